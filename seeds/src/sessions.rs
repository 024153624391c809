//! What a trial shows of sessions and counselling.

/// The demonstration session. Its time is made relative to the start of the trial.
#[derive(Debug, Clone, Copy)]
pub struct TrialSession {
    /// The course that it belongs to.
    pub course: &'static str,
    /// Who leads it.
    pub email: &'static str,
    /// Its title, in Albanian and English.
    pub title: [&'static str; 2],
    /// What it is about, in Albanian and English.
    pub about: [&'static str; 2],
    /// The place.
    pub place: &'static str,
    /// Its address.
    pub address: &'static str,
    /// In how many days it is.
    pub days: u64,
    /// How many can come.
    pub capacity: i32,
    /// Who is registered.
    pub registered: &'static [&'static str],
}

/// The demonstration session.
pub const TRIAL_SESSION: TrialSession = TrialSession {
    course: "reading-a-municipal-budget",
    email: "trainer@bashke.test",
    title: [
        "Për provë: ta lexojmë bashkë një buxhet",
        "For trial: let us read a budget together",
    ],
    about: [
        "Ky është një takim për provë: nuk mbahet në asnjë sallë.\n\n\
         Hapim buxhetin e një bashkie, gjejmë të ardhurat, shpenzimet dhe detyrimet e saj, dhe shënojmë çfarë do të pyesnim.",
        "This is a session for trial: it is held in no room.\n\n\
         We open the budget of a municipality, find its revenue, its spending and its arrears, and write down what we would ask.",
    ],
    place: "Salla e provës",
    address: "Lezhë",
    days: 7,
    capacity: 20,
    registered: &["learner@bashke.test"],
};

/// The times at which the demonstration counsellor can be asked.
#[derive(Debug, Clone, Copy)]
pub struct TrialCounselling {
    /// The counsellor.
    pub email: &'static str,
    /// What can be asked, in Albanian and English.
    pub topics: [&'static str; 2],
    /// Where it is held online.
    pub link: &'static str,
    /// In how many days the first are, and then in how many weeks after each other.
    pub days: u64,
    /// For how many weeks.
    pub weeks: u64,
}

/// The times at which the demonstration counsellor can be asked.
pub const TRIAL_COUNSELLING: TrialCounselling = TrialCounselling {
    email: "counsellor@bashke.test",
    topics: [
        "Për provë: si lexohet një buxhet, si bëhet një kërkesë për informacion",
        "For trial: how to read a budget, how to ask for information",
    ],
    link: "https://example.org/per-prove",
    days: 3,
    weeks: 3,
};
