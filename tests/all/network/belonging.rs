//! Who belongs to an organisation: invitations, requests, standings, the last owner, for whom one speaks.

use bashke_entities::accounts::notification;
use bashke_entities::network::invitation;
use bashke_entities::platform::audit_event;
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Standing;
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{belongs, organisation_id, person_id, standings};

const OWN: &str = "/organisations/qendra-prova";
const MEMBERS: &str = "/organisations/qendra-prova/members";
const PASSWORD: &str = "katër fjalë pa lidhje";

const ANA: [(&str, &str); 4] = [
    ("do", "invite"),
    ("name", "Ana Gjoni"),
    ("email", "Ana@shembull.al"),
    ("standing", "editor"),
];

on_both!(
    an_invitation_leads_through_sign_up_and_back,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        owner.fill(MEMBERS, &ANA).await.ok();
        assert!(owner.get(MEMBERS).await.ok().text().contains("ana@shembull.al"));
        app.work().await;

        let ana = app.visitor();
        let link = ana.link_of_last_mail("ana@shembull.al").await;
        let stored = invitation::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(!link.contains(&stored.digest), "what is stored opens nothing");
        let page = ana.get(&link).await.ok();
        let sign_up = page.attributes(".ways-on a", "href").remove(1);
        assert_eq!(sign_up, format!("/sign-up?next={link}"));
        let wanted = [
            ("name", "Ana Gjoni"),
            ("email", "ana@shembull.al"),
            ("password", PASSWORD),
            ("locale", "sq"),
            ("next", link.as_str()),
        ];
        assert_eq!(
            ana.get(&sign_up).await.ok().attributes("input[name=next]", "value"),
            std::slice::from_ref(&link)
        );
        ana.post("/sign-up", &wanted).await.ok();
        app.work().await;
        let verify = ana.link_of_last_mail("ana@shembull.al").await;
        let page = ana.get(&verify).await.ok();
        let back = page.attributes("input[name=next]", "value").remove(0);
        let signed_in = ana
            .post(
                verify.split('?').next().unwrap(),
                &[("next", &back), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(signed_in.header("location"), link);
        let joined = ana.fill(&link, &[]).await.ok();
        assert_eq!(joined.count(".notice-done"), 1);
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "editor", "member"]);
        // it works once
        assert_eq!(ana.get(&link).await.status, StatusCode::GONE);
    }
);

on_both!(
    an_invitation_is_for_its_own_address_and_for_a_while,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let invite = [
            ("do", "invite"),
            ("name", "Lule Prova"),
            ("email", "learner@bashke.test"),
            ("standing", "owner"),
        ];
        owner.fill(MEMBERS, &invite).await.ok();
        app.work().await;
        let link = owner.link_of_last_mail("learner@bashke.test").await;

        let trainer = app.signed_in("trainer").await;
        assert_eq!(trainer.get(&link).await.ok().count("main form"), 0);
        trainer.get("/account").await.ok();
        assert_eq!(trainer.post(&link, &[]).await.status, StatusCode::FORBIDDEN);
        let id = invitation::Entity::find()
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .id
            .to_string();
        let by_number = [("do", "accept"), ("invitation", id.as_str())];
        let reply = trainer.post("/account/organisations", &by_number).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "numbers are not guessed");

        // after two weeks it works no more
        let late = app.another(bashke_tests::clock_after(&app.clock, 14 * 24 * 60)).await;
        assert_eq!(late.visitor().get(&link).await.status, StatusCode::GONE);
        let learner = late.signed_in("learner").await;
        assert_eq!(learner.get("/account/organisations").await.ok().count("main form"), 0);

        // in time it also waits in the page
        let learner = app.signed_in("learner").await;
        let page = learner.get("/account/organisations").await.ok();
        assert_eq!(page.count("input[name=invitation]"), 1);
        let joined = learner.post("/account/organisations", &by_number).await;
        assert_eq!(joined.header("location"), format!("{OWN}?done=joined"));
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "owner", "member"]);

        // whoever belongs to it is not invited again, and an invitation can be taken back
        let again = owner.fill(MEMBERS, &invite).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            again.attributes("#f-email", "value"),
            ["learner@bashke.test"],
            "what was typed stays"
        );
        assert_eq!(again.count(".field-error"), 1);
        owner.fill(MEMBERS, &ANA).await.ok();
        app.work().await;
        let link = owner.link_of_last_mail("ana@shembull.al").await;
        let page = owner.get(MEMBERS).await.ok();
        let id = page.attributes("input[name=invitation]", "value").remove(0);
        owner.post(MEMBERS, &[("do", "withdraw"), ("invitation", &id)]).await;
        assert_eq!(app.visitor().get(&link).await.status, StatusCode::GONE);
    }
);

