//! A letter to a government office: a model of the content, with its blanks filled in and one question that can
//! be answered with yes or no.

use model::{Block, Document, Form as Model, Inline, Lang, Paper, Placeholder};

use crate::cite::cite;
use crate::fill::{fill, left_blank};
use crate::{
    Answers, Choice, Context, Field, FieldError, FieldKind, Form, Meter, ModelText, Section, Tool,
    Value, closeness,
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
/// Blanks that take several lines, as addresses do.
const ADDRESSES: [&str; 2] = ["office", "contact"];
/// What "My country" knows as well.
const KNOWN: [&str; 4] = ["country", "office", "organization", "contact"];
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

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let letters = cx.labels.iter().filter(|model| model.form == Model::Letter);
        let choices = letters.map(|model| Choice {
            id: model.facts.purpose.clone(),
            label: model.title.clone(),
            hint: model.summary.clone(),
        });
        let purpose = cx.required("letter", "purpose", FieldKind::One(choices.collect()));
        let mut sections = vec![section(cx, "purpose", vec![purpose])];
        if let Some(model) = cx.labels(Model::Letter, answers.text("purpose")) {
            let (mut frame, mut matter) = (Vec::new(), Vec::new());
            for placeholder in &model.facts.placeholders {
                let is_frame = FRAME.contains(&placeholder.id.as_str());
                if is_frame { &mut frame } else { &mut matter }.push(blank(placeholder, cx));
            }
            frame.sort_by_key(|field| FRAME.iter().position(|id| *id == field.id));
            let own = |field: Field| Field { own_words: true, ..field };
            let ask = Field {
                example: question(&model.document).unwrap_or_default(),
                ..own(cx.field("letter", "ask", FieldKind::Text))
            };
            let more = own(cx.field("letter", "more", FieldKind::Text));
            sections.push(section(cx, "people", frame));
            sections.push(section(cx, "matter", matter));
            sections.push(section(cx, "request", vec![more, ask]));
        }
        Form { sections }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let Some(model) = cx.model(Model::Letter, answers.text("purpose")) else {
            return paper(cx.write("letter-title"), cx.lang.clone(), Document::default());
        };
        let mut document = fill(&model.document, &model.facts, &|id| value(id, answers, cx));
        insert_own(&mut document, answers);
        let title = subject(&document).unwrap_or_else(|| model.title.clone());
        paper(title, cx.lang.clone(), document)
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut faults = left_blank(&self.preview(answers, cx).document, cx);
        let ask = answers.text("ask");
        if !ask.is_empty() && ask.matches(QUESTION).count() != 1 {
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
        vec![Meter { id: "closeness", label, value, words, good: value <= TOO_CLOSE }]
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        for id in KNOWN {
            answers.set_text(id, cx.country.text(id));
        }
        answers.set_text("date", &cx.today.to_string());
        answers
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let mut answers = Answers::default();
        let Some(model) = cx.model(Model::Letter, FIRST) else { return answers };
        answers.set_text("purpose", FIRST);
        for placeholder in &model.facts.placeholders {
            let own = cx.write_if_any(&format!("letter-example-{}", placeholder.id));
            let text = if own.is_empty() { placeholder.example.clone() } else { own };
            let value = match kind(placeholder) {
                FieldKind::Articles => Value::Many(vec!["untoc-24".into(), "untoc-25".into()]),
                FieldKind::Day => Value::Text(cx.today.to_string()),
                _ => Value::Text(text),
            };
            answers.set(&placeholder.id, value);
        }
        answers.set_text("ask", &cx.write("letter-example-ask"));
        answers
    }
}

fn section(cx: &Context<'_>, id: &str, fields: Vec<Field>) -> Section {
    Section {
        id: id.to_owned(),
        title: cx.say(&format!("letter-section-{id}")),
        intro: cx.say_if_any(&format!("letter-section-{id}-intro")),
        fields,
    }
}

fn blank(placeholder: &Placeholder, cx: &Context<'_>) -> Field {
    let hint = match (placeholder.own_words, &kind(placeholder)) {
        (true, _) => "own-words-hint",
        (_, FieldKind::Articles) => "articles-hint",
        _ if placeholder.id == "contact" => "letter-contact-hint",
        _ => "",
    };
    Field {
        id: placeholder.id.clone(),
        label: placeholder.label.clone(),
        hint: if hint.is_empty() { String::new() } else { cx.say(hint) },
        example: placeholder.example.clone(),
        kind: kind(placeholder),
        required: placeholder.required,
        own_words: placeholder.own_words,
    }
}

/// What is asked for a blank follows from its id: content says no more than label and example.
pub(crate) fn kind(placeholder: &Placeholder) -> FieldKind {
    match placeholder.id.as_str() {
        "articles" => FieldKind::Articles,
        id if id == "date" || id.ends_with("-date") => FieldKind::Day,
        id if placeholder.own_words || ADDRESSES.contains(&id) => FieldKind::Text,
        _ => FieldKind::Line,
    }
}

/// The words that go into a blank.
pub(crate) fn value(id: &str, answers: &Answers, cx: &Context<'_>) -> Option<String> {
    match answers.0.get(id) {
        Some(Value::Many(articles)) => cite(articles, cx),
        Some(Value::Text(text)) if id == "date" || id.ends_with("-date") => {
            let day = model::Date::parse(text.trim());
            day.map(|day| cx.paper_day(day)).or_else(|| present(text))
        }
        Some(Value::Text(text)) => present(text),
        _ => None,
    }
}

fn present(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn paper(title: String, lang: Lang, document: Document) -> Paper {
    Paper { title, title_shown: false, lang, document, contents: false, events: Vec::new() }
}

/// Puts the person's own paragraph before the question, and their question in its place.
fn insert_own(document: &mut Document, answers: &Answers) {
    let place = question_at(document);
    if let (Some(place), Some(ask)) = (place, present(answers.text("ask"))) {
        document.blocks[place] = Block::Paragraph(vec![Inline::Text(ask)]);
    }
    if let Some(more) = present(answers.text("more")) {
        let place = place.unwrap_or(document.blocks.len());
        let paragraphs = more.split("\n\n").filter_map(present);
        let own: Vec<Block> =
            paragraphs.map(|text| Block::Paragraph(vec![Inline::Text(text)])).collect();
        document.blocks.splice(place..place, own);
    }
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
