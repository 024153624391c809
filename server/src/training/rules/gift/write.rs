//! From questions to a file: what `parse` reads back as the same questions, and Moodle too.

use std::fmt::Write as _;

use super::text::{Format, Text, escape};
use super::{Choice, Kind, Number, Question, Short, Span};

/// Writes questions, each with a blank line after it. What was parsed comes back the same. Of several short answers
/// none may hold `->`: GIFT has no escape for it, and they would be read as matching.
#[must_use]
pub fn write(questions: &[Question]) -> String {
    let mut file = String::new();
    let mut category = None;
    for question in questions {
        if question.category != category {
            category.clone_from(&question.category);
            let name = category.as_deref().unwrap_or_default().replace(['\n', '\r'], " ");
            file.push_str(format!("$CATEGORY: {name}").trim_end());
            file.push_str("\n\n");
        }
        labels(question, &mut file);
        one(question, &mut file);
        file.push_str("\n\n");
    }
    file
}

/// The id number and the tags, in a comment of the question.
fn labels(question: &Question, file: &mut String) {
    let id = question.id.iter().map(|id| ("id", id));
    let labels: Vec<String> = id
        .chain(question.tags.iter().map(|tag| ("tag", tag)))
        .map(|(kind, label)| {
            // a backslash at the end would escape the bracket
            let space = if label.ends_with('\\') { " " } else { "" };
            format!(
                "[{kind}:{}{space}]",
                label.replace(['\n', '\r'], " ").replace(']', "\\]")
            )
        })
        .collect();
    if !labels.is_empty() {
        file.push_str("// ");
        file.push_str(&labels.join(" "));
        file.push('\n');
    }
}

fn one(question: &Question, file: &mut String) {
    if let Some(name) = &question.name {
        file.push_str("::");
        escape(&name.replace('\n', " "), file);
        file.push_str("::");
    }
    let format = question.text.format;
    // without a title a text that begins with `//` would be taken for a comment
    if question.name.is_none() && question.text.text.starts_with("//") && format == Format::default() {
        file.push_str(format.prefix());
        escape(&question.text.text, file);
    } else {
        text(&question.text, Format::default(), file);
    }
    if question.kind == Kind::Description {
        return;
    }
    if question.after.is_none() && !question.text.text.is_empty() {
        file.push(' ');
    }
    file.push('{');
    let lines = answers(&question.kind, format, file);
    if let Some(general) = &question.general {
        file.push_str(if lines { "\t####" } else { "####" });
        text(general, format, file);
        if lines {
            file.push('\n');
        }
    }
    file.push('}');
    if let Some(after) = &question.after {
        escape(after, file);
    }
}

/// Writes a text with its format where that is not the expected one.
fn text(text: &Text, expected: Format, file: &mut String) {
    if text.format != expected || Format::named(&text.text).is_some() {
        file.push_str(text.format.prefix());
    }
    escape(&text.text, file);
}

/// Writes the answers and tells whether they stand on lines of their own.
fn answers(kind: &Kind, format: Format, file: &mut String) -> bool {
    match kind {
        Kind::Description | Kind::Essay => return false,
        Kind::TrueFalse {
            right,
            if_wrong,
            if_right,
        } => {
            file.push_str(if *right { "TRUE" } else { "FALSE" });
            if if_wrong.is_some() || if_right.is_some() {
                feedback(if_wrong.as_ref().or(Some(&Text::default())), format, file);
            }
            feedback(if_right.as_ref(), format, file);
            return false;
        }
        Kind::Choice { several, answers } => {
            file.push('\n');
            // it is the `~` that makes a choice: without one there would be short answers
            let all_right = answers.iter().all(|answer| answer.weight == 100.0);
            for (index, answer) in answers.iter().enumerate() {
                choice(answer, *several || (all_right && index > 0), format, file);
            }
        }
        Kind::Short { answers } => {
            // after `=` an arrow would be taken for a pair
            let alone = answers.len() == 1 && answers.iter().all(|answer| answer.text.contains("->"));
            if !alone {
                file.push('\n');
            }
            for Short {
                text: key,
                weight,
                feedback: told,
            } in answers
            {
                sign(if alone { "" } else { "\t=" }, *weight, 100.0, key, file);
                // only so is a text kept that itself begins with the name of a format
                if Format::named(key).is_some() {
                    file.push_str(format.prefix());
                }
                escape(key, file);
                end(told.as_ref(), format, file);
            }
        }
        Kind::Number { answers } => {
            file.push_str("#\n");
            for answer in answers {
                number(answer, format, file);
            }
        }
        Kind::Matching { pairs, others } => {
            file.push('\n');
            for pair in pairs {
                file.push_str("\t=");
                text(&pair.left, format, file);
                file.push_str(" -> ");
                escape(&pair.right, file);
                file.push('\n');
            }
            for other in others {
                file.push_str("\t= -> ");
                escape(other, file);
                file.push('\n');
            }
        }
    }
    true
}

