//! The command itself, as a process of its own, which can be killed.

use std::fs;
use std::process::Child;

use crate::{TestApp, run};

/// A process of `bashke`, killed where this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a command of `program` (`CARGO_BIN_EXE_bashke-command`) over the database of a test, which sends its mails
    /// to this server.
    #[must_use]
    pub fn start(program: &str, command: &str, app: &TestApp, smtp: &str) -> Self {
        let config = &app.app.config;
        let settings = [
            ("BASHKE_DATABASE_URL", app.database_url()),
            ("BASHKE_DATA_DIR", &config.data_dir.display().to_string()),
            ("BASHKE_SECRET", config.secret.expose()),
            ("BASHKE_SMTP_URL", smtp),
        ];
        let settings = settings.map(|(name, value)| format!("{name}={value}"));
        let words = [
            &["env".to_owned()][..],
            &settings,
            &[program.to_owned(), command.to_owned()],
        ]
        .concat();
        let log = run::folder().join(format!("{}.log", run::name(command)));
        Self {
            child: run::start(&words, "KILL", &log),
        }
    }

    /// Kills it, between two words, whatever it is doing.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // one that ended by itself is gone already
        let _ = self.child.kill();
        let _ = self.child.wait();
        // its number may be another's soon
        let _ = fs::remove_file(run::folder().join("stop").join(self.child.id().to_string()));
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}
