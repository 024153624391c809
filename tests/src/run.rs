//! The run: one folder for all that it leaves, and a watcher that ends its servers and removes the folder.
//!
//! The watcher is a shell that reads from a pipe, the other end of which only this process holds. However the
//! process ends, by its last test, a panic, a signal or `kill -9`, the pipe closes and the watcher does its work.

use std::fs::{self, File, Permissions};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

const WATCHER: &str = r#"
cat > /dev/null
for signal in given KILL; do
    for stop in "$1"/stop/*; do
        [ -e "$stop" ] || continue
        [ "$signal" = given ] && name=$(cat "$stop") || name=KILL
        kill -s "$name" -- "-${stop##*/}"
    done
    for i in 1 2 3 4 5 6 7 8 9 10; do
        sleep 0.1
        running=no
        for stop in "$1"/stop/*; do
            [ -e "$stop" ] && kill -0 -- "-${stop##*/}" && running=yes
        done
        [ "$running" = no ] && break 2
    done
done
for i in 1 2 3 4 5; do
    rm -rf "$1" && break
    sleep 0.2
done
"#;

/// Notes the signal that ends the server under the number of its process group, then becomes the server.
const SERVER: &str = r#"echo "$1" > "$2/stop/$$" && shift 2 && exec "$@""#;

struct Run {
    folder: PathBuf,
    /// Holds the pipe open.
    _watcher: Child,
}

static RUN: OnceLock<Run> = OnceLock::new();

/// The folder of this run; it is removed when the process ends.
#[must_use]
pub fn folder() -> &'static Path {
    let run = RUN.get_or_init(|| {
        let folder = tempfile::Builder::new()
            .prefix("bashke-tests-")
            .tempdir()
            .expect("a temporary folder")
            .keep();
        // a server that runs as another user passes through, and sees nothing
        fs::set_permissions(&folder, Permissions::from_mode(0o711)).expect("the rights of the folder are set");
        fs::create_dir(folder.join("stop")).expect("a folder for what is to be stopped");
        let watcher = Command::new("sh")
            .args(["-c", WATCHER, "watcher"])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("sh starts the watcher");
        Run {
            folder,
            _watcher: watcher,
        }
    });
    &run.folder
}

/// A new name, each time another.
pub(crate) fn name(kind: &str) -> String {
    static NUMBER: AtomicUsize = AtomicUsize::new(1);
    format!("{kind}_{}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// A port of this machine that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// Starts a server that writes to `log`; at the end of the run its process group is sent `signal`.
pub(crate) fn start(command: &[String], signal: &str, log: &Path) -> Child {
    let folder = folder();
    let log = File::create(log).expect("a file for what the server says");
    Command::new("sh")
        .args(["-c", SERVER, "server", signal])
        .arg(folder)
        .args(command)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("the same file twice"))
        .stderr(log)
        .process_group(0)
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"))
}

/// The first of the programs that stands in `PATH`.
pub(crate) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.push(PathBuf::from("/usr/sbin"));
    names.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|program| program.is_file())
    })
}
