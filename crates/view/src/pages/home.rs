//! The first page: what this is, the search, the path, the treaties, what people ask.

use model::{Kind, Route};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::{folder, path};
use crate::parts::head_link;
use crate::shell::finder;

/// As many questions as fit on a phone's screen twice.
const QUESTIONS: usize = 8;
const GUIDES: usize = 6;
const TOPICS: usize = 8;
const MODELS: usize = 6;
const TOOLS: usize = 7;

pub(crate) fn page(cx: &Context<'_>) -> Result<Page, PackError> {
    let title = cx.words("site-title");
    let lead = cx.words("home-lead");
    let hero = el("section")
        .class("hero")
        .child(el("h1").words(cx, "home-title"))
        .child(el("p").class("lead").text(&lead))
        .child(finder(cx, "home"))
        .child(examples(cx));
    let body = el("div")
        .class("front")
        .child(hero)
        .child(section(cx, "home-tools", vec![list(cx, Kind::Tool, TOOLS).into()], Kind::Tool))
        .child(section(cx, "home-path", vec![path::path(cx, "h3", false)], Kind::Step))
        .child(section(
            cx,
            "home-treaties",
            vec![folder::instruments(cx).into(), obligations(cx)],
            Kind::Article,
        ))
        .child(section(cx, "home-topics", vec![list(cx, Kind::Topic, TOPICS).into()], Kind::Topic))
        .child(section(
            cx,
            "home-questions",
            vec![list(cx, Kind::Question, QUESTIONS).into()],
            Kind::Question,
        ))
        .child(section(cx, "home-guides", vec![list(cx, Kind::Guide, GUIDES).into()], Kind::Guide))
        .child(section(cx, "home-models", vec![list(cx, Kind::Model, MODELS).into()], Kind::Model));
    Ok(Page { title, description: lead, class: "home", main: vec![body.into()] })
}

/// Searches to try, as links: they work as soon as the app does, and show what can be asked.
fn examples(cx: &Context<'_>) -> Element {
    let words = cx.words("home-examples");
    let links = words.split('|').map(str::trim).filter(|query| !query.is_empty()).map(|query| {
        let address = format!("{}?q={}", Route::Search.address(), encode(query));
        el("li").child(cx.link(&address).text(query))
    });
    el("div")
        .class("examples")
        .child(el("p").attr("id", "examples").words(cx, "home-try"))
        .child(el("ul").attr("aria-labelledby", "examples").children(links))
}

fn section(cx: &Context<'_>, id: &'static str, body: Vec<Node>, all: Kind) -> Element {
    let more = el("a")
        .class("more")
        .attr("href", cx.href(&Route::Folder(all).address()))
        .text(cx.words(&format!("{id}-more")));
    el("section")
        .class(id)
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).words(cx, id))
        .children(body)
        .child(el("p").child(more))
}

/// The way to all that the treaties ask.
fn obligations(cx: &Context<'_>) -> Node {
    let link =
        el("a").attr("href", cx.href(&Route::Obligations.address())).words(cx, "home-obligations");
    el("p").class("more").child(link).into()
}

fn list(cx: &Context<'_>, kind: Kind, count: usize) -> Element {
    let items = cx.heads_of(kind).take(count).map(|head| el("li").child(head_link(cx, head)));
    el("ul").class("plain").children(items)
}

/// Percent-encodes a query, all bytes but letters and digits.
fn encode(query: &str) -> String {
    let mut out = String::new();
    for byte in query.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_in_an_address_is_encoded() {
        assert_eq!(encode("art 18 (3)"), "art+18+%283%29");
        assert_eq!(encode("é&"), "%C3%A9%26");
    }
}
