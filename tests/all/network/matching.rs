//! What complements an offer: who is told, once, and why it is said to.

use bashke_entities::accounts::notification;
use bashke_entities::network::offer_match;
use bashke_tests::{Data, Reply, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::offers::{hide, offered, write};
use super::{belongs, person_id, told, two_sides};

fn why(reply: &Reply) -> Vec<String> {
    reply.texts(".match-why")
}

on_both!(
    both_sides_of_a_match_are_told_once_and_see_why,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let ask = write(&owner, &[]).await;
        app.work().await;
        let offer = offered(&trainer, "Sallë e lirë në mbrëmje", &[("place", "kurbin")]).await;
        // neither of another kind, nor on the same side, nor one's own
        for others in [
            [
                ("organisation", "instituti-i-studimeve-politike"),
                ("side", "offer"),
                ("kind", "equipment"),
                ("title-sq", "Pajisje"),
            ],
            [
                ("organisation", "instituti-i-studimeve-politike"),
                ("side", "ask"),
                ("kind", "space"),
                ("title-sq", "Edhe ne"),
            ],
        ] {
            write(&trainer, &others).await;
        }
        write(&owner, &[("side", "offer"), ("title-sq", "E jona")]).await;
        app.work().await;
        let page = app.get(&ask).await.ok();
        assert_eq!(page.texts("#matches .entries > li > a"), ["Sallë e lirë në mbrëmje"]);
        let reasons = why(&page);
        assert!(
            reasons[0].contains("e njëjta temë: Rinia") && reasons[0].contains("Lezh"),
            "{reasons:?}"
        );
        let english = app.get(&format!("/en{offer}")).await.ok();
        assert!(why(&english)[0].contains("same theme"), "{:?}", why(&english));
        assert_eq!(told(&app.signed_in("owner").await, "përputhet me “Një sallë").await, 1);
        assert_eq!(
            told(&app.signed_in("trainer").await, "përputhet me “Sallë e lirë").await,
            1
        );
        // each side reads what it is, whose, and why, and is led to the other's
        let notices = owner.get("/notifications").await.ok();
        let lines = notices.texts(".entries > li");
        let line = lines
            .iter()
            .find(|line| line.contains("përputhet me “Një sallë"))
            .unwrap();
        for part in [
            "“Sallë e lirë në mbrëmje”",
            "Instituti i Studimeve",
            "e njëjta temë: Rinia",
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }
        let english = owner.get("/en/notifications").await.ok();
        assert!(
            english.one("main").contains("same theme: Youth"),
            "{}",
            english.one("main")
        );
        for (name, path) in [("owner", &offer), ("trainer", &ask)] {
            let rows = notification::Entity::find()
                .filter(notification::Column::Message.eq("offer-fits"))
                .filter(notification::Column::PersonId.eq(person_id(&app, name).await))
                .all(&app.db)
                .await
                .unwrap();
            assert!(rows.iter().any(|row| row.path == *path), "{name}: {rows:?}");
        }
        assert_eq!(
            told(&app.signed_in("member").await, "përputhet me").await,
            0,
            "whoever does not speak for it"
        );
        // changed and looked at again, nobody is told twice
        let pairs = offer_match::Entity::find().count(&app.db).await.unwrap();
        for path in [&ask, &offer] {
            let id: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
            bashke::network::jobs::match_offer(&app.app, id).await.unwrap();
        }
        assert_eq!(offer_match::Entity::find().count(&app.db).await.unwrap(), pairs);
        assert_eq!(told(&app.signed_in("owner").await, "përputhet me “Një sallë").await, 1);
        // on one's own pages as well
        for page in ["/offers/mine", "/account/home"] {
            let shown = owner.get(page).await.ok();
            assert!(shown.text().contains("Sallë e lirë në mbrëmje"), "{page}");
            assert!(shown.count(".match-why") > 0, "{page}");
        }
        assert!(app.get("/offers/mine").await.header("location").starts_with("/sign-in"));
        // what is closed or hidden complements nothing any more
        let id = offer.rsplit('/').next().unwrap();
        hide(&app, &format!("offer:{id}")).await;
        assert_eq!(app.get(&ask).await.ok().count("#matches"), 0);
        assert!(!owner.get("/account/home").await.ok().text().contains("Sallë e lirë"));
    }
);

on_both!(
    what_an_organisation_did_before_is_a_reason,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        // a source tells that it received a grant for work in Lezhë
        belongs(&app, "trainer", "ippm", Standing::Editor).await;
        let owner = app.signed_in("owner").await;
        let ask = write(&owner, &[]).await;
        let trainer = app.signed_in("trainer").await;
        offered(&trainer, "Sallë", &[("organisation", "ippm")]).await;
        let reasons = why(&app.get(&ask).await.ok());
        assert!(reasons[0].contains("e njëjta bashki: Lezhë"), "{reasons:?}");
        assert!(reasons[0].contains("ka punuar më parë në Lezhë"), "{reasons:?}");
    }
);

