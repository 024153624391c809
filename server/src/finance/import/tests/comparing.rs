//! What is compared with what stands.

use super::*;

#[tokio::test]
async fn the_built_in_figures_are_all_there_already() {
    let desk = desk().await;
    let before = desk.counts().await;
    let file = desk.file("published.csv", bashke_seeds::PUBLISHED);
    let outcome = desk.read(file.clone()).await;
    assert!(matches!(outcome, Outcome::Same { total: 926 }), "{outcome:?}");
    let mut whole = desk.options(file);
    whole.extent = Extent::Dataset;
    let outcome = desk.take(&whole).await;
    assert!(matches!(outcome, Outcome::Same { total: 926 }), "{outcome:?}");
    assert_eq!(desk.counts().await, before, "no empty batch is left");
}

#[tokio::test]
async fn a_file_is_compared_published_and_then_the_same() {
    let desk = desk().await;
    let rows = format!(
        "local-taxes,tirane,2030,initial,14.4,ALL million,,,{SOURCE},,\nlocal-taxes,Durrësi,2019,,n/a,,,,{SOURCE},,\n"
    );
    let file = desk.long(&rows);
    let report = desk.report(file.clone()).await;
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (2, 0, 0)
    );
    let batch = report.batch.unwrap();
    assert!(matches!(desk.read(file.clone()).await, Outcome::Waiting(same) if same == batch));
    let number = desk.publish(batch).await;
    assert!(matches!(desk.read(file).await, Outcome::Same { total: 2 }));
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let new: Vec<_> = stored.iter().filter(|o| o.first_release == number).collect();
    assert_eq!(new.len(), 2);
    assert_eq!(new[0].value, Some(14_400_000.0));
    assert_eq!(new[0].stated.as_deref(), Some("14.4 ALL million"));
    assert_eq!((new[1].value, new[1].status.as_str()), (None, "not-reported"));

    let changed = desk.long(&rows.replace("14.4", "15"));
    let report = desk.report(changed).await;
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (0, 1, 0)
    );
    let text = report.to_string();
    assert!(
        text.contains("local-taxes  tirane  2030  initial  14,400,000 → 15,000,000 (+4.2 %)  (row 2)"),
        "{text}"
    );
    let tx = begin_write(&desk.db).await.unwrap();
    discard(&tx, report.batch.unwrap()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(staged_observation::Entity::find().count(&desk.db).await.unwrap(), 0);
}

#[tokio::test]
async fn a_complete_file_says_what_is_gone() {
    let desk = desk().await;
    let text = String::from_utf8(bashke_seeds::PUBLISHED.to_vec()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let fewer = desk.file("fewer.csv", lines[..lines.len() - 5].join("\n"));
    let mut options = desk.options(fewer);
    options.extent = Extent::Dataset;
    options.dry_run = true;
    let before = desk.counts().await;
    let report = reported(desk.take(&options).await);
    assert_eq!(
        (report.changes.added, report.changes.changed, report.changes.removed),
        (0, 0, 5)
    );
    assert_eq!(report.batch, None);
    assert_eq!(desk.counts().await, before, "a dry run keeps nothing");
}

#[tokio::test]
async fn another_source_comes_after_those_that_stand() {
    let desk = desk().await;
    let row = |value: &str, source: &str, note: &str| format!("local-taxes,has,2021,,{value},,,,{source},{note},\n");
    let report = desk.report(desk.long(&row("100", SOURCE, ""))).await;
    desk.publish(report.batch.unwrap()).await;
    let other = "a2news-arrears-2019";
    let report = desk.report(desk.long(&row("900", other, ""))).await;
    assert_eq!(report.changes.added, 1);
    assert_eq!(report.suspicions["magnitude jump"].total, 1);
    let second = desk.publish(report.batch.unwrap()).await;
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let stood: Vec<i16> = stored
        .iter()
        .filter(|o| o.first_release == second)
        .map(|o| o.position)
        .collect();
    assert_eq!(stood, [1]);
    let again = desk.read(desk.long(&row("900", other, ""))).await;
    assert!(matches!(again, Outcome::Same { total: 1 }), "{again:?}");
}

#[tokio::test]
async fn what_is_said_twice_is_refused_unless_the_source_contradicts_itself() {
    let desk = desk().await;
    let row = |value: &str, note: &str| format!("local-taxes,has,2021,,{value},,,,{SOURCE},{note},\n");
    let faults = desk
        .refused(
            &desk.long(&format!("{}{}{}", row("1", ""), row("2", "x"), row("1", "y"))),
            None,
        )
        .await;
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("row 3: repeats row 2"), "{faults:?}");
    let report = desk
        .report(desk.long(&format!("{}{}", row("1", "table"), row("2", "text"))))
        .await;
    assert_eq!(report.changes.added, 2);
    let again = desk.long(&format!("{}{}", row("1", "table"), row("2", "text")));
    desk.publish(report.batch.unwrap()).await;
    assert!(matches!(desk.read(again).await, Outcome::Same { .. }));
    let report = desk
        .report(desk.long(&format!("{}{}", row("1", "table"), row("3", "text"))))
        .await;
    assert_eq!((report.changes.added, report.changes.changed), (0, 1));
    let many: String = (0..300).map(|n| row(&n.to_string(), &format!("n{n}"))).collect();
    let faults = desk.refused(&desk.long(&many), None).await;
    assert_eq!(
        faults,
        ["row 2: is the first of 300 rows for the same indicator, place and period"]
    );
}

