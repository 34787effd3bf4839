//! The last step of a build, called by Trunk (`Trunk.toml`) and not by people: makes scripts and styles small,
//! names them after their contents, and lets the compiler write pages and packs beside them.
//!
//! One hook for all of it, as Trunk runs the hooks of a stage at the same time. Trunk's own minifier is left off:
//! it knows neither everything wasm-bindgen writes nor newer CSS.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::dist::App;
use crate::project::Project;
use crate::{desk, element_styles, fingerprint, plain, process, short_names};

pub const COMMAND: crate::Command = crate::Command { name: "finish", options: "", about: "", run };

/// The stylesheets, of all pages, of special pages, and of the app, which has those of special pages too;
/// what they import is put into them.
const STYLES: [&str; 3] = ["page", "special", "app"];

/// The script that pages and partners load. Its name never changes.
const LOADER: &str = "untoc-guide.js";

/// Others whose names never change: the worker and what takes its place.
const SCRIPTS: [(&str, &str); 2] = [("sw.js", "--format=iife"), ("sw-remove.js", "--format=iife")];

/// The scripts of the pages, one that runs before anything is shown and one that runs after.
const PAGE_SCRIPTS: [(&str, &str); 2] = [("first", "--format=iife"), ("later", "--format=esm")];

/// What the pocket file is made of besides the text and the desk: the source, what is made of it, and how.
const POCKET: [(&str, &str, &[&str]); 4] = [
    ("leave.js", "leave.js", &["--format=iife"]),
    ("main.js", "script.js", &["--format=esm"]),
    ("page.css", "page.css", &[]),
    ("tools.css", "tools.css", &[]),
];

fn run(project: &Project, args: Args) -> Result<()> {
    args.finish()?;
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("only Trunk calls this; `cargo xtask build` calls Trunk")?;
    finish_app(&staging)?;
    desk::finish(project, &staging)?;
    finish_styles(project, &staging)?;
    let loader = staging.join(LOADER);
    // From its own folder: what it imports stands beside the app's sources.
    minify(&project.root.join("public").join(LOADER), &loader, &["--bundle", "--format=esm"])?;
    finish_scripts(project, &staging)?;
    finish_pocket(project, &staging)?;
    // Found through PATH: CARGO_TARGET_DIR is the app's here, not the compiler's.
    let mut compiler = Command::new("compiler");
    process::run(
        compiler
            .args(["site", "--content", "content", "--out"])
            .arg(&staging)
            .current_dir(&project.root),
    )
}

/// Trunk names the app's files after the wasm before wasm-bindgen and wasm-opt: a new version of those
/// would then change the contents behind a name that browsers keep for ever.
fn finish_app(staging: &Path) -> Result<()> {
    let App { wasm, glue } = App::find(staging)?;
    finish_module(staging, "untoc-guide", &wasm, &glue)
}

/// Makes the wasm of a program and its glue small, adds the program in plain JavaScript, and names all after
/// their contents: `NAME-HASH_bg.wasm`, `NAME-HASH.js`, `plain-NAME-HASH.js`.
pub fn finish_module(staging: &Path, name: &str, wasm: &Path, glue: &Path) -> Result<()> {
    // Trunk tells its hooks which build this is; one for work is not made small.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        shrink(wasm, glue)?;
    }
    let folder = staging.join(format!("plain-{name}"));
    let plain = plain::make(wasm, glue, &folder, &features())?;
    if let Some(plain) = plain {
        let hash = fingerprint::of_bytes(&fs::read(&plain)?);
        fs::rename(&plain, staging.join(format!("plain-{name}-{hash}.js")))?;
    }
    fs::remove_dir_all(folder)?;
    // Bundled: wasm-bindgen may put snippets of libraries into files of their own.
    minify(glue, glue, &["--bundle", "--format=esm", "--legal-comments=none"])?;
    fs::remove_dir_all(staging.join("snippets")).ok();
    let hash = fingerprint::of_bytes(&[fs::read(wasm)?, fs::read(glue)?].concat());
    fs::rename(wasm, staging.join(format!("{name}-{hash}_bg.wasm")))?;
    fs::rename(glue, staging.join(format!("{name}-{hash}.js")))?;
    Ok(())
}

