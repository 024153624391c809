//! Resources and tools.

use bashke_entities::network::{resource, tool, tool_use};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::with;

on_both!(
    resources_are_found_by_kind_language_theme_and_words,
    Data::Published,
    |app: TestApp| async {
        assert_eq!(app.get("/resources").await.ok().count(".empty"), 1);
        app.with_network().await;
        let all = bashke_seeds::resources().unwrap();
        let first = app.get("/resources").await.ok();
        assert_eq!(first.count(".entries > li"), 20);
        assert_eq!(
            app.get("/resources?page=2").await.ok().count(".entries > li"),
            all.len() - 20
        );
        let laws = all.iter().filter(|one| one.kind == "law").count();
        assert_eq!(app.get("/resources?kind=law").await.ok().count(".entries > li"), laws);
        let about = all
            .iter()
            .filter(|one| one.themes.iter().any(|theme| theme == "anti-corruption"))
            .count();
        let found = app.get("/resources?theme=anti-corruption").await.ok();
        assert_eq!(found.count(".entries > li"), about);
        let found = app.get("/resources?q=VETEQEVERISJEN%20139").await.ok();
        assert_eq!(
            found.attributes(".entries > li > a", "href"),
            ["/resources/law-139-2015"]
        );
        let none = app.get("/resources?q=asgjekundi").await.ok();
        assert_eq!((none.count(".entries > li"), none.count(".empty")), (0, 1));
        let page = app.get("/resources/law-119-2014").await.ok();
        assert!(
            page.text().contains("ligji është ndryshuar më vonë"),
            "which version it is"
        );
        assert!(page.text().contains("nuk dihet"), "nobody states a licence");
        let english = app.get("/en/resources/law-119-2014").await.ok();
        assert!(english.text().contains("Law 119/2014"));
        for (path, status) in [
            ("/resources/nuk-ka", StatusCode::NOT_FOUND),
            ("/resources?page=3", StatusCode::NOT_FOUND),
            ("/resources?kind=libër", StatusCode::BAD_REQUEST),
            ("/resources?language=xx", StatusCode::BAD_REQUEST),
            ("/resources?lloji=law", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
        }
    }
);

on_both!(
    tools_tell_who_used_them_and_lead_to_similar_ones_both_ways,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let all = bashke_seeds::tools().unwrap();
        assert_eq!(app.get("/tools").await.ok().count(".entries > li"), all.len());
        let free = all.iter().filter(|one| one.cost == "free").count();
        assert_eq!(app.get("/tools?cost=free").await.ok().count(".entries > li"), free);
        let page = app.get("/tools/spending-data-albania").await.ok();
        assert!(page.text().contains("555,8 miliardë"));
        assert_eq!(page.count(".entries > li"), 1);
        // another names it, and is named by it
        for other in ["financatvendore", "open-procurement-albania"] {
            assert_eq!(page.count(&format!("a[href='/tools/{other}']")), 1, "{other}");
        }
        let english = app.get("/en/tools/spending-data-albania").await.ok();
        assert!(english.text().contains("555.8 billion"));
        for (path, status) in [
            ("/tools/nuk-ka", StatusCode::NOT_FOUND),
            ("/tools?page=2", StatusCode::NOT_FOUND),
            ("/tools?purpose=argëtim", StatusCode::BAD_REQUEST),
            ("/tools?kind=x", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
        }
        app.with_network().await;
        assert_eq!(tool::Entity::find().count(&app.db).await.unwrap(), all.len() as u64);
        let uses: usize = all.iter().map(|one| one.used.len()).sum();
        assert_eq!(tool_use::Entity::find().count(&app.db).await.unwrap(), uses as u64);
        let resources = bashke_seeds::resources().unwrap().len() as u64;
        assert_eq!(resource::Entity::find().count(&app.db).await.unwrap(), resources);
    }
);

/// A resource as an editor of the library types it.
pub(super) const RESOURCE: [(&str, &str); 11] = [
    ("kind", "guide"),
    ("title-sq", "Si lexohet buxheti i bashkisë"),
    ("title-en", "How the budget of a municipality is read"),
    ("about-sq", "Hap pas hapi, me shembuj nga xhirafa."),
    ("about-en", "Step by step, with examples."),
    ("address", "https://shembull.al/udhezues.pdf"),
    ("version", "botimi i dytë"),
    ("licence", "CC BY 4.0"),
    ("language", "sq"),
    ("theme", "youth"),
    ("source", "https://shembull.al"),
];

/// A tool as an editor of the library types it.
pub(super) const TOOL: [(&str, &str); 9] = [
    ("name", "Numëruesi i votave"),
    ("website", "https://numeruesi.al/"),
    ("does-sq", "Numëron votat e këshillit."),
    ("does-en", "It counts the votes of the council."),
    ("purpose", "accountability"),
    ("cost", "free"),
    ("language", "sq"),
    ("alternative", "spending-data-albania"),
    ("source", "https://numeruesi.al/rreth"),
];

on_both!(
    editors_list_change_withdraw_and_put_back_resources,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("moderator").await;
        let page = "/resources/si-lexohet-buxheti-i-bashkise";
        let edit = format!("{page}/edit");
        assert_eq!(editor.get("/resources").await.ok().count("a[href='/resources/new']"), 1);
        let sent = editor.submit("/resources/new", "/resources/new", &RESOURCE).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let shown = app.get(page).await.ok();
        for part in ["Si lexohet buxheti", "CC BY 4.0", "botimi i dytë", "Rinia", "shqip"] {
            assert!(shown.one("main").contains(part), "{part}");
        }
        assert_eq!(shown.count(&format!("a[href='{edit}']")), 0, "nobody else edits");
        assert!(
            app.get(&format!("/en{page}"))
                .await
                .ok()
                .text()
                .contains("Step by step")
        );
        for list in [
            "/resources?q=XHIRAFA",
            "/resources?q=xhirafa&theme=youth&kind=guide&language=sq",
        ] {
            assert_eq!(app.get(list).await.ok().count(".entries > li"), 1, "{list}");
        }
        // what is refused stays typed
        let odd = editor
            .submit(
                &edit,
                &edit,
                &with(
                    &RESOURCE,
                    &[("title-en", ""), ("address", "javascript:x"), ("revision", "1")],
                ),
            )
            .await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(odd.attributes("[aria-invalid=true]", "name"), ["title-en", "address"]);
        assert_eq!(odd.attributes("input[name=licence]", "value"), ["CC BY 4.0"]);
        // two at once: the second reads what the first wrote, and writes over it knowingly
        let first = with(&RESOURCE, &[("licence", "CC0"), ("revision", "1")]);
        assert_eq!(editor.submit(&edit, &edit, &first).await.status, StatusCode::SEE_OTHER);
        let late = editor
            .post(&edit, &with(&RESOURCE, &[("licence", "MIT"), ("revision", "1")]))
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.one(".notice-warning").contains("CC0"), "what stands");
        assert_eq!(
            late.attributes("input[name=licence]", "value"),
            ["MIT"],
            "what was typed"
        );
        assert_eq!(late.attributes("input[name=revision]", "value"), ["2"]);
        // taken out: gone for others everywhere, and back again
        let gone = editor.submit(&edit, &edit, &[("do", "withdraw")]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/resources?q=xhirafa").await.ok().count(".entries > li"), 0);
        assert_eq!(app.get("/search?q=xhirafa").await.ok().count("#resources"), 0);
        assert!(editor.get(page).await.ok().text().contains("U hoq nga lista"));
        // seeds bring nothing back
        app.with_network().await;
        assert_eq!(app.get(page).await.status, StatusCode::NOT_FOUND);
        editor.submit(&edit, &edit, &[("do", "restore")]).await;
        assert_eq!(
            app.get("/search?q=xhirafa")
                .await
                .ok()
                .texts("#resources .entries a")
                .len(),
            1
        );
        let log: Vec<String> = done(&app, "resource").await;
        assert_eq!(
            log,
            [
                "resource.listed",
                "resource.changed",
                "resource.withdrawn",
                "resource.restored"
            ]
        );
    }
);

