//! Reports, decisions, appeals, limits of newcomers.

mod appeals;
mod deciding;
mod hidden;
mod journeys;
mod leaving;
mod limits;
mod organisations;
mod owned;
mod pages;
mod reporting;

pub(crate) use organisations::reported as organisation_reported;

use bashke::accounts::{Actor, Signed};
use bashke_entities::accounts::person;
use bashke_entities::moderation::{case, decision};
use bashke_seeds::TRIAL_PASSWORD;
use bashke_tests::{Reply, TestApp, Visitor};
use bashke_vocabulary::Role;
use chrono::{DateTime, Duration, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

const FACTS: &str = "Emri fyen një grup njerëzish dhe këtë e thonë disa raporte.";

/// Somebody's key, by the name before `@bashke.test`.
pub(crate) async fn person_id(app: &TestApp, name: &str) -> i32 {
    person::Entity::find()
        .filter(person::Column::Email.eq(format!("{name}@bashke.test")))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id
}

/// Somebody's short name, by the name before `@bashke.test`.
pub(crate) async fn person_slug(app: &TestApp, name: &str) -> String {
    let row = person::Entity::find_by_id(person_id(app, name).await)
        .one(&app.db)
        .await;
    row.unwrap().unwrap().slug
}

/// Somebody as a session gives them, who holds these roles.
pub(crate) async fn actor_of(app: &TestApp, name: &str, roles: &[Role]) -> Actor {
    let id = person_id(app, name).await;
    let row = bashke::accounts::person(&app.db, id).await.unwrap().unwrap();
    Actor {
        signed: Some(Signed {
            id,
            slug: row.slug,
            name: row.display_name,
            email: row.email.unwrap_or_default(),
            verified: row.verified_at.is_some(),
            locale: row.locale,
            joined_at: row.created_at,
            suspended_until: row.suspended_until,
            roles: roles.to_vec(),
            memberships: bashke::network::memberships(&app.db, id).await.unwrap(),
            acts_for: None,
            second_factor: false,
            confirmed_at: None,
            unread: 0,
            session: String::new(),
        }),
        ..Actor::default()
    }
}

/// Gives somebody a role, as the command line does.
pub(crate) async fn grant(app: &TestApp, name: &str, role: Role) {
    let act = bashke::platform::act::Act::begin(&app.app, &bashke::accounts::Actor::platform().into())
        .await
        .unwrap();
    let wanted = bashke::accounts::commands::Wanted {
        email: format!("{name}@bashke.test"),
        name: name.to_owned(),
        password: None,
        locale: "sq".to_owned(),
        next: None,
    };
    bashke::accounts::commands::make_person(&act, &wanted, &[role])
        .await
        .unwrap();
    act.commit().await.unwrap();
}

/// Suspends somebody until a time, or no longer, by the name before `@bashke.test`.
pub(crate) async fn suspended(app: &TestApp, name: &str, until: Option<DateTime<Utc>>) {
    let done = person::Entity::update_many()
        .col_expr(person::Column::SuspendedUntil, Expr::value(until))
        .filter(person::Column::Email.eq(format!("{name}@bashke.test")))
        .exec(&app.db)
        .await
        .unwrap();
    assert_eq!(done.rows_affected, 1, "{name}");
}

/// Reports somebody; gives the path of the case.
pub(crate) async fn reported(app: &TestApp, visitor: &Visitor<'_>, name: &str, reason: &str) -> String {
    let subject = format!("person:{}", person_slug(app, name).await);
    let reply = visitor
        .submit(
            &format!("/report?subject={subject}"),
            "/report",
            &[("subject", &subject), ("reason", reason), ("text", "Kjo nuk shkon.")],
        )
        .await;
    assert!(reply.header("location").starts_with("/report/sent"), "{}", reply.text());
    last_case(app).await
}

/// The path of the case that was opened last.
pub(crate) async fn last_case(app: &TestApp) -> String {
    let row = case::Entity::find()
        .order_by_desc(case::Column::Id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    format!("/moderation/cases/{}", row.id)
}

/// The key of the last decision.
async fn last_decision(app: &TestApp) -> decision::Model {
    decision::Entity::find()
        .order_by_desc(decision::Column::Id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
}

/// Decides on a case.
pub(crate) async fn decide(visitor: &Visitor<'_>, case: &str, measure: &str) -> Reply {
    let fields = [
        ("do", "decide"),
        ("measure", measure),
        ("rule", "insult"),
        ("facts", FACTS),
        ("days", "7"),
    ];
    let reply = visitor.submit(case, case, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply
}

/// The text of the last mail to somebody; none where there is none.
pub(crate) async fn last_mail(visitor: &Visitor<'_>, to: &str) -> Option<String> {
    let list = visitor.get("/mailbox").await.ok();
    let at = list.texts(".entries li").iter().position(|line| line.contains(to))?;
    let link = &list.attributes(".entries a", "href")[at];
    Some(visitor.get(link).await.ok().one("main"))
}

/// The same platform some days later, and somebody signed in there.
async fn days_later(app: &TestApp, days: i64) -> TestApp {
    app.another(bashke_tests::clock_after(
        &app.clock,
        Duration::days(days).num_minutes(),
    ))
    .await
}

/// Whether somebody can sign in.
async fn signs_in<'a>(app: &'a TestApp, name: &str) -> Visitor<'a> {
    let visitor = app.visitor();
    visitor.sign_in(&format!("{name}@bashke.test"), TRIAL_PASSWORD).await;
    visitor
}
