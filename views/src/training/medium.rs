//! Pictures, recordings and files in lessons, and what lies elsewhere.

use maud::{Markup, PreEscaped, html};

use super::foreign;
use crate::Cx;
use crate::components::{disclosure, size};

/// A medium as it stands in a text.
#[derive(Debug, Clone)]
pub struct MediumView {
    /// Its name.
    pub title: String,
    /// The language of the name.
    pub language: String,
    /// What there is to see or to hear.
    pub shown: MediumShown,
    /// What is said and shown in a recording, HTML that may stand in a page as it is; may be empty.
    pub transcript: String,
    /// The language of the transcript.
    pub spoken: String,
    /// Whether the transcript is open: on paper nothing can be opened.
    pub open: bool,
}

/// What there is of a medium.
#[derive(Debug, Clone)]
pub enum MediumShown {
    /// A picture.
    Picture {
        /// Its address.
        href: String,
        /// What it shows.
        alt: String,
        /// The language of that.
        language: String,
        /// Its width and height.
        size: Option<(u32, u32)>,
    },
    /// Sound.
    Audio {
        /// Its address.
        href: String,
    },
    /// Film.
    Video {
        /// Its address.
        href: String,
    },
    /// A file to be kept.
    File {
        /// Its address.
        href: String,
        /// What it is, in letters.
        kind: String,
        /// How large it is.
        bytes: u64,
    },
    /// Something that lies elsewhere: nothing of it is loaded here.
    Link {
        /// The address.
        href: String,
        /// The host, by its name.
        host: String,
    },
}

impl MediumView {
    /// Whether it is sound or film of ours.
    #[must_use]
    pub const fn plays(&self) -> bool {
        matches!(self.shown, MediumShown::Audio { .. } | MediumShown::Video { .. })
    }
}

/// A medium in a text.
pub(super) fn medium(cx: &Cx<'_>, data: &MediumView) -> Markup {
    let language = foreign(cx, &data.language);
    html! {
        figure.medium {
            @match &data.shown {
                MediumShown::Picture { href, alt, language, size } => {
                    img src=(href) alt=(alt) lang=[foreign(cx, language)] loading="lazy"
                        width=[size.map(|(width, _)| width)] height=[size.map(|(_, height)| height)];
                },
                // on paper nothing is heard
                MediumShown::Audio { .. } | MediumShown::Video { .. } if data.open => {},
                MediumShown::Audio { href } => audio controls preload="none" src=(href) lang=[language] aria-label=(data.title) {},
                MediumShown::Video { href } => video controls preload="none" playsinline src=(href) lang=[language] aria-label=(data.title) {},
                MediumShown::File { href, kind, bytes } => p.medium-file {
                    a href=(href) download lang=[language] { (data.title) }
                    " " span.entry-text { (kind) ", " (size(cx, *bytes)) }
                },
                MediumShown::Link { href, host } => p.medium-file {
                    a href=(href) rel="noopener noreferrer" lang=[language] { (data.title) }
                    " " span.entry-text { (cx.ta("medium-elsewhere", &[("host", host.as_str().into())])) }
                },
            }
            @match &data.shown {
                MediumShown::Picture { .. } | MediumShown::Audio { .. } | MediumShown::Video { .. } => {
                    figcaption lang=[language] { (data.title) }
                },
                MediumShown::File { .. } | MediumShown::Link { .. } => {},
            }
            @if !data.transcript.is_empty() {
                @let spoken = html! { div lang=[foreign(cx, &data.spoken)] { (PreEscaped(&data.transcript)) } };
                @if data.open {
                    div.transcript { p { strong { (cx.t("medium-transcript")) } } (spoken) }
                } @else {
                    div.transcript { (disclosure(&cx.t("medium-transcript"), false, spoken)) }
                }
            }
        }
    }
}
