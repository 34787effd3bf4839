//! The words of the element's doctor, written into its script: it speaks where no pack can be had.

use std::io;
use std::path::Path;

use model::{Message, PluralRule};
use serde_json::{Map, Value, json};

use crate::content::{Content, Edition};
use crate::output::bake;

/// The script, as it stands in `public/`.
const SCRIPT: &str = "untoc-doctor.js";

/// None of these messages counts anything.
const NO_PLURAL: PluralRule<'_> = &|_| "other".to_owned();

/// Writes the messages into the script, by language and id, the values by their names in braces.
pub fn bake_words(content: &Content, out: &Path) -> io::Result<()> {
    let of = |edition: &Edition| -> Map<String, Value> {
        edition.embed.iter().map(|(id, message)| (id.clone(), json!(text(message)))).collect()
    };
    let words: Map<String, Value> = content
        .editions
        .iter()
        .map(|edition| (edition.language.lang.as_str().to_owned(), json!(of(edition))))
        .collect();
    bake(&out.join(SCRIPT), &json!(words).to_string())
}

/// A message in each language.
pub fn words_of<'a>(content: &'a Content, id: &str) -> Vec<(&'a str, String)> {
    let of = |edition: &'a Edition| {
        let (_, message) = edition.embed.iter().find(|(known, _)| known == id)?;
        Some((edition.language.lang.as_str(), text(message)))
    };
    content.editions.iter().filter_map(of).collect()
}

fn text(message: &Message) -> String {
    message.format(&[], NO_PLURAL)
}
