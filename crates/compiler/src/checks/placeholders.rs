//! What was left open to be written later, and blanks outside of models.

use crate::authored::Authored;
use crate::checks::Checked;
use crate::checks::words::words;
use crate::diagnostic::Faults;
use crate::read::Passage;

/// Marks that authors leave for themselves.
const NOTES: [&str; 5] = ["FIXME", "TBA", "TBC", "TBD", "TODO"];

/// The folder of the pages that have blanks by design.
const MODELS: &str = "models";

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    for entry in checked.authored {
        for passage in &entry.prose {
            check_passage(entry, passage, faults);
        }
    }
}

fn check_passage(entry: &Authored, passage: &Passage, faults: &mut Faults) {
    let text = passage.text.as_str();
    let mut add = |at: usize, what: &str, remedy: &str| {
        let fault = format!("`{what}` is left over.");
        faults.add(&entry.file, passage.line(at), fault, remedy);
    };
    for (at, word) in words(text) {
        if is_note(word) {
            add(at, word, "Write what belongs here, or leave the sentence out.");
        }
    }
    for (at, run) in runs(text, '_') {
        add(at, run, "Write what belongs here, or leave the sentence out.");
    }
    for (at, part) in between(text, '[', ']') {
        add(
            at,
            part,
            "Write what belongs here. A link is [words](kind/id) without a space between; for other \
             remarks use round brackets.",
        );
    }
    if entry.kind.folder() != MODELS {
        for (at, part) in between(text, '{', '}') {
            add(at, part, "Write what belongs here: blanks as {name} stand in models only.");
        }
    }
}

/// Whether the word stands for others to come.
pub fn is_note(word: &str) -> bool {
    let is_xs = word.len() > 2 && word.bytes().all(|byte| byte == b'X');
    is_xs || NOTES.contains(&word) || word.eq_ignore_ascii_case("lorem")
}

/// Three or more of a character in a row.
fn runs(text: &str, of: char) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(move |c| c != of).filter(|run| run.len() > 2);
    parts.map(move |run| (run.as_ptr() as usize - text.as_ptr() as usize, run))
}

/// What stands in brackets, with them.
fn between(text: &str, open: char, close: char) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(open).filter_map(move |(at, _)| {
        let length = text[at..].find(close)? + 1;
        Some((at, &text[at..at + length]))
    })
}
