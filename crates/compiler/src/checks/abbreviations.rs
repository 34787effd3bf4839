//! Abbreviations that a page uses and nobody explains.
//!
//! An abbreviation is explained where the glossary has it, where `abbreviations` of the language
//! in `site.toml` has it, or where the page gives its words beside it: `Full Name (FN)`.

use std::collections::BTreeSet;

use model::{Detail, Kind};

use crate::authored::Authored;
use crate::checks::Checked;
use crate::checks::placeholders::is_note;
use crate::checks::words::{chunks, is_no_word, words};
use crate::diagnostic::Faults;

/// From so many letters to so many; a digit within counts as one.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    let known = known(checked);
    for entry in checked.authored {
        let mut seen = BTreeSet::new();
        for passage in &entry.prose {
            for (at, found) in abbreviations(&passage.text) {
                if known.contains(found) || !seen.insert(found) || spelled_out(entry, found) {
                    continue;
                }
                faults.add(
                    &entry.file,
                    passage.line(at),
                    format!("`{found}` is not explained."),
                    format!(
                        "Write its words at first use, as `Full Name ({found})`; or add it to the \
                         glossary, or to `abbreviations` in site.toml if everybody knows it."
                    ),
                );
            }
        }
    }
}

/// The abbreviations in titles and other names of the glossary, in the facts and in the list of
/// the site. A word of capitals in a longer name, as in `ECOSOC status`, is found there too.
fn known(checked: &Checked<'_>) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = checked.language.abbreviations.iter().cloned().collect();
    let mut add = |name: &str| {
        known.insert(name.to_owned());
        known.extend(abbreviations(name).map(|(_, found)| found.to_owned()));
    };
    for entry in checked.authored.iter().filter(|entry| entry.kind == Kind::Term) {
        add(&entry.title);
        if let Detail::Term(facts) = &entry.detail {
            facts.also.iter().for_each(|name| add(name));
        }
    }
    checked.facts.instruments.iter().for_each(|fact| add(&fact.abbreviation));
    known
}

/// Words of capitals, as `NGO` in `NGOs`, with their offsets. Parts of symbols and addresses,
/// numbers in Roman digits and the digits of a session (`COP13`) are none.
fn abbreviations(text: &str) -> impl Iterator<Item = (usize, &str)> {
    chunks(text)
        .filter(|(_, chunk)| !is_no_word(chunk) && !is_symbol(chunk))
        .flat_map(|(start, chunk)| {
            let parts = chunk.split(|c: char| !c.is_alphanumeric());
            parts
                .map(move |part| (start + (part.as_ptr() as usize - chunk.as_ptr() as usize), part))
        })
        .filter_map(|(at, word)| {
            let word = word.strip_suffix('s').unwrap_or(word);
            let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
            let shape = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
            let fits = LETTERS.contains(&word.len())
                && word.bytes().all(shape)
                && word.starts_with(|c: char| c.is_ascii_uppercase());
            (fits && !is_roman(word) && !is_note(word)).then_some((at, word))
        })
}

/// `CTOC/COP/2018/13`, `A/RES/55/25`.
fn is_symbol(chunk: &str) -> bool {
    chunk.contains('/') && chunk.contains(|c: char| c.is_ascii_digit())
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether the page has words beside the abbreviation, with brackets around one of the two. Whether
/// they are the right words is left to people: `the human rights office (OHCHR)` helps as well.
fn spelled_out(entry: &Authored, abbreviation: &str) -> bool {
    let are_words = |text: &str| words(text).count() >= 2;
    entry.prose.iter().any(|passage| {
        passage.text.match_indices(abbreviation).any(|(at, _)| {
            let (before, after) = (&passage.text[..at], &passage.text[at + abbreviation.len()..]);
            let before = before.strip_suffix('(').filter(|_| after.starts_with([')', ',', ';']));
            let within = after.strip_prefix(" (").and_then(|rest| rest.split(')').next());
            before.is_some_and(are_words) || within.is_some_and(are_words)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_capitals_are_abbreviations() {
        let found = |text: &str| -> Vec<String> {
            abbreviations(text).map(|(_, found)| found.to_owned()).collect()
        };
        assert_eq!(
            found("Two NGOs, GI-TOC and SE4U at COP13."),
            ["NGO", "GI", "TOC", "SE4U", "COP"]
        );
        assert!(found("A I XVIII CTOC/COP/2018/13 x@UNODC.ORG UNICORNS Cop RevMod").is_empty());
    }
}
