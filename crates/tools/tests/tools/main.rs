//! The tools on the real content of the guide.

mod cases;
mod examples;
mod show;
mod support;
