//! English: the Porter2 stemmer and the function words.
//!
//! The algorithm is Martin Porter's "English (Porter2)" of the Snowball project
//! (<https://snowballstem.org/algorithms/english/stemmer.html>), written on bytes: words come here
//! folded, without apostrophes, and a word with anything but `a` to `z` is its own stem. One rule is
//! added: `ngos` and `csos` are plurals, which Porter2 does not see, as it finds no vowel in the
//! rest.

use super::english_tables::{FUNCTION_WORDS, STEP_2, STEP_3, STEP_4, UNCHANGED, WHOLE_WORDS};

/// True for words that carry the grammar of a question rather than its subject.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.split(' ').any(|listed| listed == word)
}

/// The stem, in place. Words of one or two letters keep their form.
pub(super) fn stem(word: &mut Vec<u8>) {
    if word.len() <= 2 || !word.iter().all(u8::is_ascii_lowercase) {
        return;
    }
    if let Some((_, stem)) = WHOLE_WORDS.iter().find(|(whole, _)| whole.as_bytes() == &word[..]) {
        word.truncate(0);
        word.extend_from_slice(stem.as_bytes());
        return;
    }
    mark_consonant_y(word);
    let regions = Regions::of(word);
    step_1a(word);
    if !UNCHANGED.split(' ').any(|listed| listed.as_bytes() == &word[..]) {
        step_1b(word, &regions);
        step_1c(word);
        step_2(word, &regions);
        step_3(word, &regions);
        step_4(word, &regions);
        step_5(word, &regions);
    }
    word.make_ascii_lowercase();
}

/// Where the parts that may lose a suffix begin.
struct Regions {
    r1: usize,
    r2: usize,
}

impl Regions {
    fn of(word: &[u8]) -> Regions {
        let prefix = ["gener", "commun", "arsen"].iter().find(|p| word.starts_with(p.as_bytes()));
        let r1 = prefix.map_or_else(|| after_vowel_and_consonant(word, 0), |p| p.len());
        Regions { r1, r2: after_vowel_and_consonant(word, r1) }
    }
}

