//! Listening to a whole tree of elements.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
pub use web_sys::Event;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent, MouseEvent, Node};

use crate::tree::Tree;

/// Listens for as long as it is kept.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(crate) fn new(
        target: EventTarget,
        event: &'static str,
        listener: impl FnMut(Event) + 'static,
    ) -> Listener {
        Listener::boxed(target, event, Box::new(listener))
    }

    #[inline(never)]
    pub(crate) fn boxed(
        target: EventTarget,
        event: &'static str,
        listener: Box<dyn FnMut(Event)>,
    ) -> Listener {
        let closure = Closure::wrap(listener);
        let callback = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback(event, callback);
        Listener { target, event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, callback);
    }
}

pub(crate) fn hit(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Calls `listener` for every plain click, with the element that was hit; `true` from it means
/// that the browser does nothing more. Clicks that open a new tab are left to the browser.
pub(crate) fn on_click(tree: &Tree, listener: impl Fn(&Element) -> bool + 'static) -> Listener {
    Listener::new(tree.clone().unchecked_into(), "click", move |event| {
        let mouse: &MouseEvent = event.unchecked_ref();
        let plain = mouse.button() == 0
            && !(mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key());
        if !plain || event.default_prevented() {
            return;
        }
        if hit(&event).is_some_and(|element| listener(&element)) {
            event.prevent_default();
        }
    })
}

/// Calls `listener` when a reader has chosen something in a field, with the field.
pub(crate) fn on_change(tree: &Tree, listener: impl Fn(&Element) + 'static) -> Listener {
    Listener::new(tree.clone().unchecked_into(), "change", move |event| {
        if let Some(field) = hit(&event) {
            listener(&field);
        }
    })
}

/// Calls `listener` when the reader goes back or forward.
pub(crate) fn on_history_move(listener: impl Fn() + 'static) -> Option<Listener> {
    Some(Listener::new(web_sys::window()?.into(), "popstate", move |_| listener()))
}

/// What stands in the field that an event comes from.
#[inline(never)]
pub fn value(event: &Event) -> String {
    property(event, "value").as_string().unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
#[inline(never)]
pub fn is_checked(event: &Event) -> bool {
    property(event, "checked").is_truthy()
}

fn property(event: &Event, name: &str) -> JsValue {
    let field = event.target().map_or(JsValue::UNDEFINED, JsValue::from);
    Reflect::get(&field, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// The key that was pressed, alone: `None` with others held, and while a word is put together from several keys.
pub fn plain_key(event: &Event) -> Option<String> {
    let event = event.unchecked_ref::<KeyboardEvent>();
    let is_plain =
        !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing());
    is_plain.then(|| event.key())
}

/// True where a focus moved to something within the element that listens.
pub fn stays_within(event: &Event) -> bool {
    let event = event.unchecked_ref::<FocusEvent>();
    let container = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    container.is_some_and(|container| moved_within(&container, event))
}

/// True where a focus moved to something inside `container`.
pub fn moved_within(container: &Element, event: &web_sys::FocusEvent) -> bool {
    let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    to.is_some_and(|to| container.contains(Some(&to)))
}
