//! Tools: what is asked, what was answered, and the paper that comes of it.
//!
//! A tool is pure: it knows no browser, no clock and no storage, and has no code for what is seen.
//! Whoever shows it can show any [`Form`] and any [`model::Paper`].
//!
//! ```text
//! Knowledge::read(pack) ─▶ Context ─▶ Tool::form ─▶ (a person answers) ─▶ Answers
//!                                                                          │
//!                      Paper ◀─ Tool::run ◀────────────────────────────────┘
//! ```

mod answers;
mod check;
mod cite;
mod closeness;
mod context;
mod fill;
mod form;
mod knowledge;
mod tool;
mod tools;
mod view;

pub use answers::{Answers, Item, Value};
pub use check::check;
pub use closeness::closeness;
pub use context::{Article, Context, ModelText, Words};
pub use form::{Choice, Field, FieldKind, Form, Preset, Section};
pub use knowledge::Knowledge;
pub use tool::{FieldError, Tool};
pub use tools::{all, by_id};
pub use view::{Bar, Chart, Mark, Meter, Reading, Shape, Spoken, State, View};
