//! Forms that ask for a view: their answers stand in the address.

use maud::{Markup, html};

use super::{Link, mark};
use crate::Cx;

/// A form whose answers become the query. `keep` are values of the view that the form does not ask for.
#[must_use]
pub fn filter_form(cx: &Cx<'_>, action: &str, keep: &[(String, String)], fields: Markup) -> Markup {
    html! {
        form.filters method="get" action=(action) {
            @for (name, value) in keep { input type="hidden" name=(name) value=(value); }
            (fields)
            div.filters-send { button.button type="submit" { (cx.t("filter-apply")) } }
        }
    }
}

/// The same for a page whose filters are many: on a phone they stand behind their name, open where one of them is set.
#[must_use]
pub fn folded_filters(cx: &Cx<'_>, action: &str, fields: Markup) -> Markup {
    let asked = cx.query.split('&').any(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        !value.is_empty() && fields.0.contains(&format!("name=\"{name}\""))
    });
    html! {
        details.filters-fold open[asked] {
            summary { (cx.t("filters-title")) }
            (filter_form(cx, action, &[], fields))
        }
    }
}

/// What was refused, above the form, each leading to its field. It has the focus when the page comes, so that it is in sight
/// however far down its form stands.
#[must_use]
pub fn error_summary(cx: &Cx<'_>, errors: &[Link]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" aria-labelledby="error-summary-title" tabindex="-1" autofocus {
                h2 id="error-summary-title" { (mark("warning")) (cx.t("error-summary-title")) }
                ul { @for error in errors { li { a href=(error.href) { (error.text) } } } }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    use super::{Choice, Field, NumberRange, checkboxes, number_field, radios, select, text_field};
    let refused = cx.pick(
        "Shkruani një vit nga 2010 deri në 2026.",
        "Write a year from 2010 to 2026.",
    );
    let lezhe = cx.pick("Qarku i Lezhës", "Lezhë county");
    html! {
        (error_summary(cx, &[Link::new(refused, "#f-year")]))
        (filter_form(cx, "/ranking", &[("dataset".to_owned(), "published".to_owned())], html! {
            (select(&Field::new("place", cx.pick("Bashkia", "Municipality")).auto(), &[
                Choice::new("", cx.pick("Të gjitha", "All"), false),
                Choice::new("kurbin", "Kurbin", false).group(lezhe),
                Choice::new("lezhe", "Lezhë", true).group(lezhe),
                Choice::new("has", "Has", false).group(cx.pick("Qarku i Kukësit", "Kukës county")),
            ]))
            (number_field(
                &Field::new("year", cx.pick("Viti", "Year")).hint("2010–2026").error(refused), "1899",
                NumberRange { min: Some(2010.0), max: Some(2026.0), step: Some(1.0) },
            ))
            (text_field(&Field::new("name", cx.pick("Emri i pamjes", "Name of the view")), "\"Lezha\" & <të tjerat>"))
            (radios(&Field::new("prices", cx.pick("Çmimet", "Prices")), &[
                Choice::new("nominal", cx.pick("Të vitit përkatës", "Of each year"), true),
                Choice::new("real", cx.pick("Reale", "Real"), false)
                    .hint(cx.pick("pa ndikimin e inflacionit", "without inflation")),
            ]))
            (checkboxes(&Field::new("places", cx.pick("Krahaso me", "Compare with")), &[
                Choice::new("kurbin", "Kurbin", true).group(lezhe),
                Choice::new("mirdite", "Mirditë", false).group(lezhe),
                Choice::new("shkoder", "Shkodër", true).group(cx.pick("Qarku i Shkodrës", "Shkodër county")),
                Choice::new("malesi-e-madhe", "Malësi e Madhe", false).group(cx.pick("Qarku i Shkodrës", "Shkodër county")),
            ]))
        }))
    }
}
