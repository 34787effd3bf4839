//! Cuts a text into tokens, one character at a time, without looking ahead.

use super::fold::{Fold, fold};
use super::{Analyzer, MAX_TERM, Token, TokenKind};

use std::ops::Range;

pub(super) struct Tokenizer<'t> {
    analyzer: Analyzer,
    take: &'t mut dyn FnMut(Token),
    word: Run,
    /// The parts of a compound so far, written together.
    joined: Run,
    /// How many parts `joined` has.
    parts: usize,
    /// Length of the word's term and end of its range before its last apostrophe.
    apostrophe: Option<(usize, usize)>,
    ideograph: Option<Ideograph>,
}

/// The last character of a script without spaces; it waits for its marks.
struct Ideograph {
    c: char,
    range: Range<usize>,
    /// The one before it, and where that begins.
    before: Option<(char, usize)>,
}

#[derive(Default)]
struct Run {
    term: String,
    range: Range<usize>,
}

impl Run {
    fn push(&mut self, c: char, at: Range<usize>) {
        if self.term.is_empty() {
            self.range.start = at.start;
        }
        // Once a character does not fit, later and shorter ones must not either.
        if self.term.len() + 4 <= MAX_TERM {
            self.term.push(c);
        }
        self.range.end = at.end;
    }
}

