//! Handing work in for an assignment.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::{self as views, Body, Marked, Part, RoundView, WayIn, WorkFile, WorkView};
use bashke_vocabulary::Role;
use chrono::{DateTime, Utc};

use super::course::own;
use super::media::{Stands, no_file};
use super::{by_slug, item, parts};
use crate::accounts;
use crate::platform::attached::Besides;
use crate::platform::attached::TOGETHER;
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::stored::{self, with_files_besides};
use crate::training::commands::{self, Taken, Work};
use crate::training::queries::{self, HandIn, Progress};
use crate::training::rules::completion::Verdict;
use crate::training::rules::course::{Assignment, Content};
use crate::training::rules::lesson::blocks;
use crate::training::rules::progress::Deadlines;

/// Work as its page shows it to whoever writes it.
pub(super) async fn work(
    request: &Request,
    progress: Option<&Progress>,
    (key, deadlines): (&str, &Deadlines),
    assignment: &Assignment,
) -> Result<WorkView, Error> {
    let Some(progress) = progress else {
        return Ok(WorkView {
            way: WayIn::Out,
            rounds: Vec::new(),
            typed: None,
        });
    };
    let all = queries::hand_ins(&request.app.db, progress.enrolment.id, key).await?;
    let (begun, handed): (Vec<HandIn>, Vec<HandIn>) = all.into_iter().partition(|one| one.row.submitted_at.is_none());
    let way = match (begun.first(), handed.first()) {
        (Some(begun), _) => WayIn::Write {
            state: FormState::default()
                .with("revision", begun.row.revision.to_string())
                .with("text", &begun.row.text),
            files: files(request, begun),
            earlier: Vec::new(),
            saved: Some(request.cx().ta(
                "hand-in-saved",
                &[("at", request.locale.moment(begun.row.saved_at).into())],
            )),
            kept: None,
        },
        (None, Some(last)) => match last.row.verdict.as_deref().and_then(Verdict::read) {
            None => WayIn::Waits,
            Some(Verdict::Validated) => WayIn::Validated,
            // what was returned is written on from where it was
            Some(Verdict::Returned) => fresh(&last.row.text, files(request, last)),
        },
        (None, None) => fresh("", Vec::new()),
    };
    Ok(WorkView {
        way,
        rounds: rounds(request, &handed, assignment, deadlines).await?,
        typed: None,
    })
}

fn fresh(text: &str, earlier: Vec<WorkFile>) -> WayIn {
    let mut state = FormState::default().with("revision", "0").with("text", text);
    for file in &earlier {
        state.add("keep", &file.id.to_string());
    }
    WayIn::Write {
        state,
        files: Vec::new(),
        earlier,
        saved: None,
        kept: None,
    }
}

fn files(request: &Request, work: &HandIn) -> Vec<WorkFile> {
    let size = |bytes: i64| {
        let kilobytes = usize::try_from(bytes).unwrap_or_default().div_ceil(1000);
        format!("{} kB", request.locale.count(kilobytes))
    };
    work.files
        .iter()
        .map(|file| WorkFile {
            id: file.id,
            name: file.name.clone(),
            size: size(file.bytes),
        })
        .collect()
}

/// What was handed in, with what was said of it, and whether it came late.
pub(super) async fn rounds(
    request: &Request,
    handed: &[HandIn],
    assignment: &Assignment,
    deadlines: &Deadlines,
) -> Result<Vec<RoundView>, Error> {
    let cx = request.cx();
    let deciders = handed.iter().filter_map(|one| one.row.decided_by);
    let names = accounts::names(&request.app.db, deciders).await?;
    let mut rounds = Vec::new();
    for one in handed {
        let row = &one.row;
        let count = |points: i64| cx.count(usize::try_from(points).unwrap_or_default());
        let of = |got: i64, most: i64| {
            cx.ta(
                "hand-in-points",
                &[("points", count(got).into()), ("of", count(most).into())],
            )
        };
        let marks = one.marks.iter().zip(&assignment.rubric).map(|(mark, line)| Marked {
            title: line.title.pick(request.locale.tag()).0.to_owned(),
            points: of(i64::from(mark.points), i64::from(line.points)),
            comment: mark.comment.clone(),
        });
        let got = one.marks.iter().map(|mark| i64::from(mark.points)).sum();
        let most = assignment.rubric.iter().map(|line| i64::from(line.points)).sum();
        rounds.push(RoundView {
            title: cx.ta(
                "hand-in-round",
                &[
                    ("number", row.number.to_string().into()),
                    (
                        "at",
                        request.locale.moment(row.submitted_at.unwrap_or(row.saved_at)).into(),
                    ),
                ],
            ),
            parts: text(request, &row.text).await?,
            files: files(request, one),
            late: row
                .submitted_at
                .is_some_and(|at| is_late(deadlines, &row.item, row.number, at)),
            verdict: row.verdict.clone(),
            decided: row.decided_at.map_or_else(String::new, |at| {
                let name = row.decided_by.and_then(|id| names.get(&id).cloned());
                cx.ta(
                    "hand-in-decided",
                    &[
                        (
                            "name",
                            name.unwrap_or_else(|| cx.t(&format!("role-{}", Role::Trainer))).into(),
                        ),
                        ("at", request.locale.moment(at).into()),
                    ],
                )
            }),
            points: if one.marks.is_empty() {
                String::new()
            } else {
                of(got, most)
            },
            marks: marks.collect(),
            feedback: text(request, row.feedback.as_deref().unwrap_or_default()).await?,
        });
    }
    Ok(rounds)
}

