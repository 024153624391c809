//! What releases change in figures that lessons cite.

use std::collections::{BTreeMap, BTreeSet};

use bashke_vocabulary::NoticeKind;

use crate::accounts::{Notice, notify, present};
use crate::finance;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::queries;

/// Tells those who made a course that a release changed figures that its lessons cite: once for each lesson.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_changed(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    let codes = finance::figure_codes(&act.tx, figures).await?;
    let codes: Vec<String> = codes.into_values().collect();
    let mut lessons: BTreeMap<String, queries::Citing> = BTreeMap::new();
    for one in queries::citing(&act.tx, &codes).await? {
        lessons.entry(one.path.clone()).or_insert(one);
    }
    let people: BTreeSet<i32> = lessons.values().flat_map(|one| one.people.iter().copied()).collect();
    let people: Vec<i32> = people.into_iter().collect();
    let present = present(&act.tx, &people).await?;
    for lesson in lessons.into_values() {
        let [albanian, english] = &lesson.title;
        let notice = Notice::new(NoticeKind::Figures, "lesson-figures", &lesson.path)
            .with_both("title", [albanian, english])
            .with("release", release.to_string());
        for person in lesson.people.iter().filter(|person| present.contains(person)) {
            notify(act, *person, &notice).await?;
        }
    }
    Ok(())
}
