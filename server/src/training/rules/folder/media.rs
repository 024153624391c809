//! What lessons show besides texts and figures: pictures, recordings, files, and what lies elsewhere. `media.toml` says of
//! each how it is called, what a picture shows and what is said in a recording. Its file stands in `media/` under its
//! short name. Among the texts of a folder a line stands for the file: what it is, how large, and the digest of its content.

use std::collections::BTreeMap;

use serde::Deserialize;
use url::Url;

use super::{Fault, Files, What, fault, is_slug};
use crate::platform::recordings;
use crate::training::rules::course::{Both, Medium, Source};
use crate::training::rules::words::words;

/// The file that says what the media of a course are.
pub const MEDIA: &str = "media.toml";

/// The folder of their files.
pub const FOLDER: &str = "media/";

/// The most media of a course.
pub const MOST_MEDIA: usize = 60;

/// The most bytes of all files of media.
pub const MOST_OF_MEDIA: u64 = 48_000_000;

/// The longest address of what lies elsewhere.
const ADDRESS: usize = 1_000;

/// The endings of the files of media, as they are kept.
const ENDINGS: [&str; 11] = [
    "png", "pdf", "xlsx", "ods", "csv", "mp3", "m4a", "ogg", "weba", "mp4", "webm",
];

words! {
    /// What a file is to those who read.
    Sort {
        /// To be looked at.
        Picture => "picture",
        /// To be heard.
        Audio => "audio",
        /// To be watched.
        Video => "video",
        /// To be kept.
        File => "file",
    }
}

/// A file that is kept, as it stands among texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// What it is.
    pub media_type: String,
    /// How large it is.
    pub bytes: u64,
    /// Width and height of a picture.
    pub size: Option<(u32, u32)>,
    /// The digest of its content.
    pub digest: String,
}

impl Stored {
    /// Reads the line that stands for a file.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.trim_end().split('\t');
        let media_type = words.next()?.to_owned();
        recordings::ending(&media_type)?;
        let bytes = words.next()?.parse().ok()?;
        let size = match words.next()? {
            "-" => None,
            size => {
                let (width, height) = size.split_once('x')?;
                Some((width.parse().ok()?, height.parse().ok()?))
            }
        };
        let digest = words.next()?.to_owned();
        let hex = digest.len() == 64 && digest.bytes().all(|one| one.is_ascii_hexdigit());
        (hex && words.next().is_none()).then_some(Self {
            media_type,
            bytes,
            size,
            digest,
        })
    }

    /// The line that stands for it.
    #[must_use]
    pub fn line(&self) -> String {
        let size = self.size.map(|(width, height)| format!("{width}x{height}"));
        let size = size.as_deref().unwrap_or("-");
        format!("{}\t{}\t{size}\t{}\n", self.media_type, self.bytes, self.digest)
    }

    /// The path of its file in a folder.
    #[must_use]
    pub fn path(&self, slug: &str) -> String {
        let ending = recordings::ending(&self.media_type).unwrap_or("png");
        format!("{FOLDER}{slug}.{ending}")
    }

    /// What it is to those who read.
    #[must_use]
    pub fn sort(&self) -> Sort {
        match self.media_type.split('/').next() {
            Some("image") => Sort::Picture,
            Some("audio") => Sort::Audio,
            Some("video") => Sort::Video,
            _ => Sort::File,
        }
    }
}

/// `media.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediaForm {
    /// What there is.
    #[serde(default)]
    pub media: Vec<MediumForm>,
}

/// A medium as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MediumForm {
    /// Its short name, by which lessons refer to it.
    pub slug: String,
    /// Its name.
    pub title: Both,
    /// Where it lies, where not with us.
    pub link: Option<String>,
    /// What a picture shows.
    #[serde(default)]
    pub alt: Both,
    /// What is said and shown in a recording, in Markdown.
    #[serde(default)]
    pub transcript: Both,
}

/// Whether a path is that of a file of a medium; its short name.
#[must_use]
pub fn slug_of(path: &str) -> Option<&str> {
    let (slug, ending) = path.strip_prefix(FOLDER)?.split_once('.')?;
    (ENDINGS.contains(&ending) && is_slug(slug)).then_some(slug)
}

/// The files of media that a folder holds, by their short names.
pub fn stored(files: &Files) -> impl Iterator<Item = (&str, &String)> {
    files.iter().filter_map(|(path, line)| Some((slug_of(path)?, line)))
}

