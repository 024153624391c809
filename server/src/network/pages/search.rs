//! What the search over the whole platform shows of the network.

use std::collections::BTreeMap;

use bashke_views::finance::search::{Found, Section, all_of};
use bashke_views::layout::with;
use bashke_views::network::Said;
use bashke_views::{Cx, paths};
use bashke_vocabulary::{OrganisationKind, fold};

use super::directory::reader;
use crate::accounts;
use crate::network::queries::{self, FEW, FoundOfNetwork};
use crate::network::rules::directory::{Facet, Key, PERSON, Question, Value, number_of};
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// The shortest text that is looked for: a single letter stands nearly everywhere.
const SHORTEST: usize = 2;

/// Organisations, people and all that organisations show to everybody, each kind with the way to its list.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn found(request: &Request, typed: &str) -> Result<Vec<Section>, Error> {
    let folded = fold(typed);
    if folded.len() < SHORTEST {
        return Ok(Vec::new());
    }
    let app = &request.app;
    let mut sections = of_directory(request, typed, &folded).await?;
    let all = queries::found_of_network(&app.db, typed, app.clock.now(), app.clock.today()).await?;
    sections.extend(of_lists(
        &Finder {
            cx: &request.cx(),
            typed,
        },
        all,
    ));
    Ok(sections)
}

async fn of_directory(request: &Request, typed: &str, folded: &str) -> Result<Vec<Section>, Error> {
    let app = &request.app;
    let directory = app.directories.current(&app.db).await?;
    let (reader, now) = (reader(request).await?, app.clock.now());
    let few = usize::try_from(FEW).unwrap_or(usize::MAX);
    let asked = |kinds: Vec<Value>| {
        let question = Question {
            words: folded.split(' ').map(str::to_owned).collect(),
            chosen: BTreeMap::from([(Facet::Kind, kinds)]),
            ..Question::default()
        };
        let answer = directory.ask(&question, &reader, now);
        (answer.page(0, few), answer.total())
    };
    let kinds = OrganisationKind::ALL
        .iter()
        .filter_map(|kind| number_of(OrganisationKind::ALL, *kind));
    let (organisations, of_them) = asked(kinds.collect());
    let (people, of_people) = asked(vec![PERSON]);
    let ids = |keys: &[Key]| -> Vec<i32> {
        let ids = keys.iter().map(|key| match key {
            Key::Organisation(id) | Key::Person(id) => *id,
        });
        ids.collect()
    };
    let rows = queries::named(&app.db, &ids(&organisations)).await?;
    let faces = match people.is_empty() {
        true => Default::default(),
        false => accounts::faces(&app.db, ids(&people)).await?,
    };
    let cx = request.cx();
    let finder = Finder { cx: &cx, typed };
    let organisations = ids(&organisations).into_iter().filter_map(|id| {
        let row = rows.get(&id)?;
        Some(Found {
            kind: Some(cx.t(&format!("organisation-kind-{}", row.kind))),
            ..Found::named(&row.name, cx.url(&paths::organisation(&row.slug)))
        })
    });
    let people = ids(&people).into_iter().filter_map(|id| {
        let (slug, name) = faces.get(&id)?;
        Some(Found::named(name, cx.url(&paths::person(slug))))
    });
    let kinds: Vec<(&str, &str)> = OrganisationKind::ALL.iter().map(|kind| ("kind", kind.word())).collect();
    Ok(vec![
        finder.section(
            "organisations",
            (organisations.collect(), of_them),
            paths::NETWORK,
            &kinds,
        ),
        finder.section(
            "people",
            (people.collect(), of_people),
            paths::NETWORK,
            &[("kind", "person")],
        ),
    ])
}

fn of_lists(finder: &Finder<'_>, all: FoundOfNetwork) -> Vec<Section> {
    let cx = finder.cx;
    let both = |sq: &Option<String>, en: &Option<String>, path: String| {
        let said = Said::of(cx, sq.as_deref(), en.as_deref());
        Found {
            foreign: said.foreign,
            ..Found::named(&said.text, cx.url(&path))
        }
    };
    let projects = all.projects.rows.iter();
    let projects = projects.map(|row| both(&row.title_sq, &row.title_en, paths::project(&row.slug)));
    let experiences = all.experiences.rows.iter();
    let experiences = experiences.map(|row| both(&row.title_sq, &row.title_en, paths::experience(&row.slug)));
    let offers = all.offers.rows.iter().map(|row| Found {
        kind: Some(cx.t(&format!("offer-side-{}", row.side))),
        ..both(&row.title_sq, &row.title_en, paths::offer(row.id))
    });
    let events = all.events.rows.iter().map(|row| Found {
        kind: row.cancelled_at.map(|_| cx.t("event-cancelled-short")),
        line: Some(cx.locale.span(row.begins_at, row.ends_at)),
        ..both(&row.title_sq, &row.title_en, paths::event(row.id))
    });
    let calls = all.calls.rows.iter().map(|row| Found {
        line: Some(cx.pick(&row.programme_sq, &row.programme_en).to_owned()),
        ..Found::named(cx.pick(&row.name_sq, &row.name_en), cx.url(&paths::call(&row.slug)))
    });
    let resources = all.resources.rows.iter().map(|row| Found {
        kind: Some(cx.t(&format!("resource-kind-{}", row.kind))),
        ..Found::named(
            cx.pick(&row.title_sq, &row.title_en),
            cx.url(&paths::resource(&row.slug)),
        )
    });
    let tools = all.tools.rows.iter().map(|row| Found {
        line: Some(cx.pick(&row.does_sq, &row.does_en).to_owned()),
        ..Found::named(&row.name, cx.url(&paths::tool(&row.slug)))
    });
    let section = |id, found: Vec<Found>, total: u64, path| {
        let total = usize::try_from(total).unwrap_or(usize::MAX);
        finder.section(id, (found, total), path, &[])
    };
    vec![
        section("projects", projects.collect(), all.projects.total, paths::PROJECTS),
        section("offers", offers.collect(), all.offers.total, paths::OFFERS),
        section("events", events.collect(), all.events.total, paths::EVENTS),
        section(
            "experiences",
            experiences.collect(),
            all.experiences.total,
            paths::EXPERIENCES,
        ),
        section("calls", calls.collect(), all.calls.total, paths::CALLS),
        section("resources", resources.collect(), all.resources.total, paths::RESOURCES),
        section("tools", tools.collect(), all.tools.total, paths::TOOLS),
    ]
}

/// Words for what was found.
struct Finder<'a> {
    cx: &'a Cx<'a>,
    typed: &'a str,
}

impl Finder<'_> {
    /// Things of one kind, with the way to the list of all of them that keeps what was typed.
    fn section(
        &self,
        id: &'static str,
        (found, total): (Vec<Found>, usize),
        path: &str,
        keep: &[(&str, &str)],
    ) -> Section {
        let query = keep.iter().fold(with("", "q", self.typed), |query, (key, value)| {
            format!("{query}&{key}={value}")
        });
        Section {
            id,
            title: self
                .cx
                .ta(&format!("search-{id}"), &[("n", self.cx.count(total).into())]),
            more: Some(all_of(
                self.cx,
                total > found.len(),
                total,
                format!("{}?{query}", self.cx.url(path)),
            )),
            found,
            total,
        }
    }
}
