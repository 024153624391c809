//! What an organisation says of itself.

use bashke_entities::network::{
    organisation, organisation_contact, organisation_language, organisation_place, organisation_theme, verification,
};
use bashke_vocabulary::{Standing, fold};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::held::{Held, hold, hold_by_id};
use super::{listing, write};
use crate::network::rules::directory::Key;
use crate::network::rules::{self, Profile};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted, Limit};
use crate::platform::slugs;
use crate::policy::{Action, Facts};

/// Lists a new organisation; whoever does so owns it. Gives its short name.
///
/// # Errors
/// Where the actor may not, where too many were listed, where its number is another's, or the database cannot be
/// reached.
pub async fn create(act: &Act, profile: &Profile) -> Result<String, Error> {
    act.may(Action::CreateOrganisation, &Facts::default())?;
    let maker = act.actor.id().ok_or(Error::NotFound)?;
    asked(act, "name").await?;
    number_is_free(act, profile, None).await?;
    let row = organisation::ActiveModel {
        id: NotSet,
        slug: Set(slugs::free::<organisation::Entity>(
            &act.tx,
            organisation::Column::Slug,
            &slugs::of_title(&profile.name, "organisation"),
        )
        .await?),
        kind: Set(profile.kind.word().to_owned()),
        name: Set(profile.name.clone()),
        name_key: Set(name_key(&profile.name, profile.short_name.as_deref())),
        sort_key: Set(sort_key(&profile.name)),
        short_name: Set(profile.short_name.clone()),
        about_sq: Set(profile.about_sq.clone()),
        about_en: Set(profile.about_en.clone()),
        founded: Set(profile.founded),
        register_number: Set(profile.register_number.clone()),
        website: Set(profile.website.clone()),
        created_by: Set(Some(maker)),
        created_at: Set(act.now),
        changed_at: Set(act.now),
        revision: Set(1),
        ..organisation::ActiveModel::default()
    };
    let row = organisation::Entity::insert(row)
        .exec_with_returning(&act.tx)
        .await
        .map_err(slugs::taken)?;
    lists(act, row.id, profile).await?;
    let held = hold_by_id(act, row.id).await?;
    held.place(act, maker, Some(Standing::Owner)).await?;
    act.audit(Event::done("organisation.created").on("organisation", row.id))
        .await?;
    Ok(row.slug)
}

/// Counts what somebody asks of others here: listings, requests, claims.
pub(super) async fn asked(act: &Act, field: &'static str) -> Result<(), Error> {
    counted(act, limits::NETWORK_ASKED, field, "limit-network-asked").await
}

/// Counts what somebody writes here for organisations: offers, asks, answers, events.
pub(super) async fn written(act: &Act, field: &'static str) -> Result<(), Error> {
    counted(act, limits::NETWORK_WRITTEN, field, "limit-network-written").await
}

/// Counts what somebody does against a limit of theirs.
pub(super) async fn counted(act: &Act, limit: Limit, field: &'static str, message: &'static str) -> Result<(), Error> {
    let who = act.actor.id().map(|id| id.to_string()).unwrap_or_default();
    counted_as(act, limit, &who, field, message).await
}

/// Counts a change of something that others are told of each time it is made to and fro; `thing` is what is changed.
pub(super) async fn told_again(act: &Act, field: &'static str, thing: &str) -> Result<(), Error> {
    counted_as(act, limits::TOLD_AGAIN, thing, field, "limit-told-again").await
}

/// Counts what somebody changes here at a click: registrations, blocks, reviews.
pub(super) async fn clicked(act: &Act, field: &'static str) -> Result<(), Error> {
    counted(act, limits::NETWORK_CLICKED, field, "limit-network-clicked").await
}

async fn counted_as(
    act: &Act,
    limit: Limit,
    who: &str,
    field: &'static str,
    message: &'static str,
) -> Result<(), Error> {
    let counted = Counted::new(&act.secrets, limit, who);
    match counted.taken(&act.tx, act.now).await? {
        Some(until) => Err(Error::Refused(limit.explained(field, message, until - act.now).into())),
        None => Ok(()),
    }
}

/// The key by which a name is found.
pub(super) fn name_key(name: &str, short: Option<&str>) -> String {
    fold(&format!("{name} {}", short.unwrap_or_default()))
}

/// A number stands for one organisation.
async fn number_is_free(act: &Act, profile: &Profile, own: Option<i32>) -> Result<(), Error> {
    let Some(number) = &profile.register_number else {
        return Ok(());
    };
    let other = organisation::Entity::find()
        .filter(organisation::Column::RegisterNumber.eq(number))
        .filter(organisation::Column::Id.ne(own.unwrap_or_default()))
        .one(&act.tx)
        .await?;
    match other {
        Some(_) => Err(Error::refused("register-number", "organisations-nipt-taken")),
        None => Ok(()),
    }
}

