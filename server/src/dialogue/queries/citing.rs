//! Where figures are cited, and whom that concerns.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bashke_entities::dialogue::{
    argument, citation, commitment_report, dialogue, dialogue_host, dialogue_text, post, post_citation, proposal,
    question, question_reply, thread, thread_follow,
};
use bashke_entities::finance::figure;
use bashke_vocabulary::{CitingKind, SubjectKind, TextKind};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, JoinType, QueryFilter, QuerySelect};

use super::list::numbers;
use super::shown_questions;
use crate::moderation;

/// How many keys are looked for in one statement.
const PART: usize = 1_000;

/// A thread in which figures are cited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citing {
    /// The posts that cite them.
    pub posts: BTreeSet<i32>,
    /// Who wrote those posts.
    pub authors: BTreeSet<i32>,
    /// Who follows the thread.
    pub followers: BTreeSet<i32>,
}

/// The threads that cite any of these figures, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn citing(db: &impl ConnectionTrait, figures: &[i32]) -> Result<BTreeMap<i32, Citing>, DbErr> {
    let cited = post_citation::Entity::find()
        .filter(post_citation::Column::FigureId.is_in(figures.iter().copied()))
        .all(db)
        .await?;
    let ids: BTreeSet<i32> = cited.into_iter().map(|row| row.post_id).collect();
    let mut threads = BTreeMap::<i32, Citing>::new();
    let posts: Vec<i32> = ids.into_iter().collect();
    for part in posts.chunks(PART) {
        let rows = post::Entity::find()
            .filter(post::Column::Id.is_in(part.iter().copied()))
            .filter(post::Column::DeletedAt.is_null())
            .all(db)
            .await?;
        for row in rows {
            let thread = threads.entry(row.thread_id).or_default();
            thread.posts.insert(row.id);
            thread.authors.insert(row.author_id);
        }
    }
    let keys: Vec<i32> = threads.keys().copied().collect();
    for part in keys.chunks(PART) {
        let rows = thread_follow::Entity::find()
            .filter(thread_follow::Column::ThreadId.is_in(part.iter().copied()))
            .all(db)
            .await?;
        for row in rows {
            threads
                .entry(row.thread_id)
                .or_default()
                .followers
                .insert(row.person_id);
        }
    }
    Ok(threads)
}

/// Something that was written in a dialogue and cites a figure.
#[derive(Debug, Clone)]
pub struct InDialogue {
    /// The figure.
    pub figure: i32,
    /// The dialogue.
    pub dialogue: i32,
    /// Where it stands, below the dialogue's address.
    pub path: String,
    /// Who answers for it: the hosts for their texts, otherwise whoever wrote it.
    pub people: Vec<i32>,
}

/// Where these figures are cited in dialogues that everyone sees: in nothing that was taken back or hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn citing_in_dialogues(
    db: &impl ConnectionTrait,
    figures: &[i32],
) -> Result<(Vec<InDialogue>, HashMap<i32, dialogue::Model>), DbErr> {
    let mut cited = Vec::new();
    for part in figures.chunks(PART) {
        let rows = citation::Entity::find()
            .filter(citation::Column::FigureId.is_in(part.iter().copied()))
            .filter(citation::Column::DialogueId.is_not_null())
            .all(db)
            .await?;
        cited.extend(rows);
    }
    if cited.is_empty() {
        return Ok((Vec::new(), HashMap::new()));
    }
    let on: BTreeSet<i32> = cited.iter().filter_map(|row| row.dialogue_id).collect();
    let dialogues = dialogue::Entity::find()
        .filter(dialogue::Column::Id.is_in(on))
        .filter(dialogue::Column::PublishedAt.is_not_null())
        .all(db)
        .await?;
    let dialogues: HashMap<i32, dialogue::Model> = dialogues.into_iter().map(|row| (row.id, row)).collect();
    let stands = standing(db, &cited).await?;
    let found = cited.iter().filter_map(|row| {
        let dialogue = row.dialogue_id.filter(|id| dialogues.contains_key(id))?;
        let kind: CitingKind = row.item_kind.parse().ok()?;
        let (path, people) = stands.get(&(kind, row.item_id))?.clone();
        Some(InDialogue {
            figure: row.figure_id,
            dialogue,
            path,
            people,
        })
    });
    Ok((found.collect(), dialogues))
}

