//! What a telephone reads in a code.

use std::collections::BTreeSet;

/// How many pixels a square of a code has on each side where it is drawn from its squares.
const PIXELS: usize = 5;

/// How many squares around a code stay light, so that it is found.
const QUIET: usize = 4;

/// What stands in the one code of a picture, `(width, height)` pixels of which `light` gives the brightness.
pub fn scanned((width, height): (usize, usize), light: impl FnMut(usize, usize) -> u8) -> String {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is seen");
    grids[0].decode().unwrap().1
}

/// What stands in a code of these dark squares, counted from the left and the top.
pub fn scanned_squares(dark: &BTreeSet<(usize, usize)>) -> String {
    let side = dark
        .iter()
        .map(|(x, y)| x.max(y) + 1)
        .max()
        .expect("a code has squares");
    let pixels = (side + 2 * QUIET) * PIXELS;
    scanned((pixels, pixels), |x, y| {
        let square = |n: usize| (n / PIXELS).checked_sub(QUIET);
        let is_dark = square(x).zip(square(y)).is_some_and(|one| dark.contains(&one));
        if is_dark { 0 } else { 255 }
    })
}
