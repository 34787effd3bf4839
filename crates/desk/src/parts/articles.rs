//! Articles, found by search and chosen: a combobox by the pattern of the ARIA Authoring Practices (list, manual
//! selection: nothing is preselected).

use std::cell::RefCell;
use std::rc::Rc;

use platform::draw::{Held, Signal, Tag, tag};
use tools::Value;

use crate::desk::Desk;
use crate::parts::field::Frame;
use crate::parts::plain;
use crate::path;
use platform::events::{self, Event};
use platform::{options::step, timer::Pause};

/// A pause in typing after which the number of articles is said: screen readers drop what comes faster.
const PAUSE: u32 = 600;

/// The field: those chosen, and the search for more.
pub fn articles(frame: Frame) -> Tag {
    let label = frame.asked().field.label.clone();
    let group = tag("div")
        .live("class", move || Some(frame.class("field")))
        .attr("role", "group")
        .attr("aria-label", &label)
        .child(frame.label());
    let list = tag("ul").class("chosen").each(move || chosen(frame), move |id| row(frame, id));
    let add = move |id: String| {
        let mut ids = chosen(frame);
        if !ids.contains(&id) {
            ids.push(id);
            set(frame, ids);
        }
    };
    let group = frame.help(group).child(list).child(finder(frame, "", Rc::new(add)));
    frame.advice(group)
}

fn chosen(frame: Frame) -> Vec<String> {
    frame.desk().answers().with(|answers| match path::get(answers, &frame.path()) {
        Some(Value::Many(ids)) => ids.clone(),
        _ => Vec::new(),
    })
}

fn set(frame: Frame, ids: Vec<String>) {
    frame.desk().answer(&frame.path(), (!ids.is_empty()).then_some(Value::Many(ids)));
}

/// An article that is chosen.
fn row(frame: Frame, id: &str) -> Tag {
    let desk = frame.desk();
    let (citation, title) = named(desk, id).unwrap_or_else(|| (id.to_owned(), String::new()));
    let words = desk.words_with("desk-remove-named", &[("name", &citation)]);
    let name = tag("span").child(tag("b").text(&citation)).text(" ").text(&title);
    let id = id.to_owned();
    let remove = move || {
        let mut ids = chosen(frame);
        ids.retain(|known| *known != id);
        set(frame, ids);
        desk.focus_field(&frame.path());
    };
    let remove = plain("small", &desk.words("desk-remove"), Box::new(remove));
    tag("li").child(name).child(remove.attr("aria-label", &words))
}

/// Citation and title of an article.
fn named(desk: Desk, id: &str) -> Option<(String, String)> {
    desk.guide(|guide| guide.article(id).map(|it| (it.citation.clone(), it.title.clone())))
}

/// An article in the list.
#[derive(Clone)]
struct Offer {
    id: String,
    citation: String,
    title: String,
}

/// The search.
#[derive(Clone, Copy)]
struct Finder(Held<Search>);

struct Search {
    desk: Desk,
    query: Signal<String>,
    offers: Signal<Vec<Offer>>,
    open: Signal<bool>,
    current: Signal<Option<usize>>,
    said: Signal<String>,
    pause: RefCell<Pause>,
    take: Rc<dyn Fn(String)>,
}

