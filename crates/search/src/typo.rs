//! Which terms are a slip of the finger away? Damerau's distance in its restricted form (optimal
//! string alignment: insert, delete, replace, swap neighbours, no part edited twice), over a sorted
//! list of terms.
//!
//! A word is an automaton whose states are sets of places in it, a bit a place: one set for each
//! number of edits so far (Wu and Manber, "Fast text searching allowing errors", 1992; with swaps).
//! So a character costs a dozen operations whatever the word's length, and the states after each
//! byte of a term are kept for the beginning that the next term shares with it.

use crate::analyzer::MAX_TERM;

/// More edits than two turn most words into some other word.
const MOST_EDITS: usize = 2;

/// How many edits a word may be away: none for words of up to 3 characters, 1 up to 7, then 2.
/// Words with digits are never mistyped: 18 and 19 are different articles.
pub(crate) fn allowed_edits(word: &str) -> u8 {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match word.chars().count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The places in the word that can be reached, by edits; bit 0 is before the first character.
#[derive(Clone, Copy, Default)]
struct State {
    reached: [u64; MOST_EDITS + 1],
    /// Where the character just read may be the second of a swapped pair.
    swapped: [u64; MOST_EDITS],
    /// The fewest edits with which the whole word was reached so far, plus one; 0 for never.
    passed: u8,
}

/// Measures terms against one word.
pub(crate) struct Typo {
    most: usize,
    /// Characters of the word.
    len: usize,
    /// For each character of the word, the places before which it stands.
    ascii: [u64; 128],
    others: Vec<(char, u64)>,
    /// The state after each byte of the last term; within a character, that before it.
    states: Vec<State>,
    /// After how many bytes of the last term no edits bring the word back, and what is then known.
    lost: Option<(usize, Measured)>,
}

/// How a term relates to the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Measured {
    /// The edits between word and term, if they are at most as many as allowed.
    pub whole: Option<u8>,
    /// The edits between the word and the nearest beginning of the term.
    pub beginning: Option<u8>,
}

impl Typo {
    /// `word` has at most [`MAX_TERM`] bytes, `most` is at most 2.
    pub(crate) fn new(word: &str, most: u8) -> Typo {
        let most = usize::from(most).min(MOST_EDITS);
        let mut typo = Typo {
            most,
            len: 0,
            ascii: [0; 128],
            others: Vec::new(),
            states: Vec::new(),
            lost: None,
        };
        for c in word.chars().take(MAX_TERM) {
            let place = 1 << typo.len;
            typo.len += 1;
            match (typo.ascii.get_mut(c as usize), typo.others.iter_mut().find(|(d, _)| *d == c)) {
                (Some(places), _) | (_, Some((_, places))) => *places |= place,
                _ => typo.others.push((c, place)),
            }
        }
        let mut first = State::default();
        first.reached[0] = 1;
        for edits in 1..=most {
            // The word's first characters may be missing.
            first.reached[edits] = first.reached[edits - 1] | first.reached[edits - 1] << 1;
        }
        typo.states.push(first);
        typo
    }

    fn places(&self, c: char) -> u64 {
        match self.ascii.get(c as usize) {
            Some(places) => *places,
            None => self.others.iter().find(|(d, _)| *d == c).map_or(0, |(_, places)| *places),
        }
    }

    /// What is known of a term before it is read, as its first `shared` bytes are those of the term
    /// before it.
    pub(crate) fn known(&self, shared: usize) -> Option<Measured> {
        self.lost.filter(|(len, _)| shared >= *len).map(|(_, measured)| measured)
    }

