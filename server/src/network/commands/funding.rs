//! Entering programmes, calls and grants, and changing them.

use bashke_entities::network::{call, call_theme, grant, grant_place, programme, project};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::called;
use super::{listing, write};
use crate::network::queries;
use crate::network::rules::directory::Key;
use crate::network::rules::{CallText, Called, GrantText, ProgrammeText, Under, grant_titles};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::slugs;
use crate::policy::{Action, Facts};

/// Enters a programme. Gives its short name.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_programme(act: &Act, typed: &ProgrammeText) -> Result<String, Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let base = slugs::of_title(&typed.name.0, "programme");
    let slug = slugs::free::<programme::Entity>(&act.tx, programme::Column::Slug, &base).await?;
    let row = programme::ActiveModel {
        slug: Set(slug.clone()),
        created_at: Set(act.now),
        ..of_programme(typed, 1)
    };
    let inserted = programme::Entity::insert(row)
        .exec(&act.tx)
        .await
        .map_err(slugs::taken)?;
    act.audit(Event::done("programme.listed").on("programme", inserted.last_insert_id))
        .await?;
    Ok(slug)
}

/// Changes a programme, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_programme(act: &Act, id: i32, revision: i32, typed: &ProgrammeText) -> Result<(), Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let changed = programme::Entity::update_many()
        .set(of_programme(typed, revision.saturating_add(1)))
        .filter(programme::Column::Id.eq(id))
        .filter(programme::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    once(changed.rows_affected)?;
    act.audit(Event::done("programme.changed").on("programme", id)).await
}

/// Enters a call. Gives its short name.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_call(act: &Act, typed: &CallText) -> Result<String, Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let base = slugs::of_title(&typed.name.0, "call");
    let slug = slugs::free::<call::Entity>(&act.tx, call::Column::Slug, &base).await?;
    let row = call::ActiveModel {
        slug: Set(slug.clone()),
        created_at: Set(act.now),
        ..of_call(act, typed, 1)
    };
    let inserted = call::Entity::insert(row).exec(&act.tx).await.map_err(slugs::taken)?;
    let id = inserted.last_insert_id;
    themes(act, id, typed).await?;
    act.audit(Event::done("call.listed").on("call", id)).await?;
    Ok(slug)
}

/// Changes a call, where nobody else did so since it was read. Its grants go with it to another programme.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_call(act: &Act, id: i32, revision: i32, typed: &CallText) -> Result<(), Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let changed = call::Entity::update_many()
        .set(of_call(act, typed, revision.saturating_add(1)))
        .filter(call::Column::Id.eq(id))
        .filter(call::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    once(changed.rows_affected)?;
    call_theme::Entity::delete_many()
        .filter(call_theme::Column::CallId.eq(id))
        .exec(&act.tx)
        .await?;
    themes(act, id, typed).await?;
    grant::Entity::update_many()
        .col_expr(grant::Column::ProgrammeId, Expr::value(typed.programme))
        .filter(grant::Column::CallId.eq(id))
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("call.changed").on("call", id)).await
}

/// The organisation that received a grant, by what it was called; none where one person did. Whoever stands there already may
/// stay, even where moderators hide it.
///
/// # Errors
/// Refused where it is none that is shown, or may be several; where the actor may not, or the database cannot be reached.
pub async fn recipient(act: &Act, named: Option<&Called>, stands: Option<i32>) -> Result<Option<i32>, Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let Some(named) = named else { return Ok(None) };
    if let Some(id) = stands {
        let faces = queries::faces(&act.tx, [id]).await?;
        if faces.values().any(|(_, name)| *name == named.typed) {
            return Ok(Some(id));
        }
    }
    let messages = ["grant-recipient-unknown", "grant-recipient-similar"];
    let known: Vec<i32> = stands.into_iter().collect();
    let found = called::organisations(&act.tx, ("recipient", messages), std::slice::from_ref(named), &known).await?;
    Ok(found.first().map(|row| row.id))
}

/// Enters a grant that an organisation received, or one person whom nobody names. Gives its key.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn list_grant(act: &Act, typed: &GrantText, recipient: Option<i32>) -> Result<i32, Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let title = typed.title.0.as_deref().or(typed.title.1.as_deref());
    let base = slugs::of_title(title.unwrap_or_default(), "grant");
    let row = grant::ActiveModel {
        slug: Set(slugs::free::<grant::Entity>(&act.tx, grant::Column::Slug, &base).await?),
        year_kind: Set(typed.year.map(|_| STATED.to_owned())),
        period: Set(None),
        created_at: Set(act.now),
        ..of_grant(act, typed, recipient, None, 1).await?
    };
    let inserted = grant::Entity::insert(row).exec(&act.tx).await.map_err(slugs::taken)?;
    let id = inserted.last_insert_id;
    places(act, id, typed).await?;
    act.audit(Event::done("grant.listed").on("grant", id)).await?;
    told(act, recipient, None).await?;
    Ok(id)
}

