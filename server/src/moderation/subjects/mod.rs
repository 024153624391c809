//! What can be reported: found by kind and id, one file a kind. Another kind is a line here and a file.

mod argument;
mod collaboration;
mod event;
mod experience;
mod experience_use;
mod figure;
mod message;
mod offer;
mod offer_answer;
mod organisation;
mod person;
mod post;
mod project;
mod proposal;
mod question;
mod review;
mod statement;
mod thread;
mod titled;
mod tool_use;

pub(super) use message::SentMessages;
pub(super) use titled::Titled;

use bashke_entities::moderation::case;
use bashke_views::Locale;
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use super::queries;
use crate::accounts::Actor;
use crate::platform::errors::Error;
use crate::{App, accounts, network};

/// The longest excerpt that a case keeps: what an organisation says in two languages, and all else of it.
const EXCERPT: usize = 16_000;

/// Something that is reported, as it is now.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Which one.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// The languages of the title and of what it says, `sq` or `en`: none where that is no one language, or not people's words.
    pub written_in: [Option<String>; 2],
    /// Where it stands, without the language.
    pub path: String,
    /// Whose it is.
    pub author_id: Option<i32>,
    /// Which organisation it is, or whose it is.
    pub organisation: Option<i32>,
    /// What it says to everyone.
    pub excerpt: String,
    /// What it says to some alone: whoever decides on it reads it, whoever reports it does not by that.
    pub inside: Option<String>,
}

impl Subject {
    /// All that it says, for whoever decides on it.
    #[must_use]
    pub(super) fn whole(&self) -> String {
        match &self.inside {
            Some(inside) => format!("{}\n{inside}", self.excerpt),
            None => self.excerpt.clone(),
        }
    }
}

/// The language of the first of two titles, Albanian before English.
fn first(albanian: Option<&String>) -> Option<String> {
    let language = if albanian.is_some() { Locale::Sq } else { Locale::En };
    Some(language.tag().to_owned())
}

/// The language of something that is said in one alone.
fn only(albanian: Option<&String>, english: Option<&String>) -> Option<String> {
    match (albanian, english) {
        (Some(_), None) => Some(Locale::Sq.tag().to_owned()),
        (None, Some(_)) => Some(Locale::En.tag().to_owned()),
        _ => None,
    }
}

/// A thing by its name in addresses, such as `offer:12` or `person:lule-prova`; none where there is none such, nor where the
/// actor does not see it where it stands. Whether it is hidden itself is for whoever asks to know.
pub(super) async fn find(app: &App, locale: Locale, actor: &Actor, name: &str) -> Result<Option<Subject>, Error> {
    let Some((kind, id)) = name.split_once(':') else {
        return Ok(None);
    };
    let found = match kind.parse() {
        Ok(SubjectKind::Person) => person::find(&app.db, id).await?,
        Ok(SubjectKind::Organisation) => organisation::find(app, locale, id).await?,
        Ok(SubjectKind::Thread) => thread::find(&app.db, id).await?,
        Ok(SubjectKind::Post) => post::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Question) => question::find(&app.db, id).await?,
        Ok(SubjectKind::Statement) => statement::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Proposal) => proposal::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Argument) => argument::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Offer) => offer::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Collaboration) => collaboration::find(app, locale, actor, id).await?,
        Ok(SubjectKind::Event) => event::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Experience) => experience::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Message) => message::find(app, actor, id).await?,
        Ok(SubjectKind::ToolUse) => tool_use::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Review) => review::find(app, locale, actor, id).await?,
        Ok(SubjectKind::ExperienceUse) => experience_use::find(&app.db, actor, id).await?,
        Ok(SubjectKind::OfferAnswer) => offer_answer::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Project) => project::find(&app.db, actor, id).await?,
        Ok(SubjectKind::Figure) => figure::find(&app.cubes.current(), locale, id),
        Err(_) => None,
    };
    Ok(found.map(|subject| Subject {
        excerpt: subject.excerpt.chars().take(EXCERPT).collect(),
        ..subject
    }))
}

/// How the thing of a case is called, in a language, to whoever decides on it; to all others as it is [`Titled`].
pub(super) fn called(case: &case::Model, locale: Locale) -> String {
    match case.subject_kind.parse() {
        Ok(SubjectKind::Message) => locale.message("message-reported"),
        Ok(SubjectKind::OfferAnswer) => offer_answer::called(&case.subject_id, &case.title, locale),
        _ => case.title.clone(),
    }
}

