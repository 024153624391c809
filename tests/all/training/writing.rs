//! Forms of courses: what is not touched keeps its bytes, what is shown is what a learner would see.

use bashke_tests::{Data, Reply, TestApp, on_both};
use http::StatusCode;
use scraper::{ElementRef, Html, Selector};

use super::drafts::{OUTLINE, QUIZ, WRITTEN, begin, publish, send};
use super::{COURSE, bring, ready, unpacked};

fn select<'a>(html: &'a Html, css: &'a str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

/// The form of a page as a browser would send it back untouched.
fn fields(page: &Reply) -> Vec<(String, String)> {
    let html = page.html();
    let mut all = Vec::new();
    for input in select(&html, "main form.form input") {
        let kind = input.attr("type").unwrap_or("text");
        let sent = match kind {
            "file" => false,
            "radio" | "checkbox" => input.attr("checked").is_some(),
            _ => input.attr("name") != Some("form-token"),
        };
        if sent && let Some(name) = input.attr("name") {
            all.push((name.to_owned(), input.attr("value").unwrap_or_default().to_owned()));
        }
    }
    for area in select(&html, "main form.form textarea") {
        let text: String = area.text().collect();
        // as browsers do: line ends of two signs, without the first one
        let text = text.strip_prefix('\n').unwrap_or(&text).replace('\n', "\r\n");
        all.push((area.attr("name").unwrap().to_owned(), text));
    }
    for choice in select(&html, "main form.form select") {
        let css = Selector::parse("option").unwrap();
        let options: Vec<ElementRef<'_>> = choice.select(&css).collect();
        let chosen = options
            .iter()
            .find(|one| one.attr("selected").is_some())
            .or(options.first());
        let value = chosen.and_then(|one| one.attr("value")).unwrap_or_default();
        all.push((choice.attr("name").unwrap().to_owned(), value.to_owned()));
    }
    all
}

