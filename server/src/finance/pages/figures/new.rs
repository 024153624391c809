//! Pinning a view.

use axum::response::{IntoResponse, Response};
use bashke_views::charts::Downloads;
use bashke_views::finance::figure as views;
use bashke_views::forms::FormState;
use bashke_views::{Locale, paths};

use super::super::files::{self, Sketch};
use super::drawing;
use crate::finance::commands::figures::{Pin, pin};
use crate::finance::queries::figures as queries;
use crate::finance::rules::figure::{canonical, digest};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::params::{Fault, Faults};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// A view that an address names: the page without its language, and the state.
struct View {
    path: String,
    query: String,
}

impl View {
    /// Reads `/en/indicators/arrears-stock?part=time`.
    fn read(text: &str) -> Option<Self> {
        let text = text
            .strip_prefix("/en")
            .filter(|rest| rest.starts_with('/'))
            .unwrap_or(text);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        (path.starts_with('/') && text.len() <= 4_000).then(|| Self {
            path: path.to_owned(),
            query: query.to_owned(),
        })
    }

    async fn drawing(&self, request: &Request, locale: Locale) -> Result<Sketch, Error> {
        drawing(request, locale, &self.path, &self.query).await
    }
}

fn unknown(text: &str) -> Error {
    let fault = Fault::Unknown {
        name: "view",
        value: text.chars().take(80).collect(),
    };
    Faults(vec![fault]).into()
}

/// A view before it is pinned, `view=` being its address; one that is pinned already is shown at once.
///
/// # Errors
/// Where no view of ours has this address.
pub async fn page(mut request: Request) -> Result<Response, Error> {
    let params = &mut request.params;
    let text = params.text("view").unwrap_or_default().to_owned();
    std::mem::take(params).finish()?;
    let view = View::read(&text).ok_or_else(|| unknown(&text))?;
    let sketch = view.drawing(&request, request.locale).await?;
    let digest = digest(&view.path, &canonical(&view.query), sketch.state.cube.release.number);
    if let Some(code) = queries::code_of(&request.app.db, &digest).await? {
        return Ok(see_other(&request, &paths::figure(code)));
    }
    let cx = request.cx();
    let shown = files::shown_as(sketch.drawn, Downloads::default());
    Ok(Page::private(views::new(&cx, &shown, &text, &FormState::default())).into_response())
}

/// Pins a view.
///
/// # Errors
/// Where no view of ours has this address, where it holds too many values or too much was pinned.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let text = fields.text("view");
    let view = View::read(text).ok_or_else(|| unknown(text))?;
    let sq = view.drawing(&request, Locale::Sq).await?;
    let en = view.drawing(&request, Locale::En).await?;
    let query = canonical(&view.query);
    let values: Vec<_> = sq
        .drawn
        .points
        .iter()
        .map(|point| (point.indicator, point.place, point.period, point.reading))
        .collect();
    let asked = Pin {
        path: &view.path,
        query: &query,
        cube: &sq.state.cube,
        look: sq.state.look(),
        title: (&sq.drawn.frame.title, &en.drawn.frame.title),
        subtitle: (&sq.drawn.frame.subtitle, &en.drawn.frame.subtitle),
        source: (&sq.drawn.frame.source, &en.drawn.frame.source),
        values: &values,
    };
    let act = request.act().await?;
    match pin(&act, &asked).await {
        Ok(code) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{}?done=pinned", paths::figure(code))))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let sketch = if request.locale == Locale::En { en } else { sq };
            let shown = files::shown_as(sketch.drawn, Downloads::default());
            Ok(Page::refused(views::new(&request.cx(), &shown, text, &state)).into_response())
        }
        Err(error) => Err(error),
    }
}
