//! A figure: what it was, what it is now, and how it is cited.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::finance::{figure, figure_change, figure_value};
use bashke_views::components::{Cell, Head, Link, Row, Table};
use bashke_views::finance::figure::{self as views, Cite, FigurePage, Since};
use bashke_views::{Cx, layout, paths};
use bashke_vocabulary::{Missing, Status, Unit};
use http::{HeaderName, HeaderValue, header};

use super::super::files;
use super::super::words::{address as joined, indicator_short, listed_source, place_name};
use super::cited::taught_and_tried;
use super::{address, cards, named, pinned};
use crate::finance::queries::figures::{self as queries, Keys};
use crate::finance::rules::catalogue::{Catalogue, SourceIx};
use crate::finance::rules::cube::Cube;
use crate::finance::rules::figure::{Became, Kept, became};
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// How many changed values are shown.
const SHOWN: usize = 40;

/// Parts of a query that say which of the drawings of a page is meant.
const PARTS: [&str; 3] = ["part", "chart", "indicator"];

/// A figure, or one of its files where the name has an ending.
///
/// # Errors
/// Not found where there is no such figure or file; where the database fails.
pub async fn show(Path(name): Path<String>, mut request: Request) -> Result<Response, Error> {
    if let Some((code, ending)) = name.split_once('.') {
        return super::files::file(&request, code, ending).await;
    }
    let done = request.params.text("done") == Some("pinned");
    let figure = named(&request, &name).await?;
    if figure.code != name {
        // typed otherwise: the one address is given
        return Ok(crate::platform::forms::see_other(
            &request,
            &paths::figure(&figure.code),
        ));
    }
    std::mem::take(&mut request.params);
    let values = queries::values_of(&request.app.db, &[figure.id]).await?;
    let values = values.into_values().next().unwrap_or_default();
    let changes = queries::changes_of(&request.app.db, figure.id).await?;
    let sketch = pinned(&request, &figure).await?;
    let cx = request.cx();
    let current = &request.current;
    let catalogue = &current.catalogue;
    let single = values.first().filter(|_| values.len() == 1);
    let mut card = cards::card(&cx, current, &figure, single);
    let keys = Keys::new(catalogue);
    let dataset = current.datasets.iter().find(|dataset| dataset.id == figure.dataset_id);
    let now = dataset
        .and_then(|dataset| current.cube(&dataset.slug))
        .ok_or(Error::NotFound)?;
    let told = Told {
        cx: &cx,
        keys: &keys,
        figure: &figure,
        values: &values,
        now,
    };
    let since = told.since();
    // the page reads the release itself, so that it never lags behind the marks of those that cite it
    card.since = since
        .as_ref()
        .map(|_| figure.changed_since.unwrap_or(now.release.number).to_string());
    let cited = taught_and_tried(&request, figure.id, &figure.code).await?;
    let page = FigurePage {
        cited,
        facts: told.facts(&card.release),
        history: changes
            .iter()
            .map(|change| (told.release(change.release_id), revision(&cx, catalogue, &keys, change)))
            .collect(),
        newest: told.release(now.release.number),
        cite: cite(&request, &figure, &card),
        live: Link::new(cx.t("figure-live"), live(&cx, &figure)),
        values: sketch.is_none().then(|| told.all()),
        sources: told.sources(),
        shown: sketch.map(|mut sketch| {
            // the page's own heading says the finding
            let frame = &mut sketch.drawn.frame;
            frame.title = std::mem::take(&mut frame.subtitle);
            files::shown_as(
                sketch.drawn,
                files::downloads(|file| {
                    let ending = file.rsplit('.').next().unwrap_or_default();
                    cx.url(&paths::figure(format!("{}.{ending}", figure.code)))
                }),
            )
        }),
        since,
        card,
        done,
    };
    Ok(Page::private(views::page(&cx, &page)).into_response())
}

