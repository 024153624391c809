//! The words of the format of courses: how much one should know, where, about what, what counts, who may enrol.

/// Declares a word of the folder's format with the words under which it is written.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$one:meta])* $variant:ident => $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$one])* $variant),+ }

        impl $name {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in the format, in addresses and in message keys.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads a word.
            #[must_use]
            pub fn read(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// How much one should know before.
    Level {
        /// Nothing.
        Beginner => "beginner",
        /// Something.
        Intermediate => "intermediate",
        /// Much.
        Advanced => "advanced",
    }
}

words! {
    /// Where a course takes place.
    Format {
        /// On the platform.
        Online => "online",
        /// In a room.
        Practical => "practical",
        /// Both.
        Mixed => "mixed",
    }
}

words! {
    /// What a course is about.
    Theme {
        /// Budgets.
        Budget => "budget",
        /// Transparency.
        Transparency => "transparency",
        /// Participation.
        Participation => "participation",
        /// Advocacy.
        Advocacy => "advocacy",
        /// The right to information.
        Information => "information",
        /// Projects.
        ProjectManagement => "project-management",
        /// Tools.
        Technology => "technology",
        /// Anti-corruption.
        AntiCorruption => "anti-corruption",
        /// Young people.
        Youth => "youth",
        /// The environment.
        Environment => "environment",
        /// Social services.
        SocialServices => "social-services",
    }
}

words! {
    /// Which of several attempts counts.
    Grade {
        /// The best one.
        Best => "best",
        /// The last one.
        Last => "last",
        /// The mean of all.
        Average => "average",
    }
}

words! {
    /// When a learner is told what was right.
    Feedback {
        /// Once the attempt is handed in.
        After => "after",
        /// At each answer that is checked.
        Now => "now",
    }
}

words! {
    /// Who may take a course.
    Admission {
        /// Everyone who has an account.
        Open => "open",
        /// Whoever asks and is let in.
        Approval => "approval",
        /// Whoever is taken into a group that learns together.
        Cohort => "cohort",
        /// Members of organisations.
        Organisation => "organisation",
    }
}
