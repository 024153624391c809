//! What an organisation says of itself, to be changed; its logo.

use bashke_vocabulary::{ContactField, Language, OrganisationKind, Theme, Visibility};
use maud::{Markup, html};

use super::profile::Logo;
use super::{meanwhile, page, trail};
use crate::components::{Choice, PageHead, checkboxes, disclosure, page_head};
use crate::forms::{FormState, Kind, button_form, choose, file, file_form, form, line, lines, pick, tick};
use crate::{Cx, paths};

/// The form of a profile.
#[derive(Debug, Clone)]
pub struct EditPage {
    /// Its short name and name; none where it is new.
    pub organisation: Option<(String, String)>,
    /// Whether its kind is not to be chosen.
    pub fixed_kind: bool,
    /// Whether a change of its name takes the verified mark.
    pub verified: bool,
    /// The municipalities, by county.
    pub places: Vec<Choice>,
    /// What somebody else saved while the form was open: the names of fields and what stands in them.
    pub stands: Option<Vec<(String, String)>>,
}

/// The form.
#[must_use]
pub fn edit(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    let (title, action, send) = match &data.organisation {
        Some((slug, _)) => (
            cx.t("organisations-edit-title"),
            paths::organisation_edit(slug),
            cx.t("form-save"),
        ),
        None => (
            cx.t("organisations-new-title"),
            paths::ORGANISATION_NEW.to_owned(),
            cx.t("organisations-new-send"),
        ),
    };
    let organisation = data
        .organisation
        .as_ref()
        .map(|(slug, name)| (slug.as_str(), name.as_str()));
    let mut head = PageHead::new(&title);
    if organisation.is_none() {
        head = head.lede(cx.t("organisations-new-lede"));
    }
    let body = html! {
        div.narrow {
            (trail(cx, organisation, &title))
            (page_head(&head))
            @if let Some(stands) = &data.stands { (meanwhile(cx, stands)) }
            (form(cx, &cx.url(&action), state, fields(cx, data, state), &send))
        }
    };
    page(cx, &title, false, body)
}

fn fields(cx: &Cx<'_>, data: &EditPage, state: &FormState) -> Markup {
    let kinds: Vec<(String, String)> = OrganisationKind::ALL
        .iter()
        .filter(|kind| **kind != OrganisationKind::Municipality)
        .map(|kind| (kind.word().to_owned(), cx.t(&format!("organisation-kind-{kind}"))))
        .collect();
    let themes: Vec<(String, String)> = Theme::ALL
        .iter()
        .map(|theme| (theme.word().to_owned(), cx.t(&format!("theme-{theme}"))))
        .collect();
    let languages: Vec<(String, String)> = Language::ALL
        .iter()
        .map(|language| (language.word().to_owned(), cx.t(&format!("language-{language}"))))
        .collect();
    let name_hint = if data.verified {
        "organisations-name-verified-hint"
    } else {
        "organisations-name-hint"
    };
    let hinted = |name: &str, label: &str, hint: &str| state.field(name, cx.t(label)).hint(cx.t(hint));
    html! {
        @if data.organisation.is_some() { input type="hidden" name="revision" value=(state.value("revision")); }
        (line(&hinted("name", "organisations-name", name_hint), state, Kind::Text("off")))
        (line(&state.field("short-name", cx.t("organisations-short-name")), state, Kind::Text("off")))
        @if !data.fixed_kind { (pick(&state.field("kind", cx.t("organisations-kind")), state, &kinds)) }
        (lines(&hinted("about-sq", "organisations-about-sq", "organisations-about-hint"), state, 6))
        (lines(&hinted("about-en", "organisations-about-en", "organisations-about-hint"), state, 6))
        (tick(&hinted("theme", "organisations-themes", "organisations-themes-hint"), state, &themes))
        (disclosure(&cx.t("organisations-places"), state.refusal("place").is_some(), checkboxes(
            &hinted("place", "organisations-places", "organisations-places-hint"), &data.places,
        )))
        (tick(&state.field("language", cx.t("organisations-languages")), state, &languages))
        (line(&state.field("founded", cx.t("organisations-founded")), state, Kind::Number))
        (line(&hinted("register-number", "organisations-register-number", "organisations-register-number-hint"), state, Kind::Text("off")))
        (line(&state.field("website", cx.t("organisations-website")), state, Kind::Url))
        h2 { (cx.t("organisations-contacts")) }
        p.hint { (cx.t("organisations-contacts-hint")) }
        @for field in ContactField::ALL { (contact(cx, *field, state)) }
    }
}

fn contact(cx: &Cx<'_>, field: ContactField, state: &FormState) -> Markup {
    let kind = match field {
        ContactField::Email => Kind::Email,
        ContactField::Phone => Kind::Text("tel"),
        ContactField::Address => Kind::Text("street-address"),
        _ => Kind::Url,
    };
    let seen: Vec<(String, String)> = Visibility::ALL
        .iter()
        .map(|seen| (seen.word().to_owned(), cx.t(&format!("visibility-{seen}"))))
        .collect();
    let label = cx.t(&format!("contact-{field}"));
    let who = cx.ta("organisations-seen-by", &[("contact", label.as_str().into())]);
    html! {
        div.contact {
            (line(&state.field(&format!("contact-{field}"), label), state, kind))
            (choose(&state.field(&format!("seen-{field}"), who), state, &seen))
        }
    }
}

/// The form of a logo.
#[derive(Debug, Clone)]
pub struct LogoPage {
    /// The organisation's short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The logo that it has.
    pub logo: Option<Logo>,
}

/// The form.
#[must_use]
pub fn logo(cx: &Cx<'_>, data: &LogoPage, state: &FormState) -> Markup {
    let title = cx.t("organisations-logo-title");
    let action = cx.url(&paths::organisation_logo(&data.slug));
    let field = state
        .field("logo", cx.t("organisations-logo"))
        .hint(cx.t("organisations-logo-hint"));
    let body = html! {
        div.narrow {
            (trail(cx, Some((&data.slug, &data.name)), &title))
            (page_head(&PageHead::new(&title)))
            @if let Some(logo) = data.logo {
                img.logo src=(paths::upload(logo.id)) width=(logo.width) height=(logo.height) alt=(cx.ta("organisations-logo-of", &[("name", data.name.as_str().into())]));
                (button_form(cx, &action, &[("remove", "yes")], &cx.t("organisations-logo-remove"), true))
            }
            (file_form(cx, &action, state, file(&field, "image/png,image/jpeg,image/webp"), &cx.t("organisations-logo-send")))
        }
    };
    page(cx, &title, false, body)
}
