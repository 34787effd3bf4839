//! What changed in the content, in an editor's words: shown to those who keep an older text.

use model::Date;

use crate::diagnostic::Faults;
use crate::read::Table;

/// What changed with the text of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub date: Date,
    /// One or two sentences for readers.
    pub text: String,
}

/// Reads the list, newest first.
pub fn read_changes(file: &str, text: &str, newest: Date, faults: &mut Faults) -> Vec<Change> {
    let mut table = Table::parse(file, text, 1, faults);
    let mut changes: Vec<Change> = Vec::new();
    for mut change in table.tables("change", faults) {
        let date = change.required_date("date", faults);
        let text = change.required_text("text", faults);
        if date.value > newest {
            faults.add(
                file,
                date.line,
                format!("The day is {}, later than the site's version {newest}.", date.value),
                "Correct the day, or the version in site.toml.",
            );
        }
        if changes.last().is_some_and(|before| before.date <= date.value) {
            faults.add(
                file,
                date.line,
                "The newest change stands first, and a day has one change.",
                "Put the tables in order, or say it all in one.",
            );
        }
        changes.push(Change { date: date.value, text });
        change.finish(faults);
    }
    table.finish(faults);
    changes
}
