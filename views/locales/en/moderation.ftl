# Moderation: reporting, decisions, appeals, the public log, limits of newcomers


subject-kind-person = Person
subject-kind-organisation = Organisation
subject-kind-figure = Figure
subject-release = As it stood in release { $release }.

report-reason-illegal = Against the law
report-reason-personal-data = Tells personal data
report-reason-insult = Insults, threatens or stirs up hate
report-reason-spam = Advertising or repetition
report-reason-false = Not true
report-reason-off-topic = Off topic
report-reason-copyright = Infringes copyright
report-reason-other = Something else

measure-nothing = Stays as it is
measure-ask-edit = A change is asked for
measure-hide = Hidden
measure-lock = Locked
measure-remove = Removed
measure-warn = Warning
measure-suspend = Suspension
measure-lift = The measure was lifted

# Reporting

report-figure = Something wrong with a figure? Tell us.
report-title = Report
report-lede = Tell us what is wrong. A person reads your report, decides and gives reasons. Whoever you report does not learn your name.
report-reason = What is wrong?
report-reason-missing = Choose what is wrong.
report-only-reason = Without an account, this can be reported: { $reason }.
report-text = In your own words
report-text-hint = Where exactly, and why. If it is against the law, say which law, if you know.
report-text-missing = Say in a few words what it is about.
report-email = Your e-mail address, if you want an answer
report-email-hint = Optional. It is deleted as soon as we have answered.
report-send = Send the report
report-sign-in = For other reasons you need an account.
report-what-then = All decisions, without names, are here:
report-before = You reported this on { $at }
report-before-waits = Your report is waiting for a decision. There is no need to send it again.
report-before-decided = It was decided on { $at }. Outcome: { $measure }. If there is something new, you can report it again.
report-before-closed = It was closed without a decision, because its author left. If there is something new, you can report it again.
report-sent-title = Your report was sent
report-sent-text = Thank you. Somebody will read it and decide. If you have an account or left an address, we will write to you how it ended.
report-sent-back = Back to what you reported

# The queue

moderation-title = Reports
moderation-nav = Moderation
queue-state = State
queue-state-open = Waiting for a decision
queue-state-taken = Taken by me
queue-state-decided = Decided
queue-kind = Kind
queue-kind-any = All
queue-age = Waiting for
queue-age-any = Any time
queue-age-day = More than a day
queue-age-three-days = More than three days
queue-age-week = More than a week
queue-empty = No reports here
queue-empty-text = Nothing matches what you chose.
queue-count = { $count ->
    [one] { $shown } case
   *[other] { $shown } cases
}
queue-reports = { $count ->
    [one] { $shown } report
   *[other] { $shown } reports
}
queue-taken-by = { $name } is looking after it.

# The case

case-then = As it was when it was reported
case-author = Author
case-where = Where it is
case-about = About
case-opened = Reported on
case-logo = The logo, as it is now:
case-reports = Reports
case-more-reports = And { $shown } more reports.
case-guest = Somebody whose name is not kept
case-history = Earlier decisions on the author
case-history-none = No earlier decisions.
case-history-count = { $count ->
    [one] { $shown } decision
   *[other] { $shown } decisions
}
case-take = I will look after it
case-take-over = Take it over
case-taken-by-me = You are looking after this case.
case-release = Leave it to others
case-done-taken = You are looking after the case now.
case-done-released = The case was left to others.
case-done-decided = It is decided. The author and those who reported are told.
case-closed = The case is closed
case-closed-left = Whoever it was about deleted their account, so it was closed without a decision.

ruling-title = Decision
ruling-measure = What do you decide?
ruling-measure-missing = Choose what you decide.
ruling-days = How long is the suspension?
ruling-days-hint = For a suspension only
ruling-days-writer = For a suspension only. It concerns { $name }, who was the last to change the profile before it was reported ({ $at }); nobody else of the organisation is told.
ruling-days-sender = For a suspension only. It concerns { $name }, who sent the message ({ $at }); nobody else is told of the suspension.
ruling-days-words = For a suspension only. It concerns { $name }, who wrote these words; nobody else of the organisation is told.
ruling-days-changed = For a suspension only. It concerns { $name }, who was the last to change this text before it was reported ({ $at }); nobody else of the organisation is told.
ruling-writer-unknown = Nobody is known to have written this, so nobody can be suspended for it. Choose something else.
ruling-days-count = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
ruling-days-missing = Choose how long the suspension is.
ruling-rule = On which rule does it stand?
ruling-rule-missing = Choose the rule.
ruling-facts = Reasons
ruling-facts-hint = What you found and why it is against the rule. The author reads this; do not say who reported it.
ruling-facts-missing = Give reasons, at least { $least } characters: no decision stands without them.
ruling-preview = See what the author will read
ruling-preview-title = This is what the author will read
ruling-send = Decide
moderation-text-long = The text has more than { $most } characters.

decision-by = Decided by { $name }
decision-reversed = taken back
lift-title = Lift this measure
lift-hint = Why the measure is lifted. The author reads this too.
lift-send = Lift the measure
lift-appeal-waits = An appeal is waiting; whoever decides on it decides on the measure.

# The statement of reasons, as the author reads it

