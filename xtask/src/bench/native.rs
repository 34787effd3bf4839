//! Engines that run as native programs: documents in a file, a query a line on standard input, and
//! an answer a line, as `crates/search/examples/jsonl.rs` describes it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::collection::{Collection, Kind};
use super::judge::{Answered, Rankings};
use crate::process;
use crate::project::Project;

/// How an engine is called in the table.
pub struct Label {
    pub name: &'static str,
    pub version: String,
    pub setting: &'static str,
    pub why: &'static str,
}

#[derive(Deserialize)]
struct Answer {
    hits: Vec<Hit>,
}

#[derive(Deserialize)]
struct Hit {
    id: String,
}

/// Lets `program` answer all queries, of all kinds, in one run.
///
/// # Errors
/// It does not run, or answers something else.
pub fn ask(program: &mut Command, collection: &Collection, label: Label) -> Result<Answered> {
    let mut asked: Vec<(Kind, &str, &str)> = Vec::new();
    for kind in Kind::ALL {
        let texts = collection
            .queries
            .iter()
            .filter_map(|query| query.text(kind).map(|text| (kind, query.id.as_str(), text)));
        asked.extend(texts);
    }
    let lines: String = asked.iter().map(|(.., text)| format!("{text}\n")).collect();
    let input = collection.folder.join("asked.txt");
    fs::write(&input, lines).with_context(|| format!("{} cannot be written", input.display()))?;
    let output = program
        .stdin(File::open(&input)?)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{} cannot be started", label.name))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let answers: Vec<&str> = text.lines().collect();
    if !output.status.success() || answers.len() != asked.len() {
        bail!("{} answered {} of {} queries", label.name, answers.len(), asked.len());
    }
    let mut rankings: BTreeMap<Kind, Rankings> = BTreeMap::new();
    for ((kind, query, _), line) in asked.iter().zip(answers) {
        let answer: Answer = serde_json::from_str(line)
            .with_context(|| format!("{} answered: {line}", label.name))?;
        let hits = answer.hits.into_iter().map(|hit| hit.id).collect();
        rankings.entry(*kind).or_default().insert((*query).to_owned(), hits);
    }
    Ok(Answered {
        name: label.name.to_owned(),
        version: label.version,
        setting: label.setting.to_owned(),
        why: label.why.to_owned(),
        rankings,
        keystrokes: Vec::new(),
    })
}

/// Compiles an example of one of our crates, for speed, and answers where it is.
///
/// # Errors
/// It does not compile.
pub fn example(project: &Project, package: &str, name: &str) -> Result<PathBuf> {
    process::run(
        process::cargo()
            .args(["build", "--quiet", "--profile", "chores", "-p", package, "--example", name])
            .current_dir(&project.root),
    )?;
    Ok(project.compiler_folder().join("examples").join(name))
}
