//! The names of the instruments, to be recognised beside a number.

use model::{Detail, Kind};
use pack::Pack;
use search::folded;

/// A word cut short still stands for a name's word from so many letters on: `firearm`, `migrant`.
const SHORTEST_BEGINNING: usize = 5;

#[derive(Debug)]
pub(crate) struct Instrument {
    pub id: String,
    /// The id and the abbreviation, in small letters without spaces.
    short: Vec<String>,
    /// The words of the short title, and of the full one.
    name: Vec<String>,
    full: Vec<String>,
}

/// How a name was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The place among the instruments.
    pub at: usize,
    /// By its id or abbreviation, or by two words of its name: nothing else can be meant.
    pub is_sure: bool,
}

/// The instruments in reading order.
pub(crate) fn instruments(pack: &Pack) -> Vec<Instrument> {
    let heads = pack.of_kind(Kind::Instrument).filter_map(|number| pack.head(number));
    heads
        .filter_map(|head| match &head.detail {
            Detail::Instrument(facts) => Some(Instrument::new(
                &head.id,
                &facts.abbreviation,
                &facts.short_title,
                &head.title,
            )),
            _ => None,
        })
        .collect()
}

impl Instrument {
    pub(crate) fn new(id: &str, abbreviation: &str, name: &str, full: &str) -> Instrument {
        Instrument {
            id: id.to_owned(),
            short: [words(id), words(abbreviation)].concat(),
            name: words(name),
            full: words(full),
        }
    }
}

/// The words of a text, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| folded(c).is_none()).filter(|word| !word.is_empty());
    words.map(|word| word.chars().filter_map(folded).collect()).collect()
}

/// Which instrument do these words name, all of them? `None` where one says something else, or where
/// two instruments fit equally.
pub(crate) fn named(instruments: &[Instrument], said: &[&str]) -> Option<Named> {
    if said.is_empty() {
        return None;
    }
    let mut best: Option<(usize, Named)> = None;
    let mut is_tied = false;
    for (at, instrument) in instruments.iter().enumerate() {
        let Some((score, is_sure)) = fit(instrument, said) else { continue };
        match &best {
            Some((other, _)) if *other > score => {}
            Some((other, _)) if *other == score => is_tied = true,
            _ => {
                best = Some((score, Named { at, is_sure }));
                is_tied = false;
            }
        }
    }
    best.map(|(_, named)| named).filter(|_| !is_tied)
}

/// How well the words name an instrument; `None` where one of them does not at all.
fn fit(instrument: &Instrument, said: &[&str]) -> Option<(usize, bool)> {
    let (mut score, mut of_name, mut is_short) = (0, 0, false);
    for word in said {
        let is_in = |names: &[String]| names.iter().any(|name| stands_for(word, name));
        if instrument.short.iter().any(|short| short == word) {
            score += 4;
            is_short = true;
        } else if is_in(&instrument.name) {
            score += 2;
            of_name += 1;
        } else if is_in(&instrument.full) {
            score += 1;
        } else {
            return None;
        }
    }
    Some((score, is_short || of_name >= 2))
}

fn stands_for(word: &str, name: &str) -> bool {
    name == word || word.chars().count() >= SHORTEST_BEGINNING && name.starts_with(word)
}
