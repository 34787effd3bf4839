//! Packs that answer queries: ours, and those of partners.

use std::sync::{Mutex, OnceLock};

use model::{Detail, Entry, Head, Kind, Obligation, Substance};
use pack::{Pack, PackError};
use search::{Index, Matcher, Memory, Options, search_together};

use crate::abbreviated;
use crate::answer::{self, Answer};
use crate::corrected::Corrected;
use crate::facets::{Filter, Results};
use crate::go_to::{self, GoTo, Likeness};
use crate::hit::{self, Hit, shown_title};
use crate::instruments::{self, Instrument};
use crate::reference::{self, Reference, Words};
use crate::states::{self, Table};
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

/// Where a table of States comes at the latest when a State is named: few other pages speak of one.
const STATES_AT: usize = 2;

/// The place of our own pack among those that are searched; those of partners follow.
pub const OURS: usize = 0;

pub struct Finder {
    /// Ours, then those of partners.
    packs: Vec<Searched>,
    /// The app has one thread, so nobody ever waits for the lock.
    memory: Mutex<Memory>,
    instruments: Vec<Instrument>,
    words: Words,
    /// Of our own pack; read for the first query.
    tables: OnceLock<Vec<Table>>,
}

/// A pack and what has been read of it.
struct Searched {
    pack: Pack,
    texts: Texts,
}

