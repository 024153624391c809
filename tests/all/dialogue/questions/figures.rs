//! Figures that questions and replies cite: those who follow are told when a release changes them.

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::{ASK, ask, ready, say, told};
use crate::dialogue::figures::figure;

const CITES: &str = "Shihni:\n\nhttp://127.0.0.1:3000/figures/k7m2q9xw";

async fn changed(app: &TestApp, release: i32, figure: i32) {
    let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
    bashke::dialogue::figures_changed(&act, release, &[figure])
        .await
        .unwrap();
    act.commit().await.unwrap();
    app.work().await;
}

on_both!(
    whoever_follows_a_question_is_told_once_that_its_figures_changed,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (id, release) = figure(&app, "k7m2q9xw").await;
        let learner = app.signed_in("learner").await;
        let fields = [
            ("do", "send"),
            ("place", "lezhe"),
            ("title", "Pse kaq shumë detyrime?"),
            ("text", CITES),
            ("language", "sq"),
        ];
        let asked = learner.submit(ASK, ASK, &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
        // another question is answered with the figure
        let member = app.signed_in("member").await;
        let other = ask(&member, "lezhe", "Sa janë detyrimet?").await;
        let plain = ask(&app.signed_in("owner").await, "lezhe", "Ku është plani?").await;
        assert_ne!(plain, other);
        let official = app.signed_in("official").await;
        assert_eq!(
            say(&official, &other, "answer", CITES).await.status,
            StatusCode::SEE_OTHER
        );
        for _ in 0..2 {
            changed(&app, release, id).await;
            for (name, times) in [("learner", 1), ("member", 1), ("owner", 0)] {
                assert_eq!(told(&app, name, "question-figures").await, times, "{name}");
            }
        }
        changed(&app, release + 1, id).await;
        assert_eq!(told(&app, "learner", "question-figures").await, 2);
    }
);
