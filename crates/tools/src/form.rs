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
    /// One line of text, of at most [`Field::LINE`] characters.
    Line,
    /// Several lines of text, of at most [`Field::TEXT`] characters. Whoever shows it may offer a search of
    /// articles that puts [`crate::Article::citation`] at the cursor.
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
    /// A box to tick; where it is required, it has to be ticked.
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
    /// The page of the guide that says how, as `steps/find-focal-point/`; may be empty.
    pub page: String,
    pub values: Answers,
}

impl Form {
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }
}

impl Field {
    /// The most characters of a line: a long subject, or an address in one line.
    pub const LINE: usize = 300;
    /// The most characters of a text: two pages.
    pub const TEXT: usize = 6000;
    /// The most items of a list, and the most choices of a field.
    pub const ITEMS: usize = 300;
}
