//! The packs of a language: the guide to read, and the words of the tools, which only those load who open
//! one.

use std::io;
use std::path::Path;

use model::Message;
use pack::{Alias, Contents, Meta};

use crate::content::{Content, Edition};
use crate::output::{build_index, content_hash, write_file};

/// The bytes of the pack of an edition.
pub fn pack_of(content: &Content, edition: &Edition) -> Vec<u8> {
    pack::write(&Contents {
        meta: meta(content, edition, edition.aliases.clone()),
        messages: edition.messages.clone(),
        sources: content.facts.sources.clone(),
        entries: edition.entries.clone(),
        index: build_index(edition),
    })
}

/// Words of the interface that tools need as well: days and clusters, by the start of their ids.
const SHARED: [&str; 2] = ["month-", "cluster-"];

/// The bytes of the pack with the words of the tools: no entries, no index.
pub fn tools_pack_of(content: &Content, edition: &Edition) -> Vec<u8> {
    pack::write(&Contents {
        meta: meta(content, edition, Vec::new()),
        messages: tools_messages(edition),
        sources: Vec::new(),
        entries: Vec::new(),
        index: Vec::new(),
    })
}

/// The words of the tools, and those of the interface that they need as well.
pub(super) fn tools_messages(edition: &Edition) -> Vec<(String, Message)> {
    let numbered = |id: &str, start: &str| {
        id.strip_prefix(start).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_shared = |id: &str| id == "date" || SHARED.iter().any(|start| numbered(id, start));
    let shared = edition.messages.iter().filter(|(id, _)| is_shared(id));
    edition.tools.iter().chain(shared).cloned().collect()
}

pub(super) fn meta(content: &Content, edition: &Edition, aliases: Vec<Alias>) -> Meta {
    let languages = content
        .editions
        .iter()
        .map(|other| (other.language.lang.clone(), other.language.name.clone()));
    Meta {
        lang: edition.language.lang.clone(),
        direction: edition.language.direction,
        version: content.site.version,
        languages: languages.collect(),
        aliases,
    }
}

/// Writes a pack under a name with its hash and gives the name, from the site's root.
pub fn write(name: &str, pack: &[u8], out: &Path) -> io::Result<String> {
    let name = format!("packs/{name}-{}.pack", content_hash(pack));
    write_file(&out.join(&name), pack)?;
    Ok(name)
}
