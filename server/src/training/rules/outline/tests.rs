//! Changes to the shipped courses, piece by piece.

use super::*;

/// Changes the frame of a course for which no sessions are held.
fn edit(files: &mut Files, edit: &Edit) -> Result<String, Why> {
    super::edit(files, edit, &Held::new())
}

/// Changes an item for which no sessions are held.
fn set_item(files: &mut Files, at: &str, rules: &Rules, texts: &[(&str, String)]) -> Result<String, Why> {
    super::set_item(files, at, rules, texts, &Held::new())
}

fn shipped() -> Files {
    let mut courses = bashke_seeds::COURSES.iter();
    let (_, texts) = courses.find(|(slug, _)| *slug == "reading-a-municipal-budget").unwrap();
    texts
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn first(files: &Files) -> (String, Entry) {
    let course = manifest(files).unwrap();
    let part = course.modules.first().unwrap();
    (part.slug.clone(), part.items.first().unwrap().clone())
}

fn changed(before: &Files, after: &Files) -> Vec<String> {
    let paths: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).collect();
    paths
        .into_iter()
        .filter(|path| before.get(*path) != after.get(*path))
        .cloned()
        .collect()
}

#[test]
fn one_change_touches_one_file() {
    let before = shipped();
    let (module, item) = first(&before);
    let at = format!("{module}/{}", item.slug);
    let rules = Rules {
        slug: item.slug.clone(),
        title: item.title.clone(),
        minutes: item.minutes,
        quiz: None,
        required: None,
    };
    let mut files = before.clone();
    // as a browser sends it back
    let same = before[&format!("{at}.sq.md")].trim_end().to_owned();
    set_item(&mut files, &at, &rules, &[(".sq.md", same.clone())]).unwrap();
    assert_eq!(changed(&before, &files), Vec::<String>::new());
    set_item(&mut files, &at, &rules, &[(".sq.md", format!("{same}\n\nFund."))]).unwrap();
    assert_eq!(changed(&before, &files), [format!("{at}.sq.md")]);
    let mut files = before.clone();
    let longer = Rules {
        minutes: item.minutes + 1,
        ..rules
    };
    set_item(&mut files, &at, &longer, &[]).unwrap();
    assert_eq!(changed(&before, &files), [MANIFEST]);
    // and there only its line
    let lines = before[MANIFEST].lines().zip(files[MANIFEST].lines());
    assert_eq!(lines.filter(|(one, other)| one != other).count(), 1);
}

#[test]
fn what_moves_takes_its_files_along_and_stays_the_same_course() {
    let before = shipped();
    let (module, item) = first(&before);
    let mut files = before.clone();
    for _ in 0..40 {
        let course = manifest(&files).unwrap();
        let part = course
            .modules
            .iter()
            .find(|part| part.items.iter().any(|one| one.slug == item.slug))
            .unwrap();
        let at = edit(&mut files, &Edit::MoveItem(part.slug.clone(), item.slug.clone(), false)).unwrap();
        assert!(find(&manifest(&files).unwrap(), &at).is_some());
        assert_eq!(
            folder::read(&files)
                .1
                .iter()
                .filter(|fault| fault.what != folder::What::Empty)
                .count(),
            0
        );
    }
    assert_ne!(first(&files).1.slug, item.slug);
    for _ in 0..40 {
        let course = manifest(&files).unwrap();
        let part = course
            .modules
            .iter()
            .find(|part| part.items.iter().any(|one| one.slug == item.slug))
            .unwrap();
        edit(&mut files, &Edit::MoveItem(part.slug.clone(), item.slug.clone(), true)).unwrap();
    }
    assert_eq!(files, before);
    edit(&mut files, &Edit::MoveModule(module.clone(), false)).unwrap();
    assert_ne!(files, before);
    edit(&mut files, &Edit::MoveModule(module, true)).unwrap();
    assert_eq!(files, before);
}

#[test]
fn what_is_removed_leaves_no_file_and_what_is_renamed_keeps_its_own() {
    let before = shipped();
    let (module, item) = first(&before);
    let mut files = before.clone();
    edit(&mut files, &Edit::RemoveItem(module.clone(), item.slug.clone())).unwrap();
    assert!(
        !files
            .keys()
            .any(|path| path.starts_with(&format!("{module}/{}.", item.slug)))
    );
    assert_eq!(folder::read(&files).1, []);
    let renamed = Edit::RenameModule {
        module: module.clone(),
        slug: "renamed".to_owned(),
        title: Both {
            sq: "Tjetër".to_owned(),
            en: String::new(),
        },
    };
    edit(&mut files, &renamed).unwrap();
    assert!(files.keys().any(|path| path.starts_with("renamed/")));
    assert_eq!(folder::read(&files).1, []);
    edit(&mut files, &Edit::RemoveModule("renamed".to_owned())).unwrap();
    assert!(!files.keys().any(|path| path.starts_with("renamed/")));
    assert_eq!(edit(&mut files, &renamed), Err(GONE));
    let title = |sq: &str| Both {
        sq: sq.to_owned(),
        en: String::new(),
    };
    assert_eq!(
        edit(&mut files, &Edit::AddModule(title("Çështje të reja"))).as_deref(),
        Ok("ceshtje-te-reja")
    );
    assert_eq!(
        edit(&mut files, &Edit::AddModule(title("Çështje të reja"))).as_deref(),
        Ok("ceshtje-te-reja-2")
    );
    assert_eq!(edit(&mut files, &Edit::AddModule(title(" "))), Err(NO_TITLE));
}

