//! The top of every page: whose it is, where one can go, and the other language.

use maud::{Markup, PreEscaped, html};

use super::Room;
use crate::components::{SearchBox, mark, search_box};
use crate::{Cx, paths};

/// The mark: columns that form the lozenge of a kilim.
const LOZENGE: &str = r#"<path d="M0 10h4v4H0zM5 5h4v14H5zM10 0h4v9h-4zm0 15h4v9h-4zM15 5h4v14h-4zM20 10h4v4h-4z"/>"#;

/// The header.
pub(super) fn header(cx: &Cx<'_>, room: Room) -> Markup {
    html! {
        header.site {
            div.site-inner {
                a.wordmark href=(cx.url("/")) aria-current=[(cx.path == "/").then_some("page")] {
                    svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false" {
                        (PreEscaped(LOZENGE))
                    }
                    span { (cx.t("layout-name")) }
                }
                (language(cx))
                (account(cx))
                // a popover opens without any script; browsers that do not know it show the whole menu
                button.menu-button type="button" popovertarget="menu" { (mark("menu")) span { (cx.t("layout-menu")) } }
                div #menu .menu popover {
                    (search(cx))
                    (navigation(cx, room))
                }
            }
        }
    }
}

/// The way to this same view in the other language.
pub(super) fn language(cx: &Cx<'_>) -> Markup {
    let other = cx.locale.other();
    html! {
        a.language href=(cx.here_in(other)) hreflang=(other.tag()) lang=(other.tag()) {
            span.language-full { (other.message("layout-language")) }
            span.language-short aria-hidden="true" { (other.tag().to_uppercase()) }
        }
    }
}

/// Who is signed in, or the way to sign in.
fn account(cx: &Cx<'_>) -> Markup {
    match cx.viewer {
        Some(viewer) => html! {
            div.account {
                @if viewer.unread > 0 {
                    @let unread = usize::try_from(viewer.unread).unwrap_or(usize::MAX);
                    a.news-count href=(cx.url(paths::NOTIFICATIONS)) {
                        span aria-hidden="true" { (if unread > 99 { "99+".to_owned() } else { unread.to_string() }) }
                        span.visually-hidden {
                            (cx.ta("notifications-unread", &[("count", unread.into()), ("shown", cx.count(unread).into())]))
                        }
                    }
                }
                a.viewer href=(cx.url(paths::ACCOUNT)) {
                    span.visually-hidden { (cx.t("account-title")) ": " }
                    // an organisation by its whole name, a person by the first of theirs
                    span.viewer-name {
                        @match &viewer.acts_for {
                            Some(organisation) => (organisation),
                            None => (viewer.name.split(' ').next().unwrap_or_default()),
                        }
                    }
                }
            }
        },
        None => html! { div.account { a.viewer href=(cx.url(paths::SIGN_IN)) { (cx.t("sign-in-title")) } } },
    }
}

fn search(cx: &Cx<'_>) -> Markup {
    search_box(
        cx,
        &SearchBox {
            id: "site-search".to_owned(),
            action: cx.url("/search"),
            value: String::new(),
            label: cx.t("layout-search"),
            hint: None,
            large: false,
        },
    )
}

fn navigation(cx: &Cx<'_>, room: Room) -> Markup {
    html! {
        nav.site-nav aria-label=(cx.t("layout-nav")) {
            ul role="list" { @for item in Room::MAIN { (entry(cx, item, room)) } }
            ul.site-nav-more role="list" { @for item in Room::MORE { (entry(cx, item, room)) } }
        }
    }
}

fn entry(cx: &Cx<'_>, item: Room, room: Room) -> Markup {
    let here = (item == room).then(|| if cx.path == item.path() { "page" } else { "true" });
    let kept = if item.is_of_figures() { kept(cx) } else { String::new() };
    html! {
        li { a href=(format!("{}{kept}", cx.url(&item.path()))) aria-current=[here] { (cx.t(&item.key())) } }
    }
}

/// What a reader of an older release or of the made panel keeps on the way: the dataset and the release.
fn kept(cx: &Cx<'_>) -> String {
    let told = |name: &str| {
        let pair = cx
            .query
            .split('&')
            .find(|pair| pair.split_once('=').is_some_and(|(key, _)| key == name))?;
        let plain = pair
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'='));
        plain.then_some(pair)
    };
    let pairs: Vec<&str> = ["dataset", "release"].into_iter().filter_map(told).collect();
    if pairs.is_empty() {
        String::new()
    } else {
        format!("?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn the_menu_keeps_dataset_and_release_where_figures_are_read() {
        let menu = |query: &str| {
            let cx = Cx {
                locale: Locale::En,
                path: "/places/lezhe",
                query,
                assets: "/assets/1",
                origin: "",
                viewer: None,
                csrf: "",
            };
            navigation(&cx, Room::Places).into_string()
        };
        let kept = menu("view=map&dataset=illustrative&release=2");
        assert!(
            kept.contains(r#"href="/en/ranking?dataset=illustrative&amp;release=2""#),
            "{kept}"
        );
        assert!(kept.contains(r#"href="/en/threads""#), "a discussion is of no dataset");
        assert!(menu("view=map").contains(r#"href="/en/ranking""#));
        assert!(!menu("dataset=%22x").contains("dataset"));
    }
}
