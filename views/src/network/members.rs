//! Who belongs to an organisation.

use bashke_vocabulary::Standing;
use maud::{Markup, html};

use super::{done_notice, page, paragraphs, problem_notice, trail};
use crate::components::{PageHead, page_head, tag};
use crate::forms::{FormState, Kind, button_form, form, line, pick, token, weighty_form};
use crate::{Cx, paths};

/// Somebody who belongs to it.
#[derive(Debug, Clone)]
pub struct MemberLine {
    /// Their key.
    pub id: i32,
    /// Their short name in addresses; none where moderators hid them, or the reader blocks them.
    pub slug: Option<String>,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub standing: Standing,
    /// Since when, in words.
    pub since: String,
    /// Whether it is the reader.
    pub me: bool,
}

/// Somebody who is invited.
#[derive(Debug, Clone)]
pub struct InvitationLine {
    /// The invitation's key.
    pub id: i32,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are invited as.
    pub standing: Standing,
    /// Until when, in words.
    pub until: String,
}

/// Somebody who asks to belong to it.
#[derive(Debug, Clone)]
pub struct RequestLine {
    /// The request's key.
    pub id: i32,
    /// Their short name in addresses; none where moderators hid them, or the reader blocks them.
    pub slug: Option<String>,
    /// Their name.
    pub name: String,
    /// What they say.
    pub word: String,
    /// When they asked, in words.
    pub asked: String,
}

/// Who belongs to an organisation, and who waits to.
#[derive(Debug, Clone)]
pub struct MembersPage {
    /// The organisation's short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Who belongs to it.
    pub members: Vec<MemberLine>,
    /// Who is invited; for whoever manages them.
    pub invitations: Vec<InvitationLine>,
    /// Who asks; for whoever manages them.
    pub requests: Vec<RequestLine>,
    /// Whether the reader decides who belongs to it.
    pub manages: bool,
    /// Whether the reader owns it.
    pub owns: bool,
    /// Whether the reader belongs to it.
    pub belongs: bool,
    /// What was just done.
    pub done: Option<String>,
    /// What could not be done.
    pub problem: Option<String>,
}

/// The page of who belongs to an organisation.
#[must_use]
pub fn members(cx: &Cx<'_>, data: &MembersPage, state: &FormState) -> Markup {
    let title = cx.t("organisations-members-title");
    let action = cx.url(&paths::organisation_members(&data.slug));
    let body = html! {
        div.narrow {
            (trail(cx, Some((&data.slug, &data.name)), &title))
            (page_head(&PageHead::new(&title).kicker(&data.name)))
            (done_notice(cx, data.done.as_deref()))
            (problem_notice(data.problem.as_deref()))
            @if data.manages && !data.requests.is_empty() { (requests(cx, data, &action)) }
            section {
                h2 { (cx.t("organisations-members")) }
                @if data.members.is_empty() { p.muted { (cx.t("organisations-members-none")) } }
                ul.entries role="list" { @for member in &data.members { li { (member_line(cx, data, member, &action)) } } }
                @if data.belongs {
                    (weighty_form(cx, &action, &[("do", "leave")], &cx.t("organisations-leave"),
                        &cx.t("organisations-leave-what"), &cx.t("organisations-leave-send")))
                }
            }
            @if data.manages { (invitations(cx, data, &action)) (invite(cx, &action, state)) }
        }
    };
    page(cx, &title, false, body)
}

