//! Telling those who speak for organisations, and those who follow.

use std::collections::{BTreeSet, HashMap};

use bashke_entities::network::network_follow;
use bashke_vocabulary::{FollowKind, Theme};
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::accounts::{self, Notice};
use crate::network::queries;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::limits::{self, Counted};

/// How many followers are told in one transaction.
const TOLD: u64 = 200;

/// Those of these people who do not block whoever acts: an organisation is reached by whoever one of its people blocks, and
/// the others are told; whoever blocks is not.
pub(super) async fn not_blocking(act: &Act, people: Vec<i32>) -> Result<Vec<i32>, Error> {
    let Some(me) = act.actor.id() else { return Ok(people) };
    let blocking = queries::blocking(&act.tx, me, &people).await?;
    Ok(people.into_iter().filter(|person| !blocking.contains(person)).collect())
}

/// Who is told of what concerns these organisations, by organisation: those who speak for it, but neither whoever did it nor
/// those who block them.
pub(super) async fn listeners(act: &Act, organisations: &[i32]) -> Result<HashMap<i32, Vec<i32>>, Error> {
    let mut speakers = queries::speakers(&act.tx, organisations).await?;
    speakers.retain(|(_, person)| act.actor.id() != Some(*person));
    let people: BTreeSet<i32> = speakers.iter().map(|(_, person)| *person).collect();
    let told: BTreeSet<i32> = not_blocking(act, people.into_iter().collect())
        .await?
        .into_iter()
        .collect();
    let mut all: HashMap<i32, Vec<i32>> = HashMap::new();
    for (organisation, person) in speakers.into_iter().filter(|(_, person)| told.contains(person)) {
        all.entry(organisation).or_default().push(person);
    }
    Ok(all)
}

/// Tells each who speaks for any of these organisations, once, but neither whoever did it nor those who block them.
pub(super) async fn tell_speakers(act: &Act, organisations: &[i32], notice: &Notice) -> Result<(), Error> {
    let people: BTreeSet<i32> = listeners(act, organisations).await?.into_values().flatten().collect();
    for person in people {
        accounts::notify(act, person, notice).await?;
    }
    Ok(())
}

/// Whether something that can be done, taken back and done again is told: once in a day. `what` says between whom, and of which
/// thing.
pub(super) async fn is_news(act: &Act, what: &str) -> Result<bool, Error> {
    let told = Counted::new(&act.secrets, limits::TOLD_ONCE, what);
    Ok(told.taken(&act.tx, act.now).await?.is_none())
}

/// The other side said something to it: what comes after that is news.
pub(super) async fn is_news_again(act: &Act, what: &str) -> Result<(), Error> {
    let told = Counted::new(&act.secrets, limits::TOLD_ONCE, what);
    Ok(told.forget(&act.tx).await?)
}

/// Tells those who speak for one of two organisations what the other did; the notice says the names of both.
pub(super) async fn tell_of_two(act: &Act, notice: Notice, (from, to): (i32, i32)) -> Result<(), Error> {
    let faces = queries::faces(&act.tx, [from, to]).await?;
    let name = |id: i32| faces.get(&id).map_or("", |(_, name)| name.as_str());
    let notice = notice.with("from", name(from)).with("to", name(to));
    tell_speakers(act, &[to], &notice).await
}

/// What those follow who are to be told of something.
pub(super) struct Of<'a> {
    /// The organisation whose it is.
    pub(super) organisation: i32,
    /// Where it is.
    pub(super) places: &'a [i32],
    /// What it is about.
    pub(super) themes: &'a [Theme],
    /// Who wrote it, and knows.
    pub(super) made_by: Option<i32>,
}

/// Tells some of those who follow something of it, each once, in the order of their keys from `after` on. Gives the key of
/// the last of them; none where there are no more.
pub(super) async fn tell_followers(act: &Act, of: &Of<'_>, after: i32, notice: &Notice) -> Result<Option<i32>, Error> {
    use network_follow::Column;
    let kind = |kind: FollowKind| Column::Kind.eq(kind.word());
    let places = of.places.iter().map(ToString::to_string);
    let themes = of.themes.iter().map(|theme| theme.word());
    let any = Condition::any()
        .add(kind(FollowKind::Organisation).and(Column::Subject.eq(of.organisation.to_string())))
        .add(kind(FollowKind::Place).and(Column::Subject.is_in(places)))
        .add(kind(FollowKind::Theme).and(Column::Subject.is_in(themes)));
    let people: Vec<i32> = network_follow::Entity::find()
        .select_only()
        .column(Column::PersonId)
        .distinct()
        .filter(any)
        .filter(Column::PersonId.gt(after))
        .order_by_asc(Column::PersonId)
        .limit(TOLD)
        .into_tuple()
        .all(&act.tx)
        .await?;
    for person in people.iter().filter(|person| of.made_by != Some(**person)) {
        accounts::notify(act, *person, notice).await?;
    }
    Ok(people.last().copied())
}
