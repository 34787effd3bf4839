//! Steps of the path: each says why, how, when, what is needed and what can go wrong.

use model::{Detail, Place, Stage, StepFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{read_order, require_headings, require_summary};
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
    require_headings(entry, "a step", &HEADINGS, faults);
}
