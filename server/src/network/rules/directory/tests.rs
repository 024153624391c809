//! What sets find is what the entries themselves would.

use chrono::Duration;
use proptest::prelude::*;

use super::*;

const FACETS: [Facet; 6] = [
    Facet::Kind,
    Facet::Theme,
    Facet::Place,
    Facet::Language,
    Facet::Call,
    Facet::Offer,
];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default()
}

fn visibility() -> impl Strategy<Value = Visibility> {
    prop::sample::select(Visibility::ALL)
}

fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let facet = (prop::sample::select(&FACETS[..]), 0..4_i32, visibility());
    let one = (
        "[abc]{1,3}",
        prop::option::of(-2..3_i64),
        visibility(),
        prop::collection::vec(facet, 0..8),
    );
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let keyed = all.into_iter().zip(1..);
        keyed
            .map(|((name, days, listed, facets), id)| Entry {
                key: if id % 3 == 0 {
                    Key::Person(id)
                } else {
                    Key::Organisation(id)
                },
                sort_key: name.clone(),
                name_key: name,
                verified_until: days.map(|days| now() + Duration::days(days)),
                listed,
                facets,
            })
            .collect()
    })
}

fn question() -> impl Strategy<Value = Question> {
    let chosen = prop::collection::btree_map(
        prop::sample::select(&FACETS[..]),
        prop::collection::vec(0..4_i32, 0..3),
        0..4,
    );
    let last = prop::option::of((prop::sample::select(&FACETS[..]), 0..4_i32));
    (prop::collection::vec("[abc]", 0..2), chosen, any::<bool>(), last).prop_map(|(words, chosen, verified, last)| {
        Question {
            words,
            chosen,
            verified,
            last,
        }
    })
}

/// Whether an entry is found, asked of the entry itself.
fn is_found(entry: &Entry, question: &Question, reader: &Reader, left_out: Option<Facet>) -> bool {
    let sees = |seen: Visibility| match seen {
        Visibility::Everyone => true,
        Visibility::Members => reader.member,
        Visibility::Nobody => false,
    };
    let has = |facet: Facet, value: Value| {
        entry
            .facets
            .iter()
            .any(|(f, v, seen)| *f == facet && *v == value && sees(*seen))
    };
    sees(entry.listed)
        && !reader.hidden.contains(&entry.key)
        && question.words.iter().all(|word| entry.name_key.contains(word.as_str()))
        && (!question.verified || entry.verified_until.is_some_and(|until| until > now()))
        && question.chosen.iter().all(|(facet, values)| {
            Some(*facet) == left_out || values.is_empty() || values.iter().any(|value| has(*facet, *value))
        })
}

proptest! {
    #[test]
    fn sets_find_whom_the_entries_themselves_would(
        entries in entries(), question in question(), member: bool, hidden in prop::collection::hash_set(1..40_i32, 0..4),
    ) {
        let hidden = hidden.into_iter().flat_map(|id| [Key::Person(id), Key::Organisation(id)]).collect();
        let reader = Reader { member, hidden };
        let directory = Directory::of(entries.clone());
        let answer = directory.ask(&question, &reader, now());
        let mut expected: Vec<&Entry> = entries.iter().filter(|entry| is_found(entry, &question, &reader, None)).collect();
        let last = |entry: &Entry| question.last.is_some_and(|(facet, value)| {
            let asked = Question { chosen: BTreeMap::from([(facet, vec![value])]), ..Question::default() };
            is_found(entry, &asked, &reader, None)
        });
        expected.sort_by(|a, b| (last(a), &a.sort_key, a.key).cmp(&(last(b), &b.sort_key, b.key)));
        let keys: Vec<Key> = expected.iter().map(|entry| entry.key).collect();
        prop_assert_eq!(answer.total(), keys.len());
        let paged: Vec<Key> = (0..=keys.len() / 7).flat_map(|page| answer.page(page * 7, 7)).collect();
        prop_assert_eq!(paged, keys);
        let marked = Question { verified: true, ..question.clone() };
        let bear = entries.iter().filter(|entry| is_found(entry, &marked, &reader, None)).count();
        prop_assert_eq!(answer.verified, bear);
        for facet in FACETS {
            for value in 0..4 {
                let asked = Question { chosen: BTreeMap::from([(facet, vec![value])]), ..Question::default() };
                let has = |entry: &&Entry| is_found(entry, &asked, &reader, None);
                let having = entries.iter().filter(|entry| is_found(entry, &question, &reader, None)).filter(has).count();
                prop_assert_eq!(answer.having(facet, value), having);
                let choice = entries.iter().filter(|entry| is_found(entry, &question, &reader, Some(facet))).filter(has).count();
                prop_assert_eq!(answer.choice(facet, value), choice);
            }
        }
    }

    #[test]
    fn a_change_gives_what_building_anew_would(before in entries(), after in entries(), question in question()) {
        let changed: HashSet<Key> = before.iter().chain(&after).map(|entry| entry.key).filter(|key| matches!(key, Key::Person(_))).collect();
        let kept: Vec<Entry> = before.iter().filter(|entry| !changed.contains(&entry.key)).cloned().collect();
        let new: Vec<Entry> = after.into_iter().filter(|entry| changed.contains(&entry.key)).collect();
        let anew = Directory::of(kept.iter().chain(&new).cloned().collect());
        let reader = Reader { member: true, ..Reader::default() };
        let changed = Directory::of(before).with(&changed, new);
        prop_assert_eq!(
            changed.ask(&question, &reader, now()).page(0, 100),
            anew.ask(&question, &reader, now()).page(0, 100)
        );
    }
}
