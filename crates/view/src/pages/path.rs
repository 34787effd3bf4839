//! The path: all steps on one line, in three stages.

use model::{Block, Detail, Head, Kind, Place, Stage};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::parts::{head_link, picture};

/// The id of the words for a stage.
pub(crate) fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Before => "stage-before",
        Stage::During => "stage-during",
        Stage::After => "stage-after",
    }
}

/// The id of the words for the place of a step.
pub(crate) fn place_words(place: Place) -> &'static str {
    match place {
        Place::Home => "place-home",
        Place::Vienna => "place-vienna",
        Place::Both => "place-both",
    }
}

/// The guide whose picture shows the review that the path goes along.
const PICTURE: &str = "country-review";

/// All steps with their sentences, and the review in one picture.
pub(crate) fn page(cx: &Context<'_>) -> Vec<Node> {
    let guide = cx.pack.find(Kind::Guide, PICTURE).and_then(|number| cx.entry(number).ok());
    let drawn = guide.as_ref().and_then(|guide| {
        guide.body.blocks.iter().find_map(|block| match block {
            Block::Picture(drawn) => Some(picture(cx, drawn)),
            _ => None,
        })
    });
    let beside = drawn.map(|drawn| {
        el("section")
            .class("beside")
            .attr("aria-labelledby", "picture")
            .child(el("h2").attr("id", "picture").words(cx, "path-picture"))
            .child(drawn)
    });
    let both = el("div").class("with-picture").child(path(cx, "h2", true)).maybe(beside);
    vec![both.into()]
}

/// The path as lists, one for each stage. `level` is that of the stages' headings; `summaries`
/// says whether each step shows its sentence.
pub(crate) fn path(cx: &Context<'_>, level: &'static str, summaries: bool) -> Node {
    let mut start = 1;
    let stages = [Stage::Before, Stage::During, Stage::After].map(|stage| {
        let steps: Vec<&Head> =
            cx.heads_of(Kind::Step).filter(|head| stage_of(head) == Some(stage)).collect();
        let items = steps.iter().map(|head| step(cx, head, summaries));
        let list = el("ol").attr("start", start.to_string()).children(items);
        start += steps.len();
        el("section").class("stage").child(el(level).words(cx, stage_words(stage))).child(list)
    });
    el("div").class("path").children(stages).into()
}

fn step(cx: &Context<'_>, head: &Head, summaries: bool) -> Element {
    let abroad = match &head.detail {
        Detail::Step(facts) if facts.place == Place::Vienna => {
            Some(el("span").class("tag").words(cx, "place-vienna"))
        }
        _ => None,
    };
    let summary = summaries.then(|| el("p").class("quiet").text(&head.summary));
    el("li").child(head_link(cx, head)).maybe(abroad).maybe(summary)
}

fn stage_of(head: &Head) -> Option<Stage> {
    match &head.detail {
        Detail::Step(facts) => Some(facts.stage),
        _ => None,
    }
}
