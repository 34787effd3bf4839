//! What this device keeps of the guide, and how to change that.
//!
//! What is in `data-alive` is filled in by the scripts of `src/page`; without them nothing is kept,
//! and the page says so.

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::page_head;

pub(crate) fn page(cx: &Context<'_>) -> Page {
    let title = cx.words("storage-title");
    let lead = cx.words("storage-lead");
    let text = el("div")
        .class("text")
        .child(saved(cx))
        .child(section(cx, "storage-install", paragraphs(cx, "storage-install-text")))
        .child(section(cx, "storage-pocket", vec![pocket(cx).into()]))
        .child(section(cx, "storage-drafts", drafts(cx)))
        .child(section(cx, "storage-keep", keep(cx)))
        .child(section(cx, "storage-erase", erase(cx)))
        .child(section(cx, "storage-trace", trace(cx)));
    let body = el("div").class("page").child(page_head(None, &title, Some(&lead))).child(text);
    Page { title, description: lead, class: "storage", main: vec![body.into()] }
}

fn section(cx: &Context<'_>, id: &'static str, content: Vec<Node>) -> Element {
    el("section").child(el("h2").attr("id", id).words(cx, id)).children(content)
}

fn paragraphs(cx: &Context<'_>, id: &str) -> Vec<Node> {
    let words = cx.words(id);
    words.split('|').map(|words| el("p").text(words.trim()).into()).collect()
}

/// A button that the scripts bring to life.
fn button(cx: &Context<'_>, what: &'static str, words: &str) -> Element {
    el("button").attr("type", "button").attr("data-do", what).words(cx, words)
}

/// Where the outcome of the buttons beside it is said.
fn outcome(cx: &Context<'_>, name: &'static str, words: &[&str]) -> Element {
    let mut place = el("p").attr("role", "status").attr("data-outcome", name);
    for (number, id) in words.iter().enumerate() {
        place = place.attr(["data-0", "data-1", "data-2"][number], cx.words(id));
    }
    place
}

/// Each language: whether it is kept, since when, how much it is, and the buttons.
fn saved(cx: &Context<'_>) -> Element {
    let left = |id: &str| cx.words_with(id, &[("date", "%date%"), ("size", "%size%")]);
    let tools = [("tools".to_owned(), cx.words("storage-tools"))];
    let languages = cx.pack.meta().languages.iter();
    let parts = languages.map(|(lang, name)| (lang.to_string(), name.clone())).chain(tools);
    let items = parts.map(|(part, name)| {
        let name = name.as_str();
        let with_name = |id: &str| cx.words_with(id, &[("name", name), ("size", "%size%")]);
        let save = el("button")
            .attr("type", "button")
            .attr("data-do", "save")
            .text(with_name("storage-save"));
        let remove = el("button")
            .attr("type", "button")
            .attr("data-do", "remove")
            .text(with_name("storage-remove"));
        el("li")
            .attr("data-part", &part)
            .child(el("strong").text(name))
            .child(
                el("span")
                    .attr("data-yes", left("storage-part-yes"))
                    .attr("data-no", left("storage-part-no"))
                    .words(cx, "storage-needs-scripts"),
            )
            .child(el("span").class("actions").child(save).child(remove))
    });
    let facts = el("p").attr("data-room", left("storage-room"));
    let persist = button(cx, "persist", "storage-persist");
    let check = button(cx, "check", "storage-check");
    let alive = el("div")
        .attr("data-alive", "")
        .child(el("ul").class("parts").children(items))
        .child(facts)
        .child(el("p").class("actions").child(check).child(persist))
        .child(outcome(
            cx,
            "saved",
            &["storage-persist-yes", "storage-persist-no", "storage-newest"],
        ));
    el("section")
        .child(el("h2").attr("id", "storage-saved").words(cx, "storage-saved"))
        .child(alive)
}

fn pocket(cx: &Context<'_>) -> Element {
    let href = format!("{}../pocket/untoc-guide-{}.html", cx.root, cx.pack.meta().lang);
    let link = el("a").attr("href", href).attr("download", "").words(cx, "storage-pocket-take");
    el("p").words(cx, "storage-pocket-text").text(" ").child(link)
}

fn drafts(cx: &Context<'_>) -> Vec<Node> {
    let mut content = paragraphs(cx, "storage-drafts-text");
    let read = el("label")
        .class("as-button")
        .attr("data-do", "restore")
        .words(cx, "storage-backup-read")
        .child(el("input").class("unseen").attr("type", "file").attr("accept", "application/json"));
    let alive = el("div")
        .attr("data-alive", "")
        .child(el("p").class("actions").child(button(cx, "backup", "storage-backup")).child(read))
        .child(outcome(
            cx,
            "drafts",
            &["storage-backup-none", "storage-backup-done", "storage-backup-wrong"],
        ));
    content.push(alive.into());
    content
}

fn keep(cx: &Context<'_>) -> Vec<Node> {
    paragraphs(cx, "storage-keep-text")
}

fn erase(cx: &Context<'_>) -> Vec<Node> {
    let mut content = paragraphs(cx, "storage-erase-text");
    let alive = el("div")
        .attr("data-alive", "")
        .child(el("p").class("actions").child(button(cx, "erase", "storage-erase-all")))
        .child(outcome(cx, "erase", &["storage-erased"]));
    content.push(alive.into());
    content
}

fn trace(cx: &Context<'_>) -> Vec<Node> {
    let mut content = paragraphs(cx, "storage-trace-text");
    let more = cx.link("guides/leaves-behind/").words(cx, "storage-trace-more");
    content.push(el("p").child(more).into());
    content
}
