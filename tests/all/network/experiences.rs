//! Experiences: what was tried, told by organisations and from the region.

use bashke_entities::network::experience;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::offers::hide;
use super::{belongs, organisation_id};

const NEW: &str = "/experiences/new";

/// A sound experience, in Albanian only.
pub(super) const TOLD: [(&str, &str); 7] = [
    ("organisation", "qendra-prova"),
    ("title-sq", "Dëgjesa në fshat"),
    ("tried-sq", "E mbajtëm dëgjesën në mbrëmje.\n\nErdhën shumë veta."),
    ("cost-amount", "12 500"),
    ("cost-currency", "ALL"),
    ("theme", "rural"),
    ("publish", "yes"),
];

/// The same with other answers to some fields, and the revision that was read.
fn told<'a>(other: &[(&'a str, &'a str)], revision: &'a str) -> Vec<(&'a str, &'a str)> {
    let kept = TOLD
        .iter()
        .copied()
        .filter(|(name, _)| other.iter().all(|(one, _)| one != name));
    kept.chain(other.iter().copied())
        .chain([("revision", revision)])
        .collect()
}

on_both!(
    what_the_region_tried_is_found_by_theme_and_words_with_its_source,
    Data::Published,
    |app: TestApp| async {
        assert_eq!(
            app.get("/experiences").await.ok().count(".empty"),
            1,
            "nothing yet, and said so"
        );
        app.with_network().await;
        let all = bashke_seeds::practices().unwrap().len();
        let list = app.get("/experiences").await.ok();
        assert_eq!(list.count(".entries > li"), all);
        assert_eq!(app.get("/experiences?kind=own").await.ok().count(".entries > li"), 0);
        let found = app
            .get("/experiences?kind=regional&q=LAGJES%20harte&theme=participation")
            .await
            .ok();
        assert_eq!(
            found.attributes(".entries > li > a", "href"),
            ["/experiences/ndreqe-kosovo"]
        );
        let page = app.get("/experiences/ndreqe-kosovo").await.ok();
        assert!(page.text().contains("301 raportime") && page.text().contains("Kosovë"));
        assert_eq!(page.count(".definitions a[rel~=nofollow]"), 1, "where it was read");
        let english = app.get("/en/experiences/ndreqe-kosovo").await.ok();
        assert!(english.text().contains("301 reports in two months"));
        // what a source does not say is said to be unsaid
        let silent = app.get("/experiences/problems-map-north-macedonia").await.ok();
        assert!(silent.text().contains("Për këtë nuk thuhet gjë"));
        for (path, status) in [
            ("/experiences/nuk-ka", StatusCode::NOT_FOUND),
            ("/experiences?page=2", StatusCode::NOT_FOUND),
            ("/experiences?theme=atlantis", StatusCode::BAD_REQUEST),
            ("/experiences?place=atlantis", StatusCode::BAD_REQUEST),
            ("/experiences?tema=x", StatusCode::BAD_REQUEST),
        ] {
            assert_eq!(app.get(path).await.status, status, "{path}");
        }
        // as many questions to the database for many as for one
        let one = app.queries_of("/experiences?q=lagjes%20harte").await;
        assert_eq!(app.queries_of("/experiences").await, one);
        app.with_network().await;
        assert_eq!(
            experience::Entity::find().count(&app.db).await.unwrap(),
            all as u64,
            "listed once"
        );
        bashke::network::seed_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        bashke::network::seed_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        let own = app.get("/experiences?kind=own&place=lezhe").await.ok();
        assert_eq!(
            own.attributes(".entries > li > a", "href"),
            [
                "/experiences/kerkesa-qe-mori-pergjigje-prova",
                "/experiences/kronika-me-numra-prova"
            ]
        );
    }
);

