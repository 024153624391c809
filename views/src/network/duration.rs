//! How long something ran.

use bashke_vocabulary::Period;
use chrono::NaiveDate;

use crate::Cx;

/// A duration or an interval in the form of ISO 8601, `P9M` or `2016-10/2017-10`, in words; what is neither stays as it
/// is.
#[must_use]
pub(super) fn duration(cx: &Cx<'_>, iso: &str) -> String {
    let months = iso.strip_prefix('P').and_then(|rest| rest.strip_suffix('M'));
    if let Some(months) = months.and_then(|months| months.parse::<usize>().ok()) {
        return cx.ta(
            "duration-months",
            &[("count", months.into()), ("n", cx.count(months).into())],
        );
    }
    let ends = iso
        .split_once('/')
        .and_then(|(from, to)| Some((moment(cx, from)?, moment(cx, to)?)));
    ends.map_or_else(|| iso.to_owned(), |(from, to)| format!("{from} – {to}"))
}

/// A year, a month or a day in words.
fn moment(cx: &Cx<'_>, iso: &str) -> Option<String> {
    if let Ok(day) = iso.parse::<NaiveDate>() {
        return Some(cx.date(day));
    }
    match iso.split_once('-') {
        Some((year, month)) => {
            let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(cx.period(Period::Months(year.parse().ok()?, month, month)))
        }
        None => iso.parse::<i16>().ok().map(|year| year.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Locale;

    #[test]
    fn durations_and_intervals_are_told_in_words() {
        let cx = |locale| Cx {
            locale,
            path: "/calls",
            query: "",
            assets: "",
            origin: "",
            viewer: None,
            csrf: "",
        };
        let told = |iso| duration(&cx(Locale::En), iso);
        assert_eq!(told("P9M"), "9 months");
        assert_eq!(told("P1M"), "1 month");
        assert_eq!(told("2016-10/2017-10"), "October 2016 – October 2017");
        assert_eq!(told("2019-07-01/2023-06-30"), "1 July 2019 – 30 June 2023");
        assert_eq!(told("2016/2019"), "2016 – 2019");
        assert_eq!(duration(&cx(Locale::Sq), "P9M"), "9 muaj");
        for odd in ["P9X", "2016-13/2017-01", "nëntë muaj", "/", "PM", ""] {
            assert_eq!(told(odd), odd);
        }
    }
}
