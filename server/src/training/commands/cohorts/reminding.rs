//! Reminding people of the deadlines of their cohorts.

use std::collections::BTreeMap;

use bashke_entities::training::{cohort_deadline, deadline_reminder, enrolment};
use bashke_vocabulary::NoticeKind;
use chrono::Duration;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::super::telling::{NAMED, Named, names_of};
use crate::accounts::Notice;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::local_time::date;
use crate::training::Shelf;
use crate::training::queries::{self, Progress};
use crate::training::rules::completion::Deeds;
use crate::training::rules::course::{Course, Item, item_key};
use crate::training::rules::progress::{REMINDED, reminder};

/// How many are looked at at a time.
const LOOKED_AT: u64 = 200;

/// Up to where people were reminded: a cohort, and an enrolment in it.
pub type Reminded = (i32, i32);

/// Reminds those who did not do yet what is due soon: three days and one day before; some of them, from where the last time
/// ended. Gives where it ends; none where nobody is left. One notice tells somebody of all that is due on the same day in one
/// course. Begun twice it reminds nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_deadlines(act: &Act, shelf: &Shelf, after: Reminded) -> Result<Option<Reminded>, Error> {
    let today = date(act.now);
    let longest = REMINDED.into_iter().max().unwrap_or_default();
    let soon = cohort_deadline::Entity::find()
        .filter(cohort_deadline::Column::DueOn.gt(today))
        .filter(cohort_deadline::Column::DueOn.lte(today + Duration::days(longest)))
        .filter(cohort_deadline::Column::CohortId.gte(after.0))
        .order_by_asc(cohort_deadline::Column::CohortId)
        .order_by_asc(cohort_deadline::Column::Id)
        .all(&act.tx)
        .await?;
    let Some(cohort) = soon.first().map(|row| row.cohort_id) else {
        return Ok(None);
    };
    let of: Vec<&cohort_deadline::Model> = soon.iter().filter(|row| row.cohort_id == cohort).collect();
    let from = if cohort == after.0 { after.1 } else { 0 };
    let last = remind_cohort(act, shelf, (cohort, from), &of).await?;
    Ok(Some(last.map_or((cohort + 1, 0), |last| (cohort, last))))
}

/// Reminds some of those in a cohort; gives the last of them, or none where all were looked at.
async fn remind_cohort(
    act: &Act,
    shelf: &Shelf,
    (cohort, from): Reminded,
    soon: &[&cohort_deadline::Model],
) -> Result<Option<i32>, Error> {
    let Some(found) = queries::cohort(&act.tx, cohort).await? else {
        return Ok(None);
    };
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(cohort))
        .filter(enrolment::Column::Id.gt(from))
        .filter(queries::taking())
        .order_by_asc(enrolment::Column::Id)
        .limit(LOOKED_AT)
        .all(&act.tx)
        .await?;
    let last = rows.last().map(|row| row.id).filter(|_| rows.len() as u64 == LOOKED_AT);
    let versions: Vec<i32> = rows.iter().map(|row| row.version_id).collect();
    let volumes = queries::volumes(&act.tx, shelf, &act.config.public_url, &versions).await?;
    let all = queries::deadlines(&act.tx, [cohort]).await?;
    let all = all.get(&cohort).cloned().unwrap_or_default();
    let named = Named::of(act, found.course.id).await?;
    let today = date(act.now);
    for progress in queries::progress_of(&act.tx, &act.current, rows).await? {
        let Some(volume) = volumes.get(&progress.enrolment.version_id) else {
            continue;
        };
        // by day, what is due
        let mut due: BTreeMap<chrono::NaiveDate, Vec<&Item>> = BTreeMap::new();
        for deadline in soon {
            let Some(days) = reminder(deadline.due_on, today) else {
                continue;
            };
            let open = open_items(&volume.course, &progress, |key, item| {
                if deadline.item.is_empty() {
                    item.is_asked() && !all.has_own(key)
                } else {
                    deadline.item == key
                }
            });
            if !open.is_empty() && noted(act, progress.enrolment.id, deadline, days).await? {
                due.entry(deadline.due_on).or_default().extend(open);
            }
        }
        for (day, open) in due {
            let [albanian, english] = names_of(&open);
            // a notice keeps words alone: that nothing more is due is one of them
            let more = match open.len().saturating_sub(NAMED) {
                0 => "none".to_owned(),
                more => more.to_string(),
            };
            let notice = Notice::new(
                NoticeKind::Learning,
                "deadline-soon",
                format!("/courses/{}", found.course.slug),
            )
            .with("cohort", found.row.name.clone())
            .with("day", day.format("%d.%m.%Y").to_string())
            .with_both("parts", [&albanian, &english])
            .with("more", more);
            named.tell(act, &[progress.enrolment.person_id], &notice).await?;
        }
    }
    Ok(last)
}

/// Which of these items are not done.
fn open_items<'a>(course: &'a Course, progress: &Progress, concerned: impl Fn(&str, &Item) -> bool) -> Vec<&'a Item> {
    let open = course.items().filter(|(module, item)| {
        let key = item_key(&module.slug, &item.slug);
        concerned(&key, item) && !progress.is_done(&key, item) && progress.can_be_done(&key, item)
    });
    open.map(|(_, item)| item).collect()
}

/// Notes that somebody is reminded; whether they were not before.
async fn noted(act: &Act, enrolment: i32, of: &cohort_deadline::Model, days: i64) -> Result<bool, Error> {
    let row = deadline_reminder::ActiveModel {
        id: NotSet,
        enrolment_id: Set(enrolment),
        item: Set(of.item.clone()),
        due_on: Set(of.due_on),
        days: Set(i32::try_from(days).unwrap_or_default()),
        sent_at: Set(act.now),
    };
    let inserted = deadline_reminder::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                deadline_reminder::Column::EnrolmentId,
                deadline_reminder::Column::Item,
                deadline_reminder::Column::DueOn,
                deadline_reminder::Column::Days,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(inserted > 0)
}
