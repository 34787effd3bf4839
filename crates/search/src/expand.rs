//! Which terms of the index may stand for a word of the query? The word itself, other forms of its
//! stem, synonyms, what it may be the beginning of, what it may be a slip for, each with a weight.

use crate::analyzer::MAX_TERM;
use crate::dictionary::{self, Walk};
use crate::layout::Sections;
use crate::memory::Memory;
use crate::query::{Correction, Found, Phrase, Query, Word};
use crate::synonyms::{self, MAX_PHRASE};
use crate::typo::{Typo, allowed_edits};

use std::ops::{Range, RangeInclusive};

/// Terms that may stand for one word.
const MAX_TERMS: usize = 64;
/// Terms looked at for one word's forms or completions: 1 % of the dictionary of a large book.
const MAX_WALK: usize = 2048;
/// Completions and corrections that are followed, the most frequent first.
const MAX_COMPLETIONS: usize = 32;
const MAX_CORRECTIONS: usize = 8;
/// Synonyms one query may call upon.
const MAX_SYNONYMS: usize = 32;

/// The word itself weighs 1; another form of it is nearly as good.
pub(crate) const OTHER_FORM: f32 = 0.8;
pub(crate) const SYNONYM: f32 = 0.5;
/// A completion, at most, if the last word is not a word yet, and if it is.
pub(crate) const COMPLETION: f32 = 0.8;
pub(crate) const COMPLETION_OF_WORD: f32 = 0.5;
/// How much a letter still missing costs a completion, against one typed: little, for people stop
/// typing when they see what they want.
const MISSING: f32 = 0.1;
/// By edits.
pub(crate) const CORRECTION: [f32; 3] = [1.0, 0.7, 0.4];
/// A word found in this many documents or fewer may itself be a slip, in the query or the text.
pub(crate) const RARE: usize = 1;
/// Two words written as one, or one as two.
pub(crate) const SPACE: f32 = 0.3;
/// Letters of a word that was cut short on purpose.
pub(crate) const CUT_SHORT: RangeInclusive<usize> = 3..=5;
/// A part of a torn or run-together word has at least so many characters.
pub(crate) const SHORTEST_PART: usize = 3;

/// Finds what may stand for each word, in the index with this place among those searched together.
pub(crate) fn expand(index: &Sections, place: usize, query: &mut Query, memory: &mut Memory) {
    let expander = Expander { index, place };
    for word in &mut query.words {
        expander.forms(word.term.as_bytes(), 1.0, &mut word.found);
    }
    for (term, range) in std::mem::take(&mut query.joined) {
        expander.written_as_one(query, &term, range);
    }
    expander.torn(query);
    expander.synonyms(query);
    let last = query.order.last().copied().filter(|_| query.is_open);
    for (at, word) in query.words.iter_mut().enumerate() {
        if Some(at) == last || may_be_short(word) {
            expander.complete(word);
        }
    }
    for at in 0..query.words.len() {
        let is_last = query.is_open && query.order.last() == Some(&at);
        if let Some(word) = query.words.get_mut(at) {
            query.corrections.extend(expander.correct(word, is_last, memory));
        }
    }
}

struct Expander<'i, 'a> {
    index: &'i Sections<'a>,
    /// Among the indexes that are searched together.
    place: usize,
}

impl Expander<'_, '_> {
    /// Finds a word and the other forms of its stem.
    fn forms(&self, word: &[u8], weight: f32, found: &mut Vec<Found>) {
        let analyzer = self.index.analyzer;
        if let Some(place) = dictionary::find(self.index, word) {
            let term = String::from_utf8(word.to_vec()).unwrap_or_default();
            push(found, Found { term, place, weight });
        }
        let mut stem = word.to_vec();
        analyzer.stem(&mut stem);
        let is_function_word =
            str::from_utf8(word).is_ok_and(|word| analyzer.is_function_word(word));
        let Some(shared) = analyzer.shared_by_forms(&stem).and_then(|len| stem.get(..len)) else {
            return;
        };
        if is_function_word {
            return;
        }
        let mut walk = dictionary::walk_from(self.index, shared);
        let mut form = Vec::new();
        for _ in 0..MAX_WALK {
            if !walk.next() || !walk.term.starts_with(shared) {
                break;
            }
            form.clear();
            form.extend_from_slice(&walk.term);
            analyzer.stem(&mut form);
            if form == stem && walk.term != word {
                push(found, found_at(&walk, weight * OTHER_FORM));
            }
        }
    }

