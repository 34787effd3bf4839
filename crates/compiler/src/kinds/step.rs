//! Steps of the path: each says why, how, when, what is needed and what can go wrong.

use model::{Block, Detail, Place, Stage, StepFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{read_order, require_summary};
use crate::read::Table;

/// The short names of the headings that every step has, in this order.
const HEADINGS: [&str; 5] = ["why", "how", "when", "need", "risk"];

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(table, entry, faults);
    read_order(table, entry, faults);
    let stages = [("before", Stage::Before), ("during", Stage::During), ("after", Stage::After)];
    let stage = table.choice("stage", &stages, faults);
    let places = [("home", Place::Home), ("vienna", Place::Vienna), ("both", Place::Both)];
    let place = table.choice("place", &places, faults);
    entry.detail = Detail::Step(StepFacts { stage, place });
    check_headings(entry, faults);
}

fn check_headings(entry: &Authored, faults: &mut Faults) {
    let blocks = entry.body.document.blocks.iter().zip(&entry.body.lines);
    let found: Vec<(&str, usize)> = blocks
        .filter_map(|(block, line)| match block {
            Block::Heading { level: 2, id, .. } => Some((id.as_str(), *line)),
            _ => None,
        })
        .collect();
    if found.iter().map(|(id, _)| *id).eq(HEADINGS) {
        return;
    }
    let marks = |ids: &mut dyn Iterator<Item = &str>| -> String {
        ids.map(|id| format!("{{#{id}}}")).collect::<Vec<String>>().join(", ")
    };
    let wanted = marks(&mut HEADINGS.into_iter());
    let here = match found.as_slice() {
        [] => "there are none".to_owned(),
        found => format!("they are {}", marks(&mut found.iter().map(|(id, _)| *id))),
    };
    // The first heading that is not the one that belongs there.
    let wrong = found.iter().enumerate().find(|(place, (id, _))| HEADINGS.get(*place) != Some(id));
    faults.add(
        &entry.file,
        wrong.or(found.iter().enumerate().next_back()).map_or(0, |(_, (_, line))| *line),
        format!("The headings of a step are {wanted}; here {here}."),
        "Write all five, in this order, as `## Why {#why}`.",
    );
}
