//! The API: what it answers is what it describes, page by page, of one release, in every form.

use std::collections::BTreeSet;

use axum::body::Body;
use bashke::finance::commands::publish;
use bashke::platform::db::begin_write;
use bashke_tests::{Backend, Data, TestApp, on_both, repository};
use http::{Method, StatusCode};
use serde_json::Value;

use super::releases::batch;

const OBSERVATIONS: &str = "/api/v1/observations";

/// For each described path an address that has something to say.
const EXAMPLES: [(&str, &str); 12] = [
    ("/api/v1", "/api/v1"),
    ("/api/v1/openapi.json", "/api/v1/openapi.json"),
    ("/api/v1/places", "/api/v1/places?kind=municipality,county"),
    ("/api/v1/places/{slug}", "/api/v1/places/lezhe"),
    ("/api/v1/indicators", "/api/v1/indicators?group=key-ratios"),
    ("/api/v1/indicators/{slug}", "/api/v1/indicators/own-source-to-revenue"),
    (
        "/api/v1/observations",
        "/api/v1/observations?indicators=capital-to-expenditure,arrears-stock&computed=true&gaps=true&limit=1000",
    ),
    ("/api/v1/releases", "/api/v1/releases"),
    ("/api/v1/releases/{number}", "/api/v1/releases/1"),
    ("/api/v1/sources", "/api/v1/sources"),
    ("/api/v1/sources/{id}", "/api/v1/sources/1"),
    ("/api/v1/datasets", "/api/v1/datasets"),
];

/// The path of an address that the API gave.
fn local(address: &str) -> String {
    let rest = address.split_once("://").unwrap().1;
    rest[rest.find('/').unwrap()..].to_owned()
}

/// All observations, page after page.
async fn followed(app: &TestApp, first: &str) -> Vec<Value> {
    let (mut rows, mut path) = (Vec::new(), first.to_owned());
    loop {
        let reply = app.get(&path).await.ok();
        let page: Value = reply.json();
        rows.extend(page["observations"].as_array().unwrap().iter().cloned());
        let Some(next) = page["next"].as_str() else {
            assert_eq!(reply.header("link"), "");
            assert_eq!(page["total"].as_u64().unwrap() as usize, rows.len());
            return rows;
        };
        assert_eq!(reply.header("link"), format!("<{next}>; rel=\"next\""));
        path = local(next);
    }
}

#[tokio::test]
async fn every_address_is_described_and_answers_as_described() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let description: Value = app.get("/api/v1/openapi.json").await.ok().json();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    let described: BTreeSet<&str> = description["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(described, EXAMPLES.map(|(path, _)| path).into_iter().collect());
    assert_eq!(described, routed().iter().map(String::as_str).collect());

    for (path, address) in EXAMPLES {
        let operation = &description["paths"][path]["get"];
        let reply = app.get(address).await.ok();
        let content = operation["responses"]["200"]["content"].as_object().unwrap();
        let media = reply.header("content-type").split(';').next().unwrap().to_owned();
        let schema = &content.get(&media).unwrap_or_else(|| panic!("{path}: {media}"))["schema"];
        if media == "application/json" {
            let mut problems = Vec::new();
            compare(&description, schema, &reply.json(), path, &mut problems);
            assert!(problems.is_empty(), "{problems:#?}");
        }
        if path != "/api/v1" {
            parameters_are_those_described(&app, path, address, operation).await;
        }
    }
    let mut ids = BTreeSet::new();
    for path in described {
        assert!(
            ids.insert(description["paths"][path]["get"]["operationId"].to_string()),
            "{path}: its name is taken"
        );
    }
}

/// The patterns under `/api/v1` that the URL map serves.
fn routed() -> BTreeSet<String> {
    let (map, patterns) = (repository::routes(), repository::paths());
    let served = |name: &str| map.contains(&format!("paths::{name},"));
    patterns
        .lines()
        .filter_map(|line| {
            let name = line.trim().split(',').next()?;
            let pattern = line.split('"').nth(1)?;
            (pattern.starts_with("/api/v1") && served(name)).then(|| pattern.to_owned())
        })
        .collect()
}

/// What is refused names the parameters there are: these are the ones described.
async fn parameters_are_those_described(app: &TestApp, path: &str, address: &str, operation: &Value) {
    let described: BTreeSet<&str> = operation["parameters"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|parameter| parameter["in"] == "query")
        .filter_map(|parameter| parameter["name"].as_str())
        .collect();
    let joint = if address.contains('?') { '&' } else { '?' };
    let refused = app.get(&format!("{address}{joint}surprise=1")).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{path}");
    let problem: Value = refused.json();
    assert_eq!(problem["errors"][0]["parameter"], "surprise", "{path}");
    let detail = problem["errors"][0]["detail"].as_str().unwrap();
    let known: BTreeSet<&str> = detail
        .split_once("Known: ")
        .map(|(_, list)| list.trim_end_matches('.').split(", ").collect())
        .unwrap_or_default();
    assert_eq!(known, described, "{path}");
}

