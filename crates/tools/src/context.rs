//! What a tool knows besides the answers: words, models, articles, the day.

use model::{Date, Document, Lang, ModelFacts};

use crate::{Answers, Choice, Field, FieldKind, Section};

/// Gives the text of a message with its arguments put in; the id itself where there is no such message.
pub type Words = dyn Fn(&str, &[(&str, &str)]) -> String;

pub struct Context<'a> {
    pub today: Date,
    /// The language of the paper.
    pub lang: Lang,
    /// The words of the tools (`tools.ftl`) in the language of the interface, by message and arguments.
    pub words: &'a Words,
    /// The words in the language of the paper.
    pub paper_words: &'a Words,
    /// In the language of the paper.
    pub models: &'a [ModelText],
    /// The same models in the language of the interface: what a blank is called is read here. Where both
    /// languages are one, the same slice.
    pub labels: &'a [ModelText],
    /// In the language of the paper and in reading order.
    pub articles: &'a [Article],
    /// What "My country" holds; empty where nothing was found out yet.
    pub country: &'a Answers,
}

/// A model of the content, with its blanks.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelText {
    pub id: String,
    pub title: String,
    pub summary: String,
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
    pub number: u16,
    /// The short name of its treaty: `Firearms Protocol`.
    pub instrument: String,
    /// As it is cited: `Convention, article 18`.
    pub citation: String,
    /// 1 to 4; 0 where it is in no cluster of the review.
    pub cluster: u8,
    /// Whether a published source names the article in this cluster; otherwise it is to be checked.
    pub cluster_is_sure: bool,
    /// What to look for in one's country, from the guide.
    pub questions: Vec<String>,
}

impl<'a> Context<'a> {
    /// Words of the interface.
    pub(crate) fn say(&self, id: &str) -> String {
        (self.words)(id, &[])
    }

    pub(crate) fn say_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        (self.words)(id, args)
    }

    /// Words of the interface that not every field has; empty where there are none.
    pub(crate) fn say_if_any(&self, id: &str) -> String {
        let words = (self.words)(id, &[]);
        if words == id { String::new() } else { words }
    }

    /// Words of the paper.
    pub(crate) fn write(&self, id: &str) -> String {
        (self.paper_words)(id, &[])
    }

    /// Words of the paper that may not be there; empty where there are none.
    pub(crate) fn write_if_any(&self, id: &str) -> String {
        let words = (self.paper_words)(id, &[]);
        if words == id { String::new() } else { words }
    }

    pub(crate) fn write_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        (self.paper_words)(id, args)
    }

    /// A day in the words of the interface.
    pub fn day(&self, day: Date) -> String {
        in_words(self.words, day)
    }

    /// A day in the words of the paper.
    pub(crate) fn paper_day(&self, day: Date) -> String {
        in_words(self.paper_words, day)
    }

    /// `March 2027`
    pub(crate) fn month(&self, day: Date) -> String {
        let month = self.say(&format!("month-{}", day.month()));
        self.say_with("month-of-year", &[("month", &month), ("year", &day.year().to_string())])
    }

    pub(crate) fn article(&self, id: &str) -> Option<&'a Article> {
        self.articles.iter().find(|article| article.id == id)
    }

    pub(crate) fn model(&self, form: model::Form, purpose: &str) -> Option<&'a ModelText> {
        find(self.models, form, purpose)
    }

    /// The model to read labels from.
    pub(crate) fn labels(&self, form: model::Form, purpose: &str) -> Option<&'a ModelText> {
        find(self.labels, form, purpose)
    }

    /// A field whose label is `<tool>-<id>` and whose hint, if any, `<tool>-<id>-hint`; its example
    /// `<tool>-<id>-example`.
    pub(crate) fn field(&self, tool: &str, id: &str, kind: FieldKind) -> Field {
        let key = format!("{tool}-{id}");
        Field {
            id: id.to_owned(),
            label: self.say(&key),
            hint: self.say_if_any(&format!("{key}-hint")),
            example: self.say_if_any(&format!("{key}-example")),
            kind,
            required: false,
            own_words: false,
        }
    }

    pub(crate) fn required(&self, tool: &str, id: &str, kind: FieldKind) -> Field {
        Field { required: true, ..self.field(tool, id, kind) }
    }

    /// Choices whose labels are `<key>-<id>`.
    pub(crate) fn choices(&self, key: &str, ids: &[&str]) -> Vec<Choice> {
        let choice = |id: &&str| Choice {
            id: (*id).to_owned(),
            label: self.say(&format!("{key}-{id}")),
            hint: self.say_if_any(&format!("{key}-{id}-hint")),
        };
        ids.iter().map(choice).collect()
    }

    /// A section with the title `<tool>-section-<id>` and, if there is one, the intro
    /// `<tool>-section-<id>-intro`.
    pub(crate) fn section(&self, tool: &str, id: &str, fields: Vec<Field>) -> Section {
        let key = format!("{tool}-section-{id}");
        Section {
            id: id.to_owned(),
            title: self.say(&key),
            intro: self.say_if_any(&format!("{key}-intro")),
            fields,
        }
    }
}

fn find<'a>(models: &'a [ModelText], form: model::Form, purpose: &str) -> Option<&'a ModelText> {
    models.iter().find(|model| model.form == form && model.facts.purpose == purpose)
}

fn in_words(words: &Words, day: Date) -> String {
    let month = words(&format!("month-{}", day.month()), &[]);
    let (number, year) = (day.day().to_string(), day.year().to_string());
    words("date", &[("day", &number), ("month", &month), ("year", &year)])
}
