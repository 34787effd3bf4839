//! How well does a document answer a query? BM25F (Robertson, Zaragoza, Taylor: "Simple BM25
//! Extension to Multiple Weighted Fields", 2004): counts are summed over the weighted fields first
//! and saturated then, so that a word in title and body is one word found twice. To that comes how
//! much of the document's name was asked for.
//!
//! All terms that stand for one word of the query are one term too, as rare as all of them
//! together: otherwise a rare misspelling would outrank the word it was meant to be.

use crate::bytes::length_from;
use crate::layout::{PRIOR_STEPS, Sections};
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
/// How soon that falls if the name has other words, and if the query has: a name of one word is
/// easily part of a question that asks for something else.
const OTHER_WORDS_IN_NAME: f32 = 1.5;
const OTHER_WORDS_IN_QUERY: f32 = 3.0;

/// What one word of the query counts in the documents of one index.
pub(crate) struct Counts {
    /// By document, weighted and not yet saturated; 0 where the word was not found.
    pub all: Vec<f32>,
    /// By document, the weight of the best term in its name; 0 where there is none.
    pub in_name: Vec<f32>,
    /// How many documents have the word.
    pub documents: usize,
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
        add: &mut dyn FnMut(f32),
    ) -> Parts {
        let (mut matched, mut name_words, mut name_share) = (0.0, 0.0, 0.0);
        for (rarity, counts) in self.rarities.iter().zip(counts) {
            let count = counts.all.get(doc).copied().unwrap_or(0.0);
            let in_name = counts.in_name.get(doc).copied().unwrap_or(0.0);
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
        let parts = self.parts(index, counts, doc, &mut |word| sum += word);
        if sum > 0.0 { (sum * parts.coordination + parts.name) * parts.prior } else { 0.0 }
    }

    /// The same with every part told.
    pub(crate) fn explained(&self, index: &Sections, counts: &[Counts], doc: usize) -> Parts {
        let mut words = Vec::new();
        let parts = self.parts(index, counts, doc, &mut |word| words.push(word));
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
    NAME * cover.min(1.0).powf(OTHER_WORDS_IN_NAME) * share.min(1.0).powf(OTHER_WORDS_IN_QUERY)
}

/// What `count` occurrences in a field of `length` tokens count.
pub(crate) fn field_count(index: &Sections, field: u8, length: f32, count: u32) -> f32 {
    let Some(stats) = index.fields.get(usize::from(field)) else { return 0.0 };
    let b = stats.length_normalization;
    let relative = if stats.mean_length > 0.0 { length / stats.mean_length } else { 1.0 };
    let dilution = 1.0 - b + b * relative;
    if dilution > 0.0 { stats.weight * count as f32 / dilution } else { 0.0 }
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
pub(crate) fn counts(index: &Sections, word: &Word) -> Counts {
    let mut counts = Counts {
        all: vec![0.0; index.documents],
        in_name: vec![0.0; index.documents],
        documents: 0,
    };
    add(index, &word.found, &mut counts);
    for phrase in &word.phrases {
        let mut least = vec![f32::MAX; index.documents];
        for found in &phrase.words {
            let mut of_word =
                Counts { all: vec![0.0; index.documents], in_name: Vec::new(), documents: 0 };
            add(index, found, &mut of_word);
            for (least, count) in least.iter_mut().zip(of_word.all) {
                *least = least.min(count);
            }
        }
        for (count, least) in counts.all.iter_mut().zip(least) {
            *count += least;
        }
    }
    counts.documents = counts.all.iter().filter(|count| **count > 0.0).count();
    counts
}

fn add(index: &Sections, found: &[Found], counts: &mut Counts) {
    for one in found {
        postings::read(index, one.place, &mut |posting| {
            let doc = posting.doc as usize;
            let Some(sum) = counts.all.get_mut(doc) else { return };
            let length = length(index, usize::from(posting.field), doc);
            *sum += one.weight * field_count(index, posting.field, length, posting.count);
            if index.fields.get(usize::from(posting.field)).is_some_and(|field| field.is_name)
                && let Some(best) = counts.in_name.get_mut(doc)
            {
                *best = best.max(one.weight);
            }
        });
    }
}
