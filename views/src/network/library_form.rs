//! The form of a resource or a tool, for whatever it is opened, and the ways to it from the lists.

use maud::{Markup, html};

use super::{meanwhile, page};
use crate::components::{Link, PageHead, breadcrumbs, disclosure, page_head};
use crate::forms::{FormState, button_form, choose, form};
use crate::{Cx, paths};

/// What the form of a resource or a tool is for.
#[derive(Debug, Clone)]
pub enum LibraryForm {
    /// Listing something new.
    Lists,
    /// Proposing something new, in the name of one of these organisations: `(short name, name)`.
    Proposes(Vec<(String, String)>),
    /// Changing what is listed.
    Changes {
        /// Its short name.
        slug: String,
        /// Its name.
        name: String,
        /// Whether it was taken out.
        withdrawn: bool,
    },
    /// Taking what was proposed.
    Takes {
        /// The key of the proposal.
        id: i32,
        /// How it is called.
        name: String,
    },
}

/// How a reader can add to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LibraryWay {
    /// They write it; so many proposals wait for them.
    Writes(usize),
    /// They propose in the name of an organisation.
    Proposes,
    /// They are signed in, and edit no organisation.
    NoOrganisation,
    /// They are not signed in.
    Guest,
}

/// Where something of one sort stands.
pub(super) struct Shelf {
    /// The keys of the name of the list, and of what one does: list, propose, change.
    pub(super) keys: [&'static str; 4],
    /// The list.
    pub(super) list: &'static str,
    /// Where something is added.
    pub(super) new: &'static str,
    /// The page of one.
    pub(super) one: fn(&str) -> String,
    /// Where one is changed.
    pub(super) edit: fn(&str) -> String,
}

/// The page of the form.
pub(super) fn library_form(
    cx: &Cx<'_>,
    shelf: &Shelf,
    way: &LibraryForm,
    stands: Option<&[(String, String)]>,
    state: &FormState,
    fields: Markup,
) -> Markup {
    let [list, lists, proposes, changes] = shelf.keys;
    let mut trail = vec![Link::new(cx.t(list), cx.url(shelf.list))];
    let (title, lede, action, send) = match way {
        LibraryForm::Lists => (lists, "library-form-lede", shelf.new.to_owned(), "form-save"),
        LibraryForm::Proposes(_) => {
            let action = shelf.new.to_owned();
            (proposes, "library-propose-lede", action, "library-proposal-send")
        }
        LibraryForm::Changes { slug, name, withdrawn } => {
            if !withdrawn {
                trail.push(Link::new(name, cx.url(&(shelf.one)(slug))));
            }
            (changes, "library-form-lede", (shelf.edit)(slug), "form-save")
        }
        LibraryForm::Takes { id, name } => {
            trail = vec![
                Link::new(cx.t("library-proposals-title"), cx.url(paths::PROPOSALS)),
                Link::new(name, cx.url(&paths::proposal(id))),
            ];
            let takes = "library-proposal-take";
            (takes, "library-take-lede", paths::proposal_take(id), takes)
        }
    };
    let (title, action) = (cx.t(title), cx.url(&action));
    let fields = html! {
        @if let LibraryForm::Proposes(organisations) = way {
            (choose(&state.field("organisation", cx.t("library-proposal-organisation")), state, organisations))
        }
        (fields)
    };
    let body = html! {
        div.narrow {
            (breadcrumbs(cx, &trail, &title))
            (page_head(&PageHead::new(&title).lede(cx.t(lede))))
            @if let Some(stands) = stands { (meanwhile(cx, stands)) }
            (form(cx, &action, state, fields, &cx.t(send)))
            @if let LibraryForm::Changes { withdrawn, .. } = way { (withdrawing(cx, &action, *withdrawn)) }
        }
    };
    page(cx, &title, false, body)
}

/// The button that takes something out, or puts it back; each undoes the other.
fn withdrawing(cx: &Cx<'_>, action: &str, withdrawn: bool) -> Markup {
    let (heading, text, word) = if withdrawn {
        ("library-restore", "library-restore-text", "restore")
    } else {
        ("library-withdraw", "library-withdraw-text", "withdraw")
    };
    html! {
        (disclosure(&cx.t(heading), withdrawn, html! {
            p { (cx.t(text)) }
            (button_form(cx, action, &[("do", word)], &cx.t(heading), true))
        }))
    }
}

/// The ways from a list to its form and to what is proposed; where the reader has none, how one comes to it.
pub(super) fn ways(cx: &Cx<'_>, way: &LibraryWay, new: &str, [lists, proposes]: [&str; 2]) -> Markup {
    let button = |href: String, text: String| html! { a.button.button-quiet href=(href) { (text) } };
    let own = cx.url(paths::PROPOSALS);
    match way {
        LibraryWay::Writes(waiting) => html! {
            p.ways-on {
                (button(cx.url(new), cx.t(lists)))
                " "
                (button(own, cx.ta("library-proposals-waiting", &[("n", cx.count(*waiting).into())])))
            }
        },
        LibraryWay::Proposes => html! {
            p.ways-on {
                (button(cx.url(new), cx.t(proposes)))
                " "
                (button(own, cx.t("library-proposals-own")))
            }
        },
        LibraryWay::NoOrganisation => html! {
            p.muted {
                (cx.t("library-propose-who")) " "
                a href=(cx.url(paths::ACCOUNT_ORGANISATIONS)) { (cx.t("library-propose-organisations")) }
            }
        },
        LibraryWay::Guest => html! {
            p.muted {
                (cx.t("library-propose-who")) " "
                a href=(cx.url(new)) rel="nofollow" { (cx.t("library-propose-sign-in")) }
            }
        },
    }
}
