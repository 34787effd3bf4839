//! What stands beside the text: what it rests on, and how sure the guide is.

use model::{Citation, Confidence, Entry};

use crate::context::Context;
use crate::node::{Element, Node, el, text};

/// The margin of an entry's page: `first`, then sources and confidence.
pub(crate) fn margin(cx: &Context<'_>, entry: &Entry, first: Vec<Node>) -> Node {
    let reviewed = cx.date(entry.reviewed);
    let sure = el("p")
        .class(if entry.confidence == Confidence::Uncertain { "unsure" } else { "sure" })
        .words(cx, confidence_words(entry.confidence))
        .text(" ")
        .text(cx.words_with("reviewed", &[("date", &reviewed)]));
    let items = entry
        .sources
        .iter()
        .enumerate()
        .filter_map(|(place, citation)| source(cx, place, citation));
    el("aside")
        .class("margin")
        .attr("aria-labelledby", "sources")
        .children(first)
        .child(el("h2").attr("id", "sources").words(cx, "sources-title"))
        .child(sure)
        .child(el("ol").class("sources").children(items))
        .into()
}

/// The id of the words that say how sure the guide is.
pub(crate) fn confidence_words(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Verified => "confidence-verified",
        Confidence::Known => "confidence-known",
        Confidence::Uncertain => "confidence-uncertain",
    }
}

/// Words that are to be checked before anybody relies on them: visible, and quiet.
pub(crate) fn unsure(words: impl Into<Node>, check: String) -> Element {
    el("span").class("unsure").child(words).text(" ").child(el("small").text(check))
}

fn source(cx: &Context<'_>, place: usize, citation: &Citation) -> Option<Element> {
    let source = cx.pack.source(citation.source)?;
    let title: Node = if source.url.is_empty() {
        el("span").text(&source.title).into()
    } else {
        el("a").class("away").attr("href", &source.url).text(&source.title).into()
    };
    let mut more = vec![source.owner.clone(), source.symbol.clone(), citation.at.clone()];
    more.retain(|words| !words.is_empty());
    if !source.url.is_empty() && source.address_confidence == Confidence::Uncertain {
        more.push(cx.words("source-check-address"));
    }
    Some(
        el("li")
            .attr("id", format!("source-{}", place + 1))
            .child(title)
            .child(el("span").class("quiet").child(text(format!(" {}", more.join(", "))))),
    )
}
