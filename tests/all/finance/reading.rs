//! How pages are read: at 400 %, with wide letters, in the reader's own colours, by keyboard alone, and without moving.

use bashke_tests::{Backend, Browser, Data, Served, TestApp};

use super::answers::{PAGES, english};

/// The spacing that readers may set for themselves (WCAG 2.2, 1.4.12).
const SPACED: &str = r"
(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
    return getComputedStyle(document.querySelector('h1')).letterSpacing !== 'normal';
})()
";

/// Marks and words of drawings that have the colour of their ground.
const LOST: &str = r"
(() => [...document.querySelectorAll('.chart-plot')].flatMap((plot) => {
    const ground = getComputedStyle(plot).backgroundColor;
    const drawn = [...plot.querySelectorAll('svg :is(rect, circle, path, line, text)')]
        .filter((mark) => mark.getClientRects().length && mark.getAttribute('class') && !mark.closest('[class*=paper]'));
    const lost = drawn.filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return [fill, stroke].every((paint) => paint === 'none' || paint === ground);
    });
    return drawn.length ? lost.map((mark) => mark.outerHTML.slice(0, 120)) : ['nothing is drawn'];
}))()
";

/// The element that has the focus, and what is wrong with how that is seen.
const FOCUS: &str = r"
(() => {
    const at = document.activeElement;
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    const name = at.nodeName + ' ' + (at.getAttribute('href') ?? at.id ?? '');
    if (at === document.body) return 'end';
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'without an outline: ' + name;
    if (box.bottom <= 0 || box.top >= innerHeight || !box.width) return 'out of sight: ' + name;
    return '';
})()
";

async fn focused(browser: &Browser, expression: &str) -> bool {
    let expression = format!("(() => {{ const at = document.activeElement; return {expression}; }})()");
    browser.evaluate(&expression).await == true
}

/// Goes on by Tab until the focus is where it shall be.
async fn tab_to(browser: &Browser, css: &str) {
    for _ in 0..150 {
        browser.key("Tab").await;
        if focused(browser, &format!("at.matches({css:?})")).await {
            assert_eq!(browser.evaluate(FOCUS).await, "", "{css}");
            return;
        }
    }
    panic!("`{css}` is not reached by Tab on {}", browser.path().await);
}

async fn served(data: Data) -> (TestApp, Served) {
    let app = TestApp::open(Backend::Sqlite, data).await;
    let served = app.serve().await;
    (app, served)
}

#[tokio::test]
async fn nothing_moves_while_a_page_comes() {
    let (_app, served) = served(Data::Illustrative).await;
    for width in [360, 1280] {
        let browser = Browser::open(width, 800, false, true).await;
        for path in PAGES {
            let joint = if path.contains('?') { '&' } else { '?' };
            for path in [path.to_owned(), format!("{}{joint}dataset=illustrative", english(path))] {
                browser.goto(&served, &path).await;
                assert_eq!(browser.shifts().await, Vec::<String>::new(), "{path} at {width}");
            }
        }
        // as wide before all of it has come as after
        let widths = "(() => { const width = () => document.body.getBoundingClientRect().width; const whole = width();
            const main = document.querySelector('main'); main.hidden = true; const part = width(); main.hidden = false;
            return [whole, part]; })()";
        let widths = browser.evaluate(widths).await;
        assert_eq!(widths[0], widths[1], "{widths} at {width}");
        let late = "new Promise((done) => { scrollTo(0, 0); requestAnimationFrame(() => requestAnimationFrame(() => {
            document.body.prepend(Object.assign(document.createElement('h2'), { textContent: 'late' })); done(true);
        })); })";
        browser.evaluate(late).await;
        assert!(!browser.shifts().await.is_empty(), "what moves is seen");
    }
}

#[tokio::test]
async fn no_level_of_headings_is_left_out() {
    let (_app, served) = served(Data::Illustrative).await;
    let browser = Browser::open(1280, 800, false, false).await;
    let skipped = "(() => { let last = 0; return [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) => {
        const level = Number(heading.nodeName[1]); const skips = level > last + 1; last = level; return skips;
    }).map((heading) => heading.textContent); })()";
    for path in PAGES {
        let joint = if path.contains('?') { '&' } else { '?' };
        browser
            .goto(&served, &format!("{path}{joint}dataset=illustrative"))
            .await;
        assert_eq!(browser.evaluate(skipped).await.to_string(), "[]", "{path}");
    }
}

#[tokio::test]
async fn at_400_percent_and_with_wide_letters_nothing_is_cut_off() {
    let (_app, served) = served(Data::Illustrative).await;
    let browser = Browser::open(320, 640, false, true).await;
    for path in PAGES {
        let joint = if path.contains('?') { '&' } else { '?' };
        for path in [path.to_owned(), format!("{}{joint}dataset=illustrative", english(path))] {
            browser.goto(&served, &path).await;
            assert_eq!(browser.overflow().await, Vec::<String>::new(), "{path}");
            assert_eq!(browser.evaluate(SPACED).await, true);
            assert_eq!(browser.overflow().await, Vec::<String>::new(), "{path}, wide letters");
        }
    }
}

