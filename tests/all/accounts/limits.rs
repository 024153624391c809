//! What may be done only so often: from one address, to one address, by one person.

use std::sync::Arc;

use bashke::accounts::Actor;
use bashke::accounts::commands::enter_password;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;

const LEARNER: &str = "learner@bashke.test";

on_both!(
    whoever_tries_many_accounts_from_one_address_has_to_wait_and_nobody_else,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let from = |address: &str| {
            Arc::new(Actor {
                address: address.to_owned(),
                ..Actor::default()
            })
        };
        let guesser = from("192.0.2.7");
        for n in 0..20 {
            let email = format!("dikush-{n}@shembull.al");
            assert!(enter_password(&app.app, &guesser, &email, "gabim").await.is_err());
        }
        let blocked = enter_password(&app.app, &guesser, LEARNER, TRIAL_PASSWORD).await;
        assert!(blocked.is_err(), "even what is right waits");
        let elsewhere = from("192.0.2.8");
        let entered = enter_password(&app.app, &elsewhere, LEARNER, TRIAL_PASSWORD).await;
        assert!(entered.is_ok(), "{entered:?}");
    }
);

on_both!(
    nobody_is_flooded_with_mails_that_others_ask_for,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.visitor();
        for _ in 0..8 {
            visitor.fill("/account/reset", &[("email", LEARNER)]).await.ok();
        }
        app.work().await;
        assert_eq!(visitor.mails_to(LEARNER).await, 5, "links to set a password");
        let wanted = [
            ("name", "Dikush Tjetër"),
            ("email", "i-ri@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "sq"),
        ];
        for _ in 0..6 {
            visitor.submit("/sign-up", "/sign-up", &wanted).await.ok();
        }
        app.work().await;
        assert_eq!(
            visitor.mails_to("i-ri@shembull.al").await,
            4,
            "letters about an account"
        );
    }
);

on_both!(
    one_address_asks_only_for_so_much_in_an_hour,
    Data::Empty,
    |app: TestApp| async {
        let visitor = app.visitor();
        let ask = async |n: usize| {
            let email = format!("dikush-{n}@shembull.al");
            let form = [("email", email.as_str())];
            visitor.submit("/account/reset", "/account/reset", &form).await
        };
        for n in 0..60 {
            assert_eq!(ask(n).await.status, StatusCode::OK, "{n}");
        }
        let met = ask(60).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".field-error");
        assert!(
            said.contains("deri në 60 llogari") && said.contains("pas 1 minute"),
            "{said}"
        );
        let wanted = [
            ("name", "Arta Gjoni"),
            ("email", "arta@shembull.al"),
            ("password", "katër fjalë pa lidhje"),
            ("locale", "en"),
        ];
        let met = visitor.submit("/en/sign-up", "/en/sign-up", &wanted).await;
        let said = met.one(".field-error");
        assert!(
            said.contains("up to 60 accounts") && said.contains("in 1 minute"),
            "{said}"
        );
        // another browser at the same address is the same, and later it goes on
        let other = app.visitor();
        let form = [("email", LEARNER)];
        let more = other.submit("/account/reset", "/account/reset", &form).await;
        assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
        let later = app.another(clock_after(&app.clock, 61)).await;
        later.visitor().fill("/account/reset", &form).await.ok();
    }
);

on_both!(
    whoever_holds_a_session_does_not_guess_its_password,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        let prove = async |password: &str| {
            let form = [("password", password), ("next", "/account")];
            learner
                .submit("/account/confirm", "/account/confirm", &form)
                .await
                .status
        };
        for _ in 0..5 {
            assert_eq!(prove("gabim").await, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(prove(TRIAL_PASSWORD).await, StatusCode::UNPROCESSABLE_ENTITY);
        let later = app.another(clock_after(&app.clock, 16)).await;
        let again = later.visitor();
        again.steal(&learner.cookies());
        again.confirm(TRIAL_PASSWORD).await;
    }
);

on_both!(
    an_address_is_written_to_only_so_often_and_it_is_said_when_that_ends,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let learner = app.signed_in("learner").await;
        let ask = async |page: &str| learner.submit(page, page, &[("email", "dikush@shembull.al")]).await;
        for n in 0..4 {
            assert_eq!(ask("/account/email").await.status, StatusCode::SEE_OTHER, "{n}");
        }
        let met = ask("/en/account/email").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        let said = met.one(".field-error");
        assert!(
            said.contains("up to 4 such messages") && said.contains("in 15 minutes"),
            "{said}"
        );
    }
);
