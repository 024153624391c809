//! The sheet that a chart is drawn on: the `<svg>` element with its name and description, the mark of invented numbers,
//! and, for files, everything that must travel with the picture.

use maud::{Markup, PreEscaped};

use super::canvas::{Canvas, Frame, Paint, Size};
use super::palette::Ink;
use super::pen::{Pen, escape, fill, n, stroke, text_in};
use super::text;

/// The edge around the drawing in a file.
const MARGIN: f64 = 20.0;

/// A finished drawing, to be put on a sheet.
pub(super) struct Drawn {
    /// The kind of chart, as a class.
    pub(super) kind: &'static str,
    pub(super) pen: Pen,
    pub(super) height: f64,
    pub(super) notes: Vec<String>,
    /// What the reading line of `charts.js` needs.
    pub(super) reading: Option<Reading>,
}

/// Where the rows of the table lie in the drawing.
pub(super) struct Reading {
    /// The middle of each row of the table, in order; none where the row is not drawn.
    pub(super) places: Vec<Option<f64>>,
    /// The top and the bottom of the plot.
    pub(super) top: f64,
    pub(super) bottom: f64,
}

/// Puts a drawing on a sheet.
pub(super) fn sheet(frame: &Frame, drawn: Drawn) -> Markup {
    let canvas = drawn.pen.canvas;
    let literal = canvas.paint == Paint::Literal;
    let margin = if literal { MARGIN } else { 0.0 };
    let width = canvas.width();
    let mut pen = Pen::new(canvas);

    let mut y = margin;
    if literal {
        y = header(&mut pen, frame, y);
    }
    if frame.illustrative {
        y = ribbon(&mut pen, y);
    }
    pen.raw(&format!("<g transform=\"translate(0 {})\">", n(y)));
    // a picture is one thing to assistive technology, and hides links that stand in it
    let role = if drawn.pen.is_linked() { "group" } else { "img" };
    pen.raw(&drawn.pen.finish());
    if frame.illustrative {
        watermark(&mut pen, drawn.height);
    }
    pen.raw("</g>");
    let reading = drawn.reading.map(|reading| Reading {
        top: reading.top + y,
        bottom: reading.bottom + y,
        ..reading
    });
    y += drawn.height;
    if literal {
        y = footer(&mut pen, frame, &drawn.notes, y) + margin;
    }

    let place = (-margin, width + 2.0 * margin, y);
    let mut out = opening(frame, canvas, (role, drawn.kind), place, reading);
    if literal {
        let mut ground = Pen::new(canvas);
        ground.rect((-margin, 0.0), width + 2.0 * margin, y, 0.0, fill(Ink::Paper));
        out.push_str(&ground.finish());
    }
    out.push_str(&pen.finish());
    out.push_str("</svg>");
    PreEscaped(out)
}

fn opening(
    frame: &Frame,
    canvas: Canvas,
    (role, kind): (&str, &str),
    (left, width, height): (f64, f64, f64),
    reading: Option<Reading>,
) -> String {
    let id = id(frame, canvas);
    let (width, height) = (n(width), n(height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"{role}\" lang=\"{}\" viewBox=\"{} 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" aria-labelledby=\"{id}-title {id}-desc\"",
        canvas.locale.tag(),
        n(left),
    );
    match canvas.paint {
        Paint::Page => {
            let size = if canvas.is_wide() { "wide" } else { "narrow" };
            out.push_str(&format!(" class=\"chart chart-{size} chart-{kind}\""));
            if let Some(reading) = reading {
                let places: Vec<String> = reading
                    .places
                    .iter()
                    .map(|place| place.map_or("-".to_owned(), n))
                    .collect();
                let (places, top, bottom) = (places.join(" "), n(reading.top), n(reading.bottom));
                out.push_str(&format!(" data-places=\"{places}\" data-plot=\"{top} {bottom}\""));
            }
        }
        Paint::Literal => out.push_str(" font-family=\"DejaVu Sans\""),
    }
    out.push_str(&format!("><title id=\"{id}-title\">"));
    escape(&mut out, &frame.title);
    out.push_str(&format!("</title><desc id=\"{id}-desc\">"));
    if frame.illustrative {
        escape(&mut out, &canvas.locale.message("chart-illustrative"));
        out.push_str(". ");
    }
    escape(&mut out, &frame.description);
    out.push_str("</desc>");
    out
}

/// What the ids of this drawing begin with. A caller's id may hold anything; the drawing's holds only what ids may.
pub(super) fn id(frame: &Frame, canvas: Canvas) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' };
    let size = match canvas.size {
        Size::Wide => "wide",
        Size::Narrow => "narrow",
    };
    format!("{}-{size}", frame.id.chars().map(plain).collect::<String>())
}

