//! The pages of the dialogue room: threads, policy dialogues, questions to municipalities.

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;

use super::back;
use crate::App;
use crate::dialogue::pages as dialogue;

/// The room's routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(paths::THREADS, get(dialogue::list::page))
        .route(paths::THREADS_FEED, get(dialogue::feed::all))
        .route(
            paths::THREAD_NEW,
            get(dialogue::write::new_page).post(dialogue::write::start),
        )
        .route(paths::THREADS_ABOUT, get(dialogue::list::section))
        .route(paths::THREAD_NUMBER, get(dialogue::thread::by_number))
        .route(paths::THREAD, get(dialogue::thread::page))
        .route(paths::THREAD_FEED, get(dialogue::feed::one))
        .route(
            paths::THREAD_REPLY,
            get(dialogue::write::reply_page).post(dialogue::write::reply),
        )
        .route(paths::THREAD_DRAFT, post(dialogue::write::draft_sent).get(back::above))
        .route(paths::THREAD_FOLLOW, post(dialogue::thread::follow).get(back::above))
        .route(
            paths::THREAD_TEND,
            get(dialogue::tend::page).post(dialogue::tend::submit),
        )
        .route(paths::POST, get(dialogue::post::by_number))
        .route(
            paths::POST_EDIT,
            get(dialogue::post::edit_page).post(dialogue::post::edit),
        )
        .route(paths::POST_HISTORY, get(dialogue::post::history))
        .route(
            paths::POST_DELETE,
            get(dialogue::post::delete_page).post(dialogue::post::delete),
        )
        .route(paths::POST_REACT, post(dialogue::post::react).get(back::above))
        .route(paths::ATTACHMENT, get(dialogue::attachments::one))
        .route(paths::DIALOGUES, get(dialogue::dialogues::list::page))
        .route(
            paths::DIALOGUE_NEW,
            get(dialogue::dialogues::edit::new_page).post(dialogue::dialogues::edit::create),
        )
        .route(paths::DIALOGUE, get(dialogue::dialogues::one::page))
        .route(paths::DIALOGUE_STAGE, get(dialogue::dialogues::stage::page))
        .route(
            paths::DIALOGUE_EDIT,
            get(dialogue::dialogues::edit::page).post(dialogue::dialogues::edit::submit),
        )
        .route(
            paths::DIALOGUE_PEOPLE,
            get(dialogue::dialogues::people::page).post(dialogue::dialogues::people::submit),
        )
        .route(
            paths::DIALOGUE_PUBLISH,
            post(dialogue::dialogues::one::publish).get(back::above),
        )
        .route(
            paths::DIALOGUE_FOLLOW,
            post(dialogue::dialogues::one::follow).get(back::above),
        )
        .route(paths::DIALOGUE_CALENDAR, get(dialogue::dialogues::calendar::file))
        .route(paths::STATEMENT_VOTE, post(dialogue::opinions::vote).get(back::above))
        .route(
            paths::STATEMENT_NEW,
            get(dialogue::opinions::new_page).post(dialogue::opinions::state),
        )
        .route(paths::OWN_VOTES, get(dialogue::opinions::own_votes))
        .route(paths::STATEMENTS, get(dialogue::opinions::statements))
        .route(
            paths::STATEMENT,
            get(dialogue::opinions::statement).post(dialogue::opinions::change),
        )
        .route(paths::OPINION_MAP, get(dialogue::opinions::map))
        .route(paths::OPINION_FILE, get(dialogue::opinions::file))
        .route(
            paths::DIALOGUE_PROPOSE,
            get(dialogue::dialogues::weigh::new_page).post(dialogue::dialogues::weigh::create),
        )
        .route(
            paths::DIALOGUE_PROPOSAL,
            get(dialogue::dialogues::proposal::page).post(dialogue::dialogues::proposal::argue),
        )
        .route(
            paths::DIALOGUE_PROPOSAL_EDIT,
            get(dialogue::dialogues::weigh::edit_page).post(dialogue::dialogues::weigh::edit),
        )
        .route(
            paths::DIALOGUE_PROPOSAL_WITHDRAW,
            post(dialogue::dialogues::weigh::withdraw).get(back::above),
        )
        .route(
            paths::DIALOGUE_ARGUMENT_WITHDRAW,
            post(dialogue::dialogues::proposal::withdraw).get(back::above_list),
        )
        .route(
            paths::DIALOGUE_CONCLUDE,
            get(dialogue::dialogues::conclude::edit_page).post(dialogue::dialogues::conclude::edit),
        )
        .route(
            paths::DIALOGUE_COMMIT,
            get(dialogue::dialogues::conclude::commit_page).post(dialogue::dialogues::conclude::commit),
        )
        .route(
            paths::DIALOGUE_COMMITMENT_REMOVE,
            post(dialogue::dialogues::conclude::remove).get(back::above_list),
        )
        .route(
            paths::DIALOGUE_REPORT,
            get(dialogue::dialogues::follow_up::report_page).post(dialogue::dialogues::follow_up::report),
        )
        .route(paths::COMMITMENTS, get(dialogue::dialogues::commitments::page))
        .route(paths::QUESTIONS, get(dialogue::questions::list::page))
        .route(
            paths::QUESTION_NEW,
            get(dialogue::questions::write::new_page).post(dialogue::questions::write::ask),
        )
        .route(paths::QUESTIONS_RECORD, get(dialogue::questions::record::page))
        .route(paths::QUESTION_NUMBER, get(dialogue::questions::one::by_number))
        .route(paths::QUESTION, get(dialogue::questions::one::page))
        .route(
            paths::QUESTION_ANSWER,
            get(dialogue::questions::answer::page).post(dialogue::questions::answer::submit),
        )
        .route(
            paths::QUESTION_FOLLOW,
            post(dialogue::questions::one::follow).get(back::above),
        )
}
