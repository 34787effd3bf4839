//! `cargo xtask pack`: a pack from any folder of Markdown.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::project::Project;
use crate::{build, process};

pub const COMMAND: crate::Command = crate::Command {
    name: "pack",
    options: "--content DIR --out FILE",
    about: "Makes a pack from any folder of Markdown files.",
    run,
};

fn run(project: &Project, mut args: Args) -> Result<()> {
    // The compiler works in the clone's folder; the user may stand elsewhere.
    let here = std::env::current_dir().context("the working folder cannot be read")?;
    let content: PathBuf = here.join(args.required("--content")?);
    let out: PathBuf = here.join(args.required("--out")?);
    args.finish()?;
    build::build_compiler(project)?;
    process::run(
        build::compiler(project).args(["pack", "--content"]).arg(content).arg("--out").arg(out),
    )
}
