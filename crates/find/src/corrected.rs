//! What was probably meant: the query with the words that the index lacks replaced.

use search::Correction;

/// A query as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The whole query, corrected; what needed no correction is as it was typed.
    pub query: String,
    /// The words put in, in order.
    pub words: Vec<String>,
}

impl Corrected {
    /// `None` where nothing was corrected.
    pub(crate) fn new(query: &str, corrections: &[Correction]) -> Option<Corrected> {
        let mut corrected = Corrected { query: String::new(), words: Vec::new() };
        let mut done = 0;
        let mut sorted: Vec<&Correction> = corrections.iter().collect();
        sorted.sort_by_key(|correction| correction.range.start);
        for Correction { range, word } in sorted {
            let Some(between) = query.get(done..range.start) else { continue };
            let Some(typed) = query.get(range.clone()) else { continue };
            corrected.query.push_str(between);
            let word = like(typed, word);
            corrected.query.push_str(&word);
            corrected.words.push(word);
            done = range.end;
        }
        corrected.query.push_str(query.get(done..)?);
        corrected.query = corrected.query.trim().to_owned();
        (!corrected.words.is_empty()).then_some(corrected)
    }
}

/// The word with a capital letter where the reader wrote one; only for letters of ASCII, as tables
/// for all would cost more than they are worth.
fn like(typed: &str, word: &str) -> String {
    let mut word = word.to_owned();
    if typed.starts_with(|first: char| first.is_ascii_uppercase())
        && let Some(first) = word.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(query: &str, corrections: &[(std::ops::Range<usize>, &str)]) -> Option<String> {
        let corrections: Vec<Correction> = corrections
            .iter()
            .map(|(range, word)| Correction { range: range.clone(), word: (*word).to_owned() })
            .collect();
        Corrected::new(query, &corrections).map(|corrected| corrected.query)
    }

    #[test]
    fn what_needed_no_correction_stays_as_it_was_typed() {
        let query = " Traficking, defintion of UNTOC";
        let corrections = [(13..22, "definition"), (1..11, "trafficking")];
        assert_eq!(fixed(query, &corrections).as_deref(), Some("Trafficking, definition of UNTOC"));
        assert_eq!(fixed("court", &[]), None);
    }

    #[test]
    fn a_range_that_does_not_fit_is_passed_over() {
        assert_eq!(fixed("é", &[(0..1, "e")]), None);
        assert_eq!(fixed("ab cd", &[(0..2, "x"), (1..5, "y")]).as_deref(), Some("x cd"));
    }
}
