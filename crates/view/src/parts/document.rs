//! A document as elements.

use model::{Block, Document, Inline, Target, Tone};

use crate::context::Context;
use crate::node::{Element, Node, el, text};
use crate::parts::picture;

/// A document as a page shows it.
pub fn document(cx: &Context<'_>, document: &Document) -> Vec<Node> {
    document.blocks.iter().map(|block| block_element(cx, block).into()).collect()
}

fn block_element(cx: &Context<'_>, block: &Block) -> Element {
    match block {
        Block::Heading { level, id, text } => {
            let heading = el(if *level == 2 { "h2" } else { "h3" });
            let heading = if id.is_empty() { heading } else { heading.attr("id", id) };
            heading.children(inlines(cx, text))
        }
        Block::Paragraph(text) => el("p").children(inlines(cx, text)),
        Block::List { ordered, items } => {
            let list = el(if *ordered { "ol" } else { "ul" });
            list.children(items.iter().map(|item| el("li").children(inlines(cx, item))))
        }
        Block::Table { head, rows } => table(cx, head, rows),
        Block::Note { tone, text } => note(cx, *tone, text),
        Block::Picture(drawn) => picture(cx, drawn),
    }
}

/// A table scrolls by itself where it is wider than the text; the frame can then be reached by
/// keyboard.
fn table(cx: &Context<'_>, head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Element {
    let head_cells =
        head.iter().map(|cell| el("th").attr("scope", "col").children(inlines(cx, cell)));
    let body_rows = rows.iter().map(|row| {
        el("tr").children(row.iter().enumerate().map(|(place, cell)| {
            let element = if place == 0 { el("th").attr("scope", "row") } else { el("td") };
            element.children(inlines(cx, cell))
        }))
    });
    let table = el("table")
        .child(el("thead").child(el("tr").children(head_cells)))
        .child(el("tbody").children(body_rows));
    el("div")
        .class("table")
        .attr("role", "region")
        .attr("aria-label", cx.words("table-label"))
        .attr("tabindex", "0")
        .child(table)
}

fn note(cx: &Context<'_>, tone: Tone, text: &[Inline]) -> Element {
    let (class, words) = match tone {
        Tone::Plain => ("note", "note-plain"),
        Tone::Tip => ("note tip", "note-tip"),
        Tone::Danger => ("note danger", "note-danger"),
        Tone::Uncertain => ("note unsure", "note-unsure"),
    };
    el("div")
        .class(class)
        .attr("role", "note")
        .child(el("p").class("note-head").words(cx, words))
        .child(el("p").children(inlines(cx, text)))
}

fn inlines(cx: &Context<'_>, inlines: &[Inline]) -> Vec<Node> {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(words) => text(words),
            Inline::Strong(words) => el("strong").text(words).into(),
            Inline::Emphasis(words) => el("em").text(words).into(),
            Inline::Link { text, to } => link(cx, text, to).into(),
            Inline::Cite(number) => citation(cx, *number).into(),
            // The brackets stay when the words are copied or printed.
            Inline::Blank { label, .. } => {
                el("span").class("blank").text(format!("[{label}]")).into()
            }
        })
        .collect()
}

fn link(cx: &Context<'_>, words: &str, to: &Target) -> Element {
    match to {
        Target::Page { address, anchor } => {
            let hash = if anchor.is_empty() { "" } else { "#" };
            el("a").attr("href", cx.href(&format!("{address}{hash}{anchor}"))).text(words)
        }
        Target::Web(url) => el("a").class("away").attr("href", url).text(words),
    }
}

fn citation(cx: &Context<'_>, number: u16) -> Element {
    let shown = (u32::from(number) + 1).to_string();
    let link = el("a")
        .attr("href", format!("#source-{shown}"))
        .attr("aria-label", cx.words_with("source-number", &[("number", &shown)]))
        .text(&shown);
    el("sup").class("cite").child(link)
}
