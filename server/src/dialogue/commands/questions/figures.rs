//! A release changed figures that questions and replies cite: those who follow are told.

use bashke_entities::dialogue::{question, question_news};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::follow::{FIGURES, news};
use crate::dialogue::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;

/// Tells those who follow questions in which these figures are cited that a release changed them: once for each release and
/// question, however often this is asked for.
pub(in crate::dialogue::commands) async fn in_questions(act: &Act, release: i32, figures: &[i32]) -> Result<(), Error> {
    for (id, _) in queries::citing_questions(&act.tx, figures).await? {
        let row = question::Entity::find_by_id(id).lock_exclusive().one(&act.tx).await?;
        let told = question_news::Entity::find()
            .filter(question_news::Column::QuestionId.eq(id))
            .filter(question_news::Column::Message.eq(FIGURES))
            .filter(question_news::Column::Name.eq(release.to_string()))
            .count(&act.tx)
            .await?;
        if let Some(row) = row.filter(|_| told == 0) {
            news(act, &row, FIGURES, None, &release.to_string()).await?;
        }
    }
    Ok(())
}