on_both!(
    seeds_leave_alone_what_editors_changed_or_withdrew,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("admin").await;
        let edit = "/tools/spending-data-albania/edit";
        let typed = with(
            &TOOL,
            &[
                ("name", "Tjetër emër"),
                ("alternative", "financatvendore"),
                ("revision", "1"),
            ],
        );
        assert_eq!(editor.submit(edit, edit, &typed).await.status, StatusCode::SEE_OTHER);
        let other = "/resources/law-119-2014/edit";
        editor.submit(other, other, &[("do", "withdraw")]).await;
        app.with_network().await;
        assert_eq!(
            app.get("/tools/spending-data-albania").await.ok().one("h1"),
            "Tjetër emër"
        );
        assert_eq!(app.get("/resources/law-119-2014").await.status, StatusCode::NOT_FOUND);
        let tools = bashke_seeds::tools().unwrap().len() as u64;
        assert_eq!(tool::Entity::find().count(&app.db).await.unwrap(), tools);
    }
);

on_both!(
    a_tool_is_listed_with_alternatives_both_ways_and_withdrawn_from_them,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let editor = app.signed_in("moderator").await;
        let fields = with(
            &TOOL,
            &[("alternative", "spending-data-albania"), ("alternative", "nuk-ka")],
        );
        let sent = editor.submit("/tools/new", "/tools/new", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let (page, other) = ("/tools/numeruesi-i-votave", "/tools/spending-data-albania");
        let link = |path: &str| format!("main a[href='{path}']");
        assert_eq!(app.get(page).await.ok().count(&link(other)), 1);
        assert_eq!(app.get(other).await.ok().count(&link(page)), 1);
        assert_eq!(
            app.get("/tools?q=numeruesi&purpose=accountability&cost=free")
                .await
                .ok()
                .count(".entries > li"),
            1
        );
        let row = tool::Entity::find()
            .filter(tool::Column::Slug.eq("numeruesi-i-votave"))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            row.alternatives, ";spending-data-albania;",
            "what is not there is no alternative"
        );
        // the form offers what stands, and never the tool itself
        let form = editor.get(&format!("{page}/edit")).await.ok();
        assert_eq!(
            form.attributes("input[name=alternative][checked]", "value"),
            ["spending-data-albania"]
        );
        assert_eq!(form.count("input[name=alternative][value=numeruesi-i-votave]"), 0);
        let late = editor
            .post(&format!("{page}/edit"), &with(&TOOL, &[("revision", "7")]))
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.one(".notice-warning").contains("Numëron votat"));
        editor
            .submit(&format!("{page}/edit"), &format!("{page}/edit"), &[("do", "withdraw")])
            .await;
        assert_eq!(app.get(page).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            app.get(other).await.ok().count(&link(page)),
            0,
            "no alternative any more"
        );
        assert_eq!(app.get("/tools?q=numeruesi").await.ok().count(".entries > li"), 0);
        assert_eq!(app.get("/search?q=numeruesi").await.ok().count("#tools"), 0);
    }
);

