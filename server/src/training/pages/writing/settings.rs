//! What a course says of itself: its name, for whom it is, what it gives.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::writing::{self as views, SettingsView};
use http::StatusCode;

use super::fields::{both, lists, needed, number, show};
use super::gone::gone;
use super::{drafted, title, written};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::commands::{self, Change};
use crate::training::pages::told;
use crate::training::queries::{self, Writing};
use crate::training::rules::course::{Admission, Format, Level, Theme};
use crate::training::rules::folder::{Files, MONTHS, Manifest};
use crate::training::rules::outline::{self as rules, Piece, mark};

/// The page of the settings.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no draft; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = super::done(&mut request, &["saved"])?;
    let writing = drafted(&request, &slug).await?;
    let manifest = rules::manifest(&writing.files).map_err(|_| Error::NotFound)?;
    let mut data = data(&request, &writing).await?;
    data.done = done;
    let state = as_form(&manifest);
    Ok(Page::private(views::settings(&request.cx(), &data, &state)))
}

async fn data(request: &Request, writing: &Writing) -> Result<SettingsView, Error> {
    let app = &request.app;
    let all = queries::courses(&app.db, &app.shelf, &app.config.public_url).await?;
    let mut others: Vec<(String, String)> = all
        .iter()
        .filter(|one| one.course.id != writing.course.id)
        .map(|one| (one.course.slug.clone(), told(request, &one.volume.course.title).0))
        .collect();
    // what is named but not offered stays named
    if let Ok(manifest) = rules::manifest(&writing.files) {
        for slug in manifest.prerequisites {
            if !others.iter().any(|(known, _)| *known == slug) {
                others.push((slug.clone(), slug));
            }
        }
    }
    let words = |words: Vec<&'static str>| words.into_iter().map(str::to_owned).collect();
    Ok(SettingsView {
        slug: writing.course.slug.clone(),
        title: title(request, &writing.files, &writing.course.slug),
        mark: mark(&writing.files, &Piece::Settings),
        words: [
            words(Level::ALL.iter().map(|one| one.word()).collect()),
            words(Format::ALL.iter().map(|one| one.word()).collect()),
            words(Theme::ALL.iter().map(|one| one.word()).collect()),
            words(Admission::ALL.iter().map(|one| one.word()).collect()),
        ],
        others,
        done: None,
        meanwhile: Vec::new(),
    })
}

fn as_form(manifest: &Manifest) -> FormState {
    let mut state = FormState::default();
    for (name, text) in [
        ("title", &manifest.title),
        ("summary", &manifest.summary),
        ("audience", &manifest.audience),
    ] {
        state = show(state, name, text);
    }
    let applied = match manifest.certificate.applied {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let months = manifest.certificate.months.map(|months| months.to_string());
    let mut state = state
        .with("aims-sq", manifest.aims.sq.join("\n"))
        .with("aims-en", manifest.aims.en.join("\n"))
        .with("level", manifest.level.word())
        .with("format", manifest.format.word())
        .with("pass", manifest.pass.to_string())
        .with("trainer", &manifest.trainer)
        .with("enrolment", manifest.enrolment.word())
        .with("applied", applied)
        .with("months", months.unwrap_or_default());
    if manifest.certificate.attendance {
        state.add("attendance", "yes");
    }
    manifest
        .themes
        .iter()
        .for_each(|theme| state.add("themes", theme.word()));
    manifest
        .prerequisites
        .iter()
        .for_each(|slug| state.add("prerequisites", slug));
    state
}

/// Puts what a form says over a manifest.
fn read(fields: &Fields, manifest: &mut Manifest) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    manifest.title = both(fields, "title");
    if manifest.title.pick("sq").0.is_empty() {
        refusals.push("title-sq", "write-no-title");
    }
    manifest.summary = both(fields, "summary");
    manifest.audience = both(fields, "audience");
    manifest.aims = lists(fields, "aims");
    match Level::read(fields.text("level")) {
        Some(level) => manifest.level = level,
        None => refusals.push("level", "write-choose"),
    }
    match Format::read(fields.text("format")) {
        Some(format) => manifest.format = format,
        None => refusals.push("format", "write-choose"),
    }
    match Admission::read(fields.text("enrolment")) {
        Some(enrolment) => manifest.enrolment = enrolment,
        None => refusals.push("enrolment", "write-choose"),
    }
    keep_order(
        &mut manifest.themes,
        fields.all("themes").filter_map(Theme::read).collect(),
    );
    keep_order(
        &mut manifest.prerequisites,
        fields.all("prerequisites").map(str::to_owned).collect(),
    );
    if let Some(pass) = needed(fields, "pass", 0..=100u8, &mut refusals) {
        manifest.pass = pass;
    }
    manifest.trainer = fields.text("trainer").to_owned();
    manifest.certificate.attendance = fields.has("attendance");
    manifest.certificate.applied = match fields.text("applied") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    manifest.certificate.months = number(fields, "months", MONTHS, &mut refusals);
    refusals.into_result()
}

