# Policy dialogues
who-host = The hosts of the dialogue
need-admitted = The dialogue is open to them
denied-not-invited = This dialogue is by invitation. You can read it; those who are invited take part.
action-dialogue-create = Set up a dialogue
action-dialogue-host = Change a dialogue’s texts, timetable, hosts and guests, publish it, decide on statements
action-dialogue-take-part = Ask, make statements, vote, propose and argue in a dialogue
action-dialogue-revise = Change what one wrote in a dialogue, or take it back
action-commitment-report = Report on a commitment
action-dialogue-follow = Follow a dialogue
