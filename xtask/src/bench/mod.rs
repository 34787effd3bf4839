//! `cargo xtask bench`: our search and the engines that others would pick, and first visits to ours and
//! to VitePress's site of the same pages, side by side in one run; and what Lighthouse says.
//!
//! For the search, the scripts of `tests/bench` and two native programs let engines answer and take the time;
//! here is decided what runs on which collection, and the answers are judged. What is measured and how:
//! `tests/bench/README.md`. For visits: `light`, `lighthouse` and `tests/light/README.md`.

mod bars;
mod collection;
mod engine;
mod judge;
mod light;
mod lighthouse;
mod native;
mod parts;
mod plan;
mod report;
mod scripts;
mod statistics;
mod table;
mod tantivy;
mod visits;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde::Serialize;

use crate::args::Args;
use crate::dist::Record;
use crate::process;
use crate::project::Project;

use plan::Plan;

pub const COMMAND: crate::Command = crate::Command {
    name: "bench",
    options: "search [--quick] [--only NAME,NAME] [--docs FILE.jsonl --queries FILE.jsonl] [--json FILE] [--with-tantivy] \
        | light [--runs N] [--json FILE] | lighthouse [--runs N] [--json FILE]",
    about: "search: measures our search against other engines on our content, on Cranfield where it lies beside the \
        clone, and on a collection given; --quick: relevance alone, against MiniSearch alone. \
        light: a first visit on a slow line with a slow processor, beside VitePress. lighthouse: its points.",
    run,
};

fn run(project: &Project, mut args: Args) -> Result<()> {
    if args.switch("search") {
        search(project, args)
    } else if args.switch("light") {
        light::run(project, args)
    } else if args.switch("lighthouse") {
        lighthouse::run(project, args)
    } else {
        bail!("what is to be measured? There is: cargo xtask bench search, light and lighthouse");
    }
}

/// Where `--json` says that the figures go.
fn json_file(args: &mut Args) -> Result<Option<PathBuf>> {
    let here = std::env::current_dir().context("the working folder cannot be read")?;
    Ok(args.parsed::<PathBuf>("--json")?.map(|path| here.join(path)))
}

fn write_json(path: Option<&Path>, report: &impl Serialize) -> Result<()> {
    let Some(path) = path else { return Ok(()) };
    let text = serde_json::to_string_pretty(report)?;
    fs::write(path, text + "\n").with_context(|| format!("{} cannot be written", path.display()))
}

/// A first visit is that of visitors: to a site made small.
fn finished_site(project: &Project) -> Result<PathBuf> {
    match Record::read(project) {
        Some(built) if built.release => Ok(project.dist()),
        _ => bail!("there is no dist/ made for visitors; run: cargo xtask build"),
    }
}

fn search(project: &Project, mut args: Args) -> Result<()> {
    let here = std::env::current_dir().context("the working folder cannot be read")?;
    let file = |path: Option<PathBuf>| path.map(|path| here.join(path));
    let given = (file(args.parsed("--docs")?), file(args.parsed("--queries")?));
    let json = json_file(&mut args)?;
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
    write_json(json.as_deref(), &report)?;
    println!("\n{}", table::of(&report));
    println!("Measured in {}.", process::seconds(started.elapsed()));
    Ok(())
}
