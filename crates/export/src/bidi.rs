//! Which parts of a line run from right to left: word processors ask to be told for each run, for its
//! font and for where brackets and dashes go.
//!
//! Letters decide; what lies between two letters of one direction goes with them, all else with the
//! paragraph. That is less than Unicode's algorithm (UAX 9), which the word processor then runs itself.

use model::Direction::{self, LeftToRight, RightToLeft};

/// The line in pieces of one direction each. No piece is empty, and together they are the line.
pub(crate) fn runs(line: &str, paragraph: Direction) -> Vec<(Direction, &str)> {
    let mut runs = Vec::new();
    let mut direction = paragraph;
    let mut start = 0;
    // Where the last letter ends.
    let mut letter_end = 0;
    let mut cut = |direction: Direction, start: &mut usize, end: usize| {
        if *start < end {
            runs.push((direction, &line[*start..end]));
        }
        *start = end;
    };
    for (at, char) in line.char_indices() {
        let Some(other) = of_letter(char) else { continue };
        if other != direction {
            let end = if direction == paragraph { at } else { letter_end };
            cut(direction, &mut start, end);
            direction = other;
        }
        letter_end = at + char.len_utf8();
    }
    if direction != paragraph {
        cut(direction, &mut start, letter_end);
    }
    cut(paragraph, &mut start, line.len());
    runs
}

/// None for digits, spaces, marks and signs.
fn of_letter(char: char) -> Option<Direction> {
    match char {
        // Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours; presentation forms; old scripts, Adlam.
        '\u{590}'..='\u{8ff}'
        | '\u{200f}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(RightToLeft),
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3003}' | '\u{fe00}'..='\u{fe6f}' => {
            None
        }
        _ => (char.is_ascii_alphabetic() || char >= '\u{c0}').then_some(LeftToRight),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_one_direction_is_one_run() {
        assert_eq!(runs("Article 18 (a).", LeftToRight), [(LeftToRight, "Article 18 (a).")]);
        assert_eq!(runs("المادة 18 (أ).", RightToLeft), [(RightToLeft, "المادة 18 (أ).")]);
        assert_eq!(runs("", RightToLeft), []);
        assert_eq!(runs("18.", RightToLeft), [(RightToLeft, "18.")]);
    }

    #[test]
    fn a_name_in_the_other_script_is_a_run_of_its_own() {
        assert_eq!(
            runs("منظمة (Coast Watch), 2027", RightToLeft),
            [(RightToLeft, "منظمة ("), (LeftToRight, "Coast Watch"), (RightToLeft, "), 2027")]
        );
        assert_eq!(
            runs("See المادة 18 now", LeftToRight),
            [(LeftToRight, "See "), (RightToLeft, "المادة"), (LeftToRight, " 18 now")]
        );
    }
}
