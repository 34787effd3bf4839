//! Parts that several pages share.

mod document;
mod label;
mod lists;
mod margin;
mod obligations;
mod offline;
mod picture;

pub use document::document;
pub use label::hit_label;
pub(crate) use label::mark;
pub(crate) use lists::{head_link, numbered_title, previous_and_next, related};
pub(crate) use margin::{confidence_words, margin, unsure};
pub(crate) use obligations::{
    head as asked_head, row as asked_row, section as obligations, sentence, strength,
    strength_mark, strength_words,
};
pub(crate) use offline::{exit, status, update};
pub(crate) use picture::picture;
