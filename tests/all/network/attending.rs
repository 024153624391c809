//! Those who come to events: many are told some at a time, names stand on pages for those who hold it, and what is over takes
//! no place from what is to come.

use bashke::worker;
use bashke_entities::accounts::{notification, person};
use bashke_entities::moderation::restriction;
use bashke_entities::network::{event, event_registration};
use bashke_tests::{Data, Reply, TestApp, Visitor, clock_after, on_both};
use chrono::Duration;
use http::StatusCode;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::events::{plan, register, with};
use super::offers::hide;
use super::{organisation_id, person_id, told};
use crate::moderation::person_slug;

/// How many come besides: more than are told in one transaction.
const MANY: i32 = 230;

/// Lets many people come to the event, or wait.
async fn many(app: &TestApp, path: &str, state: &str) -> Vec<i32> {
    let one = person::Entity::find_by_id(person_id(app, "learner").await)
        .one(&app.db)
        .await
        .unwrap()
        .unwrap();
    let people = (0..MANY).map(|number| person::ActiveModel {
        id: NotSet,
        slug: Set(format!("vizitor-{number}")),
        email: Set(Some(format!("vizitor-{number}@shembull.al"))),
        display_name: Set(format!("Vizitor {number}")),
        ..person::ActiveModel::from(one.clone())
    });
    person::Entity::insert_many(people).exec(&app.db).await.unwrap();
    let rows = person::Entity::find()
        .filter(person::Column::Slug.starts_with("vizitor-"))
        .order_by_asc(person::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    let ids: Vec<i32> = rows.iter().map(|row| row.id).collect();
    let event: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
    let registrations = ids
        .iter()
        .zip(1..)
        .map(|(person, number)| event_registration::ActiveModel {
            id: NotSet,
            event_id: Set(event),
            person_id: Set(*person),
            state: Set(state.to_owned()),
            number: Set(number),
            registered_at: Set(app.clock.now()),
            reminded: Set(0),
            told: Set(0),
        });
    event_registration::Entity::insert_many(registrations)
        .exec(&app.db)
        .await
        .unwrap();
    ids
}

pub(super) async fn notices(app: &TestApp, message: &str) -> u64 {
    notification::Entity::find()
        .filter(notification::Column::Message.eq(message))
        .count(&app.db)
        .await
        .unwrap()
}

/// Registers, or says that they do not come, from a page of their own.
async fn says(visitor: &Visitor<'_>, path: &str, on: &str) -> Reply {
    let form = format!("{path}/registration");
    visitor.submit("/account/listing", &form, &[("register", on)]).await
}

on_both!(
    of_what_moderators_hide_nobody_is_told_and_whoever_came_can_leave,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let organisation = organisation_id(&app, "qendra-prova").await;
        let owner = app.signed_in("owner").await;
        let (learner, trainer) = (app.signed_in("learner").await, app.signed_in("trainer").await);
        let member = app.signed_in("member").await;
        for (before, organisation) in [(0, None), (1, Some(organisation))] {
            let path = plan(&owner, &[("capacity", "1")]).await;
            register(&learner, &path, "yes").await.ok();
            register(&trainer, &path, "yes").await.ok();
            let subject = match organisation {
                Some(id) => format!("organisation:{id}"),
                None => format!("event:{}", path.rsplit('/').next().unwrap()),
            };
            hide(&app, &subject).await;
            let edit = format!("{path}/edit");
            let changed = with(&[
                ("title-sq", "Fjalë që askush nuk i pa"),
                ("begins-on", "2026-12-06"),
                ("capacity", "1"),
                ("revision", "1"),
            ]);
            let saved = owner.submit(&edit, &edit, &changed).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
            app.work().await;
            let day_before = app.another(clock_after(&app.clock, 12 * 24 * 60 + 9 * 60)).await;
            worker::schedule(&day_before.app).await.unwrap();
            day_before.work().await;
            assert_eq!(notices(&app, "event-moved").await, 0, "{subject}");
            assert_eq!(notices(&app, "event-day").await, 0, "{subject}");
            // whoever came leaves, nothing of it is shown to them, and a stranger learns nothing
            assert_eq!(says(&member, &path, "no").await.status, StatusCode::NOT_FOUND);
            assert_eq!(says(&learner, &path, "yes").await.status, StatusCode::NOT_FOUND);
            let left = says(&learner, &path, "no").await;
            assert_eq!(left.header("location"), "/events?done=unregistered", "{}", left.status);
            let event: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
            let states: Vec<String> = event_registration::Entity::find()
                .select_only()
                .column(event_registration::Column::State)
                .filter(event_registration::Column::EventId.eq(event))
                .filter(event_registration::Column::PersonId.eq(person_id(&app, "learner").await))
                .into_tuple()
                .all(&app.db)
                .await
                .unwrap();
            assert_eq!(states, ["cancelled"], "{subject}");
            assert_eq!(notices(&app, "event-place").await, before, "{subject}");
            // shown again, the place goes to whoever waits, not to whoever comes then
            restriction::Entity::delete_many().exec(&app.db).await.unwrap();
            let late = register(&member, &path, "yes").await.ok();
            assert!(late.text().contains("listën e pritjes"), "{}", late.one("main"));
            assert_eq!(notices(&app, "event-place").await, before + 1, "{subject}");
        }
    }
);

