//! Fields in which things are chosen or ticked.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

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

/// Puts words into a text where the caret is, with a space before where one is missing, and the caret behind
/// them. Gives the whole text.
pub fn insert(area: &Element, words: &str) -> String {
    let Some(area) = area.dyn_ref::<HtmlTextAreaElement>() else { return String::new() };
    let text: Vec<u16> = area.value().encode_utf16().collect();
    let at = |place: Result<Option<u32>, _>| {
        place.ok().flatten().map_or(text.len(), |place| (place as usize).min(text.len()))
    };
    let start = at(area.selection_start());
    let end = at(area.selection_end()).max(start);
    let before = text[..start]
        .last()
        .is_some_and(|unit| !char::from_u32(u32::from(*unit)).is_some_and(char::is_whitespace));
    let put: Vec<u16> =
        before.then_some(u16::from(b' ')).into_iter().chain(words.encode_utf16()).collect();
    let whole = String::from_utf16_lossy(&[&text[..start], &put, &text[end..]].concat());
    area.set_value(&whole);
    let caret = (start + put.len()) as u32;
    let _ = area.focus();
    let _ = area.set_selection_range(caret, caret);
    whole
}

/// Whether a box is ticked.
pub fn is_checked(field: &Element) -> bool {
    field.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked)
}

pub fn check(field: &Element, is_checked: bool) {
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.set_checked(is_checked);
    }
}
