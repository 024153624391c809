//! Looks at a workbook before it is opened: whether it is whole, and whether it unpacks to what memory can hold.

use std::fs::File;
use std::io::{BufReader, Read};

use zip::ZipArchive;

use crate::finance::rules::import::Fault;

/// The most that the parts of a workbook unpack to, together.
const ALL: u64 = 2 << 30;
/// The most that the texts of a workbook unpack to: they are held in memory.
const TEXTS: u64 = 256 << 20;
/// The longest stretch without a tag; a cell holds at most 32,767 letters.
const STRETCH: usize = 4 << 20;
/// Parts in a workbook.
const PARTS: usize = 2_000;

/// Unpacks every part once, to nowhere.
pub(super) fn inspect(file: File) -> Result<(), Fault> {
    let broken = |what: &str| Fault::file(format!("the workbook is broken or not whole: {what}"));
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| broken(&error.to_string()))?;
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
        let most = if name.contains("worksheets/") { ALL } else { TEXTS };
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
            if size > most || all > ALL {
                return Err(Fault::file(format!(
                    "the workbook unpacks to more than {} MB ({name}); it is not read",
                    most.min(ALL) >> 20
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
    let digits: Vec<u8> = head[at + KEY.len() + 1..]
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .collect();
    let count: u64 = String::from_utf8_lossy(&digits).parse().unwrap_or(u64::MAX);
    if digits.is_empty() || count <= TEXTS / 16 {
        Ok(())
    } else {
        Err(format!("it says that it has {count} texts"))
    }
}
