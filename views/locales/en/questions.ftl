# Questions to municipalities, and when answers are due

nav-questions = Questions

questions-title = Questions to municipalities
questions-lede = What people asked, until when an answer is due, and what the municipality said. Questions and answers stay published.
questions-search = Words
questions-place = Municipality
questions-state = State
questions-whose = Whose
questions-mine = My questions
questions-followed = Those I follow
questions-all = All questions
questions-count = { $count ->
    [one] { $shown } question
   *[other] { $shown } questions
}
questions-asked-by = Asked by { $name }, { $at }
questions-none = No questions yet
questions-none-text = Ask a municipality what you want to know about its money.
questions-none-such = No such question
questions-none-such-text = Try fewer words, another state or another municipality.

questions-done-asked = Your question is published. You will be told when the municipality answers or when the time is over.
questions-done-answer = The answer is published.
questions-done-refusal = The refusal is published with its reason.
questions-done-extension = The time is extended, and those who follow the question are told.
questions-done-followed = You follow this question and will be told of all that is new.
questions-done-unfollowed = You no longer follow this question.

questions-section-title = Questions to the municipality
questions-section-text = What people asked this municipality, and how it answered within the time that the law gives.
questions-section-read = Read the questions

questions-record-title = How municipalities answer
questions-record-lede = How many questions each municipality got, and what became of them.
questions-record-how = How to read this page
questions-record-order = The order follows the share of questions answered in time, among those that are closed or past their time. A municipality with fewer than { $enough } of those is not put in order: so few questions say little about it.
questions-record-median = The median of working days is shown where there are at least { $enough } answers: half of them came sooner, half later.
questions-record-here = The mark * says that the municipality has no verified official here yet; the question may not have reached it, so it is not put in order.
questions-record-ordered = By answers in time
questions-record-few = With fewer than { $enough } questions closed or past their time, or without a verified official here, by name
questions-record-not-asked = { $count ->
    [one] { $shown } municipality has not been asked anything yet.
   *[other] { $shown } municipalities have not been asked anything yet.
}
questions-head-asked = Asked
questions-head-answered = Answered in time
questions-head-answered-late = Answered late
questions-head-refused = Refused
questions-head-overdue = Overdue
questions-head-waiting = Still in time
questions-head-median = Median
questions-unit-days = working days
questions-median-none = few answers

question-state-due = waiting
question-state-extended = time extended
question-state-overdue = overdue
question-state-answered = answered
question-state-answered-late = answered late
question-state-refused = refused

question-clock-due = { $days ->
    [0] An answer is due today, { $due }.
    [one] An answer is due on { $due }, in 1 working day.
   *[other] An answer is due on { $due }, in { $days } working days.
}
question-clock-extended = { $days ->
    [0] The municipality took more time. An answer is due today, { $due }.
    [one] The municipality took more time. An answer is due on { $due }, in 1 working day.
   *[other] The municipality took more time. An answer is due on { $due }, in { $days } working days.
}
question-clock-overdue = { $days ->
    [0] The time ended on { $due }, and there is no answer.
    [one] The time ended on { $due }, 1 working day ago, and there is no answer.
   *[other] The time ended on { $due }, { $days } working days ago, and there is no answer.
}
question-clock-answered = { $days ->
    [0] The municipality answered on { $ended }, in time, before a working day had passed.
    [one] The municipality answered on { $ended }, in time, after 1 working day.
   *[other] The municipality answered on { $ended }, in time, after { $days } working days.
}
question-clock-answered-late = { $days ->
    [0] The municipality answered on { $ended }, after the time had ended on { $due }.
    [one] The municipality answered on { $ended }, 1 working day late.
   *[other] The municipality answered on { $ended }, { $days } working days late.
}
question-clock-refused = The municipality refused to answer on { $ended } and gave its reason.
question-calendar-unknown = The days of Bajram in { $year } have not been announced yet. Where they fall within the time, it ends later.

question-to = To
question-hidden-from-others = Moderators have hidden this question. Only you and they see it.
question-not-here = This municipality has no verified official here yet, so the platform has told nobody there. For the time of the law to count, send the question to the municipality itself too.
question-law-title = How the time is counted
question-law-text = Law 119/2014 on the right to information gives 10 working days for an answer and a single extension of 5 working days, of which notice is given. Silence counts as a refusal. Working days are those of Albania; the day of the question does not count.
question-replies = What the municipality said
question-replies-none = The municipality has not said anything yet.
question-report = Report this question
question-follow = Follow
question-unfollow = Stop following
question-others = Other questions to this municipality
question-official = official
question-reply-answer = { $institution } answered
question-reply-correction = { $institution } corrected its answer
question-reply-refusal = { $institution } refused to answer
question-reply-extension = { $institution } took more time

question-new-title = Ask a municipality
question-new-lede = Your question is published, the municipality is told, and its 10 working days begin.
question-place-choose = Choose a municipality
question-place-missing = Choose the municipality that you want to ask.
question-title = Your question in a sentence
question-title-hint = As others will read it in a list.
question-text = What you want to know
question-text-hint = Say clearly which document or figure you ask for, and of which year. A figure of this platform is shown by its address, on a line of its own.
question-send = Ask
question-record-note = The question stays published as you ask it; it is not changed afterwards.

question-answer-title = Answer for the municipality
question-answers-for = You write for { $institution }. What you write stays published with your name: it is not deleted, only corrected by another answer.
question-kind = What you want to do
question-kind-answer = Answer
question-kind-refusal = Refuse, with a reason
question-kind-extension = Take 5 more working days, with a reason
question-kind-missing = Choose what you want to do.
question-reply-text = The answer or the reason
question-reply-hint = Name the document that it rests on. For a refusal, name the provision of the law.
question-reply-send = Publish
question-refuse-ended = This question was answered or refused once already; you can answer it now, or correct the answer.
question-extend-late = The time can be extended only once, and only before it is over.

notice-question-asked = { $name } asked your municipality: “{ $title }”
notice-question-due-soon = The answer to “{ $title }” is due soon
notice-question-due-today = The answer to “{ $title }” is due today
notice-question-still-overdue = “{ $title }” still waits for your municipality’s answer; the time is over
notice-question-answered = { $name } answered “{ $title }”
notice-question-corrected = { $name } corrected its answer to “{ $title }”
notice-question-refused = { $name } refused to answer “{ $title }”
notice-question-extended = { $name } took more time to answer “{ $title }”
notice-question-overdue = The time is over, and “{ $title }” has no answer
news-question = News of questions that you asked or follow
news-official = Questions to the municipality that you speak for, and when they are due
subject-kind-question = Question to a municipality
held-questions = Your questions to municipalities
held-question-replies = What you wrote for your municipality
held-question-follows = Questions that you follow

denied-unverified = Your municipality is not verified here yet. Ask the platform’s administrators to verify it.
need-verified = The organisation bears the verified mark
action-question-ask = Ask a municipality
action-question-answer = Answer a question for the municipality, or refuse to
action-question-extend = Take more time for an answer
action-question-follow = Follow a question
notice-question-figures = A release changed figures that are cited in the question “{ $title }”