on_both!(
    an_experience_is_written_kept_as_typed_where_refused_and_read_in_both_languages,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let refused = owner
            .fill(
                NEW,
                &[
                    ("organisation", "qendra-prova"),
                    ("worked-en", "It <b>worked</b>"),
                    ("cost-amount", "shumë"),
                ],
            )
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("It &lt;b&gt;worked&lt;/b&gt;"),
            "what was typed is kept"
        );
        assert_eq!(refused.count(".error-summary li"), 3);
        // what only the database knows is told together with the rest
        let wrong = [
            ("title-sq", "Dëgjesa"),
            ("tried-sq", "E mbajtëm."),
            ("cost-amount", "shumë"),
            ("figures", "nuk-ka"),
        ];
        let refused = owner.fill(NEW, &wrong).await;
        assert_eq!(
            refused.attributes(".error-summary a", "href"),
            ["#f-organisation", "#f-cost-amount", "#f-figures"]
        );
        let form = owner.get(NEW).await.ok();
        assert!(form.text().contains("pasi ta keni ruajtur"), "when pictures are added");
        assert!(
            owner
                .get("/en/experiences/new")
                .await
                .ok()
                .text()
                .contains("Title (Albanian)")
        );
        let sent = owner.submit(NEW, NEW, &TOLD).await;
        assert_eq!(sent.header("location"), "/experiences/degjesa-ne-fshat?done=saved");
        let page = app.get("/experiences/degjesa-ne-fshat").await.ok();
        assert!(page.text().replace('\u{a0}', " ").contains("12 500 lekë"));
        assert_eq!(page.count("a[href='/organisations/qendra-prova']"), 1);
        assert_eq!(
            page.count("a[href$='/edit']"),
            0,
            "only those who write there change it"
        );
        // in English it is shown as it was written, and that is said
        let english = app.get("/en/experiences/degjesa-ne-fshat").await.ok();
        assert!(english.text().contains("Written in Albanian only."));
        assert!(!english.text().contains("Part of the text"), "all of it is");
        assert_eq!(english.count("div.prose[lang=sq]"), 1);
        assert_eq!(app.get("/en/experiences").await.ok().count(".entries a[lang=sq]"), 1);
        // the same title again has an address of its own
        let again = owner.submit(NEW, NEW, &TOLD).await;
        assert_eq!(again.header("location"), "/experiences/degjesa-ne-fshat-2?done=saved");
    }
);

on_both!(
    a_draft_is_seen_by_those_who_write_there_and_by_nobody_else,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let owner = app.signed_in("owner").await;
        let draft: Vec<(&str, &str)> = TOLD.iter().copied().filter(|(name, _)| *name != "publish").collect();
        owner.fill(NEW, &draft).await.ok();
        let path = "/experiences/degjesa-ne-fshat";
        let edit = format!("{path}/edit");
        for (name, seen) in [
            ("owner", true),
            ("trainer", true),
            ("member", false),
            ("learner", false),
            ("admin", false),
        ] {
            let visitor = app.signed_in(name).await;
            let status = if seen { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(visitor.get(path).await.status, status, "{name}");
            assert_eq!(visitor.get(&edit).await.status, status, "{name}");
            let list = visitor.get("/experiences").await.ok();
            assert_eq!(list.count(".entries > li"), usize::from(seen), "{name}");
            let new = visitor.get(NEW).await.status;
            assert_eq!(new == StatusCode::OK, seen, "{name}");
        }
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            app.get(NEW).await.status,
            StatusCode::SEE_OTHER,
            "a guest signs in first"
        );
        // published, all read it; no one else changes it, whatever they send
        owner.fill(&edit, &told(&[], "1")).await.ok();
        app.get(path).await.ok();
        let member = app.signed_in("member").await;
        assert_eq!(member.get(&edit).await.status, StatusCode::FORBIDDEN);
        let forged = member.submit("/account/organisations", &edit, &TOLD).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        // hidden with its organisation, from the list as from its page
        let id = organisation_id(&app, "qendra-prova").await;
        hide(&app, &format!("organisation:{id}")).await;
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get("/experiences").await.ok().count(".entries > li"), 0);
    }
);

on_both!(
    two_who_change_it_at_once_lose_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &TOLD).await;
        let path = "/experiences/degjesa-ne-fshat";
        let edit = format!("{path}/edit");
        let first = [
            ("tried-sq", "E para."),
            ("cost-amount", "13 000"),
            ("theme", "environment"),
            ("place", "shkoder"),
        ];
        owner.fill(&edit, &told(&first, "1")).await.ok();
        // the second window was opened before that
        let second = owner.fill(&edit, &told(&[("tried-sq", "E dyta.")], "1")).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(second.text().contains("E para.") && second.text().contains("E dyta."));
        let box_says = second.one(".notice-warning").replace('\u{a0}', " ");
        for stands in ["E para.", "13 000 lekë", "Mjedisi", "Shkodër", "asnjë"] {
            assert!(box_says.contains(stands), "what stands: {stands}: {box_says}");
        }
        assert_eq!(second.attributes("input[name=revision]", "value"), ["2"]);
        assert!(app.get(path).await.ok().text().contains("E para."), "nothing was lost");
        owner.fill(&edit, &told(&[("tried-sq", "E dyta.")], "2")).await.ok();
        assert!(app.get(path).await.ok().text().contains("E dyta."));
    }
);

