//! Claims and the verified mark: who decides, what is kept, when it ends.

use bashke::accounts::Actor;
use bashke::network::commands;
use bashke::platform::act::Act;
use bashke::platform::errors::Error;
use bashke_entities::network::{claim, claim_decision, organisation, verification};
use bashke_entities::platform::mail;
use bashke_tests::{Backend, Data, TestApp, Visitor, clock_after, on_both, run_on};
use bashke_vocabulary::{Decision, Role, Standing};
use http::StatusCode;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
};

use super::{belongs, organisation_id, person_id, standings};
use crate::moderation::{actor_of, suspended};

const CLAIM: &str = "/organisations/bashkia-tirane/claim";
const ADMIN: &str = "/admin/organisations/qendra-prova";

async fn claims(visitor: &Visitor<'_>, reason: &str) {
    visitor.fill(CLAIM, &[("reason", reason)]).await.ok();
}

async fn waiting(admin: &Visitor<'_>) -> Vec<String> {
    admin
        .get("/admin/claims")
        .await
        .ok()
        .attributes("input[name=claim]", "value")
}

async fn decide(admin: &Visitor<'_>, id: &str, decision: &str, reason: &str) -> StatusCode {
    let fields = [("claim", id), ("decision", decision), ("reason", reason)];
    admin.submit("/admin/claims", "/admin/claims", &fields).await.status
}