on_both!(
    only_editors_of_the_library_write_it,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let paths = [
            "/resources/new",
            "/tools/new",
            "/resources/law-119-2014/edit",
            "/tools/spending-data-albania/edit",
        ];
        for path in paths {
            assert!(
                app.get(path).await.status.is_redirection(),
                "{path}: whoever is not signed in signs in"
            );
        }
        for who in ["owner", "steward", "learner"] {
            let visitor = app.signed_in(who).await;
            visitor.get("/account").await.ok();
            // whoever edits an organisation proposes; only editors of the library change what is listed
            let kept = if who == "owner" { &paths[2..] } else { &paths[..] };
            for path in kept {
                assert_eq!(visitor.get(path).await.status, StatusCode::FORBIDDEN, "{who} {path}");
                let sent = visitor.post(path, &with(&RESOURCE, &[("do", "withdraw")])).await;
                assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who} {path}");
            }
        }
        let withdrawn = resource::Entity::find().filter(resource::Column::WithdrawnAt.is_not_null());
        assert_eq!(withdrawn.count(&app.db).await.unwrap(), 0);
        let editor = app.signed_in("moderator").await;
        assert_eq!(editor.get("/resources/nuk-ka/edit").await.status, StatusCode::NOT_FOUND);
        assert_eq!(editor.get("/tools/nuk-ka/edit").await.status, StatusCode::NOT_FOUND);
    }
);

/// What was done to things of a kind, in its order.
pub(super) async fn done(app: &TestApp, kind: &str) -> Vec<String> {
    let rows = audit_event::Entity::find()
        .filter(audit_event::Column::SubjectKind.eq(kind))
        .order_by_asc(audit_event::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.action).collect()
}
