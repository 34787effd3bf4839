//! Plain data that the compiler writes and the app shows: entries, documents, messages, addresses.
//!
//! It holds no behaviour that needs a browser, a file or a clock, and knows nothing of how
//! anything is stored (see `pack`) or drawn (see `view`).

mod date;
mod document;
mod entry;
mod lang;
pub mod letters;
mod message;
mod paper;
mod party_status;
mod picture;
mod route;
mod substance;

pub use date::Date;
pub use document::{Block, Document, Inline, Target, Tone};
pub use entry::{
    ArticleFacts, Citation, Cluster, Confidence, Detail, Entry, Head, InstrumentFacts, Kind, Place,
    Related, Source, Stage, StepFacts, TermFacts,
};
pub use lang::{Direction, Lang};
pub use message::{Args, Message, Part, Piece, PluralRule};
pub use paper::{Event, Paper};
pub use party_status::{Joined, PartyStatus, State, Status};
pub use picture::{Mark, Picture, Shape};
pub use route::{Route, split_address};
pub use substance::{
    Form, ModelFacts, Obligation, Placeholder, Provision, Strength, Substance, TopicFacts, anchor,
    is_within,
};
