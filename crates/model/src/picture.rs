//! A drawing with words, already laid out: whoever shows it only puts its shapes in their places.
//!
//! The compiler lays it out, so that visitors download no code for that.

use crate::{Block, Inline};

/// Lengths are in pixels of a phone's screen: shown at its own width, the smallest words have 12.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    pub id: String,
    /// What it shows, in one sentence.
    pub label: String,
    pub width: u16,
    pub height: u16,
    pub shapes: Vec<Shape>,
    /// The same in words alone, an item each.
    pub items: Vec<Vec<Inline>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    pub mark: Mark,
    pub x: u16,
    pub y: u16,
    /// Of a box. Of a line, how far it goes on and down. Of a node, twice its radius. Words have none.
    pub width: u16,
    pub height: u16,
    /// Of words, which stand on `y`; else empty.
    pub words: String,
}

/// What a shape is. The order is that of the pack format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Words,
    /// Words that name something.
    Name,
    /// Words beside the matter: small, and quiet.
    Aside,
    /// Words in the middle of a node; `x` is their middle.
    Number,
    /// A box around what is certain or open to all.
    Box,
    /// A box around what is not.
    Dotted,
    Line,
    /// A thin line behind all else.
    Grid,
    /// A circle; `x` and `y` are its middle.
    Node,
}

impl Picture {
    /// The words as a list, for papers that show no drawings.
    pub fn list(&self) -> Block {
        Block::List { ordered: false, items: self.items.clone() }
    }
}

impl Mark {
    pub const ALL: [Mark; 9] = [
        Mark::Words,
        Mark::Name,
        Mark::Aside,
        Mark::Number,
        Mark::Box,
        Mark::Dotted,
        Mark::Line,
        Mark::Grid,
        Mark::Node,
    ];
}
