//! An address that is not ours: say so, and help on.

use crate::context::Context;
use crate::node::el;
use crate::page::Page;
use crate::pages::{page_head, search};
use crate::shell::finder;

pub(crate) fn page(cx: &Context<'_>) -> Page {
    let title = cx.words("unknown-title");
    let lead = cx.words("unknown-lead");
    let body = el("div")
        .class("page searching")
        .child(page_head(None, &title, Some(&lead)))
        .child(finder(cx, "page"))
        .child(search::everything(cx));
    Page { title, description: lead, class: "unknown", main: vec![body.into()] }
}
