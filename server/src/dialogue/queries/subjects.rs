//! What threads stand on: found by its name in addresses, and where charts are discussed.

use std::collections::HashMap;

use bashke_entities::dialogue::{dialogue, question, thread};
use bashke_entities::finance::figure;
use bashke_vocabulary::{Period, ThreadKind};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};

use super::list::visible;
use crate::accounts::Actor;
use crate::dialogue::rules::subject::Subject;
use crate::finance::Catalogue;
use crate::network;
use crate::training;

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
    /// The dialogue.
    pub dialogue_id: Option<i32>,
    /// The question to a municipality.
    pub question_id: Option<i32>,
    /// The course, the module and the item.
    pub item: Option<String>,
    /// The project.
    pub project_id: Option<i32>,
    /// The experience.
    pub experience_id: Option<i32>,
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
            dialogue_id: None,
            question_id: None,
            item: None,
            project_id: None,
            experience_id: None,
        }
    }

    /// What a thread stands on.
    #[must_use]
    pub fn of(row: &thread::Model) -> Self {
        Self {
            kind: row.subject_kind.parse().unwrap_or(ThreadKind::General),
            indicator_id: row.indicator_id,
            place_id: row.place_id,
            period: row.period.clone(),
            figure_id: row.figure_id,
            dialogue_id: row.dialogue_id,
            question_id: row.question_id,
            item: row.item.clone(),
            project_id: row.project_id,
            experience_id: row.experience_id,
        }
    }

    /// A thread put on this.
    #[must_use]
    pub fn under(self, row: thread::ActiveModel) -> thread::ActiveModel {
        thread::ActiveModel {
            subject_kind: Set(self.kind.word().to_owned()),
            indicator_id: Set(self.indicator_id),
            place_id: Set(self.place_id),
            period: Set(self.period),
            figure_id: Set(self.figure_id),
            dialogue_id: Set(self.dialogue_id),
            question_id: Set(self.question_id),
            item: Set(self.item),
            project_id: Set(self.project_id),
            experience_id: Set(self.experience_id),
            ..row
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
        if let Some(id) = self.dialogue_id {
            all = all.add(thread::Column::DialogueId.eq(id));
        }
        if let Some(id) = self.question_id {
            all = all.add(thread::Column::QuestionId.eq(id));
        }
        if let Some(id) = self.project_id {
            all = all.add(thread::Column::ProjectId.eq(id));
        }
        if let Some(id) = self.experience_id {
            all = all.add(thread::Column::ExperienceId.eq(id));
        }
        if let Some(item) = &self.item {
            all = all.add(thread::Column::Item.eq(item));
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
        Subject::Dialogue(slug) => {
            let row = dialogue::Entity::find()
                .filter(dialogue::Column::Slug.eq(slug))
                .filter(dialogue::Column::PublishedAt.is_not_null())
                .one(db)
                .await?;
            about.dialogue_id = row.map(|row| row.id);
        }
        Subject::Question(id) => {
            let row = question::Entity::find_by_id(*id).one(db).await?;
            about.question_id = row.map(|row| row.id);
        }
        Subject::Item(names) => {
            let item = names.join("/");
            about.item = training::has_item(db, names).await?.then_some(item);
        }
        Subject::Project(slug) => about.project_id = network::shown_project(db, slug).await?,
        Subject::Experience(slug) => about.experience_id = network::shown_experience(db, slug).await?,
    }
    let whole = match about.kind {
        ThreadKind::General => true,
        ThreadKind::Place | ThreadKind::Point => about.place_id.is_some(),
        ThreadKind::Indicator => about.indicator_id.is_some(),
        ThreadKind::Figure => about.figure_id.is_some(),
        ThreadKind::Dialogue => about.dialogue_id.is_some(),
        ThreadKind::Question => about.question_id.is_some(),
        ThreadKind::Item => about.item.is_some(),
        ThreadKind::Project => about.project_id.is_some(),
        ThreadKind::Experience => about.experience_id.is_some(),
    };
    Ok(whole.then_some(about))
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
