//! Sessions, forms from elsewhere, and what is kept of a page.

use axum::body::Body;
use bashke_entities::platform::session;
use bashke_tests::{Data, TestApp, on_both, repository};
use http::{Method, StatusCode};
use sea_orm::EntityTrait;

on_both!(
    one_sees_ones_sessions_and_ends_them,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let (phone, desk) = (app.signed_in("learner").await, app.signed_in("learner").await);
        let list = phone.get("/account/sessions").await.ok();
        assert_eq!(list.count(".entries li"), 2);
        assert_eq!(list.count(".entries .tag"), 1, "this one is marked");
        phone
            .submit("/account/sessions", "/account/sessions", &[("others", "yes")])
            .await;
        assert!(desk.get("/account").await.header("location").starts_with("/sign-in"));
        assert_eq!(phone.get("/account/sessions").await.ok().count(".entries li"), 1);
        // another's session cannot be ended
        let other = app.signed_in("member").await;
        let theirs = other.get("/account/sessions").await.ok();
        assert_eq!(theirs.count(".entries li"), 1);
        let id = phone.get("/account/sessions").await.ok().count("input[name=session]");
        assert_eq!(id, 0, "one's own last session ends by signing out");
        let reply = other
            .submit("/account", "/account/sessions", &[("session", "0000")])
            .await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    a_session_has_a_new_number_at_sign_in_and_none_after_signing_out,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.visitor();
        visitor.steal("bashke=AAAAAAAAAAAAAAAAAAAAAA");
        visitor
            .sign_in("learner@bashke.test", bashke_seeds::TRIAL_PASSWORD)
            .await;
        assert!(
            !visitor.cookies().contains("AAAAAAAAAAAAAAAAAAAAAA"),
            "no number that somebody else chose"
        );
        let before = visitor.cookies();
        visitor.submit("/account", "/sign-out", &[]).await;
        let thief = app.visitor();
        thief.steal(&before);
        assert!(thief.get("/account").await.header("location").starts_with("/sign-in"));
    }
);

on_both!(
    a_session_ends_when_it_is_idle_and_however_it_is_used,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("admin").await;
        let minutes = |minutes| bashke_tests::clock_after(&app.clock, minutes);
        // staff: two hours idle, twelve in all
        for (after, open) in [(110, true), (220, true), (330, true), (460, false)] {
            let then = app.another(minutes(after)).await;
            let reply = then.get_with("/account", &[("cookie", &visitor.cookies())]).await;
            assert_eq!(reply.status == StatusCode::OK, open, "after {after} minutes");
        }
        let busy = app.signed_in("admin").await;
        for hour in 1..=12 {
            let then = app.another(minutes(hour * 60)).await;
            let reply = then.get_with("/account", &[("cookie", &busy.cookies())]).await;
            assert_eq!(reply.status == StatusCode::OK, hour < 12, "after {hour} hours of use");
        }
    }
);

on_both!(
    forms_are_taken_from_our_own_pages_alone,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        let page = visitor.get("/account").await.ok();
        let token = page.attributes("input[name=form-token]", "value").remove(0);
        let form = |token: &str| Body::from(format!("name=Tjet%C3%ABr&locale=sq&form-token={token}"));
        let send = async |origin: (&str, &str), token: &str| {
            let headers = [("content-type", "application/x-www-form-urlencoded"), origin];
            visitor
                .send(Method::POST, "/account", &headers, form(token))
                .await
                .status
        };
        let own = ("sec-fetch-site", "same-origin");
        for (what, origin, token) in [
            ("no token", own, ""),
            (
                "a token of another browser",
                own,
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            ),
            ("another site", ("sec-fetch-site", "cross-site"), token.as_str()),
            ("another host of ours", ("sec-fetch-site", "same-site"), token.as_str()),
            ("another origin", ("origin", "https://evil.example"), token.as_str()),
            ("an origin that hides", ("origin", "null"), token.as_str()),
            ("no origin at all", ("accept", "*/*"), token.as_str()),
        ] {
            assert_eq!(send(origin, token).await, StatusCode::FORBIDDEN, "{what}");
        }
        assert_eq!(visitor.get("/account").await.ok().one(".viewer-name"), "Lule");
        assert_eq!(send(own, &token).await, StatusCode::SEE_OTHER);
        assert_eq!(
            send(("origin", "http://127.0.0.1"), &token).await,
            StatusCode::SEE_OTHER
        );
        // a token of the guest that somebody was before is not one of the person they became
        let guest = app.visitor();
        let before = guest.get("/sign-in").await.ok();
        let old = before.attributes("input[name=form-token]", "value").remove(0);
        guest.sign_in("member@bashke.test", bashke_seeds::TRIAL_PASSWORD).await;
        let headers = [("content-type", "application/x-www-form-urlencoded"), own];
        let reply = guest.send(Method::POST, "/account", &headers, form(&old)).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN);
    }
);

/// The addresses of all forms, with a number where something is named; all but unsubscribing, which mail programs do.
fn addresses_that_write() -> Vec<String> {
    let (routes, paths) = (repository::routes(), repository::paths());
    let mut found = Vec::new();
    for route in routes.split(".route(").skip(1).filter(|route| route.contains("post(")) {
        let name: String = route
            .split("paths::")
            .nth(1)
            .map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_uppercase() || "_0123456789".contains(*c))
                    .collect()
            })
            .unwrap_or_default();
        let pattern = paths
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("{name},")))
            .and_then(|line| line.split('"').nth(1))
            .unwrap_or_else(|| panic!("{name} has no pattern"));
        let path: String = pattern
            .split('/')
            .map(|part| if part.starts_with('{') { "1" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        if !path.starts_with("/unsubscribe") {
            found.push(path);
        }
    }
    assert_eq!(found.len(), routes.matches("post(").count() - 1, "all of them");
    found
}

