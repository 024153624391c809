//! What a thread stands on, as it is named in addresses: `place:lezhe`, `point:arrears-stock:lezhe:2023`. Pure.

use std::fmt;
use std::str::FromStr;

use bashke_vocabulary::{Period, ThreadKind};

/// What a thread stands on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A topic of its own.
    General,
    /// A place, by its short name.
    Place(String),
    /// An indicator, by its short name.
    Indicator(String),
    /// A point of a chart.
    Point {
        /// The indicator's short name.
        indicator: String,
        /// The place's short name.
        place: String,
        /// The period.
        period: Period,
    },
    /// A figure, by its code.
    Figure(String),
    /// A dialogue, by its short name.
    Dialogue(String),
    /// A question to a municipality, by its number.
    Question(i32),
    /// A lesson, quiz, exercise or assignment, by the short names of course, module and item.
    Item([String; 3]),
    /// A project, by its short name.
    Project(String),
    /// An experience, by its short name.
    Experience(String),
}

/// It names nothing that a thread can stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("nothing that a thread can stand on")]
pub struct NoSubject;

impl Subject {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> ThreadKind {
        match self {
            Self::General => ThreadKind::General,
            Self::Place(_) => ThreadKind::Place,
            Self::Indicator(_) => ThreadKind::Indicator,
            Self::Point { .. } => ThreadKind::Point,
            Self::Figure(_) => ThreadKind::Figure,
            Self::Dialogue(_) => ThreadKind::Dialogue,
            Self::Question(_) => ThreadKind::Question,
            Self::Item(_) => ThreadKind::Item,
            Self::Project(_) => ThreadKind::Project,
            Self::Experience(_) => ThreadKind::Experience,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind();
        match self {
            Self::General => write!(f, "{kind}"),
            Self::Place(name)
            | Self::Indicator(name)
            | Self::Figure(name)
            | Self::Dialogue(name)
            | Self::Project(name)
            | Self::Experience(name) => write!(f, "{kind}:{name}"),
            Self::Question(id) => write!(f, "{kind}:{id}"),
            Self::Item([course, module, item]) => write!(f, "{kind}:{course}:{module}:{item}"),
            Self::Point {
                indicator,
                place,
                period,
            } => write!(f, "{kind}:{indicator}:{place}:{period}"),
        }
    }
}

impl FromStr for Subject {
    type Err = NoSubject;

    fn from_str(text: &str) -> Result<Self, NoSubject> {
        let parts: Vec<&str> = text.split(':').collect();
        let name = |name: &str| {
            let good = !name.is_empty()
                && name.len() <= 100
                && name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            good.then(|| name.to_owned()).ok_or(NoSubject)
        };
        match (parts[0].parse(), &parts[1..]) {
            (Ok(ThreadKind::General), []) => Ok(Self::General),
            (Ok(ThreadKind::Place), [place]) => Ok(Self::Place(name(place)?)),
            (Ok(ThreadKind::Indicator), [indicator]) => Ok(Self::Indicator(name(indicator)?)),
            (Ok(ThreadKind::Point), [indicator, place, period]) => Ok(Self::Point {
                indicator: name(indicator)?,
                place: name(place)?,
                period: period.parse().map_err(|_| NoSubject)?,
            }),
            (Ok(ThreadKind::Figure), [code]) => Ok(Self::Figure(name(code)?)),
            (Ok(ThreadKind::Dialogue), [slug]) => Ok(Self::Dialogue(name(slug)?)),
            (Ok(ThreadKind::Project), [slug]) => Ok(Self::Project(name(slug)?)),
            (Ok(ThreadKind::Experience), [slug]) => Ok(Self::Experience(name(slug)?)),
            (Ok(ThreadKind::Question), [id]) => {
                let id = name(id)?.parse().ok().filter(|id| *id > 0);
                id.map(Self::Question).ok_or(NoSubject)
            }
            (Ok(ThreadKind::Item), [course, module, item]) => {
                Ok(Self::Item([name(course)?, name(module)?, name(item)?]))
            }
            _ => Err(NoSubject),
        }
    }
}

/// A subject out of what somebody typed: its name, or the address of its page.
#[must_use]
pub fn from_address(typed: &str, origin: &str) -> Option<Subject> {
    if let Ok(subject) = typed.parse() {
        return Some(subject);
    }
    let path = typed.strip_prefix(origin).unwrap_or(typed);
    let path = path.strip_prefix("/en/").map_or(path, |_| &path[3..]);
    let path = path.split(['?', '#']).next()?;
    let mut parts = path.strip_prefix('/')?.split('/');
    let kind = match parts.next()? {
        "places" => ThreadKind::Place,
        "indicators" => ThreadKind::Indicator,
        "figures" => ThreadKind::Figure,
        "dialogues" => ThreadKind::Dialogue,
        "questions" => ThreadKind::Question,
        "projects" => ThreadKind::Project,
        "experiences" => ThreadKind::Experience,
        "courses" => {
            let item = [parts.next()?, parts.next()?, parts.next()?];
            return format!("{}:{}", ThreadKind::Item, item.join(":")).parse().ok();
        }
        _ => return None,
    };
    format!("{kind}:{}", parts.next()?).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_read_as_it_is_written() {
        for text in [
            "general",
            "place:lezhe",
            "indicator:arrears-stock",
            "point:arrears-stock:lezhe:2023",
            "point:arrears-stock:lezhe:2019-Q2",
            "figure:k7m2q9xw",
            "dialogue:tarifa-e-pastrimit",
            "question:12",
            "item:right-to-information:law-and-its-clock:ten-days",
            "project:uji-i-paster",
            "experience:harta-e-mbetjeve",
        ] {
            let subject: Subject = text.parse().unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(subject.to_string(), text);
        }
    }

    #[test]
    fn what_names_nothing_is_none() {
        for text in [
            "",
            "place",
            "place:",
            "place:Lezhë",
            "place:a:b",
            "general:x",
            "point:a:b",
            "point:a:b:yesterday",
            "figure:../x",
            "question:x",
            "question:0",
            "question:-1",
            "lesson:x",
            "item:a:b",
        ] {
            assert_eq!(text.parse::<Subject>(), Err(NoSubject), "{text}");
        }
    }

    #[test]
    fn the_address_of_a_page_names_what_it_is_about() {
        let origin = "https://bashke.example";
        let place = Some(Subject::Place("lezhe".to_owned()));
        for typed in [
            "place:lezhe",
            "/places/lezhe",
            "/en/places/lezhe?x=1",
            "https://bashke.example/places/lezhe/brief",
        ] {
            assert_eq!(from_address(typed, origin), place, "{typed}");
        }
        let figure = Subject::Figure("k7m2q9xw".to_owned());
        assert_eq!(
            from_address("https://bashke.example/en/figures/k7m2q9xw", origin),
            Some(figure)
        );
        assert_eq!(
            from_address("/en/courses/a/b/c?done=read", origin),
            Some(Subject::Item(["a", "b", "c"].map(str::to_owned)))
        );
        assert_eq!(
            from_address("https://bashke.example/en/projects/uji", origin),
            Some(Subject::Project("uji".to_owned()))
        );
        for typed in [
            "",
            "/",
            "/courses/a",
            "/places",
            "/places/Lezhë",
            "/sign-out",
            "https://evil.example/places/lezhe",
        ] {
            assert_eq!(from_address(typed, origin), None, "{typed}");
        }
    }
}
