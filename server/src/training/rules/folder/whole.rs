//! Reading a file of TOML as far as it goes, so that all that is wrong in it is told at once and not only what is met first:
//! for each value that cannot be read another one stands in, and the rest is read on.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeInteger, DeTable, DeValue, Error, ValueDeserializer};

use super::unread::{Unread, unread};

/// The most faults of a file, and twice as often it is read.
const MOST: usize = 100;

/// Where in a file stands what does not stand in it: beyond the end of any. Each stand-in has a place of its own, and after
/// it as many more as there are kinds of values to be tried.
const OURS: usize = usize::MAX / 2;

/// How many kinds of values stand in for one that cannot be read.
const KINDS: usize = 5;

/// A file of TOML as far as it can be read.
#[derive(Debug)]
pub(super) struct Whole<T> {
    /// What it says, where stand-ins are enough to read it.
    pub value: Option<T>,
    /// What is wrong with it, from the first line to the last.
    pub faults: Vec<Unread>,
    /// Where stand-ins are.
    pub ours: Ours,
}

/// Where something stands that the file does not say: `modules.0.items.2.kind`.
#[derive(Debug, Default)]
pub(super) struct Ours(Vec<String>);

impl Ours {
    /// Whether it is at this place.
    pub(super) fn is(&self, place: &str) -> bool {
        self.0.iter().any(|one| one == place)
    }

    /// Whether it is at this place or within it.
    pub(super) fn within(&self, place: &str) -> bool {
        let inner = |one: &String| one.strip_prefix(place).is_some_and(|rest| rest.starts_with('.'));
        self.is(place) || self.0.iter().any(inner)
    }

    /// Whether the short name of one of a list of these, or more than that, is.
    pub(super) fn names(&self, list: &str) -> bool {
        let mut own = self.0.iter().filter_map(|one| one.strip_prefix(list));
        own.any(|rest| rest.is_empty() || rest.ends_with(".slug") || rest.matches('.').count() == 1)
    }
}

/// Reads a file of TOML as far as it goes.
pub(super) fn whole<T: DeserializeOwned>(text: &str) -> Whole<T> {
    let (root, broken) = DeTable::parse_recoverable(text);
    let (twice, broken): (Vec<Error>, Vec<Error>) = broken.into_iter().partition(is_twice);
    let mut whole = Whole {
        value: None,
        // after the first sign that does not fit the others may well do
        faults: broken
            .iter()
            .take(1)
            .chain(&twice)
            .map(|error| unread(text, error))
            .collect(),
        ours: Ours::default(),
    };
    if broken.is_empty() {
        let span = root.span();
        let root = Spanned::new(span, DeValue::Table(root.into_inner()));
        read_on(text, root, &mut whole);
    }
    whole.faults.sort_by_key(|fault| fault.line);
    whole
}

fn is_twice(error: &Error) -> bool {
    error.message().starts_with("duplicate key")
}

fn read_on<T: DeserializeOwned>(text: &str, mut root: Spanned<DeValue<'_>>, whole: &mut Whole<T>) {
    let mut stood_in = 0;
    for _ in 0..2 * MOST {
        let error = match T::deserialize(ValueDeserializer::from(root.clone())) {
            Ok(value) => {
                whole.value = Some(value);
                return;
            }
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        if span.start < OURS {
            whole.faults.push(unread(text, &error));
            stood_in += 1;
        }
        let fresh = OURS + stood_in * (KINDS + 1);
        if whole.faults.len() >= MOST || !mend(&mut root, &error, &span, fresh, &mut whole.ours) {
            return;
        }
    }
}

/// Takes out what nobody knows, or lets something stand in for what is missing or cannot be read; whether that was done.
fn mend(root: &mut Spanned<DeValue<'_>>, error: &Error, span: &Range<usize>, fresh: usize, ours: &mut Ours) -> bool {
    let message = error.message();
    let word = |number: usize| message.split('`').nth(2 * number + 1).unwrap_or_default().to_owned();
    if message.starts_with("unknown field") {
        let name = word(0);
        return walk(root, "", &mut |value| match value.get_mut() {
            DeValue::Table(table) => {
                let here = table
                    .get_key_value(name.as_str())
                    .is_some_and(|(key, _)| key.span() == *span);
                here && table.remove(name.as_str()).is_some()
            }
            _ => false,
        })
        .is_some();
    }
    let place = if message.starts_with("missing field") {
        let name = word(0);
        let table = walk(root, "", &mut |value| {
            let here = value.span() == *span;
            match value.get_mut() {
                DeValue::Table(table) if here && !table.contains_key(name.as_str()) => {
                    let key = Spanned::new(fresh..fresh, name.clone().into());
                    table.insert(key, Spanned::new(fresh..fresh, stand_in(0)));
                    true
                }
                _ => false,
            }
        });
        table.map(|table| within(&table, &name))
    } else {
        // one that stands in already and does not fit gives way to the next kind
        let (at, kind) = match span.start.checked_sub(OURS) {
            None => (fresh, 0),
            Some(place) => (span.start + 1, place % (KINDS + 1) + 1),
        };
        if kind >= KINDS {
            return false;
        }
        let known = message.starts_with("unknown variant").then(|| word(1));
        walk(root, "", &mut |value| {
            let here = value.span() == *span;
            if here {
                let with = match &known {
                    Some(word) => DeValue::String(word.clone().into()),
                    None => stand_in(kind),
                };
                *value = Spanned::new(at..at, with);
            }
            here
        })
    };
    match place {
        Some(place) => {
            if !ours.is(&place) {
                ours.0.push(place);
            }
            true
        }
        None => false,
    }
}

/// The empty value of a kind.
fn stand_in(kind: usize) -> DeValue<'static> {
    match kind {
        0 => DeValue::String("".into()),
        1 => DeValue::Array(DeArray::new()),
        2 => DeValue::Table(DeTable::new()),
        3 => DeValue::Integer(DeInteger::default()),
        _ => DeValue::Boolean(false),
    }
}

