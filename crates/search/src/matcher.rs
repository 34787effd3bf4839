//! What of a text did a query match? For titles: which words to highlight.

use crate::analyzer::{Analyzer, MAX_TERM, TokenKind};
use crate::query::Word;

use std::ops::Range;

/// Words of 64 bits in the quick test for a term.
const BITS: usize = 64;

/// The terms a query found, to recognise them in a text. [`Matcher::default`] recognises nothing.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    analyzer: Analyzer,
    /// Sorted by term.
    terms: Vec<Matched>,
    /// Bits of the terms, for a quick no: most words of a text are none of them.
    bits: Vec<u64>,
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

/// The bit of a term, by its length and its first four bytes.
fn bit(term: &[u8]) -> (usize, u64) {
    let first =
        term.iter().take(4).fold(term.len() as u32, |sum, &byte| sum << 7 ^ u32::from(byte));
    // Knuth's multiplicative hash; the upper bits are the mixed ones.
    let mixed = first.wrapping_mul(0x9E37_79B1) >> 20;
    ((mixed >> 6) as usize % BITS, 1 << (mixed & 63))
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
        Matcher::of(analyzer, terms)
    }

    /// `terms` are sorted.
    fn of(analyzer: Analyzer, terms: Vec<Matched>) -> Matcher {
        let mut bits = vec![0; BITS];
        for matched in &terms {
            let (at, bit) = bit(matched.term.as_bytes());
            bits[at] |= bit;
        }
        Matcher { analyzer, terms, bits }
    }

    fn find(&self, term: &[u8]) -> Option<&Matched> {
        let (at, bit) = bit(term);
        if self.bits.get(at).is_none_or(|bits| bits & bit == 0) {
            return None;
        }
        let found = self.terms.binary_search_by(|known| known.term.as_bytes().cmp(term));
        found.ok().and_then(|at| self.terms.get(at))
    }

    /// Calls `take` with each matched word of a text: its place among the words, the word of the
    /// query it stands for, and how well, 0 to 1.
    pub(crate) fn places(&self, text: &str, take: &mut dyn FnMut(u32, usize, f32)) {
        let mut place = 0;
        let mut word = |term: &[u8]| {
            place += 1;
            if let Some(matched) = self.find(term) {
                take(place, matched.word, matched.weight);
            }
        };
        // Plain letters are folded here, several times as fast as by the analyzer. What has an
        // accent or an apostrophe goes to it, with the rest up to the next space.
        let bytes = text.as_bytes();
        let mut plain = [0u8; MAX_TERM];
        let (mut at, mut len) = (0, 0);
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                if let Some(letter) = plain.get_mut(len.min(MAX_TERM)) {
                    // Makes capitals small and leaves digits as they are.
                    *letter = byte | 0x20;
                }
                len += 1;
            } else if byte.is_ascii() && byte != b'\'' {
                if len > 0 {
                    word(&plain[..len.min(MAX_TERM)]);
                }
                len = 0;
            } else {
                let is_space = |byte: &u8| matches!(byte, b' ' | b'\n');
                let rest = bytes.get(at..).unwrap_or_default();
                let end = rest.iter().position(is_space).map_or(bytes.len(), |space| at + space);
                let run = text.get(at - len..end).unwrap_or_default();
                self.analyzer.tokens(run, &mut |token| {
                    if token.kind == TokenKind::Word {
                        word(token.term.as_bytes());
                    }
                });
                (at, len) = (end, 0);
                continue;
            }
            at += 1;
        }
        if len > 0 {
            word(&plain[..len.min(MAX_TERM)]);
        }
    }

    /// All tokens of a text, matched or not.
    pub(crate) fn tokens(&self, text: &str) -> Vec<Seen> {
        let mut tokens = Vec::new();
        self.analyzer.tokens(text, &mut |token| {
            let matched = self.find(token.term.as_bytes()).filter(|found| !found.is_quiet);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn places_are_those_of_the_analyzers_words(line in "[a-zA-Z0-9 .,:_/()’'éж公\n-]{0,80}") {
            for analyzer in [Analyzer::English, Analyzer::French, Analyzer::Chinese] {
                let mut slow = Vec::new();
                analyzer.tokens(&line, &mut |token| {
                    if token.kind == TokenKind::Word {
                        slow.push(token.term.to_owned());
                    }
                });
                // A matcher that knows every word.
                let all: BTreeSet<String> = slow.iter().cloned().collect();
                let matched = |term: String| Matched {
                    term,
                    word: 0,
                    weight: 1.0,
                    rarity: 1.0,
                    is_quiet: false,
                };
                let matcher = Matcher::of(analyzer, all.into_iter().map(matched).collect());
                let mut places = Vec::new();
                matcher.places(&line, &mut |place, _, _| places.push(place));
                let expected: Vec<u32> = (1..=slow.len() as u32).collect();
                prop_assert_eq!(places, expected);
            }
        }
    }
}
