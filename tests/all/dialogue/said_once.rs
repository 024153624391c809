//! What is said in threads and asked of municipalities is written once, however often its button is pressed.

use bashke_entities::dialogue::{post, question, thread};
use bashke_tests::{Data, TestApp, Visitor, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

/// The key of a form as it is opened now.
async fn key(visitor: &Visitor<'_>, form: &str) -> String {
    let mut keys = visitor.get(form).await.ok().attributes("input[name=once]", "value");
    assert_eq!(keys.len(), 1, "{form}");
    keys.remove(0)
}

/// Sends a form with its key twice at once, and once more; gives where each leads, which is the same.
async fn thrice(visitor: &Visitor<'_>, (form, action): (&str, &str), typed: &[(&str, &str)]) -> String {
    let key = key(visitor, form).await;
    let fields = [typed, &[("once", key.as_str()), ("language", "sq"), ("do", "send")]].concat();
    let send = async || {
        let reply = if action == "/questions/new" {
            visitor.post(action, &fields).await
        } else {
            visitor.post_files(action, &fields, &[]).await
        };
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{action}: {}", reply.text());
        reply.header("location").to_owned()
    };
    let (one, other) = tokio::join!(send(), send());
    assert_eq!(one, other, "{action}");
    assert_eq!(send().await, one, "{action}");
    one
}

on_both!(what_is_sent_twice_is_said_once, Data::Published, |app: TestApp| async {
    app.with_people().await;
    let owner = app.signed_in("owner").await;
    let count = async || {
        let (threads, posts, questions) = (
            thread::Entity::find().count(&app.db).await.unwrap(),
            post::Entity::find().count(&app.db).await.unwrap(),
            question::Entity::find().count(&app.db).await.unwrap(),
        );
        [threads, posts, questions]
    };
    assert_eq!(count().await, [0, 0, 0]);
    let typed = [
        ("subject", "place:lezhe"),
        ("title", "Drita në rrugën e shkollës"),
        ("text", "Prej dy muajsh rruga e shkollës është pa drita."),
    ];
    let begun = thrice(&owner, ("/threads/new", "/threads/new"), &typed).await;
    assert_eq!(count().await, [1, 1, 0]);
    let id = begun.split('/').nth(2).unwrap().to_owned();
    let form = format!("/threads/{id}/reply");
    let typed = [("text", "Edhe te rruga e spitalit është njësoj.")];
    thrice(&owner, (&form, &form), &typed).await;
    assert_eq!(count().await, [1, 2, 0]);
    let typed = [
        ("place", "lezhe"),
        ("title", "Sa kushton ndriçimi i rrugëve?"),
        ("text", "Sa u shpenzua vitin e kaluar për ndriçimin e rrugëve?"),
    ];
    thrice(&owner, ("/questions/new", "/questions/new"), &typed).await;
    assert_eq!(count().await, [1, 2, 1]);
});
