//! What the people and organisations of a trial tell of things, and write to each other.

use std::collections::HashMap;

use bashke_entities::accounts::person;
use bashke_entities::finance::place;
use bashke_entities::network::{
    conversation, conversation_reader, experience, experience_choice, experience_use, library_proposal, membership,
    message, organisation, review, tool, tool_use,
};
use bashke_seeds::{DemonstrationConversation, DemonstrationMember, DemonstrationProposal, demonstration_told};
use bashke_vocabulary::Standing;
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter,
};

use super::funding::keys;
use super::{belong, mark};
use crate::network::commands::{library_proposals, write};
use crate::network::rules::{self, Party, Proposed, pair};
use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;

/// The keys of what is told of, by slugs and addresses.
struct Known {
    people: HashMap<String, i32>,
    organisations: HashMap<String, i32>,
    experiences: HashMap<String, i32>,
    tools: HashMap<String, i32>,
    places: HashMap<String, i32>,
}

/// Tells it all once: what people changed or took back since does not come again. Gives whether this was the time. Some
/// demonstration organisations bear the mark from then on, so that a trial shows how one reviews, and a mean.
///
/// # Errors
/// Where the built-in file is broken, or the database cannot be reached.
pub async fn seed_demonstration_told(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<bool, Error> {
    let told = demonstration_told().map_err(Error::internal)?;
    let tx = begin_write(db).await?;
    let before = library_proposal::Entity::find()
        .filter(library_proposal::Column::SeededAs.eq(&told.proposal.slug))
        .one(&tx)
        .await?;
    if before.is_some() {
        return Ok(false);
    }
    let known = known(&tx).await?;
    for slug in &told.verified {
        mark(&tx, slug, now).await?;
    }
    for one in &told.member {
        member(&tx, &known, one, now).await?;
    }
    proposal(&tx, &known, &told.proposal, now).await?;
    for one in &told.conversation {
        conversation(&tx, &known, one, now).await?;
    }
    let uses = told.experience_use.into_iter().filter_map(|one| {
        Some(experience_use::ActiveModel {
            id: NotSet,
            experience_id: Set(*known.experiences.get(&one.experience)?),
            organisation_id: Set(*known.organisations.get(&one.organisation)?),
            place_id: Set(*known.places.get(&one.place)?),
            year: Set(one.year),
            outcome: Set(one.outcome),
            language: Set(one.language),
            text: Set(one.text),
            revision: Set(1),
            written_by: Set(None),
            written_at: Set(now),
            changed_at: Set(now),
            withdrawn_at: Set(None),
        })
    });
    write(&tx, uses).await?;
    let used = told.tool_use.into_iter().filter_map(|one| {
        Some(tool_use::ActiveModel {
            id: NotSet,
            tool_id: Set(*known.tools.get(&one.tool)?),
            who: Set(None),
            organisation_id: Set(Some(*known.organisations.get(&one.organisation)?)),
            place_sq: Set(None),
            place_en: Set(None),
            place_id: Set(Some(*known.places.get(&one.place)?)),
            time: Set(Some(one.time)),
            result_sq: Set(Some(one.result_sq)),
            result_en: Set(Some(one.result_en)),
            source: Set(None),
            revision: Set(1),
            created_by: Set(None),
            created_at: Set(Some(now)),
            changed_at: Set(Some(now)),
            withdrawn_at: Set(None),
        })
    });
    write(&tx, used).await?;
    let reviews = told.review.into_iter().filter_map(|one| {
        Some(review::ActiveModel {
            id: NotSet,
            tool_id: Set(Some(*known.tools.get(&one.tool)?)),
            resource_id: Set(None),
            organisation_id: Set(*known.organisations.get(&one.organisation)?),
            person_id: Set(*known.people.get(&one.person)?),
            rating: Set(one.rating),
            language: Set(one.language),
            text: Set(one.text),
            revision: Set(1),
            created_at: Set(now),
            changed_at: Set(now),
            withdrawn_at: Set(None),
        })
    });
    write(&tx, reviews).await?;
    let chosen = known.experiences.get(&told.choice.experience);
    let choice = chosen.map(|id| experience_choice::ActiveModel {
        id: NotSet,
        experience_id: Set(*id),
        reason_sq: Set(told.choice.reason_sq),
        reason_en: Set(Some(told.choice.reason_en)),
        chosen_by: Set(None),
        chosen_at: Set(now),
    });
    write(&tx, choice).await?;
    tx.commit().await?;
    Ok(true)
}

async fn known(db: &impl ConnectionTrait) -> Result<Known, Error> {
    let people = person::Entity::find()
        .filter(person::Column::Email.is_in(bashke_seeds::people().iter().map(|one| one.email)))
        .all(db)
        .await?;
    Ok(Known {
        people: people
            .into_iter()
            .filter_map(|row| Some((row.email?, row.id)))
            .collect(),
        organisations: keys::<organisation::Entity>(db, organisation::Column::Slug, organisation::Column::Id).await?,
        experiences: keys::<experience::Entity>(db, experience::Column::Slug, experience::Column::Id).await?,
        tools: keys::<tool::Entity>(db, tool::Column::Slug, tool::Column::Id).await?,
        places: keys::<place::Entity>(db, place::Column::Slug, place::Column::Id).await?,
    })
}

fn ago(now: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    Duration::try_days(days).map_or(now, |days| now - days)
}

/// Lets somebody belong to an organisation, unless they do already.
async fn member(
    db: &impl ConnectionTrait,
    known: &Known,
    one: &DemonstrationMember,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let both = known
        .organisations
        .get(&one.organisation)
        .zip(known.people.get(&one.person));
    let Some((organisation, person)) = both else {
        return Ok(());
    };
    let there = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(*organisation))
        .filter(membership::Column::PersonId.eq(*person))
        .one(db)
        .await?;
    if there.is_none() {
        belong(db, *organisation, *person, Standing::Member, now).await?;
    }
    Ok(())
}

