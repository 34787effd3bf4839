//! Cases that a lawyer can read: answers given, and all that the tool says to them.
//!
//! A case is a file in `cases/<tool>/`: `today`, the answers, perhaps what "My country" holds, and under
//! `[then]` the text. After a change of the words, `UPDATE_CASES=1 cargo test -p tools` writes every `[then]`
//! anew: read them before they are kept.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value as Toml};
use tools::{Answers, Item, Value};

use crate::show::show;
use crate::support::context;

const THEN: &str = "[then]";

#[test]
fn every_case_says_what_is_expected() {
    let mut differences = Vec::new();
    for (tool, path) in cases() {
        let text = fs::read_to_string(&path).unwrap();
        let case: Table = text.parse().unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let said = run(&tool, &case);
        let expected = case.get("then").and_then(|then| then.get("text")).and_then(Toml::as_str);
        if expected == Some(said.as_str()) {
            continue;
        }
        if env::var_os("UPDATE_CASES").is_some() {
            assert!(!said.contains("'''"), "{}: three quotation marks", path.display());
            let given = text.split(THEN).next().unwrap_or_default();
            fs::write(&path, format!("{given}{THEN}\ntext = '''\n{said}'''\n")).unwrap();
        } else {
            differences.push(format!("{}\n{said}", path.display()));
        }
    }
    assert!(
        differences.is_empty(),
        "\n{}\n\nIf the new words are right, run UPDATE_CASES=1 cargo test -p tools.",
        differences.join("\n\n")
    );
}

#[test]
fn every_tool_has_cases_and_every_folder_of_cases_a_tool() {
    let with_cases: BTreeSet<String> = cases().into_iter().map(|(tool, _)| tool).collect();
    let tools: BTreeSet<String> = tools::all().iter().map(|tool| tool.id().to_owned()).collect();
    assert_eq!(with_cases, tools);
}

/// Runs every case, for those who want to know what is asked for on the way.
pub fn run_all() {
    for (tool, path) in cases() {
        let case: Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        run(&tool, &case);
    }
}

fn run(tool: &str, case: &Table) -> String {
    let tool = tools::by_id(tool).unwrap_or_else(|| panic!("there is no tool `{tool}`"));
    let answers = |key: &str| case.get(key).and_then(Toml::as_table).map(read).unwrap_or_default();
    let country = answers("country");
    let today = case.get("today").and_then(Toml::as_str).unwrap_or("2027-03-03");
    let (given, cx) = (answers("given"), context(today, &country));
    tool.form(&given, &cx);
    show(tool, &given, &cx)
}

fn read(table: &Table) -> Answers {
    let value = |value: &Toml| match value {
        Toml::Boolean(ticked) => Value::Check(*ticked),
        Toml::String(text) => Value::Text(text.clone()),
        Toml::Array(all) if all.iter().all(Toml::is_table) && !all.is_empty() => {
            Value::Items(all.iter().filter_map(Toml::as_table).map(item).collect())
        }
        Toml::Array(all) => {
            Value::Many(all.iter().filter_map(Toml::as_str).map(str::to_owned).collect())
        }
        other => Value::Text(other.to_string()),
    };
    Answers(table.iter().map(|(key, it)| (key.clone(), value(it))).collect())
}

fn item(table: &Table) -> Item {
    let mut values = read(table);
    let key = values.text("key").to_owned();
    values.0.remove("key");
    Item { key, values }
}

/// Tool and file of every case.
fn cases() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for folder in entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")) {
        let tool = folder.file_name().unwrap().to_string_lossy().into_owned();
        found.extend(entries(&folder).into_iter().map(|file| (tool.clone(), file)));
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}
