//! Pictures and files of an experience or a project, on its page and on the page where they are added.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Field, Link, PageHead, breadcrumbs, disclosure, page_head, size};
use crate::forms::{FormState, Kind, button_form, file, file_form, form, line, pick, summary, weighty_form};
use crate::network::{Said, page, told};

/// A picture.
#[derive(Debug, Clone)]
pub struct PictureView {
    /// Its key.
    pub id: i32,
    /// How often what is said of it was changed.
    pub revision: i32,
    /// The language of what is said of it.
    pub language: String,
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
    /// How often what is said of it was changed.
    pub revision: i32,
    /// The language of what is said of it.
    pub language: String,
    /// Where it is.
    pub href: String,
    /// How it is called.
    pub title: Said,
    /// What it is, such as `PDF`.
    pub kind: String,
    /// How large it is.
    pub bytes: u64,
}

/// The pictures and files of an experience or a project.
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
    /// The word of what has them, `experience` or `project`.
    pub kind: &'static str,
    /// Where the forms are sent.
    pub action: String,
    /// The pages above.
    pub trail: Vec<Link>,
    /// How many pictures there can be, and how many files.
    pub most: usize,
    /// Those that are there.
    pub media: MediaView,
    /// What was just done.
    pub done: Option<String>,
}

/// The pictures, on the page of what has them.
pub(in crate::network) fn pictures(cx: &Cx<'_>, pictures: &[PictureView]) -> Markup {
    html! {
        @if !pictures.is_empty() {
            section.section #pictures {
                h2 { (cx.t("files-pictures")) }
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

/// The files, on the page of what has them.
pub(in crate::network) fn files(cx: &Cx<'_>, files: &[FileLine]) -> Markup {
    html! {
        @if !files.is_empty() {
            section.section #files {
                h2 { (cx.t("files-files")) }
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

/// The page on which they are added, changed, put in order and taken away.
#[must_use]
pub fn files_page(cx: &Cx<'_>, data: &FilesPage, state: &FormState) -> Markup {
    let title = cx.t("files-title");
    let refused = Refused::of(state);
    let (pictures, files) = (&data.media.pictures, &data.media.files);
    let adds_picture = Part::new(state, refused == Refused::Picture, "picture", || blank(cx));
    let adds_file = Part::new(state, refused == Refused::File, "file", || blank(cx));
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &data.trail, &title))
            (told(data.done.as_ref().map(|done| cx.t(&format!("files-done-{done}")))))
            // what was refused of a form stands above that form
            @if refused == Refused::Nothing { (summary(cx, state)) }
            (page_head(&PageHead::new(&title).lede(cx.ta(&format!("files-lede-{}", data.kind), &[("most", data.most.into())]))))
            section.section #pictures {
                h2 { (cx.t("files-pictures")) }
                @if pictures.is_empty() { p.muted { (cx.t("files-pictures-none")) } }
                ul.entries role="list" {
                    @for (number, one) in pictures.iter().enumerate() {
                        li id=[refused_of(state, one.id)] {
                            (picture(one))
                            p.hint { (cx.t("files-picture-alt")) ": " span lang=[one.alt.foreign] { (one.alt.text) } }
                            (change_picture(cx, data, one, state))
                            (changes(cx, data, one.id, number, &one.alt.text))
                        }
                    }
                }
                @if pictures.len() < data.most || adds_picture.leads { h3 { (cx.t("files-picture-add")) } (picture_form(cx, data, &adds_picture)) }
            }
            section.section #files {
                h2 { (cx.t("files-files")) }
                @if files.is_empty() { p.muted { (cx.t("files-files-none")) } }
                ul.entries role="list" {
                    @for (number, one) in files.iter().enumerate() {
                        li id=[refused_of(state, one.id)] {
                            (file_entry(cx, one))
                            (change_file(cx, data, one, state))
                            (changes(cx, data, one.id, number, &one.title.text))
                        }
                    }
                }
                @if files.len() < data.most || adds_file.leads { h3 { (cx.t("files-file-add")) } (the_file_form(cx, data, &adds_file)) }
            }
        }
    };
    page(cx, &title, false, body)
}

/// Of which form of the page something was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Refused {
    Nothing,
    Picture,
    File,
    Change(String),
}

impl Refused {
    fn of(state: &FormState) -> Self {
        if !state.is_refused() {
            return Self::Nothing;
        }
        match state.value("do") {
            "picture" => Self::Picture,
            "file" => Self::File,
            "change" => Self::Change(state.value("media").to_owned()),
            _ => Self::Nothing,
        }
    }
}

/// What is refused of taking one away or moving it leads to that one.
fn refused_of(state: &FormState, id: i32) -> Option<&'static str> {
    (state.refusal("media").is_some() && state.value("media") == id.to_string()).then_some("f-media")
}

fn blank(cx: &Cx<'_>) -> FormState {
    FormState::default().with("language", cx.locale.tag())
}

/// One of the forms of the page, with what stands in it: what was typed only in the one that was sent.
struct Part {
    state: FormState,
    name: String,
    /// Whether it is the one that was refused: what was refused leads to its fields.
    leads: bool,
}

impl Part {
    fn new(state: &FormState, leads: bool, name: impl Into<String>, other: impl FnOnce() -> FormState) -> Self {
        Self {
            state: if leads { state.clone() } else { other() },
            name: name.into(),
            leads,
        }
    }

