//! The stage `files`: what the writers make, opened by LibreOffice and other readers that are not ours.

use std::process::Command;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::test::Tally;
use crate::{apt, browser, npm, process};

/// What the checks call, and the Debian package of each. Of LibreOffice the smallest part that reads Word's
/// format: no windows, no Java.
const PROGRAMS: &[(&str, &str)] =
    &[("soffice", "libreoffice-writer-nogui"), ("unzip", "unzip"), ("pdftotext", "poppler-utils")];

/// Installs what is missing.
///
/// # Errors
/// Something cannot be installed: the message says what to do.
pub fn ensure(project: &Project) -> Result<()> {
    let packages = npm::ensure(project, npm::FILES, "readers of calendars, tables and XML")?;
    npm::link(project, npm::FILES, &packages)?;
    browser::ensure_fonts()?;
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| process::find_program(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    apt::ensure(&missing, "LibreOffice and readers of its files", "about half a minute, 270 MB")
}

/// Runs the checks over the files of `crates/export/tests/cases`. Their closing line is counted.
///
/// # Errors
/// The checks are missing, or Node is.
pub fn run(project: &Project) -> Result<Tally> {
    let folder = project.root.join(npm::FILES);
    if !folder.join("run.mjs").is_file() {
        bail!("{}/run.mjs is missing", npm::FILES);
    }
    Tally::of_program(Command::new("node").arg("run.mjs").current_dir(folder))
}
