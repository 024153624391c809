use bashke_tests::{Backend, Browser, Data, TestApp};

/// The first page, in both languages, on a phone and on a desk, in light and dark, with and without JavaScript.
#[tokio::test]
async fn the_first_page_fits_and_asks_nobody_else() {
    let app = TestApp::open(Backend::Sqlite, Data::Published).await;
    let served = app.serve().await;
    for (width, height, dark, javascript) in [(360, 740, false, false), (1280, 900, true, true)] {
        let browser = Browser::open(width, height, dark, javascript).await;
        for (path, name) in [("/", "sq"), ("/en", "en")] {
            browser.goto(&served, path).await;
            assert_eq!(browser.overflow().await, Vec::<String>::new(), "{path} at {width} px");
            assert_eq!(browser.count("h1").await, 1);
            browser.screenshot(&format!("home-{name}-{width}")).await;
        }
        assert_eq!(browser.foreign_requests(&served).await, Vec::<String>::new());
        assert_eq!(browser.complaints().await, Vec::<String>::new());
    }
}
