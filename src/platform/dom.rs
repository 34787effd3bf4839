//! The page that the browser shows: finding its parts, filling them, moving focus.

use view::{Element as Markup, Node as MarkupNode};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Node};

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("an app runs in a page")
}

/// Every element of the page that a selector finds, in order.
pub fn all(selector: &str) -> Vec<Element> {
    all_in(&document(), selector)
}

fn all_in(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = document.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|place| list.get(place)?.dyn_into().ok()).collect()
}

pub fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Puts these nodes in the place of all that is in an element.
pub fn fill(parent: &Element, nodes: &[MarkupNode]) {
    parent.set_text_content(None);
    append(&document(), parent, nodes);
}

/// Puts an element in the place of another.
pub fn replace(old: &Element, markup: &Markup) {
    let holder = document().create_element("div").ok();
    if let Some(holder) = holder {
        append(&document(), &holder, &[markup.clone().into()]);
        if let Some(new) = holder.first_element_child() {
            let _ = old.replace_with_with_node_1(&new);
        }
    }
}

fn append(document: &Document, parent: &Node, nodes: &[MarkupNode]) {
    for node in nodes {
        match node {
            MarkupNode::Text(text) => {
                let _ = parent.append_child(&document.create_text_node(text));
            }
            MarkupNode::Element(markup) => {
                let Ok(element) = document.create_element(markup.tag) else { continue };
                for (name, value) in &markup.attributes {
                    let _ = element.set_attribute(name, value);
                }
                append(document, &element, &markup.children);
                let _ = parent.append_child(&element);
            }
        }
    }
}

/// What a reader had typed into a field before the app came, to be carried over.
pub struct Typed {
    pub text: String,
    pub focused: bool,
}

/// Reads the field inside `place` and empties the place for the living one.
pub fn take_field(place: &Element) -> Typed {
    let field = place
        .query_selector("input")
        .ok()
        .flatten()
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let typed = field.map_or(Typed { text: String::new(), focused: false }, |field| {
        let active = document().active_element();
        Typed { text: field.value(), focused: active.as_ref() == Some(field.as_ref()) }
    });
    place.set_text_content(None);
    typed
}

/// Moves the focus; the page does not jump.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to the heading of the page, which a screen reader then says.
pub fn focus_heading() {
    if let Some(heading) = first("main h1") {
        let _ = heading.set_attribute("tabindex", "-1");
        focus(&heading);
    }
}

/// Scrolls to the element with this id, or to the top where the id is empty or not there.
pub fn scroll_to(id: &str) {
    match document().get_element_by_id(id).filter(|_| !id.is_empty()) {
        Some(element) => {
            element.scroll_into_view();
            let _ = element.set_attribute("tabindex", "-1");
            focus(&element);
        }
        None => {
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    }
}

/// Brings an option of a list into view, without moving anything that is in view already.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The words on an element for a moment, then the old ones again.
pub fn say_for_a_moment(element: &Element, words: &str) {
    let (element, before) = (element.clone(), element.text_content());
    element.set_text_content(Some(words));
    gloo_timers::callback::Timeout::new(2_000, move || {
        element.set_text_content(before.as_deref());
    })
    .forget();
}
