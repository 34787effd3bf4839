//! Papers, errors and views as text that anybody can read.

use model::{Block, Document, Inline, Paper};
use tools::{Answers, Bar, Context, FieldError, Shape, Tool, View};

/// All that a tool says to these answers.
pub fn show(tool: &dyn Tool, answers: &Answers, cx: &Context<'_>) -> String {
    let mut out = match tool.run(answers, cx) {
        Ok(paper) => paper_text(&paper),
        Err(errors) => format!("Cannot be finished:\n{}", list(&errors)),
    };
    let advice = tool.advice(answers, cx);
    if !advice.is_empty() {
        out.push_str(&format!("\nAdvice:\n{}", list(&advice)));
    }
    for meter in tool.meters(answers, cx) {
        let mark = if meter.good { "good" } else { "to do" };
        out.push_str(&format!("\n{}, {} ({mark}): {}\n", meter.label, meter.value, meter.words));
    }
    for view in tool.views(answers, cx) {
        out.push_str(&view_text(&view));
    }
    out
}

fn list(errors: &[FieldError]) -> String {
    errors.iter().map(|error| format!("- {}: {}\n", error.field, error.message)).collect()
}

pub fn paper_text(paper: &Paper) -> String {
    let shown = if paper.title_shown { "Title" } else { "Name of the file" };
    let mut out = format!("{shown}: {}\n\n{}", paper.title, document_text(&paper.document));
    for event in &paper.events {
        let reminders: Vec<String> = event.reminders.iter().map(ToString::to_string).collect();
        out.push_str(&format!("\nDay {} [{}]: {}", event.day, event.id, event.title));
        out.push_str(&format!("\n    {}", event.text.replace('\n', "\n    ")));
        out.push_str(&format!("\n    Days before: {}\n", reminders.join(", ")));
    }
    out
}

fn document_text(document: &Document) -> String {
    document.blocks.iter().map(|block| format!("{}\n", block_text(block))).collect()
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading { level, text, .. } => {
            format!("{} {}\n", "#".repeat(usize::from(*level)), line(text))
        }
        Block::Paragraph(text) | Block::Note { text, .. } => format!("{}\n", line(text)),
        Block::List { ordered, items } => {
            let item = |(place, item): (usize, &Vec<Inline>)| match ordered {
                true => format!("{}. {}\n", place + 1, line(item)),
                false => format!("- {}\n", line(item)),
            };
            items.iter().enumerate().map(item).collect()
        }
        Block::Picture(picture) => block_text(&picture.list()),
        Block::Table { head, rows } => {
            let row = |cells: &Vec<Vec<Inline>>| {
                let cells: Vec<String> = cells.iter().map(|cell| line(cell)).collect();
                format!("| {} |\n", cells.join(" | "))
            };
            std::iter::once(head).chain(rows).map(row).collect()
        }
    }
}

fn line(text: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        Inline::Blank { label, .. } => format!("[{label}]"),
        Inline::Strong(text) => format!("**{text}**"),
        other => other.text().to_owned(),
    };
    text.iter().map(piece).collect()
}

fn view_text(view: &View) -> String {
    let body = match &view.shape {
        Shape::Document(document) => document_text(document),
        Shape::Chart(chart) => {
            let mut out = format!("{} and {} days\n", chart.from, chart.days);
            for mark in &chart.marks {
                out.push_str(&format!("{:4} | {}\n", mark.at, mark.label));
            }
            for bar in &chart.bars {
                let Bar { start, end, state, label, words, .. } = bar;
                out.push_str(&format!("{start:4} to {end} {state:?}: {label}: {words}\n"));
            }
            out
        }
        Shape::Reading(reading) => {
            let mut out = format!("{} s of {} s\n", reading.seconds, reading.limit);
            for part in &reading.parts {
                out.push_str(&format!("{:3} s | {}\n", part.seconds, part.text));
            }
            out
        }
    };
    format!("\n== {} ==\n{body}", view.title)
}
