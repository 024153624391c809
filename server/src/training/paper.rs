//! A certificate on paper: one page in both languages, as PDF.

use std::sync::LazyLock;

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Europe::Tirane;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime as PdfTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use qrcode::{Color, EcLevel, QrCode};

/// A4 across, in points.
const PAGE: (f32, f32) = (842.0, 595.0);

/// Where text begins, and how wide it may be.
const LEFT: f32 = 96.0;
const WIDTH: f32 = 650.0;

/// From baseline to baseline, by the size of the letters.
const LINE: f32 = 1.18;

/// Where texts begin from the top, and how high they may stand above the foot.
const TOP: f32 = 40.0;
const ROOM: f32 = 404.0;

/// By what texts are enlarged, the largest that leaves the foot its room.
const SCALES: [f32; 4] = [1.3, 1.2, 1.1, 1.0];

/// The teeth of the band at the left edge, as the platform has them at its head.
const TOOTH: f32 = 17.5;

const RED: (u8, u8, u8) = (0x9b, 0x1b, 0x30);
const INK: (u8, u8, u8) = (0x1d, 0x1a, 0x17);
const GREY: (u8, u8, u8) = (0x5c, 0x55, 0x4d);

static PLAIN: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(dejavu::sans::regular().to_vec().into(), 0));
static BOLD: LazyLock<Option<Font>> = LazyLock::new(|| Font::new(dejavu::sans::bold().to_vec().into(), 0));

/// What stands on a certificate: every text in Albanian and in English.
#[derive(Debug, Clone)]
pub(super) struct Paper {
    /// What it is.
    pub title: [String; 2],
    /// That it is given to whoever is named below.
    pub given: [String; 2],
    /// The name.
    pub name: String,
    /// For what it is given.
    pub reason: [String; 2],
    /// The course.
    pub course: [String; 2],
    /// What was asked for it; none where nothing was.
    pub asked: Option<[String; 2]>,
    /// When it was issued, until when it holds, how long the course takes.
    pub facts: Vec<[String; 2]>,
    /// Whose name stands on it for its worth, and what they are; where there is none, it is the platform's alone.
    pub signed: Option<(String, [String; 2])>,
    /// Who issues it.
    pub issuer: [String; 2],
    /// How it is verified.
    pub verified: [String; 2],
    /// Its code.
    pub code: String,
    /// The address at which it is verified.
    pub address: String,
    /// When it was issued.
    pub issued: DateTime<Utc>,
}

/// Why there is no paper.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoPaper {
    /// The fonts of the program cannot be read.
    #[error("the fonts cannot be read")]
    Fonts,
    /// The address is too long for a code.
    #[error("the address is too long for a code: {0}")]
    Code(#[from] qrcode::types::QrError),
    /// The document cannot be written.
    #[error("the document cannot be written: {0:?}")]
    Document(krilla::error::KrillaError),
}

/// A text as it is set.
struct Text {
    text: String,
    size: f32,
    bold: bool,
    ink: (u8, u8, u8),
    below: f32,
}

/// What stands above the foot, from the top, in the sizes of a certificate with much in it.
fn texts(paper: &Paper) -> Vec<Text> {
    let text = |text: &str, size: f32, bold: bool, ink, below: f32| Text {
        text: text.to_owned(),
        size,
        bold,
        ink,
        below,
    };
    // Albanian, and below it smaller in English
    let both = |texts: &[String; 2], size: f32, bold: bool, below: f32| {
        [
            text(&texts[0], size, bold, INK, size * 0.08),
            text(&texts[1], size * 0.8, false, GREY, below),
        ]
    };
    let size = if paper.name.chars().count() > 34 { 23.0 } else { 30.0 };
    let mut all = vec![text("Bashkë", 15.0, true, RED, 16.0)];
    all.extend(both(&paper.title, 25.0, true, 14.0));
    all.extend(both(&paper.given, 12.0, false, 6.0));
    all.push(text(&paper.name, size, true, RED, 10.0));
    all.extend(both(&paper.reason, 12.0, false, 6.0));
    all.extend(both(&paper.course, 17.0, true, 10.0));
    if let Some(asked) = &paper.asked {
        all.extend(both(asked, 9.5, false, 6.0));
    }
    for fact in &paper.facts {
        all.push(text(&fact.join("  ·  "), 9.5, false, GREY, 2.0));
    }
    all
}

