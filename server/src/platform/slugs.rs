//! Short names in addresses that no other row has.

use bashke_vocabulary::slugify;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, SqlErr};

use super::errors::Error;

/// The most characters of a short name, without its number.
const MOST: usize = 80;

/// The short name that a title makes; `instead` where it makes none, or one that is a page of ours.
#[must_use]
pub fn of_title(title: &str, instead: &str) -> String {
    let base: String = slugify(title).chars().take(MOST).collect();
    match base.trim_end_matches('-') {
        "" | "new" => instead.to_owned(),
        base => base.to_owned(),
    }
}

/// A short name as it is, or with the first number with which no other row has it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn free<E: EntityTrait>(db: &impl ConnectionTrait, column: E::Column, base: &str) -> Result<String, DbErr> {
    let taken: Vec<String> = E::find()
        .select_only()
        .column(column)
        .filter(column.starts_with(base))
        .into_tuple()
        .all(db)
        .await?;
    let numbered = (2_u32..).map(|number| format!("{base}-{number}"));
    let free = std::iter::once(base.to_owned())
        .chain(numbered)
        .find(|slug| !taken.contains(slug));
    Ok(free.unwrap_or_else(|| base.to_owned()))
}

/// What it means that a row could not be written: somebody else took what must be one of a kind in this very moment.
#[must_use]
pub fn taken(error: DbErr) -> Error {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Error::Conflict,
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_short_names_and_none_that_is_a_page_of_ours() {
        assert_eq!(of_title("Uji i pastër", "project"), "uji-i-paster");
        for bare in ["", "?!", "New", "new"] {
            assert_eq!(of_title(bare, "project"), "project", "{bare}");
        }
        let long = of_title(&"ab ".repeat(60), "project");
        assert!(long.len() <= MOST && !long.ends_with('-'), "{long}");
    }
}
