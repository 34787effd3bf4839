//! Arabic: the article, a light stemmer and the function words.
//!
//! Both are those of light10 (Larkey, Ballesteros, Connell, "Light stemming for Arabic information
//! retrieval", 2007), with these changes:
//! - The article is taken away before words are stored, in every language's texts, so that forms of
//!   a word begin alike.
//! - A `و` for "and" stays where no article follows, as too many words begin with that letter.
//! - Four letters must stay before `ان`, `ون` and `ين`, not two: قانون and انسان end in what is no
//!   suffix.
//! - A `ت` bared by another suffix goes if three letters stay: دولتين is two of دوله.

use super::language::{Language, words};

pub(super) struct Arabic;

impl Language for Arabic {
    fn function_words(&self) -> &'static str {
        "في من الي علي عن ان او لا ما هل هو هي هذا هذه ذلك تلك ذي تي ذين كيف متي اين ماذا لماذا مع قد \
         كان"
    }

    /// Takes away each suffix at most once.
    fn stem(&self, word: &mut Vec<u8>) {
        let whole = word.len();
        for suffix in words("ها ان ات ون ين ت يه ه ي") {
            let letters = match suffix {
                b"\xD8\xAA" if word.len() == whole => continue,
                b"\xD8\xAA" => 3,
                [.., 0xD9, 0x86] => 4,
                _ => 2,
            };
            let rest = word.len().saturating_sub(suffix.len());
            if rest >= letters * LETTER && word.ends_with(suffix) {
                word.truncate(rest);
            }
        }
    }

    /// Stems are the beginnings of their words. One letter would be shared by too much.
    fn shared_by_forms(&self, stem: &[u8]) -> Option<usize> {
        (stem.len() > LETTER + 1).then_some(stem.len())
    }
}

/// Bytes of an Arabic letter.
const LETTER: usize = 2;

/// How many of a folded word's bytes are an article, with the preposition or conjunction written
/// with it: ال, لل, or ال after و, ف, ك or ب. What is left has two letters or more, and no article.
pub(super) fn article(word: &[u8]) -> usize {
    let mut rest = word;
    loop {
        let after = match rest {
            [0xD8, 0xA7, 0xD9, 0x84, after @ ..]
            | [0xD9, 0x84, 0xD9, 0x84, after @ ..]
            | [0xD9, 0x88 | 0x81 | 0x83, 0xD8, 0xA7, 0xD9, 0x84, after @ ..]
            | [0xD8, 0xA8, 0xD8, 0xA7, 0xD9, 0x84, after @ ..] => after,
            _ => return word.len() - rest.len(),
        };
        if after.len() < 2 * LETTER {
            return word.len() - rest.len();
        }
        rest = after;
    }
}
