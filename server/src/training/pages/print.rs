//! A whole course on one page, to be printed.

use axum::extract::Path;
use bashke_views::training::{self as views, Part, Printed, PrintedItem, PrintedModule};

use super::course::{about, own};
use super::item::{exercise_rules, quiz_rules, rubric};
use super::media::{self, Stands};
use super::{by_slug, parts, told};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::queries::can_be_drawn;
use crate::training::rules::course::{Content, Item, Module, item_key};

/// The whole course on one page, as the reader takes it: those under way on an earlier version print that one.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let published = by_slug(&request, &slug).await?;
    let own = own(&request, &published).await?;
    let shown = own.as_ref().map_or(&published, |(_, theirs)| theirs);
    let file = media::at(&slug);
    let stands = Stands {
        volume: Some(&shown.volume),
        file: &file,
        release: shown.version.release_id,
        level: 4,
        paper: true,
    };
    let mut modules = Vec::new();
    for module in &shown.volume.course.modules {
        let (title, language) = told(&request, &module.title);
        let mut items = Vec::new();
        for item in &module.items {
            items.push(printed(&request, &stands, module, item).await?);
        }
        modules.push(PrintedModule { title, language, items });
    }
    // the names of figures within one page must differ
    let texts = modules.iter_mut().flat_map(|module| &mut module.items);
    for (number, part) in texts.flat_map(PrintedItem::parts_mut).enumerate() {
        if let Part::Figure(shown, _) = part {
            shown.frame.id = format!("figure-{number}");
        }
    }
    let data = about(&request, &slug, shown).await?;
    Ok(Page::private(views::print(&request.cx(), &data, &modules)))
}

async fn printed(request: &Request, stands: &Stands<'_>, module: &Module, item: &Item) -> Result<PrintedItem, Error> {
    let key = item_key(&module.slug, &item.slug);
    let tag = request.locale.tag();
    let text = async |language: &'static str| {
        let blocks = stands.volume.map_or(&[][..], |volume| volume.text(&key, language));
        parts(request, blocks, stands).await
    };
    let (body, language) = match &item.content {
        Content::Lesson(both) => {
            let (_, language) = both.pick(tag);
            (Printed::Lesson(text(language).await?), language)
        }
        Content::Session(meeting) => {
            let (_, language) = meeting.about.pick(tag);
            (Printed::Session(text(language).await?, meeting.required), language)
        }
        Content::Assignment(assignment) => {
            let (_, language) = assignment.brief.pick(tag);
            let lines = rubric(assignment, language == "en");
            (Printed::Work(text(language).await?, assignment.pages, lines), language)
        }
        Content::Quiz(quiz) => (Printed::Rules(quiz_rules(request, quiz)), tag),
        Content::Exercise(exercise) => {
            let can_be_drawn = can_be_drawn(&request.current, exercise);
            (
                Printed::Rules(exercise_rules(&request.cx(), exercise, can_be_drawn)),
                tag,
            )
        }
    };
    let (title, named_in) = told(request, &item.title);
    Ok(PrintedItem {
        title,
        named_in,
        kind: item.content.word().to_owned(),
        minutes: u32::from(item.minutes),
        language: language.to_owned(),
        body,
    })
}
