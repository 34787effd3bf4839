//! The tools, a file each. To add one: a file here and a line in [`ALL`].

mod calendar;
mod country;
mod input;
mod letter;
mod plan;
mod pledge;
mod statement;

use crate::Tool;

static ALL: [&dyn Tool; 7] = [
    &letter::Letter,
    &plan::Plan,
    &input::Input,
    &calendar::Calendar,
    &statement::Statement,
    &pledge::Pledge,
    &country::Country,
];

/// Every tool, in the order of the list of tools.
pub fn all() -> &'static [&'static dyn Tool] {
    &ALL
}

/// The tool with this id.
pub fn by_id(id: &str) -> Option<&'static dyn Tool> {
    ALL.into_iter().find(|tool| tool.id() == id)
}