/// Changes what an organisation says of itself. `revision` is what the form was filled from: whoever saved in between is not
/// written over. Where that makes another of it, the verified mark is gone: it was given
/// to what stood there before.
///
/// # Errors
/// A conflict where somebody saved in between; where the actor may not, where its number is another's, or the database cannot be
/// reached.
pub async fn edit(act: &Act, slug: &str, revision: i32, profile: &Profile) -> Result<(), Error> {
    use organisation::Column;
    let held = hold(act, slug).await?;
    held.may(act, Action::EditOrganisation)?;
    held.not_locked(act, "name").await?;
    number_is_free(act, profile, Some(held.row.id)).await?;
    let changed = organisation::Entity::update_many()
        .col_expr(Column::Kind, Expr::value(profile.kind.word()))
        .col_expr(Column::Name, Expr::value(profile.name.clone()))
        .col_expr(
            Column::NameKey,
            Expr::value(name_key(&profile.name, profile.short_name.as_deref())),
        )
        .col_expr(Column::SortKey, Expr::value(sort_key(&profile.name)))
        .col_expr(Column::ShortName, Expr::value(profile.short_name.clone()))
        .col_expr(Column::AboutSq, Expr::value(profile.about_sq.clone()))
        .col_expr(Column::AboutEn, Expr::value(profile.about_en.clone()))
        .col_expr(Column::Founded, Expr::value(profile.founded))
        .col_expr(Column::RegisterNumber, Expr::value(profile.register_number.clone()))
        .col_expr(Column::Website, Expr::value(profile.website.clone()))
        .col_expr(Column::ChangedAt, Expr::value(act.now))
        .col_expr(Column::Revision, Expr::value(revision.saturating_add(1)))
        .filter(Column::Id.eq(held.row.id))
        .filter(Column::Revision.eq(revision))
        .exec(&act.tx)
        .await
        .map_err(slugs::taken)?;
    if changed.rows_affected != 1 {
        return Err(Error::Conflict);
    }
    lists(act, held.row.id, profile).await?;
    if rules::is_verified(held.row.verified_until, act.now) && is_another(&held, profile) {
        mark_is_gone(act, held.row.id, rules::ANOTHER_BY_NOW).await?;
    }
    act.audit(Event::done("organisation.edited").on("organisation", held.row.id))
        .await
}

fn is_another(held: &Held, profile: &Profile) -> bool {
    held.row.name != profile.name
        || held.row.kind != profile.kind.word()
        || held.row.register_number != profile.register_number
}

/// Takes the mark for a reason of the platform's own. Whoever calls it tells the directory.
pub(super) async fn mark_is_gone(act: &Act, organisation: i32, why: &str) -> Result<(), Error> {
    let row = verification::ActiveModel {
        id: NotSet,
        organisation_id: Set(organisation),
        until: Set(None),
        // the platform's own reason; the page says it
        reason: Set(why.to_owned()),
        decided_by: Set(None),
        decided_at: Set(act.now),
        reminded_at: Set(None),
    };
    verification::Entity::insert(row)
        .exec_without_returning(&act.tx)
        .await?;
    organisation::Entity::update_many()
        .col_expr(
            organisation::Column::VerifiedUntil,
            Expr::value(None::<chrono::DateTime<chrono::Utc>>),
        )
        .filter(organisation::Column::Id.eq(organisation))
        .exec(&act.tx)
        .await?;
    act.audit(
        Event::done("organisation.mark-gone")
            .on("organisation", organisation)
            .with("without-owner", why == rules::LEFT_WITHOUT_OWNER),
    )
    .await
}

/// Writes anew what stands in lists, and tells the directory.
async fn lists(act: &Act, id: i32, profile: &Profile) -> Result<(), Error> {
    let tx = &act.tx;
    organisation_theme::Entity::delete_many()
        .filter(organisation_theme::Column::OrganisationId.eq(id))
        .exec(tx)
        .await?;
    organisation_place::Entity::delete_many()
        .filter(organisation_place::Column::OrganisationId.eq(id))
        .exec(tx)
        .await?;
    organisation_language::Entity::delete_many()
        .filter(organisation_language::Column::OrganisationId.eq(id))
        .exec(tx)
        .await?;
    organisation_contact::Entity::delete_many()
        .filter(organisation_contact::Column::OrganisationId.eq(id))
        .exec(tx)
        .await?;
    let themes = profile.themes.iter().map(|theme| organisation_theme::ActiveModel {
        id: NotSet,
        organisation_id: Set(id),
        theme: Set(theme.word().to_owned()),
    });
    write(tx, themes).await?;
    let places = profile.places.iter().map(|place| organisation_place::ActiveModel {
        id: NotSet,
        organisation_id: Set(id),
        place_id: Set(*place),
    });
    write(tx, places).await?;
    let languages = profile
        .languages
        .iter()
        .map(|language| organisation_language::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            language: Set(language.word().to_owned()),
        });
    write(tx, languages).await?;
    let contacts = profile
        .contacts
        .iter()
        .map(|contact| organisation_contact::ActiveModel {
            id: NotSet,
            organisation_id: Set(id),
            field: Set(contact.field.word().to_owned()),
            value: Set(contact.value.clone()),
            visibility: Set(contact.visibility.word().to_owned()),
        });
    write(tx, contacts).await?;
    Ok(listing::changed(tx, Key::Organisation(id)).await?)
}
