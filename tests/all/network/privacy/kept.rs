//! What is kept by itself: what people write to each other, what moderators hide alone, pictures and files of drafts, who
//! comes to what.

use bashke_entities::moderation::{contribution, decision};
use bashke_entities::network::{experience, experience_use, network_media, review, tool_use};
use bashke_entities::training::session_registration;
use bashke_tests::{TestApp, Visitor};
use chrono::TimeDelta;
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::people::newcomer;
use super::scene::{hide, publish_project, sent, session, tell};
use super::{MARK, STAFF, TRAINER, Word, text};
use crate::network::events::{plan, register};
use crate::network::media::{FILE, PDF, added_at, picture_at, png};
use crate::network::offers::write;
use crate::network::{OTHER, OWN, person_id, verified, with};

/// What a trial shows of the experience and the tool that others tell of.
const EXPERIENCE: &str = "/experiences/kerkesa-qe-mori-pergjigje-prova";
const TOOL: &str = "/tools/financatvendore";

/// Sets everything up; gives the words.
pub(super) async fn set(app: &TestApp) -> Vec<Word> {
    let owner = app.signed_in("owner").await;
    let trainer = app.signed_in("trainer").await;
    let mut words = between_people(app, (&owner, &trainer)).await;
    long_ago(app).await;
    words.extend(hidden_alone(app, &owner).await);
    words.extend(hidden_of_another(app, &trainer).await);
    words.extend(taken_along(app).await);
    words
}

/// What was decided and written until now is of long ago: neither narrows any more how much is written in a day.
async fn long_ago(app: &TestApp) {
    let then = Expr::value(app.clock.now() - TimeDelta::days(200));
    let decided = decision::Entity::update_many().col_expr(decision::Column::DecidedAt, then.clone());
    decided.exec(&app.db).await.unwrap();
    let made = contribution::Entity::update_many().col_expr(contribution::Column::MadeAt, then);
    made.exec(&app.db).await.unwrap();
}

/// A conversation, a claim, and who comes to an event.
async fn between_people(app: &TestApp, (owner, trainer): (&Visitor<'_>, &Visitor<'_>)) -> Vec<Word> {
    let message = text("messagetext");
    let typed = [("organisation", OWN), ("text", message.as_str()), ("language", "sq")];
    sent(&trainer.submit("/account/listing", "/messages/new", &typed).await);
    let comes = newcomer(app, "comes").await;
    let claim = "/organisations/bashkia-kurbin/claim";
    let reason = text("claimreason");
    sent(&comes.submit(claim, claim, &[("reason", reason.as_str())]).await);
    let path = plan(owner, &[("title-sq", "Vijnë disa")]).await;
    register(&comes, &path, "yes").await.ok();
    let alone = |what: &str| Word::new(what, &["owner"], &["guest", "learner", "member"]);
    vec![
        alone("messagetext").told(&[TRAINER]),
        Word::secret("claimreason").told(&STAFF),
        // their own page tells how they are called; who comes is read by those who hold the event
        alone("namecomes").within(&["/events"]),
    ]
}

/// A word with that of a field behind it.
fn of_field(what: &str, field: &str) -> String {
    format!("{what}{}", field.replace('-', ""))
}

