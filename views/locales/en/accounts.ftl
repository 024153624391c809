# Accounts: signing up, signing in, security

moment = { $date }, { $time }

form-save = Save
form-change = Change

role-member = Member
role-trainer = Trainer
role-counsellor = Counsellor
role-moderator = Moderator
role-steward = Data steward
role-administrator = Administrator
role-last-administrator = This is the last administrator. Give the role to somebody else first.

account-email = E-mail address
account-password = Password
account-new-password = New password
account-title = My account
account-profile = Name and language
account-security = Security
account-roles = Roles
account-joined = Member since
account-suspended = Your account is suspended
account-suspended-until = You can take part again after { $until }.
account-second-factor-needed = Your role requires signing in with two steps
account-second-factor-recommended = Your role lets you do much: we recommend signing in with two steps
account-done-profile = Your changes are saved.
account-done-password = The password is changed and all other sessions have ended.
account-done-email = We wrote to both addresses. The new one counts once you have opened the link that was sent there.
account-done-proved = Your address is confirmed, and you are signed in. You can take part now.
account-done-session = The session has ended.
account-done-second-factor = Signing in with two steps is switched off.
account-done-signed-in = Welcome.

sign-up-title = Create an account
sign-up-lede = Reading is open to everyone. You need an account to discuss, to learn and to act together.
sign-up-name = Name
sign-up-name-hint = The name by which others see you
sign-up-email-hint = Not shown to others
sign-up-password-hint = At least 12 characters. Four words that do not belong together are easy to remember and hard to find.
sign-up-locale = The language in which we write to you
sign-up-send = Create the account
sign-up-have = Do you have an account?
sign-up-sent-title = Look into your mail
sign-up-sent-text = We wrote to { $email }. Open the link in the message to verify the address.
sign-up-sent-wait = If nothing arrives within a few minutes, look among the unwanted messages, or sign in with your password: then we send it again.

verify-title = Verify your address
verify-lede = One more step and the account is ready.
verify-send = Yes, the address is mine
verify-password-hint = The password that you chose when you asked for the account.
verify-password-wrong = That is not the password with which the account was asked for.
verify-not-mine = Was it not you, or have you forgotten it?
verify-not-mine-way = Set a password of your own
verified-title = The address is verified
verified-on = Go on
verified-lede = You can take part now.

sign-in-title = Sign in
sign-in-send = Sign in
sign-in-forgotten = I have forgotten my password
sign-in-new = No account yet?
sign-in-wrong = The address and the password do not match, or the address is not confirmed yet: look into your mail.
sign-in-trial = People of the trial
sign-in-trial-password = The password of all of them:
sign-out = Sign out

second-step-title = Second step
second-step-lede = The password is right. Now type the code from your phone.
second-step-code = Code
second-step-hint = Six digits from the program that makes codes, or a recovery code

confirm-title = Show us that it is you
confirm-lede = This is about the security of the account, so we ask once more. It holds for a quarter of an hour.
confirm-send = Go on

reset-title = New password
reset-lede = Type the address of the account and we send you a link to set one.
reset-send = Send me the link
reset-asked-title = Look into your mail
reset-asked-text = If there is an account with the address { $email }, we wrote to it. The link works for an hour.
reset-asked-wait = If nothing arrives within a few minutes, look among the unwanted messages.
reset-set-title = Set the new password
reset-set-lede = All sessions end then, and you sign in with the new password.
reset-set-send = Set it
link-stale-title = This link does not work any more
link-stale-text = Links work once and for a short time. Ask for a new one.

password-title = Change the password
password-lede = All other sessions will end.
email-title = Change the address
email-lede = Now it is { $email }. We write to both addresses, and the new one counts once you have verified it.
email-new = New address
email-send = Write to the new address

sessions-title = Sessions
sessions-lede = The devices on which your account is open. End every session that you do not know.
sessions-see = See where you are signed in
sessions-this = this device
sessions-line = From { $address }, since { $began }; last used { $seen }
sessions-end = End it
sessions-end-others = End all others
sessions-unknown = Unknown device

