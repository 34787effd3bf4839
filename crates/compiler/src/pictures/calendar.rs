//! Years from top to bottom, and beside them what several groups do one after the other.

use model::Mark;

use crate::diagnostic::Faults;
use crate::pictures::sheet::{Sheet, WIDTH};
use crate::read::Table;

/// How high a year is.
const YEAR: u16 = 36;
/// What the numbers of years take.
const YEARS: u16 = 38;
/// Between two groups.
const GAP: u16 = 4;
/// Above the first words, whose letters may be higher than their line.
const TOP: u16 = 4;
const INSIDE: u16 = 5;

struct Phase {
    name: String,
    text: String,
    sure: bool,
}

pub fn draw(table: &mut Table<'_>, sheet: &mut Sheet, faults: &mut Faults) -> Vec<String> {
    let first = table.required_number("first_year", faults).map_or(0, |number| number.value);
    let last = table.required_number("last_year", faults).map_or(0, |number| number.value);
    let years = table.required_number("years_of_a_phase", faults).map_or(0, |number| number.value);
    let mut phases = Vec::new();
    for mut row in table.tables("phase", faults) {
        phases.push(Phase {
            name: row.required_text("name", faults),
            text: row.required_text("text", faults),
            sure: row.flag("sure", false, faults),
        });
        row.finish(faults);
    }
    let groups = table.tables("group", faults);
    let keys = table.tables("key", faults);
    let words = table.texts("words", faults).into_iter().map(|text| text.value).collect();
    if phases.is_empty() || groups.is_empty() || last <= first || last - first > 50 {
        let remedy = "Give [[phase]] and [[group]] tables, and a last year after the first.";
        faults.add(table.file(), 0, "There is no calendar in this file.", remedy);
        return words;
    }
    let column = (WIDTH - YEARS) / groups.len() as u16;
    let room = column.saturating_sub(GAP);
    let mut starts = Vec::new();
    let mut top = 0;
    for (place, mut group) in groups.into_iter().enumerate() {
        let x = YEARS + column * place as u16;
        sheet.y = TOP;
        sheet.words(Mark::Name, x, room, &group.required_text("name", faults));
        sheet.words(Mark::Aside, x, room, &group.required_text("text", faults));
        top = top.max(sheet.y + 14);
        let year = group.required_number("year", faults).map_or(first, |number| number.value);
        let month = group.required_number("month", faults).map_or(1, |number| number.value);
        group.finish(faults);
        let begin = year.clamp(first, last) - first;
        starts.push((x, begin * YEAR + (month.clamp(1, 12) - 1) * YEAR / 12));
    }
    for year in first..=last {
        let y = top + (year - first) * YEAR;
        sheet.shape(Mark::Grid, 0, y, WIDTH, 0);
        sheet.y = y + 2;
        sheet.words(Mark::Aside, 0, YEARS, &year.to_string());
    }
    let mut end = top + (last - first + 1) * YEAR;
    for (x, start) in starts {
        for (place, phase) in phases.iter().enumerate() {
            let y = top + start + place as u16 * years * YEAR;
            box_of(sheet, phase, (x, y), (room, years * YEAR - 3));
            end = end.max(y + years * YEAR);
        }
    }
    sheet.y = end + 12;
    for mut key in keys {
        let mark = if key.flag("sure", false, faults) { Mark::Box } else { Mark::Dotted };
        sheet.shape(mark, 1, sheet.y + 2, 24, 14);
        sheet.words(Mark::Words, YEARS, WIDTH - YEARS, &key.required_text("text", faults));
        sheet.y += 8;
        key.finish(faults);
    }
    words
}

fn box_of(sheet: &mut Sheet, phase: &Phase, (x, y): (u16, u16), (width, height): (u16, u16)) {
    let mark = if phase.sure { Mark::Box } else { Mark::Dotted };
    sheet.shape(mark, x, y, width, height);
    sheet.y = y + INSIDE;
    let room = width.saturating_sub(2 * INSIDE);
    sheet.words(Mark::Aside, x + INSIDE, room, &phase.name);
    sheet.words(Mark::Name, x + INSIDE, room, &phase.text);
}
