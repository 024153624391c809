//! Pictures, recordings and files in lessons: brought, described, shown, played in parts, taken away and brought elsewhere.

use std::io::Cursor;

use bashke_entities::training::{course, course_media};
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use image::{ImageFormat, Rgb, RgbImage};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::drafts::{LESSON, OUTLINE, begin, publish, send};
use super::{COURSE, IMPORT, enrol, ready};

/// The media of the course that the tests take.
pub(super) const MEDIA: &str = "/teaching/courses/right-to-information/media";

/// A lesson of it, as it is read.
const READ: &str = "/courses/right-to-information/law-and-its-clock/a-right-not-a-favour";

/// A picture of one colour.
pub(super) fn picture(red: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(60, 40, Rgb([red, 80, 90]))
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// So many frames of silence, 417 bytes each.
fn sound(frames: usize) -> Vec<u8> {
    let mut one = vec![0xff, 0xfb, 0x90, 0x00];
    one.resize(417, 0);
    one.repeat(frames)
}

/// Sends the form of the page of media, with a file.
pub(super) async fn add(trainer: &Visitor<'_>, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Reply {
    let page = trainer.get(MEDIA).await.ok();
    let mark = page.attributes("#add input[name=mark]", "value").remove(0);
    // of two of a name the first counts
    let mut all = fields.to_vec();
    all.extend([("do", "add"), ("where", "file"), ("mark", mark.as_str())]);
    let files: Vec<(&str, &str, &[u8])> = file.iter().map(|(name, bytes)| ("files", *name, *bytes)).collect();
    trainer.post_files(MEDIA, &all, &files).await
}

/// Writes the Albanian text of the lesson.
async fn write(trainer: &Visitor<'_>, text: &str) {
    let fields = [
        ("title-sq", "Një e drejtë"),
        ("title-en", "A right"),
        ("slug", "a-right-not-a-favour"),
        ("minutes", "5"),
        ("text-sq", text),
        ("text-en", ""),
    ];
    let saved = send(trainer, LESSON, LESSON, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
}

/// A picture, a recording and a link in the draft, and a lesson that shows them.
async fn written(trainer: &Visitor<'_>) {
    begin(trainer, OUTLINE).await;
    let map = [
        ("title-sq", "Harta"),
        ("title-en", "The map"),
        ("alt-sq", "Një hartë e Shqipërisë"),
    ];
    let added = add(trainer, &map, Some(("harta.jpg", &picture(1)))).await;
    assert_eq!(added.header("location"), format!("{MEDIA}?done=medium#medium-harta"));
    let talk = [("title-sq", "Biseda"), ("transcript-sq", "Flet **Arta** për ligjin.")];
    let added = add(trainer, &talk, Some(("biseda.mp3", &sound(5)))).await;
    assert_eq!(added.header("location"), format!("{MEDIA}?done=medium#medium-biseda"));
    let elsewhere = [
        ("where", "link"),
        ("title-sq", "Një film"),
        ("link", "https://www.youtube.com/watch?v=1"),
    ];
    let added = add(trainer, &elsewhere, None).await;
    assert_eq!(added.header("location"), format!("{MEDIA}?done=medium#medium-nje-film"));
    write(trainer, "Teksti.\n\n@media harta\n@media biseda\n@media nje-film\n").await;
}

/// The contents that a course has.
pub(super) async fn contents(app: &TestApp, slug: &str) -> Vec<course_media::Model> {
    let course = course::Entity::find().filter(course::Column::Slug.eq(slug));
    let Some(course) = course.one(&app.db).await.unwrap() else {
        return Vec::new();
    };
    let rows = course_media::Entity::find().filter(course_media::Column::CourseId.eq(course.id));
    rows.all(&app.db).await.unwrap()
}

on_both!(
    what_a_lesson_shows_is_described_and_played_from_here,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        written(&trainer).await;
        let preview = trainer
            .get(&format!("{OUTLINE}/preview/law-and-its-clock/a-right-not-a-favour"))
            .await
            .ok();
        let draft = preview.attributes(".medium img", "src").remove(0);
        assert_eq!(draft, format!("{OUTLINE}/draft/harta.png"));
        assert_eq!(trainer.get(&draft).await.ok().header("content-type"), "image/png");
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(&draft).await.status, StatusCode::FORBIDDEN);
        let early = "/media/right-to-information/harta.png";
        assert_eq!(
            app.get(early).await.status,
            StatusCode::NOT_FOUND,
            "nothing is published"
        );
        let published = publish(&trainer, OUTLINE).await;
        assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());

        enrol(&learner, COURSE).await;
        let page = learner.get(READ).await.ok();
        assert_eq!(page.attributes(".medium img", "alt"), ["Një hartë e Shqipërisë"]);
        assert_eq!(page.attributes(".medium img", "src"), [early]);
        assert_eq!(page.attributes(".medium audio", "preload"), ["none"]);
        assert_eq!(page.one(".medium details strong"), "Arta");
        let link = page.attributes(".medium a[rel]", "href");
        assert_eq!(link, ["https://www.youtube.com/watch?v=1"]);
        assert!(page.text().contains("Hapet në youtube.com"), "{}", page.text());
        assert_eq!(page.count("iframe, video, embed, object"), 0);
        assert!(page.header("content-security-policy").contains("media-src 'self'"));
        // nothing else may play anything
        let course = learner.get(COURSE).await.ok();
        assert!(!course.header("content-security-policy").contains("media-src"));
        // on paper nothing plays, and what is said stands there
        let paper = learner.get(&format!("{COURSE}/print")).await.ok();
        assert_eq!((paper.count("audio"), paper.count(".transcript details")), (0, 0));
        assert!(paper.one(".transcript").contains("Flet Arta për ligjin."));
        // in English what is not translated stands in Albanian, and the file is the same
        let english = learner.get(&format!("/en{READ}")).await.ok();
        let src = english.attributes(".medium audio", "src").remove(0);
        assert_eq!(src, "/en/media/right-to-information/biseda.mp3");
        assert_eq!(english.attributes(".medium img", "lang"), ["sq"]);

        let talk = "/media/right-to-information/biseda.mp3";
        let whole = app.get_with(talk, &[("accept-encoding", "gzip")]).await.ok();
        assert_eq!(whole.bytes, sound(5));
        for (name, value) in [
            ("content-type", "audio/mpeg"),
            ("accept-ranges", "bytes"),
            ("content-encoding", ""),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(whole.header(name), value, "{name}");
        }
        let tag = whole.header("etag").to_owned();
        let part = app
            .get_with(talk, &[("range", "bytes=417-420"), ("if-range", &tag)])
            .await;
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.header("content-range"), "bytes 417-420/2085");
        assert_eq!(part.bytes, [0xff, 0xfb, 0x90, 0x00]);
        let beyond = app.get_with(talk, &[("range", "bytes=9999-")]).await;
        assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
        assert_eq!(beyond.header("content-range"), "bytes */2085");
        let other = app
            .get_with(talk, &[("range", "bytes=0-9"), ("if-range", "\"x\"")])
            .await
            .ok();
        assert_eq!(other.bytes.len(), 2085);
        let same = app.get_with(talk, &[("if-none-match", &tag)]).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED);
        for none in ["biseda.mp4", "tjeter.mp3", "media.toml", "..%2Fcourse.toml", "biseda"] {
            let path = format!("/media/right-to-information/{none}");
            assert_eq!(app.get(&path).await.status, StatusCode::NOT_FOUND, "{none}");
        }

        // a withdrawn course is there for those who take it, and so is what it shows
        let offer = format!("{OUTLINE}/offer");
        trainer.submit(OUTLINE, &offer, &[("offer", "no")]).await;
        assert_eq!(app.get(talk).await.status, StatusCode::NOT_FOUND);
        learner.get(talk).await.ok();
    }
);

