//! `bashke serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use super::{Failure, open, with_secret};
use crate::App;
use crate::accounts;
use crate::dialogue;
use crate::finance::commands;
use crate::network;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Mode};
use crate::platform::db;
use crate::{routes, training, worker};

/// Brings the database up to date and serves until told to stop.
pub(super) async fn serve(config: Config) -> Result<(), Failure> {
    let clock = Clock::system();
    let trial = config.mode == Mode::Trial;
    for doubt in config.doubts() {
        tracing::warn!("{doubt}");
    }
    let db = open(&config).await?;
    db::migrate(&db).await?;
    commands::seed(&db, &clock, trial).await?;
    if trial {
        accounts::seed_people(&db, clock.now()).await?;
    }
    let config = with_secret(config)?;
    network::seed_organisations(&db, clock.now(), trial).await?;
    network::seed_network(&db, clock.now()).await?;
    training::seed_courses(&db, clock.now()).await?;
    if trial {
        dialogue::seed_threads(&db, clock.now(), &config.public_url).await?;
        dialogue::seed_dialogues(&db, clock.now(), &config.public_url).await?;
        dialogue::seed_questions(&db, clock.now(), &config.public_url).await?;
        network::seed_demonstration(&db, clock.now()).await?;
        training::seed_sessions(&db, clock.now()).await?;
        network::seed_demonstration(&db, clock.now()).await?;
    }
    let told = trial && network::seed_demonstration_told(&db, clock.now()).await?;
    if !trial && accounts::has_trial_people(&db).await? {
        return Err(
            "this database was a trial: its demonstration people have a password that everyone knows. \
            Production needs a database of its own."
                .into(),
        );
    }
    let listen = config.listen;
    let public_url = config.public_url.clone();
    let app = App::over(db, config, clock).await?;
    if told {
        network::seed_demonstration_picture(&app).await?;
    }
    let listener = tokio::net::TcpListener::bind(listen)
        .await
        .map_err(|error| format!("cannot listen on {listen}: {error}"))?;
    let current = app.cubes.current();
    tracing::info!(
        places = current.catalogue.places.len(),
        indicators = current.catalogue.indicators.len(),
        release = current.newest(),
        "figures are in memory"
    );
    drop(current);
    if trial {
        println!("Bashkë is a trial on this machine, with the real figures and an illustrative panel.");
        let people: Vec<&str> = bashke_seeds::people().iter().map(|person| person.email).collect();
        println!(
            "Demonstration people: {}; password {}.",
            people.join(", "),
            bashke_seeds::TRIAL_PASSWORD
        );
        println!("Mails go nowhere; they are shown at {public_url}/mailbox.");
    }
    println!("Bashkë is open at {public_url} (English: {public_url}/en). Ctrl-C ends it.");
    let follower = tokio::spawn(routes::follow_releases(Arc::new(app.clone())));
    let worker = tokio::spawn(worker::work(app.clone()));
    let service = routes::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    follower.abort();
    worker.abort();
    Ok(())
}

async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            }
            Err(_) => {
                let _ = interrupted.await;
            }
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupted.await;
    }
}
