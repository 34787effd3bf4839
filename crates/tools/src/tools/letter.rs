//! A letter to a government office: a model of the content, with its blanks filled in and one question that can
//! be answered with yes or no.

use model::{Block, Document, Form as Model, Inline, Paper};

use crate::blank::{self, present};
use crate::fill::{fill, left_blank};
use crate::write;
use crate::{
    Answers, Choice, Context, Field, FieldError, FieldKind, Form, Meter, ModelText, Tool, closeness,
};

pub struct Letter;

/// The model it begins with, for the example.
const FIRST: &str = "introduce";

/// Blanks about who writes to whom; all others are about the matter.
const FRAME: [&str; 9] = [
    "country",
    "office",
    "salutation",
    "date",
    "organization",
    "signatory",
    "contact",
    "partners",
    "copy-to",
];
/// What a new letter begins with, where it is known.
const KNOWN: [&str; 5] = ["country", "office", "organization", "contact", "date"];
/// Marks of a question, in the scripts of the guide's languages.
const QUESTION: [char; 3] = ['?', '？', '؟'];
/// Above this the writer is told that the words are still the model's.
const TOO_CLOSE: u8 = 50;
/// Below this the words are called the writer's own.
const OWN: u8 = 20;

impl Tool for Letter {
    fn id(&self) -> &'static str {
        "letter"
    }

    fn speaks_to_others(&self) -> bool {
        true
    }

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let letters = cx.labels.iter().filter(|model| model.form == Model::Letter);
        let kind = format!("{}: ", cx.say("letter-title"));
        let choices = letters.map(|model| Choice {
            id: model.facts.purpose.clone(),
            label: without(&kind, &model.title),
            hint: model.summary.clone(),
        });
        let purpose = cx.required("letter", "purpose", FieldKind::One(choices.collect()));
        let mut sections = vec![cx.section("letter", "purpose", vec![purpose])];
        if let Some(model) = cx.labels(Model::Letter, answers.text("purpose")) {
            let (mut frame, mut matter) = (Vec::new(), Vec::new());
            for placeholder in &model.facts.placeholders {
                let is_frame = FRAME.contains(&placeholder.id.as_str());
                if is_frame { &mut frame } else { &mut matter }.push(blank::field(placeholder, cx));
            }
            frame.sort_by_key(|field| FRAME.iter().position(|id| *id == field.id));
            let own = |field: Field| Field { own_words: true, ..field };
            let ask = Field {
                example: question(&model.document).unwrap_or_default(),
                ..own(cx.field("letter", "ask", FieldKind::Text))
            };
            let more = own(cx.field("letter", "more", FieldKind::Text));
            sections.push(cx.section("letter", "people", frame));
            sections.push(cx.section("letter", "matter", matter));
            sections.push(cx.section("letter", "request", vec![more, ask]));
        }
        Form { sections }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let Some(model) = cx.model(Model::Letter, answers.text("purpose")) else {
            return paper(cx.write("letter-title"), Document::default(), cx);
        };
        let mut document = fill(&model.document, &model.facts, &|id| blank::value(id, answers, cx));
        insert_own(&mut document, answers);
        let title = subject(&document).unwrap_or_else(|| model.title.clone());
        paper(title, document, cx)
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut faults = left_blank(&self.preview(answers, cx).document, cx);
        let ask = answers.text("ask");
        let is_asked = cx.labels(Model::Letter, answers.text("purpose")).is_some();
        if is_asked && !ask.is_empty() && ask.matches(QUESTION).count() != 1 {
            faults.push(FieldError::new("ask", cx.say("letter-ask-one")));
        }
        faults
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let Some(model) = cx.model(Model::Letter, answers.text("purpose")) else {
            return Vec::new();
        };
        let mut advice = Vec::new();
        for placeholder in &model.facts.placeholders {
            let text = answers.text(&placeholder.id);
            if placeholder.own_words && text == placeholder.example.trim() {
                advice.push(FieldError::new(&placeholder.id, cx.say("letter-is-example")));
            }
        }
        let is_question = |id: &&str| answers.text(id).contains(QUESTION);
        let others = model.facts.placeholders.iter().map(|it| it.id.as_str()).chain(["more"]);
        for id in others.filter(is_question) {
            advice.push(FieldError::new(id, cx.say("letter-one-question")));
        }
        advice
    }

    fn meters(&self, answers: &Answers, cx: &Context<'_>) -> Vec<Meter> {
        let Some(model) = cx.model(Model::Letter, answers.text("purpose")) else {
            return Vec::new();
        };
        let own = own_words(model, answers);
        let value = closeness(&own, &whole_text(model));
        let words = match value {
            _ if own.trim().is_empty() => "closeness-none",
            0..OWN => "closeness-own",
            OWN..=TOO_CLOSE => "closeness-partly",
            _ => "closeness-too-close",
        };
        let (label, words) = (cx.say("closeness"), cx.say(words));
        let good = value <= TOO_CLOSE;
        vec![Meter { id: "own-words", label, value: 100 - value, words, good }]
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        blank::known(&KNOWN, cx)
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let Some(model) = cx.model(Model::Letter, FIRST) else { return Answers::default() };
        let mut answers = blank::example("letter", &model.facts.placeholders, cx);
        answers.set_text("purpose", FIRST);
        answers.set_text("ask", &cx.write("letter-example-ask"));
        answers
    }
}