on_both!(
    a_request_is_accepted_or_declined,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let learner = app.signed_in("learner").await;
        let join = "/organisations/qendra-prova/join";
        let empty = learner.fill(join, &[("word", "  ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        learner.fill(join, &[("word", "<b>Jam</b> nga Lezha")]).await.ok();
        assert_eq!(learner.get(join).await.ok().count("textarea"), 0, "one at a time");
        assert_eq!(
            learner.post(join, &[("word", "Edhe një herë")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let owner = app.signed_in("owner").await;
        let page = owner.get(MEMBERS).await.ok();
        assert!(page.text().contains("&lt;b&gt;Jam&lt;/b&gt; nga Lezha"));
        let id = page.attributes("input[name=request]", "value").remove(0);
        owner.post(MEMBERS, &[("do", "decline"), ("request", &id)]).await;
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "member"]);
        let again = owner.post(MEMBERS, &[("do", "accept"), ("request", &id)]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "it was decided");

        learner.fill(join, &[("word", "Provoj sërish")]).await.ok();
        let page = owner.get(MEMBERS).await.ok();
        let id = page.attributes("input[name=request]", "value").remove(0);
        owner.post(MEMBERS, &[("do", "accept"), ("request", &id)]).await;
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "member", "member"]);
        // where nobody owns it nobody could decide
        let nobody = "/organisations/bashkia-tirane/join";
        let refused = learner.fill(nobody, &[("word", "Po")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

on_both!(the_last_owner_stays, Data::Published, |app: TestApp| async {
    app.with_organisations().await;
    let owner = app.signed_in("owner").await;
    let me = person_id(&app, "owner").await.to_string();
    let member = person_id(&app, "member").await.to_string();
    for asked in [
        vec![("do", "leave")],
        vec![("do", "standing"), ("person", me.as_str()), ("standing", "editor")],
        vec![("do", "remove"), ("person", me.as_str())],
    ] {
        let reply = owner.submit(MEMBERS, MEMBERS, &asked).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{asked:?}");
        assert_eq!(reply.count("[role=alert]"), 1);
    }
    let admin = app.signed_in("admin").await;
    let reply = admin
        .submit(MEMBERS, MEMBERS, &[("do", "remove"), ("person", &me)])
        .await;
    assert_eq!(
        reply.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "not even administrators"
    );

    // handing over asks anew who it is
    let later = app.another(bashke_tests::clock_after(&app.clock, 16)).await;
    let stale = later.visitor();
    stale.steal(&owner.cookies());
    let over = [("do", "hand-over"), ("person", member.as_str())];
    let reply = stale.submit(MEMBERS, MEMBERS, &over).await;
    assert!(
        reply.header("location").starts_with("/account/confirm"),
        "{}",
        reply.status
    );
    owner.submit(MEMBERS, MEMBERS, &over).await;
    assert_eq!(standings(&app, "qendra-prova").await, ["owner", "editor"]);
    let reply = owner.submit(MEMBERS, MEMBERS, &over).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN, "the ownership is another's by now");
});

on_both!(
    of_two_owners_who_leave_at_once_one_stays,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "learner", "qendra-prova", Standing::Owner).await;
        let second = app.another(app.clock.clone()).await;
        let one = app.signed_in("owner").await;
        let other = second.signed_in("learner").await;
        one.get(MEMBERS).await.ok();
        other.get(MEMBERS).await.ok();
        let leave = [("do", "leave")];
        let (left, right) = tokio::join!(one.post(MEMBERS, &leave), other.post(MEMBERS, &leave));
        let mut statuses = [left.status, right.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "member"]);

        // the same where two remove each other: the second is no owner any more
        belongs(&app, "trainer", "qendra-prova", Standing::Owner).await;
        let rows = bashke_entities::network::membership::Entity::find()
            .all(&app.db)
            .await
            .unwrap();
        let own = organisation_id(&app, "qendra-prova").await;
        let owners: Vec<i32> = rows
            .iter()
            .filter(|row| row.organisation_id == own && row.standing == "owner")
            .map(|row| row.person_id)
            .collect();
        let trainer = person_id(&app, "trainer").await;
        let stayed = owners.into_iter().find(|id| *id != trainer).unwrap();
        let (name, stayed_app) = if stayed == person_id(&app, "owner").await {
            ("owner", &app)
        } else {
            ("learner", &second)
        };
        let one = stayed_app.signed_in(name).await;
        let other = app.signed_in("trainer").await;
        one.get(MEMBERS).await.ok();
        other.get(MEMBERS).await.ok();
        let (trainer, stayed) = (trainer.to_string(), stayed.to_string());
        let first = [("do", "remove"), ("person", trainer.as_str())];
        let second = [("do", "remove"), ("person", stayed.as_str())];
        let (left, right) = tokio::join!(one.post(MEMBERS, &first), other.post(MEMBERS, &second));
        let mut statuses = [left.status, right.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::FORBIDDEN]);
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "member"]);
    }
);

