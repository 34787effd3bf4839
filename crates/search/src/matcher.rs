//! What of a text did a query match? For titles: which words to highlight.

use crate::analyzer::{Analyzer, TokenKind};
use crate::query::Word;
use crate::words;

use std::cmp::Reverse;
use std::ops::Range;

/// Words of 64 bits in the quick test for a term.
const BITS: usize = 64;

/// The terms a query found, to recognise them in a text. [`Matcher::default`] recognises nothing.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    analyzer: Analyzer,
    /// Sorted by number.
    terms: Vec<Matched>,
    /// Bits of the terms, for a quick no: most words of a text are none of them.
    bits: Vec<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Matched {
    /// See `words`.
    number: u32,
    /// Which word of the query it stands for.
    word: usize,
    /// How well, 0 to 1, and how rare that word is.
    weight: f32,
    rarity: f32,
    /// Not to be highlighted.
    is_quiet: bool,
}

impl Matched {
    /// How much it helps to see the term.
    fn value(&self) -> f32 {
        self.weight * self.rarity
    }
}

/// The bit of a term: its number's upper bits.
fn bit(number: u32) -> (usize, u64) {
    let upper = number >> 20;
    ((upper >> 6) as usize % BITS, 1 << (upper & 63))
}

/// A token of a text.
pub(crate) struct Seen {
    pub range: Range<usize>,
    /// It overlaps others, which say the same.
    pub is_joined: bool,
    /// Which word of the query it stands for, and how well.
    pub matched: Option<(usize, f32)>,
}

impl Matcher {
    /// Function words are not worth highlighting beside others; `all` recognises them too, for
    /// phrases that have them.
    pub(crate) fn new(analyzer: Analyzer, words: &[Word], rarities: &[f32], all: bool) -> Matcher {
        let is_found = |word: &Word| !word.found.is_empty() || !word.phrases.is_empty();
        let only_function_words =
            !words.iter().any(|word| !word.is_function_word && is_found(word));
        let mut terms: Vec<Matched> = Vec::new();
        for (at, (word, rarity)) in words.iter().zip(rarities).enumerate() {
            let is_quiet = word.is_function_word && !only_function_words;
            if is_quiet && !all {
                continue;
            }
            // "witness protection" also finds "protection of witnesses", without its "of".
            let of_phrases = word
                .phrases
                .iter()
                .flat_map(|phrase| phrase.words.iter().flatten())
                .filter(|found| !analyzer.is_function_word(&found.term));
            for found in word.found.iter().chain(of_phrases) {
                let number = words::number(found.term.as_bytes());
                let (weight, rarity) = (found.weight, *rarity);
                terms.push(Matched { number, word: at, weight, rarity, is_quiet });
            }
        }
        // Of equal terms the one that helps most, of equals the first.
        let order = |matched: &Matched| {
            // Positive floats sort like their bits.
            (matched.number, Reverse(matched.value().to_bits()), matched.word)
        };
        terms.sort_unstable_by_key(order);
        terms.dedup_by_key(|matched| matched.number);
        Matcher::of(analyzer, terms)
    }

    /// `terms` are sorted by number.
    fn of(analyzer: Analyzer, terms: Vec<Matched>) -> Matcher {
        let mut bits = vec![0; BITS];
        for matched in &terms {
            let (at, bit) = bit(matched.number);
            bits[at] |= bit;
        }
        Matcher { analyzer, terms, bits }
    }

    pub(crate) fn analyzer(&self) -> Analyzer {
        self.analyzer
    }

    fn find(&self, number: u32) -> Option<&Matched> {
        let (at, bit) = bit(number);
        if self.bits.get(at).is_none_or(|bits| bits & bit == 0) {
            return None;
        }
        let found = self.terms.binary_search_by_key(&number, |known| known.number);
        found.ok().and_then(|at| self.terms.get(at))
    }

    /// Calls `take` with each matched word of a text, given by the numbers of its words: its place
    /// among them, the word of the query it stands for, and how well, 0 to 1.
    pub(crate) fn places(&self, text: &[u32], take: &mut dyn FnMut(u32, usize, f32)) {
        for (place, &number) in (1..).zip(text) {
            if let Some(matched) = self.find(number) {
                take(place, matched.word, matched.weight);
            }
        }
    }

    /// All tokens of a text, matched or not.
    pub(crate) fn tokens(&self, text: &str) -> Vec<Seen> {
        let mut tokens = Vec::new();
        self.analyzer.tokens(text, &mut |token| {
            let matched =
                self.find(words::number(token.term.as_bytes())).filter(|found| !found.is_quiet);
            let matched = matched.map(|found| (found.word, found.value()));
            tokens.push(Seen {
                range: token.range,
                is_joined: token.kind == TokenKind::Joined
                    || token.kind == TokenKind::Single && matched.is_none(),
                matched,
            });
        });
        tokens
    }
}

/// The byte ranges of `text` that the query matched: whole words, in order, without overlap.
pub fn highlights(text: &str, matcher: &Matcher) -> Vec<Range<usize>> {
    merged(&matcher.tokens(text))
}

/// Matched tokens, overlapping ones made one.
pub(crate) fn merged(tokens: &[Seen]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for token in tokens.iter().filter(|token| token.matched.is_some()) {
        let mut range = token.range.clone();
        // Tokens come in order of their ends, so only the last ones can overlap this one.
        while let Some(last) = ranges.pop_if(|last| last.end > range.start) {
            range.start = range.start.min(last.start);
            range.end = range.end.max(last.end);
        }
        ranges.push(range);
    }
    ranges
}
