//! Whether files have changed: a number over the names and contents of everything the site is made from.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

/// What the site is made from, in the clone. What is missing counts as empty.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "src",
    "crates",
    "content",
    "public",
    "xtask/src",
    "xtask/npm",
];

/// Folders inside a crate that never reach the site.
const CRATE_ASIDE: &[&str] = &["tests", "benches", "examples"];

/// A number over names and contents. The same files give the same number in every clone of this machine,
/// not across versions of Rust: a change of compiler rebuilds the site, which is right.
///
/// # Errors
/// A file cannot be read.
pub fn of_contents(root: &Path) -> Result<u64> {
    over(root, |path, hasher| {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
        Ok(())
    })
}

/// A number over names, lengths and times of change: cheap enough to be asked every second.
///
/// # Errors
/// A folder cannot be read.
pub fn of_times(root: &Path) -> Result<u64> {
    over(root, |path, hasher| {
        // A file that vanished since it was listed is a change as well; the next look sees it.
        if let Ok(data) = fs::metadata(path) {
            hasher.write_u64(data.len());
            let time = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            hasher.write_u128(time.unwrap_or_default().as_nanos());
        }
        Ok(())
    })
}

/// A short name for some contents, for file names that change with them.
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

fn over(root: &Path, mut add: impl FnMut(&Path, &mut DefaultHasher) -> Result<()>) -> Result<u64> {
    let mut files = Vec::new();
    for input in INPUTS {
        list(&root.join(input), *input == "crates", &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        let name = file.strip_prefix(root).unwrap_or(file).as_os_str().as_encoded_bytes();
        hasher.write_usize(name.len());
        hasher.write(name);
        add(file, &mut hasher)?;
    }
    Ok(hasher.finish())
}

/// Adds the files below `path`. `crates`: the folder of crates, whose tests are passed over.
fn list(path: &Path, crates: bool, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    }
    if !path.is_dir() || path.is_symlink() {
        return Ok(());
    }
    let entries =
        fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("{} cannot be read", path.display()))?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if matches!(&*name, "target" | "node_modules") {
            continue;
        }
        let aside = crates && path.join("Cargo.toml").is_file() && CRATE_ASIDE.contains(&&*name);
        if !aside {
            list(&entry.path(), crates, files)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is removed at the end of its test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir()
                .join(format!("untoc-guide-fingerprint-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn write(&self, name: &str, text: &str) {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn contents_and_names_count_and_tests_do_not() {
        let folder = Folder::new("contents");
        folder.write("src/main.rs", "fn main() {}");
        folder.write("crates/model/Cargo.toml", "");
        folder.write("crates/model/src/lib.rs", "");
        let before = of_contents(&folder.0).unwrap();

        folder.write("crates/model/tests/dates.rs", "a test");
        folder.write("dist/index.html", "a page");
        assert_eq!(of_contents(&folder.0).unwrap(), before);

        folder.write("crates/model/src/tests/mod.rs", "part of the crate");
        let deeper = of_contents(&folder.0).unwrap();
        assert_ne!(deeper, before);

        folder.write("content/en/home.md", "");
        assert_ne!(of_contents(&folder.0).unwrap(), deeper);
    }

    #[test]
    fn a_touched_file_changes_the_times_only() {
        let folder = Folder::new("times");
        folder.write("src/main.rs", "fn main() {}");
        let (contents, times) = (of_contents(&folder.0).unwrap(), of_times(&folder.0).unwrap());
        let file = fs::File::options().append(true).open(folder.0.join("src/main.rs")).unwrap();
        file.set_modified(UNIX_EPOCH).unwrap();
        assert_eq!(of_contents(&folder.0).unwrap(), contents);
        assert_ne!(of_times(&folder.0).unwrap(), times);
    }

    #[test]
    fn moving_a_byte_from_one_file_to_the_next_is_a_change() {
        let folder = Folder::new("bytes");
        folder.write("src/a", "xy");
        folder.write("src/b", "z");
        let before = of_contents(&folder.0).unwrap();
        folder.write("src/a", "x");
        folder.write("src/b", "yz");
        assert_ne!(of_contents(&folder.0).unwrap(), before);
    }
}
