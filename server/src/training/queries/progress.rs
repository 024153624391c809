//! How far those who take a course are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bashke_entities::training::{
    attempt as attempts, enrolment, hand_in, item_done, session_registration, training_session,
};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::figures::Drawable;
use super::learner::taking;
use super::sessions::came;
use crate::finance::Current;
use crate::platform::errors::Error;
use crate::training::rules::completion::{Deeds, Verdict};
use crate::training::rules::course::{Content, Course, Grade, Item, Module, item_key};
use crate::training::rules::marks::{Marks, counting};
use crate::training::rules::progress::Steps;

/// How far somebody is in a course.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The enrolment.
    pub enrolment: enrolment::Model,
    /// The lessons that were read.
    pub done: BTreeSet<String>,
    /// The attempts at each quiz and exercise, in their order.
    pub attempts: BTreeMap<String, Vec<attempts::Model>>,
    /// Those that do not count any more: they were set aside, or are from before the course was taken anew.
    pub aside: BTreeMap<String, Vec<attempts::Model>>,
    /// The sessions of the course that were attended, by the items for which they were held.
    pub attended: BTreeSet<String>,
    /// How far the work for each assignment is, by its newest round.
    pub work: BTreeMap<String, Work>,
    /// When the work for each assignment was handed in first.
    pub handed: BTreeMap<String, DateTime<Utc>>,
    /// When they last did anything in it.
    pub last: Option<DateTime<Utc>>,
    /// Which exercises the figures that stand hold anything for.
    drawable: Arc<Drawable>,
}

/// How far the work for an assignment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// It is being written.
    Begun,
    /// It was handed in and waits.
    Waiting,
    /// It was decided on.
    Decided(Verdict),
}

impl Work {
    fn of(submitted: bool, verdict: Option<&str>) -> Self {
        match verdict.and_then(Verdict::read) {
            Some(verdict) => Self::Decided(verdict),
            None if submitted => Self::Waiting,
            None => Self::Begun,
        }
    }
}

impl Progress {
    /// The marks of what was handed in of an item, in order.
    fn marks(&self, key: &str) -> Vec<Marks> {
        let own = self.attempts.get(key).map_or(&[][..], Vec::as_slice);
        own.iter()
            .filter(|one| one.submitted_at.is_some())
            .map(|one| Marks {
                points: one.points.unwrap_or_default(),
                of: one.out_of.unwrap_or_default(),
            })
            .collect()
    }

    /// How many items are done, of how many.
    #[must_use]
    pub fn share(&self, course: &Course) -> (usize, usize) {
        let (mut done, mut of) = (0, 0);
        for (module, item) in course.items().filter(|(_, item)| item.is_asked()) {
            let key = item_key(&module.slug, &item.slug);
            of += usize::from(self.can_be_done(&key, item));
            done += usize::from(self.is_done(&key, item));
        }
        (done, of)
    }

    /// Whether all attempts at a quiz are used up, and it is not passed.
    #[must_use]
    pub fn is_spent(&self, key: &str, item: &Item) -> bool {
        let Content::Quiz(quiz) = &item.content else {
            return false;
        };
        let own = self.attempts.get(key).map_or(&[][..], Vec::as_slice);
        quiz.attempts > 0
            && own.len() >= usize::from(quiz.attempts)
            && own.iter().all(|one| one.submitted_at.is_some())
            && !self.is_done(key, item)
    }

    /// The quizzes at which all attempts are used up.
    #[must_use]
    pub fn spent<'a>(&self, course: &'a Course) -> Vec<(&'a Module, &'a Item)> {
        let spent = |(module, item): &(&Module, &Item)| self.is_spent(&item_key(&module.slug, &item.slug), item);
        course.items().filter(spent).collect()
    }

    /// The first item that is not done; work that waits for a trainer holds nobody up, nor does a quiz whose attempts are
    /// used up, nor a session before its day as long as there is anything else.
    #[must_use]
    pub fn next<'a>(&self, course: &'a Course) -> Option<(&'a Module, &'a Item)> {
        let open = |(module, item): &(&Module, &Item)| {
            let key = item_key(&module.slug, &item.slug);
            item.is_asked()
                && !self.is_done(&key, item)
                && self.can_be_done(&key, item)
                && self.work.get(&key) != Some(&Work::Waiting)
                && !self.is_spent(&key, item)
        };
        let mut all = course.items().filter(open);
        let first = all.next()?;
        let mut rest = std::iter::once(first).chain(all);
        let other = rest.find(|(_, item)| !matches!(item.content, Content::Session(_)));
        Some(other.unwrap_or(first))
    }
}

