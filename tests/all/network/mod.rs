mod answers;
mod answers_reported;
mod at_once;
mod attending;
mod belonging;
mod calls;
mod co_hosts;
mod collaborations;
mod coverage;
mod demonstration;
mod digests;
mod directory;
mod directory_facets;
mod events;
mod experience_choices;
mod experience_figures;
mod experience_uses;
mod experiences;
mod following;
mod former_communes;
mod funding;
mod funding_standing;
mod held;
mod journeys;
mod leaving;
mod library;
mod library_proposals;
mod limits;
mod matching;
mod media;
mod messages;
mod new_for;
mod offers;
mod offers_mine;
mod organisation_record;
mod own_pages;
mod partners;
mod partners_agreed;
mod permissions;
mod pictures;
mod plainly;
mod privacy;
mod profiles;
mod project_events;
mod project_media;
mod projects;
mod proposals_told;
mod record;
mod released;
mod reviews;
mod search;
mod shut;
mod standing;
mod together;
mod tool_uses;
mod trust;
mod unseen;
mod unsent;
mod vanishing;
mod ways_in;
mod written_once;

use bashke_entities::accounts::person;
use bashke_entities::network::{membership, organisation};
use bashke_tests::{Reply, TestApp, Visitor};
use bashke_vocabulary::Standing;
use chrono::{DateTime, Utc};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::moderation::{decide, last_case};

/// The organisation of `owner` and `member`.
const OWN: &str = "qendra-prova";

/// Another one that is listed.
const OTHER: &str = "instituti-i-studimeve-politike";

/// What is said of a profile that moderators locked.
const LOCKED: &str = "Moderatorët e kanë mbyllur profilin për ndryshime";

/// The key of a demonstration person.
async fn person_id(app: &TestApp, name: &str) -> i32 {
    person::Entity::find()
        .filter(person::Column::Email.eq(format!("{name}@bashke.test")))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id
}

/// The key of an organisation.
async fn organisation_id(app: &TestApp, slug: &str) -> i32 {
    organisation::Entity::find()
        .filter(organisation::Column::Slug.eq(slug))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id
}

/// Gives an organisation the mark until a time, or takes it.
pub(crate) async fn verified(app: &TestApp, slug: &str, until: Option<DateTime<Utc>>) {
    let done = organisation::Entity::update_many()
        .col_expr(organisation::Column::VerifiedUntil, Expr::value(until))
        .filter(organisation::Column::Slug.eq(slug))
        .exec(&app.db)
        .await
        .unwrap();
    assert_eq!(done.rows_affected, 1, "{slug}");
}

/// Gives an organisation a name that another bears too.
async fn of_one_name(app: &TestApp, slug: &str, name: &str) {
    let done = organisation::Entity::update_many()
        .col_expr(organisation::Column::Name, Expr::value(name))
        .col_expr(
            organisation::Column::NameKey,
            Expr::value(bashke_vocabulary::fold(name)),
        )
        .filter(organisation::Column::Slug.eq(slug))
        .exec(&app.db)
        .await
        .unwrap();
    assert_eq!(done.rows_affected, 1, "{slug}");
}

/// The network, and somebody of each of two organisations: its owner, and an editor of another.
async fn two_sides(app: &TestApp) -> (Visitor<'_>, Visitor<'_>) {
    app.with_network().await;
    let owner = app.signed_in("owner").await;
    (owner, offers::other(app).await)
}

/// What is typed into a form, with other answers; empty ones stand too.
fn with<'a>(typed: &[(&'a str, &'a str)], others: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = typed
        .iter()
        .copied()
        .filter(|(name, _)| !others.iter().any(|(other, _)| other == name));
    kept.chain(others.iter().copied()).collect()
}

/// How many pieces of somebody's news say so.
async fn told(visitor: &Visitor<'_>, words: &str) -> usize {
    let news = visitor.get("/notifications").await.ok().texts(".entries .entry-title");
    news.iter().filter(|line| line.contains(words)).count()
}

