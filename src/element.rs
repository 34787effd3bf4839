//! What the loader calls.

use std::rc::Rc;
use std::sync::Arc;

use pack::{Pack, PackError};
use platform::Place;
use wasm_bindgen::prelude::*;

use crate::app::App;
use crate::library::Library;

/// Takes over the page that the browser shows: `root` is the address of the site's root with a
/// slash at its end, `lang` the language of the page, `pack` the bytes of its pack.
///
/// Gives an empty text, or what is wrong with the pack: `damaged`, `older` or `newer`. The page
/// is then as it was.
#[wasm_bindgen]
pub fn take_over(root: &str, lang: &str, pack: Vec<u8>) -> String {
    match Guide::open(root, lang, pack) {
        Ok(guide) => {
            if let Some(place) = Place::of_page() {
                // The page lives as long as the app.
                std::mem::forget(App::take_over(guide.library, place));
            }
            String::new()
        }
        Err(fault) => fault.to_owned(),
    }
}

/// A guide in one language, which any number of elements may show.
#[wasm_bindgen]
pub struct Guide {
    library: Arc<Library>,
}

#[wasm_bindgen]
impl Guide {
    /// Opens a pack.
    ///
    /// # Errors
    /// What is wrong with the pack, as [`take_over`] says it.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &str, lang: &str, pack: Vec<u8>) -> Result<Guide, JsValue> {
        Guide::open(root, lang, pack).map_err(JsValue::from)
    }

    fn open(root: &str, lang: &str, pack: Vec<u8>) -> Result<Guide, &'static str> {
        let library = Pack::open(pack)
            .and_then(|pack| Library::new(pack, &format!("{root}{lang}/")))
            .map_err(|fault| match fault {
                PackError::Damaged => "damaged",
                PackError::Older { .. } => "older",
                PackError::Newer { .. } => "newer",
            })?;
        Ok(Guide { library: Arc::new(library) })
    }

    /// Shows the guide in a shadow root, beginning with the page at `address` (within the language,
    /// as `articles/untoc-18` or `search?q=…`). `bare`: the search alone at first. `tell` is called
    /// with a word and a value when the reader has done something: see `Place::tell`.
    pub fn mount(
        &self,
        root: &web_sys::Node,
        address: &str,
        bare: bool,
        tell: js_sys::Function,
    ) -> Option<Mounted> {
        let frame = self.library.with_context(|cx| view::frame(cx, bare));
        let at = self.library.href_at(address);
        let place = Place::of_element(root, &[frame.into()], at, tell)?;
        Some(Mounted { app: App::begin(Arc::clone(&self.library), place) })
    }
}

/// The guide in one element. It ends with `free`.
#[wasm_bindgen]
pub struct Mounted {
    app: Rc<App>,
}

#[wasm_bindgen]
impl Mounted {
    /// Shows the page at an address within the language; nothing is told of it.
    pub fn show(&self, address: &str) {
        self.app.show_at(&self.app.href_at(address));
    }

    /// Moves the focus to the search, or else to the heading.
    pub fn focus(&self) {
        self.app.place().focus();
    }
}
