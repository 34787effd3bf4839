//! Parts of a paper, in few words.

use model::{Block, Document, Inline, Paper};

use crate::Context;

pub(crate) fn text(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

pub(crate) fn heading(level: u8, words: impl Into<String>) -> Block {
    Block::Heading { level, id: String::new(), text: text(words) }
}

pub(crate) fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(text(words))
}

/// `**label** words`, the label ending with its own colon.
pub(crate) fn labelled(label: impl Into<String>, words: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Strong(label.into()), Inline::Text(format!(" {}", words.into()))]
}

/// A text of several paragraphs, parted by empty lines.
pub(crate) fn paragraphs(words: &str) -> impl Iterator<Item = Block> {
    let parts = words.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(paragraph)
}

pub(crate) fn table(head: Vec<String>, rows: Vec<Vec<String>>) -> Block {
    let cells = |row: Vec<String>| row.into_iter().map(text).collect();
    Block::Table { head: cells(head), rows: rows.into_iter().map(cells).collect() }
}

/// A paper with its title above it and no days.
pub(crate) fn paper(title: String, blocks: Vec<Block>, cx: &Context<'_>) -> Paper {
    Paper {
        title,
        title_shown: true,
        lang: cx.lang.clone(),
        document: Document { blocks },
        contents: false,
        events: Vec::new(),
    }
}
