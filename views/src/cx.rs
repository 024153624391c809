//! What every view is given besides its data.

use bashke_vocabulary::{Period, Unit};
use chrono::NaiveDate;

use crate::Viewer;
use crate::i18n::{Arg, Locale};

/// The context of a page: its language, its address and where the assets are.
#[derive(Debug, Clone, Copy)]
pub struct Cx<'a> {
    /// The language of the page.
    pub locale: Locale,
    /// The path without its language prefix, such as `/places/lezhe`.
    pub path: &'a str,
    /// The query as it was asked, without `?`; empty where there is none.
    pub query: &'a str,
    /// What stands before an asset's name, such as `/assets/1a2b3c`.
    pub assets: &'a str,
    /// The public address of the platform without a closing slash, for links that leave the page.
    pub origin: &'a str,
    /// Who looks at it; none for a guest.
    pub viewer: Option<&'a Viewer>,
    /// The token of forms that write; bound to this browser, so never in a page that others may keep.
    pub csrf: &'a str,
}

impl Cx<'_> {
    /// The message `key`.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.locale.message(key)
    }

    /// The message `key` with arguments.
    #[must_use]
    pub fn ta(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.locale.message_with(key, args)
    }

    /// Picks the text of the page's language.
    #[must_use]
    pub const fn pick<'t>(&self, sq: &'t str, en: &'t str) -> &'t str {
        self.locale.pick(sq, en)
    }

    /// The address of a path in the page's language.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        match (self.locale, path) {
            (Locale::En, "/") => "/en".to_owned(),
            (locale, path) => format!("{}{path}", locale.prefix()),
        }
    }

    /// The address of this same view in another language.
    #[must_use]
    pub fn here_in(&self, locale: Locale) -> String {
        let path = Cx { locale, ..*self }.url(self.path);
        if self.query.is_empty() {
            path
        } else {
            format!("{path}?{}", self.query)
        }
    }

    /// The address of an asset, such as `app.css`.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        format!("{}/{name}", self.assets)
    }

    /// A value in full, with its unit.
    #[must_use]
    pub fn amount(&self, value: f64, unit: Unit) -> String {
        self.locale.amount(value, unit)
    }

    /// A value shortened, with its unit.
    #[must_use]
    pub fn compact(&self, value: f64, unit: Unit) -> String {
        self.locale.compact(value, unit)
    }

    /// A value in full without its unit.
    #[must_use]
    pub fn bare(&self, value: f64, unit: Unit) -> String {
        self.locale.bare(value, unit)
    }

    /// A count.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        self.locale.count(count)
    }

    /// A period in words.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        self.locale.period(period)
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: NaiveDate) -> String {
        self.locale.date(date)
    }
}