/// How high texts stand.
fn height(texts: &[Text], scale: f32) -> f32 {
    let one = |text: &Text| {
        let size = text.size * scale;
        lines(&text.text, size, WIDTH).len() as f32 * size * LINE + text.below * scale
    };
    texts.iter().map(one).sum()
}

/// What is drawn with.
struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    plain: Font,
    bold: Font,
    y: f32,
}

impl Pen<'_, '_> {
    fn ink(&mut self, (r, g, b): (u8, u8, u8)) {
        self.surface.set_fill(Some(Fill {
            paint: rgb::Color::new(r, g, b).into(),
            opacity: NormalizedF32::ONE,
            rule: FillRule::NonZero,
        }));
    }

    /// A text from the left, in as many lines as it needs, and the space below it.
    fn text(&mut self, text: &Text, scale: f32) {
        self.ink(text.ink);
        let size = text.size * scale;
        let font = if text.bold {
            self.bold.clone()
        } else {
            self.plain.clone()
        };
        for line in lines(&text.text, size, WIDTH) {
            self.y += size * LINE;
            let at = Point::from_xy(LEFT, self.y);
            self.surface
                .draw_text(at, font.clone(), size, &line, false, TextDirection::Auto);
        }
        self.y += text.below * scale;
    }

    fn shape(&mut self, shape: Option<Path>) {
        if let Some(shape) = shape {
            self.surface.draw_path(&shape);
        }
    }
}

/// A text in lines that are not wider than `width`, by the mean width of the letters of the fonts; a word is not broken.
fn lines(text: &str, size: f32, width: f32) -> Vec<String> {
    let most = (width / (size * 0.6)) as usize;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The certificate as a PDF.
///
/// # Errors
/// Why there is none.
pub(super) fn pdf(paper: &Paper) -> Result<Vec<u8>, NoPaper> {
    let (Some(plain), Some(bold)) = (PLAIN.clone(), BOLD.clone()) else {
        return Err(NoPaper::Fonts);
    };
    let code = QrCode::with_error_correction_level(paper.address.as_bytes(), EcLevel::M)?;
    let Some(settings) = PageSettings::from_wh(PAGE.0, PAGE.1) else {
        return Err(NoPaper::Fonts);
    };
    let mut document = Document::new();
    document.set_metadata(metadata(paper));
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let mut pen = Pen {
        surface: &mut surface,
        plain,
        bold,
        y: TOP,
    };
    pen.ink(RED);
    let band = band();
    pen.shape(band);
    let texts = texts(paper);
    let scale = SCALES.into_iter().find(|scale| height(&texts, *scale) <= ROOM);
    let scale = scale.unwrap_or(1.0);
    for one in &texts {
        pen.text(one, scale);
    }
    foot(&mut pen, paper, &code);
    surface.finish();
    page.finish();
    document.finish().map_err(NoPaper::Document)
}

/// A band of triangles at the left edge.
fn band() -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(0.0, 0.0);
    path.line_to(40.0, 0.0);
    let mut y = 0.0;
    while y < PAGE.1 {
        path.line_to(40.0 + TOOTH / 2.0, y + TOOTH / 2.0);
        path.line_to(40.0, y + TOOTH);
        y += TOOTH;
    }
    path.line_to(0.0, PAGE.1);
    path.close();
    path.finish()
}

