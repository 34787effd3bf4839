//! The paths that a file names, with the braces of `use` resolved.

use super::pieces::code_of;

/// `std::fs`, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedPath {
    pub path: String,
    pub offset: usize,
}

/// Every path of two or more names, in `use` and elsewhere, and every part of it that braces hide:
/// `use std::{env, io::Read}` names `std::env` and `std::io::Read`.
pub fn used_paths(text: &str) -> Vec<UsedPath> {
    let code = code_of(text);
    let tokens = tokens(&code);
    let mut paths = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(tokens[at].1) {
            at = path(&tokens, at, &mut Vec::new(), &mut paths);
        } else {
            at += 1;
        }
    }
    paths
}

/// Reads the path that starts at a token and gives the first token after it.
fn path<'a>(
    tokens: &[(usize, &'a str)],
    mut at: usize,
    names: &mut Vec<&'a str>,
    paths: &mut Vec<UsedPath>,
) -> usize {
    let (before, offset) = (names.len(), tokens[at].0);
    loop {
        names.push(tokens[at].1);
        at += 1;
        if word(tokens, at) != "::" {
            break;
        }
        match word(tokens, at + 1) {
            "{" => {
                at = group(tokens, at + 2, names, paths);
                names.truncate(before);
                return at;
            }
            next if is_name(next) || next == "*" => at += 1,
            _ => break,
        }
    }
    if names.len() > 1 {
        paths.push(UsedPath { path: names.join("::"), offset });
    }
    names.truncate(before);
    at
}

/// Reads what stands between braces.
fn group<'a>(
    tokens: &[(usize, &'a str)],
    mut at: usize,
    names: &mut Vec<&'a str>,
    paths: &mut Vec<UsedPath>,
) -> usize {
    while at < tokens.len() && word(tokens, at) != "}" {
        let is_part = is_name(word(tokens, at)) || word(tokens, at) == "*";
        at = if is_part { path(tokens, at, names, paths) } else { at + 1 };
    }
    at + 1
}

fn word<'a>(tokens: &[(usize, &'a str)], at: usize) -> &'a str {
    tokens.get(at).map_or("", |(_, word)| word)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Names, `::`, and every other character by itself, with their offsets.
pub fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(character) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = if character.is_alphanumeric() || character == '_' {
            rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            character.len_utf8()
        };
        if !character.is_whitespace() {
            tokens.push((at, &rest[..length]));
        }
        at += length;
    }
    tokens
}

mod tests {
    use super::*;

    #[test]
    fn braces_of_use_are_resolved_and_comments_are_not_read() {
        let text = "use std::{env, io::{self, Read}};\n// std::fs\nlet x = web_sys::window();\n\
                    \"std::net\"; Vec::<u8>::new(); use a::*;";
        let found: Vec<String> = used_paths(text).into_iter().map(|used| used.path).collect();
        assert_eq!(
            found,
            ["std::env", "std::io::self", "std::io::Read", "web_sys::window", "a::*"]
        );
    }
}
