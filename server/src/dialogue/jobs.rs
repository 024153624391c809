//! Background work of dialogue.

use std::collections::HashSet;

use super::commands;
use crate::App;
use crate::accounts::Actor;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// There is a new post: those who follow its thread are told.
pub const TELL: &str = "thread.tell";

/// Tells those who follow, some at a time. Begun twice it tells nobody twice.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn tell(app: &App, post: i32, told: &HashSet<i32>) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let more = commands::tell_followers(&act, post, told).await?;
        act.commit().await?;
        if !more {
            return Ok(());
        }
    }
}

/// Makes anew what an earlier version made of posts.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn render_anew(app: &App) -> Result<(), Error> {
    let platform = Actor::platform().into();
    loop {
        let act = Act::begin(app, &platform).await?;
        let made = commands::render_anew(&act).await?;
        act.commit().await?;
        if made == 0 {
            return Ok(());
        }
    }
}