    /// A hyphenated word of the query may be written as one in the text.
    fn written_as_one(&self, query: &mut Query, term: &str, range: Range<usize>) {
        let mut found = Vec::new();
        self.forms(term.as_bytes(), SPACE, &mut found);
        for word in &mut query.words {
            if range.start <= word.range.start && word.range.end <= range.end {
                push_all(&mut word.found, &found);
            }
        }
    }

    /// Two neighbouring words may be one that was torn apart.
    fn torn(&self, query: &mut Query) {
        for pair in query.order.windows(2) {
            let (&[first, second], words) = (pair, &mut query.words) else { continue };
            let term = format!("{}{}", words[first].term, words[second].term);
            let parts = [&words[first], &words[second]];
            let long = parts.iter().all(|word| word.term.chars().count() >= SHORTEST_PART);
            let small = parts.iter().any(|word| word.is_function_word);
            if first == second || !long || small || term.len() > MAX_TERM {
                continue;
            }
            let mut found = Vec::new();
            self.forms(term.as_bytes(), SPACE, &mut found);
            for at in [first, second] {
                push_all(&mut words[at].found, &found);
            }
        }
    }

    fn synonyms(&self, query: &mut Query) {
        let stems: Vec<Vec<u8>> = query
            .words
            .iter()
            .map(|word| {
                let mut stem = word.term.clone().into_bytes();
                self.index.analyzer.stem(&mut stem);
                stem
            })
            .collect();
        let mut called = Vec::new();
        synonyms::read(self.index.synonyms, &mut |say, means| {
            for place in query.order.windows(say.len().max(1)) {
                let is_said = place.iter().map(|&at| stems[at].as_slice()).eq(say.iter().copied());
                if is_said && called.len() < MAX_SYNONYMS && means.len() <= MAX_PHRASE {
                    called.push((place.to_vec(), means.clone()));
                }
            }
        });
        for (place, means) in called {
            let words: Vec<Vec<Found>> = means
                .iter()
                .map(|word| {
                    let mut found = Vec::new();
                    self.forms(word, SYNONYM, &mut found);
                    found
                })
                .collect();
            for at in place {
                if let Some(word) = query.words.get_mut(at) {
                    mean(word, &words);
                }
            }
        }
    }

    /// Adds the terms that the last word may be the beginning of.
    fn complete(&self, word: &mut Word) {
        let most = if word.found.is_empty() { COMPLETION } else { COMPLETION_OF_WORD };
        let typed = word.term.chars().count() as f32;
        let mut completions = Vec::new();
        let mut walk = dictionary::walk_from(self.index, word.term.as_bytes());
        for _ in 0..MAX_WALK {
            if !walk.next() || !walk.term.starts_with(word.term.as_bytes()) {
                break;
            }
            if walk.term != word.term.as_bytes() {
                let missing = walk.text().chars().count() as f32 - typed;
                keep_best(&mut completions, MAX_COMPLETIONS, walk.place.documents, || {
                    found_at(&walk, most * completeness(typed, missing))
                });
            }
        }
        for (_, found) in completions {
            push(&mut word.found, found);
        }
    }

    /// Adds the terms that a word may be a slip for, if the index hardly has it, and says which is
    /// the likeliest if the index does not have it at all.
    fn correct(
        &self,
        word: &mut Word,
        is_unfinished: bool,
        memory: &mut Memory,
    ) -> Option<Correction> {
        let edits = allowed_edits(&word.term);
        let is_unknown = word.is_unknown();
        if edits == 0
            || word.is_function_word
            || !word.phrases.is_empty()
            || documents(&word.found) > RARE
        {
            return None;
        }
        // What is misspelt and unfinished may be much: it waits until nothing else is found.
        let is_unfinished = is_unfinished && is_unknown;
        let mut corrections = memory.corrections(self.place, &word.term, is_unfinished, || {
            self.corrections(&word.term, edits, is_unfinished)
        });
        // Two edits are a guess, worth making only where one finds nothing.
        let best = corrections.first().map_or(0, |(rank, _)| rank >> 24);
        if is_unknown
            && best < 1
            && let Some(both) = self.run_together(word)
        {
            return Some(Correction { range: word.range.clone(), word: both });
        }
        corrections.retain(|(rank, _)| rank >> 24 == best);
        let mut found = Vec::new();
        for (_, correction) in &corrections {
            self.forms(correction.term.as_bytes(), correction.weight, &mut found);
        }
        push_all(&mut word.found, &found);
        let (_, likeliest) = corrections.into_iter().next().filter(|_| is_unknown)?;
        Some(Correction { range: word.range.clone(), word: likeliest.term })
    }

