//! The search page: all results, with choices by kind, treaty and stage.
//!
//! What is shown is drawn anew with each keystroke, but for the choices: one that has the focus must
//! keep it, so they stay while their counts change.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use find::{Choice, Facet, Filter, Found, Results};
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use view::{Element, Node, el};

use crate::components::field::{Field, Search, form};
use crate::components::found::{self, group_name, results_address};
use crate::library::Library;
use platform::{Place, dom};

/// Results shown at first, and added each time.
const PAGE: usize = 20;

const ID: &str = "page";
const CHOICES: &str = "search-choices";
const COUNT: &str = "search-count";
const LIST: &str = "search-list";
const MORE: &str = "search-more";

#[component]
pub fn SearchPage(
    library: Arc<Library>,
    place: Rc<Place>,
    /// What to look for at first.
    query: String,
) -> impl IntoView {
    let field = Field::new(query);
    let search = Rc::new_cyclic(|own| AllResults {
        own: own.clone(),
        library: Arc::clone(&library),
        place,
        field,
        state: RefCell::new(State { limit: PAGE, ..State::default() }),
    });
    let form = form(&library, ID, field, None, Rc::clone(&search) as Rc<dyn Search>);
    let (choosing, more, drawing) = (Rc::clone(&search), Rc::clone(&search), search);
    // The parts below are in the page by then.
    leptos::task::spawn_local(async move { drawing.draw() });
    let words = library.words("search-more");
    view! {
        {form}
        <div class="results" data-results="">
            <div id=CHOICES hidden on:change=move |event| choosing.choose(&event)></div>
            <p id=COUNT class="quiet"></p>
            <div id=LIST></div>
            <button type="button" id=MORE hidden on:click=move |_| more.more()>{words}</button>
        </div>
    }
}

struct AllResults {
    own: Weak<AllResults>,
    library: Arc<Library>,
    place: Rc<Place>,
    field: Field,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// The query that was looked for, and what it found.
    found: (String, Found),
    filter: Filter,
    limit: usize,
    total: usize,
    /// The choices that are in the page.
    choices: Vec<(Facet, Option<Choice>)>,
}

impl Search for AllResults {
    fn input(&self) {
        self.state.borrow_mut().limit = PAGE;
        self.draw();
        self.settle();
    }

    fn key(&self, event: &KeyboardEvent) {
        if event.key() == "Escape" {
            self.field.query.set(String::new());
            self.input();
        }
    }

    fn submit(&self) {
        self.settle();
    }

    fn count(&self) -> String {
        // Browsers refuse changes that come too fast; the last one must get through.
        self.keep_address();
        match self.field.is_empty() {
            true => String::new(),
            false => {
                self.place.tell("search", "");
                self.total()
            }
        }
    }
}

impl AllResults {
    /// Says the count soon, and keeps the address at once.
    fn settle(&self) {
        self.keep_address();
        if let Some(own) = self.own.upgrade() {
            self.field.say_soon(own);
        }
    }

    /// The address bar shows the search, so that it can be kept, sent on and come back to.
    fn keep_address(&self) {
        self.place.replace(&results_address(&self.library, &self.field.text()));
    }

    fn total(&self) -> String {
        let total = self.state.borrow().total.to_string();
        self.library.words_with("search-count", &[("count", &total)])
    }

    fn choose(&self, event: &Event) {
        let place = dom::value(event).parse().unwrap_or(usize::MAX);
        let mut state = self.state.borrow_mut();
        if let Some((facet, choice)) = state.choices.get(place).cloned() {
            state.filter.choose(facet, choice);
            state.limit = PAGE;
        }
        drop(state);
        self.draw();
        self.settle();
    }

    fn more(&self) {
        self.state.borrow_mut().limit += PAGE;
        self.draw();
    }

    fn draw(&self) {
        let [Some(choices), Some(count), Some(list), Some(more)] =
            [CHOICES, COUNT, LIST, MORE].map(|id| self.place.by_id(id))
        else {
            return;
        };
        let library = &self.library;
        let query = self.field.text();
        let is_empty = self.field.is_empty();
        let mut state = self.state.borrow_mut();
        if state.found.0 != query {
            state.found = (query.clone(), library.find(&query));
        }
        let results = library.show(&state.found.1, &state.filter, state.limit);
        state.total = results.total;
        let found = &state.found.1;
        let is_found = !is_empty && !found.hits.is_empty();
        let nodes = match (is_empty, is_found) {
            (true, _) => vec![library.with_context(view::everything).into()],
            (_, false) => found::nothing(library, query.trim(), &found.go_to),
            _ => hits(library, found, &results),
        };
        dom::fill(&list, &nodes);
        dom::show(&choices, is_found);
        dom::show(&count, is_empty || is_found);
        dom::show(&more, is_found && results.total > results.hits.len());
        if is_found {
            self.draw_choices(&choices, &mut state, &results);
        }
        drop(state);
        let words = if is_empty { library.words("search-empty") } else { self.total() };
        count.set_text_content(Some(&words));
    }

