//! A lesson, a quiz, an exercise, an assignment or a session.

use maud::{Markup, PreEscaped, html};

use super::hand_in::{self, WorkView};
use super::medium::{MediumView, medium};
use super::note::{self, NoteView};
use super::sessions::{SessionLine, session_line};
use super::{done_notice, foreign, length, page, preview_notice, trail, untranslated};
use crate::components::{Link, PageHead, anchors, page_head, tag};
use crate::dialogue::section_place;
use crate::finance::controls::Shown;
use crate::forms::button_form;
use crate::{Cx, paths};

/// A part of a text.
#[derive(Debug, Clone)]
pub enum Part {
    /// HTML that may stand in a page as it is.
    Html(String),
    /// A figure, and where it is as it is now, where the figures changed since the course was published.
    Figure(Box<Shown>, Option<String>),
    /// A figure that cannot be drawn, by its address.
    NoFigure(String),
    /// A picture, a recording, a file.
    Medium(Box<MediumView>),
    /// What the course does not have, by its short name.
    NoMedium(String),
}

/// Whether a text holds sound or film of ours.
fn plays(parts: &[Part]) -> bool {
    parts
        .iter()
        .any(|part| matches!(part, Part::Medium(medium) if medium.plays()))
}

/// An attempt that was made.
#[derive(Debug, Clone)]
pub struct Trial {
    /// Which it was, with its page.
    pub link: Link,
    /// When it began, in words.
    pub at: String,
    /// What it gave; none where it is not handed in yet.
    pub result: Option<String>,
    /// Whether it does not count any more.
    pub aside: bool,
}

/// A line of a rubric.
#[derive(Debug, Clone)]
pub struct RubricLine {
    /// The most points.
    pub points: u32,
    /// What is looked at.
    pub title: String,
    /// What is worth how many points.
    pub levels: Vec<(u32, String)>,
}

/// What an item holds.
#[derive(Debug, Clone)]
pub enum Body {
    /// A text.
    Lesson(Vec<Part>),
    /// A quiz or an exercise: its rules in sentences, the attempts, and whether one may begin.
    Marked {
        /// Sentences.
        rules: Vec<String>,
        /// The attempts, the newest first.
        trials: Vec<Trial>,
        /// Whether another may begin; the words of the button.
        begin: Option<String>,
        /// Why not, where there is a reason.
        why_not: Option<String>,
    },
    /// Work to be handed in: what is asked, and the rubric.
    Assignment {
        /// What is asked.
        brief: Vec<Part>,
        /// How many pages it should have.
        pages: Option<u16>,
        /// What is looked at.
        rubric: Vec<RubricLine>,
        /// The reader's own work.
        work: Box<WorkView>,
    },
    /// A session, held several times.
    Session {
        /// What it is for.
        about: Vec<Part>,
        /// Whether the course is completed only by coming to one.
        required: bool,
        /// How long it takes.
        minutes: u32,
        /// Those that are held for it.
        held: Vec<SessionLine>,
    },
}

impl Body {
    /// Whether it holds sound or film of ours.
    #[must_use]
    pub fn plays(&self) -> bool {
        match self {
            Self::Lesson(parts) | Self::Assignment { brief: parts, .. } | Self::Session { about: parts, .. } => {
                plays(parts)
            }
            Self::Marked { .. } => false,
        }
    }
}

/// The page of an item.
#[derive(Debug, Clone)]
pub struct ItemPage {
    /// The course, with its page.
    pub course: Link,
    /// The short names of course, module and item.
    pub names: [String; 3],
    /// The module.
    pub module: String,
    /// The name of the item.
    pub title: String,
    /// The language of the name and of the text.
    pub language: String,
    /// The word of its kind.
    pub kind: String,
    /// What it holds.
    pub body: Body,
    /// Whether the reader did it; none where they do not take the course.
    pub done: Option<bool>,
    /// Until when it is due, in words, and whether that is over; none where it is done or never due.
    pub due: Option<(String, bool)>,
    /// What comes before and after.
    pub beside: [Option<Link>; 2],
    /// What was just done.
    pub notice: Option<String>,
    /// The reader's own note; none where nobody is signed in.
    pub note: Option<NoteView>,
    /// Where the figures in it are discussed.
    pub discussed: Vec<Link>,
    /// Whether it is a draft, shown to those who write it.
    pub preview: bool,
}