    /// The terms that a word may be a slip for, the best first, with their ranks: fewer edits first,
    /// then more documents.
    fn corrections(&self, word: &str, edits: u8, is_unfinished: bool) -> Vec<(u32, Found)> {
        let mut typo = Typo::new(word, edits);
        let mut corrections = Vec::new();
        let typed = word.chars().count() as f32;
        let mut walk = dictionary::walk(self.index);
        while walk.next() {
            let measured = typo.known(walk.shared);
            let measured = measured.unwrap_or_else(|| typo.measure(walk.text(), walk.shared));
            let unfinished = measured.beginning.filter(|_| is_unfinished);
            let whole = measured.whole.filter(|edits| *edits > 0);
            let (edits, weight) = match (whole, unfinished) {
                (Some(edits), _) => (edits, CORRECTION[usize::from(edits.min(2))]),
                (None, Some(edits)) => {
                    let missing = walk.text().chars().count() as f32 - typed;
                    let weight = COMPLETION * completeness(typed, missing.max(0.0));
                    (edits, weight * CORRECTION[usize::from(edits.min(2))])
                }
                (None, None) => continue,
            };
            let rank = u32::from(2 - edits.min(2)) << 24 | walk.place.documents.min(0xff_ffff);
            keep_best(&mut corrections, MAX_CORRECTIONS, rank, || found_at(&walk, weight));
        }
        corrections
    }

    /// Looks for two words of the index of which this one may consist, the space forgotten. Of
    /// several pairs the one whose rarer word is the most frequent is taken.
    fn run_together(&self, word: &mut Word) -> Option<String> {
        let mut best: Option<(usize, usize)> = None;
        for (at, _) in word.term.char_indices().skip(SHORTEST_PART) {
            let (first, second) = word.term.split_at(at);
            if second.chars().count() < SHORTEST_PART {
                break;
            }
            let documents = |part: &str| {
                dictionary::find(self.index, part.as_bytes()).map_or(0, |place| place.documents)
            };
            let rarer = documents(first).min(documents(second)) as usize;
            if rarer > best.map_or(0, |(rarer, _)| rarer) {
                best = Some((rarer, at));
            }
        }
        let (first, second) = word.term.split_at(best?.1);
        let both = format!("{first} {second}");
        let words = [first, second].map(|part| {
            let mut found = Vec::new();
            self.forms(part.as_bytes(), SPACE, &mut found);
            found
        });
        mean(word, &words);
        Some(both)
    }
}

/// People who know a name write the beginnings of its words: what no text has is completed wherever it
/// stands. What is longer is rather a slip.
fn may_be_short(word: &Word) -> bool {
    let letters = word.term.chars().count();
    word.is_unknown() && !word.is_function_word && CUT_SHORT.contains(&letters)
}

/// Lets words stand for a word, all of them together.
fn mean(word: &mut Word, meant: &[Vec<Found>]) {
    match meant {
        [only] => push_all(&mut word.found, only),
        all if all.iter().any(Vec::is_empty) => {}
        all => word.phrases.push(Phrase { words: all.to_vec() }),
    }
}

/// How much of a term has been typed, as a weight.
pub(crate) fn completeness(typed: f32, missing: f32) -> f32 {
    typed / (typed + MISSING * missing)
}

fn found_at(walk: &Walk, weight: f32) -> Found {
    Found { term: walk.text().to_owned(), place: walk.place, weight }
}

/// Adds a term, or raises the weight it has.
fn push(found: &mut Vec<Found>, new: Found) {
    if let Some(same) = found.iter_mut().find(|known| known.term == new.term) {
        same.weight = same.weight.max(new.weight);
    } else if found.len() < MAX_TERMS {
        found.push(new);
    }
}

fn push_all(found: &mut Vec<Found>, new: &[Found]) {
    for one in new {
        push(found, one.clone());
    }
}

/// Inserts into a list of at most `most`, sorted by falling rank; of equals the first stays first.
fn keep_best(best: &mut Vec<(u32, Found)>, most: usize, rank: u32, found: impl FnOnce() -> Found) {
    if best.len() == most && best.last().is_some_and(|(last, _)| *last >= rank) {
        return;
    }
    let at = best.iter().take_while(|(other, _)| *other >= rank).count();
    best.truncate(most - 1);
    best.insert(at, (rank, found()));
}

/// How many documents have any of the terms; some may be counted twice, which only makes a rare word
/// less rare.
fn documents(found: &[Found]) -> usize {
    found.iter().map(|one| one.place.documents as usize).sum()
}
