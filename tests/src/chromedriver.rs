//! The program that steers Chromium, started once a run.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Child;
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;

use crate::run;

const INSTALL: &str = "install it (Debian: apt-get install chromium chromium-driver)";

/// The port that chromedriver listens on; it is started by the first call.
///
/// # Panics
/// Where chromedriver or Chromium is not installed or does not start: tests in a browser are never left out silently.
pub(crate) fn port() -> u16 {
    static PORT: OnceLock<Result<u16, String>> = OnceLock::new();
    match PORT.get_or_init(start) {
        Ok(port) => *port,
        Err(error) => panic!("tests need a browser: {error}"),
    }
}

/// The browser itself.
pub(crate) fn chromium() -> Result<String, String> {
    let program = run::program(&["chromium", "chromium-browser", "google-chrome"]);
    Ok(program
        .ok_or(format!("chromium is not found; {INSTALL}"))?
        .display()
        .to_string())
}

fn start() -> Result<u16, String> {
    chromium()?;
    let program = run::program(&["chromedriver"]).ok_or(format!("chromedriver is not found; {INSTALL}"))?;
    let log = run::folder().join("chromedriver.log");
    let mut said = String::new();
    for _ in 0..3 {
        let port = run::free_port();
        let mut driver = run::start(&[program.display().to_string(), format!("--port={port}")], "TERM", &log);
        if ready(&mut driver, port) {
            return Ok(port);
        }
        said = fs::read_to_string(&log).unwrap_or_default();
    }
    Err(format!("chromedriver does not start: {said}"))
}

/// Waits until it answers, at most half a minute, or has ended.
fn ready(driver: &mut Child, port: u16) -> bool {
    let answers = || ask(port, "GET", "/status").is_some_and(|answer| answer.starts_with("HTTP/1.1 200"));
    (0..600).any(|_| {
        sleep(Duration::from_millis(50));
        answers() || !matches!(driver.try_wait(), Ok(None))
    }) && matches!(driver.try_wait(), Ok(None))
}

/// Closes a session and its browser. It waits for the answer, so that it also serves where nothing is async.
pub(crate) fn close(port: u16, session: &str) {
    ask(port, "DELETE", &format!("/session/{session}"));
}

fn ask(port: u16, method: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )
    .ok()?;
    let mut answer = [0; 512];
    let length = stream.read(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer[..length]).into_owned())
}
