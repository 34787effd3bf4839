//! The words of the interface: the part of Fluent that the guide uses.
//!
//! Messages with text, values and one level of choice by a value. Attributes, functions and
//! references to other messages are mistakes: the app has no Fluent parser and does not need one.

use fluent_syntax::ast;
use fluent_syntax::parser;
use model::{Message, Part, Piece};

use crate::diagnostic::Faults;

/// Reads the messages of a Fluent file: id and message, in the order of the file.
pub fn read_messages(file: &str, text: &str, faults: &mut Faults) -> Vec<(String, Message)> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                faults.add(
                    file,
                    line_of(text, error.pos.start),
                    format!("This is not written as Fluent asks: {}.", error.kind),
                    "A message is `name = words`; lines that go on are set in by four spaces.",
                );
            }
            resource
        }
    };
    let mut messages: Vec<(String, Message)> = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    for entry in resource.body {
        let message = match entry {
            ast::Entry::Message(message) => message,
            ast::Entry::Term(term) => {
                let id = format!("-{}", term.id.name);
                refuse(file, line_of_message(text, &id, 0), &id, faults);
                continue;
            }
            _ => continue,
        };
        let id = message.id.name.to_owned();
        let before = ids.iter().filter(|known| **known == id).count();
        let line = line_of_message(text, &id, before);
        if before > 0 {
            let fault = format!("`{id}` stands on line {} already.", line_of_message(text, &id, 0));
            faults.add(file, line, fault, "Keep one of them.");
        }
        ids.push(id.clone());
        let parts = message.value.and_then(|pattern| parts(&pattern));
        match parts {
            Some(parts) if message.attributes.is_empty() => {
                messages.push((id, Message { parts }));
            }
            _ => refuse(file, line, &id, faults),
        }
    }
    messages
}

fn refuse(file: &str, line: usize, id: &str, faults: &mut Faults) {
    faults.add(
        file,
        line,
        format!("`{id}` uses a part of Fluent that the guide cannot show."),
        "Use text, { $value } and one choice { $value -> [one] … *[other] … } only.",
    );
}

fn parts(pattern: &ast::Pattern<&str>) -> Option<Vec<Part>> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::Placeable {
                expression: ast::Expression::Select { selector, variants },
            } => choice(selector, variants),
            element => piece(element).map(Part::Piece),
        })
        .collect()
}

fn choice(selector: &ast::InlineExpression<&str>, variants: &[ast::Variant<&str>]) -> Option<Part> {
    let ast::InlineExpression::VariableReference { id } = selector else { return None };
    let (mut cases, mut other) = (Vec::new(), Vec::new());
    for variant in variants {
        let pieces: Vec<Piece> = variant.value.elements.iter().map(piece).collect::<Option<_>>()?;
        let key = match &variant.key {
            ast::VariantKey::Identifier { name } => *name,
            ast::VariantKey::NumberLiteral { value } => *value,
        };
        if variant.default {
            other = pieces;
        } else {
            cases.push((key.to_owned(), pieces));
        }
    }
    Some(Part::Choice { name: id.name.to_owned(), cases, other })
}

fn piece(element: &ast::PatternElement<&str>) -> Option<Piece> {
    match element {
        ast::PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => {
            match inline {
                ast::InlineExpression::VariableReference { id } => {
                    Some(Piece::Value(id.name.to_owned()))
                }
                ast::InlineExpression::StringLiteral { value } => {
                    Some(Piece::Text((*value).to_owned()))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.get(..offset).unwrap_or(text).matches('\n').count()
}

/// The line on which a message starts that has this id; `before` have had it before.
fn line_of_message(text: &str, id: &str, before: usize) -> usize {
    let starts =
        |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut lines = text.lines().enumerate().filter(|(_, line)| starts(line));
    lines.nth(before).map_or(0, |(line, _)| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_values_and_plurals_are_read() {
        let mut faults = Faults::default();
        let text = "hits = { $count ->\n    [one] One result\n   *[other] { $count } results\n} for { $query }\n";
        let messages = read_messages("ui.ftl", text, &mut faults);
        assert!(faults.is_empty());
        let plural = |number: f64| if number == 1.0 { "one".into() } else { "other".into() };
        let format = |count| messages[0].1.format(&[("count", count), ("query", "x")], &plural);
        assert_eq!(format("1"), "One result for x");
        assert_eq!(format("7"), "7 results for x");
    }

    #[test]
    fn what_the_app_cannot_show_is_a_mistake_with_its_line() {
        let mut faults = Faults::default();
        let text = "a = x\nb = { a }\na = y\nc = { NUMBER($n) }\n";
        read_messages("ui.ftl", text, &mut faults);
        let lines: Vec<usize> = faults.into_sorted().iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [2, 3, 4]);
    }
}
