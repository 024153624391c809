# One's own page, and what one follows

home-own-title = My page
home-own-lede = { $name }, this is what concerns you in the network.
home-own-waiting = Answers that wait for you
home-own-matches = What fits your organisations
home-own-events = Where you go
home-own-feed = New in what you follow
home-own-follows-nothing = You follow nothing yet
home-own-follows-nothing-text = Follow organisations, municipalities, indicators and themes, and what is new of them stands here, the newest first.
home-own-nothing-new = Nothing new yet
home-own-nothing-older = There is nothing older
home-own-nothing-new-text = New projects, offers, asks, events and experiences of what you follow stand here, and the releases that changed its figures.
home-own-newest = Back to the newest
home-own-more = Older
feed-sort-project = Project
feed-sort-offer = Offer
feed-sort-ask = Ask
feed-sort-event = Event
feed-sort-experience = Experience
feed-sort-release = Release of data
feed-sort-dialogue = Dialogue
feed-sort-moved = Project, new figures
feed-values = { $count ->
    [one] { $n } value new or changed
   *[other] { $n } values new or changed
}
feed-further = and { $n } more
feed-because = Because you follow: { $names }
feed-moved = { $count ->
    [one] Release { $release } changed one of the figures that the project wants to move.
   *[other] Release { $release } changed { $n } of the figures that the project wants to move.
}

following-title = What I follow
following-lede = Nobody else sees what you follow. What is new stands on your page; below you choose whether you want a digest by mail too.
following-notices = Notices of what is addressed to you, such as answers, invitations and messages, are chosen elsewhere:
following-none = You follow nothing yet.
following-kind-organisation = Organisations
following-kind-place = Municipalities
following-kind-indicator = Indicators
following-kind-theme = Themes
following-kind-dialogue = Dialogues
following-offered = Do you want to follow it?
following-already = You follow it already.
following-one-organisation = Organisation
following-one-place = Municipality
following-one-indicator = Indicator
following-one-theme = Theme
following-more = Follow more
following-more-text = Organisations and dialogues are followed from their own pages.
following-place = Municipality
following-indicator = Indicator
following-theme = Theme
following-choose = Choose
following-choose-missing = Choose what you want to follow.
following-hidden = An organisation that is not shown
follow-begin = Follow
follow-ways = Follow what is new
follow-no-more = Do not follow any more
follow-too-many = You can follow at most { $most } of one kind.
follow-done-on = You follow it now.
follow-done-off = You do not follow it any more.
follow-done-digest = Your choice was saved.
follow-digest = Digest by mail
follow-digest-how = How often shall we write to you about what is new in what you follow?
follow-digest-hint = It is about the organisations, municipalities, indicators and themes that you follow. Unless you choose, we do not write. When nothing is new, no message comes.
follow-digest-off = Do not write to me
follow-digest-weekly = Once a week, on Monday
follow-digest-monthly = Once a month, on the first
mail-followed-subject = New in what you follow
mail-followed-text-weekly = This is new this week in what you follow:
mail-followed-text-monthly = This is new this month in what you follow:
mail-followed-further = There is more: see it on your page
mail-followed-choose = Change what you follow and how often we write to you about it
digest-followed = The digest of what you follow
mail-kind-followed = Digest of what is followed
job-kind-network-digests = Prepare digests of what is followed
job-kind-network-digest = Send a digest of what is followed
held-network-digest = How often you are written to about what you follow

notice-project-moved = Release { $release } changed figures that the project “{ $title }” wants to move

action-network-follow = Follows organisations, places, indicators and themes
held-network-follows = What you follow in the network
held-key-subject = What
