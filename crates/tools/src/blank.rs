//! The blanks of a model as fields of a form, and the words that go into them.

use model::{Date, Placeholder};

use crate::cite::cite;
use crate::{Answers, Context, Field, FieldKind, Value};

/// Blanks that take several lines, as addresses do.
const ADDRESSES: [&str; 2] = ["office", "contact"];

/// The field for a blank.
pub(crate) fn field(placeholder: &Placeholder, cx: &Context<'_>) -> Field {
    let kind = kind(placeholder);
    let hint = match &kind {
        _ if placeholder.own_words => "own-words-hint",
        FieldKind::Articles => "articles-hint",
        _ if placeholder.id == "contact" => "contact-hint",
        _ => "",
    };
    Field {
        id: placeholder.id.clone(),
        label: placeholder.label.clone(),
        hint: if hint.is_empty() { String::new() } else { cx.say(hint) },
        example: placeholder.example.clone(),
        kind,
        required: placeholder.required,
        own_words: placeholder.own_words,
    }
}

/// What is asked for a blank follows from its id: content says no more than label and example.
pub(crate) fn kind(placeholder: &Placeholder) -> FieldKind {
    match placeholder.id.as_str() {
        "articles" => FieldKind::Articles,
        id if is_day(id) => FieldKind::Day,
        id if placeholder.own_words || ADDRESSES.contains(&id) => FieldKind::Text,
        _ => FieldKind::Line,
    }
}

/// The words that go into a blank; `None` where it has no answer.
pub(crate) fn value(id: &str, answers: &Answers, cx: &Context<'_>) -> Option<String> {
    match answers.0.get(id) {
        Some(Value::Many(articles)) => cite(articles, cx),
        Some(Value::Text(text)) => match Date::parse(text.trim()).filter(|_| is_day(id)) {
            Some(day) => Some(cx.paper_day(day)),
            None => present(text),
        },
        _ => None,
    }
}

/// A text without spaces at its ends, where there is one.
pub(crate) fn present(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Answers for the blanks of a model: words of the tool's own example (`<tool>-example-<id>`) where there are
/// some, otherwise the model's.
pub(crate) fn example(tool: &str, placeholders: &[Placeholder], cx: &Context<'_>) -> Answers {
    let mut answers = Answers::default();
    for placeholder in placeholders {
        let own = cx.write_if_any(&format!("{tool}-example-{}", placeholder.id));
        let text = if own.is_empty() { placeholder.example.clone() } else { own };
        let value = match kind(placeholder) {
            FieldKind::Articles => Value::Many(vec!["untoc-24".into(), "untoc-25".into()]),
            FieldKind::Day => Value::Text(cx.today.to_string()),
            _ => Value::Text(text),
        };
        answers.set(&placeholder.id, value);
    }
    answers
}

/// What "My country" knows of these fields, and today's day.
pub(crate) fn known(ids: &[&str], cx: &Context<'_>) -> Answers {
    let mut answers = Answers::default();
    for id in ids {
        match *id {
            "date" => answers.set_text(id, &cx.today.to_string()),
            id => answers.set_text(id, cx.country.text(id)),
        }
    }
    answers
}

fn is_day(id: &str) -> bool {
    id == "date" || id.ends_with("-date")
}
