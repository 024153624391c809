//! What is only for those who come.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use crate::training::meeting::{plan, register};

on_both!(
    only_those_who_come_see_the_link_and_what_is_to_be_read,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let trainer = app.signed_in("trainer").await;
        let link = "https://meet.example/secret-room";
        let session = plan(&trainer, &[("mode", "online"), ("link", link), ("capacity", "1")]).await;
        let edit = format!("{session}/edit");
        for (address, status) in [
            ("javascript:alert(1)", StatusCode::UNPROCESSABLE_ENTITY),
            ("//evil.example", StatusCode::UNPROCESSABLE_ENTITY),
            ("/indicators/arrears-stock", StatusCode::SEE_OTHER),
        ] {
            let form = [
                ("do", "material"),
                ("material-title", "Detyrimet"),
                ("material-address", address),
            ];
            assert_eq!(trainer.submit(&edit, &edit, &form).await.status, status, "{address}");
        }
        trainer.get(&edit).await.ok();
        let pdf: &[u8] = b"%PDF-1.4\nslides\n%%EOF\n";
        let form = [("do", "material"), ("material-title", ""), ("material-address", "")];
        for (name, bytes, status) in [
            ("slides.pdf", pdf, StatusCode::SEE_OTHER),
            (
                "slides.pdf",
                b"MZ\x90\0program".as_slice(),
                StatusCode::UNPROCESSABLE_ENTITY,
            ),
        ] {
            let reply = trainer.post_files(&edit, &form, &[("files", name, bytes)]).await;
            assert_eq!(reply.status, status, "{}", reply.text());
        }
        let nothing = trainer.post_files(&edit, &form, &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (learner, member) = (app.signed_in("learner").await, app.signed_in("member").await);
        register(&learner, &session, true).await;
        register(&member, &session, true).await;
        let materials = format!("a[href^='{session}/materials/']");
        let file = learner
            .get(&session)
            .await
            .ok()
            .attributes(&materials, "href")
            .remove(0);
        let given = learner.get(&file).await.ok();
        assert_eq!(given.bytes, pdf);
        assert!(
            given
                .header("content-disposition")
                .starts_with("attachment; filename=\"slides.pdf\"")
        );
        for stranger in [&member, &app.visitor()] {
            assert_eq!(stranger.get(&file).await.status, StatusCode::NOT_FOUND);
        }
        for suffix in ["", "/session.ics"] {
            let path = format!("{session}{suffix}");
            let unfolded =
                |reply: bashke_tests::Reply| String::from_utf8(reply.bytes.clone()).unwrap().replace("\r\n ", "");
            assert!(unfolded(learner.get(&path).await.ok()).contains(link), "{path}");
            assert!(
                !unfolded(member.get(&path).await.ok()).contains(link),
                "{path}: they wait"
            );
            assert!(!unfolded(app.get(&path).await.ok()).contains(link), "{path}: a guest");
        }
        assert_eq!(
            learner
                .get(&session)
                .await
                .ok()
                .count("a[href='/indicators/arrears-stock']"),
            1
        );
        assert_eq!(
            member
                .get(&session)
                .await
                .ok()
                .count("a[href='/indicators/arrears-stock']"),
            0
        );
    }
);
