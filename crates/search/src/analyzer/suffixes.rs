//! How does a word lose its ending? One small interpreter for the tables of all languages.
//!
//! Snowball's algorithms are lists of suffixes, each with the region of the word that it must lie
//! in and what replaces it. Here such a list is one string, which costs a reader less than code or
//! slices of slices do. It knows no language: vowels, regions and lists come from the caller.
//!
//! Rules are parted by single spaces. `1:` begins a group of suffixes that must lie in R1; likewise
//! `2` for R2, `V` for RV, `0` for anywhere. With `v`, what is not in RV is not seen at all, so that
//! a shorter suffix may be found. Letters before the colon are those of which one must come before
//! the suffix, for `v` within RV. `ies>i` is a suffix and its replacement.

/// The rules of a string, ready to be walked: `rules!("1: ment ly")`.
macro_rules! rules {
    ($text:expr) => {
        const { &$crate::analyzer::suffixes::pack::<{ $text.len() + 1 }>($text) }
    };
}
pub(super) use rules;

/// Flags of an item's first byte, beside its length: a group's head, a replacement.
const HEAD: u8 = 0x40;
const INSTEAD: u8 = 0x80;

/// Turns each space, and each `>`, into the length of what follows, which is then stepped over
/// instead of read.
pub(super) const fn pack<const N: usize>(text: &str) -> [u8; N] {
    let text = text.as_bytes();
    let mut packed = [0; N];
    let (mut item, mut flag, mut at) = (0, 0, 0);
    while at <= text.len() {
        if at == text.len() || matches!(text[at], b' ' | b'>') {
            let mut len = at - item;
            if len > 0 && text[at - 1] == b':' {
                len -= 1;
                flag = HEAD;
            }
            assert!(len < HEAD as usize, "rules are short");
            packed[item] = len as u8 | flag;
            item = at + 1;
            flag = if at < text.len() && text[at] == b'>' { INSTEAD } else { 0 };
        }
        if at < text.len() {
            packed[at + 1] = text[at];
        }
        at += 1;
    }
    packed
}

/// A word on its way to its stem, and where the regions that may lose a suffix begin.
pub(super) struct Stemming<'w> {
    pub word: &'w mut Vec<u8>,
    pub rv: usize,
    pub r1: usize,
    pub r2: usize,
}

/// A suffix that was found.
pub(super) struct Found<'r> {
    /// The number of its group in the rules, from 1.
    pub group: usize,
    /// Where it begins.
    pub at: usize,
    instead: &'r [u8],
    allowed: bool,
}

