//! The end of every page: what this is, how the numbers are made, and under which terms.

use maud::{Markup, html};

use super::Room;
use super::header::language;
use crate::{Cx, paths};

/// The footer.
pub(super) fn footer(cx: &Cx<'_>) -> Markup {
    let room = |room: Room| html! { li { a href=(cx.url(&room.path())) { (cx.t(&room.key())) } } };
    html! {
        footer.site-footer {
            div.site-footer-inner {
                div.site-about {
                    p.site-about-name { (cx.t("layout-name")) }
                    p { (cx.t("footer-about")) }
                }
                nav aria-label=(cx.t("footer-nav")) {
                    ul role="list" {
                        (room(Room::Courses))
                        (room(Room::Network))
                        li { a href=(cx.url(paths::EVENTS)) { (cx.t("home-to-events")) } }
                        li { a href=(cx.url(paths::CERTIFICATES)) { (cx.t("certificates-title")) } }
                        (room(Room::Methodology))
                        (room(Room::Glossary))
                        (room(Room::Data))
                        li { a href=(cx.url(paths::API)) { (cx.t("footer-api")) } }
                        li { a href=(cx.url(paths::MODERATION_LOG)) { (cx.t("moderation-log-title")) } }
                        li { (language(cx)) }
                    }
                }
                p.site-terms { (cx.t("footer-licence")) }
            }
        }
    }
}
