//! Files that people attach to what they write: PDF, pictures, tables. What a file is, is read from its content; names
//! and media types are only said. Pictures are drawn anew, programs in workbooks are refused.

use std::io::Cursor;

use zip::ZipArchive;

use super::errors::Error;
use super::pictures::{self, Unfit};
use super::refusal::Refusal;
use super::storage::{Content, Fresh};

/// The most bytes of one file.
pub const BYTES: usize = 8 * 1024 * 1024;

/// The most files of one form, and on one thing.
pub const MOST: usize = 6;

/// The most bytes of all files of a form together.
pub const TOGETHER: usize = 16 * 1024 * 1024;

/// The longest side of a picture that is kept, in pixels.
const SIDE: u32 = 1280;

/// The most entries of a workbook.
const ENTRIES: usize = 2_000;

/// The longest name that is kept.
const NAME: usize = 80;

const PDF: &str = "application/pdf";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ODT: &str = "application/vnd.oasis.opendocument.text";
const CSV: &str = "text/csv; charset=utf-8";

/// What files may be once they were checked, or once photographs that are shown in pages were drawn anew as such: what is
/// checked here is kept as PNG where it is a picture.
pub const KINDS: [&str; 8] = [PDF, XLSX, ODS, DOCX, ODT, CSV, "image/png", "image/jpeg"];

/// A file that was checked and whose content lies in the store.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Where its content lies.
    pub key: Fresh,
    /// How it is called.
    pub name: String,
    /// What it is.
    pub media_type: &'static str,
    /// How large it is.
    pub bytes: usize,
    /// Width and height of a picture.
    pub size: Option<(u32, u32)>,
}

/// That there are more files than may hang on one thing.
#[must_use]
pub fn too_many() -> Error {
    Error::Refused(
        Refusal::new("files", "attachment-too-many")
            .with("most", MOST.to_string())
            .into(),
    )
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is nothing that can be attached.
    #[error("neither PDF nor picture nor table")]
    Kind,
    /// It has too many bytes.
    #[error("too many bytes")]
    Bytes,
    /// It is a picture that is not taken.
    #[error("{0}")]
    Picture(#[from] Unfit),
    /// It is a workbook with programs in it.
    #[error("programs inside")]
    Programs,
    /// It does not end where it should, or cannot be read.
    #[error("broken")]
    Broken,
}

impl Refused {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Kind | Self::Picture(Unfit::Kind | Unfit::Svg) => "attachment-kind",
            Self::Bytes => "attachment-bytes",
            Self::Picture(Unfit::Bytes | Unfit::Pixels) => "attachment-picture-large",
            Self::Picture(Unfit::Side) => "attachment-picture-long",
            Self::Picture(Unfit::Memory) => "attachment-picture-memory",
            Self::Programs => "attachment-programs",
            Self::Broken | Self::Picture(Unfit::End | Unfit::Broken) => "attachment-broken",
        }
    }
}

/// What may be attached besides PDF, pictures and tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Besides {
    /// Nothing.
    Nothing,
    /// Texts of word processors: where work is handed in.
    Texts,
}

