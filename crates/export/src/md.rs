//! Markdown (CommonMark, with the tables and alerts of GitHub), for editors and websites.
//!
//! Whatever a person typed stays text: every character that could begin markup is escaped.

use model::{Block, Inline, Paper, Tone};

use crate::plain::{one_line, words};
use crate::table::{cell, columns};
use crate::{Options, Writer, link};

pub(crate) struct Markdown;

/// What begins markup anywhere in a line.
const ANYWHERE: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|'];

impl Writer for Markdown {
    fn id(&self) -> &'static str {
        "md"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn mime(&self) -> &'static str {
        "text/markdown;charset=utf-8"
    }

    fn fits(&self, _: &Paper) -> bool {
        true
    }

    fn write(&self, paper: &Paper, options: &Options) -> Vec<u8> {
        let mut parts = Vec::new();
        let title = one_line(&paper.title);
        if paper.title_shown && !title.is_empty() {
            parts.push(format!("# {}", escaped(&title, false)));
        }
        for block in &paper.document.blocks {
            parts.push(part(block, options));
        }
        parts.retain(|part| !part.is_empty());
        let mut text = parts.join("\n\n");
        text.push('\n');
        text.into_bytes()
    }
}

fn part(block: &Block, options: &Options) -> String {
    match block {
        Block::Heading { level, text, .. } => match line(text, " ", options) {
            text if text.is_empty() => text,
            text => format!("{} {text}", if *level < 3 { "##" } else { "###" }),
        },
        Block::Paragraph(text) => line(text, "\\\n", options),
        Block::Note { tone, text } => {
            let mark = match tone {
                Tone::Plain => "NOTE",
                Tone::Tip => "TIP",
                Tone::Danger => "WARNING",
                Tone::Uncertain => "CAUTION",
            };
            format!("> [!{mark}]\n> {}", line(text, "\\\n> ", options))
        }
        Block::List { ordered, items } => {
            let items = items.iter().zip(1..).map(|(item, number)| {
                let mark = if *ordered { format!("{number}. ") } else { "- ".to_owned() };
                let below = format!("\\\n{}", " ".repeat(mark.len()));
                mark + &line(item, &below, options)
            });
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Table { head, rows } => table(head, rows, options),
        Block::Picture(picture) => part(&picture.list(), options),
    }
}

fn table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], options: &Options) -> String {
    let columns = columns(head, rows);
    if columns == 0 {
        return String::new();
    }
    let write = |row: &[Vec<Inline>]| {
        let cells = (0..columns).map(|column| line(cell(row, column), "<br>", options));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|{}", "---|".repeat(columns));
    let lines = [write(head), rule].into_iter().chain(rows.iter().map(|row| write(row)));
    lines.collect::<Vec<_>>().join("\n")
}

/// A run of inlines; `line_break` stands for a line break within it.
fn line(inlines: &[Inline], line_break: &str, options: &Options) -> String {
    let mut out = String::new();
    for inline in inlines {
        // Escaped as if each began a line: one that does not begin one bears it.
        let text = escaped(&words(inline), !out.is_empty() && !out.ends_with('\n'));
        match inline {
            Inline::Text(_) | Inline::Blank { .. } => out.push_str(&text),
            Inline::Strong(_) => wrap(&mut out, "**", &text),
            Inline::Emphasis(_) => wrap(&mut out, "*", &text),
            Inline::Link { to, .. } => match link::address(to, options) {
                Some(address) if !text.trim().is_empty() => {
                    out.push_str(&format!("[{text}](<{address}>)"));
                }
                _ => out.push_str(&text),
            },
            Inline::Cite(_) => {}
        }
    }
    // A break at an end would be a backslash that stands there.
    out.trim().replace('\n', line_break)
}

/// Marks around a text; spaces at its ends stay outside, where the marks would not be read.
fn wrap(out: &mut String, mark: &str, text: &str) {
    let inner = text.trim();
    if inner.is_empty() {
        out.push_str(text);
        return;
    }
    let (before, after) = text.split_once(inner).unwrap_or_default();
    for part in [before, mark, inner, mark, after] {
        out.push_str(part);
    }
}

/// Text that is only text. Each of its lines but perhaps the first begins a line.
fn escaped(text: &str, within_a_line: bool) -> String {
    let mut lines = Vec::new();
    for (number, line) in text.split('\n').enumerate() {
        let begins = number > 0 || !within_a_line;
        // Four spaces at the start would make it code.
        let line = if begins { line.trim_start() } else { line };
        let mut out = String::new();
        // Digits before a dot or bracket make a list, as do `-` and `+`; `#` and `=` make a heading.
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, char) in line.char_indices() {
            let at_start = begins && at == 0 && matches!(char, '-' | '+' | '#' | '=');
            let after_number = begins && digits > 0 && at == digits && matches!(char, '.' | ')');
            if ANYWHERE.contains(&char) || at_start || after_number {
                out.push('\\');
            }
            out.push(if char == '\t' { ' ' } else { char });
        }
        lines.push(out);
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_text() {
        let cases = [
            ("# no heading", "\\# no heading"),
            ("- no item\n1. no item\n2) none", "\\- no item\n1\\. no item\n2\\) none"),
            ("a*b*_c_ <d> [e](f) `g` &amp;", "a\\*b\\*\\_c\\_ \\<d\\> \\[e\\](f) \\`g\\` \\&amp;"),
            ("    no code", "no code"),
            ("a - b = c + d # e 1. f", "a - b = c + d # e 1. f"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text, false), expected);
        }
    }

    #[test]
    fn spaces_stay_outside_the_marks() {
        let mut out = String::new();
        wrap(&mut out, "**", " a b ");
        wrap(&mut out, "**", "  ");
        assert_eq!(out, " **a b**   ");
    }
}
