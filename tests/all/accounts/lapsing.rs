//! What ends by itself: accounts whose address nobody proved, and links that do not work any more.

use bashke_entities::accounts::{one_time_token, person};
use bashke_entities::network::invitation;
use bashke_entities::platform::{audit_event, mail, session};
use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

const DAY: i64 = 24 * 60;
const EMAIL: &str = "ana@shembull.al";
const PASSWORD: &str = "katër fjalë pa lidhje";

async fn signs_up(app: &TestApp, email: &str) {
    let wanted = [
        ("name", "Ana Gjoni"),
        ("email", email),
        ("password", PASSWORD),
        ("locale", "sq"),
    ];
    app.visitor().fill("/sign-up", &wanted).await.ok();
    app.work().await;
}

/// The same platform so many minutes later, after what is due was done there, twice.
async fn swept(app: &TestApp, minutes: i64) -> TestApp {
    let then = app.another(clock_after(&app.clock, minutes)).await;
    bashke::worker::schedule(&then.app).await.unwrap();
    then.work().await;
    // a job may be begun twice
    bashke::accounts::jobs::sweep(&then.app).await.unwrap();
    then
}

async fn by_email(app: &TestApp, email: &str) -> Option<person::Model> {
    let found = person::Entity::find().filter(person::Column::Email.eq(email));
    found.one(&app.db).await.unwrap()
}

on_both!(
    an_account_whose_address_nobody_proves_lapses_and_the_address_is_free,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        signs_up(&app, EMAIL).await;
        signs_up(&app, "proved@shembull.al").await;
        let visitor = app.visitor();
        let link = visitor.link_of_last_mail("proved@shembull.al").await;
        visitor.fill(&link, &[("password", PASSWORD)]).await.ok();
        let id = by_email(&app, EMAIL).await.unwrap().id;

        let before = swept(&app, 7 * DAY).await;
        assert!(by_email(&before, EMAIL).await.is_some(), "a week is theirs");
        let then = swept(&app, 7 * DAY + 1).await;
        assert!(by_email(&then, EMAIL).await.is_none());
        assert!(by_email(&then, "proved@shembull.al").await.is_some());
        assert!(by_email(&then, "learner@bashke.test").await.is_some());
        let left = person::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap();
        assert!(left.deleted_at.is_some() && left.password.is_none() && !left.display_name.contains("Ana"));
        macro_rules! none {
            ($($table:ident),+) => {$(
                let rows = $table::Entity::find().filter($table::Column::PersonId.eq(id));
                assert_eq!(rows.count(&app.db).await.unwrap(), 0, stringify!($table));
            )+};
        }
        none!(one_time_token, session, mail);
        let noted = audit_event::Entity::find().filter(audit_event::Column::Action.eq("account.lapsed"));
        assert_eq!(noted.count(&app.db).await.unwrap(), 1, "once");
        let written = mail::Entity::find().filter(mail::Column::Recipient.eq(EMAIL));
        assert_eq!(written.count(&app.db).await.unwrap(), 0, "nobody proved to read there");

        signs_up(&then, EMAIL).await;
        let again = by_email(&then, EMAIL).await.unwrap();
        assert_ne!(again.id, id);
    }
);

on_both!(
    whoever_was_sent_a_link_again_has_the_days_that_it_promises,
    Data::Empty,
    |app: TestApp| async {
        signs_up(&app, EMAIL).await;
        let late = app.another(clock_after(&app.clock, 6 * DAY)).await;
        let visitor = late.visitor();
        // signing in sends it: nobody comes in before the address is proved
        let form = [("email", EMAIL), ("password", PASSWORD)];
        let refused = visitor.submit("/sign-in", "/sign-in", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.work().await;
        let link = visitor.link_of_last_mail(EMAIL).await;
        let then = swept(&app, 8 * DAY).await;
        assert!(by_email(&then, EMAIL).await.is_some());
        then.visitor().fill(&link, &[("password", PASSWORD)]).await.ok();
        let much_later = swept(&app, 30 * DAY).await;
        assert!(by_email(&much_later, EMAIL).await.unwrap().verified_at.is_some());
    }
);

on_both!(
    what_others_sent_to_an_address_stays_when_an_account_lapses_that_did_not_prove_it,
    |app: TestApp| async {
        app.with_organisations().await;
        signs_up(&app, EMAIL).await;
        let then = app.another(clock_after(&app.clock, 6 * DAY)).await;
        let owner = then.signed_in("owner").await;
        let invited = [
            ("do", "invite"),
            ("name", "Ana Gjoni"),
            ("email", EMAIL),
            ("standing", "member"),
        ];
        owner.fill("/organisations/qendra-prova/members", &invited).await.ok();
        let then = swept(&app, 8 * DAY).await;
        assert!(by_email(&then, EMAIL).await.is_none());
        assert_eq!(invitation::Entity::find().count(&app.db).await.unwrap(), 1);
    }
);

on_both!(
    links_that_do_not_work_any_more_are_removed,
    Data::Empty,
    |app: TestApp| async {
        app.with_people().await;
        let visitor = app.visitor();
        visitor
            .submit("/account/reset", "/account/reset", &[("email", "learner@bashke.test")])
            .await;
        app.work().await;
        let tokens = async || one_time_token::Entity::find().count(&app.db).await.unwrap();
        assert_eq!(tokens().await, 1);
        swept(&app, 59).await;
        assert_eq!(tokens().await, 1, "an hour is what it has");
        swept(&app, 60).await;
        assert_eq!(tokens().await, 0);
        let link = visitor.link_of_last_mail("learner@bashke.test").await;
        assert_eq!(visitor.get(&link).await.status, StatusCode::GONE);
    }
);
