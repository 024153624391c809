//! Partners of a project with whom its organisation agreed to work: what that settles, and what becomes of it once it ends.

use bashke_entities::network::project_partner;
use bashke_tests::{Data, TestApp, clock_after, on_both};
use http::StatusCode;
use sea_orm::EntityTrait;

use super::attending::notices;
use super::collaborations::{ENDS, agreed};
use super::partners::{NAME, OTHER_PAGE, listed, published, saved, says};
use super::projects::MADE;
use super::{OTHER, two_sides};

on_both!(
    what_two_agreed_and_what_was_named_are_one_list,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        let path = agreed(&owner, &trainer, &[("project", "uji-i-paster")]).await;
        let lines = listed(&app).await;
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].contains("anketë"));
        // what they agreed settles it: they are not asked, and decline it by ending what they agreed
        assert_eq!(trainer.get(MADE).await.ok().count("[value=confirm]"), 0);
        assert_eq!(trainer.get(MADE).await.ok().count("[value=decline]"), 0);
        assert_eq!(trainer.get(OTHER_PAGE).await.ok().count("#named-in"), 0);
        let refused = says(&trainer, "decline").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("mbylleni bashkëpunimin"));
        assert_eq!(says(&trainer, "confirm").await.status, StatusCode::SEE_OTHER);
        assert_eq!(
            notices(&app, "partner-declined").await,
            0,
            "nobody is told what is not so"
        );
        assert_eq!(listed(&app).await.len(), 1);
        // taken off and named again, it is told that it is a partner already
        assert_eq!(saved(&owner, &[("partners", "")]).await.status, StatusCode::SEE_OTHER);
        let refused = saved(&owner, &[("partners", NAME)]).await;
        assert!(refused.one(".error-summary").contains("është tashmë partner"));
        assert_eq!(listed(&app).await.len(), 1);
        // what ended stays as what was; whoever was a part of it can be named again
        let ended = owner.submit(&path, &path, &ENDS).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.one("main"));
        assert_eq!(saved(&owner, &[("partners", NAME)]).await.status, StatusCode::SEE_OTHER);
        let lines = listed(&app).await;
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].contains("e pakonfirmuar"), "{lines:?}");
    }
);

on_both!(
    what_was_settled_by_an_agreement_is_asked_again_once_it_ends,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, OTHER).await;
        let path = agreed(&owner, &trainer, &[("project", "uji-i-paster")]).await;
        let row = project_partner::Entity::find().one(&app.db).await.unwrap().unwrap();
        assert!(row.agreed_at.is_none() && row.declined_at.is_none());
        let ended = owner.submit(&path, &path, &ENDS).await;
        assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.one("main"));
        let lines = listed(&app).await;
        assert!(lines[1].contains("e pakonfirmuar"), "{lines:?}");
        assert_eq!(trainer.get(MADE).await.ok().count("[value=decline]"), 1);
        let declined = says(&trainer, "decline").await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER);
        assert_eq!(listed(&app).await.len(), 1, "what was agreed stays as what was");
    }
);

on_both!(
    what_lasted_to_a_day_is_over_on_the_next,
    Data::Published,
    |app: TestApp| async {
        let (owner, trainer) = two_sides(&app).await;
        published(&owner, "").await;
        let lasts = [("project", "uji-i-paster"), ("ends-on", "2026-11-24")];
        agreed(&owner, &trainer, &lasts).await;
        // 22:30 and, a day later by the clock of Tirana alone, 0:30
        for (hours, status) in [(36, StatusCode::UNPROCESSABLE_ENTITY), (38, StatusCode::SEE_OTHER)] {
            let later = app.another(clock_after(&app.clock, hours * 60 + 30)).await;
            let there = later.signed_in("owner").await;
            assert_eq!(saved(&there, &[("partners", NAME)]).await.status, status, "{hours}");
        }
    }
);
