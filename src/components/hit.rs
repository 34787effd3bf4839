//! A result's words, with what was looked for marked.

use leptos::prelude::*;

use crate::results::Piece;

/// Text with `<mark>` where it matches.
pub fn marked(pieces: Vec<Piece>) -> Vec<AnyView> {
    pieces
        .into_iter()
        .map(|piece| {
            if piece.marked {
                view! { <mark>{piece.text}</mark> }.into_any()
            } else {
                piece.text.into_any()
            }
        })
        .collect()
}