on_both!(
    many_that_match_take_as_many_questions_as_few,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let ask = write(&owner, &[]).await;
        offered(&trainer, "Sallë", &[]).await;
        let few = app.queries_of(&ask).await;
        for _ in 0..12 {
            assert!(offered(&trainer, "Sallë", &[]).await.starts_with("/offers/"));
        }
        assert_eq!(app.queries_of(&ask).await, few);
        assert_eq!(app.get(&ask).await.ok().count("#matches .entries > li"), 13);
        app.work().await;
        let telling = offer_match::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(telling, 13);
        assert_eq!(app.get("/offers/mine?tjetër=1").await.status, StatusCode::BAD_REQUEST);
    }
);

on_both!(
    the_days_of_an_offer_stand_on_its_page,
    Data::Published,
    |app: TestApp| async {
        let (owner, _) = two_sides(&app).await;
        for (first, last, said, english) in [
            (
                "2026-12-01",
                "2026-12-04",
                Some("nga 1 dhjetor 2026 deri më 4 dhjetor 2026"),
                "1 December 2026 to 4 December 2026",
            ),
            ("2026-12-01", "", Some("nga 1 dhjetor 2026"), "from 1 December 2026"),
            (
                "",
                "2026-12-04",
                Some("deri më 4 dhjetor 2026"),
                "until 4 December 2026",
            ),
            ("", "", None, ""),
        ] {
            let path = write(&owner, &[("starts-on", first), ("ends-on", last)]).await;
            let under = async |prefix: &str, head: &str| app.get(&format!("{prefix}{path}")).await.ok().fact(head);
            assert_eq!(under("", "Për kur").await.as_deref(), said, "{first} {last}");
            let english = said.map(|_| english);
            assert_eq!(under("/en", "For when").await.as_deref(), english, "{first} {last}");
        }
    }
);

on_both!(
    what_is_meant_for_other_days_complements_nothing,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let ask = write(&owner, &[("starts-on", "2026-12-01"), ("ends-on", "2026-12-04")]).await;
        let before = [("starts-on", "2026-11-24"), ("ends-on", "2026-11-30")];
        let (early, late, meets) = ("Sallë në nëntor", "Sallë më vonë", "Sallë më katër dhjetor");
        let early_path = offered(&trainer, early, &before).await;
        offered(&trainer, late, &[("starts-on", "2026-12-05")]).await;
        let path = offered(
            &trainer,
            meets,
            &[("starts-on", "2026-12-04"), ("ends-on", "2026-12-10")],
        )
        .await;
        app.work().await;
        let page = app.get(&ask).await.ok();
        assert_eq!(page.texts("#matches .entries > li > a"), [meets]);
        assert_eq!(app.get(&early_path).await.ok().count("#matches .entries > li"), 0);
        assert_eq!(app.get(&path).await.ok().count("#matches .entries > li"), 1);
        // nor is anybody told of the others
        assert_eq!(offer_match::Entity::find().count(&app.db).await.unwrap(), 1);
        for (title, times) in [(early, 0), (late, 0), (meets, 1)] {
            assert_eq!(told(&owner, &format!("“{title}”")).await, times, "{title}");
        }
        let home = owner.get("/account/home").await.ok();
        assert!(home.text().contains(meets) && !home.text().contains(early) && !home.text().contains(late));
    }
);

on_both!(
    an_ask_s_side_is_told_of_each_organisation_that_offers_once,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        belongs(&app, "learner", "ippm", Standing::Editor).await;
        let learner = app.signed_in("learner").await;
        offered(&trainer, "Sallë e lirë në mbrëmje", &[]).await;
        offered(&trainer, "Edhe një sallë", &[]).await;
        offered(&learner, "Sallë në qendër", &[("organisation", "ippm")]).await;
        app.work().await;
        let ask = write(&owner, &[]).await;
        app.work().await;
        let own = "përputhet me “Një sallë";
        assert_eq!(told(&owner, own).await, 2, "once of each of the two");
        assert_eq!(told(&owner, "“Sallë në qendër”").await, 1);
        assert_eq!(told(&trainer, "“Një sallë për tridhjetë veta”").await, 1);
        assert_eq!(told(&learner, "“Një sallë për tridhjetë veta”").await, 1);
        // looked at again, nobody is told twice
        let id: i32 = ask.rsplit('/').next().unwrap().parse().unwrap();
        bashke::network::jobs::match_offer(&app.app, id).await.unwrap();
        assert_eq!(told(&owner, own).await, 2);
        // what comes later is told to both sides as well
        belongs(&app, "member", "bashkia-kurbin", Standing::Editor).await;
        let member = app.signed_in("member").await;
        offered(&member, "Salla e bashkisë", &[("organisation", "bashkia-kurbin")]).await;
        app.work().await;
        assert_eq!(told(&owner, "“Salla e bashkisë”").await, 1);
        assert_eq!(
            told(&member, own.replace("Një sallë", "Salla e bashkisë").as_str()).await,
            1
        );
    }
);