/// What is chosen, that which was there before in the order in which it stood.
fn keep_order<T: PartialEq>(kept: &mut Vec<T>, chosen: Vec<T>) {
    kept.retain(|one| chosen.contains(one));
    for one in chosen {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
}

/// Saves the settings.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the database cannot be reached.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    let mut refused = None;
    let change = commands::change_draft(&act, &slug, (&Piece::Settings, fields.text("mark")), |files| {
        let mut manifest = rules::manifest(files)?;
        match read(&fields, &mut manifest) {
            Ok(()) => rules::put_manifest(files, &manifest),
            Err(refusals) => refused = Some(refusals),
        }
        Ok(())
    })
    .await;
    let mut state = fields.state();
    let (meanwhile, status) = match (change, refused) {
        (Ok(Change::Made(())), None) => {
            act.commit().await?;
            return Ok(see_other(
                &request,
                &format!("{}?done=saved", paths::course_settings(&slug)),
            ));
        }
        (Ok(Change::Made(())), Some(refusals)) => {
            refusals.show(&mut state, request.locale);
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        (Ok(Change::Meanwhile(files)), _) => (Some(files), StatusCode::CONFLICT),
        // the draft went meanwhile, which is said below
        (Err(Error::Conflict), _) => (None, StatusCode::CONFLICT),
        (Err(error), _) => return Err(error),
        (Ok(Change::Refused(why)), _) => {
            Refusals::from(Refusal::new("title-sq", why)).show(&mut state, request.locale);
            (None, StatusCode::UNPROCESSABLE_ENTITY)
        }
    };
    drop(act);
    let writing = written(&request, &slug).await?;
    if writing.draft.is_none() {
        return Ok(gone(&request, &writing, &fields, &[]));
    }
    let mut data = data(&request, &writing).await?;
    if let Some(files) = meanwhile {
        data.meanwhile = differences(&request, &files, &fields, &data.others);
    }
    let mut page = Page::private(views::settings(&request.cx(), &data, &state));
    page.status = status;
    Ok(page.into_response())
}

/// What stands there now and is not what was typed and chosen. `others` are the courses that may come before.
fn differences(request: &Request, files: &Files, typed: &Fields, others: &[(String, String)]) -> Vec<(String, String)> {
    let Ok(manifest) = rules::manifest(files) else {
        return Vec::new();
    };
    let now = as_form(&manifest);
    let cx = request.cx();
    let texts = [
        ("title", "write-title"),
        ("summary", "write-summary"),
        ("audience", "course-for-whom"),
        ("aims", "course-aims"),
    ];
    let mut all: Vec<(String, String)> = Vec::new();
    for (name, label) in texts {
        for language in ["sq", "en"] {
            let field = format!("{name}-{language}");
            if now.value(&field) != typed.text(&field) {
                let label = format!("{} ({})", cx.t(label), cx.t(&format!("course-language-{language}")));
                all.push((label, now.value(&field).to_owned()));
            }
        }
    }
    for (field, label) in [
        ("pass", "write-pass"),
        ("trainer", "write-trainer"),
        ("months", "write-months"),
    ] {
        if now.value(field) != typed.text(field) {
            all.push((cx.t(label), now.value(field).to_owned()));
        }
    }
    for (field, label, prefix) in [
        ("level", "courses-level", "course-level"),
        ("format", "courses-format", "course-format"),
        ("enrolment", "write-enrolment", "write-enrolment"),
    ] {
        if now.value(field) != typed.text(field) {
            all.push((cx.t(label), cx.t(&format!("{prefix}-{}", now.value(field)))));
        }
    }
    let yes = |yes: bool| cx.t(if yes { "write-applied-yes" } else { "write-applied-no" });
    if manifest.certificate.attendance != typed.has("attendance") {
        all.push((cx.t("write-attendance"), yes(manifest.certificate.attendance)));
    }
    if now.value("applied") != typed.text("applied") {
        let text = manifest
            .certificate
            .applied
            .map_or_else(|| cx.t("write-applied-default"), yes);
        all.push((cx.t("write-applied"), text));
    }
    let chosen = |field: &str, words: &[String]| {
        let typed: BTreeSet<&str> = typed.all(field).collect();
        typed == words.iter().map(String::as_str).collect()
    };
    let listed = |names: Vec<String>| match names.is_empty() {
        true => cx.t("write-none"),
        false => names.join(", "),
    };
    let themes: Vec<String> = manifest.themes.iter().map(|theme| theme.word().to_owned()).collect();
    // where nothing else differs, something is shown nonetheless, since nothing was saved
    if !chosen("themes", &themes) || (all.is_empty() && chosen("prerequisites", &manifest.prerequisites)) {
        let names = themes.iter().map(|theme| cx.t(&format!("course-theme-{theme}")));
        all.push((cx.t("courses-theme"), listed(names.collect())));
    }
    if !chosen("prerequisites", &manifest.prerequisites) {
        let name = |slug: &String| {
            let known = others.iter().find(|(other, _)| other == slug);
            known.map_or_else(|| slug.clone(), |(_, name)| name.clone())
        };
        let names = manifest.prerequisites.iter().map(name).collect();
        all.push((cx.t("course-prerequisites"), listed(names)));
    }
    all
}
