//! Pages of the tools: what a tool does, what one needs for it, and what to do without it.

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{read_order, require_headings, require_summary};
use crate::read::Table;

/// The short names of the headings that every tool has, in this order.
const HEADINGS: [&str; 2] = ["need", "without"];

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(table, entry, faults);
    read_order(table, entry, faults);
    require_headings(entry, "a tool", &HEADINGS, faults);
}
