//! Pictures that people send: read within limits and written anew, so that nothing but the pixels is kept.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::storage::Content;

/// The most bytes of a picture that are read.
pub const BYTES: usize = 2 * 1024 * 1024;

/// The longest side of a picture that is read, in pixels.
pub const SIDE: u32 = 4096;

/// The longest side of a picture that is kept, in pixels.
const KEPT: u32 = 512;

/// The most memory that reading a picture may take: all pixels of the largest one and as much again.
const MEMORY: u64 = 2 * 4 * (SIDE as u64) * (SIDE as u64);

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

/// The same with another longest side.
///
/// # Errors
/// Why it is not taken.
pub fn redraw_to(bytes: &[u8], kept: u32) -> Result<Content, Unfit> {
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
    let mut decoder = reader.into_decoder().map_err(|_| Unfit::Broken)?;
    // the size is told at the beginning, before anything of that size is made room for
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Unfit::Broken);
    }
    if width > SIDE || height > SIDE {
        return Err(Unfit::Pixels);
    }
    let orientation = decoder.orientation().map_err(|_| Unfit::Broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Unfit::Broken)?;
    picture.apply_orientation(orientation);
    if width > kept || height > kept {
        picture = picture.resize(kept, kept, FilterType::Lanczos3);
    }
    // eight bits a channel, and no colour profile
    let picture = DynamicImage::ImageRgba8(picture.to_rgba8());
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| Unfit::Broken)?;
    Ok(Content {
        media_type: "image/png",
        bytes: png.into_inner(),
        size: Some((picture.width(), picture.height())),
    })
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
/// archive is hidden.
fn ends_well(bytes: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Png => png_end(bytes) == Some(bytes.len()),
        ImageFormat::Jpeg => bytes.ends_with(&[0xff, 0xd9]),
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
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let pixels = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
        let mut bytes = Cursor::new(Vec::new());
        pixels.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    }

    #[test]
    fn what_is_kept_is_drawn_anew() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let kept = redraw(&picture(900, 300, format)).expect("it is taken");
            assert_eq!(kept.size, Some((512, 171)), "{format:?}");
            assert!(kept.bytes.starts_with(b"\x89PNG"));
            assert_eq!(redraw(&kept.bytes).map(|again| again.size), Ok(kept.size));
        }
    }

    #[test]
    fn nothing_but_pixels_is_kept() {
        let mut png = picture(10, 10, ImageFormat::Png);
        // a comment, before the end; readers pass over checksums of such chunks or refuse them
        let text = b"tEXtComment\0the address of somebody";
        let mut chunk = u32::try_from(text.len() - 4).expect("short").to_be_bytes().to_vec();
        chunk.extend_from_slice(text);
        chunk.extend_from_slice(&crc(text).to_be_bytes());
        let end = png.len() - 12;
        png.splice(end..end, chunk);
        let kept = redraw(&png).expect("it is taken");
        assert!(
            !kept
                .bytes
                .windows(9)
                .any(|part| part == b"somebody".as_slice() || part == b"e address")
        );
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 {
                    0xedb8_8320 ^ (crc >> 1)
                } else {
                    crc >> 1
                }
            })
        })
    }

    #[test]
    fn what_is_not_a_sound_picture_is_refused() {
        let why = |bytes: &[u8]| redraw(bytes).err();
        assert_eq!(why(b"GIF89a\x01\0\x01\0\0\0\0;"), Some(Unfit::Kind));
        assert_eq!(why(b""), Some(Unfit::Kind));
        assert_eq!(why(b"%PDF-1.7"), Some(Unfit::Kind));
        assert_eq!(why(b" \n<svg xmlns='http://www.w3.org/2000/svg'/>"), Some(Unfit::Svg));
        assert_eq!(why("\u{feff}<?xml version='1.0'?><svg/>".as_bytes()), Some(Unfit::Svg));
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let good = picture(60, 60, format);
            assert_eq!(why(&good[..good.len() / 2]), Some(Unfit::End), "cut off: {format:?}");
            let hiding = [&good[..], b"<script>alert(1)</script>"].concat();
            assert_eq!(why(&hiding), Some(Unfit::End), "hiding: {format:?}");
        }
        let mut forged = b"\x89PNG\r\n\x1a\n".to_vec();
        forged.extend_from_slice(&[0, 0, 0, 0]);
        forged.extend_from_slice(b"IEND\xae\x42\x60\x82");
        assert_eq!(why(&forged), Some(Unfit::Broken));
        assert_eq!(why(&vec![0xff; BYTES + 1]), Some(Unfit::Bytes));
    }

    #[test]
    fn a_bomb_is_refused_by_what_it_says_of_its_size() {
        // five thousand pixels of one colour are a few bytes
        let wide = picture(SIDE + 1, 1, ImageFormat::Png);
        assert_eq!(redraw(&wide).err(), Some(Unfit::Pixels));
        let mut said = picture(2, 2, ImageFormat::Png);
        said[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        let sum = crc(&said[12..29]);
        said[29..33].copy_from_slice(&sum.to_be_bytes());
        assert!(matches!(redraw(&said).err(), Some(Unfit::Pixels | Unfit::Broken)));
    }
}
