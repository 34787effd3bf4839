//! How much room words take, and where a line ends.
//!
//! Readers have other letters than we do, so this is a guess on the wide side: a line that ends
//! early does no harm, one that runs out of its box does.

/// How wide words are about, in hundredths of the size of the letters.
fn width(words: &str) -> u32 {
    words.chars().map(letter).sum()
}

fn letter(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | 't' | 'f' | 'r' | '.' | ',' | ';' | ':' | '\'' | '’' | '|'
        | '!' | '(' | ')' | ' ' | '-' => 38,
        'm' | 'w' | 'M' | 'W' | '–' | '—' | '%' | '@' => 95,
        '0'..='9' => 64,
        // Scripts whose letters are as wide as they are high.
        '\u{2e80}'.. => 100,
        _ if letter.is_uppercase() => 72,
        _ => 60,
    }
}

/// Words in lines of at most `room` pixels, with letters of `size`. A word that is longer stays whole;
/// scripts without spaces may end a line anywhere.
pub fn lines(words: &str, room: u16, size: u16) -> Vec<String> {
    let room = u32::from(room) * 100 / u32::from(size);
    let mut lines = vec![String::new()];
    for piece in pieces(words) {
        let line = lines.last_mut().expect("there is one");
        if line.is_empty() || width(line) + width(piece.trim_end()) <= room {
            line.push_str(piece);
        } else {
            lines.push(piece.to_owned());
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// The words, each with the space after it; letters of scripts without spaces one by one.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, letter) in words.char_indices() {
        let end = at + letter.len_utf8();
        if letter == ' ' || letter >= '\u{2e80}' {
            pieces.push(&words[start..end]);
            start = end;
        }
    }
    if start < words.len() {
        pieces.push(&words[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_between_words() {
        assert_eq!(lines("The State names people", 60, 12), ["The State", "names", "people"]);
        assert_eq!(lines("The State names people", 400, 12), ["The State names people"]);
        assert_eq!(lines("", 60, 12), [""]);
    }

    #[test]
    fn a_word_that_is_too_long_stays_whole() {
        assert_eq!(lines("a criminalization b", 20, 12), ["a", "criminalization", "b"]);
    }

    #[test]
    fn a_script_without_spaces_ends_a_line_anywhere() {
        assert_eq!(lines("缔约国会议", 36, 12), ["缔约国", "会议"]);
    }
}
