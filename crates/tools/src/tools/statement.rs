//! A statement for a dialogue, written against the clock: words become minutes at the pace of who speaks.

use model::letters::in_small_letters;
use model::{Block, Document, Form as Model, Inline, Paper};

use crate::blank::{self, present};
use crate::fill::{fill, left_blank};
use crate::{
    Answers, Choice, Context, Field, FieldError, FieldKind, Form, Meter, ModelText, Reading, Shape,
    Spoken, Tool, Value, View, speech, write,
};

pub struct Statement;

const PURPOSE: &str = "dialogue";
/// The part of the checklist for a dialogue that is about the text.
const CHECKS: &str = "text";
const WAYS: [&str; 2] = ["model", "own"];
/// Slow enough for interpreters is our estimate, and said to be one; people differ by half of it.
const PACE: u32 = 120;
const PACE_LEAST: u32 = 60;
const PACE_MOST: u32 = 220;
/// What the model statement is made for; a call may give more or less.
const MINUTES: u32 = 3;
const MINUTES_MOST: u32 = 30;

impl Tool for Statement {
    fn id(&self) -> &'static str {
        "statement"
    }

    fn speaks_to_others(&self) -> bool {
        true
    }

    fn form(&self, answers: &Answers, cx: &Context<'_>) -> Form {
        let pace = FieldKind::Number { least: PACE_LEAST, most: PACE_MOST };
        let minutes = FieldKind::Number { least: 1, most: MINUTES_MOST };
        let ways = FieldKind::One(cx.choices("statement-way", &WAYS));
        let clock = vec![
            cx.required("statement", "minutes", minutes),
            cx.required("statement", "pace", pace),
            cx.required("statement", "way", ways),
        ];
        let mut sections = vec![cx.section("statement", "clock", clock)];
        match (answers.text("way"), cx.labels(Model::Statement, PURPOSE)) {
            ("own", _) => {
                let text = cx.required("statement", "text", FieldKind::Text);
                let title = cx.required("statement", "title", FieldKind::Line);
                let fields = vec![title, Field { own_words: true, ..text }];
                sections.push(cx.section("statement", "words", fields));
            }
            ("model", Some(model)) => {
                let fields = model.facts.placeholders.iter();
                let fields = fields.map(|placeholder| blank::field(placeholder, cx)).collect();
                sections.push(cx.section("statement", "words", fields));
            }
            _ => {}
        }
        let checks = checks(cx);
        if !checks.is_empty() {
            let checks = cx.field("statement", "checks", FieldKind::Many(checks));
            sections.push(cx.section("statement", "checks", vec![checks]));
        }
        Form { sections }
    }

    fn preview(&self, answers: &Answers, cx: &Context<'_>) -> Paper {
        let document = match (answers.text("way"), model(cx)) {
            ("own", _) => Document { blocks: write::paragraphs(answers.text("text")).collect() },
            ("model", Some(model)) => {
                fill(&model.document, &model.facts, &|id| blank::value(id, answers, cx))
            }
            _ => Document::default(),
        };
        let subject = ["title", "subject"].map(|id| answers.text(id));
        let title = match subject.into_iter().find(|subject| !subject.is_empty()) {
            Some(subject) => cx.write_with("statement-paper-title", &[("subject", subject)]),
            None => cx.write("statement-paper-empty"),
        };
        Paper { title_shown: false, document, ..write::paper(title, Vec::new(), cx) }
    }

    fn faults(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        left_blank(&self.preview(answers, cx).document, cx)
    }

    fn advice(&self, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
        let mut advice = Vec::new();
        let text = self.preview(answers, cx).document.plain_text();
        let (words, most) = (speech::count(&text), minutes(answers) * pace(answers));
        if words > most && !answers.text("way").is_empty() {
            let over = (words - most).to_string();
            advice
                .push(FieldError::new("minutes", cx.say_with("statement-cut", &[("over", &over)])));
        }
        let country = in_small_letters(cx.country.text("country"));
        let fields = self.form(answers, cx);
        for field in fields.fields().filter(|field| !country.is_empty() && field.id != "title") {
            if in_small_letters(answers.text(&field.id)).contains(&country) {
                advice.push(FieldError::new(&field.id, cx.say("statement-names-state")));
            }
        }
        advice
    }

    fn meters(&self, answers: &Answers, cx: &Context<'_>) -> Vec<Meter> {
        let text = self.preview(answers, cx).document.plain_text();
        if speech::count(&text) == 0 {
            return Vec::new();
        }
        let seconds = speech::seconds(&text, pace(answers));
        let limit = minutes(answers) * 60;
        let args = [
            ("words", speech::count(&text).to_string()),
            ("minutes", (seconds / 60).to_string()),
            ("seconds", (seconds % 60).to_string()),
            ("limit", minutes(answers).to_string()),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(id, text)| (*id, text.as_str())).collect();
        let value = (seconds * 100 / limit).min(100) as u8;
        let good = seconds <= limit;
        let words = cx.say_with(if good { "statement-time" } else { "statement-too-long" }, &args);
        vec![Meter { id: "time", label: cx.say("statement-meter"), value, words, good }]
    }

    fn views(&self, answers: &Answers, cx: &Context<'_>) -> Vec<View> {
        let document = self.preview(answers, cx).document;
        // Rounded over the whole, so that the parts together take as long as all of it.
        let (mut said, mut before, mut parts) = (String::new(), 0, Vec::new());
        for line in document.blocks.iter().flat_map(Block::lines) {
            let text: String = line.iter().map(Inline::text).collect();
            said.push_str(&text);
            said.push('\n');
            let now = speech::seconds(&said, pace(answers));
            parts.push(Spoken { text, seconds: now - before });
            before = now;
        }
        if parts.is_empty() {
            return Vec::new();
        }
        let reading = Reading { parts, seconds: before, limit: minutes(answers) * 60 };
        let title = cx.say("statement-view-reading");
        vec![View { id: "reading", title, shape: Shape::Reading(reading) }]
    }

    fn start(&self, cx: &Context<'_>) -> Answers {
        let mut answers = blank::known(&["organization"], cx);
        answers.set_text("pace", &PACE.to_string());
        answers.set_text("minutes", &MINUTES.to_string());
        answers
    }

    fn example(&self, cx: &Context<'_>) -> Answers {
        let Some(model) = model(cx) else { return Answers::default() };
        let mut answers = blank::example("statement", &model.facts.placeholders, cx);
        answers.set_text("way", "model");
        answers.set_text("pace", &(PACE + 10).to_string());
        answers.set_text("minutes", &MINUTES.to_string());
        answers.set("checks", Value::Many(vec!["1".into()]));
        answers
    }
}

