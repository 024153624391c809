//! Programmes, calls and grants out of what was typed of them. Each names the page that it was read on; what that page does
//! not say stays empty.

use bashke_vocabulary::{Currency, Theme};
use chrono::NaiveDate;

use super::listed::Reading;
use super::offer::day;
use super::partners::{Called, called};
use super::profile::{one_line, paragraphs, themes, web};
use super::project::money;
use super::said::Both;
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The message beside what is no day.
const DAY_ODD: &str = "project-day-odd";

/// The most municipalities in which a grant is spent.
const PLACES_MOST: usize = 61;

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// How the page is called.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// A programme as it was typed.
#[derive(Debug, Clone)]
pub struct ProgrammeText {
    /// Its name, in Albanian and in English.
    pub name: (String, String),
    /// Who pays for it, and by which name in English.
    pub funder: (String, Option<String>),
    /// What it is.
    pub about: Both,
    /// Its site.
    pub website: Option<String>,
    /// Where that was read.
    pub source: SourceText,
}

/// A call as it was typed.
#[derive(Debug, Clone)]
pub struct CallText {
    /// Key of the programme.
    pub programme: i32,
    /// Its name, in Albanian and in English.
    pub name: (String, String),
    /// The first day of applications.
    pub opens_on: Option<NaiveDate>,
    /// The last day of applications.
    pub closes_on: Option<NaiveDate>,
    /// What it gives in all, in hundredths.
    pub budget: Option<(i64, Currency)>,
    /// What the source says of the budget.
    pub budget_note: Both,
    /// How many applied.
    pub applications: Option<i32>,
    /// How many were supported.
    pub supported: Option<i32>,
    /// What a reader should know: what it asks of those who apply.
    pub note: Both,
    /// What it is for.
    pub themes: Vec<Theme>,
    /// Where one applies.
    pub apply_at: Option<String>,
    /// Where that was read.
    pub source: SourceText,
}

/// What a grant came from, by its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// A call, and so its programme.
    Call(i32),
    /// A programme, where it is not known from which call.
    Programme(i32),
}

/// A grant as it was typed, but for who received it.
#[derive(Debug, Clone)]
pub struct GrantText {
    /// What it came from.
    pub under: Under,
    /// What it was given for.
    pub title: Both,
    /// The year.
    pub year: Option<i16>,
    /// Its first day.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// What was given, in hundredths; none where that is not known.
    pub amount: Option<(i64, Currency)>,
    /// The municipalities in which it was spent, as keys of places.
    pub places: Vec<i32>,
    /// What a reader should know.
    pub note: Both,
    /// Where that was read.
    pub source: SourceText,
}

/// Reads a programme. `stands` is the address of the source that it has already.
///
/// # Errors
/// All that is refused.
pub fn programme_text(fields: &Fields, stands: Option<&str>) -> Result<ProgrammeText, Refusals> {
    let mut read = Reading::of(fields);
    let name = (read.title("name-sq"), read.title("name-en"));
    let funder = (read.title("funder"), read.line("funder-en"));
    let about = (
        read.keep(paragraphs(fields, "about-sq")),
        read.keep(paragraphs(fields, "about-en")),
    );
    let website = read.keep(web(fields, "website", None));
    let source = source(&mut read, stands);
    read.refused.into_result()?;
    Ok(ProgrammeText {
        name,
        funder,
        about,
        website,
        source,
    })
}

