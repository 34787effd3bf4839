//! Writers: a [`model::Paper`] to the bytes of a file. A writer is pure: the day is an option, and the
//! same paper gives the same bytes.

mod writer;

pub use writer::{Options, Writer};
