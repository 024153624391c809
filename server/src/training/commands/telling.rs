//! Telling people of something in a course, which each reads under its name in their language.

use bashke_entities::training::course;
use sea_orm::EntityTrait;

use crate::accounts::{Notice, languages, notify};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::queries;

/// A course as people know it.
pub(super) struct Named {
    /// In Albanian and English.
    title: [String; 2],
}

impl Named {
    /// The course of a key.
    pub(super) async fn of(act: &Act, id: i32) -> Result<Self, Error> {
        let row = course::Entity::find_by_id(id).one(&act.tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let title = queries::course_title(&act.tx, &row).await?;
        Ok(Self { title })
    }

    /// Tells each of these people, with the name of the course as `$course`.
    pub(super) async fn tell(&self, act: &Act, people: &[i32], notice: &Notice) -> Result<(), Error> {
        self.tell_in(act, people, |_| notice.clone()).await
    }

    /// The same where what is told of has names of its own in each language, `sq` or `en`.
    pub(super) async fn tell_in(
        &self,
        act: &Act,
        people: &[i32],
        notice: impl Fn(&'static str) -> Notice,
    ) -> Result<(), Error> {
        let languages = languages(&act.tx, people).await?;
        for person in people {
            let english = languages.get(person).is_some_and(|language| language == "en");
            let title = &self.title[usize::from(english)];
            let notice = notice(if english { "en" } else { "sq" });
            notify(act, *person, &notice.with("course", title)).await?;
        }
        Ok(())
    }
}
