//! Words explained.

use bashke_seeds::Term;
use bashke_views::components::Link;
use bashke_views::finance::glossary::{self, GlossaryPage, Letter, Word};
use bashke_views::{Cx, Locale, paths};
use bashke_vocabulary::fold;

use super::words::indicator_short;
use crate::finance::glossary as words;
use crate::finance::order;
use crate::finance::rules::alphabet::initial;
use crate::finance::rules::catalogue::Catalogue;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The words from A to Z of the page's language, or those that fit what was typed.
///
/// # Errors
/// Where the address cannot be understood.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let typed: String = request.params.text("q").unwrap_or_default().chars().take(100).collect();
    std::mem::take(&mut request.params).finish()?;
    let cx = request.cx();
    let folded = fold(&typed);
    let fits = |term: &&Term| {
        let text = fold(&format!(
            "{} {} {}",
            term.term_sq,
            term.term_en,
            cx.pick(&term.definition_sq, &term.definition_en)
        ));
        folded.split(' ').all(|word| text.contains(word))
    };
    let mut found: Vec<&Term> = words::terms().iter().filter(fits).collect();
    match cx.locale {
        Locale::Sq => order::by_albanian(&mut found, |term| (0, term.term_sq.clone())),
        Locale::En => order::by_english(&mut found, |term| (0, term.term_en.clone())),
    }
    let albanian = cx.locale == Locale::Sq;
    let mut letters: Vec<Letter> = Vec::new();
    for term in found {
        let letter = initial(cx.pick(&term.term_sq, &term.term_en), albanian);
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(Letter {
                id: format!("letter-{}", letters.len() + 1),
                letter,
                words: Vec::new(),
            });
        }
        if let Some(last) = letters.last_mut() {
            last.words.push(word(&cx, &request.current.catalogue, term));
        }
    }
    let page = GlossaryPage {
        typed,
        all: words::terms().len(),
        letters,
    };
    Ok(Page::by_release(glossary::page(&cx, &page)))
}

fn word(cx: &Cx<'_>, catalogue: &Catalogue, term: &Term) -> Word {
    let indicators = term.indicators.iter().filter_map(|slug| {
        let indicator = catalogue.indicator(catalogue.find_indicator(slug)?);
        Some(Link::new(
            indicator_short(cx, indicator),
            cx.url(&paths::indicator(slug)),
        ))
    });
    let see = term.see.iter().filter_map(|slug| {
        let other = words::find(slug)?;
        // the whole list, since a filter may have left the word out
        let address = format!("{}#{slug}", cx.url(paths::GLOSSARY));
        Some(Link::new(cx.pick(&other.term_sq, &other.term_en), address))
    });
    Word {
        slug: term.slug.clone(),
        term: cx.pick(&term.term_sq, &term.term_en).to_owned(),
        other: cx.pick(&term.term_en, &term.term_sq).to_owned(),
        definition: cx.pick(&term.definition_sq, &term.definition_en).to_owned(),
        indicators: indicators.collect(),
        see: see.collect(),
    }
}
