# Courses, quizzes, exercises, one's own learning

nav-courses = Courses
courses-title = Courses
courses-lede = Learn to read the figures of your municipality, to ask for what is missing and to act together. Whoever takes a course does it at their own pace, free of charge.
courses-ways = Other pages to learn from
courses-search = Words in the title or summary
courses-theme = Theme
courses-level = Level
courses-language = Language
courses-format = Format
courses-length = Length
courses-any = all
courses-all = All courses
courses-none = There are no courses yet
courses-none-text = They will be here once a trainer publishes one.
courses-none-such = No course like this
courses-none-such-text = Choose fewer conditions, or see all courses.
courses-count = { $count ->
    [one] { $shown } course
   *[other] { $shown } courses
}
courses-lessons = { $count ->
    [one] { $shown } lesson
   *[other] { $shown } lessons
}

course-level-beginner = for beginners
course-level-intermediate = intermediate
course-level-advanced = advanced
course-format-online = online
course-format-practical = in a room
course-format-mixed = online and in a room
course-theme-budget = Budgets
course-theme-transparency = Transparency
course-theme-participation = Participation
course-theme-advocacy = Advocacy
course-theme-information = Right to information
course-theme-project-management = Project management
course-theme-technology = Technology
course-theme-anti-corruption = Anti-corruption
course-theme-youth = Young people
course-theme-environment = Environment
course-theme-social-services = Social services
course-language-sq = Albanian
course-language-en = English
course-length-short = up to 2 hours
course-length-medium = 2 to 4 hours
course-length-long = more than 4 hours
course-minutes = { $minutes } min
course-hours = { $hours } h
course-hours-minutes = { $hours } h { $minutes } min
course-progress = { $done } of { $of } done
course-progress-label = How far you are

course-aims = What you can do afterwards
course-for-whom = For whom
course-contents = What is in it
course-pass = To pass
course-pass-text = { $percent } % of the points over quizzes and exercises, on average
course-prerequisites = Comes after
course-version = Version
course-version-text = { $number }, of { $at }
course-release = Figures as of
course-print = The whole course on one page, to print
course-print-hint = Print this page from your browser.
course-archive = The course as a folder of text files (with the keys of its quizzes)
course-back = Back to the course
course-untranslated = This is not translated into English yet; you see it in Albanian.
course-enrol = Take this course
course-sign-in = Sign in to take this course
course-guest-text = Everyone may read the lessons. With an account you also do the quizzes and exercises, and the platform keeps where you are.
course-begin = Begin
course-go-on = Go on
course-all-done = You have done all lessons, quizzes and exercises.
course-newer = There is a newer version of this course. You stay on the one that you began with, so that its lessons, quizzes and assignments do not change under your hands. Of the sessions that are planned later only those are added to it for which the course asks; you are told of each.
course-leave = Leave this course
course-leave-text = The course disappears from your learning. What you did is kept, in case you come back.
course-leave-send = Leave the course
course-item-lesson = lesson
course-item-quiz = quiz
course-item-exercise = live exercise
course-item-assignment = assignment
course-item-done = done
course-item-without-figures = no figures yet
course-beside = Before and after
course-before = Before:
course-after = Next:
course-done-enrolled = You take this course now.
course-done-joined = You are in the cohort now.
course-done-left = You take this course no longer.
course-done-read = Noted: you have read the lesson.
course-done-saved = Your answers are saved.
course-done-checked = The answer was checked; it stands now.
course-done-submitted = Handed in.

lesson-read = I have read this, on to the next
lesson-is-read = You have read this lesson.
lesson-enrol = Take the course, and the platform keeps where you are.
lesson-figure-changed = The figures of this drawing changed since the lesson was published. The drawing shows them as they were then.
lesson-figure-now = As they are now
lesson-no-figure = This figure cannot be drawn:

assignment-rubric = What will be looked at
assignment-pages = { $count ->
    [1] Length: one page.
    [2] Length: two pages.
   *[other] Length: { $shown } pages.
}
assignment-points = { $count ->
    [one] { $shown } point
   *[other] { $shown } points
}

exercise-rule-drawn = The question is drawn for you from the platform’s own figures, and the platform works the answer out.
exercise-rule-again = You may try as often as you like; each time another question is drawn.
exercise-no-figures = The platform has no figures yet from which this exercise could be drawn. Until it has some, nobody is asked for it, and the course is completed without it.
exercise-accepted-relative = Answers within ±{ $percent } % of the exact value are taken.
exercise-accepted-absolute = Answers that differ from the exact value by at most { $by }, in the unit of the question, are taken.
exercise-accepted-exact = Only the exact value is taken.
exercise-accepted-rank = Only the exact rank is taken.
exercise-origin = Worked out from:
exercise-illustrative = The figures of this exercise are illustrative: a program made them for training, they describe no municipality.
exercise-none = Nothing can be asked now: the figures that this exercise needs are not there.
exercise-working-number = The value is { $value }; answers from { $least } to { $most } are taken.
exercise-working-divided = { $value } divided by { $inhabitants } inhabitants ({ $base }) is { $result }.
exercise-working-rank = With { $value } it has rank { $rank } of { $of }, the largest first.
exercise-working-choice = { $place }: { $value }
exercise-working-slip = { $place }: shown as { $shown }, in truth { $value }. It was multiplied by 1000.
exercise-working-period = { $period }: { $value }
exercise-working-right = The right answer: { $answer }.
exercise-chart = See it in the chart
exercise-offered = { $place }: { $value }

