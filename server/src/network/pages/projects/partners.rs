//! Partners of projects: on the page of one, in lists, and their own word to it.

use std::collections::{BTreeSet, HashMap, HashSet};

use bashke_entities::network::project;
use bashke_views::network::{CollaborationLine, OutsideLine, PartnersView};

use crate::network::commands;
use crate::network::pages::collaborations;
use crate::network::pages::offers::{Faces, face};
use crate::network::pages::own_word;
use crate::network::queries::{self, ProjectRow};
use crate::platform::collation::sort_key;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::request::Request;

/// With whom a project is done, as its page shows it: each once, by what two organisations agreed where there is that.
pub(super) async fn shown(request: &Request, project: &project::Model) -> Result<PartnersView, Error> {
    let db = &request.app.db;
    let agreed = queries::collaborations_about(db, &[project.id]).await?;
    let agreed_shown = collaborations::shown(request, &agreed).await?;
    let together = agreed.iter().map(|one| CollaborationLine {
        project: None,
        ..agreed_shown.line(request, one, project.organisation_id)
    });
    let today = request.app.clock.today();
    let standing = agreed.iter().filter(|one| queries::stands(one, today));
    let by_agreement: HashSet<i32> = standing.flat_map(|one| [one.from_id, one.to_id]).collect();
    let mut named = queries::partners_named(db, &[project.id]).await?;
    named.retain(|row| !by_agreement.contains(&row.organisation_id));
    let faces = queries::faces(db, named.iter().map(|row| row.organisation_id)).await?;
    let outside = queries::outside_partners(db, project.id).await?;
    let (own, mut ids) = own_word::own(request);
    // those who are named in a draft are asked once it is published
    if project.published_at.is_none() {
        ids.clear();
    }
    let mut asked = queries::partners_among(db, project.id, &ids).await?;
    // whoever agreed to it is its partner until that is ended
    asked.retain(|row| !by_agreement.contains(&row.organisation_id));
    let decides = asked.iter().filter_map(|row| {
        let said = (row.agreed_at.is_some(), row.declined_at.is_some());
        own_word::word(&own, row.organisation_id, said)
    });
    let cx = request.cx();
    let links = |confirmed: bool| {
        named
            .iter()
            .filter(|row| row.agreed_at.is_some() == confirmed)
            .filter_map(|row| face(&cx, &faces, row.organisation_id))
            .collect()
    };
    Ok(PartnersView {
        together: together.collect(),
        confirmed: links(true),
        named: links(false),
        outside: outside
            .into_iter()
            .map(|row| OutsideLine {
                name: row.name,
                website: row.website,
            })
            .collect(),
        decides: decides.collect(),
    })
}

/// The names of those with whom projects are done now, each once, by the keys of the projects; with the short names and names
/// of all organisations of them.
pub(in crate::network::pages) async fn names(
    request: &Request,
    rows: &[ProjectRow],
) -> Result<(Faces, HashMap<i32, Vec<String>>), Error> {
    if rows.is_empty() {
        return Ok((Faces::new(), HashMap::new()));
    }
    let db = &request.app.db;
    let ids: Vec<i32> = rows.iter().map(|row| row.project.id).collect();
    let together = queries::collaborations_about(db, &ids).await?;
    let named = queries::partners_named(db, &ids).await?;
    let mut partners: HashMap<i32, BTreeSet<i32>> = HashMap::new();
    let today = request.app.clock.today();
    for one in together.iter().filter(|one| queries::stands(one, today)) {
        let of = one.project_id.map(|id| partners.entry(id).or_default());
        of.into_iter().for_each(|of| of.extend([one.from_id, one.to_id]));
    }
    for one in named.iter().filter(|one| one.agreed_at.is_some()) {
        partners.entry(one.project_id).or_default().insert(one.organisation_id);
    }
    let all = partners.values().flatten().copied();
    let all = all.chain(rows.iter().map(|row| row.project.organisation_id));
    let faces = queries::faces(db, all.collect::<BTreeSet<i32>>()).await?;
    let names = rows.iter().map(|row| {
        let others = partners.get(&row.project.id).into_iter().flatten();
        let others = others.filter(|id| **id != row.project.organisation_id);
        let mut names: Vec<String> = others.filter_map(|id| Some(faces.get(id)?.1.clone())).collect();
        names.sort_by_cached_key(|name| sort_key(name));
        names.dedup();
        (row.project.id, names)
    });
    let names = names.collect();
    Ok((faces, names))
}

/// Confirms for an organisation of the actor's that it is a partner, or declines that. Gives the word of what was done.
pub(super) async fn decide(request: &Request, slug: &str, fields: &Fields) -> Result<&'static str, Error> {
    let (organisation, confirmed) = own_word::said(request, fields)?;
    let act = request.act().await?;
    commands::decide_partner(&act, slug, organisation, confirmed).await?;
    act.commit().await?;
    Ok(if confirmed {
        "partner-confirmed"
    } else {
        "partner-declined"
    })
}
