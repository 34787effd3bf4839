//! Whether answers fit a form: missing, too long, no such day, out of bounds, no such choice.

use std::collections::BTreeSet;

use model::Date;

use crate::{Answers, Choice, Context, Field, FieldError, FieldKind, Form, Value};

/// All that is wrong, in the order of the form.
pub fn check(form: &Form, answers: &Answers, cx: &Context<'_>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for field in form.fields() {
        check_field(field, answers, &Place::default(), cx, &mut errors);
    }
    errors
}

/// Where a field is.
#[derive(Default)]
struct Place {
    /// The way to it: `activities/k3/`, or empty.
    way: String,
    /// Which item of its list, from 1; 0 outside of lists. Errors are read apart from their fields.
    number: usize,
}

fn check_field(
    field: &Field,
    answers: &Answers,
    place: &Place,
    cx: &Context<'_>,
    errors: &mut Vec<FieldError>,
) {
    let path = format!("{}{}", place.way, field.id);
    let mut fault = |id: &str, args: &[(&str, &str)]| {
        let label = match place.number {
            0 => field.label.clone(),
            number => {
                let args = [("number", number.to_string()), ("label", field.label.clone())];
                cx.say_with("item-field", &args.each_ref().map(|(id, text)| (*id, text.as_str())))
            }
        };
        let mut all = vec![("label", label.as_str())];
        all.extend_from_slice(args);
        errors.push(FieldError::new(&path, cx.say_with(id, &all)));
    };
    if !is_answered(field, answers) {
        if field.required {
            fault(missing(&field.kind), &[]);
        }
        return;
    }
    let text = answers.text(&field.id);
    match &field.kind {
        FieldKind::Line if text.chars().count() > Field::LINE => {
            fault("error-too-long", &[("most", &Field::LINE.to_string())]);
        }
        FieldKind::Line if text.contains(['\n', '\r']) => fault("error-one-line", &[]),
        FieldKind::Text if text.chars().count() > Field::TEXT => {
            fault("error-too-long", &[("most", &Field::TEXT.to_string())]);
        }
        FieldKind::One(choices) if !is_choice(choices, text) => fault("error-choice", &[]),
        FieldKind::Many(choices)
            if !answers.many(&field.id).iter().all(|id| is_choice(choices, id)) =>
        {
            fault("error-choice", &[]);
        }
        FieldKind::Day if Date::parse(text).is_none() => fault("error-day", &[]),
        FieldKind::Number { least, most } => {
            let number = text.parse::<u32>().ok();
            if !number.is_some_and(|number| (*least..=*most).contains(&number)) {
                let (least, most) = (least.to_string(), most.to_string());
                fault("error-number", &[("least", &least), ("most", &most)]);
            }
        }
        FieldKind::Articles => {
            let chosen = answers.many(&field.id);
            if let Some(unknown) = chosen.iter().find(|id| cx.article(id).is_none()) {
                fault("error-article", &[("article", unknown)]);
            } else if chosen.len() > Field::ITEMS {
                fault("error-too-many", &[("most", &Field::ITEMS.to_string())]);
            }
        }
        FieldKind::Items { fields, .. } => {
            let items = answers.items(&field.id);
            let keys: BTreeSet<&str> = items.iter().map(|item| item.key.as_str()).collect();
            if items.len() > Field::ITEMS {
                fault("error-too-many", &[("most", &Field::ITEMS.to_string())]);
            } else if keys.len() < items.len() {
                fault("error-same-key", &[]);
            }
            for (at, item) in items.iter().enumerate() {
                let place = Place { way: format!("{path}/{}/", item.key), number: at + 1 };
                for field in fields {
                    check_field(field, &item.values, &place, cx, errors);
                }
            }
        }
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::One(_)
        | FieldKind::Many(_)
        | FieldKind::Day
        | FieldKind::Check => {}
    }
}

/// Whether there is an answer of the kind that the field asks. What came from elsewhere and is of another
/// kind counts as none.
pub(crate) fn is_answered(field: &Field, answers: &Answers) -> bool {
    match (&field.kind, answers.0.get(&field.id)) {
        (FieldKind::Check, Some(Value::Check(ticked))) => *ticked,
        (FieldKind::Many(_) | FieldKind::Articles, Some(Value::Many(chosen))) => !chosen.is_empty(),
        (FieldKind::Items { .. }, Some(Value::Items(items))) => !items.is_empty(),
        (
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::One(_)
            | FieldKind::Day
            | FieldKind::Number { .. },
            Some(Value::Text(text)),
        ) => !text.trim().is_empty(),
        _ => false,
    }
}

fn missing(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::One(_) => "error-missing-choice",
        FieldKind::Many(_) => "error-missing-choices",
        FieldKind::Check => "error-missing-check",
        FieldKind::Articles => "error-missing-articles",
        FieldKind::Items { .. } => "error-missing-items",
        FieldKind::Day => "error-missing-day",
        FieldKind::Line | FieldKind::Text | FieldKind::Number { .. } => "error-missing",
    }
}

fn is_choice(choices: &[Choice], id: &str) -> bool {
    choices.iter().any(|choice| choice.id == id)
}