/// Checks a file: what it is, and that nothing else is in it.
///
/// # Errors
/// Why it is not taken.
pub fn check(bytes: &[u8], besides: Besides) -> Result<Content, Refused> {
    if bytes.len() > BYTES {
        return Err(Refused::Bytes);
    }
    if bytes.starts_with(b"%PDF-") {
        return pdf(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return document(bytes, besides);
    }
    match pictures::redraw_to(bytes, SIDE) {
        Err(Unfit::Kind | Unfit::Svg) => table(bytes),
        drawn => Ok(drawn?),
    }
}

fn as_it_is(media_type: &'static str, bytes: &[u8]) -> Content {
    Content {
        media_type,
        bytes: bytes.to_vec(),
        size: None,
    }
}

/// A PDF ends with its mark; it is never shown in a page of ours, only given to be kept.
fn pdf(bytes: &[u8]) -> Result<Content, Refused> {
    let tail = &bytes[bytes.len().saturating_sub(1_024)..];
    if tail.windows(5).any(|part| part == b"%%EOF") {
        Ok(as_it_is(PDF, bytes))
    } else {
        Err(Refused::Broken)
    }
}

/// A workbook or a text is an archive with the parts of one, and without programs. Like a PDF it is only given to be kept.
fn document(bytes: &[u8], besides: Besides) -> Result<Content, Refused> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Broken)?;
    if archive.len() > ENTRIES {
        return Err(Refused::Broken);
    }
    let names: Result<Vec<String>, _> = archive
        .file_names()
        .map(|name| name.map(|name| name.to_ascii_lowercase()))
        .collect();
    let names = names.map_err(|_| Refused::Broken)?;
    let has = |name: &str| names.iter().any(|known| known == name);
    let programs = [
        "vbaproject",
        "basic/",
        "scripts/",
        "activex",
        ".bin",
        ".exe",
        ".js",
        ".dll",
    ];
    // settings of printers are the only binary part that sound workbooks have
    let runs =
        |name: &String| !name.starts_with("xl/printersettings/") && programs.iter().any(|part| name.contains(part));
    let texts = besides == Besides::Texts;
    let sheet = has("xl/workbook.xml") && has("[content_types].xml");
    let text = texts && !sheet && has("word/document.xml") && has("[content_types].xml");
    let open = has("content.xml") && has("mimetype");
    if !sheet && !text && !open {
        return Err(Refused::Kind);
    }
    if names.iter().any(runs) {
        return Err(Refused::Programs);
    }
    if sheet || text {
        return Ok(as_it_is(if sheet { XLSX } else { DOCX }, bytes));
    }
    // the first part of such a file says what it is, not compressed, so that it can be read from outside: its length is
    // where that of its content stands, so that a text is none of what only begins like one
    let says = |kind: &str| {
        let length = u32::try_from(kind.len()).unwrap_or_default().to_le_bytes();
        bytes.get(22..26) == Some(&length[..])
            && bytes.get(30..30 + 8 + kind.len()) == Some(format!("mimetype{kind}").as_bytes())
    };
    if bytes.get(30..30 + 8 + ODS.len()) == Some(format!("mimetype{ODS}").as_bytes()) {
        Ok(as_it_is(ODS, bytes))
    } else if texts && says(ODT) {
        Ok(as_it_is(ODT, bytes))
    } else {
        Err(Refused::Kind)
    }
}

/// A table as text: several lines or columns of readable signs that begin like no page.
fn table(bytes: &[u8]) -> Result<Content, Refused> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::Kind)?;
    let text = text.trim_start_matches('\u{feff}');
    let readable = text.chars().all(|c| matches!(c, '\n' | '\r' | '\t') || !c.is_control());
    let first = text.lines().next().unwrap_or_default();
    let columns = [',', ';', '\t'].iter().any(|mark| first.contains(*mark));
    if readable && columns && !text.trim_start().starts_with(['<', '#', '{', '[']) {
        Ok(as_it_is(CSV, bytes))
    } else {
        Err(Refused::Kind)
    }
}

/// Whether a file that reads as a table of text is named as something else: a program, a page or notes hold commas too.
#[must_use]
pub fn is_named_otherwise(name: &str, media_type: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    media_type == CSV && ending.is_some_and(|ending| !["csv", "tsv", "tab"].contains(&ending.as_str()))
}

/// A name as it is kept: the last part of a path, of signs that mean nothing to any system.
#[must_use]
pub fn name(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || " .-_()".contains(c) {
                c
            } else {
                '-'
            }
        })
        .take(NAME)
        .collect();
    let plain = plain.trim_matches([' ', '.', '-']);
    if plain.is_empty() {
        "skedar".to_owned()
    } else {
        plain.to_owned()
    }
}

/// A name whose ending says what the content is, whatever it said before.
#[must_use]
pub fn with_ending(name: &str, media_type: &str) -> String {
    let ending = ending(media_type).unwrap_or("png");
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = if stem.is_empty() { "skedar" } else { stem };
    format!("{stem}.{ending}")
}

