//! The `bashke` command.

use std::process::ExitCode;

use bashke::cli::{self, Cli};
use clap::Parser;

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
