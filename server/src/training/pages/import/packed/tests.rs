//! Folders as they come, and what could harm.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_folder_is_found_with_or_without_one_around_it() {
    for top in ["", "my-course/"] {
        let names = [format!("{top}course.toml"), format!("{top}a/b.sq.md")];
        let bytes = packed(&[(&names[0], b"x"), (&names[1], b"y")]);
        let files = unpacked(&bytes).unwrap().files;
        assert_eq!(files.keys().collect::<Vec<_>>(), ["a/b.sq.md", "course.toml"]);
    }
}

#[test]
fn files_that_lessons_show_are_told_from_texts_by_where_they_stand() {
    for top in ["", "my-course/"] {
        let names = ["course.toml", "media/map.jpg", "media/x.sq.md", "media.toml"].map(|name| format!("{top}{name}"));
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        let folder = unpacked(&packed(&parts)).unwrap();
        assert_eq!(folder.media.keys().collect::<Vec<_>>(), ["map"]);
        assert_eq!(
            folder.files.keys().collect::<Vec<_>>(),
            ["course.toml", "media.toml", "media/x.sq.md"]
        );
    }
    // of two files of one short name none is chosen in silence
    let two = [
        ("course.toml", &b"x"[..]),
        ("media/map.jpg", b"x"),
        ("media/map.png", b"y"),
    ];
    let twice = unpacked(&packed(&two)).unwrap().twice;
    let told: Vec<(&str, String)> = twice
        .iter()
        .map(|(slug, paths)| (slug.as_str(), paths.join(" ")))
        .collect();
    assert_eq!(told, [("map", "media/map.jpg media/map.png".to_owned())]);
    // in no other folder, of no other kind
    for path in [
        "other/map.jpg",
        "media/map.exe",
        "media/map.svg",
        "media/../map.png",
        "a/media/map.png",
        "media/Map.png",
    ] {
        let folder = unpacked(&packed(&[("course.toml", b"x"), (path, b"x")])).unwrap();
        assert_eq!(folder.unfit, [Unfit::Path(path.to_owned())], "{path}");
        assert!(folder.files.len() == 1 && folder.media.is_empty(), "{path}");
    }
    // a few kilobytes that would become many megabytes
    let bomb = packed(&[("course.toml", b"x"), ("media/map.png", &vec![0; 49_000_000])]);
    assert!(bomb.len() < 200_000);
    assert_eq!(unpacked(&bomb), Err(Unfit::Much));
}

#[test]
fn what_could_harm_is_refused() {
    let whole = packed(&[("course.toml", b"title")]);
    assert_eq!(unpacked(b"no zip"), Err(Unfit::Broken));
    assert_eq!(unpacked(&whole[..whole.len() / 2]), Err(Unfit::Broken));
    for path in [
        "../course.toml",
        "/etc/passwd",
        "a/../b.sq.md",
        "a/b/c.sq.md",
        "a/b.exe",
        "a\\b.sq.md",
    ] {
        let folder = unpacked(&packed(&[("course.toml", b"x"), (path, b"x")])).unwrap();
        assert_eq!(folder.unfit, [Unfit::Path(path.to_owned())], "{path}");
        assert!(folder.files.len() == 1 && folder.media.is_empty(), "{path}");
    }
    let folder = unpacked(&packed(&[("course.toml", &[0xff, 0xfe])])).unwrap();
    assert_eq!(folder.unfit, [Unfit::Text("course.toml".to_owned())]);
    for hidden in ["\0", "\u{1b}", "\u{7f}", "\u{200b}", "\u{202e}", "\u{feff}"] {
        let text = format!("\u{feff}level\n# a{hidden}b\n");
        let folder = unpacked(&packed(&[("course.toml", text.as_bytes())])).unwrap();
        assert_eq!(folder.unfit, [Unfit::Signs("course.toml".to_owned(), 2)], "{hidden:?}");
    }
    // each is told, and what can be read of the others is there
    let several = [
        ("course.toml", &b"x"[..]),
        ("a/b.exe", b"x"),
        ("a/one.sq.md", b"n\xebna"),
        ("a/two.sq.md", "Një\u{200b}.".as_bytes()),
    ];
    let folder = unpacked(&packed(&several)).unwrap();
    let told = ["a/b.exe", "a/one.sq.md", "a/two.sq.md"];
    assert_eq!(folder.unfit.iter().map(Unfit::path).collect::<Vec<_>>(), told);
    assert_eq!(
        folder.files.keys().collect::<Vec<_>>(),
        ["a/one.sq.md", "a/two.sq.md", "course.toml"]
    );
    // a few kilobytes that would become many megabytes
    let bomb = packed(&[("course.toml", &vec![b' '; MOST_IN_ALL + 1])]);
    assert!(bomb.len() < 100_000);
    assert_eq!(unpacked(&bomb), Err(Unfit::Much));
    let many: Vec<String> = (0..=2 * MOST_FILES + MOST_MEDIA)
        .map(|n| format!("a/n{n}.sq.md"))
        .collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(unpacked(&packed(&many)), Err(Unfit::Much));
}
