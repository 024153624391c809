//! The demonstration questions of a trial. They say that they are one, and claim nothing about anybody.

use bashke_vocabulary::ReplyKind;

/// A demonstration question.
#[derive(Debug, Clone, Copy)]
pub struct TrialQuestion {
    /// The municipality, by its short name.
    pub place: &'static str,
    /// Who asks: the address of a demonstration person.
    pub email: &'static str,
    /// The language that it is in.
    pub language: &'static str,
    /// What is asked, in a line.
    pub title: &'static str,
    /// The question, in Markdown.
    pub text: &'static str,
    /// How many days ago it was asked.
    pub days_ago: i64,
    /// What the demonstration official said.
    pub replies: &'static [TrialReply],
}

/// What the demonstration official said.
#[derive(Debug, Clone, Copy)]
pub struct TrialReply {
    /// What kind of reply it is.
    pub kind: ReplyKind,
    /// The language that it is in.
    pub language: &'static str,
    /// What is said, in Markdown.
    pub text: &'static str,
    /// How many days ago.
    pub days_ago: i64,
}

/// The demonstration questions, the oldest first.
pub const TRIAL_QUESTIONS: &[TrialQuestion] = &[
    TrialQuestion {
        place: "lezhe",
        email: "owner@bashke.test",
        language: "sq",
        title: "Për provë: si i caktohen shifrat e planit çdo vit?",
        text: "*Kjo është një pyetje për provë; nuk i është dërguar askujt dhe nuk thotë asgjë për Bashkinë Lezhë.*\n\n\
               Askush nuk i është përgjigjur, që të shihet si duket një pyetje kur afati ka kaluar.",
        days_ago: 40,
        replies: &[],
    },
    TrialQuestion {
        place: "lezhe",
        email: "learner@bashke.test",
        language: "sq",
        title: "Për provë: ku botohen detyrimet e prapambetura?",
        text: "*Kjo është një pyetje për provë; nuk i është dërguar askujt dhe nuk thotë asgjë për Bashkinë Lezhë.*\n\n\
               Te [faqja e bashkisë](/places/lezhe) shoh detyrimet e prapambetura. Ku botohen ato nga bashkia?",
        days_ago: 24,
        replies: &[
            TrialReply {
                kind: ReplyKind::Answer,
                language: "sq",
                text: "*Përgjigje për provë, nga një person që nuk është askush.*\n\n\
                       Këtu do të lexonit përgjigjen e bashkisë, me lidhje te dokumentet e saj.",
                days_ago: 17,
            },
            TrialReply {
                kind: ReplyKind::Answer,
                language: "sq",
                text: "*Edhe kjo është për provë.* Një përgjigje nuk fshihet: saktësohet me një tjetër, siç shihet këtu.",
                days_ago: 12,
            },
        ],
    },
    TrialQuestion {
        place: "lezhe",
        email: "member@bashke.test",
        language: "en",
        title: "Demonstration: which streets get lights next year?",
        text: "*This question is a demonstration; it was sent to nobody and says nothing about the municipality of Lezhë.*\n\n\
               Sign in as `official@bashke.test` to answer it, to refuse with a reason, or to take five working days more.",
        days_ago: 2,
        replies: &[],
    },
];
