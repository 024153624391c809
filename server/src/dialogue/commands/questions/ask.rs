//! Asking a municipality.

use bashke_entities::dialogue::{dialogue_question, question};
use bashke_vocabulary::{CitingKind, NoticeKind, SubjectKind, fold};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait};

use super::follow::begin;
use crate::accounts::Notice;
use crate::dialogue::commands::dialogues::{cite, hold, take_part};
use crate::dialogue::commands::rendering::make;
use crate::dialogue::commands::threads::{speaks_for, tell_person};
use crate::dialogue::rules::clock::Question;
use crate::dialogue::rules::stages::Deed;
use crate::dialogue::rules::text::{self, Written};
use crate::dialogue::rules::working_days::{Calendar, day_in_tirana};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::platform::markdown::VERSION;
use crate::policy::{Action, Denied, Facts};
use crate::{moderation, network};

/// A question to be asked.
#[derive(Debug, Clone)]
pub struct Ask {
    /// The municipality.
    pub place_id: i32,
    /// What is asked, in a line.
    pub title: String,
    /// The question itself.
    pub written: Written,
    /// The dialogue in which it is asked, by the name in its address.
    pub dialogue: Option<String>,
}

/// Asks a municipality; its officials are told, and whoever asks follows it. Gives its key and the readable end of its
/// address.
///
/// # Errors
/// Where the actor may not, the dialogue takes no questions now, a limit of newcomers or of texts is met, or the database
/// cannot be reached.
pub async fn ask(act: &Act, wanted: Ask) -> Result<(i32, String), Error> {
    act.may(Action::AskQuestion, &Facts::default())?;
    let signed = act.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let organisation = speaks_for(act, signed)?;
    let Ask {
        place_id,
        title,
        written,
        dialogue,
    } = wanted;
    let dialogue = match dialogue {
        Some(slug) => {
            let on = hold(act, &slug).await?;
            take_part(act, &on, Deed::Ask, "text")?;
            Some(on.row.id)
        }
        None => None,
    };
    let checked = format!("{title}\n{}", written.text);
    moderation::check(&act.tx, &act.actor, act.now, "text", &checked).await?;
    let made = make(&act.tx, &act.config.public_url, &written.text).await?;
    let today = day_in_tirana(act.now);
    let slug = text::slug(&title);
    let row = question::ActiveModel {
        id: NotSet,
        slug: Set(slug.clone()),
        title_key: Set(fold(&title)),
        title: Set(title.clone()),
        language: Set(written.language.to_owned()),
        text_key: Set(fold(&written.text)),
        text: Set(written.text),
        html: Set(made.rendered.html),
        renderer: Set(VERSION),
        place_id: Set(place_id),
        author_id: Set(signed.id),
        organisation_id: Set(organisation),
        asked_at: Set(act.now),
        asked_on: Set(today),
        due_on: Set(Question::asked(today).due(&Calendar::default()).day),
        extended_on: Set(None),
        ended_on: Set(None),
        ending: Set(None),
        late: Set(None),
        took_days: Set(None),
        reminded_on: Set(None),
        overdue_told_on: Set(None),
        news: Set(0),
    };
    let id = question::Entity::insert(row).exec(&act.tx).await?.last_insert_id;
    cite(act, dialogue, CitingKind::Question, id, &made.figures).await?;
    if let Some(dialogue) = dialogue {
        let asked_in = dialogue_question::ActiveModel {
            id: NotSet,
            dialogue_id: Set(dialogue),
            question_id: Set(id),
        };
        dialogue_question::Entity::insert(asked_in).exec(&act.tx).await?;
    }
    moderation::contributed(act, SubjectKind::Question, &id.to_string()).await?;
    begin(act, id, signed.id, 0).await?;
    tell_officials(act, id, place_id, &signed.name, &title).await?;
    act.audit(Event::done("question.asked").on("question", id).with("place", place_id))
        .await?;
    Ok((id, slug))
}

/// Tells those who speak for the municipality, where it is verified.
async fn tell_officials(act: &Act, id: i32, place: i32, name: &str, title: &str) -> Result<(), Error> {
    let institution = network::institution_of(&act.tx, place, act.now).await?;
    let Some(institution) = institution.filter(|one| one.verified) else {
        return Ok(());
    };
    let notice = Notice::new(NoticeKind::Official, "question-asked", format!("/questions/{id}"))
        .with("name", name)
        .with("title", title);
    for (_, person) in network::speakers(&act.tx, &[institution.id]).await? {
        if act.actor.id() != Some(person) {
            tell_person(act, person, &notice).await?;
        }
    }
    Ok(())
}
