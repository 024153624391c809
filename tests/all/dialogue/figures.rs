//! Figures that posts cite: known by their rows, and told of when a release changes them.

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke_entities::accounts::notification;
use bashke_entities::dialogue::post_citation;
use bashke_entities::finance::{dataset, figure, release};
use bashke_tests::{Data, TestApp, on_both};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{last_post, person_id, reply, start};

/// A pinned figure.
pub(in crate::dialogue) async fn figure(app: &TestApp, code: &str) -> (i32, i32) {
    let release = release::Entity::find()
        .order_by_desc(release::Column::Id)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap()
        .id;
    let dataset = dataset::Entity::find().one(&app.db).await.unwrap().unwrap().id;
    let row = figure::ActiveModel {
        code: Set(code.to_owned()),
        digest: Set(code.to_owned()),
        path: Set("/indicators/arrears-stock".to_owned()),
        query: Set(String::new()),
        dataset_id: Set(dataset),
        release_id: Set(release),
        phase: Set("actual".to_owned()),
        basis: Set("absolute".to_owned()),
        population: Set("census".to_owned()),
        title_sq: Set("Borxhet e Lezhës".to_owned()),
        title_en: Set("Arrears of Lezhë".to_owned()),
        subtitle_sq: Set("lekë".to_owned()),
        subtitle_en: Set("ALL".to_owned()),
        source_sq: Set("Bashkia".to_owned()),
        source_en: Set("The municipality".to_owned()),
        size: Set(0),
        created_at: Set(app.clock.now()),
        judged_release: Set(release),
        ..Default::default()
    };
    (
        figure::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id,
        release,
    )
}

on_both!(
    whoever_cites_or_follows_is_told_once_that_a_figure_changed,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let (id, release) = figure(&app, "k7m2q9xw").await;
        let owner = app.signed_in("owner").await;
        let thread = start(&owner, "figure:k7m2q9xw", "Çfarë thotë kjo shifër?", "Pyes.").await;
        let page = app.get(&thread).await.ok();
        assert!(page.text().contains("Borxhet e Lezhës"));
        let member = app.signed_in("member").await;
        reply(
            &member,
            &thread,
            "Shihni:\n\nhttp://127.0.0.1:3000/figures/k7m2q9xw\n\ndhe [atë](/figures/zzzz9999)",
        )
        .await;
        let post = last_post(&app).await;
        let page = app.get(&thread).await.ok();
        assert_eq!(page.attributes(".figure-title a", "href"), ["/figures/k7m2q9xw"]);
        assert_eq!(
            post_citation::Entity::find().count(&app.db).await.unwrap(),
            1,
            "what is there is cited"
        );
        assert!(!page.text().contains("të dhënat kanë ndryshuar"));
        let citing = bashke::dialogue::citing(&app.db, &[id]).await.unwrap();
        let (_, found) = citing.into_iter().next().unwrap();
        assert_eq!(found.posts.into_iter().collect::<Vec<_>>(), [post]);
        assert_eq!(found.followers.len(), 2);

        figure::Entity::update_many()
            .col_expr(figure::Column::ChangedSince, Expr::value(release))
            .exec(&app.db)
            .await
            .unwrap();
        for _ in 0..2 {
            let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
            bashke::dialogue::figures_changed(&act, release, &[id]).await.unwrap();
            act.commit().await.unwrap();
        }
        for name in ["owner", "member"] {
            let told = notification::Entity::find()
                .filter(notification::Column::PersonId.eq(person_id(&app, name).await))
                .filter(notification::Column::Message.eq("thread-figures"))
                .count(&app.db)
                .await
                .unwrap();
            assert_eq!(told, 1, "{name}");
        }
        let page = app.get(&thread).await.ok();
        assert_eq!(
            page.texts(".post-changed .tag"),
            ["të dhënat kanë ndryshuar që atëherë"]
        );
        // a post that cites it no more is not marked
        let edit = format!("/posts/{post}/edit");
        let fields = [("do", "send"), ("text", "Pa shifër."), ("language", "sq")];
        member.submit(&edit, &edit, &fields).await;
        assert_eq!(app.get(&thread).await.ok().count(".post-changed"), 0);
    }
);
