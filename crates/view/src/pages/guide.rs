//! A page on how the review works.

use model::{Entry, Substance};

use crate::context::Context;
use crate::node::{Node, el};
use crate::page::Page;
use crate::pages::{entry_page, page_head, up};
use crate::parts;
use crate::party_status;

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "guides/", cx.words("menu-guides"));
    let head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    let body = parts::document(cx, &entry.body);
    let mut page = entry_page(cx, Some(number), entry, "guide", head, body, contents(cx, entry));
    if let (Substance::PartyStatus(facts), Some(Node::Element(article))) =
        (&entry.substance, page.main.first_mut())
    {
        // As wide as the page: after the head, before the text.
        let table = party_status::section(cx, &entry.head.address(), facts);
        article.children.insert(1, table.into());
    }
    page
}

/// The headings of the page, in its margin.
fn contents(cx: &Context<'_>, entry: &Entry) -> Vec<Node> {
    let items: Vec<_> = entry
        .body
        .blocks
        .iter()
        .filter_map(|block| match block {
            model::Block::Heading { level: 2, id, text } if !id.is_empty() => {
                let words: String = text.iter().map(model::Inline::text).collect();
                Some(el("li").child(el("a").attr("href", format!("#{id}")).text(words)))
            }
            _ => None,
        })
        .collect();
    if items.len() < 2 {
        return Vec::new();
    }
    let list = el("nav")
        .class("contents")
        .attr("aria-label", cx.words("contents-title"))
        .child(el("h2").words(cx, "contents-title"))
        .child(el("ul").children(items));
    vec![list.into()]
}