/// The page of an item.
#[must_use]
pub fn item(cx: &Cx<'_>, data: &ItemPage) -> Markup {
    let [course, module, item] = &data.names;
    let own = cx.url(&paths::course_item(course, module, item));
    let kicker = format!("{} · {}", data.module, cx.t(&format!("course-item-{}", data.kind)));
    let body = html! {
        (trail(cx, std::slice::from_ref(&data.course), &data.title))
        (done_notice(cx, data.notice.as_deref()))
        @if data.preview { (preview_notice(cx)) }
        div lang=[foreign(cx, &data.language)] { (page_head(&PageHead::new(&data.title).kicker(kicker))) }
        (untranslated(cx, &data.language))
        @if let Some((due, over)) = &data.due { p.due-over[*over] { (due) } }
        @match &data.body {
            Body::Lesson(parts) => {
                div.prose.lesson lang=[foreign(cx, &data.language)] { @for one in parts { (part(cx, one)) } }
                @match data.done {
                    Some(true) => p.section.hint { (cx.t("lesson-is-read")) },
                    None if data.preview => {},
                    Some(false) => div.section.no-print { (button_form(cx, &own, &[("read", "yes")], &cx.t("lesson-read"), false)) },
                    None => p.section.hint { a href=(data.course.href) { (cx.t("lesson-enrol")) } },
                }
            },
            Body::Marked { rules, trials, begin, why_not } => (marked(cx, data, (rules, trials), (begin.as_deref(), why_not.as_deref()))),
            Body::Assignment { brief, pages, rubric, work } => {
                div.prose.lesson lang=[foreign(cx, &data.language)] { @for one in brief { (part(cx, one)) } }
                (hand_in::length(cx, *pages))
                (rubric_table(cx, &data.language, rubric))
                @if !data.preview { (hand_in::work(cx, &data.names, &data.course, (work, *pages))) }
            },
            Body::Session { about, required, minutes, held } => {
                p.entry-text {
                    (cx.t(if *required { "meeting-required" } else { "meeting-optional" }))
                    @if *minutes > 0 { " · " (length(cx.locale, *minutes)) }
                }
                @if data.done == Some(true) { p { (tag(&cx.t("meeting-attended"))) } }
                div.prose.lesson lang=[foreign(cx, &data.language)] { @for one in about { (part(cx, one)) } }
                section.section #sessions {
                    h2 { (cx.t("meeting-held")) }
                    @if held.is_empty() {
                        p { (cx.t("meeting-none")) }
                    } @else {
                        ul.entries role="list" { @for one in held { li { (session_line(cx, one)) } } }
                    }
                }
            },
        }
        (beside(cx, &data.beside))
        @if let Some(note) = &data.note { (note::note(cx, &data.names, note)) }
        @if !data.preview { (discussion(cx, &data.names, &data.discussed)) }
    };
    page(cx, &data.title, !data.preview, body)
}

/// Where an item is discussed, and the figures in it.
fn discussion(cx: &Cx<'_>, names: &[String; 3], figures: &[Link]) -> Markup {
    html! {
        div.no-print {
            (section_place(cx, &format!("item:{}", names.join(":"))))
            @if !figures.is_empty() {
                p #figures-discussed { (cx.t("item-threads-figures")) " " (anchors(figures, None)) "." }
            }
        }
    }
}

/// A part of a text, as it stands in a page.
pub(super) fn part(cx: &Cx<'_>, part: &Part) -> Markup {
    html! {
        @match part {
            Part::Html(html) => (PreEscaped(html)),
            Part::Figure(shown, changed) => {
                @if let Some(now) = changed {
                    div.notice.notice-warning role="note" { p { (cx.t("lesson-figure-changed")) " " a href=(now) { (cx.t("lesson-figure-now")) } } }
                }
                (shown.markup(cx))
            },
            Part::Medium(one) => (medium(cx, one)),
            Part::NoMedium(slug) => p.hint { (cx.ta("medium-gone", &[("medium", slug.as_str().into())])) },
            Part::NoFigure(address) => p.hint { (cx.t("lesson-no-figure")) " " a href=(cx.url(address)) { (address) } },
        }
    }
}

fn marked(
    cx: &Cx<'_>,
    data: &ItemPage,
    (rules, trials): (&[String], &[Trial]),
    (begin, why_not): (Option<&str>, Option<&str>),
) -> Markup {
    let [course, module, item] = &data.names;
    html! {
        ul.quiz-rules { @for rule in rules { li { (rule) } } }
        @match (begin, why_not) {
            (Some(words), _) => div.ways-on {
                (button_form(cx, &cx.url(&paths::course_attempts(course, module, item)), &[], words, false))
            },
            (None, Some(why)) => p { (why) },
            (None, None) => p.hint { a href=(data.course.href) { (cx.t("quiz-enrol")) } },
        }
        @if !trials.is_empty() {
            section.section {
                h2 { (cx.t("quiz-attempts")) }
                ul.entries role="list" {
                    @for one in trials {
                        li {
                            a href=(one.link.href) { (one.link.text) }
                            p.entry-text {
                                (one.at)
                                @if let Some(result) = &one.result { " · " (result) }
                                @if one.aside { " · " (cx.t("quiz-set-aside")) }
                                @else if one.result.is_none() { " · " (cx.t("quiz-under-way")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn rubric_table(cx: &Cx<'_>, language: &str, rubric: &[RubricLine]) -> Markup {
    html! {
        @if !rubric.is_empty() {
            section.section {
                h2 { (cx.t("assignment-rubric")) }
                @for line in rubric {
                    @let most = usize::try_from(line.points).unwrap_or_default();
                    h3 lang=[foreign(cx, language)] { (line.title) }
                    p.hint { (cx.ta("assignment-points", &[("count", most.into()), ("shown", cx.count(most).into())])) }
                    dl.rubric {
                        @for (points, text) in &line.levels {
                            dt { (points) }
                            dd lang=[foreign(cx, language)] { (text) }
                        }
                    }
                }
            }
        }
    }
}

fn beside(cx: &Cx<'_>, [before, after]: &[Option<Link>; 2]) -> Markup {
    html! {
        nav.course-beside.section.no-print aria-label=(cx.t("course-beside")) {
            @if let Some(link) = before { a rel="prev" href=(link.href) { span.entry-text { (cx.t("course-before")) } " " (link.text) } }
            @if let Some(link) = after { a rel="next" href=(link.href) { span.entry-text { (cx.t("course-after")) } " " (link.text) } }
        }
    }
}
