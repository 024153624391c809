//! Pictures that people send: read within limits and written anew, so that nothing but the pixels is kept.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};

use super::storage::Content;

/// The most bytes of a picture that are read: what phones make, as they make it.
pub const BYTES: usize = 8 * 1024 * 1024;

/// The most pixels of a picture that are read, in millions.
pub const MEGAPIXELS: u32 = 25;

/// The longest side of a picture that is read, in pixels. What draws it smaller first makes room for one as wide as it is and
/// as high as it is kept, sixteen bytes a pixel and outside of [`MEMORY`]: for a line of 25 million pixels 400 MB.
const SIDE: u32 = 16_384;

/// The longest side of a picture that is kept, in pixels.
const KEPT: u32 = 512;

/// The quality of photographs as they are kept, of 100: what a phone shows of them does not suffer.
const QUALITY: u8 = 82;

/// The most memory that reading a picture may take: four bytes for each pixel of the largest one, and half as much again.
const MEMORY: u64 = 6 * 1_000_000 * (MEGAPIXELS as u64);

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is neither PNG nor JPEG nor WebP, whatever it is called.
    #[error("neither PNG nor JPEG nor WebP")]
    Kind,
    /// It is a drawing that may hold programs.
    #[error("SVG")]
    Svg,
    /// It has too many bytes.
    #[error("too many bytes")]
    Bytes,
    /// It has too many pixels.
    #[error("too many pixels")]
    Pixels,
    /// One of its sides is too long.
    #[error("a side is too long")]
    Side,
    /// It is written so that reading it takes too much memory, as with sixteen bits a channel.
    #[error("too much memory to read it")]
    Memory,
    /// It ends too early, or something else is hidden behind it.
    #[error("it does not end where it should")]
    End,
    /// It cannot be read.
    #[error("broken")]
    Broken,
}

/// Reads a picture and writes it anew as PNG, upright, at most 512 pixels wide and high.
///
/// # Errors
/// Why it is not taken.
pub fn redraw(bytes: &[u8]) -> Result<Content, Unfit> {
    redraw_to(bytes, KEPT)
}

/// The same with another longest side. Drawn once more, what it gives stays as it is.
///
/// # Errors
/// Why it is not taken.
pub fn redraw_to(bytes: &[u8], kept: u32) -> Result<Content, Unfit> {
    let picture = read(bytes, kept)?;
    Ok(content("image/png", png(&picture)?, &picture))
}

/// The same for what is mostly photographs: written as JPEG where nothing shines through and that takes less than half of
/// the room, so that pages with several of them open on a slow line.
///
/// # Errors
/// Why it is not taken.
pub fn redraw_photograph(bytes: &[u8], kept: u32) -> Result<Content, Unfit> {
    let picture = read(bytes, kept)?;
    let exact = png(&picture)?;
    if picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        let small = jpeg(&picture)?;
        if small.len() < exact.len() / 2 {
            return Ok(content("image/jpeg", small, &picture));
        }
    }
    Ok(content("image/png", exact, &picture))
}

fn content(media_type: &'static str, bytes: Vec<u8>, picture: &DynamicImage) -> Content {
    Content {
        media_type,
        bytes,
        size: Some((picture.width(), picture.height())),
    }
}

/// The pixels of a picture, upright and no larger than they are kept: eight bits a channel, and no colour profile.
fn read(bytes: &[u8], kept: u32) -> Result<DynamicImage, Unfit> {
    if bytes.len() > BYTES {
        return Err(Unfit::Bytes);
    }
    let format = format(bytes)?;
    if !ends_well(bytes, format) {
        return Err(Unfit::End);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    // one whose lines alone are too long for it is not even opened
    let mut decoder = reader.into_decoder().map_err(|error| match error {
        ImageError::Limits(_) => Unfit::Pixels,
        _ => Unfit::Broken,
    })?;
    // the size is told at the beginning, before anything of that size is made room for
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Unfit::Broken);
    }
    if u64::from(width) * u64::from(height) > 1_000_000 * u64::from(MEGAPIXELS) {
        return Err(Unfit::Pixels);
    }
    if width > SIDE || height > SIDE {
        return Err(Unfit::Side);
    }
    if decoder.total_bytes() > MEMORY {
        return Err(Unfit::Memory);
    }
    let orientation = decoder.orientation().map_err(|_| Unfit::Broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unread)?;
    if width > kept || height > kept {
        picture = picture.resize(kept, kept, FilterType::Lanczos3);
    }
    picture.apply_orientation(orientation);
    Ok(DynamicImage::ImageRgba8(picture.to_rgba8()))
}

/// Why a picture was not read: its size is looked at before.
fn unread(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::Memory,
        _ => Unfit::Broken,
    }
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| Unfit::Broken)?;
    Ok(png.into_inner())
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, Unfit> {
    let mut jpeg = Vec::new();
    picture
        .to_rgb8()
        .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))
        .map_err(|_| Unfit::Broken)?;
    Ok(jpeg)
}

/// What it is by its first bytes; names and media types are only said.
fn format(bytes: &[u8]) -> Result<ImageFormat, Unfit> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(ImageFormat::Png);
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok(ImageFormat::Jpeg);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok(ImageFormat::WebP);
    }
    let text = bytes
        .strip_prefix(&[0xef, 0xbb, 0xbf])
        .unwrap_or(bytes)
        .trim_ascii_start();
    if text.starts_with(b"<") {
        return Err(Unfit::Svg);
    }
    Err(Unfit::Kind)
}

/// Whether the file ends where its picture does: one that was cut off does not, nor one behind which a page or an
/// archive is hidden. Behind a JPEG phones put more of their own, so it need only have an end; nothing behind it is kept.
fn ends_well(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png => png_end(bytes) == Some(bytes.len()),
        ImageFormat::Jpeg => jpeg_ends(bytes).is_some(),
        _ => {
            let said = bytes
                .get(4..8)
                .and_then(|four| four.try_into().ok())
                .map(u32::from_le_bytes);
            said.and_then(|said| usize::try_from(said).ok())
                .and_then(|said| said.checked_add(8))
                .is_some_and(|end| end + end % 2 == bytes.len())
        }
    }
}

/// That a JPEG has its end: the mark of it among its segments, not that of a small picture inside one of them.
fn jpeg_ends(bytes: &[u8]) -> Option<()> {
    let mut at = 2;
    loop {
        // between segments, and within what is drawn, stand bytes up to the next mark
        if *bytes.get(at)? != 0xff {
            at += 1;
            continue;
        }
        match *bytes.get(at + 1)? {
            0xd9 => return Some(()),
            0xff => at += 1,
            // a byte of what is drawn that looks like a mark, points to begin again, and marks without a segment
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            _ => {
                let length = bytes.get(at + 2..at + 4)?.try_into().ok().map(u16::from_be_bytes)?;
                at = at.checked_add(2)?.checked_add(usize::from(length))?;
            }
        }
    }
}

/// Where a PNG's last chunk ends.
fn png_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 8;
    loop {
        let length = bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)?;
        let kind = bytes.get(at + 4..at + 8)?;
        let last = kind == b"IEND";
        at = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        if at > bytes.len() {
            return None;
        }
        if last {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests;
