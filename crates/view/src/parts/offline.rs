//! What every page says about this device: whether the guide is kept on it, that a new version is
//! there, and the way out.
//!
//! The scripts of `src/page` bring these to life. Their words travel with the page, as they must be
//! there where no pack can be read. `%date%` and the like are left in for the script.

use crate::context::Context;
use crate::node::{Element, el};

/// The way out: a link to a neutral page, in a corner of every page. `note` names the words for what it cannot do.
pub(crate) fn exit(cx: &Context<'_>, note: &'static str) -> Element {
    el("a")
        .class("exit")
        .attr("href", format!("{}../units/", cx.root))
        .attr("rel", "nofollow")
        .child(el("strong").words(cx, "exit"))
        .child(el("small").words(cx, note))
}

/// Whether the guide is kept for offline use.
pub(crate) fn status(cx: &Context<'_>) -> Element {
    const STATES: [(&str, &str); 8] = [
        ("data-yes", "saved-yes"),
        ("data-saving", "saved-saving"),
        ("data-no", "saved-no"),
        ("data-dear", "saved-dear"),
        ("data-off", "saved-off"),
        ("data-cannot", "saved-cannot"),
        ("data-failed", "saved-failed"),
        ("data-trace", "saved-trace"),
    ];
    let mut words = el("span").attr("data-saved", "");
    for (name, id) in STATES {
        words = words.attr(name, cx.words_with(id, &[("date", "%date%")]));
    }
    let storage = cx.link("storage/").words(cx, "storage-title");
    let trace = el("button")
        .attr("type", "button")
        .attr("data-do", "trace")
        .attr("data-end", cx.words("trace-off"))
        .words(cx, "trace-on");
    el("p")
        .class("saved")
        .child(words.words(cx, "saved-no"))
        .text(" ")
        .child(storage)
        .text(" ")
        .child(trace)
}

/// Offers a new version. Hidden until there is one.
pub(crate) fn update(cx: &Context<'_>) -> Element {
    let button = |what: &'static str, words: &str| {
        el("button").attr("type", "button").attr("data-do", what).words(cx, words)
    };
    el("div")
        .class("update")
        .attr("role", "region")
        .attr("aria-label", cx.words("update-label"))
        .attr("hidden", "")
        .child(
            el("p")
                .attr("role", "status")
                .attr("data-ready", cx.words_with("update-ready", &[("date", "%date%")]))
                .attr("data-unsaved", cx.words("update-unsaved"))
                .attr("data-failed", cx.words("update-failed")),
        )
        .child(el("ul").attr("data-changes", ""))
        .child(
            el("p")
                .child(button("update", "update-now"))
                .text(" ")
                .child(button("later", "update-later")),
        )
}
