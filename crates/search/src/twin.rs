//! The same search the slow way, for tests: no index, every document read for every term, every
//! term compared with every word by the whole matrix. The formulas of `score` are shared, what they
//! are fed is not.

use crate::bytes::{length_from, quantized_length};
use crate::expand::{
    COMPLETION, COMPLETION_OF_WORD, CORRECTION, CUT_SHORT, OTHER_FORM, RARE, SHORTEST_PART, SPACE,
    SYNONYM, completeness,
};
use crate::postings::COUNTS;
use crate::score::{FUNCTION_WORD, coordination, name_match, rarity, saturated};
use crate::typo::{allowed_edits, naive_distance};
use crate::{Analyzer, Field, Index, IndexBuilder, Options, Settings, TokenKind};

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ANALYZER: Analyzer = Analyzer::English;
const FIELDS: [(&str, f32, f32); 2] = [("title", 3.0, 0.4), ("body", 1.0, 0.75)];
const SYNONYMS: [(&str, &str); 3] =
    [("ngo", "civil society"), ("talk", "write"), ("take part", "participate")];
const VOCABULARY: &[&str] = &[
    "article",
    "articles",
    "participate",
    "participation",
    "participating",
    "Convention",
    "conventions",
    "state",
    "états",
    "vienna",
    "ngo",
    "ngos",
    "civil",
    "society",
    "take",
    "part",
    "multi-stakeholder",
    "multistakeholder",
    "the",
    "who",
    "to",
    "18",
    "180",
    "organize",
    "organise",
    "reviewing",
    "review",
    "talk",
    "write",
    "U.N.",
    "联合国",
];

/// Weighted terms; a document's count for the word is the sum over these and over the phrases.
type Terms = BTreeMap<String, f32>;

struct Twin<'d> {
    documents: &'d [[String; 2]],
    terms: BTreeSet<String>,
}

fn tokens(text: &str) -> Vec<(String, TokenKind, std::ops::Range<usize>)> {
    let mut out = Vec::new();
    ANALYZER.tokens(text, &mut |token| out.push((token.term.to_owned(), token.kind, token.range)));
    out
}

fn stem(word: &str) -> String {
    let mut stem = word.as_bytes().to_vec();
    ANALYZER.stem(&mut stem);
    String::from_utf8(stem).unwrap()
}

fn raise(terms: &mut Terms, more: Terms) {
    for (term, weight) in more {
        let known = terms.entry(term).or_insert(0.0);
        *known = known.max(weight);
    }
}

