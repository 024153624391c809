# Notes and threads under lessons

note-title = My note
note-text = Note
note-hint = Only you see it.
note-bookmark = Mark it to come back to
note-bookmarked = marked
note-save = Save the note
note-saved = Saved on { $at }.
note-too-long = The note is too long: at most { $most } characters.
note-other-window = You changed it in another window meanwhile. This is what was kept there; what you wrote here stays below.
notes-title = My notes
notes-lede = Only you see them.
notes-all = All my notes
notes-removed = The note was deleted.
notes-course-gone = the course is not there any more
note-remove = Delete
note-remove-text = The note is deleted for good.
note-remove-send = Delete the note
notes-none = No notes yet
notes-none-text = Below each lesson, quiz, exercise and assignment you can write a note or mark it to come back to.
course-done-noted = The note was saved.
held-notes = Your notes, which nobody else sees
item-threads-figures = The figures in it have discussions of their own:
item-threads-figure = the figure { $code }
thread-kind-item = Lesson of a course
thread-kind-project = Project
thread-kind-experience = Experience
