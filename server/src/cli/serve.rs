//! `bashke serve`.

use std::sync::Arc;

use super::{Failure, open};
use crate::App;
use crate::finance::commands;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Mode};
use crate::platform::db;
use crate::routes;

/// Brings the database up to date and serves until told to stop.
pub(super) async fn serve(config: Config) -> Result<(), Failure> {
    let clock = Clock::system();
    let trial = config.mode == Mode::Trial;
    let db = open(&config).await?;
    db::migrate(&db).await?;
    commands::seed(&db, &clock, trial).await?;
    let listen = config.listen;
    let public_url = config.public_url.clone();
    let app = App::over(db, config, clock).await?;
    let listener = tokio::net::TcpListener::bind(listen)
        .await
        .map_err(|error| format!("cannot listen on {listen}: {error}"))?;
    let current = app.figures.current();
    tracing::info!(
        places = current.catalogue.places.len(),
        indicators = current.catalogue.indicators.len(),
        release = current.newest(),
        "figures are in memory"
    );
    drop(current);
    if trial {
        println!("Bashkë is a trial on this machine, with the real figures and an illustrative panel.");
    }
    println!("Bashkë is open at {public_url} (English: {public_url}/en). Ctrl-C ends it.");
    let follower = tokio::spawn(routes::follow_releases(Arc::new(app.clone())));
    axum::serve(listener, routes::router(app))
        .with_graceful_shutdown(told_to_stop())
        .await?;
    follower.abort();
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
