//! What is particular to each kind of entry: the keys of its head and the rules for its text.
//!
//! To add a kind: its variant in `model::Kind`, a file here, and a line in [`read`].

mod article;
mod guide;
mod instrument;
mod model;
mod question;
mod step;
mod term;
mod tool;
mod topic;

use ::model::{Block, Inline, Kind};

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
        Kind::Guide => guide::read(table, entry, facts, faults),
        Kind::Question => question::read(table, entry, faults),
        Kind::Term => term::read(table, entry, faults),
        Kind::Topic => topic::read(table, entry, faults),
        Kind::Model => model::read(table, entry, faults),
        Kind::Tool => tool::read(table, entry, faults),
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
    first.into_iter().flatten().map(Inline::text).collect()
}

/// Words as a reader counts them: between spaces.
fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The headings of the second level that every page of a kind has, by their short names and in
/// this order.
fn require_headings(entry: &Authored, what: &str, wanted: &[&str], faults: &mut Faults) {
    let blocks = entry.body.document.blocks.iter().zip(&entry.body.lines);
    let found: Vec<(&str, usize)> = blocks
        .filter_map(|(block, line)| match block {
            Block::Heading { level: 2, id, .. } => Some((id.as_str(), *line)),
            _ => None,
        })
        .collect();
    if found.iter().map(|(id, _)| *id).eq(wanted.iter().copied()) {
        return;
    }
    let marks = |ids: &mut dyn Iterator<Item = &str>| -> String {
        ids.map(|id| format!("{{#{id}}}")).collect::<Vec<String>>().join(", ")
    };
    let all = marks(&mut wanted.iter().copied());
    let here = match found.as_slice() {
        [] => "there are none".to_owned(),
        found => format!("they are {}", marks(&mut found.iter().map(|(id, _)| *id))),
    };
    // The first heading that is not the one that belongs there.
    let wrong = found.iter().enumerate().find(|(place, (id, _))| wanted.get(*place) != Some(id));
    faults.add(
        &entry.file,
        wrong.or(found.iter().enumerate().next_back()).map_or(0, |(_, (_, line))| *line),
        format!("The headings of {what} are {all}; here {here}."),
        format!("Write them all, in this order, as `## Words {{#{}}}`.", wanted[0]),
    );
}
