//! The pack of a language.

use std::io;
use std::path::Path;

use pack::{Contents, Meta};

use crate::content::{Content, Edition};
use crate::facts::Language;
use crate::output::{build_index, content_hash, write_file};

/// The bytes of the pack of an edition.
pub fn pack_of(content: &Content, edition: &Edition) -> Vec<u8> {
    let languages = content
        .editions
        .iter()
        .map(|other| (other.language.lang.clone(), other.language.name.clone()));
    pack::write(&Contents {
        meta: Meta {
            lang: edition.language.lang.clone(),
            direction: edition.language.direction,
            version: content.site.version,
            languages: languages.collect(),
            aliases: edition.aliases.clone(),
        },
        messages: edition.messages.clone(),
        sources: content.facts.sources.clone(),
        entries: edition.entries.clone(),
        index: build_index(edition),
    })
}

/// Writes the pack under a name with its hash and gives the name, from the site's root.
pub fn write(language: &Language, pack: &[u8], out: &Path) -> io::Result<String> {
    let name = format!("packs/{}-{}.pack", language.lang, content_hash(pack));
    write_file(&out.join(&name), pack)?;
    Ok(name)
}