    /// Draws the choices anew where there are others than before, and their counts.
    fn draw_choices(&self, place: &web_sys::Element, state: &mut State, results: &Results) {
        let mut choices = Vec::new();
        let mut counts = Vec::new();
        for facet in Facet::ALL {
            let found = results.counts(facet);
            // One treaty, or one stage, is no choice.
            if facet != Facet::Kind
                && found.values.len() < 2
                && state.filter.chosen(facet).is_none()
            {
                continue;
            }
            choices.push((facet, None));
            counts.push(found.any);
            for (choice, count) in &found.values {
                choices.push((facet, Some(choice.clone())));
                counts.push(*count);
            }
        }
        if choices != state.choices {
            dom::fill(place, &fieldsets(&self.library, &choices, &state.filter));
            state.choices = choices;
        }
        for (label, count) in dom::all_in(place, ".choices .count").iter().zip(counts) {
            label.set_text_content(Some(&count.to_string()));
        }
    }
}

/// The choices of each facet together.
fn fieldsets(library: &Library, choices: &[(Facet, Option<Choice>)], filter: &Filter) -> Vec<Node> {
    let mut nodes = Vec::new();
    for facet in Facet::ALL {
        let (name, legend) = match facet {
            Facet::Kind => ("kind", "search-filter"),
            Facet::Instrument => ("instrument", "search-filter-instrument"),
            Facet::Stage => ("stage", "search-filter-stage"),
        };
        let mut fieldset =
            el("fieldset").class("choices").child(el("legend").text(library.words(legend)));
        let legend_alone = fieldset.children.len();
        for (place, (of, choice)) in choices.iter().enumerate().filter(|(_, (of, _))| *of == facet)
        {
            let mut radio = el("input")
                .attr("type", "radio")
                .attr("name", name)
                .attr("value", place.to_string());
            if filter.chosen(*of) == choice.as_ref() {
                radio = radio.attr("checked", "");
            }
            let words = el("span").text(choice_words(library, facet, choice.as_ref()));
            let label = el("label").child(radio).child(words).child(el("span").class("count"));
            fieldset = fieldset.child(label);
        }
        if fieldset.children.len() > legend_alone {
            nodes.push(fieldset.into());
        }
    }
    nodes
}

fn choice_words(library: &Library, facet: Facet, choice: Option<&Choice>) -> String {
    match (facet, choice) {
        (_, Some(Choice::Kind(kind))) => group_name(library, *kind),
        (_, Some(Choice::Instrument(id))) => library.with_context(|cx| cx.instrument_name(id)),
        (_, Some(choice @ Choice::Stage(_))) => library.words(&format!("stage-{}", choice.id())),
        (Facet::Kind, None) => library.words("search-filter-all"),
        (Facet::Instrument, None) => library.words("search-filter-any"),
        (Facet::Stage, None) => library.words("search-filter-always"),
    }
}

/// What was found: the answer first where there is one, then where a name leads, then all else.
fn hits(library: &Library, found: &Found, results: &Results) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    nodes.extend(found::corrected(library, found).map(Node::from));
    if !found.go_to.is_empty() {
        let links = found.go_to.iter().map(|place| {
            let link = el("a").attr("href", library.href_of_place(place));
            Node::from(link.children(found::marked(&place.title)))
        });
        let label = el("span").class("quiet").text(library.words("search-go-to"));
        nodes.push(el("p").class("go-to").child(label).children(links).into());
    }
    if results.hits.is_empty() {
        nodes.push(el("p").text(library.words("search-filtered-none")).into());
    }
    let answer = found.answer.as_ref();
    let (first, rest): (Vec<_>, Vec<_>) =
        results.hits.iter().partition(|hit| answer.is_some_and(|answer| answer.is_of(hit)));
    let items: Vec<Element> = first
        .into_iter()
        .map(|hit| found::hit(library, hit, answer))
        .chain(rest.into_iter().map(|hit| found::hit(library, hit, None)))
        .collect();
    nodes.push(el("ol").class("hits").children(items).into());
    nodes
}
