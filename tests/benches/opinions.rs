//! How long an opinion map takes: 2,000 people and 200 statements. Run with `cargo bench -p bashke-tests --bench opinions`.

// a benchmark has nobody to hand a fault to
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeSet;

use bashke::dialogue::rules::opinions::{Ballot, OpinionMap, Vote};
use chrono::{DateTime, TimeDelta};
use criterion::{Criterion, criterion_group, criterion_main};

const PEOPLE: i32 = 2_000;
const STATEMENTS: i32 = 200;

/// Votes of people of three minds, of whom each saw `seen` in a hundred statements; in no order.
fn ballots(seen: u64) -> Vec<Ballot> {
    let mut state = 1_u64;
    let mut chance = |of: u64| {
        // Knuth's MMIX
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % of
    };
    let mut ballots: Vec<(u64, Ballot)> = Vec::new();
    for person in 0..PEOPLE {
        for statement in 0..STATEMENTS {
            if chance(100) < seen {
                let vote = match (chance(10), (person % 3 + statement) % 3) {
                    (0, _) => Vote::Pass,
                    (1..=3, 0) | (4..=9, 1) => Vote::Disagree,
                    _ => Vote::Agree,
                };
                let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(i64::from(person + statement));
                let ballot = Ballot {
                    person,
                    statement,
                    vote,
                    at,
                };
                ballots.push((chance(u64::MAX), ballot));
            }
        }
    }
    ballots.sort_by_key(|(order, _)| *order);
    ballots.into_iter().map(|(_, ballot)| ballot).collect()
}

fn maps(criterion: &mut Criterion) {
    let excluded = BTreeSet::new();
    let mut group = criterion.benchmark_group("opinions");
    group.sample_size(20);
    for (name, seen) in [("all-seen", 100), ("a-third-seen", 33)] {
        let ballots = ballots(seen);
        group.bench_function(name, |bencher| bencher.iter(|| OpinionMap::of(&ballots, &excluded)));
        let map = OpinionMap::of(&ballots, &excluded);
        group.bench_function(format!("{name}-public"), |bencher| bencher.iter(|| map.public(5)));
    }
    group.finish();
}

criterion_group!(benches, maps);
criterion_main!(benches);