/// A place in the guide or in a partner's pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which pack it is in: [`OURS`], or the number of a partner's, from 1.
    pub pack: usize,
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
        Finder::with_partners(pack, Vec::new())
    }

    /// Searches the packs of partners together with ours, as if all were one guide: what is rare and
    /// what is frequent is so in all of them, so that scores compare. They are in our language.
    /// References, names to go to and direct answers are ours alone.
    ///
    /// # Errors
    /// Where the search index of any of the packs cannot be read. To do without such a pack, try it
    /// by [`Finder::new`] first.
    pub fn with_partners(pack: Pack, partners: Vec<Pack>) -> Result<Finder, PackError> {
        for pack in std::iter::once(&pack).chain(&partners) {
            Index::open(pack.index_bytes()).map_err(|_| PackError::Damaged)?;
        }
        let list = |id: &str| -> Vec<String> {
            instruments::words(&pack.words(id, &[], &|_| "other".to_owned()))
        };
        let words = Words {
            article: list("reference-article"),
            paragraph: list("reference-paragraph"),
            small: list("reference-small"),
        };
        let instruments = instruments::instruments(&pack);
        let packs = std::iter::once(pack).chain(partners);
        let packs = packs.map(|pack| Searched { pack, texts: Texts::default() }).collect();
        let (memory, tables) = (Mutex::default(), OnceLock::new());
        Ok(Finder { packs, memory, instruments, words, tables })
    }

    /// Adds the pack of a partner to those that are searched: see [`Finder::with_partners`].
    ///
    /// # Errors
    /// Where its search index cannot be read.
    pub fn add_partner(&mut self, pack: Pack) -> Result<(), PackError> {
        Index::open(pack.index_bytes()).map_err(|_| PackError::Damaged)?;
        self.packs.push(Searched { pack, texts: Texts::default() });
        Ok(())
    }

    /// Our own pack.
    pub fn pack(&self) -> &Pack {
        // There is one from the beginning.
        &self.packs[OURS].pack
    }

    /// The pack that a place is in.
    pub fn pack_of(&self, place: &Place) -> Option<&Pack> {
        self.packs.get(place.pack).map(|searched| &searched.pack)
    }

    /// All that a query finds, best first, before any filter.
    pub fn find(&self, query: &str) -> Found {
        let indexes = self.packs.iter().map(|it| Index::open(it.pack.index_bytes()));
        let Ok(indexes) = indexes.collect::<Result<Vec<Index<'_>>, _>>() else {
            return Found::default();
        };
        let place = |doc: u32| -> Option<(usize, u16)> {
            let mut doc = doc as usize;
            for (at, index) in indexes.iter().enumerate() {
                if doc < index.len() {
                    return Some((at, doc as u16));
                }
                doc -= index.len();
            }
            None
        };
        let texts = |doc: u32, take: &mut dyn FnMut(&str)| {
            if let Some((pack, number)) = place(doc) {
                let Searched { pack, texts } = &self.packs[pack];
                take(&texts.of(pack, number).text);
            }
        };
        let texts = Some(&texts as &search::Texts<'_>);
        let options = Options { limit: MOST_HITS, texts, closeness: CLOSENESS, filter: None };
        let Ok(mut memory) = self.memory.lock() else { return Found::default() };
        let answer = search_together(&indexes, query, &options, &mut memory);
        let floor = answer.hits.first().map_or(0.0, |best| best.score * NOISE);
        let mut hits: Vec<Place> = answer
            .hits
            .iter()
            .filter(|hit| hit.score >= floor)
            .filter_map(|hit| place(hit.doc))
            .map(|(pack, number)| Place { pack, number, anchor: String::new() })
            .collect();
        let matcher = answer.matcher;
        self.find_states(query, &mut hits, &matcher);
        let provision = reference::read(query, &self.words, &self.instruments)
            .and_then(|reference| self.provision(&indexes[OURS], &reference));
        let (mut direct, mut corrected) = (None, None);
        match &provision {
            Some(place) => {
                hits.retain(|hit| (hit.pack, hit.number) != (OURS, place.number));
                hits.insert(0, place.clone());
            }
            None => {
                self.bring_name_forward(query, &mut hits);
                direct = answer::answer(self.pack(), query, &matcher, &hits);
                corrected = Corrected::new(query, &answer.corrected);
            }
        }
        let likeness = if hits.is_empty() { Likeness::Fair } else { Likeness::Good };
        let seen = hits.iter().take(SEEN).filter(|hit| hit.pack == OURS);
        let seen: Vec<u16> = seen.map(|hit| hit.number).collect();
        let go_to = match provision {
            Some(_) => Vec::new(),
            None => go_to::go_to(self.pack(), query, likeness, &seen),
        };
        Found { hits, matcher, corrected, go_to, answer: direct }
    }

    /// Brings a table of States to where it is seen, if a State is named, and lets it be opened at the
    /// State that was asked for.
    fn find_states(&self, query: &str, hits: &mut [Place], matcher: &Matcher) {
        for table in self.tables.get_or_init(|| Table::all(self.pack())) {
            let is_table = |hit: &Place| hit.pack == OURS && hit.number == table.number;
            let Some(mut at) = hits.iter().position(is_table) else { continue };
            if at > STATES_AT && table.is_named_in(query) {
                hits[STATES_AT..=at].rotate_right(1);
                at = STATES_AT;
            }
            if at < SEEN {
                table.anchor(matcher).clone_into(&mut hits[at].anchor);
            }
        }
    }

    /// What is to be shown of all that was found.
    pub fn show(&self, found: &Found, filter: &Filter, limit: usize) -> Results {
        let mut results = Results::default();
        for place in &found.hits {
            let Some(searched) = self.packs.get(place.pack) else { continue };
            let Some(head) = searched.pack.head(place.number) else { continue };
            if results.count(head, filter) && results.hits.len() < limit {
                results.hits.push(searched.hit(head, place, &found.matcher));
            }
        }
        results.keep_chosen(filter);
        results.order_instruments(|id| self.instruments.iter().position(|it| it.id == id));
        results
    }

    /// Puts the page first that has the query as its name, if the words are cut short.
    fn bring_name_forward(&self, query: &str, hits: &mut [Place]) {
        let is_named = |hit: &Place| {
            let head = self.pack_of(hit).and_then(|pack| pack.head(hit.number));
            head.is_some_and(|head| abbreviated::is_name(query, shown_title(head)))
        };
        let seen = hits.len().min(SEEN);
        if let Some(seen) = hits.get_mut(..seen)
            && let Some(at) = seen.iter().position(is_named)
        {
            seen[..=at].rotate_right(1);
        }
    }

    /// The place that a reference means; `None` where there is no such article.
    fn provision(&self, index: &Index<'_>, reference: &Reference) -> Option<Place> {
        let pack = self.pack();
        let is_meant = |number: u16, instrument: Option<usize>| {
            let detail = pack.head(number).map(|head| &head.detail);
            let Some(Detail::Article(facts)) = detail else { return false };
            let id = instrument.and_then(|at| self.instruments.get(at)).map(|it| &it.id);
            facts.number == reference.article && id.is_none_or(|id| facts.instrument == *id)
        };
        let mut articles = pack.of_kind(Kind::Article);
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
        let entry = pack.entry(number).ok()?;
        Some(Place {
            pack: OURS,
            number,
            anchor: reference::anchor(&anchors(&entry), &reference.parts),
        })
    }
}

impl Searched {
    fn hit(&self, head: &Head, place: &Place, matcher: &Matcher) -> Hit {
        let text = self.texts.of(&self.pack, place.number);
        // Where a table is opened at a State, what it says of that State.
        let facts =
            if place.anchor.is_empty() { None } else { states::of(&self.pack, place.number) };
        let line = facts.map(|facts| states::line(&self.pack, &facts, &place.anchor));
        Hit {
            pack: place.pack,
            number: place.number,
            kind: head.kind,
            anchor: place.anchor.clone(),
            title: hit::title(head, matcher),
            snippet: hit::snippet(line.as_deref().unwrap_or(text.rest()), matcher),
        }
    }
}

/// The places of paragraphs on an article's page.
fn anchors(entry: &Entry) -> Vec<String> {
    match &entry.substance {
        Substance::Article(obligations) => obligations.iter().map(Obligation::anchor).collect(),
        _ => Vec::new(),
    }
}
