//! What a report must not tell.

use proptest::prelude::*;

use super::hiding::is_few;
use super::*;

const COLUMNS: [Column; 2] = [Column::Enrolled, Column::Online];

/// Deeds of groups of these sizes; of each group so many did something that takes time.
fn deeds(groups: &[(usize, usize)]) -> Vec<Deed> {
    let mut all = Vec::new();
    let mut person = 0;
    for (group, (people, busy)) in groups.iter().enumerate() {
        for number in 0..*people {
            person += 1;
            let deed = |column, amount| Deed {
                groups: [group, 0, 0],
                month: 0,
                person,
                column,
                amount,
            };
            all.push(deed(Column::Enrolled, 1.0));
            if number < *busy {
                all.push(deed(Column::Online, 30.0));
            }
        }
    }
    all
}

proptest! {
    #[test]
    fn nothing_is_told_of_few_nor_follows_from_the_total(groups in prop::collection::vec((0..12_usize, 0..12_usize), 1..9)) {
        let report = report(By::Organisation, [groups.len(), 1, 1], 1, &COLUMNS, &deeds(&groups));
        for (at, column) in COLUMNS.iter().enumerate() {
            let people = |group: usize| match column {
                Column::Enrolled => groups[group].0,
                _ => groups[group].0.min(groups[group].1),
            };
            let hidden: Vec<usize> = (0..groups.len()).filter(|group| report.rows[*group][at] == Told::Withheld).collect();
            for group in 0..groups.len() {
                if is_few(people(group)) || is_few(groups[group].0) {
                    prop_assert!(hidden.contains(&group), "group {group} of {groups:?}");
                }
            }
            let together: usize = hidden.iter().map(|group| people(*group)).sum();
            if report.total[at] != Told::Withheld && !hidden.is_empty() {
                // what the total gives of them is the sum of several, of enough people
                prop_assert!(hidden.len() > 1 && together >= FEW, "{hidden:?} of {groups:?}");
            }
        }
    }

    #[test]
    fn what_is_told_is_true(groups in prop::collection::vec((0..12_usize, 0..12_usize), 1..9)) {
        let report = report(By::Organisation, [groups.len(), 1, 1], 1, &COLUMNS, &deeds(&groups));
        for (row, (people, busy)) in report.rows.iter().zip(&groups) {
            let hours = (*people).min(*busy) as f64 / 2.0;
            prop_assert!(row[0] == Told::Withheld || row[0] == Told::Known(*people as f64));
            prop_assert!(row[1] == Told::Withheld || row[1] == Told::Known(hours));
        }
    }
}

#[test]
fn a_single_small_group_takes_another_with_it() {
    let told = report(
        By::Organisation,
        [3, 1, 1],
        1,
        &COLUMNS[..1],
        &deeds(&[(20, 0), (3, 0), (7, 0)]),
    );
    assert_eq!(told.rows, [[Told::Known(20.0)], [Told::Withheld], [Told::Withheld]]);
    assert_eq!(told.total, [Told::Known(30.0)]);
    // where there is none to take along the total goes
    let alone = report(By::Organisation, [1, 1, 1], 1, &COLUMNS[..1], &deeds(&[(3, 0)]));
    assert_eq!((alone.rows[0][0], alone.total[0]), (Told::Withheld, Told::Withheld));
    let zero = report(By::Organisation, [2, 1, 1], 1, &COLUMNS[..1], &deeds(&[(3, 0), (0, 0)]));
    assert_eq!(zero.rows[1], [Told::Known(0.0)]);
    assert_eq!(zero.total, [Told::Withheld]);
}

#[test]
fn somebody_in_two_groups_counts_once_in_the_total() {
    let one = |group, person| Deed {
        groups: [group, 0, 0],
        month: 0,
        person,
        column: Column::Enrolled,
        amount: 1.0,
    };
    let all: Vec<Deed> = (0..6).flat_map(|person| [one(0, person), one(1, person)]).collect();
    let told = report(By::Organisation, [2, 1, 1], 1, &[Column::Enrolled], &all);
    assert_eq!(told.rows, [[Told::Known(6.0)], [Told::Known(6.0)]]);
    assert_eq!(told.total, [Told::Known(6.0)]);
}

/// What a report tells, by group and in all.
type Figures = (Vec<Option<f64>>, Option<f64>);