/// A figure alone, which pages of others may hold in a frame.
///
/// # Errors
/// Not found where there is no such figure or nothing to draw; where the database fails.
pub async fn embed(Path(name): Path<String>, request: Request) -> Result<Response, Error> {
    let figure = named(&request, &name).await?;
    let sketch = pinned(&request, &figure).await?.ok_or(Error::NotFound)?;
    let cx = request.cx();
    let card = cards::card(&cx, &request.current, &figure, None);
    let shown = files::shown_as(sketch.drawn, bashke_views::charts::Downloads::default());
    let mut response = Page::private(views::embed(&cx, &card, &shown)).into_response();
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors *";
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("ALLOWALL"));
    let cross = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(cross, HeaderValue::from_static("cross-origin"));
    Ok(response)
}

/// The same view as it is now: the page, without what says which of its drawings is meant.
fn live(cx: &Cx<'_>, figure: &figure::Model) -> String {
    let whole = [paths::RANKING, paths::MAP].contains(&figure.path.as_str());
    let query = PARTS
        .iter()
        .filter(|part| !whole || **part != "indicator")
        .fold(figure.query.clone(), |query, part| layout::without(&query, part));
    joined(cx.url(&figure.path), &query)
}

fn cite(request: &Request, figure: &figure::Model, card: &views::Card) -> Cite {
    let cx = request.cx();
    let address = address(request, figure);
    let args = [
        ("title", card.title.as_str().into()),
        ("subtitle", card.subtitle.as_str().into()),
        ("release", card.release.as_str().into()),
        ("source", card.source.as_str().into()),
        ("address", address.as_str().into()),
    ];
    let key = if card.illustrative {
        "figure-sentence-illustrative"
    } else {
        "figure-sentence"
    };
    let frame = format!("{}{}", cx.origin, cx.url(&paths::figure_embed(&figure.code)));
    Cite {
        sentence: cx.ta(key, &args),
        embed: format!(
            "<iframe src=\"{frame}\" title=\"{}\" width=\"640\" height=\"560\" loading=\"lazy\"></iframe>",
            attribute(&card.title)
        ),
        address,
    }
}

/// A text as it may stand between quotes in a tag.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// What a release changed in a figure, in words: how many values, and the one that changed most.
pub(super) fn revision(cx: &Cx<'_>, catalogue: &Catalogue, keys: &Keys, change: &figure_change::Model) -> String {
    let unit = queries::unit(&change.unit);
    let amount = |value: Option<f64>| value.map_or_else(|| cx.t("figure-none"), |value| cx.amount(value, unit));
    let count = usize::try_from(change.changed).unwrap_or_default();
    let place = keys
        .place(change.place_id)
        .map(|place| place_name(cx, catalogue.place(place)).to_owned());
    let period = change
        .period
        .parse()
        .map_or_else(|_| change.period.clone(), |period| cx.period(period));
    let args = [
        ("count", count.into()),
        ("n", cx.count(count).into()),
        ("place", place.unwrap_or_default().into()),
        ("period", period.into()),
        ("before", amount(change.value_before).into()),
        ("after", amount(change.value_after).into()),
    ];
    cx.ta("figure-revision", &args)
}

/// What tells of a figure.
struct Told<'a> {
    cx: &'a Cx<'a>,
    keys: &'a Keys,
    figure: &'a figure::Model,
    values: &'a [figure_value::Model],
    now: &'a Cube,
}

