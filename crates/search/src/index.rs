//! An open index and the search in it.

use crate::error::OpenError;
use crate::layout::Sections;
use crate::matcher::Matcher;
use crate::query::{self, Correction};
use crate::score;

use std::cmp::Reverse;

/// An index, read in place.
#[derive(Clone, Debug)]
pub struct Index<'a> {
    sections: Sections<'a>,
}

/// What to answer with.
#[derive(Clone, Copy)]
pub struct Options<'f> {
    /// The most hits to give, from 0 (count only). Default 10.
    pub limit: usize,
    /// Which documents may be hits, by number; all by default. Others are not in the total either.
    pub filter: Option<&'f dyn Fn(u32) -> bool>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options { limit: 10, filter: None }
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
        let query = query::read(&self.sections, query);
        let scored = score::score(&self.sections, &query.words);
        let matcher = Matcher::new(self.sections.analyzer, &query.words, &scored.rarities);
        let mut ranked = Vec::new();
        for (doc, score) in (0u32..).zip(scored.scores) {
            if score > 0.0 && options.filter.is_none_or(|filter| filter(doc)) {
                // Positive floats sort like their bits.
                ranked.push((Reverse(score.to_bits()), doc));
            }
        }
        let total = ranked.len();
        ranked.sort_unstable();
        ranked.truncate(options.limit);
        let hits =
            ranked.iter().map(|&(Reverse(bits), doc)| Hit { doc, score: f32::from_bits(bits) });
        Answer { hits: hits.collect(), total, matcher, corrected: query.corrections }
    }
}
