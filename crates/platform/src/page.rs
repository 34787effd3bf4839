//! The page as a whole: leaving it, printing it, asking the browser to keep what is kept.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Event;

use crate::dom;

/// Set on the page while it holds text that is nowhere else: `src/page/worker.js` takes no new version then.
const UNSAVED: &str = "data-unsaved";

/// While it lives, the browser asks before it closes the page. It says so in its own words.
pub struct Guard(Closure<dyn FnMut(Event)>);

impl Guard {
    #[allow(clippy::new_without_default, reason = "making one has an effect")]
    pub fn new() -> Guard {
        let closure = Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default());
        if let Some(window) = web_sys::window() {
            let callback = closure.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback("beforeunload", callback);
        }
        mark(true);
        Guard(closure)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let callback = self.0.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback("beforeunload", callback);
        }
        mark(false);
    }
}

fn mark(unsaved: bool) {
    if let Some(page) = dom::document().document_element() {
        let _ = page.toggle_attribute_with_force(UNSAVED, unsaved);
    }
}

/// Opens the browser's own window for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Asks the browser not to clear what is kept here by itself. It may refuse; nothing depends on it.
pub fn persist() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    // Absent outside https and localhost; the binding would then throw.
    let is_there = js_sys::Reflect::get(&navigator, &"storage".into());
    if !is_there.is_ok_and(|storage| storage.is_object()) {
        return;
    }
    if let Ok(promise) = navigator.storage().persist() {
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}

/// What opens the person's own mail program with a letter begun.
pub fn mail_address(subject: &str, body: &str) -> String {
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(&body.replace('\n', "\r\n")))
}
