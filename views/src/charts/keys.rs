//! Keys: a swatch and its name, in rows, where names cannot stand beside their marks.

use super::palette::Ink;
use super::pen::{Anchor, Pen, fill, stroke, text_in};
use super::series::Marker;
use super::text;

/// What a swatch looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Swatch {
    /// A piece of line with its marker.
    Line(Ink, Marker),
    /// A piece of dashed line.
    Dashed(Ink),
    /// A filled box.
    Box(Ink),
    /// A box with an edge only.
    Hollow(Ink),
    /// A hatched box.
    Hatched(Ink),
}

/// A swatch with its name.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) swatch: Swatch,
    pub(super) name: String,
    pub(super) bold: bool,
}

const SWATCH: f64 = 22.0;

/// Draws the keys in rows below `top` and gives the place below them.
pub(super) fn keys(pen: &mut Pen, keys: &[Key], top: f64) -> f64 {
    if keys.is_empty() {
        return top;
    }
    let (size, width) = (pen.canvas.small(), pen.canvas.width());
    let row = size + 9.0;
    let (mut x, mut y) = (0.0, top);
    for key in keys {
        let name = text::shorten(
            &key.name,
            size * if key.bold { 1.13 } else { 1.0 },
            width - SWATCH - 6.0,
        );
        let room = SWATCH
            + 6.0
            + if key.bold {
                text::bold_width(&name, size)
            } else {
                text::width(&name, size)
            };
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + row);
        }
        let middle = y + size * 0.5 + 2.0;
        swatch(pen, key.swatch, (x, middle));
        let ink = if key.bold { Ink::Text } else { Ink::Muted };
        pen.text(
            (x + SWATCH + 6.0, middle + size * 0.35),
            text_in(ink, size).bold_if(key.bold).anchored(Anchor::Start),
            &name,
        );
        x += room + 16.0;
    }
    y + row + 6.0
}

fn swatch(pen: &mut Pen, swatch: Swatch, (x, y): (f64, f64)) {
    let corner = (x + 3.0, y - 6.0);
    match swatch {
        Swatch::Line(ink, marker) => {
            pen.line((x, y), (x + SWATCH, y), stroke(ink, 2.4));
            marker.draw(pen, (x + SWATCH / 2.0, y), 3.6, fill(ink));
        }
        Swatch::Dashed(ink) => pen.line((x, y), (x + SWATCH, y), stroke(ink, 1.6).dashed("5 3")),
        Swatch::Box(ink) => pen.rect(corner, 16.0, 12.0, 2.0, fill(ink)),
        Swatch::Hollow(ink) => pen.rect(corner, 16.0, 12.0, 2.0, fill(Ink::Paper).edged(ink, 1.6)),
        Swatch::Hatched(ink) => {
            pen.rect(corner, 16.0, 12.0, 2.0, fill(Ink::Paper).edged(ink, 1.0));
            pen.hatched(corner, 16.0, 12.0, ink);
        }
    }
}
