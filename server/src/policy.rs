//! Who may do what: one table, read by every write.
//!
//! A row names an action, who may do it and what else must hold. Whoever is none of those named may not. Roles are
//! for the whole platform; standings are in the organisation that the facts speak of, and each includes those after
//! it (owner, editor, member).

use bashke_vocabulary::{Role, Standing};
use chrono::Duration;

mod judging;

pub use judging::{Denied, Facts, may};

/// How long a proof of identity is fresh enough for what is sensitive.
pub const FRESH: Duration = Duration::minutes(15);

/// Declares the actions with the words under which the table is read.
macro_rules! actions {
    ($($(#[$meta:meta])* $name:ident => $word:literal),+ $(,)?) => {
        /// Something that not everyone may do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action { $($(#[$meta])* $name),+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its word, in the table's snapshot and in the audit log.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

actions! {
    /// See and change one's own account, name and language.
    ManageAccount => "account.manage",
    /// Change password, address or second factor; download or delete the account.
    SecureAccount => "account.secure",
    /// Show oneself in the directory, and choose what of it to whom.
    ListOneself => "directory.list-oneself",
    /// Write what an organisation tried, and what others can learn from it.
    WriteExperience => "experience.write",
    /// List resources and tools, change and withdraw them.
    WriteLibrary => "library.write",
    /// Enter programmes, calls and grants with their sources, and change them.
    WriteFunding => "funding.write",
    /// Propose resources and tools in the name of an organisation, and take that back.
    ProposeToLibrary => "library.propose",
    /// Take what organisations propose into the library, or decline it.
    DecideProposal => "library.decide",
    /// Tell which tools an organisation used.
    WriteToolUse => "tool-use.write",
    /// Say in the name of an organisation what one thinks of a tool or a resource.
    WriteReview => "review.write",
    /// Take back what one thought of it.
    WithdrawReview => "review.withdraw",
    /// Tell that an organisation used an experience of another too, change that and take it back.
    UseExperience => "experience.use",
    /// Choose experiences as good practice, and take that back.
    ChooseExperience => "experience.choose",
    /// List a new organisation.
    CreateOrganisation => "organisation.create",
    /// Change what an organisation says of itself.
    EditOrganisation => "organisation.edit",
    /// Write, change, renew and close offers and asks of an organisation, and decide on answers to them.
    WriteOffer => "offer.write",
    /// Answer another's offer in the name of an organisation.
    AnswerOffer => "offer.answer",
    /// Ask another organisation in the name of one's own to do something together, and take that back.
    AskCollaboration => "collaboration.ask",
    /// Accept or decline what another organisation asks to do together, and end what was accepted.
    DecideCollaboration => "collaboration.decide",
    /// Confirm or decline that another organisation names one's own as a partner of a project, or as holding an event too.
    ConfirmPartner => "partner.confirm",
    /// Write messages to people and to organisations.
    WriteMessage => "message.write",
    /// Let somebody write to one no longer, and again.
    BlockMessages => "message.block",
    /// Plan events of an organisation, change and cancel them.
    WriteEvent => "event.write",
    /// See who registered for an event that an organisation holds together with another.
    SeeRegistrations => "event.see-registrations",
    /// Register for an event.
    RegisterForEvent => "event.register",
    /// Come to an event no longer.
    AttendEvent => "event.attend",
    /// Follow organisations, places, indicators and themes.
    FollowNetwork => "network.follow",
    /// Write, change and publish projects of an organisation.
    EditProject => "project.edit",
    /// Speak and act in an organisation's name.
    ActForOrganisation => "organisation.act-for",
    /// Invite people, decide on requests, change standings, remove members.
    ManageMembers => "organisation.manage-members",
    /// Make somebody an owner besides, or an owner something else.
    ManageOwners => "organisation.manage-owners",
    /// Make another the owner.
    HandOverOrganisation => "organisation.hand-over",
    /// Ask to belong to an organisation.
    RequestToJoin => "organisation.request-to-join",
    /// Leave an organisation.
    LeaveOrganisation => "organisation.leave",
    /// Claim a listed organisation that has no owner.
    ClaimOrganisation => "organisation.claim",
    /// Approve, deny or revoke a claim.
    DecideClaim => "claim.decide",
    /// Give, renew or take the verified mark.
    VerifyOrganisation => "organisation.verify",
    /// Read an import: upload, map, check, compare.
    ImportFigures => "figures.import",
    /// Publish or discard what waits.
    PublishRelease => "figures.publish",
    /// Correct one value, with source and reason.
    CorrectValue => "figures.correct",
    /// Change the texts of an indicator.
    EditIndicator => "figures.edit-indicator",
    /// Mark a value as disputed.
    DisputeValue => "figures.dispute",
    /// Pin a view as a figure.
    PinFigure => "figures.pin",
    /// Report something.
    Report => "report.make",
    /// See the queue of reports and decide.
    Moderate => "report.decide",
    /// Answer reports on figures.
    AnswerFigureReport => "figures.answer-report",
    /// Appeal against a decision on oneself, or on an organisation that one owns.
    Appeal => "decision.appeal",
    /// Decide on an appeal.
    DecideAppeal => "appeal.decide",
    /// Start a thread.
    StartThread => "thread.start",
    /// Post in a thread, and keep a draft.
    Post => "post.write",
    /// Change a post.
    EditPost => "post.edit",
    /// Delete a post.
    DeletePost => "post.delete",
    /// Say of a post that it helps, thank for it, ask for evidence.
    React => "post.react",
    /// Be told of new posts in a thread.
    FollowThread => "thread.follow",
    /// Pin, close, move, split and merge threads, and slow them down.
    TendThreads => "thread.tend",
    /// Ask a municipality a question.
    AskQuestion => "question.ask",
    /// Answer a question for a municipality, or refuse to.
    AnswerQuestion => "question.answer",
    /// Give notice that an answer takes longer.
    ExtendQuestion => "question.extend",
    /// Be told of what becomes of a question.
    FollowQuestion => "question.follow",
    /// Set up a dialogue.
    CreateDialogue => "dialogue.create",
    /// Change a dialogue's question, texts, timetable, hosts and guests, publish it, decide on statements.
    HostDialogue => "dialogue.host",
    /// Ask, make statements, vote, propose and argue in a dialogue.
    TakePart => "dialogue.take-part",
    /// Change what one wrote in a dialogue, or take it back.
    ReviseContribution => "dialogue.revise",
    /// Report on a commitment.
    ReportOnCommitment => "commitment.report",
    /// Be told of what happens in a dialogue.
    FollowDialogue => "dialogue.follow",
    /// Write courses: bring their folders, publish them, take them away.
    WriteCourse => "course.write",
    /// Enrol in a course, read its lessons as a learner, begin attempts.
    TakeCourse => "course.take",
    /// Take a course no longer.
    LeaveCourse => "course.leave",
    /// Answer in an attempt, and hand it in.
    AnswerAttempt => "attempt.answer",
    /// Write work for an assignment, and hand it in.
    HandIn => "assignment.hand-in",
    /// Read work that was handed in, and say what it is worth.
    ReviewHandIn => "hand-in.review",
    /// Choose where one's certificate is shown, and for whom it counts.
    KeepCertificate => "certificate.keep",
    /// Revoke a certificate.
    RevokeCertificate => "certificate.revoke",
    /// Make cohorts, set their deadlines, write to them, see how far people are.
    TendCohort => "cohort.tend",
    /// Let people into courses, or not.
    DecideEnrolment => "enrolment.decide",
    /// Enrol members of an organisation, and see what they completed.
    EnrolMembers => "organisation.enrol-members",
    /// See reports on what was learnt.
    ReportLearning => "learning.report",
    /// Plan sessions, change and cancel them, mark who came.
    LeadSession => "session.lead",
    /// Register for a session.
    RegisterForSession => "session.register",
    /// Come to a session or no longer, and say what one thinks of it.
    AttendSession => "session.attend",
    /// Publish times at which one can be asked.
    OfferCounselling => "counselling.offer",
    /// Book such a time.
    BookCounselling => "counselling.book",
    /// Read and write in a counselling.
    ReadCounselling => "counselling.read",
    /// See people, roles, the outbox, jobs and the audit log.
    Administer => "platform.administer",
    /// Give or take a role.
    GrantRole => "role.grant",
    /// Change the platform's settings.
    ChangeSettings => "settings.change",
}

/// One who may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everyone, signed in or not.
    Anyone,
    /// Everyone with a verified address.
    Member,
    /// The person whom it concerns.
    Oneself,
    /// Holders of a role.
    Holder(Role),
    /// Those of at least this standing in the organisation.
    Standing(Standing),
    /// The hosts of the dialogue.
    Host,
}

/// What else must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Identity was proved within the last quarter of an hour.
    Fresh,
    /// It is not the actor's own work, unless a setting allows that.
    NotOwnWork,
    /// It is not about the actor or an organisation that they belong to, and the actor did not decide it before.
    NotInvolved,
    /// The organisation bears the verified mark.
    Verified,
    /// The dialogue is open to the actor: to all, or by invitation.
    Admitted,
    /// Being suspended does not take this away.
    EvenSuspended,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What is done.
    pub action: Action,
    /// Who may; any of them.
    pub who: &'static [Who],
    /// What else must hold; all of it.
    pub needs: &'static [Need],
}

const fn row(action: Action, who: &'static [Who], needs: &'static [Need]) -> Row {
    Row { action, who, needs }
}

/// The table.
pub const TABLE: &[Row] = {
    use Action as A;
    use Need::{Admitted, EvenSuspended, Fresh, NotInvolved, NotOwnWork, Verified};
    use Role::{Administrator, Counsellor, Moderator, Steward, Trainer};
    use Standing::{Editor, Member as Belongs, Owner};
    use Who::{Anyone, Holder, Host, Member, Oneself, Standing as In};
    &[
        row(A::ManageAccount, &[Member], &[EvenSuspended]),
        row(A::SecureAccount, &[Member], &[Fresh, EvenSuspended]),
        row(A::ListOneself, &[Member], &[EvenSuspended]),
        row(A::WriteExperience, &[In(Editor)], &[]),
        row(A::WriteLibrary, &[Holder(Moderator), Holder(Administrator)], &[]),
        row(A::WriteFunding, &[Holder(Moderator), Holder(Administrator)], &[]),
        row(A::ProposeToLibrary, &[In(Editor)], &[]),
        row(
            A::DecideProposal,
            &[Holder(Moderator), Holder(Administrator)],
            &[NotInvolved],
        ),
        row(A::WriteToolUse, &[In(Editor)], &[]),
        row(A::WriteReview, &[In(Belongs)], &[Verified]),
        row(A::WithdrawReview, &[Oneself], &[EvenSuspended]),
        row(A::UseExperience, &[In(Editor)], &[]),
        row(
            A::ChooseExperience,
            &[Holder(Moderator), Holder(Administrator)],
            &[NotInvolved],
        ),
        row(A::CreateOrganisation, &[Member], &[]),
        row(A::EditOrganisation, &[In(Editor), Holder(Administrator)], &[]),
        row(A::WriteOffer, &[In(Editor)], &[]),
        row(A::AnswerOffer, &[In(Editor)], &[]),
        row(A::AskCollaboration, &[In(Editor)], &[]),
        row(A::DecideCollaboration, &[In(Editor)], &[]),
        row(A::ConfirmPartner, &[In(Editor)], &[]),
        row(A::WriteMessage, &[Member], &[]),
        row(A::BlockMessages, &[Member], &[EvenSuspended]),
        row(A::WriteEvent, &[In(Editor)], &[]),
        row(A::SeeRegistrations, &[In(Editor)], &[]),
        row(A::RegisterForEvent, &[Member], &[]),
        row(A::AttendEvent, &[Oneself], &[EvenSuspended]),
        row(A::FollowNetwork, &[Member], &[]),
        row(A::EditProject, &[In(Editor)], &[]),
        row(A::ActForOrganisation, &[In(Editor)], &[]),
        row(A::ManageMembers, &[In(Owner), Holder(Administrator)], &[]),
        row(A::ManageOwners, &[In(Owner), Holder(Administrator)], &[Fresh]),
        row(A::HandOverOrganisation, &[In(Owner)], &[Fresh]),
        row(A::RequestToJoin, &[Member], &[]),
        row(A::LeaveOrganisation, &[In(Belongs)], &[EvenSuspended]),
        row(A::ClaimOrganisation, &[Member], &[]),
        row(A::DecideClaim, &[Holder(Administrator)], &[Fresh, NotInvolved]),
        row(A::VerifyOrganisation, &[Holder(Administrator)], &[Fresh, NotInvolved]),
        row(A::ImportFigures, &[Holder(Steward)], &[]),
        row(A::PublishRelease, &[Holder(Steward)], &[NotOwnWork]),
        row(A::CorrectValue, &[Holder(Steward)], &[]),
        row(A::EditIndicator, &[Holder(Steward)], &[]),
        row(A::DisputeValue, &[Holder(Steward)], &[]),
        row(A::PinFigure, &[Anyone], &[]),
        row(A::Report, &[Anyone], &[EvenSuspended]),
        row(A::Moderate, &[Holder(Moderator)], &[NotInvolved]),
        row(A::AnswerFigureReport, &[Holder(Steward)], &[NotInvolved]),
        row(A::Appeal, &[Oneself, In(Owner)], &[EvenSuspended]),
        row(A::DecideAppeal, &[Holder(Moderator)], &[NotInvolved]),
        row(A::StartThread, &[Member], &[]),
        row(A::Post, &[Member], &[]),
        row(A::EditPost, &[Oneself], &[]),
        row(A::DeletePost, &[Oneself], &[EvenSuspended]),
        row(A::React, &[Member], &[]),
        row(A::FollowThread, &[Member], &[]),
        row(A::TendThreads, &[Holder(Moderator)], &[]),
        row(A::AskQuestion, &[Member], &[]),
        row(A::AnswerQuestion, &[In(Editor)], &[NotOwnWork, Verified]),
        row(A::ExtendQuestion, &[In(Editor)], &[NotOwnWork, Verified]),
        row(A::FollowQuestion, &[Member], &[]),
        row(A::CreateDialogue, &[Holder(Moderator)], &[]),
        row(A::HostDialogue, &[Host, Holder(Moderator)], &[]),
        row(A::TakePart, &[Member], &[Admitted]),
        row(A::ReviseContribution, &[Oneself], &[]),
        row(A::ReportOnCommitment, &[Host, In(Editor)], &[]),
        row(A::FollowDialogue, &[Member], &[]),
        row(A::WriteCourse, &[Holder(Trainer), Holder(Administrator)], &[]),
        row(A::TakeCourse, &[Member], &[]),
        row(A::LeaveCourse, &[Oneself], &[EvenSuspended]),
        row(A::AnswerAttempt, &[Oneself], &[]),
        row(A::HandIn, &[Oneself], &[]),
        row(A::ReviewHandIn, &[Holder(Trainer), Holder(Counsellor)], &[NotInvolved]),
        row(A::KeepCertificate, &[Oneself], &[EvenSuspended]),
        row(
            A::RevokeCertificate,
            &[Holder(Trainer), Holder(Administrator)],
            &[Fresh, NotInvolved],
        ),
        row(A::TendCohort, &[Holder(Trainer)], &[]),
        row(A::DecideEnrolment, &[Holder(Trainer)], &[NotInvolved]),
        row(A::EnrolMembers, &[In(Owner)], &[]),
        row(A::ReportLearning, &[Holder(Trainer), Holder(Administrator)], &[]),
        row(A::LeadSession, &[Holder(Trainer), Holder(Administrator)], &[]),
        row(A::RegisterForSession, &[Member], &[]),
        row(A::AttendSession, &[Oneself], &[EvenSuspended]),
        row(A::OfferCounselling, &[Holder(Counsellor)], &[]),
        row(A::BookCounselling, &[Member], &[]),
        // concerns whichever of the two the actor is
        row(A::ReadCounselling, &[Oneself], &[EvenSuspended]),
        row(A::Administer, &[Holder(Administrator)], &[]),
        row(A::GrantRole, &[Holder(Administrator)], &[Fresh]),
        row(A::ChangeSettings, &[Holder(Administrator)], &[Fresh]),
    ]
};
