//! Large files: nothing of them is read that may not be sent, and only so many are held at once.

use std::sync::Mutex;

use bashke_tests::{Data, TestApp, on_both};
use http::StatusCode;

use super::drafts::{OUTLINE, begin};
use super::media::MEDIA;
use super::{IMPORT, ready};

on_both!(
    what_may_not_be_sent_is_refused_before_it_is_read,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        // a little more than is taken: whoever reads it says so
        let large = vec![0; 17_000_000];
        let files: [(&str, &str, &[u8]); 1] = [("files", "x.mp3", &large)];
        let fields = [("do", "add"), ("where", "file")];
        trainer.get(MEDIA).await.ok();
        let read = trainer.post_files(MEDIA, &fields, &files).await;
        assert_eq!(read.status, StatusCode::PAYLOAD_TOO_LARGE);
        // who may not
        let learner = app.signed_in("learner").await;
        learner.get("/account").await.ok();
        for path in [MEDIA, IMPORT, "/sessions/1/edit", "/steward/import"] {
            let refused = learner.post_files(path, &fields, &files).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        }
        // a form from elsewhere
        let forged = app.visitor();
        forged.steal(&trainer.cookies());
        let refused = forged.post_files(MEDIA, &fields, &files).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
);

on_both!(
    only_so_many_large_files_are_held_at_once,
    Data::Published,
    |app: TestApp| async {
        ready(&app).await;
        let trainer = app.signed_in("trainer").await;
        begin(&trainer, OUTLINE).await;
        let (one, other) = (app.signed_in("trainer").await, app.signed_in("admin").await);
        let mut held = Vec::new();
        for _ in 0..4 {
            held.push(app.app.uploads.own_turn().await.unwrap());
        }
        let order = Mutex::new(Vec::new());
        let fields = [("do", "add"), ("where", "file"), ("title-sq", "Diçka")];
        one.get(MEDIA).await.ok();
        let large = async {
            let bytes = vec![0; 5 * 1024 * 1024];
            let sent = one.post_files(MEDIA, &fields, &[("files", "x.mp3", &bytes)]).await;
            order.lock().unwrap().push("large");
            sent.status
        };
        // what is small does not wait, and the large one waits for room
        let small = async {
            for _ in 0..20 {
                other.get(MEDIA).await.ok();
                let sent = other.post_files(MEDIA, &fields, &[("files", "x.mp3", b"small")]).await;
                assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
            order.lock().unwrap().push("small");
            drop(held);
        };
        let (large, ()) = tokio::join!(large, small);
        assert_eq!(large, StatusCode::UNPROCESSABLE_ENTITY, "it is no recording");
        assert_eq!(*order.lock().unwrap(), ["small", "large"]);
    }
);
