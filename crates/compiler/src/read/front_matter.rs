//! Parts a file into its head, between two lines of `+++` (or what other tools write), and its text.

/// The two parts of a file. Lines count from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts<'a> {
    pub head: &'a str,
    /// The line of the file on which the head starts.
    pub head_line: usize,
    pub text: &'a str,
    pub text_line: usize,
}

/// `None` where the file does not start with `+++` or the head does not end.
pub fn split(file: &str) -> Option<Parts<'_>> {
    split_at(file, "+++")
}

/// The same, where the head stands between two lines of `fence`.
pub fn split_at<'a>(file: &'a str, fence: &str) -> Option<Parts<'a>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let (first, rest) = file.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut offset = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        if line.trim_end() == fence {
            return Some(Parts {
                head: &rest[..offset],
                head_line: 2,
                text: &rest[offset + line.len()..],
                text_line: number + 3,
            });
        }
        offset += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_text_keep_their_lines() {
        let parts = split("+++\na = 1\nb = 2\n+++\n\nText\n").unwrap();
        assert_eq!(parts.head, "a = 1\nb = 2\n");
        assert_eq!((parts.text, parts.text_line), ("\nText\n", 5));
    }

    #[test]
    fn windows_line_ends_and_a_byte_order_mark_do_not_matter() {
        assert_eq!(split("\u{feff}+++\r\na = 1\r\n+++\r\nText").unwrap().text, "Text");
    }

    #[test]
    fn a_head_that_does_not_start_or_end_is_none() {
        for file in ["", "Text\n", "+++\na = 1\n", "++\n+++\n"] {
            assert_eq!(split(file), None, "{file:?}");
        }
    }
}
