//! Those that have no figure, named below a chart.

use super::palette::Ink;
use super::pen::{Pen, fill, text_in};
use super::text;
use crate::i18n::Arg;

/// Names those that have no figure, in running text below the marks; gives the place below.
pub(super) fn without_figure<'a>(
    pen: &mut Pen,
    rows: impl Iterator<Item = (&'a str, Option<&'a str>)>,
    top: f64,
) -> f64 {
    let rows: Vec<(&str, Option<&str>)> = rows.collect();
    if rows.is_empty() {
        return top;
    }
    let (size, width, locale) = (pen.canvas.small(), pen.canvas.width(), pen.canvas.locale);
    let head = locale.message_with(
        "chart-without",
        &[("n", locale.count(rows.len()).into()), ("count", Arg::from(rows.len()))],
    );
    let row = size + 11.0;
    let mut y = top + size + 6.0;
    pen.rect(
        (0.0, y - size + 1.0),
        16.0,
        12.0,
        2.0,
        fill(Ink::Paper).edged(Ink::Axis, 0.8),
    );
    pen.hatched((0.0, y - size + 1.0), 16.0, 12.0, Ink::Axis);
    pen.text(
        (24.0, y),
        text_in(Ink::Text, size).bold_if(true),
        &text::shorten(&head, size * 1.13, width - 24.0),
    );
    y += row;
    let mut x = 0.0;
    for (i, (name, href)) in rows.iter().enumerate() {
        let comma = if i + 1 < rows.len() { "," } else { "" };
        let words = text::shorten(&format!("{name}{comma}"), size, width);
        let room = text::width(&words, size);
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + row);
        }
        pen.link(*href, "", |pen| pen.text((x, y), text_in(Ink::Muted, size), &words));
        x += room + 7.0;
    }
    y + 10.0
}
