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
    fn photographs_take_little_room_and_drawings_stay_exact() {
        // every pixel another: what no PNG makes small
        let noise = image::RgbImage::from_fn(400, 300, |x, y| {
            let mixed = (x * 7_919 + y * 104_729).wrapping_mul(2_654_435_761) >> 13;
            image::Rgb([mixed.to_le_bytes()[0] / 8, mixed.to_le_bytes()[1] / 8, 90])
        });
        let mut bytes = Cursor::new(Vec::new());
        noise.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
        let kept = redraw_photograph(bytes.get_ref(), 200).expect("it is taken");
        assert_eq!((kept.media_type, kept.size), ("image/jpeg", Some((200, 150))));
        assert!(kept.bytes.starts_with(&[0xff, 0xd8, 0xff]));
        let drawing = image::RgbImage::from_pixel(400, 300, image::Rgb([0, 90, 60]));
        let mut bytes = Cursor::new(Vec::new());
        drawing.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
        assert_eq!(
            redraw_photograph(bytes.get_ref(), 200).expect("it is taken").media_type,
            "image/png"
        );
        let through = image::RgbaImage::from_fn(400, 300, |x, y| {
            let mixed = (x * 7_919 + y * 104_729).wrapping_mul(2_654_435_761) >> 13;
            image::Rgba([mixed.to_le_bytes()[0], mixed.to_le_bytes()[1], 90, 120])
        });
        let mut bytes = Cursor::new(Vec::new());
        through.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
        assert_eq!(
            redraw_photograph(bytes.get_ref(), 200).expect("it is taken").media_type,
            "image/png"
        );
    }

    #[test]
    fn a_photograph_cut_off_is_refused_though_a_small_one_stands_whole_inside() {
        let small = picture(8, 8, ImageFormat::Jpeg);
        let good = picture(60, 60, ImageFormat::Jpeg);
        let length = u16::try_from(small.len() + 2).expect("short").to_be_bytes();
        let with = [&good[..2], &[0xff, 0xe1], &length[..], &small, &good[2..]].concat();
        assert!(redraw(&with).is_ok());
        assert_eq!(redraw(&with[..with.len() - 40]).err(), Some(Unfit::End));
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
            if format == ImageFormat::Jpeg {
                let kept = redraw(&hiding).expect("phones put more behind their photographs");
                assert_eq!(kept.bytes, redraw(&good).expect("it is taken").bytes);
            } else {
                assert_eq!(why(&hiding), Some(Unfit::End), "hiding: {format:?}");
            }
        }
        let mut forged = b"\x89PNG\r\n\x1a\n".to_vec();
        forged.extend_from_slice(&[0, 0, 0, 0]);
        forged.extend_from_slice(b"IEND\xae\x42\x60\x82");
        assert_eq!(why(&forged), Some(Unfit::Broken));
        assert_eq!(why(&vec![0xff; BYTES + 1]), Some(Unfit::Bytes));
    }

    #[test]
    fn a_bomb_is_refused_by_what_it_says_of_its_size() {
        // pixels of one colour are a few bytes
        let side = 1_000 * MEGAPIXELS.isqrt();
        let large = image::GrayImage::new(side, side + 1);
        let mut bytes = Cursor::new(Vec::new());
        large.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
        assert!(bytes.get_ref().len() < BYTES);
        assert_eq!(redraw(bytes.get_ref()).err(), Some(Unfit::Pixels));
        let said = saying(picture(2, 2, ImageFormat::Png), 0x7fff_ffff, 0x7fff_ffff);
        assert!(matches!(redraw(&said).err(), Some(Unfit::Pixels | Unfit::Broken)));
    }

    /// A PNG that says that it has another size than it has.
    fn saying(mut png: Vec<u8>, width: u32, height: u32) -> Vec<u8> {
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        png
    }

    #[test]
    fn a_long_thin_picture_is_refused_before_room_is_made_to_draw_it_smaller() {
        let small = || picture(2, 2, ImageFormat::Png);
        let line = 1_000_000 * MEGAPIXELS;
        for (width, height) in [(line, 1), (1, line), (SIDE + 1, 1), (1, SIDE + 1)] {
            let why = redraw(&saying(small(), width, height)).err();
            assert_eq!(why, Some(Unfit::Side), "{width} × {height}");
        }
        let longest = redraw(&picture(SIDE, 2, ImageFormat::Png)).expect("it is taken");
        assert_eq!(longest.size, Some((512, 1)));
    }

    #[test]
    fn what_takes_too_much_memory_to_read_is_not_told_as_too_many_pixels() {
        let deep = image::ImageBuffer::<image::Rgba<u16>, _>::from_pixel(2, 2, image::Rgba([9, 9, 9, u16::MAX]));
        let mut bytes = Cursor::new(Vec::new());
        deep.write_to(&mut bytes, ImageFormat::Png).expect("a picture");
        let deep = bytes.into_inner();
        assert!(redraw(&deep).is_ok());
        // fewer than 25 million pixels, eight bytes each
        assert_eq!(redraw(&saying(deep, 4_400, 4_400)).err(), Some(Unfit::Memory));
        let flat = saying(picture(2, 2, ImageFormat::Png), 4_400, 4_400);
        assert_eq!(redraw(&flat).err(), Some(Unfit::Broken), "the rest of it is missing");
    }
}
