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
}

#[derive(Clone, Debug)]
struct Matched {
    term: String,
    /// Which word of the query it stands for.
    word: usize,
    weight: f32,
}

/// A token of a text.
pub(crate) struct Seen {
    pub range: Range<usize>,
    pub is_joined: bool,
    /// Which word of the query it stands for, and how well.
    pub matched: Option<(usize, f32)>,
}

impl Matcher {
    /// Function words are not worth highlighting beside others.
    pub(crate) fn new(analyzer: Analyzer, words: &[Word], rarities: &[f32]) -> Matcher {
        let is_found = |word: &Word| !word.found.is_empty() || !word.phrases.is_empty();
        let only_function_words =
            !words.iter().any(|word| !word.is_function_word && is_found(word));
        let mut terms: Vec<Matched> = Vec::new();
        for (at, (word, rarity)) in words.iter().zip(rarities).enumerate() {
            if word.is_function_word && !only_function_words {
                continue;
            }
            // "witness protection" also finds "protection of witnesses", without its "of".
            let of_phrases = word
                .phrases
                .iter()
                .flat_map(|phrase| phrase.words.iter().flatten())
                .filter(|found| !analyzer.is_function_word(&found.term));
            for found in word.found.iter().chain(of_phrases) {
                let weight = found.weight * rarity;
                match terms.binary_search_by(|known| known.term.cmp(&found.term)) {
                    Ok(known) if terms[known].weight < weight => {
                        terms[known].word = at;
                        terms[known].weight = weight;
                    }
                    Ok(_) => {}
                    Err(place) => {
                        terms.insert(place, Matched { term: found.term.clone(), word: at, weight })
                    }
                }
            }
        }
        Matcher { analyzer, terms }
    }

    /// All tokens of a text, matched or not.
    pub(crate) fn tokens(&self, text: &str) -> Vec<Seen> {
        let mut tokens = Vec::new();
        self.analyzer.tokens(text, &mut |token| {
            let found = self.terms.binary_search_by(|known| known.term.as_str().cmp(token.term));
            tokens.push(Seen {
                range: token.range,
                is_joined: token.kind == TokenKind::Joined
                    || token.kind == TokenKind::Single && found.is_err(),
                matched: found.ok().map(|at| (self.terms[at].word, self.terms[at].weight)),
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
