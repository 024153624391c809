//! One mail over SMTP, in two steps, so that what lies between them can be noted.

use std::time::Duration;

use lettre::Address;
use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use tokio::time::timeout;
use url::Url;

use crate::platform::secrets::Secret;

/// The longest that a server may take for one word.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the line is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Protection {
    /// TLS from the first byte (`smtps://`).
    Tls,
    /// TLS by STARTTLS, without which nothing is said (`smtp://`).
    StartTls,
    /// None, for a server on this machine alone (`smtp+plain://`).
    Plain,
}

/// The server that takes mails.
#[derive(Debug, Clone)]
pub struct Relay {
    host: String,
    port: u16,
    protection: Protection,
    credentials: Option<(String, Secret)>,
    /// Who may vouch for the server besides those whom everyone trusts.
    authority: Option<Certificate>,
    /// As whom the platform writes.
    pub from: Mailbox,
}

/// What a server said to a mail that it did not take.
#[derive(Debug, Clone)]
pub struct Refused {
    /// Its words.
    pub said: String,
    /// Whether trying again is of no use (5xx).
    pub for_good: bool,
}

/// A mail was not taken.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// The server cannot be reached, or the line broke before the mail was handed over.
    #[error("the mail server cannot be reached: {0}")]
    Line(String),
    /// It was refused.
    #[error("the mail server refused it: {}", .0.said)]
    Refused(Refused),
    /// It was handed over and no answer came: it may have arrived.
    #[error("no answer after the mail was handed over: {0}")]
    Unanswered(String),
}

impl Relay {
    /// Reads the address of a server: `smtps://user:password@host:465`, `smtp://…:587` (STARTTLS is required), or
    /// `smtp+plain://127.0.0.1:25` for one on this machine.
    ///
    /// # Errors
    /// What is wrong with it, without the password.
    pub fn read(url: &str, from: &str) -> Result<Self, String> {
        let url = Url::parse(url).map_err(|_| "is not an address such as smtps://user:password@host".to_owned())?;
        let (protection, port) = match url.scheme() {
            "smtps" => (Protection::Tls, 465),
            "smtp" => (Protection::StartTls, 587),
            "smtp+plain" => (Protection::Plain, 25),
            other => {
                return Err(format!(
                    "begins with {other}://, not with smtps://, smtp:// or smtp+plain://"
                ));
            }
        };
        let host = url
            .host_str()
            .filter(|host| !host.is_empty())
            .ok_or("names no host")?
            .to_owned();
        if protection == Protection::Plain && !matches!(host.as_str(), "127.0.0.1" | "localhost" | "[::1]") {
            return Err("sends in the clear to another machine; use smtp:// or smtps://".to_owned());
        }
        let decoded = |text: &str| {
            percent_encoding::percent_decode_str(text)
                .decode_utf8_lossy()
                .into_owned()
        };
        let credentials = url
            .password()
            .map(|password| (decoded(url.username()), Secret::new(decoded(password))));
        let from = from
            .parse()
            .map_err(|_| format!("`{from}` is no sender such as Bashkë <njoftime@bashke.example>"))?;
        Ok(Self {
            host,
            port: url.port().unwrap_or(port),
            protection,
            credentials,
            authority: None,
            from,
        })
    }

    /// The same server, for which this authority may vouch too: a certificate in PEM.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn trusting(self, authority: &[u8]) -> Result<Self, String> {
        let certificate = Certificate::from_pem(authority).map_err(|_| "holds no certificate in PEM".to_owned())?;
        Ok(Self {
            authority: Some(certificate),
            ..self
        })
    }

    /// The server, for people; without credentials.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Speaks with the server up to the moment at which the mail itself is said.
    ///
    /// # Errors
    /// Where it cannot be reached or does not want the mail. Nothing was handed over.
    pub async fn begin(&self, to: &str, message: &[u8]) -> Result<Conversation, SmtpError> {
        let to: Address = to.parse().map_err(|_| {
            SmtpError::Refused(Refused {
                said: "the address is none".to_owned(),
                for_good: true,
            })
        })?;
        let envelope = Envelope::new(Some(self.from.email.clone()), vec![to]).map_err(|error| line(&error))?;
        let mut connection = patient(self.connect()).await?;
        match patient(introduce(&mut connection, &envelope, message)).await {
            Ok(()) => Ok(Conversation { connection }),
            Err(error) => {
                // the answer stands; how the line is closed changes nothing
                let _ = timeout(PATIENCE, connection.abort()).await;
                Err(error)
            }
        }
    }

    /// Whatever goes wrong here is ours or the server's, never the mail's: it waits.
    async fn connect(&self) -> Result<AsyncSmtpConnection, SmtpError> {
        let hello = ClientId::default();
        let tls = || {
            let mut parameters = TlsParameters::builder(self.host.trim_matches(['[', ']']).to_owned());
            if let Some(authority) = &self.authority {
                parameters = parameters.add_root_certificate(authority.clone());
            }
            parameters.build().map_err(|error| line(&error))
        };
        let wrapped = if self.protection == Protection::Tls {
            Some(tls()?)
        } else {
            None
        };
        let server = (self.host.trim_matches(['[', ']']), self.port);
        let mut connection = AsyncSmtpConnection::connect_tokio1(server, Some(PATIENCE), &hello, wrapped, None)
            .await
            .map_err(|error| line(&error))?;
        if self.protection == Protection::StartTls {
            connection
                .starttls(tls()?, &hello)
                .await
                .map_err(|error| line(&error))?;
        }
        if let Some((user, password)) = &self.credentials {
            let credentials = Credentials::new(user.clone(), password.expose().to_owned());
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                .await
                .map_err(|error| line(&error))?;
        }
        Ok(connection)
    }
}

