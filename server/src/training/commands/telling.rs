//! Telling people of something in a course, which each reads under its name in the language of their page.

use bashke_entities::training::course;
use sea_orm::EntityTrait;

use crate::accounts::{Notice, notify, present};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::queries;
use crate::training::rules::course::Item;

/// How many parts of a course a notice names.
pub(super) const NAMED: usize = 3;

/// The first few of these parts by their names, in Albanian and English.
pub(super) fn names_of(items: &[&Item]) -> [String; 2] {
    ["sq", "en"].map(|language| {
        let first = items.iter().take(NAMED);
        let names: Vec<String> = first.map(|item| format!("“{}”", item.title.pick(language).0)).collect();
        names.join(", ")
    })
}

/// A course as people know it.
pub(super) struct Named {
    /// Its short name.
    pub(super) slug: String,
    /// In Albanian and English.
    title: [String; 2],
}

impl Named {
    /// The course of a key.
    pub(super) async fn of(act: &Act, id: i32) -> Result<Self, Error> {
        let row = course::Entity::find_by_id(id).one(&act.tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let title = queries::course_title(&act.tx, &row).await?;
        Ok(Self { slug: row.slug, title })
    }

    /// Tells each of these people who is still there, with the name of the course as `$course`.
    pub(super) async fn tell(&self, act: &Act, people: &[i32], notice: &Notice) -> Result<(), Error> {
        let [albanian, english] = &self.title;
        let notice = notice.clone().with_both("course", [albanian, english]);
        let present = present(&act.tx, people).await?;
        for person in people.iter().filter(|person| present.contains(person)) {
            notify(act, *person, &notice).await?;
        }
        Ok(())
    }
}
