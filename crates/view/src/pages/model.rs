//! A model letter, plan or pledge: the paper with its blanks, and what to put into them.

use model::{Block, Detail, Entry, Form, Kind, ModelFacts, Substance};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::folder::list_item;
use crate::pages::tool::link_for;
use crate::pages::{entry_page, page_head, up};
use crate::parts;

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "models/", cx.words("folder-models-title"));
    let note = el("p").class("model-note").words(cx, "model-note");
    // Notes speak to the writer: they are no part of the letter.
    let (mut paper, mut notes) = (el("div").class("paper"), Vec::new());
    for (node, block) in parts::document(cx, &entry.body).into_iter().zip(&entry.body.blocks) {
        match block {
            Block::Note { .. } => notes.push(node),
            _ => paper.children.push(node),
        }
    }
    let mut body: Vec<Node> = vec![note.into()];
    body.extend(link_for(cx, &entry.head.detail).map(Node::from));
    body.push(paper.into());
    body.append(&mut notes);
    if let Substance::Model(facts) = &entry.substance
        && !facts.placeholders.is_empty()
    {
        body.push(el("h2").attr("id", "blanks").words(cx, "model-blanks").into());
        body.push(blanks(cx, facts).into());
    }
    let head = page_head(Some(label), &entry.head.title, Some(&entry.head.summary));
    entry_page(cx, Some(number), entry, "model", head, body, Vec::new())
}

fn blanks(cx: &Context<'_>, facts: &ModelFacts) -> Element {
    let mut list = el("dl").class("blanks");
    for placeholder in &facts.placeholders {
        let mut name = el("dt").text(&placeholder.label);
        if !placeholder.required {
            name = name.text(" ").child(el("small").words(cx, "blank-optional"));
        }
        let example = cx.words_with("blank-example", &[("example", &placeholder.example)]);
        let mut value = el("dd").text(example);
        if placeholder.own_words {
            value = value.text(" ").child(el("strong").words(cx, "blank-own-words"));
        }
        list.push(name);
        list.push(value);
    }
    list
}

/// All models by their form.
pub(crate) fn list(cx: &Context<'_>) -> Vec<Node> {
    let mut sections = el("div");
    for form in Form::ALL {
        let mut list = el("ul").class("entries long");
        for head in cx.heads_of(Kind::Model) {
            if matches!(head.detail, Detail::Model(own) if own == form) {
                list.push(list_item(cx, head));
            }
        }
        if !list.children.is_empty() {
            let words = cx.words(&format!("forms-{}", form.as_str()));
            let heading = el("h2").attr("id", form.as_str()).text(words);
            sections.push(el("section").child(heading).child(list));
        }
    }
    std::mem::take(&mut sections.children)
}
