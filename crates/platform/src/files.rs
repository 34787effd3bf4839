//! Reading a file that the person has chosen. It goes nowhere.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// Larger files are none of ours, and would only fill the memory.
const MOST: f64 = 4_000_000.0;

/// The bytes of the file chosen in the field that an event comes from; `None` where there is none, or it
/// cannot be read or is far too large. The field is empty afterwards, so that the same file can be chosen again.
pub async fn chosen(event: &Event) -> Option<Vec<u8>> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let bytes =
        if file.size() > MOST { None } else { JsFuture::from(file.array_buffer()).await.ok() };
    field.set_value("");
    Some(Uint8Array::new(&bytes?).to_vec())
}
