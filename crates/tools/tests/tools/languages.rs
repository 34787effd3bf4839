//! A paper in one language, asked for in another.

use model::{Block, Inline, Paper};
use tools::{Answers, Context, Field, FieldKind, ModelText};

use crate::support::{GUIDE, context, words};

/// Notes for one's own use: in the words in which one reads.
const FOR_ONESELF: &str = "country";

/// The words of the interface, told by their marks.
fn marked(id: &str, args: &[(&str, &str)]) -> String {
    let said = words(id, args);
    if said == id { said } else { format!("«{said}»") }
}

fn is_marked(text: &str) -> bool {
    text.contains(['«', '»'])
}

/// The labels of every model, told by their marks.
fn marked_models() -> Vec<ModelText> {
    let mut models = GUIDE.knowledge.models.clone();
    for placeholder in models.iter_mut().flat_map(|model| &mut model.facts.placeholders) {
        placeholder.label = format!("«{}»", placeholder.label);
    }
    models
}

#[test]
fn a_paper_has_no_word_of_the_interface() {
    let country = Answers::default();
    let cx = Context { words: &marked, ..context("2027-03-03", &country) };
    for tool in tools::all().iter().filter(|tool| tool.id() != FOR_ONESELF) {
        let paper = tool.run(&tool.example(&cx), &cx).unwrap();
        let found: Vec<&str> = texts(&paper).into_iter().filter(|text| is_marked(text)).collect();
        assert!(found.is_empty(), "{}: {found:?}", tool.id());
    }
}

#[test]
fn a_form_asks_in_the_words_of_the_interface_alone() {
    let (country, labels) = (Answers::default(), marked_models());
    let cx = Context { words: &marked, labels: &labels, ..context("2027-03-03", &country) };
    for tool in tools::all() {
        let form = tool.form(&tool.example(&cx), &cx);
        for section in &form.sections {
            assert!(is_marked(&section.title), "{}: {}", tool.id(), section.title);
            section.fields.iter().for_each(|field| assert_marked(tool.id(), field));
        }
    }
}

fn assert_marked(tool: &str, field: &Field) {
    assert!(is_marked(&field.label), "{tool}: {}", field.label);
    if let FieldKind::Items { fields, add, .. } = &field.kind {
        assert!(is_marked(add), "{tool}: {add}");
        fields.iter().for_each(|field| assert_marked(tool, field));
    }
}

fn texts(paper: &Paper) -> Vec<&str> {
    let lines = paper.document.blocks.iter().flat_map(Block::lines).flatten().map(Inline::text);
    let events = paper.events.iter().flat_map(|event| [event.title.as_str(), event.text.as_str()]);
    std::iter::once(paper.title.as_str()).chain(lines).chain(events).collect()
}
