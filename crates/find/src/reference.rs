//! Does a query point at a provision, and at which paragraph of it? `art 18`, `18(3)`,
//! `UNTOC 18.3`, `article 5 para 1 (b)`, `paragraph 3 of article 18`.
//!
//! The words for article and paragraph are the language's; that a number stands for an article is
//! only believed where a word or a name says so, or where nothing else is in the query.

use search::folded;

use crate::instruments::{Instrument, Named, named};

/// `1 (b)(ii)` has three.
const MOST_PARTS: usize = 4;

/// The words that a language uses in references, folded.
#[derive(Debug, Default)]
pub(crate) struct Words {
    pub article: Vec<String>,
    pub paragraph: Vec<String>,
    /// What stands between without meaning anything: `of the`.
    pub small: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub article: u16,
    /// `["1", "b", "ii"]`.
    pub parts: Vec<String>,
    pub instrument: Option<usize>,
    /// What else was said, where it names no instrument: it may tell which is meant.
    pub rest: String,
}

#[derive(Debug)]
struct Token {
    word: String,
    /// The last sign before it, a space being none; and whether it stands right at what is before.
    before: Option<char>,
    is_attached: bool,
}

impl Token {
    fn number(&self) -> Option<u16> {
        self.word.parse().ok().filter(|number| *number > 0 && self.word.len() <= 4)
    }
}

/// Reads a query as a reference; `None` where it is none.
pub(crate) fn read(query: &str, words: &Words, instruments: &[Instrument]) -> Option<Reference> {
    let tokens = tokens(query);
    let is_article = |at: usize| tokens.get(at).is_some_and(|token| has(&words.article, token));
    let with_word = (1..tokens.len()).find(|&at| {
        is_article(at - 1) && tokens[at].number().is_some() && tokens[at].before != Some('/')
    });
    let number_at = with_word.or_else(|| {
        let is_bare = |token: &Token| token.number().is_some() && token.before != Some('/');
        tokens.iter().position(is_bare).filter(|at| {
            let slash = tokens.get(at + 1).is_some_and(|next| next.before == Some('/'));
            !slash && at.checked_sub(1).is_none_or(|at| !has(&words.paragraph, &tokens[at]))
        })
    })?;
    let article = tokens[number_at].number()?;
    let (mut parts, mut end) = parts(&tokens, number_at + 1, words);
    let mut start = if with_word.is_some() { number_at - 1 } else { number_at };
    if parts.is_empty()
        && let Some((before, from)) = parts_before(&tokens, start, words)
    {
        (parts, start) = (before, from);
    }
    // "arts 5 and 6": the first is shown.
    while with_word.is_some()
        && tokens.get(end).is_some_and(|token| token.number().is_some() || has(&words.small, token))
    {
        end += 1;
    }
    let others = tokens[..start].iter().chain(tokens.get(end..).unwrap_or_default());
    let others: Vec<&str> =
        others.filter(|token| !has(&words.small, token)).map(|token| token.word.as_str()).collect();
    let name = named(instruments, &others);
    let is_reference = match name {
        _ if with_word.is_some() => true,
        Some(Named { is_sure, .. }) => is_sure,
        None => others.is_empty(),
    };
    let rest = if name.is_none() { others.join(" ") } else { String::new() };
    is_reference.then_some(Reference { article, parts, instrument: name.map(|it| it.at), rest })
}

fn has(words: &[String], token: &Token) -> bool {
    words.contains(&token.word)
}

/// The parts of a paragraph's number from a token on, and where they end.
fn parts(tokens: &[Token], from: usize, words: &Words) -> (Vec<String>, usize) {
    let mut parts = Vec::new();
    let mut at = from;
    while parts.len() < MOST_PARTS {
        let is_named = tokens.get(at).is_some_and(|token| has(&words.paragraph, token));
        let place = at + usize::from(is_named);
        let Some(token) = tokens.get(place) else { break };
        let is_marked = match token.before {
            Some('(' | '（' | '[') => true,
            Some('.' | '-' | ':') => token.is_attached,
            _ => token.is_attached && parts.is_empty() && token.word.chars().count() == 1,
        };
        if !(is_named || is_marked) || !is_part(&token.word) {
            break;
        }
        parts.push(token.word.clone());
        at = place + 1;
    }
    (parts, at)
}

/// "Paragraph 3 (b) of" before `end`, and where it begins.
fn parts_before(tokens: &[Token], end: usize, words: &Words) -> Option<(Vec<String>, usize)> {
    let start = tokens.get(..end)?.iter().rposition(|token| has(&words.paragraph, token))?;
    let (parts, at) = parts(tokens, start, words);
    let between = tokens.get(at..end)?;
    let is_whole = !parts.is_empty() && between.iter().all(|token| has(&words.small, token));
    is_whole.then_some((parts, start))
}

/// A number, a letter, or a small Roman number.
fn is_part(word: &str) -> bool {
    let is_number = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_roman = word.len() <= 5 && word.bytes().all(|byte| b"ivx".contains(&byte));
    is_number || is_letter || is_roman
}

