//! Making an account, proving the address, signing in, forgetting the password, the second factor.

use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use totp_rs::Builder;

const EMAIL: &str = "arta@shembull.al";
const PASSWORD: &str = "katër fjalë pa lidhje";

const WANTED: [(&str, &str); 4] = [
    ("name", "Arta Gjoni"),
    ("email", "Arta@Shembull.al"),
    ("password", PASSWORD),
    ("locale", "en"),
];

async fn with_account(app: &TestApp) -> Visitor<'_> {
    let visitor = app.visitor();
    visitor.fill("/sign-up", &WANTED).await.ok();
    app.work().await;
    let link = visitor.link_of_last_mail(EMAIL).await;
    visitor.fill(&link, &[("password", PASSWORD)]).await.ok();
    visitor.submit("/account", "/sign-out", &[]).await;
    visitor
}

/// The code of a secret at the time of the tests, some steps away.
fn code(app: &TestApp, secret: &str, steps: i64) -> String {
    let bytes = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let totp = Builder::new()
        .with_secret(bytes)
        .with_account_name("-")
        .build()
        .unwrap();
    let at = app.clock.now().timestamp() + steps * 30;
    totp.generate(at.try_into().unwrap()).to_string()
}

/// Sets a second factor up; gives its secret and the recovery codes.
async fn add_second_factor(app: &TestApp, visitor: &Visitor<'_>) -> (String, Vec<String>) {
    let page = visitor.get("/account/second-factor").await.ok();
    let secret = page.one("code.secret").replace(' ', "");
    let shown = visitor
        .fill("/account/second-factor", &[("code", &code(app, &secret, 0))])
        .await
        .ok();
    (secret, shown.texts(".codes code"))
}

on_both!(
    a_newcomer_signs_up_verifies_and_signs_in,
    Data::Empty,
    |app: TestApp| async {
        let visitor = app.visitor();
        let sent = visitor.fill("/en/sign-up", &WANTED).await.ok();
        assert!(sent.one(".lede").contains(EMAIL));
        app.work().await;
        // programs open the links in mails: that alone proves nothing
        let link = visitor.link_of_last_mail(EMAIL).await;
        assert!(
            link.starts_with("/en/account/verify/"),
            "the mail is in the language that was chosen: {link}"
        );
        visitor.get(&link).await.ok();
        // the link alone does not do, nor does another password
        let wrong = visitor.fill(&link, &[("password", "pesë fjalë krejt pa lidhje")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            visitor
                .get("/en/account")
                .await
                .header("location")
                .starts_with("/en/sign-in")
        );

        let inside = visitor.fill(&link, &[("password", PASSWORD)]).await.ok();
        assert!(inside.one(".notice-done").contains("confirmed"));
        assert_eq!(inside.one(".viewer-name"), "Arta", "signed in at once");
        // a link works once
        assert_eq!(visitor.post(&link, &[]).await.status, StatusCode::GONE);
        assert_eq!(
            visitor.get(&link).await.status,
            StatusCode::GONE,
            "told before anything is sent"
        );
    }
);

on_both!(
    nobody_signs_in_before_the_address_is_proved_and_the_mail_is_sent_again,
    Data::Empty,
    |app: TestApp| async {
        let visitor = app.visitor();
        visitor.fill("/sign-up", &WANTED).await.ok();
        app.work().await;
        let lost = visitor.link_of_last_mail(EMAIL).await;
        let tries = async |password: &str| {
            let form = [("email", EMAIL), ("password", password)];
            let reply = visitor.submit("/sign-in", "/sign-in", &form).await;
            app.work().await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(visitor.get("/account").await.header("location").starts_with("/sign-in"));
            visitor.mails_to(EMAIL).await
        };
        assert_eq!(
            tries("një fjalëkalim tjetër").await,
            1,
            "whoever guesses sends no mails"
        );
        for sent in [2, 3, 4, 4] {
            assert_eq!(tries(PASSWORD).await, sent, "again, within the limits of mails");
        }
        // right as it is, it is counted like a wrong one: one that never has to wait would tell
        let waits = visitor
            .submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)])
            .await;
        assert!(
            !waits.one(".field-error").contains("postën"),
            "{}",
            waits.one(".field-error")
        );
        let later = app.another(bashke_tests::clock_after(&app.clock, 30)).await;
        let visitor = later.visitor();
        let again = visitor.link_of_last_mail(EMAIL).await;
        assert_ne!(again, lost);
        visitor.fill(&again, &[("password", PASSWORD)]).await.ok();
        assert_eq!(visitor.get("/account").await.ok().one(".viewer-name"), "Arta");
        visitor.submit("/account", "/sign-out", &[]).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
    }
);

