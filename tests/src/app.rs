//! The platform under test: the real router over a database of the test's own.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use bashke::App;
use bashke::platform::clock::Clock;
use bashke::platform::config::Config;
use bashke::platform::mail::Relay;
use chrono::{DateTime, TimeZone, Utc};
use http::{Method, Request};
use sea_orm::DatabaseConnection;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::{Backend, Data, Database, Reply, Visitor};

/// The clock of all tests that do not set another: it stands at 09:00 UTC on 23 November 2026.
#[must_use]
pub fn clock() -> Clock {
    clock_at(2026, 11, 23)
}

/// A clock that stands at 09:00 UTC on a day.
#[must_use]
pub fn clock_at(year: i32, month: u32, day: u32) -> Clock {
    let at: DateTime<Utc> = Utc
        .with_ymd_and_hms(year, month, day, 9, 0, 0)
        .single()
        .expect("a day of the calendar");
    Clock::fixed(at)
}

/// A clock that stands so many minutes after another.
#[must_use]
pub fn clock_after(clock: &Clock, minutes: i64) -> Clock {
    Clock::fixed(clock.now() + chrono::Duration::minutes(minutes))
}

/// The platform over a database of its own.
#[derive(Debug)]
pub struct TestApp {
    /// The platform's own state.
    pub app: App,
    /// The database; its queries count as the platform's do.
    pub db: DatabaseConnection,
    /// The time, which stands still.
    pub clock: Clock,
    /// Which database it runs on.
    pub backend: Backend,
    url: String,
    router: Router,
    queries: Arc<AtomicUsize>,
}

impl TestApp {
    /// The platform over a new copy of these data.
    pub async fn open(backend: Backend, data: Data) -> Self {
        Self::over(&Database::copy(backend, data).await, clock()).await
    }

    /// The platform over a database that is there, at a time.
    pub async fn over(database: &Database, clock: Clock) -> Self {
        Self::start(database.backend, &database.url, clock).await
    }

    /// Another instance over the same database, at a time; so a restart and a second server are played.
    pub async fn another(&self, clock: Clock) -> Self {
        Self::start(self.backend, &self.url, clock).await
    }

    /// Another instance over the same database, at a time, which sends its mails to a server.
    pub async fn with_smtp(&self, url: &str, clock: Clock) -> Self {
        let relay = Relay::read(url, "Bashkë <no-reply@bashke.test>").expect("the server's address");
        self.with_relay(relay, clock).await
    }

    /// Another instance over the same database, at a time, which sends its mails to a server for which this authority
    /// vouches, a certificate in PEM.
    pub async fn with_trusted_smtp(&self, url: &str, authority: &str, clock: Clock) -> Self {
        let relay = Relay::read(url, "Bashkë <no-reply@bashke.test>").expect("the server's address");
        let relay = relay.trusting(authority.as_bytes()).expect("a certificate");
        self.with_relay(relay, clock).await
    }

    /// Another instance over the same database that people reach at this address, such as one over TLS.
    pub async fn reached_at(&self, address: &str) -> Self {
        let config = Config {
            public_url: address.to_owned(),
            ..Config::trial(&self.url)
        };
        Self::configured(self.backend, config, self.clock.clone()).await
    }

    async fn with_relay(&self, relay: Relay, clock: Clock) -> Self {
        let config = Config {
            smtp: Some(relay),
            ..Config::trial(&self.url)
        };
        Self::configured(self.backend, config, clock).await
    }

    async fn start(backend: Backend, url: &str, clock: Clock) -> Self {
        Self::configured(backend, Config::trial(url), clock).await
    }

    async fn configured(backend: Backend, mut config: Config, clock: Clock) -> Self {
        let url = config.database_url.clone();
        let queries = Arc::new(AtomicUsize::new(0));
        let mut db = bashke::platform::db::connect(&url)
            .await
            .expect("the database of this test is there");
        let counted = Arc::clone(&queries);
        db.set_metric_callback(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        config.data_dir = crate::run_folder().join("data");
        let app = App::over(db.clone(), config, clock.clone())
            .await
            .expect("the platform starts");
        let router = bashke::routes::router(app.clone());
        Self {
            app,
            db,
            clock,
            backend,
            url,
            router,
            queries,
        }
    }

    /// What a path answers.
    pub async fn get(&self, path: &str) -> Reply {
        self.get_with(path, &[]).await
    }

    /// What a path answers to these headers.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        self.send(Method::GET, path, headers, Body::empty()).await
    }

