//! Who belongs to an organisation.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, InvitationLine, MemberLine, MembersPage, RequestLine};
use bashke_views::paths;
use bashke_vocabulary::{Role, Standing};
use maud::Markup;

use super::{by_slug, done, told};
use crate::accounts;
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// Who belongs to it, for those who do and for administrators.
///
/// # Errors
/// Not found where there is no such organisation; where the reader may not see it.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let state = FormState::default().with("standing", Standing::Member.word());
    let markup = shown(&request, &slug, &state, None).await?;
    Ok(Page::private(markup))
}

async fn shown(request: &Request, slug: &str, state: &FormState, problem: Option<String>) -> Result<Markup, Error> {
    let row = by_slug(request, slug).await?;
    let db = &request.app.db;
    let signed = request.actor.signed.as_ref().ok_or(Denied::SignIn)?;
    let standing = signed.standing_in(row.id);
    let manages = request.may(Action::ManageMembers, &Facts::organisation(row.id));
    if standing.is_none() {
        manages?;
    }
    let manages = manages.is_ok();
    let now = request.app.clock.now();
    let members = queries::members(db, row.id, now).await?;
    let (invitations, requests) = if manages {
        (
            queries::invitations(db, row.id, now).await?,
            queries::join_requests(db, row.id, now).await?,
        )
    } else {
        (Vec::new(), Vec::new())
    };
    let day = |at| request.locale.day_of(at);
    // whom moderators hid or suspended is seen by themselves and by moderators; whoever manages the others must know that there is one
    let sees_hidden = signed.roles.contains(&Role::Moderator);
    let people = members.iter().map(|one| one.person_id);
    let people: Vec<i32> = people.chain(requests.iter().map(|one| one.row.person_id)).collect();
    let blocked = queries::blocked_among(db, Some(signed.id), &people).await?;
    let named = |id: i32, hidden: bool, slug: String, name: String| {
        // whoever manages decides also on those whom they block, without reading their names
        if blocked.contains(&id) {
            (None, request.locale.message("organisations-person-blocked"))
        } else if hidden && !sees_hidden {
            (None, request.locale.message("organisations-person-hidden"))
        } else {
            (Some(slug), name)
        }
    };
    let page = MembersPage {
        members: members
            .into_iter()
            .filter(|member| {
                let unseen = (member.hidden && !sees_hidden) || blocked.contains(&member.person_id);
                !unseen || manages || member.person_id == signed.id
            })
            .map(|member| {
                let me = member.person_id == signed.id;
                let (slug, name) = named(member.person_id, member.hidden && !me, member.slug, member.name);
                MemberLine {
                    id: member.person_id,
                    slug,
                    name,
                    standing: member.standing,
                    since: day(member.joined_at),
                    me,
                }
            })
            .collect(),
        invitations: invitations
            .into_iter()
            .filter_map(|row| {
                Some(InvitationLine {
                    id: row.id,
                    standing: row.standing.parse().ok()?,
                    until: day(row.expires_at),
                    name: row.name,
                    email: row.email,
                })
            })
            .collect(),
        requests: requests
            .into_iter()
            .map(|request| {
                let (id, person) = (request.row.person_id, request.person);
                let (slug, name) = named(id, request.hidden, person.slug, person.display_name);
                RequestLine {
                    id: request.row.id,
                    slug,
                    name,
                    word: request.row.word,
                    asked: day(request.row.created_at),
                }
            })
            .collect(),
        manages,
        owns: standing == Some(Standing::Owner),
        belongs: standing.is_some(),
        done: done(request),
        problem,
        slug: row.slug,
        name: row.name,
    };
    Ok(views::members(&request.cx(), &page, state))
}

