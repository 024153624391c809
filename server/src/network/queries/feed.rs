//! What somebody follows, and what is new of it.

mod reasons;
mod sources;

use bashke_entities::network::{event, experience, follow_digest, network_follow, offer, project, project_news};
use bashke_vocabulary::{FollowDigest, FollowKind, Theme};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::dialogue::{self, DialogueNews};
use crate::finance::Counted;

pub use reasons::{Why, reasons};

/// How many pieces of news stand on a page.
const FEED: u64 = 20;

/// The most that one follows of one kind.
pub const FOLLOWED_MOST: u64 = 200;

/// What somebody follows in the network.
#[derive(Debug, Clone, Default)]
pub struct Followed {
    /// The keys of organisations.
    pub organisations: Vec<i32>,
    /// The keys of places.
    pub places: Vec<i32>,
    /// The keys of indicators.
    pub indicators: Vec<i32>,
    /// Themes.
    pub themes: Vec<Theme>,
    /// Whose dialogues; none where they follow none.
    pub dialogues_of: Option<i32>,
}

impl Followed {
    /// Whether it is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.organisations.is_empty()
            && self.places.is_empty()
            && self.indicators.is_empty()
            && self.themes.is_empty()
            && self.dialogues_of.is_none()
    }
}

/// A piece of news.
#[derive(Debug, Clone)]
pub enum News {
    /// A project that was published.
    Project(project::Model),
    /// An offer or an ask.
    Offer(offer::Model),
    /// An event.
    Event(event::Model),
    /// A release that changed something of a place or an indicator.
    Release(Counted),
    /// A release moved figures that a project wants to move.
    Moved(project_news::Model, project::Model),
    /// An experience that was published.
    Experience(experience::Model),
    /// Something happened in a dialogue.
    Dialogue(DialogueNews),
}

/// The number of the sort of releases in the order of all.
const RELEASE: u8 = 3;

/// The number of the sort of projects whose figures moved.
const MOVED: u8 = 4;

/// The number of the sort of experiences.
const EXPERIENCE: u8 = 5;

/// The number of the sort of news of dialogues, the last one.
const DIALOGUE: u8 = 6;

/// Where a piece of news stands in the order of all: the newest first, those of one moment by sort and key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// When it came.
    pub at: DateTime<Utc>,
    /// The number of its sort.
    pub sort: u8,
    /// Its key.
    pub id: i32,
}

impl At {
    /// As it stands in an address.
    #[must_use]
    pub fn word(self) -> String {
        format!("{}.{}.{}", self.at.timestamp_micros(), self.sort, self.id)
    }

    /// What comes before it in the order is at this moment or after; so whatever is older than a moment is asked for.
    #[must_use]
    pub const fn moment(at: DateTime<Utc>) -> Self {
        Self {
            at,
            sort: u8::MAX,
            id: 0,
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let mut parts = word.split('.');
        let at = Self {
            at: DateTime::from_timestamp_micros(parts.next()?.parse().ok()?)?,
            sort: parts.next()?.parse().ok().filter(|sort| *sort <= DIALOGUE)?,
            id: parts.next()?.parse().ok()?,
        };
        // a time that neither database can compare is none
        let known = NaiveDate::from_ymd_opt(2000, 1, 1)..NaiveDate::from_ymd_opt(2100, 1, 1);
        (parts.next().is_none() && known.contains(&Some(at.at.date_naive()))).then_some(at)
    }

    fn order(self) -> (std::cmp::Reverse<DateTime<Utc>>, u8, std::cmp::Reverse<i32>) {
        (std::cmp::Reverse(self.at), self.sort, std::cmp::Reverse(self.id))
    }
}

impl News {
    /// Where it stands in the order of all.
    #[must_use]
    pub fn at(&self) -> At {
        match self {
            Self::Project(row) => At {
                at: row.published_at.unwrap_or(row.created_at),
                sort: 0,
                id: row.id,
            },
            Self::Offer(row) => At {
                at: row.created_at,
                sort: 1,
                id: row.id,
            },
            Self::Event(row) => At {
                at: row.created_at,
                sort: 2,
                id: row.id,
            },
            Self::Release(row) => At {
                at: row.at,
                sort: RELEASE,
                id: row.number,
            },
            Self::Moved(row, _) => At {
                at: row.at,
                sort: MOVED,
                id: row.id,
            },
            Self::Experience(row) => At {
                at: row.published_at.unwrap_or(row.created_at),
                sort: EXPERIENCE,
                id: row.id,
            },
            Self::Dialogue(row) => At {
                at: row.at,
                sort: DIALOGUE,
                id: row.id,
            },
        }
    }

