//! A step of the path.

use model::{Detail, Entry, Kind, StepFacts};

use crate::context::Context;
use crate::node::{Element, el};
use crate::page::Page;
use crate::pages::path::{place_words, stage_words};
use crate::pages::{entry_page, page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "steps/", cx.words("menu-steps"));
    let mut head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    if let Detail::Step(facts) = &entry.head.detail {
        head = head.child(where_and_when(cx, number, facts));
    }
    entry_page(cx, Some(number), entry, "step", head, parts::document(cx, &entry.body), Vec::new())
}

fn where_and_when(cx: &Context<'_>, number: u16, facts: &StepFacts) -> Element {
    let all = cx.pack.of_kind(Kind::Step);
    let place = (number - all.start + 1).to_string();
    let count = all.len().to_string();
    let items = [
        cx.words_with("step-number", &[("number", &place), ("count", &count)]),
        cx.words(stage_words(facts.stage)),
        cx.words(place_words(facts.place)),
    ];
    el("ul").class("facts").children(items.map(|words| el("li").text(words)))
}
