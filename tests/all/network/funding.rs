//! Programmes, calls and grants are entered and changed on the platform.

use bashke_entities::network::{call, grant, programme};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::library::done;
use super::offers::hide;
use super::{belongs, organisation_id, with};

/// A call as it is typed.
pub(super) const CALL: [(&str, &str); 15] = [
    ("programme", "levizalbania"),
    ("name-sq", "Thirrja për ujin"),
    ("name-en", "Call for water"),
    ("opens-on", "2020-01-01"),
    ("closes-on", "2099-01-31"),
    ("budget", "900 000"),
    ("currency", "EUR"),
    ("budget-note-sq", "Së paku dhjetë grante."),
    ("budget-note-en", "Ten grants at least."),
    ("note-sq", "Kërkohet një plan i xhirafës."),
    ("note-en", "A plan of the giraffe is asked for."),
    ("theme", "youth"),
    ("apply-at", "https://thirrja.al/apliko"),
    ("source-title", "Njoftimi i thirrjes"),
    ("source", "https://thirrja.al/njoftimi"),
];

/// Its page.
const PAGE: &str = "/calls/thirrja-per-ujin";

/// A grant as it is typed: nobody says how much it was.
pub(super) const GRANT: [(&str, &str); 9] = [
    ("under", "call:thirrja-per-ujin"),
    ("recipient", "Agenda Institute"),
    ("title-sq", "Pusi i fshatit"),
    ("title-en", "The well of the village"),
    ("starts-on", "2024-03-01"),
    ("ends-on", "2024-12-31"),
    ("place", "lezhe"),
    ("source-title", "Lista e granteve"),
    ("source", "https://thirrja.al/grantet"),
];

/// Its form.
const GRANT_EDIT: &str = "/grants/pusi-i-fshatit/edit";

/// A programme as it is typed.
pub(super) const PROGRAMME: [(&str, &str); 7] = [
    ("name-sq", "Fondi i Bregut"),
    ("name-en", "The Coast Fund"),
    ("funder", "Fondacioni i Bregut"),
    ("about-sq", "Paguan për bregun."),
    ("about-en", "It pays for the coast."),
    ("source-title", "Rreth fondit"),
    ("source", "https://bregu.al/rreth"),
];

/// The pages on which somebody writes.
const FORMS: [&str; 6] = [
    "/calls/new",
    "/calls/levizalbania-5/edit",
    "/grants/new",
    "/grants/call-5-isp/edit",
    "/programmes/new",
    "/programmes/levizalbania/edit",
];

