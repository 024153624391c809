# Organisations, who belongs to them, and how they are trusted


organisation-kind-cso = Civil-society organisation
organisation-kind-informal-group = Informal group
organisation-kind-individual = Individual
organisation-kind-local-medium = Local medium
organisation-kind-municipality = Municipality
organisation-kind-institution = Institution
organisation-kind-donor = Donor

theme-budget-transparency = Budget transparency
theme-participation = Citizen participation
theme-anti-corruption = Against corruption
theme-human-rights = Human rights
theme-education = Education
theme-health-social = Health and social care
theme-environment = Environment
theme-infrastructure = Infrastructure
theme-rural = Rural areas
theme-economy = Local economy
theme-youth = Youth
theme-women = Women and gender equality
theme-minorities = Minorities
theme-disability = Disability
theme-culture = Culture
theme-media = Media

contact-email = E-mail
contact-phone = Telephone
contact-address = Address
contact-facebook = Facebook
contact-instagram = Instagram
contact-youtube = YouTube
contact-linkedin = LinkedIn

visibility-everyone = Everyone
visibility-members = Those signed in with a verified address
visibility-nobody = Nobody but those who edit it

standing-owner = Owner
standing-editor = Editor
standing-member = Member
standing-owner-hint = Owner: decides who belongs to it and speaks for it
standing-editor-hint = Editor: edits the profile and speaks for it
standing-member-hint = Member: belongs to it

decision-approved = Approved
decision-denied = Denied
decision-revoked = Revoked

organisations-title = Organisations
organisations-search = Name
organisations-kind = Kind
organisations-trust = Trust
organisations-only-verified = Verified ones only
organisations-all = See all organisations
organisations-none-such = No organisation matches
organisations-none-such-text = Try fewer conditions, or part of the name.
organisations-verified = Verified
organisations-verified-until = Verified until
organisations-logo-of = Logo: { $name }
organisations-unclaimed = Nobody speaks for it here now
organisations-unclaimed-text = The profile has no owner, so what it says may be out of date. If you represent the organisation, claim it.
organisations-about-other = The description is in Albanian only.
organisations-about-none = No description yet.
organisations-short-name = Short name
organisations-figures = Finances
organisations-themes = Themes
organisations-themes-hint = Up to six
organisations-places = Municipalities of activity
organisations-places-hint = Leave empty if it is active in the whole country
organisations-founded = Year of founding
organisations-register-number = NIPT
organisations-register-number-hint = A letter, eight digits and a letter, such as K22218003V; leave empty if it has none
organisations-website = Website
organisations-contacts = How to reach it
organisations-contacts-hint = Choose for each who sees it.
organisations-seen-by = Who sees it: { $contact }

organisations-new-title = Add an organisation
organisations-new-lede = You become the owner of the profile and can invite others. The municipalities are listed already.
organisations-new-send = Add it
organisations-edit-title = Edit the profile
organisations-name = Full name
organisations-name-hint = As in the register, or as you are known
organisations-name-verified-hint = Take care: if you change the name, the kind or the NIPT, the verified mark is removed
organisations-about-sq = Description in Albanian
organisations-about-en = Description in English
organisations-about-hint = Plain text; an empty line separates paragraphs
organisations-logo-title = Logo
organisations-logo = File
organisations-logo-hint = PNG, JPEG or WebP, up to 8 MB and 25 million pixels. Only the picture is kept, without the data that the file holds.
organisations-logo-send = Set it
organisations-logo-remove = Remove the logo

organisations-members-title = Members
organisations-members = Who belongs to it
network-hidden-from-others = The moderators have hidden this: only you and they see it.
network-organisation-hidden = Moderators have hidden the organisation: until they show it again, only its own people and they see this.
network-done-hidden = It is kept, but while moderators hide it nobody else sees it or is told of it.
network-choice-locked = { $organisation }: moderators have locked its profile, so nothing new can be written in its name.
network-choice-hidden = { $organisation }: moderators have hidden it, so only its own people and they see what is published in its name.
suspended-why = Why, until when and how you can appeal:
organisations-person-blocked = Somebody whom you block
organisations-person-hidden = Somebody whom moderators hid
organisations-members-none = Nobody yet.
organisations-you = you
organisations-since = Since { $date }
organisations-standing = Role
organisations-leave = Leave the organisation
organisations-remove = Remove: { $name }
organisations-hand-over = Hand over ownership: { $name }
organisations-leave-what = You will no longer belong to the organisation or speak for it. To come back you must be invited or ask again.
organisations-leave-send = Yes, leave
organisations-remove-what = { $name } will no longer belong to the organisation or speak for it. To come back they must be invited again.
organisations-remove-send = Yes, remove
organisations-hand-over-what = { $name } becomes owner of the organisation and you become an editor. You cannot take it back yourself.
organisations-hand-over-send = Yes, hand it over
organisations-requests = Asking to belong
organisations-asked-on = Asked on { $date }
organisations-accept = Accept: { $name }
organisations-decline = Decline: { $name }
organisations-invitations = Invited
organisations-until = Until { $date }
organisations-withdraw = Withdraw the invitation: { $name }
organisations-invite-title = Invite somebody
organisations-invite-text = The invitation works for two weeks, and only with the address that it is sent to.
organisations-invite-name = Name of the invited
organisations-invite-as = As what
organisations-invite-send = Send the invitation