#[tokio::test]
async fn sources_come_with_a_file_and_go_with_it() {
    let desk = desk().await;
    let before = desk.counts().await[2];
    let head = "indicator,place,period,value,source,source_title,source_publisher,source_url,source_read_on\n";
    let row = "local-taxes,has,2021,5,new-one,A title,A publisher,https://x.al/1,2026-11-20\n";
    let file = desk.file("s.csv", format!("{head}{row}"));
    let report = desk.report(file.clone()).await;
    assert_eq!(desk.counts().await[2], before + 1);
    let catalogue = queries::catalogue(&desk.db).await.unwrap();
    assert!(
        catalogue.sources.iter().all(|s| s.slug != "new-one"),
        "it waits with its batch"
    );
    // another batch needs it too
    let other = desk.file("t.csv", format!("{head}local-fees,has,2021,5,new-one,,,,\n"));
    let other = desk.report(other).await;
    let drop = async |batch| {
        let tx = begin_write(&desk.db).await.unwrap();
        discard(&tx, batch).await.unwrap();
        tx.commit().await.unwrap();
    };
    drop(report.batch.unwrap()).await;
    assert_eq!(desk.counts().await[2], before + 1, "the other batch still needs it");
    drop(other.batch.unwrap()).await;
    assert_eq!(desk.counts().await[2], before);
    let report = desk.report(file).await;
    desk.publish(report.batch.unwrap()).await;
    let catalogue = queries::catalogue(&desk.db).await.unwrap();
    let source = catalogue.sources.iter().find(|s| s.slug == "new-one").unwrap();
    assert_eq!(
        (source.title_sq.as_str(), source.title_en.as_str(), source.read_on),
        ("A title", "A title", "2026-11-20".parse().ok())
    );
}

#[tokio::test]
async fn what_looks_odd_is_said() {
    let desk = desk().await;
    let row = |indicator: &str, period: &str, value: &str| format!("{indicator},has,{period},,{value},,,,{SOURCE},,\n");
    let report = desk
        .report(desk.long(&format!(
            "{}{}{}{}{}{}",
            row("goods-and-services", "1995", "5000000"),
            row("goods-and-services", "1996", "5200"),
            row("goods-and-services", "1997", "5100000"),
            row("local-taxes", "1995", "60"),
            row("local-fees", "1995", "40"),
            row("local-taxes-and-fees", "1995", "120"),
        )))
        .await;
    let text = report.to_string();
    assert_eq!(report.suspicions["unit slip"].total, 2, "{text}");
    assert_eq!(report.suspicions["total does not add up"].total, 1, "{text}");
    assert!(
        text.contains("has  1995  120, but its parts make 100  (row 7)"),
        "{text}"
    );
    assert!(
        text.contains("about a thousandth of 5,000,000 (1995)  (row 3)"),
        "{text}"
    );
}

#[tokio::test]
async fn two_at_once_are_safe() {
    let desk = desk().await;
    let a = desk.file("a.csv", format!("{LONG}local-taxes,has,2021,,5,,,,{SOURCE},,\n"));
    let b = desk.file("b.csv", format!("{LONG}local-taxes,has,2022,,5,,,,{SOURCE},,\n"));
    let b2 = desk.options(b);
    let (first, again, second) = tokio::join!(desk.read(a.clone()), desk.read(a), desk.take(&b2));
    let batches = import_batch::Entity::find().all(&desk.db).await.unwrap();
    let waiting: Vec<_> = batches.iter().filter(|batch| batch.state == "pending").collect();
    assert_eq!(waiting.len(), 2, "{first:?} {again:?}");
    let second = reported(second).batch.unwrap();
    let try_publish = async |batch: i32| {
        let tx = begin_write(&desk.db).await.unwrap();
        let done = publish(&tx, &desk.clock, batch, "a", "b").await;
        if done.is_ok() {
            tx.commit().await.unwrap();
        }
        done
    };
    let first = waiting.iter().map(|batch| batch.id).find(|id| *id != second).unwrap();
    let (one, other) = tokio::join!(try_publish(first), try_publish(second));
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
}

#[tokio::test]
async fn a_new_version_of_the_built_in_figures_leaves_imports_alone() {
    use bashke_entities::finance::seed as loaded;
    let desk = desk().await;
    let report = desk
        .report(desk.long(&format!("local-taxes,has,2021,,5,,,,{SOURCE},,\n")))
        .await;
    let number = desk.publish(report.batch.unwrap()).await;
    // as if the program had come with other figures
    loaded::Entity::delete_many().exec(&desk.db).await.unwrap();
    seed(&desk.db, &desk.clock, false).await.unwrap();
    assert_eq!(
        queries::newest_release(&desk.db).await.unwrap(),
        number,
        "nothing changed"
    );
}
