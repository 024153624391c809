//! Telling those who speak for a project that a release moved figures that it wants to move.

use std::collections::BTreeMap;

use bashke_entities::network::{project, project_news, project_target};
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set};

use super::write;
use crate::accounts::{self, Notice};
use crate::finance::Courses;
use crate::network::{queries, rules};
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Notes which published projects have targets that a release moved, and tells those who speak for each of them once. What
/// is noted is not told again; where two do this at once, one of them fails on the note and finds nothing the next time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_of_targets(act: &Act, now: &Courses, before: Option<&Courses>) -> Result<(), Error> {
    let release = now.release();
    let mut moved = BTreeMap::<i32, (project::Model, i32)>::new();
    for (row, target) in queries::targets_to_look_at(&act.tx, (release, now.published_at())).await? {
        if is_moved(&target, now, before) {
            moved.entry(row.id).or_insert_with(|| (row, 0)).1 += 1;
        }
    }
    let notes = moved.values().map(|(row, targets)| project_news::ActiveModel {
        id: NotSet,
        project_id: Set(row.id),
        release_id: Set(release),
        targets: Set(*targets),
        at: Set(act.now),
    });
    write(&act.tx, notes).await?;
    let mut organisations: Vec<i32> = moved.values().map(|(row, _)| row.organisation_id).collect();
    organisations.dedup();
    let speakers = queries::speakers(&act.tx, &organisations).await?;
    for (row, _) in moved.values() {
        let title = rules::either(row.title_sq.as_deref(), row.title_en.as_deref());
        let notice = Notice::new(NoticeKind::Network, "project-moved", format!("/projects/{}", row.slug))
            .with("title", title)
            .with("release", release.to_string());
        for (_, person) in speakers.iter().filter(|(of, _)| *of == row.organisation_id) {
            accounts::notify(act, *person, &notice).await?;
        }
    }
    Ok(())
}

fn is_moved(target: &project_target::Model, now: &Courses, before: Option<&Courses>) -> bool {
    let Ok(from) = target.period.parse() else { return false };
    let of = |courses: &Courses| courses.readings(target.indicator_id, target.place_id);
    rules::is_moved(&before.map(of).unwrap_or_default(), &of(now), from)
}
