//! `cargo xtask size`: how many bytes a visitor downloads, against limits and against the sizes on record.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::dist::{self, App, Record};
use crate::project::Project;
use crate::server::{self, mime};

pub const COMMAND: crate::Command = crate::Command {
    name: "size",
    options: "[--accept]",
    about: "Measures dist/ after compression: fails above a limit, or where a size differs from the record. \
        --accept writes the record anew.",
    run,
};

/// The record, in version control: a change of size then shows in the change that made it.
const RECORD: &str = "xtask/sizes.txt";

/// The page that stands for all pages without scripts: the article most often looked up, and a long one.
const ARTICLE: &str = "en/articles/untoc-18/index.html";

/// The whole guide in one file, which goes by hand: nobody compresses it.
const POCKET: (&str, &str) = ("pocket file, as it lies", "pocket/untoc-guide-en.html");

/// What a figure may at most be, in bytes after brotli where it does not say something else, and why. 1 kB is 1000 bytes.
const LIMITS: &[(&str, usize, &str)] = &[
    (
        "wasm",
        147_000,
        "search, element, partners' packs and ticks: with the English pack four seconds of a 3G line at 800 kbit/s",
    ),
    (
        "glue js",
        8_000,
        "as small as wasm-bindgen's imports allow; more means that too much is called from Rust",
    ),
    ("css", 12_000, "stands before the first paint of every page"),
    (
        "special css",
        4_000,
        "stands before the first paint too, of pages laid out in ways of their own",
    ),
    ("app css", 12_000, "comes beside the wasm, and has to be there before the app takes over"),
    (
        "desk wasm",
        168_000,
        "comes when a tool is opened, and only then; 150 kB is the aim (docs/decisions/0016)",
    ),
    ("desk glue js", 10_000, "as the app's, and the browser's storage and cryptography"),
    ("desk css", 6_000, "what a form and a paper need besides the styles of the pages"),
    (
        "plain js",
        195_000,
        "what those load instead of the wasm whose browser refuses it: a 3G line's two seconds more",
    ),
    (
        "desk plain js",
        225_000,
        "the same for the tools: comes when one is opened where WebAssembly is refused, and only then",
    ),
    ("element css", 16_000, "the styles of all pages, in a form that relies on no page around"),
    ("loader", 5_000, "all that a partner's page loads before someone uses the guide"),
    (
        "packs/en.pack",
        260_000,
        "the whole guide in one language with its index, kept for offline use",
    ),
    (
        "article page with css",
        12_000,
        "fits the first ten packets of a new connection, 14,600 bytes with the host's headers: the text is there at once",
    ),
    (POCKET.0, 900_000, "what messengers and old phones take at once"),
];

/// Bytes by figure.
type Sizes = BTreeMap<String, usize>;

fn run(project: &Project, mut args: Args) -> Result<()> {
    let accept = args.switch("--accept");
    args.finish()?;
    let failures = check(project, accept)?;
    if !failures.is_empty() {
        bail!("{}", failures.join("\n       "));
    }
    Ok(())
}

/// Prints the table. Answers what is wrong, one sentence each.
///
/// # Errors
/// `dist/` is missing, incomplete or only quickly built.
pub fn check(project: &Project, accept: bool) -> Result<Vec<String>> {
    let built =
        Record::read(project).context("there is no dist/ to measure; run: cargo xtask build")?;
    if !built.release {
        bail!("dist/ was built quickly for `serve`, without wasm-opt; run: cargo xtask build");
    }
    let sizes = measure(&project.dist())?;
    let path = project.root.join(RECORD);
    let recorded = fs::read_to_string(&path).ok().as_deref().map(parse);
    let same_toolchain =
        recorded.as_ref().is_some_and(|(toolchain, _)| *toolchain == built.toolchain);
    let before = recorded.as_ref().map(|(_, sizes)| sizes);
    for line in table(&sizes, before) {
        println!("{line}");
    }
    let mut failures = over_limits(&sizes);
    if accept {
        fs::write(&path, format(&built.toolchain, &sizes))
            .with_context(|| format!("{} cannot be written", path.display()))?;
        println!("Recorded in {RECORD}, made by {}.", built.toolchain);
    } else if let Some((toolchain, recorded)) = &recorded {
        let differences = differences(&sizes, recorded);
        if same_toolchain {
            failures.extend(differences);
        } else if !differences.is_empty() {
            println!(
                "Note: the record was made by {toolchain}, this site by {}: only the limits count.",
                built.toolchain
            );
        }
    } else {
        failures.push(format!("{RECORD} is missing; run: cargo xtask size --accept"));
    }
    Ok(failures)
}