on_both!(
    a_claim_is_decided_on_and_every_decision_is_kept,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let learner = app.signed_in("learner").await;
        let empty = learner.fill(CLAIM, &[("reason", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        claims(&learner, "Punoj <i>atje</i>").await;
        let again = learner.post(CLAIM, &[("reason", "Edhe një herë")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "one at a time");

        let admin = app.signed_in("admin").await;
        let page = admin.get("/admin/claims").await.ok();
        assert!(page.text().contains("Punoj &lt;i&gt;atje&lt;/i&gt;") && page.text().contains("learner@bashke.test"));
        let id = waiting(&admin).await.remove(0);
        // a decision has its reason; what was typed stays
        assert_eq!(
            decide(&admin, &id, "approved", " ").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            decide(&admin, &id, "revoked", "Jo").await,
            StatusCode::CONFLICT,
            "nothing to revoke"
        );
        assert_eq!(decide(&admin, &id, "approved", "E pashë").await, StatusCode::SEE_OTHER);
        assert_eq!(
            decide(&admin, &id, "denied", "Jo").await,
            StatusCode::CONFLICT,
            "it was decided"
        );
        assert_eq!(standings(&app, "bashkia-tirane").await, ["owner"]);
        app.work().await;
        assert_eq!(admin.mails_to("learner@bashke.test").await, 1);
        let link = admin.link_of_last_mail("learner@bashke.test").await;
        assert!(link.ends_with("/organisations/bashkia-tirane"));

        // it has an owner now, so that nobody else claims it
        let trainer = app.signed_in("trainer").await;
        let page = trainer.get(CLAIM).await.ok();
        assert_eq!(page.count("main textarea"), 0);
        trainer.get("/account").await.ok();
        assert_eq!(
            trainer.post(CLAIM, &[("reason", "Jo, unë")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );

        assert_eq!(
            decide(&admin, &id, "revoked", "Nuk punon më atje").await,
            StatusCode::SEE_OTHER
        );
        assert!(standings(&app, "bashkia-tirane").await.is_empty());
        assert_eq!(decide(&admin, &id, "revoked", "Prapë").await, StatusCode::CONFLICT);
        let kept: Vec<(String, String, bool)> = claim_decision::Entity::find()
            .filter(claim_decision::Column::ClaimId.eq(id.parse::<i32>().unwrap()))
            .all(&app.db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| {
                (
                    row.decision,
                    row.reason,
                    row.decided_by.is_some() && row.decided_at == app.clock.now(),
                )
            })
            .collect();
        assert_eq!(
            kept,
            [
                ("approved".to_owned(), "E pashë".to_owned(), true),
                ("revoked".to_owned(), "Nuk punon më atje".to_owned(), true)
            ]
        );
        // whoever claimed it reads why, and may claim it anew
        let page = learner.get(CLAIM).await.ok();
        assert!(page.text().contains("Nuk punon më atje") && page.count("main textarea") == 1);
        let decided = admin.get("/admin/claims?state=decided").await.ok();
        assert!(decided.text().contains("Nuk punon më atje") && decided.text().contains("Adea Prova"));
    }
);

on_both!(
    of_two_claims_one_is_approved_and_nobody_decides_on_their_own,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        for name in ["learner", "trainer", "admin"] {
            claims(&app.signed_in(name).await, "E imja").await;
        }
        let admin = app.signed_in("admin").await;
        let ids = waiting(&admin).await;
        assert_eq!(ids.len(), 2, "one's own has no buttons: {ids:?}");
        let own = claim::Entity::find().count(&app.db).await.unwrap().to_string();
        assert_eq!(decide(&admin, &own, "approved", "E imja").await, StatusCode::FORBIDDEN);
        assert_eq!(decide(&admin, &ids[0], "approved", "Po").await, StatusCode::SEE_OTHER);
        assert_eq!(
            decide(&admin, &ids[1], "approved", "Po").await,
            StatusCode::UNPROCESSABLE_ENTITY,
            "it has an owner"
        );
        assert_eq!(
            decide(&admin, &ids[1], "denied", "Ka pronar").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(standings(&app, "bashkia-tirane").await, ["owner"]);
    }
);

on_both!(
    a_reason_that_is_refused_is_told_at_its_claim,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        let other = "/organisations/bashkia-kurbin/claim";
        let trainer = app.signed_in("trainer").await;
        trainer.fill(other, &[("reason", "Edhe unë")]).await.ok();
        let admin = app.signed_in("admin").await;
        let ids = waiting(&admin).await;
        assert_eq!(ids.len(), 2);
        let long = "a".repeat(100_000);
        for (id, reason) in [(&ids[0], " "), (&ids[1], long.as_str())] {
            let typed = [("claim", id.as_str()), ("decision", "denied"), ("reason", reason)];
            let met = admin.submit("/admin/claims", "/admin/claims", &typed).await;
            assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
            let field = format!("reason-{id}");
            assert_eq!(met.attributes(".error-summary a", "href"), [format!("#{field}")]);
            let told = met.one(".error-summary");
            assert!(told.contains("Bashkia"), "of which claim: {told}");
            assert_eq!(met.attributes("textarea[aria-invalid=true]", "id"), [field.as_str()]);
            let filled = met.texts("textarea[name=reason]");
            let filled = filled.iter().filter(|text| !text.trim().is_empty()).count();
            assert_eq!(filled, usize::from(reason != " "), "what was typed stays there alone");
        }
    }
);

on_both!(
    a_reason_that_is_refused_on_a_later_page_is_told_there,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let others = organisation::Entity::find()
            .filter(organisation::Column::Slug.ne("bashkia-tirane"))
            .all(&app.db)
            .await
            .unwrap();
        let trainer = person_id(&app, "trainer").await;
        let before = others.iter().take(20).map(|one| claim::ActiveModel {
            id: NotSet,
            organisation_id: Set(one.id),
            person_id: Set(trainer),
            reason: Set("Punoj atje".to_owned()),
            mail_matches: Set(None),
            created_at: Set(app.clock.now()),
        });
        claim::Entity::insert_many(before)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        let admin = app.signed_in("admin").await;
        let second = "/admin/claims?page=2";
        let page = admin.get(second).await.ok();
        let ids = page.attributes("input[name=claim]", "value");
        assert_eq!(ids.len(), 1);
        let on = page.attributes("form input[name=page]", "value");
        assert_eq!(on, ["2"]);
        let long = "a".repeat(100_000);
        let field = format!("reason-{}", ids[0]);
        // where others decided meanwhile there may be fewer pages than when the form was opened
        for from in [on[0].as_str(), "7"] {
            let typed = [
                ("claim", ids[0].as_str()),
                ("page", from),
                ("decision", "denied"),
                ("reason", long.as_str()),
            ];
            let met = admin.submit(second, "/admin/claims", &typed).await;
            assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(met.attributes(".error-summary a", "href"), [format!("#{field}")]);
            assert_eq!(met.one(&format!("#{field}")), long, "what was typed stays");
            assert_eq!(met.attributes("a[rel=prev]", "href"), ["?page=1"]);
        }
    }
);

on_both!(
    a_reason_waits_while_an_administrator_proves_who_they_are,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        let admin = app.signed_in("admin").await;
        let id = waiting(&admin).await.remove(0);
        let later = app.another(clock_after(&app.clock, 16)).await;
        let stale = later.visitor();
        stale.steal(&admin.cookies());
        let queue = "/admin/claims";
        let approve = [
            ("claim", id.as_str()),
            ("decision", "approved"),
            ("reason", "E pashë aktin"),
        ];
        let sent_on = stale.submit(queue, queue, &approve).await;
        let back = stale.proves_who_they_are(sent_on).await.ok();
        assert_eq!(back.one("textarea[name=reason]").trim(), "E pashë aktin");
        let again = stale.get(queue).await.ok();
        assert_eq!(again.one("textarea[name=reason]").trim(), "", "it comes back once");
        assert_eq!(stale.submit(queue, queue, &approve).await.status, StatusCode::SEE_OTHER);
        // the list of what was decided comes back to itself, and the page of an organisation as well
        let hour = app.another(clock_after(&app.clock, 48)).await;
        let again = hour.visitor();
        again.steal(&stale.cookies());
        let revoke = [("claim", id.as_str()), ("decision", "revoked"), ("reason", "Gabim")];
        let sent_on = again.submit("/admin/claims?state=decided", queue, &revoke).await;
        let back = again.proves_who_they_are(sent_on).await.ok();
        assert_eq!(
            back.texts("textarea[name=reason]"),
            ["Gabim", ""],
            "for that claim alone"
        );
        let evening = app.another(clock_after(&app.clock, 80)).await;
        let last = evening.visitor();
        last.steal(&again.cookies());
        let sent_on = last
            .submit(ADMIN, ADMIN, &[("do", "verify"), ("reason", "Statuti")])
            .await;
        let back = last.proves_who_they_are(sent_on).await.ok();
        assert_eq!(back.texts("textarea[name=reason]")[0], "Statuti");
    }
);

on_both!(
    an_official_is_told_by_the_mail_domain,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let admin = app.signed_in("admin").await;
        let page = "/admin/organisations/bashkia-tirane";
        let learner = app.signed_in("learner").await;
        claims(&learner, "Nuk dihet").await;
        for bad in ["gmail.com", "tirana", "a b.al"] {
            let reply = admin.fill(page, &[("do", "mail-domain"), ("mail-domain", bad)]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
            assert_eq!(reply.attributes("#f-mail-domain", "value"), [bad]);
        }
        admin
            .fill(page, &[("do", "mail-domain"), ("mail-domain", "@Bashke.test")])
            .await
            .ok();
        claims(&app.signed_in("trainer").await, "Përputhet").await;
        admin
            .fill(page, &[("do", "mail-domain"), ("mail-domain", "tirana.al")])
            .await
            .ok();
        claims(&app.signed_in("counsellor").await, "Nuk përputhet").await;
        let tirana = organisation_id(&app, "bashkia-tirane").await;
        let mut found: Vec<(i32, Option<bool>)> = claim::Entity::find()
            .filter(claim::Column::OrganisationId.eq(tirana))
            .all(&app.db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id, row.mail_matches))
            .collect();
        found.sort_unstable();
        let found: Vec<Option<bool>> = found.into_iter().map(|(_, matches)| matches).collect();
        assert_eq!(found, [None, Some(true), Some(false)]);
        let shown = admin.get("/en/admin/claims").await.ok().texts("main .tag");
        assert_eq!(
            shown,
            [
                "The official domain is not known: verify by hand",
                "The address is of the official domain",
                "The address is not of the official domain"
            ]
        );
        // the domain decides nothing by itself
        assert!(standings(&app, "bashkia-tirane").await.is_empty());
    }
);

/// To whom it was written that a mark lapses.
async fn reminded(app: &TestApp) -> Vec<String> {
    let rows = mail::Entity::find()
        .filter(mail::Column::Kind.eq("mark-lapses"))
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.recipient).collect()
}

