//! A question and its answer.

use model::Entry;

use crate::context::Context;
use crate::page::Page;
use crate::pages::{entry_page, page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, entry: &Entry) -> Page {
    let label = up(cx, "questions/", cx.words("menu-questions"));
    let head = page_head(Some(label), &entry.head.title, None);
    entry_page(cx, None, entry, "question", head, parts::document(cx, &entry.body), Vec::new())
}
