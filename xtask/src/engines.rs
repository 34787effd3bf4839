//! Running the tests of `tests/engines`: the same scenarios in Chromium, Firefox and WebKit, each through its driver.
//! Knows nothing of what they test.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::Tally;
use crate::{apt, browser, npm, tools};

/// Their folder. They need no npm packages: the drivers' protocol is HTTP and JSON, which Node speaks.
const FOLDER: &str = "tests/engines";

/// The browsers, their drivers as far as Debian has them, and a screen that nobody sees: the small browser of
/// WebKitGTK does not run without.
const PACKAGES: &[&str] =
    &["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb"];

/// Installs what is missing.
///
/// # Errors
/// Something cannot be installed: the message says what to do.
pub fn ensure(project: &Project) -> Result<()> {
    npm::check_node()?;
    apt::ensure(PACKAGES, "three browsers with their drivers", "about a minute")?;
    browser::ensure_fonts()?;
    tools::ensure_geckodriver(project)
}

/// Runs the tests against the finished site. In the environment they find what `tests/browser` finds, and
/// `GECKODRIVER`, the driver of Firefox. Their last line of the form `3 passed, 0 failed` is counted.
///
/// # Errors
/// Node or a driver cannot be started.
pub fn run(project: &Project) -> Result<Tally> {
    let chromium =
        browser::chromium().context("there is no Chromium; run: cargo xtask test --engines")?;
    let mut command = Command::new("node");
    command
        .arg("run.mjs")
        .current_dir(project.root.join(FOLDER))
        .env("DIST", project.dist())
        .env("CHROMIUM", chromium)
        .env("GECKODRIVER", tools::geckodriver(project))
        .env("XTASK", std::env::current_exe().context("this program does not know where it lies")?);
    Tally::of_program(&mut command)
}
