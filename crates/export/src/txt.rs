//! Plain text, for a message or any screen: UTF-8 without a mark, lines ended as Windows wants them and
//! everything else takes. Lines are not wrapped: phones do that.
//!
//! A table is written row by row, each cell after the name of its column, as columns of text fall apart
//! on a narrow screen and in a screen reader.

use model::{Block, Inline, Paper};

use crate::plain::{clean, one_line, words};
use crate::{Options, Writer, link};

pub(crate) struct Txt;

/// The longest line drawn under a heading.
const LONGEST_RULE: usize = 60;

impl Writer for Txt {
    fn id(&self) -> &'static str {
        "txt"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn mime(&self) -> &'static str {
        "text/plain;charset=utf-8"
    }

    fn fits(&self, _: &Paper) -> bool {
        true
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        // Parts stand apart by an empty line.
        let mut parts = Vec::new();
        if paper.title_shown {
            parts.push(underlined(&one_line(&paper.title), "="));
        }
        for block in &paper.document.blocks {
            part(block, options, &mut parts);
        }
        parts.retain(|part| !part.trim().is_empty());
        let mut text = parts.join("\n\n").replace('\n', "\r\n");
        text.push_str("\r\n");
        text.into_bytes()
    }
}

fn part(block: &Block, options: &Options, parts: &mut Vec<String>) {
    match block {
        Block::Heading { level, text, .. } => {
            let text = one_line(&line(text, options));
            parts.push(if *level < 3 { underlined(&text, "-") } else { text });
        }
        Block::Paragraph(text) => parts.push(line(text, options)),
        Block::Note { text, .. } => parts.push(indented("| ", "| ", &line(text, options))),
        Block::List { ordered, items } => {
            let items = items.iter().zip(1..).map(|(item, number)| {
                let mark = if *ordered { format!("{number}. ") } else { "- ".to_owned() };
                indented(&mark, "  ", &line(item, options))
            });
            parts.push(items.collect::<Vec<_>>().join("\n"));
        }
        Block::Table { head, rows } => {
            let names: Vec<String> =
                head.iter().map(|cell| one_line(&line(cell, options))).collect();
            for row in rows {
                parts.push(record(&names, row, options));
            }
        }
        Block::Picture(picture) => part(&picture.list(), options, parts),
    }
}

/// A row of a table; its empty cells say nothing.
fn record(names: &[String], row: &[Vec<Inline>], options: &Options) -> String {
    let mut lines = Vec::new();
    for (column, cell) in row.iter().enumerate() {
        let cell = line(cell, options);
        if cell.trim().is_empty() {
            continue;
        }
        let mark = match names.get(column).map_or("", String::as_str) {
            "" => String::new(),
            name => format!("{name}: "),
        };
        lines.push(indented(&mark, "  ", &cell));
    }
    lines.join("\n")
}

fn line(inlines: &[Inline], options: &Options) -> String {
    let mut out = String::new();
    for inline in inlines {
        out.push_str(&words(inline));
        if let Inline::Link { text, to } = inline
            && let Some(address) = link::address(to, options)
        {
            let shown = clean(text);
            // An address that is its own text is not said twice.
            if address != shown && address.strip_prefix("mailto:") != Some(&shown) {
                out.push_str(" (");
                out.push_str(&address);
                out.push(')');
            }
        }
    }
    out
}

fn underlined(text: &str, rule: &str) -> String {
    let length = text.chars().count().min(LONGEST_RULE);
    if length == 0 { String::new() } else { format!("{text}\n{}", rule.repeat(length)) }
}

fn indented(first: &str, others: &str, text: &str) -> String {
    format!("{first}{}", text.replace('\n', &format!("\n{others}")))
}