/// Notes where a value has other fields than its schema, or other kinds of value.
fn compare(description: &Value, schema: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let named = description.pointer(reference.trim_start_matches('#'));
        return match named {
            Some(named) => compare(description, named, value, at, problems),
            None => problems.push(format!("{at}: {reference} is not there")),
        };
    }
    if let Some(options) = schema["oneOf"].as_array() {
        let null = |option: &&Value| option["type"] == "null";
        return match options.iter().find(|option| null(option) == value.is_null()) {
            Some(option) => compare(description, option, value, at, problems),
            None => problems.push(format!("{at}: no form for {value}")),
        };
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    if !kinds.contains(&kind) {
        problems.push(format!("{at}: {kind} instead of {kinds:?}"));
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for value in values {
            compare(description, items, value, &format!("{at}[]"), problems);
        }
    }
    if let (Some(fields), Some(values)) = (schema["properties"].as_object(), value.as_object()) {
        let (described, given): (BTreeSet<&String>, BTreeSet<&String>) =
            (fields.keys().collect(), values.keys().collect());
        if described != given {
            problems.push(format!("{at}: {given:?} instead of {described:?}"));
        }
        let required = schema["required"].as_array().map_or(0, Vec::len);
        if required != fields.len() {
            problems.push(format!("{at}: a field that is always there is not called required"));
        }
        for (name, field) in fields {
            compare(description, field, &values[name], &format!("{at}.{name}"), problems);
        }
    }
}

on_both!(pages_follow_each_other, Data::Published, |app: TestApp| async {
    let whole = followed(&app, &format!("{OBSERVATIONS}?limit=1000")).await;
    let small = followed(&app, &format!("{OBSERVATIONS}?limit=301")).await;
    assert_eq!(whole, small, "however large the pages");
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let keys: Vec<[String; 4]> = whole
        .iter()
        .map(|row| ["indicator", "phase", "place", "period"].map(|name| text(row, name)))
        .collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "each once");
    assert!(whole.iter().all(|row| row["illustrative"] == false));
    assert!(whole.iter().any(|row| row["disputed"] == true
        && row["others"][0]["value"].is_number()
        && row["others"][0]["value"] != row["value"]));

    // every source's say is there: the rows of the release, no more and no fewer
    let said: usize = whole
        .iter()
        .map(|row| 1 + row["others"].as_array().unwrap().len())
        .sum();
    let datasets: Value = app.get("/api/v1/datasets").await.ok().json();
    assert_eq!(datasets["datasets"][0]["observations"], said);

    // the whole at once, in the other forms
    let lines = app.get(&format!("{OBSERVATIONS}?format=ndjson")).await.ok();
    assert_eq!(lines.header("content-type"), "application/x-ndjson");
    assert_eq!(lines.header("x-total-count"), whole.len().to_string());
    let rows: Vec<Value> = lines
        .text()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(rows, whole);
    let table = app.get_with(OBSERVATIONS, &[("accept", "text/csv")]).await.ok();
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert!(table.header("vary").contains("accept"));
    assert!(table.header("content-disposition").contains("bashke-published-1.csv"));
    let mut reader = csv::Reader::from_reader(table.bytes.as_slice());
    let records: Vec<std::collections::HashMap<String, String>> =
        reader.deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(records.len(), whole.len());
    for ((record, row), line) in records.iter().zip(&whole).zip(lines.text().lines()) {
        assert_eq!(record["place"], text(row, "place"));
        assert_eq!(record["illustrative"], "false");
        // the digits themselves: reading JSON may round the last one
        let digits = line.split_once("\"value\":").unwrap().1.split(',').next().unwrap();
        assert_eq!(record["value"].parse::<f64>().ok(), digits.parse().ok(), "exact");
    }
});

