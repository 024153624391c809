//! What became of what was promised in a dialogue, and reporting on it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::{commitment as commitments, commitment_judgement};
use bashke_views::Arg;
use bashke_views::components::Link;
use bashke_views::dialogue::Part;
use bashke_views::dialogue::dialogues::{
    self as views, Body, FollowUpStage, FollowedView, JudgementView, ReportPage, ReportView, ValueView,
};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::Period;

use super::commitment::{commitment, period};
use super::contribution::{Sent, by, preview};
use super::head;
use crate::dialogue::commands;
use crate::dialogue::pages::{number, parts, refused};
use crate::dialogue::queries::{self, Faces, Followed, OnDialogue};
use crate::dialogue::rules::stages::{Deed, Stage};
use crate::dialogue::rules::text;
use crate::finance::{CourseOf, Courses, Mark};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

/// The stage: what became of each commitment.
pub(super) async fn stage(request: &Request, on: &OnDialogue) -> Result<Response, Error> {
    let db = &request.app.db;
    let origin = &request.app.config.public_url;
    let rows = queries::commitments_of(db, on.row.id).await?;
    let mut followed = queries::followed(db, &rows).await?;
    // what was reported on all of them, so that the figures in it are looked for once
    let mut kept = Vec::new();
    for row in &rows {
        for (report, _) in followed.reports.get(&row.id).into_iter().flatten() {
            kept.push(commands::html_now(db, origin, &report.text, &report.html, report.renderer).await?);
        }
    }
    let mut bodies = parts(request, &kept).await?.into_iter();
    let courses = Courses::now(&request.current);
    let mut views = Vec::new();
    for row in &rows {
        let reports = reports(request, &mut followed, row.id, &mut bodies);
        views.push(one(request, on, courses.as_ref(), &followed, row, reports));
    }
    let data = FollowUpStage {
        head: head(request, on),
        commitments: views,
    };
    Ok(Page::private(views::follow_up_stage(&request.cx(), &data)).into_response())
}

fn reports(
    request: &Request,
    followed: &mut Followed,
    commitment: i32,
    bodies: &mut impl Iterator<Item = Vec<Part>>,
) -> Vec<ReportView> {
    let rows = followed.reports.remove(&commitment).unwrap_or_default();
    let view = |(row, data_changed): (bashke_entities::dialogue::commitment_report::Model, bool)| ReportView {
        by: by(
            request,
            &followed.faces,
            (row.author_id, row.organisation_id),
            row.made_at,
        ),
        body: Body {
            language: row.language,
            parts: bodies.next().unwrap_or_default(),
            data_changed,
            hidden: false,
        },
    };
    rows.into_iter().map(view).collect()
}

/// A release, by its number.
fn release(request: &Request, number: i32) -> Link {
    let cx = request.cx();
    let title = cx.ta("release-page-title", &[("number", number.to_string().into())]);
    Link::new(title, cx.url(&paths::release(number)))
}

fn one(
    request: &Request,
    on: &OnDialogue,
    courses: Option<&Courses>,
    followed: &Followed,
    row: &commitments::Model,
    reports: Vec<ReportView>,
) -> FollowedView {
    let cx = request.cx();
    let view = commitment(request, courses, &followed.faces, &on.row.slug, row);
    let judged = queries::judged(row);
    let course = courses.and_then(|courses| CourseOf::new(courses, row.indicator_id, row.place_id));
    let readings = courses.map_or_else(Vec::new, |courses| courses.readings(row.indicator_id, row.place_id));
    // only what can be held against the target stands beside it
    let like: Vec<(Period, Option<f64>)> = readings
        .into_iter()
        .filter(|(period, _)| judged.is_some_and(|judged| judged.is_measured_in(*period)))
        .collect();
    let value = |period: Period, amount: Option<String>| {
        let told = course.as_ref().and_then(|course| course.told(&cx, period));
        ValueView {
            amount: amount
                .or_else(|| told.as_ref().map(|told| told.amount.clone()))
                .unwrap_or_default(),
            period: cx.period(period),
            status: told.as_ref().map(|told| told.status),
            source: told.and_then(|told| told.source),
        }
    };
    let started = judged.map(|judged| judged.baseline_period);
    let baseline = match started {
        Some(period) => value(period, Some(view.baseline.clone())),
        None => ValueView {
            amount: view.baseline.clone(),
            period: view.baseline_period.clone(),
            status: None,
            source: None,
        },
    };
    let since = |period: &Period| started.is_some_and(|started| *period > started);
    let newest = like
        .iter()
        .rev()
        .find(|(period, value)| value.is_some() && since(period));
    let revised = started.and_then(|started| like.iter().find(|(period, _)| *period == started));
    let unit = course.as_ref().map(CourseOf::unit);
    let amount = |value: f64| unit.map_or_else(String::new, |unit| cx.amount(value, unit));
    let decides = queries::decided_by(row).map(|(period, value)| {
        let args = [
            ("period", Arg::from(cx.period(period))),
            ("value", amount(value).into()),
        ];
        cx.ta("commitment-decides", &args)
    });
    let chart = course.as_ref().zip(judged).map(|(course, judged)| {
        let periods: Vec<Period> = like.iter().map(|(period, _)| *period).collect();
        let mark = Mark {
            name: cx.ta(
                "commitment-mark",
                &[("target", cx.compact(judged.target, course.unit()).into())],
            ),
            from: judged.baseline_period,
            to: judged.deadline,
            value: judged.target,
        };
        let title = format!("{}: {}", view.who, view.what);
        let id = format!("chart-{}", row.id);
        course.drawn(&cx, &request.current, &periods, Some(&mark), (&id, &title))
    });
    let facts = commands::report_facts(&on.facts, row);
    FollowedView {
        baseline,
        baseline_now: match revised {
            Some((_, Some(value))) if *value != row.baseline => {
                Some(cx.ta("commitment-baseline-revised", &[("value", amount(*value).into())]))
            }
            Some((_, Some(_))) => None,
            _ => Some(cx.t("commitment-baseline-gone")),
        },
        now: newest.map(|(period, _)| value(*period, None)),
        decides,
        way: row.way.map(|way| {
            let percent = cx.locale.number(100.0 * way, 0);
            cx.ta("commitment-way", &[("percent", percent.into())])
        }),
        judged: release(request, row.judged_release),
        chart,
        judgements: followed
            .judgements
            .get(&row.id)
            .into_iter()
            .flatten()
            .map(|judged| judgement(request, judged, &amount))
            .collect(),
        reports,
        reports_on: on.is_open(Deed::Report, request.app.clock.now())
            && request.may(Action::ReportOnCommitment, &facts).is_ok(),
        commitment: view,
    }
}

