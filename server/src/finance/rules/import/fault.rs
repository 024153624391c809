//! What is wrong with a file, and where.

use std::fmt;

/// A thing that is wrong, with the place in the file and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The row, counted as in the file from 1; none where the whole file is meant.
    pub row: Option<u64>,
    /// The heading of the column; none where the whole row is meant.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to write instead, where that can be guessed.
    pub advice: Option<String>,
}

impl Fault {
    /// A fault of the whole file.
    #[must_use]
    pub fn file(what: impl Into<String>) -> Self {
        Self {
            row: None,
            column: None,
            what: what.into(),
            advice: None,
        }
    }

    /// A fault of a whole row.
    #[must_use]
    pub fn row(row: u64, what: impl Into<String>) -> Self {
        Self {
            row: Some(row),
            ..Self::file(what)
        }
    }

    /// A fault of a cell.
    #[must_use]
    pub fn cell(row: u64, column: &str, what: impl Into<String>) -> Self {
        Self {
            column: Some(column.to_owned()),
            ..Self::row(row, what)
        }
    }

    /// The same with advice.
    #[must_use]
    pub fn advise(mut self, advice: Option<String>) -> Self {
        self.advice = advice;
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, &self.column) {
            (Some(row), Some(column)) => write!(f, "row {row}, column `{column}`: ")?,
            (Some(row), None) => write!(f, "row {row}: ")?,
            (None, Some(column)) => write!(f, "column `{column}`: ")?,
            (None, None) => {}
        }
        f.write_str(&self.what)?;
        match &self.advice {
            Some(advice) => write!(f, "; {advice}"),
            None => Ok(()),
        }
    }
}

/// All faults of a file: every one is counted, the first ones are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    kept: Vec<Fault>,
    total: u64,
}

impl Faults {
    /// How many are kept.
    pub const KEPT: usize = 1_000;

    /// One fault.
    #[must_use]
    pub fn one(fault: Fault) -> Self {
        let mut faults = Self::default();
        faults.add(fault);
        faults
    }

    /// Takes a fault.
    pub fn add(&mut self, fault: Fault) {
        self.total += 1;
        if self.kept.len() < Self::KEPT {
            self.kept.push(fault);
        }
    }

    /// Counts faults that are not worth keeping one by one.
    pub fn count(&mut self, more: u64) {
        self.total += more;
    }

    /// Whether there are none.
    #[must_use]
    pub const fn none(&self) -> bool {
        self.total == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Those that are kept, by row.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Fault> {
        let mut faults: Vec<&Fault> = self.kept.iter().collect();
        // what is said of the whole file comes last
        faults.sort_by_key(|fault| (fault.row.is_none(), fault.row));
        faults
    }
}

/// A text from a file, short enough for a message.
#[must_use]
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let clean: String = text
        .chars()
        .take(MOST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if text.chars().nth(MOST).is_some() {
        format!("{clean}…")
    } else {
        clean
    }
}
