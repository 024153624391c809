//! What exercises read of the platform's figures, and what of that which a course names is there.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use bashke_vocabulary::{Period, Phase, PlaceKind};
use sea_orm::ConnectionTrait;

use super::courses::courses;
use crate::finance::{self, Cube, Current, Population, inhabitants};
use crate::platform::errors::Error;
use crate::training::Shelf;
use crate::training::rules::course::{Content, Course};
use crate::training::rules::exercise::{Exercise, Figures, Places};
use crate::training::rules::folder::Known;
use crate::training::rules::lesson;

/// The base by which exercises divide: the only one that is known for all municipalities.
pub const BASE: Population = Population::Census2011;

/// The figures of a release: what happened, not what was planned.
#[derive(Debug, Clone, Copy)]
pub struct OfRelease<'a>(pub &'a Cube);

/// What there is now of that which a course may name, by short names.
#[derive(Debug, Clone)]
pub struct OfNow<'a> {
    current: &'a Current,
    /// The courses that are offered, with what each asks for before it; not read where the course asks for none.
    courses: HashMap<String, Vec<String>>,
    /// Of the codes that the course draws those under which something is pinned.
    figures: HashMap<String, i32>,
}

impl<'a> OfNow<'a> {
    /// Reads what there is of that which a course names.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn read(
        db: &impl ConnectionTrait,
        (current, shelf, origin): (&'a Current, &Shelf, &str),
        course: &Course,
    ) -> Result<Self, Error> {
        let offered = match course.prerequisites.is_empty() {
            true => Vec::new(),
            false => courses(db, shelf, origin).await?,
        };
        let asked = |one: &super::Published| (one.course.slug.clone(), one.volume.course.prerequisites.clone());
        let mut codes: Vec<String> = Vec::new();
        for (_, item) in course.items() {
            let both = match &item.content {
                Content::Lesson(both) => both,
                Content::Session(meeting) => &meeting.about,
                Content::Assignment(assignment) => &assignment.brief,
                Content::Quiz(_) | Content::Exercise(_) => continue,
            };
            for text in [&both.sq, &both.en] {
                let drawn = lesson::drawn(text).filter_map(|(_, address)| lesson::pinned_at(address));
                codes.extend(drawn.map(str::to_owned));
            }
        }
        codes.sort_unstable();
        codes.dedup();
        Ok(Self {
            current,
            courses: offered.iter().map(asked).collect(),
            figures: match codes.is_empty() {
                true => HashMap::new(),
                false => finance::figure_keys(db, &codes).await?,
            },
        })
    }
}

impl Known for OfNow<'_> {
    fn dataset(&self, slug: &str) -> bool {
        self.current.datasets.iter().any(|dataset| dataset.slug == slug)
    }

    fn indicator(&self, slug: &str) -> bool {
        self.current.catalogue.find_indicator(slug).is_some()
    }

    fn place(&self, slug: &str) -> bool {
        self.current.catalogue.find_place(slug).is_some()
    }

    fn figure(&self, code: &str) -> bool {
        self.figures.contains_key(code)
    }

    fn before(&self, course: &str) -> Option<&[String]> {
        self.courses.get(course).map(Vec::as_slice)
    }
}

/// Whether an exercise can be drawn from the figures that stand.
#[must_use]
pub fn can_be_drawn(current: &Current, exercise: &Exercise) -> bool {
    let cube = current.cube(&exercise.dataset);
    cube.is_some_and(|cube| exercise.can_be_drawn(&OfRelease(cube)))
}

/// Which exercises can be drawn from the figures that stand, looked up once for all who take them.
#[derive(Debug)]
pub(super) struct Drawable {
    current: Arc<Current>,
    known: Mutex<HashMap<String, bool>>,
}

impl Drawable {
    /// From these figures.
    #[must_use]
    pub(super) fn from(current: &Arc<Current>) -> Arc<Self> {
        Arc::new(Self {
            current: Arc::clone(current),
            known: Mutex::default(),
        })
    }

    /// Whether an exercise can be drawn.
    #[must_use]
    pub(super) fn holds(&self, exercise: &Exercise) -> bool {
        let Exercise {
            kind,
            dataset,
            indicators,
            places,
            periods,
            choices,
            ..
        } = exercise;
        // all on which it depends
        let key = format!("{kind:?} {dataset} {indicators:?} {places:?} {periods:?} {choices}");
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        *known
            .entry(key)
            .or_insert_with(|| can_be_drawn(&self.current, exercise))
    }
}

/// The offered courses with exercises that cannot be drawn from the figures that stand: their short names, how many of their
/// exercises cannot be, and how many they have.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn undrawn(
    db: &impl ConnectionTrait,
    current: &Current,
    origin: &str,
) -> Result<Vec<(String, usize, usize)>, Error> {
    let told = courses(db, &Shelf::default(), origin).await?;
    let told = told.into_iter().filter_map(|one| {
        let exercises = one.volume.course.items().filter_map(|(_, item)| match &item.content {
            Content::Exercise(exercise) => Some(can_be_drawn(current, exercise)),
            _ => None,
        });
        let (of, drawn) = exercises.fold((0, 0), |(of, drawn), is| (of + 1, drawn + usize::from(is)));
        (drawn < of).then_some((one.course.slug, of - drawn, of))
    });
    Ok(told.collect())
}

impl Figures for OfRelease<'_> {
    fn places(&self, places: &Places) -> Vec<String> {
        let catalogue = &self.0.catalogue;
        let slug = |ix| catalogue.place(ix).slug.clone();
        match places {
            Places::These(these) => these
                .iter()
                .filter(|slug| catalogue.find_place(slug).is_some())
                .cloned()
                .collect(),
            Places::Municipalities => catalogue.places_of(PlaceKind::Municipality).map(slug).collect(),
            Places::County(county) => {
                let county = catalogue.find_place(county);
                catalogue
                    .places_of(PlaceKind::Municipality)
                    .filter(|ix| county.is_some() && catalogue.place(*ix).parent == county)
                    .map(slug)
                    .collect()
            }
        }
    }

    fn value(&self, indicator: &str, place: &str, period: Period) -> Option<f64> {
        let catalogue = &self.0.catalogue;
        let (indicator, place) = (catalogue.find_indicator(indicator)?, catalogue.find_place(place)?);
        self.0.read(indicator, place, period, Phase::Actual).number()
    }

    fn inhabitants(&self, place: &str) -> Option<f64> {
        let place = self.0.catalogue.find_place(place)?;
        inhabitants(BASE, self.0, place).map(|(count, _)| count)
    }
}
