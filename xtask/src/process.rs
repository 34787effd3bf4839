//! Running other programs: passing their output on, and saying what failed and what to do.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a silent program is reported to be still at work.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// A command for `cargo` itself, freed from what `cargo run` told this program about itself.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    forget_cargo_run(&mut command);
    command
}

/// Takes away the variables with which `cargo run` starts a program, so that a cargo below this one starts afresh.
pub fn forget_cargo_run(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text == "CARGO" || text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_")
        {
            command.env_remove(&name);
        }
    }
}

/// Runs a program whose output goes straight to the user.
///
/// # Errors
/// It cannot be started or does not end well.
pub fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| cannot_start(&name))?;
    if !status.success() {
        bail!("{name} failed ({status}); its own message stands above");
    }
    Ok(())
}

/// Runs a program that says little: a line every few seconds shows that it is still at work,
/// and what it said is shown only where it fails.
///
/// # Errors
/// It cannot be started or does not end well.
pub fn run_silent(command: &mut Command) -> Result<()> {
    let name = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(&name))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (done, waiting) = channel::<()>();
    let started = Instant::now();
    let (text, status) = std::thread::scope(|scope| {
        let err = scope.spawn(|| read_all(err));
        scope.spawn(move || {
            while waiting.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                println!("  … still at work ({} s)", started.elapsed().as_secs());
            }
        });
        let mut text = read_all(out);
        let status = child.wait();
        drop(done);
        text.push_str(&err.join().unwrap_or_default());
        (text, status)
    });
    let status = status.with_context(|| format!("{name} was lost"))?;
    if !status.success() {
        bail!("{name} failed ({status}):\n{}", text.trim_end());
    }
    Ok(())
}

/// Runs a program, passes each line of its standard output on and shows it to `see`. Answers whether it ended well.
///
/// # Errors
/// It cannot be started.
pub fn run_watched(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool> {
    let name = name(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(&name))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.with_context(|| format!("the output of {name} broke off"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
        std::io::stdout().flush().ok();
    }
    Ok(child.wait().with_context(|| format!("{name} was lost"))?.success())
}

/// Runs a program and answers what it printed; nothing where it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The full path of a program found through `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// `PATH` with some folders in front.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&old)))
        .context("a folder's name holds a character that PATH cannot")
}

/// `3.2 s` below ten seconds, `75 s` above.
pub fn seconds(time: Duration) -> String {
    if time.as_secs() < 10 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} s", time.as_secs())
    }
}

fn read_all(source: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut source) = source {
        source.read_to_end(&mut bytes).ok();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(OsStr::new("program"))
        .to_string_lossy();
    match command.get_args().next().map(OsStr::to_string_lossy) {
        Some(first) if !first.starts_with('-') && !first.contains('/') => {
            format!("`{program} {first}`")
        }
        _ => format!("`{program}`"),
    }
}

fn cannot_start(name: &str) -> String {
    format!("{name} cannot be started: is it installed?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_own_words() {
        let error =
            run_silent(Command::new("sh").args(["-c", "echo too bad >&2; exit 3"])).unwrap_err();
        assert!(
            error.to_string().contains("`sh`") && error.to_string().contains("too bad"),
            "{error}"
        );
    }

    #[test]
    fn a_missing_program_is_an_answer_of_its_own() {
        assert_eq!(ask(&mut Command::new("no-such-program-here")), None);
        let error = run(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(error.to_string().contains("is it installed?"), "{error}");
    }

    #[test]
    fn each_line_is_shown_as_it_comes() {
        let mut lines = Vec::new();
        let well = run_watched(Command::new("sh").args(["-c", "echo a; echo b"]), |line| {
            lines.push(line.to_owned())
        });
        assert!(well.unwrap());
        assert_eq!(lines, ["a", "b"]);
    }
}