statement-what = Decision
statement-measure-nothing = A report on “{ $title }” was looked at. It stays as it is.
statement-measure-ask-edit = We ask you to change “{ $title }”.
statement-measure-hide = “{ $title }” was hidden: only you and the moderators see it now.
statement-measure-hide-from-both = “{ $title }” was hidden: neither side reads the words now.
statement-measure-lock = “{ $title }” was locked: it cannot be changed any more.
statement-measure-remove = “{ $title }” was removed.
statement-measure-warn = You are warned because of “{ $title }”.
statement-measure-suspend = Because of “{ $title }” you cannot take part until { $until }. You can still read everything.
statement-measure-lift = The earlier measure on “{ $title }” was lifted.
statement-message = Which message
statement-message-to = Sent on { $at } to { $to }.
statement-message-sent = Sent on { $at }.
statement-rule = Rule
statement-facts = Reason
statement-how = How it was decided
statement-how-text = A moderator decided on { $at }, after somebody reported it. No program took part in the decision.
statement-redress = If you disagree
statement-redress-text = You can appeal until { $until } under “Decisions about me”. Another moderator looks at your appeal. The way to the courts stays open too.

# Appeals

appeals-title = Appeals
appeals-waiting = Those that wait
appeals-decided = Those decided
appeals-none = No appeals here
appeals-none-text = When somebody appeals against a decision, it appears here.
appeal-title = Appeal
appeal-against = The decision appealed against
appeal-case = See the case
appeal-decide = How do you decide on the appeal?
appeal-decide-upheld = The decision stands
appeal-decide-overturned = The decision is taken back
appeal-outcome-missing = Choose how you decide on the appeal.
appeal-answer = Answer
appeal-answer-hint = Whoever appealed reads it.
appeal-decide-send = Decide on the appeal
appeal-own = You took this decision, so somebody else looks at the appeal
appeal-own-text = Nobody looks at an appeal against their own decision.
appeal-done = The appeal is decided. The author is told.
appeal-outcome-waiting = The appeal is waiting
appeal-outcome-upheld = The decision stood
appeal-outcome-overturned = The decision was taken back

# Decisions about me

decisions-title = Decisions about me
decisions-lede = What moderators decided about you and what you wrote, with the reasons, and how you can appeal.
decisions-none = No decisions
decisions-none-text = Nothing was decided about you.
decisions-appealed = Your appeal was sent. A moderator who did not take the decision looks at it.
appeal-make = Appeal
appeal-mine = Your appeal
appeal-text = Why do you disagree?
appeal-text-hint = You can appeal once against each decision.
appeal-text-missing = Write why you disagree, at least { $least } characters: another moderator decides by it.
appeal-send = Send the appeal

organisation-locked = Moderators locked this profile. Its owner finds the reason and the way to appeal under “Decisions about me”.
profile-locked = Moderators locked your name. The reason and the way to appeal are under “Decisions about me”.

# Limits

limits-title = How much you can write now
limits-links = Links in one text
limits-mentions = People named in one text
limits-posts = Texts a day
limits-reports = Reports a day
limit-unverified = Confirm your e-mail address first: open the link in the message that we sent you.
limit-links = For now you can put up to { $most } links into one text. { limit-relaxes }
limit-mentions = For now you can name up to { $most } people in one text. { limit-relaxes }
limit-posts = For now you can write up to { $most } texts within 24 hours; once the oldest of them is a day old you can go on. { limit-relaxes }
limit-reports = For now you can make up to { $most } reports within 24 hours; once the oldest of them is a day old you can go on. { limit-relaxes }
limit-reported-from = From one network, without an account, up to { $most } reports can be made in an hour. { limit-again } With an account the limit is your own.
limit-relaxes = { $relaxes ->
    [days] The limit relaxes by itself after { limit-days }.
    [contributions] The limit relaxes by itself after { limit-contributions } that stand unchallenged for a day.
    [both] The limit relaxes by itself after { limit-days } and { limit-contributions } that stand unchallenged for a day.
    [aged] The limit was tightened after a decision of moderators and relaxes by itself three months later.
   *[never] This is the widest limit; it holds for everyone.
}
limit-days = { $days-count ->
    [one] { $days } more day
   *[other] { $days } more days
}
limit-contributions = { $contributions-count ->
    [one] { $contributions } more contribution
   *[other] { $contributions } more contributions
}

# The public log

moderation-log-title = Moderation log
moderation-log-lede = What moderators decided, on which rule, and how appeals ended. Without names and without anything of what was reported.
moderation-log-none = No decisions yet
moderation-log-none-text = When moderators decide on something, it appears here.
log-months = Decisions by month
log-month = Month
log-decisions = Decisions
log-nothing = No measure
log-lifted = Measures lifted
log-appeals = Appeals
log-overturned = Appeals granted
log-entries = Decisions one by one
log-date = Date
log-measure = Decision
log-no-appeal = no appeal

# Notices

notice-decision-made = “{ $title }”: moderators took a decision. Read the reasons and how you can appeal.
notice-decision-nothing = “{ $title }”: moderators looked at a report and left it as it is.
notice-report-answered = Your report on “{ $title }” was looked at. The decision: { $measure }.
notice-appeal-decided = The appeal about “{ $title }” was decided.
moderation-suspend-administrator = Only another administrator suspends an administrator.
