//! An entry as its author wrote it: references are still names, each with its line.

use model::{Confidence, Date, Detail, Form, Kind, Substance};

use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds;
use crate::read::{Body, Located, Passage, Table, no_day, read_body, read_prose, split};

/// What to do about an id that is none.
pub const ID_SHAPE: &str = "Use small letters a to z, digits and hyphens.";

#[derive(Debug)]
pub struct Authored {
    /// The path from the content folder.
    pub file: String,
    pub kind: Kind,
    pub id: String,
    pub title: String,
    pub summary: String,
    /// Words that find the entry and are not shown.
    pub keywords: Vec<String>,
    pub related: Vec<Located<(String, String)>>,
    pub sources: Vec<Located<(String, String)>>,
    pub aliases: Vec<Located<String>>,
    pub confidence: Confidence,
    pub reviewed: Located<Date>,
    /// The place among entries of the same kind: a number, then a text.
    pub order: (u16, String),
    /// The number as the author gave it, for kinds where no two may have the same.
    pub number: Option<Located<u16>>,
    pub body: Body,
    /// The words of head and text that readers see.
    pub prose: Vec<Passage>,
    pub detail: Detail,
    pub substance: Substance,
    /// Of a topic: articles and paragraphs, as `untoc-25#1-b`.
    pub provisions: Vec<Located<String>>,
    /// Of a term: names that mean other things too, and are not made links.
    pub unlinked: Vec<String>,
    /// Of a model: no two of a form may have the same.
    pub purpose: Option<Located<(Form, String)>>,
}

/// Reads one file of a kind's folder. Without a head it gives an entry of which nothing but the
/// id is known, so that what leads to it is no mistake.
pub fn read_authored(
    file: &str,
    kind: Kind,
    text: &str,
    facts: &Facts,
    faults: &mut Faults,
) -> Authored {
    let unread = unread(file, kind);
    if !is_id(&unread.id) {
        faults.add(
            file,
            0,
            format!(
                "The file's name gives the id `{}`, which cannot stand in an address.",
                unread.id
            ),
            ID_SHAPE,
        );
    }
    let Some(parts) = split(text) else {
        faults.add(
            file,
            1,
            "The head of the file is missing or does not end.",
            "Start the file with a line +++, then title, sources and the rest, then a line +++.",
        );
        return unread;
    };
    let mut table = Table::parse(file, parts.head, parts.head_line, faults);
    let title = table.required_text("title", faults);
    let keywords = table.texts("keywords", faults).into_iter().map(|text| text.value).collect();
    let related = table.references("related", "why", faults);
    let before = faults.count();
    let sources = table.references("sources", "at", faults);
    let sources_are_read = faults.count() == before && !table.swallowed("sources");
    let aliases = table.texts("aliases", faults);
    for alias in aliases.iter().filter(|alias| !is_id(&alias.value)) {
        let fault = format!("The alias `{}` cannot stand in an address.", alias.value);
        faults.add(file, alias.line, fault, ID_SHAPE);
    }
    let confidence = table.confidence("confidence", faults);
    let reviewed = table.required_date("reviewed", faults);
    let body = read_body(file, parts.text, parts.text_line, faults);
    let mut authored = Authored {
        order: (0, title.clone()),
        title,
        keywords,
        related,
        sources,
        aliases,
        confidence,
        reviewed,
        body,
        prose: read_prose(&parts),
        ..unread
    };
    if authored.body.document.blocks.is_empty() {
        faults.add(file, parts.text_line, "There is no text.", "Write it below the second +++.");
    }
    if authored.sources.is_empty() && authored.body.cited.is_empty() && sources_are_read {
        faults.add(
            file,
            parts.head_line,
            "The page names no source.",
            "Add `sources = [\"…\"]` with ids from sources.toml, or cite with [^id].",
        );
    }
    kinds::read(&mut table, &mut authored, facts, faults);
    table.finish(faults);
    authored
}

/// An entry whose file could not be read.
pub fn unread(file: &str, kind: Kind) -> Authored {
    let name = file.rsplit('/').next().unwrap_or(file);
    Authored {
        file: file.to_owned(),
        kind,
        id: name.strip_suffix(".md").unwrap_or(name).to_owned(),
        title: String::new(),
        summary: String::new(),
        keywords: Vec::new(),
        related: Vec::new(),
        sources: Vec::new(),
        aliases: Vec::new(),
        confidence: Confidence::Uncertain,
        reviewed: Located { value: no_day(), line: 0 },
        order: (0, String::new()),
        number: None,
        body: Body::default(),
        prose: Vec::new(),
        detail: Detail::None,
        substance: Substance::None,
        provisions: Vec::new(),
        unlinked: Vec::new(),
        purpose: None,
    }
}

pub fn is_id(text: &str) -> bool {
    let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(shape)
}
