//! The pocket file: the whole guide of a language in one file, for a memory stick or a messenger. It opens with no
//! server. Without scripts it is the text with a table of contents; with them it has a search, and with WebAssembly the tools.

mod letters;
mod places;
mod seen;
mod stream;
mod text;
mod tools;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use model::{Head, Kind};
use pack::Pack;
use view::Context;

use crate::output::assets::Assets;
use crate::output::html::escape;
use crate::output::write_file;
use crate::plural::plural_rule;

pub use tools::pack_of;

/// The frame, with names in braces for what goes into it: [`WORDS`] by their ids, and what [`write`] makes.
const FRAME: &str = include_str!("frame.html");

/// Words of the interface that stand in the frame.
const WORDS: [&str; 14] = [
    "exit",
    "exit-note",
    "foot-independent",
    "pocket-about",
    "pocket-back",
    "pocket-contents",
    "pocket-count",
    "pocket-failed",
    "pocket-opening",
    "pocket-refused",
    "pocket-tools",
    "pocket-tools-note",
    "search-label",
    "site-title",
];

/// What the build leaves in the folder of the file: it goes into the file and then away.
const PARTS: [&str; 4] = ["leave.js", "script.js", "page.css", "tools.css"];

/// The contents of [`PARTS`].
pub struct Parts {
    /// Runs before anything is shown.
    leave: String,
    script: String,
    styles: String,
    /// The styles of tools, without those of the desk.
    tool_styles: String,
}

/// Writes the file of a language. `pack` is the whole guide, `for_tools` what [`pack_of`] made of it.
pub fn write(
    pack: &Pack,
    for_tools: &[u8],
    parts: &Parts,
    assets: &Assets,
    out: &Path,
) -> io::Result<()> {
    let lang = pack.meta().lang.as_str();
    let plural = plural_rule(lang);
    let cx = Context { pack, root: "", plural: &plural };
    let text = text::text(&cx).map_err(io::Error::other)?;
    let read = |name: &str| fs::read(out.join(name));
    let styles = [parts.tool_styles.as_bytes(), &read(&assets.desk_css)?].concat();
    let (glue, program) = (read(&assets.desk.js)?, read(&assets.desk.wasm)?);
    let addresses = places::list(pack);
    // In the order in which `src/pocket/tools.js` takes them.
    let stream = [for_tools, addresses.as_bytes(), &styles, &glue, &program];
    let stream = stream::pack(&stream, &seen::text_content(&text))?;
    let date = cx.date(pack.meta().version);
    let args = [("date", date.as_str()), ("count", "%count%")];
    let words = WORDS.map(|id| (id, escaped(&cx.words_with(id, &args))));
    let tools = list_of_tools(&cx);
    let made = [
        ("lang", lang),
        ("dir", pack.meta().direction.as_str()),
        ("leave", parts.leave.trim()),
        ("styles", parts.styles.trim()),
        ("tools", &tools),
        ("text", &text),
        ("parts", &stream.about),
        ("stream", &stream.letters),
        ("script", parts.script.trim()),
    ];
    let mut values: BTreeMap<&str, &str> = made.into();
    values.extend(words.iter().map(|(id, words)| (*id, words.as_str())));
    let html = fill(FRAME, &values)?;
    write_file(&out.join(format!("pocket/untoc-guide-{lang}.html")), html)
}

/// The frame with the values of its names. What was put in is not looked at again: it may hold braces of its own.
fn fill(frame: &str, values: &BTreeMap<&str, &str>) -> io::Result<String> {
    let mut parts = frame.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once('}').unwrap_or((part, ""));
        let value = values.get(name);
        out += value.ok_or_else(|| io::Error::other(format!("frame.html: what is {{{name}}}?")))?;
        out += after;
    }
    Ok(out)
}

/// The items of the list of tools, for those whose browser runs scripts.
fn list_of_tools(cx: &Context<'_>) -> String {
    let heads = cx.pack.of_kind(Kind::Tool).filter_map(|number| cx.pack.head(number));
    let item = |head: &Head| {
        let (title, summary) = (escaped(&head.title), escaped(&head.summary));
        format!("<li><a href=\"#tools/{}\">{title}</a><br><span>{summary}</span></li>", head.id)
    };
    heads.map(item).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(&mut out, text);
    out
}

/// Takes what the build left out of the site.
pub fn take_parts(out: &Path) -> io::Result<Parts> {
    let folder = out.join("pocket");
    let [leave, script, styles, tool_styles] = PARTS.map(|name| {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).map_err(|error| {
            io::Error::other(format!("{} cannot be read: {error}", path.display()))
        })?;
        fs::remove_file(path)?;
        io::Result::Ok(text)
    });
    Ok(Parts { leave: leave?, script: script?, styles: styles?, tool_styles: tool_styles? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_into_the_frame_is_not_looked_at_again() {
        let values = BTreeMap::from([("a", "{b}"), ("b", "}{")]);
        assert_eq!(fill("<{a}>{b}.", &values).unwrap(), "<{b}>}{.");
        assert!(fill("{c}", &values).is_err());
    }

    #[test]
    fn the_frame_asks_for_all_words_that_are_listed() {
        let missing = WORDS.iter().filter(|id| !FRAME.contains(&format!("{{{id}}}")));
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&&str>::new());
    }
}
