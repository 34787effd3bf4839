//! Elements: finding what is in them, filling them, moving focus. Knows nothing of where they are.

use view::{Element as Markup, Node as MarkupNode};
use wasm_bindgen::JsCast;
pub use web_sys::Element;
use web_sys::{Document, HtmlElement, HtmlInputElement, Node, NodeList};

use crate::tree::Tree;

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("an app runs in a page")
}

/// Every element within another that a selector finds, in order.
pub fn all_in(within: &Element, selector: &str) -> Vec<Element> {
    within.query_selector_all(selector).map(|list| elements(&list)).unwrap_or_default()
}

pub(crate) fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|place| list.get(place)?.dyn_into().ok()).collect()
}

/// The first element within another that a selector finds.
pub fn first_in(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// Makes an element and puts it before all that is in `parent`.
pub fn put_first(parent: &Element, markup: &Markup) -> Option<Element> {
    let made = make(markup)?;
    let _ = parent.prepend_with_node_1(&made);
    Some(made)
}

/// Makes an element and puts it right after another.
pub fn put_after(element: &Element, markup: &Markup) {
    if let Some(made) = make(markup) {
        let _ = element.insert_adjacent_element("afterend", &made);
    }
}

fn make(markup: &Markup) -> Option<Element> {
    let holder = document().create_element("div").ok()?;
    append(&document(), &holder, &[markup.clone().into()]);
    holder.first_element_child()
}

/// Puts an element behind its neighbours.
pub fn put_last(element: &Element) {
    if let Some(parent) = element.parent_node() {
        let _ = parent.append_child(element);
    }
}

/// Shows an element, or hides it from everybody.
pub fn show(element: &Element, shown: bool) {
    let _ = match shown {
        true => element.remove_attribute("hidden"),
        false => element.set_attribute("hidden", ""),
    };
}

/// The value of the field that an event comes from.
pub fn value(event: &web_sys::Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Puts these nodes in the place of all that is in an element.
pub fn fill(parent: &Element, nodes: &[MarkupNode]) {
    parent.set_text_content(None);
    append(&document(), parent, nodes);
}

/// Makes a node and puts it behind all that is in `parent`. Answers it, where it is an element.
pub(crate) fn put_last_in(parent: &Element, node: MarkupNode) -> Option<Element> {
    append(&document(), parent, &[node]);
    parent.last_element_child()
}

/// Puts an element in the place of another.
pub fn replace(old: &Element, markup: &Markup) {
    if let Some(new) = make(markup) {
        let _ = old.replace_with_with_node_1(&new);
    }
}

/// Of pictures and all that is in them.
const SVG: &str = "http://www.w3.org/2000/svg";

pub(crate) fn append(document: &Document, parent: &Node, nodes: &[MarkupNode]) {
    append_within(document, parent, nodes, false);
}

fn append_within(document: &Document, parent: &Node, nodes: &[MarkupNode], in_picture: bool) {
    for node in nodes {
        match node {
            MarkupNode::Text(text) => {
                let _ = parent.append_child(&document.create_text_node(text));
            }
            MarkupNode::Element(markup) => {
                let in_picture = in_picture || markup.tag == "svg";
                let made = match in_picture {
                    true => document.create_element_ns(Some(SVG), markup.tag),
                    false => document.create_element(markup.tag),
                };
                let Ok(element) = made else { continue };
                for (name, value) in &markup.attributes {
                    let _ = element.set_attribute(name, value);
                }
                append_within(document, &element, &markup.children, in_picture);
                let _ = parent.append_child(&element);
            }
        }
    }
}

/// What a reader had typed into a field before the app came, to be carried over.
pub struct Typed {
    pub text: String,
    /// Where the caret or the selection was, where the field had the focus.
    pub caret: Option<(u32, u32)>,
}

fn field_in(place: &Element) -> Option<HtmlInputElement> {
    place.query_selector("input").ok().flatten().and_then(|field| field.dyn_into().ok())
}

/// Reads the field inside `place` and empties the place for the living one.
pub fn take_field(place: &Element) -> Typed {
    let mut typed = Typed { text: String::new(), caret: None };
    if let Some(field) = field_in(place) {
        typed.text = field.value();
        if Tree::of(&field).focused().as_ref() == Some(field.as_ref()) {
            let end = typed.text.encode_utf16().count() as u32;
            let at = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(end);
            typed.caret = Some((at(field.selection_start()), at(field.selection_end())));
        }
    }
    place.set_text_content(None);
    typed
}

/// Gives the text, the focus and the caret to the field that is in `place` now.
pub fn restore_field(place: &Element, typed: &Typed) {
    if let (Some(field), Some((start, end))) = (field_in(place), typed.caret) {
        // The component sets the same text later; a caret stays where the text does not change.
        field.set_value(&typed.text);
        focus(&field);
        let _ = field.set_selection_range(start, end);
    }
}

/// Moves the focus; the page does not jump.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus to any element and brings it into view.
pub fn focus_and_reveal(element: &Element) {
    if !element.matches("a[href], button, input, select, textarea, summary").unwrap_or(false) {
        let _ = element.set_attribute("tabindex", "-1");
    }
    focus(element);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls until an element begins at the top of the window.
pub fn bring_to_top(element: &Element) {
    element.scroll_into_view_with_bool(true);
}

/// Opens everything that is folded around an element.
pub fn open_around(element: &Element) {
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|it| it.closest("details").ok().flatten());
    }
}

pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings an option of a list into view, without moving anything that is in view already.
pub fn reveal(option: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    option.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The words on a button for a moment, then its own again. A screen reader hears them from the
/// status that stands beside the button.
pub fn say_for_a_moment(button: &Element, words: &str) {
    const OWN: &str = "data-own";
    let own = button.get_attribute(OWN).or_else(|| button.text_content()).unwrap_or_default();
    let _ = button.set_attribute(OWN, &own);
    button.set_text_content(Some(words));
    let status = button
        .parent_element()
        .and_then(|parent| parent.query_selector("[role=status]").ok().flatten());
    if let Some(status) = &status {
        status.set_text_content(Some(words));
    }
    let (button, words) = (button.clone(), words.to_owned());
    gloo_timers::callback::Timeout::new(2_000, move || {
        if button.text_content().as_deref() == Some(words.as_str()) {
            button.set_text_content(Some(&own));
        }
        if let Some(status) = status {
            status.set_text_content(None);
        }
    })
    .forget();
}
