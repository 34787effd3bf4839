//! What a page or a letter says: headings, paragraphs, lists, tables, notes.
//!
//! A document is made by readers and taken by writers and views; no HTML travels, so nothing
//! needs sanitising. It is flat on purpose: an inline holds text, never another inline, and a
//! list item holds inlines, never another list. So no bytes, however broken, can make a reader
//! recurse, and every writer can show every document.

use crate::Picture;

/// The body of a page or of a tool's result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// `level` is 2 or 3: level 1 is the page's title. `id` is unique on its page and may be empty.
    Heading {
        level: u8,
        id: String,
        text: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    List {
        ordered: bool,
        items: Vec<Vec<Inline>>,
    },
    /// Every row has as many cells as `head`.
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Note {
        tone: Tone,
        text: Vec<Inline>,
    },
    Picture(Picture),
}

/// What a note is for. The order is that of the pack format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Tip,
    /// Danger to people.
    Danger,
    /// Not certain: to be checked before anybody relies on it.
    Uncertain,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Strong(String),
    Emphasis(String),
    Link {
        text: String,
        to: Target,
    },
    /// The place of a source in the entry's `sources`, from 0; readers see it from 1.
    Cite(u16),
    /// A blank to be filled in: the id and the label of a placeholder of the entry.
    Blank {
        id: String,
        label: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address within a language, such as `articles/untoc-18/`, and an anchor without its `#`.
    Page { address: String, anchor: String },
    /// `https:`, `http:` or `mailto:`.
    Web(String),
}

impl Document {
    /// The text of all blocks, a line each, for search and for word counts.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            for line in block.lines() {
                push_plain(&mut text, line);
                text.push('\n');
            }
        }
        text
    }

    /// The text of the headings alone, a line each.
    pub fn headings(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            if let Block::Heading { text: inlines, .. } = block {
                push_plain(&mut text, inlines);
                text.push('\n');
            }
        }
        text
    }
}

impl Block {
    /// Every run of inlines in the block, in reading order.
    pub fn lines(&self) -> Vec<&[Inline]> {
        match self {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note { text, .. } => {
                vec![text]
            }
            Block::List { items, .. } | Block::Picture(Picture { items, .. }) => {
                items.iter().map(Vec::as_slice).collect()
            }
            Block::Table { head, rows } => {
                head.iter().chain(rows.iter().flatten()).map(Vec::as_slice).collect()
            }
        }
    }

    /// The same runs, to be changed.
    pub fn lines_mut(&mut self) -> Vec<&mut Vec<Inline>> {
        match self {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Note { text, .. } => {
                vec![text]
            }
            Block::List { items, .. } | Block::Picture(Picture { items, .. }) => {
                items.iter_mut().collect()
            }
            Block::Table { head, rows } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).collect()
            }
        }
    }
}

impl Inline {
    /// The words that a reader sees; nothing for a citation.
    pub fn text(&self) -> &str {
        match self {
            Inline::Text(text)
            | Inline::Strong(text)
            | Inline::Emphasis(text)
            | Inline::Link { text, .. }
            | Inline::Blank { label: text, .. } => text,
            Inline::Cite(_) => "",
        }
    }
}

fn push_plain(text: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        text.push_str(inline.text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_every_word_and_no_citation_mark() {
        let document = Document {
            blocks: vec![
                Block::Heading {
                    level: 2,
                    id: "why".into(),
                    text: vec![Inline::Text("Why".into())],
                },
                Block::Paragraph(vec![
                    Inline::Text("Ask ".into()),
                    Inline::Strong("early".into()),
                    Inline::Cite(0),
                ]),
                Block::Table {
                    head: vec![vec![Inline::Text("Group".into())]],
                    rows: vec![vec![vec![Inline::Text("1".into())]]],
                },
            ],
        };
        assert_eq!(document.plain_text(), "Why\nAsk early\nGroup\n1\n");
        assert_eq!(document.headings(), "Why\n");
    }
}
