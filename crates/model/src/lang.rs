//! Languages of the content.

use std::fmt;

/// A language tag as in `<html lang>`, such as `en` or `pt-br`: lower case, letters, digits, hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

/// The way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Lang {
    /// `None` unless the tag is 2 to 16 characters of `a-z`, `0-9` and `-`, starting with a letter:
    /// the tag becomes a folder's name.
    pub fn new(tag: &str) -> Option<Lang> {
        let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let valid = (2..=16).contains(&tag.len())
            && tag.bytes().all(shape)
            && tag.starts_with(|first: char| first.is_ascii_lowercase());
        valid.then(|| Lang(tag.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_that_could_leave_its_folder_is_refused() {
        for tag in ["", "e", "EN", "../x", "en/", "-en", "a-very-long-language-tag"] {
            assert_eq!(Lang::new(tag), None, "{tag}");
        }
        assert_eq!(Lang::new("zh-hant").map(|lang| lang.to_string()).as_deref(), Some("zh-hant"));
    }
}
