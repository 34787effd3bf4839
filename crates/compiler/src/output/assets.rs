//! The files that pages name: styles, scripts, loader, and through the loader the app and the packs.

use std::fs;
use std::io;
use std::path::Path;

use crate::output::bake;

/// The names of files in the site's root.
pub struct Assets {
    /// The styles of the pages.
    pub css: String,
    /// The styles of what only the app shows; the loader brings them.
    pub app_css: String,
    pub js: String,
    pub wasm: String,
    /// What runs before anything is shown, and what runs after.
    pub first: String,
    pub later: String,
}

/// The loader, as it stands in `public/` and at the site's root. Its address never changes.
pub const LOADER: &str = "untoc-guide.js";

/// Finds the hashed names that the build gave to styles and app.
pub fn find(out: &Path) -> io::Result<Assets> {
    let mut names: Vec<String> = fs::read_dir(out)?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let find = |start: &str, end: &str| {
        names
            .iter()
            .find(|name| name.starts_with(start) && name.ends_with(end))
            .cloned()
            .ok_or_else(|| {
                io::Error::other(format!(
                    "There is no {start}…{end} in {}. Build with `cargo xtask build`.",
                    out.display()
                ))
            })
    };
    Ok(Assets {
        css: find("page-", ".css")?,
        app_css: find("app-", ".css")?,
        js: find("untoc-guide-", ".js")?,
        wasm: find("untoc-guide-", "_bg.wasm")?,
        first: find("first-", ".js")?,
        later: find("later-", ".js")?,
    })
}

/// Language and file of packs.
type Listed<'a> = [(&'a str, String)];

/// Puts the names of this build's files into the loader.
pub fn bake_loader(
    assets: &Assets,
    packs: &Listed<'_>,
    tools: &Listed<'_>,
    out: &Path,
) -> io::Result<()> {
    let listed = |packs: &Listed<'_>| -> String {
        let packs = packs.iter().map(|(lang, file)| format!("\"{lang}\":\"{file}\""));
        packs.collect::<Vec<String>>().join(",")
    };
    let build = format!(
        "{{\"css\":\"{}\",\"js\":\"{}\",\"wasm\":\"{}\",\"packs\":{{{}}},\"tools\":{{{}}}}}",
        assets.app_css,
        assets.js,
        assets.wasm,
        listed(packs),
        listed(tools)
    );
    bake(&out.join(LOADER), &build)
}
