//! `cargo xtask test`: every check there is, in order, with one table and one closing line.

use std::process::{Command, exit};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::build::{self, For};
use crate::project::Project;
use crate::{browser, check_content, dist, engines, files, html, process, setup, size, wordpress};

pub const COMMAND: crate::Command = crate::Command {
    name: "test",
    options: "[--engines | --all | --only STAGE,STAGE]",
    about: "Sets up what tests need and runs them, the browser's too. \
        Stages: fmt, clippy, unit, files, content, wordpress, build, size, html, browser, engines. \
        The last, the same tasks in Chromium, Firefox and WebKit, runs where asked for: \
        --engines is build and engines, --all is everything.",
    run,
};

/// One kind of check.
struct Stage {
    name: &'static str,
    /// Looks at the finished site, so it is pointless where that could not be built.
    needs_site: bool,
    run: fn(&Project) -> Result<Tally>,
}

/// In the order of running: what fails soonest comes first.
const STAGES: &[Stage] = &[
    Stage { name: "fmt", needs_site: false, run: fmt },
    Stage { name: "clippy", needs_site: false, run: clippy },
    Stage { name: "unit", needs_site: false, run: unit },
    Stage { name: "files", needs_site: false, run: files::run },
    Stage { name: "content", needs_site: false, run: content },
    Stage { name: "wordpress", needs_site: false, run: wordpress::check },
    Stage { name: "build", needs_site: false, run: site },
    Stage { name: "size", needs_site: true, run: sizes },
    Stage { name: "html", needs_site: true, run: pages },
    Stage { name: "browser", needs_site: true, run: browser::run },
    Stage { name: ENGINES, needs_site: true, run: engines::run },
];

/// The one stage that runs only where asked for: it brings two more browsers onto the machine.
const ENGINES: &str = "engines";

/// How many tests passed and failed. A check that is no test counts only where it fails.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// Reads `12 passed, 0 failed`, with nothing else on the line.
    pub fn of_closing_line(line: &str) -> Option<Self> {
        let (passed, failed) = line.trim().split_once(" passed, ")?;
        let failed = failed.split_once(" failed")?;
        let rest_is_counts = failed.1.is_empty() || failed.1.starts_with(", ");
        if !rest_is_counts {
            return None;
        }
        Some(Self { passed: passed.parse().ok()?, failed: failed.0.parse().ok()? })
    }

    /// Runs a program whose last line of the form `3 passed, 0 failed` counts.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn of_program(command: &mut Command) -> Result<Self> {
        let mut counted = None;
        let well = process::run_watched(command, |line| {
            counted = Self::of_closing_line(line).or(counted);
        })?;
        let mut tally = counted.unwrap_or_default();
        // A crash after, or instead of, the closing line is a failure too.
        if !well && tally.failed == 0 {
            tally.failed = 1;
        }
        Ok(tally)
    }

    /// Reads cargo's `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    fn of_cargo_line(line: &str) -> Option<Self> {
        let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
        let count = |word: &str| {
            counts.split("; ").find_map(|part| part.strip_suffix(word)?.trim().parse::<u32>().ok())
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }

    fn of_check(well: bool) -> Self {
        Self { passed: 0, failed: u32::from(!well) }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn run(project: &Project, mut args: Args) -> Result<()> {
    let only = args.value("--only")?;
    let all = args.switch("--all");
    let in_engines = args.switch("--engines");
    args.finish()?;
    let wanted = match only.as_deref() {
        _ if all => STAGES.iter().collect(),
        _ if in_engines => stages("build,engines")?,
        Some(only) => stages(only)?,
        None => STAGES.iter().filter(|stage| stage.name != ENGINES).collect(),
    };
    let mut rows = Vec::new();
    let mut sum = Tally::default();
    let started = Instant::now();
    // All of it before the first check, so that its minutes are told apart from the checks'.
    if let Err(error) = set_up(project, &wanted) {
        eprintln!("error: {error:#}");
        sum.add(Tally::of_check(false));
        rows.push(("setup", "failed", started.elapsed()));
    } else {
        rows.push(("setup", "ok", started.elapsed()));
        let mut site_is_missing = false;
        for stage in wanted {
            if stage.needs_site && site_is_missing {
                rows.push((stage.name, "left out", Duration::ZERO));
                continue;
            }
            println!("\n== {}", stage.name);
            let started = Instant::now();
            let tally = (stage.run)(project).unwrap_or_else(|error| {
                eprintln!("error: {error:#}");
                Tally::of_check(false)
            });
            let well = tally.failed == 0;
            site_is_missing |= stage.name == "build" && !well;
            rows.push((stage.name, if well { "ok" } else { "failed" }, started.elapsed()));
            sum.add(tally);
        }
    }
    println!("\n{:<10} {:<10} {:>8}", "stage", "result", "seconds");
    for (name, result, time) in rows {
        println!("{name:<10} {result:<10} {:>8.1}", time.as_secs_f32());
    }
    println!("{:<10} {:<10} {:>8.1}\n", "all", "", started.elapsed().as_secs_f32());
    println!("{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 {
        // No word after the closing line.
        exit(1);
    }
    Ok(())
}

fn stages(only: &str) -> Result<Vec<&'static Stage>> {
    let names: Vec<&str> = only.split(',').map(str::trim).collect();
    for name in &names {
        if !STAGES.iter().any(|stage| stage.name == *name) {
            let known: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
            bail!("`{name}` is no stage; there are: {}", known.join(", "));
        }
    }
    Ok(STAGES.iter().filter(|stage| names.contains(&stage.name)).collect())
}

