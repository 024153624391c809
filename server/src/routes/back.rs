//! Addresses to which forms are sent and that are no pages themselves: whoever opens one, as after signing in or proving
//! anew who they are, is led to the page in which its form stands.

use axum::response::Response;

use crate::platform::forms::see_other;
use crate::platform::request::Request;

/// To the page one part above.
pub(super) async fn above(request: Request) -> Response {
    see_other(&request, up(&request.path, 1))
}

/// To the page three parts above: what stands in a list of a page has a word, a number and what is done to it.
pub(super) async fn above_list(request: Request) -> Response {
    see_other(&request, up(&request.path, 3))
}

fn up(path: &str, parts: usize) -> &str {
    let mut above = path;
    for _ in 0..parts {
        above = above.rsplit_once('/').map_or("", |(above, _)| above);
    }
    if above.is_empty() { "/" } else { above }
}

#[cfg(test)]
mod tests {
    use super::up;

    #[test]
    fn parts_are_taken_off_the_end() {
        assert_eq!(up("/certificates/7Q2M/revoke", 1), "/certificates/7Q2M");
        assert_eq!(up("/dialogues/water/arguments/3/withdraw", 3), "/dialogues/water");
        assert_eq!(up("/sign-out", 1), "/");
        assert_eq!(up("/a", 3), "/");
    }
}
