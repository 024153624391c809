//! Being named by another organisation, in a project or for an event: who is told what of it, how often, and how it is noted.

use bashke_entities::network::{event, project};
use bashke_vocabulary::{NoticeKind, SubjectKind};

use super::news::hidden;
use super::profile::told_again;
use super::telling::{is_news, is_news_again, tell_of_two};
use crate::accounts::Notice;
use crate::network::{queries, rules};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;

/// What is said of being named in one kind of thing.
pub(super) struct Words {
    /// The field beside which it is told that something was said too often.
    pub(super) field: &'static str,
    /// What whoever is named is told: that they are, or are no more.
    pub(super) named: &'static [&'static str],
    /// That they confirmed it: what the leader is told, and what is noted.
    pub(super) confirmed: [&'static str; 2],
    /// The same of declining.
    pub(super) declined: [&'static str; 2],
}

/// What names organisations.
pub(super) struct Naming<'a> {
    kind: SubjectKind,
    id: i32,
    /// Whose it is.
    leader: i32,
    title: [&'a str; 2],
    /// Where it is said; none while whoever is named does not see it.
    path: Option<String>,
    /// Whether moderators hide it, or the organisation whose it is: then nobody is told.
    hidden: bool,
}

impl<'a> Naming<'a> {
    /// A project, as it stands.
    pub(super) async fn in_project(act: &Act, of: &'a project::Model) -> Result<Self, Error> {
        Ok(Self {
            kind: SubjectKind::Project,
            id: of.id,
            leader: of.organisation_id,
            title: rules::titles([&of.title_sq, &of.title_en]),
            path: of.published_at.map(|_| format!("/projects/{}#partners", of.slug)),
            hidden: hidden(act, SubjectKind::Project, of.id, of.organisation_id).await?,
        })
    }

    /// An event.
    pub(super) async fn for_event(act: &Act, of: &'a event::Model) -> Result<Self, Error> {
        Ok(Self {
            kind: SubjectKind::Event,
            id: of.id,
            leader: of.organisation_id,
            title: rules::titles([&of.title_sq, &of.title_en]),
            path: Some(format!("/events/{}#f-co-host", of.id)),
            hidden: hidden(act, SubjectKind::Event, of.id, of.organisation_id).await?,
        })
    }

    /// Tells those who speak for whoever is named what the leader did, unless it is hidden, or they were told the same on that
    /// day; whether they were told now.
    pub(super) async fn tell_news(&self, act: &Act, message: &'static str, named: i32) -> Result<bool, Error> {
        if self.hidden || !is_news(act, &self.between(message, named)).await? {
            return Ok(false);
        }
        self.tell(act, message, (self.leader, named)).await?;
        Ok(true)
    }

    /// Whoever is named confirms or declines: it is counted, noted, and told to the leader; what comes after that is news.
    ///
    /// # Errors
    /// Refused where it was said otherwise too often lately; where the database cannot be reached.
    pub(super) async fn said(&self, act: &Act, words: &Words, named: i32, confirmed: bool) -> Result<(), Error> {
        told_again(act, words.field, &self.between(words.field, named)).await?;
        for message in words.named {
            is_news_again(act, &self.between(message, named)).await?;
        }
        let [message, event] = if confirmed { words.confirmed } else { words.declined };
        if !self.hidden {
            self.tell(act, message, (named, self.leader)).await?;
        }
        self.note(act, event, named).await
    }

    /// Notes what was done.
    pub(super) async fn note(&self, act: &Act, event: &'static str, named: i32) -> Result<(), Error> {
        let event = Event::done(event).on(self.kind.word(), self.id);
        act.audit(event.with("organisation", named)).await
    }

    /// What a notice is of that is told once in a day: what names, and who is named.
    fn between(&self, message: &str, named: i32) -> String {
        format!("{message} {} {named}", self.id)
    }

    /// Tells those who speak for one of the two what the other did. Where they do not see it, the notice leads to the page of
    /// their own organisation, where what names it is listed once it is published.
    async fn tell(&self, act: &Act, message: &'static str, (from, to): (i32, i32)) -> Result<(), Error> {
        let path = if let Some(path) = &self.path {
            path.clone()
        } else {
            let mut faces = queries::faces(&act.tx, [to]).await?;
            let (own, _) = faces.remove(&to).ok_or(Error::NotFound)?;
            format!("/organisations/{own}")
        };
        let notice = Notice::new(NoticeKind::Network, message, path).with_both("title", self.title);
        tell_of_two(act, notice, (from, to)).await
    }
}
