# Administration

admin-title = Administration
admin-pages = Pages of administration
admin-overview = Overview
admin-overview-lede = What needs attention today.
admin-people = People
admin-roles = Roles and rights
admin-settings = Settings
admin-mail = Outgoing mail
admin-jobs = Background work
admin-audit = Audit log

admin-done-role = The role is changed and the person’s sessions have ended.
admin-done-sessions = The sessions have ended.
admin-done-setting = The setting is changed.
admin-done-mail = The message waits to be sent again.
admin-done-job = The work waits to be done again.

admin-count-people = People with an account
admin-count-mails-waiting = Messages that wait
admin-count-mails-stuck = Messages that wait for your decision
admin-count-jobs-dead = Work that was given up
admin-count-sign-ins-failed = Failed sign-ins in the last 24 hours

admin-head-name = Name
admin-head-email = Address
admin-head-roles = Roles
admin-head-joined = Member since
admin-head-marks = State
admin-head-role = Role
admin-head-since = Since
admin-head-action = Action
admin-head-who = Who
admin-head-needs = What else must hold
admin-head-state = State
admin-head-number = No.
admin-head-kind = Kind
admin-head-to = To
admin-head-attempts = Attempts
admin-head-error = Last error
admin-head-asked = Asked for
admin-head-sent = Sent
admin-head-do = What you can do
admin-head-due = Not before
admin-head-when = When
admin-head-outcome = How it ended

admin-people-search = Name or address
admin-people-among = Who
admin-people-count = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
admin-people-none = Nobody was found
admin-people-none-text = Search for a part of the name or the address, or choose everyone.
admin-among-all = Everyone
admin-among-unverified = Not verified
admin-among-suspended = Suspended
admin-among-deleted = Deleted

former-member = Former member
admin-none = Not yet
admin-verified = Address verified
admin-on = on
admin-off = off
admin-key = Key
admin-sessions = { $count ->
    [0] No open session.
    [one] { $shown } open session.
   *[other] { $shown } open sessions.
}
admin-end-sessions = End all sessions
admin-deleted-at = The account was deleted { $at }
admin-suspended-until = Suspended until { $until }
admin-person-events = Recent events
admin-person-events-all = All events of this person
admin-no-roles = No role; has the rights of every member.
admin-take-role = Take the role “{ $role }”
admin-give-role = Give a role
admin-give-role-hint = The person’s sessions end, and they are told by mail.
admin-give-role-send = Give the role

admin-roles-lede = Who holds a role, and what each allows. Whoever is not named beside an action may not do it.
admin-holders = Who holds roles
admin-holders-more = Only the first are here; find the others among the people, by role
admin-policy = Who may do what

who-anyone = Anyone
who-member = Member with a verified address
who-oneself = The person whom it concerns
who-in-owner = Owner of the organisation
who-in-editor = Editor of the organisation
who-in-member = Member of the organisation
need-fresh = Has shown who they are within a quarter of an hour
need-not-own-work = Not their own work, unless the setting allows it
need-not-involved = Is not a party to it
need-even-suspended = Even when suspended

action-account-manage = See and change one’s own account
action-account-secure = Change password, address or second step; take one’s data; delete the account
action-experience-write = Writes of what an organisation tried
action-library-write = Write the library and the catalogue of tools
action-funding-write = Enter programmes, calls and grants with their sources
action-tool-use-write = Tell which tools the organisation used
action-review-write = Review tools and resources in the name of the organisation
action-review-withdraw = Take back one’s own review
action-directory-list-oneself = Shows oneself in the directory and chooses to whom
action-organisation-create = List an organisation
action-organisation-edit = Change what the organisation says of itself
action-organisation-act-for = Speak and act in the organisation’s name
action-organisation-manage-members = Invite members and decide on them
action-organisation-manage-owners = Give or take ownership of the organisation
action-organisation-hand-over = Make another the owner of the organisation
action-organisation-request-to-join = Ask to belong to an organisation
action-organisation-leave = Leave the organisation
action-organisation-claim = Claim an organisation without an owner
action-claim-decide = Decide on a claim
action-organisation-verify = Give or take the verified mark
action-figures-import = Read an import of figures
action-figures-publish = Publish the figures that wait
action-figures-correct = Correct a value, with source and reason
action-figures-edit-indicator = Change the texts of an indicator
action-figures-pin = Make a figure to be cited
action-figures-answer-report = Answer reports about figures
action-figures-dispute = Mark a value as disputed
action-report-make = Report something
action-report-decide = Decide on reports
action-decision-appeal = Appeal against a decision on oneself
action-appeal-decide = Decide on an appeal
action-platform-administer = See people, mail, work and the log
action-role-grant = Give or take a role
action-settings-change = Change the settings