impl Twin<'_> {
    fn new(documents: &[[String; 2]]) -> Twin<'_> {
        let texts = documents.iter().flatten();
        let terms = texts.flat_map(|text| tokens(text)).map(|(term, ..)| term).collect();
        Twin { documents, terms }
    }

    fn forms(&self, word: &str, weight: f32) -> Terms {
        let mut found = Terms::new();
        for term in &self.terms {
            if term == word {
                found.insert(term.clone(), weight);
            } else if stem(term) == stem(word)
                && stem(word).len() > 2
                && !ANALYZER.is_function_word(word)
            {
                found.insert(term.clone(), weight * OTHER_FORM);
            }
        }
        found
    }

    fn completions(&self, word: &str, known: bool) -> Terms {
        let longer = self.terms.iter().filter(|term| term.starts_with(word) && *term != word);
        let typed = word.chars().count() as f32;
        let most = if known { COMPLETION_OF_WORD } else { COMPLETION };
        let weighted = longer.map(|term| {
            (term.clone(), most * completeness(typed, term.chars().count() as f32 - typed))
        });
        weighted.collect()
    }

    /// Terms that the word may be a slip for, with the edits they are away.
    fn slips(&self, word: &str, unfinished: bool) -> Vec<(usize, &str, f32)> {
        let most = usize::from(allowed_edits(word));
        let typed = word.chars().count() as f32;
        let mut near = Vec::new();
        for term in self.terms.iter().filter(|_| most > 0) {
            let whole = naive_distance(word, term);
            let ends = term.char_indices().skip(1).map(|(at, _)| at).chain([term.len()]);
            let beginning = ends.map(|end| naive_distance(word, &term[..end])).min().unwrap_or(99);
            if (1..=most).contains(&whole) {
                near.push((whole, term.as_str(), CORRECTION[whole]));
            } else if unfinished && beginning <= most {
                let missing = (term.chars().count() as f32 - typed).max(0.0);
                let weight = COMPLETION * completeness(typed, missing) * CORRECTION[beginning];
                near.push((beginning, term.as_str(), weight));
            }
        }
        let best = near.iter().map(|(edits, ..)| *edits).min().unwrap_or(0);
        near.retain(|(edits, ..)| *edits == best);
        near
    }

    fn documents_of(&self, term: &str) -> usize {
        let only = Terms::from([(term.to_owned(), 1.0)]);
        (0..self.documents.len()).filter(|&doc| self.count(doc, &only) > 0.0).count()
    }

    /// The two words that were run together.
    fn halves<'w>(&self, word: &'w str) -> Option<(&'w str, &'w str)> {
        let length = word.chars().count();
        let splits = (SHORTEST_PART..length).filter(|at| length - at >= SHORTEST_PART);
        let mut best = (0, None);
        for at in splits {
            let (at, _) = word.char_indices().nth(at).unwrap();
            let (first, second) = word.split_at(at);
            let rarer = self.documents_of(first).min(self.documents_of(second));
            if rarer > best.0 {
                best = (rarer, Some((first, second)));
            }
        }
        best.1
    }

    /// The weight of the best of the terms in a document's title.
    fn in_title(&self, doc: usize, terms: &Terms) -> f32 {
        let of_title = tokens(&self.documents[doc][0]);
        of_title.iter().filter_map(|(term, ..)| terms.get(term)).fold(0.0, |a, b| a.max(*b))
    }

    fn title_length(&self, doc: usize) -> f32 {
        let of_title = tokens(&self.documents[doc][0]);
        of_title.iter().filter(|(_, kind, _)| *kind == TokenKind::Word).count().max(1) as f32
    }

    fn count(&self, doc: usize, terms: &Terms) -> f32 {
        let mut sum = 0.0;
        for (at, (_, weight, b)) in FIELDS.iter().enumerate() {
            let length = |doc: &[String; 2]| {
                tokens(&doc[at]).iter().filter(|(_, kind, _)| *kind == TokenKind::Word).count()
                    as f32
            };
            let used = self.documents.iter().filter(|doc| length(doc) > 0.0).count() as f32;
            let mean = self.documents.iter().map(length).sum::<f32>() / used;
            let found = tokens(&self.documents[doc][at]);
            for (term, part) in terms {
                let count = found.iter().filter(|(other, ..)| other == term).count() as u32;
                let count = if ANALYZER.is_function_word(term) { count.min(1) } else { count };
                let told = COUNTS.iter().rfind(|told| **told <= count).copied().unwrap_or(0);
                let length = length(&self.documents[doc]) as u32;
                let told_length = length_from(quantized_length(length));
                let dilution = 1.0 - b + b * told_length / mean;
                if told > 0 {
                    sum += told as f32 * part * weight / dilution;
                }
            }
        }
        sum
    }

    fn search(&self, query: &str) -> Vec<(u32, f32)> {
        let found = tokens(query);
        let order: Vec<&str> =
            found.iter().filter(|t| t.1 == TokenKind::Word).map(|t| t.0.as_str()).collect();
        let mut words: Vec<&str> = Vec::new();
        for word in &order {
            if !words.contains(word) {
                words.push(word);
            }
        }
        let (mut totals, mut shares) =
            (vec![0.0; self.documents.len()], vec![0.0; self.documents.len()]);
        let (mut asked, mut subjects) = (0.0, 0.0);
        let mut titles = vec![(0.0, 0.0); self.documents.len()];
        for word in words {
            let mut terms = self.forms(word, 1.0);
            let mut phrases: Vec<Vec<Terms>> = Vec::new();
            for (joined, _, range) in found.iter().filter(|t| t.1 == TokenKind::Joined) {
                // A word counts as part of the compound by its last place.
                let last = found.iter().rfind(|t| t.0 == word && t.1 == TokenKind::Word).unwrap();
                if range.start <= last.2.start && last.2.end <= range.end {
                    raise(&mut terms, self.forms(joined, SPACE));
                }
            }
            for pair in order.windows(2).filter(|pair| pair.contains(&word) && pair[0] != pair[1]) {
                let long = pair.iter().all(|part| part.chars().count() >= SHORTEST_PART);
                if long && !pair.iter().any(|part| ANALYZER.is_function_word(part)) {
                    raise(&mut terms, self.forms(&pair.concat(), SPACE));
                }
            }
            for (say, means) in SYNONYMS {
                let say: Vec<String> = say.split(' ').map(stem).collect();
                for place in order.windows(say.len()) {
                    if place.iter().map(|word| stem(word)).eq(say.iter().cloned()) {
                        let meant: Vec<Terms> =
                            means.split(' ').map(|word| self.forms(word, SYNONYM)).collect();
                        let uses = place.iter().filter(|other| **other == word).count();
                        for _ in 0..uses {
                            match &meant[..] {
                                [only] => raise(&mut terms, only.clone()),
                                all if all.iter().all(|terms| !terms.is_empty()) => {
                                    phrases.push(meant.clone())
                                }
                                _ => {}
                            }
                        }
                    }
                }
            }
            let is_last = order.last() == Some(&word)
                && found.iter().rev().take(2).any(|t| t.0 == word && t.2.end == query.len());
            let may_be_short = terms.is_empty()
                && phrases.is_empty()
                && !ANALYZER.is_function_word(word)
                && CUT_SHORT.contains(&word.chars().count());
            if is_last || may_be_short {
                let more = self.completions(word, !terms.is_empty());
                raise(&mut terms, more);
            }
            let known = terms.keys().map(|term| self.documents_of(term)).sum::<usize>();
            if known <= RARE
                && phrases.is_empty()
                && !ANALYZER.is_function_word(word)
                && allowed_edits(word) > 0
            {
                let slips = self.slips(word, is_last && terms.is_empty());
                let is_guess = slips.first().is_none_or(|(edits, ..)| *edits == 2);
                match self.halves(word).filter(|_| is_guess && terms.is_empty()) {
                    Some((first, second)) => {
                        phrases.push(vec![self.forms(first, SPACE), self.forms(second, SPACE)]);
                    }
                    None => {
                        for (_, term, weight) in slips {
                            raise(&mut terms, self.forms(term, weight));
                        }
                    }
                }
            }
            let count = |doc| {
                let of_phrase = |phrase: &Vec<Terms>| {
                    phrase.iter().map(|terms| self.count(doc, terms)).fold(f32::MAX, f32::min)
                };
                self.count(doc, &terms) + phrases.iter().map(of_phrase).sum::<f32>()
            };
            let counts: Vec<f32> = (0..self.documents.len()).map(count).collect();
            let function = ANALYZER.is_function_word(word);
            let part = if function { FUNCTION_WORD } else { 1.0 };
            let rarity = part
                * rarity(self.documents.len(), counts.iter().filter(|count| **count > 0.0).count());
            asked += rarity;
            subjects += if function { 0.0 } else { 1.0 };
            for (doc, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0.0) {
                totals[doc] += rarity * saturated(count);
                shares[doc] += rarity;
                let in_title = self.in_title(doc, &terms);
                titles[doc].0 += in_title;
                titles[doc].1 += in_title * rarity;
            }
        }
        let scored = (0u32..).zip(totals.iter().zip(&shares));
        scored
            .filter(|(_, (total, _))| **total > 0.0)
            .map(|(doc, (total, share))| {
                let (words, part) = titles[doc as usize];
                let cover = words / self.title_length(doc as usize);
                let name = if words > 0.0 { asked * name_match(cover, part / asked) } else { 0.0 };
                (doc, total * coordination(share / asked, subjects) + name)
            })
            .collect()
    }
}

