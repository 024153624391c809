//! Writes SVG. The only place that knows how a paint is written and how text is escaped.

use std::fmt::Write as _;

use super::canvas::{Canvas, Paint};
use super::palette::Ink;

/// How a shape is painted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    fill: Option<Ink>,
    stroke: Option<(Ink, f64)>,
    dash: Option<&'static str>,
}

/// A shape filled with one colour.
pub(super) const fn fill(ink: Ink) -> Look {
    Look {
        fill: Some(ink),
        stroke: None,
        dash: None,
    }
}

/// A line of one colour and thickness.
pub(super) const fn stroke(ink: Ink, thick: f64) -> Look {
    Look {
        fill: None,
        stroke: Some((ink, thick)),
        dash: None,
    }
}

impl Look {
    pub(super) const fn edged(self, ink: Ink, thick: f64) -> Self {
        Self {
            stroke: Some((ink, thick)),
            ..self
        }
    }

    pub(super) const fn dashed(self, dash: &'static str) -> Self {
        Self {
            dash: Some(dash),
            ..self
        }
    }
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    size: f64,
    ink: Ink,
    anchor: Anchor,
    bold: bool,
    halo: bool,
}

/// Text of a size and colour, beginning at its place.
pub(super) const fn text_in(ink: Ink, size: f64) -> Type {
    Type {
        size,
        ink,
        anchor: Anchor::Start,
        bold: false,
        halo: false,
    }
}

impl Type {
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub(super) const fn middle(self) -> Self {
        self.anchored(Anchor::Middle)
    }

    pub(super) const fn end(self) -> Self {
        self.anchored(Anchor::End)
    }

    pub(super) const fn bold_if(self, bold: bool) -> Self {
        Self { bold, ..self }
    }

    /// With an edge of the ground's colour, so that it can be read over lines.
    pub(super) const fn haloed(self) -> Self {
        Self { halo: true, ..self }
    }
}

/// Writes one drawing.
#[derive(Debug)]
pub(super) struct Pen {
    out: String,
    pub(super) canvas: Canvas,
    linked: bool,
}

impl Pen {
    pub(super) fn new(canvas: Canvas) -> Self {
        Self {
            out: String::new(),
            canvas,
            linked: false,
        }
    }

