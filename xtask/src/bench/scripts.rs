//! Running the scripts of a folder such as `tests/bench`: a job goes in as JSON, an answer comes out as JSON.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::project::Project;
use crate::{browser, npm, process};

/// The scripts, with their packages installed.
pub struct Scripts {
    folder: PathBuf,
    /// Where jobs and answers lie, to be looked at when something is strange.
    jobs: PathBuf,
}

impl Scripts {
    /// Installs the packages of a folder; `what` they are is said meanwhile. Jobs lie below `work`.
    ///
    /// # Errors
    /// npm fails, or the folder for jobs cannot be made.
    pub fn new(project: &Project, folder: &str, what: &str, work: &Path) -> Result<Self> {
        let packages = npm::ensure(project, folder, what)?;
        npm::link(project, folder, &packages)?;
        let jobs = work.join("jobs");
        fs::create_dir_all(&jobs).with_context(|| format!("{} cannot be made", jobs.display()))?;
        Ok(Self { folder: project.root.join(folder), jobs })
    }

    /// Runs a script and reads its answer.
    ///
    /// # Errors
    /// The script fails; its own words have been shown.
    pub fn run<T: DeserializeOwned>(&self, script: &str, job: &Value) -> Result<T> {
        let (input, output) =
            (self.jobs.join(format!("{script}.in")), self.jobs.join(format!("{script}.out")));
        fs::write(&input, serde_json::to_vec(job)?)
            .with_context(|| format!("{} cannot be written", input.display()))?;
        let mut command = Command::new("node");
        command.arg(script).arg(&input).arg(&output).current_dir(&self.folder);
        if let Some(chromium) = browser::chromium() {
            command.env("CHROMIUM", chromium);
        }
        process::run(&mut command)?;
        let answer =
            fs::read(&output).with_context(|| format!("{} cannot be read", output.display()))?;
        serde_json::from_slice(&answer)
            .with_context(|| format!("{script} answered something else than was expected"))
    }
}
