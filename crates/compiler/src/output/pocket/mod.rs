//! The pocket file: the whole guide of a language in one file, for a memory stick or a messenger. It opens with no
//! server. Without scripts it is the text with a table of contents; with them it has a search, and with WebAssembly the tools.

mod letters;
mod places;
mod seen;
mod stream;
mod text;
mod tools;

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

/// The frame, with names in braces for what goes into it: values of [`write`], or ids of words of the interface.
const FRAME: &str = include_str!("frame.html");

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
    let values = [
        ("lang", lang),
        ("dir", pack.meta().direction.as_str()),
        ("leave", parts.leave.trim()),
        ("styles", parts.styles.trim()),
        ("tools", &list_of_tools(&cx)),
        ("text", &text),
        ("parts", &stream.about),
        ("stream", &stream.letters),
        ("script", parts.script.trim()),
    ];
    let date = cx.date(pack.meta().version);
    let html = fill(|name| match values.iter().find(|(known, _)| *known == name) {
        Some((_, value)) => (*value).to_owned(),
        None => escaped(&cx.words_with(name, &[("date", &date), ("count", "%count%")])),
    });
    write_file(&out.join(format!("pocket/untoc-guide-{lang}.html")), html)
}

/// The frame with what its names stand for.
fn fill(value: impl Fn(&str) -> String) -> String {
    let mut parts = FRAME.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once('}').unwrap_or((part, ""));
        out.push_str(&value(name));
        out.push_str(after);
    }
    out
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
