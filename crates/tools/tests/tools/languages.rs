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

/// The texts of every model, told by their marks.
fn marked_documents() -> Vec<ModelText> {
    let mut models = GUIDE.knowledge.models.clone();
    for block in models.iter_mut().flat_map(|model| &mut model.document.blocks) {
        if let Block::Paragraph(line) = block {
            line.iter_mut().for_each(mark);
        }
    }
    models
}

fn mark(inline: &mut Inline) {
    if let Inline::Text(text) | Inline::Strong(text) = inline
        && !text.trim().is_empty()
    {
        *text = format!("«{text}»");
    }
}

#[test]
fn a_paper_for_others_is_written_in_its_own_language_and_asked_for_in_another() {
    let (country, models) = (Answers::default(), marked_documents());
    let lang = model::Lang::new("ar").unwrap();
    let both = context("2027-03-03", &country);
    let cx = Context { lang: lang.clone(), paper_words: &marked, models: &models, ..both };
    let english = context("2027-03-03", &country);
    for tool in tools::all().iter().filter(|tool| tool.speaks_to_others()) {
        let answers = tool.example(&english);
        let paper = tool.run(&answers, &cx).unwrap();
        assert_eq!(paper.lang, lang, "{}", tool.id());
        assert!(texts(&paper).into_iter().any(is_marked), "{}", tool.id());
        let form = tool.form(&answers, &cx);
        let asked = form.sections.iter().map(|section| &section.title);
        let asked = asked.chain(form.fields().map(|field| &field.label));
        let foreign: Vec<&String> = asked.filter(|words| is_marked(words)).collect();
        assert!(foreign.is_empty(), "{}: {foreign:?}", tool.id());
    }
}

#[test]
fn notes_for_oneself_stay_in_the_language_in_which_one_reads() {
    let others: Vec<&str> =
        tools::all().iter().filter(|it| it.speaks_to_others()).map(|it| it.id()).collect();
    assert_eq!(others, ["letter", "input", "statement", "pledge"]);
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
