//! Setting up a dialogue, changing it, saying who hosts it and who is invited, publishing it.

use bashke_entities::dialogue::{dialogue, dialogue_host, dialogue_invitation, dialogue_stage};
use bashke_vocabulary::{Access, NoticeKind, TextKind, fold};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::follow::begin;
use super::held::hold;
use crate::accounts::{self, Notice};
use crate::dialogue::commands::threads::tell_person;
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::stages::{Slot, Timetable, changed};
use crate::dialogue::rules::text;
use crate::network;
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::slugs;
use crate::policy::{Action, Denied, Facts};

/// The most hosts of a dialogue.
const HOSTS: usize = 12;

/// A dialogue to be set up.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// The question that it is about.
    pub title: String,
    /// The language that it is held in, `sq` or `en`.
    pub language: &'static str,
    /// The municipality that it is about.
    pub place_id: Option<i32>,
    /// Who takes part.
    pub access: Access,
    /// Its stages.
    pub timetable: Timetable,
}

/// What is changed of a dialogue.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The question that it is about.
    pub title: String,
    /// The municipality that it is about.
    pub place_id: Option<i32>,
    /// Who takes part.
    pub access: Access,
    /// Its stages.
    pub timetable: Timetable,
}

/// Sets up a dialogue, which only its hosts see until it is published. Gives the name in its address.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn set_up(act: &Act, wanted: SetUp) -> Result<String, Error> {
    act.may(Action::CreateDialogue, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let base = match text::slug(&wanted.title) {
        page if page == "new" => "dialog-new".to_owned(),
        base => base,
    };
    let slug = slugs::free::<dialogue::Entity>(&act.tx, dialogue::Column::Slug, &base).await?;
    let row = dialogue::ActiveModel {
        id: NotSet,
        slug: Set(slug.clone()),
        title_key: Set(fold(&wanted.title)),
        title: Set(wanted.title),
        language: Set(wanted.language.to_owned()),
        place_id: Set(wanted.place_id),
        access: Set(wanted.access.word().to_owned()),
        created_by: Set(person),
        created_at: Set(act.now),
        published_at: Set(None),
        news: Set(0),
    };
    let row = dialogue::Entity::insert(row).exec_with_returning(&act.tx).await?;
    stages(act, row.id, wanted.timetable.slots()).await?;
    host(act, row.id, person).await?;
    begin(act, &row, person).await?;
    act.audit(Event::done("dialogue.set-up").on("dialogue", row.id)).await?;
    Ok(slug)
}

async fn stages(act: &Act, dialogue: i32, slots: &[Slot]) -> Result<(), Error> {
    dialogue_stage::Entity::delete_many()
        .filter(dialogue_stage::Column::DialogueId.eq(dialogue))
        .exec(&act.tx)
        .await?;
    let rows = slots.iter().map(|slot| dialogue_stage::ActiveModel {
        id: NotSet,
        dialogue_id: Set(dialogue),
        stage: Set(slot.stage.word().to_owned()),
        opens_at: Set(slot.opens),
        closes_at: Set(slot.closes),
        // what opened already was told then, or is no news
        told_at: Set((slot.opens <= act.now).then_some(act.now)),
    });
    dialogue_stage::Entity::insert_many(rows)
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Changes a dialogue's question, who takes part and its timetable. What has begun keeps its beginning, and what is over
/// stays so once everyone sees it.
///
/// # Errors
/// Where the actor may not, something of that is to be changed, or the database cannot be reached.
pub async fn change(act: &Act, slug: &str, wanted: Changed) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    if on.row.published_at.is_some() {
        let faults = changed(&on.slots, wanted.timetable.slots(), act.now);
        let refusals = faults.iter().map(|stage| Refusal::new(stage.word(), "stage-begun"));
        Refusals(refusals.collect()).into_result()?;
    }
    // whoever took part must still find what they said
    dialogue::Entity::update_many()
        .col_expr(dialogue::Column::TitleKey, Expr::value(fold(&wanted.title)))
        .col_expr(dialogue::Column::Title, Expr::value(wanted.title))
        .col_expr(dialogue::Column::PlaceId, Expr::value(wanted.place_id))
        .col_expr(dialogue::Column::Access, Expr::value(wanted.access.word()))
        .filter(dialogue::Column::Id.eq(on.row.id))
        .exec(&act.tx)
        .await?;
    if on.slots != wanted.timetable.slots() {
        stages(act, on.row.id, wanted.timetable.slots()).await?;
    }
    act.audit(Event::done("dialogue.changed").on("dialogue", on.row.id))
        .await
}

/// Shows a dialogue to everyone. It needs a background, and a stage that has not closed yet.
///
/// # Errors
/// Where the actor may not, something is missing, or the database cannot be reached.
pub async fn publish(act: &Act, slug: &str) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    if on.row.published_at.is_some() {
        return Ok(());
    }
    let mut refusals = Refusals::default();
    if queries::text_of(&act.tx, on.row.id, TextKind::Background)
        .await?
        .is_none()
    {
        refusals.push("publish", "dialogue-background-missing");
    }
    if on.slots.iter().any(|slot| slot.closes <= act.now) {
        refusals.push("publish", "dialogue-stage-over");
    }
    refusals.into_result()?;
    dialogue::Entity::update_many()
        .col_expr(dialogue::Column::PublishedAt, Expr::value(act.now))
        .filter(dialogue::Column::Id.eq(on.row.id))
        .exec(&act.tx)
        .await?;
    let guests = queries::guests(&act.tx, on.row.id).await?;
    for guest in guests {
        tell_guest(act, &on, guest.organisation_id, guest.place_id).await?;
    }
    act.audit(Event::done("dialogue.published").on("dialogue", on.row.id))
        .await
}

