//! Giving the reader a file that was made here. Nothing is asked of any host.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use crate::dom::document;

/// How long the browser may take to read the file, in milliseconds: Safari begins late.
const KEPT: u32 = 10_000;

/// Offers a text as a file of this name.
pub fn offer(name: &str, mime: &str, text: &str) {
    offer_bytes(name, mime, text.as_bytes());
}

/// Offers bytes as a file of this name.
pub fn offer_bytes(name: &str, mime: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    let forget = move || {
        let _ = Url::revoke_object_url(&address);
    };
    gloo_timers::callback::Timeout::new(KEPT, forget).forget();
}
