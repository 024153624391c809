//! Whoever types the name of a former commune is led to the municipality of today; where several bore it, to each.

use bashke_tests::{Data, TestApp, on_both};

/// What is said of each commune, and where it leads.
async fn said(app: &TestApp, path: &str) -> (Vec<String>, Vec<String>) {
    let page = app.get(path).await.ok();
    (
        page.texts("main .notice-info"),
        page.attributes("main .notice-info a", "href"),
    )
}

on_both!(
    each_commune_of_a_name_is_said_with_its_municipality,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        for (typed, places, commune) in [
            (
                "qender",
                vec![("fier", "Fier"), ("malesi-e-madhe", "Malësi e Madhe")],
                "Qendër",
            ),
            (
                "FIERZE",
                vec![
                    ("belsh", "Belsh"),
                    ("fushe-arrez", "Fushë-Arrëz"),
                    ("tropoje", "Tropojë"),
                ],
                "Fierzë",
            ),
            ("Shënkoll", vec![("lezhe", "Lezhë")], "Shënkoll"),
        ] {
            for (prefix, before, between) in [
                ("", format!("{commune} është sot pjesë e bashkisë "), ""),
                ("/en", format!("{commune} is part of the municipality of "), " today"),
            ] {
                let path = format!("{prefix}/network?q={}", typed.replace('ë', "%C3%AB"));
                let (texts, links) = said(&app, &path).await;
                let wanted: Vec<String> = places
                    .iter()
                    .map(|(slug, _)| format!("{prefix}/network?place={slug}"))
                    .collect();
                assert_eq!(links, wanted, "{path}");
                assert_eq!(texts.len(), places.len(), "{path}");
                for (text, (_, name)) in texts.iter().zip(&places) {
                    assert!(text.contains(&format!("{before}{name}{between}.")), "{path}: {text}");
                }
            }
        }
        // a municipality's own name, and a name that no commune bore
        for typed in ["tirana", "asgjekund"] {
            let (texts, _) = said(&app, &format!("/network?q={typed}")).await;
            assert!(texts.is_empty(), "{typed}: {texts:?}");
        }
    }
);
