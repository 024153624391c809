//! The forms of something new say what moderators decided of the organisations in whose name it is written.

use bashke_tests::{Data, TestApp, on_both};
use bashke_vocabulary::{Restriction, Standing};
use http::StatusCode;

use super::pictures::restrict;
use super::{LOCKED, OTHER, OWN, belongs, events, offers, organisation_id};

const FORMS: [&str; 4] = ["/offers/new", "/events/new", "/projects/new", "/experiences/new"];
const NOTE: &str = "#f-organisation-hint";
const HIDDEN: &str = "Moderatorët e kanë fshehur organizatën";
const UNTOLD: &str = "askush tjetër as nuk e sheh, as nuk lajmërohet";

on_both!(
    the_form_of_what_is_new_says_which_organisations_are_locked,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        for form in FORMS {
            let page = owner.get(form).await.ok();
            assert_eq!((page.count(".error-summary"), page.count(NOTE)), (0, 0), "{form}");
        }
        let id = organisation_id(&app, OWN).await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Locked).await;
        belongs(&app, "learner", OTHER, Standing::Owner).await;
        let asked = format!("/collaborations/new?with={OTHER}");
        let more = [asked.as_str(), "/resources/new", "/tools/new"];
        for form in FORMS.into_iter().chain(more) {
            let page = owner.get(form).await.ok();
            assert!(page.one(".error-summary").contains(LOCKED), "{form}");
            assert_eq!(
                page.attributes(".error-summary a", "href"),
                ["#f-organisation"],
                "{form}"
            );
        }
        // where another is chosen, it is named, and named again where the form comes back
        belongs(&app, "owner", OTHER, Standing::Editor).await;
        for form in FORMS {
            let page = owner.get(&format!("{form}?organisation={OTHER}")).await.ok();
            assert_eq!(page.count(".error-summary"), 0, "{form}");
            let note = page.one(NOTE);
            assert!(
                note.contains("Qendra Prova") && note.contains(LOCKED_NOTE),
                "{form}: {note}"
            );
            let back = owner.submit(form, form, &[("organisation", OTHER)]).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            assert!(back.one(NOTE).contains(LOCKED_NOTE), "{form}");
            let chosen = owner.get(&format!("{form}?organisation={OWN}")).await.ok();
            assert!(chosen.one(".error-summary").contains(LOCKED), "{form}");
        }
    }
);

/// What is said of one that is locked and could be chosen.
const LOCKED_NOTE: &str = "nuk mund të shkruhet asgjë e re";

on_both!(
    what_a_hidden_organisation_publishes_is_not_said_to_be_told_to_others,
    Data::Published,
    |app: TestApp| async {
        app.with_network().await;
        let owner = app.signed_in("owner").await;
        let before = offers::write(&owner, &[]).await;
        assert!(!owner.get(&before).await.ok().text().contains(HIDDEN));
        let publishes = async |hidden: bool| {
            for (form, typed, published) in [
                (
                    "/offers/new",
                    offers::with(&[("title-sq", "Një sallë tjetër")]),
                    "Po lajmërohet",
                ),
                ("/events/new", events::with(&[]), "Veprimtaria u botua"),
            ] {
                let page = owner.fill(form, &typed).await.ok();
                let text = page.text();
                let says = [HIDDEN, UNTOLD, published].map(|words| text.contains(words));
                assert_eq!(says, [hidden, hidden, !hidden], "{form}: {text}");
            }
        };
        publishes(false).await;
        let id = organisation_id(&app, OWN).await.to_string();
        restrict(&app, ("organisation", &id), Restriction::Hidden).await;
        for form in FORMS {
            let page = owner.get(form).await.ok();
            assert_eq!(page.count(".error-summary"), 0, "{form}");
            assert!(page.one(NOTE).contains("e shohin vetëm njerëzit e saj"), "{form}");
        }
        publishes(true).await;
        // what was there before says so too, to its own people and to moderators
        for name in ["owner", "moderator"] {
            let page = app.signed_in(name).await.get(&before).await.ok();
            assert!(page.text().contains(HIDDEN), "{name}");
            assert!(!page.text().contains(UNTOLD), "{name}");
        }
        assert_eq!(app.get(&before).await.status, StatusCode::NOT_FOUND);
    }
);
