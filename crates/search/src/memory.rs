//! What a search leaves for the next. While somebody types, the same words are looked up and the same
//! texts read at every letter; the answer is the same with and without.

use crate::analyzer::Analyzer;
use crate::index::{Texts, cut};
use crate::layout::Sections;
use crate::query::Found;
use crate::score::Norms;
use crate::words;

/// Words of texts that are kept, four bytes each: the best hits of some queries. Past it all are
/// forgotten at once.
const MOST_WORDS: usize = 64 * 1024;
/// Of a longer text only the beginning is read.
const MOST_OF_TEXT: usize = 64 * 1024;
/// Words whose corrections are kept, the latest: those of a long query.
const MOST_CORRECTED: usize = 16;

/// Belongs to certain indexes with certain texts. For others, take another.
#[derive(Debug, Default)]
pub struct Memory {
    /// Sorted by document.
    texts: Vec<(u32, Text)>,
    words: usize,
    corrected: Vec<Corrected>,
    /// By index.
    norms: Vec<Norms>,
}

/// The words of a document's text, as numbers.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub words: Vec<u32>,
    /// How long the text is.
    pub bytes: usize,
}

/// What a word may be a slip for, with the rank of each.
#[derive(Debug)]
struct Corrected {
    index: usize,
    word: String,
    is_unfinished: bool,
    corrections: Vec<(u32, Found)>,
}

impl Memory {
    /// What occurrences count in the index with this place among those searched together.
    pub(crate) fn norms(&mut self, place: usize, index: &Sections) -> &Norms {
        if self.norms.len() <= place {
            self.norms.push(Norms::new(index));
        }
        &self.norms[place]
    }

    /// The words of a document.
    pub(crate) fn text(&mut self, doc: u32, analyzer: Analyzer, texts: &Texts) -> &Text {
        if self.words > MOST_WORDS {
            (self.texts, self.words) = (Vec::new(), 0);
        }
        let at = match self.texts.binary_search_by_key(&doc, |(doc, _)| *doc) {
            Ok(at) => at,
            Err(at) => {
                let mut read = Text::default();
                texts(doc, &mut |text| {
                    let words = words::numbers(analyzer, cut(text, MOST_OF_TEXT));
                    read = Text { words, bytes: text.len() };
                });
                self.words += read.words.len();
                self.texts.insert(at, (doc, read));
                at
            }
        };
        &self.texts[at].1
    }

    /// What a word of the query for an index may be a slip for, found once.
    pub(crate) fn corrections(
        &mut self,
        index: usize,
        word: &str,
        is_unfinished: bool,
        find: impl FnOnce() -> Vec<(u32, Found)>,
    ) -> Vec<(u32, Found)> {
        let known = self.corrected.iter().find(|known| {
            (known.index, known.is_unfinished) == (index, is_unfinished) && known.word == word
        });
        if let Some(known) = known {
            return known.corrections.clone();
        }
        let corrections = find();
        if self.corrected.len() == MOST_CORRECTED {
            self.corrected.remove(0);
        }
        self.corrected.push(Corrected {
            index,
            word: word.to_owned(),
            is_unfinished,
            corrections: corrections.clone(),
        });
        corrections
    }
}
