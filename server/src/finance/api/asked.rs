//! Reading what was asked: strict, with faults that say what there is.

use std::sync::Arc;

use crate::finance::pages::state::PUBLISHED;
use crate::finance::rules::cube::Cube;
use crate::platform::errors::Error;
use crate::platform::params::{Fault, Params, shortened};
use crate::platform::request::Request;

/// The most values of one name.
const VALUES: usize = 100;

/// The value of a name; one that `find` does not know is a fault that says what is known.
pub(super) fn one<T>(
    params: &mut Params,
    name: &'static str,
    known: &'static str,
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = params.text(name)?.to_owned();
    let found = find(&value);
    if found.is_none() {
        let value = shortened(&value);
        params.fault(Fault::NotAmong { name, value, known });
    }
    found
}

/// All values of a name; each that `find` does not know is a fault that says what is known.
pub(super) fn many<T>(
    params: &mut Params,
    name: &'static str,
    known: &'static str,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let values: Vec<String> = params.texts(name).into_iter().map(str::to_owned).collect();
    if values.len() > VALUES {
        params.fault(Fault::TooMany {
            name,
            most: VALUES,
            given: values.len(),
        });
        return Vec::new();
    }
    let mut found = Vec::with_capacity(values.len());
    for value in values {
        match find(&value) {
            Some(item) => found.push(item),
            None => {
                let value = shortened(&value);
                params.fault(Fault::NotAmong { name, value, known });
            }
        }
    }
    found
}

/// Whether a name is set to `true`.
pub(super) fn flag(params: &mut Params, name: &'static str) -> bool {
    one(params, name, "true, false", |word| word.parse::<bool>().ok()).unwrap_or_default()
}

/// The observations that are meant by `dataset=` and `release=`, or by the release that a cursor pins.
///
/// # Errors
/// Where the dataset has no release, or the database fails. What cannot be had is a fault.
pub(super) async fn cube(request: &mut Request, pinned: Option<i32>) -> Result<Arc<Cube>, Error> {
    let current = Arc::clone(&request.current);
    let params = &mut request.params;
    let dataset = one(params, "dataset", "/api/v1/datasets", |slug| {
        current.datasets.iter().find(|dataset| dataset.slug == slug)
    });
    let release = one(params, "release", "/api/v1/releases", |number| {
        let number: i32 = number.parse().ok()?;
        current.releases.iter().find(|release| release.number == number)
    });
    if pinned
        .zip(release)
        .is_some_and(|(pinned, release)| pinned != release.number)
    {
        params.fault(Fault::Said {
            name: "cursor",
            message: "api-fault-cursor",
        });
    }
    let own = dataset.zip(release).is_none_or(|(d, r)| d.id == r.dataset_id);
    if !own {
        params.fault(Fault::Said {
            name: "release",
            message: "api-fault-release",
        });
    }
    let newest = current.cube(dataset.map_or(PUBLISHED, |dataset| &dataset.slug));
    match release.map(|release| release.number).or(pinned) {
        Some(number) => {
            let older = request.app.cubes.as_of(&request.app.db, &current, number).await;
            older.map_err(Error::internal)?.ok_or(Error::NotFound)
        }
        None => newest.map(Arc::clone).ok_or(Error::NotFound),
    }
}

/// Ends the reading.
///
/// # Errors
/// All faults met.
pub(super) fn finish(request: &mut Request) -> Result<(), Error> {
    Ok(std::mem::take(&mut request.params).finish()?)
}
