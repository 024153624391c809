//! An organisation: all that it shows to everyone, in both languages.

use bashke_views::{Locale, paths};
use bashke_vocabulary::{ContactField, SubjectKind};
use sea_orm::DbErr;

use super::Subject;
use crate::accounts::Actor;
use crate::{App, network};

/// An organisation by its key. Whoever owns it answers for it; where nobody does, whoever listed it.
pub(super) async fn find(app: &App, locale: Locale, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, owner)) = network::organisation_and_owner(&app.db, key).await? else {
        return Ok(None);
    };
    // as somebody sees it who is not signed in
    let details = network::details(&app.db, key, &Actor::default(), false).await?;
    let mut lines = vec![row.name.clone()];
    let mut add = |label: String, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{label}: {value}"));
        }
    };
    let t = |key: &str| locale.message(key);
    add(t("organisations-kind"), &t(&format!("organisation-kind-{}", row.kind)));
    for (label, value) in [
        ("organisations-short-name", &row.short_name),
        ("organisations-about-sq", &row.about_sq),
        ("organisations-about-en", &row.about_en),
        ("organisations-register-number", &row.register_number),
        ("organisations-website", &row.website),
    ] {
        add(t(label), value.as_deref().unwrap_or_default());
    }
    if let Some(year) = row.founded {
        add(t("organisations-founded"), &year.to_string());
    }
    let themes: Vec<String> = details
        .themes
        .iter()
        .map(|theme| t(&format!("theme-{theme}")))
        .collect();
    add(t("organisations-themes"), &themes.join(", "));
    let current = app.cubes.current();
    let catalogue = &current.catalogue;
    let places: Vec<&str> = catalogue
        .place_numbers()
        .map(|ix| catalogue.place(ix))
        .filter(|place| details.places.contains(&place.id))
        .map(|place| match locale {
            Locale::Sq => place.name_sq.as_str(),
            Locale::En => place.name_en.as_str(),
        })
        .collect();
    add(t("organisations-places"), &places.join(", "));
    for contact in &details.contacts {
        if let Ok(field) = contact.field.parse::<ContactField>() {
            add(t(&format!("contact-{field}")), &contact.value);
        }
    }
    Ok(Some(Subject {
        written_in: [None, None],
        kind: SubjectKind::Organisation,
        id: key.to_string(),
        path: paths::organisation(&row.slug),
        author_id: owner.or(row.created_by),
        organisation: Some(key),
        inside: None,
        excerpt: lines.join("\n"),
        title: row.name,
    }))
}
