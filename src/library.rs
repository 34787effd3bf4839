//! A pack that answers: words, pages, and searches.

use find::{Filter, Finder, Found, GoTo, Hit, OURS, Place, Results, Target};
use model::{Args, Entry, Head, Kind, Route};
use pack::{Alias, Pack, PackError};
use platform::location;
use view::{Context, Page};

use crate::i18n::plural_rule;
use crate::navigation;

/// Articles that a tool offers to cite: a phone's screen of them.
const MOST_ARTICLES: usize = 8;

pub struct Library {
    finder: Finder,
    /// The address of the language's folder, with a slash at its end.
    root: String,
    /// Whose the packs of partners are, in their order.
    partners: Vec<String>,
}

/// The address of a partner's entry is the guide's first page, with the number of the pack and the
/// entry's own address as its query: opened by itself it leads to the guide.
const PARTNER: &str = "partner";
const AT: &str = "at";

impl Library {
    /// # Errors
    /// Where the pack's search index cannot be read.
    pub fn new(pack: Pack, root: &str) -> Result<Library, PackError> {
        let root = root.to_owned();
        Ok(Library { finder: Finder::new(pack)?, root, partners: Vec::new() })
    }

    /// Adds the pack of a partner, to be searched and read as theirs; `name` says whose it is.
    ///
    /// # Errors
    /// Where the pack's search index cannot be read.
    pub fn add_partner(&mut self, name: &str, mut pack: Pack) -> Result<(), PackError> {
        pack.speak_as(self.pack());
        self.finder.add_partner(pack)?;
        self.partners.push(name.to_owned());
        Ok(())
    }

    /// Whose a pack is; empty for our own.
    pub fn partner(&self, pack: usize) -> &str {
        pack.checked_sub(1).and_then(|at| self.partners.get(at)).map_or("", String::as_str)
    }

    pub fn head(&self, place: &Place) -> Option<&Head> {
        self.finder.pack_of(place)?.head(place.number)
    }

    /// An entry of ours, or else of a partner's pack.
    pub fn entry(&self, kind: Kind, id: &str) -> Option<Entry> {
        let all = 0..=self.partners.len();
        all.filter_map(|pack| self.pack_at(pack))
            .find_map(|pack| pack.entry(pack.find(kind, id)?).ok())
    }

    fn pack_at(&self, pack: usize) -> Option<&Pack> {
        self.finder.pack_of(&Place { pack, number: 0, anchor: String::new() })
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

    /// The page at a whole address, of which this is the route.
    ///
    /// # Errors
    /// Where the entry's record cannot be read.
    pub fn page(&self, href: &str, route: &Route) -> Result<Page, PackError> {
        let partner = location::parameter(href, PARTNER).parse().unwrap_or(OURS);
        if partner != OURS && *route == Route::Home {
            let route = Route::parse(&location::parameter(href, AT));
            let page = |cx: &Context<'_>, name: &str| view::partner_page(cx, name, &route);
            if let Some(page) = self.with_partner(partner, page) {
                return page;
            }
        }
        let mut page = self.with_context(|cx| view::page(cx, route))?;
        if let Route::Folder(kind) = route {
            let list = |cx: &Context<'_>, name: &str| view::partner_list(cx, name, *kind);
            let lists =
                (1..=self.partners.len()).filter_map(|pack| self.with_partner(pack, list)?);
            page.main.extend(lists.map(view::Node::from));
        }
        Ok(page)
    }

    /// Does something with the pack of a partner and the partner's name.
    fn with_partner<T>(
        &self,
        number: usize,
        work: impl FnOnce(&Context<'_>, &str) -> T,
    ) -> Option<T> {
        let pack = self.pack_at(number)?;
        let root = self.partner_root(number);
        let plural = plural_rule(pack.meta().lang.as_str());
        Some(work(&Context { pack, root: &root, plural: &plural }, self.partner(number)))
    }

    fn partner_root(&self, pack: usize) -> String {
        format!("{}?{PARTNER}={pack}&{AT}=", self.root)
    }

    /// All that a query finds, best first, before any filter.
    pub fn find(&self, query: &str) -> Found {
        self.finder.find(query)
    }

    /// What is to be shown of all that was found.
    pub fn show(&self, found: &Found, filter: &Filter, limit: usize) -> Results {
        self.finder.show(found, filter, limit)
    }

    /// The ids of the articles that a query finds, best first, for the tools.
    pub fn articles(&self, query: &str) -> Vec<String> {
        let found = self.find(query);
        let places = found.go_to.iter().filter_map(|place| match place.target {
            Target::Entry(number) => Some(number),
            Target::Folder(_) => None,
        });
        let ours = found.hits.iter().filter(|hit| hit.pack == OURS);
        let numbers = places.chain(ours.map(|hit| hit.number));
        let heads = numbers.filter_map(|number| self.pack().head(number));
        let articles = heads.filter(|head| head.kind == Kind::Article).map(|head| head.id.clone());
        let mut ids: Vec<String> = Vec::new();
        for id in articles {
            if ids.len() < MOST_ARTICLES && !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Where an entry of ours is read.
    pub fn href_of(&self, number: u16) -> String {
        self.pack().head(number).map_or(String::new(), |head| self.href(&head.address()))
    }

    /// Where a hit is read, its paragraph if it has one.
    pub fn href_of_hit(&self, hit: &Hit) -> String {
        let head = self.pack_at(hit.pack).and_then(|pack| pack.head(hit.number));
        let mut href = match (head, hit.pack) {
            (None, _) => return String::new(),
            (Some(head), OURS) => self.href(&head.address()),
            (Some(head), pack) => self.partner_root(pack) + &head.address(),
        };
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

    /// What a term means that a link leads to.
    pub fn definition(&self, href: &str) -> Option<String> {
        let (_, id) = href.split_once("terms/#")?;
        let number = self.pack().find(Kind::Term, id)?;
        self.pack().head(number).map(|head| head.summary.clone())
    }

    /// The words before a title, after the id of an instrument or nothing. What is a partner's says
    /// whose it is.
    pub fn label(&self, pack: usize, number: u16) -> (String, String) {
        if pack != OURS {
            let args = [("name", self.partner(pack))];
            return (String::new(), self.words_with("label-partner", &args));
        }
        let head = self.pack().head(number);
        head.map_or_else(Default::default, |head| self.with_context(|cx| view::hit_label(cx, head)))
    }
}
