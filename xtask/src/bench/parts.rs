//! Which part of the code how many bytes of a wasm module come from, by the names of its functions.
//!
//! Inlining moves code from one part into another, so the figures say where to look, not more.

use std::collections::BTreeMap;

use serde::Serialize;

/// A module of our crate, another crate, or the data.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    pub name: String,
    pub bytes: usize,
}

/// The parts of a module that still has its names, the largest first. Nothing where the bytes are no module.
pub fn of_module(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut reader = Reader { bytes: bytes.strip_prefix(b"\0asm\x01\0\0\0")? };
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    while !reader.bytes.is_empty() {
        let id = reader.byte()?;
        let length = reader.number()?;
        let mut section = Reader { bytes: reader.take(length)? };
        match id {
            // Counted as functions: the engine imports nothing else.
            2 => imported = section.number()?,
            10 => {
                for _ in 0..section.number()? {
                    let length = section.number()?;
                    section.take(length)?;
                    bodies.push(length);
                }
            }
            11 => *sums.entry("data (tables, texts)".to_owned()).or_default() += length,
            0 if section.text()? == "name" => names = function_names(section)?,
            _ => {}
        }
    }
    for (at, length) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + at)).map_or("", String::as_str);
        let name = format!("{:#}", rustc_demangle::demangle(name));
        *sums.entry(part_of(&name)).or_default() += length;
    }
    let mut parts: Vec<Part> = sums.into_iter().map(|(name, bytes)| Part { name, bytes }).collect();
    parts.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    Some(parts)
}

/// The names in the custom section `name`, by the number of the function.
fn function_names(mut section: Reader) -> Option<BTreeMap<usize, String>> {
    let mut names = BTreeMap::new();
    while !section.bytes.is_empty() {
        let id = section.byte()?;
        let length = section.number()?;
        let mut part = Reader { bytes: section.take(length)? };
        if id == 1 {
            for _ in 0..part.number()? {
                let at = part.number()?;
                names.insert(at, part.text()?.to_owned());
            }
        }
    }
    Some(names)
}

/// `search::analyzer::fold::h0123` is part of `search::analyzer`, and what is of another crate is of that crate.
fn part_of(function: &str) -> String {
    let start = function.find(|c: char| c.is_ascii_lowercase()).unwrap_or(function.len());
    let path = function[start..].split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let mut names = path.flat_map(|path| path.split("::")).filter(|name| !name.is_empty());
    match (names.next(), names.next()) {
        (Some("search"), Some(module)) => format!("search::{module}"),
        (Some("core" | "alloc" | "std" | "rustc" | "compiler_builtins" | "dlmalloc"), Some(_)) => {
            "standard library".to_owned()
        }
        (Some(krate), Some(_)) => krate.to_owned(),
        _ => "other".to_owned(),
    }
}

/// Reads a module from its beginning.
struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    /// LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_modules_and_crates() {
        for (function, part) in [
            ("search::analyzer::fold::fold::h0123456789abcdef", "search::analyzer"),
            ("search::query::read", "search::query"),
            ("<search::index::Index>::search", "search::index"),
            ("core::str::from_utf8", "standard library"),
            ("__rustc::__rust_realloc", "standard library"),
            ("alloc::vec::Vec<search::query::Word>::push", "standard library"),
            ("rust_stemmers::snowball::algorithms::english::stem", "rust_stemmers"),
            ("open", "other"),
            ("", "other"),
        ] {
            assert_eq!(part_of(function), part, "{function}");
        }
    }

    #[test]
    fn the_bytes_of_a_module_are_shared_out() {
        // Two functions of 2 and 3 bytes, of which the first has a name.
        let module = b"\0asm\x01\0\0\0\x0a\x08\x02\x02\x00\x0b\x03\x00\x01\x0b\
            \x00\x10\x04name\x01\x0a\x01\x00\x07core::x";
        let part = |name: &str, bytes| Part { name: name.to_owned(), bytes };
        assert_eq!(of_module(module), Some(vec![part("other", 3), part("standard library", 2)]));
        assert_eq!(of_module(b"not wasm"), None);
        assert_eq!(of_module(&module[..20]), None);
    }
}
