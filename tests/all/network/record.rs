//! What joins an organisation's record by itself: the dialogues of which it was a part, and what its people learnt.

use bashke_entities::accounts::person;
use bashke_entities::dialogue::{commitment, dialogue, dialogue_invitation, proposal};
use bashke_entities::finance::{indicator, place, release};
use bashke_entities::training::{certificate, course, enrolment};
use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::Restriction;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::pictures::restrict;
use super::{OTHER, OWN, organisation_id, person_id};

const COURSE: &str = "right-to-information";

/// A dialogue of this title that was published at a time; a draft without one.
async fn dialogue_of(app: &TestApp, (slug, title): (&str, &str), published: Option<DateTime<Utc>>) -> i32 {
    let row = dialogue::ActiveModel {
        slug: Set(slug.to_owned()),
        title: Set(title.to_owned()),
        title_key: Set(bashke_vocabulary::fold(title)),
        language: Set("sq".to_owned()),
        access: Set("open".to_owned()),
        created_by: Set(person_id(app, "moderator").await),
        created_at: Set(app.clock.now()),
        published_at: Set(published),
        news: Set(0),
        ..Default::default()
    };
    let done = dialogue::Entity::insert(row).exec(&app.db).await.unwrap();
    done.last_insert_id
}

/// An organisation promises something in a dialogue.
async fn commit(app: &TestApp, dialogue: i32, organisation: i32) {
    let indicator = indicator::Entity::find().one(&app.db).await.unwrap().unwrap().id;
    let place = place::Entity::find().one(&app.db).await.unwrap().unwrap().id;
    let release = release::Entity::find().one(&app.db).await.unwrap().unwrap().id;
    let row = commitment::ActiveModel {
        dialogue_id: Set(dialogue),
        language: Set("sq".to_owned()),
        who: Set("Kryetari".to_owned()),
        organisation_id: Set(Some(organisation)),
        what: Set("Shlyen borxhet.".to_owned()),
        indicator_id: Set(indicator),
        place_id: Set(place),
        baseline_period: Set("2018".to_owned()),
        baseline: Set(3.0),
        target: Set(2.0),
        direction: Set("down".to_owned()),
        deadline: Set("2027".to_owned()),
        release_id: Set(release),
        made_by: Set(person_id(app, "moderator").await),
        made_at: Set(app.clock.now()),
        standing: Set("waiting".to_owned()),
        judged_release: Set(release),
        ..Default::default()
    };
    commitment::Entity::insert(row).exec(&app.db).await.unwrap();
}

/// An organisation proposes something in a dialogue; gives the key of the proposal.
async fn propose(app: &TestApp, dialogue: i32, organisation: i32) -> i32 {
    let row = proposal::ActiveModel {
        dialogue_id: Set(dialogue),
        author_id: Set(person_id(app, "owner").await),
        organisation_id: Set(Some(organisation)),
        language: Set("sq".to_owned()),
        title: Set("Një plan".to_owned()),
        title_key: Set("nje plan".to_owned()),
        text: Set("Çdo vit një pjesë.".to_owned()),
        html: Set("<p>Çdo vit një pjesë.</p>".to_owned()),
        renderer: Set(1),
        made_at: Set(app.clock.now()),
        ..Default::default()
    };
    let done = proposal::Entity::insert(row).exec(&app.db).await.unwrap();
    done.last_insert_id
}

async fn invite(app: &TestApp, dialogue: i32, organisation: i32) {
    let row = dialogue_invitation::ActiveModel {
        dialogue_id: Set(dialogue),
        organisation_id: Set(Some(organisation)),
        invited_by: Set(person_id(app, "moderator").await),
        invited_at: Set(app.clock.now()),
        ..Default::default()
    };
    dialogue_invitation::Entity::insert(row).exec(&app.db).await.unwrap();
}

/// Takes a time out of all rows.
async fn without<E: EntityTrait>(app: &TestApp, column: E::Column) {
    let done = E::update_many()
        .col_expr(column, Expr::value(Option::<DateTime<Utc>>::None))
        .exec(&app.db)
        .await
        .unwrap();
    assert!(done.rows_affected > 0, "there are rows");
}

/// The dialogues on the page of an organisation: title and part of each.
async fn joined(app: &TestApp, prefix: &str, slug: &str) -> Vec<(String, String)> {
    let page = app.get(&format!("{prefix}/organisations/{slug}")).await.ok();
    let titles = page.texts("#dialogues .entries > li > a");
    let parts = page.texts("#dialogues .entries > li .entry-text");
    assert_eq!(titles.len(), parts.len());
    titles.into_iter().zip(parts).collect()
}

fn pair(title: &str, part: &str) -> (String, String) {
    (title.to_owned(), part.to_owned())
}

on_both!(
    the_dialogues_of_which_an_organisation_was_a_part_stand_on_its_page,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        assert!(joined(&app, "", OWN).await.is_empty());
        let (own, other) = (organisation_id(&app, OWN).await, organisation_id(&app, OTHER).await);
        let now = app.clock.now();
        let earlier = dialogue_of(&app, ("uji", "Kush e paguan ujin?"), Some(now - TimeDelta::days(40))).await;
        let newest = dialogue_of(&app, ("borxhet", "Si paguhen borxhet?"), Some(now - TimeDelta::days(2))).await;
        let draft = dialogue_of(&app, ("skica", "Ende e pashpallur"), None).await;
        let foreign = dialogue_of(&app, ("te-tjeret", "Të tjerët flasin"), Some(now)).await;
        invite(&app, earlier, own).await;
        invite(&app, draft, own).await;
        commit(&app, newest, own).await;
        let plan = propose(&app, newest, own).await;
        invite(&app, newest, own).await;
        propose(&app, foreign, other).await;
        // the newest first, and of each what weighs most first
        let all = "mori një zotim · bëri një propozim · u ftua";
        let expected = [pair("Si paguhen borxhet?", all), pair("Kush e paguan ujin?", "u ftua")];
        assert_eq!(joined(&app, "", OWN).await, expected);
        let english = "it made a commitment · it made a proposal · it was invited";
        assert_eq!(
            joined(&app, "/en", OWN).await,
            [
                pair("Si paguhen borxhet?", english),
                pair("Kush e paguan ujin?", "it was invited")
            ]
        );
        let page = app.get(&format!("/en/organisations/{OWN}")).await.ok();
        assert_eq!(
            page.attributes("#dialogues .entries a", "href"),
            ["/en/dialogues/borxhet", "/en/dialogues/uji"]
        );
        assert_eq!(page.attributes("#dialogues .entries a", "lang"), ["sq", "sq"]);
        let proposed = [pair("Të tjerët flasin", "bëri një propozim")];
        assert_eq!(joined(&app, "", OTHER).await, proposed);
        // a proposal that is taken back is no part, nor one that moderators hide
        let withdrawn = async |at: Option<DateTime<Utc>>| {
            proposal::Entity::update_many()
                .col_expr(proposal::Column::WithdrawnAt, Expr::value(at))
                .filter(proposal::Column::Id.eq(plan))
                .exec(&app.db)
                .await
                .unwrap();
        };
        let newest_part = async || joined(&app, "", OWN).await.remove(0).1;
        withdrawn(Some(now)).await;
        assert_eq!(newest_part().await, "mori një zotim · u ftua");
        withdrawn(None).await;
        assert_eq!(newest_part().await, all);
        restrict(&app, ("proposal", &plan.to_string()), Restriction::Hidden).await;
        assert_eq!(newest_part().await, "mori një zotim · u ftua");
        dialogue_invitation::Entity::delete_many()
            .filter(dialogue_invitation::Column::DialogueId.eq(newest))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(newest_part().await, "mori një zotim");
        commitment::Entity::delete_many().exec(&app.db).await.unwrap();
        assert_eq!(joined(&app, "", OWN).await, [pair("Kush e paguan ujin?", "u ftua")]);
        // of a dialogue that is shown to nobody nothing is told
        without::<dialogue::Entity>(&app, dialogue::Column::PublishedAt).await;
        assert!(joined(&app, "", OWN).await.is_empty());
    }
);

/// The course that they take.
async fn taught(app: &TestApp) -> course::Model {
    course::Entity::find()
        .filter(course::Column::Slug.eq(COURSE))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
}

