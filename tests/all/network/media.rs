//! Pictures and files of experiences: what is taken, who sees it and how long, in which order it stands, how what is said of
//! it is changed.

use std::io::Cursor;

use bashke_entities::network::network_media;
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use bashke_vocabulary::Standing;
use http::{Method, StatusCode};
use image::{ImageFormat, Rgb, RgbImage};
use sea_orm::{EntityTrait, PaginatorTrait, QueryOrder};

use super::offers::hide;
use super::{belongs, decided_by_moderators, person_id, with};

const PAGE: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova";
const FILES: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova/files";
pub(super) const PDF: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";
const PICTURE: [(&str, &str); 4] = [
    ("do", "picture"),
    ("alt", "Banorë në oborrin e shkollës"),
    ("caption", "Pukë, 2025"),
    ("language", "sq"),
];
pub(super) const FILE: [(&str, &str); 3] = [
    ("do", "file"),
    ("title", "Pyetësori <i>i plotë</i>"),
    ("language", "sq"),
];

pub(super) fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(width, height, |x, _| Rgb([(x % 251) as u8, 80, 90]))
        .write_to(&mut bytes, ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

async fn picture(visitor: &Visitor<'_>, others: &[(&str, &str)], content: &[u8]) -> Reply {
    picture_at(visitor, FILES, others, content).await
}

/// Adds a picture on a page for it.
pub(super) async fn picture_at(visitor: &Visitor<'_>, files: &str, others: &[(&str, &str)], content: &[u8]) -> Reply {
    visitor.get(files).await.ok();
    let fields = with(&PICTURE, others);
    visitor
        .post_files(files, &fields, &[("picture", "../x.html", content)])
        .await
}

pub(super) async fn rows(app: &TestApp) -> Vec<network_media::Model> {
    network_media::Entity::find()
        .order_by_asc(network_media::Column::Id)
        .all(&app.db)
        .await
        .unwrap()
}

fn added(reply: &Reply) {
    added_at(reply, FILES);
}

/// Holds that a picture or a file was added on a page for it.
pub(super) fn added_at(reply: &Reply, files: &str) {
    assert_eq!(
        reply.header("location"),
        format!("{files}?done=added"),
        "{}",
        reply.text()
    );
}

/// Holds that nobody adds pictures and files to what is at a page but those whose it is, and that the way there is theirs.
pub(super) async fn only_its_own_add(app: &TestApp, page: &str) {
    let files = format!("{page}/files");
    let ways = format!("a[href='{files}']");
    let owner = app.signed_in("owner").await;
    assert_eq!(owner.get(page).await.ok().count(&ways), 1);
    for name in ["learner", "member", "admin"] {
        let visitor = app.signed_in(name).await;
        assert_eq!(visitor.get(page).await.ok().count(&ways), 0, "{name}");
        assert_eq!(visitor.get(&files).await.status, StatusCode::FORBIDDEN, "{name}");
        visitor.get("/account/listing").await.ok();
        let content = png(9, 9);
        let forged = visitor
            .post_files(&files, &PICTURE, &[("picture", "x.png", &content)])
            .await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{name}");
        visitor.get("/account/listing").await.ok();
        let forged = visitor.post_files(&files, &FILE, &[("files", "a.pdf", PDF)]).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{name}");
    }
}

on_both!(
    a_picture_is_drawn_anew_says_what_it_shows_and_is_seen_as_long_as_its_experience,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        only_its_own_add(&app, PAGE).await;
        // without what it shows it is not taken; that is said at the field, and what was typed is kept
        let refused = picture(&owner, &[("alt", " ")], &png(9, 9)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-alt"]);
        assert_eq!(refused.attributes("input[name=caption]", "value"), ["Pukë, 2025"]);
        assert!(
            refused.one(".notice-again").contains("sërish"),
            "the file is to be chosen again"
        );
        let refused = picture(&owner, &[], b"<svg xmlns='http://www.w3.org/2000/svg'/>").await;
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-picture"]);
        assert_eq!(refused.count(".notice-again"), 0, "it is told at the field");
        assert_eq!(owner.get(FILES).await.ok().count(".notice-again"), 0);
        let none = owner.post(FILES, &PICTURE).await;
        assert_eq!(none.attributes(".error-summary a", "href"), ["#f-picture"]);
        assert_eq!(rows(&app).await.len(), 0);
        added(&picture(&owner, &[], &png(2400, 1200)).await);
        let page = app.get(PAGE).await.ok();
        let one = &rows(&app).await[0];
        let src = format!("{FILES}/{}", one.id);
        for (name, value) in [
            ("src", src.as_str()),
            ("width", "1200"),
            ("height", "600"),
            ("alt", "Banorë në oborrin e shkollës"),
            ("loading", "lazy"),
        ] {
            assert_eq!(page.attributes("#pictures img", name), [value], "{name}");
        }
        assert!(page.one("#pictures figcaption").contains("Pukë, 2025"));
        let english = app.get(&format!("/en{PAGE}")).await.ok();
        assert_eq!(english.count("#pictures figure[lang=sq]"), 1);
        let shown = app.get(&src).await.ok();
        assert!(shown.bytes.starts_with(b"\x89PNG"));
        assert_eq!(shown.header("content-type"), "image/png");
        assert_eq!(shown.header("cache-control"), "private, max-age=300");
        assert_eq!(shown.header("x-content-type-options"), "nosniff");
        assert!(shown.header("content-disposition").starts_with("inline"));
        assert_eq!(app.get(&format!("{FILES}/0")).await.status, StatusCode::NOT_FOUND);
        let elsewhere = format!("/experiences/ndreqe-kosovo/files/{}", one.id);
        assert_eq!(app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
        // whoever decides on a report reads what it says; hidden, the picture is gone with the page
        let link = app.get(PAGE).await.ok().attributes("a.report-link", "href").remove(0);
        hide(&app, link.split_once('=').unwrap().1).await;
        assert_eq!(app.get(&src).await.status, StatusCode::NOT_FOUND);
        owner.get(&src).await.ok();
    }
);

on_both!(
    pictures_stand_in_an_order_are_six_at_most_and_go_with_their_content,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        for alt in ["a", "b", "c", "d", "e", "f"] {
            added(&picture(&owner, &[("alt", alt)], &png(8, 8)).await);
        }
        let seventh = picture(&owner, &[("alt", "g")], &png(8, 8)).await;
        assert_eq!(seventh.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(seventh.text().contains("Janë tashmë 6"));
        let all = rows(&app).await;
        assert_eq!(all.len(), 6);
        let id = all[2].id.to_string();
        owner.fill(FILES, &[("do", "up"), ("media", &id)]).await.ok();
        let order = app.get(PAGE).await.ok().attributes("#pictures img", "alt");
        assert_eq!(order, ["a", "c", "b", "d", "e", "f"]);
        // the first stays where it is
        let first = all[0].id.to_string();
        owner.fill(FILES, &[("do", "up"), ("media", &first)]).await.ok();
        assert_eq!(app.get(PAGE).await.ok().attributes("#pictures img", "alt")[0], "a");
        owner.fill(FILES, &[("do", "remove"), ("media", &first)]).await.ok();
        app.work().await;
        assert!(app.app.storage.read(&all[0].key).await.is_err(), "its content is gone");
        app.app.storage.read(&all[1].key).await.unwrap();
        assert_eq!(app.get(&format!("{FILES}/{first}")).await.status, StatusCode::NOT_FOUND);
        // another one's is not taken away from here
        let foreign = "/experiences/kronika-me-numra-prova/files";
        let refused = owner.submit(FILES, foreign, &[("do", "remove"), ("media", &id)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(rows(&app).await.len(), 5);
        let many = app.queries_of(PAGE).await;
        network_media::Entity::delete_many().exec(&app.db).await.unwrap();
        assert_eq!(app.queries_of(PAGE).await, many);
    }
);

on_both!(
    a_file_is_downloaded_under_its_name_and_never_run,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        owner.get(FILES).await.ok();
        let untitled = [("do", "file"), ("title", ""), ("language", "sq")];
        let refused = owner.post_files(FILES, &untitled, &[("files", "a.pdf", PDF)]).await;
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-title"]);
        let page = owner
            .post_files(FILES, &FILE, &[("files", "a.pdf", b"<html><script>,")])
            .await;
        assert_eq!(page.attributes(".error-summary a", "href"), ["#f-files"]);
        assert_eq!(rows(&app).await.len(), 0);
        for named in ["a.js", "a.txt", "a.json"] {
            let page = owner
                .post_files(FILES, &FILE, &[("files", named, b"const a = 1, b = 2;\n")])
                .await;
            assert_eq!(page.attributes(".error-summary a", "href"), ["#f-files"], "{named}");
        }
        assert_eq!(rows(&app).await.len(), 0);
        added(
            &owner
                .post_files(FILES, &FILE, &[("files", "../Pyetësori.exe", PDF)])
                .await,
        );
        let table = [("do", "file"), ("title", "Kostot"), ("language", "en")];
        let csv = "Zëri;Lekë\nSalla;0\n".as_bytes();
        added(&owner.post_files(FILES, &table, &[("files", "kostot.csv", csv)]).await);
        let page = app.get(PAGE).await.ok();
        assert!(page.text().contains("Pyetësori &lt;i&gt;i plotë&lt;/i&gt;"));
        assert_eq!(page.count("#files a[lang=en]"), 1);
        assert!(page.one("#files").contains("PDF") && page.one("#files").contains("CSV"));
        let href = page.attributes("#files a", "href").remove(0);
        let file = app.get(&href).await.ok();
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.header("content-type"), "application/pdf");
        assert!(
            file.header("content-disposition")
                .starts_with("attachment; filename=\"Pyetsori.pdf\""),
            "{}",
            file.header("content-disposition")
        );
        // a draft shows its files to its own alone
        let edit = format!("{PAGE}/edit");
        let form = owner.get(&edit).await.ok();
        let revision = form.attributes("input[name=revision]", "value").remove(0);
        let draft = [("title-sq", "T"), ("tried-sq", "P"), ("revision", revision.as_str())];
        owner.fill(&edit, &draft).await.ok();
        assert_eq!(app.get(&href).await.status, StatusCode::NOT_FOUND);
        owner.get(&href).await.ok();
        // theirs to take with them, and without their name once they left
        let person = person_id(&app, "owner").await;
        let held = bashke::network::held_about(&app.db, person).await.unwrap();
        let section = held.iter().find(|one| one.name == "experience-media").unwrap();
        assert_eq!(section.entries.len(), 2);
        belongs(&app, "learner", "qendra-prova", Standing::Owner).await;
        let act = bashke::platform::act::Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::rooms::leave(&act, person).await.unwrap();
        act.commit().await.unwrap();
        assert!(rows(&app).await.iter().all(|row| row.added_by.is_none()));
        assert_eq!(network_media::Entity::find().count(&app.db).await.unwrap(), 2);
    }
);

on_both!(
    what_is_said_of_a_picture_is_changed_without_sending_it_again,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        added(&picture(&owner, &[("alt", "Një sallë")], &png(8, 8)).await);
        added(&picture(&owner, &[("alt", "Një rrugë")], &png(8, 8)).await);
        owner.get(FILES).await.ok();
        added(&owner.post_files(FILES, &FILE, &[("files", "a.pdf", PDF)]).await);
        let before = rows(&app).await;
        let [first, second, file] = [&before[0], &before[1], &before[2]].map(|row| row.id.to_string());
        let form = owner.get(FILES).await.ok();
        let filled = form.attributes(&format!("#f-{first}-alt"), "value");
        assert_eq!(filled, ["Një sallë"], "each form begins with what stands");
        assert_eq!(form.attributes(&format!("#f-{file}-title"), "value").len(), 1);
        let send = async |media: &str, revision: &str, alt: &str| {
            let fields = [
                ("do", "change"),
                ("media", media),
                ("revision", revision),
                ("alt", alt),
                ("language", "en"),
            ];
            owner.submit(FILES, FILES, &fields).await
        };
        let reply = send(&first, "1", "A hall").await;
        assert_eq!(
            reply.header("location"),
            format!("{FILES}?done=changed"),
            "{}",
            reply.text()
        );
        let page = app.get(PAGE).await.ok();
        assert_eq!(page.attributes("#pictures img", "alt"), ["A hall", "Një rrugë"]);
        assert_eq!(page.count("#pictures figure[lang=en]"), 1);
        assert_eq!(page.count("#pictures figcaption"), 1, "what is emptied is gone");
        let now = rows(&app).await;
        assert_eq!(now[0].key, before[0].key, "its content stays");
        // without what it shows it does not stand; only that form says so, and keeps what was typed
        let refused = send(&second, "1", " ").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-alt"]);
        assert_eq!(refused.count("details[open] #f-alt"), 1);
        assert_eq!(refused.count("[aria-invalid=true]"), 1);
        assert_eq!(refused.attributes(&format!("#f-{first}-alt"), "value"), ["A hall"]);
        // whoever comes late sees what stands, and can put theirs in its place
        let late = send(&first, "1", "Late").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("Dikush tjetër e ndryshoi"), "{}", late.text());
        assert_eq!(late.attributes("#f-alt", "value"), ["Late"]);
        assert_eq!(late.attributes("details[open] input[name=revision]", "value"), ["2"]);
        assert_eq!(rows(&app).await[0].title, "A hall");
        let fields = [
            ("do", "change"),
            ("media", file.as_str()),
            ("revision", "1"),
            ("title", "Anketa"),
            ("language", "sq"),
        ];
        let reply = owner.submit(FILES, FILES, &fields).await;
        assert_eq!(reply.header("location"), format!("{FILES}?done=changed"));
        assert!(app.get(PAGE).await.ok().one("#files").contains("Anketa"));
        // nobody else changes it, and nothing of another is changed from here
        for name in ["learner", "member", "admin"] {
            let visitor = app.signed_in(name).await;
            let forged = visitor.submit("/account/listing", FILES, &fields).await;
            assert_eq!(forged.status, StatusCode::FORBIDDEN, "{name}");
        }
        let files = "/projects/drite-mbi-detyrimet-prova/files";
        let sent = picture_at(&owner, files, &[("alt", "Një urë")], &png(8, 8)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.one("main"));
        let other = rows(&app).await.pop().unwrap();
        for media in [other.id.to_string().as_str(), "99999"] {
            let none = send(media, "1", "x").await;
            assert_eq!(none.status, StatusCode::NOT_FOUND, "{media}");
        }
        assert_eq!(rows(&app).await.pop().unwrap().title, "Një urë");
    }
);