/// Who stands for it at the left, the code with its words at the right.
fn foot(pen: &mut Pen<'_, '_>, paper: &Paper, code: &QrCode) {
    let bottom = PAGE.1 - 46.0;
    let small = |text: String, size: f32, bold: bool, ink| Text {
        text,
        size,
        bold,
        ink,
        below: 0.0,
    };
    match &paper.signed {
        Some((name, what)) => {
            pen.ink(INK);
            pen.shape(rectangle(LEFT, bottom - 42.0, 230.0, 0.8));
            pen.y = bottom - 40.0;
            pen.text(&small(name.clone(), 11.5, true, INK), 1.0);
            for one in what {
                pen.text(&small(one.clone(), 9.0, false, GREY), 1.0);
            }
        }
        None => {
            pen.y = bottom - 26.0;
            for one in &paper.issuer {
                pen.text(&small(one.clone(), 10.0, false, GREY), 1.0);
            }
        }
    }
    let side = 92.0;
    let (x, y) = (PAGE.0 - 52.0 - side, bottom - side);
    let width = code.width();
    let module = side / width as f32;
    pen.ink(INK);
    let mut squares = PathBuilder::new();
    for (number, color) in code.to_colors().into_iter().enumerate() {
        let at = |n: usize| n as f32 * module;
        let square = Rect::from_xywh(x + at(number % width), y + at(number / width), module, module);
        if let Some(square) = square.filter(|_| color == Color::Dark) {
            squares.push_rect(square);
        }
    }
    pen.shape(squares.finish());
    // beside the code, so that whoever has only paper and a keyboard verifies it too
    let left = x - 204.0;
    let address = paper
        .address
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    for (text, size, bold, ink, up) in [
        (paper.verified[0].as_str(), 9.0, false, GREY, 54.0),
        (paper.verified[1].as_str(), 9.0, false, GREY, 41.0),
        (paper.code.as_str(), 13.0, true, INK, 20.0),
        (address, 7.0, false, GREY, 4.0),
    ] {
        pen.ink(ink);
        let font = if bold { pen.bold.clone() } else { pen.plain.clone() };
        let at = Point::from_xy(left, bottom - up);
        pen.surface.draw_text(at, font, size, text, false, TextDirection::Auto);
    }
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x, y, width, height)?);
    path.finish()
}

fn metadata(paper: &Paper) -> Metadata {
    let day = paper.issued.with_timezone(&Tirane);
    let small = |n: u32| u8::try_from(n).unwrap_or(1);
    let issued = PdfTime::new(u16::try_from(day.year()).unwrap_or_default())
        .month(small(day.month()))
        .day(small(day.day()));
    Metadata::new()
        .title(format!("{} · {} · {}", paper.title[0], paper.course[0], paper.name))
        .language("sq".to_owned())
        .creator("Bashkë".to_owned())
        .creation_date(issued)
        .document_id(paper.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_set_in_lines_and_no_word_is_lost() {
        let text = "një dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë";
        let set = lines(text, 12.0, 120.0);
        assert!(set.len() > 2, "{set:?}");
        assert!(set.iter().all(|line| line.chars().count() <= 16), "{set:?}");
        assert_eq!(set.join(" "), text);
        assert_eq!(lines("fjalëshumëtëgjatëpapambarim", 12.0, 60.0).len(), 1);
    }

    #[test]
    fn much_is_set_small_enough_for_the_foot_and_little_large() {
        let two = |text: &str| [text.to_owned(), text.to_owned()];
        let mut paper = Paper {
            title: two("Certifikatë zbatimi"),
            given: two("I jepet"),
            name: "Arta Hoxha".to_owned(),
            reason: two("për zbatimin e asaj që u mësua, në një punë të miratuar nga një trajner, në kursin"),
            course: two("Si lexohet një buxhet bashkie"),
            asked: Some(two("Kërkoheshin: 12 mësime; 3 kuize me 70 %; një detyrë")),
            facts: vec![two("Lëshuar më 27 nëntor 2026"), two("Kohëzgjatja e kursit: 4 orë")],
            signed: None,
            issuer: two("Lëshuar nga platforma Bashkë"),
            verified: two("Verifikohet me këtë kod"),
            code: "7Q2M-01XA-9TKV".to_owned(),
            address: "https://bashke.example/certificates/7Q2M-01XA-9TKV".to_owned(),
            issued: DateTime::UNIX_EPOCH,
        };
        let fits = |paper: &Paper, scale: f32| height(&texts(paper), scale) <= ROOM;
        assert!(fits(&paper, 1.1), "{}", height(&texts(&paper), 1.1));
        paper.asked = Some(two(&"një takim me praninë e trajnerit; ".repeat(6)));
        paper.name = "Emër ".repeat(12);
        assert!(fits(&paper, 1.0), "{}", height(&texts(&paper), 1.0));
        assert!(pdf(&paper).is_ok_and(|pdf| pdf.starts_with(b"%PDF-")));
    }
}
