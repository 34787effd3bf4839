//! What a tool makes and a writer turns into a file: a document with a title, and days for a calendar.
//!
//! A line end (`\n`) in a text is a line break within its paragraph, as in a postal address.

use crate::{Date, Document, Lang};

/// A finished paper: a letter, a plan, a pledge.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Also the only metadata that a file carries.
    pub title: String,
    /// Whether the title stands above the text. A letter has a line of its own on its subject, and a statement
    /// is read aloud: theirs is for files and lists alone.
    pub title_shown: bool,
    /// The language it is written in, whatever that of the interface.
    pub lang: Lang,
    pub document: Document,
    /// Whether a list of contents stands before the text, where the format can show one.
    pub contents: bool,
    /// Days worth a reminder, in order.
    pub events: Vec<Event>,
}

/// A whole day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Stays the same when the paper is made again, so that a calendar replaces and does not double.
    pub id: String,
    pub title: String,
    pub text: String,
    pub day: Date,
    /// Reminders, each so many days before.
    pub reminders: Vec<u16>,
}