async fn verified(app: &TestApp) -> bool {
    app.visitor()
        .get("/organisations/qendra-prova")
        .await
        .ok()
        .count(".tag-verified")
        == 1
}

on_both!(
    the_mark_lapses_after_a_year_and_its_owners_are_reminded_once,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let admin = app.signed_in("admin").await;
        let empty = admin.fill(ADMIN, &[("do", "verify"), ("reason", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!verified(&app).await);
        admin
            .fill(ADMIN, &[("do", "verify"), ("reason", "U takuam")])
            .await
            .ok();
        assert!(verified(&app).await);
        let listed = app.visitor().get("/network?verified=yes").await.ok();
        assert_eq!(listed.count(".entry-card"), 1);
        app.work().await;
        assert_eq!(reminded(&app).await, Vec::<String>::new(), "not yet");

        let days = |days: i64| clock_after(&app.clock, days * 24 * 60);
        let soon = app.another(days(365 - 30)).await;
        soon.work().await;
        assert_eq!(reminded(&app).await, ["owner@bashke.test"], "its owners decide");
        let id = verification::Entity::find().one(&app.db).await.unwrap().unwrap().id;
        let act = bashke::platform::act::Act::begin(&soon.app, &bashke::accounts::Actor::platform().into())
            .await
            .unwrap();
        bashke::network::jobs::remind(act, id).await.unwrap();
        soon.work().await;
        assert_eq!(reminded(&app).await.len(), 1, "a job may be begun twice");

        let last = app.another(days(364)).await;
        assert!(verified(&last).await);
        let over = app.another(days(366)).await;
        assert!(!verified(&over).await);
        let listed = over.visitor().get("/network?verified=yes").await.ok();
        assert_eq!(listed.count(".entry-card"), 0);
        // renewed, it holds for another year from then
        let admin = over.signed_in("admin").await;
        admin
            .fill(ADMIN, &[("do", "verify"), ("reason", "Ende aty")])
            .await
            .ok();
        assert!(verified(&app.another(days(366 + 364)).await).await);
        admin
            .fill(ADMIN, &[("do", "take-mark"), ("reason", "Nuk ekziston më")])
            .await
            .ok();
        assert!(!verified(&over).await);
        app.another(days(366 + 340)).await.work().await;
        assert_eq!(reminded(&app).await.len(), 1, "a mark that was taken does not lapse");
        let page = admin.get(ADMIN).await.ok();
        for reason in ["U takuam", "Ende aty", "Nuk ekziston më"] {
            assert!(page.text().contains(reason), "{reason}");
        }
    }
);

on_both!(
    the_mark_is_gone_where_another_name_stands_and_parties_do_not_give_it,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let admin = app.signed_in("admin").await;
        admin
            .fill(ADMIN, &[("do", "verify"), ("reason", "U takuam")])
            .await
            .ok();
        let owner = app.signed_in("owner").await;
        let edit = "/organisations/qendra-prova/edit";
        let same = [
            ("revision", "1"),
            ("name", "Qendra Prova (për provë)"),
            ("kind", "cso"),
            ("about-sq", "Tekst i ri"),
        ];
        owner.fill(edit, &same).await.ok();
        assert!(verified(&app).await, "another text makes no other of it");
        owner
            .fill(edit, &[("revision", "2"), ("name", "Qendra tjetër"), ("kind", "cso")])
            .await
            .ok();
        assert!(!verified(&app).await);
        let row = organisation::Entity::find_by_id(organisation_id(&app, "qendra-prova").await)
            .one(&app.db)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(row.verified_until, None);

        belongs(&app, "admin", "qendra-prova", Standing::Member).await;
        let reply = admin
            .submit(ADMIN, ADMIN, &[("do", "verify"), ("reason", "E jona")])
            .await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "one's own");
    }
);

