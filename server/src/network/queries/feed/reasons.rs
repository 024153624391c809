//! Why a piece of news is one's own: what of it one follows.

use std::collections::HashMap;

use bashke_entities::network::{
    event_theme, experience_place, experience_theme, offer_place, offer_theme, project_place, project_target,
    project_theme,
};
use bashke_vocabulary::Theme;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::{Followed, News};

/// What of a piece of news somebody follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The organisation whose it is.
    Organisation,
    /// A place, by its key.
    Place(i32),
    /// An indicator, by its key.
    Indicator(i32),
    /// A theme.
    Theme(Theme),
}

/// What of each of some pieces of news somebody follows, in their order. A release and a dialogue tell of their own.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn reasons(db: &impl ConnectionTrait, followed: &Followed, news: &[News]) -> Result<Vec<Vec<Why>>, DbErr> {
    let ids = |sort: Sort| -> Vec<i32> {
        let all = news.iter().filter_map(of);
        all.filter(|(one, _)| *one == sort).map(|(_, id)| id).collect()
    };
    let words: Vec<&str> = followed.themes.iter().map(|theme| theme.word()).collect();
    let (places, indicators) = (followed.places.as_slice(), followed.indicators.as_slice());
    let mut found: HashMap<(Sort, i32), Vec<Why>> = HashMap::new();
    let mut add = |sort: Sort, rows: Vec<(i32, Why)>| {
        for (id, why) in rows {
            found.entry((sort, id)).or_default().push(why);
        }
    };
    {
        use project_place::Column as P;
        use project_target::Column as I;
        use project_theme::Column as T;
        let (sort, ids) = (Sort::Project, ids(Sort::Project));
        add(
            sort,
            themed::<project_theme::Entity>(db, (T::ProjectId, T::Theme), &ids, &words).await?,
        );
        let rows = keyed::<project_place::Entity>(db, (P::ProjectId, P::PlaceId), &ids, (places, Why::Place)).await?;
        add(sort, rows);
        let wanted = (indicators, Why::Indicator as fn(i32) -> Why);
        let rows = keyed::<project_target::Entity>(db, (I::ProjectId, I::IndicatorId), &ids, wanted).await?;
        add(sort, rows);
    }
    {
        use offer_place::Column as P;
        use offer_theme::Column as T;
        let (sort, ids) = (Sort::Offer, ids(Sort::Offer));
        add(
            sort,
            themed::<offer_theme::Entity>(db, (T::OfferId, T::Theme), &ids, &words).await?,
        );
        add(
            sort,
            keyed::<offer_place::Entity>(db, (P::OfferId, P::PlaceId), &ids, (places, Why::Place)).await?,
        );
    }
    {
        use event_theme::Column as T;
        let (sort, ids) = (Sort::Event, ids(Sort::Event));
        add(
            sort,
            themed::<event_theme::Entity>(db, (T::EventId, T::Theme), &ids, &words).await?,
        );
    }
    {
        use experience_place::Column as P;
        use experience_theme::Column as T;
        let (sort, ids) = (Sort::Experience, ids(Sort::Experience));
        add(
            sort,
            themed::<experience_theme::Entity>(db, (T::ExperienceId, T::Theme), &ids, &words).await?,
        );
        let rows =
            keyed::<experience_place::Entity>(db, (P::ExperienceId, P::PlaceId), &ids, (places, Why::Place)).await?;
        add(sort, rows);
    }
    let each = news.iter().map(|one| {
        let mut why = Vec::new();
        if one
            .organisation()
            .is_some_and(|id| followed.organisations.contains(&id))
        {
            why.push(Why::Organisation);
        }
        if let News::Event(row) = one {
            why.extend(row.place_id.filter(|id| places.contains(id)).map(Why::Place));
        }
        for more in of(one).and_then(|key| found.get(&key)).into_iter().flatten() {
            if !why.contains(more) {
                why.push(*more);
            }
        }
        why
    });
    Ok(each.collect())
}

/// What a piece of news is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    Project,
    Offer,
    Event,
    Experience,
}

fn of(news: &News) -> Option<(Sort, i32)> {
    match news {
        News::Project(row) | News::Moved(_, row) => Some((Sort::Project, row.id)),
        News::Offer(row) => Some((Sort::Offer, row.id)),
        News::Event(row) => Some((Sort::Event, row.id)),
        News::Experience(row) => Some((Sort::Experience, row.id)),
        News::Release(_) | News::Dialogue(_) => None,
    }
}

/// Which of some themes those have that are asked for.
async fn themed<E: EntityTrait>(
    db: &impl ConnectionTrait,
    columns: (E::Column, E::Column),
    ids: &[i32],
    words: &[&str],
) -> Result<Vec<(i32, Why)>, DbErr> {
    let rows: Vec<(i32, String)> = pairs::<E, _, _>(db, columns, ids, words).await?;
    let known = rows.into_iter();
    Ok(known
        .filter_map(|(id, word)| Some((id, Why::Theme(word.parse().ok()?))))
        .collect())
}

/// The same of places, or of indicators, by their keys.
async fn keyed<E: EntityTrait>(
    db: &impl ConnectionTrait,
    columns: (E::Column, E::Column),
    ids: &[i32],
    (keys, why): (&[i32], fn(i32) -> Why),
) -> Result<Vec<(i32, Why)>, DbErr> {
    let rows: Vec<(i32, i32)> = pairs::<E, _, _>(db, columns, ids, keys).await?;
    Ok(rows.into_iter().map(|(id, key)| (id, why(key))).collect())
}

/// Which of some values those have that are asked for; nothing is asked where there can be none.
async fn pairs<E, V, T>(
    db: &impl ConnectionTrait,
    (of, what): (E::Column, E::Column),
    ids: &[i32],
    values: &[V],
) -> Result<Vec<(i32, T)>, DbErr>
where
    E: EntityTrait,
    V: Copy + Into<sea_orm::Value>,
    (i32, T): sea_orm::TryGetableMany,
{
    if ids.is_empty() || values.is_empty() {
        return Ok(Vec::new());
    }
    E::find()
        .select_only()
        .column(of)
        .column(what)
        .filter(of.is_in(ids.iter().copied()))
        .filter(what.is_in(values.iter().copied()))
        .into_tuple()
        .all(db)
        .await
}
