//! How well does a document answer a query? BM25F (Robertson, Zaragoza, Taylor: "Simple BM25
//! Extension to Multiple Weighted Fields", 2004): counts are summed over the weighted fields first
//! and saturated then, so that a word in title and body is one word found twice. To that comes how
//! much of the document's name was asked for.
//!
//! All terms that stand for one word of the query are one term too, as rare as all of them
//! together: otherwise a rare misspelling would outrank the word it was meant to be.

use crate::bytes::length_from;
use crate::layout::{FieldStats, PRIOR_STEPS, Sections};
use crate::postings;
use crate::query::{Found, Word};

/// How soon more of the same word stops counting. BM25's usual 1.2 is meant for a plain count; here a
/// word in a title already counts its field's weight, and would leave the body nothing to add.
const SATURATION: f32 = 3.5;

/// What a function word counts of its rarity: enough to prefer "who can write" over "write" for a
/// query of these words, not enough to outrank the subject of a question.
pub(crate) const FUNCTION_WORD: f32 = 0.15;

/// How many words a query must have before half of a score no longer depends on how many of them
/// were found: of two words a missing one is half the question, of ten it may be a turn of phrase.
const COORDINATED: f32 = 4.0;

/// What it is worth that the query is the document's name, against finding every word of it once in
/// a plain body.
const NAME: f32 = 3.0;

/// What one word of the query counts in the documents of one index.
pub(crate) struct Counts {
    pub docs: Vec<InDoc>,
    /// How many documents have the word.
    pub documents: usize,
}

/// What one word of the query counts in one document.
#[derive(Clone, Copy, Default)]
pub(crate) struct InDoc {
    /// Weighted and not yet saturated; 0 where the word was not found.
    pub count: f32,
    /// The weight of the best term in the document's name; 0 where there is none.
    pub in_name: f32,
}

/// What a query asks of all indexes together, so that scores can be compared between them.
pub(crate) struct Asked {
    /// By word: how much finding it counts.
    pub rarities: Vec<f32>,
    /// All of it.
    pub sum: f32,
    /// Words that are not function words.
    pub subjects: f32,
}

/// The parts of a document's score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// What each word of the query adds, in the order of first appearance.
    pub words: Vec<f32>,
    /// Factor on their sum: how much of the query was found, 0 to 1.
    pub coordination: f32,
    /// Added: how much of the document's name the query is.
    pub name: f32,
    /// Factor on all that: the document's own.
    pub prior: f32,
}

impl Parts {
    pub(crate) fn score(&self) -> f32 {
        (self.words.iter().sum::<f32>() * self.coordination + self.name) * self.prior
    }
}

impl Asked {
    /// `counts` are by index, then by word.
    pub(crate) fn new(documents: usize, words: &[Word], counts: &[Vec<Counts>]) -> Asked {
        let mut asked = Asked { rarities: Vec::new(), sum: 0.0, subjects: 0.0 };
        for (at, word) in words.iter().enumerate() {
            let with_word = counts.iter().filter_map(|of_index| of_index.get(at));
            let with_word = with_word.map(|counts| counts.documents).sum();
            let part = if word.is_function_word { FUNCTION_WORD } else { 1.0 };
            let rarity = part * rarity(documents, with_word);
            asked.rarities.push(rarity);
            asked.sum += rarity;
            asked.subjects += if word.is_function_word { 0.0 } else { 1.0 };
        }
        asked
    }

    /// The parts of the score of a document; `add` is called with what each word adds.
    fn parts(
        &self,
        index: &Sections,
        counts: &[Counts],
        doc: usize,
        mut add: impl FnMut(f32),
    ) -> Parts {
        let (mut matched, mut name_words, mut name_share) = (0.0, 0.0, 0.0);
        for (rarity, counts) in self.rarities.iter().zip(counts) {
            let InDoc { count, in_name } = counts.docs.get(doc).copied().unwrap_or_default();
            if count > 0.0 {
                matched += rarity;
                name_words += in_name;
                name_share += in_name * rarity;
            }
            add(if count > 0.0 { rarity * saturated(count) } else { 0.0 });
        }
        let name = match name_words > 0.0 {
            true => name_match(name_words / name_length(index, doc), name_share / self.sum),
            false => 0.0,
        };
        Parts {
            words: Vec::new(),
            coordination: coordination(matched / self.sum, self.subjects),
            name: self.sum * name,
            prior: f32::from(index.priors.get(doc).copied().unwrap_or(0)) / PRIOR_STEPS,
        }
    }

    /// The score of a document; 0 where nothing was found.
    pub(crate) fn score(&self, index: &Sections, counts: &[Counts], doc: usize) -> f32 {
        let mut sum = 0.0;
        let parts = self.parts(index, counts, doc, |word| sum += word);
        if sum > 0.0 { (sum * parts.coordination + parts.name) * parts.prior } else { 0.0 }
    }

