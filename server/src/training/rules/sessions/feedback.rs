//! What those who came think of a session, as far as it tells nothing of one of them.

use chrono::{DateTime, Duration, Utc};

/// From how many answers on they are shown.
pub const LEAST: usize = 5;

/// How long after the end feedback is taken and may be changed.
pub const OPEN: Duration = Duration::days(14);

/// What leaders of a session see of feedback.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// The mean of the ratings.
    pub mean: f64,
    /// How many there are.
    pub answers: usize,
    /// The texts, in an order that does not tell who wrote first.
    pub texts: Vec<String>,
}

/// The feedback of a session; none where there are too few answers.
#[must_use]
pub fn heard(answers: &[(i32, String)]) -> Option<Heard> {
    if answers.len() < LEAST {
        return None;
    }
    let sum: f64 = answers.iter().map(|(rating, _)| f64::from(*rating)).sum();
    let mut texts: Vec<String> = answers
        .iter()
        .map(|(_, text)| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    texts.sort();
    Some(Heard {
        mean: sum / answers.len() as f64,
        answers: answers.len(),
        texts,
    })
}

/// Whether feedback is taken now.
#[must_use]
pub fn is_open(begins: DateTime<Utc>, ends: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (begins..=ends + OPEN).contains(&now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_answers_tell_nothing() {
        let mut answers: Vec<(i32, String)> = (1..=4).map(|n| (n, format!("t{}", 9 - n))).collect();
        assert_eq!(heard(&answers), None);
        answers.push((5, "  ".to_owned()));
        let heard = heard(&answers).unwrap();
        assert_eq!((heard.mean, heard.answers), (3.0, 5));
        assert_eq!(heard.texts, ["t5", "t6", "t7", "t8"]);
    }
}
