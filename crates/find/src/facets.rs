//! What a reader may choose among the hits, and how many each choice would show.

use model::{Detail, Head, Kind, Stage};

use crate::hit::Hit;

/// One way to choose among hits. The order is that of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Kind,
    Instrument,
    Stage,
}

/// A value to choose. The order within a facet is that of the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    Kind(Kind),
    /// The id of an instrument.
    Instrument(String),
    Stage(Stage),
}

/// What was chosen: at most one value of each facet, in the order of [`Facet::ALL`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    chosen: [Option<Choice>; 3],
}

/// The counts of one facet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Every value that was found and how many hits choosing it would show, the choices of other
    /// facets kept. In the order of the values, instruments in reading order.
    pub values: Vec<(Choice, usize)>,
    /// How many there would be without a choice here.
    pub any: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub hits: Vec<Hit>,
    /// How many the filter lets through, shown or not.
    pub total: usize,
    counts: [Counts; 3],
}

impl Facet {
    pub const ALL: [Facet; 3] = [Facet::Kind, Facet::Instrument, Facet::Stage];

    fn of(self, head: &Head) -> Option<Choice> {
        match (self, &head.detail) {
            (Facet::Kind, _) => Some(Choice::Kind(head.kind)),
            (Facet::Instrument, Detail::Article(facts)) => {
                Some(Choice::Instrument(facts.instrument.clone()))
            }
            (Facet::Instrument, Detail::Instrument(_)) => Some(Choice::Instrument(head.id.clone())),
            (Facet::Stage, Detail::Step(facts)) => Some(Choice::Stage(facts.stage)),
            _ => None,
        }
    }
}

impl Choice {
    /// The word for it in forms and in the ids of messages.
    pub fn id(&self) -> &str {
        match self {
            Choice::Kind(kind) => kind.folder(),
            Choice::Instrument(id) => id,
            Choice::Stage(Stage::Before) => "before",
            Choice::Stage(Stage::During) => "during",
            Choice::Stage(Stage::After) => "after",
        }
    }
}

impl Filter {
    pub fn chosen(&self, facet: Facet) -> Option<&Choice> {
        self.chosen[facet as usize].as_ref()
    }

    pub fn choose(&mut self, facet: Facet, choice: Option<Choice>) {
        self.chosen[facet as usize] = choice;
    }
}

impl Results {
    pub fn counts(&self, facet: Facet) -> &Counts {
        &self.counts[facet as usize]
    }

    /// Counts an entry that was found; true where the filter lets it through.
    pub(crate) fn count(&mut self, head: &Head, filter: &Filter) -> bool {
        let own = Facet::ALL.map(|facet| facet.of(head));
        let fits = |at: usize| filter.chosen[at].is_none() || filter.chosen[at] == own[at];
        let fits = [fits(0), fits(1), fits(2)];
        for (at, (value, counts)) in own.into_iter().zip(&mut self.counts).enumerate() {
            let others = (0..fits.len()).all(|other| other == at || fits[other]);
            counts.any += usize::from(others);
            if let Some(value) = value {
                match counts.values.binary_search_by(|(known, _)| known.cmp(&value)) {
                    Ok(place) => counts.values[place].1 += usize::from(others),
                    Err(place) => counts.values.insert(place, (value, usize::from(others))),
                }
            }
        }
        let all = fits.iter().all(|fits| *fits);
        self.total += usize::from(all);
        all
    }

    /// Keeps what is chosen among the values, so that it can be seen and taken back.
    pub(crate) fn keep_chosen(&mut self, filter: &Filter) {
        for (counts, chosen) in self.counts.iter_mut().zip(&filter.chosen) {
            let Some(chosen) = chosen else { continue };
            if let Err(place) = counts.values.binary_search_by(|(known, _)| known.cmp(chosen)) {
                counts.values.insert(place, (chosen.clone(), 0));
            }
        }
    }

    /// Puts the instruments into their reading order.
    pub(crate) fn order_instruments(&mut self, place: impl Fn(&str) -> Option<usize>) {
        let counts = &mut self.counts[Facet::Instrument as usize];
        counts.values.sort_by_key(|(choice, _)| place(choice.id()));
    }

    /// The hits by kind, the kind of the best hit first; of each kind the best `most`.
    pub fn groups(&self, most: usize) -> Vec<(Kind, Vec<&Hit>)> {
        let mut groups: Vec<(Kind, Vec<&Hit>)> = Vec::new();
        for hit in &self.hits {
            match groups.iter_mut().find(|(kind, _)| *kind == hit.kind) {
                Some((_, hits)) if hits.len() < most => hits.push(hit),
                Some(_) => {}
                None => groups.push((hit.kind, vec![hit])),
            }
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(kind: Kind, id: &str) -> Head {
        let detail = match kind {
            Kind::Article => Detail::Article(model::ArticleFacts {
                instrument: id.to_owned(),
                number: 1,
                cluster: None,
            }),
            Kind::Step => {
                Detail::Step(model::StepFacts { stage: Stage::During, place: model::Place::Home })
            }
            _ => Detail::None,
        };
        Head { kind, id: id.into(), title: String::new(), summary: String::new(), detail }
    }

    #[test]
    fn a_count_is_what_choosing_it_would_show() {
        let found = [
            head(Kind::Article, "tip"),
            head(Kind::Article, "som"),
            head(Kind::Article, "tip"),
            head(Kind::Step, "a"),
        ];
        let mut results = Results::default();
        let mut filter = Filter::default();
        filter.choose(Facet::Instrument, Some(Choice::Instrument("tip".into())));
        let shown = found.iter().filter(|head| results.count(head, &filter)).count();
        assert_eq!((shown, results.total), (2, 2));
        let [kinds, instruments, stages] = Facet::ALL.map(|facet| results.counts(facet));
        assert_eq!(kinds.values, [(Choice::Kind(Kind::Article), 2), (Choice::Kind(Kind::Step), 0)]);
        let instrument = |id: &str| Choice::Instrument(id.to_owned());
        assert_eq!(instruments.values, [(instrument("som"), 1), (instrument("tip"), 2)]);
        assert_eq!(stages.values, [(Choice::Stage(Stage::During), 0)]);
        assert_eq!((kinds.any, instruments.any, stages.any), (2, 4, 2));
    }
}
