//! The app: takes over a page of the guide, finds, and moves between pages without reloading.
//!
//! Only the crate `platform` and `element` touch the browser. What a page looks like is in the crate `view`; what a
//! query finds is in `find`.

mod app;
mod components;
mod element;
mod filter;
mod headless;
mod i18n;
mod library;
mod navigation;
mod ticks;

pub use element::{Guide, Mounted, take_over};
