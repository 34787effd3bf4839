//! What an article asks: a row for each sentence, with its strength as a word and a mark.

use model::{Entry, Obligation, Strength};

use crate::context::Context;
use crate::node::{Element, el};

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
    let link = |address: String, words: &str| cx.link(&address).words(cx, words);
    let note = el("p").class("quiet").words(cx, "obligations-note");
    let more = el("p")
        .child(link("obligations/#strengths".to_owned(), "obligations-words"))
        .text(" ")
        .child(link(format!("obligations/#{}", entry.head.id), "obligations-all"));
    let (mut places, mut rows) = (Places::default(), el("tbody"));
    for obligation in obligations {
        let anchor = obligation.anchor();
        rows.push(row(cx, obligation, format!("#{anchor}"), places.new_at(&anchor)));
    }
    let table = el("table").class("asked").child(head(cx)).child(rows);
    Some(
        el("section")
            .class("obligations")
            .attr("aria-labelledby", "obligations")
            .child(el("h2").attr("id", "obligations").words(cx, "obligations-title"))
            .child(note)
            .child(more)
            .child(table),
    )
}

pub(crate) fn head(cx: &Context<'_>) -> Element {
    let number = el("th").attr("scope", "col").words(cx, "column-number");
    let mut names = el("th").attr("scope", "col");
    for words in ["column-strength", "column-who", "column-text"] {
        names = names.child(el("span").words(cx, words)).text(" ");
    }
    el("thead").child(el("tr").child(number).child(names))
}

/// A row of a table. `href` leads to the paragraph; `ids` are the places that begin here.
pub(crate) fn row(
    cx: &Context<'_>,
    obligation: &Obligation,
    href: String,
    mut ids: Vec<String>,
) -> Element {
    let mut row = el("tr");
    if let Some(id) = ids.pop() {
        row = row.attr("id", id);
    }
    // A heading without words would head nothing.
    let mut number = el("td");
    if !obligation.paragraph.is_empty() {
        number = el("th").attr("scope", "row");
        for id in ids {
            number.push(el("span").attr("id", id));
        }
        number.push(el("a").attr("href", href).text(&obligation.paragraph));
    }
    row.child(number).child(
        el("td")
            .child(strength(cx, obligation.strength))
            .text(" ")
            .child(el("span").class("who").text(&obligation.who))
            .text(" ")
            .child(sentence(cx, obligation)),
    )
}

/// What is asked, and on which condition.
pub(crate) fn sentence(cx: &Context<'_>, obligation: &Obligation) -> Element {
    let sentence = el("p").text(&obligation.text);
    if obligation.condition.is_empty() {
        return sentence;
    }
    let words = cx.words_with("condition", &[("condition", &obligation.condition)]);
    sentence.text(" ").child(el("span").class("condition").text(words))
}

/// The places of a page that have begun: a paragraph has one, and so has each it is a part of.
#[derive(Default)]
struct Places {
    begun: Vec<String>,
}

impl Places {
    /// The places that begin with a row at `anchor`, from the widest to its own.
    fn new_at(&mut self, anchor: &str) -> Vec<String> {
        let ends = anchor.match_indices('-').map(|(end, _)| end).chain([anchor.len()]);
        let mut new = Vec::new();
        for place in ends.map(|end| &anchor[..end]) {
            if !place.is_empty() && !self.begun.iter().any(|begun| begun == place) {
                self.begun.push(place.to_owned());
                new.push(place.to_owned());
            }
        }
        new
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