/// The search. With a label of its own it stands below another control, without it is the field's control.
pub fn finder(frame: Frame, label: &str, take: Rc<dyn Fn(String)>) -> Tag {
    let desk = frame.desk();
    let finder = Finder(Held::new(Search {
        desk,
        query: Signal::new(String::new()),
        offers: Signal::new(Vec::new()),
        open: Signal::new(false),
        current: Signal::new(None),
        said: Signal::new(String::new()),
        pause: RefCell::default(),
        take,
    }));
    let is_own = label.is_empty();
    let id = if is_own { frame.id() } else { frame.id_of("find") };
    let list_id = format!("{id}-list");
    let option = list_id.clone();
    let active = move || finder.get().current.get().map(|place| format!("{option}-{place}"));
    let input = tag("input")
        .attr("id", &id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("role", "combobox")
        .attr("placeholder", &desk.words("desk-articles-placeholder"))
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", &list_id)
        .live("aria-expanded", move || Some(finder.is_open().to_string()))
        .live("aria-activedescendant", active)
        .live_value(move || finder.get().query.get())
        .on("input", move |event| {
            finder.get().query.set(events::value(&event));
            finder.fill();
        })
        .on("keydown", move |event| finder.key(&event));
    let input = if is_own { frame.describe(input) } else { input };
    let name = if is_own { frame.asked().field.label.clone() } else { label.to_owned() };
    let list = tag("ul")
        .attr("role", "listbox")
        .attr("id", &list_id)
        .attr("aria-label", &name)
        .live("hidden", move || (!finder.is_open()).then(String::new))
        .redrawn(move || {
            let offers = finder.get().offers.get().into_iter().enumerate();
            offers.map(|(place, offer)| finder.option(&list_id, place, &offer)).collect()
        });
    let none = move || {
        (finder.get().open.get() && finder.get().offers.with(Vec::is_empty)).then(String::new)
    };
    let own = (!is_own).then(|| tag("label").attr("for", &id).text(label));
    tag("div")
        .class("article-finder")
        .on("focusout", move |event| {
            if !events::stays_within(&event) {
                finder.get().open.set_new(false);
            }
        })
        .maybe(own)
        .child(input)
        .child(list)
        .by_key(none, move |_| tag("p").class("none").text(&desk.words("desk-articles-none")))
        .child(
            tag("p").class("unseen").attr("role", "status").words(move || finder.get().said.get()),
        )
}

impl Finder {
    #[inline(never)]
    fn get(self) -> Rc<Search> {
        self.0.get()
    }

    fn is_open(self) -> bool {
        self.get().open.get() && !self.get().offers.with(Vec::is_empty)
    }

    fn option(self, list_id: &str, place: usize, offer: &Offer) -> Tag {
        let is_current = move || self.get().current.get() == Some(place);
        tag("li")
            .attr("role", "option")
            .attr("id", &format!("{list_id}-{place}"))
            .live("aria-selected", move || Some(is_current().to_string()))
            .on("mousedown", |event| event.prevent_default())
            .on("click", move |_| self.choose(place))
            .child(tag("b").text(&offer.citation))
            .child(tag("span").text(&offer.title))
    }

    /// Finds what is typed.
    fn fill(self) {
        let desk = self.get().desk;
        let typed = self.get().query.get_untracked();
        let is_empty = typed.trim().is_empty();
        let ids = if is_empty { Vec::new() } else { desk.find_articles(&typed) };
        let mut offers = Vec::new();
        for id in ids {
            if let Some((citation, title)) = named(desk, &id) {
                offers.push(Offer { id, citation, title });
            }
        }
        self.get().offers.set(offers);
        self.get().current.set_new(None);
        self.get().open.set_new(!is_empty);
        self.get().said.set_new(String::new());
        let say = move || {
            // The tool may have been closed meanwhile.
            if self.0.try_get().is_none()
                || self.get().query.with_untracked(|it| it.trim().is_empty())
            {
                return;
            }
            let count = self.get().offers.with_untracked(Vec::len).to_string();
            self.get().said.set_new(desk.words_with("desk-articles-count", &[("count", &count)]));
        };
        self.get().pause.borrow_mut().after(PAUSE, Box::new(say));
    }

    fn choose(self, place: usize) {
        let offer = self.get().offers.with_untracked(|offers| offers.get(place).cloned());
        if let Some(Offer { id, citation, .. }) = offer {
            self.get().query.set(String::new());
            self.get().open.set_new(false);
            self.get().current.set_new(None);
            (self.get().take)(id);
            self.get()
                .said
                .set_new(self.get().desk.words_with("desk-articles-added", &[("name", &citation)]));
        }
    }

    fn key(self, event: &Event) {
        let Some(key) = events::plain_key(event) else { return };
        let count = self.get().offers.with_untracked(Vec::len);
        let is_open = self.get().open.get_untracked();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                event.prevent_default();
                let next = step(self.get().current.get_untracked(), count, key == "ArrowDown");
                self.get().current.set_new(if is_open { next } else { None });
                self.get().open.set_new(true);
            }
            "Enter" => {
                // Never the whole form.
                event.prevent_default();
                if let Some(place) = self.get().current.get_untracked().filter(|_| is_open) {
                    self.choose(place);
                }
            }
            "Escape" if is_open => {
                event.prevent_default();
                event.stop_propagation();
                self.get().open.set(false);
            }
            "Escape" => self.get().query.set(String::new()),
            _ => {}
        }
    }
}
