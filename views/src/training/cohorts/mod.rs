//! Pages of those who learn together and of those who look after them: cohorts, who asks to be let in, how far people are,
//! an organisation's learning, reports.

mod enrolments;
mod list;
mod one;
mod organisation;
mod progress;
mod report;

pub use enrolments::{AskingLine, EnrolmentsPage, enrolments};
pub use list::{CohortLine, CohortsPage, cohorts};
pub use one::{CohortPage, DeadlineLine, MessageLine, cohort};
pub use organisation::{LearnerLine, OrganisationLearningPage, organisation_learning};
pub use progress::{CourseProgressPage, PersonLine, ProgressView, QuestionLine, StuckLine, course_progress};
pub use report::{MadeReport, ReportLine, ReportPage, report};

use maud::{Markup, html};

use crate::components::{Link, breadcrumbs};
use crate::{Cx, paths};

/// The way from the desk to one of its pages.
fn trail(cx: &Cx<'_>, steps: &[Link], here: &str) -> Markup {
    let mut all = vec![Link::new(cx.t("teaching-title"), cx.url(paths::TEACHING))];
    all.extend_from_slice(steps);
    breadcrumbs(cx, &all, here)
}

/// What was just done, told on the page that comes after it.
fn done_notice(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("cohorts-done-{done}"))) } }
        }
    }
}

/// Text that people wrote: line ends are kept, nothing else.
pub(super) fn written(text: &str) -> Markup {
    html! { p { @for (number, line) in text.lines().enumerate() { @if number > 0 { br; } (line) } } }
}
