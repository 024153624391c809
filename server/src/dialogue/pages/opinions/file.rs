//! What everyone may see of an opinion map, as files.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::paths;
use http::{HeaderValue, header};
use serde_json::{Value, json};

use super::map::letter;
use crate::dialogue::queries::{self, Mapped, OnDialogue};
use crate::dialogue::rules::published::{Answers, Whose};
use crate::dialogue::rules::working_days::day_in_tirana;
use crate::finance;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Caching;

/// The columns: what is said of a statement by whom, then how that was worked out.
const COLUMNS: [&str; 14] = [
    "statement",
    "language",
    "text",
    "who",
    "people",
    "agree",
    "disagree",
    "pass",
    "seen",
    "shared_agree",
    "shared_disagree",
    "method",
    "made_on",
    "least_group",
];

/// The numbers of a map as a table or as they are kept. Whatever is not shown on its page is not in them either.
///
/// # Errors
/// Not found where there is no such dialogue, file or map; where the database cannot be reached.
pub async fn file(Path((slug, name)): Path<(String, String)>, request: Request) -> Result<Response, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let mapped = queries::mapped(&request.app.db, on.row.id)
        .await?
        .ok_or(Error::NotFound)?;
    let (media, ending, body) = match name.as_str() {
        "data.csv" => ("text/csv; charset=utf-8", "csv", csv(&mapped)?),
        "data.json" => {
            let body = serde_json::to_vec_pretty(&data(&request, &on, &mapped)).map_err(Error::internal)?;
            ("application/json", "json", body)
        }
        _ => return Err(Error::NotFound),
    };
    let name = format!(
        "bashke-{slug}-{}-least-{}-{}.{ending}",
        mapped.method,
        mapped.shown.least,
        day_in_tirana(mapped.made_at)
    );
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    // a dialogue that is prepared is not for everyone, and what is hidden goes at once
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    Ok(response)
}

fn csv(mapped: &Mapped) -> Result<Vec<u8>, Error> {
    let texts: HashMap<i32, _> = mapped.statements.iter().map(|row| (row.id, row)).collect();
    let shown = &mapped.shown;
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(COLUMNS).map_err(Error::internal)?;
    let day = day_in_tirana(mapped.made_at).to_string();
    let least = shown.least.to_string();
    for (at, one) in shown.statements.iter().enumerate() {
        let Some(row) = texts.get(&one.id) else { continue };
        let (all, of_all) = match shown.counted {
            Whose::OnMap => ("on-map", shown.on_map),
            Whose::Everyone | Whose::Nobody => ("everyone", shown.voters),
        };
        let groups = shown.shown().map(|(number, figures)| {
            let answers = figures.answers.get(at).copied().unwrap_or_default();
            (letter(number).to_string(), figures.size, answers)
        });
        for (who, people, answers) in std::iter::once((all.to_owned(), of_all, one.answers)).chain(groups) {
            let shared = one.shared.filter(|_| who == all);
            let share = |side: usize| shared.map(|shared| shared[side].to_string()).unwrap_or_default();
            let Answers { agree, disagree, pass } = answers;
            let record = [
                one.id.to_string(),
                row.language.clone(),
                finance::harmless(&row.text),
                who,
                people.to_string(),
                agree.to_string(),
                disagree.to_string(),
                pass.to_string(),
                answers.seen().to_string(),
                share(0),
                share(1),
                mapped.method.clone(),
                day.clone(),
                least.clone(),
            ];
            writer.write_record(&record).map_err(Error::internal)?;
        }
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn data(request: &Request, on: &OnDialogue, mapped: &Mapped) -> Value {
    let cx = request.cx();
    let texts: HashMap<i32, _> = mapped.statements.iter().map(|row| (row.id, row)).collect();
    let texts: Vec<Value> = mapped
        .shown
        .statements
        .iter()
        .filter_map(|one| texts.get(&one.id))
        .map(|row| json!({ "id": row.id, "language": row.language, "text": row.text }))
        .collect();
    json!({
        "dialogue": { "title": on.row.title, "address": format!("{}{}", cx.origin, cx.url(&paths::opinion_map(&on.row.slug))) },
        "method": mapped.method,
        "made_at": mapped.made_at.to_rfc3339(),
        "votes": mapped.votes,
        "texts": texts,
        "map": mapped.shown,
    })
}
