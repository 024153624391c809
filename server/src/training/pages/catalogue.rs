//! All courses.

use bashke_views::components::{Choice, Link};
use bashke_views::paths;
use bashke_views::training::{self as views, CataloguePage, CourseCard};

use super::{entering, search, teaching, told};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::queries::{self, Published};
use crate::training::rules::course::{Course, Format, Level, Theme};

/// Lengths that can be asked for, with their most minutes.
const LENGTHS: [(&str, u32); 3] = [("short", 120), ("medium", 240), ("long", u32::MAX)];

/// The length of a course.
fn length_of(course: &Course) -> &'static str {
    let minutes = course.minutes();
    LENGTHS
        .iter()
        .find(|(_, most)| minutes <= *most)
        .map_or("long", |(word, _)| *word)
}

/// The courses that are asked for.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let typed: String = params
        .knows("q")
        .text("q")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect();
    let theme = params.one("theme", Theme::read);
    let level = params.one("level", Level::read);
    let format = params.one("format", Format::read);
    let language = params.one("language", |word| ["sq", "en"].into_iter().find(|tag| *tag == word));
    let length = params.one("length", |word| {
        LENGTHS.into_iter().map(|(known, _)| known).find(|known| *known == word)
    });
    std::mem::take(&mut request.params).finish()?;
    let app = &request.app;
    let all = queries::courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let progress = match request.actor.id() {
        Some(person) => {
            let rows = queries::enrolments(&app.db, person).await?;
            queries::progress_of(&app.db, &request.current, rows).await?
        }
        None => Vec::new(),
    };
    let versions: Vec<i32> = progress.iter().map(|own| own.enrolment.version_id).collect();
    let theirs = queries::volumes(&app.db, &app.shelf, &app.config.public_url, &versions).await?;
    // how far somebody is, they are in the version that they take
    let share = |one: &Published| {
        let own = progress.iter().find(|own| own.enrolment.course_id == one.course.id)?;
        Some(own.share(&theirs.get(&own.enrolment.version_id)?.course))
    };
    let wanted = |published: &&Published| {
        let course = &published.volume.course;
        search::holds(published, &typed)
            && theme.is_none_or(|theme| course.themes.contains(&theme))
            && level.is_none_or(|level| course.level == level)
            && format.is_none_or(|format| course.format == format)
            && language.is_none_or(|language| course.is_whole_in(language))
            && length.is_none_or(|length| length_of(course) == length)
    };
    let recommended = entering::recommended(&request, &all, &progress).await?;
    let cards = all.iter().filter(wanted).map(|one| card(&request, one, share(one)));
    let cx = request.cx();
    let choices = |words: Vec<(&'static str, String)>, chosen: Option<&str>| {
        let any = Choice::new("", cx.t("courses-any"), chosen.is_none());
        let each = words
            .into_iter()
            .map(|(word, text)| Choice::new(word, text, chosen == Some(word)));
        std::iter::once(any).chain(each).collect::<Vec<_>>()
    };
    let word = |prefix: &str, word: &'static str| (word, cx.t(&format!("{prefix}-{word}")));
    let data = CataloguePage {
        typed: typed.clone(),
        recommended,
        cards: cards.collect(),
        total: all.len(),
        themes: choices(
            Theme::ALL.iter().map(|one| word("course-theme", one.word())).collect(),
            theme.map(Theme::word),
        ),
        levels: choices(
            Level::ALL.iter().map(|one| word("course-level", one.word())).collect(),
            level.map(Level::word),
        ),
        languages: choices(
            ["sq", "en"]
                .into_iter()
                .map(|tag| word("course-language", tag))
                .collect(),
            language,
        ),
        formats: choices(
            Format::ALL
                .iter()
                .map(|one| word("course-format", one.word()))
                .collect(),
            format.map(Format::word),
        ),
        lengths: choices(
            LENGTHS
                .iter()
                .map(|(one, _)| (*one, cx.t(&format!("course-length-{one}"))))
                .collect(),
            length,
        ),
        signed: request.actor.id().is_some(),
        teaches: teaching::teaches(&request),
    };
    Ok(Page::private(views::catalogue(&cx, &data)))
}

fn card(request: &Request, one: &Published, progress: Option<(usize, usize)>) -> CourseCard {
    let course = &one.volume.course;
    let cx = request.cx();
    let (title, language) = told(request, &course.title);
    CourseCard {
        link: Link::new(title, cx.url(&paths::course(&one.course.slug))),
        language,
        summary: told(request, &course.summary).0,
        level: course.level.word().to_owned(),
        format: course.format.word().to_owned(),
        themes: course.themes.iter().map(|theme| theme.word().to_owned()).collect(),
        minutes: course.minutes(),
        lessons: course.count("lesson"),
        progress,
        languages: ["sq", "en"]
            .into_iter()
            .filter(|language| course.is_whole_in(language))
            .map(str::to_owned)
            .collect(),
    }
}