on_both!(
    what_is_not_described_or_is_no_medium_is_refused,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let named = ("title-sq", "Diçka");
        let film = {
            let boxed = |name: &[u8], inside: &[u8]| {
                let length = u32::try_from(inside.len() + 8).unwrap().to_be_bytes();
                [&length[..], name, inside].concat()
            };
            let handler = boxed(b"hdlr", &[&[0; 8][..], b"vide", &[0; 12]].concat());
            [boxed(b"ftyp", b"isom\0\0\0\0"), boxed(b"moov", &handler)].concat()
        };
        let mut large = Cursor::new(Vec::new());
        image::GrayImage::new(5_000, 5_001)
            .write_to(&mut large, ImageFormat::Png)
            .unwrap();
        for (field, why, fields, file) in [
            (
                "files",
                "se 8 MB ose se 25 milionë piksela",
                vec![named, ("alt-sq", "x")],
                Some(large.into_inner()),
            ),
            ("alt-sq", "Shkruani çfarë tregon figura.", vec![named], Some(picture(1))),
            ("transcript-sq", "Shkruani transkriptin.", vec![named], Some(sound(3))),
            ("transcript-sq", "Shkruani transkriptin.", vec![named], Some(film)),
            ("files", "Zgjidhni një skedar.", vec![named], None),
            (
                "title-sq",
                "emër",
                vec![("title-sq", " "), ("alt-sq", "x")],
                Some(picture(1)),
            ),
            (
                "files",
                "asnjë lloji",
                vec![named, ("alt-sq", "x")],
                Some(b"<svg/>".to_vec()),
            ),
            ("files", "i prerë", vec![named], Some(b"OggS".to_vec())),
        ] {
            let file = file.as_deref().map(|bytes| ("x.png", bytes));
            let refused = add(&trainer, &fields, file).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            let told = refused.texts(&format!(".field-error, #f-{field}-error"));
            assert!(told.iter().any(|text| text.contains(why)), "{field} {why}: {told:?}");
        }
        app.work().await;
        assert_eq!(contents(&app, "right-to-information").await, []);
        let page = trainer.get(MEDIA).await.ok();
        assert_eq!(page.count("#media .entries > li"), 0);
        // nobody else writes
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(MEDIA).await.status, StatusCode::FORBIDDEN);
    }
);

