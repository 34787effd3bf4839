//! Where an app lives: the tree of elements that is its own, and the address it is at.
//!
//! On a page of the guide that is the document and the address bar. In an element on somebody else's
//! page it is a shadow root and an address in memory: nothing of the page around it is touched.

use std::cell::RefCell;

use js_sys::Function;
use view::Node as MarkupNode;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

use crate::events::{self, Listener};
use crate::tree::Tree;
use crate::{dom, location, tips};

pub struct Place {
    tree: Tree,
    /// The element that carries the class of the page, and `app` once the app is there.
    frame: Element,
    main: Element,
    /// The address, where the browser's must stay as it is.
    memory: Option<Memory>,
    guest: Option<Guest>,
}

/// An address that neither address bar nor history learn.
struct Memory {
    /// The address shown.
    at: RefCell<String>,
    /// Where the reader was before, the last at the end.
    before: RefCell<Vec<String>>,
}

impl Memory {
    fn new(at: String) -> Memory {
        Memory { at: RefCell::new(at), before: RefCell::default() }
    }
}

/// What is different on somebody else's page.
struct Guest {
    /// Told of what the reader does: a word and, for `navigate`, the address.
    tell: Function,
}

/// Set on the page by `src/page/first.js` where a visit shall leave no trace.
const NO_TRACE: &str = "data-no-trace";

/// The mark of the frame that is a guest's.
const FRAME: &str = ".guide";
/// The main part of a frame.
const MAIN: &str = ".main";

/// Set on the element that an address leads to, where the browser's own `:target` cannot be.
const TARGET: &str = "data-target";

impl Place {
    /// A page of the guide; `None` where it has no main part.
    pub fn of_page() -> Option<Place> {
        let document = dom::document();
        let frame = document.body()?.unchecked_into();
        let tree: Tree = document.unchecked_into();
        let main = tree.first("main")?;
        let traceless =
            dom::document().document_element().is_some_and(|root| root.has_attribute(NO_TRACE));
        let memory = traceless.then(|| Memory::new(location::href()));
        Some(Place { tree, frame, main, memory, guest: None })
    }

    /// An element in a shadow root, filled with these nodes; `at` is the address to begin with. `tell`
    /// is called with a word and an address.
    pub fn of_element(
        root: &Node,
        frame: &[MarkupNode],
        at: String,
        tell: Function,
    ) -> Option<Place> {
        let tree = Tree::of(root);
        if let Some(old) = tree.first(FRAME) {
            old.remove();
        }
        dom::append(&dom::document(), root, frame);
        let (frame, main) = (tree.first(FRAME)?, tree.first(MAIN)?);
        let memory = Some(Memory::new(at));
        Some(Place { tree, frame, main, memory, guest: Some(Guest { tell }) })
    }

    /// True in an element on somebody else's page.
    pub fn is_guest(&self) -> bool {
        self.guest.is_some()
    }

    /// True where the address bar is not the app's: as a guest, and where a visit leaves no trace.
    pub fn is_in_memory(&self) -> bool {
        self.memory.is_some()
    }

    /// Says to the page around that something has happened. On a page of the guide nobody listens.
    pub fn tell(&self, what: &str, value: &str) {
        if let Some(guest) = &self.guest {
            let _ = guest.tell.call2(&JsValue::NULL, &what.into(), &value.into());
        }
    }

    // The elements.

    pub fn main(&self) -> &Element {
        &self.main
    }

    pub fn first(&self, selector: &str) -> Option<Element> {
        self.tree.first(selector)
    }

