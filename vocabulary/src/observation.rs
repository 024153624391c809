//! What an observation carries besides its value.

use crate::words;

words! {
    /// The budget phase that a value belongs to.
    Phase, "phase" {
        /// What was collected or spent; also every value that is not a budget line.
        Actual => "actual",
        /// The plan as approved at the start of the year.
        Initial => "initial",
        /// The plan as last changed during the year.
        Revised => "revised",
        /// A draft that was not approved yet when it was published.
        Draft => "draft",
    }
}

words! {
    /// How firm a value is.
    Status, "status" {
        /// As the source states it.
        Reported => "reported",
        /// The source rounds it or says "about", "over", "almost".
        Approximate => "approximate",
        /// Estimated by the source before the fact.
        Estimated => "estimated",
        /// Provisional; the source expects to change it.
        Provisional => "provisional",
        /// Changed by the source after it was first published.
        Revised => "revised",
        /// The source says that there is no value.
        NotReported => "not-reported",
        /// There can be no value here.
        NotApplicable => "not-applicable",
        /// The source says that the value of another is not right, and gives none.
        Disputed => "disputed",
        /// Made by the generator for training and trials; not real.
        Illustrative => "illustrative",
        /// Computed by the platform from other observations.
        Computed => "computed",
    }
}
