//! The characters of a text: which may stand in a file, where its lines end, how a blank looks.

use model::Inline;

/// The text with every kind of line end as `\n` and without control characters, which no format carries
/// and XML forbids. Word writes a vertical tab for a line break, so pasted text has them.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_return = false;
    for char in text.chars() {
        match char {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push('\t'),
            // Two that are no characters, and that XML forbids as well.
            '\u{fffe}' | '\u{ffff}' => {}
            _ if char.is_control() => {}
            _ => out.push(char),
        }
        after_return = char == '\r';
    }
    out
}

/// The same on one line, for titles and for cells of a table of text.
pub(crate) fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a reader sees of an inline where there is nothing but text: a blank is seen to be one, a citation
/// has no list of sources to point to and is left out.
pub(crate) fn words(inline: &Inline) -> String {
    match inline {
        Inline::Blank { label, .. } => format!("[{}]", clean(label)),
        _ => clean(inline.text()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_is_one() {
        assert_eq!(clean("a\r\nb\rc\u{b}d\u{2028}e\n\nf"), "a\nb\nc\nd\ne\n\nf");
    }

    #[test]
    fn control_characters_are_gone_and_others_stay() {
        assert_eq!(clean("\0a\u{1b}[1m\tb\u{7f}\u{9f}\u{fffe}é汉\u{200f}"), "a[1m\tbé汉\u{200f}");
    }

    #[test]
    fn a_title_is_one_line() {
        assert_eq!(one_line(" a \n\t b "), "a b");
    }
}
