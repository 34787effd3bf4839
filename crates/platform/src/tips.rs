//! Words that explain a link: shown below it while the pointer or the focus is on it, and after a tap.
//!
//! As WCAG asks (1.4.13), Esc takes them away, the pointer may go onto them, and they stay until both
//! pointer and focus have left. A tap shows them; a second one follows the link, as a click does at once.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use crate::dom;
use crate::events::{Listener, hit};
use crate::tree::Tree;

/// Milliseconds in which a pointer can go from the link to its words.
const GRACE: u32 = 300;
const ID: &str = "tip";

/// What is to be heard of: all of it on its way through the tree.
const EVENTS: [&str; 6] = ["pointerover", "pointerdown", "focusin", "focusout", "keydown", "click"];

type Words = Box<dyn Fn(&Element) -> Option<String>>;

struct Tips {
    links: &'static str,
    words: Words,
    now: RefCell<Now>,
}

#[derive(Default)]
struct Now {
    /// The link and its words.
    open: Option<(Element, Element)>,
    /// Whether the last press was by a finger, and on a link whose words were shown already.
    touched: bool,
    was_open: bool,
    leaving: Option<Timeout>,
}

/// Shows the words of every link that the selector fits.
pub(crate) fn listen(tree: &Tree, links: &'static str, words: Words) -> Vec<Listener> {
    let tips = Rc::new(Tips { links, words, now: RefCell::default() });
    let listener = |event| {
        let tips = Rc::clone(&tips);
        let target = match event {
            // Esc counts wherever the focus is.
            "keydown" => dom::document().unchecked_into(),
            _ => tree.clone().unchecked_into(),
        };
        Listener::new(target, event, move |event| tips.hear(&event))
    };
    EVENTS.map(listener).into()
}

impl Tips {
    fn hear(self: &Rc<Tips>, event: &Event) {
        let by_finger = || {
            let pointer: &PointerEvent = event.unchecked_ref();
            pointer.pointer_type() == "touch"
        };
        let link = hit(event).and_then(|element| element.closest(self.links).ok().flatten());
        match event.type_().as_str() {
            "pointerover" if by_finger() => {}
            "pointerover" => match link {
                Some(link) => self.open(&link),
                None if self.is_on_words(event) => self.stay(),
                None => self.leave_soon(),
            },
            "pointerdown" => {
                let was_open = link.as_ref().is_some_and(|link| self.is_open_for(link));
                let mut now = self.now.borrow_mut();
                (now.touched, now.was_open) = (by_finger(), was_open);
                drop(now);
                if link.is_none() && !self.is_on_words(event) {
                    self.close();
                }
            }
            "focusin" => match link {
                Some(link) => self.open(&link),
                // At once: the words would cover what has the focus now.
                None => self.close(),
            },
            "focusout" => self.leave_soon(),
            "keydown" => {
                let key: &KeyboardEvent = event.unchecked_ref();
                if key.key() == "Escape" {
                    self.close();
                }
            }
            _ => self.click(event, link),
        }
    }

    fn click(self: &Rc<Tips>, event: &Event, link: Option<Element>) {
        let (touched, was_open) = {
            let now = self.now.borrow();
            (now.touched, now.was_open)
        };
        match link {
            Some(link) if touched && !was_open => {
                self.open(&link);
                if self.is_open_for(&link) {
                    event.prevent_default();
                }
            }
            Some(_) => self.close(),
            None => {}
        }
    }

    fn is_open_for(&self, link: &Element) -> bool {
        self.now.borrow().open.as_ref().is_some_and(|(open, _)| open == link)
    }

    fn is_on_words(&self, event: &Event) -> bool {
        let now = self.now.borrow();
        now.open.as_ref().is_some_and(|(_, tip)| tip.contains(hit(event).as_deref()))
    }

    fn open(&self, link: &Element) {
        self.stay();
        if self.is_open_for(link) {
            return;
        }
        self.close();
        let Some(words) = (self.words)(link) else { return };
        let Ok(tip) = dom::document().create_element("span") else { return };
        for (name, value) in [("id", ID), ("class", ID), ("role", "tooltip")] {
            let _ = tip.set_attribute(name, value);
        }
        tip.set_text_content(Some(&words));
        let _ = link.insert_adjacent_element("afterend", &tip);
        let _ = link.set_attribute("aria-describedby", ID);
        self.now.borrow_mut().open = Some((link.clone(), tip));
    }

    fn stay(&self) {
        self.now.borrow_mut().leaving = None;
    }

    fn leave_soon(self: &Rc<Tips>) {
        let is_idle = {
            let now = self.now.borrow();
            now.open.is_none() || now.leaving.is_some()
        };
        if !is_idle {
            let tips = Rc::clone(self);
            let leaving = Timeout::new(GRACE, move || tips.close());
            self.now.borrow_mut().leaving = Some(leaving);
        }
    }

    fn close(&self) {
        let open = {
            let mut now = self.now.borrow_mut();
            now.leaving = None;
            now.open.take()
        };
        if let Some((link, tip)) = open {
            let _ = link.remove_attribute("aria-describedby");
            tip.remove();
        }
    }
}
