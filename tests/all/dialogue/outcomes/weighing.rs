//! Proposals, and what is said for and against them.

use bashke_entities::dialogue::{argument, citation, proposal};
use bashke_entities::moderation::restriction;
use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{argue, dialogue, move_on, path, propose};
use crate::dialogue::figures::figure;
use crate::dialogue::moderating::decide;

on_both!(
    a_proposal_is_made_changed_argued_on_and_then_stays,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        figure(&app, "k7m2q9xw").await;
        let member = app.signed_in("member").await;
        let form = path("/proposals/new");
        let looked = [
            ("do", "preview"),
            ("title", "Një plan"),
            ("text", "**Fort**"),
            ("language", "sq"),
        ];
        let preview = member.submit(&form, &form, &looked).await;
        assert_eq!(preview.texts(".notice .post-text strong"), ["Fort"]);
        let empty = member.submit(&form, &form, &[("do", "send"), ("title", "x")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.count(".field-refused"), 3, "title, text, language");

        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        let edit = format!("{one}/edit");
        let change = [
            ("do", "send"),
            ("title", "Paguani gjysmën çdo vit"),
            ("text", "Gjysmën."),
            ("language", "sq"),
        ];
        assert_eq!(member.submit(&edit, &edit, &change).await.status, StatusCode::SEE_OTHER);
        let learner = app.signed_in("learner").await;
        assert_eq!(learner.get(&edit).await.status, StatusCode::FORBIDDEN);
        learner.get(&one).await.ok();
        let taken = learner.post(&format!("{one}/withdraw"), &[]).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN, "somebody else's");

        let sent = argue(&learner, &one, "for", "Shihni [Lezhën](/places/lezhe).").await;
        assert!(sent.header("location").contains("#argument-1"), "{}", sent.text());
        for (side, text) in [
            ("against", "Shihni:\n\n/figures/k7m2q9xw"),
            ("against", "[Borxhet](/en/indicators/arrears-stock) janë më të mëdha."),
            ("for", "Sipas https://www.financa.gov.al/"),
        ] {
            assert_eq!(
                argue(&learner, &one, side, text).await.status,
                StatusCode::SEE_OTHER,
                "{text}"
            );
        }
        let page = app.get(&one).await.ok();
        assert_eq!(page.one("article.proposal h2"), "Paguani gjysmën çdo vit");
        assert_eq!(page.count("#arguments-for .argument"), 2);
        assert_eq!(page.count("#arguments-against .argument"), 2);
        assert_eq!(page.count("#arguments-against .figure-card"), 1);
        assert_eq!(citation::Entity::find().count(&app.db).await.unwrap(), 1);
        let list = app.get(&path("/weigh")).await.ok();
        assert!(list.one(".entries").contains("2 argumente pro · 2 argumente kundër"));

        // from now on it stays as it is
        let late = member.submit(&one, &edit, &change).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text().contains("Dikush ka argumentuar për këtë propozim"));
        let late = member.submit(&one, &format!("{one}/withdraw"), &[]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);

        // an argument is taken back by whoever made it, and leaves its mark; so does a proposal then
        let way = path("/arguments/2/withdraw");
        assert_eq!(member.submit(&one, &way, &[]).await.status, StatusCode::FORBIDDEN);
        for id in 1..=4 {
            let gone = learner
                .submit(&one, &path(&format!("/arguments/{id}/withdraw")), &[])
                .await;
            assert_eq!(gone.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(
            citation::Entity::find().count(&app.db).await.unwrap(),
            0,
            "it cites nothing any more"
        );
        let page = app.get(&one).await.ok();
        assert_eq!(page.texts(".argument .muted").len(), 4);
        assert!(!page.text().contains("financa.gov.al"));
        let gone = member.submit(&one, &format!("{one}/withdraw"), &[]).await;
        assert_eq!(gone.header("location"), path("/weigh?done=withdrawn"));
        let list = app.get(&path("/weigh")).await.ok();
        assert!(list.one(".entries").contains("U tërhoq nga ai që e bëri"));
        assert!(!list.text().contains("Paguani gjysmën"));
        assert!(!app.get(&one).await.ok().text().contains("Gjysmën."));
        let refused = argue(&learner, &one, "for", "https://www.financa.gov.al/").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody argues on it");
    }
);

