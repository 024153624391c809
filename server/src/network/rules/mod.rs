//! What organisations may say of themselves, and how long trust lasts. Pure.

mod answer_words;
mod collaboration;
mod digest;
pub mod directory;
mod event;
mod experience;
mod experience_use;
mod funding;
mod library;
mod library_proposal;
mod listed;
mod listing;
pub mod matching;
mod media;
mod message;
pub mod month;
mod nipt;
mod offer;
mod partners;
mod profile;
mod project;
mod review;
mod said;
mod tool_use;

pub use answer_words::AnswerWords;
pub use collaboration::{Collaboration, CollaborationState, collaboration, collaboration_state, opening, years};
pub use digest::{digest_day, digest_time};
pub use event::{CAPACITY_MOST, Event, cancelled_because, co_host, event};
pub use experience::{ExperienceText, cited, experience};
pub use experience_use::{ExperienceUse, choice_reason, experience_use};
pub use funding::{
    CallText, GrantText, ProgrammeText, SourceText, Under, call_text, grant_recipient, grant_text, grant_titles,
    programme_text,
};
pub use library::{holds, joined, parted, search_key};
pub use library_proposal::{DECLINED_MOST, PROPOSALS_WAITING, ProposalState, Proposed, Thing, proposed_name, unpacked};
pub use listed::{ResourceText, ToolText, resource, tool};
pub use listing::{Listing, listing};
pub use media::{MEDIA_MOST, MediaOf, MediaText, file_text, picture_text};
pub use message::{Closed, Message, Party, Reach, block, message, pair, reaches};
pub use nipt::nipt;
pub use offer::{
    OPEN_AT_MOST, Offer, REMINDED_BEFORE as OFFER_REMINDED_BEFORE, RENEWED_FOR, Stands, is_open, offer, renewed, stands,
};
pub use partners::{Called, OUTSIDE, Outside, named as partners_named};
pub use profile::{Contact, Profile, contact_names, one_line, profile, words};
pub use project::{Beside, Known, Milestone, Project, STEPS, TARGETS, Target, beside, is_moved, project};
pub use review::{MEANT_FROM, Rating, ReviewText, Reviewed, best_first, review};
pub use said::{Both, all_of, either, title_key, titles};
pub use tool_use::{ToolUseText, tool_use};

use bashke_vocabulary::{OrganisationKind, Standing};
use chrono::{DateTime, Duration, Months, Utc};

use crate::platform::refusal::Refusal;

/// How long an invitation works.
pub const INVITED_FOR: Duration = Duration::days(14);

/// How long before the verified mark lapses its owners are reminded.
pub const REMINDED_BEFORE: Duration = Duration::days(30);

/// Why the platform itself takes the mark: the organisation became another. Nobody's words; a page says it.
pub const ANOTHER_BY_NOW: &str = "";

/// Why the platform itself takes the mark: nobody owns the organisation any more. Nobody's words; a page says it.
pub const LEFT_WITHOUT_OWNER: &str = "left-without-owner";

/// The longest reason, word or request.
pub const WORDS_MOST: usize = 1_000;

/// Until when a mark that is given now holds: a year.
#[must_use]
pub fn verified_until(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_months(Months::new(12)).unwrap_or(now)
}

/// Whether the mark holds.
#[must_use]
pub fn is_verified(until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    until.is_some_and(|until| until > now)
}

/// Whether somebody else stays an owner when one person's standing becomes `then`, or ends.
#[must_use]
pub fn keeps_an_owner(members: &[(i32, Standing)], person: i32, then: Option<Standing>) -> bool {
    then == Some(Standing::Owner)
        || members
            .iter()
            .any(|(other, standing)| *other != person && *standing == Standing::Owner)
}

/// Whether people list such an organisation themselves. The municipalities are all listed from the places, and are
/// claimed.
#[must_use]
pub fn is_listed_by_people(kind: OrganisationKind) -> bool {
    kind != OrganisationKind::Municipality
}

/// Whether an address belongs to a mail domain, or to a part of it.
#[must_use]
pub fn mail_matches(email: &str, domain: &str) -> bool {
    email
        .rsplit_once('@')
        .is_some_and(|(_, host)| host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')))
}

/// A mail domain as it is kept; none where the field is empty.
///
/// # Errors
/// Where it is none, or one at which anybody gets an address.
pub fn mail_domain(typed: &str) -> Result<Option<String>, Refusal> {
    let domain = typed.trim().trim_start_matches('@').to_lowercase();
    if domain.is_empty() {
        return Ok(None);
    }
    let labels = domain.split('.').collect::<Vec<_>>();
    let good = labels.len() > 1
        && domain.len() <= 200
        && labels.iter().all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    if !good {
        return Err(Refusal::new("mail-domain", "organisations-domain-none"));
    }
    if EVERYBODYS.contains(&domain.as_str()) {
        return Err(Refusal::new("mail-domain", "organisations-domain-everybodys"));
    }
    Ok(Some(domain))
}

/// Domains at which anybody gets an address, and those under which others' institutions stand.
const EVERYBODYS: [&str; 14] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.com",
    "ymail.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "msn.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "gov.al",
    "org.al",
    "com.al",
];

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone as _;

    #[test]
    fn an_organisation_keeps_an_owner() {
        let members = [(1, Standing::Owner), (2, Standing::Editor)];
        assert!(!keeps_an_owner(&members, 1, None));
        assert!(!keeps_an_owner(&members, 1, Some(Standing::Editor)));
        assert!(keeps_an_owner(&members, 1, Some(Standing::Owner)));
        assert!(keeps_an_owner(&members, 2, None));
        let two = [(1, Standing::Owner), (2, Standing::Owner)];
        assert!(keeps_an_owner(&two, 1, None));
    }

    #[test]
    fn a_mark_holds_for_a_year() {
        let now = Utc.with_ymd_and_hms(2024, 2, 29, 9, 0, 0).single().expect("a day");
        let until = verified_until(now);
        assert_eq!(
            until,
            Utc.with_ymd_and_hms(2025, 2, 28, 9, 0, 0).single().expect("a day")
        );
        assert!(is_verified(Some(until), until - Duration::seconds(1)));
        assert!(!is_verified(Some(until), until));
        assert!(!is_verified(None, now));
    }

    #[test]
    fn an_address_belongs_to_its_own_domain_alone() {
        assert!(mail_matches("zana@lezhe.gov.al", "lezhe.gov.al"));
        assert!(mail_matches("zana@posta.lezhe.gov.al", "lezhe.gov.al"));
        for other in [
            "zana@notlezhe.gov.al",
            "zana@gov.al",
            "lezhe.gov.al@x.al",
            "zana",
            "zana@lezhe.gov.al.x.al",
        ] {
            assert!(!mail_matches(other, "lezhe.gov.al"), "{other}");
        }
        assert_eq!(
            mail_domain(" @Lezhe.GOV.al ").ok().flatten().as_deref(),
            Some("lezhe.gov.al")
        );
        assert_eq!(mail_domain("").ok(), Some(None));
        for bad in ["lezhe", "a b.al", "x..al", "-x.al", "lezhë.al", "gmail.com", "gov.al"] {
            assert!(mail_domain(bad).is_err(), "{bad}");
        }
    }
}
