//! Why bytes are not an index this reader can use.

use std::fmt;

/// Display says what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    NotAnIndex,
    OtherVersion {
        found: u8,
    },
    /// The sections do not add up: cut short, lengthened or altered on the way.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            OpenError::NotAnIndex => "these bytes are not a search index: give those that the index builder wrote",
            OpenError::OtherVersion { .. } => "the search index is of another version: build it again, or reload the app, so that both are of one version",
            OpenError::Damaged => "the search index is damaged or incomplete: fetch it again",
        })
    }
}

impl std::error::Error for OpenError {}
