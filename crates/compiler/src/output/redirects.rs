//! Old and second ids: a page at each that leads to the right one, with no script.

use std::io;
use std::path::Path;

use pack::Pack;
use view::address_of_alias;

use crate::output::assets::Assets;
use crate::output::html::escape;
use crate::output::write_file;

pub fn write(pack: &Pack, assets: &Assets, out: &Path) -> io::Result<()> {
    let lang = pack.meta().lang.as_str();
    for alias in &pack.meta().aliases {
        let Some(head) = pack.head(alias.entry) else { continue };
        // From its own folder.
        let target = format!("../../{}", address_of_alias(pack, alias).unwrap_or_default());
        let html = page(lang, pack.meta().direction.as_str(), &head.title, &target, assets);
        let folder = out.join(lang).join(alias.kind.folder()).join(&alias.id);
        write_file(&folder.join("index.html"), html)?;
    }
    Ok(())
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
