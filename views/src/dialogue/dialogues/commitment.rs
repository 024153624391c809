//! A commitment in words, wherever it stands: who promised what, and how it stands by the data.

use maud::{Markup, html};

use crate::Cx;
use crate::components::{Link, anchor, tag};
use crate::dialogue::foreign;

/// A commitment.
#[derive(Debug, Clone)]
pub struct CommitmentView {
    /// Its number.
    pub id: i32,
    /// Where it is followed.
    pub href: String,
    /// The language that it is in.
    pub language: String,
    /// Who promised, in words.
    pub who: String,
    /// The organisation that did.
    pub organisation: Option<Link>,
    /// What they will do.
    pub what: String,
    /// The indicator that tells; none where it is no more.
    pub indicator: Option<Link>,
    /// The place of which it tells; none where it is no more.
    pub place: Option<Link>,
    /// The value that it starts from, with its unit.
    pub baseline: String,
    /// Its period.
    pub baseline_period: String,
    /// The value to reach, with its unit.
    pub target: String,
    /// The word of which way that is.
    pub direction: String,
    /// Until when.
    pub deadline: String,
    /// The word of how it stands.
    pub standing: String,
}

/// How a commitment stands, as a mark.
pub(super) fn standing(cx: &Cx<'_>, word: &str) -> Markup {
    html! { span.standing .(format!("standing-{word}")) { (tag(&cx.t(&format!("standing-{word}")))) } }
}

/// Who promised.
pub(super) fn who(cx: &Cx<'_>, one: &CommitmentView) -> Markup {
    html! {
        span lang=[foreign(cx, &one.language)] { (one.who) }
        @if let Some(organisation) = one.organisation.as_ref().filter(|link| link.text != one.who) { " (" (anchor(organisation)) ")" }
    }
}

/// What is to change from what to what, until when.
pub(super) fn terms(cx: &Cx<'_>, one: &CommitmentView) -> Markup {
    let args = [
        ("baseline", one.baseline.as_str().into()),
        ("period", one.baseline_period.as_str().into()),
        ("target", one.target.as_str().into()),
        ("deadline", one.deadline.as_str().into()),
    ];
    html! {
        @if let Some(indicator) = &one.indicator { (anchor(indicator)) }
        @if let Some(place) = &one.place { ", " (anchor(place)) }
        ": " (cx.ta(&format!("commitment-terms-{}", one.direction), &args))
    }
}

/// A commitment as a line of a list.
pub(super) fn commitment_line(cx: &Cx<'_>, one: &CommitmentView) -> Markup {
    html! {
        a href=(one.href) lang=[foreign(cx, &one.language)] { (one.what) }
        " " (standing(cx, &one.standing))
        p.entry-text { (who(cx, one)) }
        p.entry-text { (terms(cx, one)) }
    }
}
