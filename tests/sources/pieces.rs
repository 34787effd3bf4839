//! Tells code from comments and texts.

/// A piece of Rust, as it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Code(&'a str),
    Comment(&'a str),
    /// A text without its quotes; escapes are not resolved. Characters are texts too.
    Text(&'a str),
}

/// The pieces of a file with the offset of each. Quotes belong to no piece.
pub fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let mut pieces = Vec::new();
    let (mut at, mut code) = (0, 0);
    while at < text.len() {
        let Some((start, end, next)) = not_code(text, at) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if code < at {
            pieces.push((code, Piece::Code(&text[code..at])));
        }
        let inside = &text[start..end];
        let is_comment = start == at;
        pieces.push((start, if is_comment { Piece::Comment(inside) } else { Piece::Text(inside) }));
        (at, code) = (next, next);
    }
    if code < text.len() {
        pieces.push((code, Piece::Code(&text[code..])));
    }
    pieces
}

/// The file with spaces for comments and texts: every offset and line stays.
pub fn code_of(text: &str) -> String {
    keep(text, |piece| matches!(piece, Piece::Code(_)))
}

/// The file with spaces for comments.
pub fn without_comments(text: &str) -> String {
    keep(text, |piece| !matches!(piece, Piece::Comment(_)))
}

/// The file with spaces for what stands behind `#[cfg(test)]`.
pub fn without_tests(text: &str) -> String {
    let code = code_of(text);
    let mut out = text.to_owned();
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        let after = start + mark.len();
        let item = &code[after..];
        let end = match item.find(['{', ';']) {
            Some(at) if item[at..].starts_with('{') => at + block_end(&item[at..]),
            Some(at) => at + 1,
            None => item.len(),
        };
        out.replace_range(start..after + end, &blank(&out[start..after + end]));
    }
    out
}

/// Where the block ends that the code starts with.
pub fn block_end(code: &str) -> usize {
    let mut depth = 0usize;
    for (at, character) in code.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

fn keep(text: &str, wanted: impl Fn(Piece<'_>) -> bool) -> String {
    let mut out = text.to_owned();
    for (start, piece) in pieces(text) {
        let (Piece::Code(inside) | Piece::Comment(inside) | Piece::Text(inside)) = piece;
        if !wanted(piece) {
            out.replace_range(start..start + inside.len(), &blank(inside));
        }
    }
    out
}

/// As many bytes of spaces, with the line ends.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// A comment or text that starts here: where its inside starts and ends, and what comes next.
fn not_code(text: &str, at: usize) -> Option<(usize, usize, usize)> {
    let rest = &text[at..];
    if rest.starts_with("//") {
        let end = at + rest.find('\n').unwrap_or(rest.len());
        return Some((at, end, end));
    }
    if rest.starts_with("/*") {
        let end = at + comment_end(rest);
        return Some((at, end, end));
    }
    let within_a_word =
        text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_');
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some(open) = raw.filter(|_| !within_a_word) {
        let hashes = open.len() - open.trim_start_matches('#').len();
        if open[hashes..].starts_with('"') {
            let start = at + (rest.len() - open.len()) + hashes + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let end = start + text[start..].find(&close).unwrap_or(text.len() - start);
            return Some((start, end, (end + close.len()).min(text.len())));
        }
    }
    if let Some(inside) = rest.strip_prefix('"') {
        let end = at + 1 + quoted_length(inside, '"');
        return Some((at + 1, end, (end + 1).min(text.len())));
    }
    if let Some(inside) = rest.strip_prefix('\'') {
        // A lifetime has no quote behind its first character.
        let escaped = inside.starts_with('\\');
        let closes = inside.chars().nth(1) == Some('\'');
        if escaped || closes {
            let end = at + 1 + quoted_length(inside, '\'').max(usize::from(closes));
            return Some((at + 1, end, (end + 1).min(text.len())));
        }
    }
    None
}

/// Up to the quote that ends the text.
fn quoted_length(inside: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in inside.char_indices() {
        if !escaped && character == quote {
            return at;
        }
        escaped = !escaped && character == '\\';
    }
    inside.len()
}

fn comment_end(comment: &str) -> usize {
    let mut depth = 0usize;
    let mut at = 0;
    while at < comment.len() {
        if comment[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if comment[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += comment[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    comment.len()
}

mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_told_from_code() {
        let text = "let a = \"x // \\\" y\"; // \"no\"\nb('\"', 'a', r#\"\"z\"#, b\"é\") /* /* { */ */ <'a>";
        let found: Vec<Piece<'_>> = pieces(text).into_iter().map(|(_, piece)| piece).collect();
        assert_eq!(
            found,
            [
                Piece::Code("let a = "),
                Piece::Text("x // \\\" y"),
                Piece::Code("; "),
                Piece::Comment("// \"no\""),
                Piece::Code("\nb("),
                Piece::Text("\""),
                Piece::Code(", "),
                Piece::Text("a"),
                Piece::Code(", "),
                Piece::Text("\"z"),
                Piece::Code(", b"),
                Piece::Text("é"),
                Piece::Code(") "),
                Piece::Comment("/* /* { */ */"),
                Piece::Code(" <'a>"),
            ]
        );
    }

    #[test]
    fn what_is_blanked_keeps_its_place() {
        let text = "a(\"é\");\n// no\nb();\n";
        assert_eq!(code_of(text), "a(\"  \");\n     \nb();\n");
        assert_eq!(without_comments(text), "a(\"é\");\n     \nb();\n");
    }

    #[test]
    fn tests_are_cut_out_with_their_block_only() {
        let text = "a();\n#[cfg(test)]\nmod tests {\n    fn x() { \"}\"; }\n}\nb();\n#[cfg(test)]\nmod twin;\nc();\n";
        let code = without_tests(text);
        let words: Vec<&str> = code.split_whitespace().collect();
        assert_eq!(words, ["a();", "b();", "c();"]);
        assert_eq!(code.lines().count(), text.lines().count());
    }
}
