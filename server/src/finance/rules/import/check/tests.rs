use bashke_vocabulary::{Direction, PlaceKind, Scope, TimeKind, Unit, fold};
use std::sync::Arc;

use super::super::mapping::Mapping;
use super::*;
use crate::finance::rules::catalogue::{Alias, Catalogue, Indicator, Place, PlaceCode};

/// A small catalogue: three municipalities, seven indicators.
pub(in crate::finance::rules::import) fn catalogue() -> Arc<Catalogue> {
    let place = |id, slug: &str, sq: &str, en: &str, lau: &str, treasury: &str, aliases: &[(&str, &str)]| Place {
        id,
        slug: slug.to_owned(),
        kind: PlaceKind::Municipality,
        parent: None,
        members: Vec::new(),
        name_sq: sq.to_owned(),
        name_en: en.to_owned(),
        seat: None,
        seat_at: None,
        degree_of_urbanisation: None,
        coastal: None,
        tile: None,
        note: None,
        codes: [("LAU", lau), ("Thesari", treasury), ("BOOST", "56")]
            .map(|(scheme, code)| PlaceCode {
                scheme: scheme.to_owned(),
                code: code.to_owned(),
                source: None,
                note: None,
            })
            .to_vec(),
        aliases: aliases
            .iter()
            .map(|(name, kind)| Alias {
                name: (*name).to_owned(),
                folded: fold(name),
                kind: (*kind).to_owned(),
            })
            .collect(),
    };
    let indicator = |id, slug: &str, name: &str, unit, time, formula: Option<&str>| Indicator {
        id,
        slug: slug.to_owned(),
        group: 0,
        name_sq: name.to_owned(),
        name_en: slug.replace('-', " "),
        short_sq: name.to_owned(),
        short_en: slug.to_owned(),
        definition_sq: String::new(),
        definition_en: String::new(),
        basis_sq: String::new(),
        basis_en: String::new(),
        unit,
        direction: Direction::Neither,
        time,
        scope: Scope::Municipality,
        additive: true,
        planned: false,
        share_of: None,
        accounts: Vec::new(),
        formula: formula.map(str::to_owned),
        expression: None,
    };
    let places = vec![
        place(
            11,
            "tirane",
            "Tiranë",
            "Tirana",
            "AL224",
            "2101001",
            &[("Dajt", "former-unit")],
        ),
        place(
            12,
            "durres",
            "Durrës",
            "Durres",
            "AL121",
            "2107001",
            &[("Durrësi", "other-name")],
        ),
        place(13, "lezhe", "Lezhë", "Lezha", "AL142", "2127001", &[]),
    ];
    let indicators = vec![
        indicator(21, "local-taxes", "Taksat vendore", Unit::Lek, TimeKind::Flow, None),
        indicator(22, "local-fees", "Tarifat vendore", Unit::Lek, TimeKind::Flow, None),
        indicator(
            23,
            "local-taxes-and-fees",
            "Taksa e tarifa",
            Unit::Lek,
            TimeKind::Flow,
            Some("local-taxes + local-fees"),
        ),
        indicator(24, "arrears-stock", "Detyrimet", Unit::Lek, TimeKind::Stock, None),
        indicator(25, "fiscal-autonomy", "Autonomia", Unit::Percent, TimeKind::Ratio, None),
        indicator(26, "population", "Popullsia", Unit::Inhabitants, TimeKind::Stock, None),
        indicator(
            27,
            "census-growth",
            "Rritja midis censeve",
            Unit::Percent,
            TimeKind::Ratio,
            Some("100 * (population[2023] / population[2011] - 1)"),
        ),
    ];
    let total = vec![None; indicators.len()];
    Arc::new(Catalogue::build(places, Vec::new(), indicators, &total, Vec::new()).unwrap())
}

fn text(cell: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(cell))
}

