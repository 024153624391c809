//! Answering an attempt: keeping answers, checking one, handing in, and asking back before the last attempt is gone.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::paths;
use bashke_views::training as views;

use super::super::questions;
use super::{MadeOf, Whole, shown};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training::commands::{self, Handed, LONGEST, Sent};
use crate::training::queries::{self, OwnAttempt};
use crate::training::rules::course::{Content, Feedback, Quiz};
use crate::training::rules::quiz;

/// The answers that a form carries, by their places, in the form in which they are kept. Questions that cannot be answered
/// any more send nothing, and are left as they are.
pub(in crate::training::pages) fn sent(
    quiz: Option<&Quiz>,
    language: &str,
    seed: u64,
    fields: &Fields,
) -> BTreeMap<usize, String> {
    let Some(quiz) = quiz else {
        return BTreeMap::from([(0, fields.text("q0").chars().take(LONGEST).collect())]);
    };
    let (all, _) = quiz.questions(language);
    let drawn = quiz::drawn(quiz, all.len(), seed);
    let answers = drawn.iter().enumerate().filter_map(|(position, index)| {
        let question = all.get(*index)?;
        Some((position, questions::kept(question, &format!("q{position}"), fields)?))
    });
    answers.collect()
}

/// How many questions have no answer in what is about to be handed in as the last attempt; none where none is open, where
/// another attempt is left, or where no time is left to answer them.
async fn unanswered(act: &Act, own: &OwnAttempt, quiz: &Quiz, sent: &Sent) -> Result<Option<usize>, Error> {
    let open = sent.answers.iter().filter(|(position, text)| {
        let kept = own.answers.get(position).filter(|answer| answer.checked);
        kept.is_none() && !text.chars().any(char::is_alphanumeric)
    });
    let open = open.count();
    let over = own.row.due_at.is_some_and(|due| act.now >= due);
    if open == 0 || quiz.attempts == 0 || own.row.submitted_at.is_some() || over {
        return Ok(None);
    }
    let tries = queries::tries(&act.tx, &own.enrolment, &own.row.item).await?;
    Ok((tries >= u64::from(quiz.attempts)).then_some(open))
}

/// The page once more, with the question whether it is to be handed in so.
async fn asked_back(request: &Request, id: i32, open: usize) -> Result<Response, Error> {
    let cx = request.cx();
    let whole = Whole::read(request, id).await?;
    let mut shown = shown(request, &whole, None).await?;
    shown.asked_back = Some(cx.ta(
        "quiz-unanswered",
        &[("count", open.into()), ("n", cx.count(open).into())],
    ));
    let mut page = Page::private(views::attempt(&cx, &shown));
    page.status = http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page.into_response())
}

/// Keeps answers, checks one, or hands the attempt in. The last attempt is not handed in with questions that have no answer
/// before it was asked back.
///
/// # Errors
/// Not found where it is not the actor's; where the database cannot be reached.
pub async fn submit(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    // nobody who is not signed in has any, and a guest's form waits for no write
    request.actor.id().ok_or(Error::NotFound)?;
    let act = request.act().await?;
    let own = commands::answered(&act, id).await?;
    let at = MadeOf::read(&act.tx, &request.app, &own).await?;
    let quiz = match &at.item()?.1.content {
        Content::Quiz(quiz) => Some(quiz.as_ref()),
        _ => None,
    };
    let language = request.locale.tag();
    let sent = Sent {
        revision: fields.text("revision").parse().unwrap_or(-1),
        answers: sent(quiz, language, at.seed, &fields),
    };
    let asked = fields.text("do");
    if asked == "submit"
        && let Some(quiz) = quiz
        && let Some(open) = unanswered(&act, &own, quiz, &sent).await?
    {
        let handed = commands::save(&act, &own, &sent).await?;
        act.commit().await?;
        return match handed {
            Handed::OtherWindow => kept_instead(&request, id, "quiz-other-window").await,
            Handed::Kept | Handed::Submitted | Handed::Over => asked_back(&request, id, open).await,
        };
    }
    let check = asked
        .strip_prefix("check-q")
        .and_then(|position| position.parse().ok())
        .filter(|_| quiz.is_some_and(|quiz| quiz.feedback == Feedback::Now));
    let (handed, word) = match (asked, check) {
        ("submit" | "submit-anyway", _) => {
            let marks = |kept: &BTreeMap<usize, String>| at.marks(language, kept).unwrap_or_default();
            let handed = commands::submit(&act, own, &sent, at.course(), marks).await?;
            (handed, "submitted")
        }
        (_, Some(position)) => (commands::check(&act, &own, &sent, position).await?, "checked"),
        _ => (commands::save(&act, &own, &sent).await?, "saved"),
    };
    act.commit().await?;
    let notice = match handed {
        Handed::OtherWindow => "quiz-other-window",
        Handed::Over => "quiz-over",
        Handed::Kept | Handed::Submitted => {
            return Ok(see_other(&request, &format!("{}?done={word}", paths::attempt(id))));
        }
    };
    kept_instead(&request, id, notice).await
}

/// What is kept, with the reason why nothing was handed in: nothing is unseen.
async fn kept_instead(request: &Request, id: i32, notice: &str) -> Result<Response, Error> {
    let whole = Whole::read(request, id).await?;
    let shown = shown(request, &whole, Some(notice.to_owned())).await?;
    let mut page = Page::private(views::attempt(&request.cx(), &shown));
    page.status = http::StatusCode::CONFLICT;
    Ok(page.into_response())
}
