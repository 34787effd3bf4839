//! The compiler as a program: `check`, `site` and `pack`. `cargo xtask` calls it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use compiler::{Content, pack_folder, read_content, write_site};

const USAGE: &str = "usage: compiler check [--content DIR]
       compiler site [--content DIR] [--out DIR]
       compiler pack --content DIR --out FILE";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let words: Vec<String> = env::args().skip(1).collect();
    let option = |name: &str| {
        let place = words.iter().position(|word| word == name)?;
        words.get(place + 1).map(PathBuf::from)
    };
    let content = option("--content").unwrap_or_else(|| PathBuf::from("content"));
    match words.first().map(String::as_str) {
        Some("check") => {
            let content = read(&content)?;
            println!("The content is in order.");
            for edition in &content.editions {
                println!("{}: {}.", edition.language.lang, edition.counts().join(", "));
            }
            Ok(())
        }
        Some("site") => {
            let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
            let out = option("--out").or(staging).ok_or(USAGE)?;
            write_site(&read(&content)?, &out).map_err(|error| error.to_string())
        }
        Some("pack") => {
            let out = option("--out").ok_or(USAGE)?;
            let bytes = pack_folder(&content).map_err(|faults| list(&faults))?;
            fs::write(&out, bytes).map_err(|error| format!("{}: {error}", out.display()))
        }
        _ => Err(USAGE.to_owned()),
    }
}

fn read(folder: &Path) -> Result<Content, String> {
    read_content(folder).map_err(|faults| list(&faults))
}

/// Every mistake, then their number.
fn list(faults: &[compiler::Diagnostic]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let count = match faults.len() {
        1 => "1 mistake.".to_owned(),
        count => format!("{count} mistakes."),
    };
    format!("{}\n\n{count}", lines.join("\n\n"))
}
