//! Tantivy, what one would use on a server: the mark for relevance where bytes do not matter.

use std::process::Command;

use anyhow::Result;

use super::native::Label;
use crate::process;
use crate::project::Project;

/// A crate outside the workspace: its hundred dependencies are nobody's else.
const MANIFEST: &str = "tests/bench/tantivy/Cargo.toml";

/// Its settings: the program's argument, and how the table calls it.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("recommended", "recommended", "its query parser over two fields with the English stemmer"),
    (
        "best",
        "best found",
        "title twice, words of five letters and more with one wrong letter, the last one unfinished",
    ),
];

/// Compiles it, for some minutes the first time. Answers its settings as programs yet without documents.
///
/// # Errors
/// It does not compile.
pub fn programs(project: &Project) -> Result<Vec<(Command, Label)>> {
    println!("Building Tantivy (minutes at first) …");
    let target = project.target.join("bench-tantivy");
    process::run(
        process::cargo()
            .args(["build", "--quiet", "--release", "--locked", "--manifest-path", MANIFEST])
            .env("CARGO_TARGET_DIR", &target)
            .current_dir(&project.root),
    )?;
    let program = target.join("release/bench-tantivy");
    let version = process::ask(Command::new(&program).arg("--version")).unwrap_or_default();
    let setting = |(argument, setting, why): &(&str, &'static str, &'static str)| {
        let mut command = Command::new(&program);
        command.args(["--setting", argument]);
        let label = Label { name: "Tantivy (native)", version: version.clone(), setting, why };
        (command, label)
    };
    Ok(SETTINGS.iter().map(setting).collect())
}
