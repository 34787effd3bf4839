//! Which words are in a text, and where? The same code serves the builder and the reader, so that
//! both see the same words.
//!
//! It deliberately knows no dictionary: Chinese and Japanese are cut into overlapping pairs of
//! characters, everything else at what is not a letter.

mod english;
mod english_tables;
mod fold;
mod fold_tables;
mod tokenizer;

pub(crate) use fold::{extends_previous, is_right_to_left};
use tokenizer::Tokenizer;

use std::ops::Range;

/// How text becomes words. An index stores the id of the analyzer that made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Analyzer {
    /// Folding only: right for any language, Arabic and Chinese included.
    #[default]
    Default,
    /// Folding, possessives, Porter2 stems, function words.
    English,
}

impl Analyzer {
    /// The analyzer for a language tag such as `en` or `zh-Hans`; [`Analyzer::Default`] where the
    /// language has none of its own.
    pub fn for_language(tag: &str) -> Analyzer {
        match tag.split(['-', '_']).next() {
            Some("en") => Analyzer::English,
            _ => Analyzer::Default,
        }
    }

    /// The number stored in the index. Numbers are never given twice.
    pub(crate) fn id(self) -> u8 {
        match self {
            Analyzer::Default => 0,
            Analyzer::English => 1,
        }
    }

    pub(crate) fn from_id(id: u8) -> Option<Analyzer> {
        match id {
            0 => Some(Analyzer::Default),
            1 => Some(Analyzer::English),
            _ => None,
        }
    }

    /// Calls `take` with every token of `text`, in order of their ends. Time is linear in `text`.
    pub fn tokens(self, text: &str, take: &mut dyn FnMut(Token)) {
        Tokenizer::new(self, take).run(text);
    }

    /// Replaces a folded word by its stem.
    pub(crate) fn stem(self, word: &mut Vec<u8>) {
        if self == Analyzer::English {
            english::stem(word);
        }
    }

    /// How many of a stem's first bytes every word of that stem begins with, as far as the reader
    /// looks for them; none where words are their own stems.
    pub(crate) fn shared_by_forms(self, stem: &[u8]) -> Option<usize> {
        match self {
            Analyzer::Default => None,
            // Porter2 changes at most a stem's last letter (happy, happi) but in three words that
            // end in -ying, and a stem of two letters would be shared by too much.
            Analyzer::English => (stem.len() > 2).then(|| stem.len() - 1),
        }
    }

    pub(crate) fn is_function_word(self, word: &str) -> bool {
        self == Analyzer::English && english::is_function_word(word)
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
    /// One or two characters of a script without spaces.
    Ideographs,
    /// One of several characters of a script without spaces.
    Single,
}

/// Longer words are cut here, on both sides of the index. The longest English word in a large
/// dictionary has 45 letters; what is longer is not a word, and its length would cost the reader.
pub const MAX_TERM: usize = 60;
