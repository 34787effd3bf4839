//! What in a paper could point to a person: found by simple rules, for somebody to read and decide.
//!
//! The rules see addresses and numbers, never names: a paper without a finding is not thereby safe.

use model::{Block, Paper};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub kind: Personal,
    /// As it stands in the paper.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Personal {
    Email,
    Phone,
    /// A number like those of passports and identity cards.
    Number,
}

/// Fewer digits are house numbers, years and counts; more than the longest telephone number of E.164 are
/// something else.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Without a plus and without a zero in front, only a run this long is no figure of everyday life.
const PLAIN_DIGITS: usize = 9;
/// Passport numbers have six to nine digits after at most three letters.
const PASSPORT_DIGITS: std::ops::RangeInclusive<usize> = 6..=9;
const PASSPORT_LETTERS: std::ops::RangeInclusive<usize> = 1..=3;

/// Everything found in text and events, each once, in the order of the paper.
pub fn find_personal(paper: &Paper) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut look = |text: &str| {
        for new in in_text(text) {
            if !found.contains(&new) {
                found.push(new);
            }
        }
    };
    look(&paper.title);
    for line in paper.document.blocks.iter().flat_map(Block::lines) {
        look(&line.iter().map(model::Inline::text).collect::<String>());
    }
    for event in &paper.events {
        look(&event.title);
        look(&event.text);
    }
    found
}

pub(crate) fn in_text(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut place = 0;
        while place < words.len() {
            let (kind, length) = match look_at(&words[place..]) {
                Some(seen) => seen,
                None => {
                    place += 1;
                    continue;
                }
            };
            let text = words[place..place + length].join(" ");
            found.push(Found { kind, text: bare(&text).to_owned() });
            place += length;
        }
    }
    found
}

/// What begins with the first of these words, and how many words it has.
fn look_at(words: &[&str]) -> Option<(Personal, usize)> {
    let first = bare(words[0]);
    if is_email(first) {
        return Some((Personal::Email, 1));
    }
    if is_passport(first) {
        return Some((Personal::Number, 1));
    }
    if is_apart(first) {
        return None;
    }
    // A telephone number may be parted by spaces: as many words as hold digits and its marks alone.
    let count = words.iter().take_while(|word| is_of_phone(word)).count();
    let run = &words[..count];
    let length = (1..=count).rev().find(|length| is_phone(&run[..*length]))?;
    Some((kind_of_digits(&run[..length]), length))
}

/// A word without the marks of the sentence around it.
fn bare(word: &str) -> &str {
    let end = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '\'' | '“' | '”' | '»' | '>')
    };
    let start = |c: char| matches!(c, '"' | '\'' | '“' | '„' | '«' | '<');
    let word = word.trim_end_matches(end).trim_start_matches(start);
    match (word.starts_with('('), word.ends_with(')')) {
        (true, true) => &word[1..word.len() - 1],
        (true, false) if !word.contains(')') => &word[1..],
        (false, true) if !word.contains('(') => &word[..word.len() - 1],
        _ => word,
    }
}

fn is_email(word: &str) -> bool {
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let Some((name, host)) = word.split_once('@') else { return false };
    let is_host =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    !name.is_empty() && host.contains('.') && host.split('.').all(is_host)
}

/// One to three letters, then six to nine digits, and nothing else: `AB1234567`.
fn is_passport(word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_alphabetic).count();
    let rest = &word[letters..];
    PASSPORT_LETTERS.contains(&letters)
        && PASSPORT_DIGITS.contains(&rest.len())
        && rest.bytes().all(|byte| byte.is_ascii_digit())
}

