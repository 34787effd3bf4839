//! Takes over the page that is there, and moves to others in its place.
//!
//! Taking over changes nothing that can be seen: the page was made by the same code from the same
//! pack. Only the search boxes are replaced by living ones of the same size, and what a reader
//! has typed meanwhile goes with them. In an element on somebody else's page the app makes the page
//! itself, and all else is the same (see `platform::Place`).

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::prelude::*;
use model::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::components::{SearchBox, SearchPage};
use crate::filter;
use crate::library::Library;
use crate::navigation::is_ours;
use crate::ticks::{self, Ticks};
use platform::tool::Opener;
use platform::{Filling, Listener, Place, clipboard, dom, location};
use view::Page;

/// Links to terms within the text; in lists of links their words would cover the neighbours.
const TERMS: &str = ".text > :is(p, ul, ol) a[href*='terms/#']";

/// The app on a page.
pub struct App {
    own: Weak<App>,
    library: Arc<Library>,
    place: Rc<Place>,
    tools: Opener,
    /// What lives in the main part; dropped with it.
    alive: RefCell<Vec<Box<dyn std::any::Any>>>,
    /// What lives around the main part, for as long as the app does.
    around: RefCell<Vec<Box<dyn std::any::Any>>>,
    listeners: RefCell<Vec<Listener>>,
    ticks: Ticks,
    /// The page shown, without its anchor: a move in history within it is the browser's.
    shown: RefCell<String>,
    /// How far the first page in an element is drawn.
    opening: RefCell<Opening>,
}

/// What comes next where the first page is drawn bit by bit.
enum Opening {
    /// What lives around the main part.
    Frame,
    /// The page, as data.
    Page,
    /// Its elements.
    Main(Filling),
    /// What lives in it.
    Life,
    /// Nothing: it is there.
    Done,
}

/// Elements that are drawn at once: with their layout some twenty milliseconds on a processor a quarter as fast as
/// that of a desk.
const PORTION: usize = 60;

impl App {
    /// Brings the page to life that is there. The app ends when it is dropped.
    pub fn take_over(library: Arc<Library>, tools: Opener, place: Place) -> Rc<App> {
        let app = App::new(library, tools, place);
        app.settle_links();
        match app.place.first("body.shell") {
            // The service worker's: the page is still to be drawn.
            Some(_) => app.open_first(),
            None => app.enliven(&app.library.route_at(&app.place.href())),
        }
        app.enliven_around();
        app.listen();
        app
    }

    /// Begins in a place that has only a frame yet. The page of its address is drawn by [`App::draw`].
    pub fn begin(library: Arc<Library>, tools: Opener, place: Place) -> Rc<App> {
        let app = App::new(library, tools, place);
        *app.opening.borrow_mut() = Opening::Frame;
        app.listen();
        app
    }

    /// Draws a little more of the first page; false once all of it is there and alive.
    pub fn draw(&self) -> bool {
        // What is drawn may lead back here: nothing is borrowed meanwhile.
        let opening = self.opening.replace(Opening::Done);
        let href = self.place.href();
        let next = match opening {
            Opening::Frame => {
                self.enliven_around();
                Opening::Page
            }
            Opening::Page => {
                let route = self.library.route_at(&href);
                let Some(page) = self.page(&href, &route) else { return false };
                self.name_page(&page, &route);
                Opening::Main(Filling::begin(self.place.main(), page.main))
            }
            Opening::Main(mut filling) => match filling.fill(PORTION) {
                true => Opening::Main(filling),
                false => Opening::Life,
            },
            Opening::Life => {
                self.enliven(&self.library.route_at(&href));
                self.place.go_to_anchor(&href);
                return false;
            }
            Opening::Done => return false,
        };
        *self.opening.borrow_mut() = next;
        true
    }

    fn new(library: Arc<Library>, tools: Opener, place: Place) -> Rc<App> {
        let shown = RefCell::new(location::page_of(&place.href()));
        let keep = if place.is_guest() { ticks::MEMORY } else { ticks::DEVICE };
        Rc::new_cyclic(|own| App {
            own: own.clone(),
            library,
            tools,
            place: Rc::new(place),
            alive: RefCell::default(),
            around: RefCell::default(),
            listeners: RefCell::default(),
            ticks: Ticks::new(keep),
            shown,
            opening: RefCell::new(Opening::Done),
        })
    }

    /// Puts the living parts around the main part.
    fn enliven_around(&self) {
        for box_place in self.place.all("header [data-search]") {
            let living = self.search_box(&box_place);
            self.around.borrow_mut().push(living);
        }
    }