/// The paths of the files of media that a folder holds.
pub(super) fn stored_paths(files: &Files) -> Vec<String> {
    files.keys().filter(|path| slug_of(path).is_some()).cloned().collect()
}

/// An address of the web by which somebody is led elsewhere, and its host; none where it is not a safe one.
#[must_use]
pub fn elsewhere(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|_| address.len() <= ADDRESS)?;
    let host = url.host_str()?.trim_start_matches("www.").to_owned();
    (url.scheme() == "https" && url.username().is_empty() && url.password().is_none()).then_some(host)
}

/// Reads the media of a folder. Gives them with the paths that they use.
pub(super) fn read(files: &Files, form: MediaForm) -> (Vec<Medium>, Vec<String>, Vec<Fault>) {
    let (mut media, mut used, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    let mut bad = |path: &str, what: What, detail: &str| faults.push(fault(path, None, what, detail));
    let mut by_slug: BTreeMap<&str, Vec<(&String, &String)>> = BTreeMap::new();
    for (path, line) in files {
        if let Some(slug) = slug_of(path) {
            by_slug.entry(slug).or_default().push((path, line));
        }
    }
    let lines = by_slug.values().flatten().filter_map(|(_, line)| Stored::read(line));
    if form.media.len() > MOST_MEDIA || lines.map(|one| one.bytes).sum::<u64>() > MOST_OF_MEDIA {
        bad(MEDIA, What::MuchMedia, "");
    }
    for one in form.media {
        if !is_slug(&one.slug) || media.iter().any(|known: &Medium| known.slug == one.slug) {
            bad(MEDIA, What::Slug, &one.slug);
            continue;
        }
        let nothing = |text: &Both| text.pick("sq").0.trim().is_empty();
        if nothing(&one.title) {
            bad(MEDIA, What::Empty, &one.slug);
        }
        let own = by_slug.get(one.slug.as_str()).and_then(|own| own.first());
        let source = match (one.link, own) {
            (Some(link), _) => match elsewhere(&link) {
                Some(host) => Source::Link { link, host },
                None => {
                    bad(MEDIA, What::Address, &link);
                    continue;
                }
            },
            (None, Some((path, line))) => {
                used.push((*path).clone());
                match Stored::read(line) {
                    Some(stored) if stored.path(&one.slug) == **path => Source::File(stored),
                    _ => {
                        bad(path, What::NotThere, "");
                        continue;
                    }
                }
            }
            (None, None) => {
                bad(&format!("{FOLDER}{}", one.slug), What::NotThere, "");
                continue;
            }
        };
        let sort = match &source {
            Source::File(stored) => stored.sort(),
            Source::Link { .. } => Sort::File,
        };
        if sort == Sort::Picture && nothing(&one.alt) {
            bad(MEDIA, What::NoAlt, &one.slug);
        }
        if matches!(sort, Sort::Audio | Sort::Video) && nothing(&one.transcript) {
            bad(MEDIA, What::NoTranscript, &one.slug);
        }
        media.push(Medium {
            slug: one.slug,
            title: one.title,
            alt: one.alt,
            transcript: one.transcript,
            source,
        });
    }
    (media, used, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_for_a_file() {
        let stored = Stored {
            media_type: "image/png".to_owned(),
            bytes: 10,
            size: Some((640, 480)),
            digest: "ab".repeat(32),
        };
        assert_eq!(Stored::read(&stored.line()), Some(stored.clone()));
        assert_eq!(stored.path("map"), "media/map.png");
        assert_eq!(slug_of("media/map.png"), Some("map"));
        for none in [
            "media/map.exe",
            "media/map.svg",
            "media/../x.png",
            "other/map.png",
            "media/map",
        ] {
            assert_eq!(slug_of(none), None, "{none}");
        }
        for none in ["", "image/png\t1\t-\tzz", "text/html\t1\t-\tab", "a picture of a map\n"] {
            assert_eq!(Stored::read(none), None, "{none}");
        }
    }

    #[test]
    fn only_a_safe_address_leads_elsewhere() {
        assert_eq!(
            elsewhere("https://www.youtube.com/watch?v=1").as_deref(),
            Some("youtube.com")
        );
        for bad in [
            "http://a.al/x",
            "javascript:alert(1)",
            "https://a@b.al/",
            "/map",
            "",
            "https://",
        ] {
            assert_eq!(elsewhere(bad), None, "{bad}");
        }
    }
}
