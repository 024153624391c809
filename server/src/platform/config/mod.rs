//! Settings: environment over an optional file, checked at the start, all faults at once.

mod settings;
#[cfg(test)]
mod tests;

pub use self::settings::{SETTINGS, Setting};

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use url::Url;

use self::settings::Raw;
use super::mail::Relay;
use super::secrets::Secret;

/// How the platform runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For trying it: embedded database, this machine only, with illustrative data.
    Trial,
    /// For the public: real figures only, everything that is required is checked.
    Production,
}

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// How the platform runs.
    pub mode: Mode,
    /// Where it listens.
    pub listen: SocketAddr,
    /// Address of the database, `sqlite://…` or `postgres://…`.
    pub database_url: String,
    /// Folder of the embedded database and of uploads.
    pub data_dir: PathBuf,
    /// The address under which people reach it, without a closing slash.
    pub public_url: String,
    /// What is logged, in the form of tracing's filters.
    pub log: String,
    /// Whether log lines are JSON.
    pub log_json: bool,
    /// Seconds between two looks for a new release.
    pub poll_seconds: u64,
    /// What signs and seals; the same for all instances. Empty in a trial until `serve` makes one.
    pub secret: Secret,
    /// The server that takes mails; none in a trial, which shows them in its mailbox page.
    pub smtp: Option<Relay>,
    /// How many proxies stand in front, each of which adds an address to X-Forwarded-For.
    pub proxies: usize,
}

/// What is wrong with the settings: one line for each fault.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the settings have faults:\n  {}", .0.join("\n  "))]
pub struct ConfigError(pub Vec<String>);

