# Sessions: the list, registering, attendance, feedback, the calendar

session-list-title = Sessions
session-list-lede = Meet the trainers and each other, in a room or online. Taking part is free.
sessions-when = When
sessions-when-coming = sessions to come
sessions-when-past = past sessions
sessions-course = Course
sessions-where = Where
sessions-where-online = online
sessions-where-place = in a room
sessions-all = All sessions to come
sessions-none = No sessions are planned now
sessions-none-text = New sessions appear here. Meanwhile you can take courses at your own pace.
sessions-none-such = There are no such sessions
sessions-none-such-text = Choose fewer conditions or see all sessions to come.
sessions-count = { $count ->
    [one] { $shown } session
   *[other] { $shown } sessions
}

session-state-registered = registered
session-state-waiting = on the waiting list
session-state-cancelled = withdrawn
session-cancelled-short = cancelled
session-online = online
session-full = no places left
session-free = { $count ->
    [one] { $shown } place left
   *[other] { $shown } places left
}
session-clock = Times are Albanian time.

session-when = When
session-where = Where
session-course = Course
session-trainers = { $count ->
    [one] Trainer
   *[other] Trainers
}
session-places = Places
session-capacity-text = { $count ->
    [one] { $shown } place in all
   *[other] { $shown } places in all
}
session-until = Register until
session-link-hidden = Those who are registered see the link.
session-is-required = Attending this session or another like it is part of the course.
session-file = Add to your calendar (.ics)
session-materials = Materials
session-was-cancelled = This session was cancelled
session-guest-text = Sign in with your account to register.
session-sign-in = Sign in to register
session-register = Register
session-full-text = All places are taken. Whoever is on the waiting list gets a place as soon as one is free, and is told.
session-wait = Join the waiting list
session-you-come = You are registered.
session-you-were-registered = You were registered.
session-you-wait = You are on the waiting list.
session-you-wait-text = As soon as a place is free and it is your turn, you are registered and we tell you.
session-you-came = Your attendance was noted.
session-unregister = I cannot come
session-wait-no-more = Leave the waiting list
session-leading = For trainers
session-leading-text = Registered: { $come }. On the waiting list: { $wait }.
session-heard = What people thought of it
session-heard-few = Feedback is shown once there are at least five answers, so that nobody knows who said what.
session-heard-mean = { $count ->
    [one] On average { $mean } of 5, from { $shown } answer
   *[other] On average { $mean } of 5, from { $shown } answers
}
session-heard-texts = What they wrote

session-new-title = Plan a session
session-new-lede = Once you save it, the session is listed and registration opens at once.
session-new-send = Plan the session
session-edit-title = Change the session
session-edit-lede = If you change the time or the place, all who are registered or wait are told.
session-edit-send = Save the changes
session-field-title-sq = Title in Albanian
session-field-title-en = Title in English
session-field-about-sq = Description in Albanian
session-field-about-en = Description in English
session-course-none = no course
session-field-required = Attendance is required to complete the course
session-field-required-hint = Whoever takes the course must attend at least one of the sessions marked like this. Does not count where the session is held for a part of the course.
session-field-trainers = Trainers
session-field-trainers-hint = The names in the addresses of their pages, with commas, e.g. @ana-kola, @ilir-deda.
session-field-date = Date
session-field-begins = Begins at
session-field-ends = Ends at
session-mode-place = in a room
session-mode-online = online
session-field-link = Link
session-field-link-hint = For sessions online. Only those who are registered see it.
session-field-place = Place
session-field-address = Address
session-field-capacity = How many people
session-field-capacity-hint = From 1 to 300. When the places run out, others join the waiting list.
session-field-until = Registration closes on
session-field-until-time = at
session-field-until-hint = If you leave this empty, registration closes when the session begins.
session-materials-hint = Those who are registered see them.
session-material-name = What it is
session-material-address = Address
session-material-address-hint = An address on the web or of a page of the platform, e.g. /indicators/arrears-stock.
session-material-file = Or a file
session-material-file-hint = PDF, picture or table (CSV, XLSX, ODS), at most 8 MB. If you leave the name empty, that of the file is taken.
session-material-add = Add
session-material-remove = Remove
session-cancel = Cancel the session
session-cancel-text = Those who are registered or wait are told your reason. A cancelled session cannot be brought back.
session-cancel-reason = Reason
session-cancel-send = Cancel it

