//! Opens files and hands their rows on.

mod csv_file;
mod workbook;

pub(super) use self::csv_file::{csv_reader, first_line, guess_delimiter};
pub(super) use self::workbook::cell_of;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use self::csv_file::read_csv;
use self::workbook::read_xlsx;
use super::{CHUNK, Chunk, ImportError, Options, Progress};
use crate::finance::rules::catalogue::Catalogue;
use crate::finance::rules::import::{Checked, Checker, Fault, Faults, Layout, Mapping, Names, NewSource, Record};

/// The most bytes of a mapping file.
const SMALL: u64 = 1 << 20;

/// After as many faults, rows are only counted and no longer handed on.
const ENOUGH: u64 = 10_000;

/// Reads a small text file.
pub(super) fn small(path: &Path) -> Result<String, ImportError> {
    let wrong = |error| ImportError::File(path.to_owned(), error);
    let mut text = String::new();
    File::open(path)
        .map_err(wrong)?
        .take(SMALL)
        .read_to_string(&mut text)
        .map_err(wrong)?;
    Ok(text)
}

/// SHA-256 of the file, and of what else decides how it is read.
pub(super) fn digest(options: &Options) -> Result<String, ImportError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    for path in std::iter::once(&options.file).chain(&options.mapping) {
        let wrong = |error| ImportError::File(path.clone(), error);
        let mut file = File::open(path).map_err(wrong)?;
        loop {
            let read = file.read(&mut buffer).map_err(wrong)?;
            if read == 0 {
                break;
            }
            hasher.update(&buffer[..read]);
        }
    }
    if let Some(source) = &options.source {
        hasher.update(source.as_bytes());
    }
    if let Some(source) = options.replaces {
        hasher.update(source.to_be_bytes());
    }
    if options.lifts {
        hasher.update(b"lifts");
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// All that the reading thread needs.
pub(super) struct Job {
    pub(super) file: PathBuf,
    pub(super) mapping: Option<Mapping>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) source: Option<String>,
    pub(super) known: Vec<(i32, NewSource)>,
    pub(super) illustrative: bool,
    pub(super) progress: Arc<Progress>,
}

/// Why reading ends early.
enum Stop {
    /// The file cannot be read on from here.
    Fault(Fault),
    /// The header has faults.
    Faults(Faults),
    /// Nobody takes the rows any more.
    Gone,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Job {
    /// Reads the file to its end; gives all its faults.
    pub(super) fn run(mut self, sender: &mpsc::Sender<Chunk>) -> Result<Faults, ImportError> {
        let wrong = |error| ImportError::File(self.file.clone(), error);
        let mut file = File::open(&self.file).map_err(wrong)?;
        let mut head = [0; 8];
        let length = file.read(&mut head).map_err(wrong)?;
        file.seek(SeekFrom::Start(0)).map_err(wrong)?;
        let mut sink = Sink {
            checker: None,
            rows: Vec::new(),
            brought: 0,
            sender,
            job: &mut self,
        };
        let ended = match kind(&sink.job.file, &head[..length]) {
            Ok(Kind::Csv(delimiter)) => read_csv(file, delimiter, &mut sink),
            Ok(Kind::Xlsx) => read_xlsx(file, &mut sink),
            Err(fault) => Err(fault.into()),
        };
        let ended = ended.and_then(|()| sink.hand_over());
        let mut faults = match sink.checker {
            Some(checker) => checker.finish(),
            None => Faults::default(),
        };
        match ended {
            Ok(()) | Err(Stop::Gone) => {}
            Err(Stop::Fault(fault)) => faults.add(fault),
            Err(Stop::Faults(header)) => faults = header,
        }
        Ok(faults)
    }
}

enum Kind {
    Csv(Option<u8>),
    Xlsx,
}

/// What the file is, by its name and its first bytes.
fn kind(path: &Path, head: &[u8]) -> Result<Kind, Fault> {
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let zip = head.starts_with(b"PK");
    match extension.as_str() {
        _ if head.is_empty() => Err(Fault::file("the file is empty")),
        "xlsx" | "xlsm" if zip => Ok(Kind::Xlsx),
        "xlsx" | "xlsm" => Err(Fault::file("this is no workbook, though its name says so")),
        "csv" | "txt" | "tsv" if zip => Err(Fault::file(
            "this is a workbook or an archive, though its name says text",
        )),
        "csv" | "txt" if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) => {
            Err(Fault::file("the file is UTF-16: save it as \"CSV UTF-8\""))
        }
        "csv" | "txt" => Ok(Kind::Csv(None)),
        "tsv" => Ok(Kind::Csv(Some(b'\t'))),
        other => Err(Fault::file(format!(
            "`.{other}` is not read: save the table as .csv (UTF-8) or .xlsx"
        ))),
    }
}

/// Takes rows, checks them and hands them on in chunks.
struct Sink<'a> {
    checker: Option<Checker>,
    rows: Vec<Checked>,
    brought: usize,
    sender: &'a mpsc::Sender<Chunk>,
    job: &'a mut Job,
}

impl Sink<'_> {
    fn header_row(&self) -> u64 {
        self.job.mapping.as_ref().and_then(|m| m.header_row).unwrap_or(1)
    }

    fn last_row(&self) -> u64 {
        self.job.mapping.as_ref().and_then(|m| m.last_row).unwrap_or(u64::MAX)
    }

    fn header(&mut self, row: u64, headings: &[String]) -> Result<(), Stop> {
        let mapping = self.job.mapping.as_ref();
        if let Some(said) = mapping.and_then(|m| m.header_row).filter(|said| *said != row) {
            return Err(Fault::row(said, "is empty; the headings are expected there").into());
        }
        let layout = Layout::new(row, headings, mapping).map_err(|faults| {
            let mut all = Faults::default();
            faults.into_iter().for_each(|fault| all.add(fault));
            Stop::Faults(all)
        })?;
        let names = Names::new(Arc::clone(&self.job.catalogue));
        let known = std::mem::take(&mut self.job.known);
        let source = self.job.source.as_deref();
        let checker = Checker::new(names, layout, mapping, source, known, self.job.illustrative);
        self.checker = Some(checker.map_err(Stop::Faults)?);
        Ok(())
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), Stop> {
        let Some(checker) = &mut self.checker else {
            return Ok(());
        };
        checker.check(record, &mut self.rows);
        self.job.progress.read.fetch_add(1, Ordering::Relaxed);
        if self.rows.len() >= CHUNK {
            self.hand_over()?;
        }
        Ok(())
    }

    fn fault(&mut self, fault: Fault) {
        if let Some(checker) = &mut self.checker {
            checker.fault(fault);
        }
    }

    fn hand_over(&mut self) -> Result<(), Stop> {
        let Some(checker) = &self.checker else {
            return Ok(());
        };
        let rows = std::mem::take(&mut self.rows);
        if checker.faults().total() > ENOUGH {
            return Ok(());
        }
        let sources = checker.new_sources()[self.brought..].to_vec();
        self.brought = checker.new_sources().len();
        self.sender
            .blocking_send(Chunk { rows, sources })
            .map_err(|_| Stop::Gone)
    }
}
