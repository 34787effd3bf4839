//! The pocket file: the whole guide of a language in one file, for a memory stick or a messenger. It
//! opens with no server; without scripts it is the text with a table of contents.

mod text;

use std::fs;
use std::io;
use std::path::Path;

use pack::Pack;
use view::Context;

use crate::content::Edition;
use crate::output::html::escape;
use crate::output::write_file;
use crate::plural::plural_rule;

/// The frame, with `{names}` for what goes into it.
const FRAME: &str = include_str!("frame.html");

/// The script of the search, as the build leaves it. It goes into the file and then away.
const SCRIPT: &str = "pocket.js";

/// The most bytes that it may have, as it lies on the disk: what messengers and old phones take at once.
const MOST: usize = 900_000;

pub fn write(pack: &Pack, edition: &Edition, script: &str, out: &Path) -> io::Result<()> {
    let lang = edition.language.lang.as_str();
    let plural = plural_rule(lang);
    let cx = Context { pack, root: "", plural: &plural };
    let date = cx.date(pack.meta().version);
    let words = |id: &str| {
        let mut words = String::new();
        let args = [("date", date.as_str()), ("count", "%count%")];
        escape(&mut words, &cx.words_with(id, &args));
        words
    };
    let html = FRAME
        .replace("{lang}", lang)
        .replace("{dir}", pack.meta().direction.as_str())
        .replace("{title}", &words("site-title"))
        .replace("{about}", &words("pocket-about"))
        .replace("{independent}", &words("foot-independent"))
        .replace("{label}", &words("search-label"))
        .replace("{count}", &words("pocket-count"))
        .replace("{contents}", &words("pocket-contents"))
        .replace("{script}", script.trim())
        .replace("{text}", &text::text(&cx).map_err(io::Error::other)?);
    if html.len() > MOST {
        let message = format!("The pocket file has {} bytes; {MOST} is the most.", html.len());
        return Err(io::Error::other(message));
    }
    write_file(&out.join(format!("pocket/untoc-guide-{lang}.html")), html)
}

/// Takes the script out of the site.
pub fn take_script(out: &Path) -> io::Result<String> {
    let path = out.join(SCRIPT);
    let script = fs::read_to_string(&path)?;
    fs::remove_file(path)?;
    Ok(script)
}