/// Does something with the first value that takes it, those around others before them; gives its place.
fn walk<'i>(
    value: &mut Spanned<DeValue<'i>>,
    place: &str,
    act: &mut dyn FnMut(&mut Spanned<DeValue<'i>>) -> bool,
) -> Option<String> {
    if act(value) {
        return Some(place.to_owned());
    }
    match value.get_mut() {
        DeValue::Table(table) => table
            .iter_mut()
            .find_map(|(key, inner)| walk(inner, &within(place, key.get_ref()), act)),
        DeValue::Array(array) => array
            .iter_mut()
            .enumerate()
            .find_map(|(number, inner)| walk(inner, &within(place, &number.to_string()), act)),
        _ => None,
    }
}

fn within(place: &str, name: &str) -> String {
    match place {
        "" => name.to_owned(),
        _ => format!("{place}.{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ExerciseForm, Manifest, What};
    use super::*;

    fn told<T: DeserializeOwned>(text: &str) -> Vec<(Option<usize>, What, String)> {
        let faults = whole::<T>(text).faults.into_iter();
        faults.map(|one| (one.line, one.what, one.detail)).collect()
    }

    #[test]
    fn what_is_sound_is_read_as_it_is() {
        let text = "level = \"beginner\"\nformat = \"online\"\ntitle = { sq = \"A\", en = \"B\" }\n";
        let read = whole::<Manifest>(text);
        assert_eq!(read.faults, []);
        assert_eq!(read.value, toml::from_str(text).ok());
        assert!(!read.ours.within("level"));
    }

    #[test]
    fn one_fault_hides_no_other() {
        let text = "level = \"hard\"\nformat = \"radio\"\ncolour = \"red\"\npass = \"many\"\nthemes = [\"a\", \"b\"]\n\
                    trainer = 3\n\n[[modules]]\nslug = \"one\"\ntitle = { sq = \"N\", de = \"E\" }\nitems = [\n\
                    { kind = \"lesson\", slug = \"a\", title = { sq = \"A\" } },\n\
                    { kind = \"film\", slug = \"b\", title = { sq = \"B\" }, minutes = -1 },\n\
                    { kind = \"quiz\", title = { sq = \"C\" }, grade = \"first\" },\n]\n";
        let read = whole::<Manifest>(text);
        let mut told: Vec<(usize, &str)> = Vec::new();
        for one in &read.faults {
            told.push((one.line.unwrap_or(0), one.what.key()));
        }
        told.sort_unstable();
        let wanted = [
            (1, "missing-key"),
            (1, "unknown-word"),
            (2, "unknown-word"),
            (3, "unknown-key"),
            (4, "kind"),
            (5, "unknown-word"),
            (5, "unknown-word"),
            (6, "kind"),
            (10, "unknown-key"),
            (13, "kind"),
            (13, "unknown-word"),
            (14, "missing-key"),
            (14, "unknown-word"),
        ];
        assert_eq!(told, wanted, "{:#?}", read.faults);
        // what can be read is read on, and it is known what is ours
        let manifest = read.value.expect("a manifest");
        assert_eq!(manifest.modules[0].items.len(), 3);
        for ours in ["title", "level", "modules.0.items.1", "modules.0.items.2.slug"] {
            assert!(read.ours.within(ours), "{ours}");
        }
        assert!(!read.ours.within("modules.0.items.0") && !read.ours.is("modules.0"));
    }

    #[test]
    fn each_missing_key_is_told() {
        let told = told::<ExerciseForm>("points = 2\n");
        let mut words: Vec<&str> = told.iter().map(|(_, _, word)| word.as_str()).collect();
        words.sort_unstable();
        assert_eq!(words, ["dataset", "indicators", "periods", "question", "type"]);
        assert!(told.iter().all(|(_, what, _)| *what == What::MissingKey));
    }

    #[test]
    fn what_is_no_toml_is_told_once_and_keys_that_stand_twice_each() {
        let whole = "level = \"beginner\"\nformat = \"online\"\ntitle = { sq = \"A\" }\n";
        let twice = told::<Manifest>(&format!(
            "{whole}pass = 50\npass = 60\ntrainer = \"A\"\ntrainer = \"B\"\n"
        ));
        let lines: Vec<_> = twice.iter().map(|(line, what, _)| (*line, what.key())).collect();
        assert_eq!(lines, [(Some(5), "twice"), (Some(7), "twice")]);
        let broken = told::<Manifest>(&format!("{whole}trainer = \"open\npass = \"many\"\n"));
        assert_eq!(broken.len(), 1, "{broken:?}");
        assert_eq!((broken[0].0, &broken[0].1), (Some(4), &What::Toml));
        assert!(super::whole::<Manifest>("level = [").value.is_none());
    }
}
