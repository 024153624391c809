//! Pictures that are taken, and those that are not.

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
