//! The tables of a paper as comma-separated values (RFC 4180), for any program that shows tables.
//!
//! - It starts with a byte order mark: without one, Excel takes UTF-8 for the code page of the machine.
//! - Every cell stands in quotes, a quote in it is doubled, records end with CRLF. A line break or a tab
//!   within a cell is written as a space, so that a record is one line in every program.
//! - No cell becomes a formula (OWASP, "CSV Injection"): one that begins with `=`, `+`, `-`, `@` or their
//!   full-width forms gets an apostrophe before it. So does such a character after a semicolon, which an
//!   Excel set to a language with decimal commas takes for the end of a cell.
//! - One table is the whole file. Where a paper has several, each stands below its heading, with an
//!   empty line between; tables in a row that have the same columns are one.

use model::{Block, Inline, Paper};

use crate::plain::{one_line, words};
use crate::table::columns;
use crate::{Options, Writer};

pub(crate) struct Csv;

/// What makes a spreadsheet compute a cell.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

impl Writer for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn mime(&self) -> &'static str {
        "text/csv;charset=utf-8"
    }

    fn fits(&self, paper: &Paper) -> bool {
        !tables(paper).is_empty()
    }

    fn write(&self, paper: &Paper, _: &Options) -> Vec<u8> {
        let tables = tables(paper);
        let several = tables.len() > 1;
        let mut out = "\u{feff}".to_owned();
        for (number, table) in tables.iter().enumerate() {
            if number > 0 {
                out.push_str("\r\n");
            }
            if several && !table.heading.is_empty() {
                record(&mut out, std::iter::once(table.heading.clone()));
            }
            for row in &table.rows {
                record(&mut out, row.iter().map(|cell| text(cell)));
            }
        }
        out.into_bytes()
    }
}

struct Table<'a> {
    /// Of the section it stands in.
    heading: String,
    /// The names of the columns first.
    rows: Vec<&'a [Vec<Inline>]>,
}

fn tables(paper: &Paper) -> Vec<Table<'_>> {
    let mut heading = String::new();
    let mut tables: Vec<Table<'_>> = Vec::new();
    // Whether nothing but the table itself stood before this block.
    let mut follows = false;
    for block in &paper.document.blocks {
        let is_table = matches!(block, Block::Table { .. });
        match block {
            Block::Heading { text: inlines, .. } => heading = text(inlines),
            Block::Table { head, rows } if columns(head, rows) > 0 => {
                let rows = rows.iter().map(Vec::as_slice);
                match tables.last_mut().filter(|last| follows && last.rows[0] == head.as_slice()) {
                    Some(last) => last.rows.extend(rows),
                    None => tables.push(Table {
                        heading: heading.clone(),
                        rows: std::iter::once(head.as_slice()).chain(rows).collect(),
                    }),
                }
            }
            _ => {}
        }
        follows = is_table;
    }
    tables
}

fn text(cell: &[Inline]) -> String {
    one_line(&cell.iter().map(words).collect::<String>())
}

fn record(out: &mut String, cells: impl Iterator<Item = String>) {
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            out.push(',');
        }
        out.push('"');
        quoted(out, &cell);
        out.push('"');
    }
    out.push_str("\r\n");
}

fn quoted(out: &mut String, cell: &str) {
    let mut at_start = true;
    for char in cell.chars() {
        if at_start && FORMULA.contains(&char) {
            out.push('\'');
        }
        if char == '"' {
            out.push('"');
        }
        out.push(char);
        // Spaces and quotes before it do not keep a formula from being one.
        at_start = char == ';' || at_start && matches!(char, ' ' | '"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            ("\"=1", "\"\"'=1"),
            ("＠x", "'＠x"),
            ("a;=1", "a;'=1"),
            ("a; \"+1", "a; \"\"'+1"),
            ("a=1, b-c", "a=1, b-c"),
            ("say \"yes\"", "say \"\"yes\"\""),
        ];
        for (cell, expected) in cases {
            let mut out = String::new();
            quoted(&mut out, cell);
            assert_eq!(out, expected);
        }
    }
}
