//! The parts of the platform, as the navigation names them.

/// The part of the platform that a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The first page, and whatever belongs nowhere else.
    Home,
    /// Municipalities, counties and countries.
    Places,
    /// What is measured.
    Indicators,
    /// Places side by side.
    Compare,
    /// Places in order.
    Ranking,
    /// Places on the map.
    Map,
    /// Releases, sources and files.
    Data,
    /// Free combinations.
    Explore,
    /// The neighbouring countries.
    Region,
    /// How the numbers are made.
    Methodology,
    /// What the words mean.
    Glossary,
    /// Courses.
    Courses,
    /// Discussions.
    Threads,
    /// Policy dialogues.
    Dialogues,
    /// Questions to municipalities.
    Questions,
    /// Organisations and people, what they do and with what money.
    Network,
    /// The answers to a search.
    Search,
    /// Signing in and one's own account.
    Account,
}

impl Room {
    /// What most people come for, in the order of the navigation.
    pub(super) const MAIN: [Self; 6] = [
        Self::Places,
        Self::Indicators,
        Self::Compare,
        Self::Ranking,
        Self::Map,
        Self::Data,
    ];

    /// What some people come for.
    pub(super) const MORE: [Self; 9] = [
        Self::Courses,
        Self::Dialogues,
        Self::Threads,
        Self::Questions,
        Self::Network,
        Self::Explore,
        Self::Region,
        Self::Methodology,
        Self::Glossary,
    ];

    /// The room's word, in its address and in message keys.
    const fn word(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Places => "places",
            Self::Indicators => "indicators",
            Self::Compare => "compare",
            Self::Ranking => "ranking",
            Self::Map => "map",
            Self::Data => "data",
            Self::Explore => "explore",
            Self::Region => "region",
            Self::Methodology => "methodology",
            Self::Glossary => "glossary",
            Self::Courses => "courses",
            Self::Threads => "threads",
            Self::Dialogues => "dialogues",
            Self::Questions => "questions",
            Self::Network => "network",
            Self::Search => "search",
            Self::Account => "account",
        }
    }

    /// Whether its pages show figures, of one dataset as of one release.
    pub(super) const fn is_of_figures(self) -> bool {
        !matches!(
            self,
            Self::Threads | Self::Dialogues | Self::Questions | Self::Network | Self::Search | Self::Account
        )
    }

    /// The address of the room's first page.
    #[must_use]
    pub fn path(self) -> String {
        if self == Self::Home {
            "/".to_owned()
        } else {
            format!("/{}", self.word())
        }
    }

    /// The key of the room's name.
    pub(super) fn key(self) -> String {
        format!("nav-{}", self.word())
    }
}
