//! The figures that an experience cites, and what releases change in them.

use std::collections::BTreeSet;

use bashke_entities::network::experience_figure;
use bashke_vocabulary::NoticeKind;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::accounts::Notice;
use crate::network::commands::telling::tell_speakers;
use crate::network::commands::write;
use crate::network::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Writes anew which figures an experience cites, by their keys.
pub(super) async fn cite(act: &Act, of: i32, figures: &[i32]) -> Result<(), Error> {
    experience_figure::Entity::delete_many()
        .filter(experience_figure::Column::ExperienceId.eq(of))
        .exec(&act.tx)
        .await?;
    let rows = (1..)
        .zip(figures)
        .map(|(position, figure)| experience_figure::ActiveModel {
            id: NotSet,
            experience_id: Set(of),
            figure_id: Set(*figure),
            position: Set(position),
        });
    Ok(write(&act.tx, rows).await?)
}

/// Tells those who speak for organisations whose experiences cite these figures that a release changed them: once for each
/// experience.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn figures_changed(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    let mut told = BTreeSet::new();
    for (_, of) in queries::experiences_citing(&act.tx, figures).await? {
        let Some(owner) = of.organisation_id.filter(|_| told.insert(of.id)) else {
            continue;
        };
        let title = of.title_sq.as_ref().or(of.title_en.as_ref());
        let notice = Notice::new(
            NoticeKind::Figures,
            "experience-figures",
            format!("/experiences/{}#figures", of.slug),
        )
        .with("title", title.map_or("", String::as_str))
        .with("release", release.to_string());
        tell_speakers(act, &[owner], &notice).await?;
    }
    Ok(())
}
