//! An element while it is made: each step goes straight into the document.

use js_sys::Reflect;
use view::Node as Markup;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

use crate::dom;
use crate::draw::{Held, each, watch};
use crate::events::Listener;

/// An element that is being made. What follows a signal is a function; it is boxed at once, so that none of this is
/// made anew for each of them.
pub struct Tag(Element);

/// A new element without anything.
///
/// # Panics
/// The name is none of an element.
#[inline(never)]
pub fn tag(name: &str) -> Tag {
    Tag(dom::document().create_element(name).expect("an element has a name"))
}

/// The steps are never inlined: a call is a third of the size of what it does.
impl Tag {
    pub fn element(&self) -> Element {
        self.0.clone()
    }

    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Tag {
        let _ = self.0.set_attribute(name, value);
        self
    }

    #[inline(never)]
    pub fn class(self, class: &str) -> Tag {
        self.attr("class", class)
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn attr_if(self, name: &str, value: Option<&str>) -> Tag {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// What stands in a field. After the attributes: a field for days takes nothing else.
    #[inline(never)]
    pub fn value(self, text: &str) -> Tag {
        set(&self.0, "value", &text.into());
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(self, checked: bool) -> Tag {
        set(&self.0, "checked", &checked.into());
        self
    }

    #[inline(never)]
    pub fn text(self, words: &str) -> Tag {
        let _ = self.0.append_child(&dom::document().create_text_node(words));
        self
    }

    #[inline(never)]
    pub fn child(self, child: Tag) -> Tag {
        self.push(child);
        self
    }

    /// [`Tag::child`] where the element is kept.
    #[inline(never)]
    pub fn push(&self, child: Tag) {
        let _ = self.0.append_child(&child.0);
    }

    #[inline(never)]
    pub fn maybe(self, child: Option<Tag>) -> Tag {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Elements made as the pages of the guide make them.
    #[inline(never)]
    pub fn markup(self, nodes: &[Markup]) -> Tag {
        dom::append(&dom::document(), &self.0, nodes);
        self
    }

    /// An attribute that follows signals; `None` takes it away.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Tag {
        self.follow(name, Box::new(value))
    }

    /// What stands in a field, following signals; what the person has typed there is not set again.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Tag {
        self.follow_value(Box::new(value))
    }

    /// A text that follows signals.
    pub fn words(self, words: impl Fn() -> String + 'static) -> Tag {
        self.follow_words(Box::new(words))
    }

    /// Elements that are drawn anew whenever a signal changes that they ask.
    pub fn redrawn(self, draw: impl Fn() -> Vec<Tag> + 'static) -> Tag {
        each::redrawn(&self.0, Box::new(draw));
        self
    }

    /// An element for each key, drawn once and staying the same as long as its key is there. What draws it follows
    /// nothing by itself.
    pub fn each(
        self,
        keys: impl Fn() -> Vec<String> + 'static,
        draw: impl Fn(&str) -> Tag + 'static,
    ) -> Tag {
        each::each(&self.0, Box::new(keys), Box::new(draw));
        self
    }

    /// One element at a time, drawn anew when its key is another; none without a key.
    pub fn by_key(
        self,
        key: impl Fn() -> Option<String> + 'static,
        draw: impl Fn(&str) -> Tag + 'static,
    ) -> Tag {
        self.each(move || key().into_iter().collect(), draw)
    }

    /// Does something each time an event comes.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Tag {
        self.listen(event, Box::new(act))
    }

    /// Runs something with the element now, and again whenever a signal changes that it asks.
    pub fn follows(self, mut run: impl FnMut(&Element) + 'static) -> Tag {
        let element = self.element();
        watch(Box::new(move || run(&element)));
        self
    }

    #[inline(never)]
    fn follow(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Tag {
        let mut shown = None;
        self.follows(move |element| {
            let now = value();
            if now == shown {
                return;
            }
            let _ = match &now {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
            shown = now;
        })
    }

    #[inline(never)]
    fn follow_value(self, value: Box<dyn Fn() -> String>) -> Tag {
        self.follows(move |element| {
            let now = JsValue::from(value());
            if Reflect::get(element, &"value".into()).ok().as_ref() != Some(&now) {
                set(element, "value", &now);
            }
        })
    }

    #[inline(never)]
    fn follow_words(self, words: Box<dyn Fn() -> String>) -> Tag {
        let node = dom::document().create_text_node("");
        let _ = self.0.append_child(&node);
        let mut shown = String::new();
        watch(Box::new(move || {
            let now = words();
            if now != shown {
                node.set_text_content(Some(&now));
                shown = now;
            }
        }));
        self
    }

    #[inline(never)]
    fn listen(self, event: &'static str, act: Box<dyn FnMut(Event)>) -> Tag {
        Held::new(Listener::boxed(self.0.clone().into(), event, act));
        self
    }
}

fn set(element: &Element, property: &str, value: &JsValue) {
    let _ = Reflect::set(element, &property.into(), value);
}
