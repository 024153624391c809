# Threads and what people write in them

text-too-long = The text is longer than { $most } characters. Split it, or attach a file.
text-too-deep = Quotes, lists or emphasis stand more than { $most } deep in each other.
text-too-many-parts = The text has more than { $most } parts. Attach a file for long tables.
text-too-many-links = The text has more than { $most } links.
text-too-many-figures = The text has more than { $most } figures.
text-too-many-mentions = The text names more than { $most } people.
text-too-many-pictures = The text has more than { $most } pictures.

nav-threads = Discussions

threads-title = Discussions
threads-lede = Questions and answers about public money, each on a municipality, an indicator, a figure or a topic of its own. Everyone reads; whoever has an account takes part.
threads-search = Words
threads-kind = About
threads-language = Language
threads-whose = Whose
threads-mine = Those in which I posted
threads-followed = Those that I follow
threads-any = Any
threads-all = All discussions
threads-about = About
threads-count = { $count ->
    [one] { $shown } discussion
   *[other] { $shown } discussions
}
threads-posts = { $count ->
    [one] { $shown } post
   *[other] { $shown } posts
}
threads-started-by = Started by { $name }
threads-active = last post { $at }
threads-none = No discussions yet
threads-none-text = Ask what you want to know, or say what you found out.
threads-none-such = Nothing like that
threads-none-such-text = Try fewer words, or another language.
threads-feed = Follow by feed (Atom)
threads-section-text = What people ask and say about this.
threads-section-none = Nobody has asked anything here yet.
threads-section-read = Read the discussions
threads-section-all = All { $shown } discussions

threads-done-started = The discussion is started.
threads-done-posted = Your post is there.
threads-done-edited = The post is changed.
threads-done-deleted = The post is deleted.
threads-done-draft = The draft is kept. You find it here whenever you come back.
threads-done-followed = You follow this discussion and are told of new posts.
threads-done-unfollowed = You no longer follow this discussion.
threads-done-tended = Done.
threads-done-moved = The discussion is moved.
threads-done-split = The posts stand in this new discussion.
threads-done-merged = The discussions are one.

thread-kind-general = A topic of its own
thread-kind-place = Municipality or place
thread-kind-indicator = Indicator
thread-kind-point = Point of a chart
thread-kind-dialogue = Dialogue
thread-kind-question = Question to a municipality
thread-kind-figure = Figure

thread-new-title = Start a discussion
thread-subject = What is it about?
thread-subject-hint = A municipality, an indicator, or a topic of its own.
thread-subject-missing = Choose what it is about.
thread-title = Title
thread-title-hint = A question or a finding, in one sentence.
thread-title-short = The title needs at least { $least } characters.
thread-title-long = The title has more than { $most } characters.
thread-send = Start it
thread-pinned = pinned
thread-closed-tag = closed
thread-closed = This discussion is closed; nobody posts in it any more.
thread-closed-text = This discussion is closed. It stays to be read.
thread-hidden-from-others = Moderators hid this discussion. Only you and they see it.
thread-slow-note = This discussion is slowed down: between two posts of yours there is a wait of { $wait }.
thread-slowed = This discussion is slowed down. You can post again in { $minutes ->
    [one] a minute.
   *[other] { $minutes } minutes.
}
thread-wait = { $minutes ->
    [one] 1 minute
    [60] 1 hour
    [1440] 1 day
   *[other] { $minutes } minutes
}
thread-follow = Follow
thread-unfollow = Follow no longer
thread-report = Report this discussion
thread-back = Back to the discussion