on_both!(
    one_speaks_for_an_organisation_as_long_as_one_may,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "trainer", "qendra-prova", Standing::Editor).await;
        let trainer = app.signed_in("trainer").await;
        let mine = "/account/organisations";
        let id = organisation_id(&app, "qendra-prova").await.to_string();
        let name = |reply: &bashke_tests::Reply| reply.texts(".acting > span").concat();
        trainer
            .fill(mine, &[("do", "act-for"), ("organisation", &id)])
            .await
            .ok();
        assert_eq!(
            name(&trainer.get("/account").await.ok()),
            "Flisni në emër të: Qendra Prova (për provë)"
        );
        assert_eq!(
            name(&trainer.get("/").await.ok()),
            "Flisni në emër të: Qendra Prova (për provë)",
            "on every page"
        );
        trainer
            .fill(mine, &[("do", "act-for"), ("organisation", "")])
            .await
            .ok();
        assert_eq!(name(&trainer.get("/account").await.ok()), "");

        // whoever is removed does not, whatever their session says
        trainer
            .fill(mine, &[("do", "act-for"), ("organisation", &id)])
            .await
            .ok();
        let owner = app.signed_in("owner").await;
        let person = person_id(&app, "trainer").await.to_string();
        let standing = [("do", "standing"), ("person", person.as_str()), ("standing", "member")];
        owner.submit(MEMBERS, MEMBERS, &standing).await;
        assert_eq!(name(&trainer.get("/account").await.ok()), "");
        // a member does not speak for it, nor does anybody for another
        let page = trainer.get(mine).await.ok();
        assert_eq!(page.count("input[name=organisation]"), 0);
        let other = organisation_id(&app, "bashkia-lezhe").await.to_string();
        for id in [id, other] {
            let reply = trainer.post(mine, &[("do", "act-for"), ("organisation", &id)]).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
        }
    }
);

