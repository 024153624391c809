//! What is only noted: that somebody took a report away.

use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};

/// Notes that the actor took a report away.
///
/// # Errors
/// Where the actor may not; where the database cannot be reached.
pub async fn note_report(act: &Act, by: &str, from: &str, to: &str) -> Result<(), Error> {
    act.may(Action::ReportLearning, &Facts::default())?;
    act.audit(
        Event::done("learning.reported")
            .with("by", by)
            .with("from", from)
            .with("to", to),
    )
    .await
}
