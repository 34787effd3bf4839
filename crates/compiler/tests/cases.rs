//! Whole content folders with mistakes, and what their author then reads.
//!
//! A case is a folder in `cases/`: `content/` lies over `base/` and holds only what differs,
//! `without.txt` names files of the base that the case lacks, and `expected.txt` is what
//! `compiler check` prints. After a change of the words, `UPDATE_CASES=1 cargo test -p compiler`
//! writes every `expected.txt` anew: read them before they are kept.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CONTENT: &str = "content";
const EXPECTED: &str = "expected.txt";
const WITHOUT: &str = "without.txt";

#[test]
fn every_case_prints_what_is_expected() {
    let mut differences = Vec::new();
    for case in entries(&folder("cases")) {
        let printed = check(&case);
        let file = case.join(EXPECTED);
        if updating() {
            fs::write(&file, &printed).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if printed != expected {
            differences.push(format!("{}\n{}", name(&case), difference(&expected, &printed)));
        }
    }
    assert!(
        differences.is_empty(),
        "\n{}\n\nIf the new words are right, run UPDATE_CASES=1 cargo test -p compiler.",
        differences.join("\n\n")
    );
}

#[test]
fn the_good_case_compiles_and_no_other_does() {
    if updating() {
        return;
    }
    for case in entries(&folder("cases")) {
        let expected = fs::read_to_string(case.join(EXPECTED)).unwrap_or_default();
        let compiles = expected.starts_with("The content is in order");
        assert_eq!(compiles, name(&case) == "good", "{}", name(&case));
    }
}

#[test]
fn a_case_holds_nothing_but_what_it_is_made_of() {
    for case in entries(&folder("cases")) {
        let case_name = name(&case);
        assert!(
            updating() || case.join(EXPECTED).is_file(),
            "cases/{case_name} has no {EXPECTED}: run UPDATE_CASES=1 cargo test -p compiler, or \
             delete the case."
        );
        for part in entries(&case) {
            let part = name(&part);
            assert!(
                [CONTENT, EXPECTED, WITHOUT].contains(&part.as_str()),
                "cases/{case_name}/{part} belongs to no case: delete it."
            );
        }
    }
}

#[test]
fn a_case_differs_from_the_base_in_every_file_it_holds() {
    let base = folder("base");
    for case in entries(&folder("cases")) {
        let content = case.join(CONTENT);
        for file in files(&content) {
            let path = file.strip_prefix(&content).unwrap();
            let same = fs::read(base.join(path)).is_ok_and(|old| old == fs::read(&file).unwrap());
            assert!(!same, "cases/{} holds {} as the base has it.", name(&case), path.display());
        }
    }
}

/// Every `expected.txt` is being written anew, and may not be there yet.
fn updating() -> bool {
    env::var_os("UPDATE_CASES").is_some()
}

/// What `compiler check` prints for a case.
fn check(case: &Path) -> String {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases").join(name(case));
    if content.exists() {
        fs::remove_dir_all(&content).unwrap();
    }
    copy(&folder("base"), &content);
    for path in fs::read_to_string(case.join(WITHOUT)).unwrap_or_default().lines() {
        fs::remove_file(content.join(path))
            .unwrap_or_else(|error| panic!("{}: {path} is not in the base: {error}", name(case)));
    }
    copy(&case.join(CONTENT), &content);
    let output = Command::new(env!("CARGO_BIN_EXE_compiler"))
        .args(["check", "--content"])
        .arg(&content)
        .output()
        .unwrap();
    let (said, other) = if output.status.success() {
        (output.stdout, output.stderr)
    } else {
        (output.stderr, output.stdout)
    };
    assert!(other.is_empty(), "{}: something was printed on the wrong stream", name(case));
    String::from_utf8(said).unwrap()
}

/// The lines that only one of the two texts has.
fn difference(expected: &str, printed: &str) -> String {
    let only = |these: &str, those: &str, sign: char| -> String {
        these
            .lines()
            .filter(|line| !those.lines().any(|other| other == *line))
            .map(|line| format!("{sign} {line}\n"))
            .collect()
    };
    let lines = only(expected, printed, '-') + &only(printed, expected, '+');
    if lines.is_empty() { "  The lines are the same in another order.".to_owned() } else { lines }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// What stands right in a folder, by name.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let listing = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{} cannot be listed: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = listing.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Every file below a folder; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    if !folder.is_dir() {
        return Vec::new();
    }
    let below = entries(folder);
    below
        .into_iter()
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&file, target).unwrap();
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
