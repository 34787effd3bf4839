//! A pack that answers: words, pages, and searches.

use find::{Filter, Finder, Found, GoTo, Hit, Results, Target};
use model::{Args, Route};
use pack::{Alias, Pack, PackError};
use view::{Context, Page};

use crate::i18n::plural_rule;
use crate::navigation;

pub struct Library {
    finder: Finder,
    /// The address of the language's folder, with a slash at its end.
    root: String,
}

impl Library {
    /// # Errors
    /// Where the pack's search index cannot be read.
    pub fn new(pack: Pack, root: &str) -> Result<Library, PackError> {
        Ok(Library { finder: Finder::new(pack)?, root: root.to_owned() })
    }

    fn pack(&self) -> &Pack {
        self.finder.pack()
    }

    pub fn root(&self) -> &str {
        &self.root
    }

    pub fn href(&self, address: &str) -> String {
        format!("{}{address}", self.root)
    }

    /// The whole address of one within the language, written as people write it: without the slash
    /// before a query, or as `home`.
    pub fn href_at(&self, address: &str) -> String {
        let end = address.find(['?', '#']).unwrap_or(address.len());
        let (path, rest) = address.split_at(end);
        let route = Route::parse(path);
        let term = path.trim_matches('/').strip_prefix("terms/").filter(|_| rest.is_empty());
        let anchor = term.map(|id| format!("#{id}")).unwrap_or_default();
        format!("{}{}{rest}{anchor}", self.root, route.address())
    }

    pub fn words(&self, id: &str) -> String {
        self.words_with(id, &[])
    }

    pub fn words_with(&self, id: &str, args: Args<'_>) -> String {
        self.with_context(|cx| cx.words_with(id, args))
    }

    /// Lets `read` use the pack as pages do.
    pub fn with_context<T>(&self, read: impl FnOnce(&Context<'_>) -> T) -> T {
        let plural = plural_rule(self.pack().meta().lang.as_str());
        read(&Context { pack: self.pack(), root: &self.root, plural: &plural })
    }

    /// The route of an address within the language. An entry that the pack does not have is
    /// unknown, as it is to the host.
    pub fn route(&self, address: &str) -> Route {
        match Route::parse(address) {
            Route::Entry { kind, id } if self.pack().find(kind, &id).is_none() => {
                Route::Unknown(address.to_owned())
            }
            route => route,
        }
    }

    /// Where an old or second id leads: to the section of its name where the page has one.
    pub fn lead(&self, href: &str) -> Option<String> {
        let address = navigation::address(&self.root, href);
        let (folder, id) = address.trim_matches('/').split_once('/')?;
        let is_it = |alias: &&Alias| alias.kind.folder() == folder && alias.id == id;
        let alias = self.pack().meta().aliases.iter().find(is_it)?;
        Some(self.href(&view::address_of_alias(self.pack(), alias)?))
    }

    /// The route of a whole address.
    pub fn route_at(&self, href: &str) -> Route {
        self.route(&navigation::address(&self.root, href))
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
        self.finder.find(query)
    }

    /// What is to be shown of all that was found.
    pub fn show(&self, found: &Found, filter: &Filter, limit: usize) -> Results {
        self.finder.show(found, filter, limit)
    }

    /// Where an entry is read.
    pub fn href_of(&self, number: u16) -> String {
        self.pack().head(number).map_or(String::new(), |head| self.href(&head.address()))
    }

    /// Where a hit is read, its paragraph if it has one.
    pub fn href_of_hit(&self, hit: &Hit) -> String {
        let mut href = self.href_of(hit.number);
        if !hit.anchor.is_empty() {
            href.push('#');
            href.push_str(&hit.anchor);
        }
        href
    }

    pub fn href_of_place(&self, place: &GoTo) -> String {
        match place.target {
            Target::Entry(number) => self.href_of(number),
            Target::Folder(kind) => self.href(&Route::Folder(kind).address()),
        }
    }

    /// The words before a title, after the id of an instrument or nothing.
    pub fn label(&self, number: u16) -> (String, String) {
        let head = self.pack().head(number);
        head.map_or_else(Default::default, |head| self.with_context(|cx| view::hit_label(cx, head)))
    }
}