session-attendance-title = Who came
session-attendance-counts = { $present } of { $of } present
session-attendance-find = First letters of the name
session-attendance-find-send = Find
session-attendance-all = The whole list
session-attendance-none = Nobody has registered yet
session-attendance-none-text = Whoever is in the room and has an account can register with the code.
session-attendance-none-such = Nobody with these letters
session-attendance-none-such-text = Type fewer letters or see the whole list.
session-attendance-letters = By first letter
session-attendance-early = Attendance can be marked from an hour before the beginning.
session-present = present
session-absent = mark
session-waits = waits for a place
session-sheet-title = Sign-in sheet
session-sheet-hint = Print this page from your browser. The empty lines are for those who come without having registered.
session-sheet-number = No.
session-sheet-name = Name
session-sheet-signature = Signature
session-code-title = The code for the room
session-code-text = Scan it with your phone to say that you are here.
session-code-typed = If you cannot scan it: open this address and type the code.
session-attend-code = The code in the room
session-attend-code-hint = Eight letters and digits, as they are shown in the room now; capitals do not matter.
session-code-hint = The code changes every two minutes; the page renews it by itself.
session-code-label = QR code that leads to the page where you mark your attendance
session-code-closed = The code is shown here from an hour before the beginning until half an hour after the end.
session-attend-title = I am here
session-attend-walk-in = You are not registered for this session. If there is a place, you are registered now.
session-attend-send = Yes, I am here
session-attend-code-gone = The code has passed: scan or type the one shown in the room now.
session-attend-noted = Your attendance is noted already. There is nothing more to do.
session-attend-session = See the session

session-feedback-title = What did you think of the session?
session-feedback-lede = Trainers see the mean and the texts without names, and only once there are at least five.
session-feedback-rating = Your rating
session-rating-5 = 5: very useful
session-rating-4 = 4: useful
session-rating-3 = 3: somewhat useful
session-rating-2 = 2: of little use
session-rating-1 = 1: of no use
session-feedback-text = What helped you, and what should change
session-feedback-text-hint = You may leave this empty. Do not write anything that reveals who you are.
session-feedback-until = You can change it until { $until }.
session-feedback-send = Send

session-done-planned = The session is planned.
session-done-changed = The session was changed.
session-done-cancelled = The session was cancelled. Everybody was told.
session-done-registered = You are registered.
session-done-waiting = You are on the waiting list.
session-done-unregistered = You are no longer registered.
session-done-attended = Your attendance was noted.
session-done-feedback = Thank you. Your feedback was kept.
session-done-materials = The materials were saved.
session-done-calendar-revoked = The address holds no more.

session-time-wrong = Write a date and a time, e.g. 10:30.
session-time-skipped = There is no such hour: that night the clock goes from 2 to 3. Choose another.
session-in-the-past = Choose a time that has not passed.
session-is-cancelled = This session was cancelled.
session-is-over = This session is over.
session-has-begun = The session has begun already.
session-registration-over = Registration is closed.
session-reason-missing = Write the reason, at most 500 characters.
session-materials-many = There are 20 materials already.
session-address-wrong = Write an address that begins with https:// or with /.
session-line-missing = Fill this in, at most 160 characters.
session-text-missing = Write something here.
session-text-long = The text is too long.
session-trainers-wrong = Write one to six names that exist.
session-course-wrong = Choose a course from the list.
session-required-alone = Choose the course for which the session is required.
session-ends-before = The session must end after it begins, on the same day.
session-capacity-wrong = Write a number from 1 to 300.
session-capacity-taken = { $count ->
    [one] { $shown } person is registered already: there cannot be fewer places.
   *[other] { $shown } people are registered already: there cannot be fewer places.
}
session-until-late = Registration closes when the session begins at the latest.
session-attend-full = There are no places left. Speak with the trainer, who can add places.
session-mark-full = There are no places left. If there is room for more people, raise the number of places under “Change the session”, then try again.
session-attend-closed = Attendance can be marked from an hour before the beginning until half an hour after the end.
session-code-old = This code holds no more: scan or type the one shown in the room now.
session-not-oneself = Another trainer marks your own attendance.
session-oneself = marked by another
session-is-attended = Your attendance is marked already. If you cannot stay, tell the trainer.
session-time-held = The session has begun already, so its time is not changed any more.
session-meanwhile = Somebody else changed this session meanwhile, so nothing was saved. What you typed stays in the form; what holds now stands below. Compare them, then save again.
session-stands = What holds now
session-required-yes = yes
session-required-no = no
session-walk-in-title = Somebody came without having registered
session-walk-in-who = E-mail address or name
session-walk-in-hint = Of their account on Bashkë: the e-mail address, the full name, or @the name of their page. If there is a place, they are registered, marked present and told.
session-walk-in-send = Put them on the list
session-walk-in-missing = Write the e-mail address or the name.
session-walk-in-nobody = Nobody with an account has this address or name.
session-walk-in-several = Several people have this name. Write the e-mail address.
session-walk-in-suspended = This account is suspended.
session-walk-in-there = They are on the list already; mark them above.
session-feedback-over = The time for feedback is over.
session-feedback-no-rating = Choose a rating from 1 to 5.

