//! The only part of the app that touches the browser (with `element`, which the loader calls).

pub mod clipboard;
pub mod dom;
pub mod download;
pub mod events;
pub mod form;
pub mod intl;
pub mod location;
pub mod timer;
