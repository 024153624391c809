//! Reports on what was learnt, which tell of no small group; and courses that are recommended.

use std::io::Cursor;

use bashke_entities::network::{membership, organisation};
use bashke_entities::training::enrolment;
use bashke_tests::{Data, TestApp, on_both};
use calamine::{Reader, Xlsx};
use http::StatusCode;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::cohorts::{crowd, read};
use super::enrolling::small;
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
        let bad = ["from=2026-12", "from=2026-11&to=2026-10", "by=person"];
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
        let xlsx = trainer.get("/teaching/reports/report.xlsx").await.ok();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(xlsx.bytes.clone())).unwrap();
        let sheets = book.sheet_names();
        assert_eq!(sheets.len(), 2);
        let cells = book.worksheet_range(&sheets[0]).unwrap();
        assert!(cells.rows().any(|row| row[0] == "Bashkia Lezhë" && row[1] == "<5"));
        let other = trainer.get("/teaching/reports/report.pdf").await;
        assert_eq!(other.status, StatusCode::NOT_FOUND);
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
