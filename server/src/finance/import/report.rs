//! What a batch would change, in words.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use sea_orm::{ConnectionTrait, DbErr};

use crate::finance::commands::Changes;
use crate::finance::queries::{self, Change};
use crate::finance::rules::catalogue::Catalogue;
use crate::finance::rules::import::suspicion::{Against, Oddity, Suspicion};

/// Changes of each kind that are shown.
const SAMPLE: u32 = 10;
/// Suspicions of each kind that are kept.
const KEPT: usize = 20;

/// Suspicions of one kind.
#[derive(Debug, Clone, Default)]
pub struct SuspicionCount {
    /// How many there are.
    pub total: u64,
    /// The first of them.
    pub kept: Vec<Suspicion>,
}

/// How a batch differs from what stands.
#[derive(Debug)]
pub struct Report {
    /// The batch; none where nothing was kept.
    pub batch: Option<i32>,
    /// The dataset.
    pub dataset: String,
    /// Observations in the file.
    pub total: i32,
    /// How many are new, changed and gone.
    pub changes: Changes,
    /// Some of those that are new.
    pub added: Vec<Change>,
    /// Those that change most.
    pub changed: Vec<Change>,
    /// Some of those that go.
    pub removed: Vec<Change>,
    /// What looks odd, by kind.
    pub suspicions: BTreeMap<&'static str, SuspicionCount>,
    catalogue: Arc<Catalogue>,
}

impl Report {
    pub(super) const fn new(
        batch: i32,
        dataset: String,
        total: i32,
        changes: Changes,
        catalogue: Arc<Catalogue>,
    ) -> Self {
        Self {
            batch: Some(batch),
            dataset,
            total,
            changes,
            added: Vec::new(),
            changed: Vec::new(),
            removed: Vec::new(),
            suspicions: BTreeMap::new(),
            catalogue,
        }
    }

    pub(super) async fn samples(&mut self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        let Some(batch) = self.batch else { return Ok(()) };
        self.changed = queries::changes(db, batch, "changed", SAMPLE).await?;
        self.removed = queries::changes(db, batch, "gone", SAMPLE).await?;
        self.added = queries::changes(db, batch, "new", SAMPLE).await?;
        Ok(())
    }

    pub(super) fn suspect(&mut self, found: Vec<Suspicion>) {
        for suspicion in found {
            let kind = self.suspicions.entry(suspicion.oddity.code()).or_default();
            // what is held against its past need not be held against its peers
            let twice = kind
                .kept
                .iter()
                .any(|other| other.seen.row.is_some() && same(other, &suspicion));
            if twice {
                continue;
            }
            kind.total += 1;
            if kind.kept.len() < KEPT {
                kind.kept.push(suspicion);
            }
        }
    }

    /// What the keys and numbers refer to.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// How many suspicions there are.
    #[must_use]
    pub fn suspicious(&self) -> u64 {
        self.suspicions.values().map(|kind| kind.total).sum()
    }

    fn slugs(&self, change: &Change) -> (&str, &str) {
        let indicator = self.catalogue.indicators.iter().find(|i| i.id == change.indicator_id);
        let place = self.catalogue.places.iter().find(|p| p.id == change.place_id);
        (indicator.map_or("", |i| &i.slug), place.map_or("", |p| &p.slug))
    }