impl Config {
    /// Reads the settings from the environment over the file, where one is given.
    ///
    /// # Errors
    /// Every fault, each in a line that names the setting.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut builder = config::Config::builder();
        if let Some(file) = file {
            builder = builder.add_source(config::File::from(file).format(config::FileFormat::Toml));
        }
        let raw = builder
            .add_source(config::Environment::with_prefix("BASHKE").prefix_separator("_"))
            .build()
            .and_then(config::Config::try_deserialize)
            .map_err(|error| ConfigError(vec![error.to_string()]))?;
        Self::check(raw)
    }

    fn check(raw: Raw) -> Result<Self, ConfigError> {
        let mut faults = Vec::new();
        let mut fault = |variable: &str, text: String| faults.push(format!("{variable}: {text}"));

        let mode = match raw.mode.as_deref() {
            None | Some("trial") => Mode::Trial,
            Some("production") => Mode::Production,
            Some(other) => {
                fault("BASHKE_MODE", format!("`{other}` is neither trial nor production"));
                Mode::Trial
            }
        };
        let production = mode == Mode::Production;

        let listen = raw.listen.as_deref().unwrap_or("127.0.0.1:3000");
        let listen = listen.parse::<SocketAddr>().unwrap_or_else(|_| {
            fault(
                "BASHKE_LISTEN",
                format!("`{listen}` is not an address and a port, such as 127.0.0.1:3000"),
            );
            SocketAddr::from(([127, 0, 0, 1], 3000))
        });
        if !production && !listen.ip().is_loopback() {
            fault(
                "BASHKE_LISTEN",
                format!("{listen} is open to others; trial listens on this machine only, set BASHKE_MODE=production"),
            );
        }

        let data_dir = PathBuf::from(raw.data_dir.as_deref().unwrap_or("./data"));
        let database_url = match raw.database_url {
            Some(url)
                if url.starts_with("sqlite:") || url.starts_with("postgres://") || url.starts_with("postgresql://") =>
            {
                url
            }
            // the address may hold a password: it is not repeated
            Some(_) => {
                fault(
                    "BASHKE_DATABASE_URL",
                    "begins with neither sqlite: nor postgres://".to_owned(),
                );
                String::new()
            }
            None => {
                if production {
                    fault("BASHKE_DATABASE_URL", "is required in production".to_owned());
                }
                format!("sqlite://{}?mode=rwc", data_dir.join("bashke.db").display())
            }
        };

        let public_url = match raw.public_url {
            Some(url) => {
                let url = url.trim_end_matches('/').to_owned();
                if production && !url.starts_with("https://") {
                    fault(
                        "BASHKE_PUBLIC_URL",
                        format!("`{url}` does not begin with https://, which production requires"),
                    );
                } else if !url.starts_with("http://") && !url.starts_with("https://") {
                    fault(
                        "BASHKE_PUBLIC_URL",
                        format!("`{url}` is not an address that begins with http:// or https://"),
                    );
                }
                url
            }
            None => {
                if production {
                    fault("BASHKE_PUBLIC_URL", "is required in production".to_owned());
                }
                format!("http://{listen}")
            }
        };

        let log = raw
            .log
            .unwrap_or_else(|| "info,sqlx=warn,sea_orm_migration=warn,memory_serve=warn".to_owned());
        if let Err(error) = tracing_subscriber::EnvFilter::try_new(&log) {
            fault("BASHKE_LOG", format!("`{log}`: {error}"));
        }
        let log_json = match raw.log_format.as_deref() {
            None | Some("text") => false,
            Some("json") => true,
            Some(other) => {
                fault("BASHKE_LOG_FORMAT", format!("`{other}` is neither text nor json"));
                false
            }
        };
        let poll = raw.poll_seconds.as_deref().unwrap_or("15");
        let poll_seconds = poll.parse().ok().filter(|n| (1..=3600).contains(n)).unwrap_or_else(|| {
            fault(
                "BASHKE_POLL_SECONDS",
                format!("`{poll}` is not a number from 1 to 3600"),
            );
            15
        });

        let secret = raw.secret.unwrap_or_default().trim().to_owned();
        if production && secret.is_empty() {
            fault("BASHKE_SECRET", "is required in production".to_owned());
        } else if !secret.is_empty() && secret.chars().count() < 32 {
            // what it is, is not repeated
            fault("BASHKE_SECRET", "has fewer than 32 characters".to_owned());
        } else if !secret.is_empty() && secret.chars().collect::<BTreeSet<char>>().len() < 10 {
            fault(
                "BASHKE_SECRET",
                "has fewer than 10 different characters: it can be guessed".to_owned(),
            );
        }
        let host = host_of(&public_url).unwrap_or_else(|| "localhost".to_owned());
        let from = raw.mail_from.unwrap_or_else(|| format!("Bashkë <no-reply@{host}>"));
        let smtp = match raw.smtp_url {
            Some(url) => match Relay::read(&url, &from) {
                Ok(relay) => match raw.smtp_ca.as_deref().map(|path| trusting(relay.clone(), path)) {
                    None => Some(relay),
                    Some(Ok(relay)) => Some(relay),
                    Some(Err(text)) => {
                        fault("BASHKE_SMTP_CA", text);
                        None
                    }
                },
                Err(text) => {
                    fault("BASHKE_SMTP_URL", text);
                    None
                }
            },
            None => {
                if production {
                    fault("BASHKE_SMTP_URL", "is required in production".to_owned());
                }
                None
            }
        };
        let proxies = raw.proxies.as_deref().unwrap_or("0");
        let proxies = proxies.parse().ok().filter(|n| *n <= 5).unwrap_or_else(|| {
            fault("BASHKE_PROXIES", format!("`{proxies}` is not a number from 0 to 5"));
            0
        });

        if faults.is_empty() {
            Ok(Self {
                mode,
                listen,
                database_url,
                data_dir,
                public_url,
                log,
                log_json,
                poll_seconds,
                secret: Secret::new(secret),
                smtp,
                proxies,
            })
        } else {
            Err(ConfigError(faults))
        }
    }

    /// What is allowed and yet is hardly meant, in words.
    #[must_use]
    pub fn doubts(&self) -> Vec<&'static str> {
        let behind_a_proxy = self.mode == Mode::Production && self.public_url.starts_with("https:");
        let unknown = "BASHKE_PROXIES is 0 although people come over https, which Bashkë does not speak itself: everyone \
            seems to come from the address of your proxy, so that the limits of one address are shared by all, and the \
            audit log names the proxy. Set it to the number of proxies in front.";
        if behind_a_proxy && self.proxies == 0 {
            vec![unknown]
        } else {
            Vec::new()
        }
    }

    /// The settings of a trial over a database.
    #[must_use]
    pub fn trial(database_url: &str) -> Self {
        Self {
            mode: Mode::Trial,
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            database_url: database_url.to_owned(),
            data_dir: PathBuf::from("./data"),
            public_url: "http://127.0.0.1:3000".to_owned(),
            log: "warn".to_owned(),
            log_json: false,
            poll_seconds: 15,
            secret: Secret::new("a trial keeps no secret of anybody's"),
            smtp: None,
            proxies: 0,
        }
    }

    /// Whether people reach it over TLS.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The host under which people reach it.
    #[must_use]
    pub fn host(&self) -> String {
        host_of(&self.public_url).unwrap_or_else(|| "localhost".to_owned())
    }

    /// The database's address without its password.
    #[must_use]
    pub fn database_shown(&self) -> String {
        match (self.database_url.find("://"), self.database_url.rfind('@')) {
            (Some(scheme), Some(at)) if at > scheme => {
                format!("{}://…{}", &self.database_url[..scheme], &self.database_url[at..])
            }
            _ => self.database_url.clone(),
        }
    }
}

/// The mail server, for which the authority in a file may vouch too.
fn trusting(relay: Relay, path: &str) -> Result<Relay, String> {
    let pem = std::fs::read(path).map_err(|error| format!("cannot be read from `{path}`: {error}"))?;
    relay.trusting(&pem)
}

fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}