impl<'w> Stemming<'w> {
    /// R1 is what follows the first consonant after a vowel, R2 is the R1 of R1; RV is left to the
    /// language.
    pub fn new(word: &'w mut Vec<u8>, vowels: &str) -> Stemming<'w> {
        let mut stemming = Stemming { word, rv: 0, r1: 0, r2: 0 };
        stemming.start_r1(vowels, after_vowel_and_consonant(stemming.word, vowels, 0));
        stemming
    }

    pub fn start_r1(&mut self, vowels: &str, at: usize) {
        self.r1 = at;
        self.r2 = after_vowel_and_consonant(self.word, vowels, at);
    }

    /// Finds the longest suffix of `rules` in the word's first `end` bytes.
    pub fn find<'r>(&self, end: usize, mut rules: &'r [u8]) -> Option<Found<'r>> {
        let word = self.word.get(..end)?;
        let (mut group, mut region, mut before) = (0, b'0', &[][..]);
        let (mut start, mut most, mut is_longest) = (0, 0, false);
        let mut longest = None;
        while let [item, rest @ ..] = rules {
            let (text, rest) = rest.split_at_checked(usize::from(item & (HEAD - 1)))?;
            rules = rest;
            if item & HEAD != 0 {
                // The colon is still there.
                rules = rest.get(1..)?;
                (region, before) = text.split_first().map(|(region, before)| (*region, before))?;
                start = match region {
                    b'0' => 0,
                    b'1' => self.r1,
                    b'2' => self.r2,
                    _ => self.rv,
                };
                group += 1;
            } else if item & INSTEAD != 0 {
                if let Some(Found { instead, .. }) = longest.as_mut().filter(|_| is_longest) {
                    *instead = text;
                }
            } else {
                is_longest = text.len() > most
                    && text.last() == word.last()
                    && word.ends_with(text)
                    && (region != b'v' || end - text.len() >= start);
                if is_longest {
                    most = text.len();
                    let at = end - most;
                    let last = word.get(..at).and_then(<[u8]>::last);
                    let preceded = before.is_empty()
                        || last.is_some_and(|&last| is_any(last, before))
                            && (region != b'v' || at > start);
                    let allowed = at >= start && preceded;
                    longest = Some(Found { group, at, instead: &[], allowed });
                }
            }
        }
        longest.filter(|found| found.allowed)
    }

    /// Replaces the longest suffix of `rules`, and tells the number of its group; 0 if it was
    /// nothing or not allowed.
    pub fn cut(&mut self, rules: &[u8]) -> usize {
        let Some(found) = self.find(self.word.len(), rules) else { return 0 };
        self.word.truncate(found.at);
        self.word.extend_from_slice(found.instead);
        found.group
    }

    /// Replaces the whole word if it is in `rules`, and tells whether it was.
    pub fn cut_whole(&mut self, rules: &[u8]) -> bool {
        let found = self.find(self.word.len(), rules);
        found.is_some_and(|found| found.at == 0) && self.cut(rules) > 0
    }
}

fn after_vowel_and_consonant(word: &[u8], vowels: &str, from: usize) -> usize {
    after_first(word, after_first(word, from, vowels, true), vowels, false)
}

/// The first place of `word` from `from` on after a letter that is a vowel, or is none.
pub(super) fn after_first(word: &[u8], from: usize, vowels: &str, is_vowel: bool) -> usize {
    let letters = word.get(from..).unwrap_or_default();
    let first = letters.iter().position(|&letter| is_any(letter, vowels.as_bytes()) == is_vowel);
    first.map_or(word.len(), |at| from + at + 1)
}

#[expect(clippy::manual_contains, reason = "its search of long slices is 300 bytes of wasm")]
pub(super) fn is_any(letter: u8, of: &[u8]) -> bool {
    of.iter().any(|&one| one == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str, rules: &[u8]) -> (usize, String) {
        let mut bytes = word.as_bytes().to_vec();
        let mut stemming = Stemming::new(&mut bytes, "aeiou");
        stemming.rv = 3;
        let group = stemming.cut(rules);
        (group, String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn the_longest_suffix_is_replaced() {
        assert_eq!(cut("national", rules!("0: al 0: ional>ion al")), (2, "nation".to_owned()));
        assert_eq!(cut("nation", rules!("0: al s")), (0, "nation".to_owned()));
    }

    #[test]
    fn a_suffix_outside_its_region_stays() {
        assert_eq!(cut("natal", rules!("1: al")), (1, "nat".to_owned()));
        assert_eq!(cut("natal", rules!("2: al")), (0, "natal".to_owned()));
        assert_eq!(
            cut("natal", rules!("V: atal al")),
            (0, "natal".to_owned()),
            "the longest decides"
        );
        assert_eq!(cut("natal", rules!("v: atal al")), (1, "nat".to_owned()), "or is not seen");
    }

    #[test]
    fn letters_before_it_may_be_asked_for() {
        assert_eq!(cut("mission", rules!("0st: ion")), (1, "miss".to_owned()));
        assert_eq!(cut("region", rules!("0st: ion")), (0, "region".to_owned()));
        assert_eq!(cut("ion", rules!("0st: ion")), (0, "ion".to_owned()));
        assert_eq!(cut("abi", rules!("Vb: i")), (0, "abi".to_owned()).clone());
        assert_eq!(cut("abci", rules!("Vc: i")).0, 1);
        assert_eq!(cut("abci", rules!("vc: i")).0, 0, "the letter is before RV");
    }
}
