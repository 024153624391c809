//! Setting a dialogue up: who may, what it needs, its timetable, its hosts and guests.

use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;

use super::{NEW, background, on, publish, published, ready, set_up, told};

on_both!(
    a_moderator_sets_a_dialogue_up_and_everyone_sees_it_once_it_is_published,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let (host, learner) = (app.signed_in("moderator").await, app.signed_in("learner").await);
        assert_eq!(learner.get(NEW).await.status, StatusCode::FORBIDDEN);
        assert_eq!(app.get("/dialogues").await.ok().count(".empty"), 1);
        let path = set_up(&host, "Çfarë duhet të paguajë tarifa?").await;
        assert_eq!(path, "/dialogues/cfare-duhet-te-paguaje-tarifa");
        // only hosts and moderators know of it
        for page in ["", "/edit", "/people", "/calendar.ics", "/say"] {
            let address = format!("{path}{page}");
            assert_eq!(app.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
            assert_eq!(learner.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        assert_eq!(app.get("/dialogues").await.ok().count(".entries > li"), 0);
        assert_eq!(host.get("/dialogues").await.ok().count(".entries > li"), 1);
        // without a background nobody could prepare
        let page = host.get(&path).await.ok();
        assert_eq!(page.count(&format!("form[action='{path}/publish']")), 0);
        let refused = host.post(&format!("{path}/publish"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Materialin hyrës"), "{}", refused.text());
        let edit = format!("{path}/edit");
        let looked = host
            .submit(&edit, &edit, &[("do", "preview"), ("text", "Çfarë **dihet**.")])
            .await;
        assert_eq!(looked.one(".notice .post-text strong"), "dihet");
        assert_eq!(host.get(&path).await.ok().count("#background"), 0);
        assert_eq!(
            background(&host, &path, "Çfarë **dihet**.").await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(publish(&host, &path).await.status, StatusCode::SEE_OTHER);
        let page = app.get(&path).await.ok();
        assert_eq!(page.one("#background strong"), "dihet");
        assert_eq!(page.count(".stages li"), 6);
        assert_eq!(page.texts(".stage-coming .stage-name").len(), 6);
        assert_eq!(page.texts("#people li a"), ["Mira Prova"]);
        assert_eq!(app.get("/dialogues").await.ok().count(".entries > li"), 1);
        let english = app.get(&format!("/en{path}")).await.ok();
        assert_eq!(english.texts(".stage-name")[0], "Facts");
        assert_eq!(english.texts(".stage-dates")[0], "24 November 2026 – 27 November 2026");
        for (when, count) in [("now", 0), ("coming", 1), ("concluded", 0)] {
            let list = app.get(&format!("/dialogues?when={when}")).await.ok();
            assert_eq!(list.count(".entries > li"), count, "{when}");
        }
        let later = on(&app, "2026-12-03").await;
        let list = later.get("/dialogues?when=now&place=lezhe&q=TARIFA").await.ok();
        assert_eq!(list.count(".entries > li"), 1);
        assert_eq!(later.get(&path).await.ok().one(".stage-open .stage-name"), "Pohimet");
        let over = on(&app, "2027-01-03").await;
        assert_eq!(
            over.get("/dialogues?when=concluded").await.ok().count(".entries > li"),
            1
        );
        // the same question again stands elsewhere
        let second = set_up(&host, "Çfarë duhet të paguajë tarifa?").await;
        assert_eq!(second, format!("{path}-2"));
        for nowhere in ["/dialogues/jo", "/dialogues?page=2", &format!("{path}/jo")] {
            assert_eq!(app.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    }
);

/// Sends the form of the timetable with some dates changed.
async fn change(host: &Visitor<'_>, edit: &str, changes: &[(&str, &str)]) -> Reply {
    let page = host.get(edit).await.ok();
    let dates = "#timetable input[type='date']";
    let names = page.attributes(dates, "name");
    assert_eq!(names.len(), 12);
    let mut fields = vec![
        ("do".to_owned(), "change".to_owned()),
        ("title".to_owned(), "Çfarë duhet të paguajë tarifa?".to_owned()),
        ("place".to_owned(), "lezhe".to_owned()),
        ("access".to_owned(), "open".to_owned()),
    ];
    for name in names {
        let typed = changes
            .iter()
            .find(|(changed, _)| *changed == name)
            .map(|(_, day)| (*day).to_owned());
        let kept = page.attributes(&format!("input[name='{name}']"), "value");
        fields.push((name, typed.unwrap_or_else(|| kept[0].clone())));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    host.post(edit, &fields).await
}

on_both!(
    a_timetable_that_cannot_be_held_is_refused_beside_its_stage,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let path = published(&app, "Çfarë duhet të paguajë tarifa?").await;
        let edit = format!("{path}/edit");
        let host = app.signed_in("moderator").await;
        for (changes, field, why) in [
            (vec![("say-from", ""), ("say-to", "")], "say", "e domosdoshme"),
            (vec![("say-from", "2026-12-14")], "say", "të paktën një ditë"),
            (vec![("weigh-from", "2026-12-05")], "weigh", "ende e hapur"),
            (
                vec![("inform-from", "2026-12-30"), ("inform-to", "2026-12-31")],
                "ask",
                "para një faze",
            ),
            (vec![("ask-to", "9999-01-01")], "ask", "jo më larg se pesë vjet"),
            (vec![("ask-to", "nesër")], "ask", "Jepni të dyja ditët"),
        ] {
            let page = change(&host, &edit, &changes).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{changes:?}");
            let error = page.one(&format!("#f-{field} .field-error"));
            assert!(error.contains(why), "{changes:?}: {error}");
            let (name, typed) = changes[0];
            let kept = page.attributes(&format!("input[name='{name}']"), "value");
            assert_eq!(kept.first().map_or("", String::as_str), typed, "{changes:?}");
        }
        // what has begun keeps its beginning, what is over stays; the rest can be moved
        let later = on(&app, "2026-12-03").await;
        let host = later.signed_in("moderator").await;
        for (name, day, field) in [
            ("say-from", "2026-12-01", "say"),
            ("inform-to", "2026-11-28", "inform"),
            ("say-to", "2026-12-02", "say"),
        ] {
            let page = change(&host, &edit, &[(name, day)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert_eq!(page.count(&format!("#f-{field} .field-error")), 1, "{name}");
        }
        let moved = change(&host, &edit, &[("say-to", "2026-12-10")]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        let page = later.get(&format!("/en{path}")).await.ok();
        assert_eq!(page.texts(".stage-dates")[2], "2 December 2026 – 10 December 2026");
    }
);

on_both!(
    hosts_are_more_than_one_and_never_none_and_guests_are_told,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let host = app.signed_in("moderator").await;
        let path = set_up(&host, "Çfarë duhet të paguajë tarifa?").await;
        let people = format!("{path}/people");
        let with = |what: &'static str, field: &'static str, value: &'static str| [("do", what), (field, value)];
        let unknown = host.submit(&people, &people, &with("host", "person", "askush")).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.one(".field-error").contains("askënd"));
        let added = host
            .submit(&people, &people, &with("host", "person", "@lule-prova"))
            .await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
        assert_eq!(told(&app, "learner", "dialogue-host").await, 1);
        // a host who is no moderator does what hosts do
        let learner = app.signed_in("learner").await;
        let invited = learner
            .submit(&people, &people, &with("invite-place", "place", "lezhe"))
            .await;
        assert_eq!(invited.status, StatusCode::SEE_OTHER);
        let invited = learner
            .submit(&people, &people, &with("invite", "organisation", "/organisations/jo"))
            .await;
        assert_eq!(invited.status, StatusCode::UNPROCESSABLE_ENTITY);
        // nobody is told of what is still prepared
        assert_eq!(told(&app, "official", "dialogue-invited").await, 0);
        background(&learner, &path, "Çfarë dihet.").await;
        assert_eq!(publish(&learner, &path).await.status, StatusCode::SEE_OTHER);
        assert_eq!(told(&app, "official", "dialogue-invited").await, 1);
        let page = app.get(&path).await.ok();
        assert_eq!(page.texts("#people li a"), ["Mira Prova", "Lule Prova", "Lezhë"]);
        let official = app.signed_in("official").await;
        assert_eq!(official.get(&people).await.status, StatusCode::FORBIDDEN);
        let sneaks = official.post(&people, &with("host", "person", "zana-prova")).await;
        assert_eq!(sneaks.status, StatusCode::FORBIDDEN);
        // the last host stays
        let page = learner.get(&people).await.ok();
        let hosts = page.attributes("input[name='host']", "value");
        assert_eq!(hosts.len(), 2);
        let gone = learner.post(&people, &[("do", "no-host"), ("host", &hosts[0])]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let last = learner.post(&people, &[("do", "no-host"), ("host", &hosts[1])]).await;
        assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
        let page = learner.get(&people).await.ok();
        let invitation = page.attributes("input[name='invitation']", "value");
        let back = learner
            .post(&people, &[("do", "leave-out"), ("invitation", &invitation[0])])
            .await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get(&path).await.ok().texts("#people li a"), ["Lule Prova"]);
    }
);

on_both!(calendars_read_the_timetable, Data::Published, |app: TestApp| async {
    ready(&app).await;
    let path = published(&app, "Çfarë duhet të paguajë tarifa; kush, dhe pse?").await;
    let file = app.get(&format!("{path}/calendar.ics")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let text = file.text();
    // lines are folded at 75 octets; what is compared is what a calendar reads
    let unfolded = text.replace("\r\n ", "");
    assert_eq!(unfolded.matches("BEGIN:VEVENT").count(), 6);
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    for line in [
        "DTSTART;VALUE=DATE:20261202\r\n",
        // as calendars have it, an event ends on the day after its last
        "DTEND;VALUE=DATE:20261212\r\n",
        "SUMMARY:Pohimet: Çfarë duhet të paguajë tarifa\\; kush\\, dhe pse?\r\n",
    ] {
        assert!(unfolded.contains(line), "{line} in {unfolded}");
    }
    let again = app.get(&format!("{path}/calendar.ics")).await;
    assert_eq!(again.text(), text);
});
