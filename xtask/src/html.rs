//! Checking every page of `dist/`, and those that the writers make, with the Nu HTML checker in one run of Java.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{apt, npm, process};

/// Messages that are not faults of ours: a part of the page's path, the beginning of the message, and why.
const PASSED_OVER: &[(&str, &str, &str)] = &[
    (
        "",
        "CSS:",
        "the checker knows only older CSS; the pocket file's styles are the same as the pages', which a browser tests",
    ),
    (
        "/pocket/",
        "Forbidden code point U+00",
        "letters that carry seven bits are control characters too; every engine of the tests reads them",
    ),
];

/// Where the pages are that the writers make: `cargo test` holds them to what they make today.
const PAPERS: &str = "crates/export/tests/cases";

/// Makes sure that Java is there.
///
/// # Errors
/// It cannot be installed.
pub fn ensure_java() -> Result<()> {
    if process::ask(Command::new("java").arg("-version")).is_some() {
        return Ok(());
    }
    apt::ensure(&["default-jre-headless"], "Java for the HTML checker", "about half a minute")
}

/// Whether every page is free of errors. Prints the errors.
///
/// # Errors
/// The checker cannot run.
pub fn check(project: &Project) -> Result<bool> {
    let jar = npm::installed_folder(project, npm::BROWSER)?
        .join("node_modules/vnu-jar/build/dist/vnu.jar");
    let dist = project.dist();
    let papers = project.root.join(PAPERS);
    let mut pages = count_pages(&dist)?;
    if pages == 0 {
        bail!("dist/ holds no page; run: cargo xtask build");
    }
    pages += count_pages(&papers)?;
    let mut command = Command::new("java");
    // A deep stack: the checker reads its schemas recursively.
    command
        .args(["-Xss8m", "-jar"])
        .arg(jar)
        .args(["--skip-non-html", "--format", "gnu", "--stdout"])
        .args([&dist, &papers]);
    let output = command.stdin(Stdio::null()).output().context("java cannot be started")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let faults: Vec<&str> = text.lines().filter(|line| is_fault(line)).collect();
    // It ends badly over faults, passed over or not; ending badly with nothing to say is another matter.
    if !output.status.success() && text.trim().is_empty() {
        bail!("the HTML checker failed: {}", String::from_utf8_lossy(&output.stderr).trim_end());
    }
    let start = format!("\"file:{}/", project.root.display());
    for (first, more) in grouped(&faults) {
        println!("{}", first.replace(&start, "\""));
        if more > 0 {
            println!("    … and {more} times more");
        }
    }
    println!("{pages} pages checked, {} errors.", faults.len());
    Ok(faults.is_empty())
}

/// Lines look like `"file:/x/index.html":3.1-3.9: error: Some words.`; what begins with `info` is advice.
fn is_fault(line: &str) -> bool {
    let Some((kind, message)) = kind_and_message(line) else { return false };
    let is_error = kind.starts_with("error") || kind.starts_with("non-document-error");
    let is_passed_over = |(path, start, _): &(&str, &str, &str)| {
        line.split(": ").next().is_some_and(|place| place.contains(path))
            && message.starts_with(start)
    };
    is_error && !PASSED_OVER.iter().any(is_passed_over)
}

/// The parts after the file's name and the place in it.
fn kind_and_message(line: &str) -> Option<(&str, &str)> {
    let after_name = line.strip_prefix('"')?.split_once('"')?.1;
    after_name.split_once(": ")?.1.split_once(": ")
}

/// The first fault of each message, and how often it came again: a mistake in a template is in every page.
fn grouped<'a>(faults: &[&'a str]) -> Vec<(&'a str, usize)> {
    let mut groups: Vec<(&str, usize)> = Vec::new();
    let message = |line: &'a str| kind_and_message(line).map(|(_, message)| message);
    for fault in faults {
        match groups.iter_mut().find(|(first, _)| message(first) == message(fault)) {
            Some((_, more)) => *more += 1,
            None => groups.push((fault, 0)),
        }
    }
    groups
}

fn count_pages(folder: &Path) -> Result<usize> {
    let mut pages = 0;
    for entry in
        std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            pages += count_pages(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            pages += 1;
        }
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_fault_is_printed_once() {
        let faults = [
            "\"a\":1.1: error: Stray p.",
            "\"b\":2.2: error: Stray p.",
            "\"b\":3.1: error: Stray q.",
        ];
        assert_eq!(grouped(&faults), [(faults[0], 1), (faults[2], 0)]);
    }

    #[test]
    fn errors_are_faults_and_advice_is_not() {
        assert!(is_fault("\"file:/d/index.html\":3.1-3.9: error: Stray end tag “p”."));
        assert!(is_fault("\"file:/d/index.html\":3.1-3.9: error fatal: Cannot recover."));
        assert!(is_fault("\"file:/d/index.html\": non-document-error io: Cannot read."));
        assert!(!is_fault(
            "\"file:/d/index.html\":3.1-3.9: info warning: Not an error: a heading."
        ));
        assert!(!is_fault("\"file:/d/p.html\":3.1-3.9: error: CSS: Parse Error."));
        let letter = "3.1: error: Forbidden code point U+0001.";
        assert!(!is_fault(&format!("\"file:/d/pocket/p.html\":{letter}")));
        assert!(is_fault(&format!("\"file:/d/p.html\":{letter}")));
    }
}
