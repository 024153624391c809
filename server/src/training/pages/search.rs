//! What the search over the whole platform shows of courses.

use bashke_views::finance::search::{Found, Section, all_of};
use bashke_views::layout::with;
use bashke_views::paths;
use bashke_vocabulary::fold;

use super::told;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries::{self, Published};

/// How many courses are shown.
const FEW: usize = 5;

/// The shortest text that is looked for: a single letter stands nearly everywhere.
const SHORTEST: usize = 2;

/// Whether a course's name or summary holds all words that were typed, in either language.
pub(super) fn holds(one: &Published, typed: &str) -> bool {
    let course = &one.volume.course;
    let texts = [
        &course.title.sq,
        &course.title.en,
        &course.summary.sq,
        &course.summary.en,
    ];
    let key = fold(&texts.map(|text| text.as_str()).join(" "));
    fold(typed).split(' ').all(|word| key.contains(word))
}

/// The courses that everybody sees and that hold what was typed.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn found(request: &Request, typed: &str) -> Result<Vec<Section>, Error> {
    if fold(typed).len() < SHORTEST {
        return Ok(Vec::new());
    }
    let app = &request.app;
    let mut all = queries::courses(&app.db, &app.shelf, &app.config.public_url).await?;
    all.retain(|one| holds(one, typed));
    let cx = request.cx();
    let found = all.iter().take(FEW).map(|one| {
        let (title, language) = told(request, &one.volume.course.title);
        Found {
            foreign: (language != cx.locale.tag()).then(|| cx.locale.other().tag()),
            line: Some(told(request, &one.volume.course.summary).0),
            ..Found::named(&title, cx.url(&paths::course(&one.course.slug)))
        }
    });
    let n = [("n", cx.count(all.len()).into())];
    let href = format!("{}?{}", cx.url(paths::COURSES), with("", "q", typed));
    Ok(vec![Section {
        id: "courses",
        title: cx.ta("search-courses", &n),
        found: found.collect(),
        more: Some(all_of(&cx, all.len() > FEW, all.len(), href)),
        total: all.len(),
    }])
}
