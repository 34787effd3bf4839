//! The project's own files as text, for tests that look at how they are written.
//!
//! Knows Rust just well enough to tell code from comments and texts, and to follow `use` and `mod`.
#![allow(dead_code, reason = "each test that has this module uses a part of it")]

pub mod modules;
pub mod paths;
pub mod pieces;

use std::fs;
use std::path::Path;

/// A file of the project.
#[derive(Clone, Debug)]
pub struct File {
    /// From the root of the project, with forward slashes.
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    /// How a message names a place: file and line, from 1.
    pub fn at(&self, offset: usize) -> String {
        format!("{}:{}", self.path, 1 + self.text[..offset].matches('\n').count())
    }
}

/// Folders that hold what others wrote or what tools made.
const NOT_OURS: [&str; 3] = ["node_modules", "target", "dist"];

/// Every file below these folders whose name ends in one of `endings`, by path.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    for folder in folders {
        collect(folder, endings, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// A file that must be there.
pub fn file(path: &str) -> File {
    let text = fs::read_to_string(root().join(path));
    File { path: path.to_owned(), text: text.unwrap_or_else(|error| panic!("{path}: {error}")) }
}

/// The names of what stands right in a folder, in order.
pub fn names(folder: &str) -> Vec<String> {
    let listing = fs::read_dir(root().join(folder));
    let listing = listing.unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<String> =
        listing.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn collect(folder: &str, endings: &[&str], found: &mut Vec<File>) {
    for name in names(folder) {
        let path = format!("{folder}/{name}");
        if root().join(&path).is_dir() {
            if !name.starts_with('.') && !NOT_OURS.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(file(&path));
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
