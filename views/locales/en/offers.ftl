# Offers and asks, what complements them, and answers to them

network-part-offers = Offers and asks

offer-side-offer = Offer
offer-side-ask = Ask
offer-side-long-offer = We offer something
offer-side-long-ask = We look for something
offer-kind-know-how = Know-how
offer-kind-volunteers = Volunteers
offer-kind-space = Space
offer-kind-equipment = Equipment
offer-kind-co-application = Applying together
offer-kind-mentoring = Mentoring

offers-title = Offers and asks
offers-lede = What organisations can give each other, and what they look for. When an offer and an ask fit together, both are told.
offers-side = Offers or asks
offers-side-offer = Offers
offers-side-ask = Asks
offers-kind = Of what
offers-theme = Theme
offers-place = Municipality
offers-state = State
offers-state-open = Open
offers-state-past = Over
offers-any = All
offers-all = See all that are open
offers-count = { $count ->
    [one] { $n } offer or ask
   *[other] { $n } offers and asks
}
offers-none = No offer and no ask yet
offers-none-text = Write the first: what can your organisation give, or what does it look for?
offers-none-such = Nothing fits
offers-none-such-text = Try fewer conditions, or look at those that are over.
offers-mine-title = Offers and asks of my organisations
offers-mine-lede = All that your organisations have written, with the answers that wait and what complements each.
offers-mine-none = Nothing written yet
offers-mine-none-text = Whoever edits an organisation can write offers and asks for it.

offer-everywhere = the whole country
offer-open-until = Open until { $date }
offer-over = Closed
offer-ran-out = Its time has run out
offer-hidden-own = The moderators have hidden it: only you and they see it
offer-hidden-with-organisation = The moderators have hidden the organisation: only you and they see this
offer-by = Whose it is
offer-where = Where
offer-period = For when
offer-until = Open until
offer-between = { $from } to { $to }
offer-from = from { $from }
offer-to = until { $to }
offer-was-closed = It was closed
offer-was-closed-text = Whoever wrote it needs no more answers.
offer-has-ended = Its time is over
offer-has-ended-text = It can no longer be answered.
offer-has-ended-own = Nobody can answer it any more. Renew it if it still holds.

offer-new-title = Write an offer or an ask
offer-new-send = Publish
offer-edit-title = Change
offer-form-lede = Say shortly what it is, for whom and when. One language is enough; both reach more people.
offer-organisation = In the name of
offer-side = What is it?
offer-kind = Of what kind?
offer-places = Municipalities
offer-places-hint = Choose none where it is meant for the whole country.
offer-places-many = Choose at most { $most } municipalities.
offer-starts = From
offer-ends = Until
offer-period-hint = Only where it is meant for certain days.
offer-expires = Open to answers until
offer-expires-hint = At most { $most } days from today. A week before the end we remind you, and one click renews it. Where it is meant for certain days, it closes with the last of them at the latest.
offer-expires-missing = Say until when it is open.
offer-expires-odd = Choose a day from today on, at most { $most } days ahead.
offer-side-missing = Say whether you offer or look for something.
offer-kind-missing = Choose what kind it is.
offer-ends-before = The last day comes before the first.
offer-ends-past = This day is over.
offer-renew-past = The days for which it is meant are over. Change its last day first.
offer-day-odd = Write the day as year-month-day, such as 2027-03-31.
offer-organisation-missing = Choose one of your organisations.
offer-is-closed = It was closed; what is closed stays closed. Write a new one.
offer-locked = Moderators have locked it; it cannot be changed now.
offer-renew = Renew
offer-renew-hint = Renewing lets it be open for another 90 days from today, but not after the last day for which it is meant.
offer-close = Close it
offer-close-text = Nobody can answer any more, and it cannot be opened again. The answers stay.
offer-close-send = Close it

