//! Which organisation of the platform somebody means by a name or an address.

use bashke_entities::network::organisation;
use bashke_vocabulary::fold;
use sea_orm::ConnectionTrait;

use crate::network::queries;
use crate::network::rules::Called;
use crate::platform::errors::Error;
use crate::platform::refusal::{Refusal, Refusals};

/// How many letters somebody must have typed for names that hold them to be told.
const TYPED_AT_LEAST: usize = 3;

/// The organisations that were named, in their order, each once. Where several have a name, one of `known` is meant if it
/// is the only one of them. `none` is the message where none is called so, nor has a name that holds what was typed; `similar`
/// the one where some have.
///
/// # Errors
/// Refused, beside the field, where one is none that is shown, or may be several; where the database cannot be reached.
pub(super) async fn organisations(
    db: &impl ConnectionTrait,
    (field, [none, similar]): (&'static str, [&'static str; 2]),
    called: &[Called],
    known: &[i32],
) -> Result<Vec<organisation::Model>, Error> {
    let rows = queries::organisations_called(db, called).await?;
    let mut refused = Refusals::default();
    let mut all: Vec<organisation::Model> = Vec::new();
    let mut nobody: Vec<&Called> = Vec::new();
    for one in called {
        match meant(&rows, one, known) {
            Ok(row) if all.iter().any(|other| other.id == row.id) => {}
            Ok(row) => all.push(row.clone()),
            Err(Unclear::Several) => {
                let several = Refusal::new(field, "organisation-called-several");
                refused.0.push(several.with("name", one.typed.as_str()));
            }
            Err(Unclear::Nobody) => nobody.push(one),
        }
    }
    let long = |one: &&&Called| one.key.chars().count() >= TYPED_AT_LEAST;
    let keys: Vec<&str> = nobody.iter().filter(long).map(|one| one.key.as_str()).collect();
    let names = queries::names_holding(db, &keys).await?;
    for one in nobody {
        let near = if long(&&one) {
            near(&names, &one.key)
        } else {
            Vec::new()
        };
        let refusal = if near.is_empty() {
            Refusal::new(field, none)
        } else {
            Refusal::new(field, similar).with("names", near.join(", "))
        };
        refused.0.push(refusal.with("name", one.typed.as_str()));
    }
    refused.into_result()?;
    Ok(all)
}

/// A few names that hold what was typed, in quotes; those that begin with it first.
fn near(names: &[(String, String)], key: &str) -> Vec<String> {
    let (first, others): (Vec<_>, Vec<_>) = names
        .iter()
        .filter(|(folded, _)| folded.contains(key))
        .partition(|(folded, _)| folded.starts_with(key));
    let all = first.into_iter().chain(others);
    all.take(usize::from(queries::NEAR))
        .map(|(_, name)| format!("“{name}”"))
        .collect()
}

/// Why it is not clear who is meant.
enum Unclear {
    /// None is called so.
    Nobody,
    /// Several are.
    Several,
}

/// Which one is meant.
fn meant<'r>(
    rows: &'r [organisation::Model],
    called: &Called,
    known: &[i32],
) -> Result<&'r organisation::Model, Unclear> {
    let by_address = rows.iter().find(|row| called.slug.as_ref() == Some(&row.slug));
    if let Some(row) = by_address {
        return Ok(row);
    }
    let is = |name: &str| fold(name) == called.key;
    let mut same: Vec<&organisation::Model> = rows
        .iter()
        .filter(|row| is(&row.name) || row.short_name.as_deref().is_some_and(is))
        .collect();
    if same.len() > 1 && same.iter().filter(|row| known.contains(&row.id)).count() == 1 {
        same.retain(|row| known.contains(&row.id));
    }
    match same[..] {
        [row] => Ok(row),
        [] => Err(Unclear::Nobody),
        _ => Err(Unclear::Several),
    }
}
