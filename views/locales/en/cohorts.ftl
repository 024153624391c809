# Cohorts, ways into courses, progress, reports

enrol-admission-approval = A trainer lets people into this course.
enrol-admission-cohort = This course is taken in a cohort, with deadlines in common.
enrol-admission-organisation = The owner of an organisation enrols its members in this course.
enrol-lacks-list = Before this course you should complete:
enrol-lacks-ask = If you know these things already, write to a trainer, who may let you in all the same.
enrol-cohort = Cohort
enrol-cohort-none = without a cohort, at my own pace
enrol-cohort-yours = Your cohort: { $name }
enrol-cohort-join = Join a cohort
enrol-cohort-join-text = A cohort takes the course with deadlines in common. What you did so far stays.
enrol-cohort-join-send = Join the cohort
enrol-request = Why you want to take this course
enrol-request-hint = Two or three sentences, which trainers read. At most 1,000 characters.
enrol-ask = Send the request
enrol-no-cohort = There is no cohort with room at the moment. Look again later.
enrol-waiting = Your request was sent on { $at } and waits for a trainer. You will be told.
enrol-withdraw = Withdraw the request
enrol-declined = Your request was declined. The reason:
enrol-messages = { $count ->
    [one] One message to your cohort
   *[other] { $shown } messages to your cohort
}
enrol-lacks = You have not completed the courses that come before this one.
enrol-request-missing = Write why you want to take the course.
enrol-choose-cohort = Choose a cohort.
enrol-by-organisation = The owner of your organisation enrols you in this course.
enrol-withdrawn = The course is withdrawn: nobody comes in any more.
enrol-too-long = The text is too long: at most { $most } characters.
course-done-asked = The request was sent. You will be told when it is decided.
due-in = { $count ->
    [one] Due on { $day }: one day left
   *[other] Due on { $day }: { $shown } days left
}
due-today = Due today, { $day }
due-over = Overdue since { $day }
due-more = { $count ->
    [one] { $shown } more is overdue.
   *[other] { $shown } more are overdue.
}
due-late = after the deadline
learning-asked = Your requests
learning-asked-at = Sent on { $at }; it waits for a trainer
recommended-title = For what your organisation does
recommended-because = Because { $organisation } works on: { $theme }

# Requests

enrolments-title = Requests to join courses
enrolments-lede = Whoever has waited longest comes first. Whoever asked is told of the decision at once.
enrolments-none = Nobody is waiting
enrolments-none-text = When somebody asks to join a course, the request appears here and trainers are told.
enrolments-count = { $count ->
    [one] { $shown } request
   *[other] { $shown } requests
}
enrolments-cohort = cohort { $name }
enrolments-lacks = Has not completed
enrolments-withdrawn = The request can be accepted no more; tell the person why.
enrolments-reason = The reason, for: { $name }
enrolments-reason-hint = Needed when you decline; only whoever asked reads it.
enrolments-accept = Accept
enrolments-decline = Decline
enrolments-meanwhile = Somebody else decided meanwhile, or the request was withdrawn.
enrolments-reason-missing = Write why you decline.

# Cohorts