impl Deeds for Progress {
    /// A lesson that was read, a quiz that was passed, an exercise that was solved, work that was validated, a session to
    /// which they came.
    fn is_done(&self, key: &str, item: &Item) -> bool {
        match &item.content {
            Content::Lesson(_) => self.done.contains(key),
            Content::Quiz(quiz) => self.counted(key, item).is_some_and(|marks| marks.reaches(quiz.pass)),
            Content::Exercise(_) => self.counted(key, item).is_some_and(|marks| marks.reaches(100)),
            Content::Assignment(_) => self.work.get(key) == Some(&Work::Decided(Verdict::Validated)),
            Content::Session(_) => self.attended.contains(key),
        }
    }

    fn counted(&self, key: &str, item: &Item) -> Option<Marks> {
        let grade = match &item.content {
            Content::Quiz(quiz) => quiz.grade,
            _ => Grade::Best,
        };
        counting(grade, &self.marks(key))
    }

    fn can_be_done(&self, key: &str, item: &Item) -> bool {
        match &item.content {
            Content::Exercise(exercise) => self.is_done(key, item) || self.drawable.holds(exercise),
            _ => true,
        }
    }
}

impl Steps for Progress {
    fn is_tried(&self, key: &str) -> bool {
        self.attempts.contains_key(key) || self.work.contains_key(key)
    }

    fn waits(&self, key: &str) -> bool {
        self.work.get(key) == Some(&Work::Waiting)
    }
}

/// How far somebody is in a course, by the figures that stand; none where they do not take it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn progress(
    db: &impl ConnectionTrait,
    figures: &Arc<Current>,
    (person, course): (i32, i32),
) -> Result<Option<Progress>, Error> {
    let row = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(taking())
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(progress_of(db, figures, vec![row]).await?.into_iter().next())
}

