//! `cargo xtask build`: the site in `dist/`. Native compiler first, then Trunk, whose hook calls the compiler.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::dist::Record;
use crate::project::Project;
use crate::setup::{self, Ready};
use crate::{desk, fingerprint, process, tools};

pub const COMMAND: crate::Command = crate::Command {
    name: "build",
    options: "",
    about: "Builds the site into dist/: files for any host and any folder of it.",
    run,
};

/// Whom a build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Small: wasm-opt takes its time.
    Visitors,
    /// Soon: the same program without wasm-opt.
    Work,
}

fn run(project: &Project, args: Args) -> Result<()> {
    args.finish()?;
    let ready = setup::for_build(project)?;
    build(project, &ready, For::Visitors)
}

/// Builds `dist/` and writes down what it was made from.
///
/// # Errors
/// A compiler or a tool fails; `dist/` then still holds what it held.
pub fn build(project: &Project, ready: &Ready, aim: For) -> Result<()> {
    let started = Instant::now();
    let release = aim == For::Visitors;
    // Before the work: what is changed while it runs is not in it.
    let fingerprint = fingerprint::of_contents(&project.root)?;
    build_compiler(project)?;

    println!(
        "Building the app ({}; minutes at first, seconds later) …",
        ready.toolchain.describe()
    );
    ready.toolchain.fetch(project)?;
    let mut folders = vec![project.compiler_folder(), ready.npm.join("node_modules/.bin")];
    folders.extend(tools::folders(project));
    folders.extend(ready.toolchain.folders());
    // Trunk calls this very program as its hook.
    let this = std::env::current_exe().context("this program does not know where it lies")?;
    folders.extend(this.parent().map(ToOwned::to_owned));

    let path = process::path_with(&folders)?;
    let desk = desk::build(project, &ready.toolchain, &path)?;
    let mut trunk = Command::new("trunk");
    ready.toolchain.set(project, &mut trunk);
    trunk.env("PATH", path).env(desk::FOLDER, desk).current_dir(&project.root);
    // Tools in the environment's colours confuse Trunk: it takes NO_COLOR=1 for a wrong boolean.
    // And with backtraces on it puts its own stack before the message that matters.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    trunk.args(["build", "--offline"]);
    trunk.args(if release { ["--release", "true"] } else { ["--cargo-profile", "release"] });
    Record::remove(project);
    process::run(&mut trunk)?;

    Record { fingerprint, release, toolchain: ready.toolchain.describe() }.write(project)?;
    println!("Built dist/ in {}.", process::seconds(started.elapsed()));
    Ok(())
}

/// Compiles the program that reads `content/`, for this machine and with its ordinary toolchain.
///
/// # Errors
/// It does not compile.
pub fn build_compiler(project: &Project) -> Result<()> {
    println!("Building the content compiler …");
    process::run(
        process::cargo()
            .args(["build", "--profile", "chores", "-p", "compiler"])
            .current_dir(&project.root),
    )
}

/// The content compiler, ready to be given arguments. [`build_compiler`] makes it.
pub fn compiler(project: &Project) -> Command {
    let mut command = Command::new(project.compiler_folder().join("compiler"));
    command.current_dir(&project.root);
    command
}