/// The size of whatever is there; a limit without its file is reported by [`over_limits`].
fn measure(dist: &Path) -> Result<Sizes> {
    let mut sizes = Sizes::new();
    let mut add = |name: &str, paths: &[&Path]| -> Result<()> {
        let mut sum = 0;
        for path in paths {
            let bytes =
                fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            sum += server::brotli(&bytes, 11).len();
        }
        sizes.insert(name.to_owned(), sum);
        Ok(())
    };
    let App { wasm, glue } = App::find(dist)?;
    add("wasm", &[&wasm])?;
    add("glue js", &[&glue])?;
    let [wasm, glue, css] = dist::desk(dist)?;
    add("desk wasm", &[&wasm])?;
    add("desk glue js", &[&glue])?;
    add("desk css", &[&css])?;
    let css = dist::stylesheet(dist, "page")?;
    add("css", &[&css])?;
    add("special css", &[&dist::stylesheet(dist, "special")?])?;
    add("app css", &[&dist::stylesheet(dist, "app")?])?;
    let article = dist.join(ARTICLE);
    if article.is_file() {
        add("article page with css", &[&article, &css])?;
    }
    let loader = dist.join("untoc-guide.js");
    if loader.is_file() {
        add("loader", &[&loader])?;
    }
    for (figure, program) in [("plain js", "untoc-guide"), ("desk plain js", "desk")] {
        if let Some(plain) = dist::plain(dist, program)? {
            add(figure, &[&plain])?;
        }
    }
    let element = dist::stylesheet(dist, "element")?;
    add("element css", &[&element])?;
    // What a partner's page downloads: before it is asked for more, and for the whole guide.
    add("a click-to-load element, 1 request", &[&loader])?;
    let english = dist::english_pack(dist)?;
    add("an element with the guide, 5 requests", &[&loader, &glue, &wasm, &element, &english])?;
    let packs = dist.join("packs");
    for path in if packs.is_dir() { dist::files(&packs)? } else { Vec::new() } {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".pack") {
            add(&format!("packs/{}", mime::without_hash(&name)), &[&path])?;
        }
    }
    let (figure, pocket) = POCKET;
    if let Ok(file) = fs::metadata(dist.join(pocket)) {
        sizes.insert(figure.to_owned(), usize::try_from(file.len())?);
    }
    Ok(sizes)
}

fn table(sizes: &Sizes, before: Option<&Sizes>) -> Vec<String> {
    let mut lines =
        vec![format!("{:<38} {:>9} {:>9} {:>9}", "bytes after brotli", "now", "record", "limit")];
    for (name, size) in sizes {
        let before = before
            .and_then(|before| before.get(name))
            .map_or_else(|| "–".to_owned(), usize::to_string);
        let limit = limit(name).map_or_else(|| "–".to_owned(), |(limit, _)| limit.to_string());
        lines.push(format!("{name:<38} {size:>9} {before:>9} {limit:>9}"));
    }
    lines
}

fn limit(name: &str) -> Option<(usize, &'static str)> {
    LIMITS.iter().find(|(known, ..)| *known == name).map(|(_, limit, reason)| (*limit, *reason))
}

