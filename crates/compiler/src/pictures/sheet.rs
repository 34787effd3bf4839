//! The sheet that a picture is drawn on: as wide as the text on the smallest phone, and as high as it
//! gets.

use model::{Direction, Inline, Mark, Picture, Shape};

use crate::pictures::letters;

/// What a phone of 320 pixels leaves between its margins, which are 16 each.
pub const WIDTH: u16 = 288;

/// Size and height of a line of words, in pixels. The styles give the same sizes.
const WORDS: (u16, u16) = (13, 18);
/// Nothing is smaller than this: 12 pixels can be read on the smallest phone.
const ASIDE: (u16, u16) = (12, 16);

#[derive(Default)]
pub struct Sheet {
    shapes: Vec<Shape>,
    /// Where the next thing goes.
    pub y: u16,
}

impl Sheet {
    pub fn shape(&mut self, mark: Mark, x: u16, y: u16, width: u16, height: u16) {
        self.shapes.push(Shape { mark, x, y, width, height, words: String::new() });
    }

    /// A shape behind all that is there already.
    pub fn behind(&mut self, mark: Mark, x: u16, y: u16, width: u16, height: u16) {
        self.shape(mark, x, y, width, height);
        self.shapes.rotate_right(1);
    }

    /// Puts words at `x`, in lines of at most `room`, and moves on below them.
    pub fn words(&mut self, mark: Mark, x: u16, room: u16, words: &str) {
        if words.is_empty() {
            return;
        }
        let (size, height) = if mark == Mark::Aside { ASIDE } else { WORDS };
        for line in letters::lines(words, room, size) {
            // Words stand on their line: what hangs below it is a quarter of their size.
            let y = self.y + height - size / 4 - (height - size) / 2;
            self.shapes.push(Shape { mark, x, y, width: 0, height: 0, words: line });
            self.y += height;
        }
    }

    /// One word in the middle of a node at this place.
    pub fn number(&mut self, x: u16, y: u16, words: String) {
        self.shapes.push(Shape {
            mark: Mark::Number,
            x,
            y: y + WORDS.0 / 3 + 1,
            width: 0,
            height: 0,
            words,
        });
    }

    /// The picture. Where people read from right to left, it is drawn from right to left.
    pub fn finish(
        mut self,
        id: String,
        label: String,
        items: Vec<Vec<Inline>>,
        direction: Direction,
    ) -> Picture {
        if direction == Direction::RightToLeft {
            for shape in &mut self.shapes {
                let width = match shape.mark {
                    Mark::Box | Mark::Dotted | Mark::Line | Mark::Grid => shape.width,
                    _ => 0,
                };
                shape.x = WIDTH.saturating_sub(shape.x).saturating_sub(width);
            }
        }
        Picture { id, label, width: WIDTH, height: self.y, shapes: self.shapes, items }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(direction: Direction) -> Picture {
        let mut sheet = Sheet::default();
        sheet.words(Mark::Words, 40, 60, "one two three four");
        sheet.shape(Mark::Box, 40, 0, 60, sheet.y);
        sheet.finish("a".to_owned(), String::new(), Vec::new(), direction)
    }

    #[test]
    fn words_take_as_many_lines_as_they_need() {
        let picture = drawn(Direction::LeftToRight);
        assert_eq!(picture.height, 3 * WORDS.1);
        let lines: Vec<u16> = picture.shapes.iter().map(|shape| shape.y).collect();
        assert_eq!(lines, [13, 31, 49, 0]);
    }

    #[test]
    fn from_right_to_left_everything_is_on_the_other_side() {
        let picture = drawn(Direction::RightToLeft);
        assert_eq!(picture.shapes[0].x, WIDTH - 40);
        assert_eq!(picture.shapes[3].x, WIDTH - 40 - 60);
    }
}
