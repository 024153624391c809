//! Telling holders that their certificates end, while there is time to take the course anew.

use bashke_entities::training::{certificate, course};
use bashke_vocabulary::NoticeKind;
use chrono_tz::Europe::Tirane;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::telling::Named;
use crate::accounts::Notice;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::training::rules::certificate::{RENEWED, ends, newest};

/// How many are looked at in one transaction.
const SOME: u64 = 100;

/// Tells some of those whose certificate ends soon, each once; says whether more may be left. Of what is withdrawn, revoked or
/// renewed nobody is told.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell_of_ending(act: &Act) -> Result<bool, Error> {
    use certificate::Column;
    let rows = certificate::Entity::find()
        .filter(Column::ExpiresAt.gt(act.now))
        .filter(Column::ExpiresAt.lte(act.now + RENEWED))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::EndingToldAt.is_null())
        .order_by_asc(Column::Id)
        .lock_exclusive()
        .all(&act.tx)
        .await?;
    let soon: Vec<certificate::Model> = rows
        .into_iter()
        .filter(|row| ends(row, act.now).is_some())
        .take(usize::try_from(SOME).unwrap_or(usize::MAX))
        .collect();
    if soon.is_empty() {
        return Ok(false);
    }
    certificate::Entity::update_many()
        .col_expr(Column::EndingToldAt, Expr::value(act.now))
        .filter(Column::Id.is_in(soon.iter().map(|row| row.id)))
        .exec(&act.tx)
        .await?;
    let offered: Vec<i32> = course::Entity::find()
        .select_only()
        .column(course::Column::Id)
        .filter(course::Column::Id.is_in(soon.iter().map(|row| row.course_id)))
        .filter(course::Column::WithdrawnAt.is_null())
        .into_tuple()
        .all(&act.tx)
        .await?;
    let all = certificate::Entity::find()
        .filter(Column::PersonId.is_in(soon.iter().map(|row| row.person_id)))
        .filter(Column::CourseId.is_in(offered.iter().copied()))
        .all(&act.tx)
        .await?;
    for id in offered {
        let named = Named::of(act, id).await?;
        let path = format!("/courses/{}", named.slug);
        for row in soon.iter().filter(|row| row.course_id == id) {
            let whose = (row.person_id, row.course_id);
            let same = all.iter().filter(|one| (one.person_id, one.course_id) == whose);
            let renewed = newest(same).get(row.kind.as_str()).is_some_and(|one| one.id != row.id);
            let Some(at) = row.expires_at.filter(|_| !renewed) else {
                continue;
            };
            let day = at.with_timezone(&Tirane).format("%-d.%-m.%Y").to_string();
            // somebody may hold one of each kind that end on the same day
            let message = match row.kind.as_str() {
                "applied" => "certificate-applied-ends",
                _ => "certificate-attendance-ends",
            };
            let notice = Notice::new(NoticeKind::Learning, message, path.clone()).with("day", day);
            named.tell(act, &[row.person_id], &notice).await?;
        }
    }
    Ok(u64::try_from(soon.len()) == Ok(SOME))
}