/// Does what a form of the page asks for.
///
/// # Errors
/// Not found where there is no such organisation or person; where the actor may not, or something of ours fails.
pub async fn submit(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let asked = fields.text("do").to_owned();
    match write(&request, &slug, &asked, &fields).await {
        Ok(done) => {
            // whoever left sees who belongs to it no more
            let page = if done == "left" {
                paths::organisation(&slug)
            } else {
                paths::organisation_members(&slug)
            };
            Ok(see_other(&request, &format!("{page}?done={done}")))
        }
        Err(Error::Refused(refusals)) => {
            let (state, problem) = if asked == "invite" {
                let mut state = fields.state();
                refusals.show(&mut state, request.locale);
                (state, None)
            } else {
                (FormState::default(), Some(told(&request, &refusals)))
            };
            let markup = shown(&request, &slug, &state, problem).await?;
            Ok(Page::refused(markup).into_response())
        }
        Err(error) => Err(error),
    }
}

async fn write(request: &Request, slug: &str, asked: &str, fields: &Fields) -> Result<&'static str, Error> {
    let number = |name: &str| fields.text(name).parse::<i32>().map_err(|_| Error::NotFound);
    let act = request.act().await?;
    let done = match asked {
        "invite" => {
            let (name, email, standing) = invited(fields)?;
            let locale = request.locale.tag();
            commands::invite(&act, slug, &name, &email, standing, locale).await?;
            "invited"
        }
        "withdraw" => {
            commands::withdraw(&act, slug, number("invitation")?).await?;
            "withdrawn"
        }
        "accept" => {
            commands::decide_request(&act, slug, number("request")?, true).await?;
            "accepted"
        }
        "decline" => {
            commands::decide_request(&act, slug, number("request")?, false).await?;
            "declined"
        }
        "standing" => {
            let standing = fields.text("standing").parse().map_err(|_| Error::NotFound)?;
            commands::set_standing(&act, slug, number("person")?, standing).await?;
            "standing"
        }
        "remove" => {
            commands::remove(&act, slug, number("person")?).await?;
            "removed"
        }
        "hand-over" => {
            commands::hand_over(&act, slug, number("person")?).await?;
            "handed-over"
        }
        "leave" => {
            commands::leave(&act, slug).await?;
            "left"
        }
        _ => return Err(Error::NotFound),
    };
    act.commit().await?;
    Ok(done)
}

fn invited(fields: &Fields) -> Result<(String, String, Standing), Error> {
    let mut refused = Refusals::default();
    let name = accounts::display_name(fields.text("name"));
    let email = accounts::email(fields.text("email"));
    let standing = fields.text("standing").parse();
    match (name, email, standing) {
        (Ok(name), Ok(email), Ok(standing)) => Ok((name, email, standing)),
        (name, email, standing) => {
            refused.0.extend([name.err(), email.err()].into_iter().flatten());
            if standing.is_err() {
                refused.push("standing", "organisations-standing-missing");
            }
            Err(refused.into())
        }
    }
}

/// The form on which somebody asks to belong to it.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not.
pub async fn join_page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let row = by_slug(&request, &slug).await?;
    request.may(Action::RequestToJoin, &Facts::default())?;
    let me = request.actor.id().unwrap_or_default();
    let waits = queries::own_request(&request.app.db, row.id, me).await?;
    let view = views::join(&request.cx(), (&row.slug, &row.name), waits, &FormState::default());
    Ok(Page::private(view))
}

/// Asks.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not, or something of ours fails.
pub async fn join(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_slug(&request, &slug).await?;
    request.may(Action::RequestToJoin, &Facts::default())?;
    let asked = async {
        let word =
            rules::words(&fields, "word", rules::WORDS_MOST).map_err(|refusal| Error::Refused(refusal.into()))?;
        let act = request.act().await?;
        commands::ask_to_join(&act, &slug, word).await?;
        act.commit().await
    };
    match asked.await {
        Ok(()) => Ok(see_other(&request, &paths::organisation_join(&slug))),
        Err(error) => super::refused(&request, fields.state(), error, |state| {
            views::join(&request.cx(), (&row.slug, &row.name), false, state)
        }),
    }
}
