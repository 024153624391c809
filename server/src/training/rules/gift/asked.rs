//! A question as a learner is asked it: without the key, and its answers in an order of the learner's own.

use super::mark::Response;
use super::{Kind, Question, Text};
use crate::platform::collation::sort_key;

/// A question without weights, feedback and keys, so that no page can give them away. Its answers are numbered as they
/// are shown: their place in the file would give the key away too, for many authors write the right one first.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked<'q> {
    /// Its title.
    pub name: Option<&'q str>,
    /// What it asks; before a blank with the space before it.
    pub text: &'q Text,
    /// What follows the blank, if the answer belongs inside the sentence.
    pub after: Option<&'q str>,
    /// What is to be answered.
    pub kind: AskedKind<'q>,
}

/// What is to be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum AskedKind<'q> {
    /// Nothing.
    Description,
    /// A free text.
    Essay,
    /// True or false.
    TrueFalse,
    /// One of these answers.
    One(Vec<&'q Text>),
    /// Any of these answers.
    Several(Vec<&'q Text>),
    /// A short answer.
    Short,
    /// A number.
    Number,
    /// For each left side one of the right sides.
    Matching {
        /// The left sides, in the order of the file.
        lefts: Vec<&'q Text>,
        /// The right sides, each text once.
        rights: Vec<&'q str>,
    },
}

/// In which order the answers of a question are shown. It is a permutation of their numbers in the file, and the same one in
/// both languages: what was answered in the one is read in the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Order<'q> {
    /// Drawn from a number.
    Drawn(u64),
    /// Choices as the file has them. Right sides by their texts in this question, which is the same one in the language that
    /// the course has first: in the file each stands with its left side, and their order there would be the key.
    Fixed(&'q Question),
}

impl Question {
    /// The order in which the answers (for matching: the right sides) are shown to the learner of this seed, as their
    /// numbers in the file. It is the same each time; a seed should come from the learner and the question.
    #[must_use]
    pub fn draw_order(&self, seed: u64) -> Vec<usize> {
        let count = match &self.kind {
            Kind::Choice { answers, .. } => answers.len(),
            Kind::Matching { pairs, others } => pairs.len() + others.len(),
            _ => 0,
        };
        let mut order: Vec<usize> = (0..count).collect();
        let mut state = seed;
        // Fisher and Yates, from the end
        for last in (1..count).rev() {
            order.swap(last, below(&mut state, last + 1));
        }
        order
    }

    /// The numbers of the answers in an order.
    fn in_order(&self, order: Order<'_>) -> Vec<usize> {
        match order {
            Order::Drawn(seed) => self.draw_order(seed),
            Order::Fixed(first) => {
                let mut all = self.draw_order(0);
                let texts: Vec<String> = first.kind.rights().iter().map(|right| sort_key(right)).collect();
                all.sort_unstable_by_key(|index| (texts.get(*index), *index));
                all
            }
        }
    }

    /// The order of what is really shown: of right sides that read the same only the first.
    fn shown_order(&self, order: Order<'_>) -> Vec<usize> {
        let rights = self.kind.rights();
        let mut order = self.in_order(order);
        let mut seen = Vec::new();
        order.retain(|index| {
            let Some(right) = rights.get(*index) else { return true };
            let new = !seen.contains(right);
            seen.push(*right);
            new
        });
        order
    }

    /// The question as the learner of this seed is asked it.
    #[must_use]
    pub fn asked(&self, order: Order<'_>) -> Asked<'_> {
        let kind = match &self.kind {
            Kind::Description => AskedKind::Description,
            Kind::Essay => AskedKind::Essay,
            Kind::TrueFalse { .. } => AskedKind::TrueFalse,
            Kind::Short { .. } => AskedKind::Short,
            Kind::Number { .. } => AskedKind::Number,
            Kind::Choice { several, answers } => {
                let order = self.in_order(order);
                let texts = order
                    .iter()
                    .filter_map(|index| answers.get(*index))
                    .map(|answer| &answer.text)
                    .collect();
                if *several {
                    AskedKind::Several(texts)
                } else {
                    AskedKind::One(texts)
                }
            }
            Kind::Matching { pairs, .. } => {
                let all = self.kind.rights();
                let rights = self
                    .shown_order(order)
                    .iter()
                    .filter_map(|index| all.get(*index).copied())
                    .collect();
                AskedKind::Matching {
                    lefts: pairs.iter().map(|pair| &pair.left).collect(),
                    rights,
                }
            }
        };
        Asked {
            name: self.name.as_deref(),
            text: &self.text,
            after: self.after.as_deref(),
            kind,
        }
    }

    /// A response whose answers are numbered as they were shown to the learner of this seed, with the numbers of the
    /// file, as `mark` wants it. Numbers that were not shown fall away; a response of nothing else is none.
    #[must_use]
    pub fn settle(&self, order: Order<'_>, shown: Response) -> Option<Response> {
        let order = self.shown_order(order);
        let in_file = |at: usize| order.get(at).copied();
        Some(match shown {
            Response::One(at) => Response::One(in_file(at)?),
            Response::Several(all) => Response::Several(all.into_iter().filter_map(in_file).collect()),
            Response::Pairs(pairs) => {
                let settled = pairs
                    .into_iter()
                    .filter_map(|(left, right)| Some((left, in_file(right)?)));
                Response::Pairs(settled.collect())
            }
            other => other,
        })
    }
}

/// A number below a limit from the next state of splitmix64 (Sebastiano Vigna, prng.di.unimi.it/splitmix64.c): enough
/// to mix answers, and the same on every machine and after every update of a library.
fn below(state: &mut u64, limit: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    // the high half of the product spreads evenly; it is below the limit, so that it fits
    usize::try_from((u128::from(mixed) * limit as u128) >> 64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Question, Response, mark, parse};
    use super::{AskedKind, Order, below};

    fn question(file: &str) -> Question {
        parse(file).0.remove(0)
    }

    #[test]
    fn the_order_is_the_learners_own() {
        let choice = question("a {=b ~c ~d ~e}");
        let order = choice.draw_order(7);
        assert_eq!(order, choice.draw_order(7));
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 1, 2, 3]);
        // each answer comes to each place about as often
        for place in 0..4 {
            let first = (0..4000).filter(|seed| choice.draw_order(*seed)[place] == 0).count();
            assert!((850..1150).contains(&first), "{place}: {first}");
        }
        assert!(question("a {T}").draw_order(1).is_empty());
        assert_eq!(question("a {=b->c =d->e = ->f}").draw_order(3).len(), 3);
    }

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // the first outputs for the seed 1234567, known from the reference implementation
        let mut state = 1_234_567;
        let but_the_last_bit = |state: &mut u64| below(state, 1 << 63) as u64;
        assert_eq!(but_the_last_bit(&mut state), 6_457_827_717_110_365_317 >> 1);
        assert_eq!(but_the_last_bit(&mut state), 3_203_168_211_198_807_973 >> 1);
    }

    #[test]
    fn a_shown_question_has_no_key() {
        let questions = "::n::a {=key1#told1 ~%-50%other#told2 ~third####told}b\n\na {#77:1#told}\n\na {=hidden#told}\n\n\
            a {T#told#told}\n\na {~%50%x#told ~%50%y ~z}\n\na {}\n\na";
        for question in &parse(questions).0 {
            let shown = format!("{:?}", question.asked(Order::Drawn(1)));
            for key in ["told", "hidden", "77", "weight", "right", "50", "index"] {
                assert!(!shown.to_lowercase().contains(key), "{key} {shown}");
            }
        }
    }

    #[test]
    fn a_fixed_order_of_right_sides_is_that_of_their_texts_in_the_first_language() {
        let albanian = question("a {=një -> Zeta =dy -> alfa =tri -> Beta = -> Delta}");
        let english = question("a {=one -> apple =two -> pear =three -> fig = -> kiwi}");
        let rights = |asked: &Question| match asked.asked(Order::Fixed(&albanian)).kind {
            AskedKind::Matching { rights, .. } => rights.join(" "),
            other => panic!("{other:?}"),
        };
        assert_eq!(rights(&albanian), "alfa Beta Delta Zeta");
        assert_eq!(rights(&english), "pear fig kiwi apple");
        for asked in [&albanian, &english] {
            let right = Response::Pairs(vec![(0, 3), (1, 0), (2, 1)]);
            let settled = asked.settle(Order::Fixed(&albanian), right).unwrap();
            assert_eq!(mark(asked, &settled).fraction, Some(1.0));
        }
        // choices stand as whoever wrote them wanted
        let choice = question("a {=zeta ~beta ~alfa}");
        let AskedKind::One(texts) = choice.asked(Order::Fixed(&choice)).kind else {
            panic!()
        };
        let texts: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
        assert_eq!(texts, ["zeta", "beta", "alfa"]);
    }

    #[test]
    fn what_is_shown_settles_to_what_is_marked() {
        let choice = question("a {=b ~c ~d ~e}");
        let several = question("a {~%50%b ~%50%c ~d}");
        let matching = question("a {=Italy -> Rome =Latium -> Rome =France -> Paris = -> Oslo}");
        let worth = |question: &Question, seed, shown| {
            question
                .settle(Order::Drawn(seed), shown)
                .and_then(|response| mark(question, &response).fraction)
        };
        for seed in 0..50 {
            let asked = choice.asked(Order::Drawn(seed));
            let AskedKind::One(texts) = asked.kind else { panic!() };
            for (at, text) in texts.iter().enumerate() {
                assert_eq!(
                    worth(&choice, seed, Response::One(at)),
                    Some(if text.text == "b" { 1.0 } else { 0.0 })
                );
            }
            assert_eq!(choice.settle(Order::Drawn(seed), Response::One(4)), None);

            let AskedKind::Several(texts) = several.asked(Order::Drawn(seed)).kind else {
                panic!()
            };
            let rights = texts
                .iter()
                .enumerate()
                .filter(|(_, text)| text.text != "d")
                .map(|(at, _)| at);
            assert_eq!(
                worth(&several, seed, Response::Several(rights.chain([9]).collect())),
                Some(1.0)
            );

            let AskedKind::Matching { lefts, rights } = matching.asked(Order::Drawn(seed)).kind else {
                panic!()
            };
            assert_eq!((lefts.len(), rights.len()), (3, 3));
            let at = |text| rights.iter().position(|right| *right == text).unwrap();
            let put = vec![(0, at("Rome")), (1, at("Rome")), (2, at("Paris"))];
            assert_eq!(worth(&matching, seed, Response::Pairs(put)), Some(1.0));
        }
        let typed = Response::Short("b".to_owned());
        assert_eq!(choice.settle(Order::Drawn(1), typed.clone()), Some(typed));
    }
}
