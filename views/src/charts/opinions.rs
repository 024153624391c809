//! Where groups of people stand who vote alike: a circle a group, never a dot a person.

use maud::Markup;

use super::canvas::{Canvas, Frame};
use super::palette::Ink;
use super::pen::{Pen, fill, stroke, text_in};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::{Drawing, text};
use crate::i18n::Locale;

/// A map of opinions.
#[derive(Debug, Clone, PartialEq)]
pub struct Opinions {
    /// The groups.
    pub camps: Vec<Camp>,
    /// Where the reader stands; for nobody else's eyes.
    pub you: Option<[f64; 2]>,
    /// What the groups are, over the first column of the table.
    pub row_head: String,
    /// How many people, over the second.
    pub size_head: String,
}

/// People who vote alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Camp {
    /// Its name.
    pub name: String,
    /// How many people, in words.
    pub people: String,
    /// How many they are.
    pub size: usize,
    /// The middle of their places.
    pub middle: [f64; 2],
    /// How far they stand from it.
    pub spread: f64,
}

/// The least radius of a group, so that one that thinks all the same is still seen.
const LEAST: f64 = 30.0;

/// The room around the outermost circles.
const EDGE: f64 = 14.0;

/// A group as it is drawn.
struct Placed<'a> {
    camp: &'a Camp,
    ink: Ink,
    at: (f64, f64),
    outer: f64,
    inner: f64,
}

/// Words that keep clear of each other.
struct Label {
    words: Vec<(String, bool)>,
    x: f64,
    /// The line on which the first word stands.
    y: f64,
    half: f64,
}

impl Opinions {
    /// The groups and the reader on a drawing, and how high that is.
    fn placed(&self, canvas: Canvas) -> (Vec<Placed<'_>>, Option<(f64, f64)>, f64) {
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        let mut low = [f64::INFINITY; 2];
        let mut high = [f64::NEG_INFINITY; 2];
        let edges = self.camps.iter().flat_map(|camp| {
            let spread = finite(camp.spread).max(0.0);
            [-spread, spread].map(|off| camp.middle.map(|at| finite(at) + off))
        });
        for point in edges.chain(self.you) {
            for axis in 0..2 {
                low[axis] = low[axis].min(finite(point[axis]));
                high[axis] = high[axis].max(finite(point[axis]));
            }
        }
        let span = [0, 1].map(|axis| (high[axis] - low[axis]).clamp(1e-6, 1e9));
        let room = (
            canvas.width() - 2.0 * (EDGE + LEAST),
            canvas.pick(330.0, 300.0) - 2.0 * LEAST,
        );
        let scale = (room.0 / span[0]).min(room.1 / span[1]);
        let height = (span[1] * scale).min(room.1) + 2.0 * (EDGE + LEAST);
        let place = |at: [f64; 2]| {
            let middle = [0, 1].map(|axis| f64::midpoint(low[axis], high[axis]));
            (
                canvas.width() / 2.0 + (finite(at[0]) - middle[0]) * scale,
                // upwards is more, as on paper
                height / 2.0 - (finite(at[1]) - middle[1]) * scale,
            )
        };
        let largest = self.camps.iter().map(|camp| camp.size).max().unwrap_or(1).max(1);
        let mut placed: Vec<Placed<'_>> = self
            .camps
            .iter()
            .enumerate()
            .map(|(number, camp)| Placed {
                camp,
                ink: Ink::Series(number),
                at: place(camp.middle),
                outer: (finite(camp.spread).max(0.0) * scale).max(LEAST),
                inner: (camp.size as f64 / largest as f64).sqrt() * canvas.pick(24.0, 20.0),
            })
            .collect();
        // the wide ones first, so that none hides another
        placed.sort_by(|a, b| b.outer.total_cmp(&a.outer));
        (placed, self.you.map(place), height)
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let (placed, you, mut height) = self.placed(canvas);
        for one in &placed {
            pen.circle(one.at, one.outer, fill(Ink::Band));
        }
        for one in &placed {
            let title = format!("{}: {}", one.camp.name, one.camp.people);
            pen.link(None, &title, |pen| {
                pen.circle(one.at, one.outer, stroke(one.ink, 1.4).dashed("5 4"));
                pen.circle(one.at, one.inner.max(5.0), fill(one.ink).edged(Ink::Paper, 1.5));
            });
        }
        if let Some(at) = you {
            pen.circle(at, 8.0, fill(Ink::Paper).edged(Ink::Mark, 2.0));
            pen.circle(at, 3.5, fill(Ink::Mark));
        }
        let size = canvas.label();
        for label in labels(canvas, &placed, you) {
            for (line, (words, bold)) in label.words.iter().enumerate() {
                let y = label.y + line as f64 * size * 1.25;
                let ink = if *bold { Ink::Text } else { Ink::Muted };
                let kind = text_in(ink, size).middle().bold_if(*bold).haloed();
                pen.text((label.x, y), kind, words);
                height = height.max(y + size * 0.5);
            }
        }
        Drawn {
            kind: "opinions",
            pen,
            height,
            notes: self.notes(canvas.locale),
            reading: None,
        }
    }
}

