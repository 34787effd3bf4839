//! How Rust is compiled for the browser on this machine. The only file that knows where the wasm32 target comes from.
//!
//! The ordinary way is rustup. Where rustup is missing or its servers cannot be reached, Debian's `rustc-web`
//! compiles, with the standard library built from Debian's own sources. Either way the standard library is rebuilt
//! for size where its sources are there, which saves every visitor several kilobytes.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::apt;
use crate::process;
use crate::project::Project;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The first minor version of Rust 1 in which `panic = "immediate-abort"` is known to work as set below.
const IMMEDIATE_ABORT_SINCE: u32 = 95;

/// `rustup` or `debian`: which way to take, for trying one out. Default: the first that works.
const WAY: &str = "UNTOC_GUIDE_WASM";

/// A compiler for the browser.
#[derive(Debug, PartialEq, Eq)]
pub struct Toolchain {
    source: Source,
    /// `1.96.0`
    version: String,
    /// The standard library's sources are there, so it is rebuilt for size.
    rebuild_std: bool,
}

#[derive(Debug, PartialEq, Eq)]
enum Source {
    /// The toolchain that also builds the native programs.
    Ordinary,
    /// Debian's packages, called through these two links.
    Debian { cargo: PathBuf, rustc: PathBuf },
}

/// Finds a compiler, and installs what is missing.
///
/// # Errors
/// No way works here: the message says what to install.
pub fn ensure(project: &Project) -> Result<Toolchain> {
    let way = std::env::var(WAY).ok();
    match way.as_deref() {
        None | Some("" | "rustup" | "debian") => {}
        Some(other) => bail!("{WAY} is `{other}`: it can be `rustup` or `debian`"),
    }
    if way.as_deref() != Some("debian") {
        if let Some(toolchain) = ordinary(project) {
            return Ok(toolchain);
        }
        if way.as_deref() == Some("rustup") {
            bail!("{WAY} is `rustup`, but rustup cannot add the target {TARGET}");
        }
    }
    debian(project)
}

impl Toolchain {
    /// In words for people and for the record of sizes: what decides which bytes come out.
    pub fn describe(&self) -> String {
        let std = if self.rebuild_std { "std rebuilt for size" } else { "std as shipped" };
        let panic = if self.immediate_abort() { "immediate abort" } else { "abort" };
        format!("rustc {}, {std}, {panic}", self.version)
    }

    /// The folders to put in front of `PATH`.
    pub fn folders(&self) -> Vec<PathBuf> {
        match &self.source {
            Source::Ordinary => Vec::new(),
            Source::Debian { cargo, .. } => {
                cargo.parent().map(Path::to_owned).into_iter().collect()
            }
        }
    }

    /// Makes every cargo below `command` compile for the browser with this toolchain.
    pub fn set(&self, project: &Project, command: &mut Command) {
        process::forget_cargo_run(command);
        command.env("CARGO_TARGET_DIR", project.wasm_target());
        // Flags meant for native builds would change what visitors get.
        command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        if let Source::Debian { rustc, .. } = &self.source {
            command.env("RUSTC", rustc).env_remove("RUSTUP_TOOLCHAIN");
        }
        if self.rebuild_std {
            // build-std is unstable; the variable lets a stable compiler do it.
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                // Costs no bytes, and wasm2js can read it: see plain.rs.
                .env("RUSTFLAGS", "-Ctarget-cpu=mvp");
        }
        if self.immediate_abort() {
            command
                .env("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true")
                .env("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort");
        }
    }

    /// Fetches every crate, the standard library's too, so that the build itself needs no network.
    ///
    /// # Errors
    /// The network is away and a crate is missing.
    pub fn fetch(&self, project: &Project) -> Result<()> {
        let program = match &self.source {
            Source::Ordinary => "cargo".into(),
            Source::Debian { cargo, .. } => cargo.clone(),
        };
        let mut command = Command::new(program);
        self.set(project, &mut command);
        command
            .args(["fetch", "--quiet", "--locked", "--target", TARGET])
            .current_dir(&project.root);
        process::run(&mut command)
            .context("the Rust crates could not be fetched; check the network and try again")
    }

    /// Panics then end the app without building a message that no visitor would understand.
    /// The standard library must be rebuilt with it.
    fn immediate_abort(&self) -> bool {
        self.rebuild_std && minor(&self.version).is_some_and(|minor| minor >= IMMEDIATE_ABORT_SINCE)
    }
}

/// The ordinary toolchain, if it has the target or rustup can add it.
fn ordinary(project: &Project) -> Option<Toolchain> {
    let ask =
        |args: &[&str]| process::ask(Command::new("rustc").args(args).current_dir(&project.root));
    let version = version_of(&ask(&["--version"])?)?.to_owned();
    let rustlib = PathBuf::from(ask(&["--print", "sysroot"])?).join("lib/rustlib");
    let target = rustlib.join(TARGET).join("lib");
    let sources = rustlib.join("src/rust/library/Cargo.lock");
    if !(target.is_dir() && sources.is_file()) && process::find_program("rustup").is_some() {
        let refusals = Refusals::of(project, &version);
        if !target.is_dir() {
            refusals.unless_refused("target", TARGET);
        }
        if target.is_dir() && !sources.is_file() {
            refusals.unless_refused("component", "rust-src");
        }
    }
    target.is_dir().then(|| Toolchain {
        source: Source::Ordinary,
        version,
        rebuild_std: sources.is_file(),
    })
}

