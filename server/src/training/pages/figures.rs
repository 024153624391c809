//! Exercises on the platform's figures, as a page shows them.

use bashke_views::components::Link;
use bashke_views::training::{Answer, Judged, QuestionView};
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{Period, Unit};

use crate::finance::{self, Cube};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::training::queries::BASE;
use crate::training::rules::exercise::{Drawn, Exercise, Key, Kind, Tolerance};

/// A question as it was drawn, with what it is drawn from.
pub(super) struct Question<'a> {
    pub(super) cx: &'a Cx<'a>,
    pub(super) cube: &'a Cube,
    pub(super) exercise: &'a Exercise,
    pub(super) drawn: &'a Drawn,
    pub(super) language: &'a str,
}

impl Question<'_> {
    /// The question; `told` where it may be told what is right.
    pub(super) async fn view(&self, request: &Request, kept: &str, told: bool) -> Result<QuestionView, Error> {
        let reads = self.exercise.kind == Kind::ReadAChart;
        let drawing = if reads {
            let release = self.cube.release.number;
            finance::view_as_of(request, &self.address(), Some(release), ("figure-exercise", 2)).await?
        } else {
            None
        };
        Ok(QuestionView {
            position: 0,
            number: 1,
            text: self
                .filled(self.exercise.question.pick(self.language).0)
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            after: String::new(),
            drawing: drawing.map(|view| {
                let mut shown = view.shown;
                // the table and the title would tell what is asked
                shown.frame.title = self.indicator();
                shown.downloads = bashke_views::charts::Downloads::default();
                Box::new(shown)
            }),
            hint: self.exercise.hint.pick(self.language).0.trim().to_owned(),
            accepted: accepted(self.cx, self.exercise).unwrap_or_default(),
            answer: self.answer(kept),
            fixed: told,
            judged: told.then(|| self.judged(kept)),
            chart: if told { None } else { self.beforehand() },
            refused: None,
            typed: None,
        })
    }

    /// Where the answer can be worked out: the page of the indicator with all places. Where the question shows its drawing,
    /// or is which of several values is wrong, the page would give the answer away.
    fn beforehand(&self) -> Option<Link> {
        let asks = match self.exercise.kind {
            Kind::Value | Kind::PerInhabitant | Kind::Rank | Kind::WhichOfThese => true,
            Kind::ReadAChart | Kind::Implausible => false,
        };
        // the period that is asked about, and the municipality among the others
        asks.then(|| {
            let path = self.at(self.drawn.place.as_deref().unwrap_or_default());
            Link::new(self.cx.t("exercise-chart"), self.cx.url(&path))
        })
    }

    /// From what the answer is worked out: the dataset and its release.
    pub(super) fn origin(&self) -> [Link; 2] {
        let (cx, release) = (self.cx, &self.cube.release);
        let slug = &self.cube.dataset.slug;
        let word = if self.cube.dataset.illustrative {
            "data-dataset-illustrative"
        } else {
            "data-dataset-published"
        };
        let args = [
            ("number", release.number.to_string().into()),
            ("date", cx.date(release.published_at.date_naive()).into()),
        ];
        [
            Link::new(cx.t(word), cx.url(&format!("{}#{slug}", paths::DATA))),
            Link::new(cx.ta("release-line", &args), cx.url(&paths::release(release.number))),
        ]
    }

    fn indicator(&self) -> String {
        let catalogue = &self.cube.catalogue;
        catalogue.find_indicator(&self.drawn.indicator).map_or_else(
            || self.drawn.indicator.clone(),
            |ix| {
                let definition = catalogue.indicator(ix);
                self.cx.pick(&definition.name_sq, &definition.name_en).to_owned()
            },
        )
    }

    fn place(&self, slug: &str) -> String {
        let catalogue = &self.cube.catalogue;
        catalogue.find_place(slug).map_or_else(
            || slug.to_owned(),
            |ix| {
                let place = catalogue.place(ix);
                self.cx.pick(&place.name_sq, &place.name_en).to_owned()
            },
        )
    }

    fn unit(&self) -> Unit {
        let catalogue = &self.cube.catalogue;
        let unit = catalogue
            .find_indicator(&self.drawn.indicator)
            .map_or(Unit::Count, |ix| catalogue.indicator(ix).unit);
        match (self.exercise.kind, unit) {
            (Kind::PerInhabitant, Unit::Euro) => Unit::EuroPerInhabitant,
            (Kind::PerInhabitant, _) => Unit::LekPerInhabitant,
            (_, unit) => unit,
        }
    }

    /// The unit of the indicator itself.
    fn own_unit(&self) -> Unit {
        let catalogue = &self.cube.catalogue;
        let found = catalogue.find_indicator(&self.drawn.indicator);
        found.map_or(Unit::Count, |ix| catalogue.indicator(ix).unit)
    }

    /// How many live in the place, by which count.
    fn inhabitants(&self) -> (String, String) {
        let slug = self.drawn.place.as_deref().unwrap_or_default();
        let found = self.cube.catalogue.find_place(slug);
        let counted = found.and_then(|ix| finance::inhabitants(BASE, self.cube, ix));
        let base = self.cx.t(&format!("population-base-{}", BASE.word()));
        let number = counted.map_or_else(String::new, |(count, _)| self.cx.bare(count, Unit::Inhabitants));
        (number, base)
    }

    fn filled(&self, template: &str) -> String {
        let (number, base) = self.inhabitants();
        let words = [
            ("{indicator}", self.indicator()),
            (
                "{place}",
                self.drawn
                    .place
                    .as_deref()
                    .map(|slug| self.place(slug))
                    .unwrap_or_default(),
            ),
            (
                "{period}",
                self.drawn
                    .period
                    .map(|period| self.cx.period(period))
                    .unwrap_or_default(),
            ),
            ("{unit}", self.cx.locale.unit(self.unit())),
            ("{population}", format!("{number} ({base})")),
        ];
        words
            .iter()
            .fold(template.to_owned(), |text, (name, word)| text.replace(name, word))
    }

    fn amount(&self, value: f64) -> String {
        self.cx.amount(value, self.own_unit())
    }

    fn answer(&self, kept: &str) -> Answer {
        match &self.drawn.key {
            Key::Number { .. } => Answer::Line {
                typed: kept.to_owned(),
                number: true,
                unit: self.cx.locale.unit(self.unit()),
            },
            Key::Rank { .. } => Answer::Line {
                typed: kept.to_owned(),
                number: true,
                unit: String::new(),
            },
            Key::Choice { offered, .. } => Answer::One {
                choices: offered
                    .iter()
                    .map(|one| {
                        let place = self.place(&one.place);
                        if self.exercise.kind == Kind::Implausible {
                            let args = [("place", place.into()), ("value", self.amount(one.shown).into())];
                            self.cx.ta("exercise-offered", &args)
                        } else {
                            place
                        }
                    })
                    .collect(),
                chosen: kept.parse().ok(),
            },
            Key::Period { course, .. } => {
                let chosen = kept.parse::<Period>().ok();
                Answer::Named {
                    choices: course
                        .iter()
                        .map(|(period, _)| (period.to_string(), self.cx.period(*period)))
                        .collect(),
                    chosen: chosen.map(|period| period.to_string()),
                }
            }
        }
    }

    fn judged(&self, kept: &str) -> Judged {
        let cx = self.cx;
        let right = self.drawn.is_right(kept);
        let points = f64::from(self.exercise.points);
        let got = if right == Some(true) { points } else { 0.0 };
        let args = [
            ("points", cx.locale.number(got, 0).into()),
            ("of", cx.locale.number(points, 0).into()),
        ];
        Judged {
            word: if right == Some(true) { "right" } else { "wrong" }.to_owned(),
            points: cx.ta("quiz-points", &args),
            told: if right.is_none() {
                vec![cx.t("quiz-no-answer")]
            } else if !self.drawn.can_read(kept) {
                vec![cx.t("quiz-not-a-number")]
            } else {
                Vec::new()
            },
            working: self.working(),
            chart: Some(Link::new(cx.t("exercise-chart"), cx.url(&self.address()))),
        }
    }

    /// How the answer is worked out.
    fn working(&self) -> Vec<String> {
        let cx = self.cx;
        match &self.drawn.key {
            Key::Number {
                accepted,
                within,
                divided,
            } => {
                let unit = self.unit();
                let mut steps = Vec::new();
                if let Some((value, inhabitants)) = divided {
                    let args = [
                        ("value", self.amount(*value).into()),
                        ("inhabitants", cx.bare(*inhabitants, Unit::Inhabitants).into()),
                        ("base", self.inhabitants().1.into()),
                        ("result", cx.amount(*accepted, unit).into()),
                    ];
                    steps.push(cx.ta("exercise-working-divided", &args));
                }
                let args = [
                    ("value", cx.amount(*accepted, unit).into()),
                    ("least", cx.amount(accepted - within, unit).into()),
                    ("most", cx.amount(accepted + within, unit).into()),
                ];
                steps.push(cx.ta("exercise-working-number", &args));
                steps
            }
            Key::Rank { accepted, of, value } => {
                let args = [
                    ("value", self.amount(*value).into()),
                    ("rank", cx.count(*accepted).into()),
                    ("of", cx.count(*of).into()),
                ];
                vec![cx.ta("exercise-working-rank", &args)]
            }
            Key::Choice { offered, right } => {
                let line = |(i, one): (usize, &crate::training::rules::exercise::Choice)| {
                    let place = self.place(&one.place);
                    if self.exercise.kind == Kind::Implausible && i == *right {
                        let args = [
                            ("place", place.into()),
                            ("shown", self.amount(one.shown).into()),
                            ("value", self.amount(one.value).into()),
                        ];
                        cx.ta("exercise-working-slip", &args)
                    } else {
                        let args = [("place", place.into()), ("value", self.amount(one.value).into())];
                        cx.ta("exercise-working-choice", &args)
                    }
                };
                let mut steps: Vec<String> = offered.iter().enumerate().map(line).collect();
                if let Some(one) = offered.get(*right) {
                    let args = [("answer", self.place(&one.place).into())];
                    steps.push(cx.ta("exercise-working-right", &args));
                }
                steps
            }
            Key::Period { course, right } => {
                let mut steps: Vec<String> = course
                    .iter()
                    .map(|(period, value)| {
                        let args = [
                            ("period", cx.period(*period).into()),
                            ("value", self.amount(*value).into()),
                        ];
                        cx.ta("exercise-working-period", &args)
                    })
                    .collect();
                let right: Vec<String> = right.iter().map(|period| cx.period(*period)).collect();
                steps.push(cx.ta("exercise-working-right", &[("answer", right.join(", ").into())]));
                steps
            }
        }
    }

    /// Where the values stand on the platform, without the language.
    fn address(&self) -> String {
        let places: Vec<&str> = match &self.drawn.key {
            Key::Choice { offered, .. } => offered.iter().map(|one| one.place.as_str()).collect(),
            _ => self.drawn.place.as_deref().into_iter().collect(),
        };
        self.at(&places.join(","))
    }

    /// The page of the indicator with these places, as of the release and the period from which the question is drawn: a later
    /// release may have other values than those by which an answer is judged.
    fn at(&self, places: &str) -> String {
        let release = self.cube.release.number.to_string();
        let period = self.drawn.period.map(|period| period.to_string());
        let years = match self.exercise.kind {
            Kind::ReadAChart => [self.exercise.periods.first(), self.exercise.periods.last()],
            _ => [None, None],
        };
        let [first, last] = years.map(|period| Some(period?.year()?.to_string()));
        let illustrative = self.cube.dataset.illustrative;
        let own = [
            ("dataset", illustrative.then_some(self.cube.dataset.slug.as_str())),
            ("release", Some(release.as_str())),
            ("places", Some(places).filter(|places| !places.is_empty())),
            ("periods", period.as_deref()),
            ("from", first.as_deref().filter(|_| last.is_some())),
            ("to", last.as_deref().filter(|_| first.is_some())),
        ];
        let query = own
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .fold(String::new(), |query, (name, value)| layout::with(&query, name, value));
        format!("{}?{query}", paths::indicator(&self.drawn.indicator))
    }
}

/// How far an answer may be from what is right, in words; none where one of several is chosen.
pub(super) fn accepted(cx: &Cx<'_>, exercise: &Exercise) -> Option<String> {
    match (exercise.kind, exercise.tolerance) {
        (Kind::Value | Kind::PerInhabitant, Tolerance::Relative(share)) if share > 0.0 => {
            let percent = super::item::points(cx, share * 100.0);
            Some(cx.ta("exercise-accepted-relative", &[("percent", percent.into())]))
        }
        (Kind::Value | Kind::PerInhabitant, Tolerance::Absolute(by)) if by > 0.0 => {
            // as many decimals as it was written with
            let decimals = by
                .to_string()
                .split_once('.')
                .map_or(0, |(_, part)| u8::try_from(part.len()).unwrap_or(u8::MAX));
            let by = cx.locale.number(by, decimals);
            Some(cx.ta("exercise-accepted-absolute", &[("by", by.into())]))
        }
        (Kind::Value | Kind::PerInhabitant, _) => Some(cx.t("exercise-accepted-exact")),
        (Kind::Rank, _) => Some(cx.t("exercise-accepted-rank")),
        (Kind::WhichOfThese | Kind::ReadAChart | Kind::Implausible, _) => None,
    }
}
