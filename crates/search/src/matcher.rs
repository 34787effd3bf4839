//! What of a text did a query match? For titles: which words to highlight.

use crate::analyzer::{Analyzer, TokenKind};
use crate::query::Word;

use std::ops::Range;

/// The terms a query found, to recognise them in a text. [`Matcher::default`] recognises nothing.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    analyzer: Analyzer,
    /// Sorted by term.
    terms: Vec<Matched>,
    /// A bit for each way in which a term may begin: most words of a text begin otherwise.
    begins: [u64; 4],
}

#[derive(Clone, Debug)]
struct Matched {
    term: String,
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

/// The bit of a term's beginning.
fn begin(term: &str) -> (usize, u64) {
    let bytes = term.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let mixed = byte(0).wrapping_mul(31) ^ byte(1).wrapping_mul(7) ^ byte(2);
    (usize::from(mixed >> 6), 1 << (mixed & 63))
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
                let (term, weight, rarity) = (found.term.clone(), found.weight, *rarity);
                let new = Matched { term, word: at, weight, rarity, is_quiet };
                match terms.binary_search_by(|known| known.term.cmp(&found.term)) {
                    Ok(known) if terms[known].value() < new.value() => terms[known] = new,
                    Ok(_) => {}
                    Err(place) => terms.insert(place, new),
                }
            }
        }
        let mut begins = [0; 4];
        for matched in &terms {
            let (at, bit) = begin(&matched.term);
            begins[at] |= bit;
        }
        Matcher { analyzer, terms, begins }
    }

    fn find(&self, term: &str) -> Option<&Matched> {
        let (at, bit) = begin(term);
        if self.begins[at] & bit == 0 {
            return None;
        }
        let found = self.terms.binary_search_by(|known| known.term.as_str().cmp(term));
        found.ok().and_then(|at| self.terms.get(at))
    }

    /// Calls `take` with each matched word of a text: its place among the words, the word of the
    /// query it stands for, and how well, 0 to 1.
    pub(crate) fn places(&self, text: &str, take: &mut dyn FnMut(u32, usize, f32)) {
        let mut place = 0;
        self.analyzer.tokens(text, &mut |token| {
            if token.kind != TokenKind::Word {
                return;
            }
            place += 1;
            if let Some(matched) = self.find(token.term) {
                take(place, matched.word, matched.weight);
            }
        });
    }

    /// All tokens of a text, matched or not.
    pub(crate) fn tokens(&self, text: &str) -> Vec<Seen> {
        let mut tokens = Vec::new();
        self.analyzer.tokens(text, &mut |token| {
            let matched = self.find(token.term).filter(|found| !found.is_quiet);
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
