# Collaborations: proposed, accepted or declined, going on and ended

collaborations-title = Collaborations
collaborations-lede = What is proposed to your organisations, what they propose themselves, and what they do together with others.
collaborations-find = Find an organisation
collaborations-sorts = Collaborations by how they stand
collaborations-for-us = Waiting for us
collaborations-from-us = We are waiting
collaborations-standing = Going on
collaborations-over = Over
collaborations-none-for-us = No proposal waits for your answer
collaborations-none-from-us = You are not waiting for an answer
collaborations-none-standing = No collaboration is going on yet
collaborations-none-over = Nothing is over yet
collaborations-none-text = A collaboration is proposed from the page of the other organisation, or of a project of theirs.
collaborations-no-organisation = You belong to no organisation yet
collaborations-no-organisation-text = Collaborations are seen by those who belong to an organisation. Find yours and ask to join.

collaboration-propose = Propose a collaboration
collaboration-see = See the collaboration
collaboration-of = { $from } and { $to }
collaboration-project = Project
collaboration-words-hidden = Moderators have hidden the words.
collaboration-state-waits = waiting
collaboration-state-withdrawn = taken back
collaboration-state-declined = declined
collaboration-state-ended = ended
collaboration-kicker-waits = Proposed collaboration
collaboration-kicker-withdrawn = Proposal that was taken back
collaboration-kicker-declined = Proposal that was declined
collaboration-kicker-stands = Collaboration
collaboration-kicker-ended = Collaboration that ended
collaboration-when-asked = Proposed on { $date }
collaboration-when-withdrawn = Taken back on { $date }
collaboration-when-declined = Declined on { $date }
collaboration-when-since = Since { $date }
collaboration-when-from = From { $date }
collaboration-from = Proposed by
collaboration-to = Proposed to
collaboration-how = When
collaboration-what-for = What for
collaboration-was-accepted = It was accepted
collaboration-was-declined = It was declined
collaboration-was-ended = It ended
collaboration-seen-by-all = Everyone sees this collaboration. The names of people and the words at its end are seen by the two organisations alone.

collaboration-new-title = Propose a collaboration
collaboration-new-send = Send the proposal
collaboration-form-lede = Say briefly what you want to do together. Until it is accepted, only the two organisations see the proposal.
collaboration-with = The proposal goes to:
collaboration-with-none = To whom does the proposal go?
collaboration-with-none-text = Open the page of the organisation with which you want to work, and choose “Propose a collaboration”.
collaboration-text = What will you do together?
collaboration-text-hint = If it is accepted, everyone sees these words.
collaboration-project-choose = On which project
collaboration-project-hint = If you like: a published project of one of the two.
collaboration-project-none = On no project in particular
collaboration-period-hint = Only if you know it now.
collaboration-ends-past = That day is past.
collaboration-is-own = This is your own organisation
collaboration-is-own-text = “{ $name }” cannot propose a collaboration to itself, and you write for no other organisation.
collaboration-nobody = Nobody speaks for it yet
collaboration-nobody-text = Nobody would read your proposal to “{ $name }”. If you know somebody there, invite them to claim its page; then you can propose.
collaboration-nobody-there = Nobody speaks for that organisation yet.
collaboration-oneself = An organisation cannot propose a collaboration to itself.
collaboration-own-hidden = Your organisation is not shown now, so it cannot begin collaborations.
collaboration-other-hidden = The other organisation is not shown now, so its proposal cannot be accepted.
collaboration-project-odd = Choose a published project of one of the two organisations.
collaboration-waits-already = You have proposed this already and are waiting for the answer. To change it, take the first proposal back.
collaboration-asked-by-them = That organisation has proposed this to you itself. Answer its proposal.
collaboration-stands-already = You are working with this organisation on this already.
collaboration-locked = Moderators have locked it; it cannot be changed now.

collaboration-decide = Your answer
collaboration-answer = Your words
collaboration-answer-hint = Needed only if you decline; then only the other organisation sees them. If you accept, everyone sees them.
collaboration-withdraw = Take the proposal back
collaboration-withdraw-text = The other organisation can no longer answer. You can propose again.
collaboration-end = End the collaboration
collaboration-end-text = It stays on both profiles with its years, as one that ended. It does not open again.
collaboration-end-words = Why does it end, or what was achieved?
collaboration-end-hint = Only the two organisations see these words.
collaboration-meanwhile = Something else happened meanwhile
collaboration-meanwhile-text = Somebody acted before you; below is how it stands now. Your words were not sent.
collaboration-typed = What you wrote

collaboration-done-asked = The proposal was sent. We tell you when there is an answer.
collaboration-done-accepted = You accepted it. It now stands on both profiles.
collaboration-done-declined = You declined it. The other organisation was told.
collaboration-done-withdrawn = The proposal was taken back.
collaboration-done-ended = The collaboration has ended.

organisations-collaborations = Collaborations
project-partners = Partners
project-with = Together with: { $names }

notice-collaboration-asked = { $from } proposes a collaboration to { $to }
notice-collaboration-accepted = { $to } accepted the collaboration that { $from } proposed
notice-collaboration-declined = { $to } declined the collaboration that { $from } proposed
notice-collaboration-withdrawn = { $from } took back its proposal to work with { $to }
notice-collaboration-ended = The collaboration of { $from } and { $to } has ended

subject-kind-collaboration = Collaboration

action-collaboration-ask = Proposes collaborations in the name of an organisation, takes them back
action-collaboration-decide = Accepts or declines proposed collaborations, ends collaborations
audit-collaboration-asked = Proposed a collaboration
audit-collaboration-decided = Decided on a proposed collaboration
audit-collaboration-ended = Ended a collaboration
audit-collaboration-withdrawn = Took back a proposed collaboration
audit-sort-collaboration = Collaborations

held-collaborations = What you wrote about collaborations
held-key-collaboration = Collaboration no.