/// The questions to municipalities in which these figures are cited, in themselves or in a reply, each with one of the
/// figures; none that is hidden.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn citing_questions(db: &impl ConnectionTrait, figures: &[i32]) -> Result<BTreeMap<i32, i32>, DbErr> {
    let kinds = [CitingKind::Question.word(), CitingKind::Reply.word()];
    let mut found = BTreeMap::new();
    for part in figures.chunks(PART) {
        let cited = citation::Entity::find()
            .filter(citation::Column::FigureId.is_in(part.iter().copied()))
            .filter(citation::Column::ItemKind.is_in(kinds))
            .all(db)
            .await?;
        let of = |kind: CitingKind| cited.iter().filter(move |row| row.item_kind == kind.word());
        found.extend(of(CitingKind::Question).map(|row| (row.item_id, row.figure_id)));
        let replies = question_reply::Entity::find()
            .filter(question_reply::Column::Id.is_in(of(CitingKind::Reply).map(|row| row.item_id)))
            .all(db)
            .await?;
        for row in of(CitingKind::Reply) {
            let reply = replies.iter().find(|reply| reply.id == row.item_id);
            found.extend(reply.map(|reply| (reply.question_id, row.figure_id)));
        }
    }
    if found.is_empty() {
        return Ok(found);
    }
    let shown = shown_questions(db).await?;
    let shown: Vec<i32> = shown
        .filter(question::Column::Id.is_in(found.keys().copied()))
        .select_only()
        .column(question::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    found.retain(|id, _| shown.contains(id));
    Ok(found)
}

/// Where what cites stands below the address of its dialogue, and who answers for it.
type Stands = HashMap<(CitingKind, i32), (String, Vec<i32>)>;

async fn standing(db: &impl ConnectionTrait, cited: &[citation::Model]) -> Result<Stands, DbErr> {
    let of = |kind: CitingKind| {
        let rows = cited.iter().filter(move |row| row.item_kind == kind.word());
        rows.map(|row| row.item_id).collect::<Vec<i32>>()
    };
    let mut stands = Stands::new();
    for part in of(CitingKind::Text).chunks(PART) {
        let rows = dialogue_text::Entity::find()
            .filter(dialogue_text::Column::Id.is_in(part.iter().copied()))
            .all(db)
            .await?;
        let hosts = dialogue_host::Entity::find()
            .filter(dialogue_host::Column::DialogueId.is_in(rows.iter().map(|row| row.dialogue_id)))
            .all(db)
            .await?;
        for row in rows {
            let own = hosts.iter().filter(|host| host.dialogue_id == row.dialogue_id);
            let path = match row.kind.parse() {
                Ok(TextKind::Background) => "#background",
                _ => "/conclude",
            };
            let people = own.map(|host| host.person_id).collect();
            stands.insert((CitingKind::Text, row.id), (path.to_owned(), people));
        }
    }
    let hidden = numbers(&moderation::hidden(db, SubjectKind::Proposal).await?);
    for part in of(CitingKind::Proposal).chunks(PART) {
        let rows = proposal::Entity::find()
            .filter(proposal::Column::Id.is_in(part.iter().copied()))
            .all(db)
            .await?;
        for row in rows.into_iter().filter(|row| !hidden.contains(&row.id)) {
            let path = format!("/proposals/{}", row.id);
            stands.insert((CitingKind::Proposal, row.id), (path, vec![row.author_id]));
        }
    }
    let hidden_arguments = numbers(&moderation::hidden(db, SubjectKind::Argument).await?);
    for part in of(CitingKind::Argument).chunks(PART) {
        let rows = argument::Entity::find()
            .filter(argument::Column::Id.is_in(part.iter().copied()))
            .all(db)
            .await?;
        let is_shown =
            |row: &argument::Model| !hidden_arguments.contains(&row.id) && !hidden.contains(&row.proposal_id);
        for row in rows.into_iter().filter(is_shown) {
            let path = format!("/proposals/{}#argument-{}", row.proposal_id, row.id);
            stands.insert((CitingKind::Argument, row.id), (path, vec![row.author_id]));
        }
    }
    for part in of(CitingKind::Report).chunks(PART) {
        let rows = commitment_report::Entity::find()
            .filter(commitment_report::Column::Id.is_in(part.iter().copied()))
            .all(db)
            .await?;
        for row in rows {
            let path = format!("/follow-up#commitment-{}", row.commitment_id);
            stands.insert((CitingKind::Report, row.id), (path, vec![row.author_id]));
        }
    }
    Ok(stands)
}

