//! Free times, and one's own counselling.

use bashke_entities::training::counselling as rows;
use bashke_views::components::{Choice, Link};
use bashke_views::paths;
use bashke_views::training::counselling::{self as views, CounsellingLine, CounsellingPage};

use super::slot_line;
use crate::accounts;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::pages::sessions::{count, when};
use crate::training::queries::{self, SIZE};
use crate::training::rules::sessions::state::Counselled;

/// The page of counselling.
///
/// # Errors
/// Where the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let app = &request.app;
    let (db, now) = (&app.db, app.clock.now());
    let counsellors = queries::counsellors(db, now).await?;
    let slugs = accounts::faces(db, counsellors.iter().copied()).await?;
    let params = &mut request.params;
    params.knows("done");
    let done = params
        .text("done")
        .filter(|word| ["cancelled", "gone"].contains(word))
        .map(str::to_owned);
    let asked_for = params.one("counsellor", |slug| {
        let found = slugs.iter().find(|(_, (known, _))| known == slug);
        found.map(|(id, _)| *id)
    });
    let asked = params.number("page", 1u32, 100_000).unwrap_or(1);
    std::mem::take(&mut request.params).finish()?;
    let of = asked_for.map_or(counsellors, |one| vec![one]);
    let (slots, total) = queries::free_slots(db, &of, now, u64::from(asked)).await?;
    let pages = total.div_ceil(SIZE).max(1);
    if u64::from(asked) > pages {
        return Err(Error::NotFound);
    }
    let reader = request.actor.id();
    let own = match reader {
        Some(reader) => queries::own_counselling(db, reader).await?,
        None => Vec::new(),
    };
    let other = |row: &rows::Model| {
        if Some(row.counsellor_id) == reader {
            row.person_id
        } else {
            row.counsellor_id
        }
    };
    let people = own.iter().map(|(row, _)| other(row));
    let people = people.chain(slots.iter().map(|slot| slot.counsellor_id));
    let names = accounts::names(db, people).await?;
    let cx = request.cx();
    let former = cx.t("post-former-member");
    let own = own.iter().map(|(row, slot)| CounsellingLine {
        link: Link::new(
            when(&request, slot.begins_at, slot.ends_at),
            cx.url(&paths::counselling_one(row.id)),
        ),
        other: names.get(&other(row)).cloned().unwrap_or_else(|| former.clone()),
        gives: Some(row.counsellor_id) == reader,
        state: Counselled::of(&row.state).unwrap_or(Counselled::Booked).word(),
    });
    let mut choices: Vec<Choice> = slugs
        .iter()
        .map(|(id, (slug, name))| Choice::new(slug, name, asked_for == Some(*id)))
        .collect();
    choices.sort_by(|a, b| a.text.cmp(&b.text));
    choices.insert(0, Choice::new("", cx.t("courses-any"), asked_for.is_none()));
    let data = CounsellingPage {
        own: own.collect(),
        slots: slots.iter().map(|slot| slot_line(&request, &names, slot)).collect(),
        counsellors: choices,
        total: count(total),
        page: count(asked),
        pages: count(pages),
        signed: reader.is_some(),
        offers: request.may(Action::OfferCounselling, &Facts::default()).is_ok(),
        done,
    };
    Ok(Page::private(views::counselling(&cx, &data)))
}
