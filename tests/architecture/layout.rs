//! How the files lie: none too long, none forgotten.

use super::assert_none;
use crate::sources::modules::modules;
use crate::sources::{self, File};

/// A file past this asks to be two. Tables of data are in TOML and in files of their own.
const MOST_LINES: usize = 500;

const FOLDERS: [&str; 5] = ["src", "crates", "xtask", "tests", "public"];

/// Crates outside the workspace, which only the benchmark compiles.
const OUTSIDE: [&str; 2] = ["tests/bench/engine/", "tests/bench/tantivy/"];

/// Where the crates are.
fn crates() -> Vec<String> {
    let below = sources::names("crates").into_iter().map(|name| format!("crates/{name}/"));
    let outside = OUTSIDE.into_iter().map(str::to_owned);
    [String::new(), "xtask/".to_owned()].into_iter().chain(below).chain(outside).collect()
}

fn too_long(file: &File) -> Option<String> {
    let lines = file.text.lines().count();
    (lines > MOST_LINES).then(|| {
        format!("{} has {lines} lines; past {MOST_LINES} it asks to be two files.", file.path)
    })
}

/// The Rust files of a crate that no `mod` leads to.
fn forgotten(folder: &str, files: &[File]) -> Vec<String> {
    let own = |file: &&File| {
        let parts = ["src/", "tests/", "examples/", "benches/"];
        let of_another =
            OUTSIDE.iter().any(|other| *other != folder && file.path.starts_with(other));
        !of_another && parts.iter().any(|part| file.path.starts_with(&format!("{folder}{part}")))
    };
    let own: Vec<File> = files.iter().filter(own).cloned().collect();
    let is_root = |path: &str| {
        let below = &path[folder.len()..];
        let parts: Vec<&str> = below.split('/').collect();
        matches!(
            parts.as_slice(),
            ["src", "lib.rs" | "main.rs"]
                | ["src", "bin", _]
                | ["tests" | "examples" | "benches", _]
                | ["tests" | "examples" | "benches", _, "main.rs"]
        )
    };
    let roots = own.iter().map(|file| file.path.as_str()).filter(|path| is_root(path));
    let reached: Vec<String> =
        roots.flat_map(|root| modules(root, &own)).map(|module| module.path).collect();
    own.iter()
        .filter(|file| !reached.contains(&file.path))
        .map(|file| format!("{} is in no `mod`: register it beside its neighbours.", file.path))
        .collect()
}

#[test]
fn no_file_is_too_long() {
    let files = sources::files(&FOLDERS, &[".rs", ".js", ".mjs", ".ts", ".css", ".html"]);
    assert_none(files.iter().filter_map(too_long).collect());
}

#[test]
fn every_rust_file_is_part_of_its_crate() {
    let files = sources::files(&FOLDERS, &[".rs"]);
    assert_none(crates().iter().flat_map(|folder| forgotten(folder, &files)).collect());
}

#[test]
fn a_file_that_is_too_long_is_noticed() {
    let file = |lines: usize| File::new("src/a.rs", &"x\n".repeat(lines));
    assert_eq!(too_long(&file(MOST_LINES)), None);
    let message = "src/a.rs has 501 lines; past 500 it asks to be two files.";
    assert_eq!(too_long(&file(MOST_LINES + 1)).as_deref(), Some(message));
}

#[test]
fn a_file_without_a_mod_is_noticed() {
    let files = [
        File::new("crates/a/src/lib.rs", "mod b;"),
        File::new("crates/a/src/b.rs", ""),
        File::new("crates/a/src/lost.rs", ""),
        File::new("crates/a/tests/whole.rs", "mod support;"),
        File::new("crates/a/tests/support/mod.rs", ""),
        File::new("crates/a/tests/support/old.rs", ""),
    ];
    let message = |path: &str| format!("{path} is in no `mod`: register it beside its neighbours.");
    assert_eq!(
        forgotten("crates/a/", &files),
        [message("crates/a/src/lost.rs"), message("crates/a/tests/support/old.rs")]
    );
}
