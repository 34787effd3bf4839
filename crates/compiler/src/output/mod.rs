//! What the compiler writes: packs, pages, the loader's list of files.
//!
//! To add an output: a file here and a line in [`write_site`].

mod assets;
mod html;
mod index;
mod packs;
mod pages;
mod redirects;
mod root;
mod tables;

use std::fs;
use std::io;
use std::path::Path;

pub use index::build_index;
pub use packs::{pack_of, tools_pack_of};

use crate::content::Content;

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
    let assets = assets::find(out)?;
    assets::bake_loader(&assets, &listed, &listed_tools, out)?;
    for (edition, pack) in packs {
        let pack = pack::Pack::open(pack).map_err(io::Error::other)?;
        pages::write(&pack, edition, &assets, out)?;
        tables::write(&pack, edition, out)?;
        redirects::write(&pack, &assets, out)?;
    }
    root::write(content, &assets, out)
}

/// Writes a file and the folders it needs.
fn write_file(path: &Path, bytes: impl AsRef<[u8]>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
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
