//! Formulas over indicators.
//!
//! `100 * arrears-stock / total-expenditure@initial` reads another indicator's value in the same
//! place, period and phase; a name may be followed by `@initial`, `@revised`, `@draft`, `@actual`
//! (another budget phase), `@previous` (the period before, of the same kind), `@country` (the
//! country's value) and `[2011]` (a fixed period). A minus sign stands between spaces, because
//! names have hyphens.

use bashke_vocabulary::{Missing, Period, Phase};

use super::catalogue::IndicatorIx;

/// The deepest nesting that is read; the catalogue needs three.
const DEPTH: u8 = 32;

/// The most operators of a formula: reading one goes as deep as it has terms.
const OPERATORS: u16 = 200;

/// A formula, ready to be evaluated.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A number.
    Number(f64),
    /// The value of an indicator.
    Input(Input),
    /// Two expressions and what is done with them.
    Binary(Box<Expression>, Operator, Box<Expression>),
}

/// What is done with two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Sum.
    Add,
    /// Difference.
    Subtract,
    /// Product.
    Multiply,
    /// Quotient; missing where the divisor is zero.
    Divide,
}

/// A value that a formula needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// Of which indicator.
    pub indicator: IndicatorIx,
    /// In which budget phase; the one asked for where none is named.
    pub phase: Option<Phase>,
    /// Of which period; the one asked for where none is named.
    pub period: Option<Period>,
    /// Whether the period before is meant.
    pub previous: bool,
    /// Whether the country's value is meant.
    pub country: bool,
}

/// A formula cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// There is no such indicator.
    #[error("there is no indicator `{0}`")]
    Unknown(String),
    /// Something else stands where a value or an operator should.
    #[error("at character {at}: {expected} expected")]
    Syntax {
        /// Position, counted in bytes from 0.
        at: usize,
        /// What should stand there.
        expected: &'static str,
    },
}

impl Expression {
    /// Reads a formula; `find` knows the indicators.
    ///
    /// # Errors
    /// Where the text is no formula or names an unknown indicator.
    pub fn parse(text: &str, find: &dyn Fn(&str) -> Option<IndicatorIx>) -> Result<Self, FormulaError> {
        let mut parser = Parser {
            text,
            at: 0,
            operators: 0,
            find,
        };
        let expression = parser.sum(0)?;
        parser.spaces();
        if parser.at < text.len() {
            return Err(parser.expected("an operator"));
        }
        Ok(expression)
    }

