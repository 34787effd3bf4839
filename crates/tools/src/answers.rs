//! What a person answered. Plain data that can be kept, carried and merged; any field may be missing or
//! of another kind than the form asks, as files come from anywhere.

use std::collections::BTreeMap;

/// Answers by the id of their field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(pub BTreeMap<String, Value>);

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Check(bool),
    /// A text, a choice, a day as `2026-11-24`, a number in digits.
    Text(String),
    /// Ids of choices or of articles.
    Many(Vec<String>),
    Items(Vec<Item>),
}

/// One of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Unique within its list and for ever: by it two copies of a list are merged.
    pub key: String,
    pub values: Answers,
}

impl Answers {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn set(&mut self, id: &str, value: Value) {
        self.0.insert(id.to_owned(), value);
    }

    /// Sets a text; an empty one leaves the field without an answer.
    pub fn set_text(&mut self, id: &str, text: &str) {
        if text.is_empty() {
            self.0.remove(id);
        } else {
            self.set(id, Value::Text(text.to_owned()));
        }
    }

    /// The day of a field, where it has a valid one.
    pub fn day(&self, id: &str) -> Option<model::Date> {
        model::Date::parse(self.text(id))
    }

    /// The text of a field, without spaces at its ends; empty where it has none.
    pub fn text(&self, id: &str) -> &str {
        match self.0.get(id) {
            Some(Value::Text(text)) => text.trim(),
            _ => "",
        }
    }

    pub fn check(&self, id: &str) -> bool {
        matches!(self.0.get(id), Some(Value::Check(true)))
    }

    pub fn many(&self, id: &str) -> &[String] {
        match self.0.get(id) {
            Some(Value::Many(chosen)) => chosen,
            _ => &[],
        }
    }

    pub fn items(&self, id: &str) -> &[Item] {
        match self.0.get(id) {
            Some(Value::Items(items)) => items,
            _ => &[],
        }
    }
}
