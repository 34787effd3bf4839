//! From an address to a page.

use model::{Kind, Route};
use pack::PackError;

use crate::context::Context;
use crate::node::Node;
use crate::pages;

/// A page without what all pages share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// For the tab and for lists of pages.
    pub title: String,
    /// One sentence or two for search engines and link previews; may be empty.
    pub description: String,
    /// A word that styles go by: `home`, `article`, `search`, …
    pub class: &'static str,
    pub main: Vec<Node>,
}

/// The page at an address. An address that is not ours, or an id that the pack does not have,
/// gives a page that helps on.
///
/// # Errors
/// [`PackError::Damaged`] where the entry's record cannot be read.
pub fn page(cx: &Context<'_>, route: &Route) -> Result<Page, PackError> {
    match route {
        Route::Home => pages::home::page(cx),
        Route::Search => Ok(pages::search::page(cx)),
        Route::About => Ok(pages::about::page(cx)),
        Route::Embedding => Ok(pages::embedding::page(cx)),
        Route::Obligations => pages::obligations::page(cx),
        Route::Storage => Ok(pages::storage::page(cx)),
        Route::Folder(kind) => pages::folder::page(cx, *kind),
        Route::Entry { kind, id } => match cx.pack.find(*kind, id) {
            Some(number) => entry(cx, *kind, number),
            None => Ok(pages::unknown::page(cx)),
        },
        Route::Unknown(_) => Ok(pages::unknown::page(cx)),
    }
}

fn entry(cx: &Context<'_>, kind: Kind, number: u16) -> Result<Page, PackError> {
    let entry = cx.entry(number)?;
    Ok(match kind {
        Kind::Instrument => pages::instrument::page(cx, &entry),
        Kind::Article => pages::article::page(cx, number, &entry),
        Kind::Step => pages::step::page(cx, number, &entry),
        Kind::Guide => pages::guide::page(cx, number, &entry),
        Kind::Topic => pages::topic::page(cx, number, &entry),
        Kind::Model => pages::model::page(cx, number, &entry),
        Kind::Tool => pages::tool::page(cx, &entry),
        Kind::Question | Kind::Term => pages::question::page(cx, &entry),
    })
}