on_both!(
    an_argument_needs_something_that_can_be_looked_up,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        let member = app.signed_in("member").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        for text in [
            "Të gjithë e dinë.",
            "Shihni [aty](/threads/1).",
            "Një shifër që nuk është: /figures/zzzz9999",
            "Një vend që nuk është: [këtu](/places/atlantis) dhe [këtu](/indicators/asgje)",
            "[shkruani](mailto:dikush@shembull.al)",
        ] {
            let refused = argue(&member, &one, "for", text).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
            let why = refused.one("#argue .field-refused .field-error");
            assert!(why.contains("Argumentit i mungon mbështetja"), "{text}: {why}");
            assert!(refused.one("#argue textarea").contains(text), "what was typed is kept");
        }
        let refused = argue(&member, &one, "", "https://www.financa.gov.al/").await;
        assert!(refused.text().contains("Zgjidhni nëse argumenti është pro apo kundër."));
        assert_eq!(argument::Entity::find().count(&app.db).await.unwrap(), 0);
    }
);

on_both!(
    proposals_are_for_those_who_take_part_while_the_stage_is_open,
    Data::Published,
    |app: TestApp| async {
        let id = dialogue(&app, "weigh").await;
        let member = app.signed_in("member").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        let guest = app.visitor();
        let sent_away = guest.get(&path("/proposals/new")).await;
        assert!(
            sent_away.header("location").starts_with("/sign-in"),
            "{}",
            sent_away.status
        );
        move_on(&app, "conclude").await;
        let form = path("/proposals/new");
        let fields = [
            ("do", "send"),
            ("title", "Me vonesë"),
            ("text", "Po"),
            ("language", "sq"),
        ];
        let late = member.submit(&form, &form, &fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let closed = "Ajo fazë nuk është e hapur tani.";
        assert!(late.text().contains(closed));
        assert!(
            argue(&member, &one, "for", "https://x.al/a")
                .await
                .text()
                .contains(closed)
        );
        let change = member.submit(&one, &format!("{one}/edit"), &fields).await;
        assert!(change.text().contains(closed), "nor is it changed afterwards");
        assert_eq!(proposal::Entity::find().count(&app.db).await.unwrap(), 1);
        let page = member.get(&path("/weigh")).await.ok();
        assert_eq!(page.count("a.button[href$='/proposals/new']"), 0);

        // by invitation: whoever is not invited reads
        move_on(&app, "weigh").await;
        bashke_entities::dialogue::dialogue::Entity::update_many()
            .col_expr(
                bashke_entities::dialogue::dialogue::Column::Access,
                Expr::value("invited"),
            )
            .filter(bashke_entities::dialogue::dialogue::Column::Id.eq(id))
            .exec(&app.db)
            .await
            .unwrap();
        assert_eq!(member.get(&form).await.status, StatusCode::FORBIDDEN);
        let page = member.get(&path("/weigh")).await.ok();
        assert!(
            page.text().contains("marrin pjesë vetëm") || page.count(".section > .hint") == 1,
            "{}",
            page.text()
        );
        assert_eq!(
            argue(&member, &one, "for", "https://x.al/a").await.status,
            StatusCode::FORBIDDEN
        );
    }
);

on_both!(
    what_moderators_hide_is_not_shown,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        let member = app.signed_in("member").await;
        let learner = app.signed_in("learner").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        argue(&learner, &one, "for", "Diçka e ligë: https://x.al/a").await;
        let moderator = app.signed_in("moderator").await;
        decide(&app, &moderator, "argument:1", "hide").await;
        let page = app.get(&one).await.ok();
        assert!(!page.text().contains("Diçka e ligë"));
        assert!(
            app.get(&path("/weigh"))
                .await
                .ok()
                .one(".entries")
                .contains("0 argumente pro")
        );
        assert!(moderator.get(&one).await.ok().text().contains("Diçka e ligë"));
        decide(&app, &moderator, "proposal:1", "hide").await;
        assert_eq!(app.get(&one).await.status, StatusCode::NOT_FOUND);
        assert!(
            member.get(&one).await.ok().text().contains("të tretën"),
            "its author sees it"
        );
        assert_eq!(app.get(&path("/weigh")).await.ok().count(".entries > li"), 0);
        assert_eq!(
            app.get("/report?subject=proposal:1").await.status,
            StatusCode::NOT_FOUND
        );
    }
);

