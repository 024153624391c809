//! Numbers, periods and dates as each language writes them, from CLDR by ICU4X.

use bashke_vocabulary::{Period, Unit};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset as _, TimeZone as _, Utc};
use fixed_decimal::{Decimal, FloatPrecision};
use icu_decimal::DecimalFormatter;
use icu_locale::locale;

use crate::i18n::{Arg, Locale};

thread_local! {
    /// One formatter a language, made on first use (they are not `Sync`). `None` where the data for it is not compiled in.
    static NUMBERS: [Option<DecimalFormatter>; 2] =
        [locale!("sq"), locale!("en")].map(|l| DecimalFormatter::try_new(l.into(), Default::default()).ok());
}

impl Locale {
    /// A number with a fixed count of decimals.
    #[must_use]
    pub fn number(self, value: f64, decimals: u8) -> String {
        let rounded = Decimal::try_from_f64(value, FloatPrecision::Magnitude(-i16::from(decimals)));
        NUMBERS.with(|formatters| match (&formatters[self as usize], rounded) {
            (Some(formatter), Ok(mut decimal)) => {
                // minus zero is written as zero
                if decimal.absolute.is_zero() {
                    decimal.set_sign(fixed_decimal::Sign::None);
                }
                formatter.format(&decimal).to_string().replace('-', "\u{2212}")
            }
            _ => format!("{value:.*}", usize::from(decimals)),
        })
    }

    /// A count.
    #[must_use]
    pub fn count(self, count: usize) -> String {
        self.number(count as f64, 0)
    }

    /// A value in full, with its unit: `34 900 000 000 lekë`, `12,9%`.
    #[must_use]
    pub fn amount(self, value: f64, unit: Unit) -> String {
        self.with_unit(self.number(value, unit.decimals(value)), unit, value)
    }

    /// A value in full without its unit, for table cells under a heading that names it.
    #[must_use]
    pub fn bare(self, value: f64, unit: Unit) -> String {
        self.number(value, unit.decimals(value))
    }

    /// A value shortened to three or four figures, with its unit: `34,9 mld lekë`.
    #[must_use]
    pub fn compact(self, value: f64, unit: Unit) -> String {
        self.with_unit(self.compact_number(value, unit), unit, value)
    }

    /// A value shortened, without its unit, for axes.
    #[must_use]
    pub fn compact_number(self, value: f64, unit: Unit) -> String {
        let size = value.abs();
        // what rounds to a thousand millions is a billion
        let (divisor, key) = if size >= 999.5e6 {
            (1e9, "number-billion")
        } else if size >= 999.5e3 {
            (1e6, "number-million")
        } else if size >= 1e4 {
            (1e3, "number-thousand")
        } else {
            return self.bare(value, unit);
        };
        let scaled = value / divisor;
        let decimals = u8::from(scaled.abs() < 100.0 && (scaled * 10.0).round() % 10.0 != 0.0);
        format!("{}\u{a0}{}", self.number(scaled, decimals), self.message(key))
    }

    fn with_unit(self, number: String, unit: Unit, value: f64) -> String {
        if matches!(unit, Unit::Index) {
            return number;
        }
        let count = if value == 1.0 { 1 } else { 2 };
        self.message_with(
            &format!("amount-{}", unit_key(unit)),
            &[("n", number.into()), ("count", Arg::Count(count))],
        )
    }

    /// The name of a unit: `lekë për banor`.
    #[must_use]
    pub fn unit(self, unit: Unit) -> String {
        self.message(&format!("unit-{}", unit_key(unit)))
    }

