//! Writes of the network.

mod called;
mod claims;
mod collaborations;
mod digest;
mod events;
mod experiences;
mod following;
mod funding;
mod held;
mod invitations;
mod leaving;
mod library;
mod library_proposals;
mod listing;
mod listing_oneself;
mod logo;
mod media;
mod members;
mod messages;
mod naming;
mod news;
mod offers;
mod partners;
mod profile;
mod projects;
mod requests;
mod reviews;
mod seed;
mod targets;
mod telling;
mod tool_uses;
mod verification;

pub use claims::{claim, decide};
pub use collaborations::{Asked, ask_collaboration, decide_collaboration, end_collaboration, withdraw_collaboration};
pub use digest::{ask_for_digests, choose_digest, end_digest, make_digest};
pub use events::{
    Change, cancel_event, co_host_is_clear, decide_co_host, edit_event, move_up_at_event, plan_event,
    register_for_event, remind_of_event, tell_attending, unregister_from_event,
};
pub use experiences::{
    change_use, choose_experience, edit_experience, figures_changed, publish_experience, take_back_choice,
    use_experience, withdraw_use, write_experience,
};
pub use following::{follow_in_network, following};
pub use funding::{edit_call, edit_grant, edit_programme, list_call, list_grant, list_programme, recipient};
pub use invitations::{Chosen, accept, invite, withdraw};
pub use leaving::{leave as leave_all, obstacles};
pub use library::{edit_resource, edit_tool, list_resource, list_tool, withdraw_resource, withdraw_tool};
pub use library_proposals::{decline_proposal, propose, take_proposal, withdraw_proposal};
pub use listing_oneself::{list_oneself, renamed};
pub use logo::{remove_logo, set_logo};
pub use media::{add_media, before_media, change_media, move_media, remove_media};
pub use members::{hand_over, leave, remove, set_standing};
pub use messages::{Sent, To, block, read_conversation, unblock, write_message};
pub use news::{tell_of_event, tell_of_offer};
pub use offers::{
    answer_offer, close_offer, decide_answer, edit_offer, expire_offers, match_offer, remind_of_offers, renew_offer,
    seen_otherwise, withdraw_answer, write_offer,
};
pub use partners::{decide_partner, partners_are_clear};
pub use profile::{create, edit};
pub use projects::{create_project, edit_project, publish_project};
pub use requests::{ask_to_join, decide_request};
pub use reviews::{withdraw_review, write_review};
pub use seed::{
    seed_demonstration, seed_demonstration_picture, seed_demonstration_told, seed_network, seed_organisations,
    verify_demonstration,
};
pub use targets::tell_of_targets;
pub use tool_uses::{tell_tool_use, withdraw_tool_use};
pub use verification::{Mark, remind, set_mail_domain, verify};

use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait};

/// How many rows are written by one statement: far below what either database takes.
const CHUNK: usize = 500;

/// Writes rows, so many a statement; nothing where there are none.
async fn write<A: ActiveModelTrait>(db: &impl ConnectionTrait, rows: impl IntoIterator<Item = A>) -> Result<(), DbErr> {
    let rows: Vec<A> = rows.into_iter().collect();
    for chunk in rows.chunks(CHUNK) {
        <A::Entity as EntityTrait>::insert_many(chunk.to_vec())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
