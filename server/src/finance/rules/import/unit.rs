//! Units as people write them: `ALL million`, `mijë lekë`, `%`.

use bashke_vocabulary::{Unit, fold};

/// A unit and the power of ten that its values are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    /// The unit; none where only the power is named (`million`).
    pub(super) unit: Option<Unit>,
    /// The power of ten: 6 for millions.
    pub(super) power: i32,
}

/// Reads a unit; none where it is not one that is known.
pub(super) fn read(text: &str) -> Option<Scale> {
    let text = text.trim();
    if let Ok(unit) = text.parse() {
        return Some(Scale {
            unit: Some(unit),
            power: 0,
        });
    }
    let mut scale = Scale { unit: None, power: 0 };
    let mut powered = false;
    let plain = text
        .replace('%', " percent ")
        .replace('€', " EUR ")
        .replace('²', "2")
        .replace('$', " USD ");
    for word in plain
        .split([' ', '\u{a0}', '(', ')', ','])
        .filter(|word| !word.is_empty())
    {
        let power = match fold(word).as_str() {
            "000" | "thousand" | "thousands" | "mije" | "k" => 3,
            "million" | "millions" | "milion" | "milione" | "mln" | "m" => 6,
            "billion" | "billions" | "miliard" | "miliarde" | "mld" | "bn" => 9,
            "ne" | "in" | "te" | "per" => continue,
            _ => 0,
        };
        if power > 0 {
            if powered {
                return None;
            }
            powered = true;
            scale.power = power;
            continue;
        }
        let (unit, power) = one(word)?;
        if scale.unit.replace(unit).is_some() {
            return None;
        }
        if power > 0 {
            if powered {
                return None;
            }
            powered = true;
            scale.power = power;
        }
    }
    (scale.unit.is_some() || powered).then_some(scale)
}

fn one(word: &str) -> Option<(Unit, i32)> {
    if let Ok(unit) = word.parse() {
        return Some((unit, 0));
    }
    let unit = match fold(word).as_str() {
        "all" | "lek" | "leke" | "leket" => Unit::Lek,
        "eur" | "euro" => Unit::Euro,
        "usd" | "dollar" | "dollare" => Unit::Dollar,
        "rsd" => Unit::Dinar,
        "bgn" => Unit::Lev,
        "percent" | "perqind" | "qind" | "pct" | "perqindje" => Unit::Percent,
        // a share written as 0.25 is 25 percent
        "fraction" | "fraksion" => return Some((Unit::Percent, 2)),
        "banore" | "inhabitants" => Unit::Inhabitants,
        "persona" | "persons" => Unit::Persons,
        "km2" => Unit::SquareKilometres,
        _ => return None,
    };
    Some((unit, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_as_people_write_them() {
        let read = |text| read(text).map(|scale| (scale.unit, scale.power));
        assert_eq!(read("ALL"), Some((Some(Unit::Lek), 0)));
        assert_eq!(read("ALL million"), Some((Some(Unit::Lek), 6)));
        assert_eq!(read("mijë lekë"), Some((Some(Unit::Lek), 3)));
        assert_eq!(read("në milionë lekë"), Some((Some(Unit::Lek), 6)));
        assert_eq!(read("million"), Some((None, 6)));
        assert_eq!(read("€ mld"), Some((Some(Unit::Euro), 9)));
        assert_eq!(read("%"), Some((Some(Unit::Percent), 0)));
        assert_eq!(read("fraction"), Some((Some(Unit::Percent), 2)));
        assert_eq!(read("km²"), Some((Some(Unit::SquareKilometres), 0)));
        assert_eq!(read("per-1000"), Some((Some(Unit::PerThousand), 0)));
        for wrong in ["", "ALL EUR", "million thousand", "apples"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