    /// The values that the formula needs, from left to right.
    pub fn inputs(&self) -> Box<dyn Iterator<Item = Input> + '_> {
        match self {
            Self::Number(_) => Box::new(std::iter::empty()),
            Self::Input(input) => Box::new(std::iter::once(*input)),
            Self::Binary(left, _, right) => Box::new(left.inputs().chain(right.inputs())),
        }
    }

    /// Evaluates the formula; `read` gives the inputs.
    ///
    /// # Errors
    /// The reason for which there is no value: the first missing input from the left, or a division by zero.
    pub fn evaluate(&self, read: &mut dyn FnMut(Input) -> Result<f64, Missing>) -> Result<f64, Missing> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Input(input) => read(*input),
            Self::Binary(left, operator, right) => {
                let left = left.evaluate(read)?;
                let right = right.evaluate(read)?;
                let value = match operator {
                    Operator::Add => left + right,
                    Operator::Subtract => left - right,
                    Operator::Multiply => left * right,
                    Operator::Divide if right == 0.0 => return Err(Missing::DivisionByZero),
                    Operator::Divide => left / right,
                };
                // an overflow is no figure
                if value.is_finite() {
                    Ok(value)
                } else {
                    Err(Missing::DivisionByZero)
                }
            }
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    operators: u16,
    find: &'a dyn Fn(&str) -> Option<IndicatorIx>,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len_utf8();
        }
        found
    }

    fn word(&mut self, allowed: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take_while(|b| allowed(*b)).count();
        self.at += length;
        &rest[..length]
    }

    const fn expected(&self, expected: &'static str) -> FormulaError {
        FormulaError::Syntax { at: self.at, expected }
    }

    const fn count(&mut self) -> Result<(), FormulaError> {
        if self.operators >= OPERATORS {
            return Err(self.expected("fewer terms"));
        }
        self.operators += 1;
        Ok(())
    }

    fn sum(&mut self, depth: u8) -> Result<Expression, FormulaError> {
        let mut left = self.product(depth)?;
        loop {
            self.spaces();
            let operator = if self.take('+') {
                Operator::Add
            } else if self.take('-') {
                Operator::Subtract
            } else {
                return Ok(left);
            };
            self.count()?;
            left = Expression::Binary(Box::new(left), operator, Box::new(self.product(depth)?));
        }
    }

    fn product(&mut self, depth: u8) -> Result<Expression, FormulaError> {
        let mut left = self.value(depth)?;
        loop {
            self.spaces();
            let operator = if self.take('*') {
                Operator::Multiply
            } else if self.take('/') {
                Operator::Divide
            } else {
                return Ok(left);
            };
            self.count()?;
            left = Expression::Binary(Box::new(left), operator, Box::new(self.value(depth)?));
        }
    }

    fn value(&mut self, depth: u8) -> Result<Expression, FormulaError> {
        self.spaces();
        if depth >= DEPTH {
            return Err(self.expected("fewer brackets"));
        }
        if self.take('(') {
            let inner = self.sum(depth + 1)?;
            self.spaces();
            return if self.take(')') {
                Ok(inner)
            } else {
                Err(self.expected("`)`"))
            };
        }
        if self.rest().starts_with(|c: char| c.is_ascii_digit()) {
            let start = self.at;
            let digits = self.word(|b| b.is_ascii_digit() || b == b'.');
            return match digits.parse() {
                Ok(number) => Ok(Expression::Number(number)),
                Err(_) => Err(FormulaError::Syntax {
                    at: start,
                    expected: "a number",
                }),
            };
        }
        self.input().map(Expression::Input)
    }

    fn input(&mut self) -> Result<Input, FormulaError> {
        if !self.rest().starts_with(|c: char| c.is_ascii_lowercase()) {
            return Err(self.expected("a name, a number or `(`"));
        }
        let name = self.word(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let indicator = (self.find)(name).ok_or_else(|| FormulaError::Unknown(name.to_owned()))?;
        let mut input = Input {
            indicator,
            phase: None,
            period: None,
            previous: false,
            country: false,
        };
        loop {
            if self.take('@') {
                let start = self.at;
                match self.word(|b| b.is_ascii_lowercase()) {
                    "previous" => input.previous = true,
                    "country" => input.country = true,
                    word => match word.parse() {
                        Ok(phase) => input.phase = Some(phase),
                        Err(_) => {
                            return Err(FormulaError::Syntax {
                                at: start,
                                expected: "a phase, `previous` or `country`",
                            });
                        }
                    },
                }
            } else if self.take('[') {
                let start = self.at;
                let period = self.word(|b| b.is_ascii_alphanumeric() || b == b'-');
                match period.parse() {
                    Ok(period) if self.take(']') => input.period = Some(period),
                    _ => {
                        return Err(FormulaError::Syntax {
                            at: start,
                            expected: "a period and `]`",
                        });
                    }
                }
            } else {
                return Ok(input);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn find(slug: &str) -> Option<IndicatorIx> {
        ["a", "b-c", "d2"]
            .iter()
            .position(|s| *s == slug)
            .map(|n| IndicatorIx(n as u16))
    }

    fn value(formula: &str, values: [f64; 3]) -> Result<f64, Missing> {
        let expression = Expression::parse(formula, &find).expect("a formula");
        expression.evaluate(&mut |input| Ok(values[usize::from(input.indicator.0)]))
    }

    #[test]
    fn arithmetic_binds_as_at_school() {
        assert_eq!(value("a + b-c * 2", [1.0, 3.0, 0.0]), Ok(7.0));
        assert_eq!(value("100 * (a - b-c) / d2", [9.0, 4.0, 2.0]), Ok(250.0));
        assert_eq!(value("a - b-c - d2", [9.0, 4.0, 2.0]), Ok(3.0));
        assert_eq!(value("a / b-c", [1.0, 0.0, 0.0]), Err(Missing::DivisionByZero));
    }

    #[test]
    fn names_carry_phase_period_and_place() {
        let Ok(Expression::Input(input)) = Expression::parse("b-c@initial@country[2011]", &find) else {
            panic!()
        };
        assert_eq!(input.indicator, IndicatorIx(1));
        assert_eq!(input.phase, Some(Phase::Initial));
        assert_eq!(input.period, Some(Period::Year(2011)));
        assert!(input.country && !input.previous);
    }

    #[test]
    fn a_missing_input_is_the_reason() {
        let expression = Expression::parse("a + b-c", &find).expect("a formula");
        let outcome = expression.evaluate(&mut |input| {
            if input.indicator.0 == 1 {
                Err(Missing::NotReported)
            } else {
                Ok(1.0)
            }
        });
        assert_eq!(outcome, Err(Missing::NotReported));
    }

    #[test]
    fn a_formula_is_no_longer_than_it_can_be_read() {
        let sum = |operators: u16| format!("a{}", " + a".repeat(usize::from(operators)));
        assert!(Expression::parse(&sum(OPERATORS), &find).is_ok());
        assert!(Expression::parse(&sum(OPERATORS + 1), &find).is_err());
    }

    #[test]
    fn wrong_formulas_say_where() {
        assert_eq!(
            Expression::parse("a + nope", &find),
            Err(FormulaError::Unknown("nope".into()))
        );
        assert_eq!(
            Expression::parse("a +", &find),
            Err(FormulaError::Syntax {
                at: 3,
                expected: "a name, a number or `(`"
            })
        );
        assert_eq!(
            Expression::parse("(a", &find),
            Err(FormulaError::Syntax { at: 2, expected: "`)`" })
        );
        assert!(Expression::parse(&"(".repeat(10_000), &find).is_err());
        assert!(Expression::parse("a[9999]", &find).is_err());
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[-a-d0-9 +*/()@\\[\\].ë]{0,40}") {
            let _ = Expression::parse(&text, &find);
        }

        #[test]
        fn the_parts_of_a_whole_sum_to_a_hundred(a in 0.0..1e12f64, b in 1.0..1e12f64) {
            let of_a = value("100 * a / (a + b-c)", [a, b, 0.0]).expect("no zero");
            let of_b = value("100 * b-c / (a + b-c)", [a, b, 0.0]).expect("no zero");
            prop_assert!((of_a + of_b - 100.0).abs() < 1e-6);
        }
    }
}
