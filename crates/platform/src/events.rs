//! Listening to the whole page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MouseEvent, Node};

use crate::dom::document;

/// Calls `listener` for every plain click, with the element that was hit; `true` from it means
/// that the browser does nothing more. Clicks that open a new tab are left to the browser.
pub fn on_click(listener: impl Fn(&Element) -> bool + 'static) {
    let closure = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        let plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        if !plain || event.default_prevented() {
            return;
        }
        let hit = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if hit.is_some_and(|element| listener(&element)) {
            event.prevent_default();
        }
    });
    let _ = document().add_event_listener_with_callback("click", closure.as_ref().unchecked_ref());
    // The page lives as long as the app.
    closure.forget();
}

/// Calls `listener` when a reader has chosen something in a field, with the field.
pub fn on_change(listener: impl Fn(&Element) + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            listener(&field);
        }
    });
    let _ = document().add_event_listener_with_callback("change", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Calls `listener` when the reader goes back or forward.
pub fn on_history_move(listener: impl Fn() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(listener);
    if let Some(window) = web_sys::window() {
        let callback = closure.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("popstate", callback);
    }
    closure.forget();
}

/// True where a focus moved to something inside `container`.
pub fn moved_within(container: &Element, event: &web_sys::FocusEvent) -> bool {
    let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    to.is_some_and(|to| container.contains(Some(&to)))
}