on_both!(
    what_is_refused_of_a_locked_one_leads_to_the_picture,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        for alt in ["Një sallë", "Një rrugë"] {
            added(&picture(&owner, &[("alt", alt)], &png(8, 8)).await);
        }
        let rows = rows(&app).await;
        let experience = rows[0].experience_id.unwrap();
        decided_by_moderators(&app, &format!("experience:{experience}"), "lock").await;
        let second = rows[1].id.to_string();
        for what in ["remove", "up"] {
            let refused = owner.submit(FILES, FILES, &[("do", what), ("media", &second)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-media"], "{what}");
            assert!(refused.one("#f-media").contains("Një rrugë"), "{what}");
        }
    }
);

on_both!(
    whether_there_is_room_is_asked_before_a_picture_is_drawn,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        let broken = b"\x89PNG\r\n\x1a\n and no more";
        // what is refused was work too, so it is counted
        for _ in 0..14 {
            let refused = picture(&owner, &[], broken).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused.attributes(".error-summary a", "href"), ["#f-picture"]);
            assert!(
                !refused.text().contains("deri në 20"),
                "{}",
                refused.one(".error-summary")
            );
        }
        for alt in ["a", "b", "c", "d", "e", "f"] {
            added(&picture(&owner, &[("alt", alt)], &png(8, 8)).await);
        }
        let full = picture(&owner, &[], broken).await;
        assert!(full.one(".error-summary").contains("Janë tashmë 6"), "{}", full.text());
        owner.get(FILES).await.ok();
        let page = b"<html><script>,";
        let met = owner.post_files(FILES, &FILE, &[("files", "a.pdf", page)]).await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.one(".error-summary").contains("deri në 20"), "{}", met.one("main"));
        assert_eq!(rows(&app).await.len(), 6);
    }
);

on_both!(
    a_form_that_cannot_be_read_is_not_told_that_it_is_too_large,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let owner = app.signed_in("owner").await;
        owner.get(FILES).await.ok();
        let headers = [
            ("content-type", "multipart/form-data; boundary=x"),
            ("sec-fetch-site", "same-origin"),
        ];
        let broken = owner.send(Method::POST, FILES, &headers, "--x\r\nbroken".into()).await;
        assert_eq!(broken.status, StatusCode::BAD_REQUEST);
        for name in ["a\0b.png", "a\r\nb.png"] {
            owner.get(FILES).await.ok();
            let odd = owner
                .post_files(FILES, &PICTURE, &[("picture", name, &png(8, 8))])
                .await;
            assert_eq!(odd.status, StatusCode::BAD_REQUEST, "{name:?}");
        }
        assert_eq!(rows(&app).await.len(), 0);
    }
);
