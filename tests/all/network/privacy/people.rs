//! People of each visibility, those who are suspended, hidden or gone, and how organisations are reached.

use bashke_entities::accounts::person;
use bashke_entities::network::{membership, organisation_contact};
use bashke_entities::platform::limit_count;
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{TestApp, Visitor};
use bashke_vocabulary::{ContactField, Standing, Visibility};
use chrono::TimeDelta;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::scene::{hide, sent};
use super::{MARK, STAFF, VIEWERS, Word};
use crate::network::{OTHER, OWN, organisation_id};

pub(super) fn address(word: &str) -> String {
    format!("{MARK}mail{word}@shembull.al")
}

/// Somebody new, who proved their address and is signed in.
pub(super) async fn newcomer<'a>(app: &'a TestApp, word: &str) -> Visitor<'a> {
    // these tests make more than a person does in an hour
    limit_count::Entity::delete_many().exec(&app.db).await.unwrap();
    let visitor = app.visitor();
    let (name, email) = (format!("{MARK}name{word}"), address(word));
    let wanted = [
        ("name", name.as_str()),
        ("email", email.as_str()),
        ("password", TRIAL_PASSWORD),
        ("locale", "sq"),
    ];
    visitor.fill("/sign-up", &wanted).await.ok();
    app.work().await;
    let link = visitor.link_of_last_mail(&email).await;
    visitor.fill(&link, &[("password", TRIAL_PASSWORD)]).await.ok();
    visitor
}

pub(super) async fn row(app: &TestApp, word: &str) -> person::Model {
    person::Entity::find()
        .filter(person::Column::Email.eq(address(word)))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
}

/// Fills all fields of what somebody shows of themselves, seen by those.
async fn listed(visitor: &Visitor<'_>, word: &str, seen: &str) {
    let text = |what: &str| format!("{MARK}{what}{word}");
    let (sq, en, contact) = (text("aboutsq"), text("abouten"), text("contact"));
    let fields = [
        ("listed", seen),
        ("about-sq", sq.as_str()),
        ("about-en", en.as_str()),
        ("contact", contact.as_str()),
        ("theme", "youth"),
        ("place", "puke"),
        ("language", "en"),
        ("seen-about", seen),
        ("seen-themes", seen),
        ("seen-places", seen),
        ("seen-languages", seen),
        ("seen-organisations", seen),
        ("seen-contact", seen),
    ];
    sent(&visitor.submit("/account/listing", "/account/listing", &fields).await);
}

/// People: one of each visibility, one who was suspended, one whom moderators hid, one who left.
pub(super) async fn people(app: &TestApp) -> Vec<Word> {
    let mut words = Vec::new();
    for visibility in Visibility::ALL {
        let visitor = newcomer(app, visibility.word()).await;
        listed(&visitor, visibility.word(), visibility.word()).await;
        for what in ["aboutsq", "abouten", "contact"] {
            let what = format!("{what}{visibility}");
            words.push(match visibility {
                Visibility::Everyone => Word::open(&what),
                Visibility::Members => Word::members(&what),
                Visibility::Nobody => Word::secret(&what),
            });
        }
        let word = visibility.word();
        words.push(Word::secret(&format!("mail{word}")).told(&[&address(word)]));
        // their page is there for whoever knows it; the directory and the search find them only as they wish
        let name = format!("name{word}");
        let found = match visibility {
            Visibility::Everyone => Word::open(&name),
            Visibility::Members => Word::members(&name),
            Visibility::Nobody => Word::secret(&name),
        };
        words.extend(["/network", "/search"].map(|path| found.clone().within(&[path])));
    }
    let asks = newcomer(app, "asks").await;
    let join = format!("/organisations/{OWN}/join");
    let word = format!("{MARK}joinword");
    sent(&asks.submit(&join, &join, &[("word", word.as_str())]).await);
    words.push(Word::owners("joinword"));

    let suspended = newcomer(app, "suspended").await;
    listed(&suspended, "suspended", "everyone").await;
    let until = app.clock.now() + TimeDelta::days(9);
    person::Entity::update_many()
        .col_expr(person::Column::SuspendedUntil, Expr::value(until))
        .filter(person::Column::Email.eq(address("suspended")))
        .exec(&app.db)
        .await
        .unwrap();
    let veiled = newcomer(app, "veiled").await;
    listed(&veiled, "veiled", "everyone").await;
    hide(app, &format!("person:{}", row(app, "veiled").await.slug)).await;
    let gone = newcomer(app, "gone").await;
    listed(&gone, "gone", "everyone").await;
    gone.confirm(TRIAL_PASSWORD).await;
    let email = address("gone");
    sent(
        &gone
            .submit("/account/delete", "/account/delete", &[("email", email.as_str())])
            .await,
    );
    for who in ["suspended", "veiled", "gone"] {
        for what in ["aboutsq", "abouten", "contact", "mail"] {
            words.push(Word::secret(&format!("{what}{who}")).told(&[&address(who)]));
        }
    }
    for who in ["veiled", "gone"] {
        words.push(Word::secret(&format!("name{who}")).told(&STAFF).told(&[&address(who)]));
    }
    words.push(Word::secret("namesuspended").within(&["/network", "/search"]));
    words
}

