//! Pages of the network: the directory, calls and grants, organisations, who belongs to them, and how they are trusted.

mod admin;
mod calls;
mod claim;
mod collaborations;
mod coverage;
mod directory;
mod duration;
mod edit;
mod events;
mod experiences;
mod following;
mod funding;
mod invitation;
mod library_form;
mod library_proposals;
mod listing;
mod media;
mod members;
mod messages;
mod mine;
mod money;
mod offers;
mod own_word;
mod parts;
mod person;
mod profile;
mod projects;
mod resource_edit;
mod resources;
mod reviews;
mod said;
mod shown;
mod tool_edit;
mod tool_use;
mod tools;
mod ways_in;

pub use admin::{
    AdminLine, AdminList, AdminOrganisation, ClaimLine, ClaimsPage, DecisionLine, MarkLine, admin_list,
    admin_organisation, claims,
};
pub use calls::{CallLine, CallPage, CallsPage, GrantLine, SourceLine, call, calls};
pub use claim::{ClaimPage, claim, join};
pub use collaborations::{
    CollaborationForm, CollaborationLine, CollaborationPage, CollaborationsPage, Ended, InTheWay, SaidBy,
    collaboration, collaboration_new, collaborations,
};
pub use coverage::{CoverageLine, CoveragePage, ThemeLine, coverage};
pub use directory::{DirectoryPage, Entry, FacetChoice, FacetView, PlaceLine, Seen, directory};
pub use edit::{EditPage, LogoPage, edit, logo};
pub use events::{
    Attendance, Attending, CoHost, DayCell, DayEvent, EventForm, EventLine, EventPage, EventsPage, EventsSeen,
    MonthView, event, event_edit, events,
};
pub use experiences::{
    ChoiceForm, ChosenView, ExperienceEditPage, ExperienceLine, ExperiencePage, ExperiencesPage, UseForm, UseLine,
    UsedLine, UsesView, experience, experience_choice, experience_edit, experience_use, experiences,
};
pub use following::{FeedLine, FollowedLine, FollowingPage, HomeMatches, HomePage, following, home};
pub use funding::{
    CallForm, GrantForm, ProgrammeForm, ProgrammePage, call_edit, grant_edit, programme, programme_edit,
};
pub use invitation::{Invitation, Reader, invitation, stale};
pub use library_form::{LibraryForm, LibraryWay};
pub use library_proposals::{ProposalAnswer, ProposalLine, ProposalPage, ProposalsPage, proposal, proposals};
pub use listing::{ListingPage, listing};
pub use media::{FileLine, FilesPage, MediaView, PictureView, files_page};
pub use members::{InvitationLine, MemberLine, MembersPage, RequestLine, members};
pub use messages::{
    BlockLine, BlockedPage, ConversationLine, ConversationPage, MessageForm, MessageLine, MessagesPage, Shut, Side,
    blocked, conversation, message_new, messages,
};
pub use mine::{Mine, MinePage, WaitingLine, mine};
pub use money::Money;
pub use offers::{
    AnswerLine, MatchLine, MatchReasons, MineLine, Nearness, OfferForm, OfferLine, OfferPage, OfferStands,
    OffersMinePage, OffersPage, OwnAnswer, Words, offer, offer_edit, offers, offers_mine,
};
pub use own_word::OwnWord;
pub use person::{PersonPage, person};
pub use profile::{DialogueJoined, Logo, OrganisationPage, profile};
pub use projects::{
    MovedView, OutsideLine, PartnersView, ProjectForm, ProjectLine, ProjectPage, ProjectsPage, StepLine, StepRow,
    TargetRow, TargetView, ValueView, project, project_edit, projects,
};
pub use resource_edit::{ResourceForm, resource_edit};
pub use resources::{ResourceLine, ResourcePage, ResourcesPage, resource, resources};
pub use reviews::{ReviewForm, ReviewLine, ReviewWay, ReviewsPart, review_edit};
pub use said::Said;
pub use shown::{Hidden, Shown};
pub use tool_edit::{ToolForm, tool_edit};
pub use tool_use::{ToolUseForm, tool_use_edit};
pub use tools::{ToolLine, ToolPage, ToolUseLine, ToolsPage, tool, tools};
pub use ways_in::{network_indicator, network_place};

use maud::{Markup, html};

pub(crate) use following::follow_link;
use parts::parts;

use crate::Cx;
use crate::components::{Link, NoticeKind, breadcrumbs, definitions, notice};
use crate::layout::{self, Page, Room};
use crate::paths;

