//! A table of States, as it is searched: a line for each State, which a snippet can show, and the place
//! of the State that a query names.

use model::{Confidence, Detail, Kind, PartyStatus, State, Status, Substance};
use pack::Pack;
use search::{Matcher, highlights};

/// The table of an entry, and all names of its States.
pub(crate) struct Table {
    pub number: u16,
    facts: PartyStatus,
    /// Each with the place of its State in the table.
    names: Vec<(usize, String)>,
}

impl Table {
    /// All tables of a pack.
    pub fn all(pack: &Pack) -> Vec<Table> {
        let table = |number: u16| {
            let facts = of(pack, number)?;
            let places = facts.states.iter().enumerate();
            let names = places
                .flat_map(|(at, state)| names(pack, state).into_iter().map(move |name| (at, name)));
            Some(Table { number, names: names.collect(), facts })
        };
        pack.of_kind(Kind::Guide).filter_map(table).collect()
    }

    /// The place of the State that a query names by all the words of one of its names; empty where it
    /// names none. Of several, the one with the most words: "Republic of Korea" is not "Korea" alone.
    pub fn anchor(&self, matcher: &Matcher) -> &str {
        let mut best = (0, "");
        for (at, name) in &self.names {
            let letters = |range: &std::ops::Range<usize>| name[range.clone()].chars().count();
            let named: usize = highlights(name, matcher).iter().map(letters).sum();
            let all = name.chars().filter(|letter| letter.is_alphanumeric()).count();
            // Small words such as "of" are not looked for.
            if named * 4 >= all * 3 && named > best.0 {
                best = (named, self.facts.states[*at].id.as_str());
            }
        }
        best.1
    }

    /// Whether a State's name stands in the query as it is written, to the last letter.
    pub fn is_named_in(&self, query: &str) -> bool {
        let asked = plain_words(query);
        self.names.iter().any(|(_, name)| {
            let name = plain_words(name);
            let stands = |some: &[&str]| {
                some.iter().zip(&name).all(|(word, wanted)| word.eq_ignore_ascii_case(wanted))
            };
            !name.is_empty() && asked.windows(name.len()).any(stands)
        })
    }
}

fn plain_words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The names of a State: the one that is shown first.
fn names(pack: &Pack, state: &State) -> Vec<String> {
    let names = words(pack, &format!("state-{}", state.id));
    names.split('|').map(|name| name.trim().to_owned()).collect()
}

/// The table of an entry; `None` where it has none.
pub(crate) fn of(pack: &Pack, number: u16) -> Option<PartyStatus> {
    // Few entries have one: the others are not read for it.
    if pack.head(number)?.kind != Kind::Guide {
        return None;
    }
    match pack.entry(number).ok()?.substance {
        Substance::PartyStatus(facts) => Some(facts),
        _ => None,
    }
}

fn words(pack: &Pack, id: &str) -> String {
    pack.words(id, &[], &|_| "other".to_owned())
}

/// A line for each State.
pub(crate) fn lines(pack: &Pack, facts: &PartyStatus) -> String {
    lines_of(pack, facts, &|_| true)
}

/// The line of the State with this id; empty where there is none.
pub(crate) fn line(pack: &Pack, facts: &PartyStatus, id: &str) -> String {
    lines_of(pack, facts, &|state| state.id == id)
}

/// As "Fiji. Convention: Party 2017. Trafficking in Persons Protocol: Party 2017. …"
fn lines_of(pack: &Pack, facts: &PartyStatus, wanted: &dyn Fn(&State) -> bool) -> String {
    let of_kind = pack.of_kind(Kind::Instrument).filter_map(|number| pack.head(number));
    let treaties: Vec<&str> = of_kind
        .map(|head| match &head.detail {
            Detail::Instrument(facts) => facts.short_title.as_str(),
            _ => head.title.as_str(),
        })
        .collect();
    let check = words(pack, "status-check");
    let statuses = Status::ALL.map(|status| words(pack, &format!("status-{}", status.as_str())));
    let mut lines = String::new();
    for state in facts.states.iter().filter(|state| wanted(state)) {
        lines.push_str(&names(pack, state).join(", "));
        for (joined, treaty) in state.joined.iter().zip(&treaties) {
            lines.push_str(". ");
            lines.push_str(treaty);
            lines.push_str(": ");
            lines.push_str(&statuses[joined.status as usize]);
            if let Some(date) = joined.date {
                lines.push(' ');
                lines.push_str(&date.year().to_string());
            }
            if joined.confidence == Confidence::Uncertain {
                lines.push_str(" (");
                lines.push_str(&check);
                lines.push(')');
            }
        }
        lines.push_str(".\n");
    }
    lines
}
