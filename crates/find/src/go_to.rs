//! Where do people want to go who type the beginnings of a name: `conf seiz`? Names and addresses of
//! entries and lists, matched letter by letter.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use model::Kind;
use pack::Pack;

use crate::hit::{Piece, pieces, shown_title};

/// More than this would hide the results.
const MOST: usize = 2;
/// What is longer is a question, not a name.
const MOST_LETTERS: usize = 40;
const FEWEST_LETTERS: usize = 2;
/// Of the score of the name typed in full: beginnings of its words reach this, letters picked
/// here and there do not.
const GOOD: f32 = 0.8;
/// Where nothing else is found, a likeness will do.
const FAIR: f32 = 0.5;

/// A place that a name leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct GoTo {
    pub target: Target,
    /// The letters that were typed are marked.
    pub title: Vec<Piece>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The number of an entry.
    Entry(u16),
    Folder(Kind),
}

/// How sure it has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Likeness {
    Good,
    Fair,
}

/// The best places; only those whose names fit better than those of the entries that are `seen`.
pub(crate) fn go_to(pack: &Pack, query: &str, likeness: Likeness, seen: &[u16]) -> Vec<GoTo> {
    let typed: Vec<&str> = query.split_whitespace().collect();
    let pattern = typed.concat();
    let letters = pattern.chars().count();
    if !(FEWEST_LETTERS..=MOST_LETTERS).contains(&letters) {
        return Vec::new();
    }
    let matcher = SkimMatcherV2::default().ignore_case();
    let Some(whole) = matcher.fuzzy_match(query.trim(), &pattern) else {
        return Vec::new();
    };
    let floor = whole as f32 * if likeness == Likeness::Good { GOOD } else { FAIR };
    let fit = |name: &str, address: &str| {
        matcher.fuzzy_match(name, &pattern).max(matcher.fuzzy_match(address, &pattern))
    };
    let heads = seen.iter().filter_map(|number| pack.head(*number));
    let best_seen = heads.filter_map(|head| fit(shown_title(head), &head.id)).max().unwrap_or(0);
    let mut found: Vec<(i64, usize, Target, String)> = Vec::new();
    let mut consider = |target: Target, name: &str, address: &str| {
        let is_good = |score: &i64| *score as f32 >= floor && *score > best_seen;
        if let Some(score) = fit(name, address).filter(is_good) {
            found.push((score, name.chars().count(), target, name.to_owned()));
        }
    };
    for (number, head) in pack.heads().iter().enumerate() {
        consider(Target::Entry(number as u16), shown_title(head), &head.id);
    }
    for kind in Kind::ALL {
        if !pack.of_kind(kind).is_empty() {
            let title = pack.words(&format!("folder-{}-title", kind.folder()), &[], &no_plural);
            consider(Target::Folder(kind), &title, kind.folder());
        }
    }
    // The shorter of two equal names is matched more fully.
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.truncate(MOST);
    let shown = |(_, _, target, name): (i64, usize, Target, String)| {
        let marks = matcher.fuzzy_indices(&name, &pattern).map(|(_, places)| places);
        GoTo { target, title: marked(&name, &marks.unwrap_or_default()) }
    };
    found.into_iter().map(shown).collect()
}

fn no_plural(_: f64) -> String {
    "other".to_owned()
}

/// A name with the letters at these places marked, neighbours together.
fn marked(name: &str, places: &[usize]) -> Vec<Piece> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for (place, (at, c)) in name.char_indices().enumerate() {
        if places.contains(&place) {
            let end = at + c.len_utf8();
            match ranges.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => ranges.push(at..end),
            }
        }
    }
    pieces(name, &ranges)
}