on_both!(
    many_who_come_are_told_some_at_a_time_and_each_once,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        app.work().await;
        let few = app.queries_of(&path).await;
        many(&app, &path, "registered").await;
        assert_eq!(app.queries_of(&path).await, few, "nobody is read for a guest");
        register(&owner, &path, "yes").await.ok();
        let edit = format!("{path}/edit");
        let cancel = [("do", "cancel"), ("reason", "Salla u mbyll.")];
        owner.get(&edit).await.ok();
        let before = app.queries();
        assert_eq!(owner.post(&edit, &cancel).await.status, StatusCode::SEE_OTHER);
        assert!(app.queries() - before < 60, "{}", app.queries() - before);
        assert_eq!(notices(&app, "event-cancelled").await, 0, "told in the background");
        app.work().await;
        assert_eq!(notices(&app, "event-cancelled").await, u64::try_from(MANY).unwrap());
        assert_eq!(
            told(&app.signed_in("owner").await, "u anulua").await,
            0,
            "whoever did it knows"
        );
        // the work begun once more tells nobody twice
        let row = event::Entity::find().one(&app.db).await.unwrap().unwrap();
        bashke::network::jobs::tell_attending(&app.app, row.id, row.sequence, "event-cancelled", None)
            .await
            .unwrap();
        assert_eq!(notices(&app, "event-cancelled").await, u64::try_from(MANY).unwrap());
    }
);

on_both!(
    many_who_wait_move_up_where_there_is_room_for_all,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[("capacity", "1")]).await;
        let learner = app.signed_in("learner").await;
        register(&learner, &path, "yes").await.ok();
        many(&app, &path, "waiting").await;
        let edit = format!("{path}/edit");
        let more = [
            ("title-sq", "Takim për projektbuxhetin"),
            ("text-sq", "Sillni një propozim."),
            ("theme", "participation"),
            ("begins-on", "2026-12-05"),
            ("begins-at", "17:30"),
            ("ends-at", "19:30"),
            ("mode", "place"),
            ("place", "lezhe"),
            ("revision", "1"),
        ];
        assert_eq!(owner.submit(&edit, &edit, &more).await.status, StatusCode::SEE_OTHER);
        app.work().await;
        let waiting = event_registration::Entity::find()
            .filter(event_registration::Column::State.eq("waiting"))
            .count(&app.db)
            .await
            .unwrap();
        assert_eq!(waiting, 0);
        assert_eq!(notices(&app, "event-place").await, u64::try_from(MANY).unwrap());
    }
);

on_both!(
    names_of_those_who_come_stand_on_pages_without_whom_moderators_hid,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let path = plan(&owner, &[]).await;
        let trainer = app.signed_in("trainer").await;
        register(&trainer, &path, "yes").await.ok();
        let name = trainer
            .get("/account")
            .await
            .ok()
            .attributes("#f-name", "value")
            .remove(0);
        assert!(owner.get(&path).await.ok().one("#people").contains(&name));
        let person = person_slug(&app, "trainer").await;
        hide(&app, &format!("person:{person}")).await;
        let seen = owner.get(&path).await.ok().one("#people");
        assert!(
            !seen.contains(&name) && seen.contains("fshehur nga moderatorët"),
            "{seen}"
        );
        many(&app, &path, "registered").await;
        let first = owner.get(&path).await.ok();
        assert_eq!(first.count("#people .plain > li"), 100);
        assert!(first.one("#people").contains("231 vijnë"), "{}", first.one("#people"));
        let third = owner.get(&format!("{path}?page=3")).await.ok();
        assert_eq!(third.count("#people .plain > li"), 31);
        for (visitor, page) in [(&owner, 4), (&trainer, 2)] {
            let none = visitor.get(&format!("{path}?page={page}")).await;
            assert_eq!(none.status, StatusCode::NOT_FOUND);
        }
    }
);

on_both!(
    what_is_over_takes_no_place_in_the_feed_and_a_full_month_says_so,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        plan(&owner, &[]).await;
        let one = event::Entity::find().one(&app.db).await.unwrap().unwrap();
        let past = (0..505).map(|number| event::ActiveModel {
            id: NotSet,
            title_sq: Set(Some(format!("E shkuar {number}"))),
            begins_at: Set(app.clock.now() - Duration::days(5) + Duration::minutes(number)),
            ends_at: Set(app.clock.now() - Duration::days(4)),
            ..event::ActiveModel::from(one.clone())
        });
        event::Entity::insert_many(past).exec(&app.db).await.unwrap();
        let feed = app.get("/events/feed.ics").await.ok();
        assert!(feed.text().contains("Takim për projektbuxhetin"));
        assert_eq!(feed.text().matches("BEGIN:VEVENT").count(), 500);
        assert!(
            feed.text().contains("E shkuar 504") && !feed.text().contains("E shkuar 0\r\n"),
            "the newest of them"
        );
        let month = app.get("/events?view=month&month=2026-11").await.ok();
        assert!(
            month.text().contains("Edhe 5 veprimtari nuk shfaqen"),
            "{}",
            month.one("main h2")
        );
        let quiet = app.get("/events?view=month&month=2026-12").await.ok();
        assert!(!quiet.text().contains("nuk shfaqen"));
    }
);

on_both!(
    whoever_leaves_what_they_do_not_see_is_told_what_came_of_it,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let learner = app.signed_in("learner").await;
        let path = plan(&owner, &[]).await;
        register(&learner, &path, "yes").await.ok();
        hide(&app, &format!("event:{}", path.rsplit('/').next().unwrap())).await;
        for words in ["Nuk jeni më të regjistruar", "Nuk ishit të regjistruar"] {
            let left = says(&learner, &path, "no").await;
            let list = learner.follow(left).await.ok();
            assert!(list.one("main").contains(words), "{}", list.one("main"));
        }
    }
);
