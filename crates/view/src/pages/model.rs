//! A model letter, plan or pledge: the paper with its blanks, and what to put into them.

use model::{Block, Detail, Entry, Form, Head, Kind, ModelFacts, Placeholder, Substance};

use crate::context::Context;
use crate::node::{Element, Node, el};
use crate::page::Page;
use crate::pages::{frame, page_head, up};
use crate::parts::{self, head_link};

pub(crate) fn page(cx: &Context<'_>, number: u16, entry: &Entry) -> Page {
    let label = up(cx, "models/", cx.words("folder-models-title"));
    let note = el("p").class("model-note").text(cx.words("model-note"));
    // Notes speak to the writer: they are no part of the letter.
    let drawn = parts::document(cx, &entry.body).into_iter().zip(&entry.body.blocks);
    let (notes, letter): (Vec<_>, Vec<_>) =
        drawn.partition(|(_, block)| matches!(block, Block::Note { .. }));
    let paper = el("div").class("paper").children(letter.into_iter().map(|(node, _)| node));
    let mut body: Vec<Node> = vec![note.into(), paper.into()];
    body.extend(notes.into_iter().map(|(node, _)| node));
    if let Substance::Model(facts) = &entry.substance {
        body.extend(blanks(cx, facts));
    }
    Page {
        title: entry.head.title.clone(),
        description: entry.head.summary.clone(),
        class: "model",
        main: frame(
            cx,
            entry,
            page_head(Some(label), &entry.head.title, Some(&entry.head.summary)),
            body,
            Vec::new(),
            vec![parts::previous_and_next(cx, number, entry)],
        ),
    }
}

fn blanks(cx: &Context<'_>, facts: &ModelFacts) -> Vec<Node> {
    if facts.placeholders.is_empty() {
        return Vec::new();
    }
    let items = facts.placeholders.iter().map(|placeholder| blank(cx, placeholder));
    vec![
        el("h2").attr("id", "blanks").text(cx.words("model-blanks")).into(),
        el("dl").class("blanks").children(items.flatten()).into(),
    ]
}

fn blank(cx: &Context<'_>, placeholder: &Placeholder) -> [Element; 2] {
    let mut name = el("dt").text(&placeholder.label);
    if !placeholder.required {
        name = name.text(" ").child(el("small").text(cx.words("blank-optional")));
    }
    let example = cx.words_with("blank-example", &[("example", &placeholder.example)]);
    let mut value = el("dd").text(example);
    if placeholder.own_words {
        value = value.text(" ").child(el("strong").text(cx.words("blank-own-words")));
    }
    [name, value]
}

/// All models by their form.
pub(crate) fn list(cx: &Context<'_>) -> Vec<Node> {
    let mut sections = Vec::new();
    for form in Form::ALL {
        let of_form = |head: &&Head| matches!(head.detail, Detail::Model(own) if own == form);
        let items: Vec<Element> = cx
            .heads_of(Kind::Model)
            .filter(of_form)
            .map(|head| {
                let summary = el("p").class("quiet").text(&head.summary);
                el("li").child(head_link(cx, head)).child(summary)
            })
            .collect();
        if !items.is_empty() {
            let words = cx.words(&format!("forms-{}", form.as_str()));
            let section = el("section")
                .child(el("h2").attr("id", form.as_str()).text(words))
                .child(el("ul").class("entries long").children(items));
            sections.push(section.into());
        }
    }
    sections
}
