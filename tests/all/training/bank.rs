//! The bank of questions: found by what they are about, and taken into a quiz in both languages.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::drafts::{OUTLINE, QUIZ, WRITTEN, begin, send};
use super::ready;
use super::setup::{Folder, small};

const BANK: &str = "/teaching/questions";

/// The category of the first two of them.
const DEADLINES: &str = "Afate/Përgjigje";

/// Three questions: two of a category, two with a tag.
const SORTED: &str = "\
$CATEGORY: Afate/Përgjigje

// [tag:afat] [tag:ligj]
::a:: Sa ditë pune ka bashkia? {#10:0}

// [tag:ligj]
::b:: Kush mban regjistrin? {=koordinatori ~kryetari}

$CATEGORY: Buxhet

// [tag:afat]
::c:: Kur miratohet buxheti? {=në dhjetor ~në mars}
";

on_both!(
    questions_are_found_by_category_and_tag,
    Data::Empty,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let files = [(".sq.gift", SORTED), (".en.gift", SORTED)];
        let folder = Folder::new(["Të renditura", "Sorted"], "format = \"online\"");
        let folder = folder.with(("quiz", "ask", 5), ["Pyetje", "Ask"], &files);
        folder.publish(&app, "sorted").await;
        let of = "course=sorted";
        let page = trainer.get(&format!("{BANK}?{of}")).await.ok();
        assert_eq!(page.count(".bank > li"), 3);
        for (name, value) in [
            ("tag", "afat"),
            ("tag", "ligj"),
            ("category", DEADLINES),
            ("category", "Buxhet"),
        ] {
            let choice = format!("select[name={name}] option[value='{value}']");
            assert_eq!(page.count(&choice), 1, "{choice}");
        }
        let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        for (asked, found) in [
            (format!("category={}", encoded(DEADLINES)), 2),
            ("category=Buxhet".to_owned(), 1),
            ("tag=afat".to_owned(), 2),
            ("tag=ligj".to_owned(), 2),
            (format!("tag=afat&category={}", encoded(DEADLINES)), 1),
            ("tag=ligj&category=Buxhet".to_owned(), 0),
            ("tag=tjeter".to_owned(), 0),
        ] {
            let page = trainer.get(&format!("{BANK}?{of}&{asked}")).await.ok();
            assert_eq!(page.count(".bank > li"), found, "{asked}");
        }
    }
);

on_both!(
    questions_are_found_and_taken_into_a_draft,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let all = trainer.get(BANK).await.ok();
        assert_eq!(all.count(".bank > li"), 25);
        assert!(all.text().contains("hapni një skicë"), "there is no draft yet");
        begin(&trainer, OUTLINE).await;
        let kinds = trainer
            .get(&format!("{BANK}?kind=true-false&course=right-to-information"))
            .await
            .ok();
        let found = kinds.count(".bank > li");
        assert!(found > 0 && found < 25);
        assert_eq!(
            trainer.get(&format!("{BANK}?kind=nothing")).await.status,
            StatusCode::BAD_REQUEST
        );
        // folded: without ë and ç
        let word = trainer.get(&format!("{BANK}?q=KERKESE")).await.ok();
        assert!(word.count(".bank > li") > 0);
        assert_eq!(
            trainer
                .get(&format!("{BANK}?q=asnjefjale"))
                .await
                .ok()
                .count(".bank > li"),
            0
        );

        let other = trainer
            .get(&format!("{BANK}?course=reading-a-municipal-budget"))
            .await
            .ok();
        let values = other.attributes("input[name=question]", "value");
        let before = trainer.get(QUIZ).await.ok();
        let target = "right-to-information:law-and-its-clock/check-the-clock";
        let taken = trainer
            .submit(
                BANK,
                BANK,
                &[("question", &values[0]), ("question", &values[1]), ("quiz", target)],
            )
            .await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let after = trainer.get(QUIZ).await.ok();
        assert_eq!(
            after.count("#questions tbody tr"),
            before.count("#questions tbody tr") + 2
        );
        assert_eq!(
            after.count("#faults"),
            0,
            "both languages have them: {:?}",
            after.texts("#faults tbody tr")
        );
        assert!(
            !after
                .texts("#questions tbody tr")
                .last()
                .unwrap()
                .contains("e papërkthyer")
        );
        for language in ["sq", "en"] {
            let area = format!("textarea[name=text-{language}]");
            let kept = before.one(&area);
            assert!(after.one(&area).starts_with(&kept), "what was there stays as it was");
        }
        // the same again is named anew
        let again = trainer
            .submit(BANK, BANK, &[("question", &values[0]), ("quiz", target)])
            .await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(trainer.get(QUIZ).await.ok().count("#faults"), 0);

        for fields in [
            vec![("quiz", target)],
            vec![("question", values[0].as_str()), ("quiz", "x:y/z")],
            vec![("question", "made:up/one:0"), ("quiz", target)],
        ] {
            let refused = trainer.submit(BANK, BANK, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        }
    }
);

on_both!(
    nobody_takes_another_question_than_the_one_that_they_saw,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        begin(&one, OUTLINE).await;
        small(&app, "source", "").await;
        let source = format!("{WRITTEN}/source");
        begin(&one, &source).await;
        let page = one.get(&format!("{BANK}?course=source")).await.ok();
        let value = page.attributes("input[name=question]", "value").remove(0);
        let quiz = format!("{source}/items/one/ask");
        let others = [
            ("title-sq", "Pyetje"),
            ("slug", "ask"),
            ("pass", "60"),
            ("text-sq", "::p1:: Krejt tjetër? {FALSE}"),
        ];
        assert_eq!(send(&other, &quiz, &quiz, &others).await.status, StatusCode::SEE_OTHER);
        let before = one.get(QUIZ).await.ok().one("textarea[name=text-sq]");
        let target = "right-to-information:law-and-its-clock/check-the-clock";
        let fields = [("question", value.as_str()), ("quiz", target)];
        let refused = one.post(BANK, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("u ndryshua ndërkohë"), "{}", refused.text());
        assert_eq!(one.get(QUIZ).await.ok().one("textarea[name=text-sq]"), before);
    }
);

on_both!(
    a_question_is_read_in_the_language_of_the_reader,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        small(&app, "source", "").await;
        let trainer = app.signed_in("trainer").await;
        for (path, first) in [("", "A është kjo pyetja?"), ("/en", "Is this the question?")] {
            let page = trainer.get(&format!("{path}{BANK}?course=source")).await.ok();
            assert_eq!(page.texts(".bank-question label span").remove(0), first);
            assert!(!page.one(".bank-other").contains(first));
        }
        let sq = Folder::new(["Çelësi", "The key"], "format = \"online\"\npass = 70").with(
            ("quiz", "ask", 5),
            ["Pyetje", "Ask"],
            &[
                (".sq.gift", "::a:: Cila? {=djathtas ~majtas}\n"),
                (".en.gift", "::a:: Which? {=right ~left}\n"),
            ],
        );
        sq.publish(&app, "keys").await;
        for (path, key) in [("", "djathtas"), ("/en", "right")] {
            let page = trainer.get(&format!("{path}{BANK}?course=keys")).await.ok();
            assert!(page.one(".disclosure-body").contains(key), "{}", page.text());
        }
    }
);
