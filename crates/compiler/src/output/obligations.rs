//! All that the treaties ask as a file for spreadsheets, which needs no script to be taken away.

use std::io;
use std::path::Path;

use pack::Pack;
use view::{Context, csv, rows};

use crate::content::Edition;
use crate::output::write_file;
use crate::plural::plural_rule;

/// The page of all obligations links to it by this name.
const FILE: &str = "obligations/obligations.csv";

pub fn write(pack: &Pack, edition: &Edition, out: &Path) -> io::Result<()> {
    let lang = pack.meta().lang.as_str();
    let plural = plural_rule(edition.language.lang.as_str());
    let cx = Context { pack, root: "../", plural: &plural };
    let rows = rows(&cx).map_err(io::Error::other)?;
    write_file(&out.join(lang).join(FILE), csv(&cx, rows.iter()))
}
