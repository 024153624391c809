//! What one shows of oneself in the directory.

use bashke_vocabulary::{Language, Theme, Visibility};
use maud::{Markup, html};

use super::messages::messages_from;
use super::page;
use crate::components::{Choice, Link, PageHead, breadcrumbs, checkboxes, disclosure, page_head};
use crate::forms::{FormState, Kind, choose, form, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of one's own entry.
#[derive(Debug, Clone)]
pub struct ListingPage {
    /// The municipalities, by county, with those that are chosen.
    pub places: Vec<Choice>,
    /// One's own page, as others see it.
    pub own: String,
    /// Whether it was just saved.
    pub saved: bool,
}

/// The form.
#[must_use]
pub fn listing(cx: &Cx<'_>, data: &ListingPage, state: &FormState) -> Markup {
    let title = cx.t("listing-title");
    let steps = [
        Link::new(cx.t("account-title"), cx.url(paths::ACCOUNT)),
        Link::new(cx.t("directory-title"), cx.url(paths::NETWORK)),
    ];
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &steps, &title))
            (page_head(&PageHead::new(&title).lede(cx.t("listing-lede"))))
            @if data.saved {
                div.notice.notice-done role="status" {
                    p { (cx.t("listing-saved")) " " a href=(data.own) { (cx.t("listing-own")) } }
                }
            }
            (form(cx, &cx.url(paths::ACCOUNT_LISTING), state, fields(cx, data, state), &cx.t("form-save")))
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &ListingPage, state: &FormState) -> Markup {
    let listed: Vec<(String, String)> = Visibility::ALL
        .iter()
        .map(|seen| (seen.word().to_owned(), cx.t(&format!("listing-listed-{seen}"))))
        .collect();
    let readers: Vec<(String, String)> = Visibility::ALL
        .iter()
        .map(|seen| (seen.word().to_owned(), cx.t(&format!("listing-visibility-{seen}"))))
        .collect();
    let seen = |name: &str, what: &str| {
        let label = cx.ta("listing-seen", &[("what", cx.t(what).into())]);
        choose(&state.field(name, label), state, &readers)
    };
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|theme| (theme.word().to_owned(), cx.t(&format!("theme-{theme}"))))
        .collect();
    let languages: Vec<(String, String)> = Language::ALL
        .iter()
        .map(|language| (language.word().to_owned(), cx.t(&format!("language-{language}"))))
        .collect();
    let field = |name: &str, label: &str| state.field(name, cx.t(label));
    html! {
        (pick(&field("listed", "listing-listed").hint(cx.t("listing-listed-hint")), state, &listed))
        (lines(&field("about-sq", "listing-about-sq"), state, 4))
        (lines(&field("about-en", "listing-about-en"), state, 4))
        (seen("seen-about", "listing-about"))
        (tick(&field("theme", "organisations-themes").hint(cx.t("organisations-themes-hint")), state, &themes))
        (seen("seen-themes", "organisations-themes"))
        (disclosure(&cx.t("organisations-places"), state.refusal("place").is_some(), checkboxes(
            &field("place", "organisations-places"), &data.places,
        )))
        (seen("seen-places", "organisations-places"))
        (tick(&field("language", "listing-languages"), state, &languages))
        (seen("seen-languages", "listing-languages"))
        (seen("seen-organisations", "person-organisations"))
        (line(&field("contact", "listing-contact").hint(cx.t("listing-contact-hint")), state, Kind::Text("off")))
        (seen("seen-contact", "listing-contact"))
        (messages_from(cx, state))
    }
}
