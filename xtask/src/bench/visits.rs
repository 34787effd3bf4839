//! What the measurements of visits have in common: how often, of which site, by which scripts, and where to.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};
use serde::Serialize;

use super::scripts::Scripts;
use crate::args::Args;
use crate::project::Project;
use crate::{browser, npm, process};

pub struct Visits {
    /// How often each page is visited.
    pub runs: usize,
    /// The site, made for visitors.
    pub dist: PathBuf,
    /// A folder for what is made on the way.
    pub work: PathBuf,
    pub scripts: Scripts,
    json: Option<PathBuf>,
    started: Instant,
}

impl Visits {
    /// Reads `--runs` and `--json`, and installs what is missing. `runs` is how often where nobody says.
    ///
    /// # Errors
    /// There is no site made for visitors, or something cannot be installed.
    pub fn prepare(project: &Project, mut args: Args, runs: usize) -> Result<Visits> {
        let runs = args.parsed("--runs")?.unwrap_or(runs);
        let json = super::json_file(&mut args)?;
        args.finish()?;
        if runs == 0 {
            bail!("--runs must be at least 1");
        }
        let started = Instant::now();
        let dist = super::finished_site(project)?;
        browser::ensure_chromium()?;
        let work = project.target.join("bench/light");
        let scripts = Scripts::new(project, npm::LIGHT, "VitePress and Lighthouse", &work)?;
        Ok(Visits { runs, dist, work, scripts, json, started })
    }

    /// Writes what was measured, and prints its table.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn report(&self, measured: &impl Serialize, table: &str) -> Result<()> {
        super::write_json(self.json.as_deref(), measured)?;
        println!("\n{table}");
        println!("Measured in {}.", process::seconds(self.started.elapsed()));
        Ok(())
    }
}
