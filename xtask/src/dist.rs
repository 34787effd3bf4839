//! The site in `dist/`: what is known about how it was made, and where its parts lie.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::fingerprint;
use crate::project::Project;

/// How the site in `dist/` was made, as the last build wrote it down.
#[derive(Debug, PartialEq, Eq)]
pub struct Record {
    /// Over everything it was made from.
    pub fingerprint: u64,
    /// Made small for visitors; otherwise made quickly for the person at work.
    pub release: bool,
    /// [`crate::wasm::Toolchain::describe`].
    pub toolchain: String,
}

impl Record {
    /// What the last build left; None without a site, or with one that something else made.
    pub fn read(project: &Project) -> Option<Self> {
        let site_is_there = project.dist().join("index.html").is_file();
        let text = fs::read_to_string(project.dist_record()).ok()?;
        if site_is_there { Self::parse(&text) } else { None }
    }

    /// # Errors
    /// The file cannot be written.
    pub fn write(&self, project: &Project) -> Result<()> {
        let path = project.dist_record();
        path.parent().map(fs::create_dir_all);
        let Self { fingerprint, release, toolchain } = self;
        fs::write(&path, format!("{fingerprint:016x}\n{release}\n{toolchain}\n"))
            .with_context(|| format!("{} cannot be written", path.display()))
    }

    /// Forgets it, before a build that may stop half-way.
    pub fn remove(project: &Project) {
        fs::remove_file(project.dist_record()).ok();
    }

    /// Whether the site need not be built again. A small site also serves those who would take a quick one.
    pub fn is_current(&self, fingerprint: u64, release: bool) -> bool {
        self.fingerprint == fingerprint && (self.release || !release)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        Some(Self {
            fingerprint: u64::from_str_radix(lines.next()?, 16).ok()?,
            release: lines.next()?.parse().ok()?,
            toolchain: lines.next()?.to_owned(),
        })
    }
}

/// Whether `dist/` holds what a build from these files would give.
///
/// # Errors
/// A source file cannot be read.
pub fn is_current(project: &Project, release: bool) -> Result<bool> {
    let Some(record) = Record::read(project) else { return Ok(false) };
    Ok(record.is_current(fingerprint::of_contents(&project.root)?, release))
}

/// The files that make the app run, in a finished or a staged site.
pub struct App {
    pub wasm: PathBuf,
    pub glue: PathBuf,
}

impl App {
    /// # Errors
    /// There is none, or more than one: then an old one is left over.
    pub fn find(dist: &Path) -> Result<Self> {
        let wasm =
            only(dist, |name| name.starts_with(APP) && name.ends_with("_bg.wasm"), "wasm file")?;
        let glue = only(
            dist,
            |name| name.starts_with(APP) && name.ends_with(".js"),
            "script beside the wasm file",
        )?;
        Ok(Self { wasm, glue })
    }
}

/// The files of the desk, in the order wasm, glue, styles.
///
/// # Errors
/// One is missing, or an old one is left over.
pub fn desk(dist: &Path) -> Result<[PathBuf; 3]> {
    let find = |end: &str| {
        only(dist, |name| name.starts_with("desk-") && name.ends_with(end), "part of the desk")
    };
    Ok([find("_bg.wasm")?, find(".js")?, find(".css")?])
}

/// How the names of the app's hashed files begin. The loader, `untoc-guide.js`, has no hash and does not match.
const APP: &str = "untoc-guide-";

/// The stylesheet of this name: `page`, of all pages, `special`, of some, or `app`, of what only the app shows.
///
/// # Errors
/// There is none, or more than one.
pub fn stylesheet(dist: &Path, name: &str) -> Result<PathBuf> {
    let start = format!("{name}-");
    only(dist, |name| name.starts_with(&start) && name.ends_with(".css"), "stylesheet")
}

/// A program in plain JavaScript, where the build could make it.
///
/// # Errors
/// There is more than one.
pub fn plain(dist: &Path, program: &str) -> Result<Option<PathBuf>> {
    let start = format!("plain-{program}-");
    at_most_one(dist, |name| name.starts_with(&start), "program in plain JavaScript")
}

/// # Errors
/// There is none, or more than one.
pub fn english_pack(dist: &Path) -> Result<PathBuf> {
    only(
        &dist.join("packs"),
        |name| name.starts_with("en-") && name.ends_with(".pack"),
        "pack in English",
    )
}

fn only(folder: &Path, fits: impl Fn(&str) -> bool, what: &str) -> Result<PathBuf> {
    at_most_one(folder, fits, what)?.with_context(|| {
        format!("{} holds no {what}; `cargo xtask build` makes it", folder.display())
    })
}

fn at_most_one(folder: &Path, fits: impl Fn(&str) -> bool, what: &str) -> Result<Option<PathBuf>> {
    let mut found = files(folder)?;
    found.retain(|path| path.file_name().is_some_and(|name| fits(&name.to_string_lossy())));
    if found.len() > 1 {
        bail!("{} holds {} files where one {what} was expected", folder.display(), found.len());
    }
    Ok(found.pop())
}

/// The files directly in a folder, in the order of their names.
///
/// # Errors
/// The folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .with_context(|| format!("{} cannot be read", folder.display()))?;
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(release: bool) -> Record {
        Record {
            fingerprint: 7,
            release,
            toolchain: "rustc 1.96.0, std as shipped, abort".to_owned(),
        }
    }

    #[test]
    fn a_record_reads_back() {
        let text = "0000000000000007\ntrue\nrustc 1.96.0, std as shipped, abort\n";
        assert_eq!(Record::parse(text), Some(record(true)));
        assert_eq!(Record::parse("7\nperhaps\nx\n"), None);
        assert_eq!(Record::parse(""), None);
    }

    #[test]
    fn a_small_site_does_for_quick_work_and_not_the_other_way_round() {
        assert!(record(true).is_current(7, true));
        assert!(record(true).is_current(7, false));
        assert!(record(false).is_current(7, false));
        assert!(!record(false).is_current(7, true));
        assert!(!record(true).is_current(8, false));
    }
}