fn choice(answer: &Choice, tilde: bool, format: Format, file: &mut String) {
    if answer.weight == 100.0 && !tilde {
        // after `=` Moodle reads no weight, so that there a per cent sign is safe only behind a format
        file.push_str("\t=");
        if answer.text.text.starts_with('%') && answer.text.format == format {
            file.push_str(format.prefix());
            escape(&answer.text.text, file);
        } else {
            text(&answer.text, format, file);
        }
    } else {
        sign("\t~", answer.weight, 0.0, &answer.text.text, file);
        text(&answer.text, format, file);
    }
    end(answer.feedback.as_ref(), format, file);
}

fn number(answer: &Number, format: Format, file: &mut String) {
    sign("\t=", answer.weight, 100.0, "", file);
    // writing to a string cannot fail
    let _ = match answer.span {
        Span::Around { value, tolerance } => write!(file, "{value}:{tolerance}"),
        Span::Between { least, most } => write!(file, "{least}..{most}"),
        Span::Any => write!(file, "*"),
    };
    end(answer.feedback.as_ref(), format, file);
}

/// The sign before an answer, with its weight where that is not what the sign says or where the text itself looks
/// like a weight.
fn sign(sign: &str, weight: f64, usual: f64, text: &str, file: &mut String) {
    file.push_str(sign);
    if weight != usual || text.starts_with('%') {
        let _ = write!(file, "%{weight}%");
    }
}

fn feedback(told: Option<&Text>, format: Format, file: &mut String) {
    if let Some(told) = told {
        file.push('#');
        if !told.text.is_empty() {
            text(told, format, file);
        }
    }
}

fn end(told: Option<&Text>, format: Format, file: &mut String) {
    feedback(told, format, file);
    file.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::write;

    /// What a file looks like when it is read and written.
    fn again(file: &str) -> String {
        let (questions, faults) = parse(file);
        assert_eq!(faults, [], "{file}");
        write(&questions)
    }

    #[test]
    fn a_file_comes_back_in_one_shape() {
        for (file, written) in [
            ("a{=b ~%50%c#d ~e####f}g", "a{\n\t=b\n\t~%50%c#d\n\t~e\n\t####f\n}g\n\n"),
            ("a {~%50%b ~%50%c ~%-0%d}", "a {\n\t~%50%b\n\t~%50%c\n\t~d\n}\n\n"),
            ("::a:b::c {T##d####e}", "::a\\:b::c {TRUE##d####e}\n\n"),
            ("[html]a\nb{F#[plain]c}", "[html]a\\nb {FALSE#[plain]c}\n\n"),
            ("a{=%100%b =%5.5%c#d}", "a {\n\t=b\n\t=%5.5%c#d\n}\n\n"),
            (
                "a{#1:0.50#b =%50%1..2 ~#c}",
                "a {#\n\t=1:0.5#b\n\t=%50%1..2\n\t=%0%*#c\n}\n\n",
            ),
            ("a{=b->c = ->d =e->f}", "a {\n\t=b -> c\n\t=e -> f\n\t= -> d\n}\n\n"),
            ("a{=b ~%100%c}", "a {\n\t=b\n\t~%100%c\n}\n\n"),
            ("a{%100%b->c#d->e}", "a {b->c#d->e\n}\n\n"),
            ("a {}", "a {}\n\n"),
            ("a \\{b", "a \\{b\n\n"),
        ] {
            assert_eq!(again(file), written, "{file}");
        }
    }

    #[test]
    fn categories_and_labels_come_back() {
        let file = "$CATEGORY: a\n\n// [id:b\\]] [tag:c] [tag:d\\ ]\ne\n\n$CATEGORY:\n\nf\n\n";
        assert_eq!(again(file), file);
    }

    #[test]
    fn what_looks_like_something_else_is_told_apart() {
        for file in [
            "\\n//a{T}",
            "[plain][html]a{T}",
            "a{=[moodle]%50% ~%0%%50%}",
            "a{=%100%%50%b}",
            "a{=[moodle][html]b}",
        ] {
            let (questions, _) = parse(file);
            let (again, faults) = parse(&write(&questions));
            assert_eq!((again, faults), (questions, Vec::new()), "{file}");
        }
    }
}
