//! `bashke import-boundaries`.

use std::io::Read;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::import::{FAULTY, print_faults};
use super::{Failure, ready};
use crate::finance::{commands, import, queries};
use crate::platform::config::Config;
use crate::platform::db::begin_write;

/// The most bytes of a file of outlines; such a file is some megabytes.
const MOST: u64 = 64 << 20;

/// Which outlines, and by whom.
#[derive(Debug, Args)]
pub struct Boundaries {
    /// A GeoJSON file with a feature for each municipality, by LAU code or name.
    file: PathBuf,
    /// Whom to name under every map, such as "© EuroGeographics".
    #[arg(long, value_name = "TEXT")]
    credit: String,
}

/// Replaces the outlines.
pub(super) async fn run(config: &Config, what: Boundaries) -> Result<ExitCode, Failure> {
    let db = ready(config).await?;
    let credit = what.credit.trim();
    if credit.is_empty() {
        return Err("--credit names who made the outlines; it is empty".into());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(&what.file)
        .and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("{} cannot be read: {error}", what.file.display()))?;
    if bytes.len() as u64 > MOST {
        return Err(format!("the file is larger than {} MB; simplify the outlines first", MOST >> 20).into());
    }
    let text = String::from_utf8(bytes).map_err(|error| format!("the file is not UTF-8: {error}"))?;
    let catalogue = Arc::new(queries::catalogue(&db).await?);
    let outlines = match import::outline::read(&text, Arc::clone(&catalogue)) {
        Ok(outlines) => outlines,
        Err(faults) => {
            print_faults(&faults);
            eprintln!("Nothing was changed. Rows are features, counted from 1.");
            return Ok(ExitCode::from(FAULTY));
        }
    };
    let mut rows = Vec::with_capacity(outlines.matched.len());
    for (place, rings) in &outlines.matched {
        rows.push((catalogue.place(*place).id, serde_json::to_string(rings)?));
    }
    let tx = begin_write(&db).await?;
    commands::replace_boundaries(&tx, rows, credit).await?;
    tx.commit().await?;
    println!(
        "Outlines of {} municipalities are in place, {} points (of {} in the file).",
        outlines.matched.len(),
        outlines.points_kept,
        outlines.points_read
    );
    for name in &outlines.unmatched {
        println!("  left out: {name}");
    }
    for place in &outlines.without {
        println!("  without an outline: {}", catalogue.place(*place).slug);
    }
    Ok(ExitCode::SUCCESS)
}
