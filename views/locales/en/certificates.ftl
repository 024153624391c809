# Work that is handed in, what is said of it, certificates

hand-in-title = Your work
hand-in-enrol = Take the course to hand in your work.
hand-in-is-waiting = You handed it in. A trainer or counsellor of the platform will read it and answer; you will be told.
hand-in-is-validated = Your work was validated.
hand-in-text = Text
hand-in-text-hint = Write in Markdown, or attach a file. A figure is cited by its address. At most 20,000 characters.
hand-in-files-hint = PDF, DOCX, ODT, PNG, JPEG, WebP, XLSX, ODS or CSV; up to 6 files of 8 MB, 16 MB in all; pictures up to 25 million pixels.
hand-in-submit = Hand it in
hand-in-keep = Files of the last time
hand-in-keep-hint = Those that are ticked are handed in again with this work; untick what is not to go along.
hand-in-save = Save for later
hand-in-saved = Saved on { $at }. Nobody else sees it until you hand it in.
hand-in-other-window = You changed it in another window meanwhile. The text that you wrote here stays below; compare, then save or hand in again. Choose files once more.
hand-in-kept = What is kept from the other window
hand-in-not-kept = Your work is handed in already, so this text was not saved. Copy it so that it is not lost.
hand-in-typed = What you wrote here
hand-in-round = Handed in, round { $number }, on { $at }
hand-in-show = What was handed in
hand-in-decided = { $name }, on { $at }
hand-in-points = { $points } of { $of } points
hand-in-verdict-validated = validated
hand-in-verdict-returned = returned
hand-in-too-long = The text is too long: at most { $most } characters.
hand-in-empty = Write the text or attach a file before you hand it in.
teaching-title = The trainer’s desk
teaching-lede = What waits for you, and where work on courses is done.
teaching-hand-ins = Read what was handed in, give points by the rubric, write feedback.
teaching-import = Bring a course as a folder of text files.
teaching-waiting = { $count ->
    [one] { $shown } waits
   *[other] { $shown } wait
}
hand-ins-title = Work that was handed in
hand-ins-lede = What waits the longest comes first.
hand-ins-state = Which
hand-ins-state-waiting = waiting
hand-ins-state-decided = decided
hand-ins-course = Course
hand-ins-all-courses = all
hand-ins-none-waiting = Nothing waits
hand-ins-none-decided = Nothing decided yet
hand-ins-none-text = When somebody hands in an assignment it appears here, and trainers are told.
hand-ins-count = { $count ->
    [one] { $shown } piece of work
   *[other] { $shown } pieces of work
}
hand-ins-line = { $name }, round { $number }, on { $at }
review-who = Work of { $name }
review-asked = What was asked
review-title = Decision
review-pass = To be validated it needs { $percent } % of the points.
review-points = Points, of { $of }
review-choose = choose
review-comment = Your word on this criterion
review-feedback = Feedback on the whole
review-feedback-hint = Whoever handed it in reads it, and those who may decide on work: trainers and counsellors. If you return it, say what is to be changed.
review-verdict = Decision
review-verdict-validated = The work is good: validate it
review-verdict-returned = Return it to be worked on
review-send = Send the decision
review-done = The decision was sent.
review-meanwhile = Somebody else decided meanwhile. What you wrote stays below, but was not kept.
review-points-missing = Give points for each criterion.
review-too-long = The text is too long.
review-feedback-missing = Say what is to be changed.
review-too-few = { $points } of { $of } points are less than { $percent } %: return it, or look at the points again.
review-no-verdict = Choose a decision.
certificates-title = Verify a certificate
certificates-lede = Whoever has the code can see whether the certificate holds.
certificates-code = Code
certificates-code-hint = Twelve letters and digits, such as 7Q2M-01XA-9TKV; capitals do not matter.
certificates-find = Verify it
certificates-no-code = This is no code of a certificate. A code has twelve letters and digits; check whether one of them is mistyped.
certificates-none-such = There is no certificate with this code.
certificate-kind-attendance = Certificate of attendance
certificate-kind-applied = Applied certificate
certificate-kicker = A certificate of Bashkë
certificate-name = Name
certificate-course = Course
certificate-for = For what
certificate-reason-attendance = Completed the course.
certificate-reason-applied = Applied what was learnt, in work that a trainer validated.
certificate-asked = For this were asked:
certificate-asked-lessons = { $count ->
    [one] { $shown } lesson read
   *[other] { $shown } lessons read
}
certificate-asked-quizzes = { $count ->
    [one] { $shown } quiz passed
   *[other] { $shown } quizzes passed
}
certificate-asked-points = at least { $percent } % of the points in quizzes and exercises
certificate-asked-session = a session attended
certificate-asked-assignments = { $count ->
    [one] { $shown } assignment validated by a trainer
   *[other] { $shown } assignments validated by a trainer
}
certificate-name-hidden = the name is hidden by moderators
paper-asked = Asked for: { $what }
certificate-issued = Issued on
certificate-expires = Holds until
certificate-expired = Held until
certificate-organisation = Counts for the organisation
certificate-code = Code
certificate-state-valid = This certificate holds.
certificate-state-expired = This certificate has expired.
certificate-state-revoked = This certificate was revoked.
certificate-short-expired = expired
certificate-short-revoked = revoked
certificate-revoked-at = Revoked on { $date }. The reason: { $reason }
certificate-means = Compare it with what you hold: name, course and date must be the same.
certificate-yours = Your certificate
certificate-pdf = Download it as PDF
certificate-shown = Show it on my public page
certificate-counts = It counts for the organisation
certificate-counts-hint = The organisation sees how many certificates it has and for which courses.
certificate-no-organisation = none
certificate-keep = Save
certificate-not-yours = You do not belong to this organisation.
certificate-revoke = Revoke the certificate
certificate-revoke-text = This is not undone. Whoever verifies it sees that it was revoked and why; the holder is told.
certificate-reason = Reason
certificate-reason-hint = Whoever verifies it reads it. At most 500 characters.
certificate-revoke-send = Revoke it
certificate-reason-missing = Write the reason.
certificate-reason-long = The reason is too long: at most 500 characters.
certificate-done-kept = Saved.
certificate-done-revoked = The certificate was revoked.
certificate-missing-attendance = Still missing for the certificate of attendance:
certificate-missing-applied = Still missing for the applied certificate:
missing-lessons = { $count ->
    [one] { $shown } lesson
   *[other] { $shown } lessons
}
missing-quizzes = { $count ->
    [one] { $shown } quiz
   *[other] { $shown } quizzes
}
missing-assignments = { $count ->
    [one] { $shown } validated assignment
   *[other] { $shown } validated assignments
}
missing-points = points over quizzes and exercises ({ $reached } % of the { $needed } % needed)
missing-session = a session
missing-session-planned = The next session
learning-certificates = My certificates
paper-given = Given to
paper-reason-attendance = for completing the course
paper-reason-applied = for applying what was learnt, in work that a trainer validated, in the course
paper-issued = Issued on { $date }
paper-expires = Holds until { $date }
paper-expired = Held until { $date }
paper-length = Length of the course: { $length }
paper-signed = Signature of the trainer
paper-validated = The trainer who validated the work
paper-issuer = Issued by the platform Bashkë
paper-verified = Verified by this code
notice-hand-in-waits = An assignment was handed in in the course “{ $course }”.
notice-hand-in-validated = Your assignment in the course “{ $course }” was validated.
notice-hand-in-returned = Your assignment in the course “{ $course }” was returned with remarks.
notice-certificate-attendance = You earned a certificate of attendance for the course “{ $course }”.
notice-certificate-applied = You earned an applied certificate for the course “{ $course }”.
notice-certificate-revoked = Your certificate of the course “{ $course }” was revoked.
audit-course-completed = Completed a course
audit-course-handed-in = Handed in an assignment
audit-hand-in-decided = Decided on an assignment
audit-sort-hand-in = Work handed in
audit-certificate-issued = Earned a certificate
audit-certificate-revoked = Revoked a certificate
audit-sort-certificate = Certificates
action-assignment-hand-in = hand in an assignment
action-hand-in-review = decide on work that was handed in
action-certificate-keep = choose where one’s certificate is shown
action-certificate-revoke = revoke a certificate
held-hand-ins = The work that you handed in, with what was said of it
held-hand-in-files = The files that you handed in
held-hand-in-marks = The points and words for the work that you handed in
held-key-hand-in = Hand-in no.
held-key-criterion = Criterion no.
held-certificates = Your certificates
person-certificates = Certificates
organisations-certificates = Certificates of its people
course-trainer = Trainer
course-certificates = Certificates
certificate-needs-attendance = for whoever reads the lessons, passes the quizzes, reaches the points that are asked for and, where one is required, attends a session
certificate-needs-applied = besides, for an assignment that a trainer validated
job-kind-course-settle = Complete a course
learning-ways = More of your learning
course-sessions = Sessions of the course
course-sessions-next = Next sessions
teaching-sessions = See who comes, mark attendance, read feedback.
teaching-slots = Publish times at which you can be asked.
teaching-courses = Write courses, see how they look, publish new versions.
teaching-bank = Find questions of other courses and take them into a quiz.
teaching-cohorts = Open cohorts, set deadlines, see how far they are, write to them.
teaching-enrolments = Accept or decline those who ask to take a course.
teaching-reports = How many people learnt, for how many hours, with what outcome.
course-done-kept = Your work was saved. It is not handed in yet.