fn set_up(project: &Project, stages: &[&Stage]) -> Result<()> {
    let wants = |name: &str| stages.iter().any(|stage| stage.name == name);
    if wants("fmt") {
        component("fmt", "rustfmt")?;
    }
    if wants("clippy") {
        component("clippy", "clippy")?;
    }
    if wants("files") {
        files::ensure(project)?;
    }
    if wants("build") {
        setup::for_build(project)?;
    }
    if wants("wordpress") {
        wordpress::ensure_php()?;
    }
    if wants("html") || wants("browser") {
        browser::ensure(project)?;
    }
    if wants(ENGINES) {
        engines::ensure(project)?;
    }
    Ok(())
}

/// Adds a part of Rust that a minimal installation lacks.
fn component(subcommand: &str, name: &str) -> Result<()> {
    if process::ask(process::cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    println!("Adding {name} with rustup (some seconds) …");
    process::run_silent(Command::new("rustup").args(["component", "add", name]))
        .with_context(|| format!("`cargo {subcommand}` is missing; install Rust with its {name}"))
}

fn fmt(project: &Project) -> Result<Tally> {
    cargo(project, &["fmt", "--all", "--check"])
}

fn clippy(project: &Project) -> Result<Tally> {
    cargo(project, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn unit(project: &Project) -> Result<Tally> {
    let mut command = process::cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]).current_dir(&project.root);
    let mut tally = Tally::default();
    let well = process::run_watched(&mut command, |line| {
        if let Some(counted) = Tally::of_cargo_line(line) {
            tally.add(counted);
        }
    })?;
    // A test that does not compile is counted nowhere.
    if !well && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

fn content(project: &Project) -> Result<Tally> {
    build::build_compiler(project)?;
    check_content::check(project, "content").map(Tally::of_check)
}

fn site(project: &Project) -> Result<Tally> {
    if dist::is_current(project, true)? {
        println!("dist/ is up to date.");
        return Ok(Tally::default());
    }
    let ready = setup::for_build(project)?;
    build::build(project, &ready, For::Visitors)?;
    Ok(Tally::default())
}

fn sizes(project: &Project) -> Result<Tally> {
    let failures = size::check(project, false)?;
    for failure in &failures {
        eprintln!("error: {failure}");
    }
    Ok(Tally::of_check(failures.is_empty()))
}

fn pages(project: &Project) -> Result<Tally> {
    html::check(project).map(Tally::of_check)
}

fn cargo(project: &Project, args: &[&str]) -> Result<Tally> {
    process::run(process::cargo().args(args).current_dir(&project.root))?;
    Ok(Tally::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_closing_lines_are_counted() {
        let tally = Tally { passed: 12, failed: 3 };
        assert_eq!(Tally::of_closing_line("12 passed, 3 failed"), Some(tally));
        assert_eq!(Tally::of_closing_line("12 passed, 3 failed, 1 skipped"), Some(tally));
        assert_eq!(Tally::of_closing_line("in all 12 passed, 3 failed"), None);
        assert_eq!(Tally::of_closing_line("12 passed, 3 failed at once"), None);
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(Tally::of_cargo_line(line), Some(tally));
        assert_eq!(Tally::of_cargo_line("running 3 tests"), None);
    }

    #[test]
    fn stages_run_in_their_own_order() {
        let names = |only| stages(only).unwrap().iter().map(|stage| stage.name).collect::<Vec<_>>();
        assert_eq!(names("browser,fmt"), ["fmt", "browser"]);
        assert_eq!(names("engines,build"), ["build", "engines"]);
        assert!(stages("browsers").is_err());
    }
}
