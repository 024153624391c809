# Messages: conversations with a person or an organisation, who may write to whom, and who is blocked

messages-title = Messages
messages-lede = Your conversations, and those of the organisations that you speak for. Only the two sides read them.
messages-find = Find somebody in the network
messages-none = No conversation yet
messages-none-text = A conversation begins on the page of a person or an organisation: choose “Write a message”.
messages-none-listed = No conversation in the list
messages-none-listed-text = Conversations with those whom you block do not stand here: you find them under “Blocked”.
messages-unread = new
messages-count = { $count ->
    [0] Messages
    [one] Messages: { $n } conversation to read
   *[other] Messages: { $n } conversations to read
}
messages-from = Who may write you messages?
messages-from-hint = Whomever you wrote to yourself can always answer. You can block anybody.
messages-from-organisations = Those who share an organisation with me, or belong to one that works together with mine
messages-from-everyone = Anybody signed in with a verified address too, while I am in the directory
messages-from-nobody = Nobody
messages-from-change = Who may write to you

message-write = Write a message
message-write-other = Write to the other organisation
message-new-title = New message
message-to = The message goes to:
message-to-none = To whom do you write?
message-to-none-text = Open the page of a person or an organisation and choose “Write a message”.
message-new-organisation = All who speak for the organisation read the message, and nobody else. They see your name.
message-with = Conversation with: { $name }
message-for = For the organisation: { $name }
message-by-me = You
message-by-us = You:
message-hidden = Moderators have hidden this message.
message-older = Earlier messages
message-newest = The newest messages
message-answer = Write
message-text = Your message
message-text-hint = Up to 4000 characters. Once it is sent it cannot be changed.
message-typed = What you wrote
message-send = Send the message
message-seen = Only the two of you read this conversation. Moderators read only a message that is reported, with the two before it and the two after it.
message-seen-organisation = This conversation is read by the other side and by all who speak for your organisation. The other side sees the organisation’s name, not yours. Moderators read only a message that is reported, with the two before it and the two after it.
message-seen-by-organisation = This conversation is read by you and by all who speak for the organisation. Moderators read only a message that is reported, with the two before it and the two after it.
message-report = Report this message
message-oneself = You cannot write to yourself.
message-own = You speak for this organisation, so you cannot write to it.
message-nobody = Nobody speaks for this organisation yet
message-nobody-text = Nobody would read your message. If you know somebody there, invite them to claim its page; then you can write.
message-blocking = You have blocked them; until you unblock them, neither of you can write to the other.
message-suspended = Your account is suspended: until that ends you read your messages, and write none.
message-closed = This conversation takes no messages now.
message-shut = The message cannot be sent.
message-block = Block
message-block-what = Neither of you will be able to write to the other, and the conversation leaves your list. The other is not told. You can unblock them at any time.
message-block-send = Yes, block
message-done-sent = The message was sent.
message-done-blocked = Blocked.
message-done-unblocked = Unblocked.
message-reported = A message
message-right-before = Before it
message-right-after = After it
message-same-side = Same side
message-other-side = Other side

blocked-title = Blocked
person-blocked = You block this person: you do not see them in your lists, and they cannot write to you.
blocked-lede = They cannot write to you, nor you to them.
blocked-what = A block is yours alone. Whomever you block can still write to the organisations that you speak for, ask to belong to them and propose that they work together. That is addressed to the organisation, and all who speak for it see it. You yourself are told of it neither here nor by mail, and their invitations do not reach you.
blocked-what-organisation = To keep them from writing to the organisation too, block them from their conversation with it.
blocked-none = You have blocked nobody
blocked-none-text = You can block somebody from your conversation with them, or from their page.
blocked-by = By the organisation: { $name }
blocked-since = Since { $date }
blocked-conversation = See the conversation
blocked-end = Unblock
blocked-end-of = Unblock: { $name }

limit-conversation-begun = One person can begin up to { $most } new conversations a day. Try again tomorrow.
limit-message-sent = One person can send up to { $most } messages an hour. { limit-again }

notice-message = { $from } wrote you a message
notice-message-to-organisation = { $from } wrote to { $to }
news-message = Messages to you and to the organisations that you speak for

subject-kind-message = Message
case-where-closed = In a conversation that only its two sides read

action-message-write = Writes messages
action-message-block = Blocks somebody, and unblocks them
audit-message-blocked = Blocked somebody
audit-message-sent = Sent a message
audit-message-unblocked = Unblocked somebody
audit-sort-message = Messages

delete-stays-messages = Messages that you sent, only with those who received them, without your name

held-messages = Messages that you wrote
held-blocked = Whom you blocked
held-key-messages-from = Who may write to you
