//! The page in which the app draws any address of a language when there is no network.
//!
//! Not a page of its own: the service worker gives it out with the site's address in the place of
//! [`SCOPE`], so that its links hold at any depth.

use std::io;
use std::path::Path;

use model::Route;
use pack::Pack;
use view::{Context, Page, el};

use crate::content::Edition;
use crate::output::assets::Assets;
use crate::output::pages::document;
use crate::output::write_file;
use crate::plural::plural_rule;

/// Stands for the path of the site on its host, with a slash at its end.
const SCOPE: &str = "{scope}";

/// Where the shell of a language lies, from the site's root. No `.html`: nobody shall open it.
pub fn shell_of(lang: &str) -> String {
    format!("shells/{lang}.txt")
}

pub fn write(pack: &Pack, edition: &Edition, assets: &Assets, out: &Path) -> io::Result<()> {
    let lang = edition.language.lang.as_str();
    let plural = plural_rule(lang);
    let root = format!("{SCOPE}{lang}/");
    let cx = Context { pack, root: &root, plural: &plural };
    // Seen only where the app does not start: a style lets it appear late.
    let words = el("p")
        .text(cx.words("shell-opening"))
        .text(" ")
        .child(el("a").attr("href", "?network").text(cx.words("shell-network")));
    let page = Page {
        title: cx.words("site-title"),
        description: String::new(),
        class: "shell",
        main: vec![words.into()],
    };
    let html = document(&cx, &Route::Home, &page, SCOPE, assets);
    write_file(&out.join(shell_of(lang)), html)
}
