# Statements in policy dialogues, votes on them, and the opinion map
subject-kind-statement = Statement in a dialogue
held-statements = Statements that you made in dialogues
held-statement-votes = Your votes on statements, which nobody else sees
held-opinion-places = Where you stand on opinion maps, which nobody else sees
dialogue-here-map = Opinion map
dialogue-here-statements = All statements
dialogue-here-statement = Statement
dialogue-here-votes = Your votes
dialogue-here-statement-new = New statement
vote-agree = I agree
vote-disagree = I disagree
vote-pass = Pass
vote-was-agree = You agreed.
vote-was-disagree = You disagreed.
vote-was-pass = You passed.
say-title = Statements
say-question = Do you agree with this?
say-progress = Statement { $at } of { $total }
say-secret = Nobody sees how you vote, not even the hosts. You can change a vote while this stage is open.
say-guest = Sign in to vote. It takes a minute, and nobody sees how you vote.
say-sign-in = Sign in and vote
say-done = { $count ->
    [one] You voted on the one statement that there is
   *[other] You voted on all { $shown } statements
}
say-done-text = See where people stand, and what all of them share. New statements may still come.
say-see-map = See the opinion map
say-nothing = There is nothing to vote on yet
say-nothing-text = Statements are shown here as soon as the hosts have looked at them.
say-over = This stage is over. Nobody votes any more.
say-coming = This stage is not open yet. It is open { $dates }.
say-closed-text = Everyone can read the statements and the opinion map.
say-missing = Is something missing?
say-missing-text = Make a statement of your own for others to vote on.
statement-new = Make a statement
statement-new-lede = One thought that others can agree or disagree with.
statement-new-waits = A host looks at it before it is voted on. You can make { $most } statements in a dialogue. Your name stands beside it, but not where people vote.
statement-text = Your statement
statement-text-hint = One sentence of 10 to 200 letters, without links. Where you would write “and”, make two statements.
statement-send = Send the statement
statement-short = A statement has at least { $least } letters.
statement-long = A statement has at most { $most } letters; this one has { $length }.
statement-link = A statement holds no links. Figures and sources belong to the facts and to the discussion.
statement-same = The same was stated in this dialogue already.
statement-same-here = It stands here:
statements-many = You made { $most } statements in this dialogue, which is as many as one can make.
statements-full = This dialogue has as many statements as can be voted on.
statement-voted = People have voted on this statement, so it stays as it is.
statement-was-out = The hosts took this statement out
statement-report = Report this statement
statement-by = { $name }, { $at }
statement-state-waiting = Waits for a host
statement-state-shown = Is voted on
statement-state-out = Taken out
statement-out-because = Taken out: { $reason }
statement-hidden-from-others = Moderators have hidden this statement. Only you and they see it.
statement-revise = Change it or take it back
statement-revise-text = You can, as long as nobody has voted on it. A host then looks at it again.
statement-revise-send = Keep the change
statement-take-back = Take it back
statement-decide = What the hosts decide
statement-accept = Accept it
statement-accept-text = It is voted on from then on. Whoever made it is told.
statement-take-out = Take it out
statement-take-out-go = Take out…
statement-reason = Reason
statement-reason-hint = Whoever made it is told the reason, and hosts see it. What displeases you is no reason.
statement-reason-missing = Say why, in a few words.
statement-reason-long = A reason has at most { $most } letters.
statements-wait = { $count ->
    [one] One statement waits for a host
   *[other] { $shown } statements wait for a host
}
statements-count = { $count ->
    [one] One statement
   *[other] { $shown } statements
}
statements-states = Which statements
statements-shown = Voted on
statements-waiting = Waiting
statements-out = Taken out
statements-counted = Shares as of { $at }. Votes that came since are counted with the next map.
statements-not-counted = Shares are shown once enough people have voted.
statements-none-shown = There is no statement yet
statements-none-shown-text = The first ones come from the hosts, or from whoever takes part.
statements-none-waiting = Nothing waits
statements-none-waiting-text = You are told when a new statement comes.
statements-none-out = Nothing was taken out
statements-none-out-text = What hosts take out stands here with its reason.
own-votes-text = This page is yours alone: nobody else sees it, not even the hosts.
own-votes-closed = Votes cannot be changed now.
own-votes-none = You have not voted yet
own-votes-none-text = Your votes stand here, and can be changed while the stage is open.
own-votes-count = { $count ->
    [one] One vote
   *[other] { $shown } votes
}
own-statements = Your statements
dialogues-done-statement-made = Your statement is voted on from now.
dialogues-done-statement-waits = Your statement was sent. A host looks at it, and you are told.
dialogues-done-statement-changed = The change is kept.
dialogues-done-statement-taken-back = Your statement is taken back.
dialogues-done-statement-accepted = The statement is voted on from now.
dialogues-done-statement-out = The statement is taken out.
notice-statement-waits = Statements wait for a host in the dialogue “{ $title }”
notice-statement-accepted = Your statement is voted on: “{ $statement }”
notice-statement-out = Your statement “{ $statement }” was taken out: { $reason }
notice-statement-out-subject = Your statement was taken out: “{ $statement }”
chart-you-are-here = You are here
chart-opinions-note = A disc is a group, its area the number of people; the dashed circle shows how far its people stand apart. Near each other are those who vote alike. Left, right, up and down have no meaning of their own.
opinions-lede = The map shows which groups of people vote alike, what is typical of each, and what all of them share.
opinions-none = There is no map yet
opinions-none-text = It is made at the end of each hour in which people vote, as soon as { $least } people have voted.
opinions-few = Too few people voted
opinions-few-text = Nothing is shown of fewer than { $least } people, so that nobody’s votes can be worked out.
opinions-how = How the map is made
opinions-how-text = Whoever voted on { $needed } statements or more stands on the map. A computation finds the two directions in which people differ most, then between two and five groups of people near each other. Nothing is shown of fewer than { $least } people together, and the map is made anew only when as many have voted since, so that nobody’s vote can be read from the difference. The last votes of fewer people than that are in no map.
opinions-how-source = The method is that of Polis, as its authors publish it. The same votes always make the same map.
opinions-finding = { $count ->
    [one] One group of people who vote alike is shown
   *[other] { $shown } groups of people who vote alike
}
opinions-finding-one = No groups stand apart: people vote much alike
opinions-finding-none = The groups are too small to be shown
opinions-basis = { $people } gave { $votes } votes; { $on } of them voted enough to stand on the map.
opinions-people = { $count ->
    [one] one person
   *[other] { $shown } people
}
opinions-made = Made on { $at }, method { $method }; nothing is shown of fewer than { $least } people.
opinions-group = Group { $letter }
opinions-groups-head = Group
opinions-people-head = People
opinions-you = You stand in { $group }. Only you see that.
opinions-you-hidden = You stand in a group that is too small to be shown. Only you see that.
opinions-you-none = You do not stand on this map yet. Whoever votes on { $needed } statements stands on the next one.
opinions-hidden = { $count ->
    [one] One group is not shown
   *[other] { $shown } groups are not shown
}
opinions-hidden-text = A group of fewer than { $least } people is not shown, nor one whose size would give such a group away.
opinions-all-hidden = Groups are not shown
opinions-all-hidden-text = Each has fewer than { $least } people, or would give such a group away. What everyone says together stands below.
opinions-one = There is one group only
opinions-one-text = Where people vote much alike, no groups are formed. What everyone says stands in the table below.
opinions-groups-text = The statements that tell each group from the others, with how many of the group say so.
opinions-groups = What is typical of each group
opinions-typical-none = Nothing tells this group clearly from the others.
opinions-shared = What all groups share
opinions-shared-text = Statements to which most people in every group say the same.
opinions-shared-none = There is no statement to which most people in every group say the same.
opinions-dividing = What divides most
opinions-dividing-text = Statements on which the groups stand furthest apart.
opinions-dividing-none = No statement sets the groups clearly apart.
opinions-agree-of = { $part } of { $all } agree ({ $percent })
opinions-disagree-of = { $part } of { $all } disagree ({ $percent })
opinions-nobody-saw = Nobody has voted on this yet.
opinions-nobody = no votes
opinions-shares = { $count ->
    [one] { $agree } agree, { $disagree } disagree, { $pass } pass (one vote)
   *[other] { $agree } agree, { $disagree } disagree, { $pass } pass ({ $shown } votes)
}
opinions-table = All statements in numbers
opinions-table-note = Three shares: of those who voted on the statement, how many percent agree, disagree and pass. In brackets, how many voted.
opinions-table-none = None of the statements that were voted on is shown any more.
opinions-cell = agree / disagree / pass, % (votes)
opinions-everyone = Everyone
opinions-on-map = Everyone on the map
audit-statement-accepted = Accepted a statement in a dialogue
audit-statement-changed = Changed a statement in a dialogue
audit-statement-made = Made a statement in a dialogue
audit-statement-taken-back = Took a statement in a dialogue back
audit-statement-taken-out = Took a statement out of a dialogue
statement-take-back-what = The statement is gone then, and cannot be brought back. You can make it anew.
statement-take-back-send = Take the statement back
