//! Every component, in both languages, is sound markup.

use maud::Markup;

use super::check::problems;
use crate::{Cx, Locale};

/// A sample of each component with its name.
pub(crate) fn samples(cx: &Cx<'_>) -> Vec<(&'static str, Markup)> {
    vec![
        ("breadcrumbs", super::link::samples(cx)),
        ("headings", super::headings::samples(cx)),
        ("tabs and switches", super::switch::samples(cx)),
        ("cards", super::card::samples(cx)),
        ("status", super::status::samples(cx)),
        ("notices", super::notice::samples(cx)),
        ("chips", super::chips::samples(cx)),
        ("table", super::table::samples(cx)),
        ("coverage", super::coverage::samples(cx)),
        ("sources", super::sources::samples(cx)),
        ("downloads", super::downloads::samples(cx)),
        ("copy", super::copy::samples(cx)),
        ("disputed", super::disputed::samples(cx)),
        ("missing", super::missing::samples(cx)),
        ("definitions", super::definitions::samples(cx)),
        ("disclosure", super::disclosure::samples(cx)),
        ("search", super::search::samples(cx)),
        ("form", super::filter::samples(cx)),
        ("pager", super::pager::samples(cx)),
        ("brief", super::brief::samples(cx)),
    ]
}

const fn cx(locale: Locale) -> Cx<'static> {
    Cx {
        locale,
        path: "/places/lezhe",
        query: "view=map",
        assets: "/assets/1",
        origin: "https://bashke.example",
        viewer: None,
        csrf: "",
    }
}

#[test]
fn every_component_is_sound_in_both_languages() {
    for locale in Locale::ALL {
        for (name, sample) in samples(&cx(locale)) {
            let text = sample.into_string();
            assert_eq!(problems(&text), Vec::<String>::new(), "{name} in {}", locale.tag());
            assert!(
                !text.contains("nknown localization"),
                "{name} in {}: {text}",
                locale.tag()
            );
        }
    }
}

#[test]
fn each_reason_and_each_status_has_words_of_its_own() {
    for locale in Locale::ALL {
        let cx = cx(locale);
        let reasons = super::missing::every();
        let words = reasons.iter().map(|missing| super::missing_text(&cx, missing, None));
        let words = words.chain(
            bashke_vocabulary::Status::ALL
                .iter()
                .map(|status| super::status_text(&cx, *status)),
        );
        let words: Vec<String> = words.collect();
        let distinct: std::collections::HashSet<&String> = words.iter().collect();
        assert_eq!(distinct.len(), words.len());
        assert!(words.iter().all(|word| !word.contains('{')));
    }
}

#[test]
fn problems_are_found() {
    let wrong = [
        "<p><b>x</p>",
        "<p style=\"color:red\">x</p>",
        "<a href=\"\">x</a>",
        "<button onclick=\"x()\">x</button>",
        "<input type=\"text\" id=\"a\">",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<label for=\"b\">x</label>",
        "<svg><path d=\"\"/></svg>",
        "<svg role=\"group\"><a href=\"/x\">x</a></svg>",
        "<svg role=\"img\" aria-label=\"y\"><g><a href=\"/x\">x</a></g></svg>",
    ];
    for html in wrong {
        assert!(!problems(html).is_empty(), "{html}");
    }
    assert!(problems("<svg role=\"group\" aria-label=\"y\"><g><a href=\"/x\">x</a></g></svg>").is_empty());
    assert!(problems("<label for=\"a\">x</label><input id=\"a\" type=\"text\">").is_empty());
}
