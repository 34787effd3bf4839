//! Questions people ask: the first paragraph is the answer, short enough to be shown by search.

use model::Block;

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{first_paragraph, read_order, refuse_summary, word_count};
use crate::read::Table;

/// A direct answer fits on a phone without scrolling.
const LONGEST_ANSWER: usize = 60;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    refuse_summary(table, entry, faults);
    read_order(table, entry, faults);
    let asked_as = table.texts("asked_as", faults);
    entry.keywords.extend(asked_as.into_iter().map(|text| text.value));
    let answer = first_paragraph(entry);
    let words = word_count(&answer);
    let line = entry.body.lines.first().copied().unwrap_or_default();
    if !matches!(entry.body.document.blocks.first(), None | Some(Block::Paragraph(_))) {
        faults.add(
            &entry.file,
            line,
            "The text does not start with the answer.",
            format!("Say it first, in one paragraph of at most {LONGEST_ANSWER} words."),
        );
    } else if words > LONGEST_ANSWER {
        faults.add(
            &entry.file,
            line,
            format!(
                "The first paragraph has {words} words; an answer has at most {LONGEST_ANSWER}."
            ),
            "Say the answer first and the rest in a second paragraph.",
        );
    }
    entry.summary = answer;
}
