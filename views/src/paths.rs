//! Every address of the platform: the pattern for the routes and the function for the links.

/// Declares addresses: a constant with the route's pattern and a function that fills it in.
macro_rules! paths {
    ($($(#[$meta:meta])* $constant:ident, $function:ident($($argument:ident),*) = $pattern:literal => $filled:literal;)+) => {
        $(
            $(#[$meta])*
            pub const $constant: &str = $pattern;

            $(#[$meta])*
            #[must_use]
            pub fn $function($($argument: impl std::fmt::Display),*) -> String {
                format!($filled)
            }
        )+
    };
}

mod learning;
mod network;

pub use learning::*;
pub use network::*;

/// The address of a page with where to go on from there, a path, in its query.
#[must_use]
pub fn with_next(address: &str, next: &str) -> String {
    if next.is_empty() {
        return address.to_owned();
    }
    let mut whole = format!("{address}?next=");
    for byte in next.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => whole.push(char::from(byte)),
            _ => whole.push_str(&format!("%{byte:02X}")),
        }
    }
    whole
}

paths! {
    /// The home page.
    HOME, home() = "/" => "/";
    /// Search.
    SEARCH, search() = "/search" => "/search";
    /// All places.
    PLACES, places() = "/places" => "/places";
    /// A place.
    PLACE, place(slug) = "/places/{slug}" => "/places/{slug}";
    /// A chart of a place's profile as a file: `chart.svg`, `chart.png`, `data.csv`, `data.xlsx`.
    PLACE_FILE, place_file(slug, file) = "/places/{slug}/{file}" => "/places/{slug}/{file}";
    /// A place's council brief.
    BRIEF, brief(slug) = "/places/{slug}/brief" => "/places/{slug}/brief";
    /// A chart of a brief as a file.
    BRIEF_FILE, brief_file(slug, file) = "/places/{slug}/brief/{file}" => "/places/{slug}/brief/{file}";
    /// All indicators.
    INDICATORS, indicators() = "/indicators" => "/indicators";
    /// An indicator.
    INDICATOR, indicator(slug) = "/indicators/{slug}" => "/indicators/{slug}";
    /// The chart of an indicator as a file: `chart.svg`, `chart.png`, `data.csv`, `data.xlsx`.
    INDICATOR_FILE, indicator_file(slug, file) = "/indicators/{slug}/{file}" => "/indicators/{slug}/{file}";
    /// Comparison of places.
    COMPARE, compare() = "/compare" => "/compare";
    /// A comparison as a file.
    COMPARE_FILE, compare_file(file) = "/compare/{file}" => "/compare/{file}";
    /// Ranking of places.
    RANKING, ranking() = "/ranking" => "/ranking";
    /// A ranking as a file.
    RANKING_FILE, ranking_file(file) = "/ranking/{file}" => "/ranking/{file}";
    /// Map.
    MAP, map() = "/map" => "/map";
    /// A map as a file.
    MAP_FILE, map_file(file) = "/map/{file}" => "/map/{file}";
    /// Any indicators by places by periods.
    EXPLORE, explore() = "/explore" => "/explore";
    /// The table of an exploration as a file.
    EXPLORE_FILE, explore_file(file) = "/explore/{file}" => "/explore/{file}";
    /// The neighbouring countries.
    REGION, region() = "/region" => "/region";
    /// The bars of an indicator among the countries as a file.
    REGION_FILE, region_file(file) = "/region/{file}" => "/region/{file}";
    /// How figures are worked out.
    METHODOLOGY, methodology() = "/methodology" => "/methodology";
    /// Words explained.
    GLOSSARY, glossary() = "/glossary" => "/glossary";
    /// Datasets, releases, sources, coverage.
    DATA, data() = "/data" => "/data";
    /// A dataset as a file.
    DATA_FILE, data_file(file) = "/data/files/{file}" => "/data/files/{file}";
    /// A release.
    RELEASE, release(number) = "/data/releases/{number}" => "/data/releases/{number}";
    /// The figures that a release changed.
    RELEASE_FIGURES, release_figures(number) = "/data/releases/{number}/figures" => "/data/releases/{number}/figures";
    /// Pinning a view, `?view=` being its address.
    FIGURE_NEW, figure_new() = "/figures/new" => "/figures/new";
    /// A figure, or with an ending one of its files: `svg`, `png`, `csv`, `xlsx`, `json`.
    FIGURE, figure(code) = "/figures/{code}" => "/figures/{code}";
    /// A figure alone, for pages of others.
    FIGURE_EMBED, figure_embed(code) = "/embed/figures/{code}" => "/embed/figures/{code}";
    /// All sources.
    SOURCES, sources() = "/data/sources" => "/data/sources";
    /// A source.
    SOURCE, source(id) = "/data/sources/{id}" => "/data/sources/{id}";
    /// Rows that were put aside.
    SET_ASIDE, set_aside() = "/data/set-aside" => "/data/set-aside";
    /// Who has which indicator in which year.
    COVERAGE, coverage() = "/data/coverage" => "/data/coverage";
    /// The API's page for people.
    API, api() = "/api/v1" => "/api/v1";
    /// The API's description.
    OPENAPI, openapi() = "/api/v1/openapi.json" => "/api/v1/openapi.json";
    /// Places, as data.
    API_PLACES, api_places() = "/api/v1/places" => "/api/v1/places";
    /// A place, as data.
    API_PLACE, api_place(slug) = "/api/v1/places/{slug}" => "/api/v1/places/{slug}";
    /// Indicators, as data.
    API_INDICATORS, api_indicators() = "/api/v1/indicators" => "/api/v1/indicators";
    /// An indicator, as data.
    API_INDICATOR, api_indicator(slug) = "/api/v1/indicators/{slug}" => "/api/v1/indicators/{slug}";
    /// Observations, as data.
    API_OBSERVATIONS, api_observations() = "/api/v1/observations" => "/api/v1/observations";
    /// Releases, as data.
    API_RELEASES, api_releases() = "/api/v1/releases" => "/api/v1/releases";
    /// A release, as data.
    API_RELEASE, api_release(number) = "/api/v1/releases/{number}" => "/api/v1/releases/{number}";
    /// Sources, as data.
    API_SOURCES, api_sources() = "/api/v1/sources" => "/api/v1/sources";
    /// A source, as data.
    API_SOURCE, api_source(id) = "/api/v1/sources/{id}" => "/api/v1/sources/{id}";
    /// Datasets, as data.
    API_DATASETS, api_datasets() = "/api/v1/datasets" => "/api/v1/datasets";
    /// Making an account.
    SIGN_UP, sign_up() = "/sign-up" => "/sign-up";
    /// Signing in.
    SIGN_IN, sign_in() = "/sign-in" => "/sign-in";
    /// The second step of signing in.
    SECOND_STEP, second_step() = "/sign-in/second-factor" => "/sign-in/second-factor";
    /// Signing out.
    SIGN_OUT, sign_out() = "/sign-out" => "/sign-out";
    /// One's own account.
    ACCOUNT, account() = "/account" => "/account";
    /// Proving an address, by a link in a mail.
    VERIFY_ADDRESS, verify_address(token) = "/account/verify/{token}" => "/account/verify/{token}";
    /// Asking for that mail again.
    /// Asking for a new password.
    RESET_PASSWORD, reset_password() = "/account/reset" => "/account/reset";
    /// Setting a password, by a link in a mail.
    SET_PASSWORD, set_password(token) = "/account/reset/{token}" => "/account/reset/{token}";
    /// Proving anew who one is.
    CONFIRM, confirm() = "/account/confirm" => "/account/confirm";
    /// One's password.
    ACCOUNT_PASSWORD, account_password() = "/account/password" => "/account/password";
    /// One's address.
    ACCOUNT_EMAIL, account_email() = "/account/email" => "/account/email";
    /// One's sessions.
    ACCOUNT_SESSIONS, account_sessions() = "/account/sessions" => "/account/sessions";
    /// One's second factor.
    ACCOUNT_SECOND_FACTOR, account_second_factor() = "/account/second-factor" => "/account/second-factor";
    /// New recovery codes.
    ACCOUNT_RECOVERY_CODES, account_recovery_codes() = "/account/second-factor/recovery-codes" => "/account/second-factor/recovery-codes";
    /// How often one is written to about news.
    ACCOUNT_NOTICES, account_notices() = "/account/notifications" => "/account/notifications";
    /// All that is held about oneself, as a file.
    ACCOUNT_DOWNLOAD, account_download() = "/account/download" => "/account/download";
    /// Deleting one's account.
    ACCOUNT_DELETE, account_delete() = "/account/delete" => "/account/delete";
    /// It is deleted.
    ACCOUNT_DELETED, account_deleted() = "/account/deleted" => "/account/deleted";
    /// One's news.
    NOTIFICATIONS, notifications() = "/notifications" => "/notifications";
    /// A piece of news; leads on to what it is about.
    NOTIFICATION, notification(id) = "/notifications/{id}" => "/notifications/{id}";
    /// Ending mails about news, by a link in a mail.
    UNSUBSCRIBE, unsubscribe(token) = "/unsubscribe/{token}" => "/unsubscribe/{token}";
    /// Administration.
    ADMIN, admin() = "/admin" => "/admin";
    /// Everyone with an account.
    ADMIN_PEOPLE, admin_people() = "/admin/people" => "/admin/people";
    /// Somebody with an account.
    ADMIN_PERSON, admin_person(id) = "/admin/people/{id}" => "/admin/people/{id}";
    /// Who holds which role, and what the roles may do.
    ADMIN_ROLES, admin_roles() = "/admin/roles" => "/admin/roles";
    /// The platform's settings.
    ADMIN_SETTINGS, admin_settings() = "/admin/settings" => "/admin/settings";
    /// The outbox.
    ADMIN_MAIL, admin_mail() = "/admin/mail" => "/admin/mail";
    /// Background work.
    ADMIN_JOBS, admin_jobs() = "/admin/jobs" => "/admin/jobs";
    /// The audit log.
    ADMIN_AUDIT, admin_audit() = "/admin/audit" => "/admin/audit";
    /// The audit log as a file.
    ADMIN_AUDIT_FILE, admin_audit_file() = "/admin/audit/events.csv" => "/admin/audit/events.csv";
    /// The stewards' desk.
    STEWARD, steward() = "/steward" => "/steward";
    /// Bringing a file.
    STEWARD_IMPORT, steward_import() = "/steward/import" => "/steward/import";
    /// What a steward brought: its faults, what it changes.
    STEWARD_WORK, steward_work(id) = "/steward/import/{id}" => "/steward/import/{id}";
    /// What the columns of a file are.
    STEWARD_COLUMNS, steward_columns(id) = "/steward/import/{id}/columns" => "/steward/import/{id}/columns";
    /// Publishing, dropping or comparing anew what was brought.
    STEWARD_DECISION, steward_decision(id) = "/steward/import/{id}/decision" => "/steward/import/{id}/decision";
    /// Correcting or disputing a value.
    STEWARD_CORRECT, steward_correct() = "/steward/correct" => "/steward/correct";
    /// Indicators whose texts can be edited.
    STEWARD_INDICATORS, steward_indicators() = "/steward/indicators" => "/steward/indicators";
    /// Editing the texts of an indicator.
    STEWARD_INDICATOR, steward_indicator(slug) = "/steward/indicators/{slug}" => "/steward/indicators/{slug}";
    /// A file that somebody sent.
    UPLOAD, upload(id) = "/uploads/{id}" => "/uploads/{id}";
    /// All threads, and search in them.
    THREADS, threads() = "/threads" => "/threads";
    /// The last active threads as a feed.
    THREADS_FEED, threads_feed() = "/threads.atom" => "/threads.atom";
    /// Starting a thread, `?subject=place:lezhe`.
    THREAD_NEW, thread_new() = "/threads/new" => "/threads/new";
    /// The threads on something, as a part of its page, `?subject=place:lezhe`.
    THREADS_ABOUT, threads_about() = "/threads/about" => "/threads/about";
    /// A thread by its number; leads on to its whole address.
    THREAD_NUMBER, thread_number(id) = "/threads/{id}" => "/threads/{id}";
    /// A thread.
    THREAD, thread(id, slug) = "/threads/{id}/{slug}" => "/threads/{id}/{slug}";
    /// The last posts of a thread as a feed.
    THREAD_FEED, thread_feed(id) = "/threads/{id}/feed.atom" => "/threads/{id}/feed.atom";
    /// Posting in a thread, `?to=7&quote=yes`.
    THREAD_REPLY, thread_reply(id) = "/threads/{id}/reply" => "/threads/{id}/reply";
    /// Keeping what is written so far; `new` where a thread is begun.
    THREAD_DRAFT, thread_draft(id) = "/threads/{id}/draft" => "/threads/{id}/draft";
    /// Following a thread, or no longer.
    THREAD_FOLLOW, thread_follow(id) = "/threads/{id}/follow" => "/threads/{id}/follow";
    /// What moderators do with a thread.
    THREAD_TEND, thread_tend(id) = "/threads/{id}/tend" => "/threads/{id}/tend";
    /// A post by its number; leads on to where it stands.
    POST, post(id) = "/posts/{id}" => "/posts/{id}";
    /// Changing a post.
    POST_EDIT, post_edit(id) = "/posts/{id}/edit" => "/posts/{id}/edit";
    /// What a post said before.
    POST_HISTORY, post_history(id) = "/posts/{id}/history" => "/posts/{id}/history";
    /// Deleting a post.
    POST_DELETE, post_delete(id) = "/posts/{id}/delete" => "/posts/{id}/delete";
    /// Saying of a post with one word what it is to one.
    POST_REACT, post_react(id) = "/posts/{id}/react" => "/posts/{id}/react";
    /// A file that hangs on a post.
    ATTACHMENT, attachment(id) = "/attachments/{id}" => "/attachments/{id}";
    /// All questions to municipalities, `?place=lezhe`.
    QUESTIONS, questions() = "/questions" => "/questions";
    /// Asking a municipality, `?place=lezhe`.
    QUESTION_NEW, question_new() = "/questions/new" => "/questions/new";
    /// How each municipality answers.
    QUESTIONS_RECORD, questions_record() = "/questions/municipalities" => "/questions/municipalities";
    /// A question by its number; leads on to its whole address.
    QUESTION_NUMBER, question_number(id) = "/questions/{id}" => "/questions/{id}";
    /// A question.
    QUESTION, question(id, slug) = "/questions/{id}/{slug}" => "/questions/{id}/{slug}";
    /// Answering it for the municipality, or refusing to, or giving notice that it takes longer.
    QUESTION_ANSWER, question_answer(id) = "/questions/{id}/answer" => "/questions/{id}/answer";
    /// Following it, or no longer.
    QUESTION_FOLLOW, question_follow(id) = "/questions/{id}/follow" => "/questions/{id}/follow";
    /// All policy dialogues.
    DIALOGUES, dialogues() = "/dialogues" => "/dialogues";
    /// Setting one up.
    DIALOGUE_NEW, dialogue_new() = "/dialogues/new" => "/dialogues/new";
    /// A dialogue.
    DIALOGUE, dialogue(slug) = "/dialogues/{slug}" => "/dialogues/{slug}";
    /// A stage of it.
    DIALOGUE_STAGE, dialogue_stage(slug, stage) = "/dialogues/{slug}/{stage}" => "/dialogues/{slug}/{stage}";
    /// Its question, background, access and timetable.
    DIALOGUE_EDIT, dialogue_edit(slug) = "/dialogues/{slug}/edit" => "/dialogues/{slug}/edit";
    /// Who hosts it, and who is invited.
    DIALOGUE_PEOPLE, dialogue_people(slug) = "/dialogues/{slug}/people" => "/dialogues/{slug}/people";
    /// Showing it to everyone.
    DIALOGUE_PUBLISH, dialogue_publish(slug) = "/dialogues/{slug}/publish" => "/dialogues/{slug}/publish";
    /// Following it, or no longer.
    DIALOGUE_FOLLOW, dialogue_follow(slug) = "/dialogues/{slug}/follow" => "/dialogues/{slug}/follow";
    /// Its timetable, for calendars.
    DIALOGUE_CALENDAR, dialogue_calendar(slug) = "/dialogues/{slug}/calendar.ics" => "/dialogues/{slug}/calendar.ics";
    /// Voting on one of its statements.
    STATEMENT_VOTE, statement_vote(slug) = "/dialogues/{slug}/say/vote" => "/dialogues/{slug}/say/vote";
    /// Making a statement in it.
    STATEMENT_NEW, statement_new(slug) = "/dialogues/{slug}/say/new" => "/dialogues/{slug}/say/new";
    /// One's own votes and statements in it.
    OWN_VOTES, own_votes(slug) = "/dialogues/{slug}/say/votes" => "/dialogues/{slug}/say/votes";
    /// Its statements, for hosts `?state=waiting`.
    STATEMENTS, statements(slug) = "/dialogues/{slug}/statements" => "/dialogues/{slug}/statements";
    /// A statement, with what its author and the hosts do with it.
    STATEMENT, statement(slug, id) = "/dialogues/{slug}/statements/{id}" => "/dialogues/{slug}/statements/{id}";
    /// Its opinion map.
    OPINION_MAP, opinion_map(slug) = "/dialogues/{slug}/map" => "/dialogues/{slug}/map";
    /// The numbers of its opinion map, as a file.
    OPINION_FILE, opinion_file(slug, name) = "/dialogues/{slug}/map/{name}" => "/dialogues/{slug}/map/{name}";
    /// Proposing something in a dialogue.
    DIALOGUE_PROPOSE, dialogue_propose(slug) = "/dialogues/{slug}/proposals/new" => "/dialogues/{slug}/proposals/new";
    /// A proposal, and what is said for and against it.
    DIALOGUE_PROPOSAL, dialogue_proposal(slug, id) = "/dialogues/{slug}/proposals/{id}" => "/dialogues/{slug}/proposals/{id}";
    /// Changing a proposal.
    DIALOGUE_PROPOSAL_EDIT, dialogue_proposal_edit(slug, id) = "/dialogues/{slug}/proposals/{id}/edit" => "/dialogues/{slug}/proposals/{id}/edit";
    /// Taking a proposal back.
    DIALOGUE_PROPOSAL_WITHDRAW, dialogue_proposal_withdraw(slug, id) = "/dialogues/{slug}/proposals/{id}/withdraw" => "/dialogues/{slug}/proposals/{id}/withdraw";
    /// Taking an argument back.
    DIALOGUE_ARGUMENT_WITHDRAW, dialogue_argument_withdraw(slug, id) = "/dialogues/{slug}/arguments/{id}/withdraw" => "/dialogues/{slug}/arguments/{id}/withdraw";
    /// Writing what is concluded.
    DIALOGUE_CONCLUDE, dialogue_conclude(slug) = "/dialogues/{slug}/conclude/edit" => "/dialogues/{slug}/conclude/edit";
    /// Writing down what somebody promised.
    DIALOGUE_COMMIT, dialogue_commit(slug) = "/dialogues/{slug}/commitments/new" => "/dialogues/{slug}/commitments/new";
    /// Taking a commitment out again.
    DIALOGUE_COMMITMENT_REMOVE, dialogue_commitment_remove(slug, id) = "/dialogues/{slug}/commitments/{id}/remove" => "/dialogues/{slug}/commitments/{id}/remove";
    /// Reporting on a commitment.
    DIALOGUE_REPORT, dialogue_report(slug, id) = "/dialogues/{slug}/commitments/{id}/report" => "/dialogues/{slug}/commitments/{id}/report";
    /// What was promised in all dialogues.
    COMMITMENTS, commitments() = "/commitments" => "/commitments";
    /// The mails of a trial.
    MAILBOX, mailbox() = "/mailbox" => "/mailbox";
    /// A mail of a trial.
    MAIL, mail(id) = "/mailbox/{id}" => "/mailbox/{id}";
    /// Reporting something, `?subject=kind:id`.
    REPORT, report() = "/report" => "/report";
    /// It was reported.
    REPORT_SENT, report_sent() = "/report/sent" => "/report/sent";
    /// What was reported, for those who decide.
    MODERATION, moderation() = "/moderation" => "/moderation";
    /// A case.
    MODERATION_CASE, moderation_case(id) = "/moderation/cases/{id}" => "/moderation/cases/{id}";
    /// Appeals.
    MODERATION_APPEALS, moderation_appeals() = "/moderation/appeals" => "/moderation/appeals";
    /// An appeal.
    MODERATION_APPEAL, moderation_appeal(id) = "/moderation/appeals/{id}" => "/moderation/appeals/{id}";
    /// What was decided, for everyone, without anybody in it.
    MODERATION_LOG, moderation_log() = "/moderation/log" => "/moderation/log";
    /// What was decided about oneself.
    ACCOUNT_DECISIONS, account_decisions() = "/account/decisions" => "/account/decisions";
}
