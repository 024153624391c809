//! How projects are read as people type them.

use super::*;

fn read(pairs: &[(&str, &str)]) -> Result<Project, Vec<(&'static str, &'static str)>> {
    let base = [("title-sq", "Një"), ("aims-sq", "Që"), ("status", "running")];
    let fields: Fields = pairs
        .iter()
        .chain(
            base.iter()
                .filter(|(name, _)| !pairs.iter().any(|(other, _)| other == name)),
        )
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let known = |indicator: &str, place: &str| {
        (indicator == "borxhi").then(|| Known {
            indicator: 1,
            place: 2,
            periods: if place == "lezhe" {
                vec![Period::Year(2024)]
            } else {
                Vec::new()
            },
            elsewhere: match place {
                "nowhere" => (Vec::new(), 0),
                "more" => (vec!["Lezhë".to_owned()], 7),
                _ => (vec!["Lezhë".to_owned()], 0),
            },
        })
    };
    project(
        &fields,
        |slug| (slug == "lezhe").then_some(2),
        known,
        |period| format!("{period}"),
    )
    .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
}

#[test]
fn amounts_are_read_as_people_write_them() {
    for (typed, amount) in [
        ("12500", 1_250_000),
        ("12 500", 1_250_000),
        ("12.500,50", 1_250_050),
        ("12,500.5", 1_250_050),
        ("1.250.000", 125_000_000),
        ("0", 0),
        ("7,5", 750),
    ] {
        assert_eq!(hundredths(typed), Some(amount), "{typed}");
    }
    for bad in [
        "",
        "-1",
        "1e9",
        "12.50.00",
        "1234.500",
        "12,",
        ",5",
        "99999999999999999999",
        "dhjetë",
    ] {
        assert_eq!(hundredths(bad), None, "{bad}");
    }
}

#[test]
fn one_language_is_enough_and_none_is_not() {
    assert!(read(&[]).is_ok());
    assert!(read(&[("title-sq", ""), ("title-en", "One")]).is_ok());
    let refused = read(&[("title-sq", " "), ("aims-sq", "")]).unwrap_err();
    assert_eq!(
        refused,
        [
            ("title-sq", "project-title-missing"),
            ("aims-sq", "project-aims-missing")
        ]
    );
}

#[test]
fn days_and_steps_hold_together() {
    let refused = read(&[("starts-on", "2026-02-01"), ("ends-on", "2026-01-31")]).unwrap_err();
    assert_eq!(refused, [("ends-on", "project-ends-before")]);
    assert_eq!(
        read(&[("step-1-due", "2026-01-01")]).unwrap_err(),
        [("step-1-sq", "project-step-untitled")]
    );
    let steps = read(&[("step-2-en", "Done"), ("step-2-done", "2026-01-01")]).unwrap();
    assert_eq!(steps.milestones.len(), 1);
    for odd in ["nesër", "1999-12-31", "2100-01-02", "-32768-01-01", "+32767-12-31"] {
        for name in ["starts-on", "ends-on", "step-1-due", "step-1-done"] {
            let refused = read(&[("step-1-sq", "Një hap"), (name, odd)]).unwrap_err();
            assert_eq!(refused, [(name, "project-day-odd")], "{odd}");
        }
    }
    assert!(read(&[("starts-on", "2000-01-01"), ("ends-on", "2099-12-31")]).is_ok());
}

#[test]
fn a_target_is_counted_from_what_is_known() {
    let row = |indicator, place, from, wanted| {
        read(&[
            ("target-1-indicator", indicator),
            ("target-1-place", place),
            ("target-1-from", from),
            ("target-1-wanted", wanted),
        ])
    };
    assert_eq!(row("borxhi", "lezhe", "2024", "down").unwrap().targets.len(), 1);
    for (typed, why) in [
        (
            ("borxhi", "lezhe", "2023", "down"),
            ("target-1-from", "project-target-from"),
        ),
        (
            ("borxhi", "lezhe", "2024", "anash"),
            ("target-1-wanted", "project-target-wanted"),
        ),
        (
            ("borxhi", "kukes", "2024", "down"),
            ("target-1-place", "project-target-elsewhere"),
        ),
        (
            ("borxhi", "more", "2024", "down"),
            ("target-1-place", "project-target-elsewhere-more"),
        ),
        (
            ("borxhi", "nowhere", "2024", "down"),
            ("target-1-indicator", "project-target-nowhere"),
        ),
        (
            ("tjetër", "lezhe", "2024", "down"),
            ("target-1-indicator", "project-target-what"),
        ),
        (
            ("borxhi", "", "2024", "down"),
            ("target-1-place", "project-target-where"),
        ),
    ] {
        assert_eq!(row(typed.0, typed.1, typed.2, typed.3).unwrap_err(), [why]);
    }
}