/// What the thing of a case said when it was reported, in a language: the words of people stay in theirs.
pub(super) fn told(case: &case::Model, locale: Locale) -> String {
    if case.subject_kind == SubjectKind::Message.word() {
        message::told(&case.excerpt, locale)
    } else {
        case.excerpt.clone()
    }
}

/// Whose words they are, in a language, where two organisations alone read them; none for any other kind of thing. An
/// organisation that the actor does not see is not named.
pub(super) async fn whose(
    db: &impl ConnectionTrait,
    actor: &Actor,
    locale: Locale,
    (kind, id): (&str, &str),
    organisation: Option<i32>,
) -> Result<Option<String>, DbErr> {
    let Some(organisation) = organisation.filter(|_| kind == SubjectKind::OfferAnswer.word()) else {
        return Ok(None);
    };
    let mut name = None;
    if sees_organisation(db, actor, organisation).await? {
        name = network::faces(db, [organisation]).await?.remove(&organisation);
    }
    let name = name.map_or_else(|| locale.message("offer-answer-hidden"), |(_, name)| name);
    Ok(Some(offer_answer::written_by(id, &name, locale)))
}

/// Whether the actor sees the organisation whose something is: those who belong to it see it where it is hidden too.
async fn sees_organisation(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<bool, DbErr> {
    let signed = actor.signed.as_ref();
    let own = signed.is_some_and(|signed| signed.standing_in(id).is_some());
    queries::is_seen(db, actor, SubjectKind::Organisation, &id.to_string(), own).await
}

/// What the actor sees; none where there is nothing that they do.
fn seen<T>(found: Result<T, Error>) -> Result<Option<T>, Error> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What writes a kind of thing that several can write for an organisation, by the audit log.
const fn writes(kind: SubjectKind) -> &'static [&'static str] {
    match kind {
        SubjectKind::Organisation => &["organisation.created", "organisation.edited", "organisation.logo"],
        SubjectKind::Offer => &["offer.written", "offer.changed"],
        SubjectKind::Collaboration => &["collaboration.asked"],
        SubjectKind::Event => &["event.planned", "event.changed"],
        SubjectKind::Project => &[
            "project.created",
            "project.edited",
            "project.media-added",
            "project.media-changed",
        ],
        SubjectKind::Experience => &[
            "experience.written",
            "experience.changed",
            "experience.media-added",
            "experience.media-changed",
        ],
        SubjectKind::Message => &["message.sent"],
        SubjectKind::ToolUse => &["tool-use.told", "tool-use.changed"],
        SubjectKind::ExperienceUse => &["experience.used", "experience.use-changed"],
        SubjectKind::Person
        | SubjectKind::Thread
        | SubjectKind::Post
        | SubjectKind::Question
        | SubjectKind::Statement
        | SubjectKind::Proposal
        | SubjectKind::Argument
        | SubjectKind::Review
        | SubjectKind::OfferAnswer
        | SubjectKind::Figure => &[],
    }
}

/// Who wrote what an organisation, or something of one, said when it was reported, and when: by the audit log, whoever
/// changed it last before. People are suspended, not organisations; none for another kind of thing, whose author is known.
pub(super) async fn writer(
    db: &impl ConnectionTrait,
    case: &case::Model,
) -> Result<Option<(i32, DateTime<Utc>)>, DbErr> {
    let last = match case.subject_kind.parse() {
        // nobody changes an answer: whoever wrote it is known with it, and wrote it before then
        Ok(SubjectKind::OfferAnswer) => case.author_id.map(|author| (author, case.opened_at)),
        kind => {
            let writes = kind.map_or(&[] as &[&str], writes);
            if writes.is_empty() {
                return Ok(None);
            }
            accounts::last_to_do(db, writes, (&case.subject_kind, &case.subject_id), case.opened_at).await?
        }
    };
    let Some((person, at)) = last else { return Ok(None) };
    // whoever left is suspended no more
    Ok(accounts::person(db, person).await?.map(|person| (person.id, at)))
}

/// Those whom a decision on a case concerns: whose the thing is. For an organisation all its owners, or, where nobody owns
/// it, whoever listed it; for something of one its owners and whoever wrote it.
pub(super) async fn parties(
    db: &impl ConnectionTrait,
    case: &case::Model,
    author: Option<i32>,
) -> Result<Vec<i32>, DbErr> {
    let mut parties = match case.organisation_id {
        Some(id) => network::owners(db, id).await?,
        None => Vec::new(),
    };
    let of_owners_alone = case.subject_kind == SubjectKind::Organisation.word();
    if let Some(author) = author
        && !parties.contains(&author)
        && (parties.is_empty() || !of_owners_alone)
    {
        parties.push(author);
    }
    Ok(parties)
}