/// What the program may use of WebAssembly: what Rust uses, which browsers have had for years. With all
/// that wasm-opt knows, it writes what no browser reads.
const FEATURES: [&str; 6] = [
    "bulk-memory",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// Makes a program of ours small, in its place, and its glue fit it.
fn shrink(wasm: &Path, glue: &Path) -> Result<()> {
    let fails = || format!("wasm-opt fails on {}", wasm.display());
    process::ask(smaller(wasm).arg("-o").arg(wasm)).with_context(fails)?;
    // By itself: with --converge it may run more than once and then writes more than one list.
    let mut names = Command::new("wasm-opt");
    names.arg(wasm).args(features()).arg(short_names::PASS).arg("-o").arg(wasm);
    let names = process::ask(&mut names).with_context(fails)?;
    fs::write(glue, short_names::follow(&fs::read_to_string(glue)?, &names)?)?;
    Ok(())
}

/// wasm-opt as it makes every program of ours small; where to write it is still to be said. What Trunk's
/// one pass leaves: each pass makes room for the others, until nothing gets smaller.
pub fn smaller(wasm: &Path) -> Command {
    let mut command = Command::new("wasm-opt");
    command.arg(wasm).args(features()).args(["-Oz", "--converge"]);
    command
}

fn features() -> Vec<String> {
    let features = FEATURES.map(|feature| format!("--enable-{feature}"));
    std::iter::once("--mvp-features".to_owned()).chain(features).collect()
}

fn finish_scripts(project: &Project, staging: &Path) -> Result<()> {
    for (name, format) in SCRIPTS {
        let script = staging.join(name);
        if script.is_file() {
            minify(&script, &script, &[format])?;
        }
    }
    for (name, format) in PAGE_SCRIPTS {
        let made = staging.join(format!("{name}.js"));
        let source = project.root.join(format!("src/page/{name}.js"));
        minify(&source, &made, &["--bundle", format])?;
        let hash = fingerprint::of_bytes(&fs::read(&made)?);
        fs::rename(&made, staging.join(format!("{name}-{hash}.js")))?;
    }
    Ok(())
}

/// Leaves what the pocket file is made of, in its folder. The compiler puts it into the file.
fn finish_pocket(project: &Project, staging: &Path) -> Result<()> {
    let sources = project.root.join("src/pocket");
    for (source, made, options) in POCKET {
        let options = [&["--bundle", "--legal-comments=none"], options].concat();
        minify(&sources.join(source), &staging.join("pocket").join(made), &options)?;
    }
    Ok(())
}

fn finish_styles(project: &Project, staging: &Path) -> Result<()> {
    let mut all = String::new();
    for name in &STYLES {
        let styles = project.root.join(format!("src/{name}.css"));
        let made = staging.join(format!("{name}.css"));
        minify(&styles, &made, &["--bundle", "--loader:.svg=dataurl", "--legal-comments=none"])?;
        let css = fs::read_to_string(&made)?;
        let hash = fingerprint::of_bytes(css.as_bytes());
        fs::rename(&made, staging.join(format!("{name}-{hash}.css")))?;
        if *name != "special" {
            all.push_str(&css);
        }
    }
    let css = element_styles::for_element(&all);
    let hash = fingerprint::of_bytes(css.as_bytes());
    fs::write(staging.join(format!("element-{hash}.css")), css)?;
    Ok(())
}

/// esbuild, which keeps to the newest JavaScript and CSS where no `--target` is given: nothing is rewritten for
/// browsers that cannot run the app anyway.
pub fn minify(from: &Path, to: &Path, options: &[&str]) -> Result<()> {
    let mut command = Command::new("esbuild");
    command.arg(from).args(["--minify", "--allow-overwrite", "--log-level=warning"]).args(options);
    command.arg(format!("--outfile={}", to.display()));
    process::run(&mut command)
}
