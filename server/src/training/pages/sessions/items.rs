//! The sessions that stand in courses, for those that are held.

use bashke_views::components::Choice;

use crate::platform::request::Request;
use crate::training::pages::told;
use crate::training::queries::{OnSession, Published};
use crate::training::rules::course::Content;

/// The sessions that stand in courses, of which this one may be held for one: `course/module/item`.
pub(super) fn items(request: &Request, offered: &[Published], on: Option<&OnSession>, chosen: &str) -> Vec<Choice> {
    let mut all = vec![Choice::new("", request.cx().t("session-item-none"), chosen.is_empty())];
    for one in offered {
        let course = told(request, &one.volume.course.title).0;
        for (module, item) in one.volume.course.items() {
            if matches!(item.content, Content::Session(_)) {
                let key = format!("{}/{}/{}", one.course.slug, module.slug, item.slug);
                let name = format!("{course} · {}", told(request, &item.title).0);
                let is_chosen = key == chosen;
                all.push(Choice::new(key, name, is_chosen));
            }
        }
    }
    // what a newer version of the course does not have any more stays for those who take an earlier one
    let kept = on.and_then(|on| kept_item(offered, on));
    if let Some(kept) = kept.filter(|kept| !all.iter().any(|one| one.value == *kept)) {
        let is_chosen = kept == chosen;
        all.push(Choice::new(kept.clone(), kept, is_chosen));
    }
    all
}

/// The item for which a session is held, with its course.
pub(super) fn kept_item(offered: &[Published], on: &OnSession) -> Option<String> {
    let course = offered.iter().find(|one| Some(one.course.id) == on.row.course_id)?;
    Some(format!("{}/{}", course.course.slug, on.row.item.as_ref()?))
}
