//! Colours by what they mean. `charts.css` gives the same colours to the classes of [`Paint::Page`](super::Paint); a test
//! holds the two against each other.

/// What a mark is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// The ground that the chart lies on.
    Paper,
    /// Text that is read first.
    Text,
    /// Text that is read second.
    Muted,
    /// Lines of the grid.
    Grid,
    /// Axes, zero lines, edges.
    Axis,
    /// What the chart is about.
    Accent,
    /// A pale form of the accent, for what is not firm.
    AccentPale,
    /// What it is compared with.
    Neutral,
    /// A pale form of the neutral.
    NeutralPale,
    /// The middle half of a group.
    Band,
    /// The whole of which a bar is a part.
    Track,
    /// Targets, medians, countries: what is compared against.
    Mark,
    /// The mark of invented numbers, and its ground.
    Warning,
    /// The ground of that mark.
    WarningPaper,
    /// One of eight series, from 0; counts on from the first again.
    Series(usize),
    /// A class of a map: its family and its step from 1 (weak) to 5 (strong).
    Tone(Family, u8),
    /// Text on that class.
    OnTone(Family, u8),
    /// The middle class of a diverging map.
    Middle,
}

/// A family of tones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// More of what is good.
    Good,
    /// More of what is bad.
    Bad,
    /// More, neither good nor bad.
    Plain,
    /// Less, neither good nor bad.
    Warm,
}

/// A colour in the light and in the dark theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour {
    pub(super) light: &'static str,
    /// Files are light, so only the style sheet paints this one; the tests hold the two together.
    #[cfg_attr(not(test), allow(dead_code, reason = "the style sheet carries it; a test compares"))]
    pub(super) dark: &'static str,
}

const fn colour(light: &'static str, dark: &'static str) -> Colour {
    Colour { light, dark }
}

/// Eight colours that stay apart for people who see red and green alike; the first ones furthest.
const SERIES: [Colour; 8] = [
    colour("#9b1b30", "#ff8f86"),
    colour("#14508a", "#7db6fb"),
    colour("#8f650a", "#efc44a"),
    colour("#13806a", "#5fe3cb"),
    colour("#8434b0", "#b184f0"),
    colour("#5a5251", "#a99c92"),
    colour("#5c123a", "#ea74c8"),
    colour("#34591a", "#d3ee96"),
];

/// Five steps a family, weak to strong: darker on light ground, lighter on dark ground.
const TONES: [[Colour; 5]; 4] = [
    [
        colour("#dceee9", "#17352f"),
        colour("#a8d5c9", "#1f574c"),
        colour("#62ae9f", "#28705f"),
        colour("#25796c", "#62b5a4"),
        colour("#0b4a42", "#aee5d8"),
    ],
    [
        colour("#fae4da", "#45211a"),
        colour("#f2baa4", "#71301f"),
        colour("#de8468", "#a8462f"),
        colour("#b0412c", "#e58a6d"),
        colour("#74190f", "#ffc6b0"),
    ],
    [
        colour("#e4e9ee", "#262f38"),
        colour("#bcc8d4", "#384857"),
        colour("#8ca1b6", "#506a84"),
        colour("#54708c", "#8fabc5"),
        colour("#2a445c", "#c8d9e8"),
    ],
    [
        colour("#f6ebcd", "#382d16"),
        colour("#e7ce91", "#5c4b1f"),
        colour("#cca64b", "#7d6529"),
        colour("#8f6a14", "#cfae5e"),
        colour("#5c4107", "#f3dfa8"),
    ],
];

const DARK_ON_LIGHT: Colour = colour("#211c18", "#f5efe6");
const LIGHT_ON_DARK: Colour = colour("#ffffff", "#191512");