fn member_line(cx: &Cx<'_>, data: &MembersPage, member: &MemberLine, action: &str) -> Markup {
    let id = member.id.to_string();
    html! {
        p.entry-title {
            (person(cx, member.slug.as_deref(), &member.name)) " "
            (tag(&cx.t(&format!("standing-{}", member.standing))))
            @if member.me { " " (tag(&cx.t("organisations-you"))) }
        }
        p.entry-text { (cx.ta("organisations-since", &[("date", member.since.as_str().into())])) }
        @if let Some(slug) = member.slug.as_deref().filter(|_| data.belongs && !member.me) {
            p.entry-text.small {
                a href=(format!("{}?to={slug}", cx.url(paths::MESSAGE_NEW))) { (cx.t("message-write")) span.visually-hidden { ": " (member.name) } }
            }
        }
        @if data.manages {
            form.member-form method="post" action=(action) {
                (token(cx))
                input type="hidden" name="do" value="standing";
                input type="hidden" name="person" value=(id);
                label for={ "standing-" (id) } { (cx.t("organisations-standing")) span.visually-hidden { ": " (member.name) } }
                select id={ "standing-" (id) } name="standing" {
                    @for standing in Standing::ALL {
                        option value=(standing.word()) selected[*standing == member.standing] { (cx.t(&format!("standing-{standing}"))) }
                    }
                }
                button.button.button-quiet type="submit" { (cx.t("form-save")) span.visually-hidden { ": " (member.name) } }
            }
        }
        @if data.owns && !member.me {
            (weighty_form(cx, action, &[("do", "hand-over"), ("person", &id)], &named(cx, "organisations-hand-over", &member.name),
                &named(cx, "organisations-hand-over-what", &member.name), &cx.t("organisations-hand-over-send")))
        }
        @if data.manages && !member.me {
            (weighty_form(cx, action, &[("do", "remove"), ("person", &id)], &named(cx, "organisations-remove", &member.name),
                &named(cx, "organisations-remove-what", &member.name), &cx.t("organisations-remove-send")))
        }
    }
}

fn person(cx: &Cx<'_>, slug: Option<&str>, name: &str) -> Markup {
    html! {
        @if let Some(slug) = slug { a href=(cx.url(&paths::person(slug))) { (name) } } @else { (name) }
    }
}

fn named(cx: &Cx<'_>, key: &str, name: &str) -> String {
    cx.ta(key, &[("name", name.into())])
}

fn requests(cx: &Cx<'_>, data: &MembersPage, action: &str) -> Markup {
    html! {
        section {
            h2 { (cx.t("organisations-requests")) }
            ul.entries role="list" {
                @for request in &data.requests {
                    @let id = request.id.to_string();
                    li {
                        p.entry-title { (person(cx, request.slug.as_deref(), &request.name)) }
                        p.entry-text { (cx.ta("organisations-asked-on", &[("date", request.asked.as_str().into())])) }
                        (paragraphs(&request.word))
                        (button_form(cx, action, &[("do", "accept"), ("request", &id)], &named(cx, "organisations-accept", &request.name), false))
                        " "
                        (button_form(cx, action, &[("do", "decline"), ("request", &id)], &named(cx, "organisations-decline", &request.name), true))
                    }
                }
            }
        }
    }
}

fn invitations(cx: &Cx<'_>, data: &MembersPage, action: &str) -> Markup {
    html! {
        @if !data.invitations.is_empty() {
            section {
                h2 { (cx.t("organisations-invitations")) }
                ul.entries role="list" {
                    @for invitation in &data.invitations {
                        li {
                            p.entry-title { (invitation.name) " " (tag(&cx.t(&format!("standing-{}", invitation.standing)))) }
                            p.entry-text {
                                (invitation.email) " · "
                                (cx.ta("organisations-until", &[("date", invitation.until.as_str().into())]))
                            }
                            (button_form(cx, action, &[("do", "withdraw"), ("invitation", &invitation.id.to_string())],
                                &named(cx, "organisations-withdraw", &invitation.name), true))
                        }
                    }
                }
            }
        }
    }
}

fn invite(cx: &Cx<'_>, action: &str, state: &FormState) -> Markup {
    let standings: Vec<(String, String)> = Standing::ALL
        .iter()
        .rev()
        .map(|standing| (standing.word().to_owned(), cx.t(&format!("standing-{standing}-hint"))))
        .collect();
    let fields = html! {
        input type="hidden" name="do" value="invite";
        (line(&state.field("name", cx.t("organisations-invite-name")), state, Kind::Text("off")))
        (line(&state.field("email", cx.t("account-email")), state, Kind::Email))
        (pick(&state.field("standing", cx.t("organisations-invite-as")), state, &standings))
    };
    html! {
        section {
            h2 { (cx.t("organisations-invite-title")) }
            p { (cx.t("organisations-invite-text")) }
            (form(cx, action, state, fields, &cx.t("organisations-invite-send")))
        }
    }
}
