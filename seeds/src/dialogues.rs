//! The demonstration dialogue of a trial. It says that it is one, and claims nothing about anybody.

/// A demonstration dialogue.
#[derive(Debug, Clone, Copy)]
pub struct TrialDialogue {
    /// The municipality that it is about, by its short name.
    pub place: &'static str,
    /// Who hosts it: the address of a demonstration person.
    pub email: &'static str,
    /// The language that it is held in.
    pub language: &'static str,
    /// The question.
    pub title: &'static str,
    /// The background, in Markdown.
    pub background: &'static str,
    /// How many days ago it began.
    pub days_ago: u64,
    /// What is voted on: the address of whoever said it, and the statement.
    pub statements: &'static [(&'static str, &'static str)],
}

/// The demonstration dialogue.
pub const TRIAL_DIALOGUE: TrialDialogue = TrialDialogue {
    place: "lezhe",
    email: "moderator@bashke.test",
    language: "sq",
    title: "Për provë: çfarë duhet të bëjë bashkia së pari me detyrimet e prapambetura?",
    background: "*Ky është një dialog për provë. Nuk e ka thirrur askush dhe nuk thotë asgjë për Bashkinë Lezhë.*\n\n\
                 Para se të flasim, shihni:\n\n\
                 - [detyrimet e prapambetura të bashkive](/indicators/arrears-stock), me burimin e çdo vlere;\n\
                 - [faqen e Bashkisë Lezhë](/places/lezhe), me të ardhurat dhe shpenzimet e saj;\n\
                 - [si përgjigjen bashkitë](/questions/municipalities) kur pyeten.\n\n\
                 Shifra që citohet në një rresht më vete shfaqet këtu me vlerën, periudhën dhe burimin e saj.",
    days_ago: 10,
    statements: &[
        (
            "owner@bashke.test",
            "Faturat e papaguara duhet të botohen çdo tre muaj, një nga një.",
        ),
        (
            "member@bashke.test",
            "Bashkia nuk duhet të nisë investime të reja pa paguar të vjetrat.",
        ),
        (
            "learner@bashke.test",
            "Së pari paguhen bizneset e vogla që presin më gjatë.",
        ),
        (
            "owner@bashke.test",
            "Një plan shlyerjeje me afate vlen më shumë se një premtim.",
        ),
        (
            "trainer@bashke.test",
            "Këshilli bashkiak duhet ta diskutojë planin në mbledhje të hapur.",
        ),
        (
            "member@bashke.test",
            "Taksat vendore mund të rriten nëse paratë shkojnë për borxhet e vjetra.",
        ),
        (
            "counsellor@bashke.test",
            "Qytetarët duhet të mësojnë si lexohet buxheti para se të votojnë.",
        ),
    ],
};