    /// A period as people write it: `2023`, `gjashtëmujori I 2019`, `janar–shtator 2019`.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        let year = |y: i16| Arg::Text(y.to_string());
        match period {
            Period::Year(y) => y.to_string(),
            Period::Half(y, half) => self.message_with(&format!("period-half-{half}"), &[("year", year(y))]),
            Period::Quarter(y, quarter) => {
                self.message_with(&format!("period-quarter-{quarter}"), &[("year", year(y))])
            }
            Period::Months(y, from, to) if from == to => {
                self.message_with("period-month", &[("month", self.month(from).into()), ("year", year(y))])
            }
            Period::Months(y, from, to) => self.message_with(
                "period-months",
                &[
                    ("from", self.month(from).into()),
                    ("to", self.month(to).into()),
                    ("year", year(y)),
                ],
            ),
            Period::Years(from, to) => format!("{from}–{to}"),
            Period::Date(y, m, d) => self.day(i32::from(y), m, d),
            Period::Undated => self.message("period-undated"),
        }
    }

    /// A moment on the clocks of Albania: `26 nëntor 2026, ora 12:30`.
    #[must_use]
    pub fn moment(self, at: DateTime<Utc>) -> String {
        self.on_the_clock(at, "%H:%M")
    }

    /// The same to the second, where minutes are few.
    #[must_use]
    pub fn moment_to_the_second(self, at: DateTime<Utc>) -> String {
        self.on_the_clock(at, "%H:%M:%S")
    }

    fn on_the_clock(self, at: DateTime<Utc>, form: &str) -> String {
        let local = on_the_wall(at);
        let time = local.format(form).to_string();
        let date = self.date(local.date());
        self.message_with("moment", &[("date", date.into()), ("time", time.into())])
    }

    /// From when until when on the clocks of Albania; the day is said once where it is one.
    #[must_use]
    pub fn span(self, begins: DateTime<Utc>, ends: DateTime<Utc>) -> String {
        if on_the_wall(begins).date() == on_the_wall(ends).date() {
            format!("{}–{}", self.moment(begins), on_the_wall(ends).format("%H:%M"))
        } else {
            format!("{} – {}", self.moment(begins), self.moment(ends))
        }
    }

    /// The day of a moment on the calendars of Albania: `26 nëntor 2026`.
    #[must_use]
    pub fn day_of(self, at: DateTime<Utc>) -> String {
        self.date(on_the_wall(at).date())
    }

    /// A date in words: `3 nëntor 2026`.
    #[must_use]
    pub fn date(self, date: NaiveDate) -> String {
        self.day(date.year(), date.month() as u8, date.day() as u8)
    }

    fn day(self, year: i32, month: u8, day: u8) -> String {
        format!("{day} {} {year}", self.month(month))
    }

    fn month(self, month: u8) -> String {
        self.message(&format!("month-{month}"))
    }
}

/// A moment on the clocks of Albania; at the very ends of the calendar, where these have no such day, on those of Greenwich.
fn on_the_wall(at: DateTime<Utc>) -> NaiveDateTime {
    let here = at.naive_utc();
    let offset = chrono_tz::Europe::Tirane.offset_from_utc_datetime(&here).fix();
    here.checked_add_offset(offset).unwrap_or(here)
}

/// The unit's part of a message key.
const fn unit_key(unit: Unit) -> &'static str {
    match unit {
        Unit::Lek => "lek",
        Unit::Euro => "euro",
        Unit::Dollar => "dollar",
        Unit::Dinar => "dinar",
        Unit::Lev => "lev",
        Unit::Percent => "percent",
        Unit::Inhabitants => "inhabitants",
        Unit::Persons => "persons",
        Unit::Count => "count",
        Unit::SquareKilometres => "square-kilometres",
        Unit::PerThousand => "per-thousand",
        Unit::LekPerInhabitant => "lek-per-inhabitant",
        Unit::EuroPerInhabitant => "euro-per-inhabitant",
        Unit::Density => "density",
        Unit::Index => "index",
        Unit::LekPerEuro => "lek-per-euro",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_each_language() {
        let nbsp = '\u{a0}';
        assert_eq!(Locale::Sq.number(1_234_567.891, 2), format!("1{nbsp}234{nbsp}567,89"));
        assert_eq!(Locale::Sq.number(1234.5, 1), "1234,5");
        assert_eq!(Locale::En.number(1234.5, 1), "1,234.5");
        assert_eq!(Locale::Sq.number(-0.04, 1), "0,0");
        assert_eq!(
            Locale::Sq.compact(34_900_000_000.0, Unit::Lek),
            format!("34,9{nbsp}mld lekë")
        );
        assert_eq!(
            Locale::En.compact(4_750_000.0, Unit::Lek),
            format!("ALL 4.8{nbsp}million")
        );
        assert_eq!(
            Locale::En.compact(999_600_000.0, Unit::Lek),
            format!("ALL 1{nbsp}billion")
        );
        assert_eq!(Locale::En.compact(999_700.0, Unit::Lek), format!("ALL 1{nbsp}million"));
        assert_eq!(Locale::Sq.amount(12.9, Unit::Percent), "12,9%");
    }

    #[test]
    fn every_moment_has_words() {
        let last = DateTime::<Utc>::MAX_UTC;
        for at in [DateTime::<Utc>::MIN_UTC, last] {
            assert!(Locale::Sq.moment(at).contains("ora"), "{at}");
            assert!(!Locale::Sq.day_of(at).is_empty());
            assert!(!Locale::Sq.span(at, last).is_empty());
        }
        let summer: DateTime<Utc> = "2026-07-01T22:30:00Z".parse().unwrap();
        assert_eq!(Locale::Sq.moment(summer), "2 korrik 2026, ora 00:30");
    }

    #[test]
    fn periods_and_dates_are_words() {
        assert_eq!(
            Locale::Sq.period("2019-M01-M09".parse().unwrap_or(Period::Undated)),
            "janar–shtator 2019"
        );
        assert_eq!(Locale::En.period(Period::Quarter(2019, 2)), "Q2 2019");
        let date = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap_or_default();
        assert_eq!(Locale::Sq.date(date), "3 nëntor 2026");
        assert_eq!(Locale::En.date(date), "3 November 2026");
    }
}
