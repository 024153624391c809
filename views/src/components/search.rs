//! A box to search in.

use maud::{Markup, html};

use super::mark;
use crate::Cx;

/// A search box.
#[derive(Debug, Clone)]
pub struct SearchBox {
    /// The id of its field, unique on the page.
    pub id: String,
    /// The page that answers.
    pub action: String,
    /// What was searched for.
    pub value: String,
    /// What can be searched for.
    pub label: String,
    /// An example.
    pub hint: Option<String>,
    /// Whether it is what the page is for; otherwise its label is only for those who listen.
    pub large: bool,
}

/// The search box; it sends `q`.
#[must_use]
pub fn search_box(cx: &Cx<'_>, search: &SearchBox) -> Markup {
    let hint_id = search.hint.as_ref().map(|_| format!("{}-hint", search.id));
    html! {
        form.search .search-large[search.large] role="search" aria-label=(search.label) method="get" action=(search.action) {
            label for=(search.id) .visually-hidden[!search.large] { (search.label) }
            @if let (Some(hint), Some(id)) = (&search.hint, &hint_id) { p.hint id=(id) { (hint) } }
            div.search-row {
                input type="search" id=(search.id) name="q" value=(search.value) autocomplete="off"
                    placeholder=[(!search.large).then_some(&search.label)] aria-describedby=[hint_id.as_ref()];
                button.button type="submit" { (mark("search")) span .visually-hidden[!search.large] { (cx.t("search-button")) } }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn samples(cx: &Cx<'_>) -> Markup {
    let search = SearchBox {
        id: "q-sample".to_owned(),
        action: cx.url("/search"),
        value: String::new(),
        label: cx.pick("Kërkoni bashkinë tuaj", "Find your municipality").to_owned(),
        hint: Some(
            cx.pick("P.sh. Lezhë, taksa e ndërtesave", "E.g. Lezhë, buildings tax")
                .to_owned(),
        ),
        large: true,
    };
    search_box(cx, &search)
}