    /// A field; several forms have one of this name.
    fn field(&self, cx: &Cx<'_>, name: &str, label: &str) -> Field {
        let field = self.state.field(name, cx.t(label));
        if self.leads {
            field
        } else {
            field.id(format!("f-{}-{name}", self.name))
        }
    }
}

/// What can be done with one of them.
fn changes(cx: &Cx<'_>, data: &FilesPage, id: i32, number: usize, name: &str) -> Markup {
    let action = cx.url(&data.action);
    let id = id.to_string();
    let called = |key: &str| cx.ta(key, &[("name", name.into())]);
    html! {
        @if number > 0 { (button_form(cx, &action, &[("do", "up"), ("media", &id)], &called("files-up"), true)) }
        (weighty_form(cx, &action, &[("do", "remove"), ("media", &id)], &called("files-remove"), &cx.t("files-remove-text"), &cx.t("files-remove-send")))
    }
}

/// What is said of a picture, to be said anew.
fn change_picture(cx: &Cx<'_>, data: &FilesPage, one: &PictureView, state: &FormState) -> Markup {
    let part = part_of(state, one.id, || {
        let filled = FormState::default()
            .with("alt", &one.alt.text)
            .with("language", &one.language);
        match &one.caption {
            Some(caption) => filled.with("caption", &caption.text),
            None => filled,
        }
    });
    let fields = picture_texts(cx, &part);
    change_form(cx, data, (one.id, one.revision), &one.alt.text, &part, fields)
}

/// How a file is called, to be called anew.
fn change_file(cx: &Cx<'_>, data: &FilesPage, one: &FileLine, state: &FormState) -> Markup {
    let part = part_of(state, one.id, || {
        FormState::default()
            .with("title", &one.title.text)
            .with("language", &one.language)
    });
    let fields = file_texts(cx, &part);
    change_form(cx, data, (one.id, one.revision), &one.title.text, &part, fields)
}

fn part_of(state: &FormState, id: i32, filled: impl FnOnce() -> FormState) -> Part {
    let leads = Refused::of(state) == Refused::Change(id.to_string());
    Part::new(state, leads, id.to_string(), filled)
}

fn change_form(
    cx: &Cx<'_>,
    data: &FilesPage,
    (id, revision): (i32, i32),
    name: &str,
    part: &Part,
    texts: Markup,
) -> Markup {
    let fields = html! {
        input type="hidden" name="do" value="change";
        input type="hidden" name="media" value=(id);
        // what somebody else saved meanwhile stands above: sent again, this takes its place
        input type="hidden" name="revision" value=(revision);
        (texts)
    };
    let action = cx.url(&data.action);
    disclosure(
        &cx.ta("files-change", &[("name", name.into())]),
        part.leads,
        form(cx, &action, &part.state, fields, &cx.t("files-change-send")),
    )
}

/// The language, which all forms of the page ask for.
fn language_of(cx: &Cx<'_>, part: &Part) -> Markup {
    let all = ["sq", "en"].into_iter();
    let languages: Vec<(String, String)> = all
        .map(|word| (word.to_owned(), cx.t(&format!("post-language-{word}"))))
        .collect();
    pick(&part.field(cx, "language", "post-language"), &part.state, &languages)
}

/// What is said of a picture.
fn picture_texts(cx: &Cx<'_>, part: &Part) -> Markup {
    let field = |name: &str, label: &str| part.field(cx, name, label);
    html! {
        (line(&field("alt", "files-picture-alt").hint(cx.t("files-picture-alt-hint")), &part.state, Kind::Text("off")))
        (line(&field("caption", "files-picture-caption").hint(cx.t("files-picture-caption-hint")), &part.state, Kind::Text("off")))
        (language_of(cx, part))
    }
}

/// How a file is called.
fn file_texts(cx: &Cx<'_>, part: &Part) -> Markup {
    let title = part.field(cx, "title", "files-file-title");
    html! {
        (line(&title.hint(cx.t("files-file-title-hint")), &part.state, Kind::Text("off")))
        (language_of(cx, part))
    }
}

/// Where something else was refused: no browser keeps a file that was chosen, so it is chosen once more.
fn choose_again(cx: &Cx<'_>, part: &Part, name: &str) -> Markup {
    let again = part.leads && part.state.refusal(name).is_none();
    html! { @if again { p.notice-again { strong { (cx.t("files-again")) } } } }
}

fn picture_form(cx: &Cx<'_>, data: &FilesPage, part: &Part) -> Markup {
    let content = part.field(cx, "picture", "files-picture");
    let fields = html! {
        input type="hidden" name="do" value="picture";
        (choose_again(cx, part, "picture"))
        (file(&content.hint(cx.t("files-picture-hint")), ".png,.jpg,.jpeg,.webp"))
        (picture_texts(cx, part))
    };
    let action = cx.url(&data.action);
    file_form(cx, &action, &part.state, fields, &cx.t("files-picture-send"))
}

fn the_file_form(cx: &Cx<'_>, data: &FilesPage, part: &Part) -> Markup {
    let content = part.field(cx, "files", "files-file");
    let fields = html! {
        input type="hidden" name="do" value="file";
        (choose_again(cx, part, "files"))
        (file(&content.hint(cx.t("files-file-hint")), ".pdf,.odt,.docx,.ods,.xlsx,.csv"))
        (file_texts(cx, part))
    };
    let action = cx.url(&data.action);
    file_form(cx, &action, &part.state, fields, &cx.t("files-file-send"))
}