/// Whether work came after its deadline: the first time that it was handed in, since whoever got it back had it in on time.
pub(super) fn is_late(deadlines: &Deadlines, item: &str, round: i32, at: DateTime<Utc>) -> bool {
    round == 1 && deadlines.is_late(item, at)
}

/// A text that somebody wrote, with its figures as they are now. What meets a limit is shown as it was typed.
async fn text(request: &Request, text: &str) -> Result<Vec<Part>, Error> {
    match blocks(text, &request.app.config.public_url) {
        Ok(blocks) => {
            let stands = Stands {
                volume: None,
                file: &no_file,
                release: None,
                level: 3,
                paper: false,
            };
            parts(request, &blocks, &stands).await
        }
        Err(_) => Ok(vec![Part::Html(maud::html! { pre.typed { (text) } }.into_string())]),
    }
}

/// Keeps work, or hands it in.
///
/// # Errors
/// Not found where there is no such assignment or the actor does not take the course; where the store or the database cannot be reached.
pub async fn submit(
    Path((slug, module, item)): Path<(String, String, String)>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<TOGETHER>,
) -> Result<Response, Error> {
    let published = by_slug(&request, &slug).await?;
    let taken = own(&request, &published).await?.ok_or(Error::NotFound)?;
    let (_, found) = taken.1.volume.course.item(&module, &item).ok_or(Error::NotFound)?;
    if !matches!(found.content, Content::Assignment(_)) {
        return Err(Error::NotFound);
    }
    let ids = |name: &str| -> Vec<i32> { fields.all(name).filter_map(|id| id.parse().ok()).collect() };
    let (removed, carried) = (ids("remove"), ids("keep"));
    let mut already = false;
    let sent = with_files_besides(&request, files, Besides::Texts, async |files| {
        let act = request.act().await?;
        let work = Work {
            course: (published.course.id, &slug),
            item: (&module, &item),
            revision: fields.revision(),
            text: fields.raw("text"),
            files,
            carried: &carried,
            removed: &removed,
            submit: fields.text("do") == "submit",
        };
        let taken = commands::hand_in_work(&act, work).await?;
        already = taken == Taken::Already;
        if matches!(taken, Taken::OtherWindow | Taken::Already) {
            // what came with it is not kept either
            return Err(Error::Conflict);
        }
        act.commit().await?;
        Ok(taken)
    })
    .await;
    let path = paths::course_item(&slug, &module, &item);
    match sent {
        Err(Error::Conflict) if already => Ok(see_other(&request, &format!("{path}?done=submitted"))),
        Ok(Taken::Submitted) => Ok(see_other(&request, &format!("{path}?done=submitted"))),
        Ok(_) => Ok(see_other(&request, &format!("{path}?done=kept#hand-in"))),
        Err(error @ (Error::Refused(_) | Error::Conflict)) => {
            let mut data = item::data(&request, &published, Some(&taken), (&slug, &module, &item)).await?;
            let Body::Assignment { work, .. } = &mut data.body else {
                return Err(error);
            };
            let WayIn::Write { state, kept, .. } = &mut work.way else {
                // it is handed in meanwhile: what was typed here is shown, to be copied
                work.typed = Some(fields.raw("text").to_owned()).filter(|text| !text.trim().is_empty());
                let mut page = Page::private(views::item(&request.cx(), &data));
                page.status = error.status();
                return Ok(page.into_response());
            };
            let status = match error {
                Error::Refused(refusals) => {
                    let revision = state.value("revision").to_owned();
                    state.put_sent_over(fields.state(), &["remove", "keep"]);
                    // a save that was refused left what is kept as it was
                    state.put_over(FormState::default().with("revision", revision));
                    refusals.show(state, request.locale);
                    http::StatusCode::UNPROCESSABLE_ENTITY
                }
                _ => {
                    *kept = Some(state.value("text").to_owned());
                    let revision = state.value("revision").to_owned();
                    state.put_sent_over(fields.state(), &["remove", "keep"]);
                    state.put_over(FormState::default().with("revision", revision));
                    http::StatusCode::CONFLICT
                }
            };
            let mut page = Page::private(views::item(&request.cx(), &data));
            page.status = status;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

/// A file that was handed in.
///
/// # Errors
/// Not found where there is none that the actor may read; where the store cannot be read.
pub async fn file(Path(id): Path<i32>, request: Request) -> Result<Response, Error> {
    let now = request.app.clock.now();
    let row = queries::hand_in_file(&request.app.db, &request.actor, id, now).await?;
    stored::serve(&request, &row.key, &row.media_type, Some(&row.name), false).await
}
