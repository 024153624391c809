//! Who else used an experience, and what happened; and the form in which that is told.

use bashke_vocabulary::UseOutcome;
use maud::{Markup, html};

use crate::components::{
    Choice, Link, NoticeKind, PageHead, anchor, breadcrumbs, notice, page_head, pager, select, tag,
};
use crate::forms::{FormState, Kind, form, line, lines, pick, weighty_form};
use crate::network::{Said, hidden_notice, page, told, told_by_organisations};
use crate::{Cx, paths};

/// What one organisation tells.
#[derive(Debug, Clone)]
pub struct UseLine {
    /// Its key.
    pub id: i32,
    /// Who tells it.
    pub organisation: Option<Link>,
    /// The word of what became of it.
    pub outcome: String,
    /// In which year it began.
    pub year: i16,
    /// In which municipality.
    pub place: Option<Link>,
    /// What happened.
    pub text: Said,
}

/// What an organisation used, on its page.
#[derive(Debug, Clone)]
pub struct UsedLine {
    /// The title of the experience.
    pub title: Said,
    /// Its page.
    pub href: String,
    /// The word of what became of it.
    pub outcome: String,
    /// In which year it began.
    pub year: i16,
    /// In which municipality.
    pub place: Option<Link>,
}

/// The uses of an experience, on its page.
#[derive(Debug, Clone)]
pub struct UsesView {
    /// Those on this page of them.
    pub lines: Vec<UseLine>,
    /// How many there are.
    pub total: usize,
    /// Which page of them it is.
    pub page: usize,
    /// How many pages of them there are.
    pub pages: usize,
    /// What the reader's own organisations told: their names, and where that is changed.
    pub own: Vec<Link>,
    /// Whether the reader writes for no organisation, and so can tell of none.
    pub none: bool,
    /// Where one is told, for those who may.
    pub new: Option<String>,
}

/// The form of a use.
#[derive(Debug, Clone)]
pub struct UseForm {
    /// The short name of the experience.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// The municipalities.
    pub places: Vec<Choice>,
    /// The organisations for which the reader can tell of it; none where it was told already.
    pub organisations: Option<Vec<Choice>>,
    /// The key of what was told, and whether moderators hide it from others.
    pub there: Option<(i32, bool)>,
}

/// The uses.
pub(super) fn uses(cx: &Cx<'_>, data: &UsesView, done: Option<String>) -> Markup {
    html! {
        section.section #uses {
            h2 { (cx.t("experience-uses")) @if data.total > 0 { " (" (cx.count(data.total)) ")" } }
            (told(done))
            @if data.lines.is_empty() {
                p.muted { (cx.t("experience-uses-none")) }
            } @else {
                ul.entries role="list" { @for one in &data.lines { li { (use_entry(cx, one)) } } }
                (pager(cx, data.page, data.pages, |page| format!("?page={page}#uses")))
            }
            @if data.none { (told_by_organisations(cx)) }
            @if data.new.is_some() || !data.own.is_empty() {
                p.ways-on {
                    @if let Some(new) = &data.new { a.button href=(new) { (cx.t("experience-use-title")) } }
                    @for own in &data.own {
                        a.button.button-quiet href=(own.href) { (cx.t("experience-use-edit")) ": " (own.text) }
                    }
                }
            }
        }
    }
}

fn use_entry(cx: &Cx<'_>, one: &UseLine) -> Markup {
    let report = format!("{}?subject=experience-use:{}", cx.url(paths::REPORT), one.id);
    html! {
        p.entry-title {
            @if let Some(organisation) = &one.organisation { (anchor(organisation)) " " }
            (tag(&cx.t(&format!("experience-use-outcome-{}", one.outcome))))
        }
        p.entry-text.small { (when_and_where(one.year, one.place.as_ref())) }
        (one.text.shown(cx))
        p.entry-text.small.no-print {
            a href=(report) rel="nofollow" {
                (cx.t("report-title"))
                @if let Some(organisation) = &one.organisation { span.visually-hidden { ": " (organisation.text) } }
            }
        }
    }
}

fn when_and_where(year: i16, place: Option<&Link>) -> Markup {
    html! { (year) @if let Some(place) = place { " · " (anchor(place)) } }
}

/// What an organisation used, on its page.
pub(in crate::network) fn used_entry(cx: &Cx<'_>, one: &UsedLine) -> Markup {
    html! {
        p.entry-title {
            a href=(one.href) lang=[one.title.foreign] { (one.title.text) } " "
            (tag(&cx.t(&format!("experience-use-outcome-{}", one.outcome))))
        }
        p.entry-text.small { (when_and_where(one.year, one.place.as_ref())) }
    }
}

/// The form; `stands` is what somebody else wrote while this was typed.
#[must_use]
pub fn experience_use(cx: &Cx<'_>, data: &UseForm, state: &FormState, stands: Option<&Said>) -> Markup {
    let title = cx.t(if data.there.is_some() {
        "experience-use-edit"
    } else {
        "experience-use-title"
    });
    let action = match data.there {
        Some((id, _)) => paths::experience_use(&data.slug, id),
        None => paths::experience_use_new(&data.slug),
    };
    let action = cx.url(&action);
    let steps = [
        Link::new(cx.t("experiences-title"), cx.url(paths::EXPERIENCES)),
        Link::new(&data.title.text, cx.url(&paths::experience(&data.slug))),
    ];
    let none = data.organisations.as_ref().is_some_and(Vec::is_empty);
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("experience-use-lede"))))
            p lang=[data.title.foreign] { strong { (data.title.text) } }
            (hidden_notice(cx, data.there.is_some_and(|(_, hidden)| hidden)))
            @if let Some(stands) = stands {
                (notice(cx, NoticeKind::Warning, &cx.t("experiences-meanwhile"), html! {
                    p { (cx.t("experiences-meanwhile-text")) }
                    (stands.shown(cx))
                }))
            }
            @if none {
                (notice(cx, NoticeKind::Info, &cx.t("experience-use-own"), html! { p { (cx.t("experience-use-own-text")) } }))
            } @else {
                (form(cx, &action, state, fields(cx, data, state), &cx.t("form-save")))
                @if data.there.is_some() {
                    (weighty_form(cx, &action, &[("do", "withdraw")], &cx.t("experience-use-withdraw"), &cx.t("experience-use-withdraw-text"), &cx.t("experience-use-withdraw")))
                }
            }
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &UseForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let outcomes: Vec<(String, String)> = UseOutcome::ALL
        .iter()
        .map(|one| (one.word().to_owned(), cx.t(&format!("experience-use-outcome-{one}"))))
        .collect();
    let languages: Vec<(String, String)> = ["sq", "en"]
        .into_iter()
        .map(|word| (word.to_owned(), cx.t(&format!("post-language-{word}"))))
        .collect();
    let mut places = vec![Choice::new(
        "",
        cx.t("experience-use-place-choose"),
        state.value("place").is_empty(),
    )];
    places.extend(data.places.iter().cloned());
    html! {
        @match &data.organisations {
            Some(organisations) => (select(&field("organisation", "experiences-organisation"), organisations)),
            None => input type="hidden" name="revision" value=(state.value("revision"));,
        }
        (line(&field("year", "experience-use-year").hint(cx.t("experience-use-year-hint")), state, Kind::Number))
        (select(&field("place", "experience-use-place"), &places))
        (pick(&field("outcome", "experience-use-outcome"), state, &outcomes))
        (lines(&field("text", "experience-use-text").hint(cx.t("experience-use-text-hint")), state, 6))
        (pick(&field("language", "post-language"), state, &languages))
    }
}
