//! Completing a course, and the certificates that this gives.

use bashke_entities::training::{certificate, enrolment};
use bashke_vocabulary::NoticeKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::telling::Named;
use crate::accounts::{self, Notice};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::secrets;
use crate::policy::{Action, Denied, Facts};
use crate::training::Shelf;
use crate::training::queries;
use crate::training::rules::certificate::{code, expires};
use crate::training::rules::completion::{Certified, all_read, still_missing};
use crate::training::rules::course::Course;

/// The most letters of the reason for which a certificate is revoked.
pub const LONGEST_REASON: usize = 500;

/// How many are looked at in one transaction, where everybody is.
const SETTLED: u64 = 100;

/// Looks whether a course is completed now by whoever has this enrolment, and issues the certificates that this gives.
/// What was issued before is not issued again, unless the course was taken anew since, and never where it was revoked. `course` is the version that they take.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn settle(act: &Act, enrolment: i32, course: &Course) -> Result<(), Error> {
    // of two that complete it at once the second waits here, and finds it completed
    let row = enrolment::Entity::find_by_id(enrolment)
        .filter(queries::taking())
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    match row {
        Some(row) => settle_locked(act, row, course).await,
        None => Ok(()),
    }
}

/// The same for an enrolment of somebody who takes the course, which is locked already.
pub(super) async fn settle_locked(act: &Act, row: enrolment::Model, course: &Course) -> Result<(), Error> {
    let completed = row.completed_at.is_some();
    // mostly lessons are left: then the rest need not be read
    if !completed && !all_read(course, &queries::read_items(&act.tx, row.id).await?) {
        return Ok(());
    }
    let Some(progress) = queries::progress_of(&act.tx, &act.current, vec![row]).await?.pop() else {
        return Ok(());
    };
    let row = progress.enrolment.clone();
    let attended = queries::attended(&act.tx, row.person_id, &[row.course_id]).await?;
    let attended = attended.get(&row.course_id).copied().unwrap_or_default();
    let earned = |certified| still_missing(course, &progress, attended, certified, completed).is_empty();
    if !earned(Certified::Attendance) {
        return Ok(());
    }
    if !completed {
        enrolment::Entity::update_many()
            .col_expr(enrolment::Column::CompletedAt, Expr::value(act.now))
            .col_expr(
                enrolment::Column::FirstCompletedAt,
                Expr::value(row.first_completed_at.unwrap_or(act.now)),
            )
            .filter(enrolment::Column::Id.eq(row.id))
            .exec(&act.tx)
            .await?;
        act.audit(Event::done("course.completed").on("course", row.course_id))
            .await?;
    }
    let applied = course.certificate.applied && earned(Certified::Applied);
    for (certified, given) in [
        (Certified::Attendance, course.certificate.attendance),
        (Certified::Applied, applied),
    ] {
        if given {
            issue(act, &row, certified, (course.certificate.months, attended.one)).await?;
        }
    }
    Ok(())
}

/// Looks at some of those who take a course and have not completed it, from after an enrolment. Gives the last of them; none
/// where nobody is left.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn settle_some(act: &Act, shelf: &Shelf, course: i32, after: i32) -> Result<Option<i32>, Error> {
    let some = queries::under_way_in(&act.tx, course, after, SETTLED).await?;
    let versions: Vec<i32> = some.iter().map(|(_, version)| *version).collect();
    let volumes = queries::volumes(&act.tx, shelf, &act.config.public_url, &versions).await?;
    for (enrolment, version) in &some {
        if let Some(volume) = volumes.get(version) {
            settle(act, *enrolment, &volume.course).await?;
        }
    }
    let more = u64::try_from(some.len()) == Ok(SETTLED);
    Ok(some.last().map(|(enrolment, _)| *enrolment).filter(|_| more))
}

