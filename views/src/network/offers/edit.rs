//! The form of an offer or an ask.

use bashke_vocabulary::{OfferKind, OfferSide, Theme};
use maud::{Markup, html};

use crate::components::{Choice, Link, PageHead, breadcrumbs, checkboxes, disclosure, page_head, select};
use crate::forms::{FormState, Kind, form, line, lines, pick, tick};
use crate::network::{meanwhile, page};
use crate::{Cx, paths};

/// The form of an offer.
#[derive(Debug, Clone)]
pub struct OfferForm {
    /// Its key and title; none where it is new.
    pub offer: Option<(i32, String)>,
    /// The organisations for which the reader writes, where it is new.
    pub organisations: Vec<Choice>,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
    /// For how many days it is open at most.
    pub most: u64,
    /// What stands, where somebody else saved it while this form was open.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn offer_edit(cx: &Cx<'_>, data: &OfferForm, state: &FormState) -> Markup {
    let mut trail = vec![Link::new(cx.t("offers-title"), cx.url(paths::OFFERS))];
    let (title, action, send) = match &data.offer {
        Some((id, name)) => {
            trail.push(Link::new(name, cx.url(&paths::offer(id))));
            (cx.t("offer-edit-title"), paths::offer_edit(id), cx.t("form-save"))
        }
        None => (
            cx.t("offer-new-title"),
            paths::OFFER_NEW.to_owned(),
            cx.t("offer-new-send"),
        ),
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("offer-form-lede"))))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            (form(cx, &cx.url(&action), state, fields(cx, data, state), &send))
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &OfferForm, state: &FormState) -> Markup {
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    let words = |prefix: &str, all: Vec<&str>| -> Vec<(String, String)> {
        let each = all.into_iter();
        each.map(|word| (word.to_owned(), cx.t(&format!("{prefix}-{word}"))))
            .collect()
    };
    let sides: Vec<(String, String)> = OfferSide::ALL
        .iter()
        .map(|one| (one.word().to_owned(), cx.t(&format!("offer-side-long-{one}"))))
        .collect();
    let kinds = words("offer-kind", OfferKind::ALL.iter().map(|one| one.word()).collect());
    let themes = words("theme", Theme::ALL.iter().map(|one| one.word()).collect());
    let expires_hint = cx.ta("offer-expires-hint", &[("most", data.most.to_string().into())]);
    html! {
        input type="hidden" name="revision" value=(state.value("revision"));
        @if data.offer.is_none() { (select(&field("organisation", "offer-organisation"), &data.organisations)) }
        (pick(&field("side", "offer-side"), state, &sides))
        (pick(&field("kind", "offer-kind"), state, &kinds))
        (line(&field("title-sq", "said-title-sq").hint(cx.t("said-either")), state, Kind::Text("off")))
        (lines(&field("text-sq", "said-text-sq"), state, 5))
        (line(&field("title-en", "said-title-en"), state, Kind::Text("off")))
        (lines(&field("text-en", "said-text-en"), state, 5))
        (tick(&field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes))
        (disclosure(&cx.t("offer-places"), state.refusal("place").is_some(), checkboxes(
            &field("place", "offer-places").hint(cx.t("offer-places-hint")), &data.places,
        )))
        div.session-pair {
            (line(&field("starts-on", "offer-starts").hint(cx.t("offer-period-hint")), state, Kind::Date))
            (line(&field("ends-on", "offer-ends"), state, Kind::Date))
        }
        (line(&field("expires-on", "offer-expires").hint(expires_hint), state, Kind::Date))
    }
}
