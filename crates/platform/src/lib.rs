//! The browser: its document, address, clipboard, files and clock. The only code that touches it, with
//! the files that the loader calls (`src/element.rs`).
//!
//! What is fetched, stored or put into the address can be seen in this one folder.

pub mod clipboard;
pub mod dom;
pub mod download;
pub mod events;
pub mod form;
pub mod intl;
pub mod location;
mod place;
pub mod timer;
mod tree;

pub use events::Listener;
pub use place::Place;
