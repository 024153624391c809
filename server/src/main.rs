//! The `bashke` command.

use std::process::ExitCode;

use bashke::cli::{self, Cli};
use clap::Parser;
use mimalloc::MiMalloc;

// a page is many small pieces of text, which this allocator gives for less (docs/measurements.md)
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match cli::run(Cli::parse()).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bashke: {error}");
            ExitCode::FAILURE
        }
    }
}
