//! How long the directory takes to answer: 200 entries, and 20,000 with 200,000 values. Run with
//! `cargo bench -p bashke-tests --bench directory`.

// a benchmark has nobody to hand a fault to
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::{BTreeMap, HashSet};

use bashke::network::rules::directory::{Directory, Entry, Facet, Key, Question, Reader};
use bashke_vocabulary::Visibility;
use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};

/// How many values each facet has, as the platform has them: kinds, themes, municipalities and counties, and so on.
const FACETS: [(Facet, i32, usize); 6] = [
    (Facet::Kind, 9, 1),
    (Facet::Theme, 14, 3),
    (Facet::Place, 73, 3),
    (Facet::Language, 11, 1),
    (Facet::Call, 10, 1),
    (Facet::Offer, 6, 1),
];

/// So many entries, each with ten values of all facets together.
fn entries(count: i32) -> Vec<Entry> {
    let seen = [Visibility::Everyone, Visibility::Members, Visibility::Nobody];
    (0..count)
        .map(|id| {
            let facets = FACETS.iter().flat_map(|(facet, values, each)| {
                (0..*each).map(move |n| {
                    let step = 7 + 13 * i32::try_from(n).unwrap_or_default();
                    let sees = if n == 0 {
                        seen[0]
                    } else {
                        seen[usize::try_from(id % 3).unwrap_or_default()]
                    };
                    (*facet, (id * step + step) % values, sees)
                })
            });
            Entry {
                key: if id % 4 == 0 {
                    Key::Person(id)
                } else {
                    Key::Organisation(id)
                },
                name_key: format!("qendra per {} ne {}", id % 977, id % 61),
                sort_key: format!("{:05}", (id * 7919) % 99_991),
                verified_until: (id % 5 == 0).then_some(DateTime::<Utc>::MAX_UTC),
                listed: seen[usize::try_from(id % 40 / 38).unwrap_or_default()],
                facets: facets.collect(),
            }
        })
        .collect()
}

/// What a page asks: who is found, and what stands beside every value of every facet.
fn page(directory: &Directory, question: &Question) -> usize {
    let answer = directory.ask(question, &Reader::default(), DateTime::UNIX_EPOCH);
    let values = FACETS
        .iter()
        .flat_map(|(facet, values, _)| (0..*values).map(|value| (*facet, value)));
    let counted: usize = values.map(|(facet, value)| answer.choice(facet, value)).sum();
    counted + answer.page(0, 30).len() + answer.total()
}

fn questions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("directory");
    for count in [200, 20_000] {
        let entries = entries(count);
        let directory = Directory::of(entries.clone());
        let everything = Question::default();
        group.bench_function(format!("{count}-everything"), |bencher| {
            bencher.iter(|| page(&directory, &everything))
        });
        for (facet, ..) in FACETS {
            let question = Question {
                chosen: BTreeMap::from([(facet, vec![1, 2])]),
                ..Question::default()
            };
            group.bench_function(format!("{count}-{facet:?}"), |bencher| {
                bencher.iter(|| page(&directory, &question))
            });
        }
        let named = Question {
            words: vec!["96".to_owned()],
            ..Question::default()
        };
        group.bench_function(format!("{count}-name"), |bencher| {
            bencher.iter(|| page(&directory, &named))
        });
        let changed = HashSet::from([entries[7].key]);
        group.bench_function(format!("{count}-one-changed"), |bencher| {
            bencher.iter(|| directory.with(&changed, vec![entries[7].clone()]));
        });
    }
    group.finish();
}

criterion_group!(benches, questions);
criterion_main!(benches);
