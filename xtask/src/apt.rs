//! Debian packages: which are missing, and installing them as root or through sudo.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Installs those of `packages` that are missing. `why` and `about` tell the user what for and how long it takes.
///
/// # Errors
/// apt is not there, the user may not install, or apt fails: the message says what to install by hand.
pub fn ensure(packages: &[&str], why: &str, about: &str) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if process::find_program("apt-get").is_none() {
        bail!(
            "{why} is missing, and this is not a Debian system. Install what Debian calls: {list}"
        );
    }
    let Some(prefix) = privilege() else {
        bail!(
            "{why} is missing, and installing it needs root. Run: sudo apt-get install --no-install-recommends {list}"
        );
    };
    println!("Installing {why} ({list}; {about}) …");
    let apt = |args: &[&str]| {
        let mut words = prefix.iter().copied().chain(["apt-get"]).chain(args.iter().copied());
        let mut command = Command::new(words.next().unwrap_or("apt-get"));
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    // A mirror that does not answer need not matter: the lists of yesterday may do.
    if let Err(error) = process::run_silent(&mut apt(&["update", "-q"])) {
        println!("  the package lists could not be renewed, going on with the old ones: {error:#}");
    }
    // --no-remove: these packages exclude some others (rust-web the ordinary rustc); the user decides about those.
    let mut install = apt(&["install", "-y", "-q", "--no-install-recommends", "--no-remove"]);
    process::run_silent(install.args(&missing)).with_context(|| {
        format!("{why} could not be installed. Try it by hand: sudo apt-get install --no-install-recommends {list}")
    })
}

/// Whether dpkg knows the package as fully installed.
pub fn is_installed(package: &str) -> bool {
    process::ask(Command::new("dpkg-query").args(["-W", "-f", "${Status}", package]))
        .is_some_and(|status| status == "install ok installed")
}

/// What to write before `apt-get`: nothing for root, sudo where it asks no password. None: not allowed.
fn privilege() -> Option<&'static [&'static str]> {
    if process::ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
        return Some(&[]);
    }
    process::ask(Command::new("sudo").args(["-n", "true"]))
        .map(|_| &["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"][..])
}
