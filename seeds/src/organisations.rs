//! The demonstration organisation of a trial, and who belongs to it. None of it is anybody.

use bashke_vocabulary::{Standing, Theme};

/// A demonstration organisation.
#[derive(Debug, Clone, Copy)]
pub struct TrialOrganisation {
    /// Its short name in addresses.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says of itself in Albanian.
    pub about_sq: &'static str,
    /// The same in English.
    pub about_en: &'static str,
    /// What it works on.
    pub themes: &'static [Theme],
    /// Where, by the short names of municipalities.
    pub places: &'static [&'static str],
    /// Who belongs to it, by address.
    pub members: &'static [(&'static str, Standing)],
}

/// The demonstration organisation.
pub const TRIAL_ORGANISATION: TrialOrganisation = TrialOrganisation {
    slug: "qendra-prova",
    name: "Qendra Prova (për provë)",
    about_sq: "Kjo organizatë nuk ekziston. Ajo është këtu që të provohet platforma.\n\n\
               Ora Prova është pronarja e profilit dhe Mal Prova anëtar.",
    about_en: "This organisation does not exist. It is here so that the platform can be tried.\n\n\
               Ora Prova owns the profile and Mal Prova is a member.",
    themes: &[Theme::BudgetTransparency, Theme::Participation],
    places: &["lezhe", "kurbin"],
    members: &[
        ("owner@bashke.test", Standing::Owner),
        ("member@bashke.test", Standing::Member),
    ],
};

/// The demonstration official, by address, and the municipality, by its short name.
pub const TRIAL_OFFICIAL: (&str, &str) = ("official@bashke.test", "lezhe");
