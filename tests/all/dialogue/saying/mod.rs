//! Statements in dialogues, votes on them, and the map that comes of these.

mod journeys;
mod mapping;
mod stating;
mod voting;

use bashke_entities::accounts::{notification, person};
use bashke_entities::dialogue::{dialogue, dialogue_host, dialogue_stage, statement, statement_vote};
use bashke_tests::{Reply, TestApp, Visitor};
use bashke_vocabulary::fold;
use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};

use super::person_id;

/// The stage.
const SAY: &str = "/dialogues/tarifa/say";

/// Making a statement.
const NEW: &str = "/dialogues/tarifa/say/new";

/// Voting.
const VOTE: &str = "/dialogues/tarifa/say/vote";

/// One's own votes.
const OWN: &str = "/dialogues/tarifa/say/votes";

/// The list.
const LIST: &str = "/dialogues/tarifa/statements";

/// The map.
const MAP: &str = "/dialogues/tarifa/map";

/// A published dialogue in which votes are open from yesterday for twenty days, hosted by the trainer; gives its key.
async fn hold(app: &TestApp) -> i32 {
    app.with_people().await;
    let (now, host) = (app.clock.now(), person_id(app, "trainer").await);
    let row = dialogue::ActiveModel {
        slug: Set("tarifa".to_owned()),
        title: Set("Çfarë duhet të paguajë tarifa e pastrimit?".to_owned()),
        title_key: Set("cfare duhet te paguaje tarifa e pastrimit".to_owned()),
        language: Set("sq".to_owned()),
        access: Set("open".to_owned()),
        created_by: Set(host),
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
    for (stage, from, to) in [("say", -1, 20), ("conclude", 20, 30)] {
        let row = dialogue_stage::ActiveModel {
            dialogue_id: Set(id),
            stage: Set(stage.to_owned()),
            opens_at: Set(now + Duration::days(from)),
            closes_at: Set(now + Duration::days(to)),
            told_at: Set(Some(now)),
            ..Default::default()
        };
        dialogue_stage::Entity::insert(row).exec(&app.db).await.unwrap();
    }
    let row = dialogue_host::ActiveModel {
        dialogue_id: Set(id),
        person_id: Set(host),
        since: Set(now),
        ..Default::default()
    };
    dialogue_host::Entity::insert(row).exec(&app.db).await.unwrap();
    id
}

/// A statement that is voted on, written past all limits; gives its key.
async fn stated(app: &TestApp, dialogue: i32, by: &str, text: &str) -> i32 {
    let row = statement::ActiveModel {
        dialogue_id: Set(dialogue),
        author_id: Set(person_id(app, by).await),
        language: Set("sq".to_owned()),
        text: Set(text.to_owned()),
        text_key: Set(fold(text)),
        state: Set("shown".to_owned()),
        votes: Set(0),
        made_at: Set(app.clock.now()),
        ..Default::default()
    };
    statement::Entity::insert(row)
        .exec(&app.db)
        .await
        .unwrap()
        .last_insert_id
}

/// So many statements that are voted on; gives their keys.
pub(super) async fn many(app: &TestApp, dialogue: i32, count: i32) -> Vec<i32> {
    let mut ids = Vec::new();
    for n in 1..=count {
        ids.push(stated(app, dialogue, "trainer", &format!("Pohimi me numrin {n}.")).await);
    }
    ids
}

/// A statement as it is kept.
async fn kept(app: &TestApp, id: i32) -> statement::Model {
    statement::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap()
}

/// The key of the last statement.
async fn last(app: &TestApp) -> i32 {
    let row = statement::Entity::find()
        .order_by_desc(statement::Column::Id)
        .one(&app.db)
        .await;
    row.unwrap().unwrap().id
}

/// Makes a statement, by the form of its page.
async fn state(visitor: &Visitor<'_>, text: &str) -> Reply {
    visitor.submit(NEW, NEW, &[("text", text), ("language", "sq")]).await
}

/// Votes on a statement.
async fn vote(visitor: &Visitor<'_>, id: i32, vote: &str) -> Reply {
    let id = id.to_string();
    visitor
        .submit("/account", VOTE, &[("statement", &id), ("vote", vote)])
        .await
}

/// The votes that are kept of a demonstration person: each statement with its number.
async fn votes_of(app: &TestApp, name: &str) -> Vec<(i32, i32)> {
    let rows = statement_vote::Entity::find()
        .filter(statement_vote::Column::PersonId.eq(person_id(app, name).await))
        .order_by_asc(statement_vote::Column::StatementId)
        .all(&app.db)
        .await
        .unwrap();
    rows.iter().map(|row| (row.statement_id, row.vote)).collect()
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

/// Participants without a face; gives their keys.
pub(super) async fn crowd(app: &TestApp, count: i32) -> Vec<i32> {
    let before = person::Entity::find().count(&app.db).await.unwrap();
    let rows = (0..count).map(|n| person::ActiveModel {
        slug: Set(format!("pjesemarres-{before}-{n}")),
        display_name: Set(format!("Pjesëmarrës {n}")),
        name_key: Set(format!("pjesemarres {n}")),
        locale: Set("sq".to_owned()),
        // who does not verify is forgotten after some days
        verified_at: Set(Some(app.clock.now())),
        created_at: Set(app.clock.now()),
        ..Default::default()
    });
    let rows: Vec<_> = rows.collect();
    for part in rows.chunks(500) {
        person::Entity::insert_many(part.to_vec())
            .exec_without_returning(&app.db)
            .await
            .unwrap();
    }
    let rows = person::Entity::find()
        .filter(person::Column::Slug.starts_with(format!("pjesemarres-{before}-")))
        .order_by_asc(person::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.iter().map(|row| row.id).collect()
}

/// Votes written past all pages: person, statement, number.
pub(super) async fn cast(
    app: &TestApp,
    dialogue: i32,
    at: DateTime<Utc>,
    votes: impl IntoIterator<Item = (i32, i32, i32)>,
) {
    let rows = votes
        .into_iter()
        .map(|(person, statement, vote)| statement_vote::ActiveModel {
            id: NotSet,
            dialogue_id: Set(dialogue),
            statement_id: Set(statement),
            person_id: Set(person),
            vote: Set(vote),
            voted_at: Set(at),
        });
    for part in rows.collect::<Vec<_>>().chunks(2_000) {
        statement_vote::Entity::insert_many(part.to_vec())
            .exec_without_returning(&app.db)
            .await
            .unwrap();
    }
}

/// Sets something of the dialogue's stage of votes.
async fn move_stage(app: &TestApp, column: dialogue_stage::Column, to: DateTime<Utc>) {
    dialogue_stage::Entity::update_many()
        .col_expr(column, Expr::value(to))
        .filter(dialogue_stage::Column::Stage.eq("say"))
        .exec(&app.db)
        .await
        .unwrap();
}
