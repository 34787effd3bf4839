//! The WordPress plugin in `integrations/wordpress/`: read by PHP, and run against stand-ins for WordPress.

use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::test::Tally;
use crate::{apt, process};

const FOLDER: &str = "integrations/wordpress";
const PLUGIN: &str = "untoc-guide/untoc-guide.php";

/// Makes sure that PHP is there.
///
/// # Errors
/// It cannot be installed.
pub fn ensure_php() -> Result<()> {
    if process::find_program("php").is_some() {
        return Ok(());
    }
    apt::ensure(&["php-cli"], "PHP for the WordPress plugin", "some seconds")
}

/// Checks the plugin's grammar, then runs its tests; their last line is counted.
///
/// # Errors
/// PHP cannot read the plugin, or cannot be started.
pub fn check(project: &Project) -> Result<Tally> {
    let php = || {
        let mut command = Command::new("php");
        command.current_dir(project.root.join(FOLDER));
        command
    };
    process::run_silent(php().args(["-l", PLUGIN])).context("the plugin is no PHP")?;
    let mut counted = None;
    let well = process::run_watched(php().arg("test.php"), |line| {
        counted = Tally::of_closing_line(line).or(counted);
    })?;
    let mut tally = counted.unwrap_or_default();
    if !well && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