fn over_limits(sizes: &Sizes) -> Vec<String> {
    let too_big = sizes.iter().filter_map(|(name, size)| {
        let (limit, reason) = limit(name)?;
        (*size > limit)
            .then(|| format!("{name} is {size} bytes, {} over its limit ({reason})", size - limit))
    });
    let missing = LIMITS.iter().filter(|(name, ..)| !sizes.contains_key(*name));
    too_big
        .chain(missing.map(|(name, ..)| format!("{name} has a limit but is not in dist/")))
        .collect()
}

/// Smaller ones too: a record that lags behind would hide a later growth.
fn differences(sizes: &Sizes, recorded: &Sizes) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = sizes.keys().chain(recorded.keys()).collect();
    let differing = names.into_iter().filter(|name| sizes.get(*name) != recorded.get(*name));
    let word = |size: Option<&usize>| size.map_or_else(|| "nothing".to_owned(), usize::to_string);
    differing
        .map(|name| {
            let (now, before) = (word(sizes.get(name)), word(recorded.get(name)));
            format!("{name} is {now} bytes, {before} on record; if that is right, run: cargo xtask size --accept")
        })
        .collect()
}

fn format(toolchain: &str, sizes: &Sizes) -> String {
    let mut text = String::from(
        "# Bytes after brotli 11, written by `cargo xtask size --accept`. Another compiler gives other bytes: the\n\
         # figures bind only where the site is made by the one named here. Limits and reasons: xtask/src/size.rs.\n",
    );
    text.push_str(&format!("made by: {toolchain}\n"));
    for (name, size) in sizes {
        text.push_str(&format!("{name}: {size}\n"));
    }
    text
}

/// The toolchain and the sizes. A line that is neither is passed over: the next `--accept` drops it.
fn parse(text: &str) -> (String, Sizes) {
    let mut toolchain = String::new();
    let mut sizes = Sizes::new();
    for (name, value) in text.lines().filter_map(|line| line.split_once(": ")) {
        if name == "made by" {
            toolchain = value.to_owned();
        } else if let Ok(size) = value.parse() {
            sizes.insert(name.to_owned(), size);
        }
    }
    (toolchain, sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(figures: &[(&str, usize)]) -> Sizes {
        figures.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect()
    }

    #[test]
    fn a_record_reads_back() {
        let figures = sizes(&[("wasm", 100), ("packs/en.pack", 7)]);
        assert_eq!(
            parse(&format("rustc 1.96.0, abort", &figures)),
            ("rustc 1.96.0, abort".to_owned(), figures)
        );
    }

    #[test]
    fn growing_and_shrinking_both_differ() {
        let recorded = sizes(&[("css", 10), ("gone", 1), ("wasm", 5)]);
        let now = sizes(&[("css", 9), ("new", 2), ("wasm", 5)]);
        let differences = differences(&now, &recorded);
        assert_eq!(differences.len(), 3, "{differences:?}");
        assert!(differences[0].starts_with("css is 9 bytes, 10 on record"));
        assert!(
            differences[1].starts_with("gone is nothing bytes")
                || differences[1].starts_with("gone")
        );
    }

    #[test]
    fn a_limit_binds_and_its_file_must_be_there() {
        let mut figures: Sizes =
            LIMITS.iter().map(|(name, limit, _)| ((*name).to_owned(), *limit)).collect();
        assert_eq!(over_limits(&figures), Vec::<String>::new());
        let over = figures["wasm"] + 1;
        figures.insert("wasm".to_owned(), over);
        figures.remove("css");
        let failures = over_limits(&figures);
        assert_eq!(failures.len(), 2, "{failures:?}");
        assert!(failures[0].starts_with(&format!("wasm is {over} bytes, 1 over")), "{failures:?}");
        assert!(failures[1].starts_with("css has a limit"));
    }

    #[test]
    fn every_limit_has_a_reason() {
        assert!(LIMITS.iter().all(|(.., reason)| reason.len() > 20));
    }
}