/// Changes a grant, where nobody else did so since it was read.
///
/// # Errors
/// Conflict where somebody did; where the actor may not, or the database cannot be reached.
pub async fn edit_grant(
    act: &Act,
    before: &grant::Model,
    revision: i32,
    typed: &GrantText,
    recipient: Option<i32>,
) -> Result<(), Error> {
    act.may(Action::WriteFunding, &Facts::default())?;
    let next = revision.saturating_add(1);
    let mut row = of_grant(act, typed, recipient, before.title_language.as_deref(), next).await?;
    // what kind of year it is stays as the source has it for as long as the year does
    if typed.year != before.year {
        row.year_kind = Set(typed.year.map(|_| STATED.to_owned()));
    }
    // its days say better how long it ran
    if typed.starts_on.is_some() && typed.ends_on.is_some() {
        row.period = Set(None);
    }
    let changed = grant::Entity::update_many()
        .set(row)
        .filter(grant::Column::Id.eq(before.id))
        .filter(grant::Column::Revision.eq(revision))
        .exec(&act.tx)
        .await?;
    once(changed.rows_affected)?;
    grant_place::Entity::delete_many()
        .filter(grant_place::Column::GrantId.eq(before.id))
        .exec(&act.tx)
        .await?;
    places(act, before.id, typed).await?;
    if before.organisation_id != recipient {
        // projects are paid for by grants of their own organisation alone
        project::Entity::update_many()
            .col_expr(project::Column::GrantId, Expr::value(None::<i32>))
            .filter(project::Column::GrantId.eq(before.id))
            .filter(project::Column::OrganisationId.ne(recipient.unwrap_or_default()))
            .exec(&act.tx)
            .await?;
    }
    act.audit(Event::done("grant.changed").on("grant", before.id)).await?;
    told(act, recipient, before.organisation_id).await
}

/// `YearKind` of a year that somebody types off its source.
const STATED: &str = "stated";

/// Tells the directory whose grants changed: it finds organisations by the calls that paid them. Taken last.
async fn told(act: &Act, now: Option<i32>, before: Option<i32>) -> Result<(), Error> {
    let other = before.filter(|id| Some(*id) != now);
    for id in now.into_iter().chain(other) {
        listing::changed(&act.tx, Key::Organisation(id)).await?;
    }
    Ok(())
}

/// One row was written, or somebody else was first.
fn once(rows: u64) -> Result<(), Error> {
    if rows == 1 { Ok(()) } else { Err(Error::Conflict) }
}

async fn themes(act: &Act, call: i32, typed: &CallText) -> Result<(), Error> {
    let themes = typed.themes.iter().map(|theme| call_theme::ActiveModel {
        id: NotSet,
        call_id: Set(call),
        theme: Set(theme.word().to_owned()),
    });
    Ok(write(&act.tx, themes).await?)
}

async fn places(act: &Act, grant: i32, typed: &GrantText) -> Result<(), Error> {
    let places = typed.places.iter().map(|place| grant_place::ActiveModel {
        id: NotSet,
        grant_id: Set(grant),
        place_id: Set(*place),
    });
    Ok(write(&act.tx, places).await?)
}

fn of_programme(typed: &ProgrammeText, revision: i32) -> programme::ActiveModel {
    let typed = typed.clone();
    programme::ActiveModel {
        id: NotSet,
        slug: NotSet,
        name_sq: Set(typed.name.0),
        name_en: Set(typed.name.1),
        funder: Set(typed.funder.0),
        funder_en: Set(typed.funder.1),
        about_sq: Set(typed.about.0),
        about_en: Set(typed.about.1),
        website: Set(typed.website),
        source: Set(typed.source.address),
        source_title: Set(Some(typed.source.title)),
        revision: Set(revision),
        created_at: NotSet,
    }
}

fn of_call(act: &Act, typed: &CallText, revision: i32) -> call::ActiveModel {
    let typed = typed.clone();
    call::ActiveModel {
        id: NotSet,
        programme_id: Set(typed.programme),
        slug: NotSet,
        name_sq: Set(typed.name.0),
        name_en: Set(typed.name.1),
        opens_on: Set(typed.opens_on),
        closes_on: Set(typed.closes_on),
        budget: Set(typed.budget.map(|(amount, _)| amount)),
        currency: Set(typed.budget.map(|(_, currency)| currency.word().to_owned())),
        budget_note_sq: Set(typed.budget_note.0),
        budget_note_en: Set(typed.budget_note.1),
        applications: Set(typed.applications),
        supported: Set(typed.supported),
        note_sq: Set(typed.note.0),
        note_en: Set(typed.note.1),
        apply_at: Set(typed.apply_at),
        source: Set(typed.source.address),
        source_title: Set(Some(typed.source.title)),
        revision: Set(revision),
        created_at: NotSet,
        changed_at: Set(act.now),
    }
}

async fn of_grant(
    act: &Act,
    typed: &GrantText,
    recipient: Option<i32>,
    language: Option<&str>,
    revision: i32,
) -> Result<grant::ActiveModel, Error> {
    let (programme, call) = match typed.under {
        Under::Programme(id) => (id, None),
        Under::Call(id) => {
            // a call that is being moved to another programme takes its grants with it
            let row = call::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
            (row.ok_or(Error::NotFound)?.programme_id, Some(id))
        }
    };
    let typed = typed.clone();
    let (title, title_language, title_translated) = grant_titles(typed.title, language);
    Ok(grant::ActiveModel {
        id: NotSet,
        slug: NotSet,
        programme_id: Set(programme),
        call_id: Set(call),
        organisation_id: Set(recipient),
        title: Set(title),
        title_language: Set(title_language.map(str::to_owned)),
        title_translated: Set(title_translated),
        year: Set(typed.year),
        year_kind: NotSet,
        period: NotSet,
        starts_on: Set(typed.starts_on),
        ends_on: Set(typed.ends_on),
        amount: Set(typed.amount.map(|(amount, _)| amount)),
        currency: Set(typed.amount.map(|(_, currency)| currency.word().to_owned())),
        note_sq: Set(typed.note.0),
        note_en: Set(typed.note.1),
        source: Set(typed.source.address),
        source_title: Set(Some(typed.source.title)),
        revision: Set(revision),
        created_at: NotSet,
        changed_at: Set(act.now),
    })
}
