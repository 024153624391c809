//! Stewards bring files in the browser, and others publish them.

use std::io::{Cursor, Write};

use bashke::finance::queries;
use bashke_entities::accounts::{notification, person, person_role};
use bashke_entities::finance::{import_fault, import_work, observation, staged_observation};
use bashke_entities::platform::{audit_event, setting};
use bashke_tests::{Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

const HEAD: &str = "indicator,place,period,value,unit,source\n";
const SOURCE: &str = "27al-personnel-2021";

/// The people, among them a second steward: the trainer.
pub(super) async fn with_stewards(app: &TestApp) {
    app.with_people().await;
    let trainer = person_of(app, "trainer").await;
    let role = person_role::ActiveModel {
        id: NotSet,
        person_id: Set(trainer),
        role: Set("steward".to_owned()),
        granted_by: Set(None),
        granted_at: Set(app.clock.now()),
    };
    role.insert(&app.db).await.unwrap();
}

pub(super) async fn person_of(app: &TestApp, name: &str) -> i32 {
    let email = format!("{name}@bashke.test");
    let found = person::Entity::find().filter(person::Column::Email.eq(email));
    found.one(&app.db).await.unwrap().unwrap().id
}

pub(super) async fn notices(app: &TestApp, name: &str) -> Vec<String> {
    let person = person_of(app, name).await;
    let found = notification::Entity::find().filter(notification::Column::PersonId.eq(person));
    let rows = found.all(&app.db).await.unwrap();
    rows.into_iter().map(|notice| notice.message).collect()
}

async fn send(steward: &Visitor<'_>, name: &str, content: &[u8]) -> Reply {
    steward.get("/en/steward/import").await.ok();
    let fields = [("dataset", "published")];
    steward
        .post_files("/en/steward/import", &fields, &[("file", name, content)])
        .await
}

/// Uploads a file; gives the address of its work.
async fn upload(steward: &Visitor<'_>, name: &str, content: &[u8]) -> String {
    let reply = send(steward, name, content).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let columns = reply.header("location").to_owned();
    columns.strip_suffix("/columns").unwrap().to_owned()
}

/// Has a file checked with the columns as they were guessed, and what else is said.
async fn checked(steward: &Visitor<'_>, work: &str, more: &[(&str, &str)]) -> Reply {
    let columns = format!("{work}/columns");
    let page = steward.get(&columns).await.ok();
    let guessed = page.attributes("select[name^=column-] option[selected]", "value");
    let names: Vec<String> = (0..guessed.len()).map(|n| format!("column-{n}")).collect();
    let mut fields: Vec<(&str, &str)> = names
        .iter()
        .map(String::as_str)
        .zip(guessed.iter().map(String::as_str))
        .collect();
    let sheet = page.attributes("input[type=hidden][name=sheet]", "value");
    fields.extend(sheet.first().map(|sheet| ("sheet", sheet.as_str())));
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(more);
    let reply = steward.post(&columns, &fields).await;
    steward.follow(reply).await
}

async fn publish(steward: &Visitor<'_>, work: &str) -> Reply {
    steward.get(work).await;
    let fields = [
        ("do", "publish"),
        ("note-sq", "Taksat e Hasit."),
        ("note-en", "Taxes of Has."),
    ];
    steward.post(&format!("{work}/decision"), &fields).await
}

fn kept_files(app: &TestApp) -> Vec<String> {
    let folder = std::fs::read_dir(app.app.config.data_dir.join("imports"));
    let names = folder.into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

async fn stored(app: &TestApp, work: &str) -> Option<String> {
    let id: i32 = work.rsplit('/').next().unwrap().parse().unwrap();
    let row = import_work::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap();
    row.stored
}

on_both!(a_file_is_mended_and_published_by_another, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let rows =
        format!("local-taxes,has,2021,14.4,ALL million,{SOURCE}\nlocal-taxes,hass,2022,15,ALL million,{SOURCE}\n");
    let work = upload(&steward, "taksat.csv", format!("{HEAD}{rows}").as_bytes()).await;

    // the fault stands beside the cells of its row
    let faulty = checked(&steward, &work, &[("extent", "partial")]).await.ok();
    assert_eq!(faulty.texts("#fault-table tbody tr").len(), 1, "{}", faulty.text());
    assert_eq!(faulty.one("#fault-table tbody th"), "3");
    assert_eq!(faulty.one("#fault-table mark.fault"), "hass");
    assert!(faulty.one("#fault-table tbody .cell-text").contains("did you mean"));
    assert_eq!(faulty.count("#publish"), 0);
    let observations = observation::Entity::find().count(&app.db).await.unwrap();
    let first = stored(&app, &work).await.unwrap();

    // mended, with the columns as they were named
    let mended = format!("{HEAD}{}", rows.replace("hass", "has"));
    let reply = steward
        .post_files(&work, &[], &[("file", "taksat 2.csv", mended.as_bytes())])
        .await;
    let report = steward.follow(reply).await.ok();
    assert_eq!(report.texts("#changes-table tbody tr").len(), 2, "{}", report.text());
    assert_eq!(report.count("#sample .before-after"), 2);
    assert!(
        report
            .texts("#sample .card-value")
            .iter()
            .any(|value| value.contains("14.4"))
    );
    assert!(
        report.one("#publish p").contains("another steward"),
        "{}",
        report.one("#publish")
    );
    assert_eq!(import_fault::Entity::find().count(&app.db).await.unwrap(), 0);
    assert!(!kept_files(&app).contains(&first), "the file before is removed");
    assert_eq!(notices(&app, "trainer").await, ["figures-waiting"]);
    assert!(notices(&app, "steward").await.is_empty());

    // one's own work is published by another
    assert_eq!(publish(&steward, &work).await.status, StatusCode::FORBIDDEN);
    assert_eq!(observation::Entity::find().count(&app.db).await.unwrap(), observations);
    let other = app.signed_in("trainer").await;
    assert!(
        other
            .get("/en/steward")
            .await
            .ok()
            .one("#waiting")
            .contains("taksat 2.csv")
    );
    other.get(&work).await.ok();
    let bare = other
        .post(&format!("{work}/decision"), &[("do", "publish"), ("note-en", "x")])
        .await;
    assert_eq!(
        bare.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a note in both languages"
    );
    assert_eq!(bare.attributes("#f-note-sq", "aria-invalid"), ["true"]);
    let kept = stored(&app, &work).await.unwrap();
    let reply = publish(&other, &work).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    assert!(
        !kept_files(&app).iter().any(|name| name.starts_with(&kept[..20])),
        "{kept} is removed"
    );
    assert_eq!(notices(&app, "steward").await, ["figures-published"]);

    // readers see it at once, without waiting for the next look
    let number = app.app.cubes.current().newest();
    let page = app.get("/en/indicators/local-taxes?places=has&view=table").await.ok();
    assert!(
        page.text().contains("14.4 million") || page.text().contains("14,400,000"),
        "{}",
        page.text()
    );
    let release = app.get(&format!("/en/data/releases/{number}")).await.ok();
    assert!(release.one(".lede").contains("Taxes of Has."));
    let done = other.get(&work).await.ok();
    assert!(
        done.attributes("main a.button", "href")
            .contains(&format!("/en/data/releases/{number}"))
    );
    // and it is not published twice
    assert_eq!(publish(&other, &work).await.status, StatusCode::CONFLICT);

    let log: Vec<String> = audit_event::Entity::find()
        .filter(audit_event::Column::SubjectKind.is_in(["import", "release"]))
        .all(&app.db)
        .await
        .unwrap()
        .into_iter()
        .map(|event| event.action)
        .collect();
    for action in [
        "import.brought",
        "import.mapped",
        "import.mended",
        "import.read",
        "release.published",
    ] {
        assert!(log.iter().any(|done| done == action), "{action} among {log:?}");
    }

    // the same file again changes nothing and says so
    let again = upload(&steward, "taksat.csv", mended.as_bytes()).await;
    let same = checked(&steward, &again, &[("extent", "partial")]).await.ok();
    assert!(same.one(".lede").contains("stands already"), "{}", same.one(".lede"));
    assert_eq!(app.app.cubes.current().newest(), number);
});

on_both!(a_setting_lets_stewards_publish_their_own, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let file = format!("{HEAD}local-taxes,has,2021,14.4,ALL million,{SOURCE}\n");
    let work = upload(&steward, "a.csv", file.as_bytes()).await;
    checked(&steward, &work, &[]).await.ok();
    // the same file a second time is the one that waits
    let twin = upload(&steward, "b.csv", file.as_bytes()).await;
    let twin = checked(&steward, &twin, &[]).await.ok();
    assert!(
        twin.attributes("main a.button", "href").contains(&work),
        "{}",
        twin.text()
    );

    assert_eq!(publish(&steward, &work).await.status, StatusCode::FORBIDDEN);
    let on = setting::ActiveModel {
        name: Set("own-work-allowed".to_owned()),
        value: Set("on".to_owned()),
        set_by: Set(None),
        set_at: Set(app.clock.now()),
    };
    setting::Entity::insert(on)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    assert_eq!(publish(&steward, &work).await.status, StatusCode::SEE_OTHER);
});