/// A title without the kind of its model, which stands over the list already. Of letters beyond ASCII the styles make a
/// capital where they can: a table of all of them weighs more than this tool.
fn without(kind: &str, title: &str) -> String {
    let mut short = title.strip_prefix(kind).unwrap_or(title).to_owned();
    if let Some(first) = short.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    short
}

fn paper(title: String, document: Document, cx: &Context<'_>) -> Paper {
    Paper { title_shown: false, document, ..write::paper(title, Vec::new(), cx) }
}

/// Puts the person's own paragraph before the question, and their question in its place.
fn insert_own(document: &mut Document, answers: &Answers) {
    let place = question_at(document);
    if let (Some(place), Some(ask)) = (place, present(answers.text("ask"))) {
        document.blocks[place] = Block::Paragraph(vec![Inline::Text(ask)]);
    }
    let place = place.unwrap_or(document.blocks.len());
    document.blocks.splice(place..place, write::paragraphs(answers.text("more")));
}

/// The paragraph that asks: the last with a question of the model's own words.
fn question_at(document: &Document) -> Option<usize> {
    let asks = |block: &Block| match block {
        Block::Paragraph(line) => line.iter().any(|inline| inline.text().contains(QUESTION)),
        _ => false,
    };
    document.blocks.iter().rposition(asks)
}

fn question(document: &Document) -> Option<String> {
    let block = &document.blocks[question_at(document)?];
    let part = |inline: &Inline| match inline {
        Inline::Blank { label, .. } => format!("[{label}]"),
        other => other.text().to_owned(),
    };
    Some(block.lines().into_iter().flatten().map(part).collect())
}

/// What the first line says the letter is about, without the word before it.
fn subject(document: &Document) -> Option<String> {
    let Some(Block::Paragraph(line)) = document.blocks.first() else { return None };
    let rest = match line.first() {
        Some(Inline::Strong(_)) => &line[1..],
        _ => line.as_slice(),
    };
    present(&rest.iter().map(Inline::text).collect::<String>())
}

/// All that the person said in their own words.
fn own_words(model: &ModelText, answers: &Answers) -> String {
    let own = model.facts.placeholders.iter().filter(|it| it.own_words).map(|it| it.id.as_str());
    own.chain(["more", "ask"]).map(|id| format!("{}\n", answers.text(id))).collect()
}

/// The model's words and its examples.
fn whole_text(model: &ModelText) -> String {
    let mut text = model.document.plain_text();
    for placeholder in &model.facts.placeholders {
        text.push_str(&placeholder.example);
        text.push('\n');
    }
    text
}