#[tokio::test]
async fn the_readers_own_colours_lose_no_mark() {
    let (_app, served) = served(Data::Illustrative).await;
    for scheme in ["light", "dark"] {
        let browser = Browser::open(1280, 800, scheme == "dark", true).await;
        browser
            .emulate(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)])
            .await;
        for path in [
            "/en/indicators/own-source-revenue?dataset=illustrative&places=lezhe",
            "/en/indicators/arrears-stock",
            "/en/map?dataset=illustrative",
            "/en/places/lezhe?dataset=illustrative",
        ] {
            browser.goto(&served, path).await;
            assert!(browser.count(".chart-plot svg").await > 0, "{path}");
            assert_eq!(browser.evaluate(LOST).await.to_string(), "[]", "{path}, {scheme}");
        }
        let differ = "(() => { const ground = (css) => getComputedStyle(document.querySelector(css)).backgroundColor;
            return ground('.switch [aria-current]') !== ground('.switch a:not([aria-current])'); })()";
        assert_eq!(browser.evaluate(differ).await, true, "what is chosen is seen, {scheme}");
    }
}

#[tokio::test]
async fn from_the_search_to_a_file_by_keyboard_alone() {
    let (_app, served) = served(Data::Published).await;
    for width in [360, 1280] {
        let browser = Browser::open(width, 800, false, true).await;
        browser.goto(&served, "/").await;
        browser.key("Tab").await;
        assert!(focused(&browser, "at.matches('.skip') && at.getBoundingClientRect().top >= 0").await);
        browser.key("Enter").await;
        tab_to(&browser, "#find-place").await;
        browser
            .devtools("Input.insertText", serde_json::json!({ "text": "kolsh" }))
            .await;
        browser.key("Enter").await;
        browser
            .until("location.pathname === '/places' && document.readyState === 'complete'")
            .await;
        tab_to(&browser, "main a[href='/places/lezhe']").await;
        browser.key("Enter").await;
        browser
            .until("location.pathname === '/places/lezhe' && document.readyState === 'complete'")
            .await;
        tab_to(&browser, "main a[href^='/compare?places=lezhe']").await;
        browser.key("Enter").await;
        browser
            .until("location.pathname === '/compare' && document.readyState === 'complete'")
            .await;
        tab_to(&browser, "main a[href*='data.csv']").await;
    }
}

#[tokio::test]
async fn every_stop_of_the_keyboard_is_seen() {
    let (_app, served) = served(Data::Published).await;
    for (path, width) in [
        ("/places/lezhe", 360),
        ("/en/indicators/arrears-stock?view=table", 1280),
    ] {
        let browser = Browser::open(width, 800, true, true).await;
        browser.goto(&served, path).await;
        let mut stops = 0;
        loop {
            browser.key("Tab").await;
            let wrong = browser.evaluate(FOCUS).await;
            if wrong == "end" || focused(&browser, "at.matches('.skip')").await && stops > 0 {
                break;
            }
            assert_eq!(wrong, "", "{path}");
            stops += 1;
            assert!(stops < 1000, "{path} has no end");
        }
        assert!(stops > 40, "{path} has {stops}");
    }
}

#[tokio::test]
async fn menu_and_chart_answer_to_keys() {
    let (_app, served) = served(Data::Illustrative).await;
    let browser = Browser::open(360, 800, false, true).await;
    browser
        .goto(&served, "/en/indicators/own-source-revenue?dataset=illustrative")
        .await;
    tab_to(&browser, ".menu-button").await;
    browser.key("Enter").await;
    browser
        .until("document.querySelector('.menu').matches(':popover-open')")
        .await;
    browser.key("Tab").await;
    assert!(focused(&browser, "at.closest('.menu') !== null").await);
    browser.key("Escape").await;
    browser
        .until("!document.querySelector('.menu').matches(':popover-open')")
        .await;
    assert!(
        focused(&browser, "at.matches('.menu-button')").await,
        "back where it was opened"
    );

    tab_to(&browser, ".chart-plot").await;
    browser.key("ArrowRight").await;
    let said = browser.text(".chart-reading").await;
    let tip = "document.querySelector('.chart-tip').getClientRects().length > 0";
    assert_eq!(browser.evaluate(tip).await, true, "{said}");
    browser.key("ArrowRight").await;
    browser.key("Escape").await;
    assert_eq!(browser.evaluate(tip).await, false);
    let aloud = browser
        .evaluate("document.querySelector('.chart-reading').textContent")
        .await;
    assert!(aloud.as_str().is_some_and(|text| text.starts_with("2011")), "{aloud}");
}
