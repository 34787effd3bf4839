//! What does a query ask for? Its words, and for each of them the terms of the index that may stand
//! for it, with weights: the word itself, other forms of its stem, synonyms, what it may be the
//! beginning of, what it may be a slip for.

use crate::analyzer::{MAX_TERM, Token, TokenKind};
use crate::dictionary::{Dictionary, Walk};
use crate::layout::Sections;
use crate::postings;
use crate::synonyms::{self, MAX_PHRASE};
use crate::typo::{Typo, allowed_edits};

use std::ops::Range;

/// Words of a query that count; later ones are passed over. A long sentence has about 30.
pub(crate) const MAX_WORDS: usize = 32;
/// Bytes of a query that are read.
const MAX_QUERY: usize = 4096;
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
pub(crate) const COMPLETION_OF_WORD: f32 = 0.1;
/// By edits.
pub(crate) const CORRECTION: [f32; 3] = [1.0, 0.7, 0.4];
/// A word found in this many documents or fewer may itself be a slip, in the query or the text.
pub(crate) const RARE: usize = 1;

/// A term of the index that may stand for a word of the query.
#[derive(Clone, Debug)]
pub(crate) struct Found<'a> {
    pub term: String,
    pub postings: &'a [u8],
    pub weight: f32,
}

/// A meaning of several words, which a document must all have.
#[derive(Clone, Debug)]
pub(crate) struct Phrase<'a> {
    pub weight: f32,
    pub words: Vec<Vec<Found<'a>>>,
}

/// A word of the query and what may stand for it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'a> {
    pub term: String,
    /// Where it is in the query.
    pub range: Range<usize>,
    pub is_function_word: bool,
    pub found: Vec<Found<'a>>,
    pub phrases: Vec<Phrase<'a>>,
}

/// A word of the query that the index lacks, and the likeliest word of the index instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The bytes of the query to replace.
    pub range: Range<usize>,
    /// The folded form: small letters, no accents.
    pub word: String,
}

pub(crate) struct Query<'a> {
    pub words: Vec<Word<'a>>,
    pub corrections: Vec<Correction>,
}

/// Reads a query against an index.
pub(crate) fn read<'a>(index: &Sections<'a>, query: &str) -> Query<'a> {
    let mut end = query.len().min(MAX_QUERY);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    let query = query.get(..end).unwrap_or_default();
    let mut reader =
        Reader { index, words: Vec::new(), order: Vec::new(), corrections: Vec::new() };
    let mut joined = Vec::new();
    index.analyzer.tokens(query, &mut |token| match token.kind {
        TokenKind::Joined => joined.push((token.term.to_owned(), token.range)),
        // The pairs say more.
        TokenKind::Single => {}
        TokenKind::Word => reader.word(token),
    });
    for (term, range) in joined {
        reader.joined(&term, range);
    }
    reader.synonyms();
    let last = reader.order.last().copied();
    if let Some(at) = last.filter(|&at| reader.words[at].range.end == query.len()) {
        reader.complete(at);
    }
    for at in 0..reader.words.len() {
        reader.correct(at);
    }
    Query { words: reader.words, corrections: reader.corrections }
}

struct Reader<'i, 'a> {
    index: &'i Sections<'a>,
    /// Distinct words.
    words: Vec<Word<'a>>,
    /// All words in order, as places in `words`.
    order: Vec<usize>,
    corrections: Vec<Correction>,
}