/// Something is reported by a learner; gives the path of its case.
async fn reported(app: &TestApp, subject: &str) -> String {
    let learner = app.signed_in("learner").await;
    let form = format!("/report?subject={subject}");
    let report = [("subject", subject), ("reason", "false"), ("text", "Nuk ka ndodhur.")];
    let sent = learner.submit(&form, "/report", &report).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    last_case(app).await
}

/// Something is reported by a learner, and a moderator takes a measure.
async fn decided_by_moderators(app: &TestApp, subject: &str, measure: &str) {
    let case = reported(app, subject).await;
    decide(&app.signed_in("moderator").await, &case, measure).await;
}

/// Where what was refused is said.
fn refused_at(reply: &Reply) -> Vec<String> {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.one("main"));
    reply.attributes(".error-summary a", "href")
}

/// The same in the order of the alphabet, where it matters what is refused and not where it stands.
fn refused_fields(reply: &Reply) -> Vec<String> {
    let mut fields = refused_at(reply);
    fields.sort_unstable();
    fields
}

/// Puts a demonstration person into an organisation.
async fn belongs(app: &TestApp, name: &str, slug: &str, standing: Standing) {
    let row = membership::ActiveModel {
        id: NotSet,
        organisation_id: Set(organisation_id(app, slug).await),
        person_id: Set(person_id(app, name).await),
        standing: Set(standing.word().to_owned()),
        joined_at: Set(app.clock.now()),
    };
    membership::Entity::insert(row).exec(&app.db).await.unwrap();
}

/// The standings in an organisation, owners first.
async fn standings(app: &TestApp, slug: &str) -> Vec<String> {
    let rows = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(organisation_id(app, slug).await))
        .all(&app.db)
        .await
        .unwrap();
    let mut standings: Vec<Standing> = rows.iter().map(|row| row.standing.parse().unwrap()).collect();
    standings.sort_unstable();
    standings.iter().map(ToString::to_string).collect()
}

/// Holds that what is there of `qendra-prova`, at a path with its form, is written by its editors alone: the form, a change out
/// of it, what else its page does (`also`, where there is anything), and that nobody writes for an organisation that is not
/// theirs at `new`. `form` makes the answers of the form, some of them others.
async fn only_its_editors_write(
    app: &TestApp,
    (path, new): (&str, &str),
    also: &[(&str, &str)],
    form: impl for<'a> Fn(&[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)>,
) {
    belongs(app, "trainer", "qendra-prova", Standing::Editor).await;
    let owner = app.signed_in("owner").await;
    let edit = format!("{path}/edit");
    for (name, lets_in) in [
        ("learner", false),
        ("member", false),
        ("admin", false),
        ("official", false),
        ("moderator", false),
        ("trainer", true),
    ] {
        let visitor = app.signed_in(name).await;
        assert_eq!(visitor.get(&edit).await.status.is_success(), lets_in, "{name}");
        let page = owner.get(&edit).await.ok();
        let revision = page.attributes("input[name=revision]", "value").remove(0);
        // with a token of another page of theirs
        visitor.get("/account/listing").await.ok();
        let changed = visitor
            .post(&edit, &form(&[("revision", &revision), ("title-sq", name)]))
            .await;
        let taken = changed.status == StatusCode::SEE_OTHER;
        assert_eq!(taken, lets_in, "{name}: {}", changed.status);
        if !also.is_empty() {
            let done = visitor.post(path, also).await;
            let taken = done.status == StatusCode::SEE_OTHER;
            assert_eq!(taken, lets_in, "{name}: {}", done.status);
        }
        let another = visitor
            .post(new, &form(&[("organisation", "instituti-i-studimeve-politike")]))
            .await;
        assert_ne!(another.status, StatusCode::SEE_OTHER, "{name} writes for another");
    }
    assert!(app.get(new).await.header("location").starts_with("/sign-in"));
}
