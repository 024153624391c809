//! Pages of accounts: making one, signing in, looking after it.

mod account;
pub mod admin;
mod mailbox;
mod my_data;
mod notifications;
mod reset;
mod second_factor;
mod sign_in;
mod sign_up;

pub use account::{Account, Done, SessionLine, account, confirm, email, password, sessions};
pub use mailbox::{MailLine, ShownMail, mail, mailbox};
pub use my_data::{HeldSection, delete, deleted, download, held, held_word};
pub use notifications::{NewsLine, NewsPage, notice_choices, notifications, unsubscribe, unsubscribed};
pub use reset::{ask, asked, set, stale};
pub use second_factor::{SecondFactor, begin, recovery_codes, second_factor};
pub use sign_in::{TrialAccount, second_step, sign_in};
pub use sign_up::{sent, sign_up, sign_up_closed, verified, verify};

use maud::{Markup, html};

use crate::Cx;
use crate::components::{PageHead, page_head};
use crate::layout::{self, Page, Room};

/// Whose password is asked for, for the browser: it keeps passwords by what one signs in with. A field of text that is
/// not shown, since browsers do not look at fields of the type `hidden`.
fn username(email: &str) -> Markup {
    html! { input type="text" name="username" autocomplete="username" value=(email) readonly hidden; }
}

/// A narrow page of forms that nobody lists.
fn narrow(cx: &Cx<'_>, title: &str, lede: Option<String>, body: Markup) -> Markup {
    let mut head = PageHead::new(title);
    if let Some(lede) = lede {
        head = head.lede(lede);
    }
    layout::page(
        cx,
        &Page {
            indexable: false,
            room: Room::Account,
            ..Page::new(title, html! { div.narrow { (page_head(&head)) (body) } })
        },
    )
}
