//! What was typed to something that moderators hid meanwhile is not lost.

use bashke_entities::network::offer_answer;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::offers::{answering, hide, write};
use super::two_sides;

const TITLE: &str = "Një sallë për tridhjetë veta";
const WORDS: &str = "Kemi një sallë me <b>dyzet</b> vende.";

on_both!(
    an_answer_to_an_offer_that_was_hidden_meanwhile_is_kept_for_its_writer,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        let path = write(&owner, &[]).await;
        let answers = format!("{path}/answers");
        let typed = answering(WORDS);
        trainer.get(&path).await.ok();
        hide(&app, &format!("offer:{}", path.rsplit('/').next().unwrap())).await;
        let lost = trainer.post(&answers, &typed).await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        assert_eq!(lost.texts("pre.typed"), [WORDS]);
        assert!(
            lost.one(".error-messages").contains("Nuk u dërgua asgjë"),
            "{}",
            lost.text()
        );
        assert!(!lost.text().contains(TITLE), "nothing of the offer is shown");
        assert_eq!(lost.header("cache-control"), "no-store");
        // of one that never was the same is said, so that nobody learns which are hidden
        let never = trainer.post("/offers/99999/answers", &typed).await;
        assert_eq!((never.status, never.one("main")), (lost.status, lost.one("main")));
        // whoever typed nothing finds nothing
        let empty = trainer.post(&answers, &[("do", "answer"), ("text", " ")]).await;
        assert_eq!((empty.status, empty.count("pre.typed")), (StatusCode::NOT_FOUND, 0));
        assert_eq!(offer_answer::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);
