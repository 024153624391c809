//! The names of a course and its items alone, out of its manifest: for where reading the whole folder would be too much.

use serde::Deserialize;

use super::course::{Both, item_key};

#[derive(Deserialize)]
struct Head {
    title: Both,
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    modules: Vec<Module>,
}

#[derive(Deserialize)]
struct Module {
    slug: String,
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    slug: String,
    title: Both,
}

/// The name of the course in Albanian and English, each in the other language where it is not translated; none where the
/// manifest cannot be read.
#[must_use]
pub fn title(manifest: &str) -> Option<[String; 2]> {
    let head: Head = toml::from_str(manifest).ok()?;
    let title = ["sq", "en"].map(|language| head.title.pick(language).0.to_owned());
    title.iter().all(|one| !one.trim().is_empty()).then_some(title)
}

/// The names of the items by module and item, in Albanian and English, each in the other language where it is not
/// translated; nothing where the manifest cannot be read.
#[must_use]
pub fn titles(manifest: &str) -> Vec<(String, [String; 2])> {
    let Ok(manifest) = toml::from_str::<Manifest>(manifest) else {
        return Vec::new();
    };
    let modules = manifest.modules.into_iter();
    modules
        .flat_map(|module| {
            module.items.into_iter().map(move |item| {
                let title = ["sq", "en"].map(|language| item.title.pick(language).0.to_owned());
                (item_key(&module.slug, &item.slug), title)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_named_in_both_languages() {
        for (slug, files) in bashke_seeds::COURSES {
            let manifest = files
                .iter()
                .find(|(path, _)| *path == "course.toml")
                .expect("a manifest")
                .1;
            let all = titles(manifest);
            assert!(all.len() > 8, "{slug}");
            let [sq, en] = title(manifest).expect("a title");
            assert!(sq != en && sq != *slug, "{slug}");
            assert!(
                all.iter()
                    .all(|(key, names)| key.contains('/') && !names.iter().any(String::is_empty))
            );
        }
        assert_eq!(titles("no toml ["), []);
        assert_eq!(title("no toml ["), None);
        let half = "title = { sq = \"Kursi\", en = \"\" }";
        assert_eq!(title(half), Some(["Kursi".to_owned(), "Kursi".to_owned()]));
    }
}
