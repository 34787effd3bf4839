//! What an article asks: a row for each sentence, with its strength as a word and a mark.

use std::collections::BTreeSet;

use model::{Entry, Obligation, Strength};

use crate::context::Context;
use crate::node::{Element, Node, el, text};

/// The strength as a word with its mark.
pub(crate) fn strength(cx: &Context<'_>, strength: Strength) -> Element {
    strength_mark(strength).text(strength_words(cx, strength))
}

/// The mark alone, for other words. It is drawn by the styles, as borders: they are printed too.
pub(crate) fn strength_mark(strength: Strength) -> Element {
    el("span").class("strength").attr("data-strength", strength.as_str())
}

pub(crate) fn strength_words(cx: &Context<'_>, strength: Strength) -> String {
    cx.words(&format!("strength-{}", strength.as_str()))
}

/// The obligations of an article's page; `None` where there are none.
pub(crate) fn section(cx: &Context<'_>, entry: &Entry) -> Option<Element> {
    let obligations = entry.obligations();
    if obligations.is_empty() {
        return None;
    }
    let link = |address: String, words: &str| {
        el("a").attr("href", cx.href(&address)).text(cx.words(words))
    };
    let note = el("p").class("quiet").text(cx.words("obligations-note"));
    let more = el("p")
        .child(link("obligations/#strengths".to_owned(), "obligations-words"))
        .text(" ")
        .child(link(format!("obligations/#{}", entry.head.id), "obligations-all"));
    let mut places = Places::default();
    let rows = obligations.iter().map(|obligation| {
        let anchor = obligation.anchor();
        row(cx, obligation, format!("#{anchor}"), places.new_at(&anchor))
    });
    let table = el("table").class("asked").child(head(cx)).child(el("tbody").children(rows));
    Some(
        el("section")
            .class("obligations")
            .attr("aria-labelledby", "obligations")
            .child(el("h2").attr("id", "obligations").text(cx.words("obligations-title")))
            .child(note)
            .child(more)
            .child(table),
    )
}

pub(crate) fn head(cx: &Context<'_>) -> Element {
    let names = ["column-strength", "column-who", "column-text"]
        .map(|words| [el("span").text(cx.words(words)).into(), text(" ")]);
    el("thead").child(
        el("tr")
            .child(el("th").attr("scope", "col").text(cx.words("column-number")))
            .child(el("th").attr("scope", "col").children::<Node>(names.into_iter().flatten())),
    )
}

/// A row of a table. `href` leads to the paragraph; `ids` are the places that begin here.
pub(crate) fn row(
    cx: &Context<'_>,
    obligation: &Obligation,
    href: String,
    ids: Vec<String>,
) -> Element {
    let mut ids = ids.into_iter().rev();
    let row = match ids.next() {
        Some(id) => el("tr").attr("id", id),
        None => el("tr"),
    };
    // A heading without words would head nothing.
    let number = match obligation.paragraph.as_str() {
        "" => el("td"),
        paragraph => el("th")
            .attr("scope", "row")
            .children(ids.map(|id| el("span").attr("id", id)))
            .child(el("a").attr("href", href).text(paragraph)),
    };
    row.child(number).child(
        el("td")
            .child(strength(cx, obligation.strength))
            .text(" ")
            .child(el("span").class("who").text(&obligation.who))
            .text(" ")
            .child(el("p").children(sentence(cx, obligation))),
    )
}

/// What is asked, and on which condition.
pub(crate) fn sentence(cx: &Context<'_>, obligation: &Obligation) -> Vec<Node> {
    let mut nodes = vec![text(&obligation.text)];
    if !obligation.condition.is_empty() {
        let words = cx.words_with("condition", &[("condition", &obligation.condition)]);
        nodes.push(text(" "));
        nodes.push(el("span").class("condition").text(words).into());
    }
    nodes
}

/// The places of a page that have begun: a paragraph has one, and so has each it is a part of.
#[derive(Default)]
struct Places {
    begun: BTreeSet<String>,
}

impl Places {
    /// The places that begin with a row at `anchor`, from the widest to its own.
    fn new_at(&mut self, anchor: &str) -> Vec<String> {
        let ends = anchor.match_indices('-').map(|(end, _)| end).chain([anchor.len()]);
        ends.map(|end| anchor[..end].to_owned())
            .filter(|place| !place.is_empty() && self.begun.insert(place.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_begins_once_with_the_paragraphs_it_is_part_of() {
        let mut places = Places::default();
        assert_eq!(places.new_at(""), [""; 0]);
        assert_eq!(places.new_at("1-b-ii"), ["1", "1-b", "1-b-ii"]);
        assert_eq!(places.new_at("1-b-iii"), ["1-b-iii"]);
        assert_eq!(places.new_at("1-b-iii"), [""; 0]);
        assert_eq!(places.new_at("2"), ["2"]);
    }
}
