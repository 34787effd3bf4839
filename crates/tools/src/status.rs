//! How far a form is: for the list of tasks and the list of drafts.

use crate::check::is_answered;
use crate::{Answers, Field, FieldError, FieldKind, Form, Item, Section};

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing in it has an answer.
    NotStarted,
    Incomplete,
    Complete,
}

/// How many of the answers that are needed are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

/// How far a section is; `errors` are those of [`crate::Tool::run`], none where it gave a paper.
pub fn status(section: &Section, answers: &Answers, errors: &[FieldError]) -> Status {
    let is_wrong = |field: &Field| {
        let own = |error: &FieldError| error.field.split('/').next() == Some(field.id.as_str());
        errors.iter().any(own)
    };
    if !section.fields.iter().any(|field| is_answered(field, answers)) {
        return Status::NotStarted;
    }
    match section.fields.iter().any(is_wrong) {
        true => Status::Incomplete,
        false => Status::Complete,
    }
}

/// Counts the fields that must have an answer, those of items included.
pub fn progress(form: &Form, answers: &Answers) -> Progress {
    let mut progress = Progress { done: 0, of: 0 };
    form.fields().for_each(|field| progress.count(field, answers));
    progress
}

impl Progress {
    /// 0 to 100; 100 only where nothing is left, also where nothing is needed.
    pub fn percent(self) -> u8 {
        match self.of {
            0 => 100,
            of => (self.done.min(of) * 100 / of) as u8,
        }
    }

    fn count(&mut self, field: &Field, answers: &Answers) {
        if field.required {
            self.of += 1;
            self.done += usize::from(is_answered(field, answers));
        }
        if let FieldKind::Items { fields, .. } = &field.kind {
            for Item { values, .. } in answers.items(&field.id) {
                fields.iter().for_each(|field| self.count(field, values));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    fn field(id: &str, required: bool) -> Field {
        Field {
            id: id.into(),
            label: id.into(),
            hint: String::new(),
            example: String::new(),
            kind: FieldKind::Line,
            required,
            own_words: false,
        }
    }

    fn section() -> Section {
        let fields = vec![field("name", true), field("note", false)];
        Section { id: "s".into(), title: "S".into(), intro: String::new(), fields }
    }

    #[test]
    fn a_section_is_complete_when_it_is_begun_and_nothing_in_it_is_wrong() {
        let mut answers = Answers::default();
        let error = [FieldError::new("name", String::new())];
        assert_eq!(status(&section(), &answers, &error), Status::NotStarted);
        answers.set_text("note", "x");
        assert_eq!(status(&section(), &answers, &error), Status::Incomplete);
        answers.set_text("name", "x");
        let of_another = [FieldError::new("names", String::new())];
        assert_eq!(status(&section(), &answers, &of_another), Status::Complete);
    }

    #[test]
    fn progress_counts_what_is_needed_in_items_too() {
        let items = Field {
            kind: FieldKind::Items {
                fields: vec![field("name", true)],
                add: String::new(),
                library: Vec::new(),
            },
            ..field("list", true)
        };
        let form = Form { sections: vec![Section { fields: vec![items], ..section() }] };
        let mut answers = Answers::default();
        assert_eq!(progress(&form, &answers), Progress { done: 0, of: 1 });
        let item = |key: &str, name: &str| {
            let mut values = Answers::default();
            values.set_text("name", name);
            Item { key: key.into(), values }
        };
        answers.set("list", Value::Items(vec![item("a", "x"), item("b", "")]));
        assert_eq!(progress(&form, &answers), Progress { done: 2, of: 3 });
        assert_eq!(progress(&form, &answers).percent(), 66);
        assert_eq!(Progress { done: 0, of: 0 }.percent(), 100);
    }
}
