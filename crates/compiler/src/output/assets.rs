//! The files that pages name: styles, scripts, loader, and through the loader the app and the packs.

use std::fs;
use std::io;
use std::path::Path;

/// The names of files in the site's root.
pub struct Assets {
    /// The styles of all pages.
    pub css: String,
    /// The styles of pages that are laid out in ways of their own.
    pub special_css: String,
    /// The styles of what only the app shows; the loader brings them.
    pub app_css: String,
    /// The styles of the element on other people's pages.
    pub element_css: String,
    /// What runs before anything is shown, and what runs after.
    pub first: String,
    pub later: String,
    pub app: Program,
    /// The program on which tools are used, loaded when one is opened.
    pub desk: Program,
    pub desk_css: String,
    /// The styles of the desk within the element.
    pub desk_element_css: String,
}

/// The files of a program in the browser.
pub struct Program {
    pub js: String,
    pub wasm: String,
    /// The same in plain JavaScript, where the build could make it.
    pub plain: Option<String>,
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
    let program = |name: &str| -> io::Result<Program> {
        Ok(Program {
            js: find(&format!("{name}-"), ".js")?,
            wasm: find(&format!("{name}-"), "_bg.wasm")?,
            plain: find(&format!("plain-{name}-"), ".js").ok(),
        })
    };
    Ok(Assets {
        css: find("page-", ".css")?,
        special_css: find("special-", ".css")?,
        app_css: find("app-", ".css")?,
        element_css: find("element-", ".css")?,
        desk_css: find("desk-", ".css")?,
        first: find("first-", ".js")?,
        later: find("later-", ".js")?,
        desk_element_css: find("within-desk-", ".css")?,
        app: program("untoc-guide")?,
        desk: program("desk")?,
    })
}
