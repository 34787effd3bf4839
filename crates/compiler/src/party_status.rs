//! Who has joined what: `facts/party-status.toml`, the same in every language.

use model::{Confidence, Joined, PartyStatus, State, Status};

use crate::authored::is_id;
use crate::diagnostic::Faults;
use crate::read::Table;

pub const FILE: &str = "facts/party-status.toml";

/// The treaties in their order, as the file names them.
const TREATIES: [&str; 4] = ["untoc", "tip", "som", "fap"];

/// The group that needs no words: most States of the table are in it.
const USUAL_GROUP: &str = "asia-pacific";

pub fn read_party_status(text: &str, faults: &mut Faults) -> PartyStatus {
    let mut table = Table::parse(FILE, text, 1, faults);
    let bases = table.texts("bases", faults).into_iter().map(|basis| basis.value).collect();
    let mut read = PartyStatus { bases, states: Vec::new() };
    for mut row in table.tables("state", faults) {
        let id = row.required_text("id", faults);
        if !is_id(&id) || read.states.iter().any(|state| state.id == id) {
            let fault = format!("The id `{id}` is none, or stands twice.");
            faults.add(FILE, row.line(), fault, "Use the three small letters of the State.");
        }
        let region = row.required_text("region", faults);
        let group = Some(row.required_text("group", faults)).filter(|group| group != USUAL_GROUP);
        let mut joined = Vec::new();
        for treaty in TREATIES {
            let line = row.line();
            match row.table(treaty, faults) {
                Some(of_treaty) => joined.push(read_joined(of_treaty, &read.bases, faults)),
                None => faults.add(
                    FILE,
                    line,
                    format!("`{treaty}` is missing."),
                    "Write what is known, if only { status = \"unknown\", … }.",
                ),
            }
        }
        row.finish(faults);
        read.states.push(State { id, region, group, joined });
    }
    table.finish(faults);
    read
}

fn read_joined(mut table: Table<'_>, bases: &[String], faults: &mut Faults) -> Joined {
    let statuses = Status::ALL.map(|status| (status.as_str(), status));
    let status = table.choice("status", &statuses, faults);
    let date = table.has("date").then(|| table.required_date("date", faults).value);
    let confidence = table.confidence("confidence", faults);
    let basis = table.required_text("basis", faults);
    let place = bases.iter().position(|known| *known == basis);
    if place.is_none() {
        let fault = format!("The basis `{basis}` is not in `bases`.");
        faults.add(FILE, table.line(), fault, "Add it there, and its words to ui.ftl.");
    }
    // Nobody has told us: that cannot be certain.
    if status == Status::Unknown && confidence != Confidence::Uncertain {
        let fault = "What is not known cannot be certain.";
        faults.add(FILE, table.line(), fault, "Write confidence = \"uncertain\".");
    }
    table.finish(faults);
    Joined { status, date, confidence, basis: place.unwrap_or_default() as u8 }
}
