//! Properties that hold for every file, also for one that nobody would write.

use proptest::prelude::*;

use super::{Code, Order, Question, Response, mark, parse, write};

/// What files are made of, so that random ones reach into every corner of the reader.
fn soup() -> impl Strategy<Value = String> {
    let signs = vec![
        "=",
        "~",
        "#",
        "####",
        "{",
        "}",
        "->",
        " -> ",
        "\\",
        "\\\\",
        "\\n",
        "\\=",
        "\\#",
        "\\:",
        "\n",
        "\n\n",
        "\r\n",
        "::",
        ":",
        "%50%",
        "%100%",
        "%-5.5%",
        "%",
        "a",
        "T",
        "FALSE",
        "[html]",
        "[plain]",
        "[moodle]",
        "//",
        "\n// ",
        "$CATEGORY: ",
        "[id:",
        "[tag:",
        "]",
        "..",
        "1",
        "2.5",
        "-",
        ",",
        "*",
        " ",
        "ë",
        "\u{feff}",
        "\u{a0}",
        "\t",
        "\u{2028}",
        "|",
        "\0",
    ];
    proptest::collection::vec(proptest::sample::select(signs), 0..60).prop_map(|signs| signs.concat())
}

/// A file of questions that are mostly sound, from random texts.
fn sound() -> impl Strategy<Value = String> {
    let text = || {
        proptest::collection::vec(
            proptest::sample::select(vec![
                "a",
                "B",
                "ë",
                " ",
                "\\n",
                "\\=",
                "\\#",
                "\\{",
                "\\}",
                "\\~",
                "\\:",
                "\\\\",
                "\\",
                "[html]",
                "[markdown]",
                "[",
                "%",
                "%5%",
                "//",
                "*",
                "\u{feff}",
                "\n",
                "\n// x [id:7\\]] [tag:t\\ ]\n",
                "-",
                ">",
                ":",
                "$CATEGORY:",
            ]),
            1..8,
        )
        .prop_map(|signs| signs.concat())
    };
    let weight = || proptest::sample::select(vec!["", "", "%0%", "%100%", "%-33.3%", "%12.5%"]);
    let question =
        (0..8usize, text(), text(), text(), text(), weight(), weight()).prop_map(|(kind, a, b, c, d, one, two)| {
            match kind {
                0 => format!("::{d}::{a} {{={b}#{c} ~{one}{c} ~{two}{d}####{b}}}"),
                1 => format!("{a}{{~%50%{b}#{c} ~%50%{c}#[html]{b}\n\n~{one}{d}}}{d}"),
                2 => format!("{a}{{={one}{b}#{c} =%100%{c} ={two}{d}}}{d}"),
                3 => format!("{a}{{={b}->{c} ={c} -> {d} ={d}->{a}\n= -> {b}####{b}}}"),
                4 => format!("{a}{{T#{b}#{c}####{d}}}"),
                5 => format!("{a}{{#=1.5:0.25#{b} ={one}-2..3#{c} ~#{d}}}"),
                6 => format!("$CATEGORY: {b}\n[plain]{a}\n// [id:{c}] [tag:{d}] [tag:{b}]\n"),
                _ => format!("{a}{{####{b}}}{c}"),
            }
        });
    proptest::collection::vec(question, 1..5).prop_map(|questions| questions.join("\n\n"))
}

fn without_lines(mut questions: Vec<Question>) -> Vec<Question> {
    for question in &mut questions {
        question.line = 0;
    }
    questions
}

/// Reads, writes and reads again.
fn comes_back(file: &str) -> Result<(), TestCaseError> {
    let (questions, faults) = parse(file);
    let lines = file.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
    prop_assert!(
        faults.iter().all(|fault| (1..=lines).contains(&fault.line)),
        "{faults:?}"
    );
    prop_assert!(questions.iter().all(|question| (1..=lines).contains(&question.line)));
    let written = write(&questions);
    let (again, faults) = parse(&written);
    let real: Vec<_> = faults
        .iter()
        .filter(|fault| !matches!(fault.code, Code::DuplicateName { .. }))
        .collect();
    prop_assert!(real.is_empty(), "{real:?} in {written}");
    prop_assert_eq!(without_lines(questions), without_lines(again.clone()), "{}", written);
    prop_assert_eq!(write(&again), written);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_comes_back(file in soup()) {
        comes_back(&file)?;
    }

    #[test]
    fn sound_questions_come_back(file in sound()) {
        comes_back(&file)?;
    }

    #[test]
    fn any_text_is_read(file in ".{0,200}") {
        comes_back(&file)?;
    }

    #[test]
    fn every_mark_is_from_nothing_to_everything(
        file in sound(), typed in "[-0-9a-e ,.*]{0,9}", numbers in proptest::collection::vec(0..5usize, 0..5), seed: u64,
    ) {
        for question in &parse(&file).0 {
            let pairs = numbers.iter().map(|number| (*number, seed as usize % 5)).collect();
            for shown in [
                Response::One(numbers.len()), Response::Several(numbers.clone()), Response::Truth(seed.is_multiple_of(2)),
                Response::Short(typed.clone()), Response::Number(typed.clone()), Response::Pairs(pairs), Response::Essay(typed.clone()),
            ] {
                let _ = question.asked(Order::Drawn(seed));
                let Some(response) = question.settle(Order::Drawn(seed), shown) else { continue };
                prop_assert!(mark(question, &response).fraction.is_none_or(|fraction| (0.0..=1.0).contains(&fraction)));
            }
        }
    }
}

#[test]
fn a_large_file_takes_little_time() {
    // each of these would take minutes if some step went over the rest of the file for every line of it
    for stretch in [
        "a{\n\n", "{=\n", "a\n\n", "::a", "{T#", "[id:", "{=a->b\n", "~%", "\\", "#", "// [tag:", "a{=b\n::", ":",
    ] {
        let file = stretch.repeat(super::MOST_BYTES / stretch.len());
        let begun = std::time::Instant::now();
        let (questions, _) = parse(&file);
        let _ = write(&questions);
        assert!(begun.elapsed().as_secs() < 10, "{stretch}: {:?}", begun.elapsed());
    }
}
