//! What is concluded, and what is promised.

use bashke_entities::dialogue::{commitment, commitment_judgement};
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{commit, dialogue, last, move_on, path, promise, told};

on_both!(
    hosts_conclude_and_followers_are_told_once,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        let form = path("/conclude/edit");
        let empty = owner.submit(&form, &form, &[("do", "send"), ("summary", " ")]).await;
        assert!(empty.text().contains("Shkruani të paktën një nga tri tekstet."));
        let long = "a".repeat(20_001);
        let refused = owner
            .submit(&form, &form, &[("do", "send"), ("summary", "Mirë"), ("agreed", &long)])
            .await;
        assert_eq!(refused.count(".field-refused"), 1, "beside the one that is too long");
        assert_eq!(refused.count(".field-refused textarea[name=agreed]"), 1);
        let texts = [
            ("do", "preview"),
            ("summary", "**Shkurt**"),
            ("agreed", ""),
            ("not-agreed", "*Jo*"),
        ];
        let preview = owner.submit(&form, &form, &texts).await;
        assert_eq!(preview.count(".notice .post-text"), 2);
        app.work().await;
        assert_eq!(told(&app, "learner", "dialogue-concluded").await, 0);
        for summary in ["**Shkurt**", "Edhe më **shkurt**"] {
            let fields = [
                ("do", "send"),
                ("summary", summary),
                ("agreed", "Për planin"),
                ("not-agreed", ""),
            ];
            let kept = owner.submit(&form, &form, &fields).await;
            assert_eq!(kept.header("location"), path("/conclude?done=concluded"));
            app.work().await;
        }
        assert_eq!(told(&app, "learner", "dialogue-concluded").await, 1);
        let page = app.get(&path("/conclude")).await.ok();
        assert_eq!(page.texts("#summary strong"), ["shkurt"]);
        assert_eq!((page.count("#agreed"), page.count("#not-agreed")), (1, 0));
        assert_eq!(page.count("main a[href$='/map']"), 0, "no map was drawn");
        assert_eq!(page.count("a[href$='/conclude/edit']"), 0, "not for guests");

        let member = app.signed_in("member").await;
        assert_eq!(member.get(&form).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            member.get(&path("/commitments/new")).await.status,
            StatusCode::FORBIDDEN
        );
        member.get(&path("")).await.ok();
        for way in ["/conclude/edit", "/commitments/new", "/commitments/1/remove"] {
            let refused = member.post(&path(way), &promise(&[])).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{way}");
        }
        move_on(&app, "follow-up").await;
        let late = owner
            .submit(&form, &form, &[("do", "send"), ("summary", "Me vonesë")])
            .await;
        assert!(late.text().contains("Ajo fazë nuk është e hapur tani."));
        assert!(
            commit(&owner, &promise(&[]))
                .await
                .text()
                .contains("Ajo fazë nuk është e hapur tani.")
        );
    }
);

on_both!(
    a_promise_starts_from_what_is_published_and_is_never_typed,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        let first = owner.get(&path("/commitments/new")).await.ok();
        assert_eq!(first.count("input[name=target]"), 0, "indicator and place come first");
        let none = owner
            .get(&path("/commitments/new?indicator=arrears-stock&place=kurbin"))
            .await
            .ok();
        assert!(
            none.text()
                .contains("Për këtë tregues nuk është publikuar asnjë vlerë në këtë vend.")
        );
        let form = owner
            .get(&path("/commitments/new?indicator=arrears-stock&place=lezhe"))
            .await
            .ok();
        assert_eq!(form.attributes("select[name=baseline] option", "value"), ["2018"]);
        assert!(form.one("select[name=baseline]").contains("335"));

        let made = commit(&owner, &promise(&[])).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let row = last(&app).await;
        assert_eq!(
            (row.baseline, row.target, row.standing.as_str()),
            (335e6, 200e6, "no-data")
        );
        assert_eq!((row.release_id, row.judged_release), (1, 1));
        assert!(row.organisation_id.is_some());
        assert_eq!(commitment_judgement::Entity::find().count(&app.db).await.unwrap(), 1);
        let page = app.get(&path("/conclude")).await.ok();
        let line = page.one("#commitments .entries li");
        for part in [
            "Shlyen borxhet",
            "Bashkia Lezhë",
            "335",
            "200",
            "2018",
            "2020",
            "Pa të dhëna",
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }

        // removed by a host while the stage is open, and that stays known
        assert_eq!(page.count("form[action$='/remove']"), 0, "not by a guest");
        let remove = path(&format!("/commitments/{}/remove", row.id));
        let gone = owner.submit(&path("/conclude"), &remove, &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(commitment::Entity::find().count(&app.db).await.unwrap(), 0);
        assert_eq!(commitment_judgement::Entity::find().count(&app.db).await.unwrap(), 0);
        let noted = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("dialogue.commitment-removed"))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(noted, 1);
        assert_eq!(
            owner.submit(&path("/conclude"), &remove, &[]).await.status,
            StatusCode::NOT_FOUND
        );
    }
);

on_both!(
    what_is_wrong_with_a_promise_is_told_beside_its_field,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        let long = "a".repeat(401);
        for (name, value, why) in [
            ("what", "pak", "të paktën 10 shkronja"),
            ("what", &long, "të shumtën 400 shkronja"),
            ("who", &long, "të shumtën 160 shkronja"),
            ("organisation", "asgjekundi", "Këtu nuk ka organizatë të tillë."),
            ("baseline", "2017", "Zgjidhni një periudhë që ka vlerë"),
            ("baseline", "dje", "Zgjidhni një periudhë që ka vlerë"),
            ("direction", "", "Zgjidhni nëse vlera duhet"),
            ("direction", "anash", "Zgjidhni nëse vlera duhet"),
            ("target", "shumë", "Shkruani një numër"),
            ("target", "200,000,000", "Shkruani një numër"),
            ("target", "400.000.000", "nuk është përtej vlerës fillestare"),
            ("deadline", "nesër", "Shkruani një periudhë"),
            ("deadline", "undated", "afat me datë"),
            ("deadline", "2018", "duhet të jetë pas periudhës"),
            ("deadline", "2020-H1", "të njëjtit lloj"),
        ] {
            let refused = commit(&owner, &promise(&[(name, value)])).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
            let beside = refused.count(&format!(".field-refused [name={name}]"));
            assert!(beside > 0, "{name} {value}");
            assert!(refused.text().contains(why), "{name} {value}");
        }
        // where nobody is named, the organisation is
        let no_one = commit(&owner, &promise(&[("who", ""), ("organisation", "")])).await;
        assert!(no_one.text().contains("Shkruani kush zotohet."));
        let named = commit(&owner, &promise(&[("who", "")])).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        assert_eq!(last(&app).await.who, "Bashkia Lezhë");
        // each language reads numbers as it writes them
        let english = [("target", "200,000,000.5")];
        let form = format!("/en{}", path("/commitments/new"));
        let made = owner.post(&form, &promise(&english)).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(last(&app).await.target, 200_000_000.5);
        assert_eq!(
            commit(&owner, &promise(&[("place", "atlantis")])).await.status,
            StatusCode::NOT_FOUND
        );
        for _ in 0..28 {
            assert_eq!(commit(&owner, &promise(&[])).await.status, StatusCode::SEE_OTHER);
        }
        let many = commit(&owner, &promise(&[])).await;
        assert!(many.text().contains("ka të shumtën 30 zotime"));
    }
);