    /// Every element that a selector finds, in order.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        dom::elements(&self.tree.list(selector))
    }

    /// The first element of the main part that a selector finds.
    pub fn first_in_main(&self, selector: &str) -> Option<Element> {
        self.main.query_selector(selector).ok().flatten()
    }

    /// Every element of the main part that a selector finds, in order.
    pub fn all_in_main(&self, selector: &str) -> Vec<Element> {
        dom::all_in(&self.main, selector)
    }

    pub fn by_id(&self, id: &str) -> Option<Element> {
        self.tree.by_id(id)
    }

    /// Says to the styles that the app is there.
    pub fn is_alive(&self) {
        let root = match self.guest {
            Some(_) => Some(self.frame.clone()),
            None => dom::document().document_element(),
        };
        if let Some(root) = root {
            let _ = root.class_list().add_1("app");
        }
    }

    /// Names the page that is shown: the class that styles go by, and the title of the tab.
    pub fn name_page(&self, class: &str, title: &str) {
        if self.is_guest() {
            let bare = if self.frame.class_list().contains("bare") { " bare" } else { "" };
            self.frame.set_class_name(&format!("guide app {class}{bare}"));
        } else {
            self.frame.set_class_name(class);
            // The history would keep it.
            if !self.is_in_memory() {
                dom::document().set_title(title);
            }
        }
    }

    pub fn on_click(&self, listener: impl Fn(&Element) -> bool + 'static) -> Listener {
        events::on_click(&self.tree, listener)
    }

    pub fn on_change(&self, listener: impl Fn(&Element) + 'static) -> Listener {
        events::on_change(&self.tree, listener)
    }

    /// Shows what `words` says of a link, below it, while a reader is at it; of those links that the
    /// selector fits.
    pub fn on_tips(
        &self,
        links: &'static str,
        words: impl Fn(&Element) -> Option<String> + 'static,
    ) -> Vec<Listener> {
        tips::listen(&self.tree, links, Box::new(words))
    }

    /// Calls `listener` when the reader goes back or forward; never where the address is in memory.
    pub fn on_history_move(&self, listener: impl Fn() + 'static) -> Option<Listener> {
        if self.is_in_memory() { None } else { events::on_history_move(listener) }
    }

    // The address.

    /// The whole address of the page shown.
    pub fn href(&self) -> String {
        match &self.memory {
            Some(memory) => memory.at.borrow().clone(),
            None => location::href(),
        }
    }

    /// Adds an address to the history.
    pub fn push(&self, href: &str) {
        let Some(memory) = &self.memory else { return location::push(href) };
        let old = memory.at.replace(href.to_owned());
        memory.before.borrow_mut().push(old);
        self.tell("navigate", href);
    }

    /// Changes the address without adding to the history.
    pub fn replace(&self, href: &str) {
        match &self.memory {
            Some(memory) => *memory.at.borrow_mut() = href.to_owned(),
            None => location::replace(href),
        }
    }

    /// Takes the address before this one out of the history of an element, and goes there.
    pub fn step_back(&self) -> Option<String> {
        let memory = self.memory.as_ref()?;
        let before = memory.before.borrow_mut().pop()?;
        *memory.at.borrow_mut() = before.clone();
        self.tell("navigate", &before);
        Some(before)
    }

    /// Whether there is an address before this one.
    pub fn can_step_back(&self) -> bool {
        self.memory.as_ref().is_some_and(|memory| !memory.before.borrow().is_empty())
    }

    /// Gets the page from the host again, where it is the guide's own.
    pub fn reload(&self) {
        match self.guest {
            Some(_) => self.tell("error", "damaged"),
            None => location::reload(),
        }
    }

    // Where the reader is.

    /// Moves the focus to the heading of the page, which a screen reader then says.
    pub fn focus_heading(&self) {
        if let Some(heading) = self.first_in_main("h1") {
            let _ = heading.set_attribute("tabindex", "-1");
            dom::focus(&heading);
        }
    }

    /// Goes to the place within the page that an address names, and moves the focus there; false
    /// where it is not there.
    pub fn go_to_anchor(&self, href: &str) -> bool {
        let id = location::anchor(href);
        let Some(element) = self.by_id(&id).filter(|_| !id.is_empty()) else { return false };
        let _ = element.set_attribute("tabindex", "-1");
        dom::focus(&element);
        if self.is_in_memory() {
            for old in self.all(&format!("[{TARGET}]")) {
                let _ = old.remove_attribute(TARGET);
            }
            let _ = element.set_attribute(TARGET, "");
            element.scroll_into_view();
        } else {
            location::go_to_anchor(href);
        }
        true
    }

    pub fn scroll_to_top(&self) {
        if self.is_guest() {
            self.frame.set_scroll_top(0);
            // A frame without a height of its own is as long as its page: its top may be out of view.
            if self.frame.get_bounding_client_rect().top() < 0.0 {
                self.frame.scroll_into_view();
            }
        } else {
            dom::scroll_to_top();
        }
    }

    /// Moves the focus to the first field, or else to the heading.
    pub fn focus(&self) {
        match self.first("input[type=search]") {
            Some(field) if field.unchecked_ref::<HtmlElement>().offset_width() > 0 => {
                dom::focus(&field);
            }
            _ => self.focus_heading(),
        }
    }
}