on_both!(
    what_is_hidden_or_taken_back_is_not_read_through_the_form_of_reports,
    Data::Published,
    |app: TestApp| async {
        dialogue(&app, "weigh").await;
        let (member, learner) = (app.signed_in("member").await, app.signed_in("learner").await);
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        argue(&learner, &one, "for", "Diçka e ligë: https://x.al/a").await;
        let form = |subject: &str| format!("/report?subject={subject}");
        for (subject, says) in [("proposal:1", "Çdo vit një"), ("argument:1", "Diçka e ligë")] {
            let page = app.get(&form(subject)).await.ok();
            assert!(page.text().contains(says), "{subject}");
            assert_eq!(page.attributes("input[name=subject]", "value"), [subject]);
        }
        let moderator = app.signed_in("moderator").await;
        decide(&app, &moderator, "proposal:1", "hide").await;
        // what is said on it stands nowhere either; its author and moderators see both
        let owner = app.signed_in("owner").await;
        for subject in ["proposal:1", "argument:1"] {
            assert_eq!(app.get(&form(subject)).await.status, StatusCode::NOT_FOUND, "{subject}");
            let fields = [("subject", subject), ("reason", "false"), ("text", "Nuk shkon.")];
            let sent = owner.submit("/account", "/report", &fields).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{subject}");
            for visitor in [&member, &moderator] {
                visitor.get(&form(subject)).await.ok();
            }
        }
        restriction::Entity::delete_many().exec(&app.db).await.unwrap();
        app.get(&form("argument:1")).await.ok();
        learner.submit(&one, &path("/arguments/1/withdraw"), &[]).await;
        assert_eq!(app.get(&form("argument:1")).await.status, StatusCode::NOT_FOUND);
        app.get(&form("proposal:1")).await.ok();
        member.submit(&one, &format!("{one}/withdraw"), &[]).await;
        assert_eq!(app.get(&form("proposal:1")).await.status, StatusCode::NOT_FOUND);
    }
);

on_both!(
    many_arguments_take_no_more_statements_than_a_few,
    Data::Published,
    |app: TestApp| async {
        let id = dialogue(&app, "weigh").await;
        let member = app.signed_in("member").await;
        let one = propose(&member, "Paguani një të tretën çdo vit").await;
        argue(&member, &one, "for", "https://x.al/a").await;
        argue(&member, &one, "against", "https://x.al/a").await;
        let few = (app.queries_of(&path("/weigh")).await, app.queries_of(&one).await);
        let first = argument::Entity::find().one(&app.db).await.unwrap().unwrap();
        let row = proposal::Entity::find().one(&app.db).await.unwrap().unwrap();
        for n in 0..60 {
            let mut more: argument::ActiveModel = first.clone().into();
            more.id = sea_orm::ActiveValue::NotSet;
            argument::Entity::insert(more).exec(&app.db).await.unwrap();
            let mut more: proposal::ActiveModel = row.clone().into();
            more.id = sea_orm::ActiveValue::NotSet;
            more.title = sea_orm::ActiveValue::Set(format!("Propozimi {n}"));
            more.dialogue_id = sea_orm::ActiveValue::Set(id);
            proposal::Entity::insert(more).exec(&app.db).await.unwrap();
        }
        let many = (app.queries_of(&path("/weigh")).await, app.queries_of(&one).await);
        assert_eq!(many, few);
        let page = app.get(&format!("{one}?page=4")).await.ok();
        assert_eq!(page.count("#arguments-for .argument"), 1, "61 in pages of 20");
        assert_eq!(app.get(&format!("{one}?page=5")).await.status, StatusCode::NOT_FOUND);
    }
);