/// Reads a call. `programme` gives the key of a programme by its short name; `stands` is the address of the source that it
/// has already.
///
/// # Errors
/// All that is refused.
pub fn call_text(
    fields: &Fields,
    programme: impl Fn(&str) -> Option<i32>,
    stands: Option<&str>,
) -> Result<CallText, Refusals> {
    let mut read = Reading::of(fields);
    let programme = programme(fields.text("programme"));
    if programme.is_none() {
        read.refused.push("programme", "call-programme-missing");
    }
    let name = (read.title("name-sq"), read.title("name-en"));
    let opens_on = day(fields, "opens-on", DAY_ODD, &mut read.refused);
    let closes_on = day(fields, "closes-on", DAY_ODD, &mut read.refused);
    if opens_on.zip(closes_on).is_some_and(|(first, last)| last < first) {
        read.refused.push("closes-on", "call-closes-before");
    }
    let budget = money(
        read.fields,
        ["budget", "currency"],
        (1, "funding-amount-odd"),
        &mut read.refused,
    );
    let budget_note = (read.line("budget-note-sq"), read.line("budget-note-en"));
    let (applications, supported) = (count(&mut read, "applications"), count(&mut read, "supported"));
    if applications.zip(supported).is_some_and(|(all, some)| some > all) {
        read.refused.push("supported", "call-supported-many");
    }
    let note = notes(&mut read);
    let themes = themes(fields, &mut read.refused);
    let apply_at = read.keep(web(fields, "apply-at", None));
    let source = source(&mut read, stands);
    let refused = read.refused;
    match (programme, refused.0.is_empty()) {
        (Some(programme), true) => Ok(CallText {
            programme,
            name,
            opens_on,
            closes_on,
            budget,
            budget_note,
            applications,
            supported,
            note,
            themes,
            apply_at,
            source,
        }),
        _ => Err(refused),
    }
}

/// Reads a grant. `under` gives what it came from by what was chosen, `place` the key of a municipality by its short name;
/// `stands` is the address of the source that it has already.
///
/// # Errors
/// All that is refused.
pub fn grant_text(
    fields: &Fields,
    under: impl Fn(&str) -> Option<Under>,
    place: impl Fn(&str) -> Option<i32>,
    stands: Option<&str>,
) -> Result<GrantText, Refusals> {
    let mut read = Reading::of(fields);
    let under = under(fields.text("under"));
    if under.is_none() {
        read.refused.push("under", "grant-under-missing");
    }
    let title = (read.line("title-sq"), read.line("title-en"));
    let year = read.year("year");
    let starts_on = day(fields, "starts-on", DAY_ODD, &mut read.refused);
    let ends_on = day(fields, "ends-on", DAY_ODD, &mut read.refused);
    if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
        read.refused.push("ends-on", "grant-ends-before");
    }
    let amount = money(
        read.fields,
        ["amount", "currency"],
        (1, "funding-amount-odd"),
        &mut read.refused,
    );
    let mut places: Vec<i32> = fields.all("place").filter_map(place).take(PLACES_MOST).collect();
    places.sort_unstable();
    places.dedup();
    let note = notes(&mut read);
    let source = source(&mut read, stands);
    let refused = read.refused;
    match (under, refused.0.is_empty()) {
        (Some(under), true) => Ok(GrantText {
            under,
            title,
            year,
            starts_on,
            ends_on,
            amount,
            places,
            note,
            source,
        }),
        _ => Err(refused),
    }
}

/// What the recipient of a grant is called by; none where it is said to be one person, whose name is not kept.
///
/// # Errors
/// Where it is neither said who received it nor that it was one person, or both.
pub fn grant_recipient(fields: &Fields) -> Result<Option<Called>, Refusal> {
    let named = called("recipient", fields.text("recipient"))?;
    match (named, fields.has("individual")) {
        (None, false) => Err(Refusal::new("recipient", "grant-recipient-missing")),
        (Some(_), true) => Err(Refusal::new("recipient", "grant-recipient-both")),
        (named, _) => Ok(named),
    }
}

/// The title with its language, and the one in the other: the language in which the source has it stays the first.
#[must_use]
pub fn grant_titles(title: Both, language: Option<&str>) -> (Option<String>, Option<&'static str>, Option<String>) {
    match title {
        (None, None) => (None, None, None),
        (sq, None) => (sq, Some("sq"), None),
        (None, en) => (en, Some("en"), None),
        (sq, en) if language == Some("en") => (en, Some("en"), sq),
        (sq, en) => (sq, Some("sq"), en),
    }
}

fn notes(read: &mut Reading<'_>) -> Both {
    let fields = read.fields;
    (
        read.keep(paragraphs(fields, "note-sq")),
        read.keep(paragraphs(fields, "note-en")),
    )
}

