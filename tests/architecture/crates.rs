//! Which crate may import which: the table of the design.

use toml::{Table, Value};

use super::assert_none;
use crate::sources::{self, File};

struct Row {
    name: &'static str,
    folder: &'static str,
    may_import: &'static [&'static str],
    /// What only its tests may import besides.
    tests_may_import: &'static [&'static str],
    may_know_the_browser: bool,
}

const CRATES: &[Row] = &[
    native("model", "crates/model", &[]),
    native("search", "crates/search", &[]),
    native("pack", "crates/pack", &["model"]),
    native("find", "crates/find", &["model", "pack", "search"]),
    native("view", "crates/view", &["model", "pack"]),
    Row {
        name: "compiler",
        folder: "crates/compiler",
        may_import: &["model", "pack", "search", "view"],
        tests_may_import: &["find"],
        may_know_the_browser: false,
    },
    Row {
        name: "platform",
        folder: "crates/platform",
        may_import: &["view"],
        tests_may_import: &[],
        may_know_the_browser: true,
    },
    // The pack: what a tool knows of the guide is read in one place, for the app and for tests.
    Row {
        name: "tools",
        folder: "crates/tools",
        may_import: &["model", "pack"],
        tests_may_import: &["compiler"],
        may_know_the_browser: false,
    },
    native("export", "crates/export", &["model"]),
    Row {
        name: "desk",
        folder: "crates/desk",
        may_import: &["export", "model", "pack", "platform", "tools", "view"],
        tests_may_import: &[],
        may_know_the_browser: true,
    },
    native("xtask", "xtask", &[]),
    Row {
        name: "untoc-guide",
        folder: ".",
        may_import: &["find", "model", "pack", "platform", "view"],
        tests_may_import: &["compiler"],
        may_know_the_browser: true,
    },
];

const fn native(
    name: &'static str,
    folder: &'static str,
    may_import: &'static [&'static str],
) -> Row {
    Row { name, folder, may_import, tests_may_import: &[], may_know_the_browser: false }
}

/// Crates that know a browser, by the start of their names.
const BROWSER: [&str; 5] = ["web-sys", "js-sys", "wasm-bindgen", "gloo", "leptos"];

/// A dependency as a manifest names it: the crate, and whether only tests have it.
struct Dependency {
    name: String,
    for_tests: bool,
}

fn dependencies(manifest: &Table) -> Vec<Dependency> {
    let mut found = Vec::new();
    let mut collect = |table: &Table| {
        let kinds =
            [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)];
        for (kind, for_tests) in kinds {
            let Some(Value::Table(dependencies)) = table.get(kind) else { continue };
            for (key, value) in dependencies {
                let renamed = value.get("package").and_then(Value::as_str);
                found.push(Dependency { name: renamed.unwrap_or(key).to_owned(), for_tests });
            }
        }
    };
    collect(manifest);
    if let Some(Value::Table(targets)) = manifest.get("target") {
        targets.values().filter_map(Value::as_table).for_each(collect);
    }
    found
}

/// What a manifest imports and the table does not allow.
fn forbidden_imports(manifest: &File) -> Vec<String> {
    let table: Table = manifest.text.parse().unwrap_or_else(|e| panic!("{}: {e}", manifest.path));
    let name = table["package"]["name"].as_str().unwrap_or_default();
    let Some(row) = CRATES.iter().find(|row| row.name == name) else {
        return vec![format!(
            "{}: the crate `{name}` is in no row of the import table: add one to \
             tests/architecture/crates.rs and to the design.",
            manifest.path
        )];
    };
    let mut found = Vec::new();
    for Dependency { name: other, for_tests } in dependencies(&table) {
        let ours = CRATES.iter().any(|row| row.name == other);
        let allowed = row.may_import.contains(&other.as_str())
            || for_tests && row.tests_may_import.contains(&other.as_str());
        if ours && !allowed {
            let may = match row.may_import {
                [] => "nothing of ours".to_owned(),
                some => some.join(", "),
            };
            found.push(format!(
                "{}: `{name}` must not import `{other}`; it may import {may}.",
                manifest.path
            ));
        }
        if BROWSER.iter().any(|start| other.starts_with(start)) && !row.may_know_the_browser {
            found.push(format!(
                "{}: `{name}` must not import `{other}`: only the app knows a browser.",
                manifest.path
            ));
        }
    }
    found
}

fn manifests() -> Vec<File> {
    let folders = sources::names("crates").into_iter().map(|name| format!("crates/{name}"));
    [".".to_owned(), "xtask".to_owned()]
        .into_iter()
        .chain(folders)
        .map(|folder| sources::file(&format!("{folder}/Cargo.toml")))
        .collect()
}

#[test]
fn no_crate_imports_what_the_table_forbids() {
    assert_none(manifests().iter().flat_map(forbidden_imports).collect());
}

#[test]
fn every_row_of_the_table_is_a_crate() {
    for row in CRATES {
        let manifest = sources::file(&format!("{}/Cargo.toml", row.folder));
        let table: Table = manifest.text.parse().unwrap();
        assert_eq!(table["package"]["name"].as_str(), Some(row.name), "{}", manifest.path);
    }
}

#[test]
fn an_edge_upwards_is_noticed_however_it_is_written() {
    let edges = [
        "[dependencies]\npack.workspace = true\n",
        "[dependencies]\nbytes = { package = \"pack\", path = \"../pack\" }\n",
        "[dev-dependencies]\npack = { path = \"../pack\" }\n",
        "[build-dependencies]\npack.workspace = true\n",
        "[target.'cfg(unix)'.dependencies]\npack.workspace = true\n",
    ];
    for edge in edges {
        let manifest = File::new("a/Cargo.toml", &format!("[package]\nname = \"model\"\n{edge}"));
        let message =
            "a/Cargo.toml: `model` must not import `pack`; it may import nothing of ours.";
        assert_eq!(forbidden_imports(&manifest), [message], "{edge}");
    }
}

#[test]
fn what_tests_may_import_the_crate_itself_may_not() {
    let manifest = |kind: &str| {
        let text = format!("[package]\nname = \"untoc-guide\"\n[{kind}]\ncompiler = \"1\"\n");
        forbidden_imports(&File::new("Cargo.toml", &text))
    };
    assert_eq!(manifest("dev-dependencies"), Vec::<String>::new());
    assert_eq!(manifest("dependencies").len(), 1);
}

#[test]
fn a_browser_crate_below_the_app_is_noticed() {
    for name in ["web-sys", "js-sys", "wasm-bindgen", "wasm-bindgen-futures", "gloo-net", "leptos"]
    {
        let text = format!("[package]\nname = \"view\"\n[dependencies]\n{name} = \"1\"\n");
        assert_eq!(forbidden_imports(&File::new("Cargo.toml", &text)).len(), 1, "{name}");
    }
}

#[test]
fn a_crate_without_a_row_is_noticed() {
    let found = forbidden_imports(&File::new("Cargo.toml", "[package]\nname = \"helpers\"\n"));
    assert!(found[0].contains("`helpers` is in no row"), "{found:?}");
}
