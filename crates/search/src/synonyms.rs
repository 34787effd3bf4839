//! What a typed word or phrase also means.
//!
//! An entry is two phrases, the typed one as stems and the meant one as terms: each a count of
//! words, then per word its length and its bytes. Entries are few, so the reader scans them all.

use crate::analyzer::{Analyzer, TokenKind};
use crate::bytes::Cursor;

/// Longer phrases are cut: people do not type them.
pub(crate) const MAX_PHRASE: usize = 8;

/// A synonym as the builder holds it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Synonym {
    say: Vec<Vec<u8>>,
    means: Vec<Vec<u8>>,
}

impl Synonym {
    /// None where either side has no word, or both are the same.
    pub(crate) fn new(analyzer: Analyzer, say: &str, means: &str) -> Option<Synonym> {
        let mut say = words(analyzer, say);
        let means = words(analyzer, means);
        if say.is_empty() || means.is_empty() || say == means {
            return None;
        }
        for word in &mut say {
            analyzer.stem(word);
        }
        Some(Synonym { say, means })
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        for phrase in [&self.say, &self.means] {
            out.push(phrase.len() as u8);
            for word in phrase {
                out.push(word.len() as u8);
                out.extend(word);
            }
        }
    }
}

fn words(analyzer: Analyzer, phrase: &str) -> Vec<Vec<u8>> {
    let mut words = Vec::new();
    analyzer.tokens(phrase, &mut |token| {
        if token.kind == TokenKind::Word && words.len() < MAX_PHRASE {
            words.push(token.term.as_bytes().to_vec());
        }
    });
    words
}

/// The words of a phrase, in the bytes of the index.
pub(crate) type Words<'a> = Vec<&'a [u8]>;

/// Calls `take` with each synonym, as the stems typed and the words meant.
pub(crate) fn read<'a>(bytes: &'a [u8], take: &mut dyn FnMut(Words<'a>, Words<'a>)) {
    let mut cursor = Cursor::new(bytes, 0);
    while let Some(say) = phrase(&mut cursor)
        && let Some(means) = phrase(&mut cursor)
    {
        take(say, means);
    }
}

fn phrase<'a>(cursor: &mut Cursor<'a>) -> Option<Words<'a>> {
    let count = cursor.byte()?;
    let mut words = Vec::new();
    for _ in 0..count {
        let len = usize::from(cursor.byte()?);
        words.push(cursor.slice(len)?);
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_are_read_as_written_with_stems_on_the_typed_side() {
        let synonym = Synonym::new(Analyzer::English, "NGOs", "Civil societies").unwrap();
        let mut bytes = Vec::new();
        synonym.write(&mut bytes);
        let mut seen = 0;
        read(&bytes, &mut |say, means| {
            assert_eq!(say, [b"ngo"]);
            assert_eq!(means, [&b"civil"[..], b"societies"]);
            seen += 1;
        });
        assert_eq!(seen, 1);
    }

    #[test]
    fn a_side_without_words_makes_no_synonym() {
        assert_eq!(Synonym::new(Analyzer::Default, "…", "word"), None);
        assert_eq!(Synonym::new(Analyzer::Default, "word", ""), None);
        assert_eq!(Synonym::new(Analyzer::Default, "Wörd", "word"), None);
    }
}
