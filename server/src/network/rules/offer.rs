//! An offer or an ask out of what was typed, and how long it is open.

use bashke_vocabulary::{OfferKind, OfferSide, Theme};
use chrono::{Days, NaiveDate};

use super::profile::themes;
use super::said::{Both, title_and_text};
use crate::platform::forms::Fields;
use crate::platform::refusal::{Refusal, Refusals};

/// For how many days an offer is open at most.
pub const OPEN_AT_MOST: u64 = 180;

/// For how many days it is open again where it is renewed.
pub const RENEWED_FOR: u64 = 90;

/// How many days before it ends its organisation is reminded.
pub const REMINDED_BEFORE: u64 = 7;

/// The message beside what is no day.
pub(super) const DAY_ODD: &str = "offer-day-odd";

/// The most municipalities for which one offer is meant.
const PLACES_MOST: usize = 12;

/// What is offered or asked for.
#[derive(Debug, Clone)]
pub struct Offer {
    /// Which of the two.
    pub side: OfferSide,
    /// What.
    pub kind: OfferKind,
    /// Its title in Albanian and in English; at least one is there.
    pub title: Both,
    /// What it is.
    pub text: Both,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// For which municipalities, as keys of places; none where it is meant for the whole country.
    pub places: Vec<i32>,
    /// The first day for which it is meant.
    pub starts_on: Option<NaiveDate>,
    /// The last.
    pub ends_on: Option<NaiveDate>,
    /// The last day on which it is open.
    pub expires_on: NaiveDate,
}

/// Reads an offer. `place` gives the key of a municipality by its short name.
///
/// # Errors
/// All that is refused.
pub fn offer(fields: &Fields, place: impl Fn(&str) -> Option<i32>, today: NaiveDate) -> Result<Offer, Refusals> {
    let mut refused = Refusals::default();
    let side = fields.text("side").parse().ok();
    if side.is_none() {
        refused.push("side", "offer-side-missing");
    }
    let kind = fields.text("kind").parse().ok();
    if kind.is_none() {
        refused.push("kind", "offer-kind-missing");
    }
    let (title, text) = title_and_text(fields, &mut refused);
    let themes = themes(fields, &mut refused);
    let places = places(fields, place, &mut refused);
    let starts_on = day(fields, "starts-on", DAY_ODD, &mut refused);
    let ends_on = day(fields, "ends-on", DAY_ODD, &mut refused);
    if starts_on.zip(ends_on).is_some_and(|(first, last)| last < first) {
        refused.push("ends-on", "offer-ends-before");
    }
    if ends_on.is_some_and(|last| last < today) {
        refused.push("ends-on", "offer-ends-past");
    }
    // nobody is asked for what is over: it closes to answers with its own last day
    let expires_on = day(fields, "expires-on", DAY_ODD, &mut refused);
    let told = refused.0.iter().any(|one| one.field == "expires-on");
    if expires_on.is_none() && !told {
        refused.push("expires-on", "offer-expires-missing");
    }
    let ends_sooner = ends_on.filter(|last| *last >= today && expires_on.is_some_and(|open| *last < open));
    let expires_on = ends_sooner.or(expires_on);
    if expires_on.is_some_and(|last| !is_open_so_long(last, today)) {
        refused
            .0
            .push(Refusal::new("expires-on", "offer-expires-odd").with("most", OPEN_AT_MOST.to_string()));
    }
    refused.clone().into_result()?;
    let (Some(side), Some(kind), Some(expires_on)) = (side, kind, expires_on) else {
        return Err(refused);
    };
    Ok(Offer {
        side,
        kind,
        title,
        text,
        themes,
        places,
        starts_on,
        ends_on,
        expires_on,
    })
}

/// The municipalities that were chosen, each once.
fn places(fields: &Fields, place: impl Fn(&str) -> Option<i32>, refused: &mut Refusals) -> Vec<i32> {
    let mut places: Vec<i32> = fields.all("place").filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    if places.len() > PLACES_MOST {
        refused
            .0
            .push(Refusal::new("place", "offer-places-many").with("most", PLACES_MOST.to_string()));
    }
    places
}

/// A day of this century, where one was typed; `odd` is the message where it is none.
pub(super) fn day(fields: &Fields, name: &'static str, odd: &'static str, refused: &mut Refusals) -> Option<NaiveDate> {
    let typed = fields.given(name)?;
    let known = NaiveDate::from_ymd_opt(2000, 1, 1)..NaiveDate::from_ymd_opt(2100, 1, 1);
    let day = typed.parse().ok().filter(|day| known.contains(&Some(*day)));
    if day.is_none() {
        refused.push(name, odd);
    }
    day
}

/// Whether an offer may be open until a day: not in the past, and not too long.
fn is_open_so_long(last: NaiveDate, today: NaiveDate) -> bool {
    last >= today
        && today
            .checked_add_days(Days::new(OPEN_AT_MOST))
            .is_some_and(|most| last <= most)
}