/// What is typed into the fields of a title and a text, in both languages: a word each.
fn both(what: &str) -> [(&'static str, String); 4] {
    ["title-sq", "title-en", "text-sq", "text-en"].map(|field| (field, text(&of_field(what, field))))
}

/// What an organisation wrote, each hidden by moderators alone, and what hangs on it and on a draft.
async fn hidden_alone(app: &TestApp, owner: &Visitor<'_>) -> Vec<Word> {
    let mut words = Vec::new();
    let said = both("veiledoffer");
    let offer = write(owner, &said.each_ref().map(|(field, said)| (*field, said.as_str()))).await;
    let said = both("veiledevent");
    let event = plan(owner, &said.each_ref().map(|(field, said)| (*field, said.as_str()))).await;
    for (what, path) in [("veiledoffer", &offer), ("veiledevent", &event)] {
        for (field, said) in both(what) {
            let page = if field.ends_with("en") {
                format!("/en{path}")
            } else {
                path.clone()
            };
            assert!(app.get(&page).await.ok().text().contains(&said), "{said} stands first");
            words.push(of_field(what, field));
        }
        let kind = what.trim_start_matches("veiled");
        hide(app, &format!("{kind}:{}", path.rsplit('/').next().unwrap())).await;
    }
    long_ago(app).await;
    let title = text("veiledtold");
    tell(owner, OWN, &title, &text("veiledtried"), true).await;
    let row = experience::Entity::find()
        .filter(experience::Column::TitleSq.eq(&title))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let told = format!("/experiences/{}", row.slug);
    let of_told = with_media(app, owner, &told, "veiledtold").await;
    let page = app.get(&told).await.ok();
    for what in ["veiledtold", "veiledtried", "veiledtoldalt", "veiledtoldfiletitle"] {
        assert!(page.text().contains(&text(what)), "{what} stands first");
    }
    for path in &of_told {
        app.get(path).await.ok();
    }
    hide(app, &format!("experience:{}", row.id)).await;
    long_ago(app).await;
    let draft = publish_project(owner, OWN, &text("mediadraft"), &text("mediadraftaims"), false).await;
    let of_draft = with_media(app, owner, &draft, "mediadraft").await;
    let others = [
        app.visitor(),
        app.signed_in("learner").await,
        app.signed_in("trainer").await,
    ];
    for path in of_told.iter().chain(&of_draft) {
        for other in &others {
            assert_eq!(other.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
    for path in &of_draft {
        owner.get(path).await.ok();
    }
    words.extend(["veiledtold", "veiledtried"].map(str::to_owned));
    for what in ["veiledtold", "mediadraft"] {
        words.extend(["alt", "caption", "filetitle", "filename"].map(|field| of_field(what, field)));
    }
    let seen = ["mediadraft", "mediadraftaims", "mediadraftalt", "mediadraftfiletitle"].map(Word::owners);
    let hidden = words
        .iter()
        .map(|what| Word::new(what, &[], &["guest", "learner"]).told(&STAFF));
    hidden.chain(seen).collect()
}

/// Adds a picture and a file to what is at a page; gives where they are.
async fn with_media(app: &TestApp, owner: &Visitor<'_>, page: &str, what: &str) -> Vec<String> {
    let files = format!("{page}/files");
    let said = ["alt", "caption", "filetitle", "filename"].map(|field| text(&of_field(what, field)));
    let [alt, caption, title, name] = said.each_ref().map(String::as_str);
    let picture = picture_at(owner, &files, &[("alt", alt), ("caption", caption)], &png(9, 9)).await;
    added_at(&picture, &files);
    owner.get(&files).await.ok();
    let name = format!("{name}.pdf");
    let file = owner
        .post_files(
            &files,
            &with(&FILE, &[("title", title)]),
            &[("files", name.as_str(), PDF)],
        )
        .await;
    added_at(&file, &files);
    let rows = network_media::Entity::find()
        .order_by_desc(network_media::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.iter().take(2).map(|row| format!("{files}/{}", row.id)).collect()
}

/// What another organisation told of an experience and a tool, and what it thinks of the tool: each hidden by itself.
async fn hidden_of_another(app: &TestApp, trainer: &Visitor<'_>) -> Vec<Word> {
    verified(app, OTHER, Some(app.clock.now() + TimeDelta::days(300))).await;
    let [used, result, thought] = ["usetext", "toolresult", "reviewtext"].map(text);
    let (uses, tools, reviews) = (
        format!("{EXPERIENCE}/uses/new"),
        format!("{TOOL}/use"),
        format!("{TOOL}/review"),
    );
    let typed = [
        ("organisation", OTHER),
        ("year", "2025"),
        ("place", "puke"),
        ("outcome", "in-part"),
        ("text", used.as_str()),
        ("language", "sq"),
    ];
    sent(&trainer.submit(&uses, &uses, &typed).await);
    let typed = [
        ("organisation", OTHER),
        ("revision", "0"),
        ("place", "lezhe"),
        ("time", "2024"),
        ("result-sq", result.as_str()),
    ];
    sent(&trainer.submit(&tools, &tools, &typed).await);
    let typed = [
        ("organisation", OTHER),
        ("revision", "0"),
        ("rating", "4"),
        ("text", thought.as_str()),
    ];
    sent(&trainer.submit(&reviews, &reviews, &typed).await);
    for (page, said) in [(EXPERIENCE, &used), (TOOL, &result), (TOOL, &thought)] {
        assert!(
            app.get(page).await.ok().text().contains(said.as_str()),
            "{said} stands first"
        );
    }
    let row = experience_use::Entity::find()
        .filter(experience_use::Column::Text.eq(&used))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    hide(app, &format!("experience-use:{}", row.id)).await;
    let row = tool_use::Entity::find()
        .filter(tool_use::Column::ResultSq.eq(&result))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    hide(app, &format!("tool-use:{}", row.id)).await;
    let row = review::Entity::find()
        .filter(review::Column::Text.eq(&thought))
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    hide(app, &format!("review:{}", row.id)).await;
    let words =
        ["usetext", "toolresult", "reviewtext"].map(|what| Word::new(what, &[], &["guest", "learner", "member"]));
    words.map(|word| word.told(&STAFF).told(&[TRAINER])).into()
}

/// A session to which somebody comes: its link stands in their calendar, which they take along.
async fn taken_along(app: &TestApp) -> Vec<Word> {
    let now = app.clock.now();
    let link = format!("https://{MARK}linktaken.example");
    let id = session(app, "Ku vjen vetëm njëri", &link).await;
    let comes = session_registration::ActiveModel {
        session_id: Set(id),
        person_id: Set(person_id(app, "member").await),
        state: Set("registered".to_owned()),
        number: Set(1),
        registered_at: Set(now),
        reminded_day: Set(0),
        reminded_hour: Set(0),
        ..Default::default()
    };
    session_registration::Entity::insert(comes).exec(&app.db).await.unwrap();
    let link = Word::new("linktaken", &["member"], &["guest", "learner", "owner"]);
    vec![link.clone().within(&["/calendar/"]), link]
}
