//! `docs/embedding.md` tells webmasters what the element is; the contract in `src/element.rs`, the loader
//! and the styles are what it is. Neither may say more than the other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The docblock of the contract.
fn contract() -> String {
    let text = read("src/element.rs");
    let lines = text.lines().filter_map(|line| line.strip_prefix("//!"));
    lines.map(|line| format!("{}\n", line.trim())).collect()
}

/// What stands between backticks.
fn named(text: &str) -> BTreeSet<String> {
    let outside = text.split("```").step_by(2).collect::<String>();
    outside.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn section<'a>(docs: &'a str, heading: &str) -> &'a str {
    let start = docs.find(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no {heading}"));
    let rest = &docs[start + 4..];
    &rest[..rest.find("\n## ").unwrap_or(rest.len())]
}

/// Attributes and the names in their line.
fn attributes(contract: &str) -> Vec<(String, BTreeSet<String>)> {
    let items = contract.split("\n- ").skip(1);
    items
        .map(|item| {
            let line = item.split("\n\n").next().unwrap_or_default();
            let name = line.split('`').nth(1).unwrap_or_default();
            (name.to_owned(), named(line))
        })
        .collect()
}

fn properties() -> BTreeSet<String> {
    let text = read("xtask/src/element_styles.rs");
    let table = text.split("PROPERTIES").nth(1).and_then(|it| it.split("];").next()).unwrap();
    let names = table.split('"').skip(1).step_by(2).skip(1).step_by(2);
    let mut names: BTreeSet<String> = names.map(|name| format!("--untoc-{name}")).collect();
    names.extend(["--untoc-height".to_owned(), "--untoc-size".to_owned()]);
    names
}

#[test]
fn every_attribute_is_told_with_its_values() {
    let docs = read("docs/embedding.md");
    let rows = section(&docs, "Attributes");
    let all = attributes(&contract());
    assert_eq!(all.len(), 9, "{all:?}");
    for (name, words) in &all {
        let row = rows.lines().find(|line| line.starts_with(&format!("| `{name}`")));
        let row = row.unwrap_or_else(|| panic!("docs/embedding.md tells nothing of `{name}`"));
        let told = named(row);
        for word in words.difference(&told) {
            assert!(!is_a_value(word), "`{name}`: `{word}` is not told");
        }
    }
    assert_eq!(rows.lines().filter(|line| line.starts_with("| `")).count(), all.len());
}

/// Values are words; the rest are examples.
fn is_a_value(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[test]
fn the_loader_knows_the_values_that_are_told() {
    let loader = read("src/loader/element.js");
    let contract = attributes(&contract());
    let table =
        loader.split("const VALUES = {").nth(1).and_then(|it| it.split("};").next()).unwrap();
    for line in table.lines().filter(|line| line.contains(':')) {
        let (name, values) = line.trim().split_once(':').unwrap();
        let (_, words) = contract.iter().find(|(attribute, _)| attribute == name).unwrap();
        for value in values.split('"').skip(1).step_by(2) {
            assert!(words.contains(value), "`{name}`: `{value}` is not in the contract");
        }
    }
}

#[test]
fn methods_events_and_parts_are_told() {
    let (docs, contract) = (read("docs/embedding.md"), contract());
    let rest = contract.split("Methods:").nth(1).unwrap();
    for name in named(rest) {
        let is_part = rest.split("Parts:").nth(1).unwrap().contains(&format!("`{name}`"));
        if name.ends_with(".rs") {
            continue;
        }
        let told = if name.starts_with("untoc-") {
            section(&docs, "Events").contains(&format!("| `{name}` |"))
        } else if is_part {
            section(&docs, "Looks").contains(&format!("`{name}`"))
        } else {
            section(&docs, "Methods").contains(&format!("`{name}"))
        };
        assert!(told, "docs/embedding.md tells nothing of `{name}`");
    }
}

#[test]
fn every_custom_property_is_told_and_no_other() {
    let docs = read("docs/embedding.md");
    let told: BTreeSet<String> = named(section(&docs, "Looks"))
        .into_iter()
        .filter(|name| name.starts_with("--untoc-"))
        .collect();
    assert_eq!(told, properties());
    assert!(told.len() <= 40);
}

#[test]
fn the_readme_has_the_three_lines() {
    let readme = read("README.md");
    let start = readme.find("<script type=\"module\"").expect("README.md shows no element");
    let lines: Vec<&str> = readme[start..].lines().take_while(|line| *line != "```").collect();
    assert!(lines.len() <= 3, "{lines:?}");
    assert!(lines.iter().any(|line| line.starts_with("<untoc-guide")));
}

#[test]
fn the_doctor_has_words_for_all_that_it_says() {
    let text = read("content/en/embed.ftl");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let there: BTreeSet<&str> =
        lines.filter_map(|line| line.split_once(" = ")).map(|it| it.0).collect();
    let script = read("public/untoc-doctor.js");
    let said: BTreeSet<&str> = ["say(\"", "fault(\"", "fine(\""]
        .iter()
        .flat_map(|call| script.split(call).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(said, there);
}
