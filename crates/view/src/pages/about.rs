//! Who speaks here, what it rests on, and what is not certain.

use model::{Confidence, Source};

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::page_head;
use crate::parts::confidence_words;

pub(crate) fn page(cx: &Context<'_>) -> Page {
    let title = cx.words("about-title");
    let version = cx.date(cx.pack.meta().version);
    let section = |id: &'static str| {
        let paragraphs = cx.words(&format!("{id}-text"));
        let paragraphs: Vec<Element> =
            paragraphs.split('|').map(|words| el("p").text(words.trim())).collect();
        el("section").child(el("h2").attr("id", id).words(cx, id)).children(paragraphs)
    };
    let counts = cx.pack.heads().len().to_string();
    let dates = el("section")
        .child(el("h2").attr("id", "about-dates").words(cx, "about-dates"))
        .child(
            el("p")
                .text(cx.words_with("about-dates-text", &[("date", &version), ("count", &counts)])),
        );
    let sure = el("section")
        .child(el("h2").attr("id", "about-sure").words(cx, "about-sure"))
        .child(
            el("ul").children(
                [Confidence::Verified, Confidence::Known, Confidence::Uncertain]
                    .map(|confidence| el("li").words(cx, confidence_words(confidence))),
            ),
        )
        .child(el("p").words(cx, "about-sure-text"));
    let body = el("div")
        .class("page")
        .child(page_head(None, &title, Some(&cx.words("about-lead"))))
        .child(
            el("div")
                .class("text")
                .child(section("about-independent"))
                .child(section("about-privacy"))
                .child(sure)
                .child(section("about-uncertain"))
                .child(dates)
                .child(el("p").child(cx.link("embedding/").words(cx, "embedding-title")))
                .child(sources(cx)),
        );
    Page { title, description: cx.words("about-lead"), class: "about", main: vec![body.into()] }
}

fn sources(cx: &Context<'_>) -> Element {
    let items = cx.pack.sources().iter().map(|source| item(cx, source));
    el("section")
        .child(el("h2").attr("id", "about-sources").words(cx, "about-sources"))
        .child(el("p").words(cx, "about-sources-text"))
        .child(el("ul").class("sources").children(items))
}

fn item(cx: &Context<'_>, source: &Source) -> Element {
    let title = if source.url.is_empty() {
        el("span").text(&source.title)
    } else {
        el("a").class("away").attr("href", &source.url).text(&source.title)
    };
    let mut more = vec![source.owner.clone(), source.symbol.clone()];
    more.retain(|words| !words.is_empty());
    if !source.url.is_empty() && source.address_confidence == Confidence::Uncertain {
        more.push(cx.words("source-check-address"));
    }
    el("li").child(title).child(el("span").class("quiet").text(format!(" {}", more.join(", "))))
}
