//! Words of policy dialogues.

use crate::words;

words! {
    /// Who takes part in a dialogue; everyone reads it.
    Access, "access" {
        /// Every member.
        Open => "open",
        /// Those who belong to what is invited.
        Invited => "invited",
        /// Its hosts alone.
        ReadOnly => "read-only",
    }
}

words! {
    /// A text of the hosts.
    TextKind, "text" {
        /// What is known before, with figures.
        Background => "background",
        /// What was said, in short.
        Summary => "summary",
        /// What was agreed.
        Agreed => "agreed",
        /// What was not, and why.
        NotAgreed => "not-agreed",
    }
}

words! {
    /// Where a statement stands.
    StatementState, "state of a statement" {
        /// A host has not looked at it yet.
        Waiting => "waiting",
        /// It is voted on.
        Shown => "shown",
        /// A host took it out, and said why.
        Out => "out",
    }
}

words! {
    /// What an argument does for a proposal.
    Side, "side" {
        /// It speaks for it.
        For => "for",
        /// It speaks against it.
        Against => "against",
    }
}

words! {
    /// What cites a figure in a dialogue.
    CitingKind, "kind of citation" {
        /// A text of the hosts.
        Text => "text",
        /// A proposal.
        Proposal => "proposal",
        /// An argument.
        Argument => "argument",
        /// A report on a commitment.
        Report => "report",
        /// A question to a municipality.
        Question => "question",
        /// A municipality's reply.
        Reply => "reply",
    }
}
