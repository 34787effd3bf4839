//! The words of a file as readers meet them, each with its line: for checks that speak of a word
//! or a sentence. Targets of links, citations and form are gone.
//!
//! It knows nothing of kinds and reports nothing: what is wrong with the form, `markdown` and
//! `table` say.

use pulldown_cmark::{BlockQuoteKind, Event, Parser, Tag, TagEnd};
use toml::de::{DeTable, DeValue};

use crate::read::front_matter::Parts;
use crate::read::markdown::OPTIONS;

/// The keys of a head whose words are shown. Those in a list of tables have its name before them.
const SHOWN: [&str; 11] = [
    "title",
    "short_title",
    "summary",
    "differs",
    "related.why",
    "sources.at",
    "obligation.who",
    "obligation.condition",
    "obligation.text",
    "placeholder.label",
    "placeholder.example",
];

/// Stands for the words of a link that has none and takes the title of its page.
pub const TITLE: char = '\u{fffc}';

/// One run of words: a paragraph, an item of a list, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub role: Role,
    pub text: String,
    /// Offsets in the text, and the line of the file from there on.
    starts: Vec<(usize, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A value of the head: its key, as `summary` or `related.why`.
    Head(&'static str),
    Heading,
    Paragraph,
    Item,
    Cell,
    Note,
}

impl Passage {
    /// The line of the file on which the word at an offset stands.
    pub fn line(&self, offset: usize) -> usize {
        let next = self.starts.partition_point(|(start, _)| *start <= offset);
        self.starts[next.saturating_sub(1)].1
    }

    fn new(role: Role, line: usize) -> Passage {
        Passage { role, text: String::new(), starts: vec![(0, line)] }
    }

    fn push(&mut self, words: &str, line: usize) {
        if self.text.is_empty() {
            self.starts[0].1 = line;
        } else if self.starts.last().is_some_and(|(_, last)| *last != line) {
            self.starts.push((self.text.len(), line));
        }
        self.text.push_str(words);
    }
}

/// Every run of words of a file, in order.
pub fn read_prose(parts: &Parts<'_>) -> Vec<Passage> {
    let mut passages = head(parts.head, parts.head_line);
    passages.extend(body(parts.text, parts.text_line));
    passages
}

fn head(text: &str, first_line: usize) -> Vec<Passage> {
    // What is no TOML is reported where the keys are read.
    let (table, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    collect(&table.into_inner(), "", &mut found);
    found.sort_by_key(|(at, ..)| *at);
    let passage = |(at, key, words): (usize, &'static str, String)| {
        let mut passage = Passage::new(Role::Head(key), line_of(text, first_line, at));
        passage.text = words;
        passage
    };
    found.into_iter().map(passage).collect()
}

/// The texts below a table with the places where they start.
fn collect(table: &DeTable<'_>, prefix: &str, found: &mut Vec<(usize, &'static str, String)>) {
    for (key, value) in table {
        let key = format!("{prefix}{}", key.get_ref());
        match value.get_ref() {
            DeValue::String(text) => {
                if let Some(shown) = SHOWN.iter().find(|shown| **shown == key) {
                    found.push((value.span().start, shown, text.to_string()));
                }
            }
            DeValue::Array(items) => {
                for item in items.iter() {
                    if let DeValue::Table(table) = item.get_ref() {
                        collect(table, &format!("{key}."), found);
                    }
                }
            }
            _ => {}
        }
    }
}

fn body(text: &str, first_line: usize) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut current: Option<Passage> = None;
    // The text of a link starts here.
    let mut link = 0;
    // What is no note of ours is not shown.
    let mut in_quote = false;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        let line = || line_of(text, first_line, range.start);
        match event {
            Event::Start(Tag::BlockQuote(None | Some(BlockQuoteKind::Important))) => {
                in_quote = true
            }
            Event::End(TagEnd::BlockQuote(_)) if in_quote => in_quote = false,
            _ => {}
        }
        if in_quote {
            continue;
        }
        let role = match &event {
            Event::Start(Tag::Heading { .. }) => Some(Role::Heading),
            Event::Start(Tag::Paragraph) if current.is_none() => Some(Role::Paragraph),
            Event::Start(Tag::Item) => Some(Role::Item),
            Event::Start(Tag::TableCell) => Some(Role::Cell),
            Event::Start(Tag::BlockQuote(_)) => Some(Role::Note),
            _ => None,
        };
        if let Some(role) = role {
            passages.extend(current.replace(Passage::new(role, line())));
            continue;
        }
        let Some(passage) = &mut current else { continue };
        match event {
            Event::Text(words) | Event::Code(words) => passage.push(&words, line()),
            Event::SoftBreak | Event::HardBreak => passage.push(" ", line()),
            Event::Start(Tag::Link { .. }) => link = passage.text.len(),
            Event::End(TagEnd::Link) if passage.text.len() == link => {
                passage.push(&TITLE.to_string(), line());
            }
            Event::End(TagEnd::Paragraph)
                if matches!(passage.role, Role::Item | Role::Note) && !passage.text.is_empty() =>
            {
                passage.text.push(' ');
            }
            Event::End(
                TagEnd::Heading(_)
                | TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::BlockQuote(_),
            ) => passages.extend(current.take()),
            _ => {}
        }
    }
    passages.retain(|passage| !passage.text.is_empty());
    passages
}

