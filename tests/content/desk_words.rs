//! The words of the desk: each that its code names is there, and each there is named.

use std::collections::BTreeSet;

use super::assert_none;
use super::site::edition;
use crate::sources;
use crate::sources::pieces::{Piece, pieces, without_tests};

const CODE: &str = "crates/desk/src";
const OURS: &str = "desk-";
/// Ids that are put together from another one, and where.
const ENDS: [&str; 2] = ["-hint", "-named"];
/// A writer's button is `desk-format-` and its id, which its file says first.
const FORMAT: &str = "desk-format-";
const WRITERS: &str = "crates/export/src";

/// Every id of ours that stands as a text in the code, with its place.
fn named() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in sources::files(&[CODE], &[".rs"]) {
        for (offset, piece) in pieces(&without_tests(&file.text)) {
            if let Piece::Text(text) = piece
                && text.starts_with(OURS)
                && !text.contains(['{', ' '])
            {
                found.push((text.to_owned(), file.at(offset)));
            }
        }
    }
    found
}

/// Classes of the styles, which look like ids.
const CLASSES: [&str; 2] = ["desk-bar", "desk-paper"];

/// The words of the buttons of all writers.
fn formats() -> Vec<String> {
    let id = |file: &sources::File| {
        let (_, rest) = file.text.split_once("fn id(&self) -> &'static str {")?;
        Some(format!("{FORMAT}{}", rest.split('"').nth(1)?))
    };
    sources::files(&[WRITERS], &[".rs"]).iter().filter_map(id).collect()
}

#[test]
fn the_words_that_the_desk_names_are_the_words_that_are_there() {
    let messages: BTreeSet<&str> = edition()
        .tools
        .iter()
        .map(|(id, _)| id.as_str())
        .filter(|id| id.starts_with(OURS))
        .collect();
    let named = named();
    let is_class = |id: &str| CLASSES.contains(&id);
    let unknown = named.iter().filter(|(id, _)| !messages.contains(id.as_str()) && !is_class(id));
    let mut found: Vec<String> =
        unknown.map(|(id, at)| format!("{at}: en/tools.ftl has no `{id}`.")).collect();
    let mut used: BTreeSet<String> = named.into_iter().map(|(id, _)| id).collect();
    for end in ENDS {
        used.extend(used.clone().into_iter().map(|id| id + end));
    }
    let formats = formats();
    assert!(formats.len() > 5, "the writers say their ids in another way: {formats:?}");
    let missing = formats.iter().filter(|id| !messages.contains(id.as_str()));
    found.extend(missing.map(|id| format!("en/tools.ftl has no `{id}` for a format.")));
    used.extend(formats);
    let dead = messages.iter().filter(|id| !used.contains(**id));
    found.extend(dead.map(|id| format!("en/tools.ftl: nothing shows `{id}`: remove it.")));
    assert_none(found);
}