/// Makes somebody a host, by the name in the address of their page.
///
/// # Errors
/// Where the actor may not, there is nobody such, there are too many, or the database cannot be reached.
pub async fn let_host(act: &Act, slug: &str, person: &str) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    let person = person.trim().trim_start_matches('@').to_owned();
    let found = accounts::by_slugs(&act.tx, std::slice::from_ref(&person)).await?;
    let Some(id) = found.get(&person).copied() else {
        return Err(Error::refused("person", "dialogue-host-unknown"));
    };
    if on.hosts.len() >= HOSTS && !on.hosts.contains(&id) {
        let many = Refusal::new("person", "dialogue-hosts-many").with("most", HOSTS.to_string());
        return Err(Error::Refused(many.into()));
    }
    host(act, on.row.id, id).await?;
    begin(act, &on.row, id).await?;
    if act.actor.id() != Some(id) {
        let notice = Notice::new(NoticeKind::Dialogue, "dialogue-host", format!("/dialogues/{slug}"))
            .with("title", &on.row.title);
        tell_person(act, id, &notice).await?;
    }
    let made = Event::done("dialogue.host-added").on("dialogue", on.row.id);
    act.audit(made.with("person", id)).await
}

async fn host(act: &Act, dialogue: i32, person: i32) -> Result<(), Error> {
    let row = dialogue_host::ActiveModel {
        id: NotSet,
        dialogue_id: Set(dialogue),
        person_id: Set(person),
        since: Set(act.now),
    };
    let both = [dialogue_host::Column::DialogueId, dialogue_host::Column::PersonId];
    dialogue_host::Entity::insert(row)
        .on_conflict(OnConflict::columns(both).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    Ok(())
}

/// Lets somebody host no longer; a dialogue never loses its last host.
///
/// # Errors
/// Where the actor may not, it is the last one, or the database cannot be reached.
pub async fn no_longer_host(act: &Act, slug: &str, person: i32) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    if on.hosts == [person] {
        return Err(Error::refused("person", "dialogue-host-last"));
    }
    dialogue_host::Entity::delete_many()
        .filter(dialogue_host::Column::DialogueId.eq(on.row.id))
        .filter(dialogue_host::Column::PersonId.eq(person))
        .exec(&act.tx)
        .await?;
    let gone = Event::done("dialogue.host-removed").on("dialogue", on.row.id);
    act.audit(gone.with("person", person)).await
}

/// Invites an organisation or a municipality; once it is published, whoever speaks for them is told.
///
/// # Errors
/// Where the actor may not, there are too many, or the database cannot be reached.
pub async fn invite(act: &Act, slug: &str, organisation: Option<i32>, place: Option<i32>) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let guests = queries::guests(&act.tx, on.row.id).await?;
    let invited = |guest: &dialogue_invitation::Model| (guest.organisation_id, guest.place_id) == (organisation, place);
    if guests.iter().any(invited) {
        return Ok(());
    }
    if guests.len() as u64 >= queries::GUESTS {
        let many = Refusal::new("guest", "dialogue-guests-many").with("most", queries::GUESTS.to_string());
        return Err(Error::Refused(many.into()));
    }
    let row = dialogue_invitation::ActiveModel {
        id: NotSet,
        dialogue_id: Set(on.row.id),
        organisation_id: Set(organisation),
        place_id: Set(place),
        invited_by: Set(person),
        invited_at: Set(act.now),
    };
    dialogue_invitation::Entity::insert(row).exec(&act.tx).await?;
    if on.row.published_at.is_some() {
        tell_guest(act, &on, organisation, place).await?;
    }
    let invited = Event::done("dialogue.invited").on("dialogue", on.row.id);
    act.audit(match organisation {
        Some(id) => invited.with("organisation", id),
        None => invited.with("place", place.unwrap_or_default()),
    })
    .await
}

/// Tells whoever speaks for what is invited.
async fn tell_guest(act: &Act, on: &OnDialogue, organisation: Option<i32>, place: Option<i32>) -> Result<(), Error> {
    let organisation = match (organisation, place) {
        (Some(id), _) => Some(id),
        (None, Some(place)) => network::institution_of(&act.tx, place, act.now)
            .await?
            .map(|one| one.id),
        (None, None) => None,
    };
    let Some(organisation) = organisation else {
        return Ok(());
    };
    let notice = Notice::new(
        NoticeKind::Dialogue,
        "dialogue-invited",
        format!("/dialogues/{}", on.row.slug),
    )
    .with("title", &on.row.title);
    for (_, person) in network::speakers(&act.tx, &[organisation]).await? {
        if act.actor.id() != Some(person) {
            tell_person(act, person, &notice).await?;
        }
    }
    Ok(())
}

/// Takes an invitation back.
///
/// # Errors
/// Where the actor may not, or the database cannot be reached.
pub async fn leave_out(act: &Act, slug: &str, invitation: i32) -> Result<(), Error> {
    let on = hold(act, slug).await?;
    act.may(Action::HostDialogue, &on.facts)?;
    let find = dialogue_invitation::Entity::find_by_id(invitation);
    let find = find.filter(dialogue_invitation::Column::DialogueId.eq(on.row.id));
    if find.count(&act.tx).await? == 0 {
        return Err(Error::NotFound);
    }
    dialogue_invitation::Entity::delete_by_id(invitation)
        .exec(&act.tx)
        .await?;
    act.audit(Event::done("dialogue.left-out").on("dialogue", on.row.id))
        .await
}