course-spent = You have used all attempts at
course-spent-text = A trainer can let you take them anew: ask in the discussion of the lesson or in counselling.
course-renews-newer = You then take the newest version of the course.
learning-renews = Take it anew
course-renews = Take its quizzes and exercises anew, and you are given another certificate. Lessons that you read and validated work stand.
course-anew = Take it anew
course-done-anew = You now take this course anew: its quizzes and exercises wait for you. Lessons that you read and validated work stand.
course-done-let-anew = They can now try the quizzes again at which their attempts were used up, and were told. What they passed stands.
course-certificates-months =
    { $count ->
        [one] They hold for { $n } month.
       *[other] They hold for { $n } months.
    }
certificate-revoked-yours = Your certificate was revoked, so that it cannot be downloaded. Taking the course anew gives no other; ask the trainers about the decision.
certificate-expired-yours = Its time is over. You can take the course anew and be given another:
progress-spent = They used all attempts at { $quizzes }.
progress-anew = Let them try it again
progress-anew-since = taking it anew since { $date }
notice-course-anew = You can try { $parts } again, in the course “{ $course }”. What you passed stands.
audit-course-anew = Began the quizzes of a course anew, or let somebody
certificate-course-withdrawn = no longer offered
course-expired = Your certificate held until { $day }.
course-expires = Your certificate holds until { $day }, even if you take the course anew now.
certificate-until = holds until { $day }
certificate-ends-yours = It holds until { $day }. You can take the course anew now, and be given another:
certificate-newer = You have a newer certificate, issued on { $day }
notice-certificate-attendance-ends = Your certificate of attendance for the course “{ $course }” holds until { $day }. On the page of the course you can take it anew and be given another.
notice-certificate-attendance-ends-subject = Your certificate of attendance for the course “{ $course }” holds until { $day }
notice-certificate-applied-ends = Your applied certificate for the course “{ $course }” holds until { $day }. On the page of the course you can take it anew and be given another.
notice-certificate-applied-ends-subject = Your applied certificate for the course “{ $course }” holds until { $day }
notice-quiz-spent = { $name } used all attempts at “{ $quiz }”, in the course “{ $course }”. You can let them try it again.
quiz-unanswered =
    { $count ->
        [one] One question has no answer.
       *[other] { $n } questions have no answer.
    } { $last ->
        [yes] This is your last attempt: hand in all the same?
       *[no] Hand in all the same?
    }
quiz-all-unanswered = You have answered nothing. If you hand it in it counts as an attempt: hand it in all the same?
quiz-submit-anyway = Hand in all the same
quiz-completed = You completed the course! The certificates that it gives you are on its page:
