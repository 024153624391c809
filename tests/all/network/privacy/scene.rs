//! Everything that is hidden from somebody, each with a word of its own.

use bashke_entities::network::{offer_answer, project};
use bashke_entities::platform::limit_count;
use bashke_entities::training::{counselling, counselling_note, counselling_slot, training_session};
use bashke_tests::{Reply, TestApp, Visitor};
use chrono::TimeDelta;
use http::StatusCode;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::people::{address, belonging, contacts, newcomer, people, row};
use super::{MARK, STAFF, TRAINER, Word, kept, text};
use crate::network::events::plan;
use crate::network::library::RESOURCE;
use crate::network::offers::{answering, other, write};
use crate::network::{OTHER, OWN, organisation_id, person_id, with};

/// The rooms that are read in both languages: what people write there is written in both.
pub(super) const TWO_LANGUAGES: [&str; 9] = [
    "/collaborations",
    "/events",
    "/experiences",
    "/network",
    "/offers",
    "/organisations/",
    "/people/",
    "/projects/",
    "/search",
];

/// Those of which the profiles are opened, though they are not the newest.
pub(super) const ORGANISATIONS: [&str; 2] = [OWN, OTHER];

/// Sets everything up; gives the words.
pub(super) async fn set(app: &TestApp) -> Vec<Word> {
    app.with_demonstration().await;
    let mut words = people(app).await;
    words.extend(contacts(app).await);
    words.extend(hidden_organisation(app).await);
    words.extend(between_two(app).await);
    words.extend(belonging(app).await);
    words.extend(kept::set(app).await);
    words.extend(sessions(app).await);
    // what is followed is followed while it is hidden already: it is in no feed and in no mail
    for name in ["learner", "member", "owner"] {
        let visitor = app.signed_in(name).await;
        for theme in ["youth", "environment", "participation"] {
            let fields = [("kind", "theme"), ("subject", theme), ("on", "yes")];
            sent(
                &visitor
                    .submit("/account/following", "/account/following", &fields)
                    .await,
            );
        }
        let weekly = [("do", "digest"), ("digest", "weekly")];
        let chosen = visitor
            .submit("/account/following", "/account/following", &weekly)
            .await;
        sent(&chosen);
    }
    app.work().await;
    words
}

pub(super) fn sent(reply: &Reply) {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// An organisation with all that it can write, which moderators hid.
async fn hidden_organisation(app: &TestApp) -> Vec<Word> {
    let maker = newcomer(app, "maker").await;
    let (name, short, about, site) = (
        text("orgname"),
        text("orgshort"),
        text("orgabout"),
        format!("https://{MARK}orgsite.example"),
    );
    let fields = [
        ("name", name.as_str()),
        ("short-name", short.as_str()),
        ("kind", "informal-group"),
        ("about-sq", about.as_str()),
        ("theme", "youth"),
        ("place", "lezhe"),
        ("website", site.as_str()),
    ];
    let made = maker.submit("/organisations/new", "/organisations/new", &fields).await;
    sent(&made);
    let slug = name.as_str();
    let (title, words_of) = (text("offertitle"), text("offertext"));
    let mine = [
        ("organisation", slug),
        ("title-sq", title.as_str()),
        ("text-sq", words_of.as_str()),
    ];
    write(&maker, &mine).await;
    let (title, words_of) = (text("eventtitle"), text("eventtext"));
    let mine = [
        ("organisation", slug),
        ("title-sq", title.as_str()),
        ("text-sq", words_of.as_str()),
    ];
    plan(&maker, &mine).await;
    publish_project(&maker, slug, &text("projecttitle"), &text("projectaims"), true).await;
    tell(&maker, slug, &text("experiencetitle"), &text("experiencetried"), true).await;
    // before it is hidden everyone comes to it
    let seen = app.get(&format!("/organisations/{slug}")).await.ok();
    for what in [
        "orgname",
        "orgshort",
        "orgabout",
        "orgsite",
        "offertitle",
        "eventtitle",
        "projecttitle",
    ] {
        assert!(seen.text().contains(&text(what)), "{what} {}", seen.text());
    }
    app.work().await;
    hide(app, &format!("organisation:{}", organisation_id(app, slug).await)).await;
    let own = maker.get(&format!("/organisations/{slug}")).await.ok();
    assert!(own.text().contains(&about), "those who belong to it see it");
    [
        "orgname",
        "orgshort",
        "orgabout",
        "orgsite",
        "offertitle",
        "offertext",
        "eventtitle",
        "eventtext",
        "projecttitle",
        "projectaims",
        "experiencetitle",
        "experiencetried",
    ]
    .map(|what| Word::secret(what).told(&STAFF).told(&[&address("maker")]))
    .into()
}

pub(super) async fn publish_project(
    visitor: &Visitor<'_>,
    organisation: &str,
    title: &str,
    aims: &str,
    shown: bool,
) -> String {
    let typed = [
        ("organisation", organisation),
        ("title-sq", title),
        ("aims-sq", aims),
        ("aims-en", aims),
        ("status", "running"),
        ("theme", "environment"),
        ("place", "lezhe"),
        ("target-1-indicator", "arrears-stock"),
        ("target-1-place", "lezhe"),
        ("target-1-from", "2018"),
        ("target-1-wanted", "down"),
    ];
    let made = visitor.submit("/projects/new", "/projects/new", &typed).await;
    sent(&made);
    let path = made.header("location").split('?').next().unwrap().to_owned();
    if shown {
        sent(&visitor.submit(&path, &path, &[("do", "publish")]).await);
    }
    path
}

pub(super) async fn tell(visitor: &Visitor<'_>, organisation: &str, title: &str, tried: &str, shown: bool) {
    let mut typed = vec![
        ("organisation", organisation),
        ("title-sq", title),
        ("tried-sq", tried),
        ("worked-sq", tried),
        ("failed-sq", tried),
        ("reuse-sq", tried),
        ("theme", "environment"),
        ("place", "lezhe"),
    ];
    if shown {
        typed.push(("publish", "yes"));
    }
    sent(&visitor.submit("/experiences/new", "/experiences/new", &typed).await);
}

/// What is between two organisations, or an organisation's own.
async fn between_two(app: &TestApp) -> Vec<Word> {
    let owner = app.signed_in("owner").await;
    let trainer = other(app).await;
    publish_project(&owner, OWN, &text("drafttitle"), &text("draftaims"), false).await;
    tell(&owner, OWN, &text("drafttold"), &text("drafttried"), false).await;
    // moderators hide a project alone: an event that belongs to it stays
    let path = publish_project(&owner, OWN, &text("veiledproject"), &text("veiledaims"), true).await;
    let slug = path.rsplit('/').next().unwrap();
    plan(&owner, &[("title-sq", "I një projekti"), ("project", slug)]).await;
    let id = project::Entity::find()
        .filter(project::Column::Slug.eq(slug))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id;
    hide(app, &format!("project:{id}")).await;
    let link = format!("https://{MARK}eventlink.example");
    let online = [
        ("mode", "online"),
        ("link", link.as_str()),
        ("place", ""),
        ("title-sq", "Në internet"),
    ];
    plan(&owner, &online).await;
    let ask = write(&owner, &[]).await;
    let (answer, reply) = (text("answertext"), text("answerreply"));
    let typed = answering(&answer);
    sent(&trainer.submit(&ask, &format!("{ask}/answers"), &typed).await);
    let answered = offer_answer::Entity::find()
        .filter(offer_answer::Column::Text.eq(&answer))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let id = answered.id.to_string();
    let accept = [("do", "accept"), ("answer", id.as_str()), ("reply", reply.as_str())];
    sent(&owner.submit(&ask, &format!("{ask}/answers"), &accept).await);
    let asked = text("collaborationtext");
    let fields = [
        ("with", OTHER),
        ("organisation", OWN),
        ("text", asked.as_str()),
        ("language", "sq"),
        ("theme", "rural"),
    ];
    let form = format!("/collaborations/new?with={OTHER}");
    sent(&owner.submit(&form, "/collaborations/new", &fields).await);
    let proposed = text("proposedtitle");
    let proposal = [
        ("organisation", OWN),
        ("title-sq", proposed.as_str()),
        ("title-en", proposed.as_str()),
    ];
    let fields = with(&RESOURCE, &proposal);
    sent(&owner.submit("/resources/new", "/resources/new", &fields).await);
    let members = format!("/organisations/{OWN}/members");
    let (name, email) = (text("invitedname"), format!("{MARK}invitedmail@shembull.al"));
    let invite = [
        ("do", "invite"),
        ("name", name.as_str()),
        ("email", email.as_str()),
        ("standing", "editor"),
    ];
    sent(&owner.submit(&members, &members, &invite).await);
    let proposed = Word::new("proposedtitle", &["owner"], &["guest", "learner", "member"]).told(&STAFF);
    // what somebody wrote they take along
    let taken = Word::new("drafttitle", &["owner"], &["guest", "learner", "member"]).within(&["/account/download"]);
    let own = ["drafttitle", "draftaims", "drafttold", "drafttried", "eventlink"].map(Word::owners);
    let veiled = ["veiledproject", "veiledaims"].map(|what| Word::owners(what).told(&STAFF));
    let shared = ["answertext", "answerreply", "collaborationtext"];
    let shared = shared.map(|what| Word::owners(what).told(&[TRAINER]));
    let invited = ["invitedname", "invitedmail"].map(|what| Word::owners(what).told(&[&email]));
    let words = own.into_iter().chain(veiled).chain(shared).chain(invited);
    words.chain([proposed, taken]).collect()
}

/// A session with a link for those who come; gives its key.
pub(super) async fn session(app: &TestApp, title: &str, link: &str) -> i32 {
    let now = app.clock.now();
    let session = training_session::ActiveModel {
        required: Set(false),
        title_sq: Set(title.to_owned()),
        title_en: Set(title.to_owned()),
        about_sq: Set(String::new()),
        about_en: Set(String::new()),
        begins_at: Set(now + TimeDelta::days(3)),
        ends_at: Set(now + TimeDelta::days(3) + TimeDelta::hours(2)),
        link: Set(Some(link.to_owned())),
        capacity: Set(10),
        register_until: Set(now + TimeDelta::days(2)),
        sequence: Set(0),
        created_at: Set(now),
        changed_at: Set(now),
        ..Default::default()
    };
    let done = training_session::Entity::insert(session).exec(&app.db).await.unwrap();
    done.last_insert_id
}

/// A session whose link is for those who come, and a counselling with notes.
async fn sessions(app: &TestApp) -> Vec<Word> {
    let now = app.clock.now();
    let (asks, counsels) = (row(app, "everyone").await.id, person_id(app, "counsellor").await);
    let link = format!("https://{MARK}sessionlink.example");
    session(app, &text("sessiontitle"), &link).await;
    let slot = counselling_slot::ActiveModel {
        counsellor_id: Set(counsels),
        begins_at: Set(now + TimeDelta::days(3)),
        ends_at: Set(now + TimeDelta::days(3) + TimeDelta::hours(1)),
        link: Set(Some(format!("https://{MARK}slotlink.example"))),
        topics_sq: Set(String::new()),
        topics_en: Set(String::new()),
        offered_at: Set(now),
        booked_at: Set(Some(now)),
        ..Default::default()
    };
    counselling_slot::Entity::insert(slot).exec(&app.db).await.unwrap();
    let slot = counselling_slot::Entity::find()
        .order_by_desc(counselling_slot::Column::Id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let held = counselling::ActiveModel {
        slot_id: Set(slot.id),
        counsellor_id: Set(counsels),
        person_id: Set(asks),
        question: Set(text("counselquestion")),
        state: Set("booked".to_owned()),
        sequence: Set(0),
        asked_at: Set(now),
        changed_at: Set(now),
        reminded: Set(0),
        ..Default::default()
    };
    let id = counselling::Entity::insert(held)
        .exec(&app.db)
        .await
        .unwrap()
        .last_insert_id;
    for (private, what) in [(true, "noteprivate"), (false, "noteshared")] {
        let note = counselling_note::ActiveModel {
            counselling_id: Set(id),
            author_id: Set(counsels),
            private: Set(private),
            text: Set(text(what)),
            written_at: Set(now),
            ..Default::default()
        };
        counselling_note::Entity::insert(note).exec(&app.db).await.unwrap();
    }
    let counsellor = app.signed_in("counsellor").await;
    let own = counsellor.get(&format!("/counselling/{id}")).await.ok();
    for what in ["counselquestion", "noteprivate", "noteshared"] {
        assert!(own.text().contains(&text(what)), "{what}");
    }
    let two = [&address("everyone"), "counsellor@bashke.test"];
    let mut words: Vec<Word> = ["sessionlink", "noteprivate"].map(Word::secret).into();
    words.extend(["slotlink", "counselquestion", "noteshared"].map(|what| Word::secret(what).told(&two)));
    words.push(Word::open("sessiontitle"));
    // whose it is reads why it was decided so
    words.push(Word::secret("reporttext"));
    let (veiled, maker) = (address("veiled"), address("maker"));
    let facts = Word::new("decisionfacts", &["owner"], &["guest", "learner", "member"]);
    words.push(facts.told(&[&veiled, &maker, TRAINER]));
    words
}

/// Something is reported by the steward and hidden by a moderator.
pub(super) async fn hide(app: &TestApp, subject: &str) {
    limit_count::Entity::delete_many().exec(&app.db).await.unwrap();
    let steward = app.signed_in("steward").await;
    let text = format!("Nuk është e vërtetë, {MARK}reporttext.");
    let report = [("subject", subject), ("reason", "false"), ("text", text.as_str())];
    sent(
        &steward
            .submit(&format!("/report?subject={subject}"), "/report", &report)
            .await,
    );
    let moderator = app.signed_in("moderator").await;
    let queue = moderator.get("/moderation").await.ok();
    let case = queue.attributes("main a[href^='/moderation/cases/']", "href").remove(0);
    let facts = format!("E njëjta gjë është shkruar disa herë, {MARK}decisionfacts.");
    let hide = [
        ("do", "decide"),
        ("measure", "hide"),
        ("rule", "spam"),
        ("facts", facts.as_str()),
        ("days", "7"),
    ];
    sent(&moderator.submit(&case, &case, &hide).await);
    app.work().await;
}
