//! Topics: what the instruments say on one subject, side by side.

use model::{Substance, TopicFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{read_order, require_headings, require_summary};
use crate::read::Table;

/// The short names of the headings that every topic has, in this order.
const HEADINGS: [&str; 2] = ["look", "do"];

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    const DIFFERS: &str = "a sentence between double quotes that says what differs";
    require_summary(table, entry, faults);
    read_order(table, entry, faults);
    let differs = table.required_text_of("differs", DIFFERS, faults);
    let (line, before) = (table.line(), faults.count());
    entry.provisions = table.texts("provisions", faults);
    let is_read = faults.count() == before && !table.swallowed("provisions");
    if entry.provisions.is_empty() && is_read {
        faults.add(
            &entry.file,
            line,
            "The topic names no provision.",
            "Add `provisions = [\"untoc-25#1\", \"tip-6\"]` with articles or paragraphs of articles.",
        );
    }
    entry.substance = Substance::Topic(TopicFacts { differs, provisions: Vec::new() });
    require_headings(entry, "a topic", &HEADINGS, faults);
}
