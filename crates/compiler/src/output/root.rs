//! The root of the site: the way into a language, and the page for addresses that do not exist.

use std::io;
use std::path::Path;

use model::Route;
use pack::Pack;
use view::{Context, page};

use crate::content::{Content, Edition};
use crate::output::assets::Assets;
use crate::output::html::escape;
use crate::output::pages::document;
use crate::output::{pack_of, write_file};
use crate::plural::plural_rule;

pub fn write(content: &Content, assets: &Assets, out: &Path) -> io::Result<()> {
    let wanted =
        |edition: &&Edition| edition.language.lang.as_str() == content.site.default_language;
    let Some(edition) = content.editions.iter().find(wanted) else { return Ok(()) };
    let pack = Pack::open(pack_of(content, edition)).map_err(io::Error::other)?;
    let plural = plural_rule(edition.language.lang.as_str());
    let lang = edition.language.lang.as_str();
    // A host shows this file at any depth, so relative links would lead anywhere.
    let base = &content.site.not_found_base;
    let root = format!("{base}{lang}/");
    let cx = Context { pack: &pack, root: &root, plural: &plural };
    write_file(&out.join("index.html"), languages(content, &cx, assets))?;
    let route = Route::Unknown(String::new());
    let page = page(&cx, &route).map_err(io::Error::other)?;
    write_file(&out.join("404.html"), document(&cx, &route, &page, base, assets))
}

/// Leads to the default language at once, and lists all of them for those whose browser does not
/// follow.
fn languages(content: &Content, cx: &Context<'_>, assets: &Assets) -> String {
    let default = &content.site.default_language;
    let mut items = String::new();
    for edition in &content.editions {
        let lang = &edition.language.lang;
        items.push_str(&format!("<li><a href=\"{lang}/\" lang=\"{lang}\" hreflang=\"{lang}\">"));
        escape(&mut items, &edition.language.name);
        items.push_str("</a></li>");
    }
    let (mut title, mut lead) = (String::new(), String::new());
    escape(&mut title, &cx.words("root-title"));
    escape(&mut lead, &cx.words("root-lead"));
    format!(
        "<!DOCTYPE html><html lang=\"{default}\"><head><meta charset=\"utf-8\">\
         <title>{title}</title><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <meta name=\"description\" content=\"{lead}\">\
         <meta http-equiv=\"refresh\" content=\"0; url={default}/\">\
         <link rel=\"icon\" href=\"icons/icon.svg\" type=\"image/svg+xml\">\
         <link rel=\"stylesheet\" href=\"{}\"></head>\
         <body class=\"lead-on\"><main id=\"main\"><h1>{title}</h1><p>{lead}</p>\
         <ul>{items}</ul></main></body></html>\n",
        assets.css
    )
}
