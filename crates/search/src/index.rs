//! An open index and the search in it.

use crate::closeness::{self, Closeness};
use crate::error::OpenError;
use crate::expand;
use crate::layout::Sections;
use crate::matcher::Matcher;
use crate::memory::Memory;
use crate::query::{self, Correction, Query};
use crate::score::{self, Asked, Counts};

use std::cmp::Reverse;

/// An index, read in place.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    pub(crate) sections: Sections<'a>,
}

/// What to answer with.
#[derive(Clone, Copy)]
pub struct Options<'f> {
    /// The most hits to give, from 0 (count only). Default 10.
    pub limit: usize,
    /// Which documents may be hits, by number; all by default. Others are not in the total either.
    pub filter: Option<&'f dyn Fn(u32) -> bool>,
    /// Calls back with the text of a document, its name first. With it, words that stand close
    /// together count more and quoted phrases are looked for word for word; without it, neither.
    /// The texts of the best documents are asked for, of at most 30 (of 200 for a quoted phrase).
    pub texts: Option<&'f Texts<'f>>,
    /// How much it counts that words stand close, from 0; 1, the default, suits long texts. Where
    /// much of what finds a document is not in its text, as keywords, less is right.
    pub closeness: f32,
}

/// Calls its second argument with the text of a document.
pub type Texts<'f> = dyn Fn(u32, &mut dyn FnMut(&str)) + 'f;

impl Default for Options<'_> {
    fn default() -> Self {
        Options { limit: 10, filter: None, texts: None, closeness: 1.0 }
    }
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The best first; of equal scores the lower number.
    pub hits: Vec<Hit>,
    /// How many documents have anything of the query, beyond the limit too.
    pub total: usize,
    /// What to highlight in the texts of the hits.
    pub matcher: Matcher,
    /// Words that were not found, with what was sought instead, in the query's order.
    pub corrected: Vec<Correction>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub doc: u32,
    /// Greater than 0; comparable within one answer only.
    pub score: f32,
}

/// Documents in which a quoted phrase is looked for, the best first.
const MAX_QUOTED: usize = 200;

