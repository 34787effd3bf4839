//! Pictures: from the words in `pictures/*.toml` to shapes in their places.
//!
//! Editors and translators write words; where they go, and how many lines they take, is decided
//! here. To add a kind of picture: a file here with a `draw`, and its line in [`KINDS`].

mod calendar;
mod course;
mod letters;
mod sheet;

use model::{Direction, Picture};

use crate::authored::{ID_SHAPE, is_id};
use crate::diagnostic::Faults;
use crate::read::Table;
use sheet::Sheet;

/// The folder of a language in which pictures stand.
pub const FOLDER: &str = "pictures";

/// Puts what the table says on the sheet, and gives the same in words, an item each.
type Draw = fn(&mut Table<'_>, &mut Sheet, &mut Faults) -> Vec<String>;

const KINDS: [(&str, Draw); 2] = [("course", course::draw), ("calendar", calendar::draw)];

/// Reads a picture's file and draws it.
pub fn read_picture(file: &str, text: &str, direction: Direction, faults: &mut Faults) -> Picture {
    let name = file.rsplit('/').next().unwrap_or(file);
    let id = name.strip_suffix(".toml").unwrap_or(name).to_owned();
    if !is_id(&id) {
        let fault =
            format!("The file's name gives the id `{id}`, which cannot stand in an address.");
        faults.add(file, 0, fault, ID_SHAPE);
    }
    let mut table = Table::parse(file, text, 1, faults);
    let label = table.required_text_of("label", "what the picture shows, in one sentence", faults);
    let draw = table.choice("kind", &KINDS, faults);
    let mut sheet = Sheet::default();
    let words = draw(&mut table, &mut sheet, faults);
    table.finish(faults);
    let items = words.into_iter().map(|words| vec![model::Inline::Text(words)]).collect();
    sheet.finish(id, label, items, direction)
}
