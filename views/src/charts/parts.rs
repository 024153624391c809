//! What a whole is made of: one bar a part, largest first, each on a track that stands for the whole.

use bashke_vocabulary::Unit;
use maud::Markup;

use super::canvas::{Canvas, Frame};
use super::datum::{Datum, drawable, notes};
use super::palette::Ink;
use super::pen::{Pen, fill, text_in};
use super::sheet::{Drawn, sheet};
use super::table::{Cell, Column, Row, Table};
use super::without::without_figure;
use super::{Drawing, text};
use crate::i18n::Locale;

/// A composition of 100 %.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The unit of every value.
    pub unit: Unit,
    /// The parts in any order; they are drawn largest first.
    pub parts: Vec<Part>,
    /// The whole as the source states it; where absent, the sum of the parts. What the parts leave over is shown as such.
    pub total: Option<f64>,
    /// What the parts are, over the first column of the table.
    pub row_head: String,
}

/// A part of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The name.
    pub name: String,
    /// Where more about it stands.
    pub href: Option<String>,
    /// Its value.
    pub datum: Datum,
}

/// A part that has a value.
struct Share<'a> {
    name: String,
    href: Option<&'a str>,
    value: f64,
    /// Of the whole; none where there is no whole to be part of.
    share: Option<f64>,
    soft: bool,
    rest: bool,
}

impl Parts {
    /// The whole that shares are of.
    fn whole(&self) -> f64 {
        let sum: f64 = self
            .parts
            .iter()
            .filter_map(|p| p.datum.value())
            .filter(|v| *v > 0.0)
            .sum();
        self.total
            .and_then(drawable)
            .filter(|total| *total > 0.0)
            .unwrap_or(sum)
    }

    fn shares(&self, locale: Locale) -> Vec<Share<'_>> {
        let whole = self.whole();
        let share = |value: f64| (whole > 0.0).then(|| value / whole).filter(|share| share.is_finite());
        let mut shares: Vec<Share> = self
            .parts
            .iter()
            .filter_map(|p| {
                let value = p.datum.value()?;
                Some(Share {
                    name: p.name.clone(),
                    href: p.href.as_deref(),
                    value,
                    share: share(value),
                    soft: p.datum.is_soft(),
                    rest: false,
                })
            })
            .collect();
        shares.sort_by(|a, b| b.value.total_cmp(&a.value));
        let sum: f64 = shares.iter().map(|s| s.value).sum();
        // less than half a percent is rounding
        if self.total.and_then(drawable).is_some() && whole - sum > whole * 0.005 {
            let (name, value) = (locale.message("chart-rest"), whole - sum);
            shares.push(Share {
                name,
                href: None,
                value,
                share: share(value),
                soft: false,
                rest: true,
            });
        }
        shares
    }

    fn draw(&self, canvas: Canvas) -> Drawn {
        let mut pen = Pen::new(canvas);
        let (size, width, locale) = (canvas.label(), canvas.width(), canvas.locale);
        let shares = self.shares(locale);
        let amounts: Vec<String> = shares.iter().map(|s| locale.compact(s.value, self.unit)).collect();
        // on narrow drawings the amount stands beside the bar and leaves the line above to the name
        let amount_room = text::widest(amounts.iter().map(String::as_str), canvas.small()) + 10.0;
        let mut y = 0.0;
        for (share, amount) in shares.iter().zip(&amounts) {
            y = self.part(&mut pen, share, amount, amount_room, y);
        }
        if self.whole() > 0.0 {
            let words = locale.message_with(
                "chart-whole",
                &[("amount", locale.compact(self.whole(), self.unit).into())],
            );
            y = pen.lines(
                (0.0, y + size),
                text_in(Ink::Text, size),
                size * 1.3,
                &text::wrap_to(&words, size, width, 2),
            ) - 4.0;
        }
        let missing = self.parts.iter().filter(|p| p.datum.value().is_none());
        y = without_figure(&mut pen, missing.map(|p| (p.name.as_str(), p.href.as_deref())), y);
        Drawn {
            kind: "parts",
            pen,
            height: y,
            notes: self.notes(locale),
            reading: None,
        }
    }

    /// One part with its bar; gives the place below it.
    fn part(&self, pen: &mut Pen, share: &Share, amount: &str, amount_room: f64, top: f64) -> f64 {
        let canvas = pen.canvas;
        let (size, small, width) = (canvas.label(), canvas.small(), canvas.width());
        let percent = share
            .share
            .map(|s| canvas.locale.amount(s * 100.0, Unit::Percent))
            .unwrap_or_default();
        let column = text::bold_width(&percent, size).max(text::bold_width("100,0%", size)) + 12.0;
        let beside = if canvas.is_wide() { amount_room } else { 0.0 };
        let name = text::wrap_to(&share.name, size, width - column - beside, 2);
        let track = if canvas.is_wide() { width } else { width - amount_room };
        let base = top + size + 1.0;
        let bar = base + size * 1.25 * (name.len().max(1) - 1) as f64 + 7.0;
        let title = format!(
            "{}: {amount}{}{percent}",
            share.name,
            if percent.is_empty() { "" } else { ", " }
        );
        pen.link(share.href, &title, |pen| {
            pen.rect((0.0, top), width, bar + 14.0 - top, 0.0, fill(Ink::Paper));
            pen.lines((0.0, base), text_in(Ink::Text, size), size * 1.25, &name);
            pen.text((width, base), text_in(Ink::Text, size).bold_if(true).end(), &percent);
            let at = if canvas.is_wide() {
                (width - column, base)
            } else {
                (width, bar + 10.0)
            };
            pen.text(at, text_in(Ink::Muted, small).end(), amount);
            pen.rect((0.0, bar), track, 10.0, 2.0, fill(Ink::Track));
            let length = track * share.share.unwrap_or(0.0).clamp(0.0, 1.0);
            if share.rest {
                pen.hatched((0.0, bar), length, 10.0, Ink::Neutral);
            } else if share.soft {
                pen.rect(
                    (0.0, bar),
                    length,
                    10.0,
                    2.0,
                    fill(Ink::AccentPale).edged(Ink::Accent, 1.2).dashed("4 2"),
                );
            } else {
                pen.rect((0.0, bar), length, 10.0, 2.0, fill(Ink::Accent));
            }
        });
        bar + 21.0
    }
}

