//! Cuts a text into tokens, without looking ahead: runs of ASCII letters at once, all else one
//! character at a time.

use super::arabic::article;
use super::fold::{Fold, fold};
use super::language::{Apostrophe, Language};
use super::{MAX_TERM, Token, TokenKind};

use std::ops::Range;

pub(super) struct Tokenizer<'t> {
    language: &'t dyn Language,
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

/// A term of this length takes no further character, not even a short one that would fit where a
/// long one before it did not.
pub(crate) const FULL: usize = MAX_TERM - 3;

impl Run {
    fn extend(&mut self, at: Range<usize>) {
        if self.term.is_empty() {
            self.range.start = at.start;
        }
        self.range.end = at.end;
    }

    fn push(&mut self, c: char, at: Range<usize>) {
        self.extend(at);
        if self.term.len() < FULL {
            self.term.push(c);
        }
    }

    /// Adds ASCII letters and digits.
    fn push_ascii(&mut self, letters: &str, at: Range<usize>) {
        self.extend(at);
        let from = self.term.len();
        let room = FULL.saturating_sub(from).min(letters.len());
        self.term.push_str(letters.get(..room).unwrap_or_default());
        if let Some(added) = self.term.get_mut(from..) {
            added.make_ascii_lowercase();
        }
    }
}

impl<'t> Tokenizer<'t> {
    pub(super) fn new(language: &'t dyn Language, take: &'t mut dyn FnMut(Token)) -> Tokenizer<'t> {
        Tokenizer {
            language,
            take,
            word: Run::default(),
            joined: Run::default(),
            parts: 0,
            apostrophe: None,
            ideograph: None,
        }
    }

    pub(super) fn run(mut self, text: &str) {
        let apostrophe = self.language.apostrophe();
        let mut start = 0;
        while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
            let len = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if len > 0 {
                self.finish_ideographs();
                self.word.push_ascii(rest.get(..len).unwrap_or_default(), start..start + len);
                start += len;
                continue;
            }
            let Some(c) = rest.chars().next() else { break };
            let at = start..start + c.len_utf8();
            start = at.end;
            match fold(c) {
                Fold::Letter(c) => self.letter(c, at),
                Fold::Pair(a, b) => {
                    self.letter(a, at.clone());
                    self.letter(b, at);
                }
                Fold::Ideograph(c) => self.ideograph(c, at),
                Fold::Mark => self.mark(at),
                Fold::Hyphen => self.join(),
                Fold::Apostrophe => match apostrophe {
                    Apostrophe::Parts => self.finish(),
                    Apostrophe::Contracts if !self.is_elision() => {
                        self.apostrophe = Some((self.word.term.len(), self.word.range.end));
                    }
                    _ => self.join(),
                },
                Fold::Stop if self.is_initial() => self.join(),
                Fold::Stop | Fold::Break => self.finish(),
            }
        }
        self.finish();
    }

    fn letter(&mut self, c: char, at: Range<usize>) {
        self.finish_ideographs();
        self.word.push(c, at);
    }

    fn mark(&mut self, at: Range<usize>) {
        if let Some(ideograph) = &mut self.ideograph {
            ideograph.range.end = at.end;
        } else if !self.word.term.is_empty() {
            self.word.range.end = at.end;
        }
    }

    /// A word of one letter, as before the stops of `U.N.`.
    fn is_initial(&self) -> bool {
        let mut letters = self.word.term.chars();
        letters.next().is_some_and(|c| !c.is_ascii_digit()) && letters.next().is_none()
    }

    /// A word of one consonant, as before the apostrophe of `d’urgence`; English has `I’d`.
    fn is_elision(&self) -> bool {
        matches!(self.word.term.as_bytes(), [b'c' | b'd' | b'j' | b'l' | b'm' | b'n' | b's' | b't'])
    }

    /// Ends a part of a compound.
    fn join(&mut self) {
        if self.word.term.is_empty() {
            self.finish();
        } else {
            self.finish_word(true);
        }
    }

    fn finish_word(&mut self, goes_on: bool) {
        let word = &mut self.word;
        if let Some((len, end)) = self.apostrophe.take()
            && word.term.get(len..) == Some("s")
            && len > 0
        {
            word.term.truncate(len);
            word.range.end = end;
        }
        if word.term.is_empty() {
            return;
        }
        let term = word.term.get(article(word.term.as_bytes())..).unwrap_or_default();
        if goes_on || self.parts > 0 {
            if self.parts == 0 {
                self.joined.range.start = word.range.start;
            }
            self.parts += 1;
            self.joined.range.end = word.range.end;
            // What is longer is not given, so it need not grow.
            if self.joined.term.len() <= MAX_TERM {
                self.joined.term.push_str(term);
            }
        }
        (self.take)(Token { term, range: word.range.clone(), kind: TokenKind::Word });
        word.term.clear();
    }

    fn finish(&mut self) {
        self.finish_word(false);
        if self.parts > 0 {
            let Run { term, range } = &mut self.joined;
            // Numbers with a hyphen are ranges or dates, not one number.
            let number = term.bytes().all(|byte| byte.is_ascii_digit());
            if self.parts > 1 && term.len() <= MAX_TERM && !number {
                (self.take)(Token { term, range: range.clone(), kind: TokenKind::Joined });
            }
            term.clear();
            self.parts = 0;
        }
        self.finish_ideographs();
    }

    fn ideograph(&mut self, c: char, at: Range<usize>) {
        if self.ideograph.is_none() {
            self.finish();
        }
        let before = self.finish_ideograph(false);
        self.ideograph = Some(Ideograph { c, range: at, before });
    }

    fn finish_ideographs(&mut self) {
        if self.ideograph.is_some() {
            self.finish_ideograph(true);
        }
    }

    /// Gives the last ideograph and the pair that it ends, or the ideograph as a word if it is the
    /// only one.
    fn finish_ideograph(&mut self, is_last: bool) -> Option<(char, usize)> {
        let Ideograph { c, range, before } = self.ideograph.take()?;
        let start = range.start;
        // No letters wait while ideographs do, so their place is free.
        let pair = &mut self.word.term;
        pair.extend(before.map(|(first, _)| first));
        let len = pair.len();
        pair.push(c);
        let kind = if is_last && before.is_none() { TokenKind::Word } else { TokenKind::Single };
        let single = pair.get(len..).unwrap_or_default();
        (self.take)(Token { term: single, range: range.clone(), kind });
        if let Some((_, start)) = before {
            let range = start..range.end;
            (self.take)(Token { term: pair, range, kind: TokenKind::Word });
        }
        pair.clear();
        Some((c, start))
    }
}
