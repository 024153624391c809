//! The directory as it is held in memory: who is in it, and whom a question finds.
//!
//! A set of bits stands for each value of each facet; a bit is an entry, and the bits stand in the order of Albanian
//! names. A question is answered by laying sets over one another, so that twenty thousand entries are counted by every
//! value of every facet in less than a millisecond, whatever is asked.

use std::collections::{BTreeMap, HashMap, HashSet};

use bashke_vocabulary::Visibility;
use chrono::{DateTime, Utc};
use fixedbitset::FixedBitSet;

/// Whose entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// An organisation, by its key.
    Organisation(i32),
    /// Somebody, by theirs.
    Person(i32),
}

/// What readers choose by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What kind of organisation, or a person.
    Kind,
    /// What they work on.
    Theme,
    /// Where: municipalities, and the counties in which these lie.
    Place,
    /// In which languages they can be reached.
    Language,
    /// From which call they received a grant.
    Call,
    /// What they offer others now.
    Offer,
}

/// A value of a facet: the number of a word in its list, or the key of a row.
pub type Value = i32;

/// The kind of an entry that is no organisation.
pub const PERSON: Value = -1;

/// The place of an organisation that names no municipality: it works in the whole country, or does not say where.
pub const NOWHERE: Value = -1;

/// The number of a word in its list.
#[must_use]
pub fn number_of<T: PartialEq>(all: &[T], word: T) -> Option<Value> {
    all.iter()
        .position(|known| *known == word)
        .and_then(|number| Value::try_from(number).ok())
}

/// Who is in the directory, and what they can be found by.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Whose it is.
    pub key: Key,
    /// The name folded, for search.
    pub name_key: String,
    /// Where the name stands in an Albanian list.
    pub sort_key: String,
    /// Until when they bear the verified mark.
    pub verified_until: Option<DateTime<Utc>>,
    /// Who finds them.
    pub listed: Visibility,
    /// What they can be found by, and who may find them by it.
    pub facets: Vec<(Facet, Value, Visibility)>,
}

/// What is asked of the directory. Values of one facet are alternatives; facets must all hold.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// Folded words that the name holds.
    pub words: Vec<String>,
    /// The values that are chosen.
    pub chosen: BTreeMap<Facet, Vec<Value>>,
    /// Whether the verified mark must hold.
    pub verified: bool,
    /// Those with this value stand after all others.
    pub last: Option<(Facet, Value)>,
}

/// Who asks.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    /// Whether they are signed in with a verified address.
    pub member: bool,
    /// Who is not shown to them.
    pub hidden: HashSet<Key>,
}

/// What some readers see of the directory.
#[derive(Debug, Clone, Default)]
struct Layer {
    listed: FixedBitSet,
    sets: BTreeMap<(Facet, Value), FixedBitSet>,
}

/// The directory as of one edition.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    entries: Vec<Entry>,
    bits: HashMap<Key, usize>,
    everyone: Layer,
    members: Layer,
}

/// Whom a question finds.
#[derive(Debug)]
pub struct Answer<'a> {
    directory: &'a Directory,
    layer: &'a Layer,
    found: FixedBitSet,
    /// What those have who stand after all others.
    last: Option<(Facet, Value)>,
    /// For each facet that is chosen by: whom the question would find without it.
    without: BTreeMap<Facet, FixedBitSet>,
    /// How many of the found bear the mark, whether or not that is asked.
    pub verified: usize,
}

impl Layer {
    fn of(entries: &[Entry], sees: impl Fn(Visibility) -> bool) -> Self {
        let blank = || FixedBitSet::with_capacity(entries.len());
        let mut layer = Self {
            listed: blank(),
            sets: BTreeMap::new(),
        };
        for (bit, entry) in entries.iter().enumerate().filter(|(_, entry)| sees(entry.listed)) {
            layer.listed.insert(bit);
            for (facet, value, _) in entry.facets.iter().filter(|(.., seen)| sees(*seen)) {
                layer.sets.entry((*facet, *value)).or_insert_with(blank).insert(bit);
            }
        }
        layer
    }

    /// Those who have any of these values.
    fn any(&self, facet: Facet, values: &[Value]) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(self.listed.len());
        for set in values.iter().filter_map(|value| self.sets.get(&(facet, *value))) {
            found.union_with(set);
        }
        found
    }
}

