//! Answering an attempt: keeping answers, checking one, handing in, and asking back where questions have no answer.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::paths;
use bashke_views::training::{self as views, Answer};

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

/// What is to be asked back before an attempt is handed in.
struct AskedBack {
    /// A message's key.
    key: &'static str,
    /// How many questions have no answer.
    open: usize,
    /// Whether it is the last attempt.
    last: bool,
}

impl AskedBack {
    fn words(&self, request: &Request) -> String {
        let cx = request.cx();
        let last = if self.last { "yes" } else { "no" };
        let arguments = [
            ("count", self.open.into()),
            ("n", cx.count(self.open).into()),
            ("last", last.into()),
        ];
        cx.ta(self.key, &arguments)
    }
}

/// What is to be asked back: nothing of whoever answered all, or has no time left to.
async fn unanswered(act: &Act, own: &OwnAttempt, quiz: Option<&Quiz>, sent: &Sent) -> Result<Option<AskedBack>, Error> {
    let is_open = |(position, text): &(&usize, &String)| {
        let checked = own.answers.get(position).is_some_and(|answer| answer.checked);
        !checked && !text.chars().any(char::is_alphanumeric)
    };
    let open = sent.answers.iter().filter(is_open).count();
    if open == 0 {
        return Ok(None);
    }
    let attempts = quiz.map_or(0, |quiz| u64::from(quiz.attempts));
    let last = attempts > 0 && queries::tries(&act.tx, &own.enrolment, &own.row.item).await? >= attempts;
    let key = match !last && open == sent.answers.len() {
        true => "quiz-all-unanswered",
        false => "quiz-unanswered",
    };
    Ok(Some(AskedBack { key, open, last }))
}

/// Why answers are not taken, by their places: messages' keys. What is no number where one is asked for is none of an
/// answer, and where one is to be checked there must be one.
fn wrong(
    at: &MadeOf,
    own: &OwnAttempt,
    sent: &Sent,
    (language, check): (&str, Option<usize>),
) -> BTreeMap<usize, &'static str> {
    let asked = sent.answers.iter().filter(|(position, _)| {
        let checked = own.answers.get(position).is_some_and(|answer| answer.checked);
        !checked && check.is_none_or(|check| check == **position)
    });
    let asked: Vec<(usize, &str)> = asked.map(|(position, text)| (*position, text.as_str())).collect();
    let unreadable = at.unreadable(language, asked.iter().copied());
    asked
        .into_iter()
        .filter_map(|(position, text)| {
            if check.is_some() && text.trim().is_empty() {
                return Some((position, "quiz-answer-first"));
            }
            unreadable
                .contains(&position)
                .then_some((position, "quiz-number-wrong"))
        })
        .collect()
}

/// The page once more, with what was sent kept in it, and what is to be mended or asked back.
async fn again(request: &Request, id: i32, change: impl FnOnce(&mut views::AttemptPage)) -> Result<Response, Error> {
    let whole = Whole::read(request, id).await?;
    let mut shown = shown(request, &whole, None).await?;
    change(&mut shown);
    let mut page = Page::private(views::attempt(&request.cx(), &shown));
    page.status = http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page.into_response())
}

/// Keeps answers, checks one, or hands the attempt in. What is no number where one is asked for is said beside its question,
/// and an attempt with questions that have no answer is asked back before it is handed in.
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
        revision: fields.revision(),
        language: language.to_owned(),
        answers: sent(quiz, language, at.seed, &fields),
    };
    let asked = fields.text("do");
    let check = asked
        .strip_prefix("check-q")
        .and_then(|position| position.parse().ok())
        .filter(|_| quiz.is_some_and(|quiz| quiz.feedback == Feedback::Now));
    let hands_in = matches!(asked, "submit" | "submit-anyway");
    // where nothing can be mended any more it counts as it stands
    let over = own.row.submitted_at.is_some() || own.row.due_at.is_some_and(|due| act.now >= due);
    if !over && (hands_in || check.is_some()) {
        let wrong = wrong(&at, &own, &sent, (language, check));
        let open = match asked {
            "submit" if wrong.is_empty() => unanswered(&act, &own, quiz, &sent).await?,
            _ => None,
        };
        if !wrong.is_empty() || open.is_some() {
            let handed = commands::save(&act, &own, &sent).await?;
            act.commit().await?;
            if handed == Handed::OtherWindow {
                return kept_instead(&request, id, "quiz-other-window", &sent).await;
            }
            let cx = request.cx();
            let asked_back = open.map(|open| open.words(&request));
            return again(&request, id, |page| {
                page.asked_back = asked_back;
                for one in &mut page.questions {
                    one.refused = wrong.get(&one.position).map(|key| cx.t(key));
                }
            })
            .await;
        }
    }
    let (handed, done) = match check {
        _ if hands_in => {
            let marks = |language: &str, kept: &BTreeMap<usize, String>| at.marks(language, kept);
            let handed = commands::submit(&act, own, &sent, at.course(), marks).await?;
            (handed, "submitted".to_owned())
        }
        // on to the question that was checked, which may be far down
        Some(position) => (
            commands::check(&act, &own, &sent, position).await?,
            format!("checked#q{position}"),
        ),
        None => (commands::save(&act, &own, &sent).await?, "saved".to_owned()),
    };
    act.commit().await?;
    let notice = match handed {
        Handed::OtherWindow => "quiz-other-window",
        Handed::Over => "quiz-over",
        Handed::Kept | Handed::Submitted => {
            return Ok(see_other(&request, &format!("{}?done={done}", paths::attempt(id))));
        }
    };
    kept_instead(&request, id, notice, &sent).await
}

/// What is kept, with the reason why nothing was handed in: nothing is unseen. What was typed in a window that lags behind
/// stands below its question, so that it can be copied.
async fn kept_instead(request: &Request, id: i32, notice: &str, sent: &Sent) -> Result<Response, Error> {
    let whole = Whole::read(request, id).await?;
    let mut shown = shown(request, &whole, Some(notice.to_owned())).await?;
    for one in &mut shown.questions {
        let (Answer::Line { typed: kept, .. } | Answer::Text { typed: kept }) = &one.answer else {
            continue;
        };
        let typed = sent.answers.get(&one.position).map(|typed| typed.trim());
        one.typed = typed
            .filter(|typed| !typed.is_empty() && *typed != kept.trim())
            .map(str::to_owned);
    }
    let mut page = Page::private(views::attempt(&request.cx(), &shown));
    page.status = http::StatusCode::CONFLICT;
    Ok(page.into_response())
}
