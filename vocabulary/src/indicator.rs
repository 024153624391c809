//! What an indicator is measured in and how it reads.

use crate::words;

words! {
    /// The unit of an indicator's values. Values are kept in the unit itself, never in thousands or millions.
    Unit, "unit" {
        /// Albanian lek.
        Lek => "ALL",
        /// Euro.
        Euro => "EUR",
        /// United States dollar.
        Dollar => "USD",
        /// Serbian dinar.
        Dinar => "RSD",
        /// Bulgarian lev.
        Lev => "BGN",
        /// Percent (0 to 100 for a share, any number for growth).
        Percent => "percent",
        /// Inhabitants.
        Inhabitants => "inhabitants",
        /// Persons, such as employees.
        Persons => "persons",
        /// A count of things.
        Count => "count",
        /// Square kilometres.
        SquareKilometres => "km2",
        /// Per 1,000 inhabitants.
        PerThousand => "per-1000",
        /// Albanian lek per inhabitant.
        LekPerInhabitant => "ALL-per-inhabitant",
        /// Euro per inhabitant.
        EuroPerInhabitant => "EUR-per-inhabitant",
        /// Inhabitants per square kilometre.
        Density => "inhabitants-per-km2",
        /// An index number; the definition names its base.
        Index => "index",
        /// Albanian lek for one euro.
        LekPerEuro => "ALL-per-EUR",
    }
}

impl Unit {
    /// Whether the unit is an amount of money, so that it can be put per inhabitant or into constant prices.
    #[must_use]
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Lek | Self::Euro | Self::Dollar | Self::Dinar | Self::Lev)
    }

    /// How many decimals a value of this size is shown with.
    #[must_use]
    pub fn decimals(self, value: f64) -> u8 {
        let size = value.abs();
        match self {
            Self::Percent if size >= 1000.0 => 0,
            // a source that says 5 % does not say 5.0 %
            Self::Percent | Self::PerThousand if value.fract() == 0.0 => 0,
            Self::Percent | Self::Index | Self::PerThousand | Self::Density => 1,
            Self::SquareKilometres => 1,
            Self::LekPerEuro => 2,
            Self::EuroPerInhabitant if size < 1000.0 => 1,
            _ if size > 0.0 && size < 10.0 && value.fract() != 0.0 => 1,
            _ => 0,
        }
    }
}

words! {
    /// Which way is better for the people who live there.
    Direction, "direction" {
        /// A rise is good news.
        More => "more-is-better",
        /// A fall is good news.
        Less => "less-is-better",
        /// Neither a rise nor a fall is good in itself.
        Neither => "neither",
    }
}

words! {
    /// How a value relates to its period.
    TimeKind, "time" {
        /// Adds up over the period.
        Flow => "flow",
        /// Stands at the end of the period.
        Stock => "stock",
        /// A share or a rate over the period.
        Ratio => "ratio",
    }
}

words! {
    /// For which places an indicator is meant.
    Scope, "scope" {
        /// Municipalities, and sums over them.
        Municipality => "municipality",
        /// A whole country.
        Country => "country",
        /// Comparisons with the neighbouring countries.
        Region => "region",
    }
}