fn after_vowel_and_consonant(word: &[u8], from: usize) -> usize {
    let letters = word.get(from..).unwrap_or_default();
    let pair = letters.windows(2).position(|pair| is_vowel(pair[0]) && !is_vowel(pair[1]));
    pair.map_or(word.len(), |at| from + at + 2)
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// A `y` that begins a word or follows a vowel is a consonant, written `Y` until the end.
fn mark_consonant_y(word: &mut [u8]) {
    let mut after_vowel = true;
    for letter in word {
        if *letter == b'y' && after_vowel {
            *letter = b'Y';
        }
        after_vowel = is_vowel(*letter);
    }
}

fn has_vowel(letters: &[u8]) -> bool {
    letters.iter().any(|&letter| is_vowel(letter))
}

fn ends_in_short_syllable(word: &[u8]) -> bool {
    match *word {
        [a, b] => is_vowel(a) && !is_vowel(b),
        [.., a, b, c] => {
            !is_vowel(a) && is_vowel(b) && !is_vowel(c) && !matches!(c, b'w' | b'x' | b'Y')
        }
        _ => false,
    }
}

fn step_1a(word: &mut Vec<u8>) {
    let len = word.len();
    if word.ends_with(b"sses") {
        word.truncate(len - 2);
    } else if word.ends_with(b"ied") || word.ends_with(b"ies") {
        word.truncate(if len > 4 { len - 2 } else { len - 1 });
    } else if word.ends_with(b"s") && !word.ends_with(b"us") && !word.ends_with(b"ss") {
        // The vowel must not stand right before the s: "gas" keeps it, "gaps" does not.
        let is_acronym = len > 3 && word.ends_with(b"os");
        if is_acronym || has_vowel(&word[..len.saturating_sub(2)]) {
            word.truncate(len - 1);
        }
    }
}

fn step_1b(word: &mut Vec<u8>, regions: &Regions) {
    const ENDINGS: [&str; 6] = ["eedly", "ingly", "edly", "eed", "ing", "ed"];
    let Some(ending) = ENDINGS.iter().find(|ending| word.ends_with(ending.as_bytes())) else {
        return;
    };
    let at = word.len() - ending.len();
    if ending.starts_with("ee") {
        if at >= regions.r1 {
            word.truncate(at + 2);
        }
        return;
    }
    if !has_vowel(&word[..at]) {
        return;
    }
    word.truncate(at);
    let doubled = matches!(*word.as_slice(), [.., a, b] if a == b && b"bdfgmnprt".contains(&a));
    if word.ends_with(b"at") || word.ends_with(b"bl") || word.ends_with(b"iz") {
        word.push(b'e');
    } else if doubled {
        word.truncate(at - 1);
    } else if regions.r1 >= word.len() && ends_in_short_syllable(word) {
        word.push(b'e');
    }
}

fn step_1c(word: &mut [u8]) {
    if let [_, .., before, last] = word
        && matches!(last, b'y' | b'Y')
        && !is_vowel(*before)
    {
        *last = b'i';
    }
}

/// The longest listed suffix, where it begins, and what replaces it.
fn longest(word: &[u8], suffixes: &[(&str, &'static str)]) -> Option<(usize, &'static str)> {
    let matching = suffixes.iter().filter(|(suffix, _)| word.ends_with(suffix.as_bytes()));
    let (suffix, instead) = matching.max_by_key(|(suffix, _)| suffix.len())?;
    Some((word.len() - suffix.len(), instead))
}

fn replace(word: &mut Vec<u8>, at: usize, instead: &str) {
    word.truncate(at);
    word.extend_from_slice(instead.as_bytes());
}

fn step_2(word: &mut Vec<u8>, regions: &Regions) {
    let Some((at, instead)) = longest(word, STEP_2) else { return };
    let before = at.checked_sub(1).and_then(|at| word.get(at)).copied().unwrap_or(0);
    let allowed = match &word[at..] {
        b"ogi" => before == b'l',
        b"li" => b"cdeghkmnrt".contains(&before),
        _ => true,
    };
    if at >= regions.r1 && allowed {
        replace(word, at, instead);
    }
}

fn step_3(word: &mut Vec<u8>, regions: &Regions) {
    let Some((at, instead)) = longest(word, STEP_3) else { return };
    let region = if word.ends_with(b"ative") { regions.r2 } else { regions.r1 };
    if at >= region {
        replace(word, at, instead);
    }
}

fn step_4(word: &mut Vec<u8>, regions: &Regions) {
    let Some((at, instead)) = longest(word, STEP_4) else { return };
    let before = at.checked_sub(1).and_then(|at| word.get(at)).copied().unwrap_or(0);
    if at >= regions.r2 && (!word.ends_with(b"ion") || matches!(before, b's' | b't')) {
        replace(word, at, instead);
    }
}

fn step_5(word: &mut Vec<u8>, regions: &Regions) {
    let at = word.len().saturating_sub(1);
    let remove = match word.last() {
        Some(b'e') => {
            at >= regions.r2 || (at >= regions.r1 && !ends_in_short_syllable(&word[..at]))
        }
        Some(b'l') => at >= regions.r2 && word[..at].ends_with(b"l"),
        _ => false,
    };
    if remove {
        word.truncate(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stemmed(word: &str) -> String {
        let mut bytes = word.as_bytes().to_vec();
        stem(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    fn published(word: &str) -> String {
        rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::English).stem(word).into_owned()
    }

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for forms in [
            "convention conventions conventional",
            "participate participates participated participating participation",
            "write writes writing",
            "review reviews reviewed reviewing",
            "country countries",
            "ngo ngos",
            "cso csos",
        ] {
            let stems: Vec<_> = forms.split(' ').map(stemmed).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
        }
    }

    #[test]
    fn words_of_other_scripts_are_their_own_stems() {
        for word in ["участие", "المشاركه", "18bis", "公约", ""] {
            assert_eq!(stemmed(word), word);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        #[test]
        fn stems_are_those_of_the_published_algorithm(
            root in "[a-z]{1,7}",
            first in prop::sample::select(SUFFIXES.to_vec()),
            second in prop::sample::select(SUFFIXES.to_vec()),
        ) {
            let word = format!("{root}{first}{second}");
            prop_assume!(word == "os" || !word.ends_with("os") || has_vowel(&word.as_bytes()[..word.len() - 2]));
            prop_assert_eq!(stemmed(&word), published(&word), "{}", word);
        }
    }

    const SUFFIXES: &[&str] = &[
        "", "s", "es", "ies", "ied", "ed", "ing", "ingly", "edly", "eed", "eedly", "y", "ly", "li",
        "tional", "enci", "anci", "ably", "ently", "izer", "ization", "ational", "ation", "ator",
        "alism", "ality", "ally", "fulness", "ously", "ousness", "iveness", "ivity", "bility",
        "bly", "logy", "fully", "lessly", "alize", "icate", "icity", "ical", "ful", "ness",
        "ative", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent",
        "ism", "ate", "iti", "ous", "ive", "ize", "ion", "sion", "tion", "e", "le", "ll", "ss",
        "us", "yed", "ying",
    ];

    #[test]
    fn listed_exceptions_are_kept() {
        for (whole, stem) in WHOLE_WORDS {
            assert_eq!(stemmed(whole), *stem);
        }
        for word in UNCHANGED.split(' ') {
            assert_eq!(stemmed(word), word);
        }
    }
}
