//! `cargo xtask pictures`: draws the icons and the pictures of the site that `public/manifest.webmanifest` names,
//! anew from `public/icons/icon.svg` and `dist/`. For when one of those looks different.

use std::process::Command;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::project::Project;
use crate::{browser, npm, process};

pub const COMMAND: crate::Command = crate::Command {
    name: "pictures",
    options: "",
    about: "Draws the icons and pictures of the installed app anew, from public/icons/icon.svg and dist/.",
    run,
};

fn run(project: &Project, args: Args) -> Result<()> {
    args.finish()?;
    browser::ensure(project)?;
    let chromium = browser::chromium().context("there is no Chromium; run: cargo xtask test")?;
    let mut command = Command::new("node");
    command
        .arg("pictures.mjs")
        .current_dir(project.root.join(npm::BROWSER))
        .env("DIST", project.dist())
        .env("CHROMIUM", chromium)
        .env("XTASK", std::env::current_exe().context("this program does not know where it lies")?);
    process::run(&mut command)
}