/// How two organisations are reached: each way once with each visibility.
pub(super) async fn contacts(app: &TestApp) -> Vec<Word> {
    let mut words = Vec::new();
    organisation_contact::Entity::delete_many().exec(&app.db).await.unwrap();
    for (shift, slug) in [OWN, OTHER].into_iter().enumerate() {
        let organisation = organisation_id(app, slug).await;
        for (at, field) in ContactField::ALL.iter().enumerate() {
            let visibility = Visibility::ALL[(at + shift) % 3];
            let what = format!("{field}{visibility}{shift}");
            let value = match field {
                ContactField::Email => format!("{MARK}{what}@shembull.al"),
                ContactField::Phone | ContactField::Address => format!("{MARK}{what}"),
                _ => format!("https://www.{field}.com/{MARK}{what}"),
            };
            let contact = organisation_contact::ActiveModel {
                organisation_id: Set(organisation),
                field: Set(field.word().to_owned()),
                value: Set(value),
                visibility: Set(visibility.word().to_owned()),
                ..Default::default()
            };
            organisation_contact::Entity::insert(contact)
                .exec(&app.db)
                .await
                .unwrap();
            words.push(match (visibility, shift) {
                (Visibility::Everyone, _) => Word::open(&what),
                (Visibility::Members, _) => Word::members(&what),
                // those who edit it see it where they do
                (Visibility::Nobody, 0) => Word::owners(&what),
                (Visibility::Nobody, _) => Word::secret(&what),
            });
        }
    }
    words
}

/// Where somebody belongs is theirs to show: people of each visibility belong to one organisation.
pub(super) async fn belonging(app: &TestApp) -> Vec<Word> {
    let mut words = Vec::new();
    for visibility in Visibility::ALL {
        let person = row(app, visibility.word()).await;
        belongs_by_id(app, person.id, OTHER).await;
        let (shown_to, hidden_from): (&'static [&'static str], &'static [&'static str]) = match visibility {
            Visibility::Everyone => (&VIEWERS, &[]),
            Visibility::Members => (&["learner", "member", "owner"], &["guest"]),
            Visibility::Nobody => (&[], &VIEWERS),
        };
        let link = Word {
            text: format!("/organisations/{OTHER}"),
            ..Word::new("", shown_to, hidden_from)
        };
        words.push(link.within(&[&format!("/people/{}", person.slug)]));
        // and who belongs to it those read who belong to it
        words.push(Word::secret(&format!("name{visibility}")).within(&["/organisations/"]));
    }
    words
}

async fn belongs_by_id(app: &TestApp, person_id: i32, slug: &str) {
    let membership = membership::ActiveModel {
        organisation_id: Set(organisation_id(app, slug).await),
        person_id: Set(person_id),
        standing: Set(Standing::Member.word().to_owned()),
        joined_at: Set(app.clock.now()),
        ..Default::default()
    };
    membership::Entity::insert(membership).exec(&app.db).await.unwrap();
}
