//! Reports on what was learnt, which tell of no small group; and courses that are recommended.

use std::collections::HashMap;
use std::io::Cursor;

use bashke_entities::network::{membership, organisation, organisation_place};
use bashke_entities::training::enrolment;
use bashke_tests::{Data, TestApp, Visitor, on_both};
use calamine::{Reader, Xlsx};
use chrono::Duration;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::setup::{crowd, read, small};
use super::{enrol, ready};

/// Makes people members of an organisation.
async fn belong(app: &TestApp, slug: &str, enrolments: &[i32]) {
    let of = organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(slug))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let people = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(enrolments.iter().copied()))
        .all(&app.db)
        .await
        .unwrap();
    let rows = people.iter().map(|row| membership::ActiveModel {
        organisation_id: Set(of.id),
        person_id: Set(row.person_id),
        standing: Set("member".to_owned()),
        joined_at: Set(app.clock.now()),
        ..Default::default()
    });
    membership::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
}

on_both!(
    small_groups_are_told_of_nowhere,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "open", "").await;
        let people = crowd(&app, "open", None, 30).await;
        belong(&app, "qendra-prova", &people[..10]).await;
        belong(&app, "bashkia-lezhe", &people[10..13]).await;
        belong(&app, "bashkia-kurbin", &people[13..19]).await;
        read(&app, &people, app.clock.now()).await;
        for name in ["trainer", "admin"] {
            let visitor = app.signed_in(name).await;
            assert_eq!(visitor.get("/teaching/reports").await.status, StatusCode::OK, "{name}");
        }
        for name in ["learner", "owner", "official"] {
            let visitor = app.signed_in(name).await;
            let status = visitor.get("/teaching/reports").await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{name}");
            let status = visitor.get("/teaching/reports/report.csv").await.status;
            assert_eq!(status, StatusCode::FORBIDDEN, "{name}");
        }
        let trainer = app.signed_in("trainer").await;
        let page = trainer.get("/teaching/reports").await.ok();
        let names = page.texts("#report tbody th");
        let cells = page.texts("#report tbody td");
        let rows: Vec<String> = names
            .iter()
            .zip(cells.chunks(7))
            .map(|(name, cells)| format!("{name}: {}", cells.join(" ")))
            .collect();
        let row = |name: &str| {
            rows.iter()
                .find(|row| row.starts_with(name))
                .unwrap_or_else(|| panic!("{rows:?}"))
        };
        // ten read half an hour each
        assert!(row("Qendra Prova").contains("10 10 0 0 5,0 0,0 0,0"), "{rows:?}");
        assert!(row("Bashkia Lezhë").contains("< 5"));
        // the smallest of the others hides what the total would give away
        assert!(row("Bashkia Kurbin").contains("< 5"), "{rows:?}");
        // that nobody of three completed anything would follow from a total of none
        assert!(row("Gjithsej").contains("30 30 < 5"), "{rows:?}");
        assert!(row("Gjithsej").contains(" 15,0 < 5"), "{rows:?}");
        assert!(page.text().contains("Orë në internet: shuma e minutave"));

        let by = trainer.get("/teaching/reports?by=municipality").await.ok();
        assert!(
            by.texts("#report tbody tr")
                .iter()
                .any(|row| row.starts_with("pa bashki"))
        );
        let none = trainer.get("/teaching/reports?from=2026-09&to=2026-10").await.ok();
        assert_eq!(none.count("#report"), 0);
        let one = trainer.get("/en/teaching/reports?from=2026-11&to=2026-11").await.ok();
        assert!(!one.text().contains("November 2026 – November 2026"), "{}", one.text());
        let backwards = trainer.get("/teaching/reports?from=2026-11&to=2026-10&by=course").await;
        assert_eq!(backwards.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            backwards
                .one(".field-error")
                .contains("Muaji i parë vjen pas të fundit")
        );
        let chosen = |name: &str| backwards.attributes(&format!("select[name={name}] option[selected]"), "value");
        assert_eq!(
            [chosen("from"), chosen("to"), chosen("by")],
            [["2026-11"], ["2026-10"], ["course"]],
            "the form stays as it was sent"
        );
        let file = trainer
            .get("/teaching/reports/report.csv?from=2026-11&to=2026-10")
            .await;
        assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY);
        let bad = ["from=2026-12", "by=person"];
        for query in bad {
            let reply = trainer.get(&format!("/teaching/reports?{query}")).await;
            assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{query}");
        }

        let csv = trainer.get("/teaching/reports/report.csv").await.ok();
        assert!(csv.header("cache-control").contains("no-store"));
        let text = csv.text();
        assert!(text.starts_with('\u{feff}'));
        assert!(text.contains("online_hours"), "{text}");
        assert!(
            text.contains("Bashkia Lezhë,<5,<5,<5,<5,<5,<5,<5,organisation,2025-12,2026-11"),
            "{text}"
        );
        // the numbers alone: how they are counted stands where it is read once
        assert!(!text.contains("shuma e minutave"), "{text}");
        assert!(text.lines().next().unwrap().ends_with(",period_to,made_at"), "{text}");
        assert!(page.text().contains("skedari CSV ka vetëm shifrat"), "{}", page.text());
        let xlsx = trainer.get("/teaching/reports/report.xlsx").await.ok();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.bytes.clone())).unwrap();
        let sheets = book.sheet_names();
        assert_eq!(sheets.len(), 2);
        let cells = book.worksheet_range(&sheets[0]).unwrap();
        assert!(cells.rows().any(|row| row[0] == "Bashkia Lezhë" && row[1] == "<5"));
        let about = book.worksheet_range(&sheets[1]).unwrap();
        let counted = |row: &[calamine::Data]| row[1].to_string().contains("shuma e minutave");
        assert!(about.rows().any(counted), "{about:?}");
        let other = trainer.get("/teaching/reports/report.pdf").await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
    }
);

