//! The guide as a page for frames on other sites, and what tells partners which release this is.

use std::io;
use std::path::Path;

use view::Context;

use crate::output::assets::{Assets, LOADER};
use crate::output::html::escape;
use crate::output::write_file;

/// The script of that page, as it stands in `public/`.
const SCRIPT: &str = "untoc-embed.js";

/// Writes `embed/<lang>/`. Links that leave the guide open beside the page around.
pub fn write(cx: &Context<'_>, assets: &Assets, out: &Path) -> io::Result<()> {
    let meta = cx.pack.meta();
    let lang = meta.lang.as_str();
    let mut name = String::new();
    escape(&mut name, &cx.words("site-name"));
    let html = format!(
        "<!DOCTYPE html><html lang=\"{lang}\" dir=\"{}\"><head><meta charset=\"utf-8\">\
         <title>{name}</title><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">\
         <meta name=\"color-scheme\" content=\"light dark\"><base target=\"_blank\">\
         <link rel=\"stylesheet\" href=\"../../{}\">\
         <script type=\"module\" src=\"../../{LOADER}\"></script>\
         <script type=\"module\" src=\"../../{SCRIPT}\"></script></head>\
         <body class=\"embed\"><untoc-guide lang=\"{lang}\" load=\"eager\">\
         <a href=\"../../{lang}/\">{name}</a></untoc-guide></body></html>\n",
        meta.direction.as_str(),
        assets.css
    );
    write_file(&out.join("embed").join(lang).join("index.html"), html)
}