/// Runs of letters and runs of digits, folded: so digits of other scripts are as ours.
fn tokens(query: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut before, mut is_attached) = (None, false);
    let mut last: Option<bool> = None;
    for c in query.chars() {
        let Some(letter) = folded(c) else {
            if !c.is_whitespace() {
                before = Some(c);
            }
            is_attached = !c.is_whitespace() && !tokens.is_empty();
            last = None;
            continue;
        };
        let is_digit = letter.is_ascii_digit();
        if last != Some(is_digit) {
            let is_attached = is_attached || last.is_some();
            tokens.push(Token { word: String::new(), before: before.take(), is_attached });
        }
        if let Some(token) = tokens.last_mut() {
            token.word.push(letter);
        }
        last = Some(is_digit);
        is_attached = false;
    }
    tokens
}

/// Which of the anchors of an article's page is the paragraph? The paragraph itself, else the first
/// below it, else what it is below.
pub(crate) fn anchor(anchors: &[String], parts: &[String]) -> String {
    for length in (1..=parts.len()).rev() {
        let asked = parts[..length].join("-");
        let below = format!("{asked}-");
        let exact = anchors.iter().find(|anchor| **anchor == asked);
        let found = exact.or_else(|| anchors.iter().find(|anchor| anchor.starts_with(&below)));
        if let Some(found) = found {
            return found.clone();
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let list = |words: &str| words.split(' ').map(str::to_owned).collect();
        Words {
            article: list("article articles art arts"),
            paragraph: list("paragraph para paras"),
            small: list("of the in and"),
        }
    }

    fn instruments() -> Vec<Instrument> {
        let full =
            "supplementing the united nations convention against transnational organized crime";
        [
            ("untoc", "organized crime convention", ""),
            ("tip", "trafficking in persons protocol", full),
            ("som", "smuggling of migrants protocol", full),
            ("fap", "firearms protocol", full),
        ]
        .map(|(id, name, full)| Instrument::new(id, id, name, full))
        .into()
    }

    /// As `untoc 18 3-b | rest`; without an instrument `? 18`.
    fn shown(query: &str) -> String {
        let instruments = instruments();
        let Some(found) = read(query, &words(), &instruments) else { return "none".to_owned() };
        let id = found.instrument.map_or("?", |at| instruments[at].id.as_str());
        let parts = found.parts.join("-");
        let mut text = format!("{id} {} {parts}", found.article).trim().to_owned();
        if !found.rest.is_empty() {
            text.push_str(&format!(" | {}", found.rest));
        }
        text
    }

    #[test]
    fn a_provision_is_pointed_at_in_many_ways() {
        for (query, read) in [
            ("art 18", "? 18"),
            ("Art. 18", "? 18"),
            ("18", "? 18"),
            ("art18", "? 18"),
            ("18(3)", "? 18 3"),
            ("18.3", "? 18 3"),
            ("UNTOC 18.3", "untoc 18 3"),
            ("untoc32", "untoc 32"),
            ("untoc-18", "untoc 18"),
            ("TIP 6", "tip 6"),
            ("article 5 para 1 (b)", "? 5 1-b"),
            ("article 5, paragraph 1 (b)(ii)", "? 5 1-b-ii"),
            ("Article 16(10) UNTOC", "untoc 16 10"),
            ("art. 5.1.b of the Convention", "untoc 5 1-b"),
            ("firearms protocol art. 8", "fap 8"),
            ("firearms article 10", "fap 10"),
            ("firearms protocol 10", "fap 10"),
            ("trafficking protocol article 9", "tip 9"),
            ("art 6 smuggling of migrants", "som 6"),
            ("arts 5 and 6", "? 5"),
            ("paragraph 3 of article 18", "? 18 3"),
            ("art 3 (a) tip", "tip 3 a"),
            ("palermo protocol art 3", "? 3 | palermo protocol"),
            ("article 6 help for victims", "? 6 | help for victims"),
            ("art ١٨", "? 18"),
        ] {
            assert_eq!(shown(query), read, "{query}");
        }
    }

    #[test]
    fn a_number_alone_in_other_words_is_no_reference() {
        for query in [
            "18 steps",
            "resolution 10/1",
            "9/1",
            "COP res. 9/1",
            "rule 17",
            "cluster 2",
            "para. 53 of the rules",
            "CTOC/COP/WG.10/2020/5",
            "group 2 in 2022",
            "an article about 5 victims",
            "trafficking 6",
            "3D-printed guns",
            "convention",
            "",
        ] {
            assert_eq!(shown(query), "none", "{query}");
        }
    }

    #[test]
    fn the_nearest_place_of_a_paragraph_is_taken() {
        let anchors = ["1-a", "1-b-i", "1-b-ii", "2"].map(str::to_owned);
        for (parts, found) in [
            ("1 b ii", "1-b-ii"),
            ("1 b", "1-b-i"),
            ("1", "1-a"),
            ("2 c", "2"),
            ("3", ""),
            ("1 b iii", "1-b-i"),
        ] {
            let parts: Vec<String> = parts.split(' ').map(str::to_owned).collect();
            assert_eq!(anchor(&anchors, &parts), found, "{parts:?}");
        }
    }
}