on_both!(
    what_moderators_hide_is_seen_by_its_own_and_by_nobody_else,
    Data::Published,
    |app: TestApp| async {
        app.with_demonstration().await;
        let page = "/experiences/kerkesa-qe-mori-pergjigje-prova";
        let link = app.get(page).await.ok().attributes("a.report-link", "href").remove(0);
        let subject = link.split_once('=').unwrap().1.to_owned();
        hide(&app, &subject).await;
        assert_eq!(app.get(page).await.status, StatusCode::NOT_FOUND);
        for list in ["/experiences", "/organisations/qendra-prova"] {
            assert_eq!(
                app.get(list).await.ok().count(&format!("a[href='{page}']")),
                0,
                "{list}"
            );
        }
        let about = "/threads/about?subject=experience:kerkesa-qe-mori-pergjigje-prova";
        assert_eq!(app.get(about).await.status, StatusCode::NOT_FOUND);
        let owner = app.signed_in("owner").await;
        let own = owner.get("/organisations/qendra-prova").await.ok();
        assert_eq!(own.count(&format!("a[href='{page}']")), 1);
        assert!(owner.get(page).await.ok().text().contains("e shihni vetëm ju dhe ata"));
    }
);

on_both!(
    a_draft_is_published_with_a_button_by_those_who_write_there_alone,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let draft: Vec<(&str, &str)> = TOLD.iter().copied().filter(|(name, _)| *name != "publish").collect();
        owner.fill(NEW, &draft).await.ok();
        let path = "/experiences/degjesa-ne-fshat";
        let button = "input[name=do][value=publish]";
        assert_eq!(owner.get(path).await.ok().count(button), 1);
        let publish = [("do", "publish")];
        for name in ["member", "learner", "admin"] {
            let visitor = app.signed_in(name).await;
            let forged = visitor.submit("/account/listing", path, &publish).await;
            assert_eq!(forged.status, StatusCode::NOT_FOUND, "{name}");
        }
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);
        let done = owner.submit(path, path, &publish).await;
        assert_eq!(done.header("location"), format!("{path}?done=published"));
        let page = owner.follow(done).await.ok();
        assert!(page.text().contains("U botua.") && page.count(button) == 0);
        assert!(app.get(path).await.ok().text().contains("E mbajtëm dëgjesën"));
        let row = experience::Entity::find().one(&app.db).await.unwrap().unwrap();
        // pressed twice it is published once
        let again = owner.submit(path, path, &publish).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let same = experience::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert_eq!((same.published_at, same.revision), (row.published_at, 2));
        let member = app.signed_in("member").await;
        let forged = member.submit("/account/listing", path, &publish).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
        // another word publishes nothing
        owner.fill(NEW, &draft).await.ok();
        let second = "/experiences/degjesa-ne-fshat-2";
        let odd = owner.submit(second, second, &[("do", "x")]).await;
        assert_eq!(odd.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(second).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    what_is_published_again_stands_where_it_stood_the_first_time,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        owner.fill(NEW, &TOLD).await.ok();
        let published = async || {
            let row = experience::Entity::find().one(&app.db).await;
            row.unwrap().unwrap().published_at
        };
        let first = published().await;
        assert!(first.is_some());
        let later = app.another(clock_after(&app.clock, 60)).await;
        let owner = later.signed_in("owner").await;
        let edit = "/experiences/degjesa-ne-fshat/edit";
        let draft: Vec<(&str, &str)> = told(&[], "1")
            .into_iter()
            .filter(|(name, _)| *name != "publish")
            .collect();
        owner.fill(edit, &draft).await.ok();
        assert_eq!(published().await, None);
        owner.fill(edit, &told(&[], "2")).await.ok();
        assert_eq!(published().await, first);
    }
);
