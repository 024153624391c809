//! Faults in the language of the page.
//!
//! Whatever reads a file says what is wrong in English, once, for the command line. Here the same is said in the words
//! of the page, which has no options and no mapping file. What has no words here is shown as it was said.

use bashke_views::Cx;

/// What is said, with `{}` for what differs, and the message for it; the particular before the general.
const SAID: &[(&str, &str)] = &[
    ("is empty", "steward-said-empty"),
    ("the file is empty", "steward-said-file-empty"),
    ("is not UTF-8: save the file as \"CSV UTF-8\"", "steward-said-not-utf8"),
    ("the heading is empty", "steward-said-heading-empty"),
    ("the heading stands twice", "steward-said-heading-twice"),
    ("there is no such column", "steward-said-no-such-column"),
    ("the column `{}` is missing", "steward-said-column-missing"),
    ("there is no column `{}`", "steward-said-no-column"),
    (
        "`{}` heads several columns: name it by its letter",
        "steward-said-heads-several",
    ),
    ("no column holds values: {}", "steward-said-no-values"),
    (
        "a table with other columns is read with a mapping file: {}",
        "steward-said-other-columns",
    ),
    ("nothing says the source: {}", "steward-said-no-source-said"),
    ("nothing says the indicator: {}", "steward-said-no-indicator-said"),
    ("nothing says the place: {}", "steward-said-no-place-said"),
    ("nothing says the period: {}", "steward-said-no-period-said"),
    ("every value has a source; {}", "steward-said-every-value-source"),
    ("there is no indicator `{}`", "steward-said-no-indicator"),
    ("there is no place `{}`", "steward-said-no-place"),
    ("there is no source `{}`", "steward-said-no-source"),
    ("a new source is described in the columns {}", "steward-said-new-source"),
    ("`{}` is a former unit, today part of {}", "steward-said-former"),
    (
        "the figure of a part is not that of the municipality; {}",
        "steward-said-former-advice",
    ),
    ("`{}` is the name of several places", "steward-said-several-places"),
    (
        "`{}` is the name of several indicators",
        "steward-said-several-indicators",
    ),
    ("write one of {}", "steward-said-one-of"),
    ("did you mean `{}` or `{}`?", "steward-said-mean-two"),
    ("did you mean `{}`?", "steward-said-mean"),
    ("`{}` is not a period", "steward-said-not-period"),
    ("`{}` is not a unit", "steward-said-not-unit"),
    ("write a unit of the catalogue, {}", "steward-said-write-unit"),
    ("`{}` is not a day", "steward-said-not-day"),
    ("`{}` is not a phase", "steward-said-not-phase"),
    ("`{}` is not a status", "steward-said-not-status"),
    (
        "`{}` is not a number, or its thousands are not set in groups of three",
        "steward-said-thousands",
    ),
    (
        "`{}` is not a number: its decimals are not digits",
        "steward-said-decimals",
    ),
    ("`{}` is not a number", "steward-said-not-number"),
    (
        "`{}` is no value: NaN and infinity are not figures",
        "steward-said-not-finite",
    ),
    ("`{}` is a date, not a number: {}", "steward-said-date"),
    ("`{}` has a comma: {}", "steward-said-comma"),
    (
        "`{}` is in powers of ten, which loses digits: write all digits",
        "steward-said-powers",
    ),
    ("is TRUE or FALSE, not a value", "steward-said-boolean"),
    ("is a duration, not a value", "steward-said-duration"),
    ("holds the error {}", "steward-said-cell-error"),
    ("holds a formula without its result: {}", "steward-said-formula"),
    ("is larger than any figure can be", "steward-said-too-large"),
    ("is negative, which {} cannot be", "steward-said-negative"),
    ("is `{}`, but {} is of {} only", "steward-said-other-period"),
    ("has a percent sign, but {} is in {}", "steward-said-percent"),
    ("the unit is {}, but {} is in {}", "steward-said-other-unit"),
    (
        "a reason for a missing value stands beside a value",
        "steward-said-reason-beside",
    ),
    (
        "says that there is no value, but there is one",
        "steward-said-none-but-one",
    ),
    ("computed values are not stored: {}", "steward-said-computed"),
    ("illustrative values belong into {}", "steward-said-illustrative"),
    ("`{}` stands beside no value; {}", "steward-said-status-beside"),
    ("the source `{}` is described otherwise {}", "steward-said-otherwise"),
    ("leave the description out, {}", "steward-said-leave-description"),
    ("`{}` is no short name: {}", "steward-said-short-name"),
    ("`{}` is no address: {}", "steward-said-address"),
    ("repeats row {}: {}", "steward-said-repeats"),
    ("says the same thing twice: {}", "steward-said-twice"),
    ("leave one out; {}", "steward-said-leave-one"),
    (
        "is the first of {} rows for the same indicator, place and period",
        "steward-said-crowded",
    ),
    ("has {} columns, the header has {}", "steward-said-width"),
    ("is longer than a row can be: {}", "steward-said-row-long"),
    ("there is no row {} with headings", "steward-said-no-header"),
    ("is empty; the headings are expected there", "steward-said-header-empty"),
    ("there is no sheet `{}`; there are {}", "steward-said-no-sheet"),
    ("there are several sheets: {}", "steward-said-several-sheets"),
    (
        "holds no observation, but is said to be complete",
        "steward-said-nothing-complete",
    ),
    ("the workbook cannot be read{}", "steward-said-workbook-unread"),
    (
        "the workbook is broken or not whole: {}",
        "steward-said-workbook-broken",
    ),
    ("write {} or {}", "steward-said-write-or"),
    ("write {}", "steward-said-write"),
];

