//! The timetable of a dialogue: its stages, when each opens and closes by itself, and what may be done in it.
//!
//! Times are instants; people read and set them by the clock of Tirana. A stage is open from the instant at which it opens
//! until that at which it closes, which is no longer in it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::working_days::day_in_tirana;

mod template;
#[cfg(test)]
mod tests;

pub use template::Template;

/// The shortest time for which a stage may be open.
pub const SHORTEST: TimeDelta = TimeDelta::hours(24);

/// A stage of a dialogue, in the order in which they open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// The facts are laid out.
    Inform,
    /// People ask; hosts and experts answer.
    Ask,
    /// People say what they think: statements and votes on them.
    Say,
    /// What came out is weighed: proposals with what speaks for and against them.
    Weigh,
    /// The hosts conclude: what is taken up, and what is not and why.
    Conclude,
    /// What was committed to is followed.
    FollowUp,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 6] = [
        Self::Inform,
        Self::Ask,
        Self::Say,
        Self::Weigh,
        Self::Conclude,
        Self::FollowUp,
    ];

    /// Those without which there is no dialogue.
    pub const NEEDED: [Self; 2] = [Self::Say, Self::Conclude];

    /// The word that is stored, and in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Inform => "inform",
            Self::Ask => "ask",
            Self::Say => "say",
            Self::Weigh => "weigh",
            Self::Conclude => "conclude",
            Self::FollowUp => "follow-up",
        }
    }

    /// The stage of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Whether no other such stage may be open with it: each of them builds on what the one before came to. To inform and
    /// to ask go well beside others.
    #[must_use]
    pub const fn is_exclusive(self) -> bool {
        !matches!(self, Self::Inform | Self::Ask)
    }

    /// What may be done while it is open.
    #[must_use]
    pub const fn deeds(self) -> &'static [Deed] {
        match self {
            Self::Inform => &[Deed::Inform],
            Self::Ask => &[Deed::Ask, Deed::Answer],
            Self::Say => &[Deed::State, Deed::Vote],
            Self::Weigh => &[Deed::Propose, Deed::Argue],
            Self::Conclude => &[Deed::Conclude, Deed::Commit],
            Self::FollowUp => &[Deed::Report],
        }
    }
}

/// What is done in a dialogue besides reading, which everyone may at any time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// Lay out facts and figures.
    Inform,
    /// Ask a question.
    Ask,
    /// Answer one.
    Answer,
    /// Make a statement for others to vote on.
    State,
    /// Vote on statements.
    Vote,
    /// Propose what to do.
    Propose,
    /// Say what speaks for or against a proposal.
    Argue,
    /// Say what is taken up, and what is not and why.
    Conclude,
    /// Commit to something.
    Commit,
    /// Report on a commitment.
    Report,
}

/// When a stage is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The stage.
    pub stage: Stage,
    /// From when on.
    pub opens: DateTime<Utc>,
    /// Until when.
    pub closes: DateTime<Utc>,
}

/// Where a stage stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// It will open.
    Coming,
    /// It is open.
    Open,
    /// It is over.
    Over,
}

impl Slot {
    /// The slot of a stage that is open from the beginning of a day in Tirana to the end of another; none where no calendar
    /// holds that.
    #[must_use]
    pub fn of_days(stage: Stage, first: NaiveDate, last: NaiveDate) -> Option<Self> {
        Some(Self {
            stage,
            opens: template::midnight(first),
            closes: template::midnight(last.succ_opt()?),
        })
    }

    /// Where it stands at a moment.
    #[must_use]
    pub fn phase(&self, now: DateTime<Utc>) -> Phase {
        if now < self.opens {
            Phase::Coming
        } else if now < self.closes {
            Phase::Open
        } else {
            Phase::Over
        }
    }

    /// Its first and last day in Tirana. What closes at midnight has the day before as its last.
    #[must_use]
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        let last = self.closes - TimeDelta::microseconds(1);
        (day_in_tirana(self.opens), day_in_tirana(last))
    }
}

/// What is wrong with a timetable, and at which stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A stage that is needed is not there.
    Missing(Stage),
    /// A stage stands there more than once.
    Twice(Stage),
    /// It closes before it is open for a day.
    Short(Stage),
    /// It opens before a stage that belongs before it.
    Order(Stage),
    /// It opens while the one before it is still open, and neither goes beside the other.
    Overlap(Stage),
}

