//! What every tool is.

use model::Paper;

use crate::check::check;
use crate::{Answers, Context, Form, Meter, View};

/// A tool: asks a form, makes a paper. Whoever shows it needs to know none of them by name.
pub trait Tool: Sync {
    /// Unique and for ever: its address is `tools/<id>/`, saved drafts carry it.
    fn id(&self) -> &'static str;

    /// Whether its paper goes to people who may have another language than the one who writes.
    fn speaks_to_others(&self) -> bool {
        false
    }

    /// What is asked, given what was answered so far.
    fn form(&self, answers: &Answers, context: &Context<'_>) -> Form;

    /// The paper as far as the answers go, for the view beside the form: blanks stay blanks.
    fn preview(&self, answers: &Answers, context: &Context<'_>) -> Paper;

    /// What is wrong besides what the form itself says of its fields (missing, too long, no such day):
    /// [`Tool::run`] adds these.
    fn faults(&self, _: &Answers, _: &Context<'_>) -> Vec<FieldError> {
        Vec::new()
    }

    /// The finished paper.
    ///
    /// # Errors
    /// Every field that is missing or cannot be used, in the order of the form.
    fn run(&self, answers: &Answers, context: &Context<'_>) -> Result<Paper, Vec<FieldError>> {
        let form = self.form(answers, context);
        let mut errors = check(&form, answers, context);
        for error in self.faults(answers, context) {
            if !errors.iter().any(|known| known.field == error.field) {
                errors.push(error);
            }
        }
        if errors.is_empty() {
            return Ok(self.preview(answers, context));
        }
        let place = |error: &FieldError| {
            let field = error.field.split('/').next().unwrap_or_default();
            form.fields().position(|known| known.id == field)
        };
        errors.sort_by_key(place);
        Err(errors)
    }

    /// Answers of an invented organization, to look at before one begins. They can be finished as they are.
    fn example(&self, context: &Context<'_>) -> Answers;

    /// What a new draft begins with: today's day, what "My country" knows.
    fn start(&self, _: &Context<'_>) -> Answers {
        Answers::default()
    }

    /// Advice that keeps nobody from finishing: shown at the field, in the same words for everybody.
    fn advice(&self, _: &Answers, _: &Context<'_>) -> Vec<FieldError> {
        Vec::new()
    }

    /// What is measured while one writes, such as how close the words are to the model.
    fn meters(&self, _: &Answers, _: &Context<'_>) -> Vec<Meter> {
        Vec::new()
    }

    /// Other ways to look at the answers, besides the paper.
    fn views(&self, _: &Answers, _: &Context<'_>) -> Vec<View> {
        Vec::new()
    }
}

/// A field that keeps a paper from being finished, or that something is said about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The way to the field: `due`, or `activities/k3/due` within an item; `activities` alone for the list.
    pub field: String,
    /// In the words of the person, with what to do.
    pub message: String,
}

impl FieldError {
    pub fn new(field: impl Into<String>, message: String) -> FieldError {
        FieldError { field: field.into(), message }
    }
}