/// Checks a table written with `|` between its cells; gives what was read and what is wrong.
fn check(table: &str, mapping: &str) -> (Vec<Checked>, Vec<String>) {
    let mapping = Some(mapping)
        .filter(|m| !m.is_empty())
        .map(|m| Mapping::parse(m).unwrap());
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('|').collect()).collect();
    let headings: Vec<String> = rows[0].iter().map(|heading| (*heading).to_owned()).collect();
    let layout = match Layout::new(1, &headings, mapping.as_ref()) {
        Ok(layout) => layout,
        Err(faults) => return (Vec::new(), faults.iter().map(ToString::to_string).collect()),
    };
    let known = vec![(
        31,
        NewSource::known(
            "treasury-2024".to_owned(),
            ("Tabela të Thesarit".to_owned(), "Treasury tables".to_owned()),
            "Ministry of Finance".to_owned(),
            "https://financa.gov.al/t".to_owned(),
            None,
        ),
    )];
    let mut checker = match Checker::new(Names::new(catalogue()), layout, mapping.as_ref(), None, known, false) {
        Ok(checker) => checker,
        Err(faults) => return (Vec::new(), faults.sorted().iter().map(ToString::to_string).collect()),
    };
    let mut out = Vec::new();
    for (n, row) in rows.iter().enumerate().skip(1) {
        let cells = row.iter().map(|cell| text(cell)).collect();
        let record = Record {
            row: n as u64 + 1,
            cells,
        };
        checker.check(&record, &mut out);
    }
    let faults = checker.finish();
    (out, faults.sorted().iter().map(ToString::to_string).collect())
}

const LONG: &str = "indicator|place|period|phase|value|unit|status|missing|source|note|stated\n";

fn long(rows: &str) -> (Vec<Checked>, Vec<String>) {
    check(&format!("{LONG}{rows}"), "")
}

#[test]
fn a_long_table_is_read() {
    let (read, faults) = long(
        "local-taxes|tirane|2023||14.4|ALL million|||treasury-2024||\n\
         arrears-stock|Durrësi|2023-Q2|actual|NI||||treasury-2024||\n\
         fiscal-autonomy|AL142|2023||41.5%||approximate||treasury-2024|about|\n\
         population|2101001|2023||||not-applicable||treasury-2024||\n\
         arrears-stock|Bashkia Lezhë|2023||||||treasury-2024||\n||||||||||\n",
    );
    assert_eq!(faults, Vec::<String>::new());
    let values: Vec<(Option<f64>, Status)> = read.iter().map(|row| (row.value, row.status)).collect();
    assert_eq!(
        values,
        [
            (Some(14_400_000.0), Status::Reported),
            (None, Status::NotReported),
            (Some(41.5), Status::Approximate),
            (None, Status::NotApplicable),
            (None, Status::NotReported),
        ]
    );
    assert_eq!(read[0].stated.as_deref(), Some("14.4 ALL million"));
    assert_eq!(read[1].stated.as_deref(), Some("NI"));
    assert_eq!(read[2].stated.as_deref(), Some("41.5% percent"));
    assert_eq!(read[3].place, read[0].place);
}

#[test]
fn an_indicator_of_one_period_refuses_every_other() {
    let (read, faults) = long(
        "census-growth|tirane|2011-2023||7.3||||treasury-2024||\n\
         census-growth|tirane|2023||7.3||||treasury-2024||\n\
         census-growth|durres|2011-2022||7.3||||treasury-2024||\n\
         fiscal-autonomy|durres|2011-2022||7.3||||treasury-2024||\n",
    );
    assert_eq!(
        faults,
        [
            "row 3, column `period`: is `2023`, but census-growth is of 2011-2023 only; write 2011-2023",
            "row 4, column `period`: is `2011-2022`, but census-growth is of 2011-2023 only; write 2011-2023",
        ]
    );
    assert_eq!(read.len(), 2, "what is declared for no period takes any");
    // where the period heads a column, that column is named
    let mapping = "headings = \"periods\"\nindicator = \"census-growth\"\nsource = \"treasury-2024\"\n[columns]\nplace = \"Vendi\"";
    let (read, faults) = check("Vendi|2011-2023|2023\ntirane|7.3|8\n", mapping);
    assert_eq!(read.len(), 1);
    assert_eq!(
        faults,
        ["row 2, column `2023`: is `2023`, but census-growth is of 2011-2023 only; write 2011-2023"]
    );
}

