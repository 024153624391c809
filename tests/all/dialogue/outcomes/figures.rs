//! Figures that are cited in dialogues: those whom it concerns are told when a release changes them.

use bashke::accounts::Actor;
use bashke::platform::act::Act;
use bashke_entities::dialogue::dialogue_follow;
use bashke_entities::finance::{figure as figures, figure_change, indicator, place};
use bashke_tests::{Data, TestApp, on_both};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{argue, commit, dialogue, last, move_on, path, promise, propose, told};
use crate::dialogue::figures::figure;

const CITES: &str = "Shihni:\n\nhttp://127.0.0.1:3000/figures/k7m2q9xw";

on_both!(
    whoever_cites_a_figure_in_a_dialogue_or_follows_it_is_told_once,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        bashke::network::verify_demonstration(&app.db, app.clock.now())
            .await
            .unwrap();
        let (id, release) = figure(&app, "k7m2q9xw").await;
        let member = app.signed_in("member").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        let trainer = app.signed_in("trainer").await;
        argue(&trainer, &one, "for", CITES).await;
        let two = propose(&trainer, "Një propozim që tërhiqet").await;
        let edit = format!("{two}/edit");
        let fields = [
            ("do", "send"),
            ("title", "Që tërhiqet"),
            ("text", CITES),
            ("language", "sq"),
        ];
        trainer.submit(&edit, &edit, &fields).await;
        let fields = [
            ("do", "send"),
            ("title", "Paguani çdo vit"),
            ("text", CITES),
            ("language", "sq"),
        ];
        let three = propose(&member, "Një tjetër").await;
        let edit = format!("{three}/edit");
        member.submit(&edit, &edit, &fields).await;
        move_on(&app, "conclude").await;
        let owner = app.signed_in("owner").await;
        let form = path("/conclude/edit");
        owner.submit(&form, &form, &[("do", "send"), ("summary", CITES)]).await;
        commit(&owner, &promise(&[])).await;
        move_on(&app, "follow-up").await;
        let official = app.signed_in("official").await;
        let form = path(&format!("/commitments/{}/report", last(&app).await.id));
        official
            .submit(&form, &form, &[("do", "send"), ("text", CITES), ("language", "sq")])
            .await;
        assert_eq!(app.get(&one).await.ok().count(".post-changed"), 0);

        figures::Entity::update_many()
            .col_expr(figures::Column::ChangedSince, Expr::value(release))
            .exec(&app.db)
            .await
            .unwrap();
        for _ in 0..2 {
            let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
            bashke::dialogue::figures_changed(&act, release, &[id]).await.unwrap();
            act.commit().await.unwrap();
            app.work().await;
        }
        // a host, the author of a proposal, of an argument, of a report, and a follower
        for name in ["owner", "member", "trainer", "official", "learner"] {
            assert_eq!(told(&app, name, "dialogue-figures").await, 1, "{name}");
        }
        assert_eq!(told(&app, "moderator", "dialogue-figures").await, 0);
        // marked wherever it is cited
        assert_eq!(app.get(&one).await.ok().count(".argument .post-changed"), 1);
        assert_eq!(app.get(&three).await.ok().count(".proposal .post-changed"), 1);
        assert_eq!(app.get(&path("/follow-up")).await.ok().count(".post-changed"), 1);
        let list = app.get(&path("/weigh")).await.ok();
        assert_eq!(list.count(".entries .tag"), 2, "{:?}", list.texts(".entries .tag"));

        // whoever follows no more is no longer told of another release, but who wrote is
        dialogue_follow::Entity::delete_many().exec(&app.db).await.unwrap();
        let act = Act::begin(&app.app, &Actor::platform().into()).await.unwrap();
        bashke::dialogue::figures_changed(&act, release + 1, &[id])
            .await
            .unwrap();
        act.commit().await.unwrap();
        app.work().await;
        assert_eq!(told(&app, "learner", "dialogue-figures").await, 1);
        assert_eq!(told(&app, "member", "dialogue-figures").await, 2);
    }
);

on_both!(
    the_figures_of_a_release_say_where_they_are_cited,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        let (id, release) = figure(&app, "k7m2q9xw").await;
        let member = app.signed_in("member").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        argue(&member, &one, "for", CITES).await;
        let thread = crate::dialogue::start(&member, "general", "Një temë më vete", CITES).await;
        let indicator = indicator::Entity::find().one(&app.db).await.unwrap().unwrap().id;
        let place = place::Entity::find().one(&app.db).await.unwrap().unwrap().id;
        let change = figure_change::ActiveModel {
            figure_id: Set(id),
            release_id: Set(release),
            changed: Set(1),
            indicator_id: Set(indicator),
            place_id: Set(place),
            period: Set("2018".to_owned()),
            unit: Set("ALL".to_owned()),
            value_before: Set(Some(1.0)),
            value_after: Set(Some(2.0)),
            ..Default::default()
        };
        figure_change::Entity::insert(change).exec(&app.db).await.unwrap();
        let list = format!("/data/releases/{release}/figures");
        let page = app.get(&list).await.ok();
        let links = page.attributes(".entries li a", "href");
        assert_eq!(
            links,
            ["/figures/k7m2q9xw", "/posts/1", &format!("{one}#argument-1")],
            "{thread}"
        );
        // what was taken back cites nothing
        member.submit(&one, &path("/arguments/1/withdraw"), &[]).await;
        bashke_entities::dialogue::post::Entity::update_many()
            .col_expr(
                bashke_entities::dialogue::post::Column::DeletedAt,
                Expr::value(app.clock.now()),
            )
            .filter(bashke_entities::dialogue::post::Column::Id.eq(1))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(app.get(&list).await.ok().count(".entries li a"), 1);
    }
);