/// Those of these items of a kind that cite a figure whose values are not what they were.
pub(super) async fn changed_items(
    db: &impl ConnectionTrait,
    kind: CitingKind,
    ids: &[i32],
) -> Result<HashSet<i32>, DbErr> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let figures = citation::Entity::belongs_to(figure::Entity)
        .from(citation::Column::FigureId)
        .to(figure::Column::Id)
        .into();
    let rows: Vec<i32> = citation::Entity::find()
        .join(JoinType::InnerJoin, figures)
        .select_only()
        .column(citation::Column::ItemId)
        .filter(citation::Column::ItemKind.eq(kind.word()))
        .filter(citation::Column::ItemId.is_in(ids.iter().copied()))
        .filter(figure::Column::ChangedSince.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// A place in which a figure is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// What it is called.
    pub title: String,
    /// The language of that.
    pub language: String,
    /// Where it is, without the language of the page.
    pub path: String,
}

/// The most places that are named for one figure.
const NAMED: usize = 10;

/// Where figures are cited, by the figure: in posts and in dialogues that everyone sees, the threads before the questions,
/// these before the dialogues, each once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn cited_in(db: &impl ConnectionTrait, figures: &[i32]) -> Result<HashMap<i32, Vec<Cited>>, DbErr> {
    let mut found = HashMap::<i32, Vec<Cited>>::new();
    let hidden_posts = numbers(&moderation::hidden(db, SubjectKind::Post).await?);
    let hidden_threads = numbers(&moderation::hidden(db, SubjectKind::Thread).await?);
    let cited = post_citation::Entity::find()
        .filter(post_citation::Column::FigureId.is_in(figures.iter().copied()))
        .all(db)
        .await?;
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(cited.iter().map(|row| row.post_id)))
        .filter(post::Column::DeletedAt.is_null())
        .all(db)
        .await?;
    let threads = thread::Entity::find()
        .filter(thread::Column::Id.is_in(posts.iter().map(|row| row.thread_id)))
        .all(db)
        .await?;
    let threads: HashMap<i32, thread::Model> = threads.into_iter().map(|row| (row.id, row)).collect();
    let posts: HashMap<i32, post::Model> = posts.into_iter().map(|row| (row.id, row)).collect();
    for row in &cited {
        let Some(post) = posts.get(&row.post_id).filter(|post| !hidden_posts.contains(&post.id)) else {
            continue;
        };
        let Some(thread) = threads
            .get(&post.thread_id)
            .filter(|one| !hidden_threads.contains(&one.id))
        else {
            continue;
        };
        add(
            &mut found,
            row.figure_id,
            &thread.title,
            &thread.language,
            format!("/posts/{}", post.id),
        );
    }
    let asked = citing_questions(db, figures).await?;
    let questions = question::Entity::find()
        .filter(question::Column::Id.is_in(asked.keys().copied()))
        .all(db)
        .await?;
    for row in &questions {
        if let Some(figure) = asked.get(&row.id) {
            let path = format!("/questions/{}", row.id);
            add(&mut found, *figure, &row.title, &row.language, path);
        }
    }
    let (items, dialogues) = citing_in_dialogues(db, figures).await?;
    for item in items {
        if let Some(on) = dialogues.get(&item.dialogue) {
            let path = format!("/dialogues/{}{}", on.slug, item.path);
            add(&mut found, item.figure, &on.title, &on.language, path);
        }
    }
    Ok(found)
}

fn add(found: &mut HashMap<i32, Vec<Cited>>, figure: i32, title: &str, language: &str, path: String) {
    let places = found.entry(figure).or_default();
    if places.len() < NAMED && places.iter().all(|one| one.title != title) {
        places.push(Cited {
            title: title.to_owned(),
            language: language.to_owned(),
            path,
        });
    }
}
