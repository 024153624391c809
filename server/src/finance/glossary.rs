//! The words of the glossary. They are part of the program, not of a release.

use std::sync::LazyLock;

use bashke_seeds::{self as seeds, Term};

/// Number of a word in [`terms`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermIx(pub u16);

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| match seeds::glossary() {
    Ok(terms) => terms,
    // a test reads the same file, so this is met before a release; the platform is of use without it
    Err(error) => {
        tracing::error!(%error, "the glossary cannot be read");
        Vec::new()
    }
});

/// The words, in the order of their file.
#[must_use]
pub(crate) fn terms() -> &'static [Term] {
    &TERMS
}

/// The word of this number.
#[must_use]
pub fn term(ix: TermIx) -> Option<&'static Term> {
    terms().get(usize::from(ix.0))
}

/// The word with this slug.
#[must_use]
pub(crate) fn find(slug: &str) -> Option<&'static Term> {
    terms().iter().find(|term| term.slug == slug)
}
