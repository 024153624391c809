//! Pictures and files of an experience, on its page and on the page where they are added.

use maud::{Markup, html};

use crate::components::{Link, PageHead, breadcrumbs, page_head, size};
use crate::forms::{FormState, Kind, button_form, file, file_form, line, pick, summary, weighty_form};
use crate::network::{Said, page, told};
use crate::{Cx, paths};

/// A picture.
#[derive(Debug, Clone)]
pub struct PictureView {
    /// Its key.
    pub id: i32,
    /// Where it is.
    pub src: String,
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// What it shows, for those who do not see it.
    pub alt: Said,
    /// What stands below it.
    pub caption: Option<Said>,
}

/// A file to be downloaded.
#[derive(Debug, Clone)]
pub struct FileLine {
    /// Its key.
    pub id: i32,
    /// Where it is.
    pub href: String,
    /// How it is called.
    pub title: Said,
    /// What it is, such as `PDF`.
    pub kind: String,
    /// How large it is.
    pub bytes: u64,
}

/// The pictures and files of an experience.
#[derive(Debug, Clone)]
pub struct MediaView {
    /// The pictures, in their order.
    pub pictures: Vec<PictureView>,
    /// The files, in their order.
    pub files: Vec<FileLine>,
}

/// The page on which they are added.
#[derive(Debug, Clone)]
pub struct FilesPage {
    /// The short name of the experience.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// How many pictures there can be, and how many files.
    pub most: usize,
    /// Those that are there.
    pub media: MediaView,
    /// What was just done.
    pub done: Option<String>,
}

/// The pictures, on the page of the experience.
pub(super) fn pictures(cx: &Cx<'_>, pictures: &[PictureView]) -> Markup {
    html! {
        @if !pictures.is_empty() {
            section.section #pictures {
                h2 { (cx.t("experience-pictures")) }
                div.pictures { @for one in pictures { (picture(one)) } }
            }
        }
    }
}

fn picture(one: &PictureView) -> Markup {
    html! {
        figure.picture lang=[one.alt.foreign] {
            img src=(one.src) width=(one.width) height=(one.height) alt=(one.alt.text) loading="lazy" decoding="async";
            @if let Some(caption) = &one.caption { figcaption { (caption.text) } }
        }
    }
}

/// The files, on the page of the experience.
pub(super) fn files(cx: &Cx<'_>, files: &[FileLine]) -> Markup {
    html! {
        @if !files.is_empty() {
            section.section #files {
                h2 { (cx.t("experience-files")) }
                ul.entries role="list" { @for one in files { li { (file_entry(cx, one)) } } }
            }
        }
    }
}

fn file_entry(cx: &Cx<'_>, one: &FileLine) -> Markup {
    html! {
        a href=(one.href) lang=[one.title.foreign] download { (one.title.text) }
        " " span.muted.small { (one.kind) ", " (size(cx, one.bytes)) }
    }
}

/// The page on which they are added, put in order and taken away.
#[must_use]
pub fn experience_files(cx: &Cx<'_>, data: &FilesPage, state: &FormState) -> Markup {
    let title = cx.t("experience-files-title");
    let steps = [
        Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES)),
        Link::new(&data.title.text, cx.url(&paths::experience(&data.slug))),
    ];
    // each form shows only what was typed into it
    let blank = FormState::default().with("language", cx.locale.tag());
    let (for_picture, for_file) = match state.value("do") {
        "picture" => (state, &blank),
        "file" => (&blank, state),
        _ => (&blank, &blank),
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("experience-files-done-{done}")))))
            // what was refused of a form stands above that form
            @if !for_picture.is_refused() && !for_file.is_refused() { (summary(cx, state)) }
            (page_head(&PageHead::new(&title).lede(cx.ta("experience-files-lede", &[("most", data.most.into())]))))
            section.section #pictures {
                h2 { (cx.t("experience-pictures")) }
                @if data.media.pictures.is_empty() { p.muted { (cx.t("experience-pictures-none")) } }
                ul.entries role="list" {
                    @for (number, one) in data.media.pictures.iter().enumerate() {
                        li { (picture(one)) p.hint { (cx.t("experience-picture-alt")) ": " span lang=[one.alt.foreign] { (one.alt.text) } } (changes(cx, data, one.id, number, &one.alt.text)) }
                    }
                }
                @if data.media.pictures.len() < data.most || for_picture.is_refused() { h3 { (cx.t("experience-picture-add")) } (picture_form(cx, data, for_picture)) }
            }
            section.section #files {
                h2 { (cx.t("experience-files")) }
                @if data.media.files.is_empty() { p.muted { (cx.t("experience-files-none")) } }
                ul.entries role="list" {
                    @for (number, one) in data.media.files.iter().enumerate() {
                        li { (file_entry(cx, one)) (changes(cx, data, one.id, number, &one.title.text)) }
                    }
                }
                @if data.media.files.len() < data.most || for_file.is_refused() { h3 { (cx.t("experience-file-add")) } (the_file_form(cx, data, for_file)) }
            }
        }
    };
    page(cx, &title, false, body)
}

/// What can be done with one of them.
fn changes(cx: &Cx<'_>, data: &FilesPage, id: i32, number: usize, name: &str) -> Markup {
    let action = cx.url(&paths::experience_files(&data.slug));
    let id = id.to_string();
    let called = |key: &str| cx.ta(key, &[("name", name.into())]);
    html! {
        @if number > 0 { (button_form(cx, &action, &[("do", "up"), ("media", &id)], &called("experience-media-up"), true)) }
        (weighty_form(cx, &action, &[("do", "remove"), ("media", &id)], &called("experience-media-remove"), &cx.t("experience-media-remove-text"), &cx.t("experience-media-remove-send")))
    }
}

/// The language, which both forms of the page ask for: where one was refused, that one is led to.
fn language_of(cx: &Cx<'_>, state: &FormState, form: &str) -> Markup {
    let all = ["sq", "en"].into_iter();
    let languages: Vec<(String, String)> = all
        .map(|word| (word.to_owned(), cx.t(&format!("post-language-{word}"))))
        .collect();
    let field = state.field("language", cx.t("post-language"));
    let field = if state.is_refused() {
        field
    } else {
        field.id(format!("f-{form}-language"))
    };
    pick(&field, state, &languages)
}

fn picture_form(cx: &Cx<'_>, data: &FilesPage, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let fields = html! {
        input type="hidden" name="do" value="picture";
        (file(&field("picture", "experience-picture").hint(cx.t("experience-picture-hint")), ".png,.jpg,.jpeg,.webp"))
        (line(&field("alt", "experience-picture-alt").hint(cx.t("experience-picture-alt-hint")), state, Kind::Text("off")))
        (line(&field("caption", "experience-picture-caption").hint(cx.t("experience-picture-caption-hint")), state, Kind::Text("off")))
        (language_of(cx, state, "picture"))
    };
    file_form(
        cx,
        &cx.url(&paths::experience_files(&data.slug)),
        state,
        fields,
        &cx.t("experience-picture-send"),
    )
}

fn the_file_form(cx: &Cx<'_>, data: &FilesPage, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let fields = html! {
        input type="hidden" name="do" value="file";
        (file(&field("files", "experience-file").hint(cx.t("experience-file-hint")), ".pdf,.odt,.docx,.ods,.xlsx,.csv"))
        (line(&field("title", "experience-file-title").hint(cx.t("experience-file-title-hint")), state, Kind::Text("off")))
        (language_of(cx, state, "file"))
    };
    file_form(
        cx,
        &cx.url(&paths::experience_files(&data.slug)),
        state,
        fields,
        &cx.t("experience-file-send"),
    )
}
