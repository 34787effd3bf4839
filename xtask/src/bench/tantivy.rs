//! Tantivy, what one would use on a server: the mark for relevance where bytes do not matter.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::native::Label;
use crate::process;
use crate::project::Project;

/// A crate outside the workspace: its hundred dependencies are nobody else's.
const MANIFEST: &str = "tests/bench/tantivy/Cargo.toml";

/// Its settings: the program's argument, and how the table calls it.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("recommended", "recommended", "its query parser over two fields with the English stemmer"),
    (
        "best",
        "best found",
        "no common words, title boosted, one wrong letter in longer words, the last word unfinished",
    ),
];

/// The compiled program.
pub struct Tantivy {
    program: PathBuf,
    version: String,
}

impl Tantivy {
    /// Compiles it, for some minutes the first time.
    ///
    /// # Errors
    /// It does not compile.
    pub fn build(project: &Project) -> Result<Self> {
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
        Ok(Self { program, version })
    }

    /// The program in each setting, yet without documents.
    pub fn settings(&self) -> impl Iterator<Item = (Command, Label)> {
        SETTINGS.iter().map(|(argument, setting, why)| {
            let mut command = Command::new(&self.program);
            command.args(["--setting", argument]);
            let version = self.version.clone();
            (command, Label { name: "Tantivy (native)", version, setting, why })
        })
    }
}
