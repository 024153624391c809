//! Reads of the network.

mod belonging;
mod cards;
mod coverage;
mod directory;
mod experiences;
mod funding;
mod institutions;
mod library;
mod listing;
mod organisations;
mod trust;

pub use belonging::{
    Member, Request, Waiting, first_organisations, invitation_by_token, invitations, join_requests, members,
    memberships, own_request, person_page, waiting_for,
};
pub use cards::{Card, cards, unseen};
pub use coverage::{grants_by_place, projects_by_place};
pub use directory::{ALL, CHANGES, changes, directory, edition, entries_of};
pub use experiences::{EXPERIENCES, ExperienceRow, ExperiencesAsked, experience, experiences, with_themes_and_places};
pub use funding::{CallName, CallRow, GRANTS, GrantRow, call, call_names, calls, calls_of, grants_of, grants_of_call};
pub use institutions::{Institution, institution_of, institutions, places_of, speakers};
pub use library::{LIBRARY, ResourcesAsked, ToolsAsked, alternatives, resource, resources, tool, tools, uses};
pub use listing::{Own, own_listing, shows_organisations};
pub use organisations::{
    Details, SIZE, details, faces, find, list, logo, organisation_and_owner, seats, themes_of, with_logo,
};
pub use trust::{ClaimRow, claim_queue, claims_waiting, has_owner, own_claims, owners, verifications, with_owner};