/// The last day on which an offer that is renewed takes answers: never an earlier one than it had, and never one after its
/// own last day.
#[must_use]
pub fn renewed(expires_on: NaiveDate, ends_on: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    let again = today.checked_add_days(Days::new(RENEWED_FOR)).unwrap_or(today);
    let longer = expires_on.max(again);
    ends_on.map_or(longer, |last| longer.min(last))
}

/// How an offer stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It can be answered.
    Open,
    /// Whoever wrote it closed it.
    Closed,
    /// Its last day is over.
    RanOut,
}

/// How an offer stands on a day.
#[must_use]
pub fn stands(closed: bool, expires_on: NaiveDate, today: NaiveDate) -> Stands {
    if closed {
        Stands::Closed
    } else if expires_on < today {
        Stands::RanOut
    } else {
        Stands::Open
    }
}

/// Whether an offer is open on a day.
#[must_use]
pub fn is_open(closed: bool, expires_on: NaiveDate, today: NaiveDate) -> bool {
    stands(closed, expires_on, today) == Stands::Open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
    }

    fn read(others: &[(&str, &str)]) -> Result<Offer, Vec<(&'static str, &'static str)>> {
        let typed = [
            ("side", "ask"),
            ("kind", "space"),
            ("title-sq", "Një sallë"),
            ("text-sq", "Për tridhjetë veta."),
            ("expires-on", "2027-01-31"),
        ];
        let kept = typed
            .iter()
            .filter(|(name, _)| others.iter().all(|(other, _)| other != name));
        let fields: Fields = kept
            .chain(others)
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let place = |slug: &str| slug.strip_prefix('p').and_then(|id| id.parse().ok());
        offer(&fields, place, today()).map_err(|refused| refused.0.iter().map(|one| (one.field, one.message)).collect())
    }

    #[test]
    fn an_offer_is_read_and_what_is_wrong_is_told_at_its_field() {
        let read_of = read(&[("theme", "youth"), ("place", "p2"), ("place", "p1"), ("place", "p2")]).unwrap();
        assert_eq!((read_of.places, read_of.themes), (vec![1, 2], vec![Theme::Youth]));
        for (typed, refused) in [
            (&[("side", "x")][..], ("side", "offer-side-missing")),
            (&[("kind", "")], ("kind", "offer-kind-missing")),
            (&[("title-sq", ""), ("text-sq", "")], ("title-sq", "said-title-missing")),
            (&[("text-sq", "")], ("text-sq", "said-text-missing")),
            (&[("text-en", "A room")], ("title-en", "said-title-of-text-missing")),
            (&[("expires-on", "")], ("expires-on", "offer-expires-missing")),
            (&[("expires-on", "nesër")], ("expires-on", "offer-day-odd")),
            (&[("expires-on", "2026-11-22")], ("expires-on", "offer-expires-odd")),
            (&[("expires-on", "2027-05-23")], ("expires-on", "offer-expires-odd")),
            (&[("ends-on", "2026-11-22")], ("ends-on", "offer-ends-past")),
            (
                &[("starts-on", "2027-01-02"), ("ends-on", "2027-01-01")],
                ("ends-on", "offer-ends-before"),
            ),
        ] {
            assert_eq!(read(typed).err(), Some(vec![refused]), "{typed:?}");
        }
        let own = read(&[("starts-on", "2026-12-10"), ("ends-on", "2026-12-20")]).unwrap();
        assert_eq!(own.expires_on, NaiveDate::from_ymd_opt(2026, 12, 20).unwrap());
        let sooner = read(&[("expires-on", "2026-12-01"), ("ends-on", "2026-12-20")]).unwrap();
        assert_eq!(sooner.expires_on, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
        assert!(read(&[("expires-on", "2026-11-23")]).is_ok() && read(&[("expires-on", "2027-05-22")]).is_ok());
        let many: Vec<(String, String)> = (0..13).map(|n| ("place".to_owned(), format!("p{n}"))).collect();
        let many: Vec<(&str, &str)> = many.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(read(&many).err(), Some(vec![("place", "offer-places-many")]));
    }

    #[test]
    fn renewing_never_shortens_and_an_offer_is_open_to_the_end_of_its_last_day() {
        let long = today() + Days::new(170);
        assert_eq!(renewed(long, None, today()), long);
        assert_eq!(
            renewed(today() - Days::new(400), None, today()),
            today() + Days::new(RENEWED_FOR)
        );
        let own = today() + Days::new(20);
        assert_eq!(renewed(today(), Some(own), today()), own);
        assert_eq!(renewed(today(), Some(long), today()), today() + Days::new(RENEWED_FOR));
        assert!(is_open(false, today(), today()));
        assert!(!is_open(true, today(), today()));
        assert!(!is_open(false, today() - Days::new(1), today()));
    }
}
