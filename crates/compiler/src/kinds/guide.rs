//! Guides: pages on how the review works.

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::kinds::require_summary;
use crate::read::Table;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(entry, faults);
    entry.order.0 = table.required_number("order", faults).value;
}
