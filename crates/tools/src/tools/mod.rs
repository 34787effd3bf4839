//! The tools, a file each. To add one: a file here and a line in [`ALL`].

mod letter;

use crate::Tool;

static ALL: [&dyn Tool; 1] = [&letter::Letter];

/// Every tool, in the order of the list of tools.
pub fn all() -> &'static [&'static dyn Tool] {
    &ALL
}

/// The tool with this id.
pub fn by_id(id: &str) -> Option<&'static dyn Tool> {
    ALL.into_iter().find(|tool| tool.id() == id)
}
