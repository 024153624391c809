//! Calendars as RFC 5545 wants them: lines of at most 75 octets, the zone with its rules written out, and each entry under
//! a name that stays while its sequence rises. Written by hand, because what writes calendars for us elsewhere stamps the
//! zone as if it were an entry.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Tirane;

/// The most octets of a line.
const LINE: usize = 75;

/// The zone: the last Sundays of March and October, since 1997 in Albania as all over Europe.
const ZONE: &str = "BEGIN:VTIMEZONE\r\n\
    TZID:Europe/Tirane\r\n\
    BEGIN:STANDARD\r\n\
    DTSTART:19971026T030000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0200\r\n\
    TZOFFSETTO:+0100\r\n\
    TZNAME:CET\r\n\
    END:STANDARD\r\n\
    BEGIN:DAYLIGHT\r\n\
    DTSTART:19970330T020000\r\n\
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZOFFSETFROM:+0100\r\n\
    TZOFFSETTO:+0200\r\n\
    TZNAME:CEST\r\n\
    END:DAYLIGHT\r\n\
    END:VTIMEZONE\r\n";

/// Something in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// By which calendars know it again.
    pub uid: String,
    /// How often it changed.
    pub sequence: i32,
    /// When it was changed last.
    pub changed: DateTime<Utc>,
    /// When it begins.
    pub begins: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// What it is.
    pub summary: String,
    /// What is to be known besides.
    pub about: String,
    /// Where.
    pub location: String,
    /// Its page.
    pub url: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// The name of the machine in an origin, of which the names of entries are a part.
#[must_use]
pub fn host(origin: &str) -> &str {
    origin.split("://").nth(1).unwrap_or(origin)
}

/// A calendar with its name and its entries.
#[must_use]
pub fn write(name: &str, entries: &[Entry]) -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\n");
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Bashke//Calendar 1//SQ"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"),
        ("X-PUBLISHED-TTL", "PT1H"),
    ] {
        line(&mut text, key, value);
    }
    line(&mut text, "X-WR-CALNAME", &escaped(name));
    text.push_str(ZONE);
    for entry in entries {
        write_entry(&mut text, entry);
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

fn write_entry(text: &mut String, entry: &Entry) {
    let stamp = entry.changed.format("%Y%m%dT%H%M%SZ").to_string();
    let local = |at: DateTime<Utc>| at.with_timezone(&Tirane).format("%Y%m%dT%H%M%S").to_string();
    text.push_str("BEGIN:VEVENT\r\n");
    line(text, "UID", &escaped(&entry.uid));
    line(text, "DTSTAMP", &stamp);
    line(text, "LAST-MODIFIED", &stamp);
    line(text, "SEQUENCE", &entry.sequence.to_string());
    line(text, "STATUS", if entry.cancelled { "CANCELLED" } else { "CONFIRMED" });
    line(text, "DTSTART;TZID=Europe/Tirane", &local(entry.begins));
    line(text, "DTEND;TZID=Europe/Tirane", &local(entry.ends));
    line(text, "SUMMARY", &escaped(&entry.summary));
    if !entry.about.is_empty() {
        line(text, "DESCRIPTION", &escaped(&entry.about));
    }
    if !entry.location.is_empty() {
        line(text, "LOCATION", &escaped(&entry.location));
    }
    // an address is no text: nothing in it is escaped, and a line end cannot be in it
    let url: String = entry.url.chars().filter(|c| !c.is_control()).collect();
    line(text, "URL", &url);
    text.push_str("END:VEVENT\r\n");
}

/// A text as a value: what separates is marked, other control signs are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(sign);
            }
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

/// A line, folded between characters so that none of its parts is longer than 75 octets.
fn line(text: &mut String, name: &str, value: &str) {
    let mut whole = String::new();
    // into a string writing cannot fail
    let _ = write!(whole, "{name}:{value}");
    let mut used = 0;
    for sign in whole.chars() {
        if used + sign.len_utf8() > LINE {
            text.push_str("\r\n ");
            // the space that tells that the line goes on
            used = 1;
        }
        text.push(sign);
        used += sign.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Days, NaiveDate, Offset, TimeZone, Weekday};

    fn entry() -> Entry {
        Entry {
            uid: "session-7@bashke.test".to_owned(),
            sequence: 2,
            changed: "2026-11-23T09:00:00Z".parse().unwrap(),
            begins: "2027-03-29T08:00:00Z".parse().unwrap(),
            ends: "2027-03-29T10:00:00Z".parse().unwrap(),
            summary: "Buxheti; çdo zë, çdo lekë \\ një".to_owned(),
            about: "Rreshti i parë\r\nRreshti i dytë ".repeat(12),
            location: "Salla, Lezhë".to_owned(),
            url: "https://bashke.test/sessions/7".to_owned(),
            cancelled: true,
        }
    }

    #[test]
    fn no_line_is_too_long_and_all_end_as_they_must() {
        let text = write("Takimet e mia", &[entry()]);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:Buxheti\\; çdo zë\\, çdo lekë \\\\ një\r\n"));
        assert!(unfolded.contains("Rreshti i parë\\nRreshti i dytë"));
        assert!(unfolded.contains("DTSTART;TZID=Europe/Tirane:20270329T100000\r\n"));
        assert!(unfolded.contains("SEQUENCE:2\r\nSTATUS:CANCELLED\r\n"));
    }

    #[test]
    fn nothing_that_is_typed_makes_a_line_of_its_own() {
        let mut bad = entry();
        bad.summary = "A\r\nATTENDEE:mailto:x@y\u{85}\u{7}".to_owned();
        bad.url = "https://x\r\nATTENDEE:y".to_owned();
        let text = write("x\nBEGIN:VEVENT", &[bad]);
        assert!(!text.contains("\r\nATTENDEE") && !text.contains("CALNAME:x\r\n"));
        assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
    }

    /// The last Sunday of a month.
    fn last_sunday(year: i32, month: u32) -> NaiveDate {
        let mut day = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
        while day.weekday() != Weekday::Sun {
            day = day - Days::new(1);
        }
        day
    }

    #[test]
    fn the_rules_of_the_zone_are_those_of_tirana() {
        for year in 1997..2060 {
            for (month, hour, before, after) in [(3, 2, 1, 2), (10, 3, 2, 1)] {
                // the local time at which it changes, by the offset before
                let local = last_sunday(year, month).and_hms_opt(hour, 0, 0).unwrap();
                let at = Utc.from_utc_datetime(&(local - chrono::Duration::hours(before)));
                let offset = |at: DateTime<Utc>| i64::from(at.with_timezone(&Tirane).offset().fix().local_minus_utc());
                assert_eq!(
                    offset(at - chrono::Duration::seconds(1)),
                    before * 3600,
                    "{year}-{month}"
                );
                assert_eq!(offset(at), after * 3600, "{year}-{month}");
            }
        }
    }
}