impl<'a> Index<'a> {
    /// Opens an index in constant time; nothing is copied.
    ///
    /// # Errors
    /// Where the bytes cannot be an index of this version. Damage further inside shows as missing
    /// hits, never as a panic.
    pub fn open(bytes: &'a [u8]) -> Result<Index<'a>, OpenError> {
        Sections::cut(bytes).map(|sections| Index { sections })
    }

    /// How many documents the index has.
    pub fn len(&self) -> usize {
        self.sections.documents
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Searches. Every word of the query is preferred and none required; its last word may be
    /// unfinished unless something follows it. A query without words finds nothing.
    pub fn search(&self, query: &str, options: &Options) -> Answer {
        search_together(std::slice::from_ref(self), query, options, &mut Memory::default())
    }
}

/// Searches several indexes as if they were one. Documents are numbered through: the first of the
/// second index has the number of documents of the first.
///
/// Words are rare or frequent over all of them, so that scores compare; what is highlighted and
/// corrected is what the first index that knows the word says. With the memory of the search before,
/// the next is faster.
pub fn search_together(
    indexes: &[Index],
    query: &str,
    options: &Options,
    memory: &mut Memory,
) -> Answer {
    let Some(searched) = Searched::new(indexes, query, memory) else {
        return Answer {
            hits: Vec::new(),
            total: 0,
            matcher: Matcher::default(),
            corrected: Vec::new(),
        };
    };
    let (mut ranked, mut total) = searched.ranked(indexes, options);
    if let Some(texts) = options.texts {
        if searched.keep_quoted(&mut ranked, texts, memory) {
            total = ranked.len();
        }
        searched.bring_close_forward(indexes, &mut ranked, options.closeness, texts, memory);
    }
    ranked.truncate(options.limit);
    let hits = ranked.iter().map(|&(Reverse(bits), doc)| Hit { doc, score: f32::from_bits(bits) });
    let hits = hits.collect();
    Answer { hits, total, matcher: searched.matcher, corrected: searched.query.corrections }
}

/// Documents by falling score. Positive floats sort like their bits.
type Ranked = Vec<(Reverse<u32>, u32)>;

/// A query, looked up in all indexes.
pub(crate) struct Searched {
    pub query: Query,
    /// By index, then by word.
    pub counts: Vec<Vec<Counts>>,
    pub asked: Asked,
    pub matcher: Matcher,
}

impl Searched {
    pub(crate) fn new(indexes: &[Index], text: &str, memory: &mut Memory) -> Option<Searched> {
        let mut query = Query::default();
        let mut counts = Vec::new();
        for (place, index) in indexes.iter().enumerate() {
            let mut read = query::read(&index.sections, text);
            expand::expand(&index.sections, place, &mut read, memory);
            let norms = memory.norms(place, &index.sections);
            let count = |word| score::counts(&index.sections, norms, word);
            counts.push(read.words.iter().map(count).collect());
            if place == 0 {
                query = read;
            } else {
                query.adopt(read);
            }
        }
        let documents = indexes.iter().map(Index::len).sum();
        let asked = Asked::new(documents, &query.words, &counts);
        let analyzer = indexes.first()?.sections.analyzer;
        let has_quoted = !query.quoted.is_empty();
        let matcher = Matcher::new(analyzer, &query.words, &asked.rarities, has_quoted);
        Some(Searched { query, counts, asked, matcher })
    }

    /// The best documents, and how many have anything at all.
    fn ranked(&self, indexes: &[Index], options: &Options) -> (Ranked, usize) {
        let most = options.limit.max(MAX_QUOTED);
        let (mut ranked, mut total) = (Vec::new(), 0);
        // Nothing at or below it is among the best.
        let mut floor = 0.0;
        let mut first = 0u32;
        for (index, counts) in indexes.iter().zip(&self.counts) {
            for at in 0..index.len() {
                let score = self.asked.score(&index.sections, counts, at);
                let doc = first.saturating_add(at as u32);
                if score > 0.0 && options.filter.is_none_or(|filter| filter(doc)) {
                    total += 1;
                    if score > floor {
                        ranked.push((Reverse(score.to_bits()), doc));
                    }
                }
                // Sorted now and then: cheaper than all at the end.
                if ranked.len() >= most.saturating_mul(2) {
                    ranked.sort_unstable();
                    ranked.truncate(most);
                    floor = ranked.last().map_or(0.0, |(score, _)| f32::from_bits(score.0));
                }
            }
            first = first.saturating_add(index.len() as u32);
        }
        ranked.sort_unstable();
        (ranked, total)
    }

    /// Leaves only what has the quoted phrases, unless nothing has them; true where it did.
    fn keep_quoted(&self, ranked: &mut Ranked, texts: &Texts, memory: &mut Memory) -> bool {
        if self.query.quoted.is_empty() {
            return false;
        }
        let mut kept = ranked.clone();
        kept.truncate(MAX_QUOTED);
        kept.retain(|&(_, doc)| {
            let text = memory.text(doc, self.matcher.analyzer(), texts);
            closeness::has_quoted(&self.query, &self.matcher, &text.words)
        });
        let has_some = !kept.is_empty();
        if has_some {
            *ranked = kept;
        }
        has_some
    }

    /// True where a document has a word of the query.
    fn has(&self, indexes: &[Index], doc: u32, word: usize) -> bool {
        let mut at = doc as usize;
        for (index, counts) in indexes.iter().zip(&self.counts) {
            if at < index.len() {
                let count = counts.get(word).and_then(|counts| counts.docs.get(at));
                return count.is_some_and(|in_doc| in_doc.count > 0.0);
            }
            at -= index.len();
        }
        false
    }

    fn bring_close_forward(
        &self,
        indexes: &[Index],
        ranked: &mut Ranked,
        worth: f32,
        texts: &Texts,
        memory: &mut Memory,
    ) {
        let Some(closeness) = Closeness::new(&self.query, &self.asked.rarities) else { return };
        let read = ranked.len().min(closeness::MAX_DOCUMENTS);
        let Some(best) = ranked.get_mut(..read) else { return };
        let mut left = closeness::MAX_BYTES;
        for (score, doc) in best.iter_mut() {
            if !closeness.is_possible(&|word| self.has(indexes, *doc, word)) {
                continue;
            }
            let text = memory.text(*doc, self.matcher.analyzer(), texts);
            let close = worth * closeness.of(&self.matcher, &text.words);
            *score = Reverse((f32::from_bits(score.0) + close).to_bits());
            left = left.saturating_sub(text.bytes);
            if left == 0 {
                break;
            }
        }
        best.sort_unstable();
    }
}

/// The text's beginning, of at most so many bytes.
pub(crate) fn cut(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
