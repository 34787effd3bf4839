//! Packages from npm, installed once per lock file into the user's cache, never into the clone.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// The oldest Node the tools run on.
const NODE_MAJOR: u32 = 20;

/// The programs of the build: wasm-opt and esbuild.
pub const BUILD: &str = "xtask/npm";
/// What the browser tests import, and the HTML checker.
pub const BROWSER: &str = "tests/browser";
/// Readers of the files that the writers make.
pub const FILES: &str = "tests/files";
/// The search engines that ours is measured against, and what drives the browser they run in.
pub const BENCH: &str = "tests/bench";
/// VitePress, which first visits are compared with, and Lighthouse.
pub const LIGHT: &str = "tests/light";

/// The folder whose `node_modules` holds the packages that `folder/package-lock.json` names.
/// Named after the lock's contents: clones with different locks do not disturb each other.
///
/// # Errors
/// The lock file cannot be read.
pub fn installed_folder(project: &Project, folder: &str) -> Result<PathBuf> {
    let mut hasher = DefaultHasher::new();
    for file in ["package.json", "package-lock.json"] {
        let path = project.root.join(folder).join(file);
        hasher
            .write(&fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?);
    }
    let name = folder.replace('/', "-");
    Ok(project.cache.join("npm").join(format!("{name}-{:016x}", hasher.finish())))
}

/// Installs the packages where they are not yet there, and answers their folder.
///
/// # Errors
/// Node is missing or too old, or npm fails.
pub fn ensure(project: &Project, folder: &str, what: &str) -> Result<PathBuf> {
    let installed = installed_folder(project, folder)?;
    // npm writes this file last, so a broken installation is not taken for a whole one.
    if installed.join("node_modules/.package-lock.json").is_file() {
        return Ok(installed);
    }
    check_node()?;
    println!("Installing {what} from npm (about 10 s) …");
    fs::create_dir_all(&installed)
        .with_context(|| format!("{} cannot be made", installed.display()))?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(project.root.join(folder).join(file), installed.join(file))
            .with_context(|| format!("{folder}/{file} cannot be copied into the cache"))?;
    }
    // Scripts of packages would download programs from hosts of their own; none of ours needs that.
    process::run_silent(
        Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(&installed),
    )
    .context("the npm packages could not be installed; check the network and try again")?;
    Ok(installed)
}

/// Lets the ES modules in `folder` import the packages: `folder/node_modules` leads to the installed ones.
///
/// # Errors
/// A real `node_modules` folder stands in the way, or the link cannot be made.
pub fn link(project: &Project, folder: &str, installed: &Path) -> Result<()> {
    let link = project.root.join(folder).join("node_modules");
    let goal = installed.join("node_modules");
    if fs::read_link(&link).is_ok_and(|old| old == goal) {
        return Ok(());
    }
    if link.is_symlink() {
        fs::remove_file(&link)?;
    } else if link.exists() {
        bail!(
            "{} is a folder of its own; remove it, the packages are kept in the cache",
            link.display()
        );
    }
    std::os::unix::fs::symlink(&goal, &link)
        .with_context(|| format!("{} cannot be made", link.display()))
}

/// Whether Node is there, and new enough.
///
/// # Errors
/// It is not.
pub fn check_node() -> Result<()> {
    let version = process::ask(Command::new("node").arg("--version"));
    match version.as_deref().and_then(major) {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        Some(_) => bail!(
            "Node {} is too old: install Node {NODE_MAJOR} or newer",
            version.unwrap_or_default()
        ),
        None => bail!("Node is missing: install Node {NODE_MAJOR} or newer, with npm"),
    }
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }
}