    /// Whether a link was drawn.
    pub(super) const fn is_linked(&self) -> bool {
        self.linked
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Markup that is already SVG.
    pub(super) fn raw(&mut self, svg: &str) {
        self.out.push_str(svg);
    }

    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), look: Look) {
        let place = format!("x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", n(x1), n(y1), n(x2), n(y2));
        self.shape("line", &place, look);
    }

    pub(super) fn rect(&mut self, (x, y): (f64, f64), width: f64, height: f64, round: f64, look: Look) {
        let mut place = format!(
            "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            n(x),
            n(y),
            n(width.max(0.0)),
            n(height.max(0.0))
        );
        if round > 0.0 {
            let _ = write!(place, " rx=\"{}\"", n(round));
        }
        self.shape("rect", &place, look);
    }

    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64, look: Look) {
        self.shape(
            "circle",
            &format!("cx=\"{}\" cy=\"{}\" r=\"{}\"", n(x), n(y), n(radius)),
            look,
        );
    }

    pub(super) fn path(&mut self, d: &str, look: Look) {
        if !d.is_empty() {
            self.shape("path", &format!("d=\"{d}\""), look);
        }
    }

    /// A line through points.
    pub(super) fn polyline(&mut self, points: &[(f64, f64)], look: Look) {
        self.path(&through(points), look);
    }

    pub(super) fn text(&mut self, (x, y): (f64, f64), kind: Type, words: &str) {
        if words.is_empty() {
            return;
        }
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
            n(x),
            n(y),
            n(kind.size)
        );
        match kind.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        if kind.bold {
            self.out.push_str(" font-weight=\"700\"");
        }
        if kind.halo {
            self.out.push_str(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
        }
        let look = Look {
            stroke: kind.halo.then_some((Ink::Paper, 5.0)),
            ..fill(kind.ink)
        };
        self.look(look);
        self.out.push('>');
        escape(&mut self.out, words);
        self.out.push_str("</text>");
    }

    /// Lines of text below each other; gives the place below the last.
    pub(super) fn lines(&mut self, (x, y): (f64, f64), kind: Type, leading: f64, lines: &[String]) -> f64 {
        for (i, line) in lines.iter().enumerate() {
            self.text((x, y + leading * i as f64), kind, line);
        }
        y + leading * lines.len() as f64
    }

    /// What is drawn inside is a link on pages. The same links stand in the table, so these take no place in the order of
    /// the keyboard; the sheet tells assistive technology that the drawing is more than a picture.
    pub(super) fn link(&mut self, href: Option<&str>, title: &str, inside: impl FnOnce(&mut Self)) {
        let href = href.filter(|_| self.canvas.paint == Paint::Page);
        if let Some(href) = href {
            self.linked = true;
            self.out.push_str("<a tabindex=\"-1\" href=\"");
            escape(&mut self.out, href);
            self.out.push_str("\">");
        } else {
            self.out.push_str("<g>");
        }
        if !title.is_empty() {
            self.out.push_str("<title>");
            escape(&mut self.out, title);
            self.out.push_str("</title>");
        }
        inside(self);
        self.out.push_str(if href.is_some() { "</a>" } else { "</g>" });
    }

    /// A group with a class, for pages only.
    pub(super) fn group(&mut self, class: &str, inside: impl FnOnce(&mut Self)) {
        match self.canvas.paint {
            Paint::Page => {
                let _ = write!(self.out, "<g class=\"{class}\">");
            }
            Paint::Literal => self.out.push_str("<g>"),
        }
        inside(self);
        self.out.push_str("</g>");
    }

    /// A rectangle of hatching: there is no figure. The lines are drawn one by one, because patterns would need ids.
    pub(super) fn hatched(&mut self, (x, y): (f64, f64), width: f64, height: f64, ink: Ink) {
        let (width, height) = (width.max(0.0), height.max(0.0));
        let gap = 7.0;
        let mut d = String::new();
        let count = (((width + height) / gap).ceil() as usize).min(400);
        for i in 1..count {
            let at = i as f64 * gap;
            let from = if at <= height {
                (x, y + at)
            } else {
                (x + at - height, y + height)
            };
            let to = if at <= width {
                (x + at, y)
            } else {
                (x + width, y + at - width)
            };
            if at < width + height {
                let _ = write!(d, "M{} {}L{} {}", n(from.0), n(from.1), n(to.0), n(to.1));
            }
        }
        self.path(&d, stroke(ink, 1.0));
    }

    /// Defines a hatching for areas that are not rectangles.
    pub(super) fn hatching(&mut self, id: &str, ink: Ink) {
        let _ = write!(
            self.out,
            "<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        );
        self.path("M0 6L6 0M-1 1L1 -1M5 7L7 5", stroke(ink, 1.0));
        self.out.push_str("</pattern></defs>");
    }

    /// An area painted with a hatching that was defined before.
    pub(super) fn path_with_hatching(&mut self, d: &str, hatching: &str) {
        if !d.is_empty() {
            let _ = write!(self.out, "<path d=\"{d}\" fill=\"url(#{hatching})\"/>");
        }
    }

    fn shape(&mut self, name: &str, place: &str, look: Look) {
        let _ = write!(self.out, "<{name} {place}");
        self.look(look);
        self.out.push_str("/>");
    }

    fn look(&mut self, look: Look) {
        match self.canvas.paint {
            Paint::Page => {
                let fill = look.fill.map(|ink| format!("f-{}", ink.name()));
                let stroke = look.stroke.map(|(ink, _)| format!("s-{}", ink.name()));
                let classes: Vec<String> = fill.into_iter().chain(stroke).collect();
                if !classes.is_empty() {
                    let _ = write!(self.out, " class=\"{}\"", classes.join(" "));
                }
                if look.fill.is_none() {
                    self.out.push_str(" fill=\"none\"");
                }
            }
            Paint::Literal => {
                let _ = write!(
                    self.out,
                    " fill=\"{}\"",
                    look.fill.map_or("none", |ink| ink.colour().light)
                );
                if let Some((ink, _)) = look.stroke {
                    let _ = write!(self.out, " stroke=\"{}\"", ink.colour().light);
                }
            }
        }
        if let Some((_, thick)) = look.stroke {
            let _ = write!(self.out, " stroke-width=\"{}\"", n(thick));
        }
        if let Some(dash) = look.dash {
            let _ = write!(self.out, " stroke-dasharray=\"{dash}\"");
        }
    }
}

/// A path through points.
pub(super) fn through(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if i == 0 { 'M' } else { 'L' }, n(*x), n(*y));
    }
    d
}

/// A coordinate, to a tenth.
pub(super) fn n(value: f64) -> String {
    let tenths = if value.is_finite() { (value * 10.0).round() } else { 0.0 };
    let value = (tenths / 10.0).clamp(-1e6, 1e6);
    if value == 0.0 {
        "0".to_owned()
    } else {
        format!("{value}")
    }
}

/// Text for XML; characters that XML does not allow are left out.
pub(super) fn escape(out: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short_and_finite() {
        assert_eq!(n(12.34), "12.3");
        assert_eq!(n(-0.01), "0");
        assert_eq!(n(f64::NAN), "0");
        assert_eq!(n(f64::INFINITY), "0");
        assert_eq!(n(1e300), "1000000");
    }

    #[test]
    fn text_is_escaped() {
        let mut out = String::new();
        escape(&mut out, "<b>\"A\" & B</b>\u{0}");
        assert_eq!(out, "&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
    }
}