on_both!(
    a_cursor_stays_in_its_release_and_a_release_stays_as_it_was,
    Data::Published,
    |app: TestApp| async {
        let first = format!("{OBSERVATIONS}?indicators=arrears-stock&limit=3");
        let before = followed(&app, &first).await;
        let page: Value = app.get(&first).await.ok().json();
        let rest = local(page["next"].as_str().unwrap());

        let tx = begin_write(&app.db).await.unwrap();
        let batch = batch(&app, &tx, 123_456_789.0).await;
        let number = publish(&tx, &app.clock, batch, "Rishikim", "Revision").await.unwrap();
        tx.commit().await.unwrap();
        app.app.cubes.refresh(&app.db).await.unwrap();

        let page: Value = app.get(&rest).await.ok().json();
        assert_eq!(
            page["release"], 1,
            "the pages that follow are of the release that was begun"
        );
        assert_eq!(page["observations"][0], before[3]);
        let then = followed(&app, &format!("{first}&release=1")).await;
        assert_eq!(then, before);
        let now = followed(&app, &first).await;
        assert!(now.iter().all(|row| row["release"] == number));
        assert!(now.iter().any(|row| row["value"] == 123_456_789.0));
        let mixed = app.get(&format!("{rest}&release={number}")).await;
        assert_eq!(mixed.status, StatusCode::BAD_REQUEST);
    }
);

#[tokio::test]
async fn filters_choose_and_missing_values_say_why() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let total = |path: String| {
        let app = &app;
        async move { app.get(&path).await.ok().json::<Value>()["total"].as_u64().unwrap() }
    };
    let arrears = format!("{OBSERVATIONS}?indicators=arrears-stock");
    let all = total(arrears.clone()).await;
    let some = total(format!("{arrears}&places=municipalities")).await;
    assert!(0 < some && some < all, "{some} of {all}");
    assert_eq!(total(format!("{arrears}&places=municipalities&periods=2018")).await, 10);
    let years = total(format!("{arrears}&periods=2015..2018")).await;
    assert!(10 <= years && years < all);
    assert_eq!(total(format!("{arrears}&phase=initial")).await, 0);
    let reported = total(format!("{arrears}&status=reported")).await;
    let others = total(format!(
        "{arrears}&status=approximate,estimated,provisional,revised,not-reported,not-applicable"
    ))
    .await;
    assert_eq!(reported + others, all);

    let gaps = followed(
        &app,
        &format!("{arrears}&places=municipalities&periods=2018&computed=true&gaps=true"),
    )
    .await;
    assert_eq!(gaps.len(), 61, "every municipality, with a value or with the reason");
    for row in &gaps {
        assert_eq!(row["value"].is_null(), row["missing"]["code"].is_string());
        assert_ne!(row["value"], 0.0, "missing is never zero");
    }
    let each: Value = app
        .get(&format!(
            "{arrears}&places=lezhe&periods=2018&basis=per-inhabitant&population=2011"
        ))
        .await
        .ok()
        .json();
    let plain: Value = app
        .get(&format!("{arrears}&places=lezhe&periods=2018"))
        .await
        .ok()
        .json();
    let people: Value = app
        .get(&format!(
            "{OBSERVATIONS}?indicators=population-census-2011&places=lezhe"
        ))
        .await
        .ok()
        .json();
    let value = |page: &Value| page["observations"][0]["value"].as_f64().unwrap();
    assert_eq!(value(&each), value(&plain) / value(&people));
    assert_eq!(each["observations"][0]["unit"], "ALL-per-inhabitant");
    assert_eq!(each["observations"][0]["population"], "2011");
}

#[tokio::test]
async fn what_is_wrong_is_told_by_parameter() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let many: Vec<String> = (0..200).map(|n| format!("place-{n}")).collect();
    let many = format!("places={}", many.join(","));
    for (query, parameter) in [
        ("place=lezhe", "place"),
        ("places=atlantis", "places"),
        ("indicators=nothing", "indicators"),
        ("periods=9999", "periods"),
        ("periods=2020..2015", "periods"),
        ("phase=final", "phase"),
        ("status=sure", "status"),
        ("dataset=invented", "dataset"),
        ("release=99", "release"),
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("limit=ten", "limit"),
        ("cursor=1.a.b.c.d.e", "cursor"),
        ("format=xml", "format"),
        ("computed=true", "computed"),
        ("computed=maybe", "computed"),
        ("gaps=true", "gaps"),
        ("basis=upside-down", "basis"),
        ("prices=12", "prices"),
        (&many, "places"),
    ] {
        let reply = app.get(&format!("{OBSERVATIONS}?{query}")).await;
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(reply.header("content-type"), "application/problem+json", "{query}");
        assert_eq!(reply.header("cache-control"), "no-store", "{query}");
        assert_eq!(reply.header("access-control-allow-origin"), "*", "{query}");
        let problem: Value = reply.json();
        assert_eq!(problem["errors"][0]["parameter"], parameter, "{query}");
        assert!(!problem["detail"].as_str().unwrap().is_empty(), "{query}");
    }
    let both: Value = app.get(&format!("{OBSERVATIONS}?places=atlantis&limit=0")).await.json();
    assert_eq!(both["errors"].as_array().unwrap().len(), 2, "all at once");
    let bytes: Value = app.get(&format!("{OBSERVATIONS}?places=%ff")).await.json();
    assert_eq!(bytes["errors"][0]["parameter"], Value::Null);
    for path in [
        "/api/v1/places/atlantis",
        "/api/v1/indicators/nothing",
        "/api/v1/releases/99",
        "/api/v1/releases/first",
        "/api/v1/sources/999999",
        "/api/v1/nowhere",
        "/api/v2",
    ] {
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        let problem: Value = reply.json();
        assert_eq!(problem["status"], 404, "{path}");
        assert_eq!(problem["instance"], path);
    }
}

