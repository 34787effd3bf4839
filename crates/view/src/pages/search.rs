//! The search page: the place for the living search, and a way on without scripts.

use model::{Head, Kind, Route};

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::page_head;
use crate::shell::finder;

pub(crate) fn page(cx: &Context<'_>) -> Page {
    let title = cx.words("search-title");
    let results = el("div")
        .class("results")
        .attr("data-results", "")
        .child(el("p").words(cx, "search-no-scripts"))
        .child(everything(cx));
    let body = el("div")
        .class("page searching")
        .child(page_head(None, &title, None))
        .child(finder(cx, "page"))
        .child(results);
    Page { title, description: cx.words("search-empty"), class: "search", main: vec![body.into()] }
}

/// What helps on where a search found nothing: whom to ask, all lists, all subjects.
pub fn ways_on(cx: &Context<'_>) -> Element {
    let link = |head: &Head| {
        el("li").child(el("a").attr("href", cx.href(&head.address())).text(&head.title))
    };
    let topics: Vec<Element> = cx.heads_of(Kind::Topic).map(link).collect();
    let pages = cx.words("search-none-pages");
    let pages = pages.split('|').filter_map(|address| match Route::parse(address.trim()) {
        Route::Entry { kind, id } => cx.pack.find(kind, &id).and_then(|at| cx.pack.head(at)),
        _ => None,
    });
    let pages: Vec<Element> = pages.map(link).collect();
    el("div")
        .class("ways-on")
        .child(el("ul").class("plain").children(pages))
        .child(el("ul").class("plain").children(topics))
        .child(everything(cx))
}

/// Links to the lists of all entries.
pub fn everything(cx: &Context<'_>) -> Element {
    let kinds = [
        Kind::Step,
        Kind::Tool,
        Kind::Topic,
        Kind::Article,
        Kind::Model,
        Kind::Guide,
        Kind::Question,
        Kind::Term,
    ];
    let items = kinds.map(|kind| {
        let words = cx.words(&format!("folder-{}-title", kind.folder()));
        let link = el("a").attr("href", cx.href(&Route::Folder(kind).address())).text(words);
        el("li").child(link)
    });
    el("ul").class("plain").children(items)
}