quiz-rule-questions = { $count ->
    [one] { $shown } question
   *[other] { $shown } questions
}
quiz-rule-pass = { $percent } % of the points are needed to pass.
quiz-rule-any = You may try as often as you like.
quiz-rule-attempts = { $count ->
    [one] You may try once.
   *[other] You may try { $shown } times.
}
quiz-rule-left = { $count ->
    [one] You have { $shown } attempt left.
   *[other] You have { $shown } attempts left.
}
quiz-rule-grade-best = The best attempt counts.
quiz-rule-grade-last = The last attempt counts.
quiz-rule-grade-average = The mean of all attempts counts.
quiz-rule-feedback-after = Once you have handed in, you are told which of your answers were right, with what the course explains. The right answers themselves are not shown.
quiz-rule-feedback-now = You can have each answer checked at once: you are told whether it is right, with what the course explains, and it stands then. The right answer itself is not shown.
quiz-rule-limit = { $count ->
    [one] You have { $shown } minute.
   *[other] You have { $shown } minutes.
}
quiz-counts = What counts: { $result }
quiz-result = { $points } of { $of } points, { $percent } %
quiz-passed = Passed: { $result }
quiz-not-passed = Not passed yet: { $result }
quiz-late = The time was over: { $result }. What was saved in time counts. { $passed ->
        [yes] Passed.
       *[no] Not passed yet.
    }
quiz-begin = Begin
quiz-go-on = Go on with the attempt
quiz-again = Try again
quiz-spent = You have used all attempts.
quiz-enrol = Take the course to do this.
quiz-attempts = Your attempts
quiz-attempt = Attempt { $number }
quiz-under-way = under way
quiz-question = Question { $number }
quiz-several = Choose all that apply.
quiz-choose = choose
quiz-due = The time ends at { $at }.
quiz-submit = Hand in
quiz-save = Save for later
quiz-save-timed = Save the answers
quiz-check = Check this answer
quiz-saved = Saved at { $at }. You may close this page and go on later.
quiz-saved-timed = Saved at { $at }. The time goes on.
quiz-saved-timed-now = Saved. The time goes on.
quiz-not-saved-timed = Your answers are kept by themselves. If not, press “Save the answers”. The time goes on.
quiz-saved-now = Saved. You may close this page and go on later.
quiz-unsaved = Not saved yet: there is no connection, or the platform does not answer now. The page tries again.
quiz-not-taken = This was not taken. What you typed stays on the page; press “Save for later” to see why.
quiz-not-taken-timed = This was not taken. What you typed stays on the page; press “Save the answers” to see why.
quiz-save-often = Save your answers often with “Save for later”.
quiz-save-often-timed = Save your answers often with “Save the answers”. The time goes on.
quiz-not-saved = Your answers are kept by themselves. If not, press “Save for later”.
quiz-back-quiz = Back to the quiz
quiz-back-exercise = Back to the exercise
quiz-next = Go on
quiz-left = { $time } left.
quiz-left-minutes = Minutes left: { $minutes }
quiz-over = The time is over. What was saved in time counts; hand in to see what it gave.
quiz-other-window = You answered in another window in the meantime. What stands here now is what is kept; look through it before you hand in.
quiz-other-here = You answered in another window in the meantime, so nothing more is saved here. What you typed stays on the page: copy it if you need it, then press the button that saves to see what is kept.
quiz-typed-here = What you typed here, which was not saved:
quiz-number-wrong = This cannot be read as a number. Write the number alone, for example 1,234.5; “lekë” or “%” may stand after it.
quiz-answer-first = Answer before you have it checked.
quiz-essay-unread = Nobody else reads this answer, and it gives no points: you write it for yourself.
quiz-set-aside = set aside, does not count any more
quiz-judged-right = Right
quiz-judged-partly = Partly right
quiz-judged-wrong = Not right
quiz-judged-open = No key: read what is told and judge yourself
quiz-judged-unread = No key: nobody judges this answer
quiz-points = { $points } of { $of }
quiz-no-answer = You gave no answer.
quiz-not-a-number = This could not be read as a number.
quiz-true = True
quiz-false = False

learning-title = My learning
learning-lede = Where you are, and what comes next.
learning-none = You take no course yet
learning-none-text = Choose one, and the platform keeps where you are.
learning-under-way = Under way

