//! Running the browser tests of `tests/browser` against the finished site. Knows nothing of what they test.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::server::{self, Options};
use crate::test::Tally;
use crate::{apt, html, npm, process};

/// Where the second copy of the site stands, to find addresses that only work at a host's root.
const SUBPATH: &str = "/some/sub/path";

/// Installs the browser, its fonts, Java and the npm packages where they are missing.
///
/// # Errors
/// Something cannot be installed: the message says what to do.
pub fn ensure(project: &Project) -> Result<()> {
    let packages = npm::ensure(project, npm::BROWSER, "the browser tests' packages")?;
    npm::link(project, npm::BROWSER, &packages)?;
    ensure_chromium()?;
    ensure_fonts()?;
    html::ensure_java()
}

/// Installs fonts for all languages of the guide: screenshots, widths and printed pages depend on them.
///
/// # Errors
/// They cannot be installed.
pub fn ensure_fonts() -> Result<()> {
    if process::find_program("dpkg-query").is_none() {
        return Ok(());
    }
    let fonts = &["fonts-noto-core", "fonts-noto-cjk"];
    apt::ensure(fonts, "fonts for all languages", "about half a minute")
}

/// Installs the browser where there is none.
///
/// # Errors
/// It cannot be installed.
pub fn ensure_chromium() -> Result<()> {
    match chromium() {
        Some(_) => Ok(()),
        None => apt::ensure(&["chromium"], "the browser", "about half a minute"),
    }
}

/// Runs the tests. They find in the environment: `DIST`, the site's folder; `BASE_URL`, its address;
/// `BASE_URL_SUBPATH`, the same site on another origin below a path; `CHROMIUM`, the browser;
/// `XTASK`, this program, whose `serve --no-build` serves other folders.
/// Their last line of the form `3 passed, 0 failed` is counted.
///
/// # Errors
/// The browser or the tests are missing.
pub fn run(project: &Project) -> Result<Tally> {
    let folder = project.root.join(npm::BROWSER);
    if !folder.join("run.mjs").is_file() {
        bail!("{}/run.mjs is missing", npm::BROWSER);
    }
    let chromium = chromium().context("there is no Chromium; run: cargo xtask test")?;
    let base = server::start(Options::new(project.dist()))?;
    let subpath =
        server::start(Options { prefix: SUBPATH.to_owned(), ..Options::new(project.dist()) })?;
    let mut command = Command::new("node");
    command
        .arg("run.mjs")
        .current_dir(folder)
        .env("DIST", project.dist())
        .env("BASE_URL", base)
        .env("BASE_URL_SUBPATH", subpath)
        .env("CHROMIUM", chromium)
        .env("XTASK", std::env::current_exe().context("this program does not know where it lies")?);
    Tally::of_program(&mut command)
}

/// The browser: `CHROMIUM`, or the first usual name in `PATH`.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .find_map(process::find_program)
    })
}
