//! Files that a text may show besides what can be attached: sound and film. What a file is, is read from its content, and
//! it must be that to its end, so that nothing else is hidden behind it.

use super::attached::{self, Besides, Refused};
use super::storage::Content;

/// The most bytes of a recording: about half an hour of speech, or a few minutes of film.
pub const BYTES: usize = 16 * 1024 * 1024;

/// How far into a film its codec is looked for.
const HEAD: usize = 64 * 1024;

/// Checks a file: a recording as it is, or what can be attached, pictures drawn anew.
///
/// # Errors
/// Why it is not taken.
pub fn check(bytes: &[u8]) -> Result<Content, Refused> {
    let Some(media_type) = begins_as(bytes) else {
        return attached::check(bytes, Besides::Nothing);
    };
    if bytes.len() > BYTES {
        return Err(Refused::Bytes);
    }
    let media_type = match media_type {
        "mp3" => mp3(bytes).then_some("audio/mpeg"),
        "mp4" => mp4(bytes),
        "ogg" => ogg(bytes).then_some("audio/ogg"),
        _ => webm(bytes),
    };
    let media_type = media_type.ok_or(Refused::Broken)?;
    Ok(Content {
        media_type,
        bytes: bytes.to_vec(),
        size: None,
    })
}

/// What a recording is by its first bytes; none where it is none.
fn begins_as(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("mp4");
    }
    if bytes.starts_with(b"OggS") {
        return Some("ogg");
    }
    if bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) {
        return Some("webm");
    }
    (bytes.starts_with(b"ID3") || frame(bytes).is_some()).then_some("mp3")
}

fn number(bytes: &[u8]) -> Option<usize> {
    let number = u32::from_be_bytes(bytes.try_into().ok()?);
    usize::try_from(number).ok()
}

/// How long a frame of MPEG audio, layer III, is by its head; none where it is none.
fn frame(bytes: &[u8]) -> Option<usize> {
    const FIRST: [usize; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    const SECOND: [usize; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let head = bytes.get(..4)?;
    let (version, layer) = ((head[1] >> 3) & 3, (head[1] >> 1) & 3);
    if head[0] != 0xff || head[1] & 0xe0 != 0xe0 || version == 1 || layer != 1 {
        return None;
    }
    let first = version == 3;
    let rates = if first { FIRST } else { SECOND };
    let rate = rates.get(usize::from(head[2] >> 4)).filter(|rate| **rate > 0)?;
    let frequency = [44_100, 48_000, 32_000].get(usize::from((head[2] >> 2) & 3))?;
    let frequency = match version {
        3 => *frequency,
        2 => frequency / 2,
        _ => frequency / 4,
    };
    let padding = usize::from((head[2] >> 1) & 1);
    Some(if first { 144 } else { 72 } * rate * 1_000 / frequency + padding)
}

/// Sound in frames, one after the other, behind a mark of its names that says how long it is. At the end there may be
/// older marks of names, or a frame that is cut off.
fn mp3(bytes: &[u8]) -> bool {
    let mut at = 0;
    if bytes.starts_with(b"ID3") {
        let Some(size) = bytes.get(6..10) else { return false };
        at = 10 + size.iter().fold(0, |all, byte| all << 7 | usize::from(byte & 0x7f));
    }
    let mut frames = 0;
    while let Some(length) = bytes.get(at..).and_then(frame) {
        frames += 1;
        at += length;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    let names = rest.starts_with(b"APETAGEX") || rest.len() == 128 && rest.starts_with(b"TAG");
    frames >= 2 && (names || rest.iter().all(|byte| *byte == 0))
}

/// Boxes one after the other to the end, among them the one that says what is in it.
fn mp4(bytes: &[u8]) -> Option<&'static str> {
    let mut at = 0;
    let mut film = None;
    while at < bytes.len() {
        let head = bytes.get(at..at + 8)?;
        let length = match number(head.get(..4)?)? {
            0 => bytes.len() - at,
            1 => {
                if number(bytes.get(at + 8..at + 12)?)? != 0 {
                    return None;
                }
                number(bytes.get(at + 12..at + 16)?)?
            }
            length => length,
        };
        let inside = bytes.get(at..at.checked_add(length)?)?;
        if length < 8 {
            return None;
        }
        if head.get(4..) == Some(b"moov") {
            let handled = |what: &[u8]| {
                let mut parts = inside.windows(4).enumerate().filter(|(_, part)| *part == b"hdlr");
                parts.any(|(found, _)| inside.get(found + 12..found + 16) == Some(what))
            };
            film = match (handled(b"vide"), handled(b"soun")) {
                (true, _) => Some("video/mp4"),
                (false, true) => Some("audio/mp4"),
                _ => None,
            };
        }
        at += length;
    }
    film
}

/// Pages one after the other to the end, the first of sound.
fn ogg(bytes: &[u8]) -> bool {
    let mut at = 0;
    let mut sound = false;
    while at < bytes.len() {
        let Some(head) = bytes.get(at..at + 27).filter(|head| head.starts_with(b"OggS")) else {
            return false;
        };
        let begins = at + 27 + usize::from(head[26]);
        let Some(lengths) = bytes.get(at + 27..begins) else {
            return false;
        };
        let ends = begins + lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
        let Some(page) = bytes.get(begins..ends) else {
            return false;
        };
        if at == 0 {
            sound = page.starts_with(b"OpusHead") || page.starts_with(b"\x01vorbis") || page.starts_with(b"\x7fFLAC");
        }
        at = ends;
    }
    sound
}

/// A film for the web says so at its beginning, and by which codec; where it names none of film, it is sound.
fn webm(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..bytes.len().min(HEAD))?;
    let has = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
    if !head.get(..64.min(head.len()))?.windows(4).any(|part| part == b"webm") {
        return None;
    }
    if has(b"V_VP8") || has(b"V_VP9") || has(b"V_AV1") {
        Some("video/webm")
    } else if has(b"A_OPUS") || has(b"A_VORBIS") {
        Some("audio/webm")
    } else {
        None
    }
}

/// What recordings may be, with the endings of their names.
const KINDS: [(&str, &str); 6] = [
    ("audio/mpeg", "mp3"),
    ("audio/mp4", "m4a"),
    ("audio/ogg", "ogg"),
    ("audio/webm", "weba"),
    ("video/mp4", "mp4"),
    ("video/webm", "webm"),
];

/// The ending of a file's name that says what it is.
#[must_use]
pub fn ending(media_type: &str) -> Option<&'static str> {
    let own = KINDS.into_iter().find(|(kind, _)| *kind == media_type);
    own.map(|(_, ending)| ending).or_else(|| attached::ending(media_type))
}

