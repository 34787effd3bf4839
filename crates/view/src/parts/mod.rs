//! Parts that several pages share.

mod document;
mod label;
mod lists;
mod margin;

pub(crate) use document::document;
pub use label::hit_label;
pub(crate) use lists::{head_link, previous_and_next, related};
pub(crate) use margin::{confidence_words, margin, unsure};
