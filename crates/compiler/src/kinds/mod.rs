//! What is particular to each kind of entry: the keys of its head and the rules for its text.
//!
//! To add a kind: its variant in `model::Kind`, a file here, and a line in [`read`].

mod article;
mod guide;
mod instrument;
mod question;
mod step;
mod term;

use model::{Block, Kind};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::read::Table;

/// Reads the keys that only this kind has, and checks its text.
pub fn read(table: &mut Table<'_>, entry: &mut Authored, facts: &Facts, faults: &mut Faults) {
    match entry.kind {
        Kind::Instrument => instrument::read(table, entry, facts, faults),
        Kind::Article => article::read(table, entry, facts, faults),
        Kind::Step => step::read(table, entry, faults),
        Kind::Guide => guide::read(table, entry, faults),
        Kind::Question => question::read(table, entry, faults),
        Kind::Term => term::read(table, entry, faults),
    }
}

fn require_summary(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    const WANTED: &str = "a sentence between double quotes, which lists and search results show";
    entry.summary = table.required_text_of("summary", WANTED, faults);
}

fn refuse_summary(table: &mut Table<'_>, entry: &Authored, faults: &mut Faults) {
    if let Some(summary) = table.text("summary", faults) {
        faults.add(
            &entry.file,
            summary.line,
            "`summary` is not used here: the text itself is short.",
            "Remove the line.",
        );
    }
}

/// Reads the place among entries of the same kind.
fn read_order(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    entry.number = table.required_number("order", faults);
    if let Some(number) = &entry.number {
        entry.order.0 = number.value;
    }
}

/// The first paragraph's words, for entries that are their own summary.
fn first_paragraph(entry: &Authored) -> String {
    let first = entry.body.document.blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    });
    first.into_iter().flatten().map(model::Inline::text).collect()
}

/// Words as a reader counts them: between spaces.
fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}
