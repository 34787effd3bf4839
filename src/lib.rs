//! The app: finds, shows, and fills in, on top of a pack of content.
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub fn mount() {
    mount_to_body(|| view! { <p>"hello"</p> });
}
