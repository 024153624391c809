//! An experience out of what was typed.

use bashke_vocabulary::{Currency, Theme};

use super::profile::{one_line, paragraphs, themes};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// The longest title.
const TITLE_MOST: usize = 160;

/// The most that a cost can be, in whole units.
const COST_MOST: i64 = 1_000_000_000_000;

/// The most figures that one cites.
const FIGURES_MOST: usize = 6;

/// The longest code of a figure that is looked for.
const CODE_MOST: usize = 40;

/// A text in Albanian and in English.
type Both = (Option<String>, Option<String>);

/// What is told of something that was tried.
#[derive(Debug, Clone)]
pub struct ExperienceText {
    /// Its title.
    pub title: Both,
    /// What was tried.
    pub tried: Both,
    /// What worked.
    pub worked: Both,
    /// What did not.
    pub failed: Both,
    /// What it cost, in hundredths of a currency.
    pub cost: Option<(i64, Currency)>,
    /// What is said of its cost.
    pub cost_words: Both,
    /// What others can use again.
    pub reuse: Both,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// Where, as keys of places.
    pub places: Vec<i32>,
    /// The figures that it cites, as keys, in their order.
    pub figures: Vec<i32>,
    /// Whether all are to see it.
    pub publish: bool,
}

/// Reads an experience; `place` gives the key of a municipality by its short name, `figure` that of a figure by its code. One
/// language is enough.
///
/// # Errors
/// All that is refused.
pub fn experience(
    fields: &Fields,
    place: impl Fn(&str) -> Option<i32>,
    figure: impl Fn(&str) -> Option<i32>,
) -> Result<ExperienceText, Refusals> {
    let mut refused = Refusals::default();
    let mut keep = |result: Result<Option<String>, Refusal>| {
        result.unwrap_or_else(|refusal| {
            refused.0.push(refusal);
            None
        })
    };
    let title = (
        keep(one_line(fields, "title-sq", TITLE_MOST)),
        keep(one_line(fields, "title-en", TITLE_MOST)),
    );
    let mut both = |sq, en| (keep(paragraphs(fields, sq)), keep(paragraphs(fields, en)));
    let tried = both("tried-sq", "tried-en");
    let worked = both("worked-sq", "worked-en");
    let failed = both("failed-sq", "failed-en");
    let cost_words = both("cost-sq", "cost-en");
    let reuse = both("reuse-sq", "reuse-en");
    let said = |refused: &Refusals, fields: [&str; 2]| refused.0.iter().any(|one| fields.contains(&one.field));
    if title.0.is_none() && title.1.is_none() && !said(&refused, ["title-sq", "title-en"]) {
        refused.push("title-sq", "experiences-title-missing");
    }
    if tried.0.is_none() && tried.1.is_none() && !said(&refused, ["tried-sq", "tried-en"]) {
        refused.push("tried-sq", "experiences-tried-missing");
    }
    let cost = cost(fields).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        None
    });
    let themes = themes(fields, &mut refused);
    let mut places: Vec<i32> = fields.all("place").filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    let figures = figures(fields, figure).unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        Vec::new()
    });
    refused.into_result()?;
    Ok(ExperienceText {
        title,
        tried,
        worked,
        failed,
        cost,
        cost_words,
        reuse,
        themes,
        places,
        figures,
        publish: fields.has("publish"),
    })
}

/// The keys of the figures that are cited.
fn figures(fields: &Fields, figure: impl Fn(&str) -> Option<i32>) -> Result<Vec<i32>, Refusal> {
    let codes = cited(fields.text("figures"));
    if codes.len() > FIGURES_MOST {
        return Err(Refusal::new("figures", "experience-figures-many").with("most", FIGURES_MOST.to_string()));
    }
    let key = |code: &String| {
        let wrong = || Refusal::new("figures", "experience-figure-wrong").with("code", code.as_str());
        figure(code).ok_or_else(wrong)
    };
    codes.iter().map(key).collect()
}