    fn listen(&self) {
        // Before the clicks: a tap that shows what a term means leads nowhere.
        let library = Arc::clone(&self.library);
        let tips =
            self.place.on_tips(TERMS, move |link| library.definition(&link.get_attribute("href")?));
        self.listeners.borrow_mut().extend(tips);
        let app = self.own.clone();
        let clicked =
            self.place.on_click(move |element| app.upgrade().is_some_and(|app| app.click(element)));
        let app = self.own.clone();
        let changed = self.place.on_change(move |field| {
            let Some(app) = app.upgrade() else { return };
            if field.has_attribute(ticks::ACTION) {
                app.ticks.change(&app.library, &app.place, field);
            } else if let Ok(Some(_)) = field.closest("[data-filter]") {
                filter::change(&app.library, &app.place);
            }
        });
        let app = self.own.clone();
        let moved = self.place.on_history_move(move || {
            if let Some(app) = app.upgrade() {
                app.follow_history();
            }
        });
        self.listeners.borrow_mut().extend([clicked, changed].into_iter().chain(moved));
        self.place.is_alive();
    }

    /// Makes the links around the main part whole: they were relative to the page that was
    /// opened, and stay while the address changes.
    fn settle_links(&self) {
        let links = "body > :not(main) a[href], header form, link[rel=icon]";
        for element in self.place.all(links) {
            for name in ["href", "action"] {
                let value = element.get_attribute(name);
                let value = value.filter(|value| !value.is_empty() && !value.starts_with('#'));
                if let Some(whole) = value.and_then(|value| location::whole(&value)) {
                    let _ = element.set_attribute(name, &whole);
                }
            }
        }
    }

    fn click(&self, element: &Element) -> bool {
        if let Ok(Some(button)) = element.closest("[data-action]") {
            self.act(&button);
            return true;
        }
        let Ok(Some(link)) = element.closest("a[href]") else { return false };
        if link.has_attribute("download") {
            // The table of a page is made here: with no network the link alone would fail.
            return filter::take_whole(&self.library, &self.place);
        }
        if link.has_attribute("target") {
            return false;
        }
        let written = link.get_attribute("href").unwrap_or_default();
        if self.place.is_in_memory() && written.starts_with('#') {
            // To the browser this is a place on the page around.
            self.place.go_to_anchor(&format!("{}{written}", page_without_anchor(&self.place)));
            return true;
        }
        let href = link.unchecked_ref::<web_sys::HtmlAnchorElement>().href();
        let ours = is_ours(self.library.root(), &self.place.href(), &href);
        if ours {
            self.go(&href);
        }
        ours
    }

    /// Moves to an address of the guide.
    pub fn go(&self, href: &str) {
        if location::page_of(href) == *self.shown.borrow() {
            // As browsers do with a link to the page one is on.
            self.place.replace(href);
        } else {
            self.place.push(href);
        }
        self.arrive(href);
    }

    /// Shows the page of an address that is already the place's own, and leads the reader there.
    fn arrive(&self, href: &str) {
        self.show();
        if !self.place.go_to_anchor(href) {
            self.place.focus_heading();
            self.place.scroll_to_top();
        }
    }

    /// Shows an address because the page around wants it: the focus stays where it is.
    pub fn show_at(&self, href: &str) {
        self.place.replace(href);
        self.show();
        if !self.place.go_to_anchor(href) {
            self.place.scroll_to_top();
        }
    }

    /// Draws the first page in a shell. An old or second id leads on, as it does on the host.
    fn open_first(&self) {
        if let Some(lead) = self.library.lead(&self.place.href()) {
            self.place.replace(&lead);
        }
        self.show();
        self.place.go_to_anchor(&self.place.href());
    }

    /// The whole address of one within the language.
    pub fn href_at(&self, address: &str) -> String {
        self.library.href_at(address)
    }

    /// Where it lives.
    pub fn place(&self) -> &Place {
        &self.place
    }

    fn follow_history(&self) {
        if *self.shown.borrow() != location::page_of(&self.place.href()) {
            self.show();
        }
    }

    /// Puts the page of the address in the place of the one that is there.
    fn show(&self) {
        if let Opening::Frame = self.opening.replace(Opening::Done) {
            self.enliven_around();
        }
        let href = self.place.href();
        let route = &self.library.route_at(&href);
        let Some(page) = self.page(&href, route) else { return };
        *self.shown.borrow_mut() = location::page_of(&href);
        self.alive.borrow_mut().clear();
        dom::fill(self.place.main(), &page.main);
        self.name_page(&page, route);
        self.enliven(route);
    }

