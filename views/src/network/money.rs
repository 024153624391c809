//! Amounts of grants, budgets and costs.

use bashke_vocabulary::Currency;

use crate::Cx;

/// An amount in hundredths of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// The amount, in hundredths.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// The amount as the page's language writes it, with its currency: `147 160 CHF`, `2 500 000 lekë`. Hundredths are
    /// written where there are any.
    #[must_use]
    pub fn text(self, cx: &Cx<'_>) -> String {
        let decimals = if self.minor % 100 == 0 { 0 } else { 2 };
        let amount = cx.locale.number(self.minor as f64 / 100.0, decimals);
        cx.ta(
            &format!("money-{}", self.currency.word().to_ascii_lowercase()),
            &[("amount", amount.into())],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn amounts_are_written_with_their_currency() {
        let cx = |locale| Cx {
            locale,
            path: "/calls",
            query: "",
            assets: "",
            origin: "",
            viewer: None,
            csrf: "",
        };
        let text = |minor, currency, locale| Money { minor, currency }.text(&cx(locale));
        assert_eq!(text(14_716_000, Currency::Franc, Locale::En), "147,160 CHF");
        assert_eq!(text(14_716_050, Currency::Franc, Locale::En), "147,160.50 CHF");
        assert_eq!(
            text(250_000_000, Currency::Lek, Locale::Sq).replace('\u{a0}', " "),
            "2 500 000 lekë"
        );
        assert_eq!(text(0, Currency::Euro, Locale::En), "0 EUR");
    }
}