/// The codes of figures out of their addresses, one a line, each once; a code alone is enough. However much was typed, one more
/// than may be cited is all that is given.
#[must_use]
pub fn cited(typed: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let address = line.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let last = address.rsplit('/').next().unwrap_or_default();
        let code: String = last.chars().take(CODE_MOST).collect();
        if !codes.contains(&code) {
            codes.push(code);
        }
        if codes.len() > FIGURES_MOST {
            break;
        }
    }
    codes
}

/// An amount in whole units, with its currency. An empty field is no amount, and never zero.
fn cost(fields: &Fields) -> Result<Option<(i64, Currency)>, Refusal> {
    let Some(typed) = fields.given("cost-amount") else {
        return Ok(None);
    };
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = digits
        .parse::<i64>()
        .ok()
        .filter(|whole| (0..=COST_MOST).contains(whole));
    let minor = whole.and_then(|whole| whole.checked_mul(100));
    let minor = minor.ok_or_else(|| Refusal::new("cost-amount", "experiences-cost-odd"))?;
    let currency = fields.text("cost-currency").parse();
    let currency = currency.map_err(|_| Refusal::new("cost-currency", "experiences-currency-missing"))?;
    Ok(Some((minor, currency)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<ExperienceText, Vec<(&'static str, &'static str)>> {
        let fields: Fields = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let figure = |code: &str| (code != "x").then_some(3);
        experience(&fields, |slug| (slug == "lezhe").then_some(7), figure)
            .map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn one_language_is_enough_and_no_amount_is_no_zero() {
        let base = [
            ("title-en", "A hearing"),
            ("tried-en", "In a village"),
            ("place", "lezhe"),
            ("place", "x"),
        ];
        let told = read(&base).expect("it is sound");
        assert_eq!(told.title, (None, Some("A hearing".to_owned())));
        assert_eq!(
            (told.cost, told.places.as_slice(), told.publish),
            (None, [7].as_slice(), false)
        );
        let paid = [("cost-amount", "12 500"), ("cost-currency", "ALL"), ("publish", "yes")];
        let told = read(&[&base[..], &paid[..]].concat()).expect("it is sound");
        assert_eq!((told.cost, told.publish), (Some((1_250_000, Currency::Lek)), true));
    }

    #[test]
    fn figures_are_cited_by_their_addresses() {
        let typed = "https://bashke.al/en/figures/abc12?x=1#t\n\n /figures/def34/ \nabc12\r\n";
        assert_eq!(cited(typed), ["abc12", "def34"]);
        assert!(cited(" \n").is_empty());
        let endless: String = (0..10_000).map(|number| format!("c{number}\n")).collect();
        assert_eq!(cited(&endless).len(), FIGURES_MOST + 1);
        let many = "a\nb\nc\nd\ne\nf\ng";
        let base = [("title-sq", "Një"), ("tried-sq", "Dy"), ("figures", many)];
        assert_eq!(
            read(&base).expect_err("seven"),
            [("figures", "experience-figures-many")]
        );
        let base = [("title-sq", "Një"), ("tried-sq", "Dy"), ("figures", "a\n/figures/x")];
        assert_eq!(read(&base).expect_err("none"), [("figures", "experience-figure-wrong")]);
        let base = [("title-sq", "Një"), ("tried-sq", "Dy"), ("figures", "a")];
        assert_eq!(read(&base).expect("it is one").figures, [3]);
    }

    #[test]
    fn what_is_refused_is_told_all_at_once() {
        let refused = read(&[("cost-amount", "-5"), ("worked-sq", "a\u{202e}b")]).expect_err("nothing of it is sound");
        let fields: Vec<&str> = refused.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["worked-sq", "title-sq", "tried-sq", "cost-amount"]);
        let base = [("title-sq", "Një"), ("tried-sq", "Dy"), ("cost-amount", "5")];
        assert_eq!(
            read(&base).expect_err("of what?"),
            [("cost-currency", "experiences-currency-missing")]
        );
        let base = [
            ("title-sq", "Një"),
            ("tried-sq", "Dy"),
            ("cost-amount", "99999999999999999999"),
        ];
        assert_eq!(
            read(&base).expect_err("too much"),
            [("cost-amount", "experiences-cost-odd")]
        );
    }
}
