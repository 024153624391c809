# What lessons show besides text, and sessions as parts of courses

medium-transcript = Transcript
medium-elsewhere = Opens at { $host }, outside Bashkë.
medium-gone = The course names “{ $medium }” here and does not have it.

media-title = Pictures, sound, video and files
media-lede = What lessons show besides text and figures of the platform. Each has a name by which a text refers to it.
media-count = { $count ->
    [0] Nothing yet
    [one] { $shown } in this course, { $bytes } of { $most }
   *[other] { $shown } in this course, { $bytes } of { $most }
}
media-none = Add a picture, a recording, a file or a link. Then refer to it in the text of a lesson.
media-unused = shown nowhere
media-unshown = { $count ->
    [one] { $shown } of the course’s pictures, recordings and files is shown in no text
   *[other] { $shown } of the course’s pictures, recordings and files are shown in no text
}
media-sort-picture = picture
media-sort-audio = sound
media-sort-video = video
media-sort-file = file
media-sort-link = link
media-file-gone = the file is missing
media-refer = In the text, on a line of its own:
media-shown-in = Shown in:
media-remove-text = It leaves the draft with its file. Published versions keep it.
media-add = Add another
media-add-send = Add it
media-where = Where it is
media-where-file = with us, as a file
media-where-link = elsewhere, at an address
media-file = File
media-file-hint = PNG, JPEG, WebP, PDF, XLSX, ODS or CSV up to 8 MB, pictures up to 25 million pixels; MP3, M4A, OGG, MP4 or WebM up to 16 MB. Give long videos as links. Put captions into the video itself.
media-file-new = New file
media-replace = Replace the file
media-link = Address
media-link-hint = For videos or recordings that lie elsewhere: https://… Readers see where the link leads; nothing is loaded from there.
media-alt = What the picture shows
media-alt-hint = Pictures need a description for those who cannot see them.
media-transcript = Transcript
media-transcript-hint = Sound and video need a transcript: what is said and what is seen. In Markdown.
media-meanwhile = Somebody else changed them meanwhile. Nothing was saved; below is what there is now, and what you typed.
media-no-list = media.toml of this draft cannot be read. Discard the draft, mend the file, and bring the course again as a folder.
media-no-link = Type an address that begins with https://.
media-no-file = Choose a file.
media-no-alt = Say what the picture shows.
media-no-transcript = Write the transcript.
media-too-many = A course has at most 60 of them.
media-too-much = The files of a course have at most { $most } MB together.
write-done-medium = Added. Refer to it in a text by the line that you see.

course-fault-much-media = too much: at most 60 pictures, recordings and files, 48 MB together
course-fault-no-medium = this text refers to something that the course does not have
course-fault-no-alt = the picture is not described
course-fault-no-transcript = the recording has no transcript
course-fault-address = this is no address that begins with https://

course-item-session = session
meeting-required = Coming is part of completing the course
meeting-optional = Coming is up to you
meeting-attended = you came
meeting-held = Sessions
meeting-none = No session has been planned for this part yet.
session-state-attended = you came
missing-sessions = { $count ->
    [one] { $shown } session of the course
   *[other] { $shown } sessions of the course
}
session-item = Part of the course
session-item-none = no part in particular
session-item-hint = Whoever comes has done this part. Whether attendance is required is said by the part itself.
session-item-wrong = Choose a part of the course that is chosen above.
write-required = Coming
write-required-yes = part of completing the course
write-required-no = up to the learner

figure-cited-lesson = Lesson “{ $title }”
notice-lesson-figures = Release { $release } changed a figure that is cited in the lesson “{ $title }”.
recommended-near = Session in { $place } on { $day }
