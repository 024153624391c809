//! The harness: each test gets a database of its own, the real router over it and, where asked, a browser.
//!
//! A PostgreSQL server and a chromedriver are started when the first test needs them and end with the run.

// a harness has nobody to hand a fault to: the test fails with the reason
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::missing_panics_doc)]

mod app;
mod browser;
mod chromedriver;
mod database;
mod postgres;
mod process;
mod reply;
pub mod repository;
mod run;
mod scan;
pub mod smtp;
mod visitor;

pub use app::{Served, TestApp, clock, clock_after, clock_at, run_on};
pub use browser::Browser;
pub use database::{Backend, Data, Database};
pub use process::Process;
pub use reply::Reply;
pub use run::folder as run_folder;
pub use scan::{scanned, scanned_squares};
pub use visitor::Visitor;

/// Makes two tests of one, `name::sqlite` and `name::postgres`.
///
/// ```ignore
/// on_both!(a_place_is_shown, |app: TestApp| async {
///     assert_eq!(app.get("/places/lezhe").await.ok().one("h1"), "Lezhë");
/// });
/// on_both!(the_panel_is_marked, Data::Illustrative, |app: TestApp| async { … });
/// ```
#[macro_export]
macro_rules! on_both {
    ($name:ident, |$app:ident: $kind:ty| async $body:block) => {
        $crate::on_both!($name, $crate::Data::Published, |$app: $kind| async $body);
    };
    ($name:ident, $data:expr, |$app:ident: $kind:ty| async $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn check($app: $kind) $body

            #[tokio::test]
            async fn sqlite() {
                $crate::run_on($crate::Backend::Sqlite, $data, check).await;
            }

            #[tokio::test]
            async fn postgres() {
                $crate::run_on($crate::Backend::Postgres, $data, check).await;
            }
        }
    };
}