post-write = Write a post
post-sign-in = Sign in to take part
post-text = Your post
post-text-hint = Say where you have a figure from: the address of its page is enough.
post-text-missing = Write something.
post-language = The language in which you write
post-language-missing = Choose the language in which you write.
post-language-sq = Albanian
post-language-en = English
post-send = Post
post-preview = Preview
post-preview-title = This is how it will look
post-draft-save = Keep as a draft
post-draft-kept = This is your draft, kept { $at }.
post-draft-saved = Draft kept.
post-draft-here = No connection: the draft is kept on this device.
post-writes-for = You write for { $name }.
post-writes-for-change = Change
post-help = Signs that you can use
post-help-bold = bold
post-help-quote = a quote
post-help-list = a list
post-help-link = a link with its text
post-help-mention = names somebody and tells them
post-help-figure = shows a figure, on a line of its own
post-number = Post { $number }
post-for = for
post-former-member = former member
post-edited = changed { $at }
post-answers = Answers
post-answer = Answer
post-quote = Quote
post-edit = Change
post-edit-title = Change the post
post-edit-send = Save
post-locked = This post can no longer be changed.
post-delete = Delete
post-delete-title = Delete the post
post-delete-lede = What it says, what it said before and the files on it are deleted for ever. Its place in the discussion stays.
post-delete-send = Delete it
post-deleted = The author deleted this post.
post-hidden = Moderators hid this post.
post-hidden-from-others = Moderators hid this post. Only its author and they see it.
post-data-changed = the data changed since
post-data-changed-text = A later release changed a figure that this post cites.
post-figure = Figure { $code }
post-history-title = What the post said before
post-history-lede = Each text stands as it was typed.
post-history-now = Now
post-history-until = Until { $at }
post-back = Back to the post

reaction-helpful = Helps
reaction-evidence-needed = Evidence needed
reaction-thanks = Thanks
reaction-own = You said so; press again to take it back.

attachment-label = Files
attachment-hint = PDF, PNG, JPEG, WebP, XLSX, ODS or CSV; at most 6 files of 8 MB each, 16 MB together; pictures of at most 25 million pixels.
attachment-remove = Take these files away
attachment-careful = People sent these files. Open them as carefully as any from the internet.
attachment-too-many = A post has at most { $most } files.
attachment-kind = “{ $name }” is none of the kinds that can be attached. From Word: save it as PDF.
attachment-bytes = “{ $name }” is larger than { $most } MB.
attachment-picture-large = The picture “{ $name }” is larger than { $most } MB or { $pixels } million pixels.
attachment-programs = “{ $name }” holds programs (macros). Save it without them.
attachment-picture-long = The picture “{ $name }” is too long. Cut it into pieces.
attachment-picture-memory = The picture “{ $name }” takes too much memory to read. Save it with 8 bits a channel.
attachment-broken = “{ $name }” is cut off or cannot be read.

thread-tend-title = Tend the discussion
thread-tend-lede = All of this is noted in the audit log. Judging a post goes by a report.
thread-pin = Pin above the others
thread-unpin = Unpin
thread-close = Close
thread-open = Open again
thread-slow-title = Slow down
thread-slow-label = Wait between two posts of one person
thread-slow-none = None
thread-slow-send = Set
thread-slow-unknown = Choose one of the waits.
thread-move-title = Move
thread-move-label = Where to
thread-move-hint = The address of the page of a municipality, an indicator or a figure; or the word “general”.
thread-move-unknown = No discussion can stand there. Copy the address of the page.
thread-move-send = Move
thread-split-title = Split
thread-split-posts = Posts that go into the new discussion
thread-split-nothing = There is nothing to split here yet.
thread-split-none = Choose posts of this discussion.
thread-split-first = The first post stays.
thread-split-send = Split
thread-merge-title = Merge into another
thread-merge-label = The other discussion
thread-merge-hint = Its address or its number. The posts go to its end.
thread-merge-same = This is the same discussion.
thread-merge-none = There is no such discussion.
thread-merge-send = Merge

notice-post-named = { $name } named you in “{ $title }”
notice-post-answered = { $name } answered you in “{ $title }”
notice-thread-post = { $name } posted in “{ $title }”
notice-thread-figures = A release changed figures that are cited in “{ $title }”
news-mention = When somebody names or answers you in a discussion
news-thread = What is new in discussions that you follow
subject-kind-thread = Discussion
subject-kind-post = Post
held-posts = Posts
held-earlier-texts = Earlier texts of your posts
held-follows = Discussions that you follow
held-reactions = What you said of posts
held-drafts = Drafts

action-thread-start = Start a discussion
action-post-write = Post in a discussion
action-post-edit = Change one’s own post
action-post-delete = Delete one’s own post
action-post-react = Say of a post that it helps, thank, ask for evidence
action-thread-follow = Follow a discussion
action-thread-tend = Pin, close, slow down, move, split and merge discussions
threads-points = Points of charts that are discussed
threads-of-point = { $count ->
    [one] (one discussion)
   *[other] ({ $shown } discussions)
}
