//! The sheet of paper that a document is made for, in twentieths of a point as Word counts.

use model::Paper;

use crate::table::is_wide;

/// A4: the short side, the long side.
const SIDES: (usize, usize) = (11906, 16838);

/// The margins of an upright sheet and of one that is turned: 22 and 16 mm.
const MARGIN: usize = 1247;
const MARGIN_TURNED: usize = 907;

pub(crate) struct Sheet {
    pub width: usize,
    pub height: usize,
    pub margin: usize,
    /// Its long side lies across, for a table of many columns.
    pub turned: bool,
}

impl Sheet {
    pub fn of(paper: &Paper) -> Self {
        let (short, long) = SIDES;
        if is_wide(paper) {
            Self { width: long, height: short, margin: MARGIN_TURNED, turned: true }
        } else {
            Self { width: short, height: long, margin: MARGIN, turned: false }
        }
    }

    pub fn text_width(&self) -> usize {
        self.width - 2 * self.margin
    }
}

/// A length with its unit: 250 twentieths are `12.50pt`.
pub(crate) fn points(twentieths: usize) -> String {
    format!("{}.{:02}pt", twentieths / 20, twentieths % 20 * 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_exact() {
        assert_eq!(points(250), "12.50pt");
        assert_eq!(points(11906), "595.30pt");
        assert_eq!(points(1), "0.05pt");
    }
}
