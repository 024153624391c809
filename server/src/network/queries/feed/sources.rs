//! Where what is new of what one follows is read, table by table.

use std::collections::HashMap;

use bashke_entities::network::{
    event, event_theme, experience, experience_place, experience_theme, offer, offer_place, offer_theme, project,
    project_news, project_place, project_target, project_theme,
};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use super::{At, DIALOGUE, EXPERIENCE, FEED, Followed, MOVED, News, RELEASE};
use crate::network::queries::unseen::hidden_of;
use crate::network::queries::{events, experiences, offers};
use crate::{dialogue, finance};

/// The newest of each sort, one more than stand on a page; in no order.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    followed: &Followed,
    before: Option<At>,
) -> Result<Vec<News>, DbErr> {
    let touched = touched(db, followed).await?;
    let mut news = projects(db, touched.clone(), before).await?;
    news.extend(new_offers(db, followed, before).await?);
    news.extend(new_events(db, followed, before).await?);
    news.extend(releases(db, followed, before).await?);
    news.extend(moved(db, touched, before).await?);
    news.extend(new_experiences(db, followed, before).await?);
    news.extend(of_dialogues(db, followed, before).await?);
    Ok(news)
}

/// What is older than a place in the order, of one sort.
fn older<C: ColumnTrait>(at: C, id: C, sort: u8, before: Option<At>) -> Condition {
    let Some(before) = before else { return Condition::all() };
    let any = Condition::any().add(at.lt(before.at));
    match sort.cmp(&before.sort) {
        std::cmp::Ordering::Greater => any.add(at.eq(before.at)),
        std::cmp::Ordering::Equal => any.add(at.eq(before.at).and(id.lt(before.id))),
        std::cmp::Ordering::Less => any,
    }
}

/// The projects that all see and that touch what is followed.
async fn touched(db: &impl ConnectionTrait, followed: &Followed) -> Result<Condition, DbErr> {
    use project::Column;
    let theme = project_theme::Entity::find()
        .select_only()
        .column(project_theme::Column::ProjectId)
        .filter(project_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let place = project_place::Entity::find()
        .select_only()
        .column(project_place::Column::ProjectId)
        .filter(project_place::Column::PlaceId.is_in(followed.places.iter().copied()));
    let indicator = project_target::Entity::find()
        .select_only()
        .column(project_target::Column::ProjectId)
        .filter(project_target::Column::IndicatorId.is_in(followed.indicators.iter().copied()));
    let any = Condition::any()
        .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
        .add(Column::Id.in_subquery(theme.into_query()))
        .add(Column::Id.in_subquery(place.into_query()))
        .add(Column::Id.in_subquery(indicator.into_query()));
    let hidden = hidden_of(db, SubjectKind::Project).await?;
    Ok(Condition::all()
        .add(Column::PublishedAt.is_not_null())
        .add(Column::OrganisationId.is_not_in(hidden.organisations))
        .add(Column::Id.is_not_in(hidden.own))
        .add(any))
}

async fn projects(db: &impl ConnectionTrait, touched: Condition, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use project::Column;
    let rows = project::Entity::find()
        .filter(touched)
        .filter(older(Column::PublishedAt, Column::Id, 0, before))
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Project).collect())
}

async fn new_offers(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use offer::Column;
    let theme = offer_theme::Entity::find()
        .select_only()
        .column(offer_theme::Column::OfferId)
        .filter(offer_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let place = offer_place::Entity::find()
        .select_only()
        .column(offer_place::Column::OfferId)
        .filter(offer_place::Column::PlaceId.is_in(followed.places.iter().copied()));
    let hidden = hidden_of(db, SubjectKind::Offer).await?;
    let rows = offers::seen(offer::Entity::find(), &hidden)
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::Id.in_subquery(place.into_query())),
        )
        .filter(older(Column::CreatedAt, Column::Id, 1, before))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Offer).collect())
}

async fn new_events(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use event::Column;
    let theme = event_theme::Entity::find()
        .select_only()
        .column(event_theme::Column::EventId)
        .filter(event_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let rows = events::seen(event::Entity::find(), &hidden)
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::PlaceId.is_in(followed.places.iter().copied())),
        )
        .filter(older(Column::CreatedAt, Column::Id, 2, before))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Event).collect())
}

async fn new_experiences(
    db: &impl ConnectionTrait,
    followed: &Followed,
    before: Option<At>,
) -> Result<Vec<News>, DbErr> {
    use experience::Column;
    let theme = experience_theme::Entity::find()
        .select_only()
        .column(experience_theme::Column::ExperienceId)
        .filter(experience_theme::Column::Theme.is_in(followed.themes.iter().map(|one| one.word())));
    let place = experience_place::Entity::find()
        .select_only()
        .column(experience_place::Column::ExperienceId)
        .filter(experience_place::Column::PlaceId.is_in(followed.places.iter().copied()));
    let hidden = hidden_of(db, SubjectKind::Experience).await?;
    // what was gathered from the region is no news of anybody
    let rows = experience::Entity::find()
        .filter(experiences::shown(&hidden))
        .filter(Column::OrganisationId.is_not_null())
        .filter(
            Condition::any()
                .add(Column::OrganisationId.is_in(followed.organisations.iter().copied()))
                .add(Column::Id.in_subquery(theme.into_query()))
                .add(Column::Id.in_subquery(place.into_query())),
        )
        .filter(older(Column::PublishedAt, Column::Id, EXPERIENCE, before))
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(News::Experience).collect())
}

/// The moment of a place in the order, and the key below which those of one sort at that moment stand behind it.
fn behind(sort: u8, place: At) -> (DateTime<Utc>, i32) {
    match sort.cmp(&place.sort) {
        std::cmp::Ordering::Greater => (place.at, i32::MAX),
        std::cmp::Ordering::Equal => (place.at, place.id),
        std::cmp::Ordering::Less => (place.at, i32::MIN),
    }
}

async fn of_dialogues(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    let Some(person) = followed.dialogues_of else {
        return Ok(Vec::new());
    };
    let before = before.map(|place| behind(DIALOGUE, place));
    let rows = dialogue::news_for(db, person, before, FEED + 1).await?;
    Ok(rows.into_iter().map(News::Dialogue).collect())
}

async fn releases(db: &impl ConnectionTrait, followed: &Followed, before: Option<At>) -> Result<Vec<News>, DbErr> {
    let before = before.map(|place| behind(RELEASE, place));
    let of = (followed.places.as_slice(), followed.indicators.as_slice());
    let rows = finance::releases_of(db, of, before, FEED + 1).await?;
    Ok(rows.into_iter().map(News::Release).collect())
}

async fn moved(db: &impl ConnectionTrait, touched: Condition, before: Option<At>) -> Result<Vec<News>, DbErr> {
    use project_news::Column;
    let of = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(touched);
    let rows = project_news::Entity::find()
        .filter(Column::ProjectId.in_subquery(of.into_query()))
        .filter(older(Column::At, Column::Id, MOVED, before))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(FEED + 1)
        .all(db)
        .await?;
    let projects = project::Entity::find()
        .filter(project::Column::Id.is_in(rows.iter().map(|row| row.project_id)))
        .all(db)
        .await?;
    let projects: HashMap<i32, project::Model> = projects.into_iter().map(|row| (row.id, row)).collect();
    let news = rows.into_iter().filter_map(|row| {
        let of = projects.get(&row.project_id)?.clone();
        Some(News::Moved(row, of))
    });
    Ok(news.collect())
}
