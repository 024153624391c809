//! Files hang on posts: checked by their content, given so that nothing runs, gone with their post.

use std::io::Cursor;

use bashke_entities::dialogue::attachment;
use bashke_tests::{Data, Reply, TestApp, Visitor, on_both};
use http::StatusCode;
use image::{ImageFormat, Rgb, RgbImage};
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{last_post, number, start};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";

/// A text that is refused.
const DEEP: &str = ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>";

/// Whether a content lies in the store, which all tests of a run share.
fn is_stored(content: &[u8]) -> bool {
    let folder = std::fs::read_dir(bashke_tests::run_folder().join("data/uploads")).unwrap();
    folder
        .filter_map(|entry| std::fs::read(entry.unwrap().path()).ok())
        .any(|stored| stored == content)
}

fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(1500, 300, |x, _| Rgb([(x % 251) as u8, 80, 90]))
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

async fn send(visitor: &Visitor<'_>, thread: &str, files: &[(&str, &str, &[u8])]) -> Reply {
    visitor.get(thread).await.ok();
    let path = format!("/threads/{}/reply", number(thread));
    let fields = [("do", "send"), ("text", "Shihni skedarët."), ("language", "sq")];
    visitor.post_files(&path, &fields, files).await
}

on_both!(
    files_hang_on_a_post_and_go_with_it,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let files: [(&str, &str, &[u8]); 3] = [
            ("files", "../Fatura (2024).exe", PDF),
            ("files", "foto.html", &picture()),
            ("files", "tabela.csv", "Bashkia;Shuma\nLezhë;12\n".as_bytes()),
        ];
        let sent = send(&member, &thread, &files).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let page = app.get(&thread).await.ok();
        let addresses = page.attributes(".post-files a", "href");
        assert_eq!(addresses.len(), 3);
        assert_eq!(page.attributes(".post-files img", "width"), ["1280"]);
        let mut given = Vec::new();
        for address in &addresses {
            let file = app.get(address).await.ok();
            assert_eq!(
                file.header("content-security-policy"),
                "default-src 'none'; frame-ancestors 'none'; sandbox"
            );
            assert_eq!(file.header("x-content-type-options"), "nosniff");
            given.push((
                file.header("content-type").to_owned(),
                file.header("content-disposition").to_owned(),
            ));
        }
        assert_eq!(given[0].0, "application/pdf");
        assert!(
            given[0].1.starts_with("attachment; filename=\"Fatura2024.pdf\""),
            "{}",
            given[0].1
        );
        assert_eq!(given[1].0, "image/png");
        assert!(
            given[1].1.starts_with("inline; filename=\"foto.png\""),
            "{}",
            given[1].1
        );
        assert_eq!(given[2].0, "text/csv; charset=utf-8");

        // one is taken away by a change, the rest goes with the post
        let id = last_post(&app).await;
        let edit = format!("/posts/{id}/edit");
        let first = addresses[0].rsplit('/').next().unwrap();
        let fields = [
            ("do", "send"),
            ("text", "Shihni skedarët."),
            ("language", "sq"),
            ("remove", first),
        ];
        member.submit(&edit, &edit, &fields).await;
        assert_eq!(app.get(&addresses[0]).await.status, StatusCode::NOT_FOUND);
        app.get(&addresses[1]).await.ok();
        member.fill(&format!("/posts/{id}/delete"), &[]).await.ok();
        app.work().await;
        for address in &addresses {
            assert_eq!(app.get(address).await.status, StatusCode::NOT_FOUND);
        }
    }
);

on_both!(
    what_cannot_hang_on_a_post_is_refused_and_said_why,
    Data::Published,
    |app: TestApp| async {
        app.with_people().await;
        let member = app.signed_in("member").await;
        let thread = start(&member, "general", "Një temë më vete", "Fillimi.").await;
        let large = vec![b','; 9 * 1024 * 1024];
        let cases: [(&str, &[u8], &str); 5] = [
            (
                "fatura.pdf",
                b"<html><script>alert(1)</script>",
                "“fatura.pdf” nuk është",
            ),
            ("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "nuk është"),
            ("x.pdf", b"%PDF-1.7 i prer", "i prerë"),
            ("x.exe", b"MZ\0\0", "nuk është"),
            ("x.csv", &large, "8 MB"),
        ];
        for (name, content, says) in cases {
            let refused = send(&member, &thread, &[("files", name, content)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(
                refused.one(".field-error").contains(says),
                "{}",
                refused.one(".field-error")
            );
            assert!(
                refused.text().contains("Shihni skedarët.</textarea>"),
                "what was typed stays"
            );
        }
        // what is refused for another reason leaves nothing in the store either
        let marked = format!("%PDF-1.7\nvetëm {:?} {}\n%%EOF\n", app.backend, member.cookies()).into_bytes();
        member.get(&thread).await.ok();
        let path = format!("/threads/{}/reply", number(&thread));
        let fields = [("do", "send"), ("text", DEEP), ("language", "sq")];
        let refused = member.post_files(&path, &fields, &[("files", "x.pdf", &marked)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!is_stored(&marked));
        let fields = [("do", "send"), ("text", "Shihni."), ("language", "sq")];
        member.post_files(&path, &fields, &[("files", "x.pdf", &marked)]).await;
        assert!(is_stored(&marked), "what is posted is");
        let many = [("files", "x.pdf", PDF); 7];
        assert_eq!(
            send(&member, &thread, &many).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            attachment::Entity::find().count(&app.db).await.unwrap(),
            1,
            "the one that was posted"
        );
    }
);