/// The word for what a file is, as it is given by [`check`]; none where it gives no such.
#[must_use]
pub fn known(media_type: &str) -> Option<&'static str> {
    let own = KINDS.into_iter().map(|(kind, _)| kind);
    own.chain(attached::KINDS).find(|kind| *kind == media_type)
}

/// Whether a file begins as a recording does.
#[must_use]
pub fn is_one(bytes: &[u8]) -> bool {
    begins_as(bytes).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8]) -> Result<&'static str, Refused> {
        check(bytes).map(|content| content.media_type)
    }

    /// So many frames of silence.
    fn sound(frames: usize) -> Vec<u8> {
        // 128 kbit/s at 44.1 kHz: 417 bytes a frame
        let mut one = vec![0xff, 0xfb, 0x90, 0x00];
        one.resize(417, 0);
        one.repeat(frames)
    }

    fn boxed(name: &[u8], inside: &[u8]) -> Vec<u8> {
        let length = u32::try_from(inside.len() + 8).expect("short").to_be_bytes();
        [&length[..], name, inside].concat()
    }

    fn film(handler: &[u8]) -> Vec<u8> {
        let hdlr = boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 12]].concat());
        let moov = boxed(b"moov", &boxed(b"trak", &boxed(b"mdia", &hdlr)));
        [boxed(b"ftyp", b"isom\0\0\0\0"), moov, boxed(b"mdat", &[1, 2, 3])].concat()
    }

    fn page(inside: &[u8]) -> Vec<u8> {
        let mut page = b"OggS".to_vec();
        page.resize(26, 0);
        page.extend([1, u8::try_from(inside.len()).expect("short")]);
        page.extend_from_slice(inside);
        page
    }

    #[test]
    fn recordings_are_known_by_their_content() {
        assert_eq!(kind(&sound(3)), Ok("audio/mpeg"));
        let named = [b"ID3\x04\0\0\0\0\0\x05names".to_vec(), sound(2)].concat();
        assert_eq!(kind(&named), Ok("audio/mpeg"));
        assert_eq!(kind(&film(b"vide")), Ok("video/mp4"));
        assert_eq!(kind(&film(b"soun")), Ok("audio/mp4"));
        assert_eq!(kind(&[page(b"OpusHead"), page(b"x")].concat()), Ok("audio/ogg"));
        let web = [&[0x1a, 0x45, 0xdf, 0xa3][..], b"....webm....V_VP9"].concat();
        assert_eq!(kind(&web), Ok("video/webm"));
        assert_eq!(kind(b"%PDF-1.7\n%%EOF\n"), Ok("application/pdf"));
    }

    #[test]
    fn what_is_cut_off_or_hides_something_is_refused() {
        for good in [
            sound(3),
            film(b"vide"),
            [page(b"OpusHead"), page(b"some sound")].concat(),
        ] {
            assert_eq!(kind(&[&good[..], b"<script>"].concat()), Err(Refused::Broken));
        }
        // recorders end sound in the middle of a frame
        assert_eq!(kind(&sound(3)[..1_000]), Ok("audio/mpeg"));
        for good in [film(b"vide"), page(b"OpusHead and sound")] {
            assert_eq!(kind(&good[..good.len() - 5]), Err(Refused::Broken));
        }
        assert_eq!(kind(&film(b"text")), Err(Refused::Broken));
        assert_eq!(kind(&page(b"\x80theora")), Err(Refused::Broken));
        assert_eq!(kind(&[0x1a, 0x45, 0xdf, 0xa3, 0, 0]), Err(Refused::Broken));
        assert_eq!(kind(b"<html>"), Err(Refused::Kind));
        let mut long = film(b"vide");
        long.resize(BYTES + 1, 0);
        assert_eq!(kind(&long), Err(Refused::Bytes));
    }
}
