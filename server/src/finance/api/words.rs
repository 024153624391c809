//! The words that parameters and fields can have, put into the description from the lists of the code, so that programs
//! made from it know them and none is written down twice.

use bashke_vocabulary::{Phase, PlaceKind, Status};
use serde_json::{Value, json};

use crate::finance::rules::lens::{Basis, Population};

/// Every way in which the methods of an address are called.
const METHODS: [&str; 2] = ["get", "post"];

/// Parameters of which several can be given, with commas between.
const SEVERAL: [&str; 3] = ["phase", "status", "kind"];

/// The words of a name, of a parameter as of a field; none where it may be anything.
fn words(name: &str) -> Option<Vec<&'static str>> {
    Some(match name {
        "phase" => Phase::ALL.iter().map(|phase| phase.word()).collect(),
        "status" => Status::ALL.iter().map(|status| status.word()).collect(),
        "basis" => Basis::ALL.map(Basis::word).to_vec(),
        "population" => Population::ALL.map(Population::word).to_vec(),
        "format" => vec!["json", "csv", "ndjson"],
        "kind" => PlaceKind::ALL.iter().map(|kind| kind.word()).collect(),
        _ => return None,
    })
}

/// Fields that have the words of a name: the schema and the field.
const FIELDS: [(&str, &str); 6] = [
    ("Observation", "phase"),
    ("Observation", "status"),
    ("Observation", "basis"),
    ("Observation", "population"),
    ("OtherValue", "status"),
    ("Place", "kind"),
];

/// Puts the words into a description.
pub(super) fn told(mut description: Value) -> Value {
    let paths = description["paths"].as_object_mut().into_iter().flatten();
    for (_, path) in paths {
        for method in METHODS {
            let parameters = path.get_mut(method).and_then(|call| call["parameters"].as_array_mut());
            parameters.into_iter().flatten().for_each(parameter);
        }
    }
    for (schema, name) in FIELDS {
        let field = description.pointer_mut(&format!("/components/schemas/{schema}/properties/{name}"));
        if let (Some(field), Some(words)) = (field.and_then(Value::as_object_mut), words(name)) {
            let mut known: Vec<Value> = words.into_iter().map(Value::from).collect();
            if field.get("type").is_some_and(Value::is_array) {
                known.push(Value::Null);
            }
            field.insert("enum".to_owned(), known.into());
        }
    }
    description
}

fn parameter(parameter: &mut Value) {
    let name = parameter["name"].as_str().unwrap_or_default().to_owned();
    let Some(words) = words(&name).filter(|_| parameter["in"] == "query") else {
        return;
    };
    let word = json!({ "type": "string", "enum": words });
    if SEVERAL.contains(&name.as_str()) {
        parameter["schema"] = json!({ "type": "array", "items": word });
        parameter["style"] = "form".into();
        parameter["explode"] = false.into();
        // an example of a list is a list
        if let Some(example) = parameter.get("example").and_then(Value::as_str) {
            parameter["example"] = example.split(',').collect::<Vec<_>>().into();
        }
    } else {
        parameter["schema"] = word;
    }
}