    fn list(&self, f: &mut fmt::Formatter<'_>, title: &str, all: i32, changes: &[Change]) -> fmt::Result {
        if changes.is_empty() {
            return Ok(());
        }
        match usize::try_from(all) {
            Ok(all) if all > changes.len() => writeln!(f, "\n{title} ({} of {}):", changes.len(), grouped(all as f64))?,
            _ => writeln!(f, "\n{title}:")?,
        }
        for change in changes {
            let (indicator, place) = self.slugs(change);
            write!(f, "  {indicator}  {place}  {}", change.period)?;
            if change.phase != "actual" {
                write!(f, "  {}", change.phase)?;
            }
            match (change.then, change.now) {
                _ if title.starts_with("New") => write!(f, "  {}", shown(change.now))?,
                _ if title.starts_with("Gone") => write!(f, "  {}", shown(change.then))?,
                (then, now) => write!(f, "  {} → {}{}", shown(then), shown(now), percent(then, now))?,
            }
            if let Some(row) = change.row {
                write!(f, "  (row {row})")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }

    fn suspicion(&self, f: &mut fmt::Formatter<'_>, suspicion: &Suspicion) -> fmt::Result {
        let seen = &suspicion.seen;
        let indicator = self.catalogue.indicator(seen.indicator);
        let place = self.catalogue.place(seen.place);
        write!(f, "  {}  {}  {}", indicator.slug, place.slug, seen.period)?;
        if seen.phase != bashke_vocabulary::Phase::Actual {
            write!(f, "  {}", seen.phase)?;
        }
        write!(f, "  {}", shown(seen.value))?;
        match suspicion.oddity {
            Oddity::UnitSlip { power, against, other } => {
                let times = match power {
                    3 => "1,000 times",
                    6 => "1,000,000 times",
                    -3 => "a thousandth of",
                    _ => "a millionth of",
                };
                write!(f, ", about {times} {} ({})", grouped(other), held(against))?;
            }
            Oddity::Jump { against, other } | Oddity::SignFlip { against, other } => {
                write!(f, ", against {} ({})", grouped(other), held(against))?;
            }
            Oddity::Vanished { other } => write!(f, ", was {}", grouped(other))?,
            Oddity::AboveWhole { whole } => write!(f, ", but the whole country has {}", grouped(whole))?,
            Oddity::Total { sum } => write!(f, ", but its parts make {}", grouped(sum))?,
            Oddity::Percent | Oddity::Future => {}
        }
        if let Some(row) = seen.row {
            write!(f, "  (row {row})")?;
        }
        writeln!(f)
    }
}

fn same(a: &Suspicion, b: &Suspicion) -> bool {
    a.seen.row == b.seen.row
        && (a.seen.indicator, a.seen.place, a.seen.period, a.seen.phase)
            == (b.seen.indicator, b.seen.place, b.seen.period, b.seen.phase)
}

fn held(against: Against) -> String {
    match against {
        Against::Before => "the value so far".to_owned(),
        Against::OtherSource => "another source".to_owned(),
        Against::Period(period) => period.to_string(),
        Against::Peers => "what others have per inhabitant".to_owned(),
    }
}

fn shown(value: Option<f64>) -> String {
    value.map_or_else(|| "missing".to_owned(), grouped)
}

fn percent(then: Option<f64>, now: Option<f64>) -> String {
    match (then, now) {
        (Some(then), Some(now)) if then != 0.0 && then != now => {
            format!(" ({:+.1} %)", 100.0 * (now - then) / then.abs())
        }
        _ => String::new(),
    }
}

/// A number with commas between its thousands, as English has it.
fn grouped(value: f64) -> String {
    let plain = value.to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(w, f)| (w, Some(f)));
    let mut text = String::from(sign);
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Changes {
            added,
            changed,
            removed,
        } = self.changes;
        writeln!(
            f,
            "Dataset {}: {} observations in the file; {} new, {} changed, {} gone.",
            self.dataset,
            grouped(self.total.into()),
            grouped(added.into()),
            grouped(changed.into()),
            grouped(removed.into())
        )?;
        self.list(f, "Changed most", changed, &self.changed)?;
        self.list(f, "New", added, &self.added)?;
        self.list(f, "Gone", removed, &self.removed)?;
        if self.suspicious() == 0 {
            return writeln!(f, "\nNothing looks odd.");
        }
        writeln!(
            f,
            "\nLooks odd (look again; none of it keeps the batch from publication):"
        )?;
        for (kind, found) in &self.suspicions {
            writeln!(f, " {kind}: {}", grouped(found.total as f64))?;
            for suspicion in &found.kept {
                self.suspicion(f, suspicion)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(1_234_567.5), "1,234,567.5");
        assert_eq!(grouped(-100.0), "-100");
        assert_eq!(percent(Some(-50.0), Some(-100.0)), " (-100.0 %)");
        assert_eq!(percent(Some(0.0), Some(1.0)), "");
    }
}
