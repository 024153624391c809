//! How long the finance room takes: loading the cube, pages, a file. Run with `cargo bench -p bashke-tests`.

// a benchmark has nobody to hand a fault to
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::sync::Arc;

use bashke::finance::queries;
use bashke_tests::{Backend, Data, TestApp};
use criterion::{Criterion, criterion_group, criterion_main};
use tokio::runtime::Runtime;

const PAGES: [(&str, &str); 9] = [
    ("home", "/"),
    ("place", "/places/lezhe"),
    ("indicator", "/indicators/arrears-stock"),
    (
        "indicator-illustrative",
        "/indicators/own-source-revenue?dataset=illustrative",
    ),
    (
        "comparison-illustrative",
        "/compare?dataset=illustrative&places=lezhe&peers=nearest&indicators=own-source-revenue,arrears-stock",
    ),
    (
        "ranking-illustrative",
        "/ranking?dataset=illustrative&indicator=own-source-revenue&basis=per-inhabitant",
    ),
    (
        "map-illustrative",
        "/map?dataset=illustrative&indicator=own-source-revenue",
    ),
    ("csv", "/indicators/arrears-stock/data.csv"),
    (
        "csv-illustrative",
        "/indicators/own-source-revenue/data.csv?dataset=illustrative",
    ),
];

fn pages(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let app = runtime.block_on(TestApp::open(Backend::Sqlite, Data::Illustrative));
    let mut group = criterion.benchmark_group("page");
    for (name, path) in PAGES {
        // a name that no page knows makes each address a new one, so that the page is drawn and not only copied
        let joint = if path.contains('?') { '&' } else { '?' };
        let mut anew = 0_u64;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                anew += 1;
                runtime.block_on(app.get(&format!("{path}{joint}anew={anew}"))).ok()
            });
        });
    }
    group.finish();
}

fn cube(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let app = runtime.block_on(TestApp::open(backend, Data::Illustrative));
        let current = app.app.cubes.current();
        let mut group = criterion.benchmark_group("cube");
        group.sample_size(10);
        for dataset in &current.datasets {
            let release = current.cube(&dataset.slug).unwrap().release.clone();
            group.bench_function(format!("load-{}-{backend:?}", dataset.slug), |bencher| {
                bencher.iter(|| {
                    let load = queries::cube(
                        &app.db,
                        Arc::clone(&current.catalogue),
                        dataset.clone(),
                        release.clone(),
                    );
                    runtime.block_on(load).unwrap()
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, pages, cube);
criterion_main!(benches);
