//! The key of a map: its classes, and how many places each has.

use bashke_vocabulary::{Direction, Unit};

use super::Shades;
use crate::charts::axis::Plot;
use crate::charts::datum::Datum;
use crate::charts::palette::Ink;
use crate::charts::pen::{Pen, fill, text_in};
use crate::charts::text;

/// The key of a map, in a column or in rows within `plot`; gives the place below it.
pub(in crate::charts) fn legend(
    pen: &mut Pen,
    shades: &Shades,
    (unit, direction): (Unit, Direction),
    data: &[&Datum],
    plot: Plot,
) -> f64 {
    let (size, locale) = (pen.canvas.small(), pen.canvas.locale);
    let mut counts = vec![0usize; shades.count()];
    for value in data.iter().filter_map(|d| d.value()) {
        counts[shades.class(value)] += 1;
    }
    let missing = data.iter().filter(|d| d.value().is_none()).count();
    let row = size + 11.0;
    let mut y = plot.top;
    pen.text(
        (plot.left, y + size),
        text_in(Ink::Text, size).bold_if(true),
        &text::shorten(&shades.unit_words(unit, locale), size * 1.13, plot.right - plot.left),
    );
    y += row;
    // strongest first, as the eye reads a column from the top
    for class in (0..shades.count()).rev() {
        let (ink, _) = shades.inks(class, direction);
        pen.rect((plot.left, y), 26.0, size + 4.0, 2.0, fill(ink).edged(Ink::Axis, 0.6));
        entry(
            pen,
            (plot.left + 34.0, y),
            plot.right,
            &shades.words(class, unit, locale),
            counts[class],
        );
        y += row;
    }
    if missing > 0 {
        pen.rect(
            (plot.left, y),
            26.0,
            size + 4.0,
            2.0,
            fill(Ink::Paper).edged(Ink::Axis, 0.6),
        );
        pen.hatched((plot.left, y), 26.0, size + 4.0, Ink::Axis);
        entry(
            pen,
            (plot.left + 34.0, y),
            plot.right,
            &locale.message("chart-no-figure"),
            missing,
        );
        y += row;
    }
    y
}

/// The words of a class and how many places it has.
fn entry(pen: &mut Pen, (x, y): (f64, f64), right: f64, words: &str, count: usize) {
    let (size, count) = (pen.canvas.small(), format!("({})", pen.canvas.locale.count(count)));
    let words = text::shorten(words, size, right - x - text::width(&count, size) - 6.0);
    let base = y + size;
    pen.text((x, base), text_in(Ink::Text, size), &words);
    pen.text(
        (x + text::width(&words, size) + 6.0, base),
        text_in(Ink::Muted, size),
        &count,
    );
}
