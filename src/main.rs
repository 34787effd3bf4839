//! The program that Trunk builds. All of it is in the library; `take_over` is what the loader
//! calls.

pub use untoc_guide::take_over;

fn main() {}
