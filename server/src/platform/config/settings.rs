//! The settings that there are: the one table that the documentation shows.

use serde::Deserialize;

/// One setting, for the help, the README and `bashke doctor`.
#[derive(Debug)]
pub struct Setting {
    /// The name in the environment.
    pub variable: &'static str,
    /// What stands where nothing is set.
    pub default: &'static str,
    /// What it decides.
    pub meaning: &'static str,
}

/// Every setting there is.
pub const SETTINGS: [Setting; 13] = [
    Setting {
        variable: "BASHKE_MODE",
        default: "trial",
        meaning: "`trial` (this machine only, with the illustrative panel) or `production`",
    },
    Setting {
        variable: "BASHKE_LISTEN",
        default: "127.0.0.1:3000",
        meaning: "address and port to listen on; trial refuses all but loopback",
    },
    Setting {
        variable: "BASHKE_DATA_DIR",
        default: "./data",
        meaning: "folder of the embedded database",
    },
    Setting {
        variable: "BASHKE_DATABASE_URL",
        default: "sqlite://<data dir>/bashke.db",
        meaning: "`sqlite://path` or `postgres://user@host/name`; required in production",
    },
    Setting {
        variable: "BASHKE_PUBLIC_URL",
        default: "http://<listen>",
        meaning: "the address under which people reach the platform; https and required in production",
    },
    Setting {
        variable: "BASHKE_LOG",
        default: "info,sqlx=warn,sea_orm_migration=warn,memory_serve=warn",
        meaning: "what is logged, as filters of the tracing crate",
    },
    Setting {
        variable: "BASHKE_LOG_FORMAT",
        default: "text",
        meaning: "`text` or `json`",
    },
    Setting {
        variable: "BASHKE_POLL_SECONDS",
        default: "15",
        meaning: "how often an instance looks for a new release, 1 to 3600",
    },
    Setting {
        variable: "BASHKE_SECRET",
        default: "in a trial: made once, `<data dir>/secret`",
        meaning: "at least 32 characters that nobody can guess; signs forms and seals second factors and mails, the \
            same for all instances; required in production",
    },
    Setting {
        variable: "BASHKE_SMTP_URL",
        default: "none: mails are shown at /mailbox",
        meaning: "`smtps://user:password@host` or `smtp://…` (STARTTLS); `smtp+plain://` on this machine only; required \
            in production",
    },
    Setting {
        variable: "BASHKE_SMTP_CA",
        default: "none: authorities that everyone trusts",
        meaning: "a file with the certificate (PEM) of the authority that vouches for your own mail server",
    },
    Setting {
        variable: "BASHKE_MAIL_FROM",
        default: "Bashkë <no-reply@<public host>>",
        meaning: "the sender of mails",
    },
    Setting {
        variable: "BASHKE_PROXIES",
        default: "0",
        meaning: "how many proxies of yours stand in front; so many addresses of X-Forwarded-For are believed",
    },
];

/// The settings as they arrive.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub(super) mode: Option<String>,
    pub(super) listen: Option<String>,
    pub(super) data_dir: Option<String>,
    pub(super) database_url: Option<String>,
    pub(super) public_url: Option<String>,
    pub(super) log: Option<String>,
    pub(super) log_format: Option<String>,
    pub(super) poll_seconds: Option<String>,
    pub(super) secret: Option<String>,
    pub(super) smtp_url: Option<String>,
    pub(super) smtp_ca: Option<String>,
    pub(super) mail_from: Option<String>,
    pub(super) proxies: Option<String>,
}