fn model<'a>(cx: &Context<'a>) -> Option<&'a ModelText> {
    cx.model(Model::Statement, PURPOSE)
}

/// What to check before one speaks, from the checklist of the content: a point's id is its place.
fn checks(cx: &Context<'_>) -> Vec<Choice> {
    let Some(list) = cx.labels(Model::Checklist, PURPOSE) else { return Vec::new() };
    let is_checks = |block: &&Block| matches!(block, Block::Heading { id, .. } if id == CHECKS);
    let after = list.document.blocks.iter().skip_while(|block| !is_checks(block)).skip(1);
    let items =
        after.take_while(|block| !matches!(block, Block::Heading { .. })).flat_map(Block::lines);
    let words = items.map(|item| item.iter().map(Inline::text).collect::<String>());
    let choice = |(place, label): (usize, String)| {
        let id = (place + 1).to_string();
        present(&label).map(|label| Choice { id, label, hint: String::new() })
    };
    words.enumerate().filter_map(choice).collect()
}

fn pace(answers: &Answers) -> u32 {
    answers.text("pace").parse().unwrap_or(PACE).clamp(PACE_LEAST, PACE_MOST)
}

fn minutes(answers: &Answers) -> u32 {
    answers.text("minutes").parse().unwrap_or(MINUTES).clamp(1, MINUTES_MOST)
}
