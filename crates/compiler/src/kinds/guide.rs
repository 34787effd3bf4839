//! Guides: pages on how the review works.

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::{read_order, require_summary};
use crate::read::Table;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(table, entry, faults);
    read_order(table, entry, faults);
}
