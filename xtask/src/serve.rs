//! `cargo xtask serve`: the app at an address of this machine, built again when a source changes.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::Result;

use crate::args::Args;
use crate::build::{self, For};
use crate::project::Project;
use crate::server::{self, Options};
use crate::{dist, fingerprint, setup};

pub const COMMAND: crate::Command = crate::Command {
    name: "serve",
    options: "[--port 8080] [--release] | --no-build --dist DIR [--port N] [--prefix /sub/path] [--policy CSP]",
    about: "Sets up what is missing, builds the app and serves it; builds again when a file changes. \
        With --no-build it only serves a folder: port 0 picks a free one, an empty policy sends none.",
    run,
};

/// How often the sources are looked at.
const LOOK: Duration = Duration::from_secs(1);

fn run(project: &Project, mut args: Args) -> Result<()> {
    let aim = if args.switch("--release") { For::Visitors } else { For::Work };
    let builds = !args.switch("--no-build");
    let defaults = Options::new(project.dist());
    let options = Options {
        dist: args.parsed::<PathBuf>("--dist")?.unwrap_or(defaults.dist),
        port: args.parsed("--port")?.unwrap_or(8080),
        prefix: args.value("--prefix")?.unwrap_or(defaults.prefix),
        policy: args.value("--policy")?.unwrap_or(defaults.policy),
        brotli: defaults.brotli,
    };
    args.finish()?;
    // A first build takes minutes; that the port is taken should be known before.
    drop(server::listen(options.port)?);
    // Before the build: a change made while it runs is seen afterwards.
    let seen = fingerprint::of_times(&project.root).ok();
    if builds {
        bring_up_to_date(project, aim)?;
    }
    let address = server::start(options)?;
    println!("listening on {address}");
    if builds {
        println!("Open it in a browser. A changed file is built by itself; Ctrl-C stops.");
        keep_up_to_date(project, aim, seen);
    }
    loop {
        std::thread::park();
    }
}

fn bring_up_to_date(project: &Project, aim: For) -> Result<()> {
    if dist::is_current(project, aim == For::Visitors)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    let ready = setup::for_build(project)?;
    build::build(project, &ready, aim)
}

/// Never returns. A build that fails leaves the last good site in place. `seen`: the sources as last built.
fn keep_up_to_date(project: &Project, aim: For, mut seen: Option<u64>) -> ! {
    let look = || fingerprint::of_times(&project.root).ok();
    loop {
        std::thread::sleep(LOOK);
        if look() == seen {
            continue;
        }
        // Editors and version control write many files in a row: wait until they are done.
        loop {
            let before = look();
            std::thread::sleep(LOOK / 3);
            seen = look();
            if seen == before {
                break;
            }
        }
        println!("A file has changed.");
        if let Err(error) = bring_up_to_date(project, aim) {
            eprintln!("error: {error:#}\nThe site before this change is still being served.");
        }
    }
}
