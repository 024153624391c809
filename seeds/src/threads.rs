//! The demonstration threads of a trial. They say that they are one, and claim nothing about anybody.

/// A demonstration thread.
#[derive(Debug, Clone, Copy)]
pub struct TrialThread {
    /// The place that it stands on, by its short name.
    pub place: Option<&'static str>,
    /// The indicator that it stands on, by its short name.
    pub indicator: Option<&'static str>,
    /// The language that it is in.
    pub language: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its posts.
    pub posts: &'static [TrialPost],
}

/// A demonstration post.
#[derive(Debug, Clone, Copy)]
pub struct TrialPost {
    /// Who writes: the address of a demonstration person.
    pub email: &'static str,
    /// The language that it is in.
    pub language: &'static str,
    /// What they write, in Markdown.
    pub text: &'static str,
    /// The post that it answers, by its place from 1.
    pub answers: Option<usize>,
}

const fn post(email: &'static str, language: &'static str, text: &'static str) -> TrialPost {
    TrialPost {
        email,
        language,
        text,
        answers: None,
    }
}

/// The demonstration threads.
pub const TRIAL_THREADS: &[TrialThread] = &[
    TrialThread {
        place: Some("lezhe"),
        indicator: None,
        language: "sq",
        title: "Për provë: nga ta nisim leximin e financave të Lezhës?",
        posts: &[
            post(
                "owner@bashke.test",
                "sq",
                "*Ky është një diskutim për provë, mes personave që nuk janë askush.*\n\n\
                 Po përgatitemi për një takim me banorët. Nga t’ia nisim në [faqen e bashkisë](/places/lezhe)? \
                 Unë do të shihja më parë:\n\n\
                 1. sa mblidhet nga taksat dhe tarifat vendore;\n\
                 2. sa vjen nga buxheti i shtetit;\n\
                 3. sa janë detyrimet e prapambetura.",
            ),
            TrialPost {
                answers: Some(1),
                ..post(
                    "learner@bashke.test",
                    "sq",
                    "Unë do t’i krahasoja me bashkitë e ngjashme: te [krahasimi](/compare) zgjidhen disa vende \
                     njëherësh. @ora-prova, a ka takimi një temë?",
                )
            },
            TrialPost {
                answers: Some(2),
                ..post(
                    "owner@bashke.test",
                    "sq",
                    "> a ka takimi një temë?\n\nPo: si lexohet buxheti. Kini parasysh se ku nuk ka shifër, faqja e thotë \
                     pse; mungesa nuk është zero.",
                )
            },
            post(
                "official@bashke.test",
                "sq",
                "Kujdes me planin dhe faktin: janë dy shifra të ndryshme, dhe secila e ka burimin poshtë.",
            ),
        ],
    },
    TrialThread {
        place: None,
        indicator: Some("arrears-stock"),
        language: "en",
        title: "Demonstration: how do you explain arrears to people who never read a budget?",
        posts: &[
            post(
                "trainer@bashke.test",
                "en",
                "*This is a demonstration thread between people who are nobody.*\n\n\
                 In a training I say: **arrears are bills that are due and not paid**. Then I show \
                 [the indicator](/indicators/arrears-stock) and ask everyone to find their own municipality. \
                 What works for you?",
            ),
            TrialPost {
                answers: Some(1),
                ..post(
                    "member@bashke.test",
                    "en",
                    "A comparison with a household helps: the bill of last winter that still lies on the table. After that \
                     I ask *since when* it lies there; the age says more than the sum.",
                )
            },
            TrialPost {
                answers: Some(2),
                ..post(
                    "learner@bashke.test",
                    "sq",
                    "Edhe në shqip funksionon: “fatura e papaguar”. Po pse disa bashki nuk kanë fare shifër?",
                )
            },
        ],
    },
    TrialThread {
        place: None,
        indicator: None,
        language: "sq",
        title: "Për provë: si t’i citojmë shifrat në një diskutim",
        posts: &[post(
            "moderator@bashke.test",
            "sq",
            "*Ky është një diskutim për provë.*\n\n\
             - Vendosni adresën e faqes ku e keni parë shifrën, p.sh. `/places/lezhe`.\n\
             - Tregoni vitin dhe njësinë: një shumë pa vit nuk krahasohet dot.\n\
             - Nëse diçka nuk dihet, pyesni; shenja “Duhen prova” nuk është sulm.",
        )],
    },
];