on_both!(
    every_address_that_writes_asks_for_the_token,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("admin").await;
        for path in addresses_that_write() {
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("sec-fetch-site", "same-origin"),
            ];
            let reply = visitor.send(Method::POST, &path, &headers, Body::from("a=b")).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
);

on_both!(
    every_address_that_writes_leads_to_a_page,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("admin").await;
        // whoever has to sign in first, or to prove who they are, is led back to where the form was sent to
        for path in addresses_that_write() {
            let reply = visitor.get(&path).await;
            assert_ne!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
            assert!(!reply.status.is_server_error(), "{path}");
        }
        let back = visitor.get("/en/certificates/1/revoke").await;
        assert_eq!(back.header("location"), "/en/certificates/1");
        assert_eq!(
            visitor.get("/account").await.status,
            StatusCode::OK,
            "nobody is signed out by it"
        );
    }
);

on_both!(a_page_for_somebody_is_kept_by_nobody, |app: TestApp| async {
    app.with_people().await;
    let visitor = app.signed_in("learner").await;
    let own = visitor.get("/places/lezhe").await.ok();
    assert_eq!(own.header("cache-control"), "private, no-store");
    assert_eq!(own.header("etag"), "");
    assert_eq!(own.one(".viewer-name"), "Lule");
    let anyone = app.get("/places/lezhe").await.ok();
    assert!(anyone.header("cache-control").starts_with("public"));
    assert!(anyone.header("vary").contains("cookie"));
    assert_eq!(anyone.count(".viewer-name"), 0, "nobody sees another's page");
    assert_eq!(anyone.header("set-cookie"), "", "readers get no cookies");
    // what was kept from before signing in is not answered with «not changed»
    let asked = visitor
        .send(
            Method::GET,
            "/places/lezhe",
            &[("if-none-match", anyone.header("etag"))],
            Body::empty(),
        )
        .await;
    assert_eq!(asked.status, StatusCode::OK);
    // the frame costs the same few queries everywhere
    let before = app.queries();
    visitor.get("/places/lezhe").await.ok();
    assert!(app.queries() - before <= 6, "{} queries", app.queries() - before);
});

on_both!(
    every_answer_carries_the_headers_that_protect_it,
    Data::Empty,
    |app: TestApp| async {
        for path in ["/sign-in", "/nowhere", "/api/v1/places", "/healthz"] {
            let reply = app.get(path).await;
            // word for word: whatever is let in besides is to be looked at
            assert_eq!(
                reply.header("content-security-policy"),
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                 form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
                "{path}"
            );
            assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
            assert_eq!(
                reply.header("referrer-policy"),
                "strict-origin-when-cross-origin",
                "{path}"
            );
            assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{path}");
            assert!(!reply.header("permissions-policy").is_empty(), "{path}");
            assert_eq!(reply.header("x-frame-options"), "DENY", "{path}");
            let shared = if path.starts_with("/api/") {
                "cross-origin"
            } else {
                "same-origin"
            };
            assert_eq!(reply.header("cross-origin-resource-policy"), shared, "{path}");
            // only over TLS is there something to insist on
            assert_eq!(reply.header("strict-transport-security"), "", "{path}");
        }
        let over_tls = app.reached_at("https://bashke.test").await;
        let reply = over_tls.get("/sign-in").await.ok();
        assert_eq!(
            reply.header("strict-transport-security"),
            "max-age=63072000; includeSubDomains"
        );
        let cookie = reply.header("set-cookie");
        assert!(
            cookie.starts_with("__Host-") && cookie.ends_with("; Secure"),
            "{cookie}"
        );
    }
);

on_both!(
    whoever_is_signed_out_while_they_write_loses_nothing,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.signed_in("learner").await;
        visitor.get("/account").await.ok();
        let fields = [
            ("name", "Fjalët e mia & gjithçka që shkrova\nnë dy rreshta."),
            ("password", "një fjalëkalim me fjalë të gjata"),
            ("place", "lezhe"),
        ];
        // the session ends elsewhere, and the form that is open still is sent
        session::Entity::delete_many().exec(&app.db).await.unwrap();
        let lost = visitor.post("/account", &fields).await;
        assert_eq!(lost.status, StatusCode::FORBIDDEN);
        assert!(
            lost.one(".error-messages").contains("keni dalë nga llogaria"),
            "{}",
            lost.text()
        );
        assert_eq!(
            lost.texts("pre.typed"),
            ["Fjalët e mia & gjithçka që shkrova në dy rreshta."]
        );
        assert!(!lost.text().contains("fjalëkalim me fjalë"));
        assert_eq!(lost.header("cache-control"), "no-store");
        // what another site sends is shown to nobody
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "cross-site"),
        ];
        let body = Body::from("name=Fjal%C3%AB+q%C3%AB+nuk+i+shkrova+kurr%C3%AB");
        let foreign = visitor.send(Method::POST, "/account", &headers, body).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        assert_eq!(foreign.count("pre.typed"), 0);
    }
);
