//! A mail server on this machine, which does what it is told: takes mails, refuses them, breaks the line or keeps
//! silent.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::sync::{Notify, Semaphore};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// A moment of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The client says who it is.
    Hello,
    /// It says whose mail it is.
    From,
    /// It says for whom.
    To,
    /// It asks to say the mail itself.
    Data,
    /// It is saying it: only a part has come.
    Saying,
    /// It said all of it, to the last dot.
    Dot,
}

/// What the server does at a moment, instead of going on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Answers with this status.
    Refuse(u16),
    /// Breaks the line. What was said to its last dot is kept: it arrived.
    Drop,
    /// Says nothing until it is told to go on ([`MailServer::go_on`]).
    Hold,
}

/// A mail that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: Vec<String>,
    /// All of it, headers and body, with line ends as they came.
    pub text: String,
}

impl Arrived {
    /// A header, unfolded; empty where it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> String {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        unfolded
            .lines()
            .find_map(|line| {
                let (found, value) = line.split_once(':')?;
                found.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
            .unwrap_or_default()
    }

    /// The parts of the body by their kind, decoded.
    #[must_use]
    pub fn part(&self, kind: &str) -> String {
        let start = self
            .text
            .to_lowercase()
            .find(&format!("content-type: {kind}"))
            .unwrap_or_else(|| panic!("no {kind} in {}", self.text));
        let (head, rest) = self.text[start..].split_once("\r\n\r\n").expect("a part has a head");
        let body = rest.split("\r\n--").next().unwrap_or_default();
        let head = head.to_lowercase();
        if head.contains("quoted-printable") {
            unquoted(body)
        } else if head.contains("base64") {
            let bare: String = body.split_whitespace().collect();
            let bytes = data_encoding::BASE64.decode(bare.as_bytes()).expect("it is base64");
            String::from_utf8(bytes).expect("it is text")
        } else {
            body.to_owned()
        }
    }
}

fn unquoted(body: &str) -> String {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let coded = after
            .get(..2)
            .filter(|_| first == b'=')
            .and_then(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
        match coded {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("it is text")
}

#[derive(Debug, Default)]
struct State {
    arrived: Mutex<Vec<Arrived>>,
    told: Mutex<VecDeque<(Step, Act)>>,
    /// Told when somebody waits at a hold.
    reached: Notify,
    passed: Mutex<usize>,
    ended: Mutex<usize>,
    /// Told when a mail arrives and when a conversation ends.
    changed: Notify,
    credentials: Mutex<Option<String>>,
    tried: Mutex<usize>,
}

/// How the line is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Not at all; STARTTLS is not offered.
    Plain,
    /// After STARTTLS.
    StartTls,
    /// From the first byte.
    Tls,
}

/// The server, until this is dropped.
#[derive(Debug)]
pub struct MailServer {
    port: u16,
    line: Line,
    authority: String,
    state: Arc<State>,
    go_on: Arc<Semaphore>,
    task: JoinHandle<()>,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl MailServer {
    /// Listens on a free port, in the clear.
    pub async fn start() -> Self {
        Self::over(Line::Plain).await
    }

    /// Listens on a free port, under a certificate by an authority of its own.
    pub async fn over(line: Line) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        let state = Arc::<State>::default();
        let go_on = Arc::new(Semaphore::new(0));
        let (authority, acceptor) = certified();
        let (told, gate) = (Arc::clone(&state), Arc::clone(&go_on));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (state, gate, acceptor) = (Arc::clone(&told), Arc::clone(&gate), acceptor.clone());
                *state.passed.lock().expect("nobody fails while holding it") += 1;
                let ending = Ending(Arc::clone(&state));
                // a client that goes away ends its own conversation and nothing else
                tokio::spawn(async move {
                    let _ending = ending;
                    match line {
                        Line::Tls => {
                            let stream = acceptor.accept(stream).await?;
                            converse(stream, &state, &gate, (true, false)).await.map(drop)
                        }
                        Line::Plain | Line::StartTls => {
                            let offers = line == Line::StartTls;
                            match converse(stream, &state, &gate, (true, offers)).await? {
                                Some(stream) => {
                                    let stream = acceptor.accept(stream).await?;
                                    converse(stream, &state, &gate, (false, false)).await.map(drop)
                                }
                                None => Ok(()),
                            }
                        }
                    }
                });
            }
        });
        Self {
            port,
            line,
            authority,
            state,
            go_on,
            task,
        }
    }

    /// The address for the settings.
    #[must_use]
    pub fn url(&self) -> String {
        match self.line {
            Line::Plain => format!("smtp+plain://127.0.0.1:{}", self.port),
            Line::StartTls => format!("smtp://localhost:{}", self.port),
            Line::Tls => format!("smtps://localhost:{}", self.port),
        }
    }

    /// The certificate of the authority that vouches for it, in PEM.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// The same with a user and a password, which the server then expects.
    #[must_use]
    pub fn url_with(&self, user: &str, password: &str) -> String {
        let expected = data_encoding::BASE64.encode(format!("\0{user}\0{password}").as_bytes());
        *self.state.credentials.lock().expect("nobody fails while holding it") = Some(expected);
        format!(
            "smtp+plain://{user}:{}@127.0.0.1:{}",
            password.replace('@', "%40"),
            self.port
        )
    }

    /// Tells what to do the next time that a step is reached. Several are done one after the other.
    pub fn tell(&self, step: Step, act: Act) {
        self.state
            .told
            .lock()
            .expect("nobody fails while holding it")
            .push_back((step, act));
    }

    /// The mails that arrived.
    #[must_use]
    pub fn arrived(&self) -> Vec<Arrived> {
        self.state
            .arrived
            .lock()
            .expect("nobody fails while holding it")
            .clone()
    }

    /// How many conversations were begun.
    #[must_use]
    pub fn conversations(&self) -> usize {
        *self.state.passed.lock().expect("nobody fails while holding it")
    }

    /// Waits until so many mails arrived.
    pub async fn until_arrived(&self, count: usize) {
        self.until(|| self.arrived().len() >= count).await;
    }

    /// Waits until nobody speaks with it any more.
    pub async fn until_silent(&self) {
        let ended = || *self.state.ended.lock().expect("nobody fails while holding it");
        self.until(|| ended() == self.conversations()).await;
    }

    async fn until(&self, holds: impl Fn() -> bool) {
        loop {
            let changed = self.state.changed.notified();
            tokio::pin!(changed);
            // asked for before it is looked, so that nothing passes in between
            changed.as_mut().enable();
            if holds() {
                return;
            }
            changed.await;
        }
    }

    /// How often somebody said a password.
    #[must_use]
    pub fn tried_to_sign_in(&self) -> usize {
        *self.state.tried.lock().expect("nobody fails while holding it")
    }

    /// Waits until somebody stands at a hold.
    pub async fn held(&self) {
        self.state.reached.notified().await;
    }

    /// Lets one who stands at a hold go on.
    pub fn go_on(&self) {
        self.go_on.add_permits(1);
    }
}

