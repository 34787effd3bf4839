//! Takes over the page that is there, and moves to others in its place.
//!
//! Taking over changes nothing that can be seen: the page was made by the same code from the same
//! pack. Only the search boxes are replaced by living ones of the same size, and what a reader
//! has typed meanwhile goes with them.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::components::{SearchBox, SearchPage};
use crate::filter;
use crate::library::Library;
use crate::navigation::{current, is_ours};
use platform::{clipboard, dom, events, location};

/// The app on a page.
pub struct App {
    library: Arc<Library>,
    /// What lives in the main part; dropped with it.
    alive: RefCell<Vec<Box<dyn std::any::Any>>>,
    /// The page shown, without its anchor: a move in history within it is the browser's.
    shown: RefCell<String>,
}

impl App {
    /// Brings the page to life.
    pub fn start(library: Arc<Library>) {
        let app = Rc::new(App {
            library,
            alive: RefCell::new(Vec::new()),
            shown: RefCell::new(location::page_of(&location::href())),
        });
        app.settle_links();
        let route = app.library.route(&current(app.library.root()));
        match dom::first("body.shell") {
            // The service worker's: any page is still to be drawn.
            Some(_) => app.open_first(),
            None => app.enliven(&route),
        }
        for place in dom::all("header [data-search]") {
            // The head stays for as long as the page does.
            std::mem::forget(app.search_box(&place));
        }
        let clicked = Rc::clone(&app);
        events::on_click(move |element| clicked.click(element));
        let changed = Rc::clone(&app);
        events::on_change(move |field| {
            if let Ok(Some(_)) = field.closest("[data-filter]") {
                filter::change(&changed.library);
            }
        });
        let moved = Rc::clone(&app);
        events::on_history_move(move || moved.follow_history());
        if let Some(root) = dom::document().document_element() {
            let _ = root.class_list().add_1("app");
        }
    }

    /// Makes the links around the main part whole: they were relative to the page that was
    /// opened, and stay while the address changes.
    fn settle_links(&self) {
        let links = "body > :not(main) a[href], header form, link[rel=icon]";
        for element in dom::all(links) {
            for name in ["href", "action"] {
                let value = element.get_attribute(name);
                let value = value.filter(|value| !value.is_empty() && !value.starts_with('#'));
                if let Some(whole) = value.and_then(|value| location::whole(&value)) {
                    let _ = element.set_attribute(name, &whole);
                }
            }
        }
    }

    fn click(self: &Rc<Self>, element: &Element) -> bool {
        if let Ok(Some(button)) = element.closest("[data-action]") {
            self.act(&button);
            return true;
        }
        let Ok(Some(link)) = element.closest("a[href]") else { return false };
        if link.has_attribute("target") || link.has_attribute("download") {
            return false;
        }
        let href = link.unchecked_ref::<web_sys::HtmlAnchorElement>().href();
        let ours = is_ours(self.library.root(), &location::href(), &href);
        if ours {
            self.go(&href);
        }
        ours
    }

    /// Moves to an address of the guide.
    pub fn go(self: &Rc<Self>, href: &str) {
        if location::page_of(href) == *self.shown.borrow() {
            // As browsers do with a link to the page one is on.
            location::replace(href);
        } else {
            location::push(href);
        }
        self.show(&self.library.route(&current(self.library.root())));
        if dom::focus_on(&location::anchor(href)) {
            location::go_to_anchor(href);
        } else {
            dom::focus_heading();
            dom::scroll_to_top();
        }
    }

    fn follow_history(self: &Rc<Self>) {
        if *self.shown.borrow() != location::page_of(&location::href()) {
            self.show(&self.library.route(&current(self.library.root())));
        }
    }

    /// Draws the first page in a shell. An old or second id leads on, as it does on the host.
    fn open_first(self: &Rc<Self>) {
        if let Some(address) = self.library.lead(&current(self.library.root())) {
            location::replace(&self.library.href(&address));
        }
        self.show(&self.library.route(&current(self.library.root())));
        let href = location::href();
        if !location::anchor(&href).is_empty() {
            location::go_to_anchor(&href);
        }
    }

    /// Puts the page of a route in the place of the one that is there.
    fn show(self: &Rc<Self>, route: &Route) {
        let (Ok(page), Some(main)) = (self.library.page(route), dom::first("main")) else {
            // The record is broken: the page on the server is not.
            location::reload();
            return;
        };
        *self.shown.borrow_mut() = location::page_of(&location::href());
        self.alive.borrow_mut().clear();
        dom::fill(&main, &page.main);
        let title = match route {
            Route::Home => page.title,
            _ => self.library.words_with("page-title", &[("title", &page.title)]),
        };
        dom::document().set_title(&title);
        if let Some(body) = dom::document().body() {
            body.set_class_name(page.class);
        }
        if let Some(menu) = dom::first("header .menu") {
            dom::replace(&menu, &self.library.with_context(|cx| view::menu(cx, route)));
        }
        self.enliven(route);
    }

    /// Puts the living parts into the main part.
    fn enliven(self: &Rc<Self>, route: &Route) {
        if *route == Route::Obligations {
            filter::start(&self.library);
        }
        for place in dom::all("main [data-search]") {
            let handle: Box<dyn std::any::Any> = match (route, dom::first("main [data-results]")) {
                (Route::Search, Some(results)) => self.search_page(&place, &results),
                _ => self.search_box(&place),
            };
            self.alive.borrow_mut().push(handle);
        }
    }

    fn search_box(self: &Rc<Self>, place: &Element) -> Box<dyn std::any::Any> {
        let id = place.get_attribute("data-search").unwrap_or_default();
        let typed = dom::take_field(place);
        let library = Arc::clone(&self.library);
        let app = Rc::clone(self);
        // Not at once: while the box's own handler runs, what is made belongs to the box, and would
        // end with it when the page is replaced.
        let go: Box<dyn Fn(&str)> = Box::new(move |href| {
            let (app, href) = (Rc::clone(&app), href.to_owned());
            wasm_bindgen_futures::spawn_local(async move { app.go(&href) });
        });
        let text = typed.text.clone();
        let parent = place.clone().unchecked_into::<HtmlElement>();
        let handle = mount_to(parent, move || {
            view! { <SearchBox library id typed=text go/> }
        });
        dom::restore_field(place, &typed);
        Box::new(handle)
    }

    fn search_page(self: &Rc<Self>, place: &Element, results: &Element) -> Box<dyn std::any::Any> {
        let typed = dom::take_field(place);
        let asked = location::query(&location::href());
        let query = if typed.text.is_empty() { asked } else { typed.text.clone() };
        let library = Arc::clone(&self.library);
        let parent = place.clone().unchecked_into::<HtmlElement>();
        results.remove();
        let handle = mount_to(parent, move || view! { <SearchPage library query/> });
        dom::restore_field(place, &typed);
        Box::new(handle)
    }

    fn act(self: &Rc<Self>, button: &Element) {
        let text = match button.get_attribute("data-action").as_deref() {
            Some("copy-citation") => dom::first("[data-citation]").and_then(|e| e.text_content()),
            Some("take-away") => {
                filter::take_away(&self.library);
                None
            }
            Some("copy-link") => location::href().split('#').next().map(str::to_owned),
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
