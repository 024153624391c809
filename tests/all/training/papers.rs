//! What stands on a certificate on paper, read as other people's programs read it.

use std::collections::BTreeSet;

use bashke_entities::training::certificate;
use bashke_tests::{Data, TestApp, Visitor, on_both, scanned_squares};
use lopdf::Document;
use lopdf::content::Content;
use sea_orm::EntityTrait;

use super::certifying::{SMALL, files, learn, send, small, waiting};
use super::{bring, enrol, ready};

/// The paper of a certificate: its words, and what its code says.
async fn read(holder: &Visitor<'_>, number: &str) -> (String, String) {
    let paper = holder
        .get(&format!("/certificates/{number}/certificate.pdf"))
        .await
        .ok();
    let paper = Document::load_mem(&paper.bytes).unwrap();
    let pages = paper.get_pages();
    assert_eq!(pages.len(), 1, "one sheet");
    let words = paper.extract_text(&[1]).unwrap();
    let content = Content::decode(&paper.get_page_content(pages[&1])).unwrap();
    (words.split_whitespace().collect::<Vec<_>>().join(" "), code(&content))
}

/// What a telephone reads in the squares that are drawn on a page.
fn code(content: &Content) -> String {
    // the squares are all of one size, which nothing else on the page has; a path of four corners each
    let mut squares: Vec<[f32; 4]> = Vec::new();
    for operation in &content.operations {
        let numbers: Vec<f32> = operation
            .operands
            .iter()
            .filter_map(|one| one.as_float().ok())
            .collect();
        match (operation.operator.as_str(), numbers.as_slice()) {
            ("re", &[x, y, width, height]) => squares.push([x, y, x + width, y + height]),
            ("m", &[x, y]) => squares.push([x, y, x, y]),
            ("l", &[x, y]) => {
                if let Some([left, low, right, high]) = squares.last_mut() {
                    (*left, *low) = (left.min(x), low.min(y));
                    (*right, *high) = (right.max(x), high.max(y));
                }
            }
            _ => {}
        }
    }
    squares.retain(|[left, low, right, high]| (right - left - (high - low)).abs() < 0.01 && right - left < 6.0);
    let side = squares
        .iter()
        .map(|[left, _, right, _]| right - left)
        .fold(f32::MAX, f32::min);
    let edge = |at: usize| squares.iter().map(|one| one[at]).fold(f32::MAX, f32::min);
    let (left, low) = (edge(0), edge(1));
    let at = |n: f32, from: f32| ((n - from) / side).round() as usize;
    let dark: BTreeSet<(usize, usize)> = squares.iter().map(|one| (at(one[0], left), at(one[1], low))).collect();
    scanned_squares(&dark)
}

/// The certificate of a kind.
async fn of(app: &TestApp, kind: &str) -> certificate::Model {
    let rows = certificate::Entity::find().all(&app.db).await.unwrap();
    rows.into_iter().find(|row| row.kind == kind).unwrap()
}

on_both!(
    a_certificate_on_paper_says_it_all_in_both_languages,
    Data::Published,
    |app: TestApp| async {
        small(&app).await;
        let (learner, trainer) = (app.signed_in("learner").await, app.signed_in("trainer").await);
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        send(&learner, "My work", "submit").await;
        let review = waiting(&trainer).await;
        let verdict = [("points-0", "6"), ("points-1", "4"), ("verdict", "validated")];
        trainer.fill(&review, &verdict).await.ok();
        app.work().await;
        let validator = trainer.get("/").await.ok().one(".viewer-name");
        for (kind, reasons, signed) in [
            (
                "attendance",
                ["për përfundimin e kursit", "for completing the course"],
                ["Lëshuar nga platforma Bashkë", "Issued by the platform Bashkë"],
            ),
            (
                "applied",
                [
                    "në një punë të miratuar nga një trajner, në kursin",
                    "in work that a trainer validated, in the course",
                ],
                ["Trajneri që miratoi punën", "The trainer who validated the work"],
            ),
        ] {
            let row = of(&app, kind).await;
            let (words, scanned) = read(&learner, &row.code).await;
            let there = [
                row.name.as_str(),
                "Kurs i vogël",
                "A small course",
                "I jepet",
                "Given to",
                "Lëshuar më",
                "Issued on",
                "Verifikohet me këtë kod",
                "Verified by this code",
                &row.code,
            ];
            for one in there.iter().chain(&reasons).chain(&signed) {
                assert!(words.contains(one), "{kind}, {one}: {words}");
            }
            assert_eq!(words.contains(&validator), kind == "applied", "{kind}: {words}");
            let verified = format!("{}/certificates/{}", app.app.config.public_url, row.code);
            assert_eq!(scanned, verified);
            let path = scanned.strip_prefix(&app.app.config.public_url).unwrap();
            assert!(app.get(path).await.ok().text().contains(&row.name));
        }
    }
);

on_both!(
    whoever_the_course_names_as_its_trainer_signs_its_certificates,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let mut files = files();
        files[0].1 = files[0].1.replacen("level =", "trainer = \"Arta Gjoni\"\nlevel =", 1);
        let trainer = app.signed_in("trainer").await;
        bring(&trainer, "small", "publish", &files).await;
        let learner = app.signed_in("learner").await;
        enrol(&learner, SMALL).await;
        learn(&learner).await;
        let row = of(&app, "attendance").await;
        let (words, _) = read(&learner, &row.code).await;
        for one in ["Arta Gjoni", "Nënshkrimi i trajnerit", "Signature of the trainer"] {
            assert!(words.contains(one), "{one}: {words}");
        }
        assert!(!words.contains("Lëshuar nga platforma"), "{words}");
    }
);
