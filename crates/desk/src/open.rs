//! What the loader calls.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect, Uint8Array};
use platform::draw::{self, Mounted};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::desk::{Desk, Find, Surroundings};
use crate::guide::Guide;
use crate::language::Bring;
use crate::screens;

/// A tool that is open.
#[wasm_bindgen]
pub struct Handle {
    mounted: RefCell<Option<Mounted>>,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the tool away. What was typed stays in memory for as long as the page does, and is there again
    /// when the tool is opened again.
    pub fn close(&self) {
        self.mounted.borrow_mut().take();
    }
}

/// Opens a tool in the place of all that is in `container`. `pack` holds the bytes of the language's pack,
/// `words` those of the words of the tools.
///
/// `options`: `root`, the address of the site's root with a slash at its end; `find`, a function from what is typed
/// to the ids of articles; and, where they are there, `bring`, a function from a language to a promise of its two
/// packs; `storage: "none"`, for keeping nothing; `exported`, a function that is called with the name of a format
/// when something was taken away.
///
/// # Errors
/// There is no such tool, or the packs cannot be read.
#[wasm_bindgen]
pub fn open(
    container: Element,
    tool: &str,
    pack: Vec<u8>,
    words: Vec<u8>,
    options: &JsValue,
) -> Result<Handle, JsValue> {
    let option = |name: &str| Reflect::get(options, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let root = option("root").as_string().unwrap_or_default();
    let guide = Guide::open(pack, words, &root).map_err(|error| error.to_string())?;
    let tool = tools::by_id(tool).ok_or("there is no such tool")?;
    let surroundings = Surroundings {
        container: container.clone(),
        may_keep: option("storage").as_string().as_deref() != Some("none"),
        find: finder(option("find").dyn_into().ok()),
        bring: bringer(option("bring").dyn_into().ok()),
        exported: listener(option("exported").dyn_into().ok()),
    };
    container.set_text_content(None);
    let mounted =
        draw::mount(&container, move || screens::whole(Desk::new(guide, tool, surroundings)));
    Ok(Handle { mounted: RefCell::new(Some(mounted)) })
}

fn finder(find: Option<Function>) -> Find {
    Box::new(move |query| {
        let found = find.as_ref().and_then(|find| find.call1(&JsValue::NULL, &query.into()).ok());
        let found = found.filter(Array::is_array).map(|found| Array::from(&found));
        found.into_iter().flatten().filter_map(|id| id.as_string()).collect()
    })
}

fn bringer(bring: Option<Function>) -> Option<Bring> {
    let bring = bring?;
    Some(Box::new(move |lang| {
        let packs = bring.call1(&JsValue::NULL, &lang.as_str().into()).ok();
        Box::pin(async move {
            let packs = Array::from(&platform::promised(packs?).await?);
            Some([0, 1].map(|place| Uint8Array::new(&packs.get(place)).to_vec()))
        })
    }))
}

fn listener(exported: Option<Function>) -> Box<dyn Fn(&str)> {
    Box::new(move |format| {
        if let Some(exported) = &exported {
            let _ = exported.call1(&JsValue::NULL, &format.into());
        }
    })
}