/// A page of the room; `listed` where search engines may list it.
fn page(cx: &Cx<'_>, title: &str, listed: bool, body: Markup) -> Markup {
    layout::page(
        cx,
        &Page {
            indexable: listed,
            room: Room::Network,
            ..Page::new(title, body)
        },
    )
}

/// The way from the list to a page of an organisation.
fn trail(cx: &Cx<'_>, organisation: Option<(&str, &str)>, here: &str) -> Markup {
    let mut steps = vec![Link::new(cx.t("directory-title"), cx.url(paths::NETWORK))];
    if let Some((slug, name)) = organisation {
        steps.push(Link::new(name, cx.url(&paths::organisation(slug))));
    }
    breadcrumbs(cx, &steps, here)
}

/// Says to those whose something is, and to moderators, that nobody else sees it.
fn hidden_notice(cx: &Cx<'_>, hidden: impl Into<Hidden>) -> Markup {
    let key = match hidden.into() {
        Hidden::No => return html! {},
        Hidden::Itself => "network-hidden-from-others",
        Hidden::Organisation => "network-organisation-hidden",
    };
    html! { p.notice.notice-warning { (cx.t(key)) } }
}

/// Why something cannot be changed, for those whom it concerns.
fn locked_notice(why: Option<&str>) -> Markup {
    html! { @if let Some(why) = why { p.notice.notice-warning #locked { (why) } } }
}

/// The way to why one is suspended.
fn why_suspended(cx: &Cx<'_>) -> Markup {
    html! { p { (cx.t("suspended-why")) " " a href=(cx.url(paths::ACCOUNT_DECISIONS)) { (cx.t("decisions-title")) } } }
}

/// What comes of it that nobody speaks for an organisation, and the way for its people to claim it.
fn claim_way(cx: &Cx<'_>, text: &str, slug: &str) -> Markup {
    html! {
        p { (text) }
        p { a href=(cx.url(&paths::organisation_claim(slug))) { (cx.t("organisations-claim-title")) } }
    }
}

/// What was just done, told on the page that comes after it.
fn done_notice(cx: &Cx<'_>, done: Option<&str>) -> Markup {
    html! {
        @if let Some(done) = done {
            div.notice.notice-done role="status" { p { (cx.t(&format!("organisations-done-{done}"))) } }
        }
    }
}

/// The same in words that are ready.
fn told(done: Option<String>) -> Markup {
    html! {
        @if let Some(done) = done { div.notice.notice-done role="status" { p { (done) } } }
    }
}

/// Why somebody who writes for no organisation cannot tell that something was used, and the way there.
fn told_by_organisations(cx: &Cx<'_>) -> Markup {
    html! {
        p.muted {
            (cx.t("uses-who")) " "
            a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("uses-organisations")) }
        }
    }
}

/// What somebody else saved while a form was open, above what was typed: names of fields and what stands in them.
fn meanwhile(cx: &Cx<'_>, stands: &[(String, String)]) -> Markup {
    let entries: Vec<(String, Markup)> = stands
        .iter()
        .map(|(name, text)| (name.clone(), html! { span.as-typed { (text) } }))
        .collect();
    notice(
        cx,
        NoticeKind::Warning,
        &cx.t("said-meanwhile"),
        html! { p { (cx.t("said-meanwhile-text")) } (definitions(&entries)) },
    )
}

/// What could not be done, where it belongs to no field.
fn problem_notice(problem: Option<&str>) -> Markup {
    html! {
        @if let Some(problem) = problem { div.error-summary role="alert" { p { (problem) } } }
    }
}

/// The verified mark.
fn verified_mark(cx: &Cx<'_>) -> Markup {
    html! { span.tag.tag-verified { "✓ " (cx.t("organisations-verified")) } }
}

/// Text that people wrote: paragraphs and line ends are kept, nothing else.
fn paragraphs(text: &str) -> Markup {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    html! {
        @for part in parts {
            p { @for (number, line) in part.lines().enumerate() { @if number > 0 { br; } (line) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_shown_as_they_wrote_it_and_as_nothing_else() {
        let shown = paragraphs("<b>Një</b>\ndy\n\n\n  tre ").into_string();
        assert_eq!(shown, "<p>&lt;b&gt;Një&lt;/b&gt;<br>dy</p><p>tre</p>");
        assert_eq!(paragraphs(" \n\n ").into_string(), "");
    }
}
