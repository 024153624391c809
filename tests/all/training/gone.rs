//! What is typed for a piece of a course that is not there any more is not lost.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::drafts::{LESSON, OUTLINE, QUIZ, begin, send};
use super::media::{MEDIA, add, contents, picture};
use super::setup::short;
use super::together::{ITEM, written};
use super::{bring, ready};

on_both!(
    what_is_typed_for_a_piece_that_is_gone_is_not_lost,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        let page = one.get(LESSON).await.ok();
        let seen = page.attributes("input[name=mark]", "value").remove(0);
        let settings = format!("{OUTLINE}/settings");
        let page = one.get(&settings).await.ok();
        let of_settings = page.attributes("input[name=mark]", "value").remove(0);
        // its module has another short name by now
        let rename = [
            ("do", "rename-module"),
            ("module", "law-and-its-clock"),
            ("slug", "clock"),
            ("title-sq", "Ora"),
        ];
        assert_eq!(
            send(&other, OUTLINE, OUTLINE, &rename).await.status,
            StatusCode::SEE_OTHER
        );
        let gone = one.post(LESSON, &written("Nga unë, gjatë.", &seen)).await;
        assert_eq!(gone.status, StatusCode::CONFLICT, "{}", gone.text());
        assert!(gone.one("#typed").contains("Nga unë, gjatë."));
        let now = LESSON.replace("law-and-its-clock", "clock");
        assert!(gone.attributes("main a", "href").contains(&now), "where it stands now");
        // with files it is the same
        let quiz = [("title-sq", "Kuizi"), ("slug", "check-the-clock"), ("mark", "x")];
        let sent = one
            .post_files(
                QUIZ,
                &quiz,
                &[("file-sq", "a.gift", "::a:: Nga skedari? {T}".as_bytes())],
            )
            .await;
        assert_eq!(sent.status, StatusCode::CONFLICT);
        assert!(sent.one("#typed").contains("Nga skedari?"), "{}", sent.text());
        // it was removed
        let removed = [("do", "remove-item"), ("module", "clock"), ITEM[1]];
        assert_eq!(
            send(&other, OUTLINE, OUTLINE, &removed).await.status,
            StatusCode::SEE_OTHER
        );
        let gone = one.post(&now, &written("Edhe një herë.", &seen)).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.one("#typed").contains("Edhe një herë."));
        assert!(gone.attributes("main a", "href").contains(&OUTLINE.to_owned()));
        // the draft was published, or let go
        let whole = other
            .get(OUTLINE)
            .await
            .ok()
            .attributes("#publish input[name=mark]", "value")
            .remove(0);
        let discard = [("do", "discard"), ("mark", whole.as_str())];
        other.post(&format!("{OUTLINE}/draft"), &discard).await;
        let gone = one.post(LESSON, &written("Pa skicë.", &seen)).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.one("#typed").contains("Pa skicë."));
        let said = [
            ("title-sq", "E drejta"),
            ("summary-sq", "Për të gjithë."),
            ("mark", &of_settings),
        ];
        let gone = one.post(&settings, &said).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.one("#typed").contains("Për të gjithë."));
        for fields in [
            [("do", "add-module"), ("title-sq", "Modul")],
            [("do", "up"), ("module", "law-and-its-clock")],
        ] {
            assert_eq!(one.post(OUTLINE, &fields).await.status, StatusCode::CONFLICT);
        }
        assert_eq!(
            one.post(&format!("{OUTLINE}/draft"), &discard).await.status,
            StatusCode::CONFLICT
        );
        // what never was is not there
        let none = "/teaching/courses/none/items/a/b";
        assert_eq!(one.post(none, &written("Kot.", "")).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_is_typed_for_a_medium_that_is_gone_is_not_lost,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        let film = [
            ("where", "link"),
            ("title-sq", "Një film"),
            ("link", "https://www.youtube.com/watch?v=1"),
        ];
        let added = add(&one, &film, None).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        let edit = format!("{MEDIA}/nje-film");
        let page = one.get(&edit).await.ok();
        let seen = page.attributes("input[name=mark]", "value").remove(0);
        let typed = [
            ("title-sq", "Një film"),
            ("link", "https://www.youtube.com/watch?v=2"),
            ("transcript-sq", "Flet Arta, gjatë."),
            ("mark", seen.as_str()),
        ];
        // another removed it meanwhile
        let remove = [("do", "remove"), ("medium", "nje-film")];
        let removed = send(&other, MEDIA, MEDIA, &remove).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
        let gone = one.post_files(&edit, &typed, &[]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT, "{}", gone.text());
        for text in ["Flet Arta, gjatë.", "watch?v=2"] {
            assert!(gone.one("#typed").contains(text), "{text}: {}", gone.text());
        }
        // the draft was published, or let go
        let page = one.get(MEDIA).await.ok();
        let seen = page.attributes("#add input[name=mark]", "value").remove(0);
        let whole = other.get(OUTLINE).await.ok();
        let whole = whole.attributes("#publish input[name=mark]", "value").remove(0);
        let discard = [("do", "discard"), ("mark", whole.as_str())];
        other.post(&format!("{OUTLINE}/draft"), &discard).await;
        let new = [
            ("do", "add"),
            ("where", "file"),
            ("title-sq", "Harta"),
            ("alt-sq", "Një hartë e gjerë."),
            ("mark", seen.as_str()),
        ];
        let gone = one.post_files(MEDIA, &new, &[("files", "x.jpg", &picture(1))]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT, "{}", gone.text());
        assert!(gone.one("#typed").contains("Një hartë e gjerë."));
        assert!(gone.attributes("main a", "href").contains(&OUTLINE.to_owned()));
        assert_eq!(contents(&app, "right-to-information").await, []);
        let gone = one.post_files(&edit, &typed, &[]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(gone.one("#typed").contains("Flet Arta, gjatë."));
        let gone = one.post(MEDIA, &[remove[0], remove[1], ("mark", &seen)]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert_eq!(gone.count("#typed"), 0, "nothing was typed");
    }
);

on_both!(
    why_a_medium_is_not_removed_is_told_apart_from_the_form_of_a_new_one,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let mut files = short("broken", "").files();
        files.push(("media.toml".to_owned(), "media = [ e prishur\n".to_owned()));
        let brought = bring(&trainer, "broken", "draft", &files).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        let media = "/teaching/courses/broken/media";
        let remove = [("do", "remove"), ("medium", "harta"), ("title-sq", "Nga fshirja")];
        let kept = send(&trainer, media, media, &remove).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", kept.text());
        let told = kept.one("main .notice-warning");
        assert!(told.contains("Hidheni poshtë skicën"), "{told}");
        assert_eq!(kept.count(".error-summary, .field-error"), 0);
        assert_eq!(kept.count("#add #f-title-sq[value]"), 0);
    }
);