on_both!(
    a_text_that_names_what_is_not_there_is_a_fault_and_what_no_text_shows_a_hint,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        written(&trainer).await;
        write(&trainer, "Teksti.\n\n@media harta\n@media biseda\n@media mungon\n").await;
        let page = trainer.get(OUTLINE).await.ok();
        let faults = page.texts("#faults tbody tr");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(
            faults[0].starts_with("Një e drejtë")
                && faults[0].contains("shqip, rreshti 5")
                && faults[0].contains("(mungon)"),
            "{faults:?}"
        );
        assert_eq!(page.count("#publish form[action$=publish]"), 0);
        assert!(page.text().contains("1 prej figurave"), "{}", page.text());
        let media = trainer.get(MEDIA).await.ok();
        assert_eq!(media.texts("#medium-nje-film .tag"), ["nuk shfaqet askund"]);
        assert_eq!(media.count("#medium-harta .tag"), 0);
        let preview = format!("{OUTLINE}/preview/law-and-its-clock/a-right-not-a-favour");
        assert!(trainer.get(&preview).await.ok().text().contains("“mungon”"));
        // an edit of a medium keeps what it says, and two who change at once lose nothing
        let edit = format!("{MEDIA}/biseda");
        let seen = trainer.get(&edit).await.ok();
        assert!(seen.one("#f-transcript-sq").contains("Flet **Arta**"));
        let mark = seen.attributes("input[name=mark]", "value").remove(0);
        let fields = |title: &'static str| {
            vec![
                ("mark", mark.clone()),
                ("title-sq", title.to_owned()),
                ("transcript-sq", "Tjetër.".to_owned()),
            ]
        };
        for (title, status) in [("E para", StatusCode::SEE_OTHER), ("E dyta", StatusCode::CONFLICT)] {
            let fields = fields(title);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let reply = trainer.post_files(&edit, &fields, &[]).await;
            assert_eq!(reply.status, status, "{}", reply.text());
            if status == StatusCode::CONFLICT {
                assert!(reply.one("#now").contains("E para"));
                assert_eq!(reply.attributes("#f-title-sq", "value"), ["E dyta"]);
            }
        }
        // what is taken away is gone from the draft, and its file with it
        let kept = contents(&app, "right-to-information").await;
        assert_eq!(kept.len(), 2);
        let remove = [("do", "remove"), ("medium", "harta")];
        let removed = send(&trainer, MEDIA, MEDIA, &remove).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
        let left = contents(&app, "right-to-information").await;
        assert_eq!(left.len(), 1);
        app.work().await;
        for row in &kept {
            let there = app.app.storage.read(&row.key).await.is_ok();
            assert_eq!(there, left.contains(row), "{}", row.media_type);
        }
    }
);

