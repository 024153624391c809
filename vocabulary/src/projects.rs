//! Projects: where they stand, and which way an indicator is wanted to move.

use crate::words;

words! {
    /// Where a project stands.
    ProjectStatus, "status of a project" {
        /// It has not begun.
        Planned => "planned",
        /// It runs.
        Running => "running",
        /// It is finished.
        Finished => "finished",
        /// It was stopped before its end.
        Stopped => "stopped",
    }
}

words! {
    /// Which way an indicator is wanted to move.
    Wanted, "wanted direction" {
        /// It is to rise.
        Up => "up",
        /// It is to fall.
        Down => "down",
    }
}
