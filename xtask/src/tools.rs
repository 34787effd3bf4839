//! Trunk, wasm-bindgen and geckodriver, compiled once into the user's cache. Knows nothing of how they are called.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::project::Project;

/// Trunk, as tried with this project. Newer ones may work: try them here.
const TRUNK: &str = "0.21.14";

/// The driver of Firefox, as tried with these tests. It drives older and newer ones; Debian 12 has no package of it.
const GECKODRIVER: &str = "0.37.1";

/// Installs the programs of a build where the right version is missing.
///
/// # Errors
/// `Cargo.lock` names no wasm-bindgen, or cargo cannot install.
pub fn ensure(project: &Project) -> Result<()> {
    let lock = project.root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    // Both sides of wasm-bindgen speak a private protocol: the program's version must be the library's.
    let wasm_bindgen =
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    let wasm_bindgen = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: wasm_bindgen,
        options: &[],
        about: "about 2 minutes, once per machine",
    };
    let trunk = Tool {
        package: "trunk",
        program: "trunk",
        version: TRUNK,
        // Its default features ask the network for newer versions, and bring TLS for that.
        options: &["--locked", "--no-default-features"],
        about: "about 4 minutes, once per machine",
    };
    install(project, &wasm_bindgen)?;
    install(project, &trunk)
}

/// Installs the driver of Firefox where the right version is missing.
///
/// # Errors
/// Cargo cannot install.
pub fn ensure_geckodriver(project: &Project) -> Result<()> {
    let geckodriver = Tool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        options: &["--locked"],
        about: "about 2 minutes, once per machine",
    };
    install(project, &geckodriver)
}

/// The driver of Firefox: ours, or the name that is looked for in `PATH`.
pub fn geckodriver(project: &Project) -> PathBuf {
    let ours = project.tools().join("bin/geckodriver");
    if ours.is_file() { ours } else { "geckodriver".into() }
}

/// The folders to put in front of `PATH`.
pub fn folders(project: &Project) -> Vec<PathBuf> {
    vec![project.tools().join("bin")]
}

/// A program that cargo compiles and installs.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    /// For `cargo install`.
    options: &'a [&'a str],
    /// How long it takes.
    about: &'a str,
}

fn install(project: &Project, tool: &Tool) -> Result<()> {
    let Tool { package, program, version, options, about } = *tool;
    let ours = project.tools().join("bin").join(program);
    let is_there = |program: PathBuf| {
        process::ask(Command::new(program).arg("--version"))
            .is_some_and(|text| is_version(&text, version))
    };
    // The right version elsewhere in PATH does as well, as long as none of ours stands before it.
    if is_there(ours.clone()) || (!ours.exists() && is_there(program.into())) {
        return Ok(());
    }
    println!("Installing {package} {version} ({about}) …");
    // Outside the build outputs: they would grow by a gigabyte that nobody needs again.
    let scratch = project.tools().join("building");
    let mut command = process::cargo();
    command
        .args(["install", "--force", &format!("{package}@{version}"), "--root"])
        .arg(project.tools());
    command.args(options);
    command
        .env("CARGO_TARGET_DIR", &scratch)
        // They work for a second per build: half the minutes of compiling them are worth more than their speed.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .current_dir(&project.cache);
    fs::create_dir_all(project.tools())
        .with_context(|| format!("{} cannot be made", project.tools().display()))?;
    process::run(&mut command).with_context(|| {
        format!("{package} could not be installed; check the network and try again")
    })?;
    fs::remove_dir_all(&scratch).ok();
    Ok(())
}

/// The version of a package in a `Cargo.lock`; the first one where there are several.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| line.strip_prefix("name = ").and_then(quoted) == Some(package))?;
    lines.next()?.strip_prefix("version = ").and_then(quoted)
}

fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

/// `trunk 0.21.14` is version `0.21.14`.
fn is_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn the_lock_tells_the_version_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.1"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("name = \"wasm-bindgen\"", "wasm-bindgen"), None);
    }

    #[test]
    fn only_the_same_version_will_do() {
        assert!(is_version("trunk 0.21.14", "0.21.14"));
        assert!(is_version("wasm-bindgen 0.2.130 (abc)", "0.2.130"));
        assert!(!is_version("trunk 0.21.1", "0.21.14"));
        assert!(!is_version("", "0.21.14"));
    }
}