    /// A page as data. Where its record is broken, the page on the server is not: it is asked for.
    fn page(&self, href: &str, route: &Route) -> Option<Page> {
        let page = self.library.page(href, route).ok();
        if page.is_none() {
            self.place.reload();
        }
        page
    }

    /// Says around the main part which page it is.
    fn name_page(&self, page: &Page, route: &Route) {
        let title = match route {
            Route::Home => page.title.clone(),
            _ => self.library.words_with("page-title", &[("title", &page.title)]),
        };
        self.place.name_page(page.class, &title);
        if let Some(menu) = self.place.first("header .menu") {
            dom::replace(&menu, &self.library.with_context(|cx| view::menu(cx, route)));
        }
        if let Some(back) = self.place.first("header [data-action=back]") {
            dom::show(&back, self.place.can_step_back());
        }
    }

    /// Puts the living parts into the main part.
    fn enliven(&self, route: &Route) {
        if self.place.first_in_main("[data-filter]").is_some() {
            filter::start(&self.library, &self.place);
        }
        self.ticks.start(&self.library, &self.place, route);
        for tool_place in self.place.all_in_main("[data-tool]") {
            let (library, place) = (Arc::clone(&self.library), Rc::clone(&self.place));
            let find = move |query: &str| library.articles(query);
            let exported = move |format: &str| place.tell("export", format);
            let tool = self.tools.open(&tool_place, find, exported);
            self.alive.borrow_mut().push(Box::new(tool));
        }
        for box_place in self.place.all_in_main("[data-search]") {
            let results = self.place.first_in_main("[data-results]");
            let living = match (route, results) {
                (Route::Search, Some(results)) => self.search_page(&box_place, &results),
                _ => self.search_box(&box_place),
            };
            self.alive.borrow_mut().push(living);
        }
    }

    fn search_box(&self, box_place: &Element) -> Box<dyn std::any::Any> {
        let id = box_place.get_attribute("data-search").unwrap_or_default();
        let typed = dom::take_field(box_place);
        let (library, place) = (Arc::clone(&self.library), Rc::clone(&self.place));
        let app = self.own.clone();
        // Not at once: while the box's own handler runs, what is made belongs to the box, and would
        // end with it when the page is replaced.
        let go: Box<dyn Fn(&str)> = Box::new(move |href| {
            let (app, href) = (app.clone(), href.to_owned());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(app) = app.upgrade() {
                    app.go(&href);
                }
            });
        });
        let text = typed.text.clone();
        let parent = box_place.clone().unchecked_into::<HtmlElement>();
        let handle = mount_to(parent, move || {
            view! { <SearchBox library place id typed=text go/> }
        });
        dom::restore_field(box_place, &typed);
        Box::new(handle)
    }

    fn search_page(&self, box_place: &Element, results: &Element) -> Box<dyn std::any::Any> {
        let typed = dom::take_field(box_place);
        let asked = location::query(&self.place.href());
        let query = if typed.text.is_empty() { asked } else { typed.text.clone() };
        let (library, place) = (Arc::clone(&self.library), Rc::clone(&self.place));
        let parent = box_place.clone().unchecked_into::<HtmlElement>();
        results.remove();
        let handle = mount_to(parent, move || view! { <SearchPage library place query/> });
        dom::restore_field(box_place, &typed);
        Box::new(handle)
    }

    fn act(&self, button: &Element) {
        let text = match button.get_attribute("data-action").as_deref() {
            Some("copy-citation") => {
                self.place.first("[data-citation]").and_then(|e| e.text_content())
            }
            Some("take-away") => {
                filter::take_away(&self.library, &self.place);
                self.place.tell("export", "csv");
                None
            }
            Some("snippet-copy") => {
                let section = button.closest("section").ok().flatten();
                section.and_then(|it| dom::all_in(&it, "pre").first()?.text_content())
            }
            Some("copy-link") => Some(page_without_anchor(&self.place)),
            Some("leave") => {
                location::leave(&button.get_attribute("href").unwrap_or_default());
                None
            }
            Some("back") => {
                if let Some(before) = self.place.step_back() {
                    self.arrive(&before);
                }
                None
            }
            _ => None,
        };
        let Some(text) = text else { return };
        let (button, library) = (button.clone(), Arc::clone(&self.library));
        wasm_bindgen_futures::spawn_local(async move {
            let words = if clipboard::copy(&text).await {
                button.get_attribute("data-done").unwrap_or_default()
            } else {
                library.words("copy-failed")
            };
            dom::say_for_a_moment(&button, &words);
        });
    }
}

fn page_without_anchor(place: &Place) -> String {
    place.href().split('#').next().unwrap_or_default().to_owned()
}