/// A conversation that is not over yet.
struct Ending(Arc<State>);

impl Drop for Ending {
    fn drop(&mut self) {
        *self.0.ended.lock().expect("nobody fails while holding it") += 1;
        self.0.changed.notify_waiters();
    }
}

/// Whether the conversation goes on, after the server did what it was told for this step.
enum Next {
    On,
    Refused,
}

async fn at(
    step: Step,
    state: &State,
    gate: &Semaphore,
    out: &mut (impl AsyncWriteExt + Unpin),
) -> std::io::Result<Next> {
    let told = {
        let mut told = state.told.lock().expect("nobody fails while holding it");
        match told.front() {
            Some((due, _)) if *due == step => told.pop_front().map(|(_, act)| act),
            _ => None,
        }
    };
    match told {
        None => Ok(Next::On),
        Some(Act::Refuse(status)) => {
            out.write_all(format!("{status} told to refuse\r\n").as_bytes()).await?;
            Ok(Next::Refused)
        }
        Some(Act::Drop) => Err(std::io::Error::other("told to break the line")),
        Some(Act::Hold) => {
            state.reached.notify_one();
            if let Ok(permit) = gate.acquire().await {
                permit.forget();
            }
            Ok(Next::On)
        }
    }
}

/// An authority made for this run, in PEM, and what a server needs to be vouched for by it as `localhost`.
fn certified() -> (String, TlsAcceptor) {
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = params.self_signed(&key).expect("it signs itself");
    let issuer = Issuer::new(params, key);
    let own = KeyPair::generate().expect("a key");
    let certificate = CertificateParams::new(vec!["localhost".to_owned()])
        .and_then(|params| params.signed_by(&own, &issuer))
        .expect("it is signed");
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(own.serialize_der().into()),
        )
        .expect("key and certificate belong together");
    (authority.pem(), TlsAcceptor::from(Arc::new(config)))
}

