//! The card of a key figure: one number, what it is, when, how firm and from whom.

use bashke_vocabulary::{Missing, Phase, Status};
use maud::{Markup, html};

use super::{Disputed, Link, disputed_mark, missing_short, missing_text, value_badge};
use crate::Cx;

/// What the card shows large.
#[derive(Debug, Clone)]
pub enum FigureValue {
    /// A value.
    Known {
        /// The value, shortened, with its unit.
        text: String,
        /// The value in full, where the large one is shortened.
        exact: Option<String>,
    },
    /// No value, and why.
    Missing {
        /// The reason.
        missing: Missing,
        /// The name of the indicator that a formula looked for.
        input: Option<String>,
    },
}

/// A key figure.
#[derive(Debug, Clone)]
pub struct FigureCard {
    /// The indicator.
    pub label: String,
    /// Where the figure is shown at length.
    pub href: Option<String>,
    /// The value, or why there is none.
    pub value: FigureValue,
    /// Period and basis, such as `2023 · për banor`.
    pub line: String,
    /// How firm the value is.
    pub status: Option<Status>,
    /// Whether it is an outcome or of which plan.
    pub phase: Phase,
    /// What other sources say.
    pub disputed: Option<Disputed>,
    /// A small chart of how it came about.
    pub spark: Option<Markup>,
    /// One sentence that explains it.
    pub note: Option<String>,
    /// Who says so.
    pub source: Option<Link>,
    /// Where the value is pinned so that it can be cited.
    pub cite: Option<String>,
}

impl FigureCard {
    /// A card with what it cannot do without.
    #[must_use]
    pub fn new(label: impl Into<String>, value: FigureValue, line: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            href: None,
            value,
            line: line.into(),
            status: None,
            phase: Phase::Actual,
            disputed: None,
            spark: None,
            note: None,
            source: None,
            cite: None,
        }
    }

    /// Where the figure is shown at length.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// How firm the value is.
    #[must_use]
    pub const fn status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Whether it is an outcome or of which plan.
    #[must_use]
    pub const fn phase(mut self, phase: Phase) -> Self {
        self.phase = phase;
        self
    }

    /// What other sources say.
    #[must_use]
    pub fn disputed(mut self, disputed: Disputed) -> Self {
        self.disputed = Some(disputed);
        self
    }

    /// A small chart.
    #[must_use]
    pub fn spark(mut self, chart: Markup) -> Self {
        self.spark = Some(chart);
        self
    }

    /// One sentence that explains it.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.note = Some(text.into());
        self
    }

    /// Where the value is pinned.
    #[must_use]
    pub fn cite(mut self, href: impl Into<String>) -> Self {
        self.cite = Some(href.into());
        self
    }

    /// Who says so.
    #[must_use]
    pub fn source(mut self, source: Link) -> Self {
        self.source = Some(source);
        self
    }
}

/// The card of a key figure.
#[must_use]
pub fn figure_card(cx: &Cx<'_>, card: &FigureCard) -> Markup {
    html! {
        article.card {
            h3.card-label {
                @if let Some(href) = &card.href { a href=(href) { (card.label) } } @else { (card.label) }
            }
            @match &card.value {
                FigureValue::Known { text, exact } => {
                    p.card-value { (text) }
                    p.card-line {
                        @if let Some(exact) = exact { span.num-text { (exact) } " · " }
                        (card.line)
                    }
                }
                FigureValue::Missing { missing, input } => {
                    p.card-missing { (missing_short(cx, missing)) }
                    p.card-line { (card.line) }
                    p.card-note { (missing_text(cx, missing, input.as_deref())) }
                }
            }
            @if let Some(spark) = &card.spark { div.card-spark { (spark) } }
            @if let Some(note) = &card.note { p.card-note { (note) } }
            @if let Some(disputed) = &card.disputed { p.card-note { (disputed_mark(cx, disputed)) } }
            @if card.status.is_some() || card.source.is_some() {
                p.card-foot {
                    @if let Some(status) = card.status { (value_badge(cx, status, card.phase)) }
                    @if let Some(source) = &card.source {
                        span.card-source { (cx.t("card-source")) ": " a href=(source.href) { (source.text) } }
                    }
                    @if let Some(cite) = &card.cite {
                        a.card-cite.no-print href=(cite) rel="nofollow" { (cx.t("chart-cite")) span.visually-hidden { ": " (card.label) } }
                    }
                }
            }
        }
    }
}

/// Cards side by side where there is room.
#[must_use]
pub fn figure_grid(cards: &[Markup]) -> Markup {
    html! {
        ul.grid role="list" { @for card in cards { li { (card) } } }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    use bashke_vocabulary::Unit;
    let source = Link::new(
        cx.pick("Ministria e Financave", "Ministry of Finance"),
        "/data/sources/mof",
    );
    let spark = html! {
        svg viewBox="0 0 120 32" width="120" height="32" aria-hidden="true" {
            polyline points="2,8 30,14 58,11 86,22 116,27" fill="none" stroke="currentColor" stroke-width="2" {}
        }
    };
    figure_grid(&[
        figure_card(
            cx,
            &FigureCard::new(
                cx.pick("Të ardhurat e veta", "Own-source revenue"),
                FigureValue::Known {
                    text: cx.compact(486_231_000.0, Unit::Lek),
                    exact: Some(cx.amount(486_231_000.0, Unit::Lek)),
                },
                "2023",
            )
            .href("/indicators/own-source-revenue")
            .status(Status::Reported)
            .spark(spark.clone())
            .source(source.clone()),
        ),
        figure_card(
            cx,
            &FigureCard::new(
                cx.pick("Detyrimet e prapambetura", "Arrears"),
                FigureValue::Known {
                    text: cx.compact(214_000_000.0, Unit::Lek),
                    exact: None,
                },
                cx.pick("fundi i vitit 2023", "end of 2023"),
            )
            .href("/indicators/arrears-stock")
            .status(Status::Provisional)
            .disputed(super::disputed::sample(cx))
            .source(source.clone()),
        ),
        figure_card(
            cx,
            &FigureCard::new(
                cx.pick("Detyrimet ndaj buxhetit të miratuar", "Arrears to approved budget"),
                FigureValue::Missing {
                    missing: super::missing::every().swap_remove(4),
                    input: Some(cx.pick("Shpenzimet gjithsej", "Total expenditure").to_owned()),
                },
                "2023",
            )
            .href("/indicators/arrears-to-approved-expenditure"),
        ),
        figure_card(
            cx,
            &FigureCard::new(
                cx.pick("Autonomia fiskale", "Fiscal autonomy"),
                FigureValue::Known {
                    text: cx.amount(63.4, Unit::Percent),
                    exact: None,
                },
                "2023",
            )
            .status(Status::Computed)
            .spark(spark)
            .note(cx.pick(
                "Më e lartë se te 44 nga 60 bashkitë e tjera.",
                "Higher than in 44 of the other 60 municipalities.",
            )),
        ),
    ])
}
