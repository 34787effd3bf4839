//! The program Trunk builds. All of it is in the library.
pub use untoc_guide::mount;

fn main() {}
