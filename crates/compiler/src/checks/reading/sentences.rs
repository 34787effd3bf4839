//! Sentences of English and their words.

use crate::checks::words::{chunks, is_no_word, words};
use crate::read::TITLE;

/// Words before a point that does not end a sentence.
const BEFORE_POINT: [&str; 17] = [
    "art", "cf", "dr", "e.g", "ed", "i.e", "mr", "mrs", "ms", "no", "nos", "p", "para", "pp", "st",
    "vol", "vs",
];

#[derive(Debug)]
pub struct Sentence<'a> {
    pub text: &'a str,
    /// The offset in its passage.
    pub start: usize,
    pub words: Vec<Word<'a>>,
    /// True where a mark of its end is there.
    pub ends: bool,
}

#[derive(Debug)]
pub struct Word<'a> {
    pub text: &'a str,
    /// True for numbers, abbreviations, addresses and blanks: nobody can choose a shorter one.
    pub is_short: bool,
}

impl<'a> Sentence<'a> {
    /// The first words, with a mark where some are left out.
    pub fn beginning(&self, count: usize) -> String {
        let shown: Vec<&str> = chunks(self.text).take(count).map(|(_, chunk)| chunk).collect();
        let more = if chunks(self.text).count() > count { " …" } else { "" };
        format!("{}{more}", shown.join(" ").replace(TITLE, "…"))
    }
}

/// The sentences of a run of words. What has no word is none.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let ends = text.match_indices(['.', '!', '?']).map(|(at, mark)| at + mark.len());
    for end in ends.chain([text.len()]) {
        if end < start || !is_end(text, end) {
            continue;
        }
        let end = end + closing(&text[end..]);
        let sentence = &text[start..end];
        let words = words_of(sentence);
        if !words.is_empty() {
            let blank = sentence.len() - sentence.trim_start().len();
            let is_mark = |c: char| matches!(c, ')' | ']' | '"' | '”' | '’' | '\'');
            let ends =
                sentence.trim_end().trim_end_matches(is_mark).ends_with(['.', '!', '?', ':']);
            let text = sentence.trim();
            found.push(Sentence { text, start: start + blank, words, ends });
        }
        start = end;
    }
    found
}

/// The bytes of brackets and quotes that close.
fn closing(rest: &str) -> usize {
    let close = |c: char| matches!(c, ')' | ']' | '"' | '”' | '’' | '\'');
    rest.len() - rest.trim_start_matches(close).len()
}

/// Whether a sentence ends with the mark before this offset.
fn is_end(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let rest = &rest[closing(rest)..];
    let Some(next) = rest.trim_start().chars().next() else { return true };
    if !rest.starts_with(char::is_whitespace) || next.is_lowercase() {
        return false;
    }
    let before = text[..end].strip_suffix('.').unwrap_or_default();
    let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_initial = last.len() == 1 && last.chars().all(char::is_uppercase) && last != "I";
    !is_initial && !BEFORE_POINT.contains(&last.to_lowercase().as_str())
}

fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    for (_, chunk) in chunks(text) {
        let is_one = |c: char| c.is_numeric() || c == TITLE;
        if is_no_word(chunk) || chunk.contains(is_one) {
            found.push(Word { text: chunk, is_short: true });
            continue;
        }
        for (_, word) in words(chunk) {
            let capitals = word.strip_suffix('s').unwrap_or(word).trim_end_matches(['\'', '’']);
            let is_short = capitals.len() > 1 && capitals.chars().all(char::is_uppercase);
            found.push(Word { text: word, is_short });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| sentence.text).collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark() {
        assert_eq!(
            texts("Ask early. “Will you?” (Be kind.) They may say no! And 2 more"),
            ["Ask early.", "“Will you?”", "(Be kind.)", "They may say no!", "And 2 more"]
        );
    }

    #[test]
    fn a_point_within_a_sentence_does_not_end_it() {
        for text in [
            "See art. 5 and no. 7, e.g. Rule 3.",
            "Write to a.b@c.org or to www.c.org today.",
            "The rate is 3.5 per cent.",
            "The paper by J. Kincaid is old.",
            "See CTOC/COP/WG.10/2019/5 first.",
        ] {
            assert_eq!(texts(text), [text]);
        }
    }

    #[test]
    fn words_are_counted_as_readers_meet_them() {
        let sentence = &sentences("A well-known NGO’s 3 pages: – see a@b.org.")[0];
        let words: Vec<&str> = sentence.words.iter().map(|word| word.text).collect();
        assert_eq!(words, ["A", "well", "known", "NGO’s", "3", "pages", "see", "a@b.org."]);
    }

    #[test]
    fn the_beginning_is_shown() {
        let sentence = &sentences("One two \u{fffc} four five.")[0];
        assert_eq!(sentence.beginning(3), "One two … …");
        assert_eq!(sentence.beginning(5), "One two … four five.");
    }
}
