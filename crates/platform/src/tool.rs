//! Opening a tool in its place on a page. The program for it is another one, which the loader brings.

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// What opens tools: a function of the loader. It is given the place, the tool's id, a function that finds
/// articles and one that hears of what was taken away, and gives what closes the tool again.
#[derive(Clone)]
pub struct Opener(Function);

/// A tool that is open; closed when this is dropped.
pub struct OpenTool {
    close: JsValue,
    /// Called by the tool for as long as it is open.
    _find: Closure<dyn Fn(String) -> Array>,
    _exported: Closure<dyn Fn(String)>,
}

impl Opener {
    pub fn new(open: Function) -> Opener {
        Opener(open)
    }

    /// Opens the tool that a place on the page is for. `find` gives the ids of the articles that a query
    /// finds, best first; `exported` hears the format of everything that is taken away.
    pub fn open(
        &self,
        place: &Element,
        find: impl Fn(&str) -> Vec<String> + 'static,
        exported: impl Fn(&str) + 'static,
    ) -> OpenTool {
        let find = Closure::<dyn Fn(String) -> Array>::new(move |query: String| {
            find(&query).into_iter().map(JsValue::from).collect::<Array>()
        });
        let exported = Closure::<dyn Fn(String)>::new(move |format: String| exported(&format));
        let id = place.get_attribute("data-tool").unwrap_or_default();
        let given = Array::of4(place, &id.into(), find.as_ref(), exported.as_ref());
        let close = self.0.apply(&JsValue::NULL, &given);
        OpenTool { close: close.unwrap_or(JsValue::UNDEFINED), _find: find, _exported: exported }
    }
}

impl Drop for OpenTool {
    fn drop(&mut self) {
        if let Some(close) = self.close.dyn_ref::<Function>() {
            let _ = close.call0(&JsValue::NULL);
        }
    }
}
