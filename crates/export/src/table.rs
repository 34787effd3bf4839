//! How tables lie on paper: how many columns, how wide each, and whether the sheet is turned.

use model::{Block, Inline, Paper};

/// A table with more columns than this asks for the long side of the sheet.
const MOST_UPRIGHT: usize = 5;

/// What a column counts at least and at most, in characters: short ones keep room for their name, long
/// ones do not press the others to the edge.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;

/// How many columns there are, also where a row has too many cells.
pub(crate) fn columns(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> usize {
    rows.iter().map(Vec::len).fold(head.len(), usize::max)
}

/// A cell, empty where the row is too short.
pub(crate) fn cell(row: &[Vec<Inline>], column: usize) -> &[Inline] {
    row.get(column).map_or(&[], Vec::as_slice)
}

/// Divides `width` among the columns by the length of what stands in them.
pub(crate) fn widths(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], width: usize) -> Vec<usize> {
    let all = std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let mut longest = vec![NARROWEST; columns(head, rows)];
    for row in all {
        for (column, cell) in row.iter().enumerate() {
            let length = cell.iter().map(|inline| inline.text().chars().count()).sum::<usize>();
            longest[column] = longest[column].max(length.min(WIDEST));
        }
    }
    let sum = longest.iter().sum::<usize>().max(1);
    longest.iter().map(|length| width * length / sum).collect()
}

/// Whether a table of the paper needs the long side of the sheet.
pub(crate) fn is_wide(paper: &Paper) -> bool {
    paper.document.blocks.iter().any(|block| match block {
        Block::Table { head, rows } => columns(head, rows) > MOST_UPRIGHT,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(texts: &[&str]) -> Vec<Vec<Inline>> {
        texts.iter().map(|text| vec![Inline::Text((*text).into())]).collect()
    }

    #[test]
    fn long_columns_get_more_and_the_width_is_kept() {
        let widths = widths(&row(&["No", "What"]), &[row(&["1", &"x".repeat(500)])], 9000);
        assert_eq!(widths, [9000 * 8 / 56, 9000 * 48 / 56]);
    }

    #[test]
    fn uneven_rows_make_a_whole_table() {
        let rows = [row(&[]), row(&["a", "b", "c"])];
        assert_eq!(columns(&row(&["x"]), &rows), 3);
        assert!(cell(&rows[0], 2).is_empty());
        assert_eq!(widths(&[], &[], 9000), [0; 0]);
    }
}
