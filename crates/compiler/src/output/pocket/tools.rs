//! What tools read of the guide, as a pack of its own: the pocket file has the texts once already, for reading.

use model::{Block, Document, Entry, Inline, Kind, Substance};
use pack::Contents;

use crate::content::{Content, Edition};
use crate::output::packs;

/// The heading of an article below which `tools::Knowledge` looks for questions.
const LOOK: &str = "look";

/// Words of the interface that the desk shows besides those of the tools: those of a document, and what articles are called.
const WORDS: [&str; 7] = [
    "label-article",
    "note-danger",
    "note-plain",
    "note-tip",
    "note-unsure",
    "source-number",
    "table-label",
];

/// Words of the tools that are others here: there is no second tab to open a page in.
const INSTEAD: [(&str, &str); 1] = [("desk-how-named", "pocket-how-named")];

/// The pack of a language for the pocket file, guide and words of the tools in one: models whole, of articles what to look for,
/// and what instruments and tools are called.
pub fn pack_of(content: &Content, edition: &Edition) -> Vec<u8> {
    let mut messages = packs::tools_messages(edition);
    let of_guide = |wanted: &str| {
        edition.messages.iter().find(|(id, _)| id == wanted).map(|(_, message)| message.clone())
    };
    messages.extend(WORDS.iter().filter_map(|id| Some(((*id).to_owned(), of_guide(id)?))));
    for (id, message) in &mut messages {
        let instead = INSTEAD.iter().find(|(theirs, _)| theirs == id);
        if let Some(own) = instead.and_then(|(_, own)| of_guide(own)) {
            *message = own;
        }
    }
    pack::write(&Contents {
        meta: packs::meta(content, edition, Vec::new()),
        messages,
        sources: Vec::new(),
        entries: edition.entries.iter().filter_map(for_tools).collect(),
        index: Vec::new(),
    })
}

/// What tools read of an entry, if anything.
fn for_tools(entry: &Entry) -> Option<Entry> {
    let mut entry = entry.clone();
    // Of other entries, by numbers that are others here.
    entry.related.clear();
    entry.sources.clear();
    match entry.head.kind {
        Kind::Model => return Some(entry),
        Kind::Article => entry.body = questions(&entry.body),
        Kind::Instrument | Kind::Tool => entry.body = Document::default(),
        _ => return None,
    }
    entry.head.summary.clear();
    entry.substance = Substance::None;
    Some(entry)
}

/// The lists below the heading that says what to look for, as plain words.
fn questions(body: &Document) -> Document {
    let is_look = |block: &Block| matches!(block, Block::Heading { id, .. } if id == LOOK);
    let mut blocks = Vec::new();
    let after = body.blocks.iter().skip_while(|block| !is_look(block));
    for (place, block) in after.enumerate() {
        match block {
            Block::Heading { .. } if place > 0 => break,
            Block::Heading { level, id, .. } => {
                blocks.push(Block::Heading { level: *level, id: id.clone(), text: Vec::new() });
            }
            Block::List { ordered, items } => {
                let plain = |item: &Vec<Inline>| {
                    vec![Inline::Text(item.iter().map(Inline::text).collect::<String>())]
                };
                let items = items.iter().map(plain).collect();
                blocks.push(Block::List { ordered: *ordered, items });
            }
            _ => {}
        }
    }
    Document { blocks }
}
