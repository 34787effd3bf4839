//! The headings of a paper, for lists of contents.

use model::{Block, Paper};

use crate::plain::{one_line, words};

/// The level (below 3 is a part, else a part of a part) and the words of each heading, in order.
/// Its place in the list, from 1, is also the number of its anchor.
pub(crate) fn headings(paper: &Paper) -> Vec<(u8, String)> {
    let blocks = paper.document.blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::Heading { level, text, .. } => {
                Some((*level, one_line(&text.iter().map(words).collect::<String>())))
            }
            _ => None,
        })
        .collect()
}