fn header(pen: &mut Pen, frame: &Frame, top: f64) -> f64 {
    let (width, size) = (pen.canvas.width(), pen.canvas.pick(21.0, 17.0));
    let title = text::wrap_to(&frame.title, size * 1.14, width, 3);
    let mut y = pen.lines(
        (0.0, top + size),
        text_in(Ink::Text, size).bold_if(true),
        size * 1.25,
        &title,
    );
    let size = pen.canvas.label();
    y = pen.lines(
        (0.0, y),
        text_in(Ink::Muted, size),
        size * 1.35,
        &text::wrap_to(&frame.subtitle, size, width, 3),
    );
    y + 2.0
}

fn footer(pen: &mut Pen, frame: &Frame, notes: &[String], top: f64) -> f64 {
    let (width, size, locale) = (pen.canvas.width(), pen.canvas.small(), pen.canvas.locale);
    let mut y = top + 14.0;
    pen.line((0.0, y), (width, y), stroke(Ink::Grid, 1.0));
    y += size + 7.0;
    let source = (!frame.source.is_empty())
        .then(|| locale.message_with("chart-source", &[("source", frame.source.as_str().into())]));
    let last = [frame.release.as_str(), frame.address.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty());
    let last = last.collect::<Vec<_>>().join(" · ");
    for paragraph in notes.iter().cloned().chain(source).chain(Some(last)) {
        y = pen.lines(
            (0.0, y),
            text_in(Ink::Muted, size),
            size * 1.4,
            &text::wrap_to(&paragraph, size, width, 6),
        );
    }
    y - size
}

/// The strip that says that the numbers are invented.
fn ribbon(pen: &mut Pen, top: f64) -> f64 {
    let (width, size) = (pen.canvas.width(), pen.canvas.small());
    let words = pen.canvas.locale.message("chart-illustrative");
    pen.rect(
        (0.0, top),
        width,
        26.0,
        3.0,
        fill(Ink::WarningPaper).edged(Ink::Warning, 1.0).dashed("6 4"),
    );
    pen.text(
        (width / 2.0, top + 13.0 + size * 0.36),
        text_in(Ink::Warning, size).bold_if(true).middle(),
        &words,
    );
    top + 26.0 + 12.0
}

/// The same words across the plot, so that they stay when a picture is cut.
fn watermark(pen: &mut Pen, height: f64) {
    let width = pen.canvas.width();
    let words = pen.canvas.locale.message("chart-illustrative");
    let size = (width * 0.82 / (text::bold_width(&words, 1.0)).max(1.0)).min(40.0);
    let times = ((height / 420.0).round() as usize).clamp(1, 12);
    for i in 0..times {
        let y = height * (i as f64 + 0.5) / times as f64;
        pen.raw(&format!(
            "<g transform=\"translate({} {}) rotate(-14)\" opacity=\"0.14\" pointer-events=\"none\">",
            n(width / 2.0),
            n(y)
        ));
        pen.text(
            (0.0, size * 0.36),
            text_in(Ink::Warning, size).bold_if(true).middle(),
            &words,
        );
        pen.raw("</g>");
    }
}
