//! A pack that answers: words, pages, and searches.

use model::{Args, Detail, Head, Kind, Route};
use pack::{Pack, PackError};
use search::{Index, Options};
use view::{Context, Page};

use crate::i18n::plural_rule;
use crate::results::{Filter, Found, Hit, Results};

/// No more than this is looked at for one query: enough for filters and their counts.
const MOST_HITS: usize = 400;

/// What scores less than this part of the best has one common word of a question and no more.
const NOISE: f32 = 0.08;

pub struct Library {
    pack: Pack,
    /// The address of the language's folder, with a slash at its end.
    root: String,
}

impl Library {
    /// # Errors
    /// Where the pack's search index cannot be read.
    pub fn new(pack: Pack, root: &str) -> Result<Library, PackError> {
        Index::open(pack.index_bytes()).map_err(|_| PackError::Damaged)?;
        Ok(Library { pack, root: root.to_owned() })
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.root)
    }

    pub fn words(&self, id: &str) -> String {
        self.words_with(id, &[])
    }

    pub fn words_with(&self, id: &str, args: Args<'_>) -> String {
        self.pack.words(id, args, &plural_rule(self.pack.meta().lang.as_str()))
    }

    /// Lets `read` use the pack as pages do.
    pub fn with_context<T>(&self, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let plural = plural_rule(self.pack.meta().lang.as_str());
        read(&Context { pack: &self.pack, root: &self.root, plural: &plural })
    }

    /// The route of an address within the language. An entry that the pack does not have is
    /// unknown, as it is to the host.
    pub fn route(&self, address: &str) -> Route {
        match Route::parse(address) {
            Route::Entry { kind, id } if self.pack.find(kind, &id).is_none() => {
                Route::Unknown(address.to_owned())
            }
            route => route,
        }
    }

    /// The page at a route.
    ///
    /// # Errors
    /// Where the entry's record cannot be read.
    pub fn page(&self, route: &Route) -> Result<Page, PackError> {
        self.with_context(|cx| view::page(cx, route))
    }

    /// All that a query finds, best first, before any filter.
    pub fn find(&self, query: &str) -> Found {
        let Ok(index) = Index::open(self.pack.index_bytes()) else { return Found::default() };
        let options = Options { limit: MOST_HITS, filter: None, texts: None };
        let answer = index.search(query, &options);
        let floor = answer.hits.first().map_or(0.0, |best| best.score * NOISE);
        let hits = answer.hits.iter().filter(|hit| hit.score >= floor);
        Found { hits: hits.map(|hit| hit.doc as u16).collect(), matcher: answer.matcher }
    }

    /// What is to be shown of all that was found.
    pub fn show(&self, found: &Found, filter: &Filter, limit: usize) -> Results {
        let mut results = Results::default();
        for number in &found.hits {
            let Some(head) = self.pack.head(*number) else { continue };
            if results.count(head, filter) && results.hits.len() < limit {
                results.hits.push(self.hit(*number, head, found));
            }
        }
        results
    }

    fn hit(&self, number: u16, head: &Head, found: &Found) -> Hit {
        let (instrument, label) = self.with_context(|cx| view::hit_label(cx, head));
        let text = match self.pack.entry(number) {
            Ok(entry) => entry.plain_text(),
            Err(_) => head.summary.clone(),
        };
        Hit::new(self.href(&head.address()), head, instrument, label, &text, &found.matcher)
    }

    /// The short names of the instruments, for a choice.
    pub fn instruments(&self) -> Vec<(String, String)> {
        self.pack
            .of_kind(Kind::Instrument)
            .filter_map(|number| self.pack.head(number))
            .map(|head| {
                let name = match &head.detail {
                    Detail::Instrument(facts) => &facts.short_title,
                    _ => &head.title,
                };
                (head.id.clone(), name.clone())
            })
            .collect()
    }
}
