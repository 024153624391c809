//! Collaborations.

pub mod list;
pub mod new;
pub mod one;

use std::collections::{HashMap, HashSet};

use bashke_entities::network::{collaboration, project};
use bashke_views::network::{CollaborationLine, Said};
use bashke_views::{Cx, paths};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Tirane;

use super::belongs;
use super::offers::{Faces, face};
use crate::moderation;
use crate::network::queries;
use crate::network::rules::{self, CollaborationState};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// What is shown of some collaborations: names, projects, and what moderators hide of them.
pub(in crate::network::pages) struct Shown {
    faces: Faces,
    projects: HashMap<i32, project::Model>,
    unseen: HashSet<i32>,
}

/// That, in a few questions however many there are. A reader sees the names of hidden organisations where they belong to
/// them, and hidden words where they belong to whoever wrote them.
pub(in crate::network::pages) async fn shown(request: &Request, rows: &[collaboration::Model]) -> Result<Shown, Error> {
    let db = &request.app.db;
    if rows.is_empty() {
        return Ok(Shown {
            faces: Faces::new(),
            projects: HashMap::new(),
            unseen: HashSet::new(),
        });
    }
    let numbers = |ids: HashSet<String>| ids.into_iter().filter_map(|id| id.parse::<i32>().ok());
    let named: HashSet<i32> = rows.iter().flat_map(|row| [row.from_id, row.to_id]).collect();
    let mut faces = queries::faces(db, named.iter().copied()).await?;
    let ids = named.iter().map(ToString::to_string);
    let hidden = moderation::hidden_among(db, SubjectKind::Organisation, ids).await?;
    for id in numbers(hidden).filter(|id| !belongs(request, *id)) {
        faces.remove(&id);
    }
    let about: Vec<i32> = rows.iter().filter_map(|row| row.project_id).collect();
    let mut projects = queries::projects_seen(db, &about).await?;
    projects.retain(|_, row| faces.contains_key(&row.organisation_id));
    let ids = rows.iter().map(|row| row.id.to_string());
    let hidden = moderation::restrictions(db, SubjectKind::Collaboration, ids).await?;
    let mut unseen = HashSet::new();
    for row in rows {
        let standing = hidden.get(&row.id.to_string());
        if standing.is_some_and(|all| !moderation::lets_see(&request.actor, all, belongs(request, row.from_id))) {
            unseen.insert(row.id);
        }
    }
    Ok(Shown {
        faces,
        projects,
        unseen,
    })
}

impl Shown {
    /// The project that one is about, with its page.
    fn project(&self, cx: &Cx<'_>, row: &collaboration::Model) -> Option<(Said, String)> {
        let project = self.projects.get(&row.project_id?)?;
        let title = Said::of(cx, project.title_sq.as_deref(), project.title_en.as_deref());
        Some((title, cx.url(&paths::project(&project.slug))))
    }

    /// One as a line of what an organisation does with others.
    pub(in crate::network::pages) fn line(
        &self,
        request: &Request,
        row: &collaboration::Model,
        of: i32,
    ) -> CollaborationLine {
        let cx = request.cx();
        let other = if row.from_id == of { row.to_id } else { row.from_id };
        CollaborationLine {
            with: face(&cx, &self.faces, other),
            own: None,
            href: cx.url(&paths::collaboration(row.id)),
            text: (!self.unseen.contains(&row.id)).then(|| in_language(&cx, row, rules::opening(&row.text))),
            project: self.project(&cx, row),
            state: queries::collaboration_state(row, request.app.clock.today()).word(),
            when: when(&cx, row, request.app.clock.today()),
        }
    }
}

/// Words in the language in which they were written.
fn in_language(cx: &Cx<'_>, row: &collaboration::Model, text: String) -> Said {
    let foreign = (row.language != cx.locale.tag()).then(|| cx.locale.other().tag());
    Said { text, foreign }
}

/// When one was asked, taken back or declined, since when it stands, or in which years it did.
fn when(cx: &Cx<'_>, row: &collaboration::Model, today: NaiveDate) -> String {
    let on = |at: Option<DateTime<Utc>>| at.unwrap_or(row.asked_at).with_timezone(&Tirane).date_naive();
    let told = |key: &str, day: NaiveDate| cx.ta(key, &[("date", cx.date(day).into())]);
    let first = row.starts_on.unwrap_or_else(|| on(row.decided_at));
    match queries::collaboration_state(row, today) {
        CollaborationState::Waits => told("collaboration-when-asked", on(None)),
        CollaborationState::Withdrawn => told("collaboration-when-withdrawn", on(row.withdrawn_at)),
        CollaborationState::Declined => told("collaboration-when-declined", on(row.decided_at)),
        CollaborationState::Stands => match row.ends_on {
            Some(last) => cx.ta(
                "offer-between",
                &[("from", cx.date(first).into()), ("to", cx.date(last).into())],
            ),
            None if first > today => told("collaboration-when-from", first),
            None => told("collaboration-when-since", first),
        },
        CollaborationState::Ended => {
            let ended = row.ended_at.map(|at| on(Some(at)));
            let last = ended.into_iter().chain(row.ends_on).min().unwrap_or(today);
            rules::years(first, last)
        }
    }
}
