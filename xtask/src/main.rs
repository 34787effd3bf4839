//! Chores of this repository: `cargo xtask COMMAND`. This file only knows which commands exist.
//!
//! A new command is one new file with a `COMMAND`, and its line in [`COMMANDS`].

mod apt;
mod args;
mod bench;
mod browser;
mod build;
mod check_content;
mod desk;
mod dist;
mod element_styles;
mod engines;
mod files;
mod fingerprint;
mod finish;
mod html;
mod npm;
mod pack;
mod pictures;
mod plain;
mod process;
mod project;
mod serve;
mod server;
mod setup;
mod short_names;
mod size;
mod test;
mod tools;
mod wasm;
mod wordpress;

use std::process::ExitCode;

use anyhow::{Result, bail};

use args::Args;
use project::Project;

/// What `cargo xtask` can do, in the order in which the help lists it.
const COMMANDS: &[Command] = &[
    setup::COMMAND,
    serve::COMMAND,
    test::COMMAND,
    build::COMMAND,
    size::COMMAND,
    bench::COMMAND,
    check_content::COMMAND,
    pack::COMMAND,
    pictures::COMMAND,
    finish::COMMAND,
];

/// One chore.
struct Command {
    name: &'static str,
    /// The options after the name, as the help shows them.
    options: &'static str,
    /// One sentence for the help. Empty: not a command for people, the help leaves it out.
    about: &'static str,
    run: fn(&Project, Args) -> Result<()>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let Some(name) = words.next() else {
        print!("{}", help());
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print!("{}", help());
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        bail!("there is no command `{name}`\n\n{}", help());
    };
    let args = Args::new(words);
    if args.asks_for_help() {
        println!("cargo xtask {} {}\n{}", command.name, command.options, command.about);
        return Ok(());
    }
    (command.run)(&Project::find()?, args)
}

fn help() -> String {
    let mut text = String::from("Chores of this repository.\n\n");
    for command in COMMANDS.iter().filter(|command| !command.about.is_empty()) {
        text.push_str(&format!(
            "  cargo xtask {} {}\n      {}\n",
            command.name, command.options, command.about
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_its_own_name() {
        for (at, command) in COMMANDS.iter().enumerate() {
            assert!(
                COMMANDS[at + 1..].iter().all(|other| other.name != command.name),
                "{} twice",
                command.name
            );
        }
    }

    #[test]
    fn the_help_leaves_out_what_only_the_build_calls() {
        assert!(help().contains("cargo xtask serve"));
        assert!(!help().contains("cargo xtask finish"));
    }
}