impl<'t> Tokenizer<'t> {
    pub(super) fn new(analyzer: Analyzer, take: &'t mut dyn FnMut(Token)) -> Tokenizer<'t> {
        Tokenizer {
            analyzer,
            take,
            word: Run::default(),
            joined: Run::default(),
            parts: 0,
            apostrophe: None,
            ideograph: None,
        }
    }

    pub(super) fn run(mut self, text: &str) {
        for (start, c) in text.char_indices() {
            let at = start..start + c.len_utf8();
            match fold(c) {
                Fold::Letter(c) => self.letter(c, at),
                Fold::Pair(a, b) => {
                    self.letter(a, at.clone());
                    self.letter(b, at);
                }
                Fold::Ideograph(c) => self.ideograph(c, at),
                Fold::Mark => self.mark(at),
                Fold::Hyphen => self.join(),
                Fold::Apostrophe if self.analyzer == Analyzer::English => {
                    self.apostrophe = Some((self.word.term.len(), self.word.range.end));
                }
                Fold::Apostrophe => self.join(),
                Fold::Stop if self.is_initial() => self.join(),
                Fold::Stop | Fold::Break => self.finish(),
            }
        }
        self.finish();
    }

    fn letter(&mut self, c: char, at: Range<usize>) {
        if self.ideograph.is_some() {
            self.finish();
        }
        self.word.push(c, at);
    }

    fn mark(&mut self, at: Range<usize>) {
        if let Some(ideograph) = &mut self.ideograph {
            ideograph.range.end = at.end;
        } else if !self.word.term.is_empty() {
            self.word.range.end = at.end;
        }
    }

    fn ideograph(&mut self, c: char, at: Range<usize>) {
        if self.ideograph.is_none() {
            self.finish();
        }
        let before = self.finish_ideograph(false);
        self.ideograph = Some(Ideograph { c, range: at, before });
    }

    /// Gives the pair that the last ideograph ends, or the ideograph alone if it is the only one.
    fn finish_ideograph(&mut self, is_last: bool) -> Option<(char, usize)> {
        let Ideograph { c, range, before } = self.ideograph.take()?;
        if is_last || before.is_some() {
            let mut term = String::new();
            term.extend(before.map(|(first, _)| first));
            term.push(c);
            let range = before.map_or(range.start, |(_, start)| start)..range.end;
            (self.take)(Token { term: &term, range, kind: TokenKind::Ideographs });
        }
        Some((c, range.start))
    }

    /// A word of one letter, as before the stops of `U.N.`.
    fn is_initial(&self) -> bool {
        let mut letters = self.word.term.chars();
        letters.next().is_some_and(|c| !c.is_ascii_digit()) && letters.next().is_none()
    }

    /// Ends a part of a compound.
    fn join(&mut self) {
        if self.word.term.is_empty() {
            self.finish();
        } else {
            self.finish_word();
        }
    }

    fn finish_word(&mut self) {
        if let Some((len, end)) = self.apostrophe.take()
            && self.word.term.get(len..) == Some("s")
            && len > 0
        {
            self.word.term.truncate(len);
            self.word.range.end = end;
        }
        if self.word.term.is_empty() {
            return;
        }
        self.parts += 1;
        if self.joined.term.is_empty() {
            self.joined.range.start = self.word.range.start;
        }
        self.joined.term.push_str(&self.word.term);
        self.joined.range.end = self.word.range.end;
        let Run { term, range } = std::mem::take(&mut self.word);
        (self.take)(Token { term: &term, range, kind: TokenKind::Word });
    }

    fn finish(&mut self) {
        self.finish_word();
        let Run { term, range } = std::mem::take(&mut self.joined);
        let parts = std::mem::take(&mut self.parts);
        // Numbers with a hyphen are ranges or dates, not one number.
        let number = term.bytes().all(|byte| byte.is_ascii_digit());
        if parts > 1 && term.len() <= MAX_TERM && !number {
            (self.take)(Token { term: &term, range, kind: TokenKind::Joined });
        }
        self.finish_ideograph(true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn terms(analyzer: Analyzer, text: &str) -> String {
        let mut out = Vec::new();
        analyzer.tokens(text, &mut |token| out.push(token.term.to_owned()));
        out.join(" ")
    }

    #[test]
    fn a_hyphenated_word_is_its_parts_and_the_whole() {
        let text = "Multi-stakeholder (covid-19), 2024-2025 a - b -c-";
        let found = terms(Analyzer::Default, text);
        assert_eq!(found, "multi stakeholder multistakeholder covid 19 covid19 2024 2025 a b c");
    }

    #[test]
    fn an_acronym_with_stops_is_also_one_word() {
        assert_eq!(terms(Analyzer::Default, "the U.N. met. Art.18"), "the u n un met art 18");
    }

    #[test]
    fn english_possessives_and_contractions_are_single_words() {
        let text = "the Convention’s states' parties don't 's O'Brien’s";
        assert_eq!(terms(Analyzer::English, text), "the convention states parties dont s obrien");
    }

    #[test]
    fn other_languages_part_words_at_apostrophes() {
        assert_eq!(terms(Analyzer::Default, "l’Équipe"), "l equipe lequipe");
    }

    #[test]
    fn chinese_is_cut_into_overlapping_pairs() {
        assert_eq!(terms(Analyzer::Default, "联合国公约，第18条"), "联合 合国 国公 公约 第 18 条");
    }

    #[test]
    fn ranges_point_into_the_original_with_its_marks() {
        let text = "Cafe\u{301} 公\u{FE00}约 Straße’s";
        let mut words = Vec::new();
        Analyzer::English.tokens(text, &mut |token| words.push(&text[token.range]));
        assert_eq!(words, ["Cafe\u{301}", "公\u{FE00}约", "Straße"]);
    }

    proptest! {
        #[test]
        fn any_text_gives_terms_of_bounded_length_at_character_boundaries(text in any::<String>()) {
            for analyzer in [Analyzer::Default, Analyzer::English] {
                analyzer.tokens(&text, &mut |token| {
                    assert!(!token.term.is_empty() && token.term.len() <= MAX_TERM);
                    assert!(text.get(token.range).is_some_and(|word| !word.is_empty()));
                });
            }
        }

        #[test]
        fn a_term_is_its_own_only_token(text in "[a-zA-Zéßœђж0-9']{1,40}") {
            let mut terms = Vec::new();
            Analyzer::English.tokens(&text, &mut |token| terms.push(token.term.to_owned()));
            for term in terms {
                let mut again = Vec::new();
                Analyzer::English.tokens(&term, &mut |token| again.push(token.term.to_owned()));
                prop_assert_eq!(again, vec![term]);
            }
        }
    }
}