cohorts-title = Cohorts
cohorts-lede = A cohort takes a course together: with a first and a last day, deadlines and messages in common.
cohorts-state = Which
cohorts-state-open = open
cohorts-state-all = all
cohorts-none = There are no cohorts
cohorts-none-text = Make one below.
cohorts-none-open = No cohort is open
cohorts-none-open-text = All cohorts are closed or over. See all of them, or make a new one below.
cohorts-none-open-all = See all cohorts
cohorts-done-made = The cohort was made.
cohorts-done-added = They were added to the cohort and told.
cohorts-done-nobody-added = Nobody new: all of them are in this cohort already.
cohorts-done-due = The deadline was set.
cohorts-done-undue = The deadline was removed.
cohorts-done-messaged = The message was sent.
cohorts-done-closed = The cohort was closed.
cohorts-done-changed = The cohort was changed.
cohorts-done-opened = The cohort was opened again.
cohorts-done-removed = They were taken out of the cohort and told.
cohorts-done-accepted = The request was accepted.
cohorts-done-declined = The request was declined.
cohorts-done-enrolled = The members were enrolled and told.
cohorts-done-nobody-new = Nobody new: those whom you chose take this course already.
cohort-kicker = Cohort
cohort-name = Name of the cohort
cohort-name-hint = Such as “Spring 2027, Lezhë”.
cohort-course = Course
cohort-starts = First day
cohort-ends = Last day
cohort-capacity = Places
cohort-capacity-hint = Leave it empty where there is no limit.
cohort-new = New cohort
cohort-make = Make it
cohort-closed = closed
cohort-when = When
cohort-people = People
cohort-trainer = Tended by
cohort-dates = { $from } – { $to }
cohort-people-of = { $places ->
    [one] { $people } of { $most } place
   *[other] { $people } of { $most } places
}
cohort-people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
cohort-close = Close the cohort
cohort-close-text = Nobody new joins. Those who are in it go on.
cohort-close-send = Close it
cohort-change = Change the cohort
cohort-change-send = Save the changes
cohort-open = Open the cohort again
cohort-remove = Take out of the cohort
cohort-remove-text = They go on with the course without a cohort, at their own pace; what they did stays. They are told at once.
cohort-remove-send = Take them out
cohort-deadlines = Deadlines
cohort-deadlines-none = There are no deadlines yet.
cohort-deadline-new = Set a deadline
cohort-deadline-what = For what
cohort-deadline-whole = the whole course
cohort-deadline-day = Last day
cohort-deadline-hint = Within the days of the cohort. What is begun or handed in later is taken, but marked. Whoever has not done it is reminded three days and one day before.
cohort-deadline-set = Set it
cohort-deadline-remove = Remove it
cohort-deadline-no-item = Choose a part of the course.
cohort-ways-in = People join from the page of the course: whoever begins it chooses the cohort, and whoever takes it already finds “Join a cohort” there. You can also add people yourself, below.
cohort-add = Add people
cohort-add-people = Their e-mail addresses
cohort-add-hint = One on each line, at most 50. They must have accounts. Each is told and may leave at any time.
cohort-add-send = Add them to the cohort
cohort-add-missing = Write at least one address.
cohort-add-many = Write at most { $most } addresses at once.
cohort-add-nobody = Nobody has an account with this address: { $who }
cohort-add-suspended = The account is suspended: { $who }
cohort-add-elsewhere = In another cohort of this course: { $who }
cohort-add-oneself = You cannot add yourself: join from the page of the course.
cohort-messages = Messages
cohort-message-text = A message to the whole cohort
cohort-message-hint = Everyone gets it in the page and by mail, as they chose. It stays on this page and on that of the course. At most 2,000 characters.
cohort-message-send = Send it
cohort-message-told = { $count ->
    [one] { $name }, { $at }, to { $shown } person
   *[other] { $name }, { $at }, to { $shown } people
}
cohort-message-former = A trainer who has no account any more
cohort-message-empty = Write the message.
cohort-message-nobody = There is nobody in this cohort yet.
cohort-name-missing = Write the name of the cohort.
cohort-name-long = The name is too long: at most 120 characters.
cohort-capacity-not = Write a number from 1 to 2,000, or nothing.
cohort-capacity-taken = { $count ->
    [one] { $shown } person is in the cohort already: there cannot be fewer places.
   *[other] { $shown } people are in the cohort already: there cannot be fewer places.
}
cohort-days-due = A deadline of the cohort would lie outside these days: change or remove it first.
cohort-day-missing = Choose a day.
cohort-ends-before = The last day comes after the first, at most three years later.
cohort-due-outside = The deadline must lie within the days of the cohort.
cohort-not-open = This cohort cannot be joined any more.
cohort-full = This cohort is full.
limit-cohort-messaged = One cohort can be sent up to { $most } messages in a day. { limit-again }

# Progress

