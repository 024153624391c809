//! What was tried against accounts by fresh eyes, and must not work.

use bashke::accounts::commands::{self, Made};
use bashke::platform::act::Act;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Role;
use futures_util::future::join_all;
use http::{Method, StatusCode};

on_both!(a_cookie_by_another_spelling_is_no_session, |app: TestApp| async {
    app.with_people().await;
    let visitor = app.signed_in("learner").await;
    let cookies = visitor.cookies();
    let session = cookies
        .split("; ")
        .find_map(|pair| pair.strip_prefix("bashke="))
        .unwrap();
    for (number, spelling) in ["bashke ", "%62ashke", " bashke", "bashk%65", "Bashke"]
        .iter()
        .enumerate()
    {
        let path = format!("/places?spelled={number}");
        let header = format!("{spelling}={session}");
        let own = app.get_with(&path, &[("cookie", &header)]).await.ok();
        assert_eq!(own.count(".viewer-name"), 0, "{spelling:?}");
        let guest = app.get(&path).await.ok();
        assert_eq!(guest.count(".viewer-name"), 0, "{spelling:?} is in everyone's page");
    }
    // of two of one name nobody knows which is the browser's own
    let two = format!("bashke={session}; bashke=AAAAAAAAAAAAAAAAAAAAAA");
    let reply = app.get_with("/account", &[("cookie", &two)]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert_eq!(
        app.get_with("/account", &[("cookie", &cookies)]).await.status,
        StatusCode::OK
    );
});

on_both!(
    an_address_registered_beforehand_gives_no_role_to_whoever_did_it,
    Data::Empty,
    |app: TestApp| async {
        let thief = app.visitor();
        let wanted = [
            ("name", "Arta Gjoni"),
            ("email", "arta@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
        ];
        thief.fill("/sign-up", &wanted).await.ok();
        app.work().await;
        thief.sign_in("arta@shembull.al", "katër fjalë pa lidhje").await;
        let act = Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        let person = commands::Wanted {
            email: "arta@shembull.al".to_owned(),
            name: "Arta Gjoni".to_owned(),
            locale: "sq".to_owned(),
            password: None,
            next: None,
        };
        let made = commands::make_person(&act, &person, &[Role::Administrator])
            .await
            .unwrap();
        act.commit().await.unwrap();
        let Made::New(token) = made else {
            panic!("the password must be set anew")
        };
        assert_eq!(
            thief.get("/account").await.status,
            StatusCode::SEE_OTHER,
            "the session has ended"
        );
        let again = [("email", "arta@shembull.al"), ("password", "katër fjalë pa lidhje")];
        let refused = thief.submit("/sign-in", "/sign-in", &again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let owner = app.visitor();
        let page = format!("/account/reset/{token}");
        owner
            .fill(&page, &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        owner.sign_in("arta@shembull.al", "pesë fjalë krejt pa lidhje").await;
    }
);

on_both!(
    many_guesses_at_once_are_all_counted,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitors: Vec<_> = (0..12).map(|_| app.visitor()).collect();
        let guess = async |visitor: &bashke_tests::Visitor<'_>| {
            let form = [("email", "learner@bashke.test"), ("password", "një fjalëkalim tjetër")];
            visitor
                .submit("/sign-in", "/sign-in", &form)
                .await
                .text()
                .contains("nuk përputhen")
        };
        let judged = join_all(visitors.iter().map(guess)).await;
        let judged = judged.into_iter().filter(|judged| *judged).count();
        assert!(judged <= 5, "{judged} guesses were judged");
    }
);

on_both!(
    strangers_do_not_use_up_what_the_owner_needs,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let owner = app.signed_in("learner").await;
        let stranger = app.visitor();
        for _ in 0..6 {
            let form = [("email", "learner@bashke.test"), ("password", "një fjalëkalim tjetër")];
            stranger.submit("/sign-in", "/sign-in", &form).await;
            let form = [
                ("name", "Dikush"),
                ("email", "learner@bashke.test"),
                ("password", "katër fjalë pa lidhje"),
            ];
            stranger.submit("/sign-up", "/sign-up", &form).await;
        }
        app.work().await;
        owner.confirm(TRIAL_PASSWORD).await;
        stranger
            .fill("/account/reset", &[("email", "learner@bashke.test")])
            .await
            .ok();
        app.work().await;
        let link = owner.link_of_last_mail("learner@bashke.test").await;
        assert!(link.starts_with("/account/reset/"), "{link}");
    }
);

on_both!(
    a_new_password_ends_what_was_begun_under_the_old_one,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (owner, other) = (app.signed_in("learner").await, app.signed_in("learner").await);
        let cookies = other.cookies();
        owner
            .fill("/account/password", &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        owner.get("/account").await.ok();
        // even where the row of the session came back, as after a sign-in that ran at the same time
        let thief = app.visitor();
        thief.steal(&cookies);
        assert_eq!(thief.get("/account").await.status, StatusCode::SEE_OTHER);
        let old = app.visitor();
        let form = [("email", "learner@bashke.test"), ("password", TRIAL_PASSWORD)];
        assert_eq!(
            old.submit("/sign-in", "/sign-in", &form).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
);

on_both!(
    a_second_factor_belongs_to_the_session_that_began_it_and_to_a_proved_address,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (one, other) = (app.signed_in("learner").await, app.signed_in("learner").await);
        let first = one.get("/account/second-factor").await.ok().one("code.secret");
        assert_eq!(
            one.get("/account/second-factor").await.ok().one("code.secret"),
            first,
            "the same when loaded again"
        );
        assert_ne!(other.get("/account/second-factor").await.ok().one("code.secret"), first);

        let squatter = app.visitor();
        let wanted = [
            ("name", "Arta Gjoni"),
            ("email", "arta@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
        ];
        squatter.fill("/sign-up", &wanted).await.ok();
        app.work().await;
        squatter.sign_in("arta@shembull.al", "katër fjalë pa lidhje").await;
        assert_eq!(
            squatter.get("/account/second-factor").await.status,
            StatusCode::FORBIDDEN
        );
    }
);

on_both!(
    what_works_like_a_key_is_not_in_the_log,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        let body = axum::body::Body::from("password=x");
        let refused = visitor
            .send(Method::POST, "/account/reset/a-secret-token", &headers, body)
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let admin = app.signed_in("admin").await;
        let log = admin.get("/admin/audit").await.ok();
        assert!(log.text().contains("/account/reset/"), "it was noted");
        assert!(!log.text().contains("a-secret-token"));
    }
);

on_both!(
    a_path_to_return_to_with_what_cannot_be_seen_is_no_fault_of_ours,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        for next in [
            "/%01x",
            "/%7F",
            "//evil.example",
            "/%5Cevil.example",
            "https://evil.example",
        ] {
            let reply = visitor.get(&format!("/sign-in?next={next}")).await;
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{next}");
            assert_eq!(reply.header("location"), "/account", "{next}");
        }
    }
);