impl Told<'_> {
    fn release(&self, number: i32) -> Link {
        let text = self
            .cx
            .ta("release-page-title", &[("number", number.to_string().into())]);
        Link::new(text, self.cx.url(&paths::release(number)))
    }

    fn facts(&self, release: &str) -> Vec<(String, Link)> {
        let cx = self.cx;
        let kind = if self.now.dataset.illustrative {
            "illustrative"
        } else {
            "published"
        };
        vec![
            (
                cx.t("release-page-dataset"),
                Link::new(cx.t(&format!("data-dataset-{kind}")), ""),
            ),
            (
                cx.t("figure-as-of"),
                Link::new(release, cx.url(&paths::release(self.figure.release_id))),
            ),
            (
                cx.t("figure-pinned-on"),
                Link::new(cx.locale.day_of(self.figure.created_at), ""),
            ),
        ]
    }

    fn sources(&self) -> Vec<bashke_views::components::Source> {
        let mut ids: Vec<i32> = self.values.iter().filter_map(|value| value.source_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let sources = (0..).map(SourceIx).zip(&self.now.catalogue.sources);
        sources
            .filter(|(_, source)| ids.binary_search(&source.id).is_ok())
            .map(|(_, source)| listed_source(self.cx, source))
            .collect()
    }

    /// How a value is now: the number, and how firm it is.
    fn standing(&self, value: &figure_value::Model) -> (Option<f64>, Option<Status>) {
        let reading = self.keys.read(self.now, &queries::look(self.figure), value);
        (
            reading.and_then(|reading| reading.number()),
            reading.map(|reading| reading.status),
        )
    }

    /// Then and now, where they differ.
    fn since(&self) -> Option<Since> {
        let cx = self.cx;
        let mut changed = 0;
        let mut rows = Vec::new();
        for value in self.values {
            let (now, status) = self.standing(value);
            let unit = queries::unit(&value.unit);
            let became = became(&queries::kept(value), now, unit);
            if became == Became::Same {
                continue;
            }
            changed += 1;
            if rows.len() < SHOWN {
                let cell = |number: Option<f64>, status: Option<Status>| match number {
                    Some(number) => Cell::value(cx, cx.amount(number, unit), status.unwrap_or(Status::Reported)),
                    None => Cell::missing(cx, &Missing::NoObservation, None),
                };
                let mut cells = self.what(value);
                cells.push(cell(value.value, value.status.parse().ok()));
                cells.push(cell(now, status));
                cells.push(Cell::text(size(cx, became, unit)));
                rows.push(Row::new(cells));
            }
        }
        let mut heads = self.heads();
        heads.push(Head::number(cx.t("figure-then")));
        heads.push(Head::number(cx.t("figure-now")));
        heads.push(Head::number(cx.t("figure-change")));
        (changed > 0).then(|| Since {
            release: self.release(self.now.release.number),
            changed,
            of: self.values.len(),
            more: changed > rows.len(),
            values: Table::new("changed", cx.t("figure-changed-caption"), heads, rows),
        })
    }

    /// All values as they were.
    fn all(&self) -> Table {
        let cx = self.cx;
        let rows = self.values.iter().map(|value| {
            let mut cells = self.what(value);
            cells.push(match queries::kept(value) {
                Kept::Value(number) => {
                    let status = value.status.parse().unwrap_or(Status::Reported);
                    Cell::value(cx, cx.amount(number, queries::unit(&value.unit)), status)
                }
                Kept::Missing(_) => Cell::missing(cx, &Missing::NoObservation, None),
            });
            Row::new(cells)
        });
        let mut heads = self.heads();
        heads.push(Head::number(cx.t("table-value")));
        Table::new("values", cx.t("figure-values"), heads, rows.collect())
    }

    fn heads(&self) -> Vec<Head> {
        ["figure-place", "controls-indicator", "controls-period"]
            .map(|key| Head::text(self.cx.t(key)))
            .into()
    }

    fn what(&self, value: &figure_value::Model) -> Vec<Cell> {
        let (cx, catalogue) = (self.cx, &self.now.catalogue);
        match self.keys.of(value) {
            Some((indicator, place, period)) => vec![
                Cell::text(place_name(cx, catalogue.place(place))),
                Cell::text(indicator_short(cx, catalogue.indicator(indicator))),
                Cell::text(cx.period(period)),
            ],
            None => vec![Cell::text("–"), Cell::text("–"), Cell::text(&value.period)],
        }
    }
}

/// How much a value changed, in words.
fn size(cx: &Cx<'_>, became: Became, unit: Unit) -> String {
    match became {
        Became::Same => String::new(),
        Became::Known => cx.t("figure-became-known"),
        Became::Lost => cx.t("figure-became-lost"),
        Became::Other { by, percent } => {
            let sign = if by > 0.0 { "+" } else { "−" };
            match percent {
                Some(percent) => format!("{sign}{} %", cx.locale.number(percent.abs(), 1)),
                None if unit == Unit::Percent => {
                    let points = cx.locale.number(by.abs(), 1);
                    cx.ta("figure-points", &[("change", format!("{sign}{points}").into())])
                }
                None => format!("{sign}{}", cx.amount(by.abs(), unit)),
            }
        }
    }
}
