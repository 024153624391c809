//! What somebody follows, and what is new of it.

use bashke_entities::network::{
    event, event_theme, network_follow, offer, offer_place, offer_theme, project, project_place, project_theme,
};
use bashke_vocabulary::{FollowKind, SubjectKind, Theme};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::unseen::hidden_of;

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
    /// Themes.
    pub themes: Vec<Theme>,
}

impl Followed {
    /// Whether it is nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.organisations.is_empty() && self.places.is_empty() && self.themes.is_empty()
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
}

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

    /// The one of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let mut parts = word.split('.');
        let at = Self {
            at: DateTime::from_timestamp_micros(parts.next()?.parse().ok()?)?,
            sort: parts.next()?.parse().ok().filter(|sort| *sort < 3)?,
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
        }
    }

    /// Whose it is.
    #[must_use]
    pub const fn organisation(&self) -> i32 {
        match self {
            Self::Project(row) => row.organisation_id,
            Self::Offer(row) => row.organisation_id,
            Self::Event(row) => row.organisation_id,
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
        .limit(3 * FOLLOWED_MOST)
        .all(db)
        .await?;
    let mut followed = Followed::default();
    for row in rows {
        match row.kind.parse() {
            Ok(FollowKind::Organisation) => followed.organisations.extend(row.subject.parse::<i32>()),
            Ok(FollowKind::Place) => followed.places.extend(row.subject.parse::<i32>()),
            Ok(FollowKind::Theme) => followed.themes.extend(row.subject.parse::<Theme>()),
            Err(_) => {}
        }
    }
    Ok(followed)
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

/// What is older than a place in the order, of one sort.
fn older<C: ColumnTrait>(at: C, id: C, sort: u8, before: Option<At>) -> Condition {
    let Some(before) = before else { return Condition::all() };
    let any = Condition::any().add(at.lt(before.at));
    match sort.cmp(&before.sort) {
        std::cmp::Ordering::Greater => any.add(at.eq(before.at)),
        std::cmp::Ordering::Equal => any.add(at.eq(before.at).and(id.lt(before.id))),
        std::cmp::Ordering::Less => any,
    }
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
    let mut news = projects(db, followed, before).await?;
    news.extend(offers(db, followed, before).await?);
    news.extend(events(db, followed, before).await?);
    news.sort_by_key(|one| one.at().order());
    let most = usize::try_from(FEED).unwrap_or(usize::MAX);
    let more = news.len() > most;
    news.truncate(most);
    Ok((news, more))
}

async fn projects(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use project::Column;
    let theme = project_theme::Entity::find()
        .select_only()
        .column(project_theme::Column::ProjectId)
        .filter(project_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let place = project_place::Entity::find()
        .select_only()
        .column(project_place::Column::ProjectId)
        .filter(project_place::Column::PlaceId.is_in(followed.places.iter().copied()));
    let hidden = super::unseen::hidden_organisations(db).await?;
    let rows = project::Entity::find()
        .filter(Column::PublishedAt.is_not_null())
        .filter(Column::OrganisationId.is_not_in(hidden))
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::Id.in_subquery(place.into_query())),
        )
        .filter(older(Column::PublishedAt, Column::Id, 0, before))
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Project).collect())
}

async fn offers(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use offer::Column;
    let theme = offer_theme::Entity::find()
        .select_only()
        .column(offer_theme::Column::OfferId)
        .filter(offer_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let place = offer_place::Entity::find()
        .select_only()
        .column(offer_place::Column::OfferId)
        .filter(offer_place::Column::PlaceId.is_in(followed.places.iter().copied()));
    let hidden = hidden_of(db, SubjectKind::Offer).await?;
    let rows = super::offers::seen(offer::Entity::find(), &hidden)
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::Id.in_subquery(place.into_query())),
        )
        .filter(older(Column::CreatedAt, Column::Id, 1, before))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Offer).collect())
}

async fn events(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use event::Column;
    let theme = event_theme::Entity::find()
        .select_only()
        .column(event_theme::Column::EventId)
        .filter(event_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let rows = super::events::seen(event::Entity::find(), &hidden)
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::PlaceId.is_in(followed.places.iter().copied())),
        )
        .filter(older(Column::CreatedAt, Column::Id, 2, before))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Event).collect())
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
            "1763888400000000.3.1",
            "1763888400000000.1.1.1",
            "9223372036854775807.1.1",
        ] {
            assert_eq!(At::of(odd), None, "{odd}");
        }
    }
}
