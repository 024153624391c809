//! The collaborations of one's own organisations.

use bashke_views::network::{self as views, CollaborationLine, CollaborationsPage};

use super::shown;
use crate::network::queries::{self, COLLABORATIONS, Sort};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// The page: the sort that is asked for; where none is, the first of which there are some.
///
/// # Errors
/// Where nobody is signed in, the address cannot be understood, or the database cannot be reached.
pub async fn page(mut request: Request) -> Result<Page, Error> {
    let params = &mut request.params;
    let asked = params.one("sort", |word| Sort::ALL.into_iter().find(|sort| sort.word() == word));
    let number = params.number("page", 1_u32, 100_000).unwrap_or(1);
    params.only_known();
    std::mem::take(params).finish()?;
    request.may(Action::ManageAccount, &Facts::default())?;
    let signed = request.actor.signed.as_ref();
    let own: Vec<(i32, String)> = signed
        .into_iter()
        .flat_map(|signed| &signed.memberships)
        .map(|one| (one.organisation_id, one.name.clone()))
        .collect();
    let ids: Vec<i32> = own.iter().map(|(id, _)| *id).collect();
    let (db, today) = (&request.app.db, request.app.clock.today());
    let counts = queries::collaborations_counted(db, &ids, today).await?;
    let some = Sort::ALL.into_iter().zip(counts).find(|(_, count)| *count > 0);
    let sort = asked.unwrap_or_else(|| some.map_or(Sort::ForUs, |(sort, _)| sort));
    let total = Sort::ALL
        .into_iter()
        .zip(counts)
        .find(|(other, _)| *other == sort)
        .map_or(0, |(_, count)| count);
    let pages = total.div_ceil(COLLABORATIONS).max(1);
    if u64::from(number) > pages {
        return Err(Error::NotFound);
    }
    let rows = queries::collaborations(db, &ids, sort, today, u64::from(number)).await?;
    let shown = shown(&request, &rows).await?;
    let lines = rows.iter().map(|row| {
        // of which the list is: whoever is asked where both are one's own
        let of = if sort == Sort::FromUs || !ids.contains(&row.to_id) {
            row.from_id
        } else {
            row.to_id
        };
        let name = own.iter().find(|(id, _)| *id == of).map(|(_, name)| name.clone());
        CollaborationLine {
            own: name.filter(|_| own.len() > 1),
            ..shown.line(&request, row, of)
        }
    });
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let data = CollaborationsPage {
        sorts: Sort::ALL
            .into_iter()
            .zip(counts)
            .map(|(sort, number)| (sort.word(), count(number)))
            .collect(),
        sort: sort.word(),
        belongs: !own.is_empty(),
        lines: lines.collect(),
        page: usize::try_from(number).unwrap_or(1),
        pages: count(pages),
    };
    Ok(Page::private(views::collaborations(&request.cx(), &data)))
}