/// So many people take a course for an organisation, and so many of them complete it.
async fn learn(app: &TestApp, organisation: i32, (enrolled, completed): (u64, usize)) {
    let of = taught(app).await;
    let taken = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::PersonId)
        .into_tuple::<i32>()
        .all(&app.db)
        .await
        .unwrap();
    let people = person::Entity::find()
        .filter(person::Column::Id.is_not_in(taken))
        .order_by_asc(person::Column::Id)
        .limit(enrolled)
        .all(&app.db)
        .await
        .unwrap();
    assert_eq!(people.len() as u64, enrolled, "there are so many people");
    let now = app.clock.now();
    let rows = people
        .iter()
        .enumerate()
        .map(|(number, person)| enrolment::ActiveModel {
            course_id: Set(of.id),
            version_id: Set(of.published_version.unwrap()),
            person_id: Set(person.id),
            enrolled_at: Set(now),
            completed_at: Set((number < completed).then_some(now)),
            first_completed_at: Set((number < completed).then_some(now)),
            organisation_id: Set(Some(organisation)),
            state: Set("active".to_owned()),
            ..Default::default()
        });
    enrolment::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
}

/// What joins the record of an organisation by itself: a dialogue in which it promised something, a course that five of its
/// people completed, and a certificate that counts for it as long as somebody belongs to it.
pub(super) async fn joins(app: &TestApp, slug: &str, (dialogue, title): (&str, &str), holder: &str) {
    let now = app.clock.now();
    bashke::training::seed_courses(&app.db, now).await.unwrap();
    let organisation = organisation_id(app, slug).await;
    let id = dialogue_of(app, (dialogue, title), Some(now - TimeDelta::days(2))).await;
    commit(app, id, organisation).await;
    learn(app, organisation, (5, 5)).await;
    let of = taught(app).await;
    let row = certificate::ActiveModel {
        code: Set("0000-0000-0001".to_owned()),
        person_id: Set(person_id(app, holder).await),
        course_id: Set(of.id),
        version_id: Set(of.published_version.unwrap()),
        kind: Set("attendance".to_owned()),
        name: Set("Lule Prova".to_owned()),
        issued_at: Set(now),
        shown: Set(false),
        organisation_id: Set(Some(organisation)),
        session_asked: Set(false),
        ..Default::default()
    };
    certificate::Entity::insert(row)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
}

/// What stands of an organisation's people who learnt, in a language.
async fn learnt(app: &TestApp, prefix: &str, slug: &str) -> Vec<String> {
    let page = app.get(&format!("{prefix}/organisations/{slug}")).await.ok();
    page.texts("#learnt .entries > li")
}

on_both!(
    what_its_people_learnt_stands_on_the_page_of_an_organisation_from_five_on,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        bashke::training::seed_courses(&app.db, app.clock.now()).await.unwrap();
        let (own, other) = (organisation_id(&app, OWN).await, organisation_id(&app, OTHER).await);
        // one more takes it and does not complete it, and somebody completes it for another organisation
        learn(&app, own, (5, 4)).await;
        learn(&app, other, (1, 1)).await;
        assert!(
            learnt(&app, "", OWN).await.is_empty(),
            "four would be told by the number"
        );
        learn(&app, own, (1, 1)).await;
        let [line] = learnt(&app, "", OWN).await.try_into().unwrap();
        assert!(
            line.contains("E drejta e informimit") && line.contains("E përfunduan 5 veta."),
            "{line}"
        );
        let [line] = learnt(&app, "/en", OWN).await.try_into().unwrap();
        assert!(
            line.contains("The right to information") && line.contains("5 people completed it."),
            "{line}"
        );
        let page = app.get(&format!("/organisations/{OWN}")).await.ok();
        assert_eq!(
            page.attributes("#learnt .entries a", "href"),
            [format!("/courses/{COURSE}")]
        );
        assert!(learnt(&app, "", OTHER).await.is_empty(), "one of another organisation");
        // whoever completed it stays counted when a newer version asks for more of them
        without::<enrolment::Entity>(&app, enrolment::Column::CompletedAt).await;
        assert_eq!(learnt(&app, "", OWN).await.len(), 1);
        learn(&app, own, (1, 1)).await;
        assert!(learnt(&app, "", OWN).await[0].contains("E përfunduan 6 veta."));
    }
);
