//! The demonstration people of a trial. None of them is anybody.

use bashke_vocabulary::Role;

/// The password of all of them; only in a trial, which listens on one machine alone.
pub const TRIAL_PASSWORD: &str = "bashke-trial-2026";

/// A demonstration person.
#[derive(Debug, Clone, Copy)]
pub struct TrialPerson {
    /// The address, under a name that leads nowhere.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// What they may do.
    pub roles: &'static [Role],
}

/// All of them.
#[must_use]
pub const fn people() -> &'static [TrialPerson] {
    const fn one(email: &'static str, name: &'static str, roles: &'static [Role]) -> TrialPerson {
        TrialPerson { email, name, roles }
    }
    const PEOPLE: &[TrialPerson] = &[
        one("admin@bashke.test", "Adea Prova", &[Role::Administrator]),
        one("steward@bashke.test", "Selim Prova", &[Role::Steward]),
        one("moderator@bashke.test", "Mira Prova", &[Role::Moderator]),
        one("trainer@bashke.test", "Teuta Prova", &[Role::Trainer]),
        one("counsellor@bashke.test", "Kujtim Prova", &[Role::Counsellor]),
        one("official@bashke.test", "Zana Prova", &[]),
        one("owner@bashke.test", "Ora Prova", &[]),
        one("member@bashke.test", "Mal Prova", &[]),
        one("learner@bashke.test", "Lule Prova", &[]),
    ];
    PEOPLE
}