/// The names below the discs and above the reader, moved down where they would lie on others.
fn labels(canvas: Canvas, placed: &[Placed<'_>], you: Option<(f64, f64)>) -> Vec<Label> {
    let size = canvas.label();
    let mut wanted: Vec<Label> = placed
        .iter()
        .map(|one| {
            let words = vec![(one.camp.name.clone(), true), (one.camp.people.clone(), false)];
            Label {
                half: half(&words, size),
                words,
                x: one.at.0,
                y: one.at.1 + one.inner.max(5.0) + size + 3.0,
            }
        })
        .collect();
    wanted.extend(you.map(|at| {
        let words = vec![(canvas.locale.message("chart-you-are-here"), true)];
        Label {
            half: half(&words, size),
            words,
            x: at.0,
            y: if at.1 > size + 16.0 {
                at.1 - 14.0
            } else {
                at.1 + size + 12.0
            },
        }
    }));
    wanted.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut free: Vec<Label> = Vec::new();
    for mut label in wanted {
        label.x = label.x.clamp(label.half, (canvas.width() - label.half).max(label.half));
        for _ in 0..12 {
            let below = free
                .iter()
                .filter(|other| overlap(other, &label, size))
                .map(|other| bottom(other, size) + size + 2.0)
                .fold(f64::NEG_INFINITY, f64::max);
            if !below.is_finite() {
                break;
            }
            label.y = label.y.max(below);
        }
        free.push(label);
    }
    free
}

fn half(words: &[(String, bool)], size: f64) -> f64 {
    let widths = words.iter().map(|(words, bold)| match bold {
        true => text::bold_width(words, size),
        false => text::width(words, size),
    });
    widths.fold(0.0, f64::max) / 2.0 + 4.0
}

fn bottom(label: &Label, size: f64) -> f64 {
    label.y + (label.words.len() as f64 - 1.0) * size * 1.25
}

fn overlap(a: &Label, b: &Label, size: f64) -> bool {
    (a.x - b.x).abs() < a.half + b.half && a.y - size < bottom(b, size) && b.y - size < bottom(a, size)
}

impl Drawing for Opinions {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, _: Locale) -> Table {
        Table {
            columns: vec![Column::words(&self.row_head), Column::numbers(&self.size_head)],
            rows: self
                .camps
                .iter()
                .map(|camp| Row {
                    head: camp.name.clone(),
                    href: None,
                    highlight: false,
                    cells: vec![Cell::Text(camp.people.clone())],
                })
                .collect(),
            ..Table::default()
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        vec![locale.message("chart-opinions-note")]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Size;

    fn drawn(camps: Vec<Camp>, you: Option<[f64; 2]>, size: Size) -> String {
        let chart = Opinions {
            camps,
            you,
            row_head: "Group".to_owned(),
            size_head: "People".to_owned(),
        };
        chart
            .svg(&Frame::default(), Canvas::page(Locale::En, size))
            .into_string()
    }

    fn camp(name: &str, size: usize, middle: [f64; 2], spread: f64) -> Camp {
        Camp {
            name: name.to_owned(),
            people: format!("{size} people"),
            size,
            middle,
            spread,
        }
    }

    #[test]
    fn circles_and_words_stay_on_the_drawing_and_apart() {
        let camps = || {
            vec![
                camp("Group A", 120, [-2.0, 0.1], 0.4),
                camp("Group B", 80, [2.0, 0.0], 0.0),
                camp("Group C", 5, [2.1, 0.05], f64::NAN),
                camp("Group D", 5, [2.1, 0.05], 9.0),
            ]
        };
        for size in [Size::Wide, Size::Narrow] {
            let svg = drawn(camps(), Some([2.0, 0.0]), size);
            let document = roxmltree::Document::parse(&svg).expect("well-formed");
            let frame: Vec<f64> = document
                .root_element()
                .attribute("viewBox")
                .expect("a frame")
                .split(' ')
                .filter_map(|part| part.parse().ok())
                .collect();
            let number = |node: &roxmltree::Node<'_, '_>, name: &str| -> f64 {
                node.attribute(name)
                    .and_then(|text| text.parse().ok())
                    .expect("a number")
            };
            for circle in document.descendants().filter(|node| node.has_tag_name("circle")) {
                let (x, y, r) = (number(&circle, "cx"), number(&circle, "cy"), number(&circle, "r"));
                assert!(x - r >= 0.0 && x + r <= frame[2], "{x} ± {r} of {}", frame[2]);
                assert!(y - r >= 0.0 && y + r <= frame[3], "{y} ± {r} of {}", frame[3]);
            }
            let lines: Vec<(f64, f64)> = document
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .map(|node| (number(&node, "x"), number(&node, "y")))
                .collect();
            assert_eq!(lines.len(), 9);
            for (at, a) in lines.iter().enumerate() {
                assert!(a.1 > 0.0 && a.1 < frame[3]);
                for b in &lines[..at] {
                    assert!((a.0 - b.0).abs() > 60.0 || (a.1 - b.1).abs() > 14.0, "{a:?} and {b:?}");
                }
            }
        }
    }

    #[test]
    fn nobody_is_drawn_but_the_reader() {
        let alone = drawn(vec![camp("Group A", 120, [0.0, 0.0], 0.0)], None, Size::Wide);
        assert_eq!(alone.matches("<circle").count(), 3);
        let with = drawn(vec![camp("Group A", 120, [0.0, 0.0], 0.0)], Some([0.0; 2]), Size::Wide);
        assert_eq!(with.matches("<circle").count(), 5);
        assert!(with.contains("You are here") && !alone.contains("You are here"));
    }
}