#[test]
fn every_fault_of_every_row_is_named() {
    let (read, faults) = long(
        "local-taxs|tirnae|23|later|12,5|ALL million|reportd||treasury-2042||\n\
         local-taxes|Dajt|2023||NaN||||treasury-2024||\n\
         local-taxes|tirane|2023||5|EUR|||treasury-2024||\n\
         arrears-stock|tirane|2023||-5||||treasury-2024||\n\
         local-taxes|tirane|2023||5%||||treasury-2024||\n\
         local-taxes|tirane|2023||||reported||treasury-2024||\n\
         local-taxes|tirane|2023||5||computed||treasury-2024||\n\
         local-taxes|tirane|2023||5||not-reported||treasury-2024||\n\
         local-taxes|tirane|2023||5||illustrative||treasury-2024||\n\
         local-taxes||2023||5|||||x|\n\
         local-taxes|tirane|2019 T2||5|apples|||treasury-2024||\n",
    );
    assert_eq!(read, Vec::new());
    assert_eq!(
        faults,
        [
            "row 2, column `indicator`: there is no indicator `local-taxs`; did you mean `local-taxes`?",
            "row 2, column `place`: there is no place `tirnae`; did you mean `tirane`?",
            "row 2, column `period`: `23` is not a period; write 2023, 2019-H1, 2019-Q2, 2019-M01-M09, 2015-2018 or 2023-09-18",
            "row 2, column `phase`: `later` is not a phase; write actual, initial, revised, draft",
            "row 2, column `status`: `reportd` is not a status; did you mean `reported`?",
            "row 2, column `source`: there is no source `treasury-2042`; did you mean `treasury-2024`?",
            "row 2, column `value`: `12,5` has a comma: write 1234.5, or say `decimal = \",\"` (or `\".\"`) in a mapping file",
            "row 3, column `place`: `Dajt` is a former unit, today part of `tirane`; the figure of a part is not that of the municipality; say `former_units = true` in the mapping file where it is",
            "row 3, column `value`: `NaN` is no value: NaN and infinity are not figures",
            "row 4, column `unit`: the unit is EUR, but local-taxes is in ALL",
            "row 5, column `value`: is negative, which arrears-stock cannot be",
            "row 6, column `value`: has a percent sign, but local-taxes is in ALL",
            "row 7, column `status`: `reported` stands beside no value; write not-reported or not-applicable, or leave it empty",
            "row 8, column `status`: computed values are not stored: the platform computes them",
            "row 9, column `status`: says that there is no value, but there is one",
            "row 10, column `status`: illustrative values belong into the dataset `illustrative`",
            "row 11, column `source`: is empty; every value has a source; `--source SLUG` names one for all",
            "row 11, column `place`: is empty",
            "row 12, column `period`: `2019 T2` is not a period; did you mean `2019-Q2`?",
            "row 12, column `unit`: `apples` is not a unit; write a unit of the catalogue, such as `ALL`, `ALL million`, `percent`",
        ]
    );
}

#[test]
fn a_wide_table_is_read_with_a_mapping() {
    let mapping = "headings = \"periods\"\nindicator = \"arrears-stock\"\nunit = \"mijë lekë\"\ndecimal = \",\"\n\
                   source = \"treasury-2024\"\n[columns]\nplace = \"Bashkia\"\n[places]\n\"Gjithsej\" = \"\"\n[missing]\n\"s'ka\" = \"not-applicable\"\n";
    let (read, faults) = check(
        "Bashkia|2022|2023\nTirana|1.234,5|NI\nDurrës|s'ka|\nGjithsej|9|9\n",
        mapping,
    );
    assert_eq!(faults, Vec::<String>::new());
    let told: Vec<(String, Option<f64>, Status)> = read
        .iter()
        .map(|row| (row.period.to_string(), row.value, row.status))
        .collect();
    assert_eq!(
        told,
        [
            ("2022".to_owned(), Some(1_234_500.0), Status::Reported),
            ("2023".to_owned(), None, Status::NotReported),
            ("2022".to_owned(), None, Status::NotApplicable),
            ("2023".to_owned(), None, Status::NotReported),
        ]
    );
    let (read, _) = check(
        "Bashkia|2022|2023\nTirana|1|\n",
        &format!("empty = \"skip\"\n{mapping}"),
    );
    assert_eq!(read.len(), 1);
    let (_, faults) = check("Bashkia|2022|Viti\nTirana|1|2\n", mapping);
    assert!(
        faults[0].starts_with("column `Viti`: `Viti` is not a period"),
        "{faults:?}"
    );
    let (_, faults) = check(
        "Bashkia|2022\nTirana|1\n",
        "headings = \"periods\"\n[columns]\nplace = \"A\"",
    );
    assert!(faults[0].starts_with("nothing says the indicator"), "{faults:?}");
    assert!(faults[1].starts_with("nothing says the source"), "{faults:?}");
}

