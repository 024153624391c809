//! `bashke import`.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::{Failure, ready};
use crate::finance::{commands, import};
use crate::platform::clock::Clock;
use crate::platform::config::Config;

/// Faults that are printed.
const PRINTED: usize = 100;
/// How a command ends that found faults in a file.
pub(super) const FAULTY: u8 = 3;

/// What is read, and how.
#[derive(Debug, Args)]
pub struct Import {
    /// The file: .csv (UTF-8) or .xlsx.
    file: PathBuf,
    /// The dataset that it is for.
    #[arg(long, default_value = "published")]
    dataset: String,
    /// Says what the columns are, where they are not named as the platform names them.
    #[arg(long, value_name = "MAP.toml")]
    mapping: Option<PathBuf>,
    /// What the file is complete for: what it leaves out there is gone.
    #[arg(long, value_enum, default_value = "partial")]
    extent: Complete,
    /// The source of values for which the file names none.
    #[arg(long, value_name = "SLUG")]
    source: Option<String>,
    /// Only check and compare; keep nothing.
    #[arg(long)]
    dry_run: bool,
}

/// What a file is complete for.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Complete {
    /// Nothing: it only adds and changes.
    Partial,
    /// The indicators that it holds.
    Indicators,
    /// The whole dataset.
    Dataset,
}

/// Reads a file and says what it would change.
pub(super) async fn run(config: &Config, what: Import) -> Result<ExitCode, Failure> {
    let db = ready(config).await?;
    let options = import::Options {
        file: what.file,
        mapping: what.mapping,
        dataset: what.dataset,
        extent: match what.extent {
            Complete::Partial => commands::Extent::Partial,
            Complete::Indicators => commands::Extent::Indicators,
            Complete::Dataset => commands::Extent::Dataset,
        },
        source: what.source,
        name: None,
        replaces: None,
        lifts: false,
        dry_run: what.dry_run,
    };
    let progress = Arc::new(import::Progress::default());
    let shown = tokio::spawn(show(Arc::clone(&progress)));
    let outcome = import::import(&db, &Clock::system(), &options, &progress).await;
    shown.abort();
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K");
    }
    match outcome? {
        import::Outcome::Faulty(faults) => {
            print_faults(&faults);
            eprintln!("Nothing was changed.");
            return Ok(ExitCode::from(FAULTY));
        }
        import::Outcome::Same { total } => {
            println!("All {total} observations of the file stand already. Nothing was changed.")
        }
        import::Outcome::Waiting(batch) => {
            println!("This file was read before and waits as batch {batch}. Nothing was changed.");
            println!("Publish it: bashke release {batch} --note-sq \"…\" --note-en \"…\"");
        }
        import::Outcome::Read(report) => {
            print!("{report}");
            match report.batch {
                Some(batch) => {
                    println!("\nIt waits as batch {batch}.");
                    println!("Publish it: bashke release {batch} --note-sq \"…\" --note-en \"…\"");
                    println!("Or drop it: bashke release --discard {batch}");
                }
                None => println!("\nA dry run: nothing was kept."),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints faults, the first ones of many.
pub(super) fn print_faults(faults: &import::Faults) {
    let kept = faults.sorted();
    for fault in kept.iter().take(PRINTED) {
        eprintln!("{fault}");
    }
    let printed = kept.len().min(PRINTED) as u64;
    if faults.total() > printed {
        eprintln!("… and {} more.", faults.total() - printed);
    }
    match faults.total() {
        1 => eprintln!("One fault in all."),
        all => eprintln!("{all} faults in all."),
    }
}

/// Shows how far it is: in place on a terminal, a line every few seconds elsewhere.
async fn show(progress: Arc<import::Progress>) {
    let terminal = std::io::stderr().is_terminal();
    let mut ticks = tokio::time::interval(Duration::from_millis(if terminal { 250 } else { 5_000 }));
    ticks.tick().await;
    let mut began: Option<Instant> = None;
    loop {
        ticks.tick().await;
        let read = progress.read.load(Ordering::Relaxed);
        let staged = progress.staged.load(Ordering::Relaxed);
        let line = match progress.step.load(Ordering::Relaxed) {
            0 => "waiting for somebody else who writes …".to_owned(),
            1 => {
                let seconds = began.get_or_insert_with(Instant::now).elapsed().as_secs_f64();
                let rate = match seconds > 0.5 {
                    true => format!(", {:.0} a second", staged as f64 / seconds),
                    false => String::new(),
                };
                format!("{read} rows read, {staged} observations checked and staged{rate}")
            }
            2 => format!("{staged} observations staged; comparing with what stands …"),
            _ => format!("{staged} observations compared; looking for what is odd …"),
        };
        if terminal {
            eprint!("\r\x1b[K{line}");
            let _ = std::io::stderr().flush();
        } else {
            eprintln!("{line}");
        }
    }
}
