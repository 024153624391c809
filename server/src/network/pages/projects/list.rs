//! All projects.

use bashke_views::components::{Choice, Link};
use bashke_views::network::{self as views, ProjectLine, ProjectsPage};
use bashke_views::{Cx, paths};
use bashke_vocabulary::{ProjectStatus, Theme, fold};

use super::super::{municipalities, municipality};
use super::{partners, project_line};
use crate::finance::{Courses, indicator_choices};
use crate::network::queries::{self, CallName, PROJECTS, Sought};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The projects that are published.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let db = request.app.db.clone();
    let calls = queries::call_names(&db).await?;
    let asked = Asked::read(&mut request, &calls)?;
    let (rows, total) = queries::projects(&db, &asked.sought, u64::from(asked.page)).await?;
    let pages = total.div_ceil(PROJECTS).max(1);
    if u64::from(asked.page) > pages {
        return Err(Error::NotFound);
    }
    let (faces, mut partners) = partners::names(&request, &rows).await?;
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let lines = rows.iter().map(|row| ProjectLine {
        organisation: faces
            .get(&row.project.organisation_id)
            .map(|(slug, name)| Link::new(name, cx.url(&paths::organisation(slug)))),
        partners: partners.remove(&row.project.id).unwrap_or_default(),
        ..project_line(&cx, catalogue, row)
    });
    let any = |text: &str, chosen: &str| Choice::new("", cx.t(text), chosen.is_empty());
    let words = |prefix: &str, all: Vec<&str>, chosen: &str| -> Vec<Choice> {
        let named = all
            .into_iter()
            .map(|word| Choice::new(word, cx.t(&format!("{prefix}-{word}")), word == chosen));
        std::iter::once(any("projects-any", chosen)).chain(named).collect()
    };
    let [theme, place, status, call, indicator] = &asked.typed;
    let themes = Theme::ALL.iter().map(|one| one.word()).collect();
    let statuses = ProjectStatus::ALL.iter().map(|one| one.word()).collect();
    let mut places = municipalities(&cx, catalogue, |slug| slug == place);
    places.insert(0, any("projects-any", place));
    let mut indicators = Courses::now(&request.current)
        .map(|courses| indicator_choices(&cx, &courses, indicator))
        .unwrap_or_default();
    indicators.insert(0, any("projects-any", indicator));
    let data = ProjectsPage {
        themes: words("theme", themes, theme),
        statuses: words("project-status", statuses, status),
        calls: std::iter::once(any("projects-any", call))
            .chain(calls.iter().map(|one| call_choice(&cx, one, call)))
            .collect(),
        places,
        indicators,
        filtered: !asked.words.is_empty() || asked.typed.iter().any(|typed| !typed.is_empty()),
        typed: asked.words,
        writes: writes_for_some(&request),
        lines: lines.collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked.page).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
    };
    Ok(Page::private(views::projects(&cx, &data)))
}

fn call_choice(cx: &Cx<'_>, call: &CallName, chosen: &str) -> Choice {
    Choice::new(&call.slug, cx.pick(&call.name_sq, &call.name_en), call.slug == chosen)
        .group(cx.pick(&call.programme_sq, &call.programme_en))
}

/// Whether the reader writes projects of some organisation.
fn writes_for_some(request: &Request) -> bool {
    let signed = request.actor.signed.as_ref();
    signed.is_some_and(|signed| {
        let mut own = signed.memberships.iter();
        own.any(|one| {
            request
                .may(Action::EditProject, &Facts::organisation(one.organisation_id))
                .is_ok()
        })
    })
}

/// The projects, as they are asked for.
struct Asked {
    /// What titles hold.
    words: String,
    /// What was chosen: theme, place, status, call, indicator.
    typed: [String; 5],
    sought: Sought,
    page: u32,
}

impl Asked {
    fn read(request: &mut Request, calls: &[CallName]) -> Result<Self, Error> {
        let current = std::sync::Arc::clone(&request.current);
        let catalogue = &current.catalogue;
        let params = &mut request.params;
        let words: String = params
            .knows("q")
            .text("q")
            .unwrap_or_default()
            .chars()
            .take(100)
            .collect();
        let typed = ["theme", "place", "status", "call", "indicator"]
            .map(|name| params.text(name).unwrap_or_default().to_owned());
        let call = |slug: &str| Some(calls.iter().find(|call| call.slug == slug)?.id);
        let indicator = |slug: &str| Some(catalogue.indicator(catalogue.find_indicator(slug)?).id);
        let sought = Sought {
            words: fold(&words)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
            theme: params.one("theme", |word| word.parse::<Theme>().ok()),
            place: params.one("place", |slug| municipality(catalogue, slug)),
            status: params.one("status", |word| word.parse::<ProjectStatus>().ok()),
            call: params.one("call", call),
            indicator: params.one("indicator", indicator),
        };
        let page = params.number("page", 1_u32, 100_000).unwrap_or(1);
        params.only_known();
        std::mem::take(params).finish()?;
        Ok(Self {
            words,
            typed,
            sought,
            page,
        })
    }
}
