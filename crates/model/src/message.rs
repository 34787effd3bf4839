//! A message of the interface, as compiled from a Fluent file: text, values and plural forms.
//!
//! The compiler reads Fluent; what travels in the pack is this small part of it, so that the app
//! needs no Fluent parser. Which plural form a number takes is asked of the caller: the browser's
//! `Intl.PluralRules`, or a table natively.

/// The values that a message takes, by name.
pub type Args<'a> = &'a [(&'a str, &'a str)];

/// Gives the plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
pub type PluralRule<'a> = &'a dyn Fn(f64) -> String;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Piece(Piece),
    /// A choice by the value of `name`: an exact value first, then a plural category, then `other`.
    Choice {
        name: String,
        cases: Vec<(String, Vec<Piece>)>,
        other: Vec<Piece>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Value(String),
}

impl Message {
    /// The words, with the values in their places. A value that is not given shows as its name
    /// in braces: visible, and never a panic.
    pub fn format(&self, args: Args<'_>, plural: PluralRule<'_>) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Piece(piece) => piece.write(&mut out, args),
                Part::Choice { name, cases, other } => {
                    let chosen = choose(name, cases, other, args, plural);
                    chosen.iter().for_each(|piece| piece.write(&mut out, args));
                }
            }
        }
        out
    }
}

impl Piece {
    fn write(&self, out: &mut String, args: Args<'_>) {
        match self {
            Piece::Text(text) => out.push_str(text),
            Piece::Value(name) => match value(name, args) {
                Some(value) => out.push_str(value),
                None => {
                    out.push('{');
                    out.push_str(name);
                    out.push('}');
                }
            },
        }
    }
}

fn choose<'a>(
    name: &str,
    cases: &'a [(String, Vec<Piece>)],
    other: &'a [Piece],
    args: Args<'_>,
    plural: PluralRule<'_>,
) -> &'a [Piece] {
    let Some(value) = value(name, args) else {
        return other;
    };
    let find = |key: &str| cases.iter().find(|(case, _)| case == key).map(|(_, p)| p.as_slice());
    find(value)
        // Counts are whole; to read others would bring tables that weigh more than all messages.
        .or_else(|| value.parse::<u32>().ok().and_then(|number| find(&plural(number.into()))))
        .unwrap_or(other)
}

fn value<'a>(name: &str, args: Args<'a>) -> Option<&'a str> {
    args.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Message {
        let text = |text: &str| Piece::Text(text.into());
        Message {
            parts: vec![Part::Choice {
                name: "count".into(),
                cases: vec![
                    ("0".into(), vec![text("nothing")]),
                    ("one".into(), vec![text("one result")]),
                ],
                other: vec![Piece::Value("count".into()), text(" results")],
            }],
        }
    }

    fn english(number: f64) -> String {
        if number == 1.0 { "one".into() } else { "other".into() }
    }

    #[test]
    fn an_exact_value_goes_before_its_plural_form() {
        assert_eq!(results().format(&[("count", "0")], &english), "nothing");
        assert_eq!(results().format(&[("count", "1")], &english), "one result");
        assert_eq!(results().format(&[("count", "12")], &english), "12 results");
    }

    #[test]
    fn a_value_that_is_missing_is_seen_and_breaks_nothing() {
        assert_eq!(results().format(&[], &english), "{count} results");
    }
}
