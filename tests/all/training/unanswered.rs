//! Questions of a quiz that have no answer when it is handed in.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::setup::{ask, attempt_row as row};
use super::trying::{ITEM, publish, send};
use super::{begin, ready};

on_both!(
    questions_without_an_answer_are_asked_back_in_every_attempt,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        publish(
            &app,
            "attempts = 2",
            "::a:: Po? {TRUE}\n\n::b:: Jo? {FALSE}\n\n::c:: Sa? {#1:0}\n",
        )
        .await;
        let learner = app.signed_in("learner").await;
        ask(&learner, "asked", &[]).await;
        let all = [
            (
                "2 pyetje janë pa përgjigje. Doni",
                "2 questions have no answer. Hand in",
            ),
            (
                "2 pyetje janë pa përgjigje. Kjo është përpjekja juaj e fundit.",
                "2 questions have no answer. This is your last",
            ),
        ];
        for (sq, en) in all {
            let path = begin(&learner, ITEM).await;
            for (prefix, says) in [("", sq), ("/en", en)] {
                let asked = send(&learner, &format!("{prefix}{path}"), &[("q0", "0"), ("do", "submit")]).await;
                assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
                assert!(
                    asked.one(".notice-warning").contains(says),
                    "{}",
                    asked.one(".notice-warning")
                );
                assert_eq!(asked.count("button[form=quiz][value=submit-anyway]"), 1, "{says}");
                assert_eq!(
                    asked.attributes("#q0 input[checked]", "value"),
                    ["0"],
                    "what was answered is kept"
                );
            }
            assert_eq!(row(&app, &path).await.submitted_at, None);
            let handed = send(&learner, &path, &[("q0", "0"), ("do", "submit-anyway")]).await;
            assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
            assert_eq!(row(&app, &path).await.points, Some(1.0));
        }
        // where all is answered nothing is asked
        let member = app.signed_in("member").await;
        ask(&member, "asked", &[]).await;
        let path = begin(&member, ITEM).await;
        let fields = [("q0", "0"), ("q1", "1"), ("q2", "1"), ("do", "submit")];
        assert_eq!(send(&member, &path, &fields).await.status, StatusCode::SEE_OTHER);
        assert!(row(&app, &path).await.submitted_at.is_some());
    }
);
