//! Entering a grant, and changing it.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::{grant, programme};
use bashke_views::components::{Choice, Link};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, GrantForm};
use bashke_views::paths;
use maud::Markup;

use super::super::calls::money;
use super::super::projects::edit::whole_and_hundredths;
use super::super::{municipalities, municipality, place_by_id, place_link, refused};
use super::{Stands, conflict, day, filled, given, in_words, shown_day, source_texts};
use crate::network::commands;
use crate::network::queries::{self, CallRow, GrantRow};
use crate::network::rules::{self, Under};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::once;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What a grant can come from.
struct Given {
    programmes: Vec<programme::Model>,
    calls: Vec<CallRow>,
}

impl Given {
    async fn all(request: &Request) -> Result<Self, Error> {
        Ok(Self {
            programmes: super::programmes(request).await?,
            calls: queries::calls(&request.app.db).await?,
        })
    }

    /// What was chosen: `call:slug` or `programme:slug`.
    fn under(&self, chosen: &str) -> Option<Under> {
        let (kind, slug) = chosen.split_once(':')?;
        match kind {
            "call" => {
                let row = self.calls.iter().find(|row| row.call.slug == slug)?;
                Some(Under::Call(row.call.id))
            }
            "programme" => {
                let row = self.programmes.iter().find(|row| row.slug == slug)?;
                Some(Under::Programme(row.id))
            }
            _ => None,
        }
    }

    /// The word of what it came from.
    fn word(&self, row: &grant::Model) -> Option<String> {
        let call = row
            .call_id
            .and_then(|id| self.calls.iter().find(|one| one.call.id == id));
        if let Some(call) = call {
            return Some(format!("call:{}", call.call.slug));
        }
        let programme = self.programmes.iter().find(|one| one.id == row.programme_id)?;
        Some(format!("programme:{}", programme.slug))
    }

    /// The page of what was chosen.
    fn page(&self, chosen: &str) -> Option<String> {
        let (kind, slug) = chosen.split_once(':').filter(|_| self.under(chosen).is_some())?;
        Some(if kind == "call" {
            paths::call(slug)
        } else {
            paths::programme(slug)
        })
    }

    /// The calls and the programmes, each programme with its calls.
    fn choices(&self, request: &Request, chosen: &str) -> Vec<Choice> {
        let cx = request.cx();
        let mut all = vec![Choice::new("", cx.t("project-choose"), chosen.is_empty())];
        for one in &self.programmes {
            let name = cx.pick(&one.name_sq, &one.name_en);
            let calls = self.calls.iter().filter(|row| row.call.programme_id == one.id);
            all.extend(calls.map(|row| {
                let value = format!("call:{}", row.call.slug);
                let text = cx.pick(&row.call.name_sq, &row.call.name_en);
                Choice::new(&value, text, value == chosen).group(name)
            }));
            let value = format!("programme:{}", one.slug);
            let text = cx.ta("grant-under-programme", &[("programme", name.into())]);
            all.push(Choice::new(&value, text, value == chosen).group(name));
        }
        all
    }
}

/// The form of a new one, under the call or the programme that the address names.
///
/// # Errors
/// Where the reader may not enter grants.
pub async fn new_page(mut request: Request) -> Result<Page, Error> {
    let under = request.params.one("under", |word| Some(word.to_owned()));
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::WriteFunding, &Facts::default())?;
    let all = Given::all(&request).await?;
    let state = once::keyed(FormState::default().with("under", under.unwrap_or_default()))?;
    Ok(Page::private(form(&request, &all, None, None, &state)))
}

fn form(request: &Request, all: &Given, row: Option<&GrantRow>, stands: Stands, state: &FormState) -> Markup {
    let cx = request.cx();
    let chosen = state.value("under");
    let under = all.choices(request, chosen);
    let named = under.iter().find(|choice| choice.chosen && !choice.value.is_empty());
    let data = GrantForm {
        grant: row.map(|row| row.grant.slug.clone()),
        back: named
            .zip(all.page(chosen))
            .map(|(choice, path)| Link::new(&choice.text, cx.url(&path))),
        under,
        places: municipalities(&cx, &request.current.catalogue, |slug| state.chosen("place", slug)),
        stands,
    };
    views::grant_edit(&cx, &data, state)
}

/// What was typed, and who received it: all that is refused of either is told at once.
async fn read(
    request: &Request,
    act: &Act,
    fields: &Fields,
    all: &Given,
    row: Option<&GrantRow>,
) -> Result<(rules::GrantText, Option<i32>), Error> {
    let catalogue = &request.current.catalogue;
    let stands = row.map(|row| row.grant.source.as_str());
    let typed = rules::grant_text(
        fields,
        |chosen| all.under(chosen),
        |slug| municipality(catalogue, slug),
        stands,
    );
    let recipient = match rules::grant_recipient(fields) {
        Ok(named) => {
            let before = row.and_then(|row| row.grant.organisation_id);
            commands::recipient(act, named.as_ref(), before).await
        }
        Err(refusal) => Err(Error::Refused(refusal.into())),
    };
    Error::together(typed.map_err(Error::from), recipient)
}

/// Where it stands once it is kept.
fn kept(all: &Given, fields: &Fields) -> String {
    let page = all.page(fields.text("under")).unwrap_or_else(paths::calls);
    format!("{page}?done=grant")
}

