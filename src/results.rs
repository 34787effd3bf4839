//! What a search shows: hits with their marked words, counts, and the filter.

use std::ops::Range;

use model::{Detail, Head, Kind};
use search::Matcher;

/// As much of a text as two lines of a phone hold, times two.
const SNIPPET: usize = 180;

/// The numbers of the entries that a query found, best first.
#[derive(Clone, Default)]
pub struct Found {
    pub hits: Vec<u16>,
    pub matcher: Matcher,
}

/// What the reader wants to see of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    pub kind: Option<Kind>,
    /// The id of an instrument.
    pub instrument: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub hits: Vec<Hit>,
    /// How many the filter lets through, shown or not.
    pub total: usize,
    /// How many there are of each kind, whatever the filter, in the order of the kinds.
    pub kinds: Vec<(Kind, usize)>,
    /// How many articles there are of each instrument, whatever the filter.
    pub instruments: Vec<(String, usize)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub href: String,
    pub kind: Kind,
    /// The id of the instrument; empty for what is not a treaty's.
    pub instrument: String,
    pub label: String,
    pub title: Vec<Piece>,
    pub snippet: Vec<Piece>,
}

/// A piece of text, marked where it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

impl Filter {
    pub fn lets_through(&self, head: &Head) -> bool {
        self.kind.is_none_or(|kind| head.kind == kind)
            && self.instrument.as_deref().is_none_or(|wanted| instrument(head) == wanted)
    }
}

impl Results {
    pub fn count(&mut self, head: &Head) {
        match self.kinds.iter_mut().find(|(kind, _)| *kind == head.kind) {
            Some((_, count)) => *count += 1,
            None => {
                self.kinds.push((head.kind, 1));
                self.kinds.sort();
            }
        }
        let id = instrument(head);
        if !id.is_empty() {
            match self.instruments.iter_mut().find(|(known, _)| known == id) {
                Some((_, count)) => *count += 1,
                None => self.instruments.push((id.to_owned(), 1)),
            }
        }
    }

    /// The hits by kind, the kind of the best hit first; of each kind the best `most`.
    pub fn groups(&self, most: usize) -> Vec<(Kind, Vec<Hit>)> {
        let mut groups: Vec<(Kind, Vec<Hit>)> = Vec::new();
        for hit in &self.hits {
            match groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
                Some((_, hits)) if hits.len() < most => hits.push(hit.clone()),
                Some(_) => {}
                None => groups.push((hit.kind, vec![hit.clone()])),
            }
        }
        groups
    }
}

impl Hit {
    pub fn new(
        href: String,
        head: &Head,
        instrument: String,
        label: String,
        text: &str,
        matcher: &Matcher,
    ) -> Hit {
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
        Hit {
            href,
            kind: head.kind,
            instrument,
            label,
            title: pieces_of(&head.title, matcher),
            snippet: pieces,
        }
    }
}

fn instrument(head: &Head) -> &str {
    match &head.detail {
        Detail::Article(facts) => &facts.instrument,
        Detail::Instrument(_) => &head.id,
        _ => "",
    }
}

fn pieces_of(text: &str, matcher: &Matcher) -> Vec<Piece> {
    pieces(text, &search::highlights(text, matcher))
}

/// Cuts a text at its marks, which are in order and do not overlap. A mark that does not fit the
/// text is left out.
fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
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
