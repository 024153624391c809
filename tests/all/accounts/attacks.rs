//! What was tried against accounts by fresh eyes, and must not work.

use bashke::accounts;
use bashke::accounts::commands::{self, Made};
use bashke::platform::act::Act;
use bashke::platform::limits::{self, Counted};
use bashke_entities::accounts::second_factor;
use bashke_entities::platform::audit_event;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_vocabulary::Role;
use futures_util::future::join_all;
use http::{Method, StatusCode};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

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
        let path = format!("/places?utm_source={number}");
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
    a_link_alone_makes_no_account_real_that_somebody_else_asked_for,
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
        // whoever reads the mails does not know the password, and the account stays as little theirs as it was
        let arta = app.visitor();
        let link = arta.link_of_last_mail("arta@shembull.al").await;
        for typed in ["", "pesë fjalë krejt pa lidhje"] {
            let page = arta.fill(&link, &[("password", typed)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert_eq!(page.count(".field-error"), 1);
            assert_eq!(page.count("main a[href='/account/reset']"), 1);
        }
        // they take it over by the way that is shown, and the thief is out
        arta.submit("/account/reset", "/account/reset", &[("email", "arta@shembull.al")])
            .await;
        app.work().await;
        let reset = arta.link_of_last_mail("arta@shembull.al").await;
        arta.fill(&reset, &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        let out = app.visitor();
        let wrong = [("email", "arta@shembull.al"), ("password", "katër fjalë pa lidhje")];
        assert_eq!(
            out.fill("/sign-in", &wrong).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let right = [
            ("email", "arta@shembull.al"),
            ("password", "pesë fjalë krejt pa lidhje"),
        ];
        assert!(out.fill("/sign-in", &right).await.ok().text().contains("Arta"));
    }
);

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

on_both!(
    nobody_fills_the_log_by_being_refused,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let noted = async |of: &str| {
            let email = format!("{of}@bashke.test");
            let person = accounts::person_by_email(&app.db, &email).await;
            let id = person.unwrap().unwrap().id;
            audit_event::Entity::find()
                .filter(audit_event::Column::Action.eq("page"))
                .filter(audit_event::Column::PersonId.eq(id))
                .order_by_asc(audit_event::Column::Id)
                .all(&app.db)
                .await
                .unwrap()
        };
        let learner = app.signed_in("learner").await;
        for _ in 0..30 {
            assert_eq!(learner.get("/admin/people").await.status, StatusCode::FORBIDDEN);
        }
        let rows = noted("learner").await;
        assert_eq!(rows.len(), 21, "twenty, and that there were more");
        assert!(
            rows[..20]
                .iter()
                .all(|row| row.subject_id.as_deref() == Some("/admin/people"))
        );
        let until = (app.clock.now() + chrono::Duration::hours(1)).to_rfc3339();
        assert!(rows[20].detail.contains("further_left_out_until") && rows[20].detail.contains(&until));
        // what one of them left out hides nobody else's
        let member = app.signed_in("member").await;
        member.get("/admin/people").await;
        assert_eq!(noted("member").await.len(), 1);
        let later = app.another(clock_after(&app.clock, 61)).await;
        let back = later.signed_in("learner").await;
        back.get("/admin/people").await;
        assert_eq!(noted("learner").await.len(), 22);
    }
);

on_both!(
    from_one_address_many_accounts_fill_the_log_no_more_than_one,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        // as if nearly as many as are noted had been refused from here
        let from = Counted::new(&app.app.secrets, limits::REFUSED_FROM, &limits::network("127.0.0.1"));
        for _ in 1..limits::REFUSED_FROM.free {
            from.over(&app.db, app.clock.now()).await.unwrap();
        }
        for name in ["learner", "member", "owner"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get("/admin/people").await.status, StatusCode::FORBIDDEN);
        }
        let rows = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("page"))
            .order_by_asc(audit_event::Column::Id)
            .all(&app.db)
            .await
            .unwrap();
        assert_eq!(rows.len(), 2);
        assert!(rows[1].detail.contains("further_left_out_until"));
    }
);

on_both!(
    a_sealed_secret_of_another_row_opens_nothing,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let code = |secret: &str, steps: i64| {
            let bytes = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
            let totp = totp_rs::Builder::new()
                .with_secret(bytes)
                .with_account_name("-")
                .build()
                .unwrap();
            let at = app.clock.now().timestamp() + steps * 30;
            totp.generate(at.try_into().unwrap()).to_string()
        };
        let mut known = Vec::new();
        for name in ["learner", "member"] {
            let visitor = app.signed_in(name).await;
            let page = visitor.get("/account/second-factor").await.ok();
            let secret = page.one("code.secret").replace(' ', "");
            let first = code(&secret, 0);
            let shown = visitor.fill("/account/second-factor", &[("code", &first)]).await.ok();
            known.push((secret, shown.texts(".codes code")));
        }
        let rows = second_factor::Entity::find()
            .order_by_asc(second_factor::Column::PersonId)
            .all(&app.db)
            .await
            .unwrap();
        // whoever can write to the table puts the secret that they know into the row of another
        let learner = accounts::person_by_email(&app.db, "learner@bashke.test");
        let learner = learner.await.unwrap().unwrap().id;
        let own = rows.iter().find(|row| row.person_id == learner).unwrap();
        let others = rows.iter().find(|row| row.person_id != learner).unwrap();
        second_factor::Entity::update_many()
            .col_expr(second_factor::Column::Sealed, Expr::value(own.sealed.clone()))
            .filter(second_factor::Column::PersonId.eq(others.person_id))
            .exec(&app.db)
            .await
            .unwrap();
        let thief = app.visitor();
        let sent = [("email", "member@bashke.test"), ("password", TRIAL_PASSWORD)];
        let asked = thief.submit("/sign-in", "/sign-in", &sent).await;
        assert_eq!(asked.header("location"), "/sign-in/second-factor");
        let refused = thief
            .fill("/sign-in/second-factor", &[("code", &code(&known[0].0, 1))])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        // their own does not open there either, so a recovery code is the way in
        let refused = thief
            .fill("/sign-in/second-factor", &[("code", &code(&known[1].0, 1))])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let let_in = thief
            .submit(
                "/sign-in/second-factor",
                "/sign-in/second-factor",
                &[("code", &known[1].1[0])],
            )
            .await;
        assert_eq!(let_in.status, StatusCode::SEE_OTHER);
    }
);
