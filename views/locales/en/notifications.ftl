# Notifications and my data

notifications-title = Notifications
notifications-none = No notifications yet
notifications-none-text = When something concerns you, you read of it here.
notifications-all-read = Mark all as read
notifications-new = new
notifications-read = Mark as read
notifications-unread = { $count ->
    [one] Notifications: { $shown } unread
   *[other] Notifications: { $shown } unread
}

notices-title = Notifications by mail
notices-lede = You always find every notification in the page. Here you choose how often we write to you by mail as well.
notices-security = Messages about the security of the account are always sent.
news-invitation = Invitations into organisations
news-join-request = Requests to belong to your organisation
news-membership = Your place in organisations
news-claim = Claims and the verification of organisations
news-moderation = Decisions of moderators, and appeals
news-figures = Figures that wait to be published, or were
frequency-at-once = At once
frequency-daily = Once a day
frequency-weekly = Once a week
frequency-never = Never
digest-daily = The daily digest
digest-weekly = The weekly digest

unsubscribe-title = Stop these messages
unsubscribe-lede = We will not write to you any more about this: { $what }. The notifications stay in the page.
unsubscribe-send = Stop them
unsubscribed-title = The messages are stopped
unsubscribed-lede = We do not write to you any more about this: { $what }. You can change that whenever you like.

account-more = Notifications and data

download-title = My data
download-lede = All that we hold about you, in one ZIP file.
download-json = data.json, for programs
download-html = data.html, to be read in a browser
download-secrets = The password and the keys are not in it. Keep the file well: it has the addresses from which you signed in.
download-send = Download
download-made = Made { $at }
held-account = Account
held-security = Security
held-roles = Roles
held-sessions = Sessions
held-notices = Notifications
held-choices = Notifications by mail
held-mails = Messages that we sent to you
held-links = Links that work once
held-events = What you did, in the audit log
held-memberships = Your places in organisations
held-directory = How you appear in the directory
held-join-requests = Your requests to join organisations
held-claims = Your claims
held-invitations = Invitations that you accepted
held-reports = Reports that you made
held-decisions = Decisions of moderators about you
held-appeals = Appeals that you made
held-contributions = What you wrote, as it counts for your limits
held-nothing = Nothing.
held-more = Only the newest are here. Write to us for the others.

delete-title = Delete the account
delete-lede = This cannot be undone. Here is what happens.
delete-goes = What is deleted
delete-goes-account = Name, address, password and second step
delete-goes-sessions = All sessions and links that work once
delete-goes-news = Your notifications and choices
delete-goes-roles = Roles
delete-goes-organisations = Places in organisations; requests that wait, and invitations. An organisation in which nobody but you takes part stays listed, without an owner and without the verified mark, until somebody claims it
delete-stays = What stays
delete-stays-work = What you contributed, as by “former member”
delete-stays-log = The audit log, in which only the number of the account and the network address remain
delete-download-first = Download your data first
delete-final = After this nobody can give you the account back
delete-type = Type the address of the account
delete-type-hint = To show that you mean it: { $email }
delete-send = Delete my account
delete-not-the-address = This is not the address of the account.
delete-last-administrator = You are the last administrator. Give the role to somebody else first.
delete-last-owner = You are the last owner of “{ $name }”. Give the ownership to somebody else first.
deleted-title = The account is deleted
deleted-lede = Thank you for the time that you spent with us. Reading stays open.
notice-figure-changed = A figure that you pinned changed with release { $release }: “{ $title }”
notice-claim-waits = A claim of { $organisation } waits for a decision.
news-learning = Your courses, sessions and counselling
news-network = Collaborations, offers and asks, events and projects
