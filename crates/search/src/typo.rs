//! Which terms are a slip of the finger away? Damerau's distance in its restricted form (optimal
//! string alignment: insert, delete, replace, swap neighbours, no part edited twice), over a sorted
//! list of terms, so that rows of the matrix are kept for the beginning two terms share.

use crate::analyzer::MAX_TERM;

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

type Row = [u8; MAX_TERM + 1];

/// Measures terms against one word.
pub(crate) struct Typo {
    word: Vec<char>,
    most: u8,
    /// The characters of the last term that rows were made for.
    term: Vec<char>,
    /// `rows[i][j]` is the distance of the first `i` characters of the term to the first `j` of the
    /// word.
    rows: Vec<Row>,
}

impl Typo {
    /// `word` has at most [`MAX_TERM`] bytes.
    pub(crate) fn new(word: &str, most: u8) -> Typo {
        let mut first = [0; MAX_TERM + 1];
        for (j, cell) in first.iter_mut().enumerate() {
            *cell = j as u8;
        }
        let word = word.chars().take(MAX_TERM).collect();
        Typo { word, most, term: Vec::new(), rows: vec![first] }
    }

    /// The distance of `term` from the word, if it is at most the limit.
    pub(crate) fn distance(&mut self, term: &str) -> Option<u8> {
        let bytes = term.len();
        // Characters are between a quarter of the bytes and all of them.
        if bytes > MAX_TERM || bytes + usize::from(self.most) < self.word.len() {
            return None;
        }
        let characters = term.chars().count();
        if characters.abs_diff(self.word.len()) > usize::from(self.most) {
            return None;
        }
        let mut shared = 0;
        for (at, c) in term.chars().enumerate() {
            if shared == at && self.term.get(at) == Some(&c) {
                shared += 1;
                continue;
            }
            self.term.truncate(at);
            self.rows.truncate(at + 1);
            // A beginning this far off cannot come closer.
            if !self.push(c) {
                return None;
            }
        }
        self.term.truncate(characters);
        self.rows.truncate(characters + 1);
        let distance = *self.rows.last()?.get(self.word.len())?;
        (distance <= self.most).then_some(distance)
    }

    /// Adds a character and its row; false if no cell of the row is within the limit.
    fn push(&mut self, c: char) -> bool {
        let i = self.term.len();
        let Some(above) = self.rows.get(i) else { return false };
        let mut row: Row = [0; MAX_TERM + 1];
        row[0] = i as u8 + 1;
        let mut least = row[0];
        for j in 0..self.word.len() {
            let other = self.word[j];
            let mut cell = (above[j] + u8::from(c != other)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && self.word[j - 1] == c && self.term[i - 1] == other {
                cell = cell.min(self.rows[i - 1][j - 1] + 1);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        self.term.push(c);
        self.rows.push(row);
        least <= self.most
    }
}

/// The same distance with the whole matrix, for tests.
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

    #[test]
    fn one_slip_is_one_edit_wherever_it_is() {
        for slip in ["haeted", "heted", "heatted", "heared", "eated", "jeated", "ehated"] {
            assert_eq!(Typo::new(slip, 2).distance("heated"), Some(1), "{slip}");
        }
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
            for term in &terms {
                let naive = naive_distance(&word, term);
                let expected = (naive <= usize::from(most)).then_some(naive as u8);
                prop_assert_eq!(typo.distance(term), expected, "{} {}", word, term);
            }
        }
    }
}