impl Ink {
    /// The colour in both themes.
    pub(super) const fn colour(self) -> Colour {
        match self {
            Self::Paper => colour("#fffdf9", "#241e1a"),
            Self::Text => colour("#211c18", "#f5efe6"),
            Self::Muted => colour("#5e564e", "#bcb1a5"),
            Self::Grid => colour("#e7e0d6", "#3e362f"),
            Self::Axis => colour("#857567", "#94867a"),
            Self::Accent => colour("#9b1b30", "#ff8f86"),
            Self::AccentPale => colour("#f3d9d8", "#53262a"),
            Self::Neutral => colour("#857b71", "#9b9085"),
            Self::NeutralPale => colour("#e9e3da", "#463d35"),
            Self::Band => colour("#ece5da", "#3b332c"),
            Self::Track => colour("#f1ece3", "#322b25"),
            Self::Mark => colour("#3a332d", "#e2d8cb"),
            Self::Warning => colour("#6b4200", "#ffd894"),
            Self::WarningPaper => colour("#ffefc7", "#3b2c0c"),
            Self::Series(n) => SERIES[n % SERIES.len()],
            Self::Tone(family, step) => TONES[family as usize][Self::index(step)],
            Self::OnTone(_, step) if step <= 3 => DARK_ON_LIGHT,
            Self::OnTone(..) => LIGHT_ON_DARK,
            Self::Middle => colour("#efebe4", "#3a322c"),
        }
    }

    const fn index(step: u8) -> usize {
        match step {
            0 | 1 => 0,
            2..=5 => step as usize - 1,
            _ => 4,
        }
    }

    /// The name of the colour in the style sheet.
    pub(super) fn name(self) -> String {
        match self {
            Self::Paper => "paper".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Muted => "muted".to_owned(),
            Self::Grid => "grid".to_owned(),
            Self::Axis => "axis".to_owned(),
            Self::Accent => "accent".to_owned(),
            Self::AccentPale => "accent-pale".to_owned(),
            Self::Neutral => "neutral".to_owned(),
            Self::NeutralPale => "neutral-pale".to_owned(),
            Self::Band => "band".to_owned(),
            Self::Track => "track".to_owned(),
            Self::Mark => "mark".to_owned(),
            Self::Warning => "warning".to_owned(),
            Self::WarningPaper => "warning-paper".to_owned(),
            Self::Series(n) => format!("series-{}", n % SERIES.len() + 1),
            Self::Tone(family, step) => format!("{}-{}", family.name(), Self::index(step) + 1),
            Self::OnTone(_, step) if step <= 3 => "on-weak".to_owned(),
            Self::OnTone(..) => "on-strong".to_owned(),
            Self::Middle => "middle".to_owned(),
        }
    }
}

impl Family {
    const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Plain => "plain",
            Self::Warm => "warm",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = include_str!("../../assets/charts.css");
    const FAMILIES: [Family; 4] = [Family::Good, Family::Bad, Family::Plain, Family::Warm];

