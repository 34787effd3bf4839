//! American forms, and verbs in -ise: the guide is written in British English with the -ize of the
//! United Nations (`organize`, `programme`, `offence`, `labour`, `centre`).
//!
//! Names keep the spelling of their owners: titles and owners of `sources.toml`, and what stands in
//! `official_names` of the language in `site.toml`.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::checks::Checked;
use crate::checks::spelling_tables::{
    AMERICAN, ISE_ENDINGS, ISE_STEMS, LICENCE_AS_NOUN_AFTER, LICENSE_AS_VERB_AFTER, WORDS_IN_OUR,
};
use crate::checks::words::words;
use crate::diagnostic::Faults;

pub fn check(checked: &Checked<'_>, faults: &mut Faults) {
    if !checked.is_english() {
        return;
    }
    let sources = &checked.facts.sources;
    let official = checked.language.official_names.iter();
    let names: BTreeSet<&str> = official
        .chain(sources.iter().flat_map(|source| [&source.title, &source.owner]))
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    for entry in checked.authored {
        for passage in &entry.prose {
            let kept = places(&passage.text, &names);
            let mut last = "";
            for (at, word) in words(&passage.text) {
                let right = right_form(word, last);
                last = word;
                let Some(right) = right.filter(|_| !kept.iter().any(|name| name.contains(&at)))
                else {
                    continue;
                };
                faults.add(
                    &entry.file,
                    passage.line(at),
                    format!("`{word}` is not British spelling with -ize."),
                    format!(
                        "Write `{right}`. If it stands in an official name, add that name to \
                         `official_names` in site.toml."
                    ),
                );
            }
        }
    }
}

/// Where the names stand in a text.
fn places(text: &str, names: &BTreeSet<&str>) -> Vec<Range<usize>> {
    let found = names.iter().flat_map(|name| text.match_indices(name));
    found.map(|(at, name)| at..at + name.len()).collect()
}

/// The form that the guide uses, with the capitals of the word; `None` where the word is right.
/// `last` is the word before: a `license` is a licence, but a State may license.
fn right_form(word: &str, last: &str) -> Option<String> {
    let small = word.to_lowercase().replace('’', "'");
    let (stem, possessive) = match small.strip_suffix("'s") {
        Some(stem) => (stem, "'s"),
        None => (small.as_str(), ""),
    };
    let right = licence(stem, &last.to_lowercase())
        .or_else(|| from_table(stem))
        .or_else(|| in_our(stem))
        .or_else(|| with_z(stem))?;
    let right = right + possessive;
    Some(if word.chars().all(|c| !c.is_lowercase()) && word.len() > 1 {
        right.to_uppercase()
    } else if word.starts_with(char::is_uppercase) {
        right[..1].to_uppercase() + &right[1..]
    } else {
        right
    })
}

/// A licence is a noun, to license a verb. Where the word before does not tell, nothing is said.
fn licence(word: &str, last: &str) -> Option<String> {
    let is_verb = LICENSE_AS_VERB_AFTER.contains(&last);
    match word {
        "license" | "licenses" if LICENCE_AS_NOUN_AFTER.contains(&last) => {
            Some(word.replace("license", "licence"))
        }
        "licence" if is_verb => Some("license".to_owned()),
        "licenced" | "licencing" => Some(word.replace("licenc", "licens")),
        _ => None,
    }
}

fn from_table(word: &str) -> Option<String> {
    let row = |word: &str| AMERICAN.iter().find(|(american, _)| *american == word);
    if let Some((_, right)) = row(word) {
        return Some((*right).to_owned());
    }
    let (_, right) = row(word.strip_suffix('s')?)?;
    Some(format!("{right}s"))
}

/// `labor`, `laborer`, `colored`: the u is missing.
fn in_our(word: &str) -> Option<String> {
    WORDS_IN_OUR.iter().find_map(|stem| {
        let rest = word.strip_prefix(stem)?;
        // `honorary`, `laborious`, `humorous`, `vigorous` have none in British English either.
        let is_latin = ["ary", "ious", "ous", "ific", "ation", "ium", "ize", "ial", "atory"]
            .iter()
            .any(|ending| rest.starts_with(ending));
        (!is_latin).then(|| format!("{}our{rest}", &stem[..stem.len() - 2]))
    })
}

/// `organise`, `criminalisation`: with a z.
fn with_z(word: &str) -> Option<String> {
    ISE_ENDINGS.iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        let base = stem.strip_prefix("re").or_else(|| stem.strip_prefix("de"));
        let base = base.or_else(|| stem.strip_prefix("un")).unwrap_or(stem);
        let is_known = |stem: &str| ISE_STEMS.contains(&stem);
        (is_known(stem) || is_known(base)).then(|| format!("{stem}iz{}", &ending[2..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(text: &str) -> Vec<String> {
        let mut last = "";
        let mut found = Vec::new();
        for (_, word) in words(text) {
            found.extend(right_form(word, last));
            last = word;
        }
        found
    }

    #[test]
    fn american_forms_and_ise_are_corrected_with_their_capitals() {
        assert_eq!(
            right("Organised LABOR in a Defense program’s centers, decriminalised and analyzed"),
            [
                "Organized",
                "LABOUR",
                "Defence",
                "programme's",
                "centres",
                "decriminalized",
                "analysed"
            ]
        );
        assert_eq!(right("favorable neighborhoods, uncolored"), ["favourable", "neighbourhoods"]);
    }

    #[test]
    fn what_is_british_already_stays() {
        let text = "The organization's programme exercises, advises, supervises, revises and \
                    compromises; an analysis of honorary, laborious and humorous offences; four \
                    enterprises otherwise promised expertise, and a precise franchise";
        assert!(right(text).is_empty(), "{:?}", right(text));
    }

    #[test]
    fn a_licence_is_a_thing_and_to_license_is_an_act() {
        assert_eq!(
            right("a license to license guns, the export licenses"),
            ["licence", "licences"]
        );
        assert_eq!(right("States must licence makers; licenced makers"), ["license", "licensed"]);
        assert!(right("licensed makers need a licence; States license them").is_empty());
    }

    #[test]
    fn no_form_of_the_tables_is_also_a_right_one() {
        for (american, british) in AMERICAN {
            assert_eq!(right_form(british, "the"), None, "{american}");
        }
    }
}