/// The hours that are told of groups of a sort over some months.
fn hours(by: By, groups: Groups, deeds: &[Deed], months: std::ops::Range<usize>) -> Figures {
    let within: Vec<Deed> = deeds
        .iter()
        .filter(|deed| months.contains(&deed.month))
        .map(|deed| Deed {
            month: deed.month - months.start,
            ..*deed
        })
        .collect();
    let told = report(by, groups, months.len(), &[Column::Online], &within);
    let known = |told: &Told| match told {
        Told::Known(value) => Some(*value),
        Told::Withheld => None,
    };
    (
        told.rows.iter().map(|row| known(&row[0])).collect(),
        known(&told.total[0]),
    )
}

/// What people did in a year: each in an organisation (of six, in three municipalities) and a course (of three).
fn year() -> impl Strategy<Value = Vec<Deed>> {
    let one = (0..40_i32, 0..6_usize, 0..3_usize, 0..4_usize);
    prop::collection::vec(one, 0..120).prop_map(|all| {
        let deed = |(person, organisation, course, month): (i32, usize, usize, usize)| Deed {
            groups: [organisation, organisation / 2, course],
            // each person belongs to one organisation
            person: person * 6 + i32::try_from(organisation).unwrap(),
            month,
            column: Column::Online,
            amount: 60.0,
        };
        all.into_iter().map(deed).collect()
    })
}

proptest! {
    #[test]
    fn no_sort_of_groups_gives_another_away(deeds in year()) {
        let groups = [6, 3, 3];
        for month in 0..4 {
            let [organisations, municipalities, courses] =
                By::ALL.iter().map(|by| hours(*by, groups, &deeds, month..month + 1)).collect::<Vec<_>>().try_into().unwrap();
            prop_assert_eq!(organisations.1, municipalities.1);
            prop_assert_eq!(organisations.1, courses.1);
            let behind = |wanted: &dyn Fn(&Deed) -> bool| {
                let own = deeds.iter().filter(|deed| deed.month == month && wanted(deed));
                own.map(|deed| deed.person).collect::<BTreeSet<i32>>().len()
            };
            // what a municipality that is told gives of those of its organisations that are not
            for (municipality, told) in municipalities.0.iter().enumerate() {
                let own = |at: usize| at / 2 == municipality;
                let hidden: Vec<usize> = (0..6).filter(|at| own(*at) && organisations.0[*at].is_none()).collect();
                if told.is_some() && !hidden.is_empty() {
                    prop_assert!(hidden.len() > 1, "{municipality}: {hidden:?}");
                    prop_assert!(behind(&|deed| hidden.contains(&deed.groups[0])) >= FEW);
                }
                if told.is_none() {
                    prop_assert!(!hidden.is_empty(), "its organisations add up to it");
                }
            }
            for (sort, told) in [(0, &organisations), (2, &courses)] {
                let hidden: Vec<usize> = (0..told.0.len()).filter(|at| told.0[*at].is_none()).collect();
                if told.1.is_none() {
                    prop_assert!(!hidden.is_empty(), "they add up to the total");
                } else if !hidden.is_empty() {
                    prop_assert!(hidden.len() > 1 && behind(&|deed| hidden.contains(&deed.groups[sort])) >= FEW);
                }
            }
        }
    }

    #[test]
    fn a_period_tells_what_its_months_tell_and_nothing_else(deeds in year(), from in 0..4_usize, more in 0..4_usize) {
        let groups = [6, 3, 3];
        let months = from..(from + more + 1).min(4);
        for by in By::ALL {
            let whole = hours(*by, groups, &deeds, months.clone());
            let each: Vec<Figures> = months.clone().map(|month| hours(*by, groups, &deeds, month..month + 1)).collect();
            for (at, told) in whole.0.iter().enumerate() {
                prop_assert_eq!(*told, each.iter().map(|month| month.0[at]).sum::<Option<f64>>());
            }
            prop_assert_eq!(whole.1, each.iter().map(|month| month.1).sum::<Option<f64>>());
        }
    }
}

#[test]
fn people_of_several_months_are_told_in_fives() {
    // seven in the first month, and one more in the second, in which six came again
    let came = |person, month| Deed {
        groups: [0, 0, 0],
        month,
        person,
        column: Column::Active,
        amount: 1.0,
    };
    let mut all: Vec<Deed> = (0..7).map(|person| came(person, 0)).collect();
    let first = report(By::Organisation, [1, 1, 1], 1, &[Column::Active], &all);
    assert_eq!(first.total, [Told::Known(7.0)]);
    all.extend((2..8).map(|person| came(person, 1)));
    let both = report(By::Organisation, [1, 1, 1], 2, &[Column::Active], &all);
    assert_eq!(both.total, [Told::Known(5.0)]);
    assert_eq!(both.rows, [[Told::Known(5.0)]]);
}
