//! Lists of entries: related ones, the one before and the one after.

use model::{Entry, Head, Related};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::parts::label::mark;

pub(crate) fn head_link(cx: &Context<'_>, head: &Head) -> Element {
    cx.link(&head.address()).text(&head.title)
}

/// What is related, each with the reason; `None` where nothing is.
pub(crate) fn related(cx: &Context<'_>, entry: &Entry) -> Option<Node> {
    let items: Vec<Element> =
        entry.related.iter().filter_map(|related| related_item(cx, related)).collect();
    if items.is_empty() {
        return None;
    }
    let section = el("section")
        .class("related")
        .attr("aria-labelledby", "related")
        .child(el("h2").attr("id", "related").words(cx, "related-title"))
        .child(el("ul").class("entries").children(items));
    Some(section.into())
}

fn related_item(cx: &Context<'_>, related: &Related) -> Option<Element> {
    let head = cx.pack.head(related.entry)?;
    let why = (!related.why.is_empty()).then(|| el("span").class("why").text(&related.why));
    Some(el("li").child(mark(cx, head)).child(head_link(cx, head)).maybe(why))
}

/// Links to the entries before and after `number` of the same kind and, for articles, of the same
/// instrument.
pub(crate) fn previous_and_next(cx: &Context<'_>, number: u16, entry: &Entry) -> Node {
    let neighbour = |number: Option<u16>| {
        let head = cx.pack.head(number?)?;
        (head.kind == entry.head.kind && instrument(head) == instrument(&entry.head))
            .then_some(head)
    };
    let link = |head: &Head, class: &'static str, rel: &'static str, words: &str| {
        el("a")
            .class(class)
            .attr("rel", rel)
            .attr("href", cx.href(&head.address()))
            .child(el("span").class("quiet").words(cx, words))
            .text(" ")
            .child(el("span").text(numbered_title(cx, head)))
    };
    let previous = neighbour(number.checked_sub(1));
    let next = neighbour(number.checked_add(1));
    el("nav")
        .class("neighbours")
        .attr("aria-label", cx.words("neighbours-label"))
        .maybe(previous.map(|head| link(head, "previous", "prev", "neighbours-previous")))
        .maybe(next.map(|head| link(head, "next", "next", "neighbours-next")))
        .into()
}

fn instrument(head: &Head) -> &str {
    match &head.detail {
        model::Detail::Article(facts) => &facts.instrument,
        _ => "",
    }
}

/// The title, with the number of an article before it.
pub(crate) fn numbered_title(cx: &Context<'_>, head: &Head) -> String {
    match &head.detail {
        model::Detail::Article(facts) => {
            let number = facts.number.to_string();
            cx.words_with("article-numbered", &[("number", &number), ("title", &head.title)])
        }
        _ => head.title.clone(),
    }
}
