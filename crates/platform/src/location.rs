//! The address bar and the history.

use wasm_bindgen::JsValue;
use web_sys::{Url, Window};

use crate::dom;

fn window() -> Option<Window> {
    web_sys::window()
}

/// The whole address of the page.
pub(crate) fn href() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// An address that is relative to the page, made whole.
pub fn whole(href: &str) -> Option<String> {
    Url::new_with_base(href, &self::href()).ok().map(|url| url.href())
}

/// Gets the page from the host again.
pub(crate) fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// True where the page is shown within another one.
pub fn is_framed() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|it| it != window))
}

/// Empties the page at once and puts a neutral one in its place, so that Back does not lead here: for an element on
/// somebody else's page what `src/page/first.js` is for ours. The neutral page is not kept on the device there.
pub fn leave(goal: &str) {
    let Some(window) = window() else { return };
    if let Some(page) = dom::document().document_element() {
        page.set_text_content(None);
    }
    let goal = if window.navigator().on_line() { goal } else { "about:blank" };
    let _ = window.location().replace(goal);
}

/// The address below `base`, without query and anchor; `None` where the page is elsewhere.
pub fn below(base: &str, href: &str) -> Option<String> {
    let base = Url::new(base).ok()?;
    let url = Url::new(href).ok()?;
    if url.origin() != base.origin() {
        return None;
    }
    Some(url.pathname().strip_prefix(&base.pathname())?.to_owned())
}

/// What stands after `#`, decoded.
pub fn anchor(href: &str) -> String {
    let hash = Url::new(href).map(|url| url.hash()).unwrap_or_default();
    let raw = hash.trim_start_matches('#');
    js_sys::decode_uri_component(raw).map_or_else(|_| raw.to_owned(), String::from)
}

/// The value of `q` in the query of an address.
pub fn query(href: &str) -> String {
    parameter(href, "q")
}

/// The value of a name in the query of an address; empty where it is not there.
pub fn parameter(href: &str, name: &str) -> String {
    Url::new(href).ok().and_then(|url| url.search_params().get(name)).unwrap_or_default()
}

/// Path and query: what has to differ for a move to be more than one within the page.
pub fn page_of(href: &str) -> String {
    Url::new(href).map(|url| url.pathname() + &url.search()).unwrap_or_default()
}

/// Adds an address to the history.
pub(crate) fn push(href: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Lets the browser go to the anchor of the address that it shows already: it scrolls there and
/// marks the place as the target, which a change of history alone does not.
pub(crate) fn go_to_anchor(href: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(href);
    }
}

/// Changes the address without adding to the history.
pub(crate) fn replace(href: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// The address of a search for `query`; `base` is the search page.
pub fn with_query(base: &str, query: &str) -> String {
    with_parameters(base, [("q", query)])
}

/// An address with these names and values as its query; those without a value are left out.
pub fn with_parameters<'a>(
    base: &str,
    values: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let Ok(url) = Url::new(base) else { return base.to_owned() };
    for (name, value) in values.into_iter().filter(|(_, value)| !value.is_empty()) {
        url.search_params().set(name, value);
    }
    url.href()
}
