//! Reads of the network.

mod belonging;
mod institutions;
mod organisations;
mod trust;

pub use belonging::{
    Member, Request, Waiting, first_organisations, invitation_by_token, invitations, join_requests, members,
    memberships, own_request, person_page, waiting_for,
};
pub use institutions::{Institution, institution_of, institutions, places_of, speakers};
pub use organisations::{
    Details, Filter, Listed, SIZE, details, faces, find, list, logo, organisation_and_owner, places_of as works_in,
    seats, themes_of, with_logo,
};
pub use trust::{ClaimRow, claim_queue, claims_waiting, has_owner, own_claims, owners, verifications, with_owner};