on_both!(
    whoever_is_suspended_is_made_no_owner_meanwhile,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        suspended(&app, "learner", Some(app.clock.now() + chrono::Duration::days(1))).await;
        let admin = app.signed_in("admin").await;
        let id = waiting(&admin).await.remove(0);
        assert_eq!(
            decide(&admin, &id, "approved", "Po").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert!(standings(&app, "bashkia-tirane").await.is_empty());
        // once that is over it stands in the way of nothing
        suspended(&app, "learner", Some(app.clock.now())).await;
        assert_eq!(decide(&admin, &id, "approved", "Po").await, StatusCode::SEE_OTHER);
        assert_eq!(standings(&app, "bashkia-tirane").await, ["owner"]);
    }
);

on_both!(
    whoever_leaves_while_their_claim_is_approved_owns_nothing,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        let admin = app.signed_in("admin").await;
        for name in ["learner", "trainer", "counsellor"] {
            let claimant = app.signed_in(name).await;
            claims(&claimant, "Punoj atje").await;
            let id = waiting(&admin).await.remove(0);
            claimant.get("/account/delete").await.ok();
            let email = format!("{name}@bashke.test");
            let (typed, approved) = (
                [("email", email.as_str())],
                [("claim", id.as_str()), ("decision", "approved"), ("reason", "Po")],
            );
            let (left, decided) = tokio::join!(
                claimant.post("/account/delete", &typed),
                admin.post("/admin/claims", &approved)
            );
            assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text());
            assert!(
                [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND, StatusCode::CONFLICT].contains(&decided.status),
                "{}",
                decided.status
            );
            assert!(standings(&app, "bashkia-tirane").await.is_empty(), "{name}");
        }
    }
);

