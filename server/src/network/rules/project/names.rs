//! The names of the fields of steps and targets.

/// The names of the fields of a step: its titles, until when, since when.
#[derive(Debug, Clone, Copy)]
pub struct StepNames {
    /// The title in Albanian.
    pub sq: &'static str,
    /// The title in English.
    pub en: &'static str,
    /// Until when.
    pub due: &'static str,
    /// Since when it is reached.
    pub done: &'static str,
}

/// The names of the fields of a target.
#[derive(Debug, Clone, Copy)]
pub struct TargetNames {
    /// What is measured.
    pub indicator: &'static str,
    /// Where.
    pub place: &'static str,
    /// From when.
    pub from: &'static str,
    /// Which way.
    pub wanted: &'static str,
}

macro_rules! steps {
    ($($n:literal),+) => { [$(StepNames {
        sq: concat!("step-", $n, "-sq"),
        en: concat!("step-", $n, "-en"),
        due: concat!("step-", $n, "-due"),
        done: concat!("step-", $n, "-done"),
    }),+] };
}

macro_rules! targets {
    ($($n:literal),+) => { [$(TargetNames {
        indicator: concat!("target-", $n, "-indicator"),
        place: concat!("target-", $n, "-place"),
        from: concat!("target-", $n, "-from"),
        wanted: concat!("target-", $n, "-wanted"),
    }),+] };
}

/// The fields of all steps.
pub const STEPS: [StepNames; 8] = steps!(1, 2, 3, 4, 5, 6, 7, 8);

/// The fields of all targets.
pub const TARGETS: [TargetNames; 5] = targets!(1, 2, 3, 4, 5);