/// Speaks until the client goes, or asks for TLS where that is offered: then the line comes back, to be protected.
async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    state: &State,
    gate: &Semaphore,
    (greets, offers_tls): (bool, bool),
) -> std::io::Result<Option<S>> {
    let (read, mut out) = tokio::io::split(stream);
    let mut lines = BufReader::new(read);
    let mut mail = (String::new(), Vec::new());
    if greets {
        out.write_all(b"220 mail.test ready\r\n").await?;
    }
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        let word = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let step = match word.as_str() {
            "EHLO" | "HELO" => Some(Step::Hello),
            "MAIL" => Some(Step::From),
            "RCPT" => Some(Step::To),
            "DATA" => Some(Step::Data),
            _ => None,
        };
        if let Some(step) = step
            && matches!(at(step, state, gate, &mut out).await?, Next::Refused)
        {
            continue;
        }
        let argument = || line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        let answer: &[u8] = match word.as_str() {
            "EHLO" | "HELO" if offers_tls => b"250-mail.test\r\n250-8BITMIME\r\n250 STARTTLS\r\n",
            "STARTTLS" if offers_tls => {
                out.write_all(b"220 go on\r\n").await?;
                return Ok(Some(lines.into_inner().unsplit(out)));
            }
            "EHLO" | "HELO" => b"250-mail.test\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n",
            "AUTH" => {
                *state.tried.lock().expect("nobody fails while holding it") += 1;
                let given = line.split(' ').nth(2).unwrap_or_default();
                let expected = state.credentials.lock().expect("nobody fails while holding it").clone();
                if expected.as_deref() == Some(given) {
                    b"235 in\r\n"
                } else {
                    b"535 no\r\n"
                }
            }
            "MAIL" => {
                mail = (argument(), Vec::new());
                b"250 fine\r\n"
            }
            "RCPT" => {
                mail.1.push(argument());
                b"250 fine\r\n"
            }
            "RSET" => {
                mail = (String::new(), Vec::new());
                b"250 fine\r\n"
            }
            "NOOP" => b"250 fine\r\n",
            "DATA" => {
                out.write_all(b"354 go on\r\n").await?;
                if let Some(answer) = take(&mut lines, &mut out, &mut mail, state, gate).await? {
                    answer
                } else {
                    continue;
                }
            }
            "QUIT" => {
                out.write_all(b"221 bye\r\n").await?;
                return Ok(None);
            }
            _ => b"500 what?\r\n",
        };
        out.write_all(answer).await?;
    }
}

/// Takes the mail itself; none where it was refused.
async fn take(
    lines: &mut (impl AsyncBufReadExt + Unpin),
    out: &mut (impl AsyncWriteExt + Unpin),
    mail: &mut (String, Vec<String>),
    state: &State,
    gate: &Semaphore,
) -> std::io::Result<Option<&'static [u8]>> {
    let mut text = String::new();
    let mut begun = false;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line).await? == 0 {
            return Err(std::io::Error::other("the client went away before the dot"));
        }
        if !begun {
            begun = true;
            at(Step::Saying, state, gate, out).await?;
        }
        if line == ".\r\n" {
            break;
        }
        text.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
    let refusal = state
        .told
        .lock()
        .expect("nobody fails while holding it")
        .front()
        .copied();
    if let Some((Step::Dot, Act::Refuse(_))) = refusal {
        at(Step::Dot, state, gate, out).await?;
        return Ok(None);
    }
    state
        .arrived
        .lock()
        .expect("nobody fails while holding it")
        .push(Arrived {
            from: std::mem::take(&mut mail.0),
            to: std::mem::take(&mut mail.1),
            text,
        });
    state.changed.notify_waiters();
    // from here on it has arrived, whatever the client learns
    at(Step::Dot, state, gate, out).await?;
    Ok(Some(b"250 taken\r\n"))
}
