//! Courses that tests make, and people who take them.

use bashke_entities::accounts::person;
use bashke_entities::training::{attempt, attempt_answer, course, enrolment, item_done};
use bashke_tests::{Reply, TestApp, Visitor};
use chrono::{DateTime, Utc};
use http::StatusCode;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::bring;

/// A course of one module, as its folder.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    head: String,
    items: String,
    files: Vec<(String, String)>,
}

impl Folder {
    /// A course of this name with nothing in it; `settings` are those of its manifest, but for how much one should know.
    pub(super) fn new([sq, en]: [&str; 2], settings: &str) -> Self {
        Self {
            head: format!("level = \"beginner\"\n{settings}\ntitle = {{ sq = \"{sq}\", en = \"{en}\" }}\n"),
            items: String::new(),
            files: Vec::new(),
        }
    }

    /// Adds an item of so many minutes, with its files by their endings.
    pub(super) fn with(
        mut self,
        (kind, slug, minutes): (&str, &str, u16),
        [sq, en]: [&str; 2],
        files: &[(&str, &str)],
    ) -> Self {
        self.items.push_str(&format!(
            "  {{ kind = \"{kind}\", slug = \"{slug}\", title = {{ sq = \"{sq}\", en = \"{en}\" }}, minutes = {minutes} }},\n"
        ));
        let files = files
            .iter()
            .map(|(ending, text)| (format!("one/{slug}{ending}"), (*text).to_owned()));
        self.files.extend(files);
        self
    }

    /// Sets more of one of its items.
    pub(super) fn set(mut self, item: &str, settings: &str) -> Self {
        let slug = format!("slug = \"{item}\"");
        assert_eq!(self.items.matches(&slug).count(), 1, "{item}: {}", self.items);
        self.items = self.items.replace(&slug, &format!("{slug}, {settings}"));
        self
    }

    /// Adds a session to which nobody has to come.
    pub(super) fn with_choice(mut self, slug: &str, title: [&str; 2], files: &[(&str, &str)]) -> Self {
        self = self.with(("session", slug, 0), title, files);
        self.items = self.items.replace("minutes = 0 }", "required = false }");
        self
    }

    /// Its files, the manifest first.
    pub(super) fn files(&self) -> Vec<(String, String)> {
        let module = "[[modules]]\nslug = \"one\"\ntitle = { sq = \"Një\", en = \"One\" }\n";
        let manifest = format!("{}{module}items = [\n{}]\n", self.head, self.items);
        let mut files = vec![("course.toml".to_owned(), manifest)];
        files.extend(self.files.clone());
        files
    }

