//! Saving what is not there any more: nothing that was typed is lost.

use axum::response::{IntoResponse, Response};
use bashke_views::components::Link;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, GoneView};
use http::StatusCode;

use super::title;
use crate::platform::forms::{Fields, SentFile};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::pages::told;
use crate::training::queries::Writing;
use crate::training::rules::outline::{find, manifest, moved};

/// The fields that hold what somebody wrote, with what they are called.
const TEXTS: [(&str, &str); 23] = [
    ("title", "write-title"),
    ("summary", "write-summary"),
    ("audience", "course-for-whom"),
    ("aims", "course-aims"),
    ("text", "write-text"),
    ("file", "write-gift-file"),
    ("brief", "write-brief"),
    ("question", "write-question"),
    ("hint", "write-hint"),
    ("raw", "write-raw"),
    ("trainer", "write-trainer"),
    ("slug", "write-slug"),
    ("minutes", "write-minutes"),
    ("pass", "write-pass"),
    ("months", "write-months"),
    ("indicators", "write-indicators"),
    ("places", "write-places"),
    ("periods", "write-periods"),
    ("tolerance", "write-tolerance"),
    ("points", "write-points"),
    ("alt", "media-alt"),
    ("transcript", "media-transcript"),
    ("link", "media-link"),
];

/// The page of what was typed for a piece of a course that was moved, renamed or removed meanwhile, or whose draft was
/// published or discarded.
pub(super) fn gone(request: &Request, writing: &Writing, fields: &Fields, sent: &[SentFile]) -> Response {
    let slug = &writing.course.slug;
    let cx = request.cx();
    let now = writing.draft.as_ref().and_then(|_| {
        let at = moved(&writing.files, fields.text("mark"))?;
        let course = manifest(&writing.files).ok()?;
        let (module, item) = at.split_once('/')?;
        let name = told(request, &find(&course, &at)?.title).0;
        Some(Link::new(name, cx.url(&paths::course_write(slug, module, item))))
    });
    let typed = fields.pairs().filter(|(_, text)| !text.trim().is_empty());
    let typed = typed.filter_map(|(name, text)| Some((label(request, name)?, text.to_owned())));
    let files = sent.iter().filter_map(|file| {
        let label = label(request, &file.field)?;
        Some((label, String::from_utf8_lossy(&file.bytes).into_owned()))
    });
    let data = GoneView {
        slug: slug.clone(),
        course: title(request, &writing.files, slug),
        draft: writing.draft.is_none(),
        now,
        typed: typed.chain(files).collect(),
    };
    let mut page = Page::private(views::gone(&cx, &data));
    page.status = StatusCode::CONFLICT;
    page.into_response()
}

/// What a field is called, with its language; none where nothing is written in it.
fn label(request: &Request, name: &str) -> Option<String> {
    let cx = request.cx();
    let (own, language) = match name.strip_suffix("-sq") {
        Some(own) => (own, Some("sq")),
        None => name.strip_suffix("-en").map_or((name, None), |own| (own, Some("en"))),
    };
    let label = match own.strip_prefix("rubric-").and_then(|line| line.split_once('-')) {
        Some((number, what)) => {
            let key = match what {
                "title" => "write-criterion-title",
                "levels" => "write-levels",
                _ => "write-points",
            };
            let number = cx.count(number.parse::<usize>().ok()? + 1);
            format!(
                "{}: {}",
                cx.ta("write-criterion", &[("number", number.into())]),
                cx.t(key)
            )
        }
        None => cx.t(TEXTS.iter().find(|(known, _)| *known == own)?.1),
    };
    Some(match language {
        Some(language) => format!("{label} ({})", cx.t(&format!("course-language-{language}"))),
        None => label,
    })
}