/// The ending of a file's name that says what it is; none where it is none of what can be attached.
#[must_use]
pub fn ending(media_type: &str) -> Option<&'static str> {
    match media_type {
        PDF => Some("pdf"),
        XLSX => Some("xlsx"),
        ODS => Some("ods"),
        DOCX => Some("docx"),
        ODT => Some("odt"),
        CSV => Some("csv"),
        "image/jpeg" => Some("jpg"),
        "image/png" => Some("png"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
            writer.start_file(*name, plain).expect("a part");
            writer.write_all(content.as_bytes()).expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    }

    fn kind(bytes: &[u8]) -> Result<&'static str, Refused> {
        check(bytes, Besides::Nothing).map(|content| content.media_type)
    }

    fn work(bytes: &[u8]) -> Result<&'static str, Refused> {
        check(bytes, Besides::Texts).map(|content| content.media_type)
    }

    #[test]
    fn texts_are_taken_where_work_is_handed_in_and_nothing_in_them_runs() {
        let docx = [("[Content_Types].xml", ""), ("word/document.xml", "")];
        assert_eq!(work(&archive(&docx)), Ok(DOCX));
        assert_eq!(kind(&archive(&docx)), Err(Refused::Kind));
        let odt = archive(&[("mimetype", ODT), ("content.xml", "")]);
        assert_eq!(work(&odt), Ok(ODT));
        assert_eq!(kind(&odt), Err(Refused::Kind));
        for part in [
            "word/vbaProject.bin",
            "word/activeX/a.xml",
            "word/embeddings/oleObject1.bin",
        ] {
            let parts = [docx[0], docx[1], (part, "")];
            assert_eq!(work(&archive(&parts)), Err(Refused::Programs), "{part}");
        }
        let basic = [("mimetype", ODT), ("content.xml", ""), ("Basic/Standard/M.xml", "")];
        assert_eq!(work(&archive(&basic)), Err(Refused::Programs));
        // neither a template nor a text that the others are named like
        let template = format!("{ODT}-template");
        for kind in [template.as_str(), "text/html", ""] {
            assert_eq!(
                work(&archive(&[("mimetype", kind), ("content.xml", "")])),
                Err(Refused::Kind),
                "{kind}"
            );
        }
        // what is taken everywhere is taken here
        assert_eq!(work(b"%PDF-1.7\n...\n%%EOF\n"), Ok(PDF));
        assert_eq!(with_ending("detyra.docm", DOCX), "detyra.docx");
    }

    #[test]
    fn what_can_be_attached_is_known_by_its_content() {
        let xlsx = [
            ("[Content_Types].xml", ""),
            ("xl/workbook.xml", ""),
            ("xl/printerSettings/printerSettings1.bin", ""),
        ];
        assert_eq!(kind(&archive(&xlsx)), Ok(XLSX));
        assert_eq!(kind(&archive(&[("mimetype", ODS), ("content.xml", "")])), Ok(ODS));
        assert_eq!(kind("Bashkia;Shuma\nLezhë;12,5\n".as_bytes()), Ok(CSV));
        assert_eq!(kind(b"%PDF-1.7\n...\n%%EOF\n"), Ok(PDF));
    }

    #[test]
    fn what_runs_or_is_nothing_is_refused() {
        let macros = [
            ("[Content_Types].xml", ""),
            ("xl/workbook.xml", ""),
            ("xl/vbaProject.bin", ""),
        ];
        assert_eq!(kind(&archive(&macros)), Err(Refused::Programs));
        assert_eq!(kind(&archive(&[("a.exe", ""), ("b.txt", "")])), Err(Refused::Kind));
        assert_eq!(
            kind(&archive(&[("word/document.xml", ""), ("[Content_Types].xml", "")])),
            Err(Refused::Kind)
        );
        assert_eq!(kind(b"PK\x03\x04broken"), Err(Refused::Broken));
        assert_eq!(kind(b"%PDF-1.7 cut off"), Err(Refused::Broken));
        for page in [
            "<html>,",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "#!/bin/sh,",
            "{\"a\":1,",
            "MZ\u{0},",
            "fjalë",
            "",
        ] {
            assert_eq!(kind(page.as_bytes()), Err(Refused::Kind), "{page:?}");
        }
        assert_eq!(kind(&vec![b','; BYTES + 1]), Err(Refused::Bytes));
    }

    #[test]
    fn a_table_is_not_named_as_something_else() {
        let otherwise = |name: &&str| is_named_otherwise(name, CSV);
        assert!(["a.js", "a.HTML", "a.csv.txt", "a.json"].iter().all(otherwise));
        assert!(!["a.csv", "a.CSV", "a.tsv", "a"].iter().any(otherwise));
        assert!(!is_named_otherwise("a.js", PDF));
        assert_eq!(
            kind(b"fjala e vetme\na,b\n"),
            Err(Refused::Kind),
            "no columns in its first line"
        );
    }

    #[test]
    fn a_name_is_no_way_anywhere_and_its_ending_is_true() {
        assert_eq!(name("C:\\x\\Fatura 2024.pdf"), "Fatura 2024.pdf");
        assert_eq!(name("../../etc/passwd"), "passwd");
        assert_eq!(name("a\"\r\nb;<x>.pdf"), "a---b--x-.pdf");
        assert_eq!(name("..."), "skedar");
        assert!(name(&"ë".repeat(300)).chars().count() <= NAME);
        assert_eq!(with_ending("fatura.exe", PDF), "fatura.pdf");
        assert_eq!(with_ending("fatura", "image/png"), "fatura.png");
    }
}
