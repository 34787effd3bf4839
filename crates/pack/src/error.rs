//! Why a pack cannot be read, and what to do about it.

use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Not a pack, cut short, or changed on the way.
    Damaged,
    /// Made by an earlier version of the guide than the code that reads it.
    Older { found: u16 },
    /// Made by a later version of the guide than the code that reads it.
    Newer { found: u16 },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackError::Damaged => {
                f.write_str("The content did not arrive whole. Reload the page to get it again.")
            }
            PackError::Older { found } => write!(
                f,
                "The content (format {found}) is older than this app. Reload the page to get the new one."
            ),
            PackError::Newer { found } => write!(
                f,
                "The content (format {found}) is newer than this app. Reload the page to get the new app."
            ),
        }
    }
}

impl std::error::Error for PackError {}
