//! The list of all entries of a kind.

use ::model::{Detail, Head, Kind};
use pack::PackError;

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::{glossary, instrument, model, page_head, path};
use crate::parts::head_link;

pub(crate) fn page(cx: &Context<'_>, kind: Kind) -> Result<Page, PackError> {
    if kind == Kind::Term {
        return glossary::page(cx);
    }
    let title = cx.words(&format!("folder-{}-title", kind.folder()));
    let lead = cx.words(&format!("folder-{}-lead", kind.folder()));
    let list: Vec<Node> = match kind {
        Kind::Step => path::page(cx),
        Kind::Instrument => vec![instruments(cx).into()],
        Kind::Article => all_articles(cx),
        Kind::Model => model::list(cx),
        Kind::Tool => vec![plain(cx, kind).into(), models(cx)],
        _ => vec![plain(cx, kind).into()],
    };
    let body = el("div").class("page").child(page_head(None, &title, Some(&lead))).children(list);
    Ok(Page { title, description: lead, class: "folder", main: vec![body.into()] })
}

/// The instruments, each with what it is for.
pub(crate) fn instruments(cx: &Context<'_>) -> Element {
    let items = cx.heads_of(Kind::Instrument).map(|head| instrument_item(cx, head));
    el("ul").class("instruments").children(items)
}

fn instrument_item(cx: &Context<'_>, head: &Head) -> Element {
    let (name, abbreviation) = match &head.detail {
        Detail::Instrument(facts) => (facts.short_title.as_str(), facts.abbreviation.as_str()),
        _ => (head.title.as_str(), ""),
    };
    let count = cx
        .heads_of(Kind::Article)
        .filter(|article| {
            matches!(&article.detail, Detail::Article(facts) if facts.instrument == head.id)
        })
        .count()
        .to_string();
    let link = cx.link(&head.address()).text(name);
    let mut facts = cx.words_with("instrument-count", &[("count", &count)]);
    if abbreviation != name && !abbreviation.is_empty() {
        facts = format!("{abbreviation} · {facts}");
    }
    el("li")
        .attr("data-instrument", &head.id)
        .child(link)
        .child(el("p").text(&head.summary))
        .child(el("p").class("quiet").text(facts))
}

fn all_articles(cx: &Context<'_>) -> Vec<Node> {
    cx.heads_of(Kind::Instrument)
        .map(|head| {
            el("section")
                .child(el("h2").attr("id", &head.id).text(cx.instrument_name(&head.id)))
                .child(instrument::articles(cx, &head.id))
                .into()
        })
        .collect()
}

/// The way from the tools to the models that they fill in.
fn models(cx: &Context<'_>) -> Node {
    el("p").child(cx.link("models/").class("more").words(cx, "folder-models-title")).into()
}

pub(crate) fn plain(cx: &Context<'_>, kind: Kind) -> Element {
    let mut list = el("ul").class("entries long");
    for head in cx.heads_of(kind) {
        list.push(list_item(cx, head));
    }
    list
}

/// An entry with its sentence.
pub(crate) fn list_item(cx: &Context<'_>, head: &Head) -> Element {
    el("li").child(head_link(cx, head)).child(el("p").class("quiet").text(&head.summary))
}