/// The cells of a report, by group.
async fn told(trainer: &Visitor<'_>, query: &str) -> HashMap<String, Vec<String>> {
    let page = trainer.get(&format!("/teaching/reports?{query}")).await.ok();
    let names = page.texts("#report tbody th");
    let cells = page.texts("#report tbody td");
    let rows = cells.chunks(7).map(<[String]>::to_vec);
    names.into_iter().zip(rows).collect()
}

/// Where the hours online stand in a row.
const ONLINE: usize = 4;

/// What was read in all, in hours, where a page tells it.
fn hours(rows: &HashMap<String, Vec<String>>, name: &str) -> Option<f64> {
    let (_, row) = rows.iter().find(|(group, _)| group.starts_with(name))?;
    let cell = row.get(ONLINE)?;
    cell.replace(',', ".").parse().ok()
}

on_both!(
    one_period_less_another_tells_of_no_small_group,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "open", "").await;
        let people = crowd(&app, "open", None, 30).await;
        belong(&app, "qendra-prova", &people[..13]).await;
        // all of them enrolled long ago; ten read in October, three in November
        enrolment::Entity::update_many()
            .col_expr(
                enrolment::Column::EnrolledAt,
                Expr::value(app.clock.now() - Duration::days(100)),
            )
            .exec(&app.db)
            .await
            .unwrap();
        read(&app, &people[..10], app.clock.now() - Duration::days(40)).await;
        read(&app, &people[10..13], app.clock.now()).await;
        // of another group many did in both
        read(&app, &people[13..21], app.clock.now() - Duration::days(40)).await;
        read(&app, &people[21..], app.clock.now()).await;
        let trainer = app.signed_in("trainer").await;
        let october = told(&trainer, "from=2026-10&to=2026-10").await;
        assert_eq!(hours(&october, "Qendra Prova"), Some(5.0), "{october:?}");
        let both = told(&trainer, "from=2026-10&to=2026-11").await;
        assert_eq!(
            hours(&both, "Qendra Prova"),
            None,
            "less October it would tell of three: {both:?}"
        );
        let total = [hours(&october, "Gjithsej"), hours(&both, "Gjithsej")];
        assert_eq!(total, [Some(9.0), Some(15.0)], "of the twelve of November");
        // nor does the page of November give them, by whatever it is made
        for by in ["organisation", "municipality", "course"] {
            let november = told(&trainer, &format!("from=2026-11&to=2026-11&by={by}")).await;
            let few = november.iter().filter(|(_, row)| row[ONLINE] == "1,5");
            assert_eq!(few.count(), 0, "{november:?}");
        }
        let page = trainer.get("/teaching/reports?from=2026-10&to=2026-11").await.ok();
        assert!(page.text().contains("me pesa"), "{}", page.text());
        // thirty people, told in fives, of the months in which no group was small
        let all = told(&trainer, "from=2026-06&to=2026-10").await;
        assert_eq!(all["Gjithsej"][0], "30", "{all:?}");
    }
);

