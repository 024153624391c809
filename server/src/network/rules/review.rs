//! Reviews of tools and resources: what is typed, and from how many organisations on there is a mean.

use super::profile::paragraphs;
use crate::platform::forms::Fields;
use crate::platform::refusal::Refusals;

/// From how many organisations on a mean is told: of fewer it would say what one or two think.
pub const MEANT_FROM: usize = 3;

/// What is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reviewed {
    /// A tool, by its key.
    Tool(i32),
    /// A resource, by its key.
    Resource(i32),
}

/// A review as it was typed.
#[derive(Debug, Clone)]
pub struct ReviewText {
    /// From one to five.
    pub rating: i16,
    /// The words.
    pub text: String,
}

/// How a thing is rated. Each organisation counts once, with the mean of what its members gave, so that none makes the mean by
/// letting many of its people write.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rating {
    /// How many organisations there are.
    pub count: usize,
    /// The means of all of them together.
    pub sum: f64,
}

impl Rating {
    /// Counts an organisation in, of which so many members gave so much together.
    pub fn count_in(&mut self, reviews: i64, sum: i64) {
        let exact = |number: i64| i32::try_from(number).ok().map(f64::from);
        if let (Some(reviews @ 1.0..), Some(sum)) = (exact(reviews), exact(sum)) {
            self.count += 1;
            self.sum += sum / reviews;
        }
    }

    /// The mean, where there are enough organisations.
    #[must_use]
    pub fn mean(self) -> Option<f64> {
        let count = f64::from(u32::try_from(self.count).ok()?);
        (self.count >= MEANT_FROM).then(|| self.sum / count)
    }
}

/// Reads a review.
///
/// # Errors
/// All that is refused.
pub fn review(fields: &Fields) -> Result<ReviewText, Refusals> {
    let mut refused = Refusals::default();
    let rating = fields.text("rating").parse().ok();
    let rating = rating.filter(|rating| (1..=5).contains(rating));
    if rating.is_none() {
        refused.push("rating", "review-rating-missing");
    }
    let text = paragraphs(fields, "text").unwrap_or_else(|refusal| {
        refused.0.push(refusal);
        None
    });
    if text.is_none() && !refused.0.iter().any(|one| one.field == "text") {
        refused.push("text", "review-text-missing");
    }
    match (rating, text) {
        (Some(rating), Some(text)) => Ok(ReviewText { rating, text }),
        _ => Err(refused),
    }
}

/// The keys of things in the order of their means, the best first; those without are not among them.
#[must_use]
pub fn best_first(ratings: impl IntoIterator<Item = (i32, Rating)>) -> Vec<i32> {
    let mut rated: Vec<(i32, Rating, f64)> = ratings
        .into_iter()
        .filter_map(|(id, rating)| Some((id, rating, rating.mean()?)))
        .collect();
    rated.sort_by(|a, b| b.2.total_cmp(&a.2).then(b.1.count.cmp(&a.1.count)).then(a.0.cmp(&b.0)));
    rated.into_iter().map(|(id, ..)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<ReviewText, Vec<(&'static str, &'static str)>> {
        let fields: Fields = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        review(&fields).map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn a_rating_and_words_are_needed() {
        let read_it = read(&[("rating", "5"), ("text", "Po.")]).expect("it is sound");
        assert_eq!((read_it.rating, read_it.text.as_str()), (5, "Po."));
        for odd in ["", "0", "6", "-1", "katër"] {
            let refused = read(&[("rating", odd), ("text", " ")]).expect_err("neither is sound");
            assert_eq!(
                refused,
                [("rating", "review-rating-missing"), ("text", "review-text-missing")],
                "{odd}"
            );
        }
    }

    #[test]
    fn a_mean_needs_three_and_the_best_come_first() {
        let of = |count, sum| Rating { count, sum };
        assert_eq!((of(2, 10.0).mean(), of(3, 10.0).mean()), (None, Some(10.0 / 3.0)));
        assert_eq!(Rating::default().mean(), None);
        let rated = [
            (1, of(3, 9.0)),
            (2, of(2, 10.0)),
            (3, of(4, 20.0)),
            (4, of(3, 15.0)),
            (5, of(3, 9.0)),
        ];
        assert_eq!(best_first(rated), [3, 4, 1, 5]);
    }

    #[test]
    fn an_organisation_counts_once_however_many_of_its_people_write() {
        let mut rating = Rating::default();
        for (reviews, sum) in [(6, 30), (1, 2), (2, 3), (0, 0)] {
            rating.count_in(reviews, sum);
        }
        assert_eq!(rating, Rating { count: 3, sum: 8.5 });
    }
}
