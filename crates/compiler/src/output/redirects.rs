//! Old and second ids: a page at each that leads to the right one, with no script.

use std::io;
use std::path::Path;

use pack::Pack;

use crate::output::assets::Assets;
use crate::output::html::escape;
use crate::output::write_file;

pub fn write(pack: &Pack, assets: &Assets, out: &Path) -> io::Result<()> {
    let lang = pack.meta().lang.as_str();
    for alias in &pack.meta().aliases {
        let Some(head) = pack.head(alias.entry) else { continue };
        let html =
            page(lang, pack.meta().direction.as_str(), &head.title, &target(pack, alias), assets);
        let folder = out.join(lang).join(alias.kind.folder()).join(&alias.id);
        write_file(&folder.join("index.html"), html)?;
    }
    Ok(())
}

/// Where the alias leads, from its own folder: to the section of that name where the page has
/// one.
fn target(pack: &Pack, alias: &pack::Alias) -> String {
    let Ok(entry) = pack.entry(alias.entry) else { return "../../".to_owned() };
    let has_section = entry
        .body
        .blocks
        .iter()
        .any(|block| matches!(block, model::Block::Heading { id, .. } if *id == alias.id));
    let anchor = if has_section { format!("#{}", alias.id) } else { String::new() };
    format!("../../{}{anchor}", entry.head.address())
}

fn page(lang: &str, dir: &str, title: &str, target: &str, assets: &Assets) -> String {
    let mut title_escaped = String::new();
    escape(&mut title_escaped, title);
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <title>{title_escaped}</title><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">\
         <meta http-equiv=\"refresh\" content=\"0; url={target}\">\
         <link rel=\"canonical\" href=\"{target}\">\
         <link rel=\"stylesheet\" href=\"../../../{}\"></head>\
         <body class=\"lead-on\"><main id=\"main\"><h1><a href=\"{target}\">{title_escaped}</a></h1></main></body></html>\n",
        assets.css
    )
}