    /// Publishes it as the newest version of a course.
    pub(super) async fn publish(&self, app: &TestApp, slug: &str) {
        let trainer = app.signed_in("trainer").await;
        let reply = bring(&trainer, slug, "publish", &self.files()).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
}

/// A lesson and a quiz of one question; `more` stands in the manifest.
pub(super) fn short(slug: &str, more: &str) -> Folder {
    let title = [format!("Kursi {slug}"), format!("Course {slug}")];
    Folder::new(
        [&title[0], &title[1]],
        &format!("format = \"online\"\npass = 70\n{more}"),
    )
    .with(
        ("lesson", "read", 30),
        ["Lexoni", "Read"],
        &[(".sq.md", "Tekst.\n"), (".en.md", "Text.\n")],
    )
    .with(
        ("quiz", "ask", 30),
        ["Pyetje", "Ask"],
        &[
            (".sq.gift", "::p1:: A është kjo pyetja? {TRUE}\n"),
            (".en.gift", "::p1:: Is this the question? {TRUE}\n"),
        ],
    )
}

/// Publishes a course of a lesson and a quiz under this short name.
pub(super) async fn small(app: &TestApp, slug: &str, more: &str) {
    short(slug, more).publish(app, slug).await;
}

/// An assignment with a rubric of two lines, worth ten points.
pub(super) const ASSIGNMENT: &str = r#"
points = 10
pages = 2
brief = { sq = "Shkruani dy faqe.", en = "Write two pages." }
[[rubric]]
points = 6
title = { sq = "Shifra", en = "The figure" }
levels = [{ points = 0, sq = "mungon", en = "missing" }, { points = 6, sq = "e plotë", en = "whole" }]
[[rubric]]
points = 4
title = { sq = "Kërkesa", en = "The request" }
levels = [{ points = 0, sq = "mungon", en = "missing" }, { points = 4, sq = "e qartë", en = "clear" }]
"#;

/// The course of a short name.
pub(super) async fn course_row(app: &TestApp, slug: &str) -> course::Model {
    let found = course::Entity::find().filter(course::Column::Slug.eq(slug));
    found.one(&app.db).await.unwrap().unwrap()
}

/// Withdraws a course, or offers it again.
pub(super) async fn offer(trainer: &Visitor<'_>, slug: &str, offered: bool) {
    let outline = format!("/teaching/courses/{slug}");
    let fields = [("offer", if offered { "yes" } else { "no" })];
    let reply = trainer.submit(&outline, &format!("{outline}/offer"), &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Sends the form of a course's page.
pub(super) async fn ask(visitor: &Visitor<'_>, slug: &str, fields: &[(&str, &str)]) -> Reply {
    let page = format!("/courses/{slug}");
    let mut all = vec![("enrol", "yes")];
    all.extend_from_slice(fields);
    visitor.submit(&page, &format!("{page}/enrolment"), &all).await
}

/// Takes a course no longer, or asks for it no longer.
pub(super) async fn leave(visitor: &Visitor<'_>, slug: &str) -> Reply {
    let page = format!("/courses/{slug}");
    visitor
        .submit(&page, &format!("{page}/enrolment"), &[("enrol", "no")])
        .await
}

/// Whether somebody may note that they read the lesson.
pub(super) async fn reads(visitor: &Visitor<'_>, slug: &str) -> bool {
    let lesson = format!("/courses/{slug}/one/read");
    let reply = visitor.submit(&lesson, &lesson, &[("read", "yes")]).await;
    reply.status == StatusCode::SEE_OTHER
}

/// Sends a decision on the only one who waits.
pub(super) async fn decide(trainer: &Visitor<'_>, what: &str, reason: &str) -> Reply {
    let queue = trainer.get("/teaching/enrolments").await.ok();
    let id = queue.attributes("input[name=enrolment]", "value").remove(0);
    let field = format!("reason-{id}");
    let fields = [("enrolment", id.as_str()), (field.as_str(), reason), ("do", what)];
    trainer
        .submit("/teaching/enrolments", "/teaching/enrolments", &fields)
        .await
}

/// Sends the form that makes a cohort of a course with so many seats, from now until the end of the year.
pub(super) async fn make_reply(trainer: &Visitor<'_>, course: &str, seats: &str) -> Reply {
    let fields = [
        ("name", "Vjeshta"),
        ("course", course),
        ("starts", "2026-11-20"),
        ("ends", "2026-12-31"),
        ("capacity", seats),
    ];
    trainer.submit("/teaching/cohorts", "/teaching/cohorts", &fields).await
}

/// Makes a cohort; gives its key.
pub(super) async fn make(trainer: &Visitor<'_>, course: &str, seats: &str) -> String {
    let reply = make_reply(trainer, course, seats).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let path = reply.header("location").split('?').next().unwrap_or_default();
    path.trim_start_matches("/teaching/cohorts/").to_owned()
}

/// Sets a deadline.
pub(super) async fn due(trainer: &Visitor<'_>, cohort: &str, item: &str, day: &str) -> StatusCode {
    let path = format!("/teaching/cohorts/{cohort}");
    let fields = [("do", "due"), ("item", item), ("due", day)];
    trainer.submit(&path, &path, &fields).await.status
}

/// People without a face who take a course; gives their enrolments.
pub(super) async fn crowd(app: &TestApp, slug: &str, cohort: Option<i32>, count: i32) -> Vec<i32> {
    let of = course_row(app, slug).await;
    let before = person::Entity::find().count(&app.db).await.unwrap();
    let people = (0..count).map(|n| person::ActiveModel {
        slug: Set(format!("nxenes-{before}-{n}")),
        display_name: Set(format!("Nxënës {n:03}")),
        name_key: Set(format!("nxenes {n:03}")),
        locale: Set("sq".to_owned()),
        verified_at: Set(Some(app.clock.now())),
        created_at: Set(app.clock.now()),
        ..Default::default()
    });
    person::Entity::insert_many(people)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    let people = person::Entity::find()
        .filter(person::Column::Slug.starts_with(format!("nxenes-{before}-")))
        .order_by_asc(person::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    let rows = people.iter().map(|row| enrolment::ActiveModel {
        course_id: Set(of.id),
        version_id: Set(of.published_version.unwrap()),
        person_id: Set(row.id),
        enrolled_at: Set(app.clock.now()),
        cohort_id: Set(cohort),
        state: Set("active".to_owned()),
        ..Default::default()
    });
    enrolment::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
    let rows = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.is_in(people.iter().map(|row| row.id)))
        .order_by_asc(enrolment::Column::Id)
        .all(&app.db)
        .await
        .unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

/// Notes that the lesson was read.
pub(super) async fn read(app: &TestApp, enrolments: &[i32], at: DateTime<Utc>) {
    read_at(app, enrolments, "one/read", at).await;
}

/// Notes that a lesson was read, by its key.
pub(super) async fn read_at(app: &TestApp, enrolments: &[i32], item: &str, at: DateTime<Utc>) {
    let rows = enrolments.iter().map(|id| item_done::ActiveModel {
        enrolment_id: Set(*id),
        item: Set(item.to_owned()),
        done_at: Set(at),
        ..Default::default()
    });
    item_done::Entity::insert_many(rows)
        .exec_without_returning(&app.db)
        .await
        .unwrap();
}

/// The attempt that stands at a path.
pub(super) async fn attempt_row(app: &TestApp, path: &str) -> attempt::Model {
    let id: i32 = path.rsplit('/').next().unwrap().parse().unwrap();
    attempt::Entity::find_by_id(id).one(&app.db).await.unwrap().unwrap()
}

/// A first attempt at the quiz that was handed in; gives its key.
pub(super) async fn handed_in(app: &TestApp, enrolment: i32, late: bool, points: f64) -> i32 {
    handed_in_at(app, enrolment, "one/ask", (late, points)).await
}

/// A first attempt at a quiz, by its key, that was handed in, late or not, with so many points of one; gives its key.
pub(super) async fn handed_in_at(app: &TestApp, enrolment: i32, item: &str, (late, points): (bool, f64)) -> i32 {
    let row = attempt::ActiveModel {
        enrolment_id: Set(enrolment),
        item: Set(item.to_owned()),
        number: Set(1),
        seed: Set(7),
        revision: Set(1),
        started_at: Set(app.clock.now()),
        submitted_at: Set(Some(app.clock.now())),
        late: Set(late),
        points: Set(Some(points)),
        out_of: Set(Some(1.0)),
        ..Default::default()
    };
    attempt::Entity::insert(row).exec(&app.db).await.unwrap().last_insert_id
}

/// First attempts at the quiz, with this answer.
pub(super) async fn tried(app: &TestApp, enrolments: &[i32], answer: &str, points: f64) {
    for id in enrolments {
        let attempt = handed_in(app, *id, false, points).await;
        let row = attempt_answer::ActiveModel {
            attempt_id: Set(attempt),
            position: Set(0),
            response: Set(answer.to_owned()),
            checked: Set(false),
            saved_at: Set(app.clock.now()),
            ..Default::default()
        };
        attempt_answer::Entity::insert(row)
            .exec_without_returning(&app.db)
            .await
            .unwrap();
    }
}
