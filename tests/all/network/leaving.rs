//! Somebody deletes their account while others write: nobody waits for each other for ever.

use bashke_entities::network::{directory_edition, offer};
use bashke_tests::{Backend, Data, TestApp, run_on};
use http::StatusCode;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QuerySelect, Statement, TransactionTrait};

use super::offers::write;

/// Whether somebody waits for a row that another holds.
async fn waits(app: &TestApp) -> bool {
    let ask = "SELECT COUNT(*) AS waiting FROM pg_stat_activity \
               WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let row = app
        .db
        .query_one_raw(Statement::from_string(DbBackend::Postgres, ask))
        .await
        .unwrap()
        .unwrap();
    row.try_get::<i64>("", "waiting").unwrap() > 0
}

/// Whoever writes an offer holds it before the directory's edition; whoever leaves does too.
async fn leaves_while_an_offer_is_written(app: TestApp) {
    app.with_network().await;
    super::belongs(&app, "trainer", "qendra-prova", bashke_vocabulary::Standing::Editor).await;
    let trainer = app.signed_in("trainer").await;
    write(&trainer, &[]).await;
    trainer.confirm(bashke_seeds::TRIAL_PASSWORD).await;
    trainer.get("/account/delete").await.ok();
    let writing = app.db.begin().await.unwrap();
    offer::Entity::find().lock_exclusive().all(&writing).await.unwrap();
    let leaving = trainer.post("/account/delete", &[("email", "trainer@bashke.test")]);
    let written = async {
        while !waits(&app).await {
            tokio::task::yield_now().await;
        }
        // whoever leaves waits for the offer, and holds nothing for which this waits
        let edition = directory_edition::Column::Edition;
        directory_edition::Entity::update_many()
            .col_expr(edition, Expr::col(edition).add(1))
            .exec(&writing)
            .await
            .unwrap();
        writing.commit().await.unwrap();
    };
    let (left, ()) = tokio::join!(leaving, written);
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text());
    let row = offer::Entity::find().one(&app.db).await.unwrap().unwrap();
    assert_eq!(row.created_by, None);
}

/// SQLite has one writer, so that nobody waits crosswise there.
#[tokio::test]
async fn whoever_leaves_holds_offers_before_the_directory() {
    run_on(Backend::Postgres, Data::Published, leaves_while_an_offer_is_written).await;
}
