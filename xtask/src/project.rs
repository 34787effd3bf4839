//! Where things lie: the clone, the build outputs, and what is kept outside the clone.

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The folders every chore works in.
#[derive(Clone)]
pub struct Project {
    /// The clone.
    pub root: PathBuf,
    /// What a second clone finds already there: tools and npm packages.
    pub cache: PathBuf,
    /// Where cargo puts native builds; `CARGO_TARGET_DIR` where that is set.
    pub target: PathBuf,
}

impl Project {
    /// Finds the clone from the working folder upwards.
    ///
    /// # Errors
    /// The working folder is outside the clone, or the user has no home folder.
    pub fn find() -> Result<Self> {
        let here = std::env::current_dir().context("the working folder cannot be read")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir())
            .context("run this inside the clone: no Trunk.toml was found here or above")?
            .to_owned();
        let cache = cache_folder(
            std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from),
            std::env::home_dir(),
        )
        .context("the home folder is unknown: set HOME or XDG_CACHE_HOME")?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => here.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root, cache, target })
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Build outputs for the browser. Apart from the native ones: another compiler may write them.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// Programs installed for this project only.
    pub fn tools(&self) -> PathBuf {
        self.cache.join("tools")
    }

    /// The folder of the native `compiler` program.
    pub fn compiler_folder(&self) -> PathBuf {
        self.target.join("chores")
    }

    /// What is known about the site in `dist/`. Beside cargo's outputs, as `dist/` itself is published.
    pub fn dist_record(&self) -> PathBuf {
        self.root.join("target/xtask/dist.txt")
    }
}

/// The XDG rule: a relative `XDG_CACHE_HOME` counts as unset.
fn cache_folder(xdg: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    let base = xdg
        .filter(|folder| folder.is_absolute())
        .or_else(|| home.map(|home| home.join(".cache")))?;
    Some(base.join("untoc-guide"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_the_xdg_rule() {
        let home = Some(PathBuf::from("/home/u"));
        assert_eq!(cache_folder(None, home.clone()), Some("/home/u/.cache/untoc-guide".into()));
        assert_eq!(cache_folder(Some("/c".into()), home.clone()), Some("/c/untoc-guide".into()));
        assert_eq!(cache_folder(Some("c".into()), home), Some("/home/u/.cache/untoc-guide".into()));
        assert_eq!(cache_folder(None, None), None);
    }
}