impl<'a> Reader<'_, 'a> {
    fn dictionary(&self) -> Dictionary<'a> {
        let Sections { blocks, dictionary, postings, .. } = *self.index;
        Dictionary { blocks, dictionary, postings }
    }

    fn word(&mut self, token: Token) {
        if let Some(at) = self.words.iter().position(|word| word.term == token.term) {
            // The last place counts: it tells whether the query ends in this word.
            self.words[at].range = token.range;
            self.order.push(at);
        } else if self.words.len() < MAX_WORDS {
            self.order.push(self.words.len());
            let mut found = Vec::new();
            self.forms(token.term.as_bytes(), 1.0, &mut found);
            self.words.push(Word {
                term: token.term.to_owned(),
                range: token.range,
                is_function_word: self.index.analyzer.is_function_word(token.term),
                found,
                phrases: Vec::new(),
            });
        }
    }

    /// Finds a word and the other forms of its stem.
    fn forms(&self, word: &[u8], weight: f32, found: &mut Vec<Found<'a>>) {
        let analyzer = self.index.analyzer;
        if let Some(postings) = self.dictionary().find(word) {
            let term = String::from_utf8(word.to_vec()).unwrap_or_default();
            push(found, Found { term, postings, weight });
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
        let mut walk = self.dictionary().walk_from(shared);
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
    fn joined(&mut self, term: &str, range: Range<usize>) {
        let mut found = Vec::new();
        self.forms(term.as_bytes(), OTHER_FORM, &mut found);
        for word in &mut self.words {
            if range.start <= word.range.start && word.range.end <= range.end {
                for one in &found {
                    push(&mut word.found, one.clone());
                }
            }
        }
    }

    fn synonyms(&mut self) {
        let stems: Vec<Vec<u8>> = self
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
            let places = self.order.windows(say.len().max(1));
            for place in places.filter(|place| {
                place.iter().map(|&at| stems[at].as_slice()).eq(say.iter().copied())
            }) {
                if called.len() < MAX_SYNONYMS && means.len() <= MAX_PHRASE {
                    called.push((place.to_vec(), means.clone()));
                }
            }
        });
        for (place, means) in called {
            let mut words: Vec<Vec<Found>> = means
                .iter()
                .map(|word| {
                    let mut found = Vec::new();
                    self.forms(word, SYNONYM, &mut found);
                    found
                })
                .collect();
            if words.iter().any(Vec::is_empty) {
                continue;
            }
            for at in place {
                let word = &mut self.words[at];
                if let [only] = &mut words[..] {
                    for one in only {
                        push(&mut word.found, one.clone());
                    }
                } else {
                    word.phrases.push(Phrase { weight: 1.0, words: words.clone() });
                }
            }
        }
    }

    /// Adds the terms that the last word may be the beginning of.
    fn complete(&mut self, at: usize) {
        let dictionary = self.dictionary();
        let Some(word) = self.words.get_mut(at) else { return };
        let most = if word.found.is_empty() { COMPLETION } else { COMPLETION_OF_WORD };
        let typed = word.term.chars().count() as f32;
        let mut completions = Vec::new();
        let mut walk = dictionary.walk_from(word.term.as_bytes());
        for _ in 0..MAX_WALK {
            if !walk.next() || !walk.term.starts_with(word.term.as_bytes()) {
                break;
            }
            if walk.term != word.term.as_bytes() {
                let missing = walk.text().chars().count() as f32 - typed;
                let found = found_at(&walk, most * completeness(typed, missing));
                keep_best(&mut completions, MAX_COMPLETIONS, found.postings.len(), found);
            }
        }
        for (_, found) in completions {
            push(&mut word.found, found);
        }
    }

    /// Adds the terms that a word may be a slip for, if the index hardly has it.
    fn correct(&mut self, at: usize) {
        let Some(word) = self.words.get(at) else { return };
        let edits = allowed_edits(&word.term);
        if edits == 0
            || word.is_function_word
            || !word.phrases.is_empty()
            || documents(&word.found) > RARE
        {
            return;
        }
        let unknown = word.found.is_empty();
        let mut typo = Typo::new(&word.term, edits);
        let mut corrections = Vec::new();
        let mut walk = self.dictionary().walk();
        while walk.next() {
            if walk.term.len() <= MAX_TERM
                && let Some(distance @ 1..) = typo.distance(walk.text())
            {
                // Fewer edits first, then more postings. A usize of wasm has 32 bits.
                let rank =
                    (2 - usize::from(distance.min(2))) << 24 | walk.postings().len().min(0xff_ffff);
                let weight = CORRECTION[usize::from(distance.min(2))];
                keep_best(&mut corrections, MAX_CORRECTIONS, rank, found_at(&walk, weight));
            }
        }
        // Two edits are a guess, worth making only where one finds nothing.
        let best = corrections.first().map_or(0, |(rank, _)| rank >> 24);
        corrections.retain(|(rank, _)| rank >> 24 == best);
        let mut found = Vec::new();
        for (_, correction) in &corrections {
            self.forms(correction.term.as_bytes(), correction.weight, &mut found);
        }
        let Some(word) = self.words.get_mut(at) else { return };
        for one in found {
            push(&mut word.found, one);
        }
        if unknown && let Some((_, best)) = corrections.into_iter().next() {
            self.corrections.push(Correction { range: word.range.clone(), word: best.term });
        }
    }
}

/// How much of a term has been typed, as a weight: a long rest costs less than it is long, for
/// people stop typing when they see what they want.
pub(crate) fn completeness(typed: f32, missing: f32) -> f32 {
    typed / (typed + 0.3 * missing)
}

fn found_at<'a>(walk: &Walk<'a>, weight: f32) -> Found<'a> {
    Found { term: walk.text().to_owned(), postings: walk.postings(), weight }
}

/// Adds a term, or raises the weight it has.
fn push<'a>(found: &mut Vec<Found<'a>>, new: Found<'a>) {
    if let Some(same) = found.iter_mut().find(|known| known.term == new.term) {
        same.weight = same.weight.max(new.weight);
    } else if found.len() < MAX_TERMS {
        found.push(new);
    }
}

/// Inserts into a list of at most `most`, sorted by falling rank; of equals the first stays first.
fn keep_best<'a>(best: &mut Vec<(usize, Found<'a>)>, most: usize, rank: usize, found: Found<'a>) {
    let at = best.iter().take_while(|(other, _)| *other >= rank).count();
    if at < most {
        best.truncate(most - 1);
        best.insert(at, (rank, found));
    }
}

/// How many documents have any of the terms; some may be counted twice, which only makes a rare word
/// less rare.
fn documents(found: &[Found]) -> usize {
    let mut count = 0;
    for one in found {
        let mut last = None;
        postings::read(one.postings, &mut |posting| {
            count += usize::from(last != Some(posting.doc));
            last = Some(posting.doc);
        });
    }
    count
}
