//! All threads; the threads on something as a part of its page.

use axum::response::{IntoResponse, Response};
use bashke_views::components::{Choice, Link};
use bashke_views::dialogue::{self as views, DiscussedPoint, ListPage, Section};
use bashke_views::paths;
use bashke_vocabulary::ThreadKind;

use super::subjects::Subjects;
use super::{done, line};
use crate::dialogue::queries::{self, About, Filter, Listed, SIZE};
use crate::dialogue::rules::subject::Subject;
use crate::dialogue::rules::text::LANGUAGES;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many threads a part of another page shows.
const SHOWN: usize = 5;

/// How many points of charts are named there.
const POINTS: usize = 40;

/// What a name in addresses means; not found where it means nothing.
pub(super) async fn about(request: &Request, word: &str) -> Result<(Subject, About), Error> {
    let subject: Subject = word.parse().map_err(|_| Error::NotFound)?;
    let about = queries::resolve(&request.app.db, &request.current.catalogue, &subject)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((subject, about))
}

/// The threads that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let typed: String = params.text("q").unwrap_or_default().chars().take(100).collect();
    let kind: Option<ThreadKind> = params.one("kind", |word| word.parse().ok());
    let language = params.one("language", |tag| LANGUAGES.into_iter().find(|known| *known == tag));
    let whose: Vec<String> = params.texts("whose").into_iter().map(str::to_owned).collect();
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    let word = params.text("subject").map(str::to_owned);
    let done = done(&request);
    std::mem::take(&mut request.params).finish()?;
    let subject = match word {
        Some(word) => Some(about(&request, &word).await?),
        None => None,
    };
    let me = request.actor.id();
    let chosen = |name: &str| whose.iter().any(|one| one == name);
    let filter = Filter {
        words: typed.clone(),
        about: subject.as_ref().map(|(_, about)| about.clone()),
        kind,
        language,
        by: me.filter(|_| chosen("mine")),
        followed_by: me.filter(|_| chosen("followed")),
    };
    let db = &request.app.db;
    let (listed, total, faces) = queries::list(db, &request.actor, &filter, u64::from(asked)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let cx = request.cx();
    let subjects = subjects(&request, &listed).await?;
    let shown_subject = match &subject {
        Some((subject, about)) => named(&request, about).await?.map(|link| (subject.to_string(), link)),
        None => None,
    };
    let any = |chosen: bool| Choice::new("", cx.t("threads-any"), chosen);
    let kinds = ThreadKind::ALL
        .iter()
        .map(|one| Choice::new(one.word(), cx.t(&format!("thread-kind-{one}")), kind == Some(*one)));
    let languages = LANGUAGES
        .iter()
        .map(|tag| Choice::new(*tag, cx.t(&format!("post-language-{tag}")), language == Some(*tag)));
    let own = ["mine", "followed"].map(|word| Choice::new(word, cx.t(&format!("threads-{word}")), chosen(word)));
    let data = ListPage {
        filtered: !typed.is_empty() || kind.is_some() || language.is_some() || !whose.is_empty() || subject.is_some(),
        subject: shown_subject,
        kinds: std::iter::once(any(kind.is_none())).chain(kinds).collect(),
        languages: std::iter::once(any(language.is_none())).chain(languages).collect(),
        whose: if me.is_some() { own.to_vec() } else { Vec::new() },
        lines: listed
            .into_iter()
            .map(|one| line(&request, &subjects, &faces, one))
            .collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
        page: usize::try_from(asked).unwrap_or(1),
        pages: usize::try_from(pages).unwrap_or(1),
        typed,
        done,
    };
    Ok(Page::private(views::list(&cx, &data)))
}

/// What a thread stands on or is to stand on, with its page.
pub(super) async fn named(request: &Request, about: &About) -> Result<Option<Link>, Error> {
    let cx = request.cx();
    if about.kind == ThreadKind::General {
        let all = Link::new(cx.t("thread-kind-general"), cx.url(paths::THREADS));
        return Ok(Some(all));
    }
    let subjects = Subjects::of(&request.app.db, std::slice::from_ref(about)).await?;
    Ok(subjects.link(&cx, &request.current.catalogue, about))
}

/// What the threads of a list stand on.
async fn subjects(request: &Request, listed: &[Listed]) -> Result<Subjects, Error> {
    let about: Vec<About> = listed.iter().map(|one| About::of(&one.row)).collect();
    Ok(Subjects::of(&request.app.db, &about).await?)
}

/// The last active threads on something, as a part of its page.
///
/// # Errors
/// Not found where there is nothing such; where the database cannot be reached.
pub async fn section(request: Request) -> Result<Response, Error> {
    let word = request.params.text("subject").unwrap_or_default().to_owned();
    let (subject, about) = about(&request, &word).await?;
    let filter = Filter {
        about: Some(about),
        ..Filter::default()
    };
    let db = &request.app.db;
    let (mut listed, total, faces) = queries::list(db, &request.actor, &filter, 1).await?;
    listed.truncate(SHOWN);
    let subjects = subjects(&request, &listed).await?;
    let points = match &subject {
        Subject::Indicator(slug) => points(&request, slug).await?,
        _ => Vec::new(),
    };
    let data = Section {
        points,
        subject: subject.to_string(),
        lines: listed
            .into_iter()
            .map(|one| line(&request, &subjects, &faces, one))
            .collect(),
        total: usize::try_from(total).unwrap_or(usize::MAX),
    };
    Ok(Page::private(views::section(&request.cx(), &data)).into_response())
}

/// Where the charts of an indicator are discussed: place by place, the newest period first.
async fn points(request: &Request, slug: &str) -> Result<Vec<DiscussedPoint>, Error> {
    let cx = request.cx();
    let catalogue = &request.current.catalogue;
    let Some(ix) = catalogue.find_indicator(slug) else {
        return Ok(Vec::new());
    };
    let discussed = queries::points_discussed(&request.app.db, catalogue.indicator(ix).id).await?;
    let mut points: Vec<_> = catalogue
        .place_numbers()
        .map(|place| catalogue.place(place))
        .flat_map(|place| {
            let own = discussed.iter().filter(move |((id, _), _)| *id == place.id);
            own.map(move |((_, period), threads)| (place, *period, *threads))
        })
        .collect();
    points.sort_by(|a, b| (a.0.slug.as_str(), b.1).cmp(&(b.0.slug.as_str(), a.1)));
    points.truncate(POINTS);
    let shown = points.into_iter().map(|(place, period, threads)| {
        let subject = Subject::Point {
            indicator: slug.to_owned(),
            place: place.slug.clone(),
            period,
        };
        DiscussedPoint {
            place: cx.pick(&place.name_sq, &place.name_en).to_owned(),
            period: cx.period(period),
            subject: subject.to_string(),
            threads,
        }
    });
    Ok(shown.collect())
}
