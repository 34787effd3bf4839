//! Fields in which one of several things is chosen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// The value that is chosen; empty for any.
pub fn chosen(select: &Element) -> String {
    select.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Chooses a value; any where there is no such choice.
pub fn choose(select: &Element, value: &str) {
    let Some(select) = select.dyn_ref::<HtmlSelectElement>() else { return };
    select.set_value(value);
    if select.value().is_empty() {
        select.set_value("");
    }
}
