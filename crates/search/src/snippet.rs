//! Which passage of a text shows best why it was found? The one with the most of the query's rare
//! words, from the beginning of a sentence where there is one near.
//!
//! Cuts fall between words; between the two the text is left as it is, so that ranges point into
//! the original.

use crate::analyzer::{extends_previous, is_right_to_left};
use crate::matcher::{Matcher, Seen, merged};

use std::ops::Range;

/// A passage of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// Bytes of the text. The text goes on before it unless it begins at 0, and after it unless it
    /// ends at the text's end.
    pub text_range: Range<usize>,
    /// Bytes of the text, within the range, in order, without overlap.
    pub highlights: Vec<Range<usize>>,
}

/// Matches looked at as the first of a passage. A text with more is about the query everywhere.
const MAX_CANDIDATES: usize = 200;
/// The part of the passage that may stand before its first match, to begin with the match's sentence
/// (1/2) or, where that is too far, to show a few words of it (1/5).
const SENTENCE_LEAD: usize = 2;
const LEAD: usize = 5;
/// The part of the passage that is too little to begin another sentence with.
const FRAGMENT: usize = 4;
/// What a word counts when it comes again.
const REPEATED: f32 = 0.1;

/// The best passage of at most `max_chars` characters.
pub fn snippet(text: &str, matcher: &Matcher, max_chars: usize) -> Snippet {
    let tokens = matcher.tokens(text);
    let text_range = if text.chars().nth(max_chars).is_none() {
        0..text.len()
    } else {
        Passages::of(text, &tokens, max_chars).best()
    };
    let mut highlights = merged(&tokens);
    highlights.retain(|range| text_range.start <= range.start && range.end <= text_range.end);
    Snippet { text_range, highlights }
}

struct Place {
    /// Bytes.
    range: Range<usize>,
    /// Characters before its start and before its end.
    from: usize,
    to: usize,
    matched: Option<(usize, f32)>,
    begins_sentence: bool,
    right_to_left: bool,
}

struct Passages<'t> {
    text: &'t str,
    max_chars: usize,
    places: Vec<Place>,
}

