//! Whether what exercises name is there: a slip in a name would leave nothing to ask.

use super::{Fault, What, fault};
use crate::training::rules::course::{Content, Course, item_key};
use crate::training::rules::exercise::Places;

/// What is known of figures, by short names.
pub trait Known {
    /// Whether there is such a dataset.
    fn dataset(&self, slug: &str) -> bool;
    /// Whether there is such an indicator.
    fn indicator(&self, slug: &str) -> bool;
    /// Whether there is such a place.
    fn place(&self, slug: &str) -> bool;
}

/// A fault for each name in the exercises of a course that nothing has.
#[must_use]
pub fn unknown(course: &Course, known: &impl Known) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (module, item) in course.items() {
        let Content::Exercise(exercise) = &item.content else {
            continue;
        };
        let path = format!("{}.toml", item_key(&module.slug, &item.slug));
        if !known.dataset(&exercise.dataset) {
            faults.push(fault(&path, None, What::Dataset, &exercise.dataset));
        }
        let indicators = exercise.indicators.iter().filter(|slug| !known.indicator(slug));
        faults.extend(indicators.map(|slug| fault(&path, None, What::Indicator, slug)));
        let places = match &exercise.places {
            Places::Municipalities => &[],
            Places::County(county) => std::slice::from_ref(county),
            Places::These(these) => these.as_slice(),
        };
        let places = places.iter().filter(|slug| !known.place(slug));
        faults.extend(places.map(|slug| fault(&path, None, What::Place, slug)));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::{Files, read};
    use super::*;

    /// One of each.
    struct One;

    impl Known for One {
        fn dataset(&self, slug: &str) -> bool {
            slug == "published"
        }

        fn indicator(&self, slug: &str) -> bool {
            slug == "tax"
        }

        fn place(&self, slug: &str) -> bool {
            slug == "lezhe"
        }
    }

    fn found(dataset: &str, indicators: &str, places: &str) -> Vec<(What, String)> {
        let manifest = "level = \"beginner\"\nformat = \"online\"\npass = 70\ntitle = { sq = \"K\", en = \"C\" }\n\
            [[modules]]\nslug = \"one\"\ntitle = { sq = \"N\", en = \"O\" }\n\
            items = [{ kind = \"exercise\", slug = \"count\", title = { sq = \"U\", en = \"E\" }, minutes = 5 }]\n";
        let exercise = format!(
            "type = \"value\"\ndataset = \"{dataset}\"\nindicators = {indicators}\nplaces = {places}\n\
             periods = [\"2018\"]\nquestion = {{ sq = \"Sa?\", en = \"How much?\" }}\n"
        );
        let files: Files = [("course.toml", manifest), ("one/count.toml", exercise.as_str())]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let (course, faults) = read(&files);
        assert_eq!(faults, []);
        unknown(&course.expect("a course"), &One)
            .into_iter()
            .map(|one| {
                assert_eq!(one.path, "one/count.toml");
                (one.what, one.detail)
            })
            .collect()
    }

    #[test]
    fn a_slip_in_a_name_is_a_fault() {
        assert_eq!(found("published", "[\"tax\"]", "\"municipalities\""), []);
        assert_eq!(found("published", "[\"tax\"]", "\"county:lezhe\""), []);
        let slips = [
            (What::Dataset, "publishd"),
            (What::Indicator, "taxes"),
            (What::Place, "lezha"),
        ];
        assert_eq!(
            found("publishd", "[\"tax\", \"taxes\"]", "[\"lezhe\", \"lezha\"]"),
            slips.map(|(what, name)| (what, name.to_owned()))
        );
        let county = (What::Place, "lesh".to_owned());
        assert_eq!(found("published", "[\"tax\"]", "\"county:lesh\""), [county]);
    }
}