impl Fault {
    /// The stage beside which it is told.
    #[must_use]
    pub const fn stage(self) -> Stage {
        match self {
            Self::Missing(stage)
            | Self::Twice(stage)
            | Self::Short(stage)
            | Self::Order(stage)
            | Self::Overlap(stage) => stage,
        }
    }

    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Missing(_) => "stage-missing",
            Self::Twice(_) => "stage-twice",
            Self::Short(_) => "stage-short",
            Self::Order(_) => "stage-order",
            Self::Overlap(_) => "stage-overlap",
        }
    }
}

/// The stages that cannot be changed so at a moment: what has begun keeps its beginning, what is over stays as it was, and
/// nothing is put into the past.
#[must_use]
pub fn changed(before: &[Slot], after: &[Slot], now: DateTime<Utc>) -> Vec<Stage> {
    let slot = |slots: &[Slot], stage| slots.iter().find(|slot| slot.stage == stage).copied();
    let sound = |stage| match (slot(before, stage), slot(after, stage)) {
        (before, after) if before == after => true,
        (Some(before), after) if before.closes <= now => Some(before) == after,
        (Some(before), after) if before.opens <= now => {
            after.is_some_and(|after| after.opens == before.opens && after.closes > now)
        }
        (_, Some(after)) => after.opens >= now,
        (_, None) => true,
    };
    Stage::ALL.into_iter().filter(|stage| !sound(*stage)).collect()
}

/// The stages of a dialogue that can be held: those that are needed, each once, in order, none in another's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable(Vec<Slot>);

impl Timetable {
    /// The timetable of these slots, in whatever order they come.
    ///
    /// # Errors
    /// All that is wrong with them.
    pub fn new(mut slots: Vec<Slot>) -> Result<Self, Vec<Fault>> {
        slots.sort_by_key(|slot| (slot.stage, slot.opens));
        let mut faults = BTreeSet::new();
        for stage in Stage::NEEDED {
            if slots.iter().all(|slot| slot.stage != stage) {
                faults.insert(Fault::Missing(stage));
            }
        }
        for (at, slot) in slots.iter().enumerate() {
            if slot.closes - slot.opens < SHORTEST {
                faults.insert(Fault::Short(slot.stage));
            }
            let before = || slots[..at].iter().filter(|before| before.stage != slot.stage);
            let in_the_way = |before: &Slot| before.stage.is_exclusive() && slot.opens < before.closes;
            if slots[..at].iter().any(|before| before.stage == slot.stage) {
                faults.insert(Fault::Twice(slot.stage));
            } else if before().any(|before| slot.opens < before.opens) {
                faults.insert(Fault::Order(slot.stage));
            } else if slot.stage.is_exclusive() && before().any(in_the_way) {
                faults.insert(Fault::Overlap(slot.stage));
            }
        }
        if faults.is_empty() {
            Ok(Self(slots))
        } else {
            Err(faults.into_iter().collect())
        }
    }

    /// Its slots, in the order of the stages.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.0
    }

    /// The stages that are open at a moment.
    pub fn open(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Slot> {
        self.0.iter().filter(move |slot| slot.phase(now) == Phase::Open)
    }

    /// The stage that a visitor is shown first: the last one that is open; where none is, the next to come; after all of
    /// them the last.
    #[must_use]
    pub fn current(&self, now: DateTime<Utc>) -> Option<&Slot> {
        let coming = || self.0.iter().find(|slot| slot.phase(now) == Phase::Coming);
        self.open(now).last().or_else(coming).or(self.0.last())
    }

    /// Whether something may be done at a moment.
    #[must_use]
    pub fn may(&self, deed: Deed, now: DateTime<Utc>) -> bool {
        self.open(now).any(|slot| slot.stage.deeds().contains(&deed))
    }

    /// The next instant after `now` at which a stage opens or closes; none where all is over.
    #[must_use]
    pub fn next_change(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let changes = self.0.iter().flat_map(|slot| [slot.opens, slot.closes]);
        changes.filter(|change| *change > now).min()
    }
}
