//! No clock, file, network, thread or chance but in the compiler and the chores: all that is an
//! argument, so that the same input gives the same bytes.

use super::assert_none;
use crate::sources::modules::modules;
use crate::sources::paths::used_paths;
use crate::sources::pieces::without_tests;
use crate::sources::{self, File};

/// The crates of which this is asked, by the folder of their sources.
const PURE: [&str; 8] = [
    "crates/model/src",
    "crates/search/src",
    "crates/pack/src",
    "crates/find/src",
    "crates/view/src",
    "crates/tools/src",
    "crates/export/src",
    "src",
];

/// What no pure file names, and why.
const IMPURE: &[(&str, &str)] = &[
    ("std::fs", "files are read by the compiler; take their text"),
    ("std::env", "the surroundings are no input; take an argument"),
    ("std::process", "only chores start programs"),
    ("std::net", "nothing here may ask another computer"),
    ("std::time", "there is no clock here; take the day as an argument"),
    ("std::thread", "there are no threads in a browser's page"),
    ("std::hash::RandomState", "chance makes other bytes each time"),
    ("std::collections::hash_map", "its order is chance; take a BTreeMap"),
    ("std::collections::hash_set", "its order is chance; take a BTreeSet"),
    ("std::collections::HashMap", "its order is chance; take a BTreeMap"),
    ("std::collections::HashSet", "its order is chance; take a BTreeSet"),
    ("rand", "chance makes other bytes each time"),
    ("fastrand", "chance makes other bytes each time"),
    ("getrandom", "chance makes other bytes each time"),
    ("js_sys::Date", "there is no clock here; take the day as an argument"),
    ("js_sys::Math::random", "chance makes other bytes each time"),
];

/// The impure paths that a file names outside its tests.
fn impure_paths(file: &File) -> Vec<String> {
    let mut found = Vec::new();
    for used in used_paths(&without_tests(&file.text)) {
        let path = used.path.replace("core::", "std::");
        let names = |start: &str| path == start || path.starts_with(&format!("{start}::"));
        if let Some((start, why)) = IMPURE.iter().find(|(start, _)| names(start)) {
            found.push(format!("{}: `{start}` is used: {why}.", file.at(used.offset)));
        }
    }
    found
}

/// The files of a crate that are part of what is shipped.
fn shipped(folder: &str) -> Vec<File> {
    let mut files = sources::files(&[folder], &[".rs"]);
    let tests: Vec<String> = modules(&format!("{folder}/lib.rs"), &files)
        .into_iter()
        .filter(|module| module.for_tests)
        .map(|module| module.path)
        .collect();
    files.retain(|file| !tests.contains(&file.path));
    files
}

#[test]
fn pure_crates_know_no_clock_file_network_thread_or_chance() {
    let files = PURE.iter().flat_map(|folder| shipped(folder));
    assert_none(files.flat_map(|file| impure_paths(&file)).collect());
}

#[test]
fn an_impure_path_is_noticed_however_it_is_written() {
    let lines = [
        "use std::fs;",
        "use std::{collections::BTreeMap, fs::read};",
        "let text = std::env::var(\"HOME\");",
        "use std::time::SystemTime;",
        "use core::time::Duration;",
        "std::thread::spawn(f);",
        "use std::collections::{BTreeMap, HashMap};",
        "let n = rand::random();",
        "js_sys::Date::now();",
    ];
    for line in lines {
        let file = File::new("a.rs", &format!("//! std::fs\n{line}\n"));
        let found = impure_paths(&file);
        assert_eq!(found.len(), 1, "{line}: {found:?}");
        assert!(found[0].starts_with("a.rs:2: `"), "{found:?}");
    }
}

#[test]
fn tests_may_do_what_the_rest_may_not() {
    let text = "// std::fs\nlet a = \"std::fs\";\n#[cfg(test)]\nmod tests { use std::fs; }\n";
    assert_eq!(impure_paths(&File::new("a.rs", text)), Vec::<String>::new());
}
