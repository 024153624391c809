//! The opinion map of a dialogue.

use std::collections::HashMap;

use axum::extract::Path;
use bashke_entities::dialogue::statement;
use bashke_views::dialogue::opinions::{self as views, GroupView, MapPage, MapView, NamedStatement, ShareRow};

use super::{said, shares};
use crate::dialogue::pages::count;
use crate::dialogue::pages::dialogues::head;
use crate::dialogue::queries::{self, Mapped};
use crate::dialogue::rules::opinions::LEAST_VOTES;
use crate::dialogue::rules::published::{Answers, Figures, LEAST, Published, Whose};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many statements a page of the table holds.
const ROWS: usize = 50;

/// The letter of a group.
pub(super) fn letter(number: usize) -> char {
    u8::try_from(number)
        .ok()
        .and_then(|number| b'A'.checked_add(number))
        .map_or('?', char::from)
}

/// The map as it was last made. It is read, never made, for a page.
///
/// # Errors
/// Not found where there is no such dialogue or page; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    let asked = request.params.number("page", 1u32, 100_000).unwrap_or(1);
    let asked = usize::try_from(asked).unwrap_or(1);
    let db = &request.app.db;
    let mapped = queries::mapped(db, on.row.id).await?;
    let place = match (&mapped, request.actor.id()) {
        (Some(_), Some(person)) => queries::own_place(db, on.row.id, person).await?,
        _ => None,
    };
    let pages = mapped
        .as_ref()
        .map_or(1, |mapped| mapped.shown.statements.len().div_ceil(ROWS).max(1));
    if asked > pages {
        return Err(Error::NotFound);
    }
    let map = mapped.map(|mapped| {
        let you = place.map(|place| {
            let number = count(place.group_number);
            let shown = mapped.shown.shown().any(|(shown, _)| shown == number);
            ([place.x, place.y], shown.then(|| letter(number)))
        });
        MapView {
            you,
            page: asked,
            pages,
            ..view(&request, &mapped, asked)
        }
    });
    let data = MapPage {
        head: head(&request, &on),
        least: LEAST,
        needed: LEAST_VOTES,
        map,
        signed: request.actor.id().is_some(),
    };
    Ok(Page::private(views::opinion_map(&request.cx(), &data)))
}

fn view(request: &Request, mapped: &Mapped, page: usize) -> MapView {
    let shown = &mapped.shown;
    let naming = Naming::of(mapped);
    let groups = shown.shown().map(|(number, figures)| GroupView {
        letter: letter(number),
        size: figures.size,
        middle: figures.middle,
        spread: figures.spread,
        typical: figures
            .typical
            .iter()
            .filter_map(|one| naming.in_group(number, figures, one.statement, one.agree))
            .collect(),
    });
    let shared = [true, false].into_iter().flat_map(|agree| {
        let statements = shown.shared(agree).into_iter();
        statements.map(move |id| (id, agree))
    });
    let from = (page - 1) * ROWS;
    let rows = shown.statements.iter().enumerate().skip(from).take(ROWS);
    MapView {
        method: mapped.method.clone(),
        made: request.locale.moment(mapped.made_at),
        voters: shown.voters,
        votes: count(mapped.votes),
        on_map: shown.on_map,
        nobody: shown.counted == Whose::Nobody,
        only_on_map: shown.counted == Whose::OnMap,
        groups: groups.collect(),
        hidden: shown.hidden(),
        shared: shared.filter_map(|(id, agree)| naming.of_all(id, agree)).collect(),
        dividing: shown
            .dividing()
            .into_iter()
            .filter_map(|id| naming.of_all(id, true))
            .collect(),
        rows: rows.filter_map(|(at, _)| naming.row(at)).collect(),
        page,
        pages: 1,
        you: None,
    }
}

/// Finds statements and what is said to them by key.
struct Naming<'a> {
    shown: &'a Published,
    rows: HashMap<i32, &'a statement::Model>,
}

impl<'a> Naming<'a> {
    fn of(mapped: &'a Mapped) -> Self {
        Self {
            shown: &mapped.shown,
            rows: mapped.statements.iter().map(|row| (row.id, row)).collect(),
        }
    }

    fn at(&self, id: i32) -> Option<usize> {
        self.shown.statements.binary_search_by_key(&id, |one| one.id).ok()
    }

    fn answers(figures: &Figures, at: usize) -> Answers {
        figures.answers.get(at).copied().unwrap_or_default()
    }

    /// A statement with what one group says to it.
    fn in_group(&self, number: usize, figures: &Figures, id: i32, agree: bool) -> Option<NamedStatement> {
        let at = self.at(id)?;
        Some(NamedStatement {
            said: said(self.rows.get(&id)?),
            answers: vec![(Some(letter(number)), shares(Self::answers(figures, at)))],
            agree,
        })
    }

    /// A statement with what each shown group says to it.
    fn of_all(&self, id: i32, agree: bool) -> Option<NamedStatement> {
        let at = self.at(id)?;
        let groups = self.shown.shown();
        Some(NamedStatement {
            said: said(self.rows.get(&id)?),
            answers: groups
                .map(|(number, figures)| (Some(letter(number)), shares(Self::answers(figures, at))))
                .collect(),
            agree,
        })
    }

    fn row(&self, at: usize) -> Option<ShareRow> {
        let one = self.shown.statements.get(at)?;
        Some(ShareRow {
            said: said(self.rows.get(&one.id)?),
            everyone: shares(one.answers),
            groups: self
                .shown
                .shown()
                .map(|(_, figures)| shares(Self::answers(figures, at)))
                .collect(),
        })
    }
}
