//! What a partner's pack has, marked as theirs: its entries, and a list of them below ours.

use model::{Kind, Route};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::{folder, page_head, unknown};
use crate::parts;

/// The entries of a kind in the pack of `cx`, whose it is by `name`; nothing where it has none.
pub fn partner_list(cx: &Context<'_>, name: &str, kind: Kind) -> Option<Element> {
    cx.heads_of(kind).next()?;
    let label = el("h2").text(cx.words_with("label-partner", &[("name", name)]));
    Some(el("section").class("page").child(label).child(folder::plain(cx, kind)))
}

/// The page at a route of the pack of `cx`, whose it is by `name`.
///
/// # Errors
/// [`PackError::Damaged`] where the entry's record cannot be read.
pub fn partner_page(cx: &Context<'_>, name: &str, route: &Route) -> Result<Page, PackError> {
    let number = match route {
        Route::Entry { kind, id } => cx.pack.find(*kind, id),
        _ => None,
    };
    let Some(number) = number else { return Ok(unknown::page(cx)) };
    let entry = cx.entry(number)?;
    let label = el("span").text(cx.words_with("label-partner", &[("name", name)]));
    let head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    let note = el("p").class("quiet").text(cx.words_with("partner-note", &[("name", name)]));
    let text = el("div").class("text").children(parts::document(cx, &entry.body)).child(note);
    let page = el("article").class("page").child(head).child(text);
    Ok(Page {
        title: entry.head.title,
        description: String::new(),
        class: "partner",
        main: vec![page.into()],
    })
}
