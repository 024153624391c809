//! Mails as they are written.

use super::*;

#[test]
fn a_subject_is_one_line_and_no_long_one() {
    assert_eq!(one_line("A\r\nB:  c\t d "), "A B: c d");
    let long = "fjalë ".repeat(40);
    let line = one_line(&long);
    assert!(line.ends_with("fjalë…") && line.chars().count() <= SUBJECT, "{line}");
    let word = one_line(&"a".repeat(900));
    assert_eq!(word.chars().count(), SUBJECT - 1);
}

#[test]
fn news_that_hold_less_than_is_told_by_now_are_told_all_the_same() {
    for locale in [Locale::Sq, Locale::En] {
        for (message, args) in [
            ("certificate-attendance", vec![]),
            (
                "deadline-soon",
                vec![
                    ("day", "3.12.2026"),
                    ("open", "1"),
                    ("course", "Kursi"),
                    ("cohort", "Pranvera"),
                ],
            ),
            ("session-day", vec![("title", "Takim"), ("when", "nesër")]),
        ] {
            let args = args.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned()));
            let news = News {
                message: message.to_owned(),
                args: args.collect(),
                path: String::new(),
            };
            let text = news.text(locale);
            assert!(text.contains('…') && !text.contains("localization"), "{text}");
        }
    }
}

#[test]
fn news_that_are_told_no_more_keep_their_words() {
    for locale in [Locale::Sq, Locale::En] {
        for (message, args) in [
            ("certificate-ends", vec![("course", "Kursi"), ("day", "3.12.2026")]),
            ("offer-matched", vec![("title", "Një sallë")]),
            (
                "offer-matches",
                vec![("title", "Një sallë"), ("other", "Kërkojmë një sallë")],
            ),
        ] {
            let news = News {
                message: message.to_owned(),
                args: args
                    .iter()
                    .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                    .collect(),
                path: String::new(),
            };
            for words in [news.text(locale), news.subject(locale)] {
                let tells = args.iter().all(|(_, text)| words.contains(text));
                assert!(tells && !words.contains("localization"), "{words}");
            }
        }
    }
}

#[test]
fn what_has_a_name_in_each_language_is_told_under_that_of_the_reader() {
    let args = [
        ("title@sq", "Takim"),
        ("title@en", "Meeting"),
        ("when", "3.12."),
        ("where", "Lezhë"),
    ];
    let news = News {
        message: "session-day".to_owned(),
        args: args.map(|(name, text)| (name.to_owned(), text.to_owned())).into(),
        path: String::new(),
    };
    let (albanian, english) = (news.text(Locale::Sq), news.text(Locale::En));
    assert!(
        albanian.contains("Takim") && !albanian.contains("Meeting"),
        "{albanian}"
    );
    assert!(english.contains("Meeting") && !english.contains("Takim"), "{english}");
}

#[test]
fn what_is_for_the_letter_alone_does_not_stand_above_it() {
    let args = [
        ("cohort", "Pranvera"),
        ("text", "Një\n\n**dy**"),
        ("course", "Kursi"),
        ("reason", "E fshehtë"),
    ];
    let args: BTreeMap<String, String> = args.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    for locale in [Locale::Sq, Locale::En] {
        for message in ["cohort-message", "enrolment-declined"] {
            let news = News {
                message: message.to_owned(),
                args: args.clone(),
                path: String::new(),
            };
            let subject = news.subject(locale);
            assert!(!subject.contains("dy") && !subject.contains("fshehtë"), "{subject}");
            assert!(news.text(locale).len() > subject.len());
        }
    }
}
