//! Names that an author cannot choose: treaty headings, instruments, terms of the glossary.

use std::collections::BTreeMap;

use model::{Detail, Kind};

use super::sentences::Word;
use super::syllables::syllables;
use crate::authored::Authored;

/// The words of each name, folded; by the first of them.
pub struct Names {
    names: BTreeMap<String, Vec<Vec<String>>>,
}

impl Names {
    pub fn of(authored: &[Authored]) -> Names {
        let mut names = Names { names: BTreeMap::new() };
        for entry in authored {
            match &entry.detail {
                Detail::Instrument(facts) => {
                    names.add(&entry.title);
                    names.add(&facts.short_title);
                }
                Detail::Term(facts) => {
                    names.add(&entry.title);
                    facts.also.iter().for_each(|name| names.add(name));
                }
                _ if entry.kind == Kind::Article => names.add(&entry.title),
                _ => {}
            }
        }
        names
    }

    fn add(&mut self, name: &str) {
        // `Illicit trafficking (firearms)` is used without what is in brackets.
        let name = name.split(" (").next().unwrap_or(name);
        let letters = name.split(|c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’')));
        let words: Vec<String> = letters.filter(|word| !word.is_empty()).map(fold).collect();
        if let Some(first) = words.first() {
            self.names.entry(first.clone()).or_default().push(words);
        }
    }

    /// The syllables of a sentence: one for each word of a name and each that is no word of letters.
    pub fn syllables(&self, words: &[Word<'_>]) -> usize {
        let folded: Vec<String> = words.iter().map(|word| fold(word.text)).collect();
        let mut sum = 0;
        let mut at = 0;
        while at < words.len() {
            let length = self.longest(&folded[at..]);
            sum += match length {
                0 if words[at].is_short => 1,
                0 => syllables(words[at].text),
                length => length,
            };
            at += length.max(1);
        }
        sum
    }

    /// How many words the longest name has with which the words begin; 0 where there is none.
    fn longest(&self, words: &[String]) -> usize {
        let names = words.first().and_then(|first| self.names.get(first));
        let fitting = names.into_iter().flatten().filter(|name| words.starts_with(name));
        fitting.map(Vec::len).max().unwrap_or_default()
    }
}

/// The word in small letters and without the endings of plural and possessive.
fn fold(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word).trim_end_matches('\'');
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let hissing = ["ches", "shes", "sses", "xes"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix(if hissing { "es" } else { "s" }) {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sentences::sentences;
    use super::*;

    fn count(names: &[&str], text: &str) -> usize {
        let mut known = Names { names: BTreeMap::new() };
        names.iter().for_each(|name| known.add(name));
        known.syllables(&sentences(text)[0].words)
    }

    #[test]
    fn a_name_counts_a_syllable_a_word() {
        let names = ["Mutual legal assistance", "Mutual", "State party"];
        assert_eq!(count(&names, "Ask for mutual legal assistance."), 5);
        assert_eq!(count(&names, "States parties ask."), 3);
        assert_eq!(count(&names, "The State party's mutual help."), 5);
        assert_eq!(count(&[], "The legal party."), 5);
    }

    #[test]
    fn numbers_and_abbreviations_are_short_words() {
        assert_eq!(count(&[], "UNODC asked {organization} in 2022."), 5);
    }
}
