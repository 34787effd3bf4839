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
mod blank;
mod check;
mod cite;
mod closeness;
mod context;
mod draft;
mod fill;
mod form;
mod knowledge;
mod merge;
mod personal;
mod schedule;
mod speech;
mod status;
mod summary;
mod tool;
mod tools;
mod view;
mod write;

pub use answers::{Answers, Item, Value};
pub use check::check;
pub use closeness::closeness;
pub use context::{Article, Context, ModelText, Words};
pub use draft::{Draft, DraftError, MOST_BYTES, SCHEMA};
pub use form::{Choice, Field, FieldKind, Form, Preset, Section};
pub use knowledge::Knowledge;
pub use merge::{Conflict, Merged, merge};
pub use personal::{Found, Personal, find_personal};
pub use status::{Progress, Status, progress, status};
pub use summary::{Answered, in_words, item_name, summary};
pub use tool::{FieldError, Tool};
pub use tools::{all, by_id};
pub use view::{Bar, Chart, Mark, Meter, Reading, Shape, Spoken, State, View};
