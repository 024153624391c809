//! The whole URL map, one line a route, grouped by room.
//!
//! The words are the same in both languages; [`split_language`] takes `/en` off before the map is asked.

mod dialogue;
mod network;
mod training;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;
use memory_serve::CacheControl;
use tower::ServiceBuilder;
use tower::util::MapRequestLayer;

use crate::App;
use crate::accounts::pages as accounts;
use crate::finance::{api, pages as finance};
use crate::moderation::pages as moderation;
use crate::platform::request::split_language;
use crate::platform::{health, layers};

/// All routes with what stands around them.
pub fn router(app: App) -> Router {
    let routes = Router::new()
        // finance
        .route(paths::HOME, get(finance::home::page))
        .route(paths::SEARCH, get(finance::search::page))
        .route(paths::PLACES, get(finance::places::list))
        .route(paths::PLACE, get(finance::places::page))
        .route(paths::PLACE_FILE, get(finance::places::file))
        .route(paths::BRIEF, get(finance::brief::page))
        .route(paths::BRIEF_FILE, get(finance::brief::file))
        .route(paths::INDICATORS, get(finance::indicators::list))
        .route(paths::INDICATOR, get(finance::indicators::page))
        .route(paths::INDICATOR_FILE, get(finance::indicators::file))
        .route(paths::COMPARE, get(finance::compare::page))
        .route(paths::COMPARE_FILE, get(finance::compare::file))
        .route(paths::RANKING, get(finance::ranking::page))
        .route(paths::RANKING_FILE, get(finance::ranking::file))
        .route(paths::MAP, get(finance::map::page))
        .route(paths::MAP_FILE, get(finance::map::file))
        .route(paths::EXPLORE, get(finance::explore::page))
        .route(paths::EXPLORE_FILE, get(finance::explore::file))
        .route(paths::REGION, get(finance::region::page))
        .route(paths::REGION_FILE, get(finance::region::file))
        .route(paths::METHODOLOGY, get(finance::methodology::page))
        .route(paths::GLOSSARY, get(finance::glossary::page))
        .route(paths::DATA, get(finance::data::page))
        .route(paths::DATA_FILE, get(finance::data::file))
        .route(paths::SET_ASIDE, get(finance::data::set_aside))
        .route(paths::COVERAGE, get(finance::data::coverage))
        .route(paths::RELEASE, get(finance::releases::page))
        .route(paths::RELEASE_FIGURES, get(finance::figures::revised::list))
        .route(
            paths::FIGURE_NEW,
            get(finance::figures::new::page).post(finance::figures::new::submit),
        )
        .route(paths::FIGURE, get(finance::figures::page::show))
        .route(paths::FIGURE_EMBED, get(finance::figures::page::embed))
        .route(paths::SOURCES, get(finance::sources::list))
        .route(paths::SOURCE, get(finance::sources::page))
        .route(paths::API, api::read(api::people::page))
        .route(paths::OPENAPI, api::read(api::openapi::openapi))
        .route(paths::API_PLACES, api::read(api::places::list))
        .route(paths::API_PLACE, api::read(api::places::one))
        .route(paths::API_INDICATORS, api::read(api::indicators::list))
        .route(paths::API_INDICATOR, api::read(api::indicators::one))
        .route(paths::API_OBSERVATIONS, api::read(api::observations::list))
        .route(paths::API_RELEASES, api::read(api::releases::list))
        .route(paths::API_RELEASE, api::read(api::releases::one))
        .route(paths::API_SOURCES, api::read(api::sources::list))
        .route(paths::API_SOURCE, api::read(api::sources::one))
        .route(paths::API_DATASETS, api::read(api::datasets::list))
        .route(paths::STEWARD, get(finance::steward::home::page))
        .route(
            paths::STEWARD_IMPORT,
            get(finance::steward::upload::page).post(finance::steward::upload::submit),
        )
        .route(
            paths::STEWARD_WORK,
            get(finance::steward::work::page).post(finance::steward::upload::mend),
        )
        .route(
            paths::STEWARD_COLUMNS,
            get(finance::steward::columns::page).post(finance::steward::columns::submit),
        )
        .route(paths::STEWARD_DECISION, post(finance::steward::work::decide))
        .route(
            paths::STEWARD_CORRECT,
            get(finance::steward::correct::page).post(finance::steward::correct::submit),
        )
        .route(paths::STEWARD_INDICATORS, get(finance::steward::indicator::list))
        .route(
            paths::STEWARD_INDICATOR,
            get(finance::steward::indicator::page).post(finance::steward::indicator::submit),
        )
        // accounts
        .route(
            paths::SIGN_UP,
            get(accounts::sign_up::page).post(accounts::sign_up::submit),
        )
        .route(
            paths::SIGN_IN,
            get(accounts::sign_in::page).post(accounts::sign_in::submit),
        )
        .route(
            paths::SECOND_STEP,
            get(accounts::sign_in::second_page).post(accounts::sign_in::second_submit),
        )
        .route(paths::SIGN_OUT, post(accounts::sign_in::sign_out))
        .route(
            paths::VERIFY_ADDRESS,
            get(accounts::verify::page).post(accounts::verify::submit),
        )
        .route(
            paths::RESET_PASSWORD,
            get(accounts::reset::page).post(accounts::reset::submit),
        )
        .route(
            paths::SET_PASSWORD,
            get(accounts::reset::set_page).post(accounts::reset::set),
        )
        .route(
            paths::ACCOUNT,
            get(accounts::account::page).post(accounts::account::submit),
        )
        .route(
            paths::CONFIRM,
            get(accounts::account::confirm_page).post(accounts::account::confirm),
        )
        .route(
            paths::ACCOUNT_PASSWORD,
            get(accounts::account::password_page).post(accounts::account::password),
        )
        .route(
            paths::ACCOUNT_EMAIL,
            get(accounts::account::email_page).post(accounts::account::email),
        )
        .route(
            paths::ACCOUNT_SESSIONS,
            get(accounts::account::sessions_page).post(accounts::account::sessions),
        )
        .route(
            paths::ACCOUNT_SECOND_FACTOR,
            get(accounts::second_factor::page).post(accounts::second_factor::submit),
        )
        .route(
            paths::ACCOUNT_RECOVERY_CODES,
            post(accounts::second_factor::recovery_codes),
        )
        .route(
            paths::ACCOUNT_NOTICES,
            get(accounts::notifications::choices_page).post(accounts::notifications::choices),
        )
        .route(
            paths::ACCOUNT_DOWNLOAD,
            get(accounts::my_data::download_page).post(accounts::my_data::download),
        )
        .route(
            paths::ACCOUNT_DELETE,
            get(accounts::my_data::delete_page).post(accounts::my_data::delete),
        )
        .route(paths::ACCOUNT_DELETED, get(accounts::my_data::deleted))
        .route(
            paths::NOTIFICATIONS,
            get(accounts::notifications::list).post(accounts::notifications::submit),
        )
        .route(paths::NOTIFICATION, get(accounts::notifications::open))
        .route(
            paths::UNSUBSCRIBE,
            get(accounts::notifications::unsubscribe_page).post(accounts::notifications::unsubscribe),
        )
        .route(paths::ADMIN, get(accounts::admin::page))
        .route(paths::ADMIN_PEOPLE, get(accounts::admin::people::list))
        .route(
            paths::ADMIN_PERSON,
            get(accounts::admin::people::one).post(accounts::admin::people::submit),
        )
        .route(paths::ADMIN_ROLES, get(accounts::admin::roles::page))
        .route(
            paths::ADMIN_SETTINGS,
            get(accounts::admin::platform::settings_page).post(accounts::admin::platform::set),
        )
        .route(
            paths::ADMIN_MAIL,
            get(accounts::admin::platform::mails).post(accounts::admin::platform::send_again),
        )
        .route(
            paths::ADMIN_JOBS,
            get(accounts::admin::platform::jobs).post(accounts::admin::platform::revive),
        )
        .route(paths::ADMIN_AUDIT, get(accounts::admin::audit::page))
        .route(paths::ADMIN_AUDIT_FILE, get(accounts::admin::audit::file))
        .route(paths::MAILBOX, get(accounts::mailbox::list))
        .route(paths::MAIL, get(accounts::mailbox::one))
        // moderation
        .route(
            paths::REPORT,
            get(moderation::report::page).post(moderation::report::submit),
        )
        .route(paths::REPORT_SENT, get(moderation::report::sent))
        .route(paths::MODERATION, get(moderation::queue::page))
        .route(
            paths::MODERATION_CASE,
            get(moderation::case::page).post(moderation::case::submit),
        )
        .route(paths::MODERATION_APPEALS, get(moderation::appeals::list))
        .route(
            paths::MODERATION_APPEAL,
            get(moderation::appeals::page).post(moderation::appeals::submit),
        )
        .route(paths::MODERATION_LOG, get(moderation::log::page))
        .route(
            paths::ACCOUNT_DECISIONS,
            get(moderation::mine::page).post(moderation::mine::submit),
        )
        .merge(network::routes())
        .merge(dialogue::routes())
        .merge(training::routes())
        // platform
        .route("/robots.txt", get(health::robots))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .nest(&assets_prefix(), assets())
        .fallback(health::nowhere);
    let map = layers::around(routes, &app);
    Router::new().fallback_service(
        ServiceBuilder::new()
            .layer(MapRequestLayer::new(split_language))
            .service(map),
    )
}

/// What stands before an asset's name: it changes with the content of the assets, so they may be kept for ever.
#[must_use]
pub fn assets_prefix() -> String {
    format!("/assets/{}", env!("ASSETS_DIGEST"))
}

fn assets() -> Router<App> {
    memory_serve::load!()
        .index_file(None)
        .html_cache_control(CacheControl::Long)
        .cache_control(CacheControl::Custom("public, max-age=31536000, immutable"))
        .into_router()
}

/// Keeps the figures as new as the database's: looks for a new release again and again.
pub async fn follow_releases(app: Arc<App>) {
    let mut ticks = tokio::time::interval(std::time::Duration::from_secs(app.config.poll_seconds));
    loop {
        ticks.tick().await;
        match app.cubes.refresh(&app.db).await {
            Ok(true) => tracing::info!(release = app.cubes.current().newest(), "took in a new release"),
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, "could not look for a new release"),
        }
    }
}