/// Days, times, sums and symbols of documents, which have digits as well.
fn is_apart(word: &str) -> bool {
    let parts = |mark: char| word.split(mark).map(str::len).collect::<Vec<usize>>();
    let all = |marks: &[char]| word.chars().all(|c| c.is_ascii_digit() || marks.contains(&c));
    // 2027-03-31 and 31-03-2027, with hyphens, dots or slashes.
    let is_day = ['-', '.', '/'].iter().any(|mark| {
        all(&[*mark])
            && matches!(parts(*mark).as_slice(), [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])
    });
    // 2024-2026
    let is_years = all(&['-', '–', '/'])
        && matches!(
            word.split(['-', '–', '/']).map(str::len).collect::<Vec<_>>().as_slice(),
            [4, 4]
        );
    // 12,000,000 and 12.000.000
    let is_sum = [',', '.', '\''].iter().any(|mark| {
        let lengths = parts(*mark);
        all(&[*mark])
            && lengths.len() > 1
            && lengths[0] <= 3
            && lengths[1..].iter().all(|l| *l == 3)
    });
    is_day || is_years || is_sum
}

fn is_of_phone(word: &&str) -> bool {
    let word = word.trim_end_matches([',', ';', '.', ':']);
    let marks = ['+', '-', '(', ')', '.', '/', '–'];
    !word.is_empty()
        && word.chars().any(|c| c.is_numeric())
        && word.chars().all(|c| c.is_numeric() || marks.contains(&c))
        && !is_apart(word)
}

fn is_phone(words: &[&str]) -> bool {
    let text = words.concat();
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    let first = text.trim_start_matches('(');
    let is_marked = first.starts_with('+') || first.starts_with('0');
    // `24 25 2026 1200` are figures in a row, `12 34 56 78` may be a number: only marked ones are parted.
    let is_plain = words.len() == 1 && digits >= PLAIN_DIGITS;
    PHONE_DIGITS.contains(&digits) && (is_marked || is_plain)
}

/// A plain run of many digits is rather the number of an identity card.
fn kind_of_digits(words: &[&str]) -> Personal {
    let word = bare(words[0]);
    let is_plain = words.len() == 1 && word.chars().all(char::is_numeric) && !word.starts_with('0');
    if is_plain { Personal::Number } else { Personal::Phone }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Personal, String)> {
        in_text(text).into_iter().map(|found| (found.kind, found.text)).collect()
    }

    #[test]
    fn addresses_and_numbers_of_people_are_found() {
        let cases = [
            ("Write to maria@coast.example.", Personal::Email, "maria@coast.example"),
            ("(maria.p+x@mail.coast.example)", Personal::Email, "maria.p+x@mail.coast.example"),
            ("Call +43 1 26060 4534 today", Personal::Phone, "+43 1 26060 4534"),
            ("Tel.: (01) 234-56789", Personal::Phone, "(01) 234-56789"),
            ("0664/123 45 67.", Personal::Phone, "0664/123 45 67"),
            ("passport AB1234567,", Personal::Number, "AB1234567"),
            ("ID 880412123456 of a witness", Personal::Number, "880412123456"),
            ("هاتف ٠٠٩٦٢٧٩٠٠٠٠٠٠٠", Personal::Phone, ""),
        ];
        for (text, kind, wanted) in cases {
            let found = found(text);
            if wanted.is_empty() {
                assert_eq!(found.len(), 1, "{text}: {found:?}");
            } else {
                assert_eq!(found, [(kind, wanted.to_owned())], "{text}");
            }
        }
    }

    #[test]
    fn days_articles_symbols_and_figures_are_left_alone() {
        for text in [
            "CTOC/COP/2020/10 and CTOC/COP/WG.10/2019/5",
            "article 18, paragraphs 3 to 12",
            "on 2027-03-31, 31.03.2027 and 31/03/2027",
            "3 March 2027 to 14 May 2027",
            "resolution 9/1 of 2018, General Assembly resolution 55/25",
            "61 of 188 people in 2024-2026",
            "12,000,000 and 3.500.000 and 1200 1300 1400",
            "24 25 2026 1200",
            "at 10.00 or 15.30, room 0412",
            "No. 1234 of 2019, sections 4 to 9",
            "office @ ministry, a@b, @name",
            "UNTOC2030, COVID19, R2023",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