impl<'t> Passages<'t> {
    fn of(text: &'t str, tokens: &[Seen], max_chars: usize) -> Passages<'t> {
        let mut places: Vec<Place> = Vec::new();
        let (mut at, mut chars) = (0, 0);
        for token in tokens.iter().filter(|token| !token.is_joined) {
            // A pair of ideographs begins within the one before it.
            let gap = text.get(at..token.range.start).unwrap_or_default();
            let from = match places.last() {
                Some(last) if token.range.start < at => {
                    last.to - text[token.range.start..at].chars().count()
                }
                _ => chars + gap.chars().count(),
            };
            let word = &text[token.range.clone()];
            let to = from + word.chars().count();
            places.push(Place {
                range: token.range.clone(),
                from,
                to,
                matched: token.matched,
                begins_sentence: places.is_empty() || gap.chars().any(ends_sentence),
                right_to_left: word.chars().next().is_some_and(is_right_to_left),
            });
            (at, chars) = (token.range.end, to);
        }
        Passages { text, max_chars, places }
    }

    fn best(&self) -> Range<usize> {
        let mut best = (0.0, 0);
        let matches = (0..self.places.len()).filter(|&at| self.places[at].matched.is_some());
        for at in matches.take(MAX_CANDIDATES) {
            for first in self.leads(at) {
                let value = self.value(first);
                if value > best.0 {
                    best = (value, first);
                }
            }
        }
        let first = best.1;
        let after = self.after(first);
        if after == first {
            return self.within_word(first);
        }
        let after = self.without_fragment(first, after);
        let (first, after) = self.without_torn_runs(first, after);
        self.with_punctuation(first, after)
    }

    /// The places where a passage for the match at `at` may begin, the best first.
    fn leads(&self, at: usize) -> [usize; 2] {
        let from = self.places[at].from;
        let within = |part: usize| {
            let near = self.places[..at].iter().rev();
            at - near.take_while(|place| from - place.from <= self.max_chars / part).count()
        };
        let (far, near) = (within(SENTENCE_LEAD), within(LEAD));
        let sentence = (far..=at).rev().find(|&place| self.places[place].begins_sentence);
        [sentence.unwrap_or(near), near]
    }

    /// The place after the last that fits into a passage beginning at `first`.
    fn after(&self, first: usize) -> usize {
        let Some(begin) = self.places.get(first) else { return first };
        first
            + self.places[first..].partition_point(|place| place.to - begin.from <= self.max_chars)
    }

    fn value(&self, first: usize) -> f32 {
        let mut words: Vec<(usize, f32)> = Vec::new();
        let mut value = 0.0;
        for (word, weight) in
            self.places[first..self.after(first)].iter().filter_map(|place| place.matched)
        {
            match words.iter_mut().find(|(known, _)| *known == word) {
                Some((_, best)) => {
                    value += REPEATED * weight + (weight - *best).max(0.0);
                    *best = best.max(weight);
                }
                None => {
                    value += weight;
                    words.push((word, weight));
                }
            }
        }
        value
    }

    /// Leaves out the beginning of a last sentence that says little and has no match.
    fn without_fragment(&self, first: usize, after: usize) -> usize {
        let Some(next) = self.places.get(after).filter(|next| !next.begins_sentence) else {
            return after;
        };
        let in_fragment = |place: &&Place| {
            place.matched.is_none() && next.from - place.from <= self.max_chars / FRAGMENT
        };
        let tail = self.places[first + 1..after].iter().rev().take_while(in_fragment);
        let begin = tail.enumerate().find(|(_, place)| place.begins_sentence);
        begin.map_or(after, |(back, _)| after - 1 - back)
    }

    /// Where a cut would tear a run of the other direction than the text's, such as an Arabic
    /// quotation in English, the run is left out, unless it has a match or is all there is.
    fn without_torn_runs(&self, mut first: usize, mut after: usize) -> (usize, usize) {
        let places = &self.places;
        let Some(base) = places.first().map(|place| place.right_to_left) else {
            return (first, after);
        };
        let foreign = |at: usize| places.get(at).is_some_and(|place| place.right_to_left != base);
        let can_go = |run: Range<usize>| run.into_iter().all(|at| places[at].matched.is_none());
        if foreign(after) && foreign(after - 1) {
            let run = (first..after).rev().take_while(|&at| foreign(at)).count();
            if run < after - first && can_go(after - run..after) {
                after -= run;
            }
        }
        if first > 0 && foreign(first - 1) && foreign(first) {
            let run = (first..after).take_while(|&at| foreign(at)).count();
            if run < after - first && can_go(first..first + run) {
                first += run;
            }
        }
        (first, after)
    }

    /// The bytes from one place to before another, with the punctuation that touches them.
    fn with_punctuation(&self, first: usize, after: usize) -> Range<usize> {
        let (begin, last) = (&self.places[first], &self.places[after - 1]);
        let mut spare = self.max_chars.saturating_sub(last.to - begin.from);
        let mut range = begin.range.start..last.range.end;
        let floor = if first == 0 { 0 } else { self.places[first - 1].range.end.min(range.start) };
        for c in self.text[floor..range.start].chars().rev().take_while(|&c| opens(c)) {
            if spare == 0 {
                break;
            }
            spare -= 1;
            range.start -= c.len_utf8();
        }
        let ceiling = self
            .places
            .get(after)
            .map_or(self.text.len(), |place| place.range.start.max(range.end));
        for c in self.text[range.end..ceiling].chars().take_while(|&c| closes(c)) {
            if spare == 0 {
                break;
            }
            spare -= 1;
            range.end += c.len_utf8();
        }
        range.end = cut_before(self.text, last.range.end, range.end);
        range
    }

    /// A passage of a text that has no words, or whose word at `place` is longer than the passage.
    fn within_word(&self, place: usize) -> Range<usize> {
        let start = self.places.get(place).map_or(0, |place| place.range.start);
        let rest = &self.text[start..];
        let end = rest.char_indices().nth(self.max_chars).map_or(rest.len(), |(at, _)| at);
        start..start + cut_before(rest, 0, end)
    }
}

/// The last place from `from` to `to` where the text may be cut; `from` where there is none.
fn cut_before(text: &str, from: usize, mut to: usize) -> usize {
    while to > from && !is_cut(text, to) {
        to -= text[..to].chars().next_back().map_or(to, char::len_utf8);
    }
    to
}

/// True if no character drawn as one lies across `at`.
fn is_cut(text: &str, at: usize) -> bool {
    const ZERO_WIDTH_JOINER: char = '\u{200D}';
    let next = text[at..].chars().next();
    let last = text[..at].chars().next_back();
    !next.is_some_and(|c| extends_previous(c) || c == ZERO_WIDTH_JOINER)
        && last != Some(ZERO_WIDTH_JOINER)
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '\n' | '。' | '！' | '？' | '؟' | '۔' | '।')
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '"'
            | '\''
            | '«'
            | '“'
            | '‘'
            | '„'
            | '¿'
            | '¡'
            | '（'
            | '「'
            | '『'
            | '《'
            | '〈'
    )
}

fn closes(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | ')'
            | ']'
            | '}'
            | '"'
            | '\''
            | '»'
            | '”'
            | '’'
            | '%'
            | '）'
            | '」'
            | '』'
            | '》'
            | '〉'
            | '，'
            | '；'
            | '、'
            | '：'
            | '،'
            | '؛'
    ) || ends_sentence(c) && c != '\n'
}