on_both!(
    a_session_of_an_account_whose_address_is_not_proved_is_nobodys,
    Data::Empty,
    |app: TestApp| async {
        use bashke_entities::accounts::person;
        use sea_orm::sea_query::Expr;
        use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        visitor.get("/account").await.ok();
        person::Entity::update_many()
            .col_expr(
                person::Column::VerifiedAt,
                Expr::value(None::<chrono::DateTime<chrono::Utc>>),
            )
            .filter(person::Column::Email.eq("learner@bashke.test"))
            .exec(&app.db)
            .await
            .unwrap();
        assert!(visitor.get("/account").await.header("location").starts_with("/sign-in"));
    }
);

on_both!(
    an_address_that_has_an_account_is_answered_like_any_other,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        let stranger = app.visitor();
        let before = app.queries();
        let again = stranger.submit("/sign-up", "/sign-up", &WANTED).await;
        let known = app.queries() - before;
        let before = app.queries();
        let other: Vec<(&str, &str)> = WANTED
            .iter()
            .map(|(name, value)| (*name, if *name == "email" { "tjeter@shembull.al" } else { *value }))
            .collect();
        let new = stranger.submit("/sign-up", "/sign-up", &other).await;
        let unknown = app.queries() - before;
        assert_eq!(again.status, new.status);
        assert_eq!(
            again.text().replace(EMAIL, "-"),
            new.text().replace("tjeter@shembull.al", "-")
        );
        assert_eq!(known, unknown, "the same work before the answer");

        app.work().await;
        assert_eq!(visitor.mails_to(EMAIL).await, 2);
        let link = visitor.link_of_last_mail(EMAIL).await;
        assert!(link.ends_with("/sign-in"), "its owner is told: {link}");

        // the same holds for a forgotten password
        let before = app.queries();
        let known = stranger
            .submit("/account/reset", "/account/reset", &[("email", EMAIL)])
            .await;
        let queries_known = app.queries() - before;
        let before = app.queries();
        let unknown = stranger
            .submit("/account/reset", "/account/reset", &[("email", "askush@shembull.al")])
            .await;
        assert_eq!(app.queries() - before, queries_known);
        assert_eq!(
            known.text().replace(EMAIL, "-"),
            unknown.text().replace("askush@shembull.al", "-")
        );
        app.work().await;
        assert_eq!(visitor.mails_to("askush@shembull.al").await, 0);
    }
);

on_both!(
    what_is_refused_is_said_beside_the_field_and_what_was_typed_stays,
    Data::Empty,
    |app: TestApp| async {
        let visitor = app.visitor();
        let wrong = [
            ("name", "<b>"),
            ("email", "arta@"),
            ("password", "arta"),
            ("locale", "sq"),
        ];
        let page = visitor.fill("/sign-up", &wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(page.count(".field-error"), 3);
        assert_eq!(page.count(".error-summary li"), 3);
        assert_eq!(page.attributes("#f-email", "value"), ["arta@"]);
        assert_eq!(page.attributes("#f-email", "aria-invalid"), ["true"]);
        assert_eq!(page.attributes("#f-password", "value"), Vec::<String>::new());
        app.work().await;
        assert_eq!(visitor.get("/mailbox").await.ok().count(".entries li"), 0);
    }
);

on_both!(
    a_wrong_password_is_answered_the_same_for_everyone_and_has_to_wait,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        let tries = async |email: &str, times: usize| {
            let mut last = None;
            for _ in 0..times {
                let form = [("email", email), ("password", "një fjalëkalim tjetër")];
                last = Some(visitor.submit("/sign-in", "/sign-in", &form).await);
            }
            last.unwrap()
        };
        let known = tries(EMAIL, 1).await;
        let unknown = tries("askush@shembull.al", 1).await;
        assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
        let bare = |reply: &bashke_tests::Reply, email: &str| {
            reply
                .text()
                .replace(email, "-")
                .replace(&reply.attributes("input[name=form-token]", "value")[0], "-")
        };
        assert_eq!(bare(&known, EMAIL), bare(&unknown, "askush@shembull.al"));

        // after five tries even the right password has to wait, whether there is such an account or not
        tries(EMAIL, 4).await;
        tries("askush@shembull.al", 4).await;
        let known = visitor
            .submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)])
            .await;
        let unknown = tries("askush@shembull.al", 1).await;
        assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(bare(&known, EMAIL), bare(&unknown, "askush@shembull.al"));

        // the owner can always set a new one, and is let in with it at once
        visitor.fill("/account/reset", &[("email", EMAIL)]).await.ok();
        app.work().await;
        let link = visitor.link_of_last_mail(EMAIL).await;
        visitor
            .fill(&link, &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        visitor.sign_in(EMAIL, "pesë fjalë krejt pa lidhje").await;
    }
);

