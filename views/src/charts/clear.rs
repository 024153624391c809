//! Lines that leave words clear.

/// Where words stand: from left to right, from top to bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub(super) across: (f64, f64),
    pub(super) down: (f64, f64),
}

/// What is left of an upright line where words are kept clear of it.
pub(super) fn pieces(x: f64, top: f64, bottom: f64, words: &[Words]) -> Vec<(f64, f64)> {
    let mut gaps: Vec<(f64, f64)> = words
        .iter()
        .filter(|words| (words.across.0 - 3.0..=words.across.1 + 3.0).contains(&x))
        .map(|words| words.down)
        .collect();
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut pieces = Vec::new();
    let mut from = top;
    for (start, end) in gaps {
        if start > from {
            pieces.push((from, start.min(bottom)));
        }
        from = from.max(end);
    }
    if bottom > from {
        pieces.push((from, bottom));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_over_all_rows_leaves_words_clear() {
        let words = |left: f64, right: f64, top: f64, bottom: f64| Words {
            across: (left, right),
            down: (top, bottom),
        };
        let all = [
            words(40.0, 80.0, 20.0, 30.0),
            words(90.0, 120.0, 40.0, 50.0),
            words(10.0, 60.0, 60.0, 70.0),
        ];
        assert_eq!(
            pieces(50.0, 0.0, 100.0, &all),
            [(0.0, 20.0), (30.0, 60.0), (70.0, 100.0)]
        );
        assert_eq!(pieces(200.0, 0.0, 100.0, &all), [(0.0, 100.0)]);
        // also where words touch, and where they stand at an end
        let close = [words(0.0, 9.0, 0.0, 12.0), words(0.0, 9.0, 12.0, 24.0)];
        assert_eq!(pieces(5.0, 3.0, 20.0, &close), []);
    }
}