progress-title = Progress
progress-of-course = Progress in “{ $course }”
progress-none = Nobody yet.
progress-people = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
progress-completed-count = { $count ->
    [one] { $shown } has completed it
   *[other] { $shown } have completed it
}
progress-more = These are the newest { $most } of { $all }.
progress-person = Person
progress-completed = Completed
progress-not-completed = not yet
progress-last = Last activity
progress-nothing-yet = nothing yet
progress-late = After the deadline
progress-note = In each module: how many parts are done (lessons read, quizzes and exercises passed, assignments validated, sessions attended), of how many.
progress-of = { $done } of { $of }
progress-failed = { $count ->
    [one] { $shown } not passed
   *[other] { $shown } not passed
}
progress-waiting = { $count ->
    [one] { $shown } waiting
   *[other] { $shown } waiting
}
progress-cohort = Cohort
progress-everyone = everyone
progress-to-cohort = Page of the cohort
stuck-title = Where people stop
stuck-text = Of those who came so far, how many stopped there or did not pass. Only where at least five did.
stuck-version = { $count ->
    [one] Counted by version { $number }: { $shown } of { $all } people.
   *[other] Counted by version { $number }: { $shown } of { $all } people.
}
stuck-none = Nothing to tell yet: it takes at least five people at one point.
stuck-items = Parts of the course
stuck-item = Part
stuck-share = Share who stopped
stuck-reached = Reached it
stuck-stopped = Stopped
stuck-failed = Did not pass
stuck-questions = Questions most often answered wrong, in the first attempt
stuck-question = Question
stuck-quiz = Quiz
stuck-wrong = Wrong
stuck-answers = Attempts
stuck-percent = { $percent }%

# The organisation

course-enrol-members = Enrol members of “{ $name }”
learning-organisation-title = Members’ learning
learning-organisation-lede = Enrol members in courses and see who completed them. Their answers, points and notes stay theirs.
learning-organisation-none = You have not enrolled anybody yet
learning-organisation-none-text = Choose a course and members below.
learning-organisation-caption = Members whom you enrolled
learning-organisation-note = Only courses in which you enrolled them, and only what was done since. Whoever leaves the course or the organisation is not shown any more.
learning-enrolled = Enrolled
learning-enrol-title = Enrol members
learning-enrol-send = Enrol them
learning-members = Members
learning-members-hint = Each is told, and may leave the course.
learning-no-courses = There are no courses at the moment in which organisations enrol.
learning-before = Before this course come:
learning-course-not-offered = Organisations do not enrol in this course.
learning-nobody = Choose at least one member, at most 200.
learning-not-member = You can only enrol members of the organisation.
learning-lacks = Have not completed what comes before: { $names }. A trainer may let them in, where they ask on the page of the course.
learning-lacks-hidden = { $hidden ->
    [one] One of those chosen, whom moderators hid, has not completed what comes before. A trainer may let them in, where they ask on the page of the course.
   *[other] { $shown } of those chosen, whom moderators hid, have not completed what comes before. A trainer may let them in, where they ask on the page of the course.
}
learning-lacks-some-hidden = { $hidden ->
    [one] Have not completed what comes before: { $names } and one person whom moderators hid. A trainer may let them in, where they ask on the page of the course.
   *[other] Have not completed what comes before: { $names } and { $shown } people whom moderators hid. A trainer may let them in, where they ask on the page of the course.
}

# Reports