on_both!(
    forms_that_are_sent_back_untouched_change_no_byte,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let published = unpacked(&trainer.get(&format!("{COURSE}/course.zip")).await.ok().bytes);
        let outline = trainer.get(OUTLINE).await.ok();
        let mut pages = outline.attributes(".written-item a", "href");
        assert!(pages.len() > 8, "{pages:?}");
        pages.push(format!("{OUTLINE}/settings"));
        for page in pages {
            let seen = trainer.get(&page).await.ok();
            assert_eq!(seen.count("#faults"), 0, "{page}");
            let all = fields(&seen);
            let all: Vec<(&str, &str)> = all
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let sent = if page.ends_with("settings") {
                trainer.post(&page, &all).await
            } else {
                trainer.post_files(&page, &all, &[]).await
            };
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{page}: {}", sent.text());
        }
        let draft = unpacked(&trainer.get(&format!("{OUTLINE}/draft.zip")).await.ok().bytes);
        for (one, other) in published.iter().zip(&draft) {
            assert_eq!(one, other);
        }
        assert_eq!(published.len(), draft.len());
        // and nothing is the same as something
        assert_eq!(
            publish(&trainer, OUTLINE).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
);

on_both!(
    a_folder_with_faults_is_brought_as_a_draft_and_mended,
    Data::Illustrative,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let mut files = unpacked(&trainer.get(&format!("{COURSE}/course.zip")).await.ok().bytes);
        let quiz = files
            .iter_mut()
            .find(|(path, _)| path.ends_with("check-the-clock.en.gift"))
            .unwrap();
        quiz.1.push_str("\n::zz:: Never closed {=a ~b\n");
        let exercise = files
            .iter_mut()
            .find(|(path, _)| path.ends_with("read-the-years.toml"))
            .unwrap();
        exercise.1.insert_str(0, "type = [\n");
        files.push(("law-and-its-clock/stray.sq.md".to_owned(), "E humbur.\n".to_owned()));
        let brought = bring(&trainer, "our-rights", "draft", &files).await;
        let outline = format!("{WRITTEN}/our-rights");
        assert_eq!(brought.header("location"), format!("{outline}?done=brought"));
        let again = bring(&trainer, "our-rights", "draft", &files).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it has a draft");
        let page = trainer.get(&outline).await.ok();
        assert!(
            page.count("#faults tbody tr") >= 3,
            "{:?}",
            page.texts("#faults tbody tr")
        );

        // what is unused goes
        let path = ("path", "law-and-its-clock/stray.sq.md");
        send(&trainer, &outline, &outline, &[("do", "remove-file"), path]).await;
        assert!(!trainer.get(&outline).await.ok().text().contains("stray.sq.md"));
        // a file that is no form is mended as text
        let at = format!("{outline}/items/when-the-answer-does-not-come/read-the-years");
        let seen = trainer.get(&at).await.ok();
        assert_eq!(seen.count("textarea[name=raw]"), 1);
        let mut all = fields(&seen);
        let raw = all.iter_mut().find(|(name, _)| name == "raw").unwrap();
        raw.1 = raw.1.replacen("type = [\r\n", "", 1);
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let reply = trainer.post_files(&at, &all, &[]).await;
        let mended = trainer.follow(reply).await.ok();
        assert_eq!(mended.count("textarea[name=question-sq]"), 1, "{}", mended.text());
        assert_eq!(
            mended.count("#drawn .quiz-judged[data-judged=right]"),
            1,
            "a question is drawn with its key"
        );
        // questions come as a file
        let at = format!("{outline}/items/law-and-its-clock/check-the-clock");
        let seen = trainer.get(&at).await.ok();
        let all = fields(&seen);
        let all: Vec<(&str, &str)> = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let gift = "\u{feff}::një:: Po? {T}\r\n".as_bytes();
        let both = [("file-sq", "a.gift", gift), ("file-en", "b.gift", gift)];
        let reply = trainer.post_files(&at, &all, &both).await;
        let mended = trainer.follow(reply).await.ok();
        assert_eq!(mended.texts("#questions tbody tr").len(), 1, "{}", mended.text());
        let binary = trainer
            .post_files(&at, &all, &[("file-sq", "a.gift", &[0xff, 0xfe])])
            .await;
        assert_eq!(binary.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(publish(&trainer, &outline).await.status, StatusCode::SEE_OTHER);
        app.get("/courses/our-rights").await.ok();
    }
);

on_both!(
    a_preview_is_what_a_learner_sees_and_counts_for_nothing,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let home = format!("{OUTLINE}/preview");
        let page = trainer.get(&home).await.ok();
        assert_eq!(page.one("h1"), app.get(COURSE).await.ok().one("h1"));
        let links = page.attributes(".course-items a", "href");
        assert!(links.len() > 8);
        for link in &links {
            let seen = trainer.get(link).await.ok();
            assert!(seen.text().contains("Pamje e një skice"), "{link}");
        }
        let quiz = QUIZ.replace("/items/", "/preview/");
        let asked = trainer.get(&quiz).await.ok();
        assert_eq!(asked.count(".quiz-judged"), 0, "no key before the answer");
        let seed = asked.attributes("input[name=revision]", "value").remove(0);
        let told = trainer.post(&quiz, &[("revision", &seed), ("do", "submit")]).await.ok();
        assert!(told.count(".quiz-judged") > 0);
        assert_eq!(told.count(".quiz-result"), 1);
        let learning = trainer.get("/learning").await.ok();
        assert!(!learning.text().contains("right-to-information"), "nothing is kept");
        for (path, query) in [(OUTLINE, "x=1"), (WRITTEN, "page=0"), (OUTLINE, "done=nothing")] {
            let status = trainer.get(&format!("{path}?{query}")).await.status;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{path}?{query}");
        }
    }
);

on_both!(
    the_list_of_courses_takes_few_statements,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let count = async || {
            trainer.get(WRITTEN).await.ok();
            let before = app.queries();
            let page = trainer.get(WRITTEN).await.ok();
            (app.queries() - before, page)
        };
        let (few, _) = count().await;
        for number in 0..30 {
            let new = format!("{WRITTEN}/new");
            let title = format!("Kurs {number}");
            assert_eq!(
                trainer.submit(&new, &new, &[("title-sq", &title)]).await.status,
                StatusCode::SEE_OTHER
            );
        }
        let (many, page) = count().await;
        assert!(many <= few + 2, "{few}, {many}");
        assert_eq!(page.count(".entries > li"), 25);
        assert_eq!(page.count(".pager"), 1);
        let last = trainer.get(&format!("{WRITTEN}?page=2")).await.ok();
        assert!(
            last.texts(".entries > li").last().unwrap().contains("Ndryshuar nga"),
            "{}",
            last.text()
        );
    }
);