async fn proposal(
    db: &impl ConnectionTrait,
    known: &Known,
    one: &DemonstrationProposal,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(organisation) = known.organisations.get(&one.organisation) else {
        return Ok(());
    };
    let fields: Fields = one.answers.clone().into_iter().collect();
    let typed = Proposed::Resource(rules::resource(&fields)?);
    let row = library_proposal::ActiveModel {
        seeded_as: Set(Some(one.slug.clone())),
        proposed_by: Set(known.people.get(&one.person).copied()),
        ..library_proposals::blank(*organisation, &typed, ago(now, one.days_ago))
    };
    library_proposal::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// A conversation, as if each had written on their day: whoever began it has read it, and the newest waits for the others.
async fn conversation(
    db: &impl ConnectionTrait,
    known: &Known,
    one: &DemonstrationConversation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let both = known
        .people
        .get(&one.person)
        .zip(known.organisations.get(&one.organisation));
    let Some((person, organisation)) = both else {
        return Ok(());
    };
    let pair = pair(Party::Person(*person), Party::Organisation(*organisation));
    let there = conversation::Entity::find().filter(conversation::Column::Pair.eq(&pair));
    if there.one(db).await?.is_some() {
        return Ok(());
    }
    let row = conversation::ActiveModel {
        id: NotSet,
        pair: Set(pair),
        person_id: Set(*person),
        other_id: Set(None),
        organisation_id: Set(Some(*organisation)),
        last_id: Set(0),
        last_of_person: Set(0),
        last_of_other: Set(0),
    };
    let id = conversation::Entity::insert(row).exec(db).await?.last_insert_id;
    let (mut last, mut of_person, mut of_other) = (0, 0, 0);
    for one_message in &one.messages {
        let Some(by) = known.people.get(&one_message.by) else {
            continue;
        };
        let own = by == person;
        let row = message::ActiveModel {
            id: NotSet,
            conversation_id: Set(id),
            person_id: Set(*by),
            organisation_id: Set((!own).then_some(*organisation)),
            language: Set(one_message.language.clone()),
            text: Set(one_message.text.clone()),
            after_id: Set(last),
            sent_at: Set(ago(now, one_message.days_ago)),
        };
        last = message::Entity::insert(row).exec(db).await?.last_insert_id;
        *(if own { &mut of_person } else { &mut of_other }) = last;
    }
    conversation::Entity::update(conversation::ActiveModel {
        id: Set(id),
        last_id: Set(last),
        last_of_person: Set(of_person),
        last_of_other: Set(of_other),
        ..Default::default()
    })
    .exec(db)
    .await?;
    let reader = conversation_reader::ActiveModel {
        id: NotSet,
        conversation_id: Set(id),
        person_id: Set(*person),
        read_to: Set(last),
        told_at: Set(None),
    };
    conversation_reader::Entity::insert(reader)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
