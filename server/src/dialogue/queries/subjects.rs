//! What threads stand on: found by its name in addresses, and the threads that stand on it.

use std::collections::HashMap;

use bashke_entities::dialogue::thread;
use bashke_entities::finance::figure;
use bashke_vocabulary::{Period, ThreadKind};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::list::visible;
use crate::accounts::Actor;
use crate::dialogue::rules::subject::Subject;
use crate::finance::Catalogue;

/// What a thread stands on, by keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its kind.
    pub kind: ThreadKind,
    /// The indicator.
    pub indicator_id: Option<i32>,
    /// The place.
    pub place_id: Option<i32>,
    /// The period.
    pub period: Option<String>,
    /// The figure.
    pub figure_id: Option<i32>,
}

impl About {
    /// A topic of its own.
    #[must_use]
    pub const fn general() -> Self {
        Self {
            kind: ThreadKind::General,
            indicator_id: None,
            place_id: None,
            period: None,
            figure_id: None,
        }
    }

    /// The threads on this and on what is part of it: those on points of a chart belong to its place and its
    /// indicator too.
    pub(super) fn condition(&self) -> Condition {
        let mut all = Condition::all();
        if self.kind == ThreadKind::General {
            return all.add(thread::Column::SubjectKind.eq(self.kind.word()));
        }
        if let Some(id) = self.indicator_id {
            all = all.add(thread::Column::IndicatorId.eq(id));
        }
        if let Some(id) = self.place_id {
            all = all.add(thread::Column::PlaceId.eq(id));
        }
        if let Some(period) = &self.period {
            all = all.add(thread::Column::Period.eq(period));
        }
        if let Some(id) = self.figure_id {
            all = all.add(thread::Column::FigureId.eq(id));
        }
        all
    }
}

/// What a name in addresses means; none where there is nothing such.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn resolve(
    db: &impl ConnectionTrait,
    catalogue: &Catalogue,
    subject: &Subject,
) -> Result<Option<About>, DbErr> {
    let place = |slug: &str| catalogue.find_place(slug).map(|ix| catalogue.place(ix).id);
    let indicator = |slug: &str| catalogue.find_indicator(slug).map(|ix| catalogue.indicator(ix).id);
    let mut about = About {
        kind: subject.kind(),
        ..About::general()
    };
    match subject {
        Subject::General => {}
        Subject::Place(slug) => about.place_id = place(slug),
        Subject::Indicator(slug) => about.indicator_id = indicator(slug),
        Subject::Point {
            indicator: measured,
            place: slug,
            period,
        } => {
            about.indicator_id = indicator(measured);
            // only a whole point is one
            about.place_id = place(slug).filter(|_| about.indicator_id.is_some());
            about.period = Some(period.to_string());
        }
        Subject::Figure(code) => {
            let row = figure::Entity::find()
                .filter(figure::Column::Code.eq(code))
                .one(db)
                .await?;
            about.figure_id = row.map(|row| row.id);
        }
    }
    let whole = match about.kind {
        ThreadKind::General => true,
        ThreadKind::Place | ThreadKind::Point => about.place_id.is_some(),
        ThreadKind::Indicator => about.indicator_id.is_some(),
        ThreadKind::Figure => about.figure_id.is_some(),
    };
    Ok(whole.then_some(about))
}

/// A thread as a line on the page of what it stands on.
#[derive(Debug, Clone)]
pub struct Heading {
    /// The thread.
    pub id: i32,
    /// The readable end of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// How many posts it has.
    pub posts: i32,
    /// When the last post came.
    pub active_at: DateTime<Utc>,
    /// The place of the point that it is about.
    pub place_id: Option<i32>,
    /// The period of the point that it is about.
    pub period: Option<Period>,
}

/// The last active threads on something, and how many there are in all.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn threads_on(
    db: &impl ConnectionTrait,
    actor: &Actor,
    about: &About,
    limit: u64,
) -> Result<(Vec<Heading>, u64), DbErr> {
    let find = visible(db, actor).await?.filter(about.condition());
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(thread::Column::ActiveAt)
        .order_by_desc(thread::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    let headings = rows.into_iter().map(|row| Heading {
        id: row.id,
        slug: row.slug,
        title: row.title,
        language: row.language,
        posts: row.last_position,
        active_at: row.active_at,
        place_id: row.place_id,
        period: row.period.and_then(|period| period.parse().ok()),
    });
    Ok((headings.collect(), total))
}

/// How many threads there are on the points of an indicator's charts, by the key of the place and the period.
pub type Discussed = HashMap<(i32, Period), usize>;

/// Where the charts of an indicator are discussed, as everyone sees it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn points_discussed(db: &impl ConnectionTrait, indicator: i32) -> Result<Discussed, DbErr> {
    let rows = visible(db, &Actor::default())
        .await?
        .filter(thread::Column::SubjectKind.eq(ThreadKind::Point.word()))
        .filter(thread::Column::IndicatorId.eq(indicator))
        .select_only()
        .column(thread::Column::PlaceId)
        .column(thread::Column::Period)
        .column_as(thread::Column::Id.count(), "threads")
        .group_by(thread::Column::PlaceId)
        .group_by(thread::Column::Period)
        .into_tuple::<(Option<i32>, Option<String>, i64)>()
        .all(db)
        .await?;
    let points = rows.into_iter().filter_map(|(place, period, threads)| {
        let point = (place?, period?.parse().ok()?);
        Some((point, usize::try_from(threads).unwrap_or_default()))
    });
    Ok(points.collect())
}