/// What rustup could not add, kept per version of Rust: asking again costs seconds in every build.
struct Refusals {
    file: PathBuf,
    version: String,
}

impl Refusals {
    fn of(project: &Project, version: &str) -> Self {
        Self { file: project.cache.join("rustup-refused.txt"), version: version.to_owned() }
    }

    /// Runs `rustup KIND add NAME`, unless that has failed before.
    fn unless_refused(&self, kind: &str, name: &str) {
        let line = format!("{} {name}", self.version);
        let known = fs::read_to_string(&self.file).unwrap_or_default();
        if known.lines().any(|known| known == line) {
            return;
        }
        println!("Adding {name} to Rust {} with rustup (some seconds) …", self.version);
        if let Err(error) = process::run_silent(Command::new("rustup").args([kind, "add", name])) {
            println!(
                "  rustup cannot, going on without: {}",
                error.to_string().lines().last().unwrap_or_default()
            );
            let file = self.file.display();
            println!("  (remembered in {file}; remove that file to ask again)");
            self.file.parent().map(fs::create_dir_all);
            fs::write(&self.file, format!("{known}{line}\n")).ok();
        }
    }
}

/// Debian's Rust for the web, which brings the standard library's sources along.
fn debian(project: &Project) -> Result<Toolchain> {
    let why = "Rust for WebAssembly";
    let about = "about half a minute, 1 GB";
    let explain = || {
        format!(
            "`rustup target add {TARGET}` does not work here, and Debian's packages are the other way"
        )
    };
    apt::ensure(&["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"], why, about)
        .with_context(explain)?;
    apt::ensure(&[&linker_package()?], "the linker for WebAssembly", "some seconds")
        .with_context(explain)?;
    let version = process::ask(Command::new("/usr/bin/rustc").arg("--version")).unwrap_or_default();
    let Some(version) = version_of(&version) else {
        bail!(
            "/usr/bin/rustc does not answer, though Debian's rustc-web is installed; reinstall rustc-web"
        );
    };
    // Links of their own, as /usr/bin in front of PATH would also bring Debian's older Node and others.
    let folder = project.cache.join("debian-rust");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for program in ["cargo", "rustc"] {
        let link = folder.join(program);
        if !link.is_symlink() {
            let goal = Path::new("/usr/bin").join(program);
            symlink(goal, &link).with_context(|| format!("{} cannot be made", link.display()))?;
        }
    }
    let source = Source::Debian { cargo: folder.join("cargo"), rustc: folder.join("rustc") };
    Ok(Toolchain { source, version: version.to_owned(), rebuild_std: true })
}

/// The package of the linker that `rust-lld` leads to. `rust-web-llvm` names an LLVM version, but not the linker of it.
fn linker_package() -> Result<String> {
    let depends = process::ask(Command::new("apt-cache").args(["depends", "rust-web-llvm"]))
        .unwrap_or_default();
    linker_for(&depends)
        .context("Debian's rust-web-llvm names no LLVM version, so its linker is unknown")
}

/// From `Depends: llvm-22` to `lld-22`.
fn linker_for(depends: &str) -> Option<String> {
    let version = depends.split_whitespace().find_map(|word| word.strip_prefix("llvm-"))?;
    version.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("lld-{version}"))
}

/// From `rustc 1.96.0 (ac68faa20 2026-05-25)` to `1.96.0`.
fn version_of(text: &str) -> Option<&str> {
    text.strip_prefix("rustc ")?.split_whitespace().next()
}

fn minor(version: &str) -> Option<u32> {
    version.strip_prefix("1.")?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_rustc_is_read() {
        assert_eq!(
            version_of("rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"),
            Some("1.96.0")
        );
        assert_eq!(version_of("cargo 1.96.0"), None);
        assert_eq!(minor("1.96.0"), Some(96));
        assert_eq!(minor("2.0.0"), None);
    }

    #[test]
    fn the_linker_has_the_version_of_its_llvm() {
        let depends = "rust-web-llvm\n  Depends: libc6\n  Depends: libgcc-s1\n  Depends: llvm-22\n  Conflicts: rust-llvm";
        assert_eq!(linker_for(depends), Some("lld-22".to_owned()));
        assert_eq!(linker_for("rust-web-llvm"), None);
    }

    #[test]
    fn an_old_or_shipped_std_keeps_the_ordinary_abort() {
        let toolchain = |version: &str, rebuild_std| Toolchain {
            source: Source::Ordinary,
            version: version.to_owned(),
            rebuild_std,
        };
        assert!(toolchain("1.96.0", true).immediate_abort());
        assert!(!toolchain("1.96.0", false).immediate_abort());
        assert!(!toolchain("1.88.0", true).immediate_abort());
    }
}
