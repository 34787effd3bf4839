//! The search engine as a wasm module of its own: what its code costs a visitor, and what Chromium
//! is given to run. Compiled, with the same flags, as the app is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Serialize;

use super::parts::{self, Part};
use crate::project::Project;
use crate::{finish, npm, process, server, wasm};

/// The crate, outside the workspace as it only exists for wasm32.
const FOLDER: &str = "tests/bench/engine";

/// What the code of the engine weighs: reader, analyzers, snippets, no builder.
#[derive(Serialize)]
pub struct Code {
    pub toolchain: String,
    /// After `wasm-opt`, as the app.
    pub bytes: usize,
    /// The same after brotli 11: what a visitor downloads.
    pub brotli: usize,
    /// Where the bytes before brotli are.
    pub parts: Vec<Part>,
}

/// Compiles the module to `out`.
///
/// # Errors
/// The toolchain cannot be installed, or the crate does not compile.
pub fn build(project: &Project, out: &Path) -> Result<Code> {
    let packages = npm::ensure(project, npm::BUILD, "wasm-opt and esbuild")?;
    let toolchain = wasm::ensure(project)?;
    println!("Building the engine ({}) …", toolchain.describe());
    let folder = project.root.join(FOLDER);
    // The versions of the app, and no second lock file to be kept.
    fs::copy(project.root.join("Cargo.lock"), folder.join("Cargo.lock"))
        .context("Cargo.lock cannot be copied")?;
    let mut folders = vec![packages.join("node_modules/.bin")];
    folders.extend(toolchain.folders());
    let path = process::path_with(&folders)?;
    let mut cargo = Command::new("cargo");
    toolchain.set(project, &mut cargo);
    cargo.env("PATH", &path).current_dir(&folder);
    cargo.args(["build", "--quiet", "--release", "--target", wasm::TARGET]);
    process::run(&mut cargo)?;

    let built = compiled(project);
    let optimize = |options: &[&str], to: &Path| {
        let mut command = finish::smaller(&built);
        process::run(command.env("PATH", &path).args(options).arg("-o").arg(to))
    };
    optimize(&[], out)?;
    // With the names of the functions, which visitors do not get.
    let named = built.with_extension("named.wasm");
    optimize(&["-g"], &named)?;
    let bytes = read(out)?;
    Ok(Code {
        toolchain: toolchain.describe(),
        bytes: bytes.len(),
        brotli: server::brotli(&bytes, 11).len(),
        parts: parts::of_module(&read(&named)?).context("the compiled module cannot be read")?,
    })
}

fn compiled(project: &Project) -> PathBuf {
    project.wasm_target().join(wasm::TARGET).join("release/bench_engine.wasm")
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
}

#[cfg(test)]
mod tests {
    /// The lines of a section of a manifest.
    fn section<'a>(manifest: &'a str, head: &str) -> Vec<&'a str> {
        let lines = manifest.lines().skip_while(|line| *line != head).skip(1);
        lines
            .take_while(|line| !line.starts_with('['))
            .filter(|line| line.contains('=') && !line.starts_with('#'))
            .collect()
    }

    #[test]
    fn the_engine_is_compiled_as_the_app_is() {
        for head in ["[profile.release]", "[profile.release.package.search]"] {
            let app = section(include_str!("../../../Cargo.toml"), head);
            let engine = section(include_str!("../../../tests/bench/engine/Cargo.toml"), head);
            assert!(!app.is_empty(), "{head}");
            assert_eq!(engine, app);
        }
    }
}
