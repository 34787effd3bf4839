//! The Convention or a Protocol, with its articles.

use model::{Cluster, Detail, Entry, Head, InstrumentFacts, Kind};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::{frame, page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, entry: &Entry) -> Page {
    let Detail::Instrument(facts) = &entry.head.detail else {
        return super::question::page(cx, entry);
    };
    let label = up(cx, "instruments/", cx.words("menu-treaties"));
    let head = page_head(Some(label), &facts.short_title, Some(&entry.head.summary))
        .attr("data-instrument", &entry.head.id)
        .child(el("p").class("quiet").text(&entry.head.title));
    let mut body = parts::document(cx, &entry.body);
    body.push(el("h2").attr("id", "articles").words(cx, "instrument-articles").into());
    body.push(articles(cx, &entry.head.id).into());
    Page {
        title: facts.short_title.clone(),
        description: entry.head.summary.clone(),
        class: "instrument",
        main: frame(cx, entry, head, body, vec![dates(cx, facts)], Vec::new()),
    }
}

/// The articles of an instrument by number.
pub(crate) fn articles(cx: &Context<'_>, instrument: &str) -> Element {
    let items = cx.heads_of(Kind::Article).filter_map(|head| match &head.detail {
        Detail::Article(facts) if facts.instrument == instrument => {
            Some(article(cx, head, facts.number, facts.cluster))
        }
        _ => None,
    });
    el("ol").class("articles").attr("data-instrument", instrument).children(items)
}

fn article(cx: &Context<'_>, head: &Head, number: u16, cluster: Option<Cluster>) -> Element {
    let number = number.to_string();
    let cluster = cluster.map(|cluster| {
        let number = cluster.number.to_string();
        let unsure = cluster.confidence == model::Confidence::Uncertain;
        let words = if unsure { "cluster-short-unsure" } else { "cluster-short" };
        el("span")
            .class(if unsure { "quiet unsure" } else { "quiet" })
            .text(cx.words_with(words, &[("number", &number)]))
    });
    el("li")
        .child(el("span").class("number").text(number))
        .child(cx.link(&head.address()).text(&head.title))
        .maybe(cluster)
}

fn dates(cx: &Context<'_>, facts: &InstrumentFacts) -> Node {
    let line = |words: &str, value: String| [el("dt").words(cx, words), el("dd").text(value)];
    let link = |url: &str, words: &str| {
        el("p").child(el("a").class("away").attr("href", url).words(cx, words))
    };
    el("section")
        .class("dates")
        .child(el("h2").words(cx, "instrument-dates"))
        .child(
            el("dl")
                .children(line("instrument-adopted", cx.date(facts.adopted)))
                .children(line("instrument-in-force", cx.date(facts.in_force))),
        )
        .child(link(&facts.text_url, "instrument-text"))
        .child(link(&facts.status_url, "instrument-status"))
        .into()
}
