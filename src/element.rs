//! What the loader calls, and the contract of the element that it defines.
//!
//! `docs/embedding.md` tells webmasters the same; `tests/embedding.rs` compares the two.
//!
//! # `<untoc-guide>`
//!
//! Attributes, all live, trimmed; a value that is not known counts as the first, with one warning. All but
//! `lang` are also properties, and those set before the script came are honoured.
//!
//! - `lang`: a language of the guide; else the one of the page around.
//! - `view`: the page to show, as `steps`, `articles/untoc-18` or `search?q=…`; `search` is the search alone.
//! - `theme`: `auto` (as the page's own colour scheme), `light`, `dark`.
//! - `mode`: `inline`, or `launcher`: a button that opens a dialog.
//! - `load`: `visible`, `click`, `eager`: when the guide is loaded.
//! - `routing`: `none`, or `hash`: the address of the page around follows, after `#untoc/`.
//! - `storage`: `none`, `local`: whether what a reader asks to keep may be kept on the page's origin.
//! - `pack`: addresses of partners' packs, with spaces between.
//! - `shortcut`: a key that opens the guide, as `mod+k`; none by default.
//!
//! Methods: `navigate`, `search`, `open`, `close`, `focus`; `ready` is a promise. Events, which bubble and
//! are composed, never fired because the page set something, and never carrying what was typed:
//! `untoc-ready`, `untoc-navigate`, `untoc-search`, `untoc-export`, `untoc-error`.
//!
//! Parts: `frame`, `head`, `main`, `foot`, `exit`, `button`, `dialog`, `close`. Custom properties:
//! `--untoc-height`, `--untoc-size`, and those of `xtask/src/element_styles.rs`.

use std::rc::Rc;
use std::sync::Arc;

use pack::{Pack, PackError};
use platform::{Place, location};
use wasm_bindgen::prelude::*;

use platform::tool::Opener;

use crate::app::App;
use crate::headless;
use crate::library::Library;

/// Takes over the page that the browser shows: `root` is the address of the site's root with a
/// slash at its end, `lang` the language of the page, `pack` the bytes of its pack, `open_tool` what
/// opens a tool in its place on the page.
///
/// Gives an empty text, or what is wrong with the pack: `damaged`, `older` or `newer`. The page
/// is then as it was.
#[wasm_bindgen]
pub fn take_over(root: &str, lang: &str, pack: Vec<u8>, open_tool: js_sys::Function) -> String {
    match Guide::open(root, lang, pack, open_tool) {
        Ok(guide) => {
            if let Some(place) = Place::of_page() {
                // The page lives as long as the app.
                std::mem::forget(App::take_over(guide.library, guide.tools, place));
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
    tools: Opener,
}

#[wasm_bindgen]
impl Guide {
    /// Opens a pack.
    ///
    /// # Errors
    /// What is wrong with the pack, as [`take_over`] says it.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: &str,
        lang: &str,
        pack: Vec<u8>,
        open_tool: js_sys::Function,
    ) -> Result<Guide, JsValue> {
        Guide::open(root, lang, pack, open_tool).map_err(JsValue::from)
    }

    fn open(
        root: &str,
        lang: &str,
        pack: Vec<u8>,
        open_tool: js_sys::Function,
    ) -> Result<Guide, &'static str> {
        let library = Pack::open(pack)
            .and_then(|pack| Library::new(pack, &format!("{root}{lang}/")))
            .map_err(|fault| word(&fault))?;
        Ok(Guide { library: Arc::new(library), tools: Opener::new(open_tool) })
    }

    /// Adds the pack of a partner, who is known by `name`. Gives an empty text, or what is wrong with
    /// the pack; it is then left out. Nothing is added any more once the guide is shown somewhere.
    pub fn add_partner(&mut self, name: &str, pack: Vec<u8>) -> String {
        let Some(library) = Arc::get_mut(&mut self.library) else { return "late".to_owned() };
        let added = Pack::open(pack).and_then(|pack| library.add_partner(name, pack));
        added.err().map_or("", |fault| word(&fault)).to_owned()
    }

    /// Begins to show the guide in a shadow root ([`Mounted::draw`] does the rest), with the page at `address` (within the language,
    /// as `articles/untoc-18` or `search?q=…`). `bare`: the search alone at first. `tell` is called
    /// with a word and a value when the reader has done something: see `Place::tell`.
    pub fn mount(
        &self,
        root: &web_sys::Node,
        address: &str,
        bare: bool,
        tell: js_sys::Function,
    ) -> Option<Mounted> {
        let frame = self.library.with_context(|cx| view::frame(cx, bare, location::is_framed()));
        let at = self.library.href_at(address);
        let place = Place::of_element(root, &[frame.into()], at, tell)?;
        Some(Mounted { app: App::begin(Arc::clone(&self.library), self.tools.clone(), place) })
    }

    /// What a query finds, as JSON: see [`headless::search`].
    pub fn search(&self, query: &str, limit: usize, kinds: &str) -> String {
        headless::search(&self.library, query, limit, kinds)
    }

    /// What an entry says, as JSON.
    pub fn entry(&self, id: &str) -> String {
        headless::entry(&self.library, id)
    }

    /// Where the beginning of a name leads, as JSON.
    pub fn suggest(&self, prefix: &str, limit: usize) -> String {
        headless::suggest(&self.library, prefix, limit)
    }
}

fn word(fault: &PackError) -> &'static str {
    match fault {
        PackError::Damaged => "damaged",
        PackError::Older { .. } => "older",
        PackError::Newer { .. } => "newer",
    }
}

/// The guide in one element. It ends with `free`.
#[wasm_bindgen]
pub struct Mounted {
    app: Rc<App>,
}

#[wasm_bindgen]
impl Mounted {
    /// Draws a little more of the first page; false once all is there. To be called until then, with pauses.
    pub fn draw(&self) -> bool {
        self.app.draw()
    }

    /// Shows the page at an address within the language; nothing is told of it.
    pub fn show(&self, address: &str) {
        self.app.show_at(&self.app.href_at(address));
    }

    /// Moves the focus to the search, or else to the heading.
    pub fn focus(&self) {
        self.app.place().focus();
    }
}