on_both!(
    only_those_who_write_the_library_enter_calls_and_grants,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "trainer", "instituti-i-studimeve-politike", Standing::Owner).await;
        let counts = async || {
            let calls = call::Entity::find().count(&app.db).await.unwrap();
            let grants = grant::Entity::find().count(&app.db).await.unwrap();
            let programmes = programme::Entity::find().count(&app.db).await.unwrap();
            let call = call::Entity::find().filter(call::Column::Revision.ne(1));
            let grant = grant::Entity::find().filter(grant::Column::Revision.ne(1));
            let programme = programme::Entity::find().filter(programme::Column::Revision.ne(1));
            let changed = [
                call.count(&app.db).await.unwrap(),
                grant.count(&app.db).await.unwrap(),
                programme.count(&app.db).await.unwrap(),
            ];
            ([calls, grants, programmes], changed)
        };
        let before = counts().await;
        for path in FORMS {
            let guest = app.get(path).await;
            assert!(guest.status.is_redirection(), "{path}: {}", guest.status);
        }
        let typed = |path: &str| match path {
            path if path.contains("calls") => with(&CALL, &[("revision", "1")]),
            path if path.contains("grants") => with(&GRANT, &[("under", "programme:levizalbania"), ("revision", "1")]),
            _ => with(&PROGRAMME, &[("revision", "1")]),
        };
        for who in ["learner", "owner", "trainer", "steward"] {
            let visitor = app.signed_in(who).await;
            visitor.get("/account").await.ok();
            for path in FORMS {
                assert_eq!(visitor.get(path).await.status, StatusCode::FORBIDDEN, "{who} {path}");
                let sent = visitor.post(path, &typed(path)).await;
                assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who} {path}");
            }
            for page in ["/calls", "/calls/levizalbania-5", "/programmes/levizalbania"] {
                let links = visitor.get(page).await.ok().attributes("main a", "href");
                let ways = links
                    .iter()
                    .filter(|href| href.starts_with('/') && (href.ends_with("/edit") || href.contains("/new")));
                assert_eq!(ways.count(), 0, "{who} {page}");
            }
        }
        assert_eq!(counts().await, before);
        for who in ["moderator", "admin"] {
            let visitor = app.signed_in(who).await;
            for path in FORMS {
                visitor.get(path).await.ok();
            }
            let call = visitor.get("/calls/levizalbania-5").await.ok();
            for href in [FORMS[1], FORMS[3], "/grants/new?under=call:levizalbania-5"] {
                assert_eq!(call.count(&format!("main a[href='{href}']")), 1, "{who} {href}");
            }
            for path in ["/calls/nuk-ka/edit", "/grants/nuk-ka/edit", "/programmes/nuk-ka/edit"] {
                assert_eq!(visitor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }
);

on_both!(
    a_call_is_announced_in_both_languages_and_changed_by_one_at_a_time,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("moderator").await;
        // all that is refused is told at once, and what was typed stays
        let odd = with(
            &CALL,
            &[
                ("programme", "nuk-ka"),
                ("name-en", ""),
                ("closes-on", "2019-12-31"),
                ("budget", "shumë"),
                ("currency", ""),
                ("applications", "3"),
                ("supported", "4"),
                ("apply-at", "javascript:x"),
                ("source-title", ""),
                ("source", "http://thirrja.al/njoftimi"),
            ],
        );
        let refused = editor.submit("/calls/new", "/calls/new", &odd).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.attributes("[aria-invalid=true]", "name"),
            [
                "programme",
                "name-en",
                "closes-on",
                "budget",
                "currency",
                "supported",
                "apply-at",
                "source-title",
                "source"
            ]
        );
        assert_eq!(refused.attributes("input[name=budget]", "value"), ["shumë"]);
        let sent = editor.submit("/calls/new", "/calls/new", &CALL).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert!(editor.follow(sent).await.one(".notice-done").contains("U ruajt"));
        let shown = app.get(PAGE).await.ok();
        for part in [
            "Thirrja për ujin",
            "1 janar 2020",
            "31 janar 2099",
            "Së paku dhjetë grante.",
            "plan i xhirafës",
            "Rinia",
            "Njoftimi i thirrjes",
        ] {
            assert!(shown.one("main").contains(part), "{part}");
        }
        for href in [
            "https://thirrja.al/apliko",
            "https://thirrja.al/njoftimi",
            "/programmes/levizalbania",
        ] {
            assert!(shown.count(&format!("main a[href='{href}']")) > 0, "{href}");
        }
        let english = app.get(&format!("/en{PAGE}")).await.ok();
        for part in [
            "Call for water",
            "900,000 EUR",
            "Ten grants at least.",
            "of the giraffe",
        ] {
            assert!(english.one("main").contains(part), "{part}");
        }
        let list = app.get("/calls?q=UJIN").await.ok();
        assert_eq!(list.attributes(".entries > li > a", "href"), [PAGE]);
        assert!(list.one("main").contains("Aplikimet janë të hapura"));
        // two at once: the second reads what the first wrote, and writes over it knowingly
        let edit = format!("{PAGE}/edit");
        let form = editor.get(&edit).await.ok();
        assert_eq!(form.attributes("input[name=budget]", "value"), ["900000"]);
        assert_eq!(form.attributes("input[name=theme][checked]", "value"), ["youth"]);
        let first = with(&CALL, &[("name-en", "Call for clean water"), ("revision", "1")]);
        assert_eq!(editor.submit(&edit, &edit, &first).await.status, StatusCode::SEE_OTHER);
        let late = with(
            &CALL,
            &[("name-en", "Call for rivers"), ("theme", "media"), ("revision", "1")],
        );
        let late = editor.post(&edit, &late).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(
            late.one(".notice-warning").contains("Call for clean water"),
            "what stands"
        );
        assert_eq!(late.attributes("input[name=name-en]", "value"), ["Call for rivers"]);
        assert_eq!(late.attributes("input[name=revision]", "value"), ["2"]);
        let again = with(
            &CALL,
            &[("name-en", "Call for rivers"), ("theme", "media"), ("revision", "2")],
        );
        assert_eq!(editor.post(&edit, &again).await.status, StatusCode::SEE_OTHER);
        let shown = app.get(&format!("/en{PAGE}")).await.ok();
        assert!(shown.one("main").contains("Call for rivers"));
        assert!(
            !shown.texts(".tag").contains(&"Youth".to_owned()),
            "the themes are those of now"
        );
        assert_eq!(
            done(&app, "call").await,
            ["call.listed", "call.changed", "call.changed"]
        );
        let admin = app.signed_in("admin").await;
        for (path, words) in [
            ("/admin/audit", "Shënoi një thirrje për aplikime"),
            ("/en/admin/audit", "Entered a call for applications"),
        ] {
            assert!(admin.get(path).await.ok().text().contains(words), "{path}");
        }
    }
);