    fn rgb(hex: &str) -> [f64; 3] {
        let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap_or(0)) / 255.0;
        [part(1), part(3), part(5)].map(|c| {
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let light = |hex| {
            let [r, g, b] = rgb(hex);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Lightness and two colour axes (OKLab) of a colour as people without green (or red) cones see it.
    fn seen(hex: &str, matrix: [[f64; 3]; 3]) -> [f64; 3] {
        let c = rgb(hex);
        let [r, g, b] = matrix.map(|row| (row[0] * c[0] + row[1] * c[1] + row[2] * c[2]).clamp(0.0, 1.0));
        let l = (0.412_221 * r + 0.536_333 * g + 0.051_446 * b).cbrt();
        let m = (0.211_903 * r + 0.680_700 * g + 0.107_397 * b).cbrt();
        let s = (0.088_302 * r + 0.281_719 * g + 0.629_979 * b).cbrt();
        [
            0.210_454 * l + 0.793_618 * m - 0.004_072 * s,
            1.977_998 * l - 2.428_592 * m + 0.450_594 * s,
            0.025_904 * l + 0.782_772 * m - 0.808_676 * s,
        ]
    }

    const DEUTERANOPIA: [[f64; 3]; 3] = [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ];
    const PROTANOPIA: [[f64; 3]; 3] = [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ];

    #[test]
    fn lines_stand_out_on_both_grounds() {
        let paper = Ink::Paper.colour();
        let lines = [Ink::Accent, Ink::Neutral, Ink::Axis, Ink::Mark]
            .into_iter()
            .chain((0..8).map(Ink::Series));
        for ink in lines {
            let c = ink.colour();
            assert!(contrast(c.light, paper.light) >= 3.0, "{ink:?} light");
            assert!(contrast(c.dark, paper.dark) >= 3.0, "{ink:?} dark");
        }
    }

    #[test]
    fn text_can_be_read_on_both_grounds() {
        let paper = Ink::Paper.colour();
        for ink in [Ink::Text, Ink::Muted, Ink::Accent, Ink::Mark]
            .into_iter()
            .chain((0..8).map(Ink::Series))
        {
            let c = ink.colour();
            assert!(contrast(c.light, paper.light) >= 4.5, "{ink:?} light");
            assert!(contrast(c.dark, paper.dark) >= 4.5, "{ink:?} dark");
        }
        let (text, ground) = (Ink::Warning.colour(), Ink::WarningPaper.colour());
        assert!(contrast(text.light, ground.light) >= 4.5 && contrast(text.dark, ground.dark) >= 4.5);
        for family in FAMILIES {
            for step in 1..=5 {
                let (text, ground) = (Ink::OnTone(family, step).colour(), Ink::Tone(family, step).colour());
                let (light, dark) = (contrast(text.light, ground.light), contrast(text.dark, ground.dark));
                assert!(light >= 4.5 && dark >= 4.5, "{family:?} {step}: {light:.2} {dark:.2}");
            }
        }
    }

    #[test]
    fn the_first_series_stay_apart_without_red_and_green() {
        let first = &SERIES[..5];
        for (matrix, pick) in [DEUTERANOPIA, PROTANOPIA]
            .into_iter()
            .flat_map(|m| [(m, (|c| c.light) as fn(&Colour) -> &'static str), (m, |c| c.dark)])
        {
            for (i, a) in first.iter().enumerate() {
                for b in &first[..i] {
                    let (x, y) = (seen(pick(a), matrix), seen(pick(b), matrix));
                    let apart = (0..3).map(|i| (x[i] - y[i]).powi(2)).sum::<f64>().sqrt();
                    assert!(apart > 0.06, "{a:?} and {b:?}: {apart:.3}");
                }
            }
        }
    }

    #[test]
    fn stronger_tones_contrast_more() {
        let paper = Ink::Paper.colour();
        for family in FAMILIES {
            for step in 1..5 {
                let (a, b) = (Ink::Tone(family, step).colour(), Ink::Tone(family, step + 1).colour());
                assert!(contrast(a.light, paper.light) < contrast(b.light, paper.light));
                assert!(contrast(a.dark, paper.dark) < contrast(b.dark, paper.dark));
            }
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_colours() {
        let mut inks = vec![
            Ink::Paper,
            Ink::Text,
            Ink::Muted,
            Ink::Grid,
            Ink::Axis,
            Ink::Accent,
            Ink::AccentPale,
            Ink::Neutral,
            Ink::NeutralPale,
            Ink::Band,
            Ink::Track,
            Ink::Mark,
            Ink::Warning,
            Ink::WarningPaper,
            Ink::Middle,
            Ink::OnTone(Family::Good, 1),
            Ink::OnTone(Family::Good, 5),
        ];
        inks.extend((0..8).map(Ink::Series));
        inks.extend(FAMILIES.iter().flat_map(|f| (1..=5).map(|step| Ink::Tone(*f, step))));
        for ink in inks {
            let (name, c) = (ink.name(), ink.colour());
            assert!(
                CSS.contains(&format!("--chart-{name}: {};", c.light)),
                "{name} light {}",
                c.light
            );
            assert!(
                CSS.contains(&format!("--chart-{name}: {};", c.dark)),
                "{name} dark {}",
                c.dark
            );
            assert!(
                CSS.contains(&format!(".f-{name} {{ fill: var(--chart-{name}); }}")),
                "fill of {name}"
            );
            assert!(
                CSS.contains(&format!(".s-{name} {{ stroke: var(--chart-{name}); }}")),
                "stroke of {name}"
            );
        }
    }
}
