//! Correcting a value, and putting a second source beside it.

use maud::{Markup, html};

use super::desk;
use crate::components::{Choice, Link, Table, filter_form, select, table};
use crate::forms::{FormState, Kind, choose, form, line, lines, offered, pick, summary_of};
use crate::{Cx, paths};

/// Which value.
#[derive(Debug, Clone, Default)]
pub struct Find {
    /// Indicators.
    pub indicators: Vec<Choice>,
    /// Places.
    pub places: Vec<Choice>,
    /// The periods for which there is something, the newest first: value and text.
    pub periods: Vec<(String, String)>,
    /// Phases.
    pub phases: Vec<Choice>,
    /// What was typed, and what is wrong with it.
    pub state: FormState,
}

/// The value that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// What, where and when.
    pub title: String,
    /// The unit of the value.
    pub unit: String,
    /// What stands, source by source; none where nothing does.
    pub stands: Option<Table>,
    /// Where readers see it.
    pub page: Link,
    /// The sources whose value can be corrected.
    pub standing: Vec<(String, String)>,
    /// The sources that say that the value is not right, and give no other: what each says can be taken back.
    pub disputing: Vec<(String, String)>,
    /// All sources, the first for one that is new.
    pub sources: Vec<(String, String)>,
    /// How firm a value can be.
    pub statuses: Vec<(String, String)>,
    /// The hidden answers that say which value.
    pub key: Vec<(&'static str, String)>,
}

/// The page.
#[must_use]
pub fn correct(cx: &Cx<'_>, find: &Find, found: Option<&Found>, state: &FormState) -> Markup {
    let which = html! {
        (select(&find.state.field("indicator", cx.t("steward-column-indicator")).long(), &find.indicators))
        (select(&find.state.field("place", cx.t("steward-column-place")), &find.places))
        (offered(&find.state.field("period", cx.t("steward-column-period")).hint(cx.t("steward-period-hint")),
            &find.state, &find.periods))
        (select(&find.state.field("phase", cx.t("steward-column-phase")), &find.phases))
    };
    let body = html! {
        (summary_of(cx, &find.state, &which))
        (filter_form(cx, &cx.url(paths::STEWARD_CORRECT), &[], which))
        @if let Some(found) = found {
            section.section #value {
                h2 { (found.title) }
                @match &found.stands {
                    Some(stands) => (table(cx, stands)),
                    None => p { (cx.t("steward-nothing-stands")) },
                }
                p { a href=(found.page.href) { (found.page.text) } }
            }
            section.section #correction { div.narrow { (form(cx, &cx.url(paths::STEWARD_CORRECT), state, fields(cx, found, state), &cx.t("steward-correct-send"))) } }
        }
    };
    desk(
        cx,
        &cx.t("steward-correct-title"),
        Some(cx.t("steward-correct-lede")),
        &[],
        body,
    )
}

fn fields(cx: &Cx<'_>, found: &Found, state: &FormState) -> Markup {
    let options = |keys: &[(&str, &str)]| -> Vec<(String, String)> {
        keys.iter()
            .map(|(value, key)| ((*value).to_owned(), cx.t(key)))
            .collect()
    };
    let mut kinds = vec![("correction", "steward-kind-correction-text")];
    if found.stands.is_some() {
        kinds.push(("dispute", "steward-kind-dispute-text"));
    }
    if !found.disputing.is_empty() {
        kinds.push(("lift", "steward-kind-lift-text"));
    }
    html! {
        @for (name, value) in &found.key { input type="hidden" name=(name) value=(value); }
        (pick(&state.field("kind", cx.t("steward-correct-what")), state, &options(&kinds)))
        @if found.standing.len() > 1 {
            (choose(&state.field("replaces", cx.t("steward-replaces")), state, &found.standing))
        } @else if let Some((id, _)) = found.standing.first() {
            input type="hidden" name="replaces" value=(id);
        }
        @if found.disputing.len() > 1 {
            (choose(&state.field("lifted", cx.t("steward-lifted")), state, &found.disputing))
        }
        (pick(&state.field("known", cx.t("steward-value-known")), state, &options(&[
            ("yes", "steward-value-yes"), ("not-reported", "steward-value-not-reported"),
            ("not-applicable", "steward-value-not-applicable"), ("disputed", "steward-value-disputed"),
        ])))
        (line(&state.field("value", format!("{} ({})", cx.t("steward-value"), found.unit)).hint(cx.t("steward-value-hint")), state, Kind::Text("off")))
        (choose(&state.field("status", cx.t("steward-column-status")), state, &found.statuses))
        (choose(&state.field("source", cx.t("steward-column-source")), state, &found.sources))
        (line(&state.field("source-title", cx.t("steward-column-source_title")).hint(cx.t("steward-new-source")), state, Kind::Text("off")))
        (line(&state.field("source-publisher", cx.t("steward-column-source_publisher")), state, Kind::Text("off")))
        (line(&state.field("source-url", cx.t("steward-column-source_url")), state, Kind::Url))
        (line(&state.field("source-read-on", cx.t("steward-column-source_read_on")), state, Kind::Date))
        @for tag in ["sq", "en"] {
            @let label = format!("{} ({})", cx.t("steward-value-note"), cx.t(&format!("steward-in-{tag}")));
            (lines(&state.field(&format!("note-{tag}"), label).hint(cx.t("steward-value-note-hint")), state, 2))
        }
        (lines(&state.field("reason", cx.t("steward-reason")).hint(cx.t("steward-reason-hint")), state, 3))
    }
}