    /// Whose it is; none where it is the platform's, or of a dialogue.
    #[must_use]
    pub const fn organisation(&self) -> Option<i32> {
        match self {
            Self::Project(row) | Self::Moved(_, row) => Some(row.organisation_id),
            Self::Offer(row) => Some(row.organisation_id),
            Self::Event(row) => Some(row.organisation_id),
            Self::Experience(row) => row.organisation_id,
            Self::Release(_) | Self::Dialogue(_) => None,
        }
    }
}

/// What somebody follows, in the order in which they began.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn followed(db: &impl ConnectionTrait, person: i32) -> Result<Followed, DbErr> {
    let rows = network_follow::Entity::find()
        .filter(network_follow::Column::PersonId.eq(person))
        .order_by_asc(network_follow::Column::Id)
        .limit(FollowKind::ALL.len() as u64 * FOLLOWED_MOST)
        .all(db)
        .await?;
    let mut followed = Followed {
        dialogues_of: dialogue::follows_any(db, person).await?.then_some(person),
        ..Followed::default()
    };
    for row in rows {
        match row.kind.parse() {
            Ok(FollowKind::Organisation) => followed.organisations.extend(row.subject.parse::<i32>()),
            Ok(FollowKind::Place) => followed.places.extend(row.subject.parse::<i32>()),
            Ok(FollowKind::Indicator) => followed.indicators.extend(row.subject.parse::<i32>()),
            Ok(FollowKind::Theme) => followed.themes.extend(row.subject.parse::<Theme>()),
            Err(_) => {}
        }
    }
    Ok(followed)
}

/// How often somebody is written to of what is new of what they follow; none where they are not.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn digest_of(db: &impl ConnectionTrait, person: i32) -> Result<Option<FollowDigest>, DbErr> {
    let row = follow_digest::Entity::find()
        .filter(follow_digest::Column::PersonId.eq(person))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.frequency.parse().ok()))
}

/// Whether somebody follows something.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn follows(db: &impl ConnectionTrait, person: i32, kind: FollowKind, subject: &str) -> Result<bool, DbErr> {
    let row = network_follow::Entity::find()
        .filter(network_follow::Column::PersonId.eq(person))
        .filter(network_follow::Column::Kind.eq(kind.word()))
        .filter(network_follow::Column::Subject.eq(subject))
        .one(db)
        .await?;
    Ok(row.is_some())
}

/// A page of what is new of what somebody follows, the newest first, and whether there is more.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn feed(
    db: &impl ConnectionTrait,
    followed: &Followed,
    before: Option<At>,
) -> Result<(Vec<News>, bool), DbErr> {
    if followed.is_empty() {
        return Ok((Vec::new(), false));
    }
    let mut news = sources::all(db, followed, before).await?;
    news.sort_by_key(|one| one.at().order());
    let most = usize::try_from(FEED).unwrap_or(usize::MAX);
    let more = news.len() > most;
    news.truncate(most);
    Ok((news, more))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_order_is_read_as_it_is_written() {
        let at = At {
            at: "2026-11-23T09:00:00.000001Z".parse().unwrap(),
            sort: 1,
            id: 7,
        };
        assert_eq!(At::of(&at.word()), Some(at));
        for odd in [
            "",
            "1",
            "1.1",
            "1.1.1",
            "x.1.1",
            "1763888400000000.7.1",
            "1763888400000000.1.1.1",
            "9223372036854775807.1.1",
        ] {
            assert_eq!(At::of(odd), None, "{odd}");
        }
    }
}