offer-answers = Answers
offer-own-answers = The answer of your organisation
offer-answers-none = No answer yet.
offer-answers-seen = Only the two organisations see this.
offer-answers-wait = { $count ->
    [one] { $n } answer waits for you
   *[other] { $n } answers wait for you
}
offer-answer-waits = waits
offer-answer-accepted = accepted
offer-answer-declined = declined
offer-answer-hidden = An organisation that is not shown
offer-answer-title = Answer
offer-answer-text = Only the two organisations see your words. Those who speak for the other one are told.
offer-answer-for = In the name of
offer-answer-words = Your words
offer-answer-send = Send
offer-answer-unsent = Your answer that was not sent
offer-answer-needs = Whoever edits another organisation can answer in its name.
offer-guest = Whoever edits an organisation can answer in its name.
offer-sign-in = Sign in
offer-reply = Words with it
offer-reply-hint = As you wish; the other organisation sees them.
offer-reply-said = What was said to it
offer-reply-unsent = Your words that were not sent
offer-accept = Accept
offer-decline = Decline
offer-withdraw = Take the answer back
offer-is-own = This is your organisation’s own.
offer-nobody = Nobody speaks for this organisation any more: nobody would read your answer.
offer-nobody-text = Nobody would read your answer. If you know somebody there, invite them to claim its page; then you can answer.
offer-answer-suspended = Your account is suspended: until that ends you cannot answer.
offer-is-over = It can no longer be answered.
offer-answered-already = Your organisation has answered already.
offer-decided-already = Somebody else decided on this answer in between; your words were not sent.

offer-done-written = It is published. Whoever it fits is being told.
offer-done-saved = Saved.
offer-done-renewed = It is open for longer now.
offer-done-closed = It is closed.
offer-done-answered = Your answer was sent.
offer-done-accepted = You have accepted. The other organisation has been told.
offer-done-declined = You have declined. The other organisation has been told.
offer-done-withdrawn = The answer was taken back.

offers-mine-answers = Your answers to others
offer-hidden = An offer or ask that is not shown

matches-of-ask = Offers that fit this ask
matches-of-offer = Asks that fit this offer
match-why = Why:
match-themes = { $count ->
    [one] same theme: { $themes }
   *[other] same themes: { $themes }
}
match-same-place = same municipality: { $place }
match-same-county = same county ({ $county })
match-away = { $km } km away
match-neighbours = in a neighbouring county
match-worked-in = worked in { $places } before
match-worked-on = has worked on: { $themes }
offer-matching = { $count ->
    [one] { $n } fits
   *[other] { $n } fit
}
offer-matching-all = See all of them

said-title-sq = Title in Albanian
said-title-en = Title in English
said-text-sq = Text in Albanian
said-text-en = Text in English
said-either = One of the two languages is enough: a title with its text in the same language.
said-in-other = Written in Albanian only.
said-title-missing = Write a title in one of the two languages.
said-text-missing = This title needs its text in the same language.
said-title-of-text-missing = This text needs its title in the same language.
said-meanwhile = Somebody else saved it while you wrote
said-meanwhile-text = Below is what you typed. This is what stands now; sending yours writes over it.
said-none = none

organisations-offers = Offers and asks
directory-facet-offer = Offers now

notice-offer-answered = { $organisation } answered “{ $title }”
notice-offer-accepted = { $organisation } accepted your answer to “{ $title }”
notice-offer-declined = { $organisation } declined your answer to “{ $title }”
notice-offer-fits = “{ $other }” of { $organisation } fits your “{ $title }”: { $why }
notice-offer-ends = “{ $title }” is open until { $until }; one click renews it
notice-network-offer = { $organisation } offers: { $title }
notice-network-ask = { $organisation } looks for: { $title }

subject-kind-offer = Offer or ask
subject-kind-offer-answer = Answer to an offer
offer-answer-to = Answer to: { $title }
offer-reply-to = Words on an answer to: { $title }
offer-answer-untitled = An answer to an offer
offer-reply-untitled = Words on an answer to an offer
offer-answer-by = { $organisation } wrote this as its answer.
offer-reply-by = { $organisation } wrote this when it decided on the answer.
offer-words-report = Report these words
offer-words-hidden = Moderators have hidden these words.
offer-words-read = Only the two organisations see this. Moderators read only words that are reported.

action-offer-write = Writes offers and asks of an organisation, decides on answers
action-offer-answer = Answers offers in the name of an organisation
audit-offer-answer-withdrawn = Took back an answer to an offer
audit-offer-answered = Answered an offer
audit-offer-changed = Changed an offer or an ask
audit-offer-closed = Closed an offer or an ask
audit-offer-decided = Decided on an answer to an offer
audit-offer-renewed = Renewed an offer or an ask
audit-offer-written = Wrote an offer or an ask
audit-sort-offer = Offers and asks

held-offers = Offers and asks that you wrote
held-offer-answers = Your answers to offers
held-offer-replies = What you said to answers of others
held-key-offer = Offer no.

limit-told-again = Whoever this concerns is told each time, so it can be changed up to { $most } times in an hour. { limit-again }
limit-network-clicked = You can change registrations, blocks and reviews up to { $most } times in an hour. { limit-again }
limit-network-written = One person can write up to { $most } offers, answers and events in an hour. { limit-again }