#[test]
fn a_mark_tells_of_its_own_piece_only() {
    let before = shipped();
    let (module, item) = first(&before);
    let at = format!("{module}/{}", item.slug);
    let mut files = before.clone();
    files.insert(format!("{at}.en.md"), "Other\n".to_owned());
    let differs = |piece: &Piece| mark(&before, piece) != mark(&files, piece);
    assert!(differs(&Piece::Item(at)) && differs(&Piece::Whole));
    assert!(!differs(&Piece::Settings) && !differs(&Piece::Frame));
}

#[test]
fn what_is_too_large_may_become_smaller_and_not_larger() {
    let mut large = shipped();
    large.insert("a/b.sq.md".to_owned(), "x".repeat(MOST_BYTES + 10));
    let mut smaller = large.clone();
    smaller.insert("a/b.sq.md".to_owned(), "x".repeat(MOST_BYTES + 9));
    let mut other = large.clone();
    other.insert("a/c.sq.md".to_owned(), "y".to_owned());
    let mut both = large.clone();
    both.insert("a/c.sq.md".to_owned(), "y".repeat(MOST_BYTES + 1));
    for (after, grows) in [(&large, false), (&smaller, false), (&other, false), (&both, true)] {
        assert_eq!(grows_too_large(after, &large), grows);
    }
    assert!(grows_too_large(&large, &shipped()));
    assert!(grows_too_large(&large, &smaller));
    let many: Files = (0..=MOST_FILES)
        .map(|n| (format!("a/n{n}.sq.md"), String::new()))
        .collect();
    let mut fewer = many.clone();
    fewer.remove("a/n0.sq.md");
    assert!(grows_too_large(&many, &fewer) && !grows_too_large(&many, &many));
}

#[test]
fn a_file_that_no_item_uses_is_removed_and_others_are_not() {
    let mut files = shipped();
    let (module, item) = first(&files);
    let own = format!("{module}/{}.sq.md", item.slug);
    let stray = format!("{module}/{}.toml", item.slug);
    files.insert(stray.clone(), "x".to_owned());
    let before = files.clone();
    for path in [own.as_str(), MANIFEST] {
        assert_eq!(
            edit(&mut files, &Edit::RemoveFile(path.to_owned())),
            Err("write-file-used")
        );
    }
    assert_eq!(files, before);
    edit(&mut files, &Edit::RemoveFile(stray.clone())).unwrap();
    assert_eq!(changed(&before, &files), [stray]);
}

#[test]
fn a_session_that_is_held_keeps_its_name() {
    let mut files = shipped();
    let (module, _) = first(&files);
    let title = Both {
        sq: "Takimi".to_owned(),
        en: String::new(),
    };
    let add = |kind| Edit::AddItem {
        module: module.clone(),
        kind,
        title: title.clone(),
    };
    let at = edit(&mut files, &add(Kind::Session)).unwrap();
    let (_, item) = at.split_once('/').unwrap();
    let held = Held::from([at.clone()]);
    let rules = |slug: &str| Rules {
        slug: slug.to_owned(),
        title: title.clone(),
        required: Some(false),
        ..Rules::default()
    };
    let before = files.clone();
    let rename = |slug: &str| Edit::RenameModule {
        module: module.clone(),
        slug: slug.to_owned(),
        title: title.clone(),
    };
    // it stands last in its module
    let down = Edit::MoveItem(module.clone(), item.to_owned(), false);
    assert_eq!(
        super::set_item(&mut files, &at, &rules("tjeter"), &[], &held),
        Err("write-held")
    );
    assert_eq!(super::edit(&mut files, &down, &held), Err("write-held"));
    assert_eq!(
        super::edit(&mut files, &rename("tjeter"), &held),
        Err("write-held-module")
    );
    assert_eq!(files, before, "nothing was touched");
    // all else of it may change, and so may the name of what is held no more
    assert!(super::set_item(&mut files, &at, &rules(item), &[], &held).is_ok());
    assert!(super::edit(&mut files, &rename(&module), &held).is_ok());
    assert!(
        super::edit(
            &mut files,
            &Edit::MoveItem(module.clone(), item.to_owned(), true),
            &held
        )
        .is_ok()
    );
    assert!(set_item(&mut files, &at, &rules("tjeter"), &[]).is_ok());
}
