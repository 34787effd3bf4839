//! An entry as its author wrote it: references are still names, each with its line.

use model::{Confidence, Date, Detail, Kind};

use crate::diagnostic::Faults;
use crate::facts::Facts;
use crate::kinds;
use crate::read::{Body, Located, Table, read_body, split};

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
    pub body: Body,
    pub detail: Detail,
}

/// Reads one file of a kind's folder. `None` where it has no head at all.
pub fn read_authored(
    file: &str,
    kind: Kind,
    text: &str,
    facts: &Facts,
    faults: &mut Faults,
) -> Option<Authored> {
    let Some(parts) = split(text) else {
        faults.add(
            file,
            1,
            "The head of the file is missing or does not end.",
            "Start the file with a line +++, then title, sources and the rest, then a line +++.",
        );
        return None;
    };
    let id = file.rsplit('/').next().unwrap_or(file).trim_end_matches(".md").to_owned();
    let id_shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || !id.bytes().all(id_shape) {
        faults.add(
            file,
            0,
            format!("The file's name gives the id `{id}`, which cannot stand in an address."),
            "Use small letters a to z, digits and hyphens.",
        );
    }
    let mut table = Table::parse(file, parts.head, parts.head_line, faults);
    let title = table.required_text("title", faults);
    let summary = table.text("summary", faults).map(|text| text.value).unwrap_or_default();
    let keywords = table.texts("keywords", faults).into_iter().map(|text| text.value).collect();
    let related = table.references("related", "why", faults);
    let sources = table.references("sources", "at", faults);
    let aliases = table.texts("aliases", faults);
    let confidence = table.confidence("confidence", faults);
    let reviewed = table.required_date("reviewed", faults);
    let body = read_body(file, parts.text, parts.text_line, faults);
    let mut authored = Authored {
        file: file.to_owned(),
        kind,
        id,
        order: (0, title.clone()),
        title,
        summary,
        keywords,
        related,
        sources,
        aliases,
        confidence,
        reviewed,
        body,
        detail: Detail::None,
    };
    if authored.body.document.blocks.is_empty() {
        faults.add(file, parts.text_line, "There is no text.", "Write it below the second +++.");
    }
    if authored.sources.is_empty() && authored.body.cited.is_empty() {
        faults.add(
            file,
            1,
            "The page names no source.",
            "Add `sources = [\"…\"]` with ids from sources.toml, or cite with [^id].",
        );
    }
    kinds::read(&mut table, &mut authored, facts, faults);
    table.finish(faults);
    Some(authored)
}
