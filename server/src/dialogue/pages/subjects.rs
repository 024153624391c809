//! What threads stand on, named and with its page.

use std::collections::HashMap;

use bashke_entities::dialogue::{dialogue, question};
use bashke_entities::finance::figure;
use bashke_views::components::Link;
use bashke_views::network::Said;
use bashke_views::{Cx, paths};
use bashke_vocabulary::ThreadKind;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::dialogue::queries::{self, About};
use crate::finance::Catalogue;
use crate::network;
use crate::training;

/// What threads stand on and what is not held in memory: figures, dialogues and questions, by their keys.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    figures: HashMap<i32, figure::Model>,
    dialogues: HashMap<i32, dialogue::Model>,
    questions: HashMap<i32, question::Model>,
    items: HashMap<String, [String; 2]>,
    projects: HashMap<i32, network::Titled>,
    experiences: HashMap<i32, network::Titled>,
}

/// A title in the page's language, or in the other where that is all there is.
fn said(cx: &Cx<'_>, sq: &Option<String>, en: &Option<String>) -> String {
    Said::of(cx, sq.as_deref(), en.as_deref()).text
}

impl Subjects {
    /// Those of these threads; no statement for a kind of which there are none.
    pub(super) async fn of(db: &impl ConnectionTrait, about: &[About]) -> Result<Self, DbErr> {
        let keys = |key: fn(&About) -> Option<i32>| about.iter().filter_map(key).collect::<Vec<i32>>();
        let mut all = Self::default();
        let figures = keys(|about| about.figure_id);
        if !figures.is_empty() {
            let find = figure::Entity::find().filter(figure::Column::Id.is_in(figures));
            all.figures = find.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
        }
        let dialogues = keys(|about| about.dialogue_id);
        if !dialogues.is_empty() {
            let find = dialogue::Entity::find()
                .filter(dialogue::Column::Id.is_in(dialogues))
                .filter(dialogue::Column::PublishedAt.is_not_null());
            all.dialogues = find.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
        }
        let questions = keys(|about| about.question_id);
        if !questions.is_empty() {
            // what is hidden is not named
            let find = queries::shown_questions(db).await?;
            let find = find.filter(question::Column::Id.is_in(questions));
            all.questions = find.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
        }
        let items: Vec<&str> = about.iter().filter_map(|about| about.item.as_deref()).collect();
        if !items.is_empty() {
            all.items = training::titles_of(db, &items).await?;
        }
        let projects = keys(|about| about.project_id);
        if !projects.is_empty() {
            all.projects = network::projects_titled(db, &projects).await?;
        }
        let experiences = keys(|about| about.experience_id);
        if !experiences.is_empty() {
            all.experiences = network::experiences_titled(db, &experiences).await?;
        }
        Ok(all)
    }

    /// The page of what a thread stands on; none for a topic of its own, and for what is there no more.
    pub(super) fn link(&self, cx: &Cx<'_>, catalogue: &Catalogue, about: &About) -> Option<Link> {
        let place = || {
            let id = about.place_id?;
            let places = catalogue.place_numbers().map(|ix| catalogue.place(ix));
            places.into_iter().find(|place| place.id == id)
        };
        let indicator = || {
            let id = about.indicator_id?;
            let indicators = catalogue.indicator_numbers().map(|ix| catalogue.indicator(ix));
            indicators.into_iter().find(|indicator| indicator.id == id)
        };
        let (text, address) = match about.kind {
            ThreadKind::General => return None,
            ThreadKind::Place => {
                let place = place()?;
                (
                    cx.pick(&place.name_sq, &place.name_en).to_owned(),
                    paths::place(&place.slug),
                )
            }
            ThreadKind::Indicator => {
                let indicator = indicator()?;
                let name = cx.pick(&indicator.name_sq, &indicator.name_en);
                (name.to_owned(), paths::indicator(&indicator.slug))
            }
            ThreadKind::Point => {
                let (indicator, place) = (indicator()?, place()?);
                let text = format!(
                    "{} · {} · {}",
                    cx.pick(&indicator.short_sq, &indicator.short_en),
                    cx.pick(&place.name_sq, &place.name_en),
                    cx.period(about.period.as_deref()?.parse().ok()?)
                );
                (
                    text,
                    format!("{}?places={}", paths::indicator(&indicator.slug), place.slug),
                )
            }
            ThreadKind::Figure => {
                let row = self.figures.get(&about.figure_id?)?;
                (
                    cx.pick(&row.title_sq, &row.title_en).to_owned(),
                    paths::figure(&row.code),
                )
            }
            ThreadKind::Dialogue => {
                let row = self.dialogues.get(&about.dialogue_id?)?;
                (row.title.clone(), paths::dialogue(&row.slug))
            }
            ThreadKind::Question => {
                let row = self.questions.get(&about.question_id?)?;
                (row.title.clone(), paths::question(row.id, &row.slug))
            }
            ThreadKind::Item => {
                let key = about.item.as_deref()?;
                let [sq, en] = self.items.get(key)?;
                let (course, rest) = key.split_once('/')?;
                let (module, item) = rest.split_once('/')?;
                (cx.pick(sq, en).to_owned(), paths::course_item(course, module, item))
            }
            ThreadKind::Project => {
                let (slug, sq, en) = self.projects.get(&about.project_id?)?;
                (said(cx, sq, en), paths::project(slug))
            }
            ThreadKind::Experience => {
                let (slug, sq, en) = self.experiences.get(&about.experience_id?)?;
                (said(cx, sq, en), paths::experience(slug))
            }
        };
        Some(Link::new(text, cx.url(&address)))
    }
}
