//! A time of a counsellor that somebody else took, and one that was cancelled.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::counselling::{SLOTS, book, offer};

on_both!(
    whoever_comes_second_is_led_to_other_times,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let counsellor = app.signed_in("counsellor").await;
        let slots = offer(&app, &counsellor, &[]).await;
        let learner = app.signed_in("learner").await;
        let booked = book(&learner, slots[0]).await;
        let path = format!("{SLOTS}/{}", slots[0]);
        let member = app.signed_in("member").await;
        let reply = member.get(&path).await;
        assert_eq!(reply.header("location"), "/counselling?done=gone");
        let page = member.follow(reply).await.ok();
        assert!(
            page.text().contains("Këtë orar e zuri dikush tjetër."),
            "{}",
            page.text()
        );
        assert_eq!(page.count(&format!("a[href='{SLOTS}/{}']", slots[1])), 1);
        // whoever took it is led to it
        let own = learner.get(&path).await;
        assert_eq!(own.status, StatusCode::SEE_OTHER);
        assert_eq!(own.header("location"), booked.split('?').next().unwrap());

        let cancel = [("do", "cancel"), ("reason", "Jam sëmurë.")];
        let one = own.header("location").to_owned();
        let reply = counsellor.submit(&one, &one, &cancel).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        let page = learner.get(&one).await.ok();
        assert_eq!(
            page.count(".ways-on a.button[href='/counselling']"),
            1,
            "{}",
            page.text()
        );
        let page = counsellor.get(&one).await.ok();
        assert_eq!(page.count(".ways-on a.button[href='/counselling']"), 0);
    }
);

on_both!(
    a_next_step_without_a_day_asks_for_one,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let slots = offer(&app, &app.signed_in("counsellor").await, &[]).await;
        let learner = app.signed_in("learner").await;
        let one = book(&learner, slots[0]).await;
        let one = one.split('?').next().unwrap();
        let step = [("do", "step"), ("step", "Lexoni buxhetin"), ("due", "")];
        let reply = learner.submit(one, one, &step).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.texts(".error-summary a"), ["Shkruani një datë."]);
        // yesterday, by the clock of the tests
        let gone = [("do", "step"), ("step", "Lexoni buxhetin"), ("due", "2026-11-22")];
        let reply = learner.submit(one, one, &gone).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(reply.attributes(".error-summary a", "href"), ["#f-due"]);
        assert_eq!(reply.attributes("input[name=due]", "value"), ["2026-11-22"]);
    }
);