on_both!(what_is_dropped_leaves_nothing, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let file = format!("{HEAD}local-taxes,has,2021,14.4,ALL million,{SOURCE}\n");
    let work = upload(&steward, "a.csv", file.as_bytes()).await;
    checked(&steward, &work, &[]).await.ok();
    let kept = stored(&app, &work).await.unwrap();
    assert!(kept_files(&app).contains(&kept));
    let other = app.signed_in("trainer").await;
    other.get(&work).await.ok();
    let reply = other.post(&format!("{work}/decision"), &[("do", "discard")]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert!(other.follow(reply).await.ok().one(".notice-done").contains("dropped"));
    assert_eq!(staged_observation::Entity::find().count(&app.db).await.unwrap(), 0);
    assert!(queries::pending_batches(&app.db).await.unwrap().is_empty());
    assert!(!kept_files(&app).contains(&kept));
    assert_eq!(notices(&app, "steward").await, ["figures-discarded"]);
    assert_eq!(publish(&other, &work).await.status, StatusCode::CONFLICT);
});

on_both!(a_release_in_between_asks_for_another_comparison, |app: TestApp| async {
    with_stewards(&app).await;
    let (steward, other) = (app.signed_in("steward").await, app.signed_in("trainer").await);
    let mut works = Vec::new();
    for year in [2021, 2022] {
        let file = format!("{HEAD}local-taxes,has,{year},14.4,ALL million,{SOURCE}\n");
        let work = upload(&steward, "a.csv", file.as_bytes()).await;
        checked(&steward, &work, &[]).await.ok();
        works.push(work);
    }
    assert_eq!(publish(&other, &works[0]).await.status, StatusCode::SEE_OTHER);
    let late = publish(&other, &works[1]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text());
    let reply = other.post(&format!("{}/decision", works[1]), &[("do", "again")]).await;
    let anew = other.follow(reply).await.ok();
    assert_eq!(anew.texts("#changes-table tbody tr").len(), 1, "{}", anew.text());
    assert_eq!(publish(&other, &works[1]).await.status, StatusCode::SEE_OTHER);
});