on_both!(
    a_grant_stands_on_the_page_of_its_call_and_of_its_recipient,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("moderator").await;
        let new = "/grants/new";
        assert_eq!(
            editor.submit("/calls/new", "/calls/new", &CALL).await.status,
            StatusCode::SEE_OTHER
        );
        let odd = with(
            &GRANT,
            &[
                ("under", ""),
                ("recipient", "Nuk Ka Askund"),
                ("amount", "0"),
                ("source", ""),
            ],
        );
        let refused = editor.submit(new, new, &odd).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            refused.attributes("[aria-invalid=true]", "name"),
            ["under", "recipient", "amount", "currency", "source"]
        );
        assert_eq!(refused.attributes("input[name=recipient]", "value"), ["Nuk Ka Askund"]);
        for others in [vec![("recipient", "")], vec![("individual", "yes")]] {
            let refused = editor.submit(new, new, &with(&GRANT, &others)).await;
            assert_eq!(refused.attributes("[aria-invalid=true]", "name"), ["recipient"]);
        }
        let spent = async || {
            let by_place = bashke::network::queries::grants_by_place(&app.db).await.unwrap();
            by_place.values().sum::<usize>()
        };
        let before = spent().await;
        let sent = editor
            .submit(&format!("{new}?under=call:thirrja-per-ujin"), new, &GRANT)
            .await;
        assert_eq!(sent.header("location"), format!("{PAGE}?done=grant"));
        assert_eq!(spent().await, before + 1);
        let (profile, other) = (
            "/organisations/agenda-institute",
            "/organisations/instituti-i-studimeve-politike",
        );
        let found = "/network?call=thirrja-per-ujin";
        for page in [PAGE, profile] {
            let shown = app.get(page).await.ok();
            for part in [
                "Pusi i fshatit",
                "shuma nuk dihet",
                "1 mars 2024",
                "Lezhë",
                "Lista e granteve",
            ] {
                assert!(shown.one("main").contains(part), "{page} {part}");
            }
            let english = app.get(&format!("/en{page}")).await.ok();
            assert!(
                english
                    .texts(".grant-title")
                    .contains(&"The well of the village".to_owned())
            );
        }
        assert_eq!(app.get(PAGE).await.ok().count(&format!("main a[href='{profile}']")), 1);
        assert!(app.get(found).await.ok().text().contains("Agenda Institute"));
        // the amount becomes known, and another received it
        let form = editor.get(GRANT_EDIT).await.ok();
        assert_eq!(form.attributes("input[name=recipient]", "value"), ["Agenda Institute"]);
        assert_eq!(form.attributes("input[name=place][checked]", "value"), ["lezhe"]);
        let known = with(
            &GRANT,
            &[
                ("amount", "12 500"),
                ("currency", "CHF"),
                (
                    "recipient",
                    "https://bashke.example/organisations/instituti-i-studimeve-politike",
                ),
                ("revision", "1"),
            ],
        );
        let sent = editor.submit(GRANT_EDIT, GRANT_EDIT, &known).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let english = app.get(&format!("/en{other}")).await.ok();
        assert!(english.one("main").contains("12,500 CHF"));
        assert!(!app.get(profile).await.ok().text().contains("Pusi i fshatit"));
        let directory = app.get(found).await.ok();
        assert!(
            !directory.text().contains("Agenda Institute"),
            "it has no grant of that call"
        );
        assert!(directory.text().contains("Instituti i Studimeve Politike"));
        // whoever wrote meanwhile is not written over unseen
        let late = editor.post(GRANT_EDIT, &with(&GRANT, &[("revision", "1")])).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.one(".notice-warning").contains("Instituti i Studimeve Politike"));
        // a recipient that moderators hide stays where it stood, unnamed to others
        let id = organisation_id(&app, "instituti-i-studimeve-politike").await;
        hide(&app, &format!("organisation:{id}")).await;
        let kept = with(
            &known,
            &[("recipient", "Instituti i Studimeve Politike"), ("revision", "2")],
        );
        let sent = editor.submit(GRANT_EDIT, GRANT_EDIT, &kept).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let shown = app.get(PAGE).await.ok();
        assert!(shown.one("main").contains("Përfituesi nuk shfaqet"));
        // one person received it, whom nobody names
        let alone = with(&GRANT, &[("recipient", ""), ("individual", "yes"), ("revision", "3")]);
        let sent = editor.submit(GRANT_EDIT, GRANT_EDIT, &alone).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert!(app.get(PAGE).await.ok().one("main").contains("Një individ"));
        assert_eq!(done(&app, "grant").await.len(), 4);
    }
);

on_both!(
    what_is_written_in_one_language_is_read_in_the_other_with_its_mark,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let moderator = app.signed_in("moderator").await;
        let programme = with(&PROGRAMME, &[("about-en", "")]);
        let call = with(
            &CALL,
            &[("programme", "fondi-i-bregut"), ("note-sq", ""), ("budget-note-en", "")],
        );
        for (form, typed) in [("/programmes/new", programme), ("/calls/new", call)] {
            let sent = moderator.submit(form, form, &typed).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{form}: {}", sent.text());
        }
        let marked = async |page: &str, lang: &str| app.get(page).await.ok().texts(&format!("main span[lang={lang}]"));
        assert_eq!(marked(PAGE, "en").await, ["A plan of the giraffe is asked for."]);
        assert_eq!(
            marked(&format!("/en{PAGE}"), "sq").await,
            ["Fondacioni i Bregut", "Së paku dhjetë grante."]
        );
        let about = app.get("/en/programmes/fondi-i-bregut").await.ok();
        assert_eq!(about.texts(".prose[lang=sq]"), ["Paguan për bregun."]);
        let own = app.get("/programmes/fondi-i-bregut").await.ok();
        assert_eq!((own.count(".prose[lang]"), own.count(".prose")), (0, 1));
    }
);
