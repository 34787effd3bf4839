//! The search box of the head and of the first page: a combobox with a list of results, by the
//! pattern of the ARIA Authoring Practices (list, manual selection: nothing is preselected).
//!
//! Enter without a choice leads to the search page, as the form does without scripts.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use find::{Filter, Found, OURS};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use view::{Element, Node, el};

use crate::components::field::{Combobox, Field, Search, form};
use crate::components::found::{corrected, group_name, label, marked, results_address};
use crate::library::Library;
use platform::options::step;
use platform::{Place, dom};

/// Hits looked at for the list; with three of each kind that is a phone's screen.
const LOOKED_AT: usize = 24;
const OF_EACH_KIND: usize = 3;
const GROUPS: usize = 4;

#[component]
pub fn SearchBox(
    library: Arc<Library>,
    place: Rc<Place>,
    /// Keeps the ids of several boxes on one page apart.
    id: String,
    /// What the reader had typed before the app came.
    typed: String,
    /// Called with the address of the page to show.
    go: Box<dyn Fn(&str)>,
) -> impl IntoView {
    let combobox = Combobox {
        list_id: format!("suggestions-{id}"),
        open: RwSignal::new(false),
        current: RwSignal::new(None),
    };
    let field = Field::new(typed);
    let search = Rc::new_cyclic(|own| SuggestingBox {
        own: own.clone(),
        library: Arc::clone(&library),
        place,
        field,
        combobox: combobox.clone(),
        go,
        shown: RefCell::default(),
    });
    form(&library, &id, field, Some(combobox), search)
}

struct SuggestingBox {
    own: Weak<SuggestingBox>,
    library: Arc<Library>,
    place: Rc<Place>,
    field: Field,
    combobox: Combobox,
    go: Box<dyn Fn(&str)>,
    shown: RefCell<Shown>,
}

/// What the list shows.
#[derive(Default)]
struct Shown {
    /// The addresses of the options, in order.
    options: Vec<String>,
    /// The place of the option that is chosen.
    chosen: Option<usize>,
    total: usize,
}

impl Search for SuggestingBox {
    fn input(&self) {
        self.fill();
        self.choose(None);
        self.combobox.open.set(!self.field.is_empty());
        if let Some(own) = self.own.upgrade() {
            self.field.say_soon(own);
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let is_open = self.combobox.open.get_untracked();
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp") if !self.field.is_empty() => {
                if self.shown.borrow().options.is_empty() {
                    // Typed before the app came.
                    self.fill();
                }
                let (count, chosen) = {
                    let shown = self.shown.borrow();
                    (shown.options.len(), shown.chosen)
                };
                if count == 0 {
                    return;
                }
                event.prevent_default();
                self.choose(step(chosen.filter(|_| is_open), count, key == "ArrowDown"));
                self.combobox.open.set(true);
                self.reveal();
            }
            "Escape" if is_open => {
                event.prevent_default();
                self.left();
            }
            "Escape" => {
                self.field.query.set(String::new());
                self.input();
            }
            "Tab" => self.left(),
            _ => {}
        }
    }

    fn submit(&self) {
        let chosen = {
            let shown = self.shown.borrow();
            shown.chosen.and_then(|place| shown.options.get(place).cloned())
        };
        self.left();
        let all = || results_address(&self.library, &self.field.text());
        (self.go)(&chosen.unwrap_or_else(all));
    }

    fn left(&self) {
        // The focus also leaves while the page is replaced, when nothing here lives any more.
        if self.combobox.open.try_get_untracked() == Some(true) {
            self.combobox.open.set(false);
            self.choose(None);
        }
    }

    fn count(&self) -> String {
        if self.field.is_empty() {
            return String::new();
        }
        self.place.tell("search", "");
        let total = self.shown.borrow().total.to_string();
        self.library.words_with("search-count", &[("count", &total)])
    }
}

impl SuggestingBox {
    fn option_id(&self, place: usize) -> String {
        format!("{}-{place}", self.combobox.list_id)
    }

    /// Marks an option as the chosen one, for the eye and for screen readers.
    fn choose(&self, place: Option<usize>) {
        let id = place.map(|place| self.option_id(place));
        let old = self.combobox.current.get_untracked();
        for (id, chosen) in [(&old, "false"), (&id, "true")] {
            if let Some(option) = id.as_deref().and_then(|id| self.place.by_id(id)) {
                let _ = option.set_attribute("aria-selected", chosen);
            }
        }
        self.combobox.current.set(id);
        self.shown.borrow_mut().chosen = place;
    }

