//! What only one kind of entry has and only its own page shows: the obligations of an article, the
//! provisions of a topic, the blanks of a model letter.
//!
//! It stands beside the text, so that lists and searches need not read it.

use crate::PartyStatus;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Substance {
    #[default]
    None,
    /// What an article asks, in the order of the treaty.
    Article(Vec<Obligation>),
    Topic(TopicFacts),
    Model(ModelFacts),
    /// A table of States beside the text of a guide.
    PartyStatus(PartyStatus),
}

/// What one paragraph of an article asks, or allows, or says. Several may share a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// As the treaty numbers it: `1 (b)(ii)`; empty where it has no number.
    pub paragraph: String,
    /// Whom the words bind or empower.
    pub who: String,
    pub strength: Strength,
    /// A qualifier, trigger or exception in a few words; may be empty.
    pub condition: String,
    pub text: String,
}

/// How strongly the treaty asks. The order is that of the pack format and of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Must,
    /// A duty that the text bends to the State's own law, means or judgement.
    MustIf,
    /// The State must weigh it and stays free in the result.
    MustConsider,
    Encouraged,
    May,
    /// Says what a word means.
    Definition,
    /// Purpose, scope, procedure: no duty to act.
    Rule,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicFacts {
    /// One sentence: what differs between the instruments.
    pub differs: String,
    pub provisions: Vec<Provision>,
}

/// An article that belongs to a topic, or one paragraph of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The number of the article in its pack, from 0.
    pub article: u16,
    /// The anchor of the paragraph, as `1-b`; empty for the whole article.
    pub anchor: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelFacts {
    /// Unique within its form: `introduce`.
    pub purpose: String,
    pub placeholders: Vec<Placeholder>,
}

/// What a model letter is. The order is that of the pack format and of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    Letter,
    Plan,
    Pledge,
    Checklist,
    Statement,
    Input,
}

/// A blank in a model that its writer fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// `a` to `z` and hyphens, unique within its model.
    pub id: String,
    pub label: String,
    pub example: String,
    pub required: bool,
    /// To be said in the writer's own words, never in ours.
    pub own_words: bool,
}

impl Obligation {
    pub fn anchor(&self) -> String {
        anchor(&self.paragraph)
    }
}

impl Strength {
    pub const ALL: [Strength; 7] = [
        Strength::Must,
        Strength::MustIf,
        Strength::MustConsider,
        Strength::Encouraged,
        Strength::May,
        Strength::Definition,
        Strength::Rule,
    ];

    /// The word in the content, in addresses and in the ids of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Strength::Must => "must",
            Strength::MustIf => "must-if",
            Strength::MustConsider => "must-consider",
            Strength::Encouraged => "encouraged",
            Strength::May => "may",
            Strength::Definition => "definition",
            Strength::Rule => "rule",
        }
    }
}

impl Form {
    pub const ALL: [Form; 6] =
        [Form::Letter, Form::Plan, Form::Pledge, Form::Checklist, Form::Statement, Form::Input];

    /// The word in the content and in the ids of messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Form::Letter => "letter",
            Form::Plan => "plan",
            Form::Pledge => "pledge",
            Form::Checklist => "checklist",
            Form::Statement => "statement",
            Form::Input => "input",
        }
    }
}

impl Provision {
    /// True where a paragraph with this anchor is the provision or a part of it.
    pub fn holds(&self, article: u16, anchor: &str) -> bool {
        self.article == article && is_within(anchor, &self.anchor)
    }
}

/// The place of a paragraph on its article's page: `1 (b)(ii)` is at `1-b-ii`.
pub fn anchor(paragraph: &str) -> String {
    let parts =
        paragraph.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join("-")
}

/// True where `anchor` is the paragraph at `whole` or below it: `3-a` is within `3` and within ``.
pub fn is_within(anchor: &str, whole: &str) -> bool {
    match anchor.strip_prefix(whole) {
        Some(rest) => whole.is_empty() || rest.is_empty() || rest.starts_with('-'),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_has_an_anchor_of_its_parts() {
        let paragraphs = [
            ("", ""),
            ("3", "3"),
            ("2 (b)", "2-b"),
            ("1 (b)(ii)", "1-b-ii"),
            ("1 (a)(ii)a", "1-a-ii-a"),
            ("(a)", "a"),
        ];
        for (paragraph, wanted) in paragraphs {
            assert_eq!(anchor(paragraph), wanted, "{paragraph}");
        }
    }

    #[test]
    fn a_part_is_within_its_paragraph_and_a_longer_number_is_not() {
        for (part, whole) in [("3", "3"), ("3-a", "3"), ("3-a-ii", "3-a"), ("3", ""), ("", "")] {
            assert!(is_within(part, whole), "{part} in {whole}");
        }
        for (part, whole) in [("30", "3"), ("3-ab", "3-a"), ("3", "3-a"), ("", "3")] {
            assert!(!is_within(part, whole), "{part} in {whole}");
        }
    }
}
