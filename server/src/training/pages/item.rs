//! A lesson, a quiz, an exercise, an assignment or a session.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::components::Link;
use bashke_views::layout::with;
use bashke_views::training::{self as views, Body, ItemPage, RubricLine, Trial};
use bashke_views::{Cx, paths};

use super::course::own;
use super::media::{self, Stands};
use super::{by_slug, done, entering, figures, hand_ins, item_link, notes, parts, sessions, told};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::commands;
use crate::training::queries::{self, Progress, Published};
use crate::training::rules::completion::Deeds;
use crate::training::rules::course::{Assignment, Content, Item, Quiz, item_key};
use crate::training::rules::exercise::Exercise;
use crate::training::rules::lesson::{self, Block};
use crate::training::rules::marks::Marks;
use crate::training::rules::progress::Deadlines;

/// The page of an item.
///
/// # Errors
/// Not found where there is none; where the database cannot be reached.
pub async fn page(
    Path((slug, module, item)): Path<(String, String, String)>,
    mut request: Request,
) -> Result<Page, Error> {
    let notice = done(&mut request);
    std::mem::take(&mut request.params);
    let published = by_slug(&request, &slug).await?;
    let own = own(&request, &published).await?;
    let mut data = data(&request, &published, own.as_ref(), (&slug, &module, &item)).await?;
    data.notice = notice;
    Ok(Page::private(views::item(&request.cx(), &data)).playing(data.body.plays()))
}

/// What the page of an item shows.
pub(super) async fn data(
    request: &Request,
    published: &Published,
    own: Option<&(Progress, Published)>,
    (slug, module, item): (&str, &str, &str),
) -> Result<ItemPage, Error> {
    let shown = own.map_or(published, |(_, theirs)| theirs);
    let progress = own.map(|(progress, _)| progress);
    let course = &shown.volume.course;
    let (module, item) = course.item(module, item).ok_or(Error::NotFound)?;
    let key = item_key(&module.slug, &item.slug);
    let (title, named) = told(request, &item.title);
    let deadlines = entering::deadlines(request, progress).await?;
    let stands = Stands {
        volume: Some(&shown.volume),
        file: &media::at(slug),
        release: shown.version.release_id,
        level: 2,
        paper: false,
    };
    let (body, language) = match &item.content {
        Content::Lesson(text) => {
            let (_, language) = text.pick(request.locale.tag());
            let blocks = shown.volume.text(&key, language);
            (Body::Lesson(parts(request, blocks, &stands).await?), language)
        }
        Content::Assignment(assignment) => {
            let (_, language) = assignment.brief.pick(request.locale.tag());
            let brief = parts(request, shown.volume.text(&key, language), &stands).await?;
            let body = Body::Assignment {
                brief,
                pages: assignment.pages,
                rubric: rubric(assignment, language == "en"),
                work: Box::new(hand_ins::work(request, progress, (&key, &deadlines), assignment).await?),
            };
            (body, language)
        }
        Content::Session(meeting) => {
            let (_, language) = meeting.about.pick(request.locale.tag());
            let about = parts(request, shown.volume.text(&key, language), &stands).await?;
            let held = sessions::of_item(request, published.course.id, &key).await?;
            let body = Body::Session {
                about,
                required: meeting.required,
                minutes: u32::from(item.minutes),
                held,
            };
            (body, language)
        }
        Content::Quiz(quiz) => {
            let (_, language) = quiz.questions(request.locale.tag());
            let rules = quiz_rules(request, quiz);
            (
                marked(request, item, &key, (progress, &deadlines), rules, Some(quiz)),
                language,
            )
        }
        Content::Exercise(exercise) => {
            let (_, language) = exercise.question.pick(request.locale.tag());
            let can_be_drawn = queries::can_be_drawn(&request.current, exercise);
            let rules = exercise_rules(&request.cx(), exercise, can_be_drawn);
            let mut body = marked(request, item, &key, (progress, &deadlines), rules, None);
            if let Body::Marked { begin, why_not, .. } = &mut body
                && !can_be_drawn
            {
                // what was begun of an older release goes on from its own page; why it cannot be begun stands among the rules
                *begin = None;
                *why_not = None;
            }
            (body, language)
        }
    };
    let cx = request.cx();
    let discussed = match &item.content {
        Content::Lesson(_) => discussed(request, shown.volume.text(&key, language)),
        _ => Vec::new(),
    };
    let beside = course
        .beside(&module.slug, &item.slug)
        .map(|other| other.map(|(module, item)| item_link(request, slug, module, item)));
    Ok(ItemPage {
        course: Link::new(told(request, &course.title).0, cx.url(&paths::course(slug))),
        module: told(request, &module.title).0,
        language: if title.is_empty() { named } else { language.to_owned() },
        title,
        kind: item.content.word().to_owned(),
        body,
        done: progress.map(|own| own.is_done(&key, item)),
        due: progress.and_then(|own| entering::due_of(request, own, &deadlines, &key, item)),
        beside,
        notice: None,
        note: notes::note(request, published.course.id, &key).await?,
        discussed,
        names: [slug.to_owned(), module.slug.clone(), item.slug.clone()],
        preview: false,
    })
}

