//! Files that are worked on: looked at before they are taken, kept in the data folder, removed when they are done with.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::archive;
use crate::platform::secrets;

/// The most bytes of a file that is brought in the browser.
pub const MOST: usize = 25 * 1024 * 1024;

/// The folder within the data folder.
const FOLDER: &str = "imports";

/// What a file is, by what it holds; its name says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
}

impl Kind {
    /// How names of such files end.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is UTF-16, as some programs call "Unicode text".
    Utf16,
    /// It is a text in another encoding.
    NotUtf8,
    /// It is a workbook of the old make, or one with a password.
    OldWorkbook,
    /// It is an archive, but no workbook.
    NoWorkbook,
    /// It is a workbook that is broken.
    Broken,
    /// It would unpack to more than it may.
    Bomb,
    /// It is neither a table as text nor a workbook: a picture, a program, a page.
    Neither,
}

impl Refused {
    /// The key of the message that says so.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Empty => "steward-file-empty",
            Self::Utf16 => "steward-file-utf16",
            Self::NotUtf8 => "steward-file-not-utf8",
            Self::OldWorkbook => "steward-file-old-workbook",
            Self::NoWorkbook => "steward-file-no-workbook",
            Self::Broken => "steward-file-broken",
            Self::Bomb => "steward-file-bomb",
            Self::Neither => "steward-file-neither",
        }
    }
}

/// Says what a file is. A workbook is unpacked once, to nowhere, so this can take a second.
///
/// # Errors
/// Why it is not taken.
pub fn look(bytes: &[u8]) -> Result<Kind, Refused> {
    const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    const OTHERS: [&str; 6] = ["<!doctype", "<html", "<?xml", "<svg", "%pdf", "{\\rtf"];
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.starts_with(b"PK") {
        archive::inspect_small(io::Cursor::new(bytes)).map_err(|why| match why {
            archive::Small::TooMuch => Refused::Bomb,
            archive::Small::NoWorkbook => Refused::NoWorkbook,
            archive::Small::Broken => Refused::Broken,
        })?;
        return Ok(Kind::Xlsx);
    }
    if bytes.starts_with(OLD) {
        return Err(Refused::OldWorkbook);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Refused::Utf16);
    }
    if bytes.contains(&0) {
        // text in UTF-16 without its mark has a zero beside every letter
        let zeros = bytes.iter().filter(|byte| **byte == 0).count();
        return Err(if zeros * 3 > bytes.len() {
            Refused::Utf16
        } else {
            Refused::Neither
        });
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        let odd = bytes
            .iter()
            .filter(|byte| **byte < 0x20 && !b"\t\r\n".contains(byte))
            .count();
        return Err(if odd > 0 { Refused::Neither } else { Refused::NotUtf8 });
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.is_empty() {
        return Err(Refused::Empty);
    }
    let head: String = text.chars().take(10).flat_map(char::to_lowercase).collect();
    let odd = text.chars().any(|c| c.is_control() && !"\t\r\n".contains(c));
    if odd || OTHERS.iter().any(|other| head.starts_with(other)) {
        return Err(Refused::Neither);
    }
    Ok(Kind::Csv)
}

/// A name as it is shown: without the folders that some browsers send, and ending as the file is.
#[must_use]
pub fn shown_name(name: &str, kind: Kind) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
    let name = name.trim();
    let ending = format!(".{}", kind.ending());
    if name.to_lowercase().ends_with(&ending) && name.len() > ending.len() {
        name.to_owned()
    } else {
        format!("{}{ending}", if name.is_empty() { "tabela" } else { name })
    }
}

/// Keeps a file; gives the name under which it is kept.
///
/// # Errors
/// Where it cannot be written.
pub fn put(data_dir: &Path, kind: Kind, bytes: &[u8]) -> io::Result<String> {
    let folder = data_dir.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let token = secrets::token().map_err(|error| io::Error::other(error.to_string()))?;
    let stored = format!("{token}.{}", kind.ending());
    fs::write(folder.join(&stored), bytes)?;
    Ok(stored)
}

/// Where a file is kept.
#[must_use]
pub fn path(data_dir: &Path, stored: &str) -> PathBuf {
    data_dir.join(FOLDER).join(stored)
}

/// Where the mapping of a file is put down for the time that it is read.
///
/// # Errors
/// Where it cannot be written.
pub fn put_mapping(data_dir: &Path, stored: &str, text: &str) -> io::Result<PathBuf> {
    let path = path(data_dir, stored).with_extension("toml");
    fs::write(&path, text)?;
    Ok(path)
}

/// Removes a file and its mapping, where they are there.
pub fn remove(data_dir: &Path, stored: &str) {
    let file = path(data_dir, stored);
    for path in [file.with_extension("toml"), file] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(%error, path = %path.display(), "a file that is done with could not be removed");
            }
            _ => {}
        }
    }
}

/// Whether the file is there still.
#[must_use]
pub fn is_there(data_dir: &Path, stored: &str) -> bool {
    File::open(path(data_dir, stored)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_holds() {
        assert_eq!(look(b"indicator,place\n"), Ok(Kind::Csv));
        assert_eq!(look("\u{feff}Bashkia;2024\n".as_bytes()), Ok(Kind::Csv));
        let utf16: Vec<u8> = "a,b\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, why) in [
            (&b""[..], Refused::Empty),
            (b" \r\n", Refused::Empty),
            (b"\xff\xfea\0,\0", Refused::Utf16),
            (&utf16, Refused::Utf16),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Refused::Neither),
            (b"GIF89a\x01\x02", Refused::Neither),
            (b"indicator,pl\0ace\n", Refused::Neither),
            (b"%PDF-1.7\nindicator,place\n", Refused::Neither),
            (b"<html><table>", Refused::Neither),
            (b"Bashkia,Lezh\xeb\n", Refused::NotUtf8),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Refused::OldWorkbook),
            (b"PK\x03\x04nothing", Refused::Broken),
        ] {
            assert_eq!(look(bytes), Err(why), "{bytes:?}");
        }
    }

    #[test]
    fn a_name_ends_as_the_file_is() {
        assert_eq!(
            shown_name("C:\\fakepath\\Detyrime 2024.XLSX", Kind::Xlsx),
            "Detyrime 2024.XLSX"
        );
        assert_eq!(shown_name("../../etc/passwd", Kind::Csv), "passwd.csv");
        assert_eq!(
            shown_name("published (built in)", Kind::Csv),
            "published (built in).csv"
        );
        assert_eq!(shown_name(".csv", Kind::Csv), ".csv.csv");
        assert_eq!(shown_name("", Kind::Xlsx), "tabela.xlsx");
    }
}
