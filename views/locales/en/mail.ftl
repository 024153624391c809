# What the platform writes to people

mail-greeting = Hello { $name },
mail-signature = Bashkë

mail-verify-address-subject = Verify your address
mail-verify-address-text = Somebody, we believe you, made an account on Bashkë with this address.
mail-verify-address-action = Verify the address
mail-verify-address-otherwise = The link works for three days. If it was not you, do nothing: without this step nobody can take part with it, and after seven days the account is deleted.

mail-account-exists-subject = You have an account already
mail-account-exists-text = Somebody, we believe you, wanted to make an account on Bashkë with this address. It has an account already.
mail-account-exists-action = Sign in
mail-account-exists-otherwise = If you have forgotten the password, you can set a new one from the page where you sign in. If it was not you, do nothing.

mail-reset-password-subject = New password
mail-reset-password-text = Somebody, we believe you, asked for a new password for your account.
mail-reset-password-action = Set the password
mail-reset-password-otherwise = The link works for an hour. If it was not you, do nothing: the password stays what it is.

mail-password-changed-subject = The password was changed
mail-password-changed-text = The password of your account was changed just now.
mail-password-changed-otherwise = If it was not you, set a new one at once:
mail-password-changed-action = New password

mail-verify-new-address-subject = Verify your new address
mail-verify-new-address-text = You asked for your account on Bashkë to use this address.
mail-verify-new-address-action = Verify the address
mail-verify-new-address-otherwise = The link works for a day. If it was not you, do nothing.

mail-address-changing-subject = Your address is about to change
mail-address-changing-text = It was asked that your account use the address { $to }. It changes when the new address is verified.
mail-address-changing-otherwise = If it was not you, somebody is in your account. Set a new password at once; then nothing changes:
mail-address-changing-action = New password

mail-second-factor-added-subject = Two steps are switched on
mail-second-factor-added-text = From now on your account asks for a code after the password.
mail-second-factor-added-otherwise = If it was not you, somebody is in your account. Write to us and set a new password:
mail-second-factor-added-action = New password

mail-second-factor-removed-subject = Two steps are switched off
mail-second-factor-removed-text = Your account opens with the password alone now.
mail-second-factor-removed-otherwise = If it was not you, set a new password at once:
mail-second-factor-removed-action = New password

mail-account-deleted-subject = Your account is deleted
mail-account-deleted-text = Your account on Bashkë is deleted, as you asked. What you wrote stays, as by “former member”.

mail-role-changed-subject = Your role has changed
mail-role-changed-given = You now hold the role “{ $role }”. Sign in again to use it.
mail-role-changed-taken = You no longer hold the role “{ $role }”.
mail-role-changed-action = My account

mail-choose = Choose how often we write to you
mail-end = Stop these messages
mail-notice-action = Open it
mail-digest-subject = { $count ->
    [one] { $shown } notification from Bashkë
   *[other] { $shown } notifications from Bashkë
}
mail-digest-text-daily = This is new since yesterday’s digest:
mail-digest-text-weekly = This is new since last week’s digest:
mail-digest-further = { $count ->
    [one] And { $shown } more notification
   *[other] And { $shown } more notifications
}
mail-greeting-guest = Hello,

mail-decision-made-subject = A decision of the moderators
mail-decision-made-action = See the decision or appeal

mail-report-answered-subject = Answer to your report
mail-report-answered-text = On { $date } you reported “{ $title }”. Thank you.
mail-report-answered-decided = Decision: { $measure }. The rule that was looked at: { $rule }. The full reasons are read by whoever it was decided about; the decisions, without names, stand in the moderation log.
mail-report-answered-action = Moderation log

mail-report-closed-subject = Your report was closed
mail-report-closed-text = On { $date } you reported somebody on Bashkë. Thank you.
mail-report-closed-closed = They have deleted their account since, so the case was closed without a decision.
mail-report-closed-action = Moderation log

mail-appeal-decided-subject = Your appeal was decided
mail-appeal-decided-upheld = You appealed against the decision on “{ $title }”. Another moderator looked at it, and the decision stands.
mail-appeal-decided-overturned = You appealed against the decision on “{ $title }”. Another moderator looked at it, and the decision was taken back.
mail-appeal-decided-why = Reason: { $answer }
mail-appeal-decided-action = Decisions about me
