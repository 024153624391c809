//! `bashke user`.

use std::sync::Arc;

use bashke_views::paths;
use bashke_vocabulary::Role;
use clap::Args;

use super::{Failure, ready, with_secret};
use crate::App;
use crate::accounts::{Actor, commands, rules};
use crate::platform::act::Act;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::refusal::Refusal;

/// An account from the command line.
#[derive(Debug, Args)]
pub struct User {
    /// The e-mail address.
    email: String,
    /// The name; required for a new account.
    #[arg(long)]
    name: Option<String>,
    /// A role: administrator, steward, moderator, trainer or counsellor; may be given several times.
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<String>,
    /// The language of mails: sq or en.
    #[arg(long, default_value = "sq")]
    locale: String,
}

/// Makes an account with a verified address, or gives roles to one that is there. A new one gets a link by which its
/// password is set, so that no password passes through the command line.
pub(super) async fn run(config: Config, what: User) -> Result<(), Failure> {
    let wrong = |refusal: Refusal| bashke_views::Locale::En.message_with(refusal.message, &refusal.args);
    let email = rules::email(&what.email).map_err(wrong)?;
    let name = rules::display_name(what.name.as_deref().unwrap_or(&what.email.replace('@', " "))).map_err(wrong)?;
    let roles: Vec<Role> = what.roles.iter().map(|role| role.parse()).collect::<Result<_, _>>()?;
    let config = with_secret(config)?;
    let db = ready(&config).await?;
    let public_url = config.public_url.clone();
    let app = App::over(db, config, Clock::system()).await?;
    let act = Act::begin(&app, &Arc::new(Actor::platform())).await?;
    let wanted = commands::Wanted {
        email: email.clone(),
        name,
        locale: if what.locale == "en" { "en" } else { "sq" }.to_owned(),
        password: None,
        next: None,
    };
    let made = commands::make_person(&act, &wanted, &roles).await?;
    act.commit().await?;
    match made {
        commands::Made::New(token) => {
            println!("There is an account for {email} now. Within an hour, set its password at");
            println!("{public_url}{}", paths::set_password(token));
        }
        commands::Made::Known => println!("{email} had an account already; its roles were added."),
    }
    Ok(())
}
