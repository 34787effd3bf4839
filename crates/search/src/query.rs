//! What does a query ask for? Its words, in order, and which of them are quoted. What may stand for
//! them is found in `expand`.

use crate::analyzer::{Token, TokenKind};
use crate::layout::Sections;
use crate::postings::Place;

use std::ops::Range;

/// Words of a query that count; later ones are passed over. A long sentence has about 30.
pub(crate) const MAX_WORDS: usize = 32;
/// Bytes of a query that are read.
const MAX_QUERY: usize = 4096;
/// Pairs of quotation marks; the closing one may be missing at the end.
const QUOTES: [(char, char); 6] =
    [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」'), ('『', '』')];

/// A term of the index that may stand for a word of the query.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub term: String,
    pub place: Place,
    pub weight: f32,
}

/// A meaning of several words, which a document must all have.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub words: Vec<Vec<Found>>,
}

/// A word of the query and what may stand for it.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub term: String,
    /// Where it is in the query, at its last place.
    pub range: Range<usize>,
    pub is_function_word: bool,
    pub found: Vec<Found>,
    pub phrases: Vec<Phrase>,
}

impl Word {
    /// True where the index has nothing that may stand for the word.
    pub(crate) fn is_unknown(&self) -> bool {
        self.found.is_empty() && self.phrases.is_empty()
    }
}

/// A word of the query that the index lacks, and the likeliest words of the index instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The bytes of the query to replace.
    pub range: Range<usize>,
    /// The folded form: small letters, no accents. Two words where a space was missing.
    pub word: String,
}

#[derive(Debug, Default)]
pub(crate) struct Query {
    /// Distinct words.
    pub words: Vec<Word>,
    /// All words in order, as places in `words`.
    pub order: Vec<usize>,
    /// Hyphenated words and acronyms, written as one.
    pub joined: Vec<(String, Range<usize>)>,
    /// The places in `order` of each quoted phrase of two words or more.
    pub quoted: Vec<Range<usize>>,
    /// The query ends within its last word, which may be unfinished.
    pub is_open: bool,
    pub corrections: Vec<Correction>,
}

/// Reads the words of a query, without looking anything up.
pub(crate) fn read(index: &Sections, query: &str) -> Query {
    let mut end = query.len().min(MAX_QUERY);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let query = query.get(..end).unwrap_or_default();
    let quotes = quotes(query);
    let mut read = Query { quoted: vec![0..0; quotes.len()], ..Query::default() };
    index.analyzer.tokens(query, &mut |token| match token.kind {
        TokenKind::Joined => read.joined.push((token.term.to_owned(), token.range)),
        // The pairs say more.
        TokenKind::Single => {}
        TokenKind::Word => read.push(index, token, &quotes),
    });
    read.quoted.retain(|phrase| phrase.len() > 1);
    let last = read.order.last().map(|&at| read.words[at].range.end);
    read.is_open = last == Some(query.len());
    read
}

impl Query {
    /// Takes over what the same query found in another index, for what is shown of it. Words that the
    /// other index knows need no correction.
    pub(crate) fn adopt(&mut self, other: Query) {
        let known = |correction: &Correction| {
            let word = other.words.iter().find(|word| word.range == correction.range);
            word.is_some_and(|_| other.corrections.iter().all(|it| it.range != correction.range))
        };
        self.corrections.retain(|correction| !known(correction));
        for (word, mut theirs) in self.words.iter_mut().zip(other.words) {
            word.found.append(&mut theirs.found);
            word.phrases.append(&mut theirs.phrases);
        }
    }

    fn push(&mut self, index: &Sections, token: Token, quotes: &[Range<usize>]) {
        let known = self.words.iter().position(|word| word.term == token.term);
        let at = known.unwrap_or(self.words.len());
        if known.is_none() {
            if self.words.len() == MAX_WORDS {
                return;
            }
            self.words.push(Word {
                term: token.term.to_owned(),
                range: token.range.clone(),
                is_function_word: index.analyzer.is_function_word(token.term),
                found: Vec::new(),
                phrases: Vec::new(),
            });
        }
        for (quote, phrase) in quotes.iter().zip(&mut self.quoted) {
            if quote.contains(&token.range.start) {
                let from = if phrase.start == phrase.end { self.order.len() } else { phrase.start };
                *phrase = from..self.order.len() + 1;
            }
        }
        // The last place counts: it tells whether the query ends in this word.
        self.words[at].range = token.range;
        self.order.push(at);
    }
}

/// The bytes within quotation marks.
fn quotes(query: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in query.char_indices() {
        match open {
            Some((from, close)) if c == close => {
                found.push(from..at);
                open = None;
            }
            Some(_) => {}
            None => {
                let pair = QUOTES.iter().find(|(opening, _)| *opening == c);
                open = pair.map(|(_, close)| (at + c.len_utf8(), *close));
            }
        }
    }
    found.extend(open.map(|(from, _)| from..query.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_of_many_languages_hold_phrases() {
        let phrases = |query: &str| -> Vec<String> {
            quotes(query).into_iter().map(|range| query[range].to_owned()).collect()
        };
        assert_eq!(
            phrases("\"legal assistance\" for «les États» „und“ “so”"),
            ["legal assistance", "les États", "und", "so"]
        );
        assert_eq!(phrases("an \"open quote"), ["open quote"]);
        assert!(phrases("a 5' 6\u{2019} measure").is_empty());
    }
}