on_both!(
    whoever_leaves_the_platform_hands_over_first_and_belongs_nowhere_then,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        owner.fill(MEMBERS, &ANA).await.ok();
        let delete = "/account/delete";
        let refused = owner.fill(delete, &[("email", "owner@bashke.test")]).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a member would be left without an owner"
        );
        assert!(refused.text().contains("Qendra Prova"));
        let member = person_id(&app, "member").await.to_string();
        owner
            .submit(MEMBERS, MEMBERS, &[("do", "hand-over"), ("person", &member)])
            .await;
        owner.fill(delete, &[("email", "owner@bashke.test")]).await.ok();
        assert_eq!(standings(&app, "qendra-prova").await, ["owner"]);
        // whoever is alone in it may go; it can be claimed then
        let member = app.signed_in("member").await;
        member.fill(delete, &[("email", "member@bashke.test")]).await.ok();
        assert!(standings(&app, "qendra-prova").await.is_empty());
        assert_eq!(app.visitor().get(OWN).await.ok().count(".notice-info"), 1);
        // what waits in somebody's name goes with them
        let claim = "/organisations/bashkia-tirane/claim";
        let learner = app.signed_in("learner").await;
        learner.fill(claim, &[("reason", "E imja")]).await.ok();
        learner.fill(delete, &[("email", "learner@bashke.test")]).await.ok();
        let admin = app.signed_in("admin").await;
        assert_eq!(admin.get("/admin/claims").await.ok().count("input[name=claim]"), 0);
    }
);

on_both!(
    a_deleted_person_is_seen_nowhere,
    Data::Published,
    |app: TestApp| async {
        use bashke_entities::accounts::person;
        use sea_orm::sea_query::Expr;
        use sea_orm::{ColumnTrait, QueryFilter};
        app.with_organisations().await;
        let page = app.visitor().get("/people/mal-prova").await.ok();
        assert_eq!(page.one("h1"), "Mal Prova");
        assert!(page.one("main .entries").contains("Qendra Prova"));
        assert!(
            !page.text().contains("member@bashke.test"),
            "the address is nobody's to see"
        );
        person::Entity::update_many()
            .col_expr(person::Column::DeletedAt, Expr::value(app.clock.now()))
            .filter(person::Column::Id.eq(person_id(&app, "member").await))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(
            app.visitor().get("/people/mal-prova").await.status,
            StatusCode::NOT_FOUND
        );
        let owner = app.signed_in("owner").await;
        assert!(!owner.get(MEMBERS).await.ok().text().contains("Mal Prova"));
    }
);

on_both!(
    what_an_owner_sent_who_is_none_any_more_is_taken_back,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let open = async || {
            let open = invitation::Entity::find().filter(invitation::Column::EndedAt.is_null());
            open.count(&app.db).await.unwrap()
        };
        owner.fill(MEMBERS, &ANA).await.ok();
        let invites = async |name: &str| {
            let sender = app.signed_in(name).await;
            let email = format!("by-{name}@shembull.al");
            let invite = [
                ("do", "invite"),
                ("name", "Ana Gjoni"),
                ("email", email.as_str()),
                ("standing", "owner"),
            ];
            sender.fill(MEMBERS, &invite).await.ok();
            app.work().await;
            (
                sender.link_of_last_mail(&email).await,
                person_id(&app, name).await.to_string(),
            )
        };
        for name in ["trainer", "counsellor", "learner"] {
            belongs(&app, name, "qendra-prova", Standing::Owner).await;
        }
        // demoted, removed, gone by themselves: their invitations end, those of others stay
        let (link, id) = invites("trainer").await;
        let demote = [("do", "standing"), ("person", id.as_str()), ("standing", "editor")];
        owner.submit(MEMBERS, MEMBERS, &demote).await;
        assert_eq!(app.visitor().get(&link).await.status, StatusCode::GONE);
        let (link, id) = invites("counsellor").await;
        owner
            .submit(MEMBERS, MEMBERS, &[("do", "remove"), ("person", &id)])
            .await;
        assert_eq!(app.visitor().get(&link).await.status, StatusCode::GONE);
        let (link, _) = invites("learner").await;
        app.signed_in("learner")
            .await
            .submit(MEMBERS, MEMBERS, &[("do", "leave")])
            .await;
        assert_eq!(app.visitor().get(&link).await.status, StatusCode::GONE);
        assert_eq!(open().await, 1);
        let noted = audit_event::Entity::find()
            .filter(audit_event::Column::Action.eq("organisation.invitations-withdrawn"))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(noted, 3);
        // handing over too, and being made an owner again changes nothing
        let id = person_id(&app, "member").await.to_string();
        let stays = [("do", "standing"), ("person", id.as_str()), ("standing", "owner")];
        owner.submit(MEMBERS, MEMBERS, &stays).await;
        assert_eq!(open().await, 1);
        owner
            .submit(MEMBERS, MEMBERS, &[("do", "hand-over"), ("person", &id)])
            .await;
        assert_eq!(open().await, 0);
    }
);

