//! What a certificate of application asks of its course: work that is large enough to show it.

use super::{Fault, MANIFEST, What, fault};
use crate::training::rules::course::{Content, Course, item_key};

/// The fewest pages of work by which somebody shows that they applied what they learnt.
const PAGES: u16 = 2;

/// A fault where a course gives the certificate of application and none of its assignments asks for as many pages: at the
/// first of them, or at the course where it has none.
pub(super) fn without_work(course: &Course) -> Option<Fault> {
    let assignments = || {
        course.items().filter_map(|(module, item)| match &item.content {
            Content::Assignment(assignment) => Some((item_key(&module.slug, &item.slug), assignment.pages)),
            _ => None,
        })
    };
    let shown = assignments().any(|(_, pages)| pages.is_some_and(|pages| pages >= PAGES));
    if !course.certificate.applied || shown {
        return None;
    }
    let path = assignments()
        .next()
        .map_or_else(|| MANIFEST.to_owned(), |(key, _)| format!("{key}.toml"));
    Some(fault(&path, None, What::Pages, ""))
}

#[cfg(test)]
mod tests {
    use super::super::{Files, read};
    use super::*;

    /// Where the fault is, of a course with these settings and this first line of its assignment.
    fn found(settings: &str, kind: &str, pages: &str) -> Option<String> {
        let manifest = format!(
            "level = \"beginner\"\nformat = \"online\"\ntitle = {{ sq = \"K\" }}\n{settings}\n[[modules]]\nslug = \"m\"\n\
             title = {{ sq = \"M\" }}\nitems = [{{ kind = \"{kind}\", slug = \"a\", title = {{ sq = \"A\" }}, minutes = 1 }}]\n"
        );
        let work = format!("points = 5\n{pages}\nbrief = {{ sq = \"Shkruani\" }}\n");
        let (path, text) = match kind {
            "assignment" => ("m/a.toml", work.as_str()),
            _ => ("m/a.sq.md", "Tekst.\n"),
        };
        let files: Files = [("course.toml", manifest.as_str()), (path, text)]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
            .into();
        let (course, faults) = read(&files);
        assert_eq!(faults, []);
        without_work(&course.expect("a course")).map(|fault| fault.path)
    }

    #[test]
    fn the_certificate_of_application_needs_work_of_two_pages() {
        assert_eq!(found("", "assignment", "pages = 2"), None);
        assert_eq!(found("", "assignment", "pages = 3"), None);
        let at = Some("m/a.toml".to_owned());
        assert_eq!(found("", "assignment", "pages = 1"), at);
        assert_eq!(found("", "assignment", ""), at);
        assert_eq!(found("certificate = { applied = true }", "assignment", ""), at);
        assert_eq!(found("certificate = { applied = false }", "assignment", ""), None);
        assert_eq!(found("", "lesson", ""), None);
        let course = Some(MANIFEST.to_owned());
        assert_eq!(found("certificate = { applied = true }", "lesson", ""), course);
    }
}
