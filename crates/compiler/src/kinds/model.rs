//! Models: letters, plans and pledges with blanks. A blank stands as `{name}` in the text and is
//! described by a `[[placeholder]]` of the head.

use model::{Detail, Form, Inline, ModelFacts, Placeholder, Substance};

use crate::authored::Authored;
use crate::diagnostic::{Faults, nearest};
use crate::kinds::require_summary;
use crate::read::{Located, Table};

pub fn read(table: &mut Table<'_>, entry: &mut Authored, faults: &mut Faults) {
    require_summary(table, entry, faults);
    let forms = Form::ALL.map(|form| (form.as_str(), form));
    let form = table.choice("form", &forms, faults);
    entry.purpose = table
        .required_id("purpose", faults)
        .map(|Located { value, line }| Located { value: (form, value), line });
    let order = table.required_number("order", faults).map_or(0, |number| number.value);
    // By form, then by number.
    entry.order = (form as u16, format!("{order:05}"));
    let placeholders = placeholders(table, &entry.file, faults);
    let used = blanks(entry, &placeholders, faults);
    for Located { value: placeholder, line } in &placeholders {
        if !placeholder.id.is_empty() && !used.contains(&placeholder.id) {
            faults.add(
                &entry.file,
                *line,
                format!("The placeholder `{}` is not used.", placeholder.id),
                format!("Write {{{}}} where it belongs, or remove it here.", placeholder.id),
            );
        }
    }
    entry.detail = Detail::Model(form);
    entry.substance = Substance::Model(ModelFacts {
        purpose: entry.purpose.as_ref().map(|it| it.value.1.clone()).unwrap_or_default(),
        placeholders: placeholders.into_iter().map(|located| located.value).collect(),
    });
}

fn placeholders(
    table: &mut Table<'_>,
    file: &str,
    faults: &mut Faults,
) -> Vec<Located<Placeholder>> {
    let mut found: Vec<Located<Placeholder>> = Vec::new();
    for mut row in table.tables("placeholder", faults) {
        let line = row.line();
        let id = row.required_id("id", faults);
        if let Some(Located { value, line }) = &id
            && found.iter().any(|known| known.value.id == *value)
        {
            let fault = format!("The placeholder `{value}` stands twice.");
            faults.add(file, *line, fault, "Give one of them another id.");
        }
        let placeholder = Placeholder {
            id: id.map(|id| id.value).unwrap_or_default(),
            label: row.required_text("label", faults),
            example: row.required_text("example", faults),
            required: row.flag("required", true, faults),
            own_words: row.flag("own_words", false, faults),
        };
        row.finish(faults);
        found.push(Located { value: placeholder, line });
    }
    found
}

/// Puts blanks in the place of `{name}` and gives the names that were used.
fn blanks(
    entry: &mut Authored,
    placeholders: &[Located<Placeholder>],
    faults: &mut Faults,
) -> Vec<String> {
    let mut used = Vec::new();
    let (file, body) = (&entry.file, &mut entry.body);
    for (block, line) in body.document.blocks.iter_mut().zip(&body.lines) {
        for text in block.lines_mut() {
            let mut pieces = Vec::new();
            for inline in std::mem::take(text) {
                split(inline, &mut pieces, &mut |name| {
                    match placeholders.iter().find(|known| known.value.id == name) {
                        Some(known) => {
                            used.push(name.to_owned());
                            return known.value.label.clone();
                        }
                        None => unknown(file, *line, name, placeholders, faults),
                    }
                    String::new()
                });
            }
            if pieces.iter().any(|piece| !is_blank(piece) && piece.text().contains(['{', '}'])) {
                faults.add(
                    file,
                    *line,
                    "A { or } stands alone, or in the words of a link.",
                    "Write a blank as {name}, outside of links.",
                );
            }
            *text = pieces;
        }
    }
    used
}

fn is_blank(inline: &Inline) -> bool {
    matches!(inline, Inline::Blank { .. })
}

/// Parts the words of an inline at their blanks; `label` is asked for each name in braces.
fn split(inline: Inline, pieces: &mut Vec<Inline>, label: &mut dyn FnMut(&str) -> String) {
    let like = |words: &str| match &inline {
        Inline::Strong(_) => Inline::Strong(words.to_owned()),
        Inline::Emphasis(_) => Inline::Emphasis(words.to_owned()),
        _ => Inline::Text(words.to_owned()),
    };
    let mut rest = match &inline {
        // A link leads somewhere whatever is filled in: its words are never a blank.
        Inline::Link { .. } | Inline::Cite(_) | Inline::Blank { .. } => {
            pieces.push(inline);
            return;
        }
        Inline::Text(words) | Inline::Strong(words) | Inline::Emphasis(words) => words.as_str(),
    };
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else { break };
        let id = &rest[start + 1..start + length];
        if start > 0 {
            pieces.push(like(&rest[..start]));
        }
        pieces.push(Inline::Blank { id: id.to_owned(), label: label(id) });
        rest = &rest[start + length + 1..];
    }
    if !rest.is_empty() {
        pieces.push(like(rest));
    }
}

fn unknown(
    file: &str,
    line: usize,
    name: &str,
    placeholders: &[Located<Placeholder>],
    faults: &mut Faults,
) {
    let known = placeholders.iter().map(|known| known.value.id.as_str());
    let remedy = match nearest(name, known) {
        Some(near) => format!("Did you mean {{{near}}}?"),
        None => format!("Add a [[placeholder]] with id = \"{name}\" and a label to the head."),
    };
    faults.add(file, line, format!("There is no placeholder `{name}`."), remedy);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_at_their_blanks() {
        let parts = |inline: Inline| {
            let mut pieces = Vec::new();
            split(inline, &mut pieces, &mut |name| name.to_uppercase());
            pieces
        };
        let blank = |id: &str| Inline::Blank { id: id.into(), label: id.to_uppercase() };
        assert_eq!(
            parts(Inline::Text("Dear {name}, {day}".into())),
            [Inline::Text("Dear ".into()), blank("name"), Inline::Text(", ".into()), blank("day")]
        );
        assert_eq!(
            parts(Inline::Strong("{name} asks".into())),
            [blank("name"), Inline::Strong(" asks".into())]
        );
        assert_eq!(parts(Inline::Text("open { only".into())), [Inline::Text("open { only".into())]);
    }
}
