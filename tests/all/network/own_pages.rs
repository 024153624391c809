//! What somebody's own page, and that of their organisation, tells them alone.

use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Restriction, Standing};

use super::directory::list;
use super::pictures::restrict;
use super::{LOCKED, belongs, organisation_id};

const PAGE: &str = "/organisations/qendra-prova";
const HIDDEN: &str = "Moderatorët e kanë fshehur";

on_both!(
    whose_organisation_is_locked_or_hidden_reads_it_on_its_page,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let (owner, trainer) = (app.signed_in("owner").await, app.signed_in("trainer").await);
        let before = owner.get(PAGE).await.ok();
        assert!(!before.text().contains(HIDDEN) && !before.text().contains(LOCKED));
        let id = organisation_id(&app, "qendra-prova").await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        let locked = owner.get(PAGE).await.ok();
        assert!(locked.one("#locked").contains(LOCKED));
        assert!(!locked.text().contains(HIDDEN));
        for others in [app.get(PAGE).await.ok(), trainer.get(PAGE).await.ok()] {
            assert!(!others.text().contains(LOCKED), "it does not concern them");
        }
        restrict(&app, ("organisation", &id), Restriction::Hidden).await;
        for name in ["owner", "moderator"] {
            let page = app.signed_in(name).await.get(PAGE).await.ok();
            assert!(page.text().contains(HIDDEN) && page.text().contains(LOCKED), "{name}");
        }
    }
);

on_both!(
    whoever_edits_an_organisation_sees_who_sees_its_contacts,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "learner", "qendra-prova", Standing::Member).await;
        let owner = app.signed_in("owner").await;
        let fields = [
            ("revision", "1"),
            ("name", "Qendra Prova (për provë)"),
            ("kind", "cso"),
            ("contact-email", "zyra@shembull.al"),
            ("seen-email", "everyone"),
            ("contact-phone", "+355 69 000 0001"),
            ("seen-phone", "nobody"),
            ("contact-address", "Rruga e provës 7"),
            ("seen-address", "members"),
        ];
        owner.fill(&format!("{PAGE}/edit"), &fields).await.ok();
        let marks = [
            "këtë e shohin vetëm ata që e redaktojnë profilin",
            "këtë e sheh vetëm kush ka hyrë me adresë të vërtetuar",
        ];
        let page = owner.get(PAGE).await.ok();
        for part in ["zyra@shembull.al", "+355 69 000 0001", "Rruga e provës 7"] {
            assert!(page.text().contains(part), "{part}");
        }
        for mark in marks {
            assert_eq!(page.text().matches(mark).count(), 1, "{mark}");
        }
        // members of it, others and administrators see what all of them see, and no marks
        for name in ["learner", "trainer", "admin"] {
            let page = app.signed_in(name).await.get(PAGE).await.ok();
            assert!(page.text().contains("Rruga e provës 7"), "{name}");
            assert!(!page.text().contains("+355 69 000 0001"), "{name}");
            assert!(marks.iter().all(|mark| !page.text().contains(mark)), "{name}");
        }
    }
);

on_both!(
    whoever_looks_at_their_own_page_sees_what_others_do_not,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let learner = app.signed_in("learner").await;
        let seen = [("seen-contact", "nobody"), ("seen-themes", "members")];
        list(&learner, &seen).await.ok();
        let marks = [
            "këtë e shihni vetëm ju",
            "këtë e sheh vetëm kush ka hyrë me adresë të vërtetuar",
        ];
        let own = learner.get("/people/lule-prova").await.ok();
        for mark in marks {
            assert_eq!(own.text().matches(mark).count(), 1, "{mark}");
        }
        let other = app.signed_in("trainer").await.get("/people/lule-prova").await.ok();
        assert!(other.text().contains("Zonat rurale"));
        assert!(marks.iter().all(|mark| !other.text().contains(mark)));
    }
);

on_both!(
    what_an_organisation_writes_begins_on_its_page_in_its_name,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        belongs(&app, "owner", "bashkia-lezhe", Standing::Editor).await;
        let owner = app.signed_in("owner").await;
        for slug in ["qendra-prova", "bashkia-lezhe"] {
            let page = owner.get(&format!("/organisations/{slug}")).await.ok();
            let ways = page.attributes("#writing a", "href");
            let forms = ["/projects/new", "/offers/new", "/events/new", "/experiences/new"];
            assert_eq!(ways, forms.map(|form| format!("{form}?organisation={slug}")));
            for way in &ways {
                let form = owner.get(way).await.ok();
                let chosen = form.attributes("select[name=organisation] option[selected]", "value");
                assert_eq!(chosen, [slug], "{way}");
            }
        }
        for name in ["learner", "admin"] {
            let page = app.signed_in(name).await.get(PAGE).await.ok();
            assert_eq!(page.count("#writing"), 0, "{name}");
        }
        assert_eq!(app.get(PAGE).await.ok().count("#writing"), 0);
    }
);

on_both!(
    a_grant_on_the_page_of_its_recipient_does_not_say_that_the_recipient_is_hidden,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let page = app.get("/organisations/co-plan").await.ok();
        assert!(!page.text().contains("Përfituesi nuk shfaqet"));
        assert!(page.text().contains("Nuk dihet nga cila thirrje"));
    }
);
