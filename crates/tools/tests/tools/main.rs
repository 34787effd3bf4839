//! The tools on the real content of the guide.

mod cases;
mod examples;
mod languages;
mod pocket;
mod properties;
mod show;
mod support;
mod words;
