//! What every tool is, and what it is told.

use model::{Date, Document, Lang, ModelFacts, Paper};

use crate::{Answers, Form};

/// Gives the text of a message with its arguments put in.
pub type Words = dyn Fn(&str, &[(&str, &str)]) -> String;

/// A tool: asks a form, makes a paper.
pub trait Tool {
    /// Unique and for ever: its address is `tools/<id>/`, saved drafts carry it.
    fn id(&self) -> &'static str;

    /// What is asked, given what was answered so far.
    fn form(&self, answers: &Answers, context: &Context<'_>) -> Form;

    /// The paper as far as the answers go, for the view beside the form: blanks stay blanks.
    fn preview(&self, answers: &Answers, context: &Context<'_>) -> Paper;

    /// The finished paper.
    ///
    /// # Errors
    /// Every field that is missing or cannot be used, in the order of the form.
    fn run(&self, answers: &Answers, context: &Context<'_>) -> Result<Paper, Vec<FieldError>>;

    /// Answers of an invented organization, to look at before one begins.
    fn example(&self, context: &Context<'_>) -> Answers;
}

/// What a tool knows besides the answers.
pub struct Context<'a> {
    pub today: Date,
    /// The language of the paper.
    pub lang: Lang,
    /// The words of the tools in the language of the interface, by message and arguments.
    pub words: &'a Words,
    /// The words in the language of the paper.
    pub paper_words: &'a Words,
    pub models: &'a [ModelText],
    pub articles: &'a [Article],
    /// What "My country" holds; empty where nothing was found out yet.
    pub country: &'a Answers,
}

/// A model of the content, with its blanks.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelText {
    pub id: String,
    pub title: String,
    pub form: model::Form,
    pub facts: ModelFacts,
    pub document: Document,
}

/// An article that can be cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// `untoc-18`
    pub id: String,
    pub title: String,
    /// As it is cited: `Convention, article 18`.
    pub citation: String,
    /// 1 to 4; 0 where it is in no cluster of the review.
    pub cluster: u8,
    /// What to look for in one's country, from the guide.
    pub questions: Vec<String>,
}

/// A field that keeps a paper from being finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The way to the field: `due`, or `activities/k3/due` within an item.
    pub field: String,
    /// In the words of the person, with what to do.
    pub message: String,
}