impl Drawing for Parts {
    fn svg(&self, frame: &Frame, canvas: Canvas) -> Markup {
        sheet(frame, self.draw(canvas))
    }

    fn table(&self, locale: Locale) -> Table {
        let share = |value: Option<f64>| {
            value.map_or(Cell::Text(String::new()), |s| {
                Cell::of(&Datum::reported(s * 100.0), Unit::Percent, locale)
            })
        };
        let mut rows: Vec<Row> = self
            .shares(locale)
            .into_iter()
            .map(|s| {
                let part = self
                    .parts
                    .iter()
                    .find(|p| !s.rest && p.name == s.name && p.datum.value() == Some(s.value));
                let value = part.map_or_else(
                    || Cell::of(&Datum::reported(s.value), self.unit, locale),
                    |p| Cell::of(&p.datum, self.unit, locale),
                );
                Row {
                    head: s.name,
                    href: s.href.map(str::to_owned),
                    highlight: false,
                    cells: vec![value, share(s.share)],
                }
            })
            .collect();
        rows.extend(self.parts.iter().filter(|p| p.datum.value().is_none()).map(|p| Row {
            head: p.name.clone(),
            href: p.href.clone(),
            highlight: false,
            cells: vec![Cell::of(&p.datum, self.unit, locale), Cell::Text(String::new())],
        }));
        let whole = self.whole();
        if whole > 0.0 {
            let cells = vec![Cell::of(&Datum::reported(whole), self.unit, locale), share(Some(1.0))];
            rows.push(Row {
                head: locale.message("chart-total"),
                href: None,
                highlight: true,
                cells,
            });
        }
        let heads = [locale.message("chart-value"), locale.message("chart-share")].map(Column::numbers);
        Table {
            caption: String::new(),
            columns: [Column::words(self.row_head.clone())]
                .into_iter()
                .chain(heads)
                .collect(),
            rows,
            unit: locale.unit(self.unit),
        }
    }

    fn notes(&self, locale: Locale) -> Vec<String> {
        notes(self.parts.iter().map(|p| &p.datum), locale)
    }
}
