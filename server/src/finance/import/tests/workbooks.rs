//! Workbooks, with a mapping and without.

use super::*;

fn workbook(path: &Path, rows: &[&[&str]]) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Tabela").unwrap();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    workbook.save(path).unwrap();
}

const MAP: &str = "sheet = \"Tabela\"\nheader_row = 3\nheadings = \"periods\"\nindicator = \"arrears-stock\"\n\
    unit = \"milion lekë\"\ndecimal = \",\"\nsource = \"27al-personnel-2021\"\n\
    [columns]\nplace = \"Bashkia\"\n[places]\n\"Gjithsej\" = \"\"\n";

#[tokio::test]
async fn a_workbook_is_read_with_a_mapping() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    workbook(
        &path,
        &[
            &["Detyrimet e prapambetura"],
            &[],
            &["Bashkia", "2021", "2022"],
            &["Bashkia Tiranë", "14.4", "1.234,5"],
            &["Ura Vajgurore", "NI", "-"],
            &["AL142", "0.1", "2"],
            &["2107001", "3", ""],
            &["Gjithsej", "99", "99"],
        ],
    );
    let report = reported(desk.mapped(path.clone(), MAP).await);
    assert_eq!(report.changes.added, 8);
    desk.publish(report.batch.unwrap()).await;
    assert!(matches!(
        desk.mapped(path.clone(), MAP).await,
        Outcome::Same { total: 8 }
    ));
    let stored = observation::Entity::find().all(&desk.db).await.unwrap();
    let values: Vec<Option<f64>> = stored[stored.len() - 8..].iter().map(|o| o.value).collect();
    let million = |value: f64| Some(value * 1e6);
    assert_eq!(
        values,
        [
            million(14.4),
            million(1234.5),
            None,
            None,
            Some(100_000.0),
            million(2.0),
            million(3.0),
            None
        ]
    );

    workbook(
        &path,
        &[&[], &[], &["Bashkia", "2021", "2022"], &["Tirnë", "-5", "1.2.3"]],
    );
    let faults = desk.refused(&path, Some(MAP)).await;
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("row 4, column `Bashkia`: there is no place `Tirnë`; did you mean `tirane`?"));
    assert!(
        faults.iter().any(|fault| fault.starts_with("row 4, column `2022`")),
        "{faults:?}"
    );
    let faults = desk.refused(&path, Some("sheet = \"Tjetër\"")).await;
    assert_eq!(faults, ["there is no sheet `Tjetër`; there are `Tabela`"]);
    let faults = desk.refused(&path, None).await;
    assert!(
        faults[0].starts_with("row 3, column `Bashkia`: there is no such column"),
        "{faults:?}"
    );
    let faults = desk.refused(&path, Some("header_row = 2")).await;
    assert_eq!(faults, ["row 2: is empty; the headings are expected there"]);

    let whole = std::fs::read(&path).unwrap();
    let faults = desk
        .refused(&desk.file("cut.xlsx", &whole[..whole.len() / 2]), Some(MAP))
        .await;
    assert!(faults[0].contains("not whole"), "{faults:?}");
}

/// Takes the results of formulas out of a workbook, as programs leave it that do not work them out.
fn without_results(path: &Path) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let parts: Vec<(String, Vec<u8>)> = (0..archive.len())
        .map(|n| {
            let mut part = archive.by_index(n).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect();
    let mut writer = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, content) in parts {
        writer
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        let text = String::from_utf8(content)
            .unwrap()
            .replace("</f><v>0</v>", "</f><v></v>");
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
}

#[tokio::test]
async fn a_formula_without_its_result_is_not_a_missing_figure() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in ["indicator", "place", "period", "value", "source", "Ndryshimi"]
        .into_iter()
        .enumerate()
    {
        sheet.write_string(0, column as u16, text).unwrap();
    }
    for (column, text) in ["local-taxes", "has", "2021"].into_iter().enumerate() {
        sheet.write_string(1, column as u16, text).unwrap();
    }
    sheet.write_formula(1, 3, "=2+3").unwrap();
    sheet.write_string(1, 4, SOURCE).unwrap();
    sheet.write_formula(1, 5, "=D2-1").unwrap();
    book.save(&path).unwrap();
    without_results(&path);
    // the other column is not read, so that what it holds is no fault
    let faults = desk.refused(&path, Some("ignore = [\"Ndryshimi\"]")).await;
    assert_eq!(
        faults,
        ["row 2, column `value`: holds a formula without its result: open the workbook and save it"]
    );
}

#[tokio::test]
async fn hidden_sheets_are_named_as_such() {
    let desk = desk().await;
    let path = desk.folder.path().join("t.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Të dhënat").unwrap();
    book.add_worksheet().set_name("Listat").unwrap().set_hidden(true);
    book.save(&path).unwrap();
    let faults = desk.refused(&path, None).await;
    assert!(
        faults[0].ends_with("one of `Të dhënat`, `Listat` (hidden)"),
        "{faults:?}"
    );
}
