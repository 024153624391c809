//! How wide a text will be, and where to break it. The font is not known on the server, so this is an estimate on the
//! wide side: the advances of DejaVu Sans, which is also the font of exported pictures and wider than most system fonts.

/// Advances of the characters from space to tilde, in thousandths of the font size.
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];

/// Bold letters are wider by about this much.
const BOLD: f64 = 1.13;

fn advance(letter: char) -> u16 {
    match letter {
        ' '..='~' => ASCII[letter as usize - 32],
        '\u{a0}' | '·' | '’' => 318,
        'ë' | 'é' | 'è' => 615,
        'ç' | 'ć' | 'č' => 550,
        'Ë' | 'É' => 632,
        'Ç' => 698,
        '–' => 500,
        '²' => 401,
        '“' | '”' | '„' => 518,
        '€' => 636,
        '−' | '×' | '→' => 838,
        // combining marks stand on the letter before them
        '\u{300}'..='\u{36f}' => 0,
        letter if letter.is_uppercase() => 760,
        letter if letter.is_lowercase() => 640,
        _ => 1000,
    }
}

/// The width of a text in the given font size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| f64::from(advance(letter))).sum::<f64>() * size / 1000.0
}

/// The width of a bold text.
pub(super) fn bold_width(text: &str, size: f64) -> f64 {
    width(text, size) * BOLD
}

/// The widest of some texts; zero where there is none.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64) -> f64 {
    texts.into_iter().map(|text| width(text, size)).fold(0.0, f64::max)
}

/// The text in lines of at most `room`, broken at spaces; a word that is too long alone is shortened.
pub(super) fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
        let word = shorten(word, size, room);
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(&word, size) <= room => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// As [`wrap`], with no more than `most` lines; what does not fit ends in an ellipsis.
pub(super) fn wrap_to(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, size, room);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(shorten(&rest, size, room));
    }
    lines
}

/// The text, cut with an ellipsis where it is wider than `room`.
pub(super) fn shorten(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let room = room - width("…", size);
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            used += f64::from(advance(*letter)) * size / 1000.0;
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn albanian_letters_are_as_wide_as_their_base() {
        assert_eq!(width("ë", 10.0), width("e", 10.0));
        assert_eq!(width("ç", 10.0), width("c", 10.0));
        assert!(bold_width("Lezhë", 14.0) > width("Lezhë", 14.0));
    }

    #[test]
    fn long_names_are_broken_or_cut() {
        assert_eq!(wrap("Malësi e Madhe", 10.0, 50.0), ["Malësi e", "Madhe"]);
        assert!(shorten("Gjirokastër", 10.0, 40.0).ends_with('…'));
        assert_eq!(wrap_to("one two three four", 10.0, 30.0, 2).len(), 2);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(text in "[a-zëç ]{0,80}", room in 30.0..300.0f64) {
            for line in wrap(&text, 12.0, room) {
                prop_assert!(width(&line, 12.0) <= room + 0.01);
            }
        }
    }
}
