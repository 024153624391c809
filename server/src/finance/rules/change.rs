//! How large a change is.

use bashke_vocabulary::Unit;

/// The size of a change between two known values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Size {
    /// The value is the same; only its status, note or wording changed.
    Same,
    /// By so many percent of the value before.
    Percent(f64),
    /// By so many percentage points, for values that are percentages themselves.
    Points(f64),
    /// From zero, of which there is no percentage.
    FromZero,
}

impl Size {
    /// The change as a number: percent or percentage points, as the unit of the value has it; none from zero.
    #[must_use]
    pub const fn number(self) -> Option<f64> {
        match self {
            Self::Same => Some(0.0),
            Self::Percent(number) | Self::Points(number) => Some(number),
            Self::FromZero => None,
        }
    }
}

/// How much a value changed.
#[must_use]
pub fn size(before: f64, after: f64, unit: Unit) -> Size {
    if before == after {
        Size::Same
    } else if unit == Unit::Percent {
        Size::Points(after - before)
    } else if before == 0.0 {
        Size::FromZero
    } else {
        Size::Percent(100.0 * (after - before) / before.abs())
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, size};
    use bashke_vocabulary::Unit;

    #[test]
    fn changes_are_measured_by_what_was_before() {
        assert_eq!(size(200.0, 250.0, Unit::Lek), Size::Percent(25.0));
        assert_eq!(size(-200.0, -250.0, Unit::Lek), Size::Percent(-25.0));
        assert_eq!(size(20.0, 25.0, Unit::Percent), Size::Points(5.0));
        assert_eq!(size(0.0, 25.0, Unit::Lek), Size::FromZero);
        assert_eq!(size(0.0, 0.0, Unit::Percent), Size::Same);
    }
}