on_both!(
    a_new_password_ends_all_sessions_and_its_link_works_once,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        let other = app.visitor();
        other.fill("/account/reset", &[("email", EMAIL)]).await.ok();
        app.work().await;
        let link = other.link_of_last_mail(EMAIL).await;
        let short = other.fill(&link, &[("password", "e shkurtër")]).await;
        assert_eq!(
            short.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "the link is not used up by that"
        );
        other
            .fill(&link, &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        assert_eq!(other.get(&link).await.status, StatusCode::GONE);
        assert!(visitor.get("/account").await.header("location").starts_with("/sign-in"));
        let old = other
            .submit("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)])
            .await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    a_second_factor_is_asked_for_and_no_reset_goes_around_it,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        let (secret, recovery) = add_second_factor(&app, &visitor).await;
        assert_eq!(recovery.len(), 10);
        visitor.submit("/account", "/sign-out", &[]).await;

        let next = visitor.sign_in(EMAIL, PASSWORD).await;
        assert_eq!(next.header("location"), "/sign-in/second-factor");
        assert!(
            visitor.get("/account").await.header("location").starts_with("/sign-in"),
            "halfway is not in"
        );
        // a code that was used is not taken again
        let used = visitor
            .fill("/sign-in/second-factor", &[("code", &code(&app, &secret, 0))])
            .await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
        visitor
            .fill("/sign-in/second-factor", &[("code", &code(&app, &secret, 1))])
            .await
            .ok();
        visitor.get("/account").await.ok();
        visitor.submit("/account", "/sign-out", &[]).await;

        // a new password leads to the second step all the same
        visitor.fill("/account/reset", &[("email", EMAIL)]).await.ok();
        app.work().await;
        let link = visitor.link_of_last_mail(EMAIL).await;
        visitor
            .fill(&link, &[("password", "pesë fjalë krejt pa lidhje")])
            .await
            .ok();
        let next = visitor.sign_in(EMAIL, "pesë fjalë krejt pa lidhje").await;
        assert_eq!(next.header("location"), "/sign-in/second-factor");
        // a recovery code stands in, once
        let typed = recovery[3].to_uppercase();
        visitor.fill("/sign-in/second-factor", &[("code", &typed)]).await.ok();
        assert!(
            visitor.get("/account").await.ok().text().contains(" 9 "),
            "nine codes are left"
        );
        visitor.submit("/account", "/sign-out", &[]).await;
        visitor.sign_in(EMAIL, "pesë fjalë krejt pa lidhje").await;
        let again = visitor.fill("/sign-in/second-factor", &[("code", &typed)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(
    codes_cannot_be_guessed_one_after_the_other,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        let (secret, _) = add_second_factor(&app, &visitor).await;
        visitor.submit("/account", "/sign-out", &[]).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        for _ in 0..5 {
            let wrong = visitor.fill("/sign-in/second-factor", &[("code", "000000")]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = visitor
            .fill("/sign-in/second-factor", &[("code", &code(&app, &secret, 1))])
            .await;
        assert_eq!(
            right.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "even the right one has to wait"
        );
    }
);

on_both!(
    another_address_counts_once_it_is_proved_and_both_are_told,
    Data::Empty,
    |app: TestApp| async {
        let visitor = with_account(&app).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        visitor
            .fill("/account/email", &[("email", "arta@tjeter.al")])
            .await
            .ok();
        app.work().await;
        let told = visitor.link_of_last_mail(EMAIL).await;
        assert!(told.ends_with("/account/reset"), "{told}");
        assert!(
            visitor.get("/account").await.ok().text().contains(EMAIL),
            "nothing has changed yet"
        );
        let link = visitor.link_of_last_mail("arta@tjeter.al").await;
        visitor.fill(&link, &[]).await.ok();
        assert!(visitor.get("/account").await.ok().text().contains("arta@tjeter.al"));
        app.visitor().sign_in("arta@tjeter.al", PASSWORD).await;
    }
);

on_both!(
    whoever_asks_for_an_address_that_is_anothers_learns_nothing_of_that,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = with_account(&app).await;
        visitor.sign_in(EMAIL, PASSWORD).await;
        let mut seen = Vec::new();
        for address in ["askush@tjeter.al", "member@bashke.test"] {
            let before = visitor.mails_to(EMAIL).await;
            let page = visitor.fill("/account/email", &[("email", address)]).await.ok();
            app.work().await;
            // the address that stands is told, and the other one is written to
            let told = visitor.mails_to(EMAIL).await - before;
            assert_eq!((told, visitor.mails_to(address).await), (1, 1), "{address}");
            seen.push(page.one("main").replace(address, "…"));
        }
        assert_eq!(seen[0], seen[1]);
    }
);

on_both!(
    what_is_sensitive_asks_anew_who_it_is,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        let later = app.another(bashke_tests::clock_after(&app.clock, 16)).await;
        let visitor_later = later.visitor();
        visitor_later.steal(&visitor.cookies());
        let sent_on = visitor_later.get("/account/password").await;
        assert_eq!(
            sent_on.header("location"),
            "/account/confirm?next=%2Faccount%2Fpassword"
        );
        let wrong = visitor_later
            .fill(
                "/account/confirm",
                &[("password", "jo ky fjalëkalim"), ("next", "/account/password")],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let right = visitor_later
            .fill(
                "/account/confirm",
                &[("password", TRIAL_PASSWORD), ("next", "/account/password")],
            )
            .await;
        assert_eq!(right.ok().count("input[name=password]"), 1);
    }
);