/// A workbook with these rows of texts.
fn workbook(sheet: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet()
        .set_name("Hyrje")
        .unwrap()
        .write(0, 0, "Lexo")
        .unwrap();
    let page = book.add_worksheet();
    page.set_name(sheet).unwrap();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            match cell.parse::<f64>() {
                Ok(number) => page.write(row as u32, column as u16, number).unwrap(),
                Err(_) => page.write(row as u32, column as u16, *cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

on_both!(a_wide_workbook_is_mapped, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let rows: [&[&str]; 4] = [
        &["Taksat vendore, milion lekë"],
        &["Nr.", "Bashkia", "2021", "2022", "Shënime"],
        &["1", "Has", "14.4", "15.5"],
        &["2", "Pustec", "1.1", "NI"],
    ];
    // its name lies: it is what it holds
    let work = upload(&steward, "taksat.csv", &workbook("Tabela 1", &rows)).await;
    let columns = format!("{work}/columns");
    let page = steward.get(&columns).await.ok();
    assert_eq!(page.texts("#f-sheet option"), ["Hyrje", "Tabela 1"]);
    let page = steward.get(&format!("{columns}?sheet=Tabela+1&row=2")).await.ok();
    let guessed = page.attributes("select[name^=column-] option[selected]", "value");
    assert_eq!(
        guessed,
        ["ignored", "place", "values-periods", "values-periods", "note"]
    );
    let fields = [
        ("sheet", "Tabela 1"),
        ("row", "2"),
        ("column-0", "ignored"),
        ("column-1", "place"),
        ("column-2", "values-periods"),
        ("column-3", "values-periods"),
        ("column-4", "note"),
        ("indicator", "local-taxes"),
        ("unit", "milion lekë"),
        ("source", SOURCE),
        ("extent", "partial"),
    ];
    let twice: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, if *name == "column-0" { "place" } else { *value }))
        .collect();
    assert_eq!(
        steward.post(&columns, &twice).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let reply = steward.post(&columns, &fields).await;
    let report = steward.follow(reply).await.ok();
    assert_eq!(report.texts("#changes-table tbody tr").len(), 4, "{}", report.text());
});

on_both!(what_is_no_table_is_refused_in_words, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let zip = |name: &str, size: usize| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(b"<workbook/>").unwrap();
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        let chunk = vec![b'<'; 1 << 20];
        for _ in 0..size {
            zip.write_all(&chunk).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let mut plain = zip::ZipWriter::new(Cursor::new(Vec::new()));
    plain
        .start_file("readme.txt", zip::write::SimpleFileOptions::default())
        .unwrap();
    plain.write_all(b"hello").unwrap();
    let plain = plain.finish().unwrap().into_inner();
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(HEAD.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let mut polyglot = b"\x89PNG\r\n\x1a\n".to_vec();
    polyglot.extend_from_slice(&workbook("T", &[&["a"]]));
    for (name, content, said) in [
        (
            "picture.csv",
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"[..],
            "neither a table",
        ),
        ("bomb.xlsx", &zip("xl/sharedStrings.xml", 100), "unpacks to more"),
        ("bomb.csv", &zip("xl/media/image1.png", 400), "unpacks to more"),
        ("archive.xlsx", &plain, "not a workbook"),
        ("polyglot.xlsx", &polyglot, "neither a table"),
        ("unicode.csv", &utf16, "UTF-16"),
        ("zeros.csv", b"indicator,place\0,period\n", "neither a table"),
        ("latin.csv", b"Bashkia,Vlera\nLezh\xeb,1\n", "not UTF-8"),
        ("page.csv", b"<!DOCTYPE html><table><tr><td>1", "neither a table"),
        ("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "old make"),
        ("torn.xlsx", b"PK\x03\x04torn", "broken"),
        ("empty.csv", b"", "empty"),
    ] {
        let reply = send(&steward, name, content).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(
            reply.one("#f-file-error").contains(said),
            "{name}: {}",
            reply.one("#f-file-error")
        );
    }
    let reply = steward
        .post_files("/en/steward/import", &[("dataset", "published")], &[])
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "no file at all");
    let large = vec![b'a'; 25 * 1024 * 1024 + 1];
    assert_eq!(
        send(&steward, "large.csv", &large).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    // made figures are not brought by anyone
    steward.get("/en/steward/import").await.ok();
    let file = [("file", "a.csv", HEAD.as_bytes())];
    let reply = steward
        .post_files("/en/steward/import", &[("dataset", "illustrative")], &file)
        .await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(import_work::Entity::find().count(&app.db).await.unwrap(), 0);
});

on_both!(only_stewards_come_in, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let file = format!("{HEAD}local-taxes,has,2021,14.4,ALL million,{SOURCE}\n");
    let work = upload(&steward, "a.csv", file.as_bytes()).await;
    checked(&steward, &work, &[]).await.ok();
    let columns = format!("{work}/columns");
    let pages = [
        "/en/steward",
        "/en/steward/import",
        "/en/steward/correct",
        "/en/steward/indicators",
        "/en/steward/indicators/arrears-stock",
        &work,
    ];
    let guest = app.visitor();
    for path in pages {
        let reply = guest.get(path).await;
        assert!(!reply.status.is_success(), "a guest at {path}");
        steward.get(path).await.ok();
    }
    for name in ["member", "moderator"] {
        let visitor = app.signed_in(name).await;
        visitor.get("/en/account").await.ok();
        for path in pages {
            assert_eq!(
                visitor.get(path).await.status,
                StatusCode::FORBIDDEN,
                "{name} at {path}"
            );
        }
        visitor.get("/en/account").await.ok();
        let fields = [("do", "publish"), ("note-sq", "x"), ("note-en", "x")];
        let reply = visitor.post(&format!("{work}/decision"), &fields).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name} publishes");
        let reply = visitor
            .post_files(
                "/en/steward/import",
                &[("dataset", "published")],
                &[("file", "a.csv", b"a,b")],
            )
            .await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name} uploads");
    }
    // whoever changes another's file could publish it as another's: so nobody does
    let other = app.signed_in("trainer").await;
    assert!(!other.get(&columns).await.status.is_success());
    let mine = upload(&steward, "b.csv", b"indicator,place\n").await;
    other.get("/en/steward").await.ok();
    let reply = other
        .post_files(&mine, &[], &[("file", "c.csv", file.as_bytes())])
        .await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN);
    assert_eq!(
        other
            .post(&format!("{mine}/columns"), &[("column-0", "indicator")])
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    // a forged form is refused, whoever sends it
    let forged = app.signed_in("trainer").await;
    let reply = forged.post(&format!("{work}/decision"), &[("do", "discard")]).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN);
});

