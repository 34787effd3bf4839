//! Guides: pages on how the review works. One may show a table of facts beside its text.

use model::Substance;

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds::{read_order, require_summary};
use crate::party_status::FILE;
use crate::read::Table;

/// The table that a guide may show.
const PARTY_STATUS: &str = "party-status";

pub fn read(table: &mut Table<'_>, entry: &mut Authored, facts: &Facts, faults: &mut Faults) {
    require_summary(table, entry, faults);
    read_order(table, entry, faults);
    let Some(shown) = table.text("table", faults) else { return };
    if shown.value != PARTY_STATUS {
        let fault = format!("`table` cannot be \"{}\".", shown.value);
        let remedy = format!("Write \"{PARTY_STATUS}\", or leave the line out.");
        faults.add(&entry.file, shown.line, fault, remedy);
    } else if facts.party_status.states.is_empty() {
        let fault = format!("{FILE} has no States.");
        faults.add(&entry.file, shown.line, fault, "Write the file, or leave the line out.");
    }
    entry.substance = Substance::PartyStatus(facts.party_status.clone());
}
