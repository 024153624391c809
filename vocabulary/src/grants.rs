//! Grants: currencies, and what is known of when they were given.

use crate::words;

words! {
    /// The currency of a grant, a budget or a cost, ISO 4217. Amounts are whole numbers of its hundredth part.
    Currency, "currency" {
        /// Albanian lek.
        Lek => "ALL",
        /// Euro.
        Euro => "EUR",
        /// Swiss franc.
        Franc => "CHF",
        /// Dollar of the United States.
        Dollar => "USD",
    }
}

words! {
    /// What the year of a grant says.
    YearKind, "kind of year" {
        /// The source states it.
        Stated => "stated",
        /// It is the year of the call.
        Call => "call",
        /// It is the year of what was published of the grant.
        Publication => "publication",
        /// It follows from other dates.
        Inferred => "inferred",
    }
}