fn judgement(request: &Request, row: &commitment_judgement::Model, amount: &impl Fn(f64) -> String) -> JudgementView {
    let by = row.by_period.as_deref().zip(row.by_value);
    JudgementView {
        release: release(request, row.release_id),
        at: request.cx().date(row.judged_at.date_naive()),
        standing: row.standing.clone(),
        by: by.map(|(word, value)| format!("{}: {}", period(request, word), amount(value))),
    }
}

/// A commitment on which the actor can report.
async fn reported(request: &Request, slug: &str, id: &str) -> Result<(OnDialogue, commitments::Model), Error> {
    let db = &request.app.db;
    let on = queries::seen_dialogue(db, &request.actor, slug).await?;
    let row = queries::commitment_of(db, on.row.id, number(id)?).await?;
    request.may(Action::ReportOnCommitment, &commands::report_facts(&on.facts, &row))?;
    Ok((on, row))
}

async fn report_form(request: &Request, on: &OnDialogue, row: &commitments::Model) -> Result<ReportPage, Error> {
    let followed = queries::followed(&request.app.db, std::slice::from_ref(row)).await?;
    let faces: &Faces = &followed.faces;
    let courses = Courses::now(&request.current);
    Ok(ReportPage {
        head: head(request, on),
        commitment: commitment(request, courses.as_ref(), faces, &on.row.slug, row),
        preview: None,
    })
}

/// The form in which it is reported on a commitment.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn report_page(Path((slug, id)): Path<(String, String)>, request: Request) -> Result<Page, Error> {
    let (on, row) = reported(&request, &slug, &id).await?;
    let data = report_form(&request, &on, &row).await?;
    let state = FormState::default().with("language", request.locale.tag());
    Ok(Page::private(views::report(&request.cx(), &data, &state)))
}

/// Reports on a commitment, or shows what the report will look like.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn report(
    Path((slug, id)): Path<(String, String)>,
    Posted { request, fields }: Posted,
) -> Result<Response, Error> {
    let (on, row) = reported(&request, &slug, &id).await?;
    let outcome = match fields.text("do") {
        "preview" => preview(&request, &fields).await.map(Sent::Shown),
        _ => send(&request, &slug, row.id, &fields).await.map(Sent::Done),
    };
    match outcome {
        Ok(Sent::Done(_)) => {
            let path = paths::dialogue_stage(&slug, Stage::FollowUp.word());
            Ok(see_other(
                &request,
                &format!("{path}?done=reported#commitment-{}", row.id),
            ))
        }
        Ok(Sent::Shown(preview)) => {
            let mut data = report_form(&request, &on, &row).await?;
            data.preview = Some(preview);
            Ok(Page::private(views::report(&request.cx(), &data, &fields.state())).into_response())
        }
        Err(error) => {
            let data = report_form(&request, &on, &row).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::report(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn send(request: &Request, slug: &str, id: i32, fields: &Fields) -> Result<i32, Error> {
    let written = text::written(fields.text("language"), fields.raw("text"))?;
    let act = request.act().await?;
    let report = commands::report_on(&act, slug, id, written).await?;
    act.commit().await?;
    Ok(report)
}