    /// Measures a term of which the first `shared` bytes are those of the term measured before.
    pub(crate) fn measure(&mut self, term: &str, shared: usize) -> Measured {
        let mut from = shared.min(self.states.len() - 1).min(term.len());
        while !term.is_char_boundary(from) {
            from -= 1;
        }
        self.states.truncate(from + 1);
        self.lost = None;
        for c in term[from..].chars() {
            let before = self.states[self.states.len() - 1];
            if before.reached[self.most] == 0 {
                // No edits bring the word back. What was read so far is kept for the next term.
                let measured = Measured { whole: None, beginning: before.passed.checked_sub(1) };
                self.lost = Some((self.states.len() - 1, measured));
                return measured;
            }
            let after = self.step(&before, self.places(c));
            self.states.extend(std::iter::repeat_n(before, c.len_utf8() - 1));
            self.states.push(after);
        }
        let last = self.states[self.states.len() - 1];
        Measured { whole: self.edits_at_end(&last), beginning: last.passed.checked_sub(1) }
    }

    fn edits_at_end(&self, state: &State) -> Option<u8> {
        (0..=self.most).find(|&edits| state.reached[edits] >> self.len & 1 == 1).map(|n| n as u8)
    }

    fn step(&self, before: &State, places: u64) -> State {
        let mut after = State { passed: before.passed, ..State::default() };
        after.reached[0] = (before.reached[0] & places) << 1;
        for edits in 1..=self.most {
            let (fewer, now) = (before.reached[edits - 1], after.reached[edits - 1]);
            after.reached[edits] = (before.reached[edits] & places) << 1 // as typed
                | fewer // inserted
                | fewer << 1 // replaced
                | now << 1 // left out
                | (before.swapped[edits - 1] & places) << 2;
            after.swapped[edits - 1] = fewer & places >> 1;
        }
        if let Some(edits) = self.edits_at_end(&after)
            && (after.passed == 0 || after.passed > edits + 1)
        {
            after.passed = edits + 1;
        }
        after
    }
}

#[cfg(test)]
pub(crate) fn naive_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            d[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                replaced.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                d[i][j] = d[i][j].min(d[i - 2][j - 2] + 1);
            }
        }
    }
    d[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn measured(word: &str, term: &str) -> Measured {
        Typo::new(word, 2).measure(term, 0)
    }

    #[test]
    fn one_slip_is_one_edit_wherever_it_is() {
        for slip in ["haeted", "heted", "heatted", "heared", "eated", "jeated", "ehated", "heatde"]
        {
            assert_eq!(measured(slip, "heated").whole, Some(1), "{slip}");
        }
    }

    #[test]
    fn a_slip_in_an_unfinished_word_is_found_too() {
        assert_eq!(measured("traffik", "trafficking").beginning, Some(1));
        assert_eq!(measured("traffik", "trafficking").whole, None);
        assert_eq!(measured("conv", "convention").beginning, Some(0));
    }

    #[test]
    fn short_words_and_numbers_have_no_typos() {
        let allowed =
            ["ngo", "2004", "16bis", "cafe", "vienna", "congress", "участие"].map(allowed_edits);
        assert_eq!(allowed, [0, 0, 0, 1, 1, 2, 1]);
    }

    proptest! {
        #[test]
        fn distances_over_sorted_terms_are_those_of_the_whole_matrix(
            word in "[abcé]{1,9}",
            terms in prop::collection::btree_set("[abcé]{1,9}", 1..40),
            most in 0u8..3,
        ) {
            let mut typo = Typo::new(&word, most);
            let mut last = "";
            for term in &terms {
                let shared = last.bytes().zip(term.bytes()).take_while(|(a, b)| a == b).count();
                let found = typo.known(shared).unwrap_or_else(|| typo.measure(term, shared));
                last = term;
                let within = |distance: usize| (distance <= usize::from(most)).then_some(distance as u8);
                prop_assert_eq!(found.whole, within(naive_distance(&word, term)), "{} {}", word, term);
                let ends = term.char_indices().skip(1).map(|(at, _)| at).chain([term.len()]);
                let nearest = ends.map(|end| naive_distance(&word, &term[..end])).min();
                prop_assert_eq!(found.beginning, nearest.and_then(within), "{} {}", word, term);
            }
        }
    }
}
