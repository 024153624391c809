//! What can be reported, why, and what is decided on it.

use crate::words;

words! {
    /// A kind of thing that can be reported.
    SubjectKind, "kind of subject" {
        /// Somebody with an account.
        Person => "person",
        /// An organisation, as it shows itself.
        Organisation => "organisation",
        /// A published figure: the page of an indicator or of a place.
        Figure => "figure",
        /// A thread: its title, and all that stands in it.
        Thread => "thread",
        /// A post in a thread.
        Post => "post",
        /// A question to a municipality.
        Question => "question",
        /// A statement in a dialogue.
        Statement => "statement",
        /// A proposal in a policy dialogue.
        Proposal => "proposal",
        /// An argument for or against a proposal.
        Argument => "argument",
        /// Something that an organisation offers, or asks for.
        Offer => "offer",
        /// What one organisation asks another to do together.
        Collaboration => "collaboration",
        /// An event of an organisation.
        Event => "event",
        /// A project of an organisation.
        Project => "project",
        /// What was tried somewhere.
        Experience => "experience",
        /// A message in a conversation.
        Message => "message",
        /// What an organisation tells of a tool that it used.
        ToolUse => "tool-use",
        /// What a member of an organisation thinks of a tool or a resource.
        Review => "review",
        /// What an organisation tells of using an experience of another.
        ExperienceUse => "experience-use",
        /// What an organisation answers to an offer, or what is said to that.
        OfferAnswer => "offer-answer",
    }
}

words! {
    /// Why something is reported; also the rule that a decision stands on.
    ReportReason, "reason of a report" {
        /// Against the law.
        Illegal => "illegal",
        /// Tells about somebody what is nobody's business.
        PersonalData => "personal-data",
        /// Insults, threatens or stirs up hate.
        Insult => "insult",
        /// Advertising, or the same over and over.
        Spam => "spam",
        /// Says what is not so.
        False => "false",
        /// Has nothing to do with where it stands.
        OffTopic => "off-topic",
        /// Somebody else's work without their leave.
        Copyright => "copyright",
        /// Anything else.
        Other => "other",
    }
}

words! {
    /// What was decided.
    Measure, "measure" {
        /// It stays as it is.
        Nothing => "nothing",
        /// The author is asked to change it.
        AskEdit => "ask-edit",
        /// Only its author and the moderators see it.
        Hide => "hide",
        /// Nobody changes it or answers it any more.
        Lock => "lock",
        /// It is taken away.
        Remove => "remove",
        /// The author is warned.
        Warn => "warn",
        /// The author may not take part for a while.
        Suspend => "suspend",
        /// An earlier measure is taken back.
        Lift => "lift",
    }
}

words! {
    /// How a case stands.
    CaseState, "state of a case" {
        /// Nobody decided yet.
        Open => "open",
        /// It was decided.
        Decided => "decided",
        /// There is nothing left to decide on: whoever it was about left.
        Closed => "closed",
    }
}

words! {
    /// How an appeal ended.
    AppealOutcome, "outcome of an appeal" {
        /// The decision stands.
        Upheld => "upheld",
        /// The decision was taken back.
        Overturned => "overturned",
    }
}

words! {
    /// What a measure does to a thing for as long as it stands.
    Restriction, "restriction" {
        /// Only its author and the moderators see it.
        Hidden => "hidden",
        /// Nobody changes it or answers it.
        Locked => "locked",
        /// Nobody but the moderators sees it.
        Removed => "removed",
    }
}

impl Measure {
    /// What it does to the thing itself, where it does something to it.
    #[must_use]
    pub const fn restricts(self) -> Option<Restriction> {
        match self {
            Self::Hide => Some(Restriction::Hidden),
            Self::Lock => Some(Restriction::Locked),
            Self::Remove => Some(Restriction::Removed),
            Self::Nothing | Self::AskEdit | Self::Warn | Self::Suspend | Self::Lift => None,
        }
    }

    /// Whether it is held against the author, who may then appeal.
    #[must_use]
    pub const fn is_against_author(self) -> bool {
        !matches!(self, Self::Nothing | Self::Lift)
    }

    /// Whether it weighs on how far the author is trusted; being asked for a change does not.
    #[must_use]
    pub const fn weighs(self) -> bool {
        self.is_against_author() && !matches!(self, Self::AskEdit)
    }
}