/// Where the figures of a lesson are discussed, each once.
fn discussed(request: &Request, blocks: &[Block]) -> Vec<Link> {
    let (cx, catalogue) = (request.cx(), &request.current.catalogue);
    let mut all: Vec<Link> = Vec::new();
    for block in blocks {
        let Block::Figure(address) = block else { continue };
        let Some(subject) = lesson::subject(address) else {
            continue;
        };
        let name = match subject.split_once(':') {
            Some(("indicator", slug)) => catalogue.find_indicator(slug).map(|ix| {
                let one = catalogue.indicator(ix);
                cx.pick(&one.name_sq, &one.name_en).to_owned()
            }),
            Some(("place", slug)) => catalogue.find_place(slug).map(|ix| {
                let one = catalogue.place(ix);
                cx.pick(&one.name_sq, &one.name_en).to_owned()
            }),
            Some((_, code)) => Some(cx.ta("item-threads-figure", &[("code", code.into())])),
            None => None,
        };
        let link = |name| {
            Link::new(
                name,
                format!("{}?{}", cx.url(paths::THREADS), with("", "subject", &subject)),
            )
        };
        all.extend(
            name.map(link)
                .filter(|link| all.iter().all(|other| other.href != link.href)),
        );
    }
    all
}

/// Notes that a lesson was read, and leads on to what comes next.
///
/// # Errors
/// Not found where there is none or the actor does not take the course; where the database cannot be reached.
pub async fn read(
    Path((slug, module, item)): Path<(String, String, String)>,
    Posted { request, .. }: Posted,
) -> Result<Response, Error> {
    let published = by_slug(&request, &slug).await?;
    let own = own(&request, &published).await?;
    let shown = own.as_ref().map_or(&published, |(_, theirs)| theirs);
    let course = &shown.volume.course;
    let (module, item) = course.item(&module, &item).ok_or(Error::NotFound)?;
    if !matches!(item.content, Content::Lesson(_)) {
        return Err(Error::NotFound);
    }
    let act = request.act().await?;
    let key = item_key(&module.slug, &item.slug);
    let enrolment = commands::read_lesson(&act, published.course.id, &key).await?;
    if own
        .as_ref()
        .is_none_or(|(progress, _)| progress.enrolment.completed_at.is_none())
    {
        commands::settle(&act, enrolment, course).await?;
    }
    act.commit().await?;
    let next = match course.beside(&module.slug, &item.slug) {
        [_, Some((module, item))] => paths::course_item(&slug, &module.slug, &item.slug),
        _ => paths::course(&slug),
    };
    Ok(see_other(&request, &format!("{next}?done=read")))
}

/// The lines of a rubric, in the language of the page or the other one.
pub(super) fn rubric(assignment: &Assignment, english: bool) -> Vec<RubricLine> {
    let language = if english { "en" } else { "sq" };
    let lines = assignment.rubric.iter().map(|criterion| {
        let levels = criterion.levels.iter().map(|level| {
            let text = if english { &level.en } else { &level.sq };
            (level.points, text.clone())
        });
        RubricLine {
            points: criterion.points,
            title: criterion.title.pick(language).0.to_owned(),
            levels: levels.collect(),
        }
    });
    lines.collect()
}

/// What marks were reached, in words.
pub(super) fn result(request: &Request, marks: Marks) -> String {
    let cx = request.cx();
    cx.ta(
        "quiz-result",
        &[
            ("points", points(&cx, marks.points).into()),
            ("of", points(&cx, marks.of).into()),
            (
                "percent",
                request.locale.number(marks.percent().unwrap_or_default(), 0).into(),
            ),
        ],
    )
}

/// Points, with decimals only where they are parts of one.
pub(super) fn points(cx: &Cx<'_>, points: f64) -> String {
    let whole = (points - points.round()).abs() < 1e-9;
    cx.locale.number(points, if whole { 0 } else { 2 })
}