organisations-join-title = Ask to belong
organisations-join-word = A few words to the owners
organisations-join-hint = Who you are and why you want to belong
organisations-join-send = Send the request

organisations-claim-title = Claim it
organisations-claim-lede = An administrator looks at the claim and answers by e-mail.
organisations-claim-reason = Why it is yours
organisations-claim-hint = Your position, and how we can check it, for example a page that shows your name
organisations-claim-official-hint = Your position in the municipality, and how we can check it. The municipality’s official address makes it easiest.
organisations-claim-send = Send the claim
organisations-claim-waits = Your claim waits for an answer.
organisations-claimant-suspended = Whoever claims it is suspended. Decide when that is over, or deny it.
organisations-owned = Somebody represents it already.

organisations-mine-title = My organisations
organisations-mine-lede = Where you belong and for whom you speak.
organisations-mine-none = You do not belong to any organisation yet
organisations-mine-none-text = Look for yours in the list, or add a new one.
organisations-acts = you speak for it
organisations-act-for = Speak for: { $name }
organisations-act-as-oneself = Speak for myself
organisations-waiting = Invitations that wait for you

organisations-done-created = The organisation is added. Now you can set the logo and invite others.
organisations-done-saved = The changes are saved.
organisations-done-logo = The logo is changed.
organisations-done-invited = The invitation is sent.
organisations-done-withdrawn = The invitation is withdrawn.
organisations-done-accepted = The request is accepted.
organisations-done-declined = The request is declined.
organisations-done-standing = The role is changed.
organisations-done-removed = They no longer belong to the organisation.
organisations-done-handed-over = Ownership is handed over. You stay as an editor.
organisations-done-left = You have left the organisation.
organisations-done-joined = You belong to the organisation now.
organisations-done-acts = Changed. The line at the top of the page shows for whom you speak.
organisations-done-decided = The decision is kept, and they are told.
organisations-done-verified = The verified mark holds for a year from today.
organisations-done-mark-taken = The verified mark is removed.
organisations-done-mail-domain = The domain is saved.
organisations-done-claimed = The claim is sent. We answer by e-mail.

invitation-title = You are invited to { $organisation }
invitation-as-owner = As an owner: you decide who belongs to it, and speak for it.
invitation-as-editor = As an editor: you edit the profile and speak for it.
invitation-as-member = As a member.
invitation-for = The invitation is for { $email } and works until { $date }.
invitation-guest = Sign in with this address, or make an account with it. Then you come back here.
invitation-other = You are signed in with another address. The invitation works only with the address that it was sent to.
invitation-accept = Accept the invitation
invitation-accept-of = Accept the invitation: { $name }
invitation-stale = This invitation does not work any more
invitation-stale-text = It was accepted or withdrawn, or its time is over. Ask whoever invited you for a new one.

person-kicker = Member of the platform
person-since = With an account since { $date }.
person-organisations = Organisations
person-no-organisation = Belongs to no organisation.

admin-claims-title = Claims
admin-claims-waiting = Waiting
admin-claims-decided = Decided
admin-claims-none = No claims
admin-claims-none-text = New claims turn up here.
admin-mail-matches = The address is of the official domain
admin-mail-differs = The address is not of the official domain
admin-mail-unknown = The official domain is not known: verify by hand
admin-reason = Reason
admin-reason-hint = Kept for good with the decision
admin-decide-approved = Approve
admin-decide-denied = Deny
admin-decide-revoked = Revoke
admin-organisations-title = Organisations, for administrators
admin-see-profile = See the profile
admin-never = Never
admin-owner = Owner
admin-owner-yes = Has an owner
admin-owner-no = Has no owner
admin-mark = Verified mark
admin-mark-give = Give it for a year
admin-mark-renew = Renew it for a year
admin-mark-take = Remove the mark
admin-marks = How it was decided
admin-mark-given = Given until { $date }
admin-mark-taken = Removed
admin-mark-changed = Removed by itself, since the name, the kind or the NIPT changed.
admin-mark-without-owner = Removed by itself, since nobody owns the organisation any more.
admin-mail-domain = Domain of the official mail
admin-mail-domain-hint = Such as lezhe.gov.al. By it the institution’s officials are told apart.

