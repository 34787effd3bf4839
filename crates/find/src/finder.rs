//! A pack that answers queries.

use model::{Detail, Entry, Kind, Obligation, Substance};
use pack::{Pack, PackError};
use search::{Index, Matcher, Options};

use crate::answer::{self, Answer};
use crate::corrected::Corrected;
use crate::facets::{Filter, Results};
use crate::go_to::{self, GoTo, Likeness};
use crate::hit::{self, Hit};
use crate::instruments::{self, Instrument};
use crate::reference::{self, Reference, Words};
use crate::texts::Texts;

/// No more than this is looked at for one query: enough for filters and their counts.
const MOST_HITS: usize = 400;

/// What scores less than this part of the best has one common word of a question and no more.
const NOISE: f32 = 0.08;

/// What close words count, against books: titles, keywords and questions that editors expect find
/// most of what is asked for, and are short.
const CLOSENESS: f32 = 0.45;

/// Hits that everybody sees: what is among them needs no "go to".
const SEEN: usize = 5;

pub struct Finder {
    pack: Pack,
    texts: Texts,
    instruments: Vec<Instrument>,
    words: Words,
}

/// A place in the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The entry's number in the pack.
    pub number: u16,
    /// Without `#`; empty for the whole page.
    pub anchor: String,
}

/// All that a query finds, before any filter.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Place>,
    pub matcher: Matcher,
    /// The query as it was understood, where words of it were not found.
    pub corrected: Option<Corrected>,
    /// Places whose names the query abbreviates and that are not among the first hits. Where nothing
    /// was found, the nearest names.
    pub go_to: Vec<GoTo>,
    /// Where the query is a question that has an answer.
    pub answer: Option<Answer>,
}

impl Finder {
    /// # Errors
    /// Where the pack's search index cannot be read.
    pub fn new(pack: Pack) -> Result<Finder, PackError> {
        Index::open(pack.index_bytes()).map_err(|_| PackError::Damaged)?;
        let list = |id: &str| -> Vec<String> {
            instruments::words(&pack.words(id, &[], &|_| "other".to_owned()))
        };
        let words = Words {
            article: list("reference-article"),
            paragraph: list("reference-paragraph"),
            small: list("reference-small"),
        };
        let instruments = instruments::instruments(&pack);
        Ok(Finder { texts: Texts::default(), instruments, words, pack })
    }

    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// All that a query finds, best first, before any filter.
    pub fn find(&self, query: &str) -> Found {
        let Ok(index) = Index::open(self.pack.index_bytes()) else { return Found::default() };
        let texts = |doc: u32, take: &mut dyn FnMut(&str)| {
            take(&self.texts.of(&self.pack, doc as u16).text);
        };
        let texts = Some(&texts as &search::Texts<'_>);
        let options = Options { limit: MOST_HITS, texts, closeness: CLOSENESS, filter: None };
        let answer = index.search(query, &options);
        let floor = answer.hits.first().map_or(0.0, |best| best.score * NOISE);
        let mut hits: Vec<Place> = answer
            .hits
            .iter()
            .filter(|hit| hit.score >= floor)
            .map(|hit| Place { number: hit.doc as u16, anchor: String::new() })
            .collect();
        let matcher = answer.matcher;
        let provision = reference::read(query, &self.words, &self.instruments)
            .and_then(|reference| self.provision(&index, &reference));
        let (mut direct, mut corrected) = (None, None);
        match &provision {
            Some(place) => {
                hits.retain(|hit| hit.number != place.number);
                hits.insert(0, place.clone());
            }
            None => {
                let numbers: Vec<u16> = hits.iter().map(|hit| hit.number).collect();
                direct = answer::answer(&self.pack, query, &matcher, &numbers);
                corrected = Corrected::new(query, &answer.corrected);
            }
        }
        let likeness = if hits.is_empty() { Likeness::Fair } else { Likeness::Good };
        let seen: Vec<u16> = hits.iter().take(SEEN).map(|hit| hit.number).collect();
        let go_to = match provision {
            Some(_) => Vec::new(),
            None => go_to::go_to(&self.pack, query, likeness, &seen),
        };
        Found { hits, matcher, corrected, go_to, answer: direct }
    }

    /// What is to be shown of all that was found.
    pub fn show(&self, found: &Found, filter: &Filter, limit: usize) -> Results {
        let mut results = Results::default();
        for place in &found.hits {
            let Some(head) = self.pack.head(place.number) else { continue };
            if results.count(head, filter) && results.hits.len() < limit {
                results.hits.push(self.hit(place, found));
            }
        }
        results.keep_chosen(filter);
        results.order_instruments(|id| self.instruments.iter().position(|it| it.id == id));
        results
    }

    fn hit(&self, place: &Place, found: &Found) -> Hit {
        let text = self.texts.of(&self.pack, place.number);
        let head = &self.pack.heads()[usize::from(place.number)];
        Hit {
            number: place.number,
            kind: head.kind,
            anchor: place.anchor.clone(),
            title: hit::title(head, &found.matcher),
            snippet: hit::snippet(text.rest(), &found.matcher),
        }
    }

    /// The place that a reference means; `None` where there is no such article.
    fn provision(&self, index: &Index<'_>, reference: &Reference) -> Option<Place> {
        let is_meant = |number: u16, instrument: Option<usize>| {
            let detail = self.pack.head(number).map(|head| &head.detail);
            let Some(Detail::Article(facts)) = detail else { return false };
            let id = instrument.and_then(|at| self.instruments.get(at)).map(|it| &it.id);
            facts.number == reference.article && id.is_none_or(|id| facts.instrument == *id)
        };
        let mut articles = self.pack.of_kind(Kind::Article);
        let number = match reference.instrument {
            Some(named) => articles.find(|number| is_meant(*number, Some(named))),
            None if reference.rest.is_empty() => articles.find(|at| is_meant(*at, Some(0))),
            // What else was said tells which of the articles with this number is meant.
            None => {
                let filter = |doc: u32| is_meant(doc as u16, None);
                let options = Options { limit: 1, filter: Some(&filter), ..Options::default() };
                let answer = index.search(&reference.rest, &options);
                let best = answer.hits.first().map(|hit| hit.doc as u16);
                best.or_else(|| articles.clone().find(|at| is_meant(*at, Some(0))))
                    .or_else(|| articles.find(|at| is_meant(*at, None)))
            }
        }?;
        let entry = self.pack.entry(number).ok()?;
        Some(Place { number, anchor: reference::anchor(&anchors(&entry), &reference.parts) })
    }
}

/// The places of paragraphs on an article's page.
fn anchors(entry: &Entry) -> Vec<String> {
    match &entry.substance {
        Substance::Article(obligations) => obligations.iter().map(Obligation::anchor).collect(),
        _ => Vec::new(),
    }
}
