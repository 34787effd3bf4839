//! What a tool asks: sections of fields, as plain data. It may depend on what was answered so far.

use crate::Answers;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// Shown one after the other; each is a task of its own in the list of tasks.
    pub sections: Vec<Section>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub id: String,
    pub title: String,
    /// A sentence or two; may be empty.
    pub intro: String,
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Unique within its form or its item. Ids are for ever: saved answers carry them.
    pub id: String,
    pub label: String,
    /// Help below the label; may be empty.
    pub hint: String,
    /// What an answer may look like; may be empty.
    pub example: String,
    pub kind: FieldKind,
    pub required: bool,
    /// To be said in the writer's own words: measured against the model.
    pub own_words: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Several lines of text.
    Text,
    /// One of several.
    One(Vec<Choice>),
    /// Any of several.
    Many(Vec<Choice>),
    Day,
    /// A whole number within these bounds.
    Number {
        least: u32,
        most: u32,
    },
    Check,
    /// Articles of the four instruments, chosen by search; answered by their ids.
    Articles,
    /// A list of things of one shape, such as the activities of a plan.
    Items {
        fields: Vec<Field>,
        /// `Add an activity`
        add: String,
        /// Ready-made ones to begin with.
        library: Vec<Preset>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub label: String,
    /// May be empty.
    pub hint: String,
}

/// A ready-made item.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    pub id: String,
    pub label: String,
    /// The heading it stands under in the library.
    pub group: String,
    pub values: Answers,
}