second-factor-title = Signing in with two steps
second-factor-on = { $count ->
    [0] Switched on. No recovery codes are left.
    [one] Switched on. { $shown } recovery code is left.
   *[other] Switched on. { $shown } recovery codes are left.
}
second-factor-off = Switched off
second-factor-begin = Switch on signing in with two steps
second-factor-lede = After the password a code from your phone is asked for, which changes every half minute. Whoever knows your password cannot get in without it.
second-factor-scan = Open a program for codes on your phone, such as Aegis, 2FAS or Google Authenticator, and point it at this picture.
second-factor-qr = A picture that the phone’s camera reads; the key is also given in letters below
second-factor-here = Open it on this device
second-factor-type = Or type the key yourself:
second-factor-first = The code that the program shows
second-factor-send = Switch it on
second-factor-required = Your role requires two steps, so they cannot be switched off.
second-factor-remove = Switch two steps off
second-factor-remove-text = After this the password is enough.
recovery-title = Recovery codes
recovery-lede = If you lose the phone, each of these codes lets you in once.
recovery-once = They are shown only this once
recovery-keep = Print them or write them down somewhere safe, not on the phone that makes the codes.
recovery-done = I have kept them
recovery-new = Make new codes
recovery-new-text = The old codes stop working once you make new ones.

mailbox-title = Mailbox of the trial
mailbox-lede = In a trial no message leaves this machine; they are shown here.
mailbox-trial = This is a trial: no message leaves this machine
mailbox-open = Open the mailbox of the trial
mailbox-empty = No messages yet
mailbox-empty-text = Create an account or ask for a new password, and the message appears here.

# What is refused

email-missing = Type the e-mail address.
email-none = This is not a whole address, such as name@example.al.
name-missing = Type the name.
name-long = The name has more than { $most } characters.
name-odd = The name must have letters, and no signs such as @, < or /.
name-reserved-platform = This name would pass for the platform or for those who work for it. Choose another.
name-reserved-municipality = This is what a municipality is called. Choose a name that says who you are.
password-short = The password must have at least { $least } characters.
password-long = The password has more than { $most } characters.
password-guessed = This password is found quickly. Try four words that do not belong together.
password-wrong = The password is not right.
code-missing = Type the code.
code-wrong = The code is wrong or was used already. Wait for the next one and try again.
tried-too-often-seconds = { $count ->
    [one] Too many tries in a row. Wait { $shown } second.
   *[other] Too many tries in a row. Wait { $shown } seconds.
}
tried-too-often-minutes = { $count ->
    [one] Too many tries in a row. Wait { $shown } minute, or ask for a new password.
   *[other] Too many tries in a row. Wait { $shown } minutes, or ask for a new password.
}

denied-sign-in = Sign in first.
denied-verify = Confirm your e-mail address first: open the link in the message that we sent you.
denied-confirm = Show first that it is you, under “My account”.
denied-second-factor = Your role requires two steps. Switch them on under “My account” and sign in again.
denied-suspended = Your account is suspended. The reason and how to appeal are under “My account”.
denied-own-work = Somebody else decides on your work.
denied-involved = You are a party to this, so somebody else decides.
denied-no-organisation = Whoever writes in the name of an organisation does this. Find yours in the network and ask to join, or add it under “My organisations”.
denied-not-allowed = Only others may do this.
denied-form = The form was open for too long, or came from elsewhere. Go back, load the page anew and try again.
denied-form-old = Nothing was sent: you were signed out meanwhile, or the form was open for too long. Sign in if you are not, open the form anew and send it again.

# Limits that are met: what they are, and when they end

limit-asked-by = From one network up to { $most } accounts and new passwords can be asked for in an hour. { limit-again }
limit-mail-to = To one address we send up to { $most } such messages in an hour, whoever asks for them. { limit-again }
limit-again = { $minutes-count ->
    [one] You can go on in { $minutes } minute.
   *[other] You can go on in { $minutes } minutes.
}