/// A server that waits for the mail itself.
#[expect(missing_debug_implementations, reason = "the connection has none")]
pub struct Conversation {
    connection: AsyncSmtpConnection,
}

impl Conversation {
    /// Says the mail.
    ///
    /// # Errors
    /// Where the server refuses it, or where no answer comes.
    pub async fn finish(mut self, message: &[u8]) -> Result<(), SmtpError> {
        let answer = timeout(PATIENCE, self.connection.message(message)).await;
        let outcome = match answer {
            Err(_) => Err(SmtpError::Unanswered("the server took too long".to_owned())),
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => match said(&error) {
                SmtpError::Line(text) => Err(SmtpError::Unanswered(text)),
                refused => Err(refused),
            },
        };
        // the answer stands; how the line is closed changes nothing
        let _ = timeout(Duration::from_secs(2), self.connection.quit()).await;
        outcome
    }

    /// Goes away without saying it.
    pub async fn abandon(&mut self) {
        let _ = timeout(Duration::from_secs(2), self.connection.abort()).await;
    }
}

async fn introduce(connection: &mut AsyncSmtpConnection, envelope: &Envelope, message: &[u8]) -> Result<(), SmtpError> {
    let mut parameters = Vec::new();
    if !message.is_ascii() && connection.server_info().supports_feature(Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let from = Mail::new(envelope.from().cloned(), parameters);
    connection.command(from).await.map_err(|error| said(&error))?;
    for to in envelope.to() {
        let to = Rcpt::new(to.clone(), Vec::new());
        connection.command(to).await.map_err(|error| said(&error))?;
    }
    connection.command(Data).await.map_err(|error| said(&error))?;
    Ok(())
}

async fn patient<T>(work: impl Future<Output = Result<T, SmtpError>>) -> Result<T, SmtpError> {
    timeout(PATIENCE, work)
        .await
        .unwrap_or_else(|_| Err(SmtpError::Line("the server took too long".to_owned())))
}

fn line(error: &dyn std::fmt::Display) -> SmtpError {
    SmtpError::Line(error.to_string())
}

/// Whether the server refused or the line broke.
fn said(error: &lettre::transport::smtp::Error) -> SmtpError {
    if error.is_permanent() || error.is_transient() {
        SmtpError::Refused(Refused {
            said: error.to_string(),
            for_good: error.is_permanent(),
        })
    } else {
        line(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_how_the_line_is_protected() {
        let from = "Bashkë <njoftime@bashke.example>";
        let relay = Relay::read("smtps://me:p%40ss@mail.example", from).expect("whole");
        assert_eq!(
            (relay.shown().as_str(), relay.protection),
            ("mail.example:465", Protection::Tls)
        );
        assert_eq!(
            relay.credentials.as_ref().map(|(_, password)| password.expose()),
            Some("p@ss")
        );
        assert!(!format!("{relay:?}").contains("p@ss"));
        assert_eq!(
            Relay::read("smtp://mail.example", from).expect("whole").protection,
            Protection::StartTls
        );
        assert!(Relay::read("smtp+plain://127.0.0.1:2525", from).is_ok());
        assert!(
            Relay::read("smtp+plain://mail.example", from).is_err(),
            "never in the clear to others"
        );
        assert!(Relay::read("http://mail.example", from).is_err());
        assert!(Relay::read("smtps://mail.example", "nobody").is_err());
    }
}
