//! From files to plain values, with every mistake noted and its line kept.

mod fluent;
mod front_matter;
mod lines;
mod markdown;
mod prose;
mod table;

pub use fluent::read_messages;
pub use front_matter::{split, split_at};
pub use markdown::{Body, read_any_body, read_body};
pub use prose::{Passage, Role, TITLE, read_prose};
pub use table::{Located, Table, no_day};