/// The page on which it was read: how it is called, and its address, which nobody can change on the way to a reader. One that
/// stands already may be older than that.
fn source(read: &mut Reading<'_>, stands: Option<&str>) -> SourceText {
    let fields = read.fields;
    let title = read.needed("source-title", one_line(fields, "source-title", 300));
    let address = read.address("source");
    if !address.is_empty() && !address.starts_with("https://") && stands != Some(address.as_str()) {
        read.refused.push("source", "funding-source-open");
    }
    SourceText { title, address }
}

fn count(read: &mut Reading<'_>, field: &'static str) -> Option<i32> {
    let count = read.fields.given(field)?.parse().ok().filter(|count| *count >= 0);
    if count.is_none() {
        read.refused.push(field, "funding-count-odd");
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let pairs = pairs
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        pairs.collect()
    }

    fn refused<T>(read: Result<T, Refusals>) -> Vec<&'static str> {
        let refused = read.err().unwrap_or_default();
        refused.0.iter().map(|one| one.field).collect()
    }

    #[test]
    fn nothing_stands_without_its_source_and_all_is_refused_at_once() {
        let read = call_text(&typed(&[("closes-on", "nesër"), ("budget", "0")]), |_| None, None);
        assert_eq!(
            refused(read),
            [
                "programme",
                "name-sq",
                "name-en",
                "closes-on",
                "budget",
                "currency",
                "source-title",
                "source"
            ]
        );
        let read = grant_text(&typed(&[("year", "24"), ("amount", "x")]), |_| None, |_| None, None);
        assert_eq!(
            refused(read),
            ["under", "year", "amount", "currency", "source-title", "source"]
        );
        assert_eq!(
            refused(programme_text(&typed(&[]), None)),
            ["name-sq", "name-en", "funder", "source-title", "source"]
        );
    }

    #[test]
    fn an_amount_that_is_not_known_is_no_zero() {
        let least = [("source-title", "Faqja"), ("source", "https://shembull.al/")];
        let read = grant_text(&typed(&least), |_| Some(Under::Programme(1)), |_| None, None);
        assert_eq!(read.expect("it is sound").amount, None);
    }

    #[test]
    fn a_source_that_is_open_to_changes_on_the_way_is_taken_only_where_it_stands() {
        let open = [("source-title", "Faqja"), ("source", "http://shembull.al/")];
        let read = |stands| grant_text(&typed(&open), |_| Some(Under::Call(1)), |_| None, stands);
        assert_eq!(refused(read(None)), ["source"]);
        assert!(read(Some("http://shembull.al/")).is_ok());
    }

    #[test]
    fn somebody_received_it_or_one_person_whom_nobody_names() {
        let read = |pairs: &[(&str, &str)]| grant_recipient(&typed(pairs)).map(|one| one.map(|one| one.typed));
        assert_eq!(read(&[("individual", "yes")]).ok(), Some(None));
        assert_eq!(
            read(&[("recipient", "Qendra Prova")]).ok().flatten().as_deref(),
            Some("Qendra Prova")
        );
        let refused = |pairs: &[(&str, &str)]| read(pairs).err().map(|one| (one.field, one.message));
        assert_eq!(refused(&[]), Some(("recipient", "grant-recipient-missing")));
        assert_eq!(
            refused(&[("recipient", "Qendra Prova"), ("individual", "yes")]),
            Some(("recipient", "grant-recipient-both"))
        );
    }

    #[test]
    fn the_language_of_the_source_stays_the_first() {
        let both = || (Some("Uji".to_owned()), Some("Water".to_owned()));
        let (title, language, other) = grant_titles(both(), Some("en"));
        assert_eq!(
            (title.as_deref(), language, other.as_deref()),
            (Some("Water"), Some("en"), Some("Uji"))
        );
        let (title, language, other) = grant_titles(both(), None);
        assert_eq!(
            (title.as_deref(), language, other.as_deref()),
            (Some("Uji"), Some("sq"), Some("Water"))
        );
        let (title, language, other) = grant_titles((None, both().1), Some("sq"));
        assert_eq!((title.as_deref(), language, other), (Some("Water"), Some("en"), None));
    }
}