reports-title = Reports on learning
reports-lede = What was learnt in a period. Nothing is told of groups of fewer than five people.
reports-from = From the month
reports-to = To the month
reports-by = By
reports-backwards = The first month comes after the last: choose an earlier one, or a later last month.
reports-by-organisation = Organisation
reports-by-municipality = Municipality
reports-by-course = Course
reports-none = There is nothing in this period
reports-none-text = Choose another period.
reports-none-organisation = no organisation
reports-none-municipality = no single municipality
reports-none-course = no course
reports-total = Total
reports-period = { $from } – { $to }
reports-period-head = Period
reports-made = Made on
reports-files-hint = How it is counted is explained below and in the XLSX file; the CSV file holds the numbers alone.
reports-counted = How it is counted
reports-column-enrolled = Enrolled
reports-column-active = Active
reports-column-completed = Courses completed
reports-column-certificates = Certificates
reports-column-online = Hours online
reports-column-in-person = Hours in sessions
reports-column-counselling = Hours of counselling
reports-counted-enrolled = Enrolled: people who began at least one course in the period, each once.
reports-counted-active = Active: people who read a lesson, or began or handed in a quiz, an exercise or an assignment, each once.
reports-counted-completed = Courses completed: how often a course was completed; whoever completed two counts twice.
reports-counted-certificates = Certificates: issued in the period and not revoked.
reports-counted-online = Hours online: the sum of the minutes that the course gives for the parts done in the period (a lesson read, a quiz or exercise passed for the first time, an assignment validated), divided by 60. It is not time that was measured.
reports-counted-in-person = Hours in sessions: the length of the sessions that people attended, in a room or online.
reports-counted-counselling = Hours of counselling: the length of the meetings that were held.
reports-counted-by-organisation = Organisation: the one that enrolled the person in the course; otherwise the one to which they have belonged for longest; each counts for one only.
reports-counted-by-municipality = Municipality: that of the organisation, where it is a municipality or works in a single one. It is not where the person lives.
reports-counted-by-course = Course: whoever took several counts for each, but once in the total. Sessions and counselling stand under “no course”.
reports-counted-fives = Over several months people are told in fives, rounded down, so that comparing with a shorter period tells of no few people.
reports-withheld = withheld: fewer than five people, or it would give such a group away
reports-withheld-short = < 5
reports-withheld-note = “< 5” means: in one of the months of the period fewer than five people, or a number that would, by way of the total or of another report, give away a group as small as that.

# Notices, the log, who may do what

notice-enrolment-asked = { $name } asks to join the course “{ $course }”.
notice-enrolment-asked-subject = { $name } asks to join the course “{ $course }”
notice-enrolment-active = You were let into the course “{ $course }”.
notice-enrolment-active-subject = You were let into the course “{ $course }”
notice-enrolment-declined = Your request to join the course “{ $course }” was declined. The reason: { $reason }
notice-enrolment-declined-subject = Your request to join the course “{ $course }” was declined
notice-organisation-enrolled = { $organisation } enrolled you in the course “{ $course }”. It sees whether you complete it, not your answers. You may leave it at any time.
notice-cohort-added = A trainer added you to the cohort { $cohort } of the course “{ $course }”. You may leave it at any time.
notice-cohort-removed = A trainer took you out of the cohort { $cohort } of the course “{ $course }”. You go on with the course at your own pace.
notice-cohort-message = To the cohort { $cohort }: { $text }
notice-cohort-message-subject = A message to the cohort { $cohort }
notice-deadline-soon = Due on { $day } in the course “{ $course }” (cohort { $cohort }): { $parts }{ notice-deadline-more }
notice-deadline-soon-subject = Due on { $day }: “{ $course }”
notice-deadline-more = { $more ->
    [none] .
   *[other] {" "}and { $more } more.
}
job-kind-cohort-tell = Telling a cohort of a message
job-kind-deadline-remind = Reminding of the deadlines of cohorts
audit-cohort-made = Made a cohort
audit-cohort-changed = Changed a cohort or its deadlines
audit-cohort-closed = Closed a cohort
audit-cohort-filled = Added people to a cohort
audit-cohort-joined = Joined a cohort
audit-cohort-left = Took somebody out of a cohort
audit-cohort-messaged = Wrote to a cohort
audit-cohort-opened = Opened a cohort again
audit-enrolment-asked = Asked to join a course
audit-enrolment-decided = Decided on a request to join a course
audit-organisation-enrolled = Enrolled members of an organisation in a course
audit-learning-reported = Took a report on learning
action-cohort-tend = Make cohorts, set their deadlines, write to them, see their progress
action-enrolment-decide = Decide on requests to join courses
action-organisation-enrol-members = Enrol members of the organisation in courses, and see who completed them
action-learning-report = See reports on learning
held-cohort-messages = Messages that you wrote to cohorts
audit-sort-cohort = Cohorts
audit-sort-enrolment = Enrolments
audit-sort-learning = Learning