on_both!(
    a_course_with_media_is_taken_away_and_brought_elsewhere_unchanged,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        written(&trainer).await;
        publish(&trainer, OUTLINE).await;
        let archive = trainer.get(&format!("{COURSE}/course.zip")).await.ok().bytes;
        let bring = async |what: &str, slug: &str, bytes: &[u8]| {
            trainer.get(IMPORT).await.ok();
            let fields = [("slug", slug), ("do", what)];
            trainer
                .post_files(IMPORT, &fields, &[("file", "course.zip", bytes)])
                .await
        };
        let checked = bring("check", "ours", &archive).await.ok();
        assert_eq!(checked.count(".notice-done"), 1, "{}", checked.text());
        let brought = bring("draft", "ours", &archive).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        let again = trainer.get("/teaching/courses/ours/draft.zip").await.ok().bytes;
        assert_eq!(again, archive);
        assert_eq!(contents(&app, "ours").await.len(), 2);
        trainer.get("/teaching/courses/ours/draft/biseda.mp3").await.ok();

        // a draft that is let go takes its files along, and nobody else's
        let mark = trainer.get("/teaching/courses/ours").await.ok();
        let mark = mark.attributes("#publish input[name=mark]", "value").remove(0);
        let gone = contents(&app, "ours").await;
        let discard = [("do", "discard"), ("mark", mark.as_str())];
        let discarded = trainer.post("/teaching/courses/ours/draft", &discard).await;
        assert_eq!(discarded.status, StatusCode::SEE_OTHER, "{}", discarded.text());
        app.work().await;
        assert_eq!(contents(&app, "ours").await, []);
        for row in gone {
            assert!(app.app.storage.read(&row.key).await.is_err(), "{}", row.media_type);
        }
        app.get("/media/right-to-information/harta.png").await.ok();

        // another file in the next version leaves the one that is read as it is
        let before = app.get("/media/right-to-information/harta.png").await.ok().bytes;
        begin(&trainer, OUTLINE).await;
        let edit = format!("{MEDIA}/harta");
        let seen = trainer.get(&edit).await.ok();
        let mark = seen.attributes("input[name=mark]", "value").remove(0);
        let fields = [("mark", mark.as_str()), ("title-sq", "Harta"), ("alt-sq", "Tjetër")];
        let replaced = trainer
            .post_files(&edit, &fields, &[("files", "x.jpg", &picture(200))])
            .await;
        assert_eq!(replaced.status, StatusCode::SEE_OTHER, "{}", replaced.text());
        app.work().await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, COURSE).await;
        assert_eq!(
            app.get("/media/right-to-information/harta.png").await.ok().bytes,
            before
        );
        publish(&trainer, OUTLINE).await;
        let after = app.get("/media/right-to-information/harta.png").await.ok().bytes;
        assert_ne!(after, before);
        let own = learner.get("/media/right-to-information/harta.png").await.ok().bytes;
        assert_eq!(own, before, "whoever takes a version stays on it");
    }
);
