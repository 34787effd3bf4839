//! The browser: its document, address, clipboard, files and clock. The only code that touches it, with
//! the files that the loader calls (`src/element.rs`).
//!
//! What is fetched, stored or put into the address can be seen in this one folder.

pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod download;
pub mod draw;
pub mod events;
pub mod files;
mod filling;
pub mod form;
pub mod intl;
pub mod location;
pub mod options;
pub mod page;
mod place;
pub mod secret;
pub mod store;
pub mod timer;
mod tips;
pub mod tool;
mod tree;

pub use events::Listener;
pub use filling::Filling;
pub use place::Place;

/// What a promise keeps; `None` where it is broken.
pub async fn promised(promise: wasm_bindgen::JsValue) -> Option<wasm_bindgen::JsValue> {
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&promise)).await.ok()
}

/// Runs something that waits for the browser.
pub fn task(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}