held-enrolments = Courses that you take
held-lessons-read = Lessons that you read
held-attempts = Your attempts at quizzes and exercises
held-answers = Your answers in quizzes and exercises, which nobody else sees

audit-course-enrolled = Took up a course
audit-course-left = Left a course
audit-sort-course = Courses
action-course-write = write courses
action-course-take = take a course
action-course-leave = leave a course
action-attempt-answer = answer in a quiz or an exercise

course-import-title = Bring a course
course-import-lede = A course is a folder of text files, packed as a zip. All faults are told at once, by file and line.
course-import-slug = Short name of the course
course-import-slug-hint = Lower-case letters, digits and hyphens, such as our-budget. Where the course exists, the files become its new version.
course-import-file = The folder as a zip
course-import-do = What to do
course-import-do-check = only check it
course-import-do-publish = publish it as a new version
course-import-send = Send
course-import-faults = Faults
course-import-where = Where
course-import-what = What
course-import-line = { $path }, line { $line }
course-import-sound = The folder is sound: { $title }.
course-import-no-file = Choose a zip file.
course-import-reserved = This short name is reserved: a page of the platform has this address. Choose another.
course-import-no-slug = This is no short name.
course-import-twice = The folder has two files of the short name “{ $slug }”: { $paths }. Keep one of them.
course-import-bad-zip = The file is no whole zip, or has a password.
course-import-much = The zip holds too many files, or too much data.
course-import-bad-path = “{ $path }” has no place in the folder of a course: look at its path and its kind.
course-import-bad-text = “{ $path }” is no UTF-8 text.
course-import-control = “{ $path }” has signs that cannot be seen, in line { $line }. Save it as plain text.
course-import-faulty = The folder has faults; they are listed on this page. Nothing was changed.
course-import-same = The published version has the same files.
course-done-published = The new version is published.
audit-course-published = Published a version of a course

course-fault-too-much = too much: at most 400 files, 256 kB each, 4 MB together
course-fault-path = this is no path of a file of a course
course-fault-not-there = this file is not there
course-fault-unused = course.toml does not name this file
course-fault-toml = the TOML cannot be read here: look at its quotes, brackets and the = sign
course-fault-unknown-key = this key is not known here; those after the arrow are
course-fault-missing-key = this key is missing
course-fault-unknown-word = this word does not hold here; those after the arrow do
course-fault-kind = the value is not of the kind that is needed here: a text, a whole number within its bounds, true or false, or a list
course-fault-twice = this key stands twice
course-fault-slug = this short name is none, or stands twice
course-fault-empty = there is nothing in it
course-fault-percent = the percentage cannot be above 100
course-fault-period = this is no period
course-fault-tolerance = this is no tolerance: write 1% or 0.5, for instance
course-fault-dataset = there is no dataset of this name
course-fault-indicator = there is no indicator of this name
course-fault-place = there is no place of this name
course-fault-figure = there is no pinned figure of this code
course-fault-view = the platform draws nothing at this address; it is written without the name of the site, as in /indicators/arrears-stock?places=lezhe
course-fault-no-course = what should come before is no course that is offered here
course-fault-itself = a course cannot come before itself
course-fault-circle = each of the two courses should come before the other
course-fault-choices = there must be 2 to 8 choices
course-fault-points = a line gives 1 to 100 points and no level more than its line; an assignment gives at most 1,000
course-fault-sum = the points of the lines do not add up to those of the assignment
course-fault-pages = a certificate for applied work needs an assignment of at least two pages: say how many pages the assignment has, or do not give this certificate
course-fault-languages = the questions in Albanian and English are not the same ones
course-fault-file-too-long = the file is too long
course-fault-too-many-questions = there are too many questions
course-fault-too-many-answers = the question has too many answers
course-fault-no-closing-brace = the brace “{"{"}” is never closed
course-fault-stray-brace = a brace too many: write \{"{"} or \{"}"}, or leave a blank line before the next question
course-fault-name-not-closed = the name begins with :: and does not end with ::
course-fault-empty-question = the question has no text
course-fault-empty-answer = an answer has no text
course-fault-text-before-answers = a text stands before the first answer
course-fault-too-few-answers = there is nothing to choose from
course-fault-no-right-answer = no answer is right
course-fault-weight-not-number = the weight between the % signs is no number
course-fault-weight-out-of-range = a weight must be from -100 to 100
course-fault-weights-sum = the weights of the right answers do not add up to 100
course-fault-value-not-number = the answer is no number; GIFT wants a decimal point
course-fault-tolerance-not-number = the tolerance is no number
course-fault-range-backwards = the range begins above its end
course-fault-pair-without-arrow = a pair lacks its ->
course-fault-too-few-pairs = there must be at least two pairs
course-fault-duplicate-name = two questions have one name
