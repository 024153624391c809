//! A PostgreSQL server for this run, with nothing durable about it.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;

use crate::run;

/// How often a server may fail to start, because another took its port, before that counts.
const TRIES: usize = 3;

/// A server that runs.
#[derive(Debug)]
pub(crate) struct Server {
    /// Its address, without the name of a database.
    pub(crate) address: String,
    /// What makes `CREATE DATABASE` copy files, several times as fast as the log of every page.
    pub(crate) copying: &'static str,
}

/// The server of this run; it is started by the first call.
///
/// # Panics
/// Where PostgreSQL is not installed or does not start: tests on PostgreSQL are never left out silently.
pub(crate) fn server() -> &'static Server {
    static SERVER: OnceLock<Result<Server, String>> = OnceLock::new();
    match SERVER.get_or_init(start) {
        Ok(server) => server,
        Err(error) => panic!("tests need PostgreSQL: {error}"),
    }
}

fn start() -> Result<Server, String> {
    let programs = programs().ok_or("not found; install it (Debian: apt-get install postgresql)")?;
    let folder = run::folder().join("postgres");
    fs::create_dir(&folder).map_err(|error| error.to_string())?;
    let prefix = unprivileged(&folder)?;
    let data = folder.join("data").display().to_string();
    initialise(&prefix, &programs, &data)?;

    let mut said = String::new();
    for _ in 0..TRIES {
        let port = run::free_port();
        let log = run::folder().join("postgres.log");
        let mut server = run::start(&command(&prefix, &programs, &data, port), "QUIT", &log);
        if ready(&mut server, &programs, port) {
            let address = format!("postgres://bashke@127.0.0.1:{port}");
            // older servers know no other way
            let copying = if version(&programs) >= 15 {
                "STRATEGY FILE_COPY"
            } else {
                ""
            };
            return Ok(Server { address, copying });
        }
        said = fs::read_to_string(&log).unwrap_or_default();
    }
    Err(format!("the server does not start: {said}"))
}

/// The folder of the newest server's programs.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse::<u32>().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(_, programs)| programs.join("initdb").is_file())
        .max();
    newest
        .map(|(_, programs)| programs)
        .or_else(|| Some(run::program(&["initdb"])?.parent()?.to_owned()))
}

/// The major version; 0 where the program does not say it.
fn version(programs: &Path) -> u32 {
    let said = Command::new(programs.join("postgres")).arg("--version").output();
    let said = said
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let number = said
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    number
        .and_then(|number| number.split('.').next()?.parse().ok())
        .unwrap_or_default()
}

/// What stands before a command so that it does not run as root, which PostgreSQL refuses; hands the folder over.
fn unprivileged(folder: &Path) -> Result<Vec<String>, String> {
    if fs::metadata(folder).map_err(|error| error.to_string())?.uid() != 0 {
        return Ok(Vec::new());
    }
    let (user, uid, gid) = ["postgres", "nobody"]
        .into_iter()
        .find_map(|user| Some((user, id(user, "-u")?, id(user, "-g")?)))
        .ok_or("there is neither a user postgres nor a user nobody to run it as")?;
    chown(folder, Some(uid), Some(gid)).map_err(|error| error.to_string())?;
    let words: Vec<String> = if let Some(setpriv) = run::program(&["setpriv"]) {
        let (uid, gid) = (format!("--reuid={uid}"), format!("--regid={gid}"));
        vec![
            setpriv.display().to_string(),
            uid,
            gid,
            "--clear-groups".to_owned(),
            "--".to_owned(),
        ]
    } else if let Some(runuser) = run::program(&["runuser"]) {
        vec![
            runuser.display().to_string(),
            "-u".to_owned(),
            user.to_owned(),
            "--".to_owned(),
        ]
    } else {
        return Err("neither setpriv nor runuser is there to run it as another user than root".to_owned());
    };
    Ok(words)
}

fn id(user: &str, which: &str) -> Option<u32> {
    let output = Command::new("id").args([which, user]).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// Lays the cluster down, with ICU's collation where this PostgreSQL has it.
fn initialise(prefix: &[String], programs: &Path, data: &str) -> Result<(), String> {
    let initdb = programs.join("initdb").display().to_string();
    let plain = [
        "-D",
        data,
        "-U",
        "bashke",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    ];
    let icu = ["--locale-provider=icu", "--icu-locale=sq"];
    let first = output(prefix, &initdb, &[plain.as_slice(), icu.as_slice()].concat())?;
    if first.is_ok() {
        return Ok(());
    }
    output(prefix, &initdb, &plain)?.map_err(|said| format!("initdb fails: {said}"))
}

/// What a program says where it fails.
fn output(prefix: &[String], program: &str, args: &[&str]) -> Result<Result<(), String>, String> {
    let mut words: Vec<&str> = prefix.iter().map(String::as_str).collect();
    words.push(program);
    let output = Command::new(words[0])
        .args(&words[1..])
        .args(args)
        .current_dir("/")
        .output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(if output.status.success() { Ok(()) } else { Err(said()) })
}

fn command(prefix: &[String], programs: &Path, data: &str, port: u16) -> Vec<String> {
    let settings = [
        format!("port={port}"),
        "listen_addresses=127.0.0.1".to_owned(),
        format!("unix_socket_directories={data}"),
        "max_connections=200".to_owned(),
        // what is lost in a crash is of no use to anyone
        "fsync=off".to_owned(),
        "full_page_writes=off".to_owned(),
        "synchronous_commit=off".to_owned(),
        "wal_level=minimal".to_owned(),
        "max_wal_senders=0".to_owned(),
        // a worker that visits a template would keep it from being copied
        "autovacuum=off".to_owned(),
    ];
    let mut words = prefix.to_vec();
    words.extend([
        programs.join("postgres").display().to_string(),
        "-D".to_owned(),
        data.to_owned(),
    ]);
    words.extend(settings.into_iter().flat_map(|setting| ["-c".to_owned(), setting]));
    words
}

/// Waits until the server answers, at most half a minute, or has ended.
fn ready(server: &mut Child, programs: &Path, port: u16) -> bool {
    let port = port.to_string();
    (0..600).any(|_| {
        sleep(Duration::from_millis(50));
        let asked = Command::new(programs.join("pg_isready"))
            .args(["-q", "-h", "127.0.0.1", "-p", &port])
            .status();
        asked.is_ok_and(|status| status.success()) || !matches!(server.try_wait(), Ok(None))
    }) && matches!(server.try_wait(), Ok(None))
}
