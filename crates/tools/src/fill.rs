//! A model with its blanks filled in: what a person would write who takes the model as a form.

use model::{Block, Document, Inline, ModelFacts, Placeholder};

use crate::{Context, FieldError};

/// Marks that end a sentence, in the scripts of the guide's languages.
const STOPS: [char; 8] = ['.', '!', '?', '…', '。', '！', '？', '؟'];
/// Marks before which a stop would be one too many.
const BEFORE: [char; 8] = ['.', ',', ';', ':', '?', '!', '，', '。'];

/// The model's text with `value` in its blanks.
///
/// Notes speak to the writer and are left out, as are pictures and marks of sources; links keep their words. A blank that
/// may be left out and has no value goes, and with it a paragraph that holds nothing else. Other blanks
/// without a value stay blanks.
pub(crate) fn fill(
    document: &Document,
    facts: &ModelFacts,
    value: &dyn Fn(&str) -> Option<String>,
) -> Document {
    let mut blocks = Vec::new();
    for block in &document.blocks {
        let mut block = block.clone();
        let gone = match &mut block {
            Block::Note { .. } | Block::Picture(_) => true,
            Block::List { items, .. } => {
                items.retain_mut(|item| fill_line(item, facts, value));
                items.is_empty()
            }
            Block::Heading { text, .. } | Block::Paragraph(text) => !fill_line(text, facts, value),
            Block::Table { head, rows } => {
                for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                    fill_line(cell, facts, value);
                }
                false
            }
        };
        if !gone {
            blocks.push(block);
        }
    }
    Document { blocks }
}

/// Fills a line; false where nothing is left of it.
fn fill_line(
    line: &mut Vec<Inline>,
    facts: &ModelFacts,
    value: &dyn Fn(&str) -> Option<String>,
) -> bool {
    let old = std::mem::take(line);
    let mut others = old.iter().filter(|it| !matches!(it, Inline::Blank { .. })).peekable();
    // A blank within bold words is bold as well.
    let is_strong = others.peek().is_some() && others.all(|it| matches!(it, Inline::Strong(_)));
    for (place, inline) in old.iter().enumerate() {
        match inline {
            Inline::Cite(_) => {}
            Inline::Link { text, .. } => line.push(Inline::Text(text.clone())),
            Inline::Blank { id, .. } => {
                let placeholder = facts.placeholders.iter().find(|known| known.id == *id);
                match value(id) {
                    Some(words) => {
                        let next = old.get(place + 1).map(Inline::text).unwrap_or_default();
                        let words = with_stop(&words, placeholder, next);
                        line.push(match is_strong {
                            true => Inline::Strong(words),
                            false => Inline::Text(words),
                        });
                    }
                    None if placeholder.is_some_and(|known| !known.required) => {}
                    None => line.push(inline.clone()),
                }
            }
            other => line.push(other.clone()),
        }
    }
    line.iter().any(|inline| !inline.text().trim().is_empty())
}

/// Ends the words as the example of their blank ends, so that sentences do not run into each other and no
/// stop stands twice.
fn with_stop(words: &str, placeholder: Option<&Placeholder>, next: &str) -> String {
    let words = words.trim();
    let Some(placeholder) = placeholder else { return words.to_owned() };
    let is_sentence = placeholder.example.trim_end().ends_with(STOPS);
    if is_sentence && words.ends_with(|last: char| last.is_alphanumeric()) {
        let stop = if placeholder.example.trim_end().ends_with('。') { '。' } else { '.' };
        return format!("{words}{stop}");
    }
    let doubled = next.starts_with(BEFORE) && !words.ends_with("..");
    match words.strip_suffix(['.', '。']) {
        Some(short) if doubled && !is_sentence => short.to_owned(),
        _ => words.to_owned(),
    }
}

/// A fault for each blank that is still in a document: no paper is finished with one.
pub(crate) fn left_blank(document: &Document, cx: &Context<'_>) -> Vec<FieldError> {
    let mut found: Vec<FieldError> = Vec::new();
    for inline in document.blocks.iter().flat_map(Block::lines).flatten() {
        if let Inline::Blank { id, label } = inline
            && !found.iter().any(|known| known.field == *id)
        {
            found.push(FieldError::new(id, cx.say_with("error-missing", &[("label", label)])));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> ModelFacts {
        let placeholder = |id: &str, example: &str, required| Placeholder {
            id: id.into(),
            label: id.to_uppercase(),
            example: example.into(),
            required,
            own_words: false,
        };
        ModelFacts {
            purpose: "x".into(),
            placeholders: vec![
                placeholder("name", "Coast Watch", true),
                placeholder("about", "We watch.", true),
                placeholder("copy", "Copy: mission", false),
            ],
        }
    }

    fn blank(id: &str) -> Inline {
        Inline::Blank { id: id.into(), label: id.to_uppercase() }
    }

    fn filled(line: Vec<Inline>, values: &[(&str, &str)]) -> Vec<Block> {
        let value = |id: &str| {
            let found = values.iter().find(|(known, _)| *known == id);
            found.map(|(_, value)| (*value).to_owned())
        };
        fill(&Document { blocks: vec![Block::Paragraph(line)] }, &facts(), &value).blocks
    }

    fn text(line: Vec<Inline>, values: &[(&str, &str)]) -> String {
        Document { blocks: filled(line, values) }.plain_text().trim_end().to_owned()
    }

    #[test]
    fn a_blank_takes_its_value_and_stays_where_it_has_none() {
        let line = vec![Inline::Text("We are ".into()), blank("name"), Inline::Text(".".into())];
        assert_eq!(text(line.clone(), &[("name", "Us")]), "We are Us.");
        assert_eq!(filled(line.clone(), &[]), [Block::Paragraph(line)]);
    }

    #[test]
    fn a_paragraph_that_is_only_an_optional_blank_goes_with_it() {
        assert_eq!(filled(vec![blank("copy")], &[]), []);
        assert_eq!(text(vec![blank("copy")], &[("copy", "Copy: us")]), "Copy: us");
    }

    #[test]
    fn stops_are_added_and_taken_away_as_the_example_has_them() {
        let then = |next: &str| Inline::Text(next.into());
        assert_eq!(text(vec![blank("about"), then(" So")], &[("about", "We swim")]), "We swim. So");
        assert_eq!(
            text(vec![blank("about"), then(" So")], &[("about", "We swim!")]),
            "We swim! So"
        );
        assert_eq!(text(vec![blank("name"), then(", hello")], &[("name", "Us.")]), "Us, hello");
        assert_eq!(text(vec![blank("name"), then(" and")], &[("name", "Us Inc.")]), "Us Inc. and");
    }

    #[test]
    fn a_value_among_bold_words_is_bold() {
        let line = vec![Inline::Strong("Plan of ".into()), blank("name")];
        let bold = |text: &str| Inline::Strong(text.into());
        assert_eq!(
            filled(line, &[("name", "Us")]),
            [Block::Paragraph(vec![bold("Plan of "), bold("Us")])]
        );
    }
}
