//! `cargo xtask bench`: our search and the engines that others would pick, side by side in one run.
//!
//! The scripts of `tests/bench` and two native programs let engines answer and take the time; here
//! is decided what runs on which collection, and the answers are judged. What is measured and how:
//! `tests/bench/README.md`.

mod bars;
mod collection;
mod engine;
mod judge;
mod native;
mod parts;
mod plan;
mod report;
mod scripts;
mod statistics;
mod table;
mod tantivy;

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::process;
use crate::project::Project;

use plan::Plan;

pub const COMMAND: crate::Command = crate::Command {
    name: "bench",
    options: "search [--quick] [--only NAME,NAME] [--docs FILE.jsonl --queries FILE.jsonl] [--json FILE] [--with-tantivy]",
    about: "Measures our search against other engines on our content, on Cranfield where it lies beside the clone, \
        and on a collection given. --quick: relevance alone, against MiniSearch alone.",
    run,
};

fn run(project: &Project, mut args: Args) -> Result<()> {
    if !args.switch("search") {
        bail!("what is to be measured? There is: cargo xtask bench search");
    }
    let here = std::env::current_dir().context("the working folder cannot be read")?;
    let file = |path: Option<PathBuf>| path.map(|path| here.join(path));
    let given = (file(args.parsed("--docs")?), file(args.parsed("--queries")?));
    let json: Option<PathBuf> = file(args.parsed("--json")?);
    let only = args.value("--only")?;
    let plan = Plan {
        quick: args.switch("--quick"),
        with_tantivy: args.switch("--with-tantivy"),
        only: only.map(|names| names.split(',').map(|name| name.trim().to_owned()).collect()),
        given: match given {
            (Some(docs), Some(queries)) => Some((docs, queries)),
            (None, None) => None,
            _ => bail!("--docs and --queries go together"),
        },
    };
    args.finish()?;
    let started = Instant::now();
    let report = plan::carry_out(project, &plan)?;
    if let Some(path) = json {
        let text = serde_json::to_string_pretty(&report)?;
        fs::write(&path, text + "\n")
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    println!("\n{}", table::of(&report));
    println!("Measured in {}.", process::seconds(started.elapsed()));
    Ok(())
}
