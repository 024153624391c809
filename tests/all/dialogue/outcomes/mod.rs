//! What comes of a dialogue: proposals and arguments, conclusions, commitments that releases judge.

mod concluding;
mod figures;
pub(super) mod judging;
mod weighing;

use bashke_entities::accounts::notification;
use bashke_entities::dialogue::{commitment, dialogue, dialogue_follow, dialogue_host, dialogue_stage};
use bashke_tests::{Reply, TestApp, Visitor};
use chrono::TimeDelta;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::person_id;

const SLUG: &str = "borxhet-e-lezhes";

const STAGES: [&str; 6] = ["inform", "ask", "say", "weigh", "conclude", "follow-up"];

/// A dialogue on the arrears of Lezhë that `owner` hosts and `learner` follows, in which one stage is open.
async fn dialogue(app: &TestApp, open: &str) -> i32 {
    app.with_organisations().await;
    let now = app.clock.now();
    let current = app.app.cubes.current();
    let place = current
        .catalogue
        .place(current.catalogue.find_place("lezhe").unwrap())
        .id;
    let owner = person_id(app, "owner").await;
    let row = dialogue::ActiveModel {
        slug: Set(SLUG.to_owned()),
        title: Set("Si t’i paguajë Lezha borxhet?".to_owned()),
        title_key: Set("si t'i paguaje lezha borxhet?".to_owned()),
        language: Set("sq".to_owned()),
        place_id: Set(Some(place)),
        access: Set("open".to_owned()),
        created_by: Set(owner),
        created_at: Set(now),
        published_at: Set(Some(now)),
        news: Set(0),
        ..Default::default()
    };
    let id = dialogue::Entity::insert(row)
        .exec(&app.db)
        .await
        .unwrap()
        .last_insert_id;
    for stage in STAGES {
        let row = dialogue_stage::ActiveModel {
            dialogue_id: Set(id),
            stage: Set(stage.to_owned()),
            opens_at: Set(now),
            closes_at: Set(now),
            told_at: Set(Some(now)),
            ..Default::default()
        };
        dialogue_stage::Entity::insert(row).exec(&app.db).await.unwrap();
    }
    let host = dialogue_host::ActiveModel {
        dialogue_id: Set(id),
        person_id: Set(owner),
        since: Set(now),
        ..Default::default()
    };
    dialogue_host::Entity::insert(host).exec(&app.db).await.unwrap();
    let follow = dialogue_follow::ActiveModel {
        dialogue_id: Set(id),
        person_id: Set(person_id(app, "learner").await),
        since: Set(now),
        told: Set(0),
        ..Default::default()
    };
    dialogue_follow::Entity::insert(follow).exec(&app.db).await.unwrap();
    move_on(app, open).await;
    id
}

/// Sets the clock of the dialogue so that this stage is open; those before are over, those after will come.
async fn move_on(app: &TestApp, open: &str) {
    let now = app.clock.now();
    let at = STAGES.iter().position(|stage| *stage == open).unwrap();
    for (number, stage) in STAGES.iter().enumerate() {
        let days = 10 * (i64::try_from(number).unwrap() - i64::try_from(at).unwrap());
        let opens = now + TimeDelta::days(days - 5);
        dialogue_stage::Entity::update_many()
            .col_expr(dialogue_stage::Column::OpensAt, Expr::value(opens))
            .col_expr(
                dialogue_stage::Column::ClosesAt,
                Expr::value(opens + TimeDelta::days(10)),
            )
            .filter(dialogue_stage::Column::Stage.eq(*stage))
            .exec(&app.db)
            .await
            .unwrap();
    }
}

fn path(rest: &str) -> String {
    format!("/dialogues/{SLUG}{rest}")
}

/// How often somebody was told something.
async fn told(app: &TestApp, name: &str, message: &str) -> u64 {
    notification::Entity::find()
        .filter(notification::Column::PersonId.eq(person_id(app, name).await))
        .filter(notification::Column::Message.eq(message))
        .count(&app.db)
        .await
        .unwrap()
}

/// Proposes; gives the path of the proposal.
async fn propose(visitor: &Visitor<'_>, title: &str) -> String {
    let form = path("/proposals/new");
    let fields = [
        ("do", "send"),
        ("title", title),
        ("text", "Çdo vit një **të tretën**."),
        ("language", "sq"),
    ];
    let reply = visitor.submit(&form, &form, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let location = reply.header("location");
    location.split('?').next().unwrap_or_default().to_owned()
}

/// Argues on a proposal.
async fn argue(visitor: &Visitor<'_>, proposal: &str, side: &str, text: &str) -> Reply {
    let fields = [("do", "send"), ("side", side), ("text", text), ("language", "sq")];
    visitor.submit(proposal, proposal, &fields).await
}

/// What Lezhë promises: to bring its arrears of 2018, 335 million, to 200 million by 2020.
const PROMISE: [(&str, &str); 9] = [
    ("indicator", "arrears-stock"),
    ("place", "lezhe"),
    ("who", "Bashkia Lezhë"),
    ("organisation", "bashkia-lezhe"),
    ("what", "Shlyen borxhet ndaj të tretëve"),
    ("baseline", "2018"),
    ("direction", "down"),
    ("target", "200.000.000"),
    ("deadline", "2020"),
];

/// The promise with other answers.
fn promise<'a>(others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let other = |name: &str| others.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    PROMISE
        .iter()
        .map(|(name, value)| (*name, other(name).unwrap_or(value)))
        .collect()
}

/// Writes a promise down.
async fn commit(visitor: &Visitor<'_>, fields: &[(&str, &str)]) -> Reply {
    let form = path("/commitments/new");
    let page = format!("{form}?indicator=arrears-stock&place=lezhe");
    visitor.submit(&page, &form, fields).await
}

/// The last commitment.
async fn last(app: &TestApp) -> commitment::Model {
    let row = commitment::Entity::find()
        .order_by_desc(commitment::Column::Id)
        .one(&app.db)
        .await;
    row.unwrap().unwrap()
}
