//! What happens one after the other, on a line from top to bottom, and the places beside it where one
//! can enter.

use model::Mark;

use crate::diagnostic::Faults;
use crate::pictures::sheet::{Sheet, WIDTH};
use crate::read::Table;

/// The line, and the middle of the nodes on it.
const LINE: u16 = 13;
const NODE: u16 = 24;
/// Where words begin.
const TEXT: u16 = 38;
const ROOM: u16 = WIDTH - TEXT;
/// Between the edge of a box and its words.
const INSIDE: u16 = 9;
/// Between one thing and the next.
const GAP: u16 = 12;

#[derive(Clone, Copy, PartialEq)]
enum Row {
    Part,
    /// One after the other, with a number.
    Step,
    /// At any time, without one.
    Always,
    /// A way in that the rules know.
    Open,
    /// A way in that depends on others.
    Asked,
}

const ROWS: [(&str, Row); 5] = [
    ("part", Row::Part),
    ("step", Row::Step),
    ("always", Row::Always),
    ("open", Row::Open),
    ("asked", Row::Asked),
];

pub fn draw(table: &mut Table<'_>, sheet: &mut Sheet, faults: &mut Faults) -> Vec<String> {
    let open = table.required_text("open", faults);
    let asked = table.required_text("asked", faults);
    let below = table.text("below", faults).map(|text| text.value).unwrap_or_default();
    let mut words = Vec::new();
    let mut steps = 0;
    // Where the line began that is being drawn.
    let mut began = None;
    for mut row in table.tables("row", faults) {
        let what = row.choice("is", &ROWS, faults);
        let text = row.required_text("text", faults);
        let more = |row: &mut Table<'_>, name, faults: &mut Faults| {
            row.text(name, faults).map(|text| text.value).unwrap_or_default()
        };
        let (name, when) = (more(&mut row, "name", faults), more(&mut row, "when", faults));
        row.finish(faults);
        if sheet.y > 0 {
            sheet.y += GAP;
        }
        match what {
            Row::Part => {
                end_line(sheet, began.take());
                sheet.y += GAP;
                sheet.words(Mark::Name, 0, WIDTH, &text);
                words.push(text);
            }
            Row::Step | Row::Always => {
                let middle = sheet.y + NODE / 2;
                began.get_or_insert(middle);
                let mut heading = name.clone();
                if what == Row::Step {
                    steps += 1;
                    sheet.shape(Mark::Node, LINE, middle, NODE, NODE);
                    sheet.number(LINE, middle, steps.to_string());
                    heading = format!("{steps}. {name}");
                } else {
                    sheet.shape(Mark::Node, LINE, middle, NODE / 2, NODE / 2);
                }
                sheet.y += 3;
                sheet.words(Mark::Name, TEXT, ROOM, &name);
                sheet.words(Mark::Aside, TEXT, ROOM, &when);
                sheet.words(Mark::Words, TEXT, ROOM, &text);
                words.push(said(&[&heading, &when], &text));
            }
            Row::Open | Row::Asked => {
                let (mark, heading) =
                    if what == Row::Open { (Mark::Box, &open) } else { (Mark::Dotted, &asked) };
                let top = sheet.y;
                sheet.y += INSIDE - 2;
                sheet.words(Mark::Aside, TEXT + INSIDE, ROOM - 2 * INSIDE, heading);
                sheet.words(Mark::Name, TEXT + INSIDE, ROOM - 2 * INSIDE, &name);
                sheet.words(Mark::Words, TEXT + INSIDE, ROOM - 2 * INSIDE, &text);
                sheet.y += INSIDE - 2;
                sheet.shape(mark, TEXT, top, ROOM - 1, sheet.y - top);
                sheet.shape(Mark::Line, LINE, top + 16, TEXT - LINE, 0);
                words.push(said(&[heading, &name], &text));
            }
        }
    }
    end_line(sheet, began);
    if !below.is_empty() {
        sheet.y += 2 * GAP;
        sheet.words(Mark::Aside, 0, WIDTH, &below);
        words.push(below);
    }
    sheet.y += 2;
    words
}

/// Draws the line from where it began to here. Nodes are opaque, so it may go behind them.
fn end_line(sheet: &mut Sheet, began: Option<u16>) {
    if let Some(began) = began {
        sheet.behind(Mark::Line, LINE, began, 0, sheet.y - began);
    }
}

/// As "1. Start, in the first weeks: The State names people."
fn said(before: &[&str], text: &str) -> String {
    let before: Vec<&str> = before.iter().copied().filter(|words| !words.is_empty()).collect();
    format!("{}: {text}", before.join(", "))
}
