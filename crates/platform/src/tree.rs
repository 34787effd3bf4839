//! What documents and shadow roots have in common: a tree of elements in which things are found.
//!
//! web-sys gives each of the two its own copy of these calls. The app asks this one and need not know
//! in which of them it lives.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node, NodeList};

#[wasm_bindgen]
extern "C" {
    /// A `Document` or a `ShadowRoot`.
    #[wasm_bindgen(extends = Node)]
    #[derive(Clone)]
    pub type Tree;

    #[wasm_bindgen(method, js_name = querySelector)]
    pub fn first(this: &Tree, selector: &str) -> Option<Element>;

    #[wasm_bindgen(method, js_name = querySelectorAll)]
    pub(crate) fn list(this: &Tree, selector: &str) -> NodeList;

    #[wasm_bindgen(method, js_name = getElementById)]
    pub fn by_id(this: &Tree, id: &str) -> Option<Element>;

    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub(crate) fn focused(this: &Tree) -> Option<Element>;
}

impl Tree {
    /// The tree that an element is in.
    pub(crate) fn of(node: &Node) -> Tree {
        node.get_root_node().unchecked_into()
    }
}
