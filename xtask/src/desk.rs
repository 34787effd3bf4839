//! The second program for the browser: the desk, on which tools are used. It is loaded when a tool is opened, and
//! Trunk builds one program only, so this builds it beside the app: same compiler, same flags, same finish.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::finish::{finish_module, minify};
use crate::project::Project;
use crate::wasm::{TARGET, Toolchain};
use crate::{element_styles, fingerprint, process};

/// Its stylesheet; what it imports is put into it.
const STYLES: &str = "crates/desk/styles/desk.css";

/// Tells the last step of the build where [`build`] has put the program.
pub const FOLDER: &str = "UNTOC_GUIDE_DESK";

/// Compiles the desk and its glue into a folder beside the other outputs for the browser, and answers the folder.
/// `path` is the PATH with the programs of the build.
///
/// # Errors
/// It does not compile.
pub fn build(project: &Project, toolchain: &Toolchain, path: &std::ffi::OsStr) -> Result<PathBuf> {
    let made = project.wasm_target().join("desk");
    fs::remove_dir_all(&made).ok();
    let mut cargo = Command::new("cargo");
    toolchain.set(project, &mut cargo);
    cargo.env("PATH", path).current_dir(&project.root);
    // The manifest names no such type: beside a library cargo would leave the optimization of the whole program out.
    cargo.args(["rustc", "--release", "--offline", "--target", TARGET, "-p", "desk", "--lib"]);
    cargo.args(["--crate-type", "cdylib"]);
    process::run(&mut cargo)?;
    let compiled = project.wasm_target().join(TARGET).join("release/desk.wasm");
    let mut bind = Command::new("wasm-bindgen");
    bind.env("PATH", path).args(["--target", "web", "--no-typescript", "--out-name", "desk"]);
    process::run(bind.arg("--out-dir").arg(&made).arg(compiled))?;
    Ok(made)
}

/// Puts the desk into a staged site, named after its contents.
///
/// # Errors
/// The build has not left it, or a tool fails.
pub fn finish(project: &Project, staging: &Path) -> Result<()> {
    let made = std::env::var_os(FOLDER).map(PathBuf::from);
    let made = made.with_context(|| format!("{FOLDER} is not set: `cargo xtask build` sets it"))?;
    let (wasm, glue) = (staging.join("desk_bg.wasm"), staging.join("desk.js"));
    fs::copy(made.join("desk_bg.wasm"), &wasm).context("the desk's program is not there")?;
    fs::copy(made.join("desk.js"), &glue).context("the desk's glue is not there")?;
    finish_module(staging, "desk", &wasm, &glue)?;
    let styles = staging.join("desk.css");
    minify(&project.root.join(STYLES), &styles, &["--bundle", "--legal-comments=none"])?;
    let css = fs::read_to_string(&styles)?;
    let hash = fingerprint::of_bytes(css.as_bytes());
    fs::rename(styles, staging.join(format!("desk-{hash}.css")))?;
    let css = element_styles::within(&css);
    let hash = fingerprint::of_bytes(css.as_bytes());
    fs::write(staging.join(format!("within-desk-{hash}.css")), css)?;
    Ok(())
}
