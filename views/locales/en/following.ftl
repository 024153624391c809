# One's own page, and what one follows

home-own-title = My page
home-own-lede = { $name }, this is what concerns you in the network.
home-own-waiting = Answers that wait for you
home-own-matches = What fits your organisations
home-own-events = Where you go
home-own-feed = New in what you follow
home-own-follows-nothing = You follow nothing yet
home-own-follows-nothing-text = Follow organisations, municipalities and themes, and what is new of them stands here, the newest first.
home-own-nothing-new = Nothing new yet
home-own-nothing-older = There is nothing older
home-own-nothing-new-text = New projects, offers, asks and events of what you follow stand here.
home-own-newest = Back to the newest
home-own-more = Older
feed-sort-project = Project
feed-sort-offer = Offer
feed-sort-ask = Ask
feed-sort-event = Event

following-title = What I follow
following-lede = Nobody else sees what you follow. You are told of what is new as often as you chose under “Notifications by mail”.
following-none = You follow nothing yet.
following-kind-organisation = Organisations
following-kind-place = Municipalities
following-kind-theme = Themes
following-more = Follow more
following-more-text = Organisations are followed from their own pages.
following-place = Municipality
following-theme = Theme
following-choose = Choose
following-choose-missing = Choose what you want to follow.
following-hidden = An organisation that is not shown
follow-begin = Follow
follow-no-more = Do not follow any more
follow-too-many = You can follow at most { $most } of one kind.
follow-done-on = You follow it now.
follow-done-off = You do not follow it any more.

action-network-follow = Follows organisations, places and themes
held-network-follows = What you follow in the network
held-key-subject = What
