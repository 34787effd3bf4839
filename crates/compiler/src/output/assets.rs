//! The files that pages name: styles, loader, and through the loader the app and the packs.

use std::fs;
use std::io;
use std::path::Path;

/// The names of files in the site's root.
pub struct Assets {
    /// The styles of the pages.
    pub css: String,
    /// The styles of what only the app shows; the loader brings them.
    pub app_css: String,
    pub js: String,
    pub wasm: String,
    /// The program on which tools are used, loaded when one is opened.
    pub desk: Desk,
}

/// The names of the desk's files.
pub struct Desk {
    pub css: String,
    pub js: String,
    pub wasm: String,
}

/// The loader, as it stands in `public/` and at the site's root. Its address never changes.
pub const LOADER: &str = "untoc-guide.js";

/// Where the loader takes the names of this build's files.
const PLACE: &str = "\"BUILD\"";

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
        desk: Desk {
            css: find("desk-", ".css")?,
            js: find("desk-", ".js")?,
            wasm: find("desk-", "_bg.wasm")?,
        },
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
    let path = out.join(LOADER);
    let loader = fs::read_to_string(&path).map_err(|error| {
        io::Error::other(format!("The loader {} cannot be read: {error}", path.display()))
    })?;
    if loader.matches(PLACE).count() != 1 {
        return Err(io::Error::other(format!("The loader has not exactly one {PLACE}.")));
    }
    let listed = |packs: &Listed<'_>| -> String {
        let packs = packs.iter().map(|(lang, file)| format!("\"{lang}\":\"{file}\""));
        packs.collect::<Vec<String>>().join(",")
    };
    let Desk { css, js, wasm } = &assets.desk;
    let desk = format!("{{\"css\":\"{css}\",\"js\":\"{js}\",\"wasm\":\"{wasm}\"}}");
    let build = format!(
        "{{\"css\":\"{}\",\"js\":\"{}\",\"wasm\":\"{}\",\"desk\":{desk},\"packs\":{{{}}},\"tools\":{{{}}}}}",
        assets.app_css,
        assets.js,
        assets.wasm,
        listed(packs),
        listed(tools)
    );
    fs::write(path, loader.replace(PLACE, &build))
}
