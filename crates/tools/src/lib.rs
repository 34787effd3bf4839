//! Tools: what is asked, what was answered, and the paper that comes of it.
//!
//! A tool is pure: it knows no browser, no clock and no storage, and has no code for what is seen.
//! Whoever shows it can show any [`Form`] and any [`model::Paper`].

mod answers;
mod form;
mod tool;

pub use answers::{Answers, Item, Value};
pub use form::{Choice, Field, FieldKind, Form, Preset, Section};
pub use tool::{Article, Context, FieldError, ModelText, Tool, Words};
