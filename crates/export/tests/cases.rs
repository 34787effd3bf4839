//! What every writer makes of a few papers, byte by byte.
//!
//! A case is a folder in `cases/` and a paper in `papers/`. It holds the paper in each format that fits
//! it, and `lines.txt`: each line of text that a reader of any of them must find. The files are read by
//! other programs too (`cargo xtask test --only files`). After a change that is right,
//! `UPDATE_CASES=1 cargo test -p export` writes them anew: open them before they are kept.

mod papers;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use export::writers;
use model::{Inline, Paper};
use papers::Case;

#[test]
fn every_writer_makes_of_every_paper_what_is_expected() {
    let mut faults = Vec::new();
    for case in papers::all() {
        let folder = folder().join(case.name);
        let files = files(&case);
        if env::var_os("UPDATE_CASES").is_some() {
            fs::create_dir_all(&folder).unwrap();
            for (name, bytes) in &files {
                fs::write(folder.join(name), bytes).unwrap();
            }
        }
        for (name, bytes) in &files {
            let expected = fs::read(folder.join(name)).unwrap_or_default();
            if *bytes != expected {
                let place = difference(&expected, bytes);
                faults.push(format!("cases/{}/{name} is another: {place}", case.name));
            }
        }
        for name in names(&folder).iter().filter(|name| !files.contains_key(*name)) {
            faults.push(format!("cases/{}/{name} is made by no writer: delete it.", case.name));
        }
    }
    assert!(
        faults.is_empty(),
        "\n{}\n\nIf the new files are right, run UPDATE_CASES=1 cargo test -p export.",
        faults.join("\n")
    );
}

#[test]
fn every_case_has_a_paper() {
    let cases: Vec<&str> = papers::all().iter().map(|case| case.name).collect();
    for name in names(&folder()) {
        assert!(cases.contains(&&*name), "cases/{name} has no paper: delete it.");
    }
}

#[test]
fn what_cannot_carry_a_paper_says_so() {
    let fitting = |name: &str| {
        let case = papers::all().into_iter().find(|case| case.name == name).unwrap();
        let fitting = writers().iter().filter(|writer| writer.fits(&case.paper));
        fitting.map(|writer| writer.id()).collect::<Vec<_>>()
    };
    assert!(["csv", "ics"].iter().all(|id| fitting("plan").contains(id)));
    assert!(!["csv", "ics"].iter().any(|id| fitting("letter").contains(id)));
    assert!(["docx", "html", "txt", "md"].iter().all(|id| fitting("empty").contains(id)));
}

#[test]
fn no_two_writers_are_called_alike() {
    let mut ids: Vec<&str> = writers().iter().map(|writer| writer.id()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

/// The files of a case, by name.
fn files(case: &Case) -> BTreeMap<String, Vec<u8>> {
    let fitting = writers().iter().filter(|writer| writer.fits(&case.paper));
    let mut files: BTreeMap<String, Vec<u8>> = fitting
        .map(|writer| {
            let name = format!("paper.{}", writer.extension());
            (name, writer.write(&case.paper, &case.options))
        })
        .collect();
    files.insert("lines.txt".into(), lines(&case.paper).into_bytes());
    files
}

/// Each line of the paper as words with a space between, without what no file can carry.
fn lines(paper: &Paper) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        let visible: String = text
            .chars()
            .map(|char| if char.is_control() { ' ' } else { char })
            .filter(|char| !matches!(char, '\u{fffe}' | '\u{ffff}'))
            .collect();
        let words: Vec<&str> = visible.split_whitespace().collect();
        if !words.is_empty() {
            out.push_str(&words.join(" "));
            out.push('\n');
        }
    };
    if paper.title_shown {
        add(&paper.title);
    }
    for block in &paper.document.blocks {
        for line in block.lines() {
            let words = line.iter().map(|inline| match inline {
                Inline::Blank { label, .. } => format!("[{label}]"),
                _ => inline.text().to_owned(),
            });
            // Line by line, as programs end lines in their own ways.
            let text: String = words.collect();
            text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}']).for_each(&mut add);
        }
    }
    out
}

/// Where two files part, and what stands there.
fn difference(expected: &[u8], made: &[u8]) -> String {
    let at = expected.iter().zip(made).take_while(|(one, other)| one == other).count();
    let around = |bytes: &[u8]| {
        let piece = &bytes[at.saturating_sub(30)..bytes.len().min(at + 30)];
        String::from_utf8_lossy(piece).into_owned()
    };
    format!("from byte {at} on {:?} instead of {:?}", around(made), around(expected))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(listing) = fs::read_dir(folder) else { return Vec::new() };
    listing.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}