/// How far each enrolment is, by the figures that stand; a few statements for all of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn progress_of(
    db: &impl ConnectionTrait,
    figures: &Arc<Current>,
    rows: Vec<enrolment::Model>,
) -> Result<Vec<Progress>, Error> {
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let mut done: BTreeMap<i32, BTreeSet<String>> = BTreeMap::new();
    let read = item_done::Entity::find()
        .filter(item_done::Column::EnrolmentId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut last: BTreeMap<i32, DateTime<Utc>> = BTreeMap::new();
    let mut seen = |enrolment: i32, at: DateTime<Utc>| {
        let newest = last.entry(enrolment).or_insert(at);
        *newest = at.max(*newest);
    };
    for row in read {
        seen(row.enrolment_id, row.done_at);
        done.entry(row.enrolment_id).or_default().insert(row.item);
    }
    let mut tried: BTreeMap<i32, BTreeMap<String, Vec<attempts::Model>>> = BTreeMap::new();
    let mut aside: BTreeMap<i32, BTreeMap<String, Vec<attempts::Model>>> = BTreeMap::new();
    let mut work: BTreeMap<i32, BTreeMap<String, Work>> = BTreeMap::new();
    let mut handed: BTreeMap<i32, BTreeMap<String, DateTime<Utc>>> = BTreeMap::new();
    for (enrolment, item, submitted, verdict, saved) in rounds_of(db, &ids).await? {
        seen(enrolment, submitted.unwrap_or(saved));
        if let Some(at) = submitted {
            let own = handed.entry(enrolment).or_default();
            own.entry(item.clone()).or_insert(at);
        }
        // the newest comes last
        work.entry(enrolment)
            .or_default()
            .insert(item, Work::of(submitted.is_some(), verdict.as_deref()));
    }
    let all = attempts::Entity::find()
        .filter(attempts::Column::EnrolmentId.is_in(ids))
        .order_by_asc(attempts::Column::Number)
        .all(db)
        .await?;
    let anew: BTreeMap<i32, DateTime<Utc>> = rows.iter().filter_map(|row| Some((row.id, row.anew_at?))).collect();
    for row in all {
        seen(row.enrolment_id, row.submitted_at.unwrap_or(row.started_at));
        let before = anew.get(&row.enrolment_id).is_some_and(|since| row.started_at < *since);
        let all = if row.set_aside || before {
            &mut aside
        } else {
            &mut tried
        };
        let of = all.entry(row.enrolment_id).or_default();
        of.entry(row.item.clone()).or_default().push(row);
    }
    let mut came = came_to(db, &rows).await?;
    let drawable = Drawable::from(figures);
    Ok(rows
        .into_iter()
        .map(|enrolment| Progress {
            attended: came
                .remove(&(enrolment.person_id, enrolment.course_id))
                .unwrap_or_default(),
            done: done.remove(&enrolment.id).unwrap_or_default(),
            attempts: tried.remove(&enrolment.id).unwrap_or_default(),
            aside: aside.remove(&enrolment.id).unwrap_or_default(),
            work: work.remove(&enrolment.id).unwrap_or_default(),
            handed: handed.remove(&enrolment.id).unwrap_or_default(),
            last: last.get(&enrolment.id).copied(),
            drawable: Arc::clone(&drawable),
            enrolment,
        })
        .collect())
}

/// The items of courses for which people came to sessions, by person and course. Sessions that were cancelled are none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn came_to(
    db: &impl ConnectionTrait,
    rows: &[enrolment::Model],
) -> Result<BTreeMap<(i32, i32), BTreeSet<String>>, Error> {
    let held: Vec<(i32, Option<i32>, Option<String>)> = training_session::Entity::find()
        .select_only()
        .columns([
            training_session::Column::Id,
            training_session::Column::CourseId,
            training_session::Column::Item,
        ])
        .filter(training_session::Column::CourseId.is_in(rows.iter().map(|row| row.course_id)))
        .filter(training_session::Column::Item.is_not_null())
        .filter(training_session::Column::CancelledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let mut all: BTreeMap<(i32, i32), BTreeSet<String>> = BTreeMap::new();
    if held.is_empty() {
        return Ok(all);
    }
    let came: Vec<(i32, i32)> = session_registration::Entity::find()
        .select_only()
        .columns([
            session_registration::Column::SessionId,
            session_registration::Column::PersonId,
        ])
        .filter(session_registration::Column::SessionId.is_in(held.iter().map(|(id, _, _)| *id)))
        .filter(session_registration::Column::PersonId.is_in(rows.iter().map(|row| row.person_id)))
        .filter(came())
        .into_tuple()
        .all(db)
        .await?;
    let held: BTreeMap<i32, (i32, String)> = held
        .into_iter()
        .filter_map(|(id, course, item)| Some((id, (course?, item?))))
        .collect();
    for (session, person) in came {
        if let Some((course, item)) = held.get(&session) {
            all.entry((person, *course)).or_default().insert(item.clone());
        }
    }
    Ok(all)
}

/// Enrolment, item, when it was handed in, what was decided, when it was last saved.
type Round = (i32, String, Option<DateTime<Utc>>, Option<String>, DateTime<Utc>);

/// What was handed in by enrolments, without its text, in the order of its rounds.
async fn rounds_of(db: &impl ConnectionTrait, enrolments: &[i32]) -> Result<Vec<Round>, Error> {
    Ok(hand_in::Entity::find()
        .select_only()
        .columns([
            hand_in::Column::EnrolmentId,
            hand_in::Column::Item,
            hand_in::Column::SubmittedAt,
            hand_in::Column::Verdict,
            hand_in::Column::SavedAt,
        ])
        .filter(hand_in::Column::EnrolmentId.is_in(enrolments.iter().copied()))
        .order_by_asc(hand_in::Column::Number)
        .into_tuple()
        .all(db)
        .await?)
}
