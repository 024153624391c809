//! Long lists, a page at a time.

/// How many pages a list of `total` entries has; one at least, so that an empty list is a page too.
#[must_use]
pub const fn pages(total: usize, size: usize) -> usize {
    let pages = total.div_ceil(size);
    if pages == 0 { 1 } else { pages }
}

#[cfg(test)]
mod tests {
    use super::pages;

    #[test]
    fn the_last_page_may_be_short_and_the_first_empty() {
        assert_eq!([0, 1, 100, 101, 926].map(|n| pages(n, 100)), [1, 1, 1, 2, 10]);
    }
}