on_both!(
    a_municipality_less_an_organisation_tells_of_no_small_group,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        small(&app, "open", "").await;
        let people = crowd(&app, "open", None, 30).await;
        // a second organisation in Lezhë, with enough people of its own
        let town = organisation::Entity::find().filter(organisation::Column::Slug.eq("bashkia-lezhe"));
        let town = town.one(&app.db).await.unwrap().unwrap();
        let place = town.place_id.unwrap();
        let mut beside = town.into_active_model();
        beside.id = NotSet;
        beside.place_id = Set(None);
        beside.slug = Set("shoqata-lezhe".to_owned());
        beside.name = Set("Shoqata Lezhë".to_owned());
        let beside = organisation::Entity::insert(beside)
            .exec(&app.db)
            .await
            .unwrap()
            .last_insert_id;
        let works = organisation_place::ActiveModel {
            organisation_id: Set(beside),
            place_id: Set(place),
            ..Default::default()
        };
        organisation_place::Entity::insert(works).exec(&app.db).await.unwrap();
        belong(&app, "bashkia-lezhe", &people[..3]).await;
        belong(&app, "shoqata-lezhe", &people[3..13]).await;
        belong(&app, "bashkia-kurbin", &people[13..20]).await;
        read(&app, &people, app.clock.now()).await;
        let trainer = app.signed_in("trainer").await;
        let period = "from=2026-11&to=2026-11";
        let organisations = told(&trainer, period).await;
        let municipalities = told(&trainer, &format!("{period}&by=municipality")).await;
        assert_eq!(hours(&organisations, "Bashkia Lezhë"), None);
        let beside = [hours(&municipalities, "Lezhë"), hours(&organisations, "Shoqata Lezhë")];
        assert_eq!(beside, [Some(6.5), None], "{organisations:?}");
        // nobody else is withheld for it
        assert_eq!(hours(&organisations, "Bashkia Kurbin"), Some(3.5), "{organisations:?}");
    }
);

on_both!(
    courses_are_recommended_for_what_ones_organisation_does,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        ready(&app).await;
        let member = app.signed_in("member").await;
        let page = member.get("/courses").await.ok();
        let found = page.attributes(".recommended a", "href");
        assert_eq!(found.len(), 3, "{}", page.text());
        assert!(page.text().contains("Sepse Qendra Prova"), "{}", page.text());
        // what one takes is not recommended
        enrol(&member, &found[0]).await;
        let page = member.get("/courses").await.ok();
        assert!(!page.attributes(".recommended a", "href").contains(&found[0]));
        // nothing speaks for one where one belongs nowhere
        for visitor in [app.visitor(), app.signed_in("learner").await] {
            let page = visitor.get("/courses").await.ok();
            assert_eq!(page.count(".recommended"), 0);
        }
    }
);
