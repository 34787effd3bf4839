//! An article of a treaty: what it asks, in plain words, and what belongs to it.

use model::{ArticleFacts, Block, Cluster, Confidence, Detail, Entry, Kind};

use crate::context::Context;
use crate::node::{Element, Node, el, text};
use crate::page::Page;
use crate::pages::{frame, topic};
use crate::parts::{self, unsure};

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let Detail::Article(facts) = &entry.head.detail else {
        return super::question::page(cx, entry);
    };
    let article = facts.number.to_string();
    let instrument = cx.pack.find(Kind::Instrument, &facts.instrument);
    let instrument = instrument.and_then(|number| cx.pack.head(number));
    let full_name = instrument.map_or(facts.instrument.as_str(), |head| head.title.as_str());
    let citation = cx.words_with(
        "citation",
        &[("instrument", full_name), ("number", &article), ("title", &entry.head.title)],
    );
    let mut body = parts::document(cx, &entry.body);
    // First what it says in plain words, then what it asks, then what to do with that.
    let first = entry.body.blocks.iter().position(|block| matches!(block, Block::Heading { .. }));
    if let Some(obligations) = parts::obligations(cx, entry) {
        body.insert(first.unwrap_or(body.len()), obligations.into());
    }
    body.insert(0, el("p").class("plain-words").words(cx, "article-plain-words").into());
    body.push(official(cx, facts, instrument).into());
    body.push(cite_as(cx, &citation).into());
    let numbered = cx.words_with("article-number", &[("number", &article)]);
    let head = el("header")
        .class("page-head")
        .attr("data-instrument", &facts.instrument)
        .child(
            el("p")
                .class("kicker")
                .child(kicker(cx, facts))
                .text(" ")
                .child(el("span").class("article-number").text(numbered)),
        )
        .child(el("h1").text(&entry.head.title));
    let short = cx.instrument_name(&facts.instrument);
    let title = cx.words_with(
        "article-title",
        &[("instrument", &short), ("number", &article), ("title", &entry.head.title)],
    );
    Page {
        title,
        description: entry.body.plain_text().lines().next().unwrap_or_default().to_owned(),
        class: "article",
        main: frame(
            cx,
            entry,
            head,
            body,
            [cluster(cx, facts.cluster)].into_iter().chain(topic::of_article(cx, number)).collect(),
            vec![parts::previous_and_next(cx, number, entry)],
        ),
    }
}

fn kicker(cx: &Context<'_>, facts: &ArticleFacts) -> Element {
    let address = format!("instruments/{}/", facts.instrument);
    el("a")
        .class("label")
        .attr("data-instrument", &facts.instrument)
        .attr("href", cx.href(&address))
        .text(cx.instrument_name(&facts.instrument))
}

fn official(cx: &Context<'_>, facts: &ArticleFacts, instrument: Option<&model::Head>) -> Element {
    let url = match instrument.map(|head| &head.detail) {
        Some(Detail::Instrument(instrument)) => instrument.text_url.as_str(),
        _ => "",
    };
    let number = facts.number.to_string();
    let words = cx.words_with("official-text", &[("number", &number)]);
    let link: Node = if url.is_empty() {
        text(words)
    } else {
        el("a").class("away").attr("href", url).text(words).into()
    };
    el("p").class("official").child(link).text(" ").words(cx, "official-text-note")
}

/// The buttons come to life with the app; without scripts the words alone can be copied.
fn cite_as(cx: &Context<'_>, citation: &str) -> Element {
    let button = |action: &'static str, words: &str| {
        el("button")
            .attr("type", "button")
            .attr("data-action", action)
            .attr("data-done", cx.words("copied"))
            .words(cx, words)
    };
    el("div")
        .class("cite-as")
        .child(
            el("p")
                .words(cx, "cite-as")
                .text(" ")
                .child(el("span").attr("data-citation", "").text(citation)),
        )
        .child(
            el("p")
                .class("actions")
                .child(button("copy-citation", "copy-citation"))
                .child(button("copy-link", "copy-link"))
                .child(el("span").class("unseen").attr("role", "status")),
        )
}

/// When the review looks at the article, as far as we know.
fn cluster(cx: &Context<'_>, cluster: Option<Cluster>) -> Node {
    let words: Node = match cluster {
        None => el("p").words(cx, "cluster-none").into(),
        Some(Cluster { number, confidence }) => {
            let number = number.to_string();
            let name = cx.words(&format!("cluster-{number}"));
            let words = cx.words_with("cluster", &[("number", &number), ("name", &name)]);
            match confidence {
                Confidence::Uncertain => {
                    el("p").child(unsure(text(words), cx.words("cluster-check"))).into()
                }
                _ => el("p").text(words).text(" ").words(cx, "cluster-sure").into(),
            }
        }
    };
    let guide =
        el("a").attr("href", cx.href("guides/clusters-and-phases/")).words(cx, "cluster-guide");
    el("section")
        .class("cluster")
        .child(el("h2").words(cx, "cluster-title"))
        .child(words)
        .child(el("p").child(guide))
        .into()
}