/// What holds for a quiz, in words.
pub(super) fn quiz_rules(request: &Request, quiz: &Quiz) -> Vec<String> {
    let cx = request.cx();
    let (questions, _) = quiz.questions(request.locale.tag());
    let count = quiz.draw.map_or(questions.len(), |draw| draw.min(questions.len()));
    let number = |n: usize| [("count", n.into()), ("shown", cx.count(n).into())];
    let mut rules = vec![
        cx.ta("quiz-rule-questions", &number(count)),
        cx.ta("quiz-rule-pass", &[("percent", usize::from(quiz.pass).into())]),
    ];
    rules.push(match quiz.attempts {
        0 => cx.t("quiz-rule-any"),
        n => cx.ta("quiz-rule-attempts", &number(usize::from(n))),
    });
    // of one attempt there is none to choose
    if quiz.attempts != 1 {
        rules.push(cx.t(&format!("quiz-rule-grade-{}", quiz.grade.word())));
    }
    rules.push(cx.t(&format!("quiz-rule-feedback-{}", quiz.feedback.word())));
    if let Some(limit) = quiz.limit {
        rules.push(cx.ta("quiz-rule-limit", &number(usize::from(limit))));
    }
    rules
}

/// What holds for an exercise, in words; where the platform has no figures for it, that alone.
pub(super) fn exercise_rules(cx: &Cx<'_>, exercise: &Exercise, can_be_drawn: bool) -> Vec<String> {
    if !can_be_drawn {
        return vec![cx.t("exercise-no-figures")];
    }
    let drawn = cx.t("exercise-rule-drawn");
    let accepted = figures::accepted(cx, exercise);
    std::iter::once(drawn)
        .chain(accepted)
        .chain([cx.t("exercise-rule-again")])
        .collect()
}

/// A quiz or an exercise as its page shows it.
fn marked(
    request: &Request,
    item: &Item,
    key: &str,
    (progress, deadlines): (Option<&Progress>, &Deadlines),
    rules: Vec<String>,
    quiz: Option<&Quiz>,
) -> Body {
    let cx = request.cx();
    let attempts = progress
        .and_then(|own| own.attempts.get(key))
        .map_or(&[][..], Vec::as_slice);
    let now = request.app.clock.now();
    // nobody goes on with one whose time is over, also before it is closed
    let open = attempts
        .iter()
        .find(|one| one.submitted_at.is_none() && !queries::is_over(one, now));
    let most = quiz.map_or(0, |quiz| usize::from(quiz.attempts));
    let spent = open.is_none() && most > 0 && attempts.len() >= most;
    let begin = progress.filter(|_| !spent).map(|_| {
        cx.t(match (open.is_some(), attempts.is_empty()) {
            (true, _) => "quiz-go-on",
            (false, true) => "quiz-begin",
            (false, false) => "quiz-again",
        })
    });
    let mut rules = rules;
    if let Some(marks) = progress.and_then(|own| own.counted(key, item)) {
        rules.insert(0, cx.ta("quiz-counts", &[("result", result(request, marks).into())]));
    }
    let left = most.saturating_sub(attempts.len());
    if most > 0 && !attempts.is_empty() && left > 0 {
        rules.push(cx.ta(
            "quiz-rule-left",
            &[("count", left.into()), ("shown", cx.count(left).into())],
        ));
    }
    let aside = progress
        .and_then(|own| own.aside.get(key))
        .map_or(&[][..], Vec::as_slice);
    // their numbers go on
    let trials = aside.iter().chain(attempts).rev().map(|one| Trial {
        aside: aside.iter().any(|other| other.id == one.id),
        link: Link::new(
            cx.ta("quiz-attempt", &[("number", one.number.to_string().into())]),
            cx.url(&paths::attempt(one.id)),
        ),
        at: if deadlines.is_late(key, one.started_at) {
            format!("{} · {}", request.locale.moment(one.started_at), cx.t("due-late"))
        } else {
            request.locale.moment(one.started_at)
        },
        result: one.submitted_at.map(|_| {
            result(
                request,
                Marks {
                    points: one.points.unwrap_or_default(),
                    of: one.out_of.unwrap_or_default(),
                },
            )
        }),
    });
    Body::Marked {
        rules,
        trials: trials.collect(),
        begin,
        why_not: progress.filter(|_| spent).map(|own| match own.is_spent(key, item) {
            true => format!("{} {}", cx.t("quiz-spent"), cx.t("course-spent-text")),
            false => cx.t("quiz-spent"),
        }),
    }
}
