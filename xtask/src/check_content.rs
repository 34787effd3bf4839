//! `cargo xtask check-content`: every author's mistake in `content/` at once.

use anyhow::{Result, bail};

use crate::args::Args;
use crate::build;
use crate::process;
use crate::project::Project;

pub const COMMAND: crate::Command = crate::Command {
    name: "check-content",
    options: "[--content DIR]",
    about: "Checks the content and lists every mistake with file, line, fault and remedy.",
    run,
};

fn run(project: &Project, mut args: Args) -> Result<()> {
    let content = args.value("--content")?.unwrap_or_else(|| "content".to_owned());
    args.finish()?;
    build::build_compiler(project)?;
    if !check(project, &content)? {
        bail!("the content has mistakes; they are listed above");
    }
    Ok(())
}

/// Whether the content is free of mistakes. The compiler prints them.
///
/// # Errors
/// The compiler cannot be started.
pub fn check(project: &Project, content: &str) -> Result<bool> {
    process::run_watched(build::compiler(project).args(["check", "--content", content]), |_| {})
}
