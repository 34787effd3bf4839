//! One file for each kind of page.

pub(crate) mod about;
pub(crate) mod article;
pub(crate) mod embedding;
pub(crate) mod folder;
pub(crate) mod glossary;
pub(crate) mod guide;
pub(crate) mod home;
pub(crate) mod instrument;
pub(crate) mod model;
pub(crate) mod obligations;
pub(crate) mod partner;
pub(crate) mod path;
pub(crate) mod question;
pub(crate) mod search;
pub(crate) mod step;
pub(crate) mod storage;
pub(crate) mod tool;
pub(crate) mod topic;
pub(crate) mod unknown;

use ::model::Entry;

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::parts;

/// The frame of an entry's page: head, text with its margin, and what follows.
pub(crate) fn frame(
    cx: &Context<'_>,
    entry: &Entry,
    head: Element,
    body: Vec<Node>,
    first_in_margin: Vec<Node>,
    after: Vec<Node>,
) -> Vec<Node> {
    let text = el("div").class("text").children(body).children(parts::related(cx, entry));
    let columns =
        el("div").class("columns").child(text).child(parts::margin(cx, entry, first_in_margin));
    let article = el("article").class("page").child(head).child(columns).children(after);
    vec![article.into()]
}

/// A page of an entry that is shown under its own title: head, text and margin, then its
/// neighbours.
pub(crate) fn entry_page(
    cx: &Context<'_>,
    number: Option<u16>,
    entry: &Entry,
    class: &'static str,
    head: Element,
    body: Vec<Node>,
    margin: Vec<Node>,
) -> Page {
    let neighbours = number.map(|number| parts::previous_and_next(cx, number, entry));
    Page {
        title: entry.head.title.clone(),
        description: entry.head.summary.clone(),
        class,
        main: frame(cx, entry, head, body, margin, neighbours.into_iter().collect()),
    }
}

/// Label, title and lead of a page.
pub(crate) fn page_head(label: Option<Element>, title: &str, lead: Option<&str>) -> Element {
    let lead = lead.filter(|lead| !lead.is_empty());
    el("header")
        .class("page-head")
        .maybe(label.map(|label| el("p").class("kicker").child(label)))
        .child(el("h1").text(title))
        .maybe(lead.map(|lead| el("p").class("lead").text(lead)))
}

/// A link in a line of its own that leads up: to the list that a page belongs to.
pub(crate) fn up(cx: &Context<'_>, address: &str, words: String) -> Element {
    el("a").class("up").attr("href", cx.href(address)).text(words)
}