    /// The same with every part told.
    pub(crate) fn explained(&self, index: &Sections, counts: &[Counts], doc: usize) -> Parts {
        let mut words = Vec::new();
        let parts = self.parts(index, counts, doc, |word| words.push(word));
        Parts { words, ..parts }
    }
}

/// BM25's inverse document frequency, in the form that is never negative.
pub(crate) fn rarity(all: usize, with_word: usize) -> f32 {
    let (all, with_word) = (all as f32, with_word as f32);
    (1.0 + (all - with_word + 0.5).max(0.0) / (with_word + 0.5)).ln()
}

pub(crate) fn saturated(count: f32) -> f32 {
    count * (SATURATION + 1.0) / (count + SATURATION)
}

/// Every word is preferred, none required: `share` of the query, by rarity, was found, and the query
/// has so many words that are not function words.
pub(crate) fn coordination(share: f32, words: f32) -> f32 {
    (words + COORDINATED * share) / (words + COORDINATED)
}

/// How much the query is the document's name: `cover` of the name's words were asked for, which are
/// `share` of the query by rarity.
pub(crate) fn name_match(cover: f32, share: f32) -> f32 {
    // How soon it falls if the name has other words, and if the query has: a name of one word is
    // easily part of a question that asks for something else. `powf` would be 1 kB of wasm.
    let (cover, share) = (cover.min(1.0), share.min(1.0));
    NAME * cover * cover.sqrt() * share * share * share
}

/// What one occurrence in a field counts, by the field and its length in the document's one byte.
#[derive(Debug)]
pub(crate) struct Norms(Vec<[f32; 256]>);

impl Norms {
    pub(crate) fn new(index: &Sections) -> Norms {
        let fields = index.lengths.len().checked_div(index.documents).unwrap_or(0);
        let of_field = |stats: &FieldStats| {
            let mut norms = [0.0; 256];
            for (norm, length) in norms.iter_mut().zip(0..=255) {
                let b = stats.length_normalization;
                let has_mean = stats.mean_length > 0.0;
                let relative = if has_mean { length_from(length) / stats.mean_length } else { 1.0 };
                let dilution = 1.0 - b + b * relative;
                *norm = if dilution > 0.0 { stats.weight / dilution } else { 0.0 };
            }
            norms
        };
        Norms(index.fields.iter().take(fields).map(of_field).collect())
    }

    /// For a field of a document.
    fn of(&self, index: &Sections, field: usize, doc: usize) -> f32 {
        let length = index.lengths.get(field * index.documents + doc);
        let norm = |length: &u8| self.0.get(field).map(|norms| norms[usize::from(*length)]);
        length.and_then(norm).unwrap_or(0.0)
    }
}

fn length(index: &Sections, field: usize, doc: usize) -> f32 {
    index.lengths.get(field * index.documents + doc).map_or(0.0, |&length| length_from(length))
}

/// Tokens in the names of a document, at least 1.
fn name_length(index: &Sections, doc: usize) -> f32 {
    let names = index.fields.iter().enumerate().filter(|(_, field)| field.is_name);
    names.map(|(field, _)| length(index, field, doc)).sum::<f32>().max(1.0)
}

/// Counts a word in all documents of an index.
pub(crate) fn counts(index: &Sections, norms: &Norms, word: &Word) -> Counts {
    let nothing = vec![InDoc::default(); index.documents];
    let mut docs = nothing.clone();
    add(index, norms, &word.found, &mut docs);
    for phrase in &word.phrases {
        let mut least = vec![f32::MAX; index.documents];
        for found in &phrase.words {
            let mut of_word = nothing.clone();
            add(index, norms, found, &mut of_word);
            for (least, in_doc) in least.iter_mut().zip(of_word) {
                *least = least.min(in_doc.count);
            }
        }
        for (in_doc, least) in docs.iter_mut().zip(least) {
            in_doc.count += least;
        }
    }
    let documents = docs.iter().filter(|in_doc| in_doc.count > 0.0).count();
    Counts { docs, documents }
}

fn add(index: &Sections, norms: &Norms, found: &[Found], docs: &mut [InDoc]) {
    for one in found {
        postings::read(index, one.place, |posting| {
            let field = usize::from(posting.field);
            let Some(in_doc) = docs.get_mut(posting.doc as usize) else { return };
            let norm = norms.of(index, field, posting.doc as usize);
            in_doc.count += one.weight * norm * posting.count as f32;
            if index.fields.get(field).is_some_and(|field| field.is_name) {
                in_doc.in_name = in_doc.in_name.max(one.weight);
            }
        });
    }
}
