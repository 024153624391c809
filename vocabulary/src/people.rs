//! Who people are on the platform, and what organisations are.

use crate::words;

words! {
    /// What a person may do for the whole platform, beyond what every member may.
    Role, "role" {
        /// Builds courses and leads sessions.
        Trainer => "trainer",
        /// Counsels organisations one to one.
        Counsellor => "counsellor",
        /// Hosts dialogues and decides on reports.
        Moderator => "moderator",
        /// Imports and publishes figures.
        Steward => "steward",
        /// Looks after people, roles and settings.
        Administrator => "administrator",
    }
}

impl Role {
    /// Whether a second factor is required of its holders in production.
    #[must_use]
    pub const fn needs_second_factor(self) -> bool {
        matches!(self, Self::Moderator | Self::Steward | Self::Administrator)
    }
}

words! {
    /// What an organisation is. All kinds are equals: they differ in words, never in rights.
    OrganisationKind, "kind of organisation" {
        /// A registered civil-society organisation.
        Cso => "cso",
        /// People who act together without a registration.
        InformalGroup => "informal-group",
        /// One activist with a public profile.
        Individual => "individual",
        /// A local newspaper, portal, radio or television.
        LocalMedium => "local-medium",
        /// A municipality.
        Municipality => "municipality",
        /// Any other public institution.
        Institution => "institution",
        /// One who funds.
        Donor => "donor",
    }
}

words! {
    /// What a person may do for an organisation; each may also do what those after it may.
    Standing, "standing" {
        /// Decides who belongs to it, and hands it over.
        Owner => "owner",
        /// Edits what it says of itself and speaks for it.
        Editor => "editor",
        /// Belongs to it.
        Member => "member",
    }
}

impl Standing {
    /// Whether whoever has it speaks in the organisation's name.
    #[must_use]
    pub const fn speaks(self) -> bool {
        matches!(self, Self::Owner | Self::Editor)
    }
}

words! {
    /// Who sees a contact.
    Visibility, "visibility" {
        /// Everyone.
        Everyone => "everyone",
        /// Those who are signed in and whose address is verified.
        Members => "members",
        /// Nobody but those who edit it.
        Nobody => "nobody",
    }
}

words! {
    /// What an organisation works on.
    Theme, "theme" {
        /// Who may see what is spent on what.
        BudgetTransparency => "budget-transparency",
        /// People in decisions.
        Participation => "participation",
        /// Against corruption.
        AntiCorruption => "anti-corruption",
        /// Rights of people.
        HumanRights => "human-rights",
        /// Schools and kindergartens.
        Education => "education",
        /// Health and social care.
        HealthSocial => "health-social",
        /// Nature, waste, water.
        Environment => "environment",
        /// Roads and works.
        Infrastructure => "infrastructure",
        /// Villages and farming.
        Rural => "rural",
        /// Local economy and jobs.
        Economy => "economy",
        /// Young people.
        Youth => "youth",
        /// Women and equality.
        Women => "women",
        /// Roma, Egyptians and other minorities.
        Minorities => "minorities",
        /// People with disabilities.
        Disability => "disability",
        /// Culture and heritage.
        Culture => "culture",
        /// Journalism.
        Media => "media",
    }
}

words! {
    /// A way to reach an organisation.
    ContactField, "contact" {
        /// Mail.
        Email => "email",
        /// Telephone.
        Phone => "phone",
        /// Street and town.
        Address => "address",
        /// A page on Facebook.
        Facebook => "facebook",
        /// A page on Instagram.
        Instagram => "instagram",
        /// A channel on YouTube.
        YouTube => "youtube",
        /// A page on LinkedIn.
        LinkedIn => "linkedin",
    }
}

words! {
    /// What was decided on a claim; a claim on which nothing was decided waits.
    Decision, "decision" {
        /// It is theirs.
        Approved => "approved",
        /// It is not shown to be theirs.
        Denied => "denied",
        /// It was approved, and is theirs no more.
        Revoked => "revoked",
    }
}

words! {
    /// How often somebody is written to about one kind of news.
    Frequency, "frequency" {
        /// With each event.
        AtOnce => "at-once",
        /// Once a day, all of it together.
        Daily => "daily",
        /// Once a week, all of it together.
        Weekly => "weekly",
        /// Never by mail; it still stands in the page.
        Never => "never",
    }
}

words! {
    /// What somebody is told of.
    NoticeKind, "kind of notice" {
        /// One was invited into an organisation.
        Invitation => "invitation",
        /// Somebody asks to belong to an organisation that one owns.
        JoinRequest => "join-request",
        /// One's own place in an organisation changed.
        Membership => "membership",
        /// A claim was decided on, or its organisation was verified.
        Claim => "claim",
        /// A decision of moderators on what one wrote, or on an appeal.
        Moderation => "moderation",
        /// Figures wait to be published, or were.
        Figures => "figures",
        /// Somebody named one in a post, or answered one's own.
        Mention => "mention",
        /// There is something new in a thread that one follows.
        Thread => "thread",
        /// Something became of a question that one asked or follows.
        Question => "question",
        /// There is something new in a dialogue that one follows, or one was invited to one.
        Dialogue => "dialogue",
        /// A question to the municipality that one speaks for, and when its answer is due.
        Official => "official",
        /// Courses, sessions and counselling that one takes or gives.
        Learning => "learning",
        /// Something in the network: collaborations, offers and asks, events, projects.
        Network => "network",
        /// Somebody wrote one a message, or wrote to an organisation that one speaks for.
        Message => "message",
    }
}

words! {
    /// Who may begin to write somebody messages.
    MessagesFrom, "choice of who may write" {
        /// Those of one's own organisations, and of those that work together with them.
        Organisations => "organisations",
        /// Everybody signed in, while one is in the directory.
        Everyone => "everyone",
        /// Nobody.
        Nobody => "nobody",
    }
}

words! {
    /// A language in which somebody can be reached.
    Language, "language" {
        /// Albanian.
        Albanian => "sq",
        /// English.
        English => "en",
        /// Italian.
        Italian => "it",
        /// Greek.
        Greek => "el",
        /// Macedonian.
        Macedonian => "mk",
        /// Serbian, Montenegrin.
        Serbian => "sr",
        /// Aromanian.
        Aromanian => "rup",
        /// Romani.
        Romani => "rom",
        /// French.
        French => "fr",
        /// German.
        German => "de",
        /// Albanian sign language.
        SignLanguage => "sqk",
    }
}