fn line_of(text: &str, first_line: usize, offset: usize) -> usize {
    first_line + text[..offset].matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::split;

    fn read(file: &str) -> Vec<(Role, String, usize)> {
        let passages = read_prose(&split(file).unwrap());
        passages.into_iter().map(|it| (it.role.clone(), it.text.clone(), it.line(0))).collect()
    }

    #[test]
    fn shown_words_of_the_head_have_their_lines() {
        let file = "+++\ntitle = \"A\"\nkeywords = [\"hidden\"]\nrelated = [\n  \"guides/b\",\n  \
                    { id = \"guides/c\", why = \"as well\" },\n]\n\n[[obligation]]\n\
                    paragraph = \"1\"\ntext = \"States do it.\"\n+++\n";
        let text = |words: &str| words.to_owned();
        assert_eq!(
            read(file),
            [
                (Role::Head("title"), text("A"), 2),
                (Role::Head("related.why"), text("as well"), 6),
                (Role::Head("obligation.text"), text("States do it."), 11),
            ]
        );
    }

    #[test]
    fn runs_of_the_text_have_a_role_and_no_marks() {
        let file = "+++\n+++\n\n## Why {#why}\n\nSee [it](guides/a).[^one] And\n**now** [](guides/b).\n\n\
                    - one\n- two\n\n  more\n\n| a | b |\n|---|---|\n| c | |\n\n> [!NOTE]\n> Look.\n";
        let found = read(file);
        let found: Vec<(&Role, &str, usize)> =
            found.iter().map(|(role, text, line)| (role, text.as_str(), *line)).collect();
        assert_eq!(
            found,
            [
                (&Role::Heading, "Why", 4),
                (&Role::Paragraph, "See it. And now \u{fffc}.", 6),
                (&Role::Item, "one ", 9),
                (&Role::Item, "two more ", 10),
                (&Role::Cell, "a", 14),
                (&Role::Cell, "b", 14),
                (&Role::Cell, "c", 16),
                (&Role::Note, "Look. ", 19),
            ]
        );
    }

    #[test]
    fn each_word_of_a_paragraph_over_several_lines_has_its_own() {
        let parts = split("+++\n+++\nOne\ntwo **three**\nfour\n").unwrap();
        let passage = &read_prose(&parts)[0];
        let line = |word: &str| passage.line(passage.text.find(word).unwrap());
        assert_eq!(["One", "two", "three", "four"].map(line), [3, 4, 4, 5]);
    }
}
