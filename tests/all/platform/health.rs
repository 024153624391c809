use bashke_tests::{TestApp, on_both};
use http::StatusCode;

on_both!(the_platform_says_that_it_lives, |app: TestApp| async {
    let _answered = app.get("/healthz").await.ok();
});

on_both!(
    an_unknown_page_says_so_in_the_language_of_its_address,
    |app: TestApp| async {
        let (albanian, english) = (app.get("/nuk-ka").await, app.get("/en/nuk-ka").await);
        for (reply, language) in [(&albanian, "sq"), (&english, "en")] {
            assert_eq!(reply.status, StatusCode::NOT_FOUND);
            assert_eq!(reply.attributes("html", "lang"), [language]);
        }
        assert_ne!(albanian.one("h1"), english.one("h1"));
    }
);