notice-session-registered = You are registered for “{ $title }”, { $when }. The file for your calendar is on the page of the session. { notice-session-where }
notice-session-registered-subject = You are registered for “{ $title }”, { $when }
notice-session-waits = You are on the waiting list for “{ $title }”, { $when }. We tell you as soon as a place becomes free.
notice-session-waits-subject = You are on the waiting list for “{ $title }”, { $when }
notice-session-place = A place is free: you are registered for “{ $title }”, { $when }. { notice-session-where }
notice-session-place-subject = A place is free: you are registered for “{ $title }”, { $when }
notice-session-leads = You are one of the trainers of “{ $title }”, { $when }. { notice-session-where }
notice-session-leads-subject = You are one of the trainers of “{ $title }”, { $when }
notice-session-moved = “{ $title }” was moved from { $before } to { $when }. { notice-session-where }
notice-session-moved-subject = “{ $title }” was moved from { $before } to { $when }
notice-session-elsewhere = “{ $title }”, { $when }: the place changed. { notice-session-where }
notice-session-elsewhere-subject = “{ $title }”, { $when }: the place changed
notice-session-cancelled = “{ $title }”, { $when }, was cancelled: { $reason }
notice-session-cancelled-subject = “{ $title }”, { $when }, was cancelled
notice-session-asked = The course “{ $course }”, which you take, asks for the session “{ $title }”, { $when }: to complete it, come to one of the sessions for which it asks. { notice-session-where }
notice-session-asked-subject = The course “{ $course }” asks for the session “{ $title }”, { $when }
notice-session-asked-cancelled = “{ $title }”, { $when }, for which the course “{ $course }” asked, was cancelled: { $reason }
notice-session-asked-cancelled-subject = “{ $title }”, { $when }, for which the course “{ $course }” asked, was cancelled
notice-session-asked-no-more = The course “{ $course }”, which you take, asks no more for the session “{ $title }”, { $when }.
notice-session-asked-no-more-subject = The course “{ $course }” asks no more for the session “{ $title }”, { $when }
notice-session-part = For “{ $part }” of the course “{ $course }”, which you take, the session “{ $title }” is planned, { $when }: to complete the course, come to one of the sessions of this part. { notice-session-where }
notice-session-part-subject = The session “{ $title }”, { $when }, is planned for the course “{ $course }”
notice-session-part-cancelled = “{ $title }”, { $when }, planned for “{ $part }” of the course “{ $course }”, was cancelled: { $reason }
notice-session-part-cancelled-subject = “{ $title }”, { $when }, planned for the course “{ $course }”, was cancelled
notice-session-part-no-more = The session “{ $title }”, { $when }, counts no more for “{ $part }” of the course “{ $course }”, which you take.
notice-session-part-no-more-subject = “{ $title }”, { $when }, counts no more for “{ $part }” of the course “{ $course }”
notice-session-walked-in = You were registered and marked present: “{ $title }”, { $when }
notice-session-day = Tomorrow: “{ $title }”, { $when }. { notice-session-where }
notice-session-day-subject = Tomorrow: “{ $title }”, { $when }
notice-session-hour = In an hour: “{ $title }”, { $when }. { notice-session-where }
notice-session-hour-subject = In an hour: “{ $title }”, { $when }
notice-session-where = { $where ->
    [online] It is held online.
   *[other] Where: { $where }
}

calendar-title = My calendar
calendar-lede = Your sessions and counselling to come, here and in the calendar of your phone.
calendar-none = There is nothing in your calendar
calendar-none-text = Sessions for which you are registered and counselling that you booked appear here.
calendar-coming = What is to come
calendar-feed = In the calendar of your phone or computer
calendar-feed-text = With an address for you alone, your calendar program reads your sessions by itself and follows every change. Whoever has the address sees them too.
calendar-make = Make the address
calendar-made = The address was made on { $at }.
calendar-once = Keep the address now: it is not shown again
calendar-once-text = Add it to your calendar program as a calendar from the internet. Give it to nobody.
calendar-anew = Make another address
calendar-anew-text = The present address will hold no more.
calendar-anew-send = Make a new one
calendar-revoke = Take the address away
calendar-revoke-text = Programs that read it will get nothing any more.
calendar-revoke-send = Take it away
calendar-name = Bashkë: my sessions

held-session-registrations = Your registrations for sessions
held-session-feedback = Your feedback on sessions
held-calendar-feed = The address of your calendar
held-key-session = Session no.
held-key-attended-at = Attendance noted on
held-key-rating = Rating

job-kind-attempt-close = Close an attempt whose time is over
job-kind-course-settle-all = Complete a course for everybody
job-kind-course-tell-asked = Tell of a session that a course asks for
job-kind-session-remind = Remind of a session
action-session-lead = plan sessions and mark who came
action-session-register = register for a session
action-session-attend = attend a session
audit-sort-training = Sessions
audit-sort-calendar = Calendars
audit-training-session-planned = Planned a session
audit-training-session-changed = Changed a session
audit-training-session-cancelled = Cancelled a session
audit-training-registered = Registered for a session
audit-training-unregistered = Withdrew from a session
audit-training-attended = Noted an attendance
audit-training-not-attended = Took an attendance back
audit-calendar-made = Made the address of their calendar
audit-calendar-revoked = Took the address of their calendar away