impl Directory {
    /// The directory of these entries, whatever their order.
    #[must_use]
    pub fn of(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|a, b| (&a.sort_key, a.key).cmp(&(&b.sort_key, b.key)));
        Self {
            bits: entries
                .iter()
                .enumerate()
                .map(|(bit, entry)| (entry.key, bit))
                .collect(),
            everyone: Layer::of(&entries, |seen| seen == Visibility::Everyone),
            members: Layer::of(&entries, |seen| seen != Visibility::Nobody),
            entries,
        }
    }

    /// The same directory with some entries replaced: `changed` are all whose profiles changed, `entries` those of them
    /// that are in the directory now.
    #[must_use]
    pub fn with(&self, changed: &HashSet<Key>, entries: Vec<Entry>) -> Self {
        let kept = self.entries.iter().filter(|entry| !changed.contains(&entry.key));
        Self::of(kept.cloned().chain(entries).collect())
    }

    /// How many are in it, whoever sees them.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nobody is in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whom a question finds for a reader.
    #[must_use]
    pub fn ask(&self, question: &Question, reader: &Reader, now: DateTime<Utc>) -> Answer<'_> {
        let layer = if reader.member { &self.members } else { &self.everyone };
        let mut base = layer.listed.clone();
        for bit in reader.hidden.iter().filter_map(|key| self.bits.get(key)) {
            base.set(*bit, false);
        }
        if !question.words.is_empty() {
            let named: Vec<usize> = base.ones().filter(|bit| self.is_named(*bit, &question.words)).collect();
            base = self.set_of(named);
        }
        let sets: Vec<(Facet, FixedBitSet)> = question
            .chosen
            .iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(facet, values)| (*facet, layer.any(*facet, values)))
            .collect();
        let laid = |left_out: Option<Facet>| {
            let mut found = base.clone();
            for (_, set) in sets.iter().filter(|(facet, _)| Some(*facet) != left_out) {
                found.intersect_with(set);
            }
            found
        };
        let bears = |bit: &usize| self.entries[*bit].verified_until.is_some_and(|until| until > now);
        let marked = |found: &FixedBitSet| self.set_of(found.ones().filter(bears));
        let narrow = |found: FixedBitSet| if question.verified { marked(&found) } else { found };
        let found = laid(None);
        Answer {
            directory: self,
            layer,
            verified: marked(&found).count_ones(..),
            without: sets
                .iter()
                .map(|(facet, _)| (*facet, narrow(laid(Some(*facet)))))
                .collect(),
            found: narrow(found),
            last: question.last,
        }
    }

    fn is_named(&self, bit: usize, words: &[String]) -> bool {
        let name = &self.entries[bit].name_key;
        words.iter().all(|word| name.contains(word.as_str()))
    }

    fn set_of(&self, bits: impl IntoIterator<Item = usize>) -> FixedBitSet {
        let mut set = FixedBitSet::with_capacity(self.entries.len());
        set.extend(bits);
        set
    }
}

impl Answer<'_> {
    /// How many are found.
    #[must_use]
    pub fn total(&self) -> usize {
        self.found.count_ones(..)
    }

    /// So many of those found after skipping some, in the order of Albanian names; those that are to stand last after all
    /// others.
    #[must_use]
    pub fn page(&self, skip: usize, take: usize) -> Vec<Key> {
        let none = FixedBitSet::new();
        let last = self.last.and_then(|value| self.layer.sets.get(&value)).unwrap_or(&none);
        let bits = self.found.difference(last).chain(self.found.intersection(last));
        bits.skip(skip)
            .take(take)
            .map(|bit| self.directory.entries[bit].key)
            .collect()
    }

    /// How many of those found have a value.
    #[must_use]
    pub fn having(&self, facet: Facet, value: Value) -> usize {
        let set = self.layer.sets.get(&(facet, value));
        set.map_or(0, |set| self.found.intersection_count(set))
    }

    /// How many would be found if a value were chosen besides those of its facet that are: what stands beside the value
    /// where one chooses. A facet does not narrow its own choices.
    #[must_use]
    pub fn choice(&self, facet: Facet, value: Value) -> usize {
        let found = self.without.get(&facet).unwrap_or(&self.found);
        let set = self.layer.sets.get(&(facet, value));
        set.map_or(0, |set| found.intersection_count(set))
    }
}

#[cfg(test)]
mod tests;
