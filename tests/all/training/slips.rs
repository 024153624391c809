//! A slip in a name of an exercise is told where it was made, before anybody is asked nothing.

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::setup::Folder;
use super::{IMPORT, bring, ready};

fn course(indicator: &str, place: &str) -> Vec<(String, String)> {
    let exercise = format!(
        "type = \"value\"\ndataset = \"published\"\nindicators = [\"{indicator}\"]\nplaces = [\"{place}\"]\n\
         periods = [\"2018\"]\nquestion = {{ sq = \"Sa?\", en = \"How much?\" }}\n"
    );
    Folder::new(["Rrëshqitje", "Slips"], "format = \"online\"\npass = 70")
        .with(
            ("exercise", "count", 5),
            ["Njehsoni vlerën", "Work it out"],
            &[(".toml", &exercise)],
        )
        .files()
}

on_both!(
    an_exercise_on_what_there_is_not_is_a_fault,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let refused = bring(&trainer, "slips", "publish", &course("arrears-stok", "lezhe")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("nuk ka tregues me këtë emër"),
            "{}",
            refused.text()
        );
        let reply = bring(&trainer, "slips", "draft", &course("arrears-stok", "lezha")).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());

        let outline = "/teaching/courses/slips";
        let page = trainer.get(outline).await.ok();
        for said in [
            "nuk ka tregues me këtë emër (arrears-stok)",
            "nuk ka vend me këtë emër (lezha)",
        ] {
            assert!(page.text().contains(said), "{said}: {}", page.text());
        }
        // by the name of the item, not of a file
        assert!(!page.text().contains("count.toml"), "{}", page.text());
        assert_eq!(page.count("form[action$='/publish']"), 0);
        let item = trainer.get(&format!("{outline}/items/one/count")).await.ok();
        assert!(item.text().contains("nuk ka tregues me këtë emër"), "{}", item.text());
        let mark = page
            .attributes("form[action$='/draft'] input[name=mark]", "value")
            .remove(0);
        let publish = format!("{outline}/publish");
        let reply = trainer.submit(outline, &publish, &[("mark", &mark)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "not by hand either");

        let preview = trainer.get(&format!("{outline}/preview/one/count")).await.ok();
        assert!(
            preview.text().contains("nuk mund të pyetet asgjë"),
            "{}",
            preview.text()
        );
        assert_eq!(preview.count("button[value=submit]"), 0, "there is nothing to hand in");

        let sound = bring(&trainer, "sound", "publish", &course("arrears-stock", "lezhe")).await;
        assert_eq!(sound.status, StatusCode::SEE_OTHER, "{}", sound.text());
        trainer.get(IMPORT).await.ok();
    }
);

on_both!(
    an_empty_course_says_what_it_lacks_in_words,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        let files = Folder::new(["Bosh", "Empty"], "format = \"online\"\npass = 70").with(
            ("lesson", "read", 0),
            ["Mësimi i parë", "The first"],
            &[],
        );
        bring(&trainer, "empty", "draft", &files.files()).await;
        let page = trainer.get("/teaching/courses/empty").await.ok();
        assert!(page.text().contains("teksti në shqip mungon"), "{}", page.text());
        assert!(
            !page.text().contains("course.toml"),
            "one fault, not two: {}",
            page.text()
        );
        // nothing to move where there is one alone
        assert_eq!(page.count("input[name=do][value=up], input[name=do][value=down]"), 0);
        let preview = trainer.get("/teaching/courses/empty/preview").await.ok();
        assert!(!preview.text().contains("0 min"), "{}", preview.text());
    }
);
