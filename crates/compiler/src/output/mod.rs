//! What the compiler writes: packs, pages, the loader's list of files.
//!
//! To add an output: a file here and a line in [`write_site`].

mod assets;
mod doctor;
mod embed;
mod html;
mod index;
mod loader;
mod offline;
mod packs;
mod pages;
mod pocket;
mod redirects;
mod root;
mod shells;
mod tables;

use std::fs;
use std::io;
use std::path::Path;

pub use index::build_index;
pub use packs::{pack_of, tools_pack_of};
pub use pocket::pack_of as pocket_pack_of;

use view::Context;

use crate::content::Content;
use crate::plural::plural_rule;

/// Writes the whole site into `out`, beside what Trunk has put there.
///
/// # Errors
/// Where a file cannot be written, or where Trunk's output is not there.
pub fn write_site(content: &Content, out: &Path) -> io::Result<()> {
    let (mut packs, mut listed, mut listed_tools) = (Vec::new(), Vec::new(), Vec::new());
    for edition in &content.editions {
        let pack = pack_of(content, edition);
        let lang = edition.language.lang.as_str();
        listed.push((lang, packs::write(lang, &pack, out)?));
        let tools = tools_pack_of(content, edition);
        listed_tools.push((lang, packs::write(&format!("tools-{lang}"), &tools, out)?));
        packs.push((edition, pack));
    }
    let pocket_parts = pocket::take_parts(out)?;
    let assets = assets::find(out)?;
    let close = doctor::words_of(content, "close");
    let packs_listed = loader::Packs { guides: &listed, tools: &listed_tools, close: &close };
    loader::write(&assets, &packs_listed, content.site.version, out)?;
    for (edition, pack) in packs {
        let pack = pack::Pack::open(pack).map_err(io::Error::other)?;
        pages::write(&pack, edition, &assets, out)?;
        tables::write(&pack, edition, out)?;
        redirects::write(&pack, &assets, out)?;
        let plural = plural_rule(edition.language.lang.as_str());
        embed::write(&Context { pack: &pack, root: "", plural: &plural }, &assets, out)?;
        shells::write(&pack, edition, &assets, out)?;
        pocket::write(&pack, &pocket::pack_of(content, edition), &pocket_parts, &assets, out)?;
    }
    doctor::bake_words(content, out)?;
    root::write(content, &assets, out)?;
    // The last, as it lists the others.
    offline::bake_worker(content, out)
}

/// Writes a file and the folders it needs.
fn write_file(path: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

/// Where a script takes what it has to know of this build.
const PLACE: &str = "\"BUILD\"";

/// Puts what a script has to know of this build into it.
fn bake(script: &Path, build: &str) -> io::Result<()> {
    let text = fs::read_to_string(script).map_err(|error| {
        io::Error::other(format!("{} cannot be read: {error}", script.display()))
    })?;
    if text.matches(PLACE).count() != 1 {
        let message = format!("{} has not exactly one {PLACE}.", script.display());
        return Err(io::Error::other(message));
    }
    fs::write(script, text.replace(PLACE, build))
}

/// A short name for content: the same bytes, the same name. FNV-1a of 64 bits; nobody attacks
/// our own file names.
fn content_hash(bytes: &[u8]) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325u64;
    for byte in bytes {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{sum:016x}")
}
