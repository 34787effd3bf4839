//! Answers as one reads them over before a paper is finished.

use model::Date;

use crate::check::is_answered;
use crate::{Answers, Choice, Context, Field, FieldKind, Form, Value};

/// What one field was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The id of its section: where the link to change it leads.
    pub section: String,
    /// The way to the field, as in [`crate::FieldError::field`].
    pub field: String,
    /// Of a field in an item: what the item is, in its first words; otherwise empty.
    pub item: String,
    pub label: String,
    /// In the words of the interface, a line or a choice each; empty where there is no answer.
    pub values: Vec<String>,
}

/// Every field of the form, in its order; of items, the fields that have an answer.
pub fn summary(form: &Form, answers: &Answers, cx: &Context<'_>) -> Vec<Answered> {
    let mut found = Vec::new();
    for section in &form.sections {
        for field in &section.fields {
            let row = |field: &Field, path: String, item: &str, answers: &Answers| Answered {
                section: section.id.clone(),
                field: path,
                item: item.to_owned(),
                label: field.label.clone(),
                values: values(field, answers, cx),
            };
            let FieldKind::Items { fields, .. } = &field.kind else {
                found.push(row(field, field.id.clone(), "", answers));
                continue;
            };
            let items = answers.items(&field.id);
            if items.is_empty() {
                found.push(row(field, field.id.clone(), "", answers));
            }
            for item in items {
                let name = name(fields, &item.values, cx);
                for inner in fields.iter().filter(|inner| is_answered(inner, &item.values)) {
                    let path = format!("{}/{}/{}", field.id, item.key, inner.id);
                    found.push(row(inner, path, &name, &item.values));
                }
            }
        }
    }
    found
}

/// What an item is, in the words of its first answer; empty where it has none.
pub fn item_name(field: &Field, values: &Answers, cx: &Context<'_>) -> String {
    match &field.kind {
        FieldKind::Items { fields, .. } => name(fields, values, cx),
        _ => String::new(),
    }
}

/// One answer in words; of a list, what its items are. Empty where there is no answer.
pub fn in_words(field: &Field, value: &Option<Value>, cx: &Context<'_>) -> String {
    if let (FieldKind::Items { fields, .. }, Some(Value::Items(items))) = (&field.kind, value) {
        let names = items.iter().map(|item| name(fields, &item.values, cx));
        return names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
    }
    let mut answers = Answers::default();
    if let Some(value) = value {
        answers.set(&field.id, value.clone());
    }
    values(field, &answers, cx).join(", ")
}

fn name(fields: &[Field], answers: &Answers, cx: &Context<'_>) -> String {
    let answered = fields.iter().find(|field| is_answered(field, answers));
    answered.map(|field| values(field, answers, cx).join(" ")).unwrap_or_default()
}

fn values(field: &Field, answers: &Answers, cx: &Context<'_>) -> Vec<String> {
    if !is_answered(field, answers) {
        return Vec::new();
    }
    let text = answers.text(&field.id);
    let chosen = answers.many(&field.id).iter();
    match &field.kind {
        FieldKind::One(choices) => vec![label(choices, text)],
        FieldKind::Many(choices) => chosen.map(|id| label(choices, id)).collect(),
        FieldKind::Articles => {
            let cited = |id: &String| cx.article(id).map_or(id.clone(), |it| it.citation.clone());
            chosen.map(cited).collect()
        }
        FieldKind::Day => vec![Date::parse(text).map_or(text.to_owned(), |day| cx.day(day))],
        FieldKind::Check => vec![cx.say("yes")],
        FieldKind::Line | FieldKind::Text | FieldKind::Number { .. } => {
            text.lines().map(str::to_owned).collect()
        }
        FieldKind::Items { .. } => Vec::new(),
    }
}

/// A choice that the form does not have shows as it was answered.
fn label(choices: &[Choice], id: &str) -> String {
    let choice = choices.iter().find(|choice| choice.id == id);
    choice.map_or_else(|| id.to_owned(), |choice| choice.label.clone())
}
