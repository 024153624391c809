//! Who is hidden stands nowhere for others: neither by their page nor among those who belong to an organisation.

use bashke_entities::accounts::person;
use bashke_entities::network::membership;
use bashke_tests::{TestApp, Visitor, on_both};
use bashke_vocabulary::{Role, Standing};
use http::StatusCode;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{FACTS, decide, grant, last_case, last_decision, person_id, reported};

const MEMBERS: &str = "/en/organisations/qendra-prova/members";

async fn slug(app: &TestApp, name: &str) -> String {
    let id = person_id(app, name).await;
    let row = person::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap();
    row.slug
}

async fn lines(visitor: &Visitor<'_>) -> Vec<String> {
    visitor.get(MEMBERS).await.ok().texts(".entry-title")
}

on_both!(
    who_is_hidden_is_not_named_among_those_who_belong_to_an_organisation,
    |app: TestApp| async {
        app.with_organisations().await;
        let organisation = membership::Entity::find()
            .filter(membership::Column::PersonId.eq(person_id(&app, "owner").await))
            .one(&app.db)
            .await
            .unwrap()
            .unwrap()
            .organisation_id;
        for name in ["trainer", "counsellor"] {
            let row = membership::ActiveModel {
                id: NotSet,
                organisation_id: Set(organisation),
                person_id: Set(person_id(&app, name).await),
                standing: Set(Standing::Member.word().to_owned()),
                joined_at: Set(app.clock.now()),
            };
            membership::Entity::insert(row).exec(&app.db).await.unwrap();
        }
        grant(&app, "counsellor", Role::Moderator).await;
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let sees = app.signed_in("counsellor").await;
        let (owner, member, other) = (
            app.signed_in("owner").await,
            app.signed_in("member").await,
            app.signed_in("trainer").await,
        );
        let page = format!("/en/people/{}", slug(&app, "member").await);
        let own = lines(&member).await.len();
        assert_eq!((lines(&owner).await.len(), lines(&other).await.len()), (own, own));
        assert!(member.get(&page).await.ok().text().contains("Prova"));

        let case = reported(&app, &learner, "member", "insult").await;
        for measure in ["hide", "remove"] {
            let case = if measure == "hide" {
                case.clone()
            } else {
                reported(&app, &sees, "member", "insult").await
            };
            decide(&moderator, &case, measure).await;
            // to others as if they were not there, to the owner as somebody whom they can remove
            assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND);
            let seen = lines(&other).await;
            assert_eq!(seen.len(), own - 1, "{seen:?}");
            assert!(
                !seen.concat().contains("Mal Prova") && !seen.concat().contains("hid"),
                "{seen:?}"
            );
            let shown = owner.get(MEMBERS).await.ok();
            assert!(!shown.text().contains("Mal Prova"), "{}", shown.text());
            assert!(
                shown
                    .texts(".entry-title")
                    .concat()
                    .contains("Somebody whom moderators hid")
            );
            assert!(!shown.attributes("a", "href").contains(&page));
            assert!(shown.text().contains("Remove"));
            // they themselves and moderators see who it is
            assert!(lines(&member).await.concat().contains("Mal Prova"));
            assert!(lines(&sees).await.concat().contains("Mal Prova"));
        }
        let id = person_id(&app, "member").await.to_string();
        let removed = owner
            .submit(
                MEMBERS,
                "/organisations/qendra-prova/members",
                &[("do", "remove"), ("person", &id)],
            )
            .await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER);
        assert_eq!(lines(&owner).await.len(), own - 1);

        // nor when they ask to belong to it again
        let join = "/organisations/qendra-prova/join";
        member.fill(join, &[("word", "Dua të kthehem.")]).await.ok();
        let asked = owner.get(MEMBERS).await.ok();
        assert!(asked.text().contains("Dua të kthehem.") && !asked.text().contains("Mal Prova"));
        // what is taken back names them again
        for decided in [last_decision(&app).await.id, last_decision(&app).await.id - 1] {
            let row = bashke_entities::moderation::decision::Entity::find_by_id(decided);
            let case = row.one(&app.db).await.unwrap().unwrap().case_id;
            let case = format!("/moderation/cases/{case}");
            let decided = decided.to_string();
            let lift = [("do", "lift"), ("decision", decided.as_str()), ("facts", FACTS)];
            assert_eq!(
                moderator.submit(&case, &case, &lift).await.status,
                StatusCode::SEE_OTHER
            );
        }
        assert!(owner.get(MEMBERS).await.ok().text().contains("Mal Prova"));
    }
);

on_both!(
    a_hidden_organisation_does_not_stand_on_the_pages_of_those_who_belong_to_it,
    |app: TestApp| async {
        app.with_organisations().await;
        let (learner, moderator) = (app.signed_in("learner").await, app.signed_in("moderator").await);
        let page = format!("/people/{}", slug(&app, "owner").await);
        let link = "/organisations/qendra-prova".to_owned();
        assert!(
            learner
                .get(&page)
                .await
                .ok()
                .attributes("main a", "href")
                .contains(&link)
        );
        let place = membership::Entity::find()
            .filter(membership::Column::PersonId.eq(person_id(&app, "owner").await))
            .one(&app.db)
            .await;
        let subject = format!("organisation:{}", place.unwrap().unwrap().organisation_id);
        let fields = [("subject", subject.as_str()), ("reason", "spam"), ("text", "")];
        learner
            .submit(&format!("/report?subject={subject}"), "/report", &fields)
            .await;
        decide(&moderator, &last_case(&app).await, "hide").await;
        let seen = learner.get(&page).await.ok();
        assert!(!seen.attributes("main a", "href").contains(&link));
    }
);
