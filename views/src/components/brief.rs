//! The sheet for a council meeting: one page of A4.

use maud::{Markup, html};

use crate::Cx;

/// What the sheet says.
#[derive(Debug, Clone)]
pub struct BriefSheet {
    /// What it is and of which day.
    pub kicker: String,
    /// The place, or what was found about it.
    pub title: String,
    /// Three sentences for those who read no further.
    pub summary: String,
    /// Cards of key figures.
    pub figures: Vec<Markup>,
    /// Headings and what stands under them.
    pub sections: Vec<(String, Markup)>,
    /// Where the numbers come from.
    pub sources: Markup,
    /// The address of this sheet.
    pub address: String,
}

/// The sheet; on paper it fills one page.
#[must_use]
pub fn brief_sheet(cx: &Cx<'_>, sheet: &BriefSheet) -> Markup {
    html! {
        article.brief {
            header.brief-head {
                p.kicker { (sheet.kicker) }
                h1.finding { (sheet.title) }
                p.lede { (sheet.summary) }
            }
            @if !sheet.figures.is_empty() {
                h2.visually-hidden { (cx.t("place-key-figures")) }
                ul.brief-figures role="list" { @for figure in &sheet.figures { li { (figure) } } }
            }
            div.brief-sections {
                @for (heading, body) in &sheet.sections {
                    section { h2 { (heading) } (body) }
                }
            }
            footer.brief-foot {
                h2 { (cx.t("brief-sources")) }
                (sheet.sources)
                p.brief-address { (cx.t("brief-address")) " " (sheet.address) }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    use super::{FigureCard, FigureValue, figure_card};
    use bashke_vocabulary::{Status, Unit};
    let card = |label: &str, value: f64, unit| {
        let value = FigureValue::Known {
            text: cx.compact(value, unit),
            exact: None,
        };
        figure_card(cx, &FigureCard::new(label, value, "2023").status(Status::Reported))
    };
    let paragraph = cx.pick(
        "Bashkia mblodhi 486 milionë lekë të ardhura të veta, 12 për qind më shumë se një vit më parë. Rritja vjen kryesisht nga taksa e ndërtesave.",
        "The municipality collected ALL 486 million of its own revenue, 12 per cent more than a year before. Most of the rise is the buildings tax.",
    );
    brief_sheet(
        cx,
        &BriefSheet {
            kicker: cx
                .pick(
                    "Fletë për këshillin bashkiak · 3 nëntor 2026",
                    "Sheet for the council · 3 November 2026",
                )
                .to_owned(),
            title: cx
                .pick(
                    "Lezhë: detyrimet u ulën, investimet u shtynë",
                    "Lezhë: arrears fell, investment was put off",
                )
                .to_owned(),
            summary: paragraph.to_owned(),
            figures: vec![
                card(cx.pick("Të ardhurat e veta", "Own-source revenue"), 486e6, Unit::Lek),
                card(cx.pick("Shpenzimet gjithsej", "Total expenditure"), 1.84e9, Unit::Lek),
                card(cx.pick("Detyrimet", "Arrears"), 214e6, Unit::Lek),
                card(cx.pick("Autonomia fiskale", "Fiscal autonomy"), 63.4, Unit::Percent),
            ],
            sections: vec![
                (
                    cx.pick("Të ardhurat", "Revenue").to_owned(),
                    html! { p { (paragraph) } },
                ),
                (
                    cx.pick("Shpenzimet", "Spending").to_owned(),
                    html! { p { (paragraph) } p { (paragraph) } },
                ),
                (
                    cx.pick("Detyrimet", "Obligations").to_owned(),
                    html! { p { (paragraph) } },
                ),
                (
                    cx.pick("Pyetje për këshillin", "Questions for the council").to_owned(),
                    html! { ul { li { (paragraph) } } },
                ),
            ],
            sources: super::sources::samples(cx),
            address: "https://bashke.example/places/lezhe/brief".to_owned(),
        },
    )
}
