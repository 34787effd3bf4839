//! Tables that readers choose from, as files for spreadsheets: they need no script to be taken away.

use std::io;
use std::path::Path;

use model::{Kind, Route};
use pack::Pack;
use view::{Context, chooser, csv};

use crate::content::Edition;
use crate::output::write_file;
use crate::plural::plural_rule;

/// Writes each table beside its page, which links to it by the name of its file.
pub fn write(pack: &Pack, edition: &Edition, out: &Path) -> io::Result<()> {
    let lang = pack.meta().lang.as_str();
    let plural = plural_rule(edition.language.lang.as_str());
    let cx = Context { pack, root: "../", plural: &plural };
    let guides = pack.of_kind(Kind::Guide).filter_map(|number| pack.head(number));
    let routes = guides.map(|head| head.route()).chain([Route::Obligations]);
    for route in routes {
        if let Some(table) = chooser(&cx, &route) {
            let file = out.join(lang).join(route.address()).join(table.file);
            write_file(&file, csv(&cx, &route))?;
        }
    }
    Ok(())
}