# What is refused

organisations-name-missing = Write the name.
organisations-kind-missing = Choose the kind.
organisations-founded-odd = Write a year from 1800 to { $year }.
organisations-nipt-odd = This is not a NIPT: it takes a letter, eight digits and a letter, such as K22218003V.
organisations-nipt-taken = An organisation with this NIPT is listed already. Look for it there, or claim it.
organisations-themes-many = Choose up to { $most } themes.
organisations-too-long = The text has more than { $most } characters.
organisations-hidden-marks = The text holds characters that cannot be seen. Write it anew.
organisations-hidden-invites-nobody = Moderators have hidden the organisation, so it can invite nobody now.
organisations-words-missing = Write a few words.
organisations-phone-odd = Write the number in digits, such as +355 69 123 4567.
organisations-web-odd = Write an address of the web, such as https://example.org.
organisations-web-elsewhere = This address belongs to another site.
organisations-domain-none = This is not a domain, such as lezhe.gov.al.
organisations-domain-everybodys = Anybody can have an address at this domain.
organisations-logo-missing = Choose a file.
organisations-last-owner = An organisation must have an owner. Give the ownership to somebody else first.
organisations-standing-missing = Choose a role.
organisations-belongs-already = This person belongs to it already.
organisations-belong-already = You belong to it already.
organisations-asked-already = Your request is sent and waits for an answer.
organisations-nobody-decides = This organisation has no owner who could decide. Claim it.
picture-kind = The file is not a PNG, JPEG or WebP picture.
picture-svg = SVG pictures are not taken. Save it as PNG.
picture-bytes = The file is larger than { $most } MB.
picture-pixels = The picture has more than { $pixels } million pixels.
picture-long = The picture is too long. Cut it into pieces.
picture-memory = The picture takes too much memory to read. Save it with 8 bits a channel.
picture-end = The file is cut off, or something else stands behind the picture. Save it as PNG again.
picture-broken = The picture cannot be read. Save it as PNG again.

# News

notice-invitation = { $by } invited you to { $organisation }.
notice-join-request = { $person } asks to belong to { $organisation }.
notice-membership-owner = You are now an owner at { $organisation }.
notice-membership-editor = You are now an editor at { $organisation }.
notice-membership-member = You are now a member at { $organisation }.
notice-membership-handed-over = The ownership of { $organisation } was handed over to you.
notice-membership-declined = Your request at { $organisation } was declined.
notice-membership-removed = You no longer belong to { $organisation }.
notice-membership-accepted = { $person } accepted the invitation to { $organisation }.
notice-claim-approved = Your claim of { $organisation } was approved.
notice-claim-denied = Your claim of { $organisation } was denied.
notice-claim-revoked = The approval of your claim of { $organisation } was revoked.
notice-mark-given = { $organisation } bears the verified mark for a year.
notice-mark-taken = { $organisation } no longer bears the verified mark.
notice-mark-lapses = The verified mark of { $organisation } lapses soon.

# Mails

mail-invitation-subject = An invitation
mail-invitation-text = { $by } invites you to belong to { $organisation } on the platform Bashkë.
mail-invitation-action = See the invitation
mail-invitation-otherwise = The invitation works for two weeks, and only with this address. If you did not expect it, do nothing.

mail-claim-decided-subject = The answer to your claim
mail-claim-decided-approved = Your claim of { $organisation } was approved. You edit the profile and speak for it now.
mail-claim-decided-denied = Your claim of { $organisation } was denied.
mail-claim-decided-revoked = The approval of your claim of { $organisation } was revoked.
mail-claim-decided-reason = The reason: { $reason }
mail-claim-decided-action = See the organisation

mail-mark-lapses-subject = The verified mark lapses soon
mail-mark-lapses-text = { $organisation } is verified until { $until }. Look whether the profile is right, and ask for it to be renewed.
mail-mark-lapses-action = See the profile

held-organisations = Organisations that you added

limit-network-asked = One person can list or ask for up to { $most } organisations in an hour. { limit-again }
limit-invited-by = One person can send up to { $most } invitations in an hour. { limit-again }

# Speaking for an organisation, at the top of every page

acting-for = You speak for: { $name }
acting-change = Change
