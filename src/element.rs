//! What the loader calls.

use std::sync::Arc;

use pack::{Pack, PackError};
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
    let fault = match Pack::open(pack) {
        Ok(pack) => match Library::new(pack, &format!("{root}{lang}/")) {
            Ok(library) => {
                App::start(Arc::new(library));
                return String::new();
            }
            Err(fault) => fault,
        },
        Err(fault) => fault,
    };
    match fault {
        PackError::Damaged => "damaged",
        PackError::Older { .. } => "older",
        PackError::Newer { .. } => "newer",
    }
    .to_owned()
}
