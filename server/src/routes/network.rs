//! The pages of the network.

use axum::Router;
use axum::routing::{get, post};
use bashke_views::paths;

use super::back;
use crate::App;
use crate::network::pages as network;
use network::experiences::files::OfExperiences;
use network::projects::files::OfProjects;

/// The room's routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(paths::NETWORK, get(network::directory::page))
        .route(paths::NETWORK_COVERAGE, get(network::coverage::page))
        .route(paths::ORGANISATIONS, get(network::directory::moved))
        .route(
            paths::ACCOUNT_LISTING,
            get(network::listing::page).post(network::listing::submit),
        )
        .route(paths::CALLS, get(network::calls::list))
        .route(
            paths::CALL_NEW,
            get(network::funding::call::new_page).post(network::funding::call::create),
        )
        .route(paths::CALL, get(network::calls::page))
        .route(
            paths::CALL_EDIT,
            get(network::funding::call::page).post(network::funding::call::submit),
        )
        .route(
            paths::PROGRAMME_NEW,
            get(network::funding::programme::new_page).post(network::funding::programme::create),
        )
        .route(paths::PROGRAMME, get(network::funding::programme::page))
        .route(
            paths::PROGRAMME_EDIT,
            get(network::funding::programme::edit_page).post(network::funding::programme::submit),
        )
        .route(
            paths::GRANT_NEW,
            get(network::funding::grant::new_page).post(network::funding::grant::create),
        )
        .route(
            paths::GRANT_EDIT,
            get(network::funding::grant::page).post(network::funding::grant::submit),
        )
        .route(paths::OFFERS, get(network::offers::list::page))
        .route(
            paths::OFFER_NEW,
            get(network::offers::edit::new_page).post(network::offers::edit::create),
        )
        .route(paths::OFFERS_MINE, get(network::offers::mine::page))
        .route(
            paths::OFFER,
            get(network::offers::one::page).post(network::offers::one::submit),
        )
        .route(
            paths::OFFER_EDIT,
            get(network::offers::edit::page).post(network::offers::edit::submit),
        )
        .route(
            paths::OFFER_ANSWERS,
            post(network::offers::answers::submit).get(back::above),
        )
        .route(paths::COLLABORATIONS, get(network::collaborations::list::page))
        .route(
            paths::COLLABORATION_NEW,
            get(network::collaborations::new::page).post(network::collaborations::new::submit),
        )
        .route(
            paths::COLLABORATION,
            get(network::collaborations::one::page).post(network::collaborations::one::submit),
        )
        .route(paths::MESSAGES, get(network::messages::list::page))
        .route(
            paths::MESSAGE_NEW,
            get(network::messages::new::page).post(network::messages::new::submit),
        )
        .route(
            paths::CONVERSATION,
            get(network::messages::one::page).post(network::messages::one::submit),
        )
        .route(
            paths::ACCOUNT_BLOCKED,
            get(network::messages::blocked::page).post(network::messages::blocked::submit),
        )
        .route(paths::EVENTS, get(network::events::list::page))
        .route(
            paths::EVENT_NEW,
            get(network::events::edit::new_page).post(network::events::edit::create),
        )
        .route(paths::EVENTS_FEED, get(network::events::calendar::feed))
        .route(
            paths::EVENT,
            get(network::events::one::page).post(network::events::co_host::submit),
        )
        .route(
            paths::EVENT_EDIT,
            get(network::events::edit::page).post(network::events::edit::submit),
        )
        .route(
            paths::EVENT_REGISTRATION,
            post(network::events::one::register).get(back::above),
        )
        .route(paths::EVENT_FILE, get(network::events::calendar::file))
        .route(paths::ACCOUNT_HOME, get(network::following::home::page))
        .route(
            paths::ACCOUNT_FOLLOWING,
            get(network::following::list::page).post(network::following::list::submit),
        )
        .route(paths::PROJECTS, get(network::projects::list::page))
        .route(
            paths::PROJECT_NEW,
            get(network::projects::edit::new_page).post(network::projects::edit::create),
        )
        .route(
            paths::PROJECT,
            get(network::projects::one::page).post(network::projects::one::submit),
        )
        .route(
            paths::PROJECT_EDIT,
            get(network::projects::edit::page).post(network::projects::edit::submit),
        )
        .route(
            paths::PROJECT_FILES,
            get(network::media::page::<OfProjects>).post(network::media::submit::<OfProjects>),
        )
        .route(paths::PROJECT_FILE, get(network::media::file::<OfProjects>))
        .route(paths::EXPERIENCES, get(network::experiences::list))
        .route(
            paths::EXPERIENCE_NEW,
            get(network::experiences::edit::new_page).post(network::experiences::edit::create),
        )
        .route(
            paths::EXPERIENCE,
            get(network::experiences::page).post(network::experiences::edit::publish),
        )
        .route(
            paths::EXPERIENCE_EDIT,
            get(network::experiences::edit::page).post(network::experiences::edit::submit),
        )
        .route(
            paths::EXPERIENCE_USE_NEW,
            get(network::experiences::uses::new_page).post(network::experiences::uses::create),
        )
        .route(
            paths::EXPERIENCE_USE,
            get(network::experiences::uses::page).post(network::experiences::uses::submit),
        )
        .route(
            paths::EXPERIENCE_CHOICE,
            get(network::experiences::choosing::page).post(network::experiences::choosing::submit),
        )
        .route(
            paths::EXPERIENCE_FILES,
            get(network::media::page::<OfExperiences>).post(network::media::submit::<OfExperiences>),
        )
        .route(paths::EXPERIENCE_FILE, get(network::media::file::<OfExperiences>))
        .route(paths::RESOURCES, get(network::resources::list))
        .route(
            paths::RESOURCE_NEW,
            get(network::resource_edit::new_page).post(network::resource_edit::create),
        )
        .route(paths::RESOURCE, get(network::resources::page))
        .route(
            paths::RESOURCE_REVIEW,
            get(network::reviews::resource_page).post(network::reviews::resource_submit),
        )
        .route(
            paths::RESOURCE_EDIT,
            get(network::resource_edit::page).post(network::resource_edit::submit),
        )
        .route(paths::TOOLS, get(network::tools::list))
        .route(
            paths::TOOL_NEW,
            get(network::tool_edit::new_page).post(network::tool_edit::create),
        )
        .route(paths::TOOL, get(network::tools::page))
        .route(
            paths::TOOL_USE,
            get(network::tool_uses::page).post(network::tool_uses::submit),
        )
        .route(
            paths::TOOL_REVIEW,
            get(network::reviews::tool_page).post(network::reviews::tool_submit),
        )
        .route(
            paths::TOOL_EDIT,
            get(network::tool_edit::page).post(network::tool_edit::submit),
        )
        .route(paths::PROPOSALS, get(network::library_proposals::list::page))
        .route(
            paths::PROPOSAL,
            get(network::library_proposals::one::page).post(network::library_proposals::one::submit),
        )
        .route(
            paths::PROPOSAL_TAKE,
            get(network::library_proposals::take::page).post(network::library_proposals::take::submit),
        )
        .route(
            paths::ORGANISATION_NEW,
            get(network::edit::new_page).post(network::edit::create),
        )
        .route(paths::ORGANISATION, get(network::profile::page))
        .route(
            paths::ORGANISATION_EDIT,
            get(network::edit::page).post(network::edit::submit),
        )
        .route(
            paths::ORGANISATION_LOGO,
            get(network::logo::page).post(network::logo::submit),
        )
        .route(
            paths::ORGANISATION_MEMBERS,
            get(network::members::page).post(network::members::submit),
        )
        .route(
            paths::ORGANISATION_JOIN,
            get(network::members::join_page).post(network::members::join),
        )
        .route(
            paths::ORGANISATION_CLAIM,
            get(network::claim::page).post(network::claim::submit),
        )
        .route(
            paths::INVITATION,
            get(network::invitations::page).post(network::invitations::submit),
        )
        .route(
            paths::ACCOUNT_ORGANISATIONS,
            get(network::mine::page).post(network::mine::submit),
        )
        .route(paths::PERSON, get(network::people::page))
        .route(paths::UPLOAD, get(network::logo::picture))
        .route(
            paths::ADMIN_CLAIMS,
            get(network::admin::claims).post(network::admin::decide),
        )
        .route(paths::ADMIN_ORGANISATIONS, get(network::admin::list))
        .route(
            paths::ADMIN_ORGANISATION,
            get(network::admin::one).post(network::admin::submit),
        )
}