on_both!(
    what_cannot_be_undone_is_not_done_by_one_press,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let page = owner.get(MEMBERS).await.ok();
        for deed in ["remove", "hand-over", "leave"] {
            let open = page.count(&format!("form:has(input[value={deed}]) button"));
            let behind = page.count(&format!(
                "details:not([open]) form:has(input[value={deed}]) button.button-danger"
            ));
            assert!(open > 0 && open == behind, "{deed}: {open}, {behind}");
        }
    }
);

on_both!(
    owners_are_made_and_unmade_by_whoever_proves_anew_who_they_are,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let later = app.another(bashke_tests::clock_after(&app.clock, 16)).await;
        let stale = later.visitor();
        stale.steal(&owner.cookies());
        let member = person_id(&app, "member").await.to_string();
        let invite = |standing: &'static str| {
            [
                ("do", "invite"),
                ("name", "Lule Prova"),
                ("email", "learner@bashke.test"),
                ("standing", standing),
            ]
        };
        let standing = [("do", "standing"), ("person", member.as_str()), ("standing", "owner")];
        for fields in [&standing[..], &invite("owner")[..]] {
            let asked = stale.submit(MEMBERS, MEMBERS, fields).await;
            assert!(
                asked.header("location").contains("/account/confirm"),
                "{fields:?}: {}",
                asked.status
            );
        }
        // what makes no owner needs no proof
        let invited = stale.submit(MEMBERS, MEMBERS, &invite("editor")).await;
        assert!(invited.header("location").contains("done="), "{}", invited.text());
        // whoever proved it just now does so, and then neither owner is removed without
        assert!(
            owner
                .submit(MEMBERS, MEMBERS, &standing)
                .await
                .header("location")
                .contains("done=")
        );
        let remove = [("do", "remove"), ("person", member.as_str())];
        let asked = stale.submit(MEMBERS, MEMBERS, &remove).await;
        assert!(
            asked.header("location").contains("/account/confirm"),
            "{}",
            asked.status
        );
    }
);

on_both!(
    whose_standing_is_switched_to_and_fro_is_told_only_so_often,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let owner = app.signed_in("owner").await;
        let person = person_id(&app, "member").await.to_string();
        let switch = async |standing: &str| {
            let fields = [("do", "standing"), ("person", person.as_str()), ("standing", standing)];
            owner.submit(MEMBERS, MEMBERS, &fields).await
        };
        let told = async || {
            notification::Entity::find()
                .filter(notification::Column::PersonId.eq(person_id(&app, "member").await))
                .filter(notification::Column::Message.starts_with("membership-"))
                .count(&app.db)
                .await
                .unwrap()
        };
        assert_eq!(switch("member").await.status, StatusCode::SEE_OTHER);
        assert_eq!(told().await, 0, "what they have already is no news");
        for standing in ["editor", "member", "editor", "member"] {
            assert_eq!(switch(standing).await.status, StatusCode::SEE_OTHER, "{standing}");
        }
        assert_eq!(told().await, 4);
        let met = switch("editor").await;
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text().contains("deri në 4 herë në orë"), "{}", met.one("main"));
        assert_eq!(told().await, 4);
        assert_eq!(standings(&app, "qendra-prova").await, ["owner", "member"]);
        // another member is not counted with them
        belongs(&app, "learner", "qendra-prova", Standing::Member).await;
        let learner = person_id(&app, "learner").await.to_string();
        let fields = [("do", "standing"), ("person", learner.as_str()), ("standing", "editor")];
        let other = owner.submit(MEMBERS, MEMBERS, &fields).await;
        assert_eq!(other.status, StatusCode::SEE_OTHER);
    }
);
