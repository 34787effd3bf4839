//! Do our stemmers put the same words together as the published ones? Stems themselves may differ,
//! as ours come from letters without accents; what counts is which words share one.
//!
//! `vocabulary/` has words of the field with their common forms, by hand. The published stemmers get
//! them as written, but for `ё`.

use super::Analyzer;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::{BTreeMap, BTreeSet};

/// The term of a single word.
pub(super) fn term(analyzer: Analyzer, word: &str) -> String {
    let mut terms = Vec::new();
    analyzer.tokens(word, &mut |token| terms.push(token.term.to_owned()));
    assert_eq!(terms.len(), 1, "{word} is one word");
    terms.remove(0)
}

pub(super) fn stemmed(analyzer: Analyzer, word: &str) -> String {
    let mut stem = term(analyzer, word).into_bytes();
    analyzer.stem(&mut stem);
    String::from_utf8(stem).unwrap()
}

/// For each word, all words that have its stem.
fn grouped<'v>(
    words: &BTreeSet<&'v str>,
    stem: impl Fn(&str) -> String,
) -> BTreeMap<&'v str, BTreeSet<&'v str>> {
    let mut groups: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for word in words {
        groups.entry(stem(word)).or_default().insert(word);
    }
    words.iter().map(|word| (*word, groups[&stem(word)].clone())).collect()
}

/// Asserts that at least `share` of all words are with the very same words in ours and in the
/// published groups, and that each word of `known` is not.
fn compare(analyzer: Analyzer, published: Algorithm, vocabulary: &str, share: f32, known: &[&str]) {
    let words: BTreeSet<&str> = vocabulary.split_whitespace().collect();
    let terms: BTreeSet<String> = words.iter().map(|word| term(analyzer, word)).collect();
    assert_eq!(words.len(), terms.len(), "words that differ in accents alone prove nothing");
    let published = Stemmer::create(published);
    let ours = grouped(&words, |word| stemmed(analyzer, word));
    let theirs = grouped(&words, |word| published.stem(&word.replace('ё', "е")).into_owned());
    let mut different = BTreeSet::new();
    for (word, group) in &ours {
        if theirs[word] != *group {
            different.insert(*word);
            println!("{word}: ours with {group:?}, published with {:?}", theirs[word]);
        }
    }
    let agreement = 1.0 - different.len() as f32 / words.len() as f32;
    println!("{analyzer:?}: {agreement} of {} words", words.len());
    assert!(agreement >= share, "{analyzer:?}: {agreement}");
    for word in known {
        assert!(different.contains(word), "{word} is no longer different");
    }
}

#[test]
fn french_words_are_grouped_as_by_the_published_stemmer() {
    let vocabulary = include_str!("vocabulary/french.txt");
    let known = [
        // An army is what is armed, as far as letters go: `arme`, `armé`, `armée`.
        "armée",
    ];
    compare(Analyzer::French, Algorithm::French, vocabulary, 0.95, &known);
}

#[test]
fn spanish_words_are_grouped_as_by_the_published_stemmer() {
    let vocabulary = include_str!("vocabulary/spanish.txt");
    let known = [
        // `-ifico` is the end of adjectives, so this is with `ratificación`, not with `ratificar`.
        "ratificó",
        // `-ía` and `-io` lose their `i`, so these two are together, which is as well.
        "secretaría",
        "secretario",
        // So are `-acia` and `-aces`.
        "eficacia",
        // `-erá` is the end of `primera`.
        "deberá",
        "deberán",
    ];
    compare(Analyzer::Spanish, Algorithm::Spanish, vocabulary, 0.95, &known);
}

#[test]
fn russian_words_are_grouped_as_by_the_published_stemmer() {
    let vocabulary = include_str!("vocabulary/russian.txt");
    compare(Analyzer::Russian, Algorithm::Russian, vocabulary, 0.95, &[]);
}
