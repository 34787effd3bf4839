//! The first use of a term on a page becomes a link to its definition.
//!
//! Authors link a term where they want to; where they have not, this does. Headings, links, strong words
//! and the papers of models stay as they are.

use std::collections::BTreeSet;

use model::{Block, Entry, Inline, Kind, Route, Target};

use crate::authored::Authored;

/// A name of a term, in words.
struct Name {
    words: Vec<String>,
    /// The place of the term among the entries.
    term: usize,
}

/// Links terms in all entries; entry n was written as `authored` n.
pub fn link_terms(entries: &mut [Entry], authored: &[Authored]) {
    let mut names = names(entries, authored);
    // "Focal point of the review" goes before "focal point".
    names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    let ids: Vec<String> = entries.iter().map(|entry| entry.head.id.clone()).collect();
    let glossary = Route::Folder(Kind::Term).address();
    for entry in entries {
        if matches!(entry.head.kind, Kind::Term | Kind::Model) {
            continue;
        }
        let mut used = BTreeSet::new();
        for block in &mut entry.body.blocks {
            if matches!(block, Block::Heading { .. } | Block::Picture(_)) {
                continue;
            }
            for line in block.lines_mut() {
                link_line(line, &names, &ids, &glossary, &mut used);
            }
        }
    }
}

fn names(entries: &[Entry], authored: &[Authored]) -> Vec<Name> {
    let mut names = Vec::new();
    for (term, (entry, authored)) in entries.iter().zip(authored).enumerate() {
        let model::Detail::Term(facts) = &entry.head.detail else { continue };
        // What stands in brackets tells terms of the same name apart.
        let title = entry.head.title.split(" (").next().unwrap_or_default();
        for name in std::iter::once(title).chain(facts.also.iter().map(String::as_str)) {
            if !authored.unlinked.iter().any(|unlinked| unlinked == name) {
                let words = words(name).map(|(_, word)| word.to_owned()).collect();
                names.push(Name { words, term });
            }
        }
    }
    names
}

fn link_line(
    line: &mut Vec<Inline>,
    names: &[Name],
    ids: &[String],
    glossary: &str,
    used: &mut BTreeSet<usize>,
) {
    for inline in std::mem::take(line) {
        match inline {
            Inline::Link { text, to: Target::Page { address, anchor } } => {
                if address == glossary {
                    used.extend(ids.iter().position(|id| *id == anchor));
                }
                line.push(Inline::Link { text, to: Target::Page { address, anchor } });
            }
            Inline::Text(text) => link_text(line, &text, names, ids, glossary, used),
            other => line.push(other),
        }
    }
}

fn link_text(
    line: &mut Vec<Inline>,
    text: &str,
    names: &[Name],
    ids: &[String],
    glossary: &str,
    used: &mut BTreeSet<usize>,
) {
    let found: Vec<(usize, &str)> = words(text).collect();
    let (mut done, mut at) = (0, 0);
    while at < found.len() {
        let fits = |name: &&Name| is_at(text, &found[at..], &name.words);
        let Some(name) = names.iter().find(fits) else {
            at += 1;
            continue;
        };
        let (last, word) = found[at + name.words.len() - 1];
        let (start, end) = (found[at].0, last + word.len());
        at += name.words.len();
        if !used.insert(name.term) {
            continue;
        }
        if start > done {
            line.push(Inline::Text(text[done..start].to_owned()));
        }
        let to = Target::Page { address: glossary.to_owned(), anchor: ids[name.term].clone() };
        line.push(Inline::Link { text: text[start..end].to_owned(), to });
        done = end;
    }
    if done < text.len() {
        line.push(Inline::Text(text[done..].to_owned()));
    }
}

/// True where these words begin with a name, each after one space. The last may be in the plural.
fn is_at(text: &str, found: &[(usize, &str)], name: &[String]) -> bool {
    if name.is_empty() || found.len() < name.len() {
        return false;
    }
    let last = name.len() - 1;
    let same = |place: usize| {
        let (word, wanted) = (found[place].1, name[place].as_str());
        let plural = |word: &str| {
            if place == last { word.strip_suffix('s') } else { None }.map(str::to_owned)
        };
        is_word(word, wanted) || plural(word).is_some_and(|word| is_word(&word, wanted))
    };
    let close = |place: usize| {
        let end = found[place - 1].0 + found[place - 1].1.len();
        &text[end..found[place].0] == " "
    };
    (0..=last).all(same) && (1..=last).all(close)
}

/// Abbreviations and names are written as they are; of other words the first letter may be small.
fn is_word(word: &str, wanted: &str) -> bool {
    let is_name = wanted.chars().skip(1).any(char::is_uppercase);
    word == wanted || !is_name && word.to_lowercase() == wanted.to_lowercase()
}

/// The words of a text with their places. Hyphens and apostrophes are part of a word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '\'' | '’');
    text.split(move |letter| !part(letter))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linked(text: &str) -> Vec<String> {
        let name =
            |words: &str, term| Name { words: words.split(' ').map(str::to_owned).collect(), term };
        let names = [name("State party under review", 2), name("State party", 1), name("NGO", 0)];
        let ids = ["ngo", "state-party", "under-review"].map(str::to_owned);
        let mut line = vec![Inline::Text(text.to_owned())];
        link_line(&mut line, &names, &ids, "terms/", &mut BTreeSet::new());
        assert_eq!(line.iter().map(Inline::text).collect::<String>(), text);
        let links = line.iter().filter_map(|inline| match inline {
            Inline::Link { text, to: Target::Page { anchor, .. } } => {
                Some(format!("{text}={anchor}"))
            }
            _ => None,
        });
        links.collect()
    }

    #[test]
    fn the_first_use_is_a_link_whatever_its_form() {
        assert_eq!(linked("A State party, and two State parties."), ["State party=state-party"]);
        assert_eq!(linked("NGOs ask the State party."), ["NGOs=ngo", "State party=state-party"]);
        assert_eq!(linked("state party"), ["state party=state-party"]);
    }

    #[test]
    fn the_longest_name_is_meant() {
        let text = "The State party under review answers.";
        assert_eq!(linked(text), ["State party under review=under-review"]);
    }

    #[test]
    fn what_only_looks_like_a_name_is_left_alone() {
        for text in ["an ngo-like group", "ngo", "The State. Party talks.", "NGO's"] {
            assert_eq!(linked(text), [""; 0], "{text}");
        }
    }
}
