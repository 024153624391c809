//! Rights that a link in a mail gives: for one thing, for a while, once, and only the last of them.

use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;

const LEARNER: &str = "learner@bashke.test";
const NEW: [(&str, &str); 1] = [("password", "pesë fjalë krejt pa lidhje")];

async fn link(app: &TestApp) -> String {
    let visitor = app.visitor();
    visitor.fill("/account/reset", &[("email", LEARNER)]).await.ok();
    app.work().await;
    visitor.link_of_last_mail(LEARNER).await
}

on_both!(
    a_link_to_set_a_password_lasts_an_hour,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let link = link(&app).await;
        let soon = app.another(clock_after(&app.clock, 59)).await;
        soon.get(&link).await.ok();
        let late = app.another(clock_after(&app.clock, 61)).await;
        assert_eq!(late.get(&link).await.status, StatusCode::GONE);
        let visitor = late.visitor();
        visitor.get("/sign-in").await.ok();
        assert_eq!(visitor.post(&link, &NEW).await.status, StatusCode::GONE);
    }
);

on_both!(
    a_link_opens_what_it_was_sent_for_and_nothing_else,
    Data::Empty,
    |app: TestApp| async {
        let visitor = app.visitor();
        let wanted = [
            ("name", "Dikush Tjetër"),
            ("email", "i-ri@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "sq"),
        ];
        visitor.submit("/sign-up", "/sign-up", &wanted).await;
        app.work().await;
        let verify = visitor.link_of_last_mail("i-ri@shembull.al").await;
        let token = verify.rsplit('/').next().unwrap();
        assert!(token.len() > 20, "{verify}");
        visitor.get(&verify).await.ok();
        let reset = format!("/account/reset/{token}");
        assert_eq!(visitor.get(&reset).await.status, StatusCode::GONE);
        assert_eq!(visitor.post(&reset, &NEW).await.status, StatusCode::GONE);
    }
);

on_both!(
    a_used_link_takes_the_others_with_it,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (first, second) = (link(&app).await, link(&app).await);
        assert_ne!(first, second);
        let visitor = app.visitor();
        visitor.fill(&second, &NEW).await.ok();
        assert_eq!(visitor.get(&first).await.status, StatusCode::GONE);
    }
);

on_both!(
    of_two_who_use_a_link_at_once_one_does,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let link = link(&app).await;
        let (one, other) = (app.visitor(), app.visitor());
        one.get(&link).await.ok();
        other.get(&link).await.ok();
        let (one, other) = tokio::join!(one.post(&link, &NEW), other.post(&link, &NEW));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::GONE]);
    }
);