#[test]
fn a_file_brings_its_sources() {
    let head = "indicator|place|period|value|source|source_title|source_publisher|source_url|source_read_on\n";
    let (read, faults) = check(
        &format!(
            "{head}local-taxes|tirane|2021|1|new-one|A title|A publisher|https://x.al|2026-11-23\n\
             local-taxes|tirane|2022|1|new-one||||\n\
             local-taxes|tirane|2023|1|treasury-2024|Treasury tables|||\n"
        ),
        "",
    );
    assert_eq!(faults, Vec::<String>::new());
    let sources: Vec<SourceRef> = read.iter().map(|row| row.source).collect();
    assert_eq!(sources, [SourceRef::New(0), SourceRef::New(0), SourceRef::Known(31)]);
    let (_, faults) = check(
        &format!(
            "{head}local-taxes|tirane|2021|1|new-one|A title|A publisher|ftp://x|\n\
             local-taxes|tirane|2022|1|treasury-2024|Other|||\n\
             local-taxes|tirane|2023|1|New One|A title|P||\n\
             local-taxes|tirane|2023|1|nowhere||||\n\
             local-taxes|tirane|2023|1|treasury-2024||||soon\n"
        ),
        "",
    );
    assert_eq!(faults.len(), 5, "{faults:#?}");
    assert!(faults[0].contains("is no address"));
    assert!(faults[1].contains("described otherwise where it is stored"));
    assert!(faults[2].contains("short name"));
    assert!(faults[3].contains("source_title"));
    assert!(faults[4].contains("is not a day"));
}

#[test]
fn a_note_stands_in_both_languages() {
    let head = "indicator|place|period|value|source|note|note_sq|note_en\n";
    let (read, faults) = check(
        &format!(
            "{head}local-taxes|tirane|2021|1|treasury-2024|plan||\n\
             local-taxes|tirane|2022|1|treasury-2024||rreth|about\n\
             local-taxes|tirane|2023|1|treasury-2024||rreth|\n\
             local-taxes|tirane|2024|1|treasury-2024|||\n\
             local-taxes|tirane|2025|-|treasury-2024|plan|rreth|\n"
        ),
        "note_sq = \"mungon\"\nnote_en = \"missing\"\n",
    );
    assert_eq!(faults, Vec::<String>::new());
    let notes: Vec<_> = read.iter().map(|row| row.note.clone().unwrap()).collect();
    let pairs: Vec<(&str, &str)> = notes.iter().map(|(sq, en)| (sq.as_str(), en.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("plan", "plan"),
            ("rreth", "about"),
            ("rreth", "rreth"),
            ("mungon", "missing"),
            ("rreth", "plan"),
        ]
    );
}

#[test]
fn a_known_source_is_known_by_its_title_in_either_language() {
    let head = "indicator|place|period|value|source|source_title|source_title_sq|source_title_en\n";
    let row = |titles: &str| format!("{head}local-taxes|tirane|2021|1|treasury-2024|{titles}\n");
    for known in [
        "Treasury tables||",
        "Tabela të Thesarit||",
        "|Tabela të Thesarit|Treasury tables",
        "||",
    ] {
        let (_, faults) = check(&row(known), "");
        assert_eq!(faults, Vec::<String>::new(), "{known}");
    }
    let (_, faults) = check(&row("|Tabela të Thesarit|Others"), "");
    assert!(faults[0].contains("`source_title_en`"), "{faults:?}");
    assert!(
        faults[0].contains("otherwise where it is stored: `Treasury tables`"),
        "{faults:?}"
    );
}
