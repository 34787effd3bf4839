//! `cargo xtask setup`: everything a build or a test needs on this machine, and nothing that is there already.

use std::path::PathBuf;

use anyhow::Result;

use crate::args::Args;
use crate::project::Project;
use crate::wasm::{self, Toolchain};
use crate::{npm, tools};

pub const COMMAND: crate::Command = crate::Command {
    name: "setup",
    options: "",
    about: "Installs what building needs: once per machine, about 6 minutes. The other commands do it by themselves.",
    run,
};

/// What a build works with.
pub struct Ready {
    pub toolchain: Toolchain,
    /// The folder of the build's npm packages.
    pub npm: PathBuf,
}

fn run(project: &Project, args: Args) -> Result<()> {
    args.finish()?;
    let ready = for_build(project)?;
    println!(
        "Ready to build: {}. Tools are kept in {}.",
        ready.toolchain.describe(),
        project.cache.display()
    );
    Ok(())
}

/// Makes sure that a build can run. The quick things first, so that what cannot work is known before minutes pass.
///
/// # Errors
/// Something cannot be installed: the message says what to do.
pub fn for_build(project: &Project) -> Result<Ready> {
    let npm = npm::ensure(project, npm::BUILD, "wasm-opt and esbuild")?;
    let toolchain = wasm::ensure(project)?;
    tools::ensure(project)?;
    Ok(Ready { toolchain, npm })
}