fn built(documents: &[[String; 2]]) -> Vec<u8> {
    let field = |(name, weight, length_normalization)| Field {
        name,
        weight,
        length_normalization,
        is_name: name == "title",
    };
    let mut builder =
        IndexBuilder::new(Settings { analyzer: ANALYZER, fields: FIELDS.map(field).to_vec() });
    for [title, body] in documents {
        builder.add(&[("title", title), ("body", body)], 1.0);
    }
    for (say, means) in SYNONYMS {
        builder.synonym(say, means);
    }
    builder.finish()
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(VOCABULARY), 0..most)
        .prop_map(|words| words.join(" "))
}

/// A word of the vocabulary, perhaps cut short or with two letters swapped.
fn typed_word() -> impl Strategy<Value = String> {
    (prop::sample::select(VOCABULARY), 0u8..4, any::<prop::sample::Index>()).prop_map(
        |(word, change, at)| {
            let mut letters: Vec<char> = word.chars().collect();
            let at = at.index(letters.len());
            match change {
                0 => letters.truncate(at + 1),
                1 => letters.swap(at, at.saturating_sub(1)),
                _ => {}
            }
            letters.into_iter().collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn the_index_finds_and_scores_what_reading_everything_does(
        documents in prop::collection::vec([text(4), text(12)], 1..8),
        query in prop::collection::vec(typed_word(), 0..5),
        space in prop::sample::select(vec!["", " "]),
    ) {
        let query = query.join(" ") + space;
        let bytes = built(&documents);
        let index = Index::open(&bytes).unwrap();
        let answer = index.search(&query, &Options { limit: usize::MAX, ..Options::default() });
        let mut expected = Twin::new(&documents).search(&query);
        prop_assert_eq!(answer.total, expected.len());
        for hit in &answer.hits {
            let (_, score) = expected.iter().find(|(doc, _)| *doc == hit.doc).copied().unwrap();
            prop_assert!((hit.score - score).abs() <= score * 1e-4, "{:?}: {} against {}", query, hit.score, score);
        }
        // And in the order of the scores, equal ones by number.
        expected.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        for (hit, (_, score)) in answer.hits.iter().zip(expected) {
            prop_assert!((hit.score - score).abs() <= score * 1e-4);
        }
        for pair in answer.hits.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            prop_assert!(a.score > b.score || a.score == b.score && a.doc < b.doc);
        }
    }
}