/// The names by which messages know what differs.
const PARTS: [&str; 3] = ["a", "b", "c"];

/// A fault, or the advice on one, in the language of the page; none where there are no words for it.
pub(super) fn said(cx: &Cx<'_>, what: &str) -> Option<String> {
    SAID.iter().find_map(|(pattern, message)| {
        let parts = parts(pattern, what)?;
        let args: Vec<_> = PARTS.into_iter().zip(parts.into_iter().map(Into::into)).collect();
        Some(cx.ta(message, &args))
    })
}

/// What stands for each `{}`, where a text fits the pattern.
fn parts<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut fixed = pattern.split("{}").peekable();
    let mut rest = text.strip_prefix(fixed.next()?)?;
    let mut parts = Vec::new();
    while let Some(next) = fixed.next() {
        let last = fixed.peek().is_none();
        let at = if last {
            rest.len()
                .checked_sub(next.len())
                .filter(|at| rest.get(*at..) == Some(next))?
        } else {
            rest.find(next)?
        };
        let (part, after) = rest.split_at_checked(at)?;
        parts.push(part);
        rest = after.strip_prefix(next)?;
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bashke_views::Locale;

    use super::*;
    use crate::finance::rules::catalogue::Catalogue;
    use crate::finance::rules::import::{Cell, Checker, Layout, Mapping, Names, NewSource, Record};

    fn cx(locale: Locale) -> Cx<'static> {
        Cx {
            locale,
            path: "/",
            query: "",
            assets: "",
            origin: "",
            viewer: None,
            csrf: "",
        }
    }

    #[test]
    fn what_differs_is_kept() {
        assert_eq!(
            parts("`{}` is not a period", "`maj` is not a period"),
            Some(vec!["maj"])
        );
        assert_eq!(parts("is empty", "is empty"), Some(vec![]));
        assert_eq!(parts("is empty", "is emptyish"), None);
        let two = parts("did you mean `{}` or `{}`?", "did you mean `has` or `kas`?");
        assert_eq!(two, Some(vec!["has", "kas"]));
        let said = said(
            &cx(Locale::Sq),
            "repeats row 3: the same indicator, place, period, phase and source",
        );
        assert!(said.is_some_and(|said| said.contains("rreshtin") && said.contains('3')));
        assert_eq!(super::said(&cx(Locale::Sq), "something new"), None);
    }

    /// Faults of a table in which nearly everything is wrong all have their words.
    #[test]
    fn the_faults_of_a_row_are_said_in_albanian() {
        let headings: Vec<String> = [
            "indicator",
            "place",
            "period",
            "phase",
            "value",
            "unit",
            "status",
            "source",
        ]
        .map(str::to_owned)
        .into();
        let Err(faults) = Layout::new(1, &headings[..3], None) else {
            panic!("a value is missing")
        };
        let mut what: Vec<String> = faults.into_iter().map(|fault| fault.what).collect();
        let layout = Layout::new(1, &headings, None).unwrap_or_else(|faults| panic!("{faults:?}"));
        let known = NewSource::known(
            "x".to_owned(),
            ("X".to_owned(), "X".to_owned()),
            "P".to_owned(),
            String::new(),
            None,
        );
        let names = Names::new(Arc::new(Catalogue::default()));
        let mut checker = Checker::new(names, layout, None::<&Mapping>, None, vec![(1, known)], false)
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        for cells in [
            ["", "", "", "", "", "", "", ""],
            ["a", "b", "c", "d", "1,5", "f", "g", "h"],
            ["", "", "", "", "1.2E+09", "", "", "x"],
            ["", "", "", "", "tre", "", "", "x"],
        ] {
            let cells = cells.map(|cell| Cell::Text(cell.into())).into();
            checker.check(&Record { row: 2, cells }, &mut Vec::new());
        }
        for fault in checker.finish().sorted() {
            what.push(fault.what.clone());
            what.extend(fault.advice.clone());
        }
        assert!(what.len() > 12, "{what:?}");
        for what in what {
            assert!(said(&cx(Locale::Sq), &what).is_some(), "no words for: {what}");
        }
    }
}
