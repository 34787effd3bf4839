//! The Convention and its Protocols: dates and addresses come from the facts.

use model::{Detail, InstrumentFacts};

use crate::authored::Authored;
use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds::require_summary;
use crate::read::Table;

pub fn read(table: &mut Table<'_>, entry: &mut Authored, facts: &Facts, faults: &mut Faults) {
    require_summary(table, entry, faults);
    let short_title = table.required_text("short_title", faults);
    let Some((place, fact)) = facts.instrument(&entry.id) else {
        faults.add(
            &entry.file,
            0,
            format!("There is no instrument `{}` in facts/instruments.toml.", entry.id),
            "Name the file after an instrument of the list.",
        );
        return;
    };
    entry.order = (place as u16, String::new());
    entry.detail = Detail::Instrument(InstrumentFacts {
        short_title,
        abbreviation: fact.abbreviation.clone(),
        adopted: fact.adopted,
        in_force: fact.in_force,
        text_url: fact.text_url.clone(),
        status_url: fact.status_url.clone(),
    });
}