admin-settings-lede = Every change is noted in the log with your name.
admin-turn-on = Switch on: { $what }
admin-turn-off = Switch off: { $what }
setting-own-work-allowed = Publishing one’s own work
setting-own-work-allowed-text = While on, a steward may publish the figures that they imported themselves. While off, another steward publishes them.
setting-sign-up-open = Open sign-up
setting-sign-up-open-text = While off, nobody can make a new account; whoever has one signs in as before.
sign-up-closed = No new accounts are made at the moment.
sign-up-closed-text = Reading stays open to everyone. Try again later.

admin-mail-lede = Uncertain and given-up messages come first: we do not know whether they arrived, or they were not taken. What a message says is not shown.
admin-mail-all = All
admin-mail-again = Send no. { $number } again
admin-mail-none = No messages
admin-mail-none-text = There are no messages in this state.
mail-state-uncertain = Uncertain: it may have arrived
mail-state-dead = Given up: it was not taken
mail-state-handing-over = Being handed over
mail-state-waiting = Waiting
mail-state-sent = Sent

admin-jobs-lede = Work that was given up failed several times in a row. Look at the error, remove its cause and let it be tried again.
admin-job-revive = Try no. { $number } again
admin-jobs-none = No work
admin-jobs-none-text = There is no work in this state.
job-state-dead = Given up
job-state-running = Being done
job-state-waiting = Waiting

admin-audit-lede = Who did what, when and from where. The log is only added to: nothing is changed and nothing is removed.
admin-audit-any = However it ended
admin-audit-person-hint = The key or the whole address
admin-audit-from = From the day
admin-audit-to = To the day
admin-audit-person-none = There is nobody with this key or address.
admin-audit-date-none = This is not a date, such as 2026-11-23.
admin-audit-newest = Newest
admin-audit-older = Older
admin-audit-file = Download all of these as CSV
admin-audit-none = No events
admin-audit-none-text = Nothing that was noted fits this.
admin-nobody = Guest or the platform
outcome-done = Done
outcome-refused = Refused
outcome-failed = Failed
admin-count-claims-waiting = Claims that wait for a decision
admin-language = The language in which they are written to

# What a message is

mail-kind-verify-address = Verify the address
mail-kind-account-exists = There is an account already
mail-kind-reset-password = Set a new password
mail-kind-password-changed = The password was changed
mail-kind-verify-new-address = Verify the new address
mail-kind-address-changing = The address is being changed
mail-kind-second-factor-added = Two-step sign-in was set up
mail-kind-second-factor-removed = Two-step sign-in was removed
mail-kind-account-deleted = The account was deleted
mail-kind-role-changed = A role was given or taken
mail-kind-notice = Notification
mail-kind-digest = Digest of notifications
mail-kind-decision-made = Decision of moderators
mail-kind-report-answered = Answer to a report
mail-kind-report-closed = Report closed
mail-kind-appeal-decided = Decision on an appeal
mail-kind-invitation = Invitation
mail-kind-claim-decided = Decision on a claim
mail-kind-mark-lapses = The verified mark lapses

# What is done in the background

job-kind-account-sign-up = Make an account
job-kind-account-reset = Answer who asked for a new password
job-kind-account-proof = A refused sign-in: perhaps the address is not proved
job-kind-account-sweep = Clear accounts away
job-kind-notice-at-once = Send a notification
job-kind-notice-digests = Prepare digests
job-kind-notice-digest = Send a digest
job-kind-mail = Send a message
job-kind-moderation-answer = Answer those who reported
job-kind-moderation-closed = Tell that a report was closed
job-kind-moderation-sweep = Clear moderation away
job-kind-organisation-remind = Remind of the verified mark
job-kind-thread-tell = Tell of a post
job-kind-question-tell = Tell of a question
job-kind-question-remind = Remind of questions
job-kind-dialogue-tell = Tell of a dialogue
job-kind-dialogue-stages = Tell of stages
job-kind-dialogue-opinions = Draw an opinion map
job-kind-dialogue-votes-closed = Close votes
job-kind-finance-read = Read a file
job-kind-finance-judge = Hold figures against a release
job-kind-upload-remove = Remove a file
job-kind-sweep = Clear away what has run out
