//! An address that is not ours: say so, and help on.

use crate::context::Context;
use crate::node::el;
use crate::page::Page;
use crate::pages::{page_head, search};
use crate::shell::finder;

pub(crate) fn page(cx: &Context<'_>, address: &str) -> Page {
    let title = cx.words("unknown-title");
    let asked = address.trim_matches('/');
    let asked = (!asked.is_empty()).then(|| {
        el("p")
            .class("quiet")
            .text(cx.words("unknown-asked"))
            .text(" ")
            .child(el("bdi").text(asked))
    });
    let body = el("div")
        .class("page searching")
        .child(page_head(None, &title, Some(&cx.words("unknown-lead"))))
        .maybe(asked)
        .child(finder(cx, "page"))
        .child(search::everything(cx));
    Page { title, description: String::new(), class: "unknown", main: vec![body.into()] }
}
