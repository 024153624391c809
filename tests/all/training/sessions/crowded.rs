//! A room of forty on the list, on a phone.

use bashke_entities::training::session_registration;
use bashke_tests::{Backend, Browser, Data, TestApp};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{at_the_session, come};
use crate::training::journeys::sign_in;
use crate::training::meeting::plan;

/// How many come.
const ROOM: i32 = 40;

/// Whether the next who is not marked can be pressed as the screen stands, and where the thumb finds them.
const NEXT: &str = "(() => { const next = document.querySelector('.session-mark[aria-pressed=false]'); \
    if (next === null) return 'nobody'; \
    const {left, top, width, height} = next.getBoundingClientRect(); \
    const seen = document.elementFromPoint(left + width / 2, top + height / 2); \
    return height >= 44 && next.contains(seen) ? 'seen' : `out of sight: ${Math.round(top)}`; })()";

/// Marks all of them, each by one press.
async fn marked(language: &str, scripts: bool) {
    let app = TestApp::open(Backend::Sqlite, Data::Empty).await;
    app.with_people().await;
    let session = plan(&app.signed_in("trainer").await, &[("capacity", "60")]).await;
    come(&app, &session, ROOM).await;
    let there = at_the_session(&app).await;
    let served = there.serve().await;
    let phone = Browser::open(360, 740, !scripts, scripts).await;
    sign_in(&phone, &served, language, "trainer", &format!("{session}/attendance")).await;
    phone.find(".session-mark").await;
    phone
        .evaluate("document.querySelector('.session-letter').scrollIntoView()")
        .await;
    for before in 0..ROOM {
        assert_eq!(phone.evaluate(NEXT).await, "seen", "after {before} presses");
        phone.click(".session-mark[aria-pressed=false]").await;
        let more = format!(
            "document.readyState === 'complete' && document.querySelectorAll('.session-mark[aria-pressed=true]').length === {}",
            before + 1
        );
        phone.until(&more).await;
    }
    assert_eq!(phone.evaluate(NEXT).await, "nobody");
    assert_eq!(phone.overflow().await, Vec::<String>::new());
    phone
        .screenshot(&format!("attendance-forty{}", language.replace('/', "-")))
        .await;
    let came = session_registration::Entity::find().filter(session_registration::Column::AttendedAt.is_not_null());
    assert_eq!(i32::try_from(came.count(&there.db).await.unwrap()), Ok(ROOM));
}

#[tokio::test]
async fn forty_people_are_marked_with_forty_presses_and_no_scrolling() {
    marked("", true).await;
}

#[tokio::test]
async fn forty_people_are_marked_so_without_scripts() {
    marked("/en", false).await;
}
