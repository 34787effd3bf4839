//! The app: takes over a page of the guide, finds, and moves between pages without reloading.
//!
//! Only `platform` and `element` touch the browser: what is fetched, stored or put into the
//! address can be seen in one folder. What a page looks like is in the crate `view`; what finds
//! is in `search`.

mod app;
mod components;
mod element;
mod filter;
mod i18n;
mod library;
mod navigation;
mod platform;
mod results;

pub use element::take_over;
