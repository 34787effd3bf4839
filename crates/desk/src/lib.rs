//! The program in which tools are used: a second module of WebAssembly, loaded when a tool is opened.
//!
//! It shows any [`tools::Form`] and any [`model::Paper`] and knows no tool by name. What a person types stays in
//! memory until they say once that it may be kept on this device; it never leaves the page but as a file that
//! they take away. It works in a page and in a shadow root: nothing here looks outside its container.

mod desk;
mod guide;
mod language;
mod lock;
mod open;
mod parts;
mod path;
mod screens;
mod sharing;
mod shelf;
mod work;

pub use open::{Handle, open};