on_both!(
    whoever_belongs_to_an_organisation_decides_on_no_claim_of_it,
    Data::Published,
    |app: TestApp| async {
        app.with_organisations().await;
        belongs(&app, "admin", "bashkia-tirane", Standing::Editor).await;
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        let admin = app.signed_in("admin").await;
        let tirana = organisation_id(&app, "bashkia-tirane").await;
        let made = claim::Entity::find().filter(claim::Column::OrganisationId.eq(tirana));
        let id = made.one(&app.db).await.unwrap().unwrap().id.to_string();
        assert_eq!(decide(&admin, &id, "approved", "Po").await, StatusCode::FORBIDDEN);
    }
);

/// Only where rows are locked: the other database takes one write at a time.
#[tokio::test]
async fn nobody_is_suspended_while_it_is_decided_that_they_own_something() {
    run_on(Backend::Postgres, Data::Published, async |app: TestApp| {
        app.with_organisations().await;
        claims(&app.signed_in("learner").await, "Punoj atje").await;
        let admin = app.signed_in("admin").await;
        let id: i32 = waiting(&admin).await.remove(0).parse().unwrap();
        let learner = person_id(&app, "learner").await;
        let suspends = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
        let until = app.clock.now() + chrono::Duration::days(1);
        bashke::accounts::suspend(&suspends, learner, Some(until))
            .await
            .unwrap();

        // that write is not done yet, so this one waits for it
        let actor = actor_of(&app, "admin", &[Role::Administrator]).await;
        let decides = Act::begin(&app.app, &actor.into()).await.unwrap();
        decides
            .tx
            .execute_unprepared("SET LOCAL lock_timeout = '50ms'")
            .await
            .unwrap();
        let waits = commands::decide(&decides, id, Decision::Approved, "Po".to_owned()).await;
        assert!(matches!(waits, Err(Error::Busy(_))), "{waits:?}");
        drop(decides);
        suspends.commit().await.unwrap();
        assert_eq!(
            decide(&admin, &id.to_string(), "approved", "Po").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    })
    .await;
}
