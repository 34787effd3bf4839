//! Which words are in a text, and where? The same code serves the builder and the reader, so that
//! both see the same words.
//!
//! It deliberately knows no dictionary: Chinese and Japanese are cut into single characters and
//! overlapping pairs of them, everything else at what is not a letter. A new language is a file
//! beside this one and a line in each list of `Analyzer`.

mod arabic;
mod chinese;
#[cfg(test)]
mod differential;
mod english;
mod fold;
mod fold_tables;
mod french;
mod language;
mod russian;
mod spanish;
mod suffixes;
#[cfg(test)]
mod tests;
mod tokenizer;

pub use fold::folded;
pub(crate) use fold::{extends_previous, is_right_to_left};
use language::Language;
pub(crate) use tokenizer::FULL;
use tokenizer::Tokenizer;

use std::ops::Range;

/// How text becomes words. An index stores the id of the analyzer that made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Analyzer {
    /// Folding only: right for any language. Chinese is cut into characters and Arabic loses its
    /// article in every analyzer.
    #[default]
    Default,
    /// Folding, possessives, Porter2 stems, function words.
    English,
    /// Folding, elisions, Snowball stems, function words; so the next two.
    French,
    Spanish,
    Russian,
    /// Light stems, function words.
    Arabic,
    /// Function words.
    Chinese,
}

/// Every analyzer with the first part of its language tags and the number stored in an index.
/// Numbers are never given twice.
const REGISTERED: [(Analyzer, &str, u8); 7] = [
    (Analyzer::Default, "", 0),
    (Analyzer::English, "en", 1),
    (Analyzer::French, "fr", 2),
    (Analyzer::Spanish, "es", 3),
    (Analyzer::Russian, "ru", 4),
    (Analyzer::Arabic, "ar", 5),
    (Analyzer::Chinese, "zh", 6),
];

impl Analyzer {
    fn language(self) -> &'static dyn Language {
        match self {
            Analyzer::Default => &language::Any,
            Analyzer::English => &english::English,
            Analyzer::French => &french::French,
            Analyzer::Spanish => &spanish::Spanish,
            Analyzer::Russian => &russian::Russian,
            Analyzer::Arabic => &arabic::Arabic,
            Analyzer::Chinese => &chinese::Chinese,
        }
    }

    /// The analyzer for a language tag such as `en` or `zh-Hans`; [`Analyzer::Default`] where the
    /// language has none of its own.
    pub fn for_language(tag: &str) -> Analyzer {
        let language = tag.split(['-', '_']).next();
        let known = REGISTERED.iter().find(|(_, tag, _)| language == Some(tag));
        known.map_or(Analyzer::Default, |&(analyzer, ..)| analyzer)
    }

    /// The number stored in the index.
    pub(crate) fn id(self) -> u8 {
        REGISTERED.iter().find(|known| known.0 == self).map_or(0, |known| known.2)
    }

    pub(crate) fn from_id(id: u8) -> Option<Analyzer> {
        REGISTERED.iter().find(|known| known.2 == id).map(|known| known.0)
    }

    /// Calls `take` with every token of `text`, in order of their ends. Time is linear in `text`.
    pub fn tokens(self, text: &str, take: &mut dyn FnMut(Token)) {
        Tokenizer::new(self.language(), take).run(text);
    }

    /// Replaces a folded word by its stem, which is not empty unless the word is.
    pub(crate) fn stem(self, word: &mut Vec<u8>) {
        self.language().stem(word);
    }

    /// How many of a stem's first bytes every word of that stem begins with, as far as the reader
    /// looks for them; none where words are their own stems.
    pub(crate) fn shared_by_forms(self, stem: &[u8]) -> Option<usize> {
        self.language().shared_by_forms(stem)
    }

    /// True for words that carry the grammar of a question rather than its subject.
    pub(crate) fn is_function_word(self, word: &str) -> bool {
        let mut known = language::words(self.language().function_words());
        !word.is_empty() && known.any(|known| known == word.as_bytes())
    }
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// The folded form; at most [`MAX_TERM`] bytes.
    pub term: &'a str,
    /// The bytes of the original text that it stands for.
    pub range: Range<usize>,
    pub kind: TokenKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    /// The parts of a hyphenated word or the letters of an acronym, written together; the parts
    /// have come before as words of their own.
    Joined,
    /// One of several characters of a script without spaces. Their overlapping pairs, and a
    /// character that stands alone, are words.
    Single,
}

/// Longer words are cut here, on both sides of the index. The longest English word in a large
/// dictionary has 45 letters; what is longer is not a word, and its length would cost the reader.
pub const MAX_TERM: usize = 60;
