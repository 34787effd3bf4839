//! How close do the query's words stand in a text? Two neighbours of the query that are neighbours in
//! the text mean what they mean together: *legal assistance* is not any assistance and anything legal.
//!
//! The index holds no places of words, as they would double it. So the texts of the best documents
//! are read, which whoever searches has anyway, to show passages of them.

use crate::matcher::Matcher;
use crate::query::Query;

/// Documents whose texts are read, and the bytes that are read of all of them together. More would
/// be slower to the finger and hardly better: what is asked for is found far up.
pub(crate) const MAX_DOCUMENTS: usize = 30;
pub(crate) const MAX_BYTES: usize = 192 * 1024;

/// Words farther apart have nothing to do with each other.
const WINDOW: u32 = 8;
/// What it counts that two words stand as in the query, near each other, near in the other order;
/// near is divided by the distance.
const PHRASE: f32 = 1.0;
const NEAR: f32 = 0.5;
const SWAPPED: f32 = 0.5;
/// How soon more of the same pair stops counting.
const SATURATION: f32 = 1.0;
/// What all pairs of a query together are worth, against the rarity of their words, and the number
/// of pairs at which that is halved: long questions are no phrases.
const WORTH: f32 = 9.0;
const PAIRS: f32 = 2.0;

/// Two neighbouring words of the query, function words between them passed over.
#[derive(Clone, Copy, Debug)]
struct Pair {
    first: usize,
    second: usize,
    /// How many words the second is after the first in the query.
    distance: u32,
    rarity: f32,
}

/// What of a query can stand close.
#[derive(Debug)]
pub(crate) struct Closeness {
    pairs: Vec<Pair>,
    rarities: Vec<f32>,
}

impl Closeness {
    /// None where the query has no two words that could stand close.
    pub(crate) fn new(query: &Query, rarities: &[f32]) -> Option<Closeness> {
        let places = (0u32..).zip(&query.order);
        let subjects: Vec<(u32, usize)> = places
            .filter(|&(_, &at)| query.words.get(at).is_some_and(|word| !word.is_function_word))
            .map(|(place, &at)| (place, at))
            .collect();
        let rarity = |at: usize| rarities.get(at).copied().unwrap_or(0.0);
        let pairs: Vec<Pair> = subjects
            .windows(2)
            .map(|pair| (pair[0], pair[1]))
            .filter(|((_, first), (_, second))| first != second)
            .map(|((from, first), (to, second))| Pair {
                first,
                second,
                distance: to - from,
                rarity: rarity(first).min(rarity(second)),
            })
            .collect();
        (!pairs.is_empty()).then(|| Closeness { pairs, rarities: rarities.to_vec() })
    }

    /// False where a document lacks one of each two words, so that its text need not be read.
    pub(crate) fn is_possible(&self, has: &dyn Fn(usize) -> bool) -> bool {
        self.pairs.iter().any(|pair| has(pair.first) && has(pair.second))
    }

    /// What a text, given by the numbers of its words, adds to its document's score.
    pub(crate) fn of(&self, matcher: &Matcher, text: &[u32]) -> f32 {
        let mut last: Vec<Option<(u32, f32)>> = vec![None; self.rarities.len()];
        let mut sums = vec![0.0f32; self.pairs.len()];
        matcher.places(text, &mut |place, word, weight| {
            for (pair, sum) in self.pairs.iter().zip(&mut sums) {
                let near = |other: usize| {
                    let (before, its_weight) = last.get(other).copied().flatten()?;
                    let distance = place - before;
                    (distance <= WINDOW).then_some((distance, its_weight * weight))
                };
                if word == pair.second
                    && let Some((distance, weight)) = near(pair.first)
                {
                    let exact = distance == pair.distance;
                    *sum += weight * if exact { PHRASE } else { NEAR / distance as f32 };
                } else if word == pair.first
                    && let Some((distance, weight)) = near(pair.second)
                {
                    *sum += weight * SWAPPED / distance as f32;
                }
            }
            if let Some(last) = last.get_mut(word) {
                *last = Some((place, weight));
            }
        });
        let pairs = self.pairs.iter().zip(sums);
        let sum: f32 = pairs.map(|(pair, sum)| pair.rarity * sum / (sum + SATURATION)).sum();
        WORTH * sum * PAIRS / (PAIRS + self.pairs.len() as f32)
    }
}

/// True where the text, given by the numbers of its words, has each quoted phrase, word for word.
pub(crate) fn has_quoted(query: &Query, matcher: &Matcher, text: &[u32]) -> bool {
    let mut found = vec![false; query.quoted.len()];
    // How many words of each phrase the text has had up to here, and where.
    let mut so_far = vec![(0usize, 0u32); query.quoted.len()];
    matcher.places(text, &mut |place, word, weight| {
        for ((phrase, (had, at)), found) in query.quoted.iter().zip(&mut so_far).zip(&mut found) {
            let words = query.order.get(phrase.clone()).unwrap_or_default();
            let is_next = |had: usize| words.get(had) == Some(&word) && weight == 1.0;
            let follows = *had > 0 && place == *at + 1;
            *had = match (follows && is_next(*had), is_next(0)) {
                (true, _) => *had + 1,
                (false, true) => 1,
                (false, false) => 0,
            };
            *at = place;
            *found |= *had == words.len();
        }
    });
    found.iter().all(|found| *found)
}
