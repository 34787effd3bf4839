//! What the service worker keeps on the device: each file of the build with its hash, in parts that
//! are kept whole or not at all.
//!
//! A part is what somebody can decide about: the app, or the text of one language. The list is
//! made from what lies in the site, so that a file that is neither listed nor left out on purpose
//! stops the build.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::content::{Content, Edition};
use crate::output::shells::shell_of;
use crate::output::{bake, write_file};

/// The worker, at the site's root. Its address never changes.
const WORKER: &str = "sw.js";

/// How many bytes each part is.
const BYTES: &str = "bytes.json";

/// The part that every language needs.
const APP: &str = "app";

/// The part that only those need who write letters: the desk.
const TOOLS: (&str, &str) = ("tools", "desk-");

/// A table that is smaller as a file than what would make it.
const STATUS: &str = "/party-status.csv";

/// Pages that are kept as they are, by their addresses. All others are made from the text's pack.
const PAGES: [&str; 2] = ["", "units/"];

/// What is left out, by the start of its path, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("404.html", "pages for wrong addresses are made from the pack"),
    ("bytes.json", "the worker has these figures itself"),
    ("sw.js", "the browser keeps the worker itself"),
    ("sw-remove.js", "takes the worker's place on a host that gives the guide up"),
    ("pocket/", "holds all of this once more"),
    ("v1", "the addresses of partners' pages"),
    ("embed/", "is shown on partners' pages"),
    ("element-", "the styles of the element on partners' pages"),
    ("untoc-doctor.js", "is for partners, and asks the network"),
    ("untoc-embedding.js", "is for partners, and asks the network"),
    ("untoc-embed.js", "is shown on partners' pages"),
    ("untoc-frame.js", "is for partners' pages"),
    (
        "plain-",
        "whose browser refuses WebAssembly seldom has workers; as much again for everybody else",
    ),
    ("release.json", "is for partners"),
    ("untoc-guide.d.ts", "is for partners' programmers"),
    ("_headers", "is for the host"),
    ("screenshots/", "for the shops of apps and the browser's question, before anything is kept"),
    ("icons/icon-", "the system keeps the icons of an installed app"),
    ("icons/maskable-", "the system keeps the icons of an installed app"),
    ("icons/touch-", "the system keeps the icons of an installed app"),
];

/// A part: the addresses of its files below the site's root, each with its hash, and its bytes.
#[derive(Default)]
struct Part {
    files: BTreeMap<String, String>,
    bytes: u64,
}

/// Writes the list into the worker. Everything else must be there already.
pub fn bake_worker(content: &Content, out: &Path) -> io::Result<()> {
    if !out.join(WORKER).is_file() {
        return Err(io::Error::other(format!("There is no {WORKER} in {}.", out.display())));
    }
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    for file in files(out, "")? {
        let Some((part, address)) = place_of(&file, content)? else { continue };
        let bytes = fs::read(out.join(&file))?;
        let part = parts.entry(part).or_default();
        part.bytes += travelling(&bytes)?;
        part.files.insert(address, hash(&bytes));
    }
    let files: Map<String, Value> =
        parts.iter().map(|(name, part)| (name.clone(), json!(part.files))).collect();
    let bytes: Map<String, Value> =
        parts.iter().map(|(name, part)| (name.clone(), json!(part.bytes))).collect();
    // For those who have no worker yet: how much there is to be kept.
    write_file(&out.join(BYTES), json!(bytes).to_string())?;
    let changes: Map<String, Value> = content.editions.iter().map(changes_of).collect();
    let text = serde_json::to_string(&files)?;
    let build = json!({
        "version": hash(text.as_bytes())[..16].replace('/', "-"),
        "date": content.site.version.to_string(),
        "parts": files,
        "bytes": bytes,
        "changes": changes,
    });
    bake(&out.join(WORKER), &build.to_string())
}

/// The part that a file belongs to, and its address; `None` where it is left out.
fn place_of(file: &str, content: &Content) -> io::Result<Option<(String, String)>> {
    let app = |address: &str| Ok(Some((APP.to_owned(), address.to_owned())));
    if let Some(folder) = file.strip_suffix("index.html")
        && PAGES.contains(&folder)
    {
        return app(folder);
    }
    if LEFT_OUT.iter().any(|(start, _)| file.starts_with(start)) {
        return Ok(None);
    }
    for edition in &content.editions {
        let lang = edition.language.lang.as_str();
        let is_pack =
            ["", "tools-"].iter().any(|start| file.starts_with(&format!("packs/{start}{lang}-")));
        if is_pack || file == shell_of(lang) {
            return Ok(Some((lang.to_owned(), file.to_owned())));
        }
        // Its pages are made from the pack, and the table of obligations by the app.
        if file.starts_with(&format!("{lang}/")) {
            if file.ends_with(STATUS) {
                return Ok(Some((lang.to_owned(), file.to_owned())));
            }
            return Ok(None);
        }
    }
    let (tools, desk) = TOOLS;
    if file.starts_with(desk) {
        return Ok(Some((tools.to_owned(), file.to_owned())));
    }
    let extension = file.rsplit('.').next().unwrap_or_default();
    let is_in_root = !file.contains('/');
    if is_in_root && ["css", "js", "wasm", "webmanifest"].contains(&extension)
        || file.starts_with("icons/")
    {
        return app(file);
    }
    Err(io::Error::other(format!(
        "{file} is neither kept for offline use nor left out: say which in \
         crates/compiler/src/output/offline.rs."
    )))
}

/// All files below a folder of the site, by their paths from its root.
fn files(out: &Path, folder: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(out.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true => found.extend(files(out, &format!("{path}/"))?),
            false => found.push(path),
        }
    }
    found.sort();
    Ok(found)
}

/// How many bytes go over the line, about: hosts compress at least as well.
fn travelling(bytes: &[u8]) -> io::Result<u64> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    io::Write::write_all(&mut encoder, bytes)?;
    Ok(encoder.finish()?.len() as u64)
}

fn changes_of(edition: &Edition) -> (String, Value) {
    let changes = edition.changes.iter().take(5);
    let changes: Vec<Value> =
        changes.map(|change| json!([change.date.to_string(), change.text])).collect();
    (edition.language.lang.to_string(), json!(changes))
}

/// As browsers write hashes of files.
fn hash(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_browsers_read_them() {
        assert_eq!(hash(b""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