    /// What a path answers to a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let form = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        let kind = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::POST, path, &kind, form.into()).await
    }

    /// What a path answers to any request.
    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Reply {
        let mut request = Request::builder().method(method).uri(path).header("host", "127.0.0.1");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request
            .body(body)
            .unwrap_or_else(|error| panic!("`{path}` makes no request: {error}"));
        let Ok(response) = self.router.clone().oneshot(request).await;
        Reply::read(response).await
    }

    /// The address of its database, for a process of its own.
    #[must_use]
    pub fn database_url(&self) -> &str {
        &self.url
    }

    /// How many statements were sent to the database so far.
    #[must_use]
    pub fn queries(&self) -> usize {
        self.queries.load(Ordering::Relaxed)
    }

    /// How many statements it takes to answer a path, which must be a success.
    pub async fn queries_of(&self, path: &str) -> usize {
        let before = self.queries();
        let _answered = self.get(path).await.ok();
        self.queries() - before
    }

    /// Does all background work that is due, and what comes of it, until there is none.
    pub async fn work(&self) {
        while bashke::worker::round(&self.app, "tests")
            .await
            .expect("the database answers")
            > 0
        {}
    }

    /// The demonstration people of a trial.
    pub async fn with_people(&self) {
        bashke::accounts::seed_people(&self.db, self.clock.now())
            .await
            .expect("the people are made");
    }

    /// The demonstration people and organisations of a trial.
    pub async fn with_organisations(&self) {
        self.with_people().await;
        bashke::network::seed_organisations(&self.db, self.clock.now(), true)
            .await
            .expect("the organisations are made");
    }

    /// Lists what sources tell of programmes, calls, grants and grantees.
    ///
    /// # Panics
    /// Where the database fails.
    pub async fn with_network(&self) {
        self.with_organisations().await;
        bashke::network::seed_network(&self.db, self.clock.now())
            .await
            .expect("the network is listed");
    }

    /// The network with what a trial shows of it besides.
    ///
    /// # Panics
    /// Where the database fails.
    pub async fn with_demonstration(&self) {
        self.with_network().await;
        bashke::network::seed_demonstration(&self.db, self.clock.now())
            .await
            .expect("the demonstration is listed");
    }

    /// The same, with what its people tell of it and write to each other.
    ///
    /// # Panics
    /// Where the database or the store fails.
    pub async fn with_demonstration_told(&self) {
        self.with_demonstration().await;
        let told = bashke::network::seed_demonstration_told(&self.db, self.clock.now()).await;
        if told.expect("it is told") {
            let drawn = bashke::network::seed_demonstration_picture(&self.app).await;
            drawn.expect("the picture is drawn");
        }
    }

    /// Somebody's browser: it keeps cookies and sends forms as they stand in pages.
    #[must_use]
    pub fn visitor(&self) -> Visitor<'_> {
        Visitor::new(self)
    }

    /// Somebody's browser, signed in as one of the demonstration people.
    pub async fn signed_in(&self, name: &str) -> Visitor<'_> {
        let visitor = self.visitor();
        visitor
            .sign_in(&format!("{name}@bashke.test"), bashke_seeds::TRIAL_PASSWORD)
            .await;
        visitor
    }

    /// Listens on a port of this machine, for a browser.
    pub async fn serve(&self) -> Served {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("its address"));
        let router = self.router.clone();
        let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
        let task = tokio::spawn(async move { axum::serve(listener, service).await.expect("it is served") });
        Served { url, task }
    }
}

/// The platform, reachable over HTTP until this is dropped.
#[derive(Debug)]
pub struct Served {
    /// The address, without a closing slash.
    pub url: String,
    task: JoinHandle<()>,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Runs a test over a copy of these data and removes the copy, where the test succeeds; see [`on_both`](crate::on_both).
pub async fn run_on<F: Future<Output = ()>>(backend: Backend, data: Data, test: impl FnOnce(TestApp) -> F) {
    let database = Database::copy(backend, data).await;
    test(TestApp::over(&database, clock()).await).await;
    database.discard().await;
}
