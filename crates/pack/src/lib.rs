//! The one binary format: everything the guide says in one language, in one file.
//!
//! A pack holds the entries, the sources, the words of the interface and the search index (as
//! bytes: this crate does not know what is in them). It is written by the compiler and read by
//! the app and by the compiler's own pages, so that both show the same.
//!
//! Reading never panics and never runs away, whatever the bytes: [`Pack::open`] checks the length,
//! the version and a checksum, and every record is read with bounds.
//!
//! ```text
//! offset size
//!      0    4  magic "UNTG"
//!      4    2  VERSION, little endian, as all numbers of fixed size
//!      6    2  zero
//!      8    4  length of the whole pack in bytes
//!     12    8  checksum of everything from byte 20 on
//!     20   40  five sections: offset and length (u32 each) of
//!              meta, messages, sources, entries, index
//!     60       the sections
//! ```
//!
//! Within the sections numbers are LEB128 and texts are UTF-8 up to a byte 255. The section of
//! entries starts with their count and, for each, the offset (u32) of its record in the section.
//! A link to an entry names it by one letter (see `addresses`).

mod addresses;
mod checksum;
mod error;
mod header;
mod reader;
mod records;
mod wire;
mod writer;

pub use error::PackError;
pub use header::VERSION;
pub use reader::Pack;
pub use records::{Alias, Meta};
pub use writer::{Contents, write};