/// Enters it.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn create(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    let all = Given::all(&request).await?;
    let made = once::written(&request, &fields, async |act| {
        let (typed, recipient) = read(&request, act, &fields, &all, None).await?;
        commands::list_grant(act, &typed, recipient).await?;
        Ok(kept(&all, &fields))
    });
    match made.await {
        Ok(path) => Ok(see_other(&request, &path)),
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &all, None, None, state)
        }),
    }
}

/// A grant, for those who enter grants.
async fn written(request: &Request, slug: &str) -> Result<GrantRow, Error> {
    request.may(Action::WriteFunding, &Facts::default())?;
    queries::grant(&request.app.db, slug).await?.ok_or(Error::NotFound)
}

/// The name of whoever received it; none where it was one person.
async fn recipient_name(request: &Request, row: &GrantRow) -> Result<Option<String>, Error> {
    let faces = queries::faces(&request.app.db, row.grant.organisation_id).await?;
    Ok(faces.into_values().next().map(|(_, name)| name))
}

/// The form of one that is there.
///
/// # Errors
/// Not found where there is none; where the reader may not enter grants.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.only_known();
    std::mem::take(&mut request.params).finish()?;
    let row = written(&request, &slug).await?;
    let all = Given::all(&request).await?;
    let mut state = filled(row.grant.revision, &texts(&row.grant));
    state.add("under", &all.word(&row.grant).unwrap_or_default());
    state.add("currency", &given(row.grant.currency.as_ref()));
    match recipient_name(&request, &row).await? {
        Some(name) => state.add("recipient", &name),
        None => state.add("individual", "yes"),
    }
    let catalogue = &request.current.catalogue;
    for ix in row.places.iter().filter_map(|id| place_by_id(catalogue, *id)) {
        state.add("place", &catalogue.place(ix).slug);
    }
    Ok(Page::private(form(&request, &all, Some(&row), None, &state)))
}

/// Changes it.
///
/// # Errors
/// Not found where there is none; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = written(&request, &slug).await?;
    let all = Given::all(&request).await?;
    let changed = async {
        let act = request.act().await?;
        let (typed, recipient) = read(&request, &act, &fields, &all, Some(&row)).await?;
        commands::edit_grant(&act, &row.grant, fields.revision(), &typed, recipient).await?;
        act.commit().await
    };
    match changed.await {
        Ok(()) => Ok(see_other(&request, &kept(&all, &fields))),
        Err(Error::Conflict) => {
            let now = written(&request, &slug).await?;
            let stands = stands(&request, &all, &now).await?;
            Ok(conflict(&fields, now.grant.revision, |state| {
                form(&request, &all, Some(&now), Some(stands), state)
            }))
        }
        Err(error) => refused(&request, fields.state(), error, |state| {
            form(&request, &all, Some(&row), None, state)
        }),
    }
}

/// What stands of it, by the names of the fields and their labels.
fn texts(row: &grant::Model) -> Vec<(&'static str, &'static str, String)> {
    let (own, other) = (given(row.title.as_ref()), given(row.title_translated.as_ref()));
    let (sq, en) = if row.title_language.as_deref() == Some("en") {
        (other, own)
    } else {
        (own, other)
    };
    let mut texts = vec![
        ("title-sq", "said-title-sq", sq),
        ("title-en", "said-title-en", en),
        (
            "amount",
            "grant-amount",
            row.amount.map(whole_and_hundredths).unwrap_or_default(),
        ),
        (
            "year",
            "grant-year",
            row.year.map(|year| year.to_string()).unwrap_or_default(),
        ),
        ("starts-on", "grant-starts", day(row.starts_on)),
        ("ends-on", "grant-ends", day(row.ends_on)),
        ("note-sq", "call-note-sq", given(row.note_sq.as_ref())),
        ("note-en", "call-note-en", given(row.note_en.as_ref())),
    ];
    texts.extend(source_texts(&row.source, row.source_title.as_deref()));
    texts
}

/// The same as a reader has it, with who received it and what was chosen.
async fn stands(request: &Request, all: &Given, row: &GrantRow) -> Result<Vec<(String, String)>, Error> {
    let recipient = recipient_name(request, row).await?;
    let cx = request.cx();
    let chosen = all.word(&row.grant).unwrap_or_default();
    let under = all.choices(request, &chosen).into_iter().find(|choice| choice.chosen);
    let mut stands = vec![
        (cx.t("grant-under"), under.map(|choice| choice.text).unwrap_or_default()),
        (
            cx.t("grant-recipient"),
            recipient.unwrap_or_else(|| cx.t("grant-individual")),
        ),
    ];
    let amount = money(row.grant.amount, row.grant.currency.as_deref());
    let texts = texts(&row.grant)
        .into_iter()
        .map(|(name, label, text)| match (name, amount) {
            ("amount", Some(amount)) => (name, label, amount.text(&cx)),
            ("amount", None) => (name, label, cx.t("grant-amount-unknown")),
            ("starts-on", _) => (name, label, shown_day(&cx, row.grant.starts_on)),
            ("ends-on", _) => (name, label, shown_day(&cx, row.grant.ends_on)),
            _ => (name, label, text),
        });
    stands.extend(in_words(&cx, texts.collect()));
    let places = row.places.iter();
    let places = places.filter_map(|id| place_link(&cx, &request.current.catalogue, *id));
    let places: Vec<String> = places.map(|link| link.text).collect();
    if !places.is_empty() {
        stands.push((cx.t("project-places"), places.join(", ")));
    }
    Ok(stands)
}