    /// Brings the chosen option into view, once the list is there.
    fn reveal(&self) {
        let id = self.combobox.current.get_untracked();
        if let Some(option) = id.and_then(|id| self.place.by_id(&id)) {
            dom::reveal(&option);
        }
    }

    /// Shows what the query finds.
    fn fill(&self) {
        let query = self.field.text();
        let panel = self.place.by_id(&format!("{}-panel", self.combobox.list_id));
        let (Some(panel), false) = (panel, self.field.is_empty()) else {
            *self.shown.borrow_mut() = Shown::default();
            return;
        };
        let found = self.library.find(&query);
        let mut list = List { own: self, options: Vec::new(), groups: Vec::new() };
        let total = list.add(&found);
        let List { options, groups, .. } = list;
        let words = if total == 0 { "search-none" } else { "search-all" };
        let words = self.library.words_with(words, &[("query", query.trim())]);
        let href = results_address(&self.library, &query);
        let all = el("a").class("all").attr("href", href).attr("tabindex", "-1").text(words);
        let listbox = el("div")
            .attr("role", "listbox")
            .attr("id", &self.combobox.list_id)
            .attr("aria-label", self.library.words("search-suggestions"))
            .children(groups);
        let mut nodes: Vec<Node> =
            corrected(&self.library, &found).map(Node::from).into_iter().collect();
        nodes.extend([listbox.into(), all.into()]);
        dom::fill(&panel, &nodes);
        *self.shown.borrow_mut() = Shown { options, chosen: None, total };
    }
}

/// The list while it is made.
struct List<'a> {
    own: &'a SuggestingBox,
    options: Vec<String>,
    groups: Vec<Node>,
}

impl List<'_> {
    /// Adds all that was found; gives how much that is.
    fn add(&mut self, found: &Found) -> usize {
        let library = &self.own.library;
        let results = library.show(found, &Filter::default(), LOOKED_AT);
        if let Some(answer) = &found.answer {
            let title = el("span").class("title").children(marked(&answer.title));
            let text = el("span").class("text").children(marked(&answer.text));
            let option = self.option(library.href_of(answer.number)).child(title).child(text);
            self.group(library.words("search-answer"), vec![option]);
        }
        let places = found.go_to.iter().map(|place| {
            let title = el("span").class("title").children(marked(&place.title));
            self.option(library.href_of_place(place)).child(title)
        });
        let places: Vec<Element> = places.collect();
        let words = if found.hits.is_empty() { "search-nearest" } else { "search-go-to" };
        self.group(library.words(words), places);
        for (kind, hits) in results.groups(OF_EACH_KIND).into_iter().take(GROUPS) {
            let answer = found.answer.as_ref();
            let hits = hits.into_iter().filter(|hit| !answer.is_some_and(|it| it.is_of(hit)));
            let options = hits.map(|hit| {
                let label = label(library, hit);
                let has_own = hit.pack != OURS
                    || label.attributes.iter().any(|(name, _)| *name == "data-instrument");
                self.option(library.href_of_hit(hit))
                    // The group's name says what the others are.
                    .maybe(has_own.then_some(label))
                    .child(el("span").class("title").children(marked(&hit.title)))
                    .child(el("span").class("snippet").children(marked(&hit.snippet)))
            });
            let options = options.collect();
            self.group(group_name(library, kind), options);
        }
        results.total
    }

    /// An option is a link, so that it opens in a new tab as links do.
    fn option(&mut self, href: String) -> Element {
        let place = self.options.len();
        self.options.push(href.clone());
        el("a")
            .attr("role", "option")
            .attr("id", self.own.option_id(place))
            .attr("tabindex", "-1")
            .attr("href", href)
            .attr("aria-selected", "false")
    }

    fn group(&mut self, name: String, options: Vec<Element>) {
        if options.is_empty() {
            return;
        }
        let id = format!("{}-group-{}", self.own.combobox.list_id, self.groups.len());
        let group = el("div").attr("role", "group").attr("aria-labelledby", &id);
        let name =
            el("div").class("group-name").attr("role", "presentation").attr("id", id).text(name);
        self.groups.push(group.child(name).children(options).into());
    }
}