on_both!(a_large_file_is_read_in_the_background, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let mut file = HEAD.to_owned();
    for year in 1990..2020 {
        for quarter in 1..=4 {
            file.push_str(&format!(
                "local-taxes,has,{year}-Q{quarter},{year}.5,ALL million,{SOURCE}\n"
            ));
        }
    }
    let filler = format!("{}\n", ",".repeat(5));
    file.push_str(&filler.repeat(300 * 1024 / filler.len()));
    let work = upload(&steward, "a.csv", file.as_bytes()).await;
    let queued = checked(&steward, &work, &[]).await.ok();
    assert!(queued.one("main [role=status]").contains("turn"), "{}", queued.text());
    app.work().await;
    let page = steward.get(&work).await.ok();
    assert!(page.one(".lede").contains("waits for publication"), "{}", page.text());
    assert!(page.one("#changes").contains("120"), "{}", page.one("#changes"));
});

on_both!(long_lists_take_no_more_statements, |app: TestApp| async {
    async fn cost(app: &TestApp, steward: &Visitor<'_>, path: &str) -> usize {
        let before = app.queries();
        steward.get(path).await.ok();
        app.queries() - before
    }
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let faults = |n: usize| format!("{HEAD}{}", format!("local-taxes,hass,2021,1,ALL,{SOURCE}\n").repeat(n));
    let one = upload(&steward, "one.csv", faults(1).as_bytes()).await;
    checked(&steward, &one, &[]).await.ok();
    let (few, desk) = (
        cost(&app, &steward, &one).await,
        cost(&app, &steward, "/en/steward").await,
    );
    let many = upload(&steward, "many.csv", faults(120).as_bytes()).await;
    let page = checked(&steward, &many, &[]).await.ok();
    assert_eq!(page.count("#fault-table tbody tr"), 25);
    assert_eq!(page.one("#faults h2"), "120 faults");
    assert_eq!(
        steward
            .get(&format!("{many}?page=5"))
            .await
            .ok()
            .count("#fault-table tbody tr"),
        20
    );
    assert_eq!(
        steward.get(&format!("{many}?page=6")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(cost(&app, &steward, &many).await, few);
    for year in 2001..2013 {
        let file = format!("{HEAD}local-taxes,has,{year},14.4,ALL million,{SOURCE}\n");
        let work = upload(&steward, "a.csv", file.as_bytes()).await;
        checked(&steward, &work, &[]).await.ok();
    }
    assert_eq!(steward.get("/en/steward").await.ok().count("#waiting li"), 12);
    assert_eq!(cost(&app, &steward, "/en/steward").await, desk);
});

on_both!(the_command_line_and_the_page_know_of_each_other, |app: TestApp| async {
    with_stewards(&app).await;
    let steward = app.signed_in("steward").await;
    let file = format!("{HEAD}local-taxes,has,2021,14.4,ALL million,{SOURCE}\n");
    let work = upload(&steward, "a.csv", file.as_bytes()).await;
    checked(&steward, &work, &[]).await.ok();
    let batch = queries::pending_batches(&app.db).await.unwrap()[0].id;
    let tx = bashke::platform::db::begin_write(&app.db).await.unwrap();
    bashke::finance::commands::publish(&tx, &app.clock, batch, "shënim", "note")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = steward.get(&work).await.ok();
    assert!(page.one(".lede").contains("published"), "{}", page.one(".lede"));
    let kept = stored(&app, &work).await.unwrap();
    bashke::finance::jobs::sweep(&app.app).await.unwrap();
    assert!(!kept_files(&app).contains(&kept));
    assert_eq!(stored(&app, &work).await, None);
    // what nobody goes on with is dropped after a month, not before
    let left = upload(&steward, "b.csv", b"indicator,place\n").await;
    for (days, kept) in [(29, true), (31, false)] {
        let later = app.another(bashke_tests::clock_after(&app.clock, days * 24 * 60)).await;
        bashke::finance::jobs::sweep(&later.app).await.unwrap();
        assert_eq!(stored(&app, &left).await.is_some(), kept, "after {days} days");
    }
});
