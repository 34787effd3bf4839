//! Steps of the path: each says why, how, when, what is needed and what can go wrong.

use model::{Block, Detail, Place, Stage, StepFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::require_summary;
use crate::read::Table;

/// The short names of the headings that every step has, in this order.
const HEADINGS: [&str; 5] = ["why", "how", "when", "need", "risk"];

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(entry, faults);
    entry.order.0 = table.required_number("order", faults).value;
    let stages = [("before", Stage::Before), ("during", Stage::During), ("after", Stage::After)];
    let stage = table.choice("stage", &stages, faults);
    let places = [("home", Place::Home), ("vienna", Place::Vienna), ("both", Place::Both)];
    let place = table.choice("place", &places, faults);
    entry.detail = Detail::Step(StepFacts { stage, place });
    check_headings(entry, faults);
}

fn check_headings(entry: &Authored, faults: &mut Faults) {
    let found: Vec<&str> = entry
        .body
        .document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    if found != HEADINGS {
        let wanted: Vec<String> = HEADINGS.iter().map(|id| format!("{{#{id}}}")).collect();
        faults.add(
            &entry.file,
            0,
            format!(
                "The headings of a step are {}; here they are: {}.",
                wanted.join(", "),
                found.join(", ")
            ),
            "Write all five, in this order, as `## Why {#why}`.",
        );
    }
}
