//! Reads of the network.

mod belonging;
mod cards;
mod co_hosts;
mod collaborations;
mod coverage;
mod directory;
mod events;
mod experiences;
mod feed;
mod funding;
mod institutions;
mod library;
mod library_proposals;
mod listing;
mod matching;
mod media;
mod messages;
mod messages_sent;
mod offers;
mod organisations;
mod partners;
mod people;
mod project_events;
mod projects;
mod reach;
mod reviews;
mod search;
mod titles;
mod tool_uses;
mod trust;
mod two_sides;
mod unseen;

pub use belonging::{
    Member, Request, Waiting, first_organisations, hidden_people, invitation_by_token, invitations, join_requests,
    members, memberships, own_request, person_page, waiting_for,
};
pub use cards::{Card, cards, unseen};
pub use co_hosts::{co_hosts_among, co_hosts_named, events_naming};
pub use collaborations::{
    COLLABORATIONS, Sort, collaboration_seen, collaboration_themes, collaborations, collaborations_about,
    collaborations_counted, collaborations_of, is_party, lasting, projects_seen, stands, state as collaboration_state,
    together_in, work_together,
};
pub use coverage::{grants_by_place, projects_by_place};
pub use directory::{ALL, CHANGES, changes, directory, edition, entries_of};
pub use events::{
    ATTENDING, EVENTS, EventRow, EventsAsked, attendance, attending, event, event_by_id, events, events_between,
    events_by_place, events_fed, events_of, own_events, projects_to_choose, published_project, seat_of,
};
pub use experiences::{
    EXPERIENCES, ExperienceRow, ExperiencesAsked, USES, experience, experience_by_id, experiences, experiences_citing,
    experiences_of, figures_of, use_and_experience, used_by_organisation, uses_by, uses_of, whole as whole_experiences,
};
pub use feed::{At, FOLLOWED_MOST, Followed, News, Why, digest_of, feed, followed, follows, reasons};
pub use funding::{
    CallName, CallRow, GRANTS, GrantRow, call, call_names, calls, calls_of, calls_of_programme, grant, grants_of,
    grants_of_call, grants_without_call, programme, programmes, programmes_of,
};
pub use institutions::{Institution, institution_of, institutions, places_of, speakers};
pub use library::{LIBRARY, ResourcesAsked, ToolsAsked, alternatives, resource, resources, tool, tool_names, tools};
pub use library_proposals::{
    PROPOSALS, own_proposals, own_proposals_counted, proposal, proposal_became, proposals_waiting, waiting_proposals,
};
pub use listing::{Own, own_listing, shows_organisations};
pub use matching::{Found, found_for};
pub use media::{media, media_of};

pub(super) use media::is_of;
pub use messages::{
    CONVERSATIONS, Conversation, blocking, blocks, blocks_between, conversation, conversation_of, conversations,
    conversations_of, message_seen, messages, messages_around, messages_by_id, own_messages, read_to, speaks_for,
    unread_conversations,
};
pub use messages_sent::{MessageSent, messages_sent};
pub use offers::{
    OFFERS, OfferRow, OffersAsked, answered_by, answers, answers_of, answers_waiting, offer, offer_by_id, offers,
    offers_of, open_offers_of,
};
pub use organisations::{
    Details, SIZE, details, faces, find, list, logo, named, organisation_and_owner, places_of as works_in, seats,
    themes_of, with_logo,
};
pub use partners::{
    NEAR, names_holding, organisations_called, outside_partners, partners_among, partners_named, projects_joined,
};
pub use people::{Named, blocked_among, named_people};
pub use project_events::events_of_project;
pub use projects::{
    PROJECTS, ProjectRow, Sought, WholeProject, grants_of_several, project, project_by_id, projects, projects_of,
};
pub use reach::{When, closed};
pub use reviews::{
    REVIEWS, ReviewedThing, resource_ratings, review_by_id, review_of, review_stands, reviews, reviews_of_organisation,
    tool_ratings,
};
pub use search::{FEW, Few, FoundOfNetwork, found_of_network};
pub use titles::{Titled, experiences_titled, projects_titled, shown_experience, shown_project, targets_to_look_at};
pub use tool_uses::{TOOL_USES, tool_use_by_id, tool_use_of, tools_used_by, uses};
pub use trust::{ClaimRow, claim_queue, claims_waiting, has_owner, own_claims, owners, verifications, with_owner};
pub use two_sides::{OwnSides, answer_by_id, offers_all_see, own_sides};
pub use unseen::{Hidden, hidden_of};
