//! How well does a document answer a query? BM25F (Robertson, Zaragoza, Taylor: "Simple BM25
//! Extension to Multiple Weighted Fields", 2004): counts are summed over the weighted fields first
//! and saturated then, so that a word in title and body is one word found twice.
//!
//! All terms that stand for one word of the query are one term too, as rare as all of them
//! together: otherwise a rare misspelling would outrank the word it was meant to be.

use crate::bytes::length_from;
use crate::layout::{PRIOR_STEPS, Sections};
use crate::postings;
use crate::query::{Found, Word};

/// How soon more of the same word stops counting. BM25's usual 1.2 is meant for a plain count; here a
/// word in a title already counts its field's weight, and would leave the body nothing to add.
const SATURATION: f32 = 3.0;

/// What a function word counts of its rarity: enough to prefer "who can write" over "write" for a
/// query of these words, not enough to outrank the subject of a question.
pub(crate) const FUNCTION_WORD: f32 = 0.15;

/// How many words a query must have before half of a score no longer depends on how many of them
/// were found: of two words a missing one is half the question, of ten it may be a turn of phrase.
const COORDINATED: f32 = 4.0;

/// Scores all documents.
pub(crate) struct Scores {
    /// By document; 0 where nothing was found.
    pub scores: Vec<f32>,
    /// By word of the query: how much finding it counts.
    pub rarities: Vec<f32>,
}

pub(crate) fn score(index: &Sections, words: &[Word]) -> Scores {
    let mut scores = vec![0.0f32; index.documents];
    let mut matched = vec![0.0f32; index.documents];
    let mut rarities = Vec::new();
    let (mut asked, mut subjects) = (0.0, 0.0f32);
    for word in words {
        let counts = word_counts(index, word);
        let documents = counts.iter().filter(|count| **count > 0.0).count();
        let part = if word.is_function_word { FUNCTION_WORD } else { 1.0 };
        let rarity = part * rarity(index.documents, documents);
        rarities.push(rarity);
        asked += rarity;
        subjects += if word.is_function_word { 0.0 } else { 1.0 };
        for (doc, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0.0) {
            scores[doc] += rarity * saturated(*count);
            matched[doc] += rarity;
        }
    }
    for (doc, score) in scores.iter_mut().enumerate().filter(|(_, score)| **score > 0.0) {
        let prior = f32::from(index.priors.get(doc).copied().unwrap_or(0)) / PRIOR_STEPS;
        *score *= coordination(matched[doc] / asked, subjects) * prior;
    }
    Scores { scores, rarities }
}

/// BM25's inverse document frequency, in the form that is never negative.
pub(crate) fn rarity(all: usize, with_word: usize) -> f32 {
    let (all, with_word) = (all as f32, with_word as f32);
    (1.0 + (all - with_word + 0.5) / (with_word + 0.5)).ln()
}

pub(crate) fn saturated(count: f32) -> f32 {
    count * (SATURATION + 1.0) / (count + SATURATION)
}

/// Every word is preferred, none required: `share` of the query, by rarity, was found, and the query
/// has so many words that are not function words.
pub(crate) fn coordination(share: f32, words: f32) -> f32 {
    (words + COORDINATED * share) / (words + COORDINATED)
}

/// What `count` occurrences in a field of `length` tokens count.
pub(crate) fn field_count(index: &Sections, field: u8, length: f32, count: u32) -> f32 {
    let Some(stats) = index.fields.get(usize::from(field)) else { return 0.0 };
    let b = stats.length_normalization;
    let relative = if stats.mean_length > 0.0 { length / stats.mean_length } else { 1.0 };
    let dilution = 1.0 - b + b * relative;
    if dilution > 0.0 { stats.weight * count as f32 / dilution } else { 0.0 }
}

fn word_counts(index: &Sections, word: &Word) -> Vec<f32> {
    let mut counts = vec![0.0; index.documents];
    add(index, &word.found, &mut counts);
    for phrase in &word.phrases {
        let mut least = vec![f32::MAX; index.documents];
        for found in &phrase.words {
            let mut of_word = vec![0.0; index.documents];
            add(index, found, &mut of_word);
            for (least, count) in least.iter_mut().zip(of_word) {
                *least = least.min(count);
            }
        }
        for (count, least) in counts.iter_mut().zip(least) {
            *count += least * phrase.weight;
        }
    }
    counts
}

fn add(index: &Sections, found: &[Found], counts: &mut [f32]) {
    for one in found {
        postings::read(one.postings, &mut |posting| {
            let doc = posting.doc as usize;
            let length_at = usize::from(posting.field) * index.documents + doc;
            if let Some(sum) = counts.get_mut(doc)
                && let Some(&length) = index.lengths.get(length_at)
            {
                let length = length_from(length);
                *sum += one.weight * field_count(index, posting.field, length, posting.count);
            }
        });
    }
}
