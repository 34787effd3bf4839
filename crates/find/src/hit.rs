//! What is shown of one hit: its words, cut where they are to be marked.

use std::ops::Range;

use model::{Detail, Head, Kind};
use search::Matcher;

/// As much of a text as two lines of a phone hold, times two.
const SNIPPET: usize = 180;

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which pack it is in: [`OURS`](crate::OURS), or the number of a partner's, from 1.
    pub pack: usize,
    /// The entry's number in the pack.
    pub number: u16,
    pub kind: Kind,
    /// The place on the entry's page, without `#`; empty for the page itself.
    pub anchor: String,
    pub title: Vec<Piece>,
    pub snippet: Vec<Piece>,
}

/// A piece of text, marked where it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// The title as it is shown, marked.
pub(crate) fn title(head: &Head, matcher: &Matcher) -> Vec<Piece> {
    let text = shown_title(head);
    pieces(text, &search::highlights(text, matcher))
}

/// The best passage of a text, marked.
pub(crate) fn snippet(text: &str, matcher: &Matcher) -> Vec<Piece> {
    let snippet = search::snippet(text, matcher, SNIPPET);
    let from = snippet.text_range.start;
    let marks: Vec<Range<usize>> =
        snippet.highlights.iter().map(|mark| mark.start - from..mark.end - from).collect();
    let mut pieces = pieces(&text[snippet.text_range.clone()], &marks);
    let ellipsis = |text: &str| Piece { text: text.to_owned(), marked: false };
    if from > 0 {
        pieces.insert(0, ellipsis("… "));
    }
    if snippet.text_range.end < text.trim_end().len() {
        pieces.push(ellipsis(" …"));
    }
    pieces
}

/// The name people use: the full title of a treaty fills a phone's screen.
pub(crate) fn shown_title(head: &Head) -> &str {
    match &head.detail {
        Detail::Instrument(facts) => &facts.short_title,
        _ => &head.title,
    }
}

/// Cuts a text at its marks, which are in order and do not overlap. A mark that does not fit the
/// text is left out.
pub(crate) fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut push = |range: Range<usize>, marked: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            // A line's end within a snippet is a space.
            pieces.push(Piece { text: text.replace('\n', " "), marked });
        }
    };
    for mark in marks {
        if mark.start >= done && text.get(mark.clone()).is_some() {
            push(done..mark.start, false);
            push(mark.clone(), true);
            done = mark.end;
        }
    }
    push(done..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    // One mark is a list of one range, not the numbers in it.
    #![allow(clippy::single_range_in_vec_init)]

    use super::*;

    fn shown(text: &str, marks: &[Range<usize>]) -> String {
        pieces(text, marks)
            .iter()
            .map(
                |piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() },
            )
            .collect()
    }

    #[test]
    fn a_text_is_cut_at_its_marks() {
        assert_eq!(shown("mutual legal help", &[0..6, 13..17]), "[mutual] legal [help]");
        assert_eq!(shown("plain", &[]), "plain");
    }

    #[test]
    fn marks_that_do_not_fit_are_left_out() {
        assert_eq!(shown("é", &[0..1]), "é");
        assert_eq!(shown("abc", &[1..2, 0..1, 2..9]), "a[b]c");
    }
}