/// Issues a certificate that holds for so many months, and keeps whether a session was asked for it: what is planned or
/// marked required later was not.
async fn issue(
    act: &Act,
    row: &enrolment::Model,
    certified: Certified,
    (months, session_asked): (Option<u16>, bool),
) -> Result<(), Error> {
    let there = certificate::Entity::find()
        .filter(certificate::Column::PersonId.eq(row.person_id))
        .filter(certificate::Column::CourseId.eq(row.course_id))
        .filter(certificate::Column::Kind.eq(certified.word()))
        .order_by_desc(certificate::Column::IssuedAt)
        .one(&act.tx)
        .await?;
    // whoever took the course anew since is given another, unless theirs was revoked
    let stands = |one: certificate::Model| one.revoked_at.is_some() || row.anew_at.is_none_or(|at| one.issued_at >= at);
    if there.is_some_and(stands) {
        return Ok(());
    }
    let person = accounts::person(&act.tx, row.person_id).await?.ok_or(Error::NotFound)?;
    let code = code(secrets::random_number().map_err(Error::internal)?);
    let made = certificate::ActiveModel {
        id: NotSet,
        code: Set(code.clone()),
        person_id: Set(row.person_id),
        course_id: Set(row.course_id),
        version_id: Set(row.version_id),
        kind: Set(certified.word().to_owned()),
        name: Set(person.display_name),
        issued_at: Set(act.now),
        expires_at: Set(expires(act.now, months)),
        revoked_at: Set(None),
        revoked_by: Set(None),
        revoked_reason: Set(None),
        shown: Set(false),
        organisation_id: Set(None),
        session_asked: Set(session_asked),
        ending_told_at: Set(None),
    };
    let id = certificate::Entity::insert(made).exec(&act.tx).await?.last_insert_id;
    act.audit(
        Event::done("certificate.issued")
            .on("certificate", id)
            .with("kind", certified.word()),
    )
    .await?;
    let message = match certified {
        Certified::Attendance => "certificate-attendance",
        Certified::Applied => "certificate-applied",
    };
    let notice = Notice::new(NoticeKind::Learning, message, format!("/certificates/{code}"));
    let named = Named::of(act, row.course_id).await?;
    named.tell(act, &[row.person_id], &notice).await
}

/// Chooses whether one's own certificate stands on one's profile, and for which of one's organisations it counts.
///
/// # Errors
/// Not found where it is not the actor's; refused where they do not belong to the organisation; where the database cannot
/// be reached.
pub async fn keep_certificate(act: &Act, code: &str, shown: bool, organisation: Option<i32>) -> Result<(), Error> {
    let (row, _) = queries::certificate(&act.tx, code).await?.ok_or(Error::NotFound)?;
    act.may(Action::KeepCertificate, &Facts::concerning(Some(row.person_id)))
        .map_err(|denied| match denied {
            Denied::NotAllowed => Error::NotFound,
            other => other.into(),
        })?;
    let belongs = |id: i32| {
        let signed = act.actor.signed.as_ref();
        signed.and_then(|signed| signed.standing_in(id)).is_some()
    };
    if organisation.is_some_and(|id| !belongs(id)) {
        return Err(Error::refused("organisation", "certificate-not-yours"));
    }
    certificate::Entity::update_many()
        .col_expr(certificate::Column::Shown, Expr::value(shown))
        .col_expr(certificate::Column::OrganisationId, Expr::value(organisation))
        .filter(certificate::Column::Id.eq(row.id))
        .exec(&act.tx)
        .await?;
    Ok(())
}

/// Revokes a certificate, with the reason, which whoever verifies it is told.
///
/// # Errors
/// Not found where there is none; where the actor may not; a conflict where it is revoked already; refused without a reason;
/// where the database cannot be reached.
pub async fn revoke_certificate(act: &Act, code: &str, reason: &str) -> Result<(), Error> {
    let (row, course) = queries::certificate(&act.tx, code).await?.ok_or(Error::NotFound)?;
    act.may(
        Action::RevokeCertificate,
        &Facts {
            made_by: Some(row.person_id),
            ..Facts::default()
        },
    )?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::refused("reason", "certificate-reason-missing"));
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(Error::refused("reason", "certificate-reason-long"));
    }
    let changed = certificate::Entity::update_many()
        .col_expr(certificate::Column::RevokedAt, Expr::value(act.now))
        .col_expr(certificate::Column::RevokedBy, Expr::value(act.actor.id()))
        .col_expr(certificate::Column::RevokedReason, Expr::value(reason))
        .filter(certificate::Column::Id.eq(row.id))
        .filter(certificate::Column::RevokedAt.is_null())
        .exec(&act.tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    act.audit(Event::done("certificate.revoked").on("certificate", row.id))
        .await?;
    let notice = Notice::new(
        NoticeKind::Learning,
        "certificate-revoked",
        format!("/certificates/{code}"),
    );
    let named = Named::of(act, course.id).await?;
    named.tell(act, &[row.person_id], &notice).await
}
