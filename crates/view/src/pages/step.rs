//! A step of the path.

use model::{Block, Detail, Entry, Kind, StepFacts};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::path::{place_words, stage_words};
use crate::pages::{entry_page, page_head, up};
use crate::parts;

/// The heading under which the actions stand.
const HOW: &str = "how";

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "steps/", cx.words("menu-steps"));
    let mut head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    if let Detail::Step(facts) = &entry.head.detail {
        head = head.child(where_and_when(cx, number, facts));
    }
    let mut body = parts::document(cx, &entry.body);
    if let Some(Node::Element(list)) = actions_at(entry).and_then(|at| body.get_mut(at)) {
        *list = std::mem::replace(list, el("ol")).class("tasks");
    }
    entry_page(cx, Some(number), entry, "step", head, body, Vec::new())
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
    // Where the app says how much is done.
    let done = el("li").attr("data-done", "").attr("hidden", "");
    el("ul").class("facts").children(items.map(|words| el("li").text(words))).child(done)
}

/// The place of the list of actions among the blocks of a step: the first numbered list below "How".
fn actions_at(entry: &Entry) -> Option<usize> {
    let blocks = &entry.body.blocks;
    let how = blocks.iter().position(|it| matches!(it, Block::Heading { id, .. } if id == HOW))?;
    let list =
        blocks[how..].iter().position(|it| matches!(it, Block::List { ordered: true, .. }))?;
    Some(how + list)
}

/// How many actions a step has.
pub fn actions(cx: &Context<'_>, step: &str) -> usize {
    let number = cx.pack.find(Kind::Step, step);
    let Some(entry) = number.and_then(|number| cx.entry(number).ok()) else { return 0 };
    match actions_at(&entry).and_then(|at| entry.body.blocks.get(at)) {
        Some(Block::List { items, .. }) => items.len(),
        _ => 0,
    }
}
