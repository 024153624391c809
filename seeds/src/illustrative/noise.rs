//! Chance that is the same on every machine and in every run: a hash of names, never a random source.

/// The seed of a name (FNV-1a, then mixed).
pub(super) fn seed(name: &str) -> u64 {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mix(hash)
}

/// The seed of two things together; their order matters.
pub(super) const fn pair(a: u64, b: u64) -> u64 {
    mix(a ^ mix(b).rotate_left(23))
}

/// The last step of splitmix64.
const fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// From 0 to below 1: the upper 53 bits, so that the division is exact.
pub(super) fn unit(seed: u64) -> f64 {
    (seed >> 11) as f64 / (1_u64 << 53) as f64
}

/// From -1 to below 1.
pub(super) fn swing(seed: u64) -> f64 {
    2.0 * unit(seed) - 1.0
}

/// From -1 to 1, moving slowly: a new goal every fourth year, and straight lines between.
pub(super) fn drift(seed: u64, year: usize) -> f64 {
    const STEP: usize = 4;
    let goal = |n: usize| swing(pair(seed, n as u64));
    let (from, part) = (year / STEP, (year % STEP) as f64 / STEP as f64);
    goal(from) * (1.0 - part) + goal(from + 1) * part
}

/// From -1 to 1, anew each year.
pub(super) fn jitter(seed: u64, year: usize) -> f64 {
    swing(pair(seed, 1000 + year as u64))
}