#[tokio::test]
async fn methods_tags_and_other_sites() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    for (_, address) in EXAMPLES {
        let posted = app.send(Method::POST, address, &[], Body::empty()).await;
        assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(posted.header("allow"), "GET,HEAD,OPTIONS", "{address}");
        let asked = app.send(Method::OPTIONS, address, &[], Body::empty()).await;
        assert_eq!(asked.status, StatusCode::NO_CONTENT, "{address}");
        assert_eq!(asked.header("access-control-allow-methods"), "GET, HEAD, OPTIONS");
        let (got, head) = (
            app.get(address).await.ok(),
            app.send(Method::HEAD, address, &[], Body::empty()).await.ok(),
        );
        assert!(head.bytes.is_empty() && !got.bytes.is_empty(), "{address}");
        assert_eq!(got.header("etag"), head.header("etag"), "{address}");
        assert!(got.header("cache-control").starts_with("public"), "{address}");
        assert_eq!(got.header("access-control-allow-origin"), "*", "{address}");
        assert_eq!(got.header("cross-origin-resource-policy"), "cross-origin", "{address}");
        let tag = got.header("etag").to_owned();
        let again = app.get_with(address, &[("if-none-match", &tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
        assert_eq!(again.header("access-control-allow-origin"), "*", "{address}");
    }
    // another form is another answer
    let tag = app.get(OBSERVATIONS).await.ok().header("etag").to_owned();
    let table = app
        .get_with(OBSERVATIONS, &[("if-none-match", &tag), ("accept", "text/csv")])
        .await;
    assert_eq!(table.status, StatusCode::OK);
    let page = app.get("/places").await;
    assert_eq!(page.header("access-control-allow-origin"), "", "pages are not open");
}

#[tokio::test]
async fn made_values_say_so_in_every_answer() {
    let app = TestApp::open(Backend::Sqlite, Data::Illustrative).await;
    let path = format!("{OBSERVATIONS}?dataset=illustrative&indicators=own-source-revenue&computed=true");
    let page: Value = app.get(&path).await.ok().json();
    assert_eq!(page["illustrative"], true);
    let rows = page["observations"].as_array().unwrap();
    assert!(
        rows.iter()
            .all(|row| row["illustrative"] == true && row["status"] == "illustrative")
    );
    let table = app.get(&format!("{path}&format=csv")).await.ok();
    assert!(table.text().lines().skip(1).all(|line| line.ends_with(",true")));
    let indicators: Value = app.get("/api/v1/indicators?dataset=illustrative").await.ok().json();
    assert_eq!(indicators["illustrative"], true);
    // a release belongs to one dataset
    let mixed = app.get(&format!("{OBSERVATIONS}?dataset=illustrative&release=1")).await;
    assert_eq!(mixed.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_page_for_people_has_examples_that_work() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    for (path, language) in [("/api/v1", "sq"), ("/en/api/v1", "en")] {
        let page = app.get(path).await.ok();
        assert_eq!(page.attributes("html", "lang"), [language]);
        let links: Vec<String> = page
            .attributes("main a", "href")
            .into_iter()
            .filter(|href| href.contains("/api/v1"))
            .collect();
        assert!(links.len() >= 12, "{links:?}");
        for link in links {
            let address = if link.contains("://") { local(&link) } else { link };
            let status = app.get(&address).await.status;
            let wrong_on_purpose = address.contains("9999");
            assert_eq!(status.is_success(), !wrong_on_purpose, "{address}");
        }
        // what the samples of code ask for is there too
        for code in page.texts("pre code") {
            for address in code.split(['\'', '"']).filter(|part| part.contains("/api/v1")) {
                let reply = app.get(&local(address)).await.ok();
                assert_ne!(reply.header("x-total-count"), "0", "{address}");
            }
        }
    }
}
