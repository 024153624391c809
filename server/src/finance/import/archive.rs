//! Looks at a workbook before it is opened: whether it is whole, and whether it unpacks to what memory can hold.

use std::fs::File;
use std::io::{BufReader, Read, Seek};

use zip::ZipArchive;

use crate::finance::rules::import::Fault;

/// What a workbook may unpack to.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// All its parts together, in MB.
    all: u64,
    /// A part that is held in memory, such as its texts, in MB.
    held: u64,
}

const LIMITS: Limits = Limits { all: 2048, held: 256 };
/// What a workbook from a browser may unpack to.
const SMALL: Limits = Limits { all: 384, held: 96 };
/// The longest stretch without a tag; a cell holds at most 32,767 letters.
const STRETCH: usize = 4 << 20;
/// Parts in a workbook.
const PARTS: usize = 2_000;

/// Unpacks every part once, to nowhere.
pub(super) fn inspect(file: File) -> Result<(), Fault> {
    within(BufReader::new(file), LIMITS)
}

/// Why a workbook from a browser is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Small {
    /// It unpacks to more than such a file may.
    TooMuch,
    /// It is an archive of something else.
    NoWorkbook,
    /// It is broken.
    Broken,
}

/// The same for a file from a browser, which may unpack to less.
pub(super) fn inspect_small(bytes: impl Read + Seek) -> Result<(), Small> {
    let mut archive = ZipArchive::new(bytes).map_err(|_| Small::Broken)?;
    // what the archive says of itself is believed only where it is bad news
    let mut said = 0_u64;
    for n in 0..archive.len().min(PARTS) {
        said = said.saturating_add(archive.by_index(n).map_err(|_| Small::Broken)?.size());
    }
    if archive.len() > PARTS || said >> 20 >= SMALL.all {
        return Err(Small::TooMuch);
    }
    if archive.by_name("xl/workbook.xml").is_err() {
        return Err(Small::NoWorkbook);
    }
    within(archive.into_inner(), SMALL).map_err(|fault| {
        if fault.what.contains("broken") {
            Small::Broken
        } else {
            Small::TooMuch
        }
    })
}

fn within(file: impl Read + Seek, limits: Limits) -> Result<(), Fault> {
    let broken = |what: &str| Fault::file(format!("the workbook is broken or not whole: {what}"));
    let mut archive = ZipArchive::new(file).map_err(|error| broken(&error.to_string()))?;
    if archive.len() > PARTS {
        return Err(Fault::file(format!(
            "the workbook has {} parts; at most {PARTS} are read",
            archive.len()
        )));
    }
    let mut all = 0;
    let mut buffer = vec![0; 64 << 10];
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).map_err(|error| broken(&error.to_string()))?;
        let name = part.name().map_err(|error| broken(&error.to_string()))?.into_owned();
        let texts = name.ends_with("sharedStrings.xml");
        let markup = name.ends_with(".xml") || name.ends_with(".rels");
        let most = if name.contains("worksheets/") {
            limits.all
        } else {
            limits.held
        };
        let (mut size, mut stretch) = (0u64, 0usize);
        loop {
            let read = part
                .read(&mut buffer)
                .map_err(|error| broken(&format!("{name}: {error}")))?;
            if read == 0 {
                break;
            }
            if texts && size == 0 {
                modest(&buffer[..read]).map_err(|what| broken(&what))?;
            }
            size += read as u64;
            all += read as u64;
            if size >> 20 >= most || all >> 20 >= limits.all {
                return Err(Fault::file(format!(
                    "the workbook unpacks to more than {} MB ({name}); it is not read",
                    most
                )));
            }
            if markup {
                for part in buffer[..read].split_inclusive(|byte| *byte == b'<') {
                    stretch += part.len();
                    if stretch > STRETCH {
                        return Err(Fault::file(format!(
                            "the workbook holds a text of more than {} MB ({name})",
                            STRETCH >> 20
                        )));
                    }
                    if part.ends_with(b"<") {
                        stretch = 0;
                    }
                }
            }
        }
    }
    Ok(())
}

/// The library makes room for as many texts as the head of their part says.
fn modest(head: &[u8]) -> Result<(), String> {
    const KEY: &[u8] = b"uniqueCount=";
    let Some(at) = head.windows(KEY.len()).position(|window| window == KEY) else {
        return Ok(());
    };
    let digits: Vec<u8> = head
        .get(at + KEY.len() + 1..)
        .unwrap_or_default()
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    let count: u64 = String::from_utf8_lossy(&digits).parse().unwrap_or(u64::MAX);
    if digits.is_empty() || count <= (LIMITS.held << 20) / 16 {
        Ok(())
    } else {
        Err(format!("it says that it has {count} texts"))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, SeekFrom, Write};

    use super::*;

    #[test]
    fn what_unpacks_to_too_much_is_refused() {
        let archive = |name: &str, size: usize| {
            let mut file = tempfile::tempfile().unwrap();
            let mut zip = zip::ZipWriter::new(&mut file);
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(&vec![b'<'; size]).unwrap();
            zip.finish().unwrap();
            file.seek(SeekFrom::Start(0)).unwrap();
            file
        };
        let limits = Limits { all: 3, held: 1 };
        assert_eq!(within(archive("xl/sharedStrings.xml", 900 << 10), limits), Ok(()));
        assert_eq!(within(archive("xl/worksheets/sheet1.xml", 2 << 20), limits), Ok(()));
        for (name, size) in [("xl/sharedStrings.xml", 1 << 20), ("xl/worksheets/sheet1.xml", 3 << 20)] {
            let fault = within(archive(name, size), limits).unwrap_err().to_string();
            assert!(fault.contains("unpacks to more than"), "{fault}");
        }
    }

    #[test]
    fn room_is_not_made_for_texts_that_are_not_there() {
        assert!(modest(b"<sst uniqueCount=\"12\">").is_ok());
        assert!(modest(b"<sst>").is_ok());
        assert!(modest(b"<sst uniqueCount=\"99999999999\">").is_err());
        assert!(modest(b"<sst uniqueCount=").is_ok());
    }
}
